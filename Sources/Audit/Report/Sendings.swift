/// How many of the letters sent in a year come from files with errors, for offices that say how many they send.
struct Sendings {
  private struct Unit {
    var all = 0
    var hit = 0
  }

  private var units: [String: Unit] = [:]
  private var total = Unit()

  /// Whether no file says how many are sent.
  var isEmpty: Bool { total.all == 0 }

  /// Adds a file that was read.
  mutating func add(_ record: AuditRecord) {
    guard let sent = record.sent, sent > 0 else { return }
    let hit = record.count(.error) > 0 ? sent : 0
    total.all += sent
    total.hit += hit
    guard let unit = record.unit else { return }
    units[unit, default: Unit()].all += sent
    units[unit, default: Unit()].hit += hit
  }

  /// The sentences of page 1; none when nothing is known.
  var headline: [String] {
    guard !isEmpty else { return [] }
    let share = ReportCell.share(Double(total.hit) / Double(total.all)).danish
    var lines = ["Filer med fejl står for \(total.hit) af \(total.all) forsendelser om året (\(share))."]
    let worst = ranked.filter { $0.value.hit > 0 }.prefix(5).map { "\($0.key) \($0.value.hit)" }
    if !worst.isEmpty { lines.append("Flest ramte forsendelser: \(worst.joined(separator: ", ")).") }
    return lines
  }

  private var ranked: [(key: String, value: Unit)] {
    units.sorted { ($1.value.hit, $0.key) < ($0.value.hit, $1.key) }
  }

  /// The units, those with the most sendings from files with errors first.
  func table(_ few: (Int) -> ReportCell) -> ReportTable {
    ReportTable(
      id: "Forsendelser", sheet: "Forsendelser", title: "Forsendelser fra filer med fejl",
      note: "Forsendelser om året, som indstillingerne oplyser dem.",
      columns: ["Enhed", "Sendt om året", "Fra filer med fejl", "Andel"],
      rows: ranked.map { name, unit in
        [
          .text(name), .integer(unit.all), few(unit.hit),
          unit.all == 0 ? .empty : .share(Double(unit.hit) / Double(unit.all)),
        ]
      })
  }
}
