public import LetterModel
import Native

/// Writes a sheet as a PDF to print: A4, large type, black on white, tagged for readers that speak, with title and
/// language. The same sheet and date always give the same bytes with the same libraries and fonts.
public enum PDFWriter {
  /// The file.
  ///
  /// - Parameter created: the day that stands in the file's properties.
  /// - Throws: `OutputFailure` when the drawing library refuses.
  public static func bytes(of sheet: Sheet, created: CivilDate) throws(OutputFailure) -> [UInt8] {
    do throws(PDFCanvas.Failure) {
      let canvas = try PDFCanvas(
        width: PDFPage.width, height: PDFPage.height, title: sheet.title,
        created: created.description + "T00:00:00Z")
      let pages = PDFLayout(canvas: canvas).pages(of: sheet)
      canvas.beginTag("Document")
      for (index, page) in pages.enumerated() {
        draw(page, on: canvas)
        if pages.count > 1 { number(index + 1, of: pages.count, sheet.language, on: canvas) }
        if index + 1 < pages.count { canvas.endPage() }
      }
      canvas.endTag("Document")
      return PDFLanguage.set(sheet.language == "en" ? "en-GB" : "da-DK", in: try canvas.finished())
    } catch {
      throw OutputFailure(message: "PDF-filen kunne ikke laves. Vælg et andet format, fx --format docx.")
    }
  }

  private static func draw(_ page: [PDFPiece], on canvas: PDFCanvas) {
    var isListOpen = false
    for piece in page {
      if piece.isItem != isListOpen {
        if isListOpen { canvas.endTag("L") } else { canvas.beginTag("L") }
        isListOpen = piece.isItem
      }
      draw(piece, on: canvas)
    }
    if isListOpen { canvas.endTag("L") }
  }

  private static func draw(_ piece: PDFPiece, on canvas: PDFCanvas) {
    let left = PDFPage.margin
    if piece.isItem {
      canvas.beginTag("LI")
      if let label = piece.label {
        canvas.beginTag("Lbl")
        canvas.draw(label, font: piece.font, x: left, y: piece.top)
        canvas.endTag("Lbl")
      }
    }
    canvas.beginTag(piece.tag)
    for (index, line) in piece.lines.enumerated() {
      // A blank at the end of a line keeps its last word apart from the next line's when the text is read aloud.
      canvas.draw(
        index + 1 < piece.lines.count ? line + " " : line, font: piece.font, x: left + piece.indent,
        y: piece.top + Double(index) * piece.lineHeight)
    }
    canvas.endTag(piece.tag)
    if piece.isItem { canvas.endTag("LI") }
  }

  private static func number(_ page: Int, of pages: Int, _ language: String, on canvas: PDFCanvas) {
    let font = PDFFont(family: PDFPage.family, size: 10)
    let text = language == "en" ? "Page \(page) of \(pages)" : "Side \(page) af \(pages)"
    let right = PDFPage.width - PDFPage.margin - canvas.width(of: text, font: font)
    canvas.draw(text, font: font, x: right, y: PDFPage.height - PDFPage.margin + 16)
  }
}

/// The paper: A4 in points, with margins of 2,2 cm.
enum PDFPage {
  static let width = 595.28
  static let height = 841.89
  static let margin = 62.0
  static let family = "DejaVu Sans"
  static var textWidth: Double { width - 2 * margin }
}

/// Some lines of one block at their place on a page.
struct PDFPiece {
  /// Tag of the structure tree, e.g. `P`.
  let tag: String
  let font: PDFFont
  /// What stands in front of an item; nil for other blocks and for the rest of an item from the page before.
  var label: String?
  let isItem: Bool
  let indent: Double
  /// Empty space above, left out at the top of a page.
  let space: Double
  let lineHeight: Double
  var lines: [String]
  /// Distance from the top of the page.
  var top = 0.0

  var isHeading: Bool { tag.hasPrefix("H") }
}

/// Sets blocks in lines and lines on pages.
struct PDFLayout {
  let canvas: PDFCanvas

  /// The pages, each with what stands on it.
  func pages(of sheet: Sheet) -> [[PDFPiece]] {
    var pages: [[PDFPiece]] = [[]]
    var place = PDFPage.margin
    func turn() {
      if let last = pages.last, !last.isEmpty { pages.append([]) }
      place = PDFPage.margin
    }
    func put(_ piece: PDFPiece) {
      var piece = piece
      piece.top = place
      place += Double(piece.lines.count) * piece.lineHeight
      pages[pages.count - 1].append(piece)
    }
    let title = sheet.showsTitle ? [Sheet.Block.heading(1, sheet.title)] : []
    let blocks = title + sheet.blocks
    for (index, block) in blocks.enumerated() {
      guard var piece = piece(block) else {
        turn()
        continue
      }
      let next = index + 1 < blocks.count ? self.piece(blocks[index + 1]) : nil
      // A heading never stands alone at the foot of a page.
      let needed = piece.isHeading ? height(piece) + (next.map { $0.space + 2 * $0.lineHeight } ?? 0) : 0
      if place > PDFPage.margin { place += piece.space }
      let end = PDFPage.height - PDFPage.margin
      if place + max(needed, min(height(piece), 2 * piece.lineHeight)) > end { turn() }
      while place + height(piece) > end {
        let fitting = max(1, Int((end - place) / piece.lineHeight))
        guard fitting < piece.lines.count else { break }
        var head = piece
        head.lines = Array(piece.lines.prefix(fitting))
        put(head)
        piece.lines.removeFirst(fitting)
        piece.label = nil
        turn()
      }
      put(piece)
    }
    return pages.filter { !$0.isEmpty }
  }

  private func height(_ piece: PDFPiece) -> Double { Double(piece.lines.count) * piece.lineHeight }

  private func piece(_ block: Sheet.Block) -> PDFPiece? {
    switch block {
    case .heading(let level, let text):
      let depth = min(3, level)
      return piece(text, tag: "H\(depth)", size: [19, 15.5, 14][depth - 1], isBold: true, space: 15)
    case .paragraph(let text): return piece(text, tag: "P", size: 13, space: 7)
    case .note(let text): return piece(text, tag: "P", size: 13, isBold: true, space: 7)
    case .small(let text): return piece(text, tag: "P", size: 10, space: 4)
    case .quote(let text): return piece(text, tag: "BlockQuote", size: 13, indent: 24, space: 7)
    case .bullet(let text): return piece(text, tag: "LBody", size: 13, label: "•", indent: 24, space: 5)
    case .check(let text): return piece(text, tag: "LBody", size: 13, label: "☐", indent: 24, space: 6)
    case .numbered(let number, let text):
      return piece(text, tag: "LBody", size: 13, label: "\(number).", indent: 24, space: 7)
    case .pageBreak: return nil
    }
  }

  private func piece(
    _ text: String, tag: String, size: Double, isBold: Bool = false, label: String? = nil, indent: Double = 0,
    space: Double
  ) -> PDFPiece {
    let font = PDFFont(family: PDFPage.family, size: size, isBold: isBold)
    return PDFPiece(
      tag: tag, font: font, label: label, isItem: tag == "LBody", indent: indent, space: space,
      lineHeight: canvas.lineHeight(font) * 1.15,
      lines: canvas.lines(of: text, font: font, width: PDFPage.textWidth - indent))
  }
}
