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
  }

  private var units: [String: Unit] = [:]

  /// Whether no file belongs to any unit.
  var isEmpty: Bool { units.isEmpty }

  /// Adds a file that was read.
  mutating func add(_ record: AuditRecord) {
    guard let name = record.unit else { return }
    var unit = units[name] ?? Unit()
    unit.files += 1
    for rule in Set(record.findings.map(\.id)) { unit.faults[rule, default: 0] += 1 }
    if let lix = record.lix {
      unit.measured += 1
      unit.lix += lix
      if lix > 45 { unit.hard += 1 }
      if lix > 55 { unit.veryHard += 1 }
    }
    units[name] = unit
  }

  /// Fault by unit; figures about few letters could point at one person, so they are not shown.
  ///
  /// - Parameters:
  ///   - rules: the faults to show, with their titles.
  ///   - few: writes a count of files, hiding one that is too small to show.
  func faults(_ rules: [(RuleID, String)], few: (Int) -> ReportCell) -> ReportTable {
    let sorted = units.sorted { $0.key < $1.key }
    return ReportTable(
      id: "Enheder", sheet: "Enheder", title: "Fejl og advarsler i hver enhed",
      note: "Ramte filer af alle læste. I breve skjules tal under 5.",
      columns: ["Fund"] + sorted.map(\.key),
      rows: rules.map { rule, title in
        [.text(title)]
          + sorted.map { .text("\(few($0.value.faults[rule] ?? 0).danish) af \($0.value.files)") }
      })
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
