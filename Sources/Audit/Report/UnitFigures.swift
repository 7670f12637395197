/// What an audit tells of each part of the organisation.
struct UnitFigures {
  private struct Unit {
    var files = 0
    var faults: [RuleID: Int] = [:]
    /// Files long enough to measure, the sum of their lix, and how many are above 45 and 55.
    var measured = 0
    var lix = 0.0
    var hard = 0
    var veryHard = 0
    /// Findings of each severity.
    var errors = 0
    var warnings = 0
    var advice = 0
  }

  private var units: [String: Unit] = [:]

  /// Whether no file belongs to any unit.
  var isEmpty: Bool { units.isEmpty }

  /// Adds a file that was read.
  mutating func add(_ record: AuditRecord) {
    guard let name = record.unit else { return }
    var unit = units[name] ?? Unit()
    unit.files += 1
    unit.errors += record.count(.error)
    unit.warnings += record.count(.warning)
    unit.advice += record.count(.advice)
    for rule in Set(record.findings.map(\.id)) { unit.faults[rule, default: 0] += 1 }
    if let lix = record.lix {
      unit.measured += 1
      unit.lix += lix
      if lix > 45 { unit.hard += 1 }
      if lix > 55 { unit.veryHard += 1 }
    }
    units[name] = unit
  }

  /// Fault by unit, a heat map: the darker, the more of the unit's files have it.
  ///
  /// - Parameters:
  ///   - rules: the faults to show, with their titles.
  ///   - least: the smallest count that is shown; a smaller one could point at a person.
  func faults(_ rules: [(RuleID, String)], few least: Int) -> ReportTable {
    let sorted = units.sorted { $0.key < $1.key }
    return ReportTable(
      id: "Enheder", sheet: "Enheder", title: "Fejl og advarsler i hver enhed",
      note:
        "Ramte filer af alle læste; jo mørkere, jo større andel. I breve skjules tal under 5, og regnearket har andelene.",
      columns: ["Fund"] + sorted.map { "\($0.key) (\($0.value.files))" },
      rows: rules.map { rule, title in
        [.text(title)]
          + sorted.map { _, unit in
            let count = unit.faults[rule] ?? 0
            if unit.files < least { return .text("–") }
            return (1..<least).contains(count) ? .text("<\(least)") : .part(count, of: unit.files)
          }
      })
  }

  /// How grave each unit's findings are.
  func severities(_ few: (Int) -> ReportCell) -> ReportTable {
    ReportTable(
      id: "Alvor", sheet: "Alvor i enheder", title: "Fund i hver enhed efter alvor",
      note: "Fund i alt, ikke filer. I breve skjules tal under 5.",
      columns: ["Enhed", "Filer", "Fejl", "Advarsler", "Råd"],
      rows: units.sorted { $0.key < $1.key }.map {
        [
          .text($0.key), few($0.value.files), few($0.value.errors), few($0.value.warnings),
          few($0.value.advice),
        ]
      })
  }

  /// The same as a chart; units with fewer files than `least`, and what is less than that, are not drawn.
  func charts(few least: Int) -> [ReportChart] {
    func shown(_ count: Int) -> Int { count < least ? 0 : count }
    let bars = units.filter { $0.value.files >= least }.sorted { $0.key < $1.key }.map {
      (label: $0.key, parts: [shown($0.value.errors), shown($0.value.warnings), shown($0.value.advice)])
    }
    guard bars.count > 1 else { return [] }
    return [
      ReportChart(
        title: "Fund i hver enhed efter alvor", names: ["fejl", "advarsler", "råd"],
        stacks: Array(bars.prefix(20)))
    ]
  }

  /// How hard each unit's letters are to read, the hardest first.
  ///
  /// - Parameter least: files that must stand behind a mean before it is shown.
  func readability(few least: Int, _ few: (Int) -> ReportCell) -> ReportTable {
    let rows = units.filter { $0.value.measured >= least }
      .map { (name: $0.key, unit: $0.value, mean: $0.value.lix / Double($0.value.measured)) }
      .sorted { ($1.mean, $0.name) < ($0.mean, $1.name) }
    return ReportTable(
      id: "Laesbarhed", sheet: "Lixtal i enheder", title: "Lixtal i hver enhed",
      note: "Gennemsnit af de filer, der er lange nok til at måle. Enheder med under 5 breve er ikke med.",
      columns: ["Enhed", "Filer", "Lix", "Over 45", "Over 55"],
      rows: rows.map {
        [
          .text($0.name), .integer($0.unit.measured), .decimal($0.mean), few($0.unit.hard),
          few($0.unit.veryHard),
        ]
      })
  }
}
