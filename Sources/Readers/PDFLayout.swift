import LetterModel

/// A printed line of one column: one fragment, or several side by side.
struct PDFRow {
  var fragments: [PDFFragment]
  /// Line on the page, counted from 1 from the top, over all columns.
  var line = 0

  var box: Box { fragments.dropFirst().reduce(fragments[0].box) { $0.union($1.box) } }
  var size: Float { fragments.map(\.size).max() ?? 0 }
  var isBold: Bool { fragments.allSatisfy(\.isBold) }
  var text: String { fragments.map(\.text).joined(separator: " ") }
}

/// The text of a page in the order a person reads it.
struct PDFPageLayout {
  /// Columns of running text, left to right; one on most letters.
  var columns: [[PDFRow]]
  /// Lines beside the running text: letterhead columns, turned text.
  var margin: [PDFRow]
  let page: Int
  let height: Float

  init(_ fragments: [PDFFragment], page: Int, width: Float, height: Float) {
    self.page = page
    // A broken file may give any number for its size.
    let width = width.isFinite ? max(1, width) : 595
    self.height = height.isFinite ? max(1, height) : 842
    let level = fragments.filter { !$0.isUpright && !$0.text.isEmpty }
    let bands = PDFBands.find(level, width: width)
    var columnFragments = [[PDFFragment]](repeating: [], count: bands.columns.count)
    var marginFragments = fragments.filter(\.isUpright)
    let headEnd = page == 1 ? PDFPageLayout.headEnd(level, width: width) : 0
    for fragment in level {
      if fragment.box.y1 < headEnd, fragment.box.x0 > 0.5 * width {
        marginFragments.append(fragment)
      } else if let index = bands.column(of: fragment) {
        columnFragments[index].append(fragment)
      } else {
        marginFragments.append(fragment)
      }
    }
    columns = columnFragments.map { PDFPageLayout.rows($0) }
    margin = PDFPageLayout.rows(marginFragments)
    number()
  }

  /// Where the text of the first page begins. Above it the sender often stands to the right of the recipient, at the
  /// same height but in no sentence with him.
  private static func headEnd(_ fragments: [PDFFragment], width: Float) -> Float {
    let text = fragments.filter { $0.length >= 45 && $0.box.x0 < 0.4 * width }
    return text.map(\.box.y0).min() ?? 0
  }

  /// Rows from fragments: those that overlap in height by half stand side by side.
  static func rows(_ fragments: [PDFFragment]) -> [PDFRow] {
    let sorted = fragments.sorted { ($0.middle, $0.box.x0) < ($1.middle, $1.box.x0) }
    var rows: [PDFRow] = []
    for fragment in sorted {
      if let last = rows.last, !fragment.isUpright, let box = Optional(last.box) {
        let overlap = min(box.y1, fragment.box.y1) - max(box.y0, fragment.box.y0)
        let isFree = last.fragments.allSatisfy {
          $0.box.x1 <= fragment.box.x0 + 1 || fragment.box.x1 <= $0.box.x0 + 1
        }
        if overlap > 0.5 * min(box.y1 - box.y0, fragment.height), isFree {
          rows[rows.count - 1].fragments.append(fragment)
          continue
        }
      }
      rows.append(PDFRow(fragments: [fragment]))
    }
    for index in rows.indices { rows[index].fragments.sort { $0.box.x0 < $1.box.x0 } }
    return rows
  }

  /// Counts the page's lines from the top, over columns and margin; lines at one height share a number.
  private mutating func number() {
    var all: [(y: Float, column: Int, row: Int)] = []
    for (column, rows) in (columns + [margin]).enumerated() {
      for (row, item) in rows.enumerated() {
        let box = item.box
        all.append(((box.y0 + box.y1) / 2, column, row))
      }
    }
    all.sort { ($0.y, $0.column, $0.row) < ($1.y, $1.column, $1.row) }
    var line = 0
    var last: Float = -100
    for item in all {
      if item.y - last > 3 { line += 1 }
      last = item.y
      if item.column < columns.count {
        columns[item.column][item.row].line = line
      } else {
        margin[item.row].line = line
      }
    }
  }
}

/// The vertical bands of a page: where running text stands and what lies beside it.
struct PDFBands {
  /// Left and right edge of every column of running text.
  var columns: [ClosedRange<Float>]

  /// The column a fragment belongs to; nil beside them all.
  func column(of fragment: PDFFragment) -> Int? {
    let middle = (fragment.box.x0 + fragment.box.x1) / 2
    for (index, band) in columns.enumerated() {
      if fragment.box.x0 > band.upperBound - 2 || fragment.box.x1 < band.lowerBound - 4 { continue }
      if columns.count == 1 || band.contains(middle) || index == columns.count - 1 { return index }
    }
    return nil
  }

  /// Finds the columns from the long lines of the page.
  static func find(_ fragments: [PDFFragment], width: Float) -> PDFBands {
    let long = fragments.filter { $0.length >= 30 }
    guard let first = long.first else { return PDFBands(columns: [0...width]) }
    let left = long.map(\.box.x0).min() ?? first.box.x0
    if let gutter = gutter(long, width: width) {
      let rightSide = long.filter { $0.box.x0 >= gutter }
      return PDFBands(columns: [
        left...max(left, gutter),
        max(left, gutter)...max(left, gutter, rightSide.map(\.box.x1).max() ?? width),
      ])
    }
    // The body is where most of the long lines end; a few long lines beside it do not widen it.
    let body = long.filter { $0.box.x0 < left + 0.3 * width }
    let rights = body.map(\.box.x1).sorted()
    let right = rights.isEmpty ? width : rights[rights.count - 1]
    let hasMargin = fragments.contains { $0.box.x0 > right - 2 }
    return PDFBands(columns: [left...max(left, hasMargin ? right : width)])
  }

  /// The middle of the empty stripe between two columns of text that stand beside each other.
  private static func gutter(_ long: [PDFFragment], width: Float) -> Float? {
    guard long.count >= 8 else { return nil }
    let lefts = long.map(\.box.x0).min() ?? 0
    let rightSide = long.filter { $0.box.x0 > lefts + 0.3 * width }
    guard rightSide.count >= 4, let start = rightSide.map(\.box.x0).min() else { return nil }
    let leftSide = long.filter { $0.box.x0 < start - 20 }
    let crossing = leftSide.filter { $0.box.x1 > start }
    guard leftSide.count >= 4, crossing.count * 10 <= leftSide.count else { return nil }
    // Both must run down the page together, or it is a letterhead above the text.
    let top = max(leftSide.map(\.box.y0).min() ?? 0, rightSide.map(\.box.y0).min() ?? 0)
    let bottom = min(leftSide.map(\.box.y1).max() ?? 0, rightSide.map(\.box.y1).max() ?? 0)
    return bottom - top > 60 ? start - 3 : nil
  }
}
