#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// One attempt at a page: the picture made ready, read, and the boxes brought back to the page as it came.
struct PageReading {
  private let page: PagePicture
  private let quarters: Int
  private let engine: Tesseract

  /// - Parameter quarters: quarter turns clockwise before reading.
  init(_ page: PagePicture, quarters: Int, _ engine: Tesseract) {
    self.page = page
    self.quarters = quarters
    self.engine = engine
  }

  private static let readingResolution = 300.0

  /// The words in reading order; nil when the engine refuses.
  var words: [RecognisedWord]? {
    let original = page.picture
    var picture = original
    if quarters != 0 { picture = picture.turned(quarters: quarters) }
    let size = (width: Float(picture.width), height: Float(picture.height))
    var factor: Float = 1
    if page.resolution < 220 || page.resolution > 400 {
      factor = Float(min(4, PageReading.readingResolution / page.resolution))
      picture = picture.scaled(by: factor)
    }
    if hasShadows(picture) { picture = picture.evened() }
    let angle = picture.skew
    if angle != 0 { picture = picture.turned(by: angle) }
    let resolution = Int(page.resolution * Double(factor))
    guard
      let table = engine.words(
        width: picture.width, height: picture.height, grey: picture.bytes, resolution: resolution)
    else { return nil }
    let middle = (x: Float(picture.width) / 2, y: Float(picture.height) / 2)
    return table.split(separator: "\n").compactMap { row in
      word(row) { box in
        let level = PageReading.turn(box, by: angle, around: middle)
        let unscaled = PDFRectangle(
          x0: level.x0 / factor, y0: level.y0 / factor, x1: level.x1 / factor, y1: level.y1 / factor)
        return points(unturned(unscaled, width: size.width, height: size.height))
      }
    }
  }

  /// Whether the paper is much darker in some part than in another, as in a photograph.
  private func hasShadows(_ picture: GreyPicture) -> Bool {
    let bytes = picture.bytes
    let (width, height) = (picture.width, picture.height)
    var darkest: UInt8 = 255
    for row in 0..<8 {
      for column in 0..<8 {
        var lightest: UInt8 = 0
        // Every seventh pixel is enough to find the paper between the letters.
        for y in stride(from: row * height / 8, to: (row + 1) * height / 8, by: 7) {
          for x in stride(from: column * width / 8, to: (column + 1) * width / 8, by: 7) {
            lightest = max(lightest, bytes[y * width + x])
          }
        }
        darkest = min(darkest, lightest)
      }
    }
    return darkest < 215
  }

  /// A row of the table: level, page, block, paragraph, line, word, left, top, width, height, confidence, text.
  private func word(_ row: Substring, _ place: (PDFRectangle) -> PDFRectangle) -> RecognisedWord? {
    let cells = row.split(separator: "\t", omittingEmptySubsequences: false)
    guard cells.count >= 12, cells[0] == "5", let block = Int(cells[2]), let paragraph = Int(cells[3]),
      let line = Int(cells[4]), let left = Float(cells[6]), let top = Float(cells[7]),
      let width = Float(cells[8]), let height = Float(cells[9]), let confidence = Float(cells[10])
    else { return nil }
    let text = String(cells[11])
    guard text.contains(where: { $0 != " " }) else { return nil }
    return RecognisedWord(
      text: text, box: place(PDFRectangle(x0: left, y0: top, x1: left + width, y1: top + height)),
      confidence: max(0, min(1, confidence / 100)), block: block, paragraph: paragraph, line: line)
  }

  /// A box of the turned picture where it stood before; the turn is small, so the box keeps its size.
  private static func turn(_ box: PDFRectangle, by angle: Float, around middle: (x: Float, y: Float))
    -> PDFRectangle
  {
    guard angle != 0 else { return box }
    let x = (box.x0 + box.x1) / 2 - middle.x
    let y = (box.y0 + box.y1) / 2 - middle.y
    let dx = middle.x + x * cos(angle) + y * sin(angle) - (box.x0 + box.x1) / 2
    let dy = middle.y + y * cos(angle) - x * sin(angle) - (box.y0 + box.y1) / 2
    return PDFRectangle(x0: box.x0 + dx, y0: box.y0 + dy, x1: box.x1 + dx, y1: box.y1 + dy)
  }

  /// Takes back the quarter turns. `width` and `height` are those of the turned picture.
  private func unturned(_ box: PDFRectangle, width: Float, height: Float) -> PDFRectangle {
    switch quarters {
    case 1: PDFRectangle(x0: box.y0, y0: width - box.x1, x1: box.y1, y1: width - box.x0)
    case 2: PDFRectangle(x0: width - box.x1, y0: height - box.y1, x1: width - box.x0, y1: height - box.y0)
    case 3: PDFRectangle(x0: height - box.y1, y0: box.x0, x1: height - box.y0, y1: box.x1)
    default: box
    }
  }

  private func points(_ box: PDFRectangle) -> PDFRectangle {
    let scale = Float(72 / page.resolution)
    return PDFRectangle(x0: box.x0 * scale, y0: box.y0 * scale, x1: box.x1 * scale, y1: box.y1 * scale)
  }
}
