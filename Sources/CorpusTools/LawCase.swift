package import LetterModel
package import Rulebook

/// A worked case: a short decision, its date, and the complaint regime it should lead to.
package struct LawCase {
  /// The case in one line.
  package let name: String
  /// What is known of the decision.
  package let query: RegimeQuery
  /// Regime id, `ambiguous` or `none`.
  package let expected: String
  /// The confidence expected; nil when the case does not say.
  package let confidence: Confidence?
  /// The body expected; nil when the case does not say.
  package let body: ComplaintBody?
  /// The safe last day expected for a letter received on its date; nil when the case does not say.
  package let lastDay: CivilDate?
  private let entry: CorpusFields

  /// The cases of the folder.
  package static func read(_ folder: CorpusFolder, log: ProblemLog) -> [LawCase] {
    folder.entries(under: "law/cases", key: "cases", log: log).map { entry in
      defer { entry.finish() }
      let date = entry.date("date")
      if date == nil { entry.report("'date' is missing") }
      let query = RegimeQuery(
        citations: entry.words("cites").map(citation), topics: entry.words("topics"),
        namedBody: entry.choice("body_named", of: ComplaintBody.self), date: date,
        isChildCase: entry.flag("child"), isCommitteeDecision: entry.flag("committee"),
        isReduction: entry.flag("reduction"),
        isElderly: entry.writes("elderly") ? entry.flag("elderly") : nil, authority: entry.text("authority"))
      return LawCase(
        name: entry.required("name"), query: query, expected: entry.required("expect"),
        confidence: entry.choice("confidence", of: Confidence.self),
        body: entry.choice("body", of: ComplaintBody.self), lastDay: entry.date("last_day"), entry: entry)
    }
  }

  /// `sel 100 stk. 1`: act, section, subsection.
  private static func citation(_ text: String) -> CitedSection {
    let words = text.split(separator: " ").map(String.init)
    let marker = words.firstIndex(of: "stk.") ?? words.count
    let section = words[min(1, marker)..<marker].joined(separator: " ")
    return CitedSection(
      statute: words.first ?? "", section: section.isEmpty ? nil : section,
      subsection: marker + 1 < words.count ? words[marker + 1] : nil)
  }

  /// What comes out otherwise than expected, in one line; nil when all comes out right.
  package func mismatch(with rulebook: Rulebook) -> String? {
    switch rulebook.regime(for: query) {
    case .none: return expected == "none" ? nil : "expected \(expected), found none"
    case .ambiguous(let regimes):
      let ids = regimes.map(\.id).sorted().joined(separator: ", ")
      return expected == "ambiguous" ? nil : "expected \(expected), found ambiguous: \(ids)"
    case .regime(let regime, let found):
      if regime.id != expected { return "expected \(expected), found \(regime.id)" }
      if let confidence, confidence != found { return "expected confidence \(confidence), found \(found)" }
      if let body, body != regime.body { return "expected \(body.rawValue), found \(regime.bodyName)" }
      return dayMismatch(regime, rulebook)
    }
  }

  private func dayMismatch(_ regime: ComplaintRegime, _ rulebook: Rulebook) -> String? {
    guard let lastDay else { return nil }
    let start: ComplaintDeadline.Start = regime.countsFrom == "publication" ? .publication : .receipt
    let found = regime.deadline.flatMap { period in
      rulebook.complaintDeadline(period, from: start, letterDate: query.date)?.safeDay
    }
    return found == lastDay ? nil : "expected \(lastDay), found \(found?.description ?? "no last day")"
  }

  /// Reports every case that does not come out.
  static func validate(_ folder: CorpusFolder, against rulebook: Rulebook, log: ProblemLog) {
    for item in read(folder, log: log) {
      if let mismatch = item.mismatch(with: rulebook) { item.entry.report("\(item.name): \(mismatch)") }
    }
  }
}
