public import Composition
import LetterModel
import Native

/// The pages of a PDF letter as pictures, with CPR numbers blacked out, and where on them each finding stands.
public struct PagePictures: Sendable {
  struct Page: Sendable {
    let number: Int
    /// Size in pixels.
    let width, height: Int
    let png: [UInt8]
    /// Rectangles of findings: index into the review's findings, and edges as shares of the page.
    let marks: [(finding: Int, x0: Float, y0: Float, x1: Float, y1: Float)]
  }

  let pages: [Page]

  /// No pictures, for letters that have no pages of their own.
  public static let none = PagePictures(pages: [])

  /// Pages that are drawn at most, so that the report stays a file one can send.
  private static let mostPages = 20
  /// Pixels a point: sharp enough to read on a screen.
  private static let scale = 1.3

  private init(pages: [Page]) { self.pages = pages }

  /// Draws the pages; empty for any format but PDF.
  ///
  /// - Parameter bytes: the file the letter was read from.
  public init(of review: Review, original bytes: [UInt8], password: String?, showCPR: Bool) {
    guard review.letter.source.format == .pdf,
      let document = try? PDFDocument(bytes: bytes, password: password)
    else {
      pages = []
      return
    }
    pages = (0..<min(document.pageCount, PagePictures.mostPages)).compactMap { index in
      guard let text = document.page(index) else { return nil }
      let black = showCPR ? [] : PagePictures.secret(text)
      guard
        let picture = document.picture(ofPage: index, scale: PagePictures.scale, blackened: black),
        let png = picture.png
      else { return nil }
      return Page(
        number: index + 1, width: picture.width, height: picture.height, png: png,
        marks: PagePictures.marks(on: index + 1, text, review))
    }
  }

  /// Where CPR numbers stand on a page. Looked for in the page itself: the letter's text leaves repeated headers out.
  private static func secret(_ page: PDFPageText) -> [PDFRectangle] {
    var bytes: [UInt8] = []
    var owners: [Int] = []
    for (index, scalar) in page.scalars.enumerated() {
      let utf8 = Array(String(Character(scalar)).utf8)
      bytes += utf8
      owners += Array(repeating: index, count: utf8.count)
    }
    let masked = CPRMask.masked(bytes)
    var boxes = bytes.indices.filter { bytes[$0] != masked[$0] }.map { page.boxes[owners[$0]].grown }
    boxes += page.formValues.filter { CPRMask.masked($0.text) != $0.text }.map(\.box)
    return boxes
  }

  private static func marks(
    on number: Int, _ page: PDFPageText, _ review: Review
  ) -> [(finding: Int, x0: Float, y0: Float, x1: Float, y1: Float)] {
    let turn = PDFTextTurn(page)
    var marks: [(finding: Int, x0: Float, y0: Float, x1: Float, y1: Float)] = []
    for (index, finding) in review.findings.enumerated() {
      for piece in finding.evidence {
        guard case .at(let span) = piece, span.length < 800 else { continue }
        for (place, box) in review.letter.sourceMap.boxes(of: span, in: review.letter.bytes)
        where place == number {
          let shown = turn.shown(
            PDFRectangle(x0: box.x0, y0: box.y0, x1: box.x1, y1: box.y1), width: page.width,
            height: page.height)
          marks.append(
            (
              index, shown.x0 / page.width, shown.y0 / page.height, shown.x1 / page.width,
              shown.y1 / page.height
            ))
        }
      }
    }
    return marks
  }
}

extension PDFRectangle {
  /// A little larger, so that nothing of a letter looks out.
  fileprivate var grown: PDFRectangle { PDFRectangle(x0: x0 - 1, y0: y0 - 1, x1: x1 + 1, y1: y1 + 1) }
}

extension PagePictures {
  /// The pages as HTML: each picture with a numbered mark that leads to the finding; `numbers` by place in the review.
  func html(numbers: [Int: Int], review: Review) -> String {
    guard !pages.isEmpty else { return "" }
    let sheets = pages.map { page -> String in
      var out = [
        "<figure class=\"sheet\">", "<div class=\"paper\">",
        "<img src=\"data:image/png;base64,\(Base64Text.encoded(page.png))\" width=\"\(page.width)\" height=\"\(page.height)\" alt=\"Side \(page.number) af brevet. Fundene på siden står i listen.\">",
      ]
      var numbered: Set<Int> = []
      var badges = MarginNumbers(pageHeight: Float(page.height) / Float(max(1, page.width)))
      for mark in page.marks {
        guard let number = numbers[mark.finding] else { continue }
        let severity = review.findings[mark.finding].severity.rawValue
        let place =
          "left:\(percent(mark.x0));top:\(percent(mark.y0));width:\(percent(mark.x1 - mark.x0));height:\(percent(mark.y1 - mark.y0))"
        out.append("<span class=\"mark \(severity)\" style=\"\(place)\"></span>")
        guard numbered.insert(mark.finding).inserted else { continue }
        out.append(
          "<a class=\"number \(severity)\" href=\"#fund-\(number)\" aria-label=\"Fund \(number)\" style=\"left:\(percent(badges.left(at: mark.y0)));top:\(percent(mark.y0))\">\(number)</a>"
        )
      }
      out.append("</div>\n<figcaption>Side \(page.number)</figcaption>\n</figure>")
      return out.joined(separator: "\n")
    }
    return
      "<section class=\"pages\" aria-label=\"Brevets sider\">\n\(sheets.joined(separator: "\n"))\n</section>"
  }

