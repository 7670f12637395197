/// An audit on a terminal: the headline, the worst files, the most frequent faults, the files that could not be read.
public struct AuditText {
  private let report: AuditReport
  private let style: TextStyle

  /// Makes the view.
  public init(_ report: AuditReport, style: TextStyle) {
    self.report = report
    self.style = style
  }

  /// The view.
  public var text: String {
    var lines = report.headline.flatMap { style.wrapped($0) }
    lines += table("Filer", rows: 20, columns: [3, 4, 5, 6, 0], widths: [6, 11, 5, 7])
    lines += table("Regler", rows: 15, columns: [3, 0, 2, 1], widths: [6, 7, 10])
    if let unread = report.tables.first(where: { $0.id == "Laesning" }), !unread.rows.isEmpty {
      lines += ["", unread.title]
      for row in unread.rows.prefix(20) {
        lines += style.wrapped("\(row[0].danish): \(row[2].danish)", indent: 4, first: "  • ")
      }
    }
    if !report.actions.isEmpty {
      lines += ["", "Gør først"]
      lines += report.actions.enumerated().flatMap { style.wrapped($1, indent: 5, first: "  \($0 + 1). ") }
    }
    lines += [""] + style.wrapped(AuditReport.standingNote)
    return lines.joined(separator: "\n") + "\n"
  }

  /// Some columns of a table; the last is as wide as it needs to be.
  private func table(_ id: String, rows: Int, columns: [Int], widths: [Int]) -> [String] {
    guard let table = report.tables.first(where: { $0.id == id }), !table.rows.isEmpty else { return [] }
    func line(_ cells: [String]) -> String {
      var out = ""
      for (cell, width) in zip(cells, widths) {
        out += String(repeating: " ", count: max(1, width - cell.count)) + cell
      }
      return out + "  " + style.clean(cells[cells.count - 1])
    }
    var lines = ["", table.title, line(columns.map { table.columns[$0] })]
    lines += table.rows.prefix(rows).map { row in line(columns.map { row[$0].danish }) }
    if table.rows.count > rows {
      lines.append("  … og \(table.rows.count - rows) til. Få dem alle med »--output MAPPE«.")
    }
    return lines
  }
}
