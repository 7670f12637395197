import LetterModel

/// A page as text recognition or poppler gives it: blocks of lines of words with boxes. Shared by all such formats.
struct RecognisedPage {
  struct Word {
    var text: String
    /// In the units of the page; nil when unknown.
    var box: Box?
    /// From 0 to 1; nil when unknown.
    var confidence: Float?
    /// Whether the word was put in place of what the engine read.
    var isRestored = false
  }

  typealias Line = [Word]

  /// Blocks in reading order.
  var blocks: [[Line]] = []
  /// Width of the page in its own units; 0 when unknown.
  var width: Float = 0
  /// Height of the page in its own units; 0 when unknown.
  var height: Float = 0
  /// Points in one unit of the page.
  var scale: Float = 1

  /// Width of an A4 page in points: what a scan is taken for when it doesn't name its resolution.
  static let a4Width: Float = 595.3

  /// The document of several pages.
  static func document(_ pages: [RecognisedPage], format: SourceFormat, isOCR: Bool) -> RawDocument {
    var paragraphs: [RawParagraph] = []
    var sum: Float = 0
    var words: Float = 0
    for (index, page) in pages.enumerated() {
      var number = 0
      for block in isOCR ? page.blocks.flatMap(partedAtShortLines) : page.blocks {
        if let paragraph = page.paragraph(block, page: index + 1, line: &number, isOCR: isOCR) {
          paragraphs.append(paragraph)
        }
        for confidence in block.joined().compactMap(\.confidence) {
          sum += confidence
          words += 1
        }
      }
    }
    var document = RawDocument(paragraphs: paragraphs, format: format, pages: pages.count)
    document.isOCR = isOCR
    // Below this mean the reading is not to be trusted word by word.
    if words > 0, sum / words < 0.85 { document.quality = .doubtful }
    return document
  }

  private func paragraph(
    _ block: [Line], page: Int, line number: inout Int, isOCR: Bool
  ) -> RawParagraph? {
    let letters = block.joined().reduce(0) { $0 + $1.text.count { $0.isLetter || $0.isNumber } }
    // Logos and stamps read as a sign or two.
    guard letters > (isOCR ? 2 : 0) else { return nil }
    var lines: [RawLine] = []
    var marks: [RawMark] = []
    let block = isOCR ? SectionSigns.restored(block) : block
    for words in block where words.contains(where: { !$0.text.isEmpty }) {
      number += 1
      let (line, doubtful) = rawLine(words, page: page, number: number, isOCR: isOCR)
      marks += doubtful.map { RawMark(line: lines.count, utf8Range: $0, what: .doubtful) }
      lines.append(line)
    }
    var paragraph = RawParagraph(lines: lines)
    paragraph.marks = marks
    let isSideways = isOCR && RecognisedPage.isSideways(block)
    let total = (isSideways ? height : width) * scale
    guard total > 0, let box = lines.compactMap(\.box).reduce(nil, { $0?.union($1) ?? $1 }) else {
      return paragraph
    }
    // Short lines of an address or a letterhead were broken on purpose.
    let extent = isSideways ? box.y1 - box.y0 : box.x1 - box.x0
    paragraph.linesAreHardBreaks = lines.count > 1 && extent < 0.45 * total
    if !isSideways, box.x0 > 0.66 * total { paragraph.region = .margin }
    return paragraph
  }

  /// Whether the lines run down the paper, as in a photograph taken with the camera on its side.
  private static func isSideways(_ block: [Line]) -> Bool {
    let boxes = block.filter { $0.count > 1 }.compactMap(extent)
    return !boxes.isEmpty && boxes.allSatisfy { $0.y1 - $0.y0 > $0.x1 - $0.x0 }
  }

  private static func extent(_ line: Line) -> Box? {
    line.compactMap(\.box).reduce(nil) { $0?.union($1) ?? $1 }
  }

  /// The paragraphs of a block: a line that leaves a good part of its width empty, though the first word of the next would
  /// have fitted there, is the last of its paragraph, such as a heading set close above its text.
  private static func partedAtShortLines(_ block: [Line]) -> [[Line]] {
    let boxes = block.map(extent)
    guard block.count > 1, !isSideways(block), let right = boxes.compactMap(\.?.x1).max(),
      let left = boxes.compactMap(\.?.x0).min()
    else { return [block] }
    var parts: [[Line]] = [[block[0]]]
    for index in 1..<block.count {
      let room = right - (boxes[index - 1]?.x1 ?? right)
      let first = block[index].first
      let needed = first?.box.map { $0.x1 - $0.x0 } ?? .infinity
      let isStart = first?.text.first { $0.isLetter || $0.isNumber }?.isUppercase ?? false
      if isStart, room > 1.5 * needed, room > 0.3 * (right - left) {
        parts.append([block[index]])
      } else {
        parts[parts.count - 1].append(block[index])
      }
    }
    return parts
  }

  /// A line, and the bytes of its text that are doubtful.
  private func rawLine(
    _ words: Line, page: Int, number: Int, isOCR: Bool
  ) -> (RawLine, doubtful: [Range<Int>]) {
    var text = ""
    var doubtful: [Range<Int>] = []
    var edges: [Float] = []
    var box: Box?
    var last: Float?
    let hasBoxes = words.allSatisfy { $0.box != nil }
    for word in words where !word.text.isEmpty {
      let scaled = word.box.map {
        Box(x0: $0.x0 * scale, y0: $0.y0 * scale, x1: $0.x1 * scale, y1: $0.y1 * scale)
      }
      if !text.isEmpty {
        text += " "
        if let last, let scaled { edges += [last, max(last, scaled.x0)] }
      }
      let isBullet =
        isOCR && text.isEmpty && words.count > 1 && ["+", "e", "*", "¢", "©", "»"].contains(word.text)
      let shown = isBullet ? "•" : word.text
      let from = text.utf8.count
      text += shown
      if RecognisedPage.isDoubtful(word, shown) { doubtful.append(from..<text.utf8.count) }
      guard let scaled else { continue }
      let step = (scaled.x1 - scaled.x0) / Float(max(1, shown.unicodeScalars.count))
      for place in 0..<shown.unicodeScalars.count {
        edges += [scaled.x0 + Float(place) * step, scaled.x0 + Float(place + 1) * step]
      }
      box = box.map { $0.union(scaled) } ?? scaled
      last = scaled.x1
    }
    return (RawLine(text, page: page, line: number, box: box, edges: hasBoxes ? edges : []), doubtful)
  }

  /// Figures are doubted early, because no neighbour shows that one is wrong; a § that was put in place of another sign
  /// always is.
  private static func isDoubtful(_ word: Word, _ shown: String) -> Bool {
    guard let confidence = word.confidence else { return false }
    if word.isRestored { return true }
    let hasDigit = shown.unicodeScalars.contains { ("0"..."9").contains($0) }
    return confidence < (hasDigit ? 0.85 : 0.5)
  }
}