  private func percent(_ share: Float) -> String {
    let hundredths = Int((share * 10_000).rounded())
    return "\(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100)%"
  }

  static let style = """
    .review { display: grid; gap: 2rem; } main:has(.pages) { max-width: 92rem; }
    @media (min-width: 70rem) { .review { grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); align-items: start; }
      .pages { position: sticky; top: 0; max-height: 100vh; overflow-y: auto; } }
    .sheet { margin: 0 0 1rem; border: 1px solid var(--line); background: #fff; }
    .paper { position: relative; container-type: inline-size; } .sheet img { display: block; width: 100%; height: auto; } .sheet figcaption { padding: .2rem .5rem; color: var(--quiet); background: var(--paper); }
    .mark { position: absolute; background: rgb(28 79 140 / .18); } .mark.error { background: rgb(200 20 30 / .22); }
    .mark.warning { background: rgb(230 150 0 / .25); }
    .number { position: absolute; transform: translateY(-15%); min-width: 4cqw; padding: 0 .6cqw; border-radius: 2cqw;
      background: #1c4f8c; color: #fff; font: 700 2.3cqw/4cqw sans-serif; text-align: center; text-decoration: none; }
    .number.error { background: #a3131b; } .number.warning { background: #7a4b00; }
    @container (max-width: 37rem) { .number { min-width: 24px; padding: 0 4px; border-radius: 12px; font: 700 13px/24px sans-serif; } }
    .mark, .number { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
    .finding:target { background: var(--soft); }
    @media print { .review { display: block; } .pages { position: static; max-height: none; overflow: visible; }
      .sheet { break-inside: avoid; width: min(100%, 155mm); margin: 0 auto 5mm; } }
    """
}

/// Places for numbers in the margins of a page, so that none covers another, also on a phone, where each is as large as a
/// finger needs (24 pixels: WCAG 2.2, 2.5.8). All measures are shares of the page's width.
struct MarginNumbers {
  /// Two columns in the left margin, two in the right, then into the text.
  private static let columns: [Float] = [0.004, 0.077, 0.924, 0.851, 0.15, 0.778, 0.223, 0.705]
  /// 24 pixels of a page that is 335 wide.
  private static let height: Float = 0.072

  private let pageHeight: Float
  private var taken: [[Float]] = Array(repeating: [], count: MarginNumbers.columns.count)

  /// Makes empty margins of a page of this height, counted in its width.
  init(pageHeight: Float) { self.pageHeight = pageHeight }

  /// Takes the first free place beside a line; `top` is a share of the page's height.
  mutating func left(at top: Float) -> Float {
    let y = top * pageHeight
    let free = taken.firstIndex { column in
      column.allSatisfy { max($0, y) - min($0, y) >= MarginNumbers.height }
    }
    let column = free ?? 0
    taken[column].append(y)
    return MarginNumbers.columns[column]
  }
}

/// Bytes as text (RFC 4648, section 4).
enum Base64Text {
  private static let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

  static func encoded(_ bytes: [UInt8]) -> String {
    var out: [UInt8] = []
    out.reserveCapacity(bytes.count * 4 / 3 + 4)
    var offset = 0
    while offset < bytes.count {
      let left = bytes.count - offset
      let word =
        UInt32(bytes[offset]) << 16 | (left > 1 ? UInt32(bytes[offset + 1]) << 8 : 0)
        | (left > 2 ? UInt32(bytes[offset + 2]) : 0)
      out.append(letters[Int(word >> 18)])
      out.append(letters[Int(word >> 12 & 63)])
      out.append(left > 1 ? letters[Int(word >> 6 & 63)] : UInt8(ascii: "="))
      out.append(left > 2 ? letters[Int(word & 63)] : UInt8(ascii: "="))
      offset += 3
    }
    return String(decoding: out, as: UTF8.self)
  }
}
