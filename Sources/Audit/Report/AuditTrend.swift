/// What changed since the run before. A file that only got a new name changes nothing.
struct AuditTrend {
  private var rules: [String: (new: Int, mended: Int, same: Int)] = [:]
  private(set) var new = 0
  private(set) var mended = 0
  private(set) var same = 0

  init(before: [String: Int], now: [String: Int]) {
    for key in Set(before.keys).union(now.keys) {
      let (old, fresh) = (before[key] ?? 0, now[key] ?? 0)
      let rule = String(key.prefix { $0 != ":" })
      var entry = rules[rule] ?? (0, 0, 0)
      entry.new += max(0, fresh - old)
      entry.mended += max(0, old - fresh)
      entry.same += min(old, fresh)
      rules[rule] = entry
      new += max(0, fresh - old)
      mended += max(0, old - fresh)
      same += min(old, fresh)
    }
  }

  func table(_ titles: [RuleID: RuleSummary]) -> ReportTable {
    let sorted = rules.compactMap { name, counts in RuleID(name).map { ($0, counts) } }.sorted { $0.0 < $1.0 }
    return ReportTable(
      id: "Udvikling", title: "Udvikling siden sidste revision",
      note: "Et fund er det samme, når regel og ord er de samme, også i en fil med nyt navn.",
      columns: ["Regel", "Titel", "Nye", "Rettet", "Uændret"],
      rows: sorted.map { id, counts in
        [
          .text(id.description), .text(titles[id]?.title ?? ""), .integer(counts.new),
          .integer(counts.mended), .integer(counts.same),
        ]
      })
  }
}
