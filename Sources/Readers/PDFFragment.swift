import LetterModel
import Native

/// A stretch of text on one line of a PDF page without a wide gap in it.
struct PDFFragment {
  var text: String
  var edges: [Float]
  var box: Box
  var size: Float
  var isBold: Bool
  /// Whether the letters stand below each other instead of side by side (stamps, margin notes turned on their side).
  var isUpright: Bool

  var length: Int { edges.count / 2 }
  var height: Float { box.y1 - box.y0 }
  var middle: Float { (box.y0 + box.y1) / 2 }
}

/// Cuts the text of a page into fragments at line ends, wide gaps and jumps.
enum PDFFragments {
  static func find(in page: PDFPageText) -> [PDFFragment] {
    guard page.boxes.count == page.scalars.count else { return unplaced(page) }
    let boxes = PDFTurning.upright(page)
    let fonts = fontTable(page)
    var fragments: [PDFFragment] = []
    var start = 0
    var previous: Int?
    for index in page.scalars.indices {
      if page.scalars[index] == "\n" {
        append(start..<index, page, boxes, fonts, &fragments)
        start = index + 1
        previous = nil
        continue
      }
      if page.scalars[index].isWhiteSpace { continue }
      if let before = previous, isApart(boxes[before], boxes[index], fonts[index].size) {
        append(start..<index, page, boxes, fonts, &fragments)
        start = index
      }
      previous = index
    }
    append(start..<page.scalars.count, page, boxes, fonts, &fragments)
    for value in page.formValues { fragments.append(fragment(value)) }
    return fragments
  }

  /// Size and weight of every scalar.
  private static func fontTable(_ page: PDFPageText) -> [(size: Float, isBold: Bool)] {
    var table = [(size: Float, isBold: Bool)](repeating: (0, false), count: page.scalars.count)
    for run in page.fonts {
      let name = run.fontName.lowercased()
      let isBold =
        name.contains("bold") || name.contains("black") || name.contains("heavy") || name.contains("semib")
      for index in run.scalars { table[index] = (run.size, isBold) }
    }
    return table
  }

  /// A gap wider than two letters, or a jump to another line.
  private static func isApart(_ left: PDFRectangle, _ right: PDFRectangle, _ size: Float) -> Bool {
    let em = max(size, 4)
    if right.x0 - left.x1 > 1.9 * em { return true }
    let overlap = min(left.y1, right.y1) - max(left.y0, right.y0)
    let isTurned = abs(right.x0 - left.x0) < 1 && overlap <= 0
    return !isTurned && (overlap < -0.2 * em || right.x1 < left.x0 - 3 * em)
  }

  private static func append(
    _ range: Range<Int>, _ page: PDFPageText, _ boxes: [PDFRectangle], _ fonts: [(size: Float, isBold: Bool)],
    _ fragments: inout [PDFFragment]
  ) {
    var range = range
    while let first = range.first, page.scalars[first].isWhiteSpace {
      range = (first + 1)..<range.upperBound
    }
    while let last = range.last, page.scalars[last].isWhiteSpace {
      range = range.lowerBound..<last
    }
    guard let first = range.first, let last = range.last else { return }
    var text: [UInt8] = []
    text.reserveCapacity(range.count + range.count / 8)
    var edges: [Float] = []
    edges.reserveCapacity(2 * range.count)
    var box = box(boxes[first])
    var letters = 0
    var bold = 0
    var sizes: [(size: Float, count: Int)] = []
    for index in range {
      let scalar = page.scalars[index]
      if scalar.isASCII {
        text.append(UInt8(truncatingIfNeeded: scalar.value))
      } else {
        text.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
      }
      let glyph = boxes[index]
      edges.append(glyph.x0)
      edges.append(glyph.x1)
      guard !page.scalars[index].isWhiteSpace else { continue }
      box = box.union(PDFFragments.box(glyph))
      letters += 1
      if fonts[index].isBold { bold += 1 }
      // A fragment has one size or two, so a list is quicker than a dictionary.
      if let known = sizes.firstIndex(where: { $0.size == fonts[index].size }) {
        sizes[known].count += 1
      } else {
        sizes.append((fonts[index].size, 1))
      }
    }
    let size = sizes.max { ($0.count, $1.size) < ($1.count, $0.size) }?.size ?? 0
    let isUpright =
      letters > 2 && boxes[last].x0 - boxes[first].x0 < 2 && box.y1 - box.y0 > 3 * max(size, 4)
    fragments.append(
      PDFFragment(
        text: String(decoding: text, as: UTF8.self), edges: edges, box: box, size: size,
        isBold: letters > 0 && bold == letters,
        isUpright: isUpright))
  }

  private static func fragment(_ value: PDFFormValue) -> PDFFragment {
    let text = String(
      String.UnicodeScalarView(value.text.unicodeScalars.map { $0 == "\n" || $0 == "\r" ? " " : $0 }))
    let count = max(1, text.unicodeScalars.count)
    let step = (value.box.x1 - value.box.x0) / Float(count)
    var edges: [Float] = []
    for index in 0..<text.unicodeScalars.count {
      edges.append(value.box.x0 + step * Float(index))
      edges.append(value.box.x0 + step * Float(index + 1))
    }
    return PDFFragment(
      text: text, edges: edges, box: box(value.box), size: 0, isBold: false, isUpright: false)
  }

  /// Lines without places, when the library counts letters and rectangles differently.
  private static func unplaced(_ page: PDFPageText) -> [PDFFragment] {
    var fragments: [PDFFragment] = []
    for (index, line) in page.scalars.split(separator: "\n").enumerated() {
      let top = Float(index) * 12
      var text = String.UnicodeScalarView()
      text.append(contentsOf: line)
      fragments.append(
        PDFFragment(
          text: String(text), edges: [], box: Box(x0: 0, y0: top, x1: page.width, y1: top + 10), size: 0,
          isBold: false,
          isUpright: false))
    }
    return fragments
  }

  private static func box(_ rectangle: PDFRectangle) -> Box {
    // Also false for what is no number.
    func isSane(_ edge: Float) -> Bool { abs(edge) < 1_000_000 }
    guard isSane(rectangle.x0), isSane(rectangle.y0), isSane(rectangle.x1), isSane(rectangle.y1) else {
      return Box(x0: 0, y0: 0, x1: 0, y1: 0)
    }
    return Box(
      x0: min(rectangle.x0, rectangle.x1), y0: min(rectangle.y0, rectangle.y1),
      x1: max(rectangle.x0, rectangle.x1),
      y1: max(rectangle.y0, rectangle.y1))
  }
}
