/// What changed since the run before. A file that only got a new name changes nothing.
struct AuditTrend {
  private var rules: [String: (new: Int, mended: Int, same: Int)] = [:]
  private(set) var new = 0
  private(set) var mended = 0
  private(set) var same = 0

  /// The name of a finding in the store of runs: rule, fingerprint, and a hash of the path without its ending.
  static func key(_ finding: AuditRecord.Item, path: String) -> String {
    let place = Host.sha256(Array(KnownFindings.stem(path).utf8)).prefix(8)
    return "\(finding.id):\(finding.fingerprint):\(place)"
  }

  private static func parts(_ key: String) -> (rule: String, fingerprint: String, path: String)? {
    let parts = key.split(separator: ":").map(String.init)
    return parts.count == 3 ? (parts[0], parts[1], parts[2]) : nil
  }

  /// Whether counts kept by an earlier version can be compared with today's.
  static func canCompare(_ counts: [String: Int]) -> Bool { counts.keys.allSatisfy { parts($0) != nil } }

  init(before: [String: Int], now: [String: Int]) {
    var earlier = KnownFindings()
    for (key, count) in before.sorted(by: { $0.key < $1.key }) {
      guard let (rule, fingerprint, path) = AuditTrend.parts(key) else { continue }
      earlier.add(fingerprint, path: path, times: count)
      rules[rule, default: (0, 0, 0)].mended += count
    }
    let found = now.sorted { $0.key < $1.key }.flatMap { key, count in
      AuditTrend.parts(key).map { Array(repeating: $0, count: count) } ?? []
    }
    for (finding, isKnown) in zip(found, earlier.meet(found.map { ($0.fingerprint, $0.path) })) {
      if isKnown {
        rules[finding.rule, default: (0, 0, 0)].same += 1
        rules[finding.rule, default: (0, 0, 0)].mended -= 1
      } else {
        rules[finding.rule, default: (0, 0, 0)].new += 1
      }
    }
    new = rules.values.reduce(0) { $0 + $1.new }
    mended = rules.values.reduce(0) { $0 + $1.mended }
    same = rules.values.reduce(0) { $0 + $1.same }
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
}
