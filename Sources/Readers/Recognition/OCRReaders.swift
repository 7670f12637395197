import LetterModel
import Native

/// Reads ALTO 2 to 4, the XML of libraries and of Tesseract.
enum ALTOReader {
  static func read(_ root: XMLElement) -> RawDocument {
    let unit = MemoReader.text(root.at("Description", "MeasurementUnit")) ?? "pixel"
    let pages = (root.first("Layout")?.all("Page") ?? []).map { page in
      var result = RecognisedPage()
      result.width = number(page, "WIDTH") ?? 0
      switch unit {
      case "mm10": result.scale = 72 / 254
      case "inch1200": result.scale = 72 / 1_200
      default: result.scale = result.width > 0 ? RecognisedPage.a4Width / result.width : 1
      }
      collect(page, into: &result.blocks)
      return result
    }
    return RecognisedPage.document(pages, format: .alto, isOCR: true)
  }

  private static func collect(_ element: XMLElement, into blocks: inout [[RecognisedPage.Line]]) {
    for child in element.elements {
      if child.name == "TextBlock" {
        blocks.append(child.all("TextLine").map { line($0) })
      } else {
        collect(child, into: &blocks)
      }
    }
  }

  private static func line(_ element: XMLElement) -> RecognisedPage.Line {
    var words: RecognisedPage.Line = []
    for item in element.elements {
      if item.name == "String", let content = item.attribute("CONTENT") {
        words.append(
          RecognisedPage.Word(
            text: content, box: box(item), confidence: item.attribute("WC").flatMap { Float($0) }))
      } else if item.name == "HYP", !words.isEmpty, !words[words.count - 1].text.hasSuffix("-") {
        words[words.count - 1].text += "-"
      }
    }
    return words
  }

  private static func box(_ element: XMLElement) -> Box? {
    guard let x = number(element, "HPOS"), let y = number(element, "VPOS"),
      let width = number(element, "WIDTH"), let height = number(element, "HEIGHT")
    else { return nil }
    return Box(x0: x, y0: y, x1: x + width, y1: y + height)
  }

  private static func number(_ element: XMLElement, _ name: String) -> Float? {
    element.attribute(name).flatMap { Float($0) }
  }
}

/// Reads hOCR and the XHTML of poppler's bbox-layout: both are HTML pages whose elements carry boxes.
enum HOCRReader {
  /// The document, or nil when the page is ordinary HTML.
  static func read(_ root: XMLElement) -> RawDocument? {
    if let layout = ShipmentReader.descendant("doc", of: root), !layout.all("page").isEmpty {
      return RecognisedPage.document(layout.all("page").map { popplerPage($0) }, format: .html, isOCR: false)
    }
    var pages: [XMLElement] = []
    collect(root, ["ocr_page"], into: &pages)
    guard !pages.isEmpty else { return nil }
    return RecognisedPage.document(pages.map { page($0) }, format: .hocr, isOCR: true)
  }

  private static func page(_ element: XMLElement) -> RecognisedPage {
    var result = RecognisedPage()
    result.width = box(element)?.x1 ?? 0
    if let resolution = property("scan_res", of: element)?.first, resolution > 0 {
      result.scale = 72 / resolution
    } else if result.width > 0 {
      result.scale = RecognisedPage.a4Width / result.width
    }
    var blocks: [XMLElement] = []
    collect(element, ["ocr_par"], into: &blocks)
    if blocks.isEmpty { blocks = [element] }
    for block in blocks {
      var lines: [XMLElement] = []
      collect(block, ["ocr_line", "ocr_header", "ocr_caption", "ocr_textfloat"], into: &lines)
      result.blocks.append(lines.map { line($0) })
    }
    return result
  }

  private static func line(_ element: XMLElement) -> RecognisedPage.Line {
    var words: [XMLElement] = []
    collect(element, ["ocrx_word"], into: &words)
    if words.isEmpty { words = [element] }
    return words.map { word in
      RecognisedPage.Word(
        text: MemoReader.text(word) ?? "", box: box(word),
        confidence: property("x_wconf", of: word)?.first.map { $0 / 100 })
    }
  }

  private static func popplerPage(_ element: XMLElement) -> RecognisedPage {
    var result = RecognisedPage()
    result.width = element.attribute("width").flatMap { Float($0) } ?? 0
    for block in element.all("flow").flatMap({ $0.all("block") }) {
      result.blocks.append(
        block.all("line").map { line in
          line.all("word").map { word in
            RecognisedPage.Word(text: MemoReader.text(word) ?? "", box: popplerBox(word), confidence: nil)
          }
        })
    }
    return result
  }

