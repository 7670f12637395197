/// An audit on a terminal: the headline, the worst files, the most frequent faults, the files that could not be read.
public struct AuditText {
  private let report: AuditReport
  private let style: TextStyle
  private let isWritten: Bool

  /// Makes the view.
  ///
  /// - Parameter isWritten: whether the files of the report, which hold everything, are there.
  public init(_ report: AuditReport, style: TextStyle, isWritten: Bool = false) {
    self.report = report
    self.style = style
    self.isWritten = isWritten
  }

  /// The view.
  public var text: String {
    var lines = report.headline.flatMap { style.wrapped($0) }
    lines += table("Nye", rows: 20, columns: ["Regel", "Alvor", "Linje", "Fil"], widths: [7, 10, 7])
    lines += table(
      "Filer", rows: 20, columns: ["Fejl", "Advarsler", "Råd", "Lix", "Fil", "Fejl og advarsler"],
      widths: [6, 11, 5, 7])
    lines += table("Regler", rows: 15, columns: ["Filer", "Regel", "Alvor", "Titel"], widths: [6, 7, 10])
    lines += list("Navne") { "\($0[0].danish) (\($0[2].danish) \($0[2] == .integer(1) ? "fil" : "filer"))" }
    lines += list("Laesning") { "\($0[0].danish): \($0[1].danish)" }
    if !report.actions.isEmpty {
      lines += ["", "Gør først"]
      lines += report.actions.enumerated().flatMap { style.wrapped($1, indent: 5, first: "  \($0 + 1). ") }
    }
    lines += [""] + style.wrapped(AuditReport.standingNote)
    return lines.joined(separator: "\n") + "\n"
  }

  /// A table whose rows are sentences.
  private func list(_ id: String, _ sentence: ([ReportCell]) -> String) -> [String] {
    guard let table = report.tables.first(where: { $0.id == id }), !table.rows.isEmpty else { return [] }
    return ["", table.title]
      + table.rows.prefix(20).flatMap { style.wrapped(sentence($0), indent: 4, first: "  • ") }
      + more(table.rows.count - 20)
  }

  /// Some columns of a table; those after the widths are as wide as they need to be.
  private func table(_ id: String, rows: Int, columns: [String], widths: [Int]) -> [String] {
    guard let table = report.tables.first(where: { $0.id == id }), !table.rows.isEmpty else { return [] }
    let places = columns.compactMap { table.columns.firstIndex(of: $0) }
    func line(_ cells: [String]) -> String {
      var out = ""
      for (cell, width) in zip(cells, widths) {
        out += String(repeating: " ", count: max(1, width - cell.count)) + cell
      }
      return cells.dropFirst(widths.count).reduce(out) { $1.isEmpty ? $0 : $0 + "  " + style.clean($1) }
    }
    let shown = min(rows, table.rowsToRead)
    var lines = ["", table.title, line(places.map { table.columns[$0] })]
    lines += table.rows.prefix(shown).map { row in line(places.map { AuditText.short(row[$0]) }) }
    return lines + more(min(table.rowsToRead, table.rows.count) - shown)
  }

  /// Rules without their lines, which would make the rows too wide.
  private static func short(_ cell: ReportCell) -> String {
    guard case .rules(let rules) = cell else { return cell.danish }
    return rules.map(\.id.description).joined(separator: ", ")
  }

  private func more(_ count: Int) -> [String] {
    let rest = isWritten ? "Regnearket i mappen har dem alle." : "Få dem alle med »--output MAPPE«."
    return count > 0 ? ["  … og \(count) til. \(rest)"] : []
  }
}
