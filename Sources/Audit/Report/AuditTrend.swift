/// What changed since the run before. A file that only got a new name changes nothing.
struct AuditTrend {
  private var rules: [String: (new: Int, mended: Int, same: Int)] = [:]
  private(set) var new = 0
  private(set) var mended = 0
  private(set) var same = 0

  /// A hash of a file's path without its ending.
  static func place(_ path: String) -> Substring {
    Host.sha256(Array(KnownFindings.stem(path).utf8)).prefix(8)
  }

  /// The name of a finding in the store of runs: the letter, the words and the rule; and where it stood: the person and case
  /// of the letter, and the place of its file. Nil for a fingerprint of another shape.
  static func name(of finding: AuditRecord.Item, place: Substring) -> (name: String, place: String)? {
    Fingerprint.parts(of: finding.fingerprint).map {
      ("\($0.letter)-\($0.finding):\(finding.id)", "\($0.head):\(place)")
    }
  }

  /// What stood in the store under a name, with the fingerprint it came from.
  private struct Entry {
    let rule: String
    let fingerprint: String
    let path: String
    let times: Int

    init?(name: String, place: String, times: Int) {
      let names = name.split(separator: ":")
      let places = place.split(separator: ":")
      guard names.count == 2, places.count == 2, let bar = names[0].firstIndex(of: "-") else { return nil }
      rule = String(names[1])
      path = String(places[1])
      fingerprint = "\(names[0][..<bar])-\(places[0])\(names[0][bar...])"
      self.times = times
    }
  }

  /// Compares the last two runs of a store.
  ///
  /// - Parameter last: the number of the last one.
  init(_ store: AuditStore, last: Int) throws {
    var group: (name: String, before: Int, now: Int, entries: [(Entry, isNow: Bool)]) = ("", 0, 0, [])
    // What does not stand there as often as before, under the same name.
    var (before, now): ([Entry], [Entry]) = ([], [])
    func close(_ rules: inout [String: (new: Int, mended: Int, same: Int)]) {
      guard let rule = group.entries.first?.0.rule else { return }
      if group.before == group.now {
        rules[rule, default: (0, 0, 0)].same += group.now
      } else {
        for (entry, isNow) in group.entries {
          if isNow { now.append(entry) } else { before.append(entry) }
        }
      }
    }
    try store.forEachFinding(of: last) { name, place, times, isNow in
      if name != group.name {
        close(&rules)
        group = (name, 0, 0, [])
      }
      if isNow { group.now += times } else { group.before += times }
      if let entry = Entry(name: name, place: place, times: times) { group.entries.append((entry, isNow)) }
    }
    close(&rules)
    compare(before, now)
    new = rules.values.reduce(0) { $0 + $1.new }
    mended = rules.values.reduce(0) { $0 + $1.mended }
    same = rules.values.reduce(0) { $0 + $1.same }
  }

  private mutating func compare(_ before: [Entry], _ now: [Entry]) {
    var earlier = KnownFindings()
    for entry in before {
      earlier.add(entry.fingerprint, path: entry.path, times: entry.times)
      rules[entry.rule, default: (0, 0, 0)].mended += entry.times
    }
    let found = now.flatMap { Array(repeating: $0, count: $0.times) }
    for (finding, isKnown) in zip(found, earlier.meet(found.map { ($0.fingerprint, $0.path) })) {
      if isKnown {
        rules[finding.rule, default: (0, 0, 0)].same += 1
        rules[finding.rule, default: (0, 0, 0)].mended -= 1
      } else {
        rules[finding.rule, default: (0, 0, 0)].new += 1
      }
    }
  }

  func table(_ titles: [RuleID: RuleSummary]) -> ReportTable {
    let sorted = rules.compactMap { name, counts in RuleID(name).map { ($0, counts) } }.sorted { $0.0 < $1.0 }
    return ReportTable(
      id: "Udvikling", sheet: "Udvikling", title: "Udvikling siden sidste revision",
      note:
        "Et fund er det samme, når brev, regel og ord er de samme, også i en fil med nyt navn eller i et andet format.",
      columns: ["Regel", "Titel", "Nye", "Rettet", "Uændret"],
      rows: sorted.map { id, counts in
        [
          .text(id.description), .text(titles[id]?.title ?? ""), .integer(counts.new),
          .integer(counts.mended), .integer(counts.same),
        ]
      })
  }

  /// A day as a report writes it, e.g. `1. juni 2026`.
  static func day(_ iso: String) -> String { CivilDate(iso: iso).map { DanishLabels.date($0) } ?? iso }

  /// Runs that are shown, the last ones.
  private static let mostRuns = 12

  /// The share of files with errors run by run; nothing for the first run.
  static func charts(_ runs: [AuditStore.Run]) -> [ReportChart] {
    let shown = runs.suffix(mostRuns).filter { $0.judged > 0 }
    guard shown.count > 1 else { return [] }
    return [
      ReportChart(
        title: "Filer med fejl ved hver revision, i procent",
        points: shown.map { (day($0.asOf), 100 * Double($0.withErrors) / Double($0.judged)) })
    ]
  }

  /// The same as a table.
  static func history(_ runs: [AuditStore.Run]) -> ReportTable {
    ReportTable(
      id: "Historie", sheet: "Revision for revision", title: "Revision for revision",
      note: "Hver kørsel, der gav et nyt resultat. Filerne kan være andre end sidst.",
      columns: ["Set fra", "Program", "Bedømt", "Med fejl", "Andel"],
      rows: runs.suffix(mostRuns).map {
        [
          CivilDate(iso: $0.asOf).map(ReportCell.date) ?? .text($0.asOf), .text("klarbrev \($0.version)"),
          .integer($0.judged), .integer($0.withErrors),
          .share(Double($0.withErrors) / Double(max(1, $0.judged))),
        ]
      })
  }
}