  private static func popplerBox(_ element: XMLElement) -> Box? {
    // The HTML parser lowers attribute names.
    let value = { (name: String) in
      (element.attribute(name) ?? element.attribute(name.lowercased())).flatMap { Float($0) }
    }
    guard let x0 = value("xMin"), let y0 = value("yMin"), let x1 = value("xMax"), let y1 = value("yMax")
    else {
      return nil
    }
    return Box(x0: x0, y0: y0, x1: x1, y1: y1)
  }

  private static func collect(
    _ element: XMLElement, _ classes: Set<String>, into result: inout [XMLElement]
  ) {
    for child in element.elements {
      let own = child.attribute("class")?.split(separator: " ").map(String.init) ?? []
      if own.contains(where: { classes.contains($0) }) {
        result.append(child)
      } else {
        collect(child, classes, into: &result)
      }
    }
  }

  private static func box(_ element: XMLElement) -> Box? {
    guard let numbers = property("bbox", of: element), numbers.count == 4 else { return nil }
    return Box(x0: numbers[0], y0: numbers[1], x1: numbers[2], y1: numbers[3])
  }

  /// The numbers of a property in `title="bbox 0 0 10 10; x_wconf 93"`.
  private static func property(_ name: String, of element: XMLElement) -> [Float]? {
    for field in element.attribute("title")?.split(separator: ";") ?? [] {
      let words = field.split(separator: " ")
      if words.first.map(String.init) == name { return words.dropFirst().compactMap { Float($0) } }
    }
    return nil
  }
}

/// Reads PAGE XML (`PcGts`), of any date.
enum PAGEReader {
  static func read(_ root: XMLElement) -> RawDocument {
    let pages = root.all("Page").map { page in
      var result = RecognisedPage()
      result.width = page.attribute("imageWidth").flatMap { Float($0) } ?? 0
      result.scale = result.width > 0 ? RecognisedPage.a4Width / result.width : 1
      for region in ordered(page) {
        let lines = region.all("TextLine")
        if lines.isEmpty {
          result.blocks.append([[word(region)]])
        } else {
          result.blocks.append(lines.map { [word($0)] })
        }
      }
      return result
    }
    return RecognisedPage.document(pages, format: .page, isOCR: true)
  }

  /// Text regions in the order the file names, those it doesn't name last.
  private static func ordered(_ page: XMLElement) -> [XMLElement] {
    var ranks: [String: Int] = [:]
    rank(page.first("ReadingOrder"), into: &ranks)
    let regions = page.all("TextRegion")
    let keyed = regions.enumerated().map { index, region in
      (rank: ranks[region.attribute("id") ?? ""] ?? Int.max, index: index, region: region)
    }
    return keyed.sorted { ($0.rank, $0.index) < ($1.rank, $1.index) }.map(\.region)
  }

  private static func rank(_ group: XMLElement?, into ranks: inout [String: Int]) {
    let children = group?.elements ?? []
    let sorted = children.enumerated().sorted { left, right in
      let key = { (item: (offset: Int, element: XMLElement)) in
        (item.element.attribute("index").flatMap { Int($0) } ?? item.offset, item.offset)
      }
      return key(left) < key(right)
    }
    for (_, child) in sorted {
      if let reference = child.attribute("regionRef") {
        ranks[reference] = ranks.count
      } else {
        rank(child, into: &ranks)
      }
    }
  }

  /// One level of text only: the line's own, not that of its words again.
  private static func word(_ element: XMLElement) -> RecognisedPage.Word {
    let text = MemoReader.text(element.at("TextEquiv", "Unicode")) ?? words(of: element)
    return RecognisedPage.Word(
      text: text, box: box(element),
      confidence: element.first("TextEquiv")?.attribute("conf").flatMap { Float($0) })
  }

  private static func words(of line: XMLElement) -> String {
    line.all("Word").compactMap { MemoReader.text($0.at("TextEquiv", "Unicode")) }.joined(separator: " ")
  }

  private static func box(_ element: XMLElement) -> Box? {
    let points = element.first("Coords")?.attribute("points")?.split(separator: " ") ?? []
    let pairs = points.map { $0.split(separator: ",").compactMap { Float($0) } }.filter { $0.count == 2 }
    guard let first = pairs.first else { return nil }
    var box = Box(x0: first[0], y0: first[1], x1: first[0], y1: first[1])
    for pair in pairs { box = box.union(Box(x0: pair[0], y0: pair[1], x1: pair[0], y1: pair[1])) }
    return box
  }
}
