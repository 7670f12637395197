import LetterModel
package import Rulebook

/// Checks that hold between entries: ids, references, dates.
package struct LawValidator {
  private let rulebook: Rulebook
  private let log: ProblemLog
  private let lines: [String: (file: String, line: Int)]

  /// A validator of a rulebook read from the folder; the folder's files are used to find lines.
  package init(_ rulebook: Rulebook, folder: CorpusFolder, log: ProblemLog) {
    self.rulebook = rulebook
    self.log = log
    lines = LawValidator.lines(of: folder)
  }

  /// Adds every problem to the log.
  package func validate() {
    validateIDs()
    validateReferences()
    validateDates()
    validatePresumptions()
    warnOfAge()
  }

  /// Verified regimes whose source's state is more than five years older than the rulebook: look at them first.
  private func warnOfAge() {
    for regime in rulebook.regimes where regime.provenance.isVerified {
      guard let day = regime.provenance.validAsOf, day.adding(months: 60) < rulebook.date else { continue }
      let place = lines["regimes/" + regime.id] ?? ("law", 0)
      log.add("the source is of \(day)", file: place.file, line: place.line, gravity: .warning)
    }
  }

  private func report(_ message: String, id: String, kind: String) {
    let place = lines[kind + "/" + id] ?? lines[id] ?? ("law", 0)
    log.add(message, file: place.file, line: place.line)
  }

  private func validateIDs() {
    let groups: [(String, [String])] = [
      ("statutes", rulebook.statutes.map(\.id)), ("regimes", rulebook.regimes.map(\.id)),
      ("renamed", rulebook.renamed.map(\.id)), ("bodies", rulebook.bodies.map(\.id)),
      ("topics", rulebook.topics.map(\.key)), ("moved-sections", rulebook.movedSections.map(\.id)),
      ("notice-periods", rulebook.noticePeriods.map(\.id)),
      ("delivery", rulebook.deliveryPresumptions.map(\.id)),
    ]
    for (kind, ids) in groups {
      var seen: Set<String> = []
      for id in ids where !seen.insert(id).inserted { report("'\(id)' stands twice", id: id, kind: kind) }
    }
    var owners: [String: String] = [:]
    for body in rulebook.bodies {
      for name in body.names {
        if let other = owners[name], other != body.id {
          report("'\(name)' is also a name of '\(other)'", id: body.id, kind: "bodies")
        }
        owners[name] = body.id
      }
    }
  }

  private func validateReferences() {
    let statutes = Set(rulebook.statutes.map(\.id))
    let topics = Set(rulebook.topics.map(\.key))
    func check(_ statute: String, _ id: String, _ kind: String) {
      if !statutes.contains(statute) { report("no act '\(statute)'", id: id, kind: kind) }
    }
    for regime in rulebook.regimes {
      if let statute = regime.statute { check(statute, regime.id, "regimes") }
      for topic in regime.topics where !topics.contains(topic) {
        report("no topic '\(topic)'", id: regime.id, kind: "regimes")
      }
      for reference in regime.otherReferences {
        check(reference.split(separator: " ").first.map(String.init) ?? "", regime.id, "regimes")
      }
      if regime.body == .ingen, regime.deadline != nil || regime.route != nil {
        report("a final decision has neither time limit nor recipient", id: regime.id, kind: "regimes")
      }
      if regime.deadline != nil && regime.countsFrom == nil {
        report("a time limit needs 'counts_from'", id: regime.id, kind: "regimes")
      }
    }
    for topic in rulebook.topics { topic.statutes.forEach { check($0, topic.key, "topics") } }
    for moved in rulebook.movedSections { check(moved.statute, moved.id, "moved-sections") }
    for notice in rulebook.noticePeriods { check(notice.statute, notice.id, "notice-periods") }
  }

  private func validateDates() {
    for statute in rulebook.statutes {
      if let from = statute.validFrom, let to = statute.validTo, to < from {
        report("'valid_to' lies before 'valid_from'", id: statute.id, kind: "statutes")
      }
    }
    for regime in rulebook.regimes {
      if let from = regime.validFrom, let to = regime.validTo, to < from {
        report("'valid_to' lies before 'valid_from'", id: regime.id, kind: "regimes")
      }
      if let day = regime.provenance.validAsOf, day > rulebook.date {
        report("'valid_as_of' lies after the rulebook's date", id: regime.id, kind: "regimes")
      }
    }
  }

  private func validatePresumptions() {
    for (index, left) in rulebook.deliveryPresumptions.enumerated() {
      for right in rulebook.deliveryPresumptions.dropFirst(index + 1) where left.mode == right.mode {
        let startsBeforeEnd = left.validFrom.map { from in right.validTo.map { from <= $0 } ?? true } ?? true
        let endsAfterStart = right.validFrom.map { from in left.validTo.map { from <= $0 } ?? true } ?? true
        if startsBeforeEnd && endsAfterStart {
          report("overlaps '\(left.id)' in time", id: right.id, kind: "delivery")
        }
      }
    }
  }

  /// Lines of `id:` and `key:` by `kind/id`, where the kind is the folder or file name below `law`.
  private static func lines(of folder: CorpusFolder) -> [String: (file: String, line: Int)] {
    var result: [String: (file: String, line: Int)] = [:]
    for path in folder.paths(under: "law") {
      let parts = path.split(separator: "/")
      guard parts.count > 1, let text = folder.files[path] else { continue }
      let kind = parts[1].split(separator: ".").first.map(String.init) ?? ""
      for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
        guard let id = entryID(String(line)) else { continue }
        result[kind + "/" + id] = (path, index + 1)
      }
    }
    return result
  }

  private static func entryID(_ line: String) -> String? {
    let trimmed = line.drop { $0 == " " || $0 == "-" || $0 == "{" }
    for key in ["id: ", "key: "] where trimmed.hasPrefix(key) {
      return String(trimmed.dropFirst(key.count).prefix { $0 != "," && $0 != "}" })
    }
    return nil
  }
}
