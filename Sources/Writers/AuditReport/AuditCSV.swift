/// A table as CSV the way a Danish spreadsheet opens it: UTF-8 with a byte order mark, semicolons, decimal commas.
public enum AuditCSV {
  /// The file.
  public static func bytes(of table: ReportTable) -> [UInt8] {
    table.rows.reduce(into: head(table.columns)) { $0 += line($1) }
  }

  /// The beginning of a file, for tables that are written row by row.
  public static func head(_ columns: [String]) -> [UInt8] {
    [0xEF, 0xBB, 0xBF] + line(columns.map(ReportCell.text))
  }

  /// One row.
  public static func line(_ cells: [ReportCell]) -> [UInt8] {
    Array((cells.map(cell).joined(separator: ";") + "\r\n").utf8)
  }

  private static func cell(_ cell: ReportCell) -> String {
    guard case .text(let text) = cell else {
      if case .share(let share) = cell { return ReportCell.comma(share * 100) }
      return cell.danish
    }
    var shown = onOneLine(CPRMask.masked(text))
    if isPlain(shown.utf8.span) { return shown }
    // A name that begins like a formula must not become one when the file is opened.
    if let first = shown.first, "=+-@\t".contains(first) { shown = "'" + shown }
    guard shown.contains(where: { ";\"\r\n".contains($0) }) else { return shown }
    return "\"" + shown.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"")
      + "\""
  }

  /// Whether the text stands in a cell as it is: none of the marks that need care stands anywhere in it.
  private static func isPlain(_ bytes: Swift.Span<UInt8>) -> Bool {
    guard bytes.count > 0, !"=+-@\t".utf8.contains(bytes[0]) else { return false }
    for index in bytes.indices {
      switch bytes[index] {
      case UInt8(ascii: ";"), UInt8(ascii: "\""), UInt8(ascii: "\r"), UInt8(ascii: "\n"): return false
      default: continue
      }
    }
    return true
  }
}
