import Native

/// Prints a sample letter on A4 the way Danish authorities do: letterhead, address, date and case number, page numbers.
struct SamplePDF {
  private struct Mark {
    let text: String
    let font: PDFFont
    let x: Double
    let y: Double
    let grey: Double
  }

  private static let width = 595.28
  private static let height = 841.89
  private let source: SampleSource
  private let canvas: PDFCanvas
  private let body: PDFFont
  private let left = 68.0
  private let right = 527.0
  private let bottom = 783.0
  private var pages: [[Mark]] = [[]]
  private var rules: [Double] = []
  private var y = 0.0

  /// The bytes of the letter as PDF.
  static func bytes(of source: SampleSource) throws -> [UInt8] {
    var printer = try SamplePDF(source)
    return try printer.printed()
  }

  private init(_ source: SampleSource) throws {
    self.source = source
    canvas = try PDFCanvas(
      width: SamplePDF.width, height: SamplePDF.height, title: source.title,
      created: source.created + "T09:00:00Z")
    let families = ["sans": "DejaVu Sans", "serif": "DejaVu Serif", "condensed": "DejaVu Sans Condensed"]
    body = PDFFont(family: families[source.values["font"] ?? ""] ?? "DejaVu Sans", size: 9.6)
  }

  private mutating func printed() throws -> [UInt8] {
    head()
    for (index, block) in source.blocks.enumerated() {
      add(block, isAfterBullet: index > 0 && source.blocks[index - 1].isBullet)
    }
    foot()
    for (index, marks) in pages.enumerated() {
      for mark in marks { canvas.draw(mark.text, font: mark.font, x: mark.x, y: mark.y, grey: mark.grey) }
      if index == 0 { for y in rules { canvas.rule(fromX: left, toX: right, y: y) } }
      canvas.endPage()
    }
    return try canvas.finished()
  }

  /// The letterhead in the place the layout says, the address to the left, date and case number to the right.
  private mutating func head() {
    let layout = source.values["layout"] ?? "right"
    let small = font(size: 8)
    let name = font(size: layout == "right" ? 11 : 15, bold: true)
    let lines = source.letterhead
    var aside = 56.0
    if layout == "right" {
      for (index, line) in lines.enumerated() {
        put(line, index == 0 ? name : small, x: 400, y: aside)
        aside += index == 0 ? 18 : 12
      }
    } else {
      put(lines.first ?? "", name, x: left, y: 44)
      if layout == "top" {
        for (index, line) in lines.dropFirst().enumerated() {
          put(line, small, x: left, y: 66 + 12 * Double(index), grey: 0.3)
        }
      }
      rules.append(84)
      aside = 130
    }
    for (index, line) in source.address.enumerated() { put(line, body, x: left, y: 130 + 14 * Double(index)) }
    aside = max(aside + 14, 130)
    for (index, line) in source.meta.enumerated() { put(line, small, x: 400, y: aside + 13 * Double(index)) }
    y = max(250, aside + 13 * Double(source.meta.count) + 36)
  }

  private mutating func add(_ block: SampleSource.Block, isAfterBullet: Bool) {
    switch block {
    case .heading(let level, let text):
      let font = font(size: level == 1 ? 13.5 : 10.6, bold: true)
      if level > 1 { y += 5 }
      flow(text, font, keep: 46)
      y += level == 1 ? 9 : 2
    case .paragraph(let text):
      if isAfterBullet { y += 5 }
      flow(text, body)
      y += 8
    case .bullet(let text):
      flow(text, body, indent: 16, marker: "•")
      y += 3
    case .signature(let lines):
      y += 10
      if y + 15 * Double(lines.count) > bottom { newPage() }
      for line in lines {
        put(line, body, x: left, y: y)
        y += 15
      }
    }
  }

  /// Sets a paragraph line by line, on to the next page where it is full; `keep` is the room that must be left below.
  private mutating func flow(
    _ text: String, _ font: PDFFont, indent: Double = 0, marker: String? = nil, keep: Double = 0
  ) {
    let text = SampleSource.withFields(text)
    let step = canvas.lineHeight(font) * 1.18
    for (index, line) in canvas.lines(of: text, font: font, width: right - left - indent).enumerated() {
      if y + step + keep > bottom { newPage() }
      if index == 0, let marker { put(marker, font, x: left + 4, y: y) }
      put(line, font, x: left + indent, y: y)
      y += step
    }
  }

  private mutating func foot() {
    let small = font(size: 7.6)
    for index in pages.indices {
      if source.values["layout"] == "bottom" {
        for (line, text) in source.letterhead.dropFirst().enumerated() {
          pages[index].append(Mark(text: text, font: small, x: left, y: 784 + 11 * Double(line), grey: 0.3))
        }
      }
      let number = "Side \(index + 1) af \(pages.count)"
      let x = right - canvas.width(of: number, font: small)
      pages[index].append(Mark(text: number, font: small, x: x, y: 795, grey: 0.3))
    }
  }

  private mutating func newPage() {
    pages.append([])
    y = 64
  }

  private mutating func put(_ text: String, _ font: PDFFont, x: Double, y: Double, grey: Double = 0) {
    guard !text.isEmpty else { return }
    pages[pages.count - 1].append(
      Mark(text: SampleSource.withFields(text), font: font, x: x, y: y, grey: grey))
  }

  private func font(size: Double, bold: Bool = false) -> PDFFont {
    PDFFont(family: body.family, size: size, isBold: bold)
  }
}

extension SampleSource {
  /// The text with merge fields as a print shows them: `«Navn»`.
  static func withFields(_ text: String) -> String {
    var out = ""
    var rest = text[...]
    while let part = SampleSource.field(in: rest) {
      out += rest[..<part.range.lowerBound] + "«\(part.name)»"
      rest = rest[part.range.upperBound...]
    }
    return out + rest
  }

  /// The first merge field `{{Navn}}` of a text.
  static func field(in text: Substring) -> (name: String, range: Range<String.Index>)? {
    guard let open = text.firstRange(of: "{{"),
      let close = text[open.upperBound...].firstRange(of: "}}")
    else { return nil }
    return (String(text[open.upperBound..<close.lowerBound]), open.lowerBound..<close.upperBound)
  }
}
