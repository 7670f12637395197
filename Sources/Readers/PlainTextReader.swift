import LetterModel

/// Letters saved or sent as plain text.
enum PlainTextReader {
  static func read(_ bytes: [UInt8], context: ReadContext) throws(ReadFailure) -> RawDocument {
    let decoded = TextDecoding.decode(bytes)
    guard decoded.text.scalarCount <= context.options.limits.characters else {
      throw ReadFailure(
        .tooLarge, name: context.name,
        message: "Teksten er for lang til et brev. Gem selve brevet som en fil for sig.")
    }
    var document = document(decoded.text)
    document.notices = decoded.notices
    return document
  }

  /// The paragraphs of a text: parted by blank lines, pages by form feeds.
  static func document(_ text: String) -> RawDocument {
    let pages = LineSpacing.single(pages(of: text))
    let numbers = PageNumbers.find(pages)
    let running = pages.count > 1 ? RunningLines.find(pages.map { $0.map(\.text) }) : []
    var paragraphs: [RawParagraph] = []
    var furniture: [RawParagraph] = []
    var isHead = true
    for (index, page) in pages.enumerated() {
      var current: [RawLine] = []
      for (place, line) in page.enumerated() {
        let isRunning = running.indices.contains(index) && running[index].contains(place)
        if isRunning {
          furniture.append(RawParagraph(lines: [line], region: .footer))
        } else if numbers[index].contains(place) {
          flush(&current, into: &paragraphs, &isHead)
          paragraphs.append(RawParagraph(lines: [line], region: .footer))
        } else if line.text.isEmpty {
          flush(&current, into: &paragraphs, &isHead)
        } else {
          current.append(line)
        }
      }
      flush(&current, into: &paragraphs, &isHead)
    }
    return RawDocument(
      paragraphs: paragraphs + furniture, format: .text, pages: pages.count > 1 ? pages.count : nil)
  }

  /// The lines of every page; blank lines have empty text. Lines are counted on each page from 1.
  private static func pages(of text: String) -> [[RawLine]] {
    var pages: [[RawLine]] = [[]]
    var line: [UInt8] = []
    var number = 1
    var wasReturn = false
    func finish() {
      defer {
        line.removeAll(keepingCapacity: true)
        number += 1
      }
      // The stroke under the head of a drawn table parts nothing.
      if TextMarks.isRule(line), line.contains(UInt8(ascii: "|")) { return }
      let isBlank = line.allSatisfy { $0 == 0x20 || $0 == 0x09 } || isNoBreakSpaces(line)
      let text =
        isBlank || TextMarks.isRule(line) ? "" : String(decoding: TextMarks.without(line), as: UTF8.self)
      var raw = RawLine(text, page: pages.count, line: number)
      raw.isBold = TextMarks.isHeading(line)
      pages[pages.count - 1].append(raw)
    }
    for byte in text.utf8 {
      switch byte {
      case 0x0A where wasReturn: break
      case 0x0A, 0x0D: finish()
      case 0x0C:
        if !line.isEmpty { finish() }
        pages.append([])
        number = 1
      default: line.append(byte)
      }
      wasReturn = byte == 0x0D
    }
    if !line.isEmpty { finish() }
    while pages.count > 1, pages[pages.count - 1].allSatisfy(\.text.isEmpty) { pages.removeLast() }
    return pages
  }

  private static func isNoBreakSpaces(_ line: [UInt8]) -> Bool {
    !line.isEmpty && line.allSatisfy { $0 == 0xC2 || $0 == 0xA0 || $0 == 0x20 }
  }

  /// Ends a paragraph: table rows one by one, everything else as it stands.
  private static func flush(
    _ lines: inout [RawLine], into paragraphs: inout [RawParagraph], _ isHead: inout Bool
  ) {
    defer { lines = [] }
    var prose: [RawLine] = []
    let columns = lines.map { TextColumns.split($0) }
    let isTable = columns.filter { $0.count > 1 }.count >= 2
    if zip(lines, columns).contains(where: { $1.count == 1 && TextColumns.isRunningText($0) }) {
      isHead = false
    }
    if isHead, let parts = TextColumns.head(lines, columns) {
      paragraphs += parts
      return
    }
    var isUnderRow = false
    for (line, cells) in zip(lines, columns) {
      if isUnderRow, cells.count == 1, let last = paragraphs.indices.last,
        TextColumns.goesOn(paragraphs[last], line)
      {
        TextColumns.append(cells[0], to: &paragraphs[last])
        continue
      }
      isUnderRow = false
      guard cells.count > 1, isTable || line.text.utf8.contains(0x09) || TextColumns.areLabelled(cells) else {
        prose.append(line)
        continue
      }
      if !prose.isEmpty { paragraphs.append(RawParagraph(lines: prose)) }
      prose = []
      if TextColumns.areLabelled(cells) {
        for cell in cells { paragraphs.append(RawParagraph(lines: [cell])) }
        continue
      }
      paragraphs.append(TextColumns.row(cells))
      isUnderRow = true
    }
    if !prose.isEmpty { paragraphs.append(RawParagraph(lines: prose)) }
  }
}
