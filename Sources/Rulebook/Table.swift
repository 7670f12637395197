package import LetterModel

/// One row of a compiled table: cells parted by tabs, lists inside a cell parted by `|`, an empty cell for nil.
package struct TableRow {
  /// The cells as they stand.
  package let cells: [String]

  /// A row made of cells.
  package init(cells: [String]) { self.cells = cells }

  /// The cell's text.
  package func text(_ index: Int) -> String { cells[index] }
  /// The cell's text; nil when empty.
  package func optional(_ index: Int) -> String? { cells[index].isEmpty ? nil : cells[index] }
  /// The cell's list; empty for an empty cell.
  package func list(_ index: Int) -> [String] {
    let cell = cells[index]
    guard !cell.isEmpty else { return [] }
    guard cell.utf8.contains(UInt8(ascii: "|")) else { return [cell] }
    return cell.utf8.split(separator: UInt8(ascii: "|")).map { String(Substring($0)) }
  }
  /// Whether the cell says `1`.
  package func flag(_ index: Int) -> Bool { cells[index] == "1" }
  /// The cell's whole number; nil when empty.
  package func integer(_ index: Int) -> Int? { Int(cells[index]) }
  /// The cell's date; nil when empty.
  package func date(_ index: Int) -> CivilDate? { CivilDate(iso: cells[index]) }
  /// The provenance in three cells from `index` on.
  package func provenance(_ index: Int) -> Provenance {
    Provenance(sources: list(index), isVerified: flag(index + 1), validAsOf: date(index + 2))
  }
}

/// A value that stands in a compiled table as one row.
package protocol TableRecord {
  /// The table's name, also its file name in `Corpora/embed`.
  static var table: String { get }
  /// Number of cells in a row.
  static var width: Int { get }
  /// The value of a row; nil when a cell does not fit.
  init?(row: TableRow)
  /// The row of the value.
  var row: TableRow { get }
}

/// Reads and writes compiled tables.
package enum Table {
  /// The records of a table; nil when a row does not fit (the table was made by another version).
  package static func decode<Record: TableRecord>(_ bytes: [UInt8], as type: Record.Type) -> [Record]? {
    var records: [Record] = []
    for line in bytes.split(separator: UInt8(ascii: "\n")) where line.first != UInt8(ascii: "#") {
      let cells = line.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
        .map { String(decoding: $0, as: UTF8.self) }
      guard cells.count == Record.width, let record = Record(row: TableRow(cells: cells)) else { return nil }
      records.append(record)
    }
    return records
  }

  /// The table of the records in their order under a line that names it; one line a record.
  package static func encode<Record: TableRecord>(_ records: [Record]) -> String {
    "# \(Record.table)\n" + records.map { $0.row.cells.joined(separator: "\t") + "\n" }.joined()
  }

  /// A list as one cell.
  package static func cell(_ list: [String]) -> String { list.joined(separator: "|") }
  /// A flag as one cell.
  package static func cell(_ flag: Bool) -> String { flag ? "1" : "" }
  /// An optional value as one cell.
  package static func cell(_ value: (some CustomStringConvertible)?) -> String { value?.description ?? "" }
  /// A provenance as three cells.
  package static func cells(_ provenance: Provenance) -> [String] {
    [cell(provenance.sources), cell(provenance.isVerified), cell(provenance.validAsOf)]
  }
}
