package import LetterModel

/// One row of a compiled table: cells parted by tabs, lists inside a cell parted by `|`, an empty cell for nil.
package struct TableRow {
  private let bytes: [UInt8]
  /// Where each cell of the whole table ends; the next one begins a byte later.
  private let ends: [Int]
  /// Index of the row's first cell in `ends`.
  private let first: Int
  /// Where the first cell begins.
  private let start: Int

  fileprivate init(bytes: [UInt8], ends: [Int], first: Int, start: Int) {
    self.bytes = bytes
    self.ends = ends
    self.first = first
    self.start = start
  }

  private func range(_ index: Int) -> Range<Int> {
    (index == 0 ? start : ends[first + index - 1] + 1)..<ends[first + index]
  }

  /// The cell's text.
  package func text(_ index: Int) -> String { String(decoding: bytes[range(index)], as: UTF8.self) }
  /// The cell's text; nil when empty.
  package func optional(_ index: Int) -> String? { range(index).isEmpty ? nil : text(index) }
  /// The cell's list; empty for an empty cell.
  package func list(_ index: Int, partedBy mark: UInt8 = UInt8(ascii: "|")) -> [String] {
    let range = range(index)
    guard !range.isEmpty else { return [] }
    var items: [String] = []
    var from = range.lowerBound
    for at in range where bytes[at] == mark {
      items.append(String(decoding: bytes[from..<at], as: UTF8.self))
      from = at + 1
    }
    items.append(String(decoding: bytes[from..<range.upperBound], as: UTF8.self))
    return items
  }
  /// Whether the cell says `1`.
  package func flag(_ index: Int) -> Bool { !range(index).isEmpty }
  /// The cell's whole number; nil when empty.
  package func integer(_ index: Int) -> Int? { optional(index).flatMap { Int($0) } }
  /// The cell's date; nil when empty.
  package func date(_ index: Int) -> CivilDate? {
    let range = range(index)
    guard range.count == 10 else { return nil }
    func number(_ from: Int, _ count: Int) -> Int {
      bytes[(range.lowerBound + from)..<(range.lowerBound + from + count)].reduce(0) {
        $0 * 10 + Int($1) - 48
      }
    }
    return CivilDate(year: number(0, 4), month: number(5, 2), day: number(8, 2))
  }
  /// The provenance in three cells from `index` on.
  package func provenance(_ index: Int) -> Provenance {
    Provenance(joinedSources: text(index), isVerified: flag(index + 1), validAsOf: date(index + 2))
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
  /// The cells of the value's row.
  var cells: [String] { get }
}

/// Reads and writes compiled tables.
package enum Table {
  /// The records of a table; nil when a row does not fit (the table was made by another version).
  package static func decode<Record: TableRecord>(_ bytes: [UInt8], as type: Record.Type) -> [Record]? {
    var records: [Record] = []
    var ends: [Int] = []
    var starts: [(cell: Int, byte: Int)] = []
    var lineStart = 0
    var firstCell = 0
    for at in bytes.indices {
      guard bytes[at] == UInt8(ascii: "\t") || bytes[at] == UInt8(ascii: "\n") else { continue }
      ends.append(at)
      guard bytes[at] == UInt8(ascii: "\n") else { continue }
      if bytes[lineStart] != UInt8(ascii: "#") {
        guard ends.count - firstCell == Record.width else { return nil }
        starts.append((firstCell, lineStart))
      }
      lineStart = at + 1
      firstCell = ends.count
    }
    records.reserveCapacity(starts.count)
    for start in starts {
      let row = TableRow(bytes: bytes, ends: ends, first: start.cell, start: start.byte)
      guard let record = Record(row: row) else { return nil }
      records.append(record)
    }
    return records
  }

  /// The table of the records in their order under a line that names it; one line a record.
  package static func encode<Record: TableRecord>(_ records: [Record]) -> String {
    "# \(Record.table)\n" + records.map { $0.cells.joined(separator: "\t") + "\n" }.joined()
  }

  /// A list as one cell.
  package static func cell(_ list: [String]) -> String { list.joined(separator: "|") }
  /// A flag as one cell.
  package static func cell(_ flag: Bool) -> String { flag ? "1" : "" }
  /// An optional value as one cell.
  package static func cell(_ value: (some CustomStringConvertible)?) -> String { value?.description ?? "" }
  /// A provenance as three cells.
  package static func cells(_ provenance: Provenance) -> [String] {
    [provenance.joinedSources, cell(provenance.isVerified), cell(provenance.validAsOf)]
  }
}
