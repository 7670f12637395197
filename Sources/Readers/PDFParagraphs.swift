import LetterModel

/// Makes paragraphs of the rows of one column: from the gaps between lines, fonts, list markers and table cells.
struct PDFParagraphs {
  private let page: Int
  private let region: RawParagraph.Region
  /// Usual distance from one line's top to the next within a paragraph, as a multiple of the font size.
  private let pitch: Float
  private(set) var paragraphs: [RawParagraph] = []
  private var current: [RawLine] = []
  private var last: PDFRow?

  /// - Parameter pitch: from `PDFParagraphs.pitch(of:)`, measured over the whole letter.
  init(_ rows: [PDFRow], page: Int, region: RawParagraph.Region, pitch: Float) {
    self.page = page
    self.region = region
    self.pitch = pitch
    let cells = PDFTables.find(rows)
    for (row, isTable) in zip(rows, cells) {
      if isTable {
        flush()
        addTableRow(row)
      } else {
        add(row)
      }
      last = row
    }
    flush()
  }

  private mutating func add(_ row: PDFRow) {
    if let last, startsParagraph(row, after: last) { flush() }
    for part in PDFTables.parts(of: row) { current.append(line(part, row.line)) }
  }

  private func startsParagraph(_ row: PDFRow, after last: PDFRow) -> Bool {
    let size = max(row.size, last.size, 4)
    let distance = row.box.y0 - last.box.y0
    if distance > 1.3 * pitch * size || distance < 0 { return true }
    return abs(row.size - last.size) > 1.5
  }

  private mutating func addTableRow(_ row: PDFRow) {
    var paragraph = RawParagraph(lines: row.fragments.map { line([$0], row.line) }, region: region)
    paragraph.cells = row.fragments.indices.map { RawParagraphCell(lines: $0..<($0 + 1)) }
    paragraphs.append(paragraph)
  }

  private mutating func flush() {
    guard !current.isEmpty else { return }
    paragraphs.append(RawParagraph(lines: current, region: region))
    current = []
  }

  /// One raw line from fragments side by side, with a space between them.
  private func line(_ fragments: [PDFFragment], _ number: Int) -> RawLine {
    var text = ""
    var edges: [Float] = []
    var box = fragments[0].box
    var hasEdges = true
    for fragment in fragments {
      if !text.isEmpty {
        text += " "
        edges += [edges.last ?? fragment.box.x0, fragment.box.x0]
      }
      text += fragment.text
      edges += fragment.edges
      if fragment.edges.isEmpty { hasEdges = false }
      box = box.union(fragment.box)
    }
    return RawLine(
      text, page: page, line: number, box: box, edges: hasEdges ? edges : [],
      fontSize: fragments.map(\.size).max() ?? 0, isBold: fragments.allSatisfy(\.isBold))
  }

  /// The usual line distance of a letter as a multiple of the font size: the most common one between neighbours.
  static func pitch(of columns: [[PDFRow]]) -> Float {
    var counts: [Int: Int] = [:]
    for rows in columns {
      for (upper, lower) in zip(rows, rows.dropFirst())
      where abs(upper.size - lower.size) < 0.3 && upper.size > 3 {
        let ratio = (lower.box.y0 - upper.box.y0) / upper.size
        guard ratio > 0.9, ratio < 2.6, lower.text.scalarCount > 30 else { continue }
        counts[Int(ratio * 20), default: 0] += 1
      }
    }
    guard let best = counts.max(by: { ($0.value, $1.key) < ($1.value, $0.key) })?.key else { return 1.25 }
    return Float(best + 1) / 20
  }
}

/// Tells rows of a table from text with a wide gap in it.
enum PDFTables {
  /// Which rows are table rows: two or more neighbours whose cells begin at the same places.
  static func find(_ rows: [PDFRow]) -> [Bool] {
    var isTable = [Bool](repeating: false, count: rows.count)
    for index in rows.indices.dropLast() {
      let upper = cells(rows[index])
      let lower = cells(rows[index + 1])
      guard upper.count >= 2, lower.count >= 2, !isLabelled(rows[index]) else { continue }
      let starts = lower.dropFirst().filter { cell in
        upper.dropFirst().contains { abs($0.box.x0 - cell.box.x0) < 4 || abs($0.box.x1 - cell.box.x1) < 4 }
      }
      if !starts.isEmpty {
        isTable[index] = true
        isTable[index + 1] = true
      }
    }
    return isTable
  }

  /// The lines a row gives: a bullet and its text, a label and its value are one line; other cells stand alone.
  static func parts(of row: PDFRow) -> [[PDFFragment]] {
    var parts: [[PDFFragment]] = []
    for fragment in row.fragments {
      if let before = parts.last, joins(before, fragment) {
        parts[parts.count - 1].append(fragment)
      } else {
        parts.append([fragment])
      }
    }
    return parts
  }

  private static func joins(_ before: [PDFFragment], _ fragment: PDFFragment) -> Bool {
    guard let last = before.last else { return false }
    if fragment.size == 0 || last.size == 0 { return true }
    let shape = LineShape(Array(last.text.utf8))
    if shape.isBareLabel { return true }
    let marker = LineShape(Array((last.text + " tekst").utf8))
    if marker.isListItem, last.length <= 5 { return true }
    // Words torn apart by justified setting, and tab stops inside a line of text.
    return fragment.box.x0 - last.box.x1 < 2.6 * max(last.size, 4) && !fragment.text.contains(":")
  }

  private static func cells(_ row: PDFRow) -> [[PDFFragment]] {
    parts(of: row)
  }

  /// "Sagsbehandler: Ole    Telefon: 99": labels side by side are no table.
  private static func isLabelled(_ row: PDFRow) -> Bool {
    parts(of: row).allSatisfy { LineShape(Array(($0.first?.text ?? "").utf8)).label != nil }
  }
}

extension [PDFFragment] {
  /// The rectangle around all fragments; an empty one for none.
  fileprivate var box: Box {
    guard let first else { return Box(x0: 0, y0: 0, x1: 0, y1: 0) }
    return dropFirst().reduce(first.box) { $0.union($1.box) }
  }
}
