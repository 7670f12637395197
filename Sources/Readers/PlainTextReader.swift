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
    let pages = pages(of: text)
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
    if zip(lines, columns).contains(where: {
      $1.count == 1 && $0.text.utf8.count > 50 && TextColumns.indent($0) < 20
    }) {
      isHead = false
    }
    // "Sagsnummer:    26/1044" under "Dato:    1. maj 2026": a label stays with its value.
    if isHead, isTable, !lines.contains(where: TextMarks.isDrawn), TextColumns.areLabelled(columns) {
      paragraphs += TextColumns.labelled(lines, columns)
      return
    }
    if isHead, isTable, !lines.contains(where: TextMarks.isDrawn),
      !columns.contains(where: { $0.count > 2 || ($0.count > 1 && isLabelled($0)) })
    {
      paragraphs += TextColumns.sideBySide(lines, columns)
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
      guard cells.count > 1, isTable || line.text.utf8.contains(0x09) || isLabelled(cells) else {
        prose.append(line)
        continue
      }
      if !prose.isEmpty { paragraphs.append(RawParagraph(lines: prose)) }
      prose = []
      if isLabelled(cells) {
        for cell in cells { paragraphs.append(RawParagraph(lines: [cell])) }
        continue
      }
      paragraphs.append(TextColumns.row(cells))
      isUnderRow = true
    }
    if !prose.isEmpty { paragraphs.append(RawParagraph(lines: prose)) }
  }

  /// "Dato: 1. maj 2026      Sagsnr.: 26-1044": labels side by side are lines of their own.
  private static func isLabelled(_ cells: [RawLine]) -> Bool {
    let labelled = cells.filter { cell in
      let shape = LineShape(TidyLine(cell).bytes)
      return shape.label != nil && !shape.isBareLabel
    }
    return labelled.count == cells.count
  }
}

/// Columns set with tabs or runs of spaces.
enum TextColumns {
  /// The cells of a line; one when the line has no columns.
  static func split(_ line: RawLine) -> [RawLine] {
    let bytes = Array(line.text.utf8)
    var cells: [RawLine] = []
    var current: [UInt8] = []
    var gap = 0
    for byte in bytes {
      if byte == 0x20 || byte == 0x09 {
        gap += byte == 0x09 ? 3 : 1
        continue
      }
      // After a bullet or number the gap is only indentation.
      if gap >= 3, !current.isEmpty, !isMarker(current) {
        cells.append(RawLine(String(decoding: current, as: UTF8.self), page: line.page, line: line.line))
        current = []
      } else if gap > 0, !current.isEmpty {
        current.append(0x20)
      }
      gap = 0
      current.append(byte)
    }
    if !current.isEmpty {
      cells.append(RawLine(String(decoding: current, as: UTF8.self), page: line.page, line: line.line))
    }
    return cells
  }

  /// Columns of white space before the text.
  static func indent(_ line: RawLine) -> Int {
    line.text.utf8.prefix { $0 == 0x20 || $0 == 0x09 }.reduce(0) { $0 + ($1 == 0x09 ? 4 : 1) }
  }

  /// Recipient and sender side by side at the head of a letter: first the left column, then the right one.
  static func sideBySide(_ lines: [RawLine], _ columns: [[RawLine]]) -> [RawParagraph] {
    var left: [RawLine] = []
    var right: [RawLine] = []
    for (line, cells) in zip(lines, columns) {
      if cells.count == 2 {
        left.append(cells[0])
        right.append(cells[1])
      } else if indent(line) >= 20 {
        right += cells
      } else {
        left += cells
      }
    }
    return [left, right].filter { !$0.isEmpty }.map { RawParagraph(lines: $0) }
  }

  /// Labels to the left, what they stand for to the right: the first column holds a word or two without figures, and
  /// at least one of them is a label that letters have.
  static func areLabelled(_ columns: [[RawLine]]) -> Bool {
    let rows = columns.filter { $0.count == 2 }
    guard columns.allSatisfy({ $0.count <= 2 }), rows.contains(where: { isLabel($0[0]) }) else {
      return false
    }
    return rows.allSatisfy { row in
      isLabel(row[0])
        || row[0].text.utf8.count <= 24 && row[0].text.split(separator: " ").count <= 2
          && !row[0].text.utf8.contains { (0x30...0x39).contains($0) }
    }
  }

  /// The row of a table, each cell on a line of its own.
  static func row(_ cells: [RawLine]) -> RawParagraph {
    var row = RawParagraph(lines: cells)
    row.cells = cells.indices.map { RawParagraphCell(lines: $0..<($0 + 1)) }
    return row
  }

  /// "brevet her" under "Hvornår?      Senest 4 uger efter, at du fik": whether a line goes on with the last cell of the
  /// row above it, because it is set in from the edge or goes on with its sentence.
  static func goesOn(_ row: RawParagraph, _ line: RawLine) -> Bool {
    guard let last = row.lines.last, line.text.utf8.first != 0x09 else { return false }
    let above = LineShape(TidyLine(last).bytes)
    let shape = LineShape(TidyLine(line).bytes)
    if shape.isListItem || shape.label != nil { return false }
    return indent(line) >= 8 || shape.startsLower && !above.endsSentence && above.words.count > 2
  }

  /// Adds a line to the last cell of a row.
  static func append(_ line: RawLine, to row: inout RawParagraph) {
    row.lines.append(line)
    guard var cells = row.cells, let last = cells.popLast() else { return }
    cells.append(RawParagraphCell(lines: last.lines.lowerBound..<row.lines.count))
    row.cells = cells
  }

  /// The lines of a head with labels; "Status      AFSLAG" is a row, so that the result is found by its label.
  static func labelled(_ lines: [RawLine], _ columns: [[RawLine]]) -> [RawParagraph] {
    var parts: [RawParagraph] = []
    var current: [RawLine] = []
    for (line, cells) in zip(lines, columns) {
      let label =
        cells.count == 2 ? String(decoding: LineShape.fold(TidyLine(cells[0]).bytes), as: UTF8.self) : ""
      guard StructureWords.resultLabels.contains(label) else {
        current.append(line)
        continue
      }
      if !current.isEmpty { parts.append(RawParagraph(lines: current)) }
      current = []
      parts.append(row(cells))
    }
    return current.isEmpty ? parts : parts + [RawParagraph(lines: current)]
  }

  /// "Sagsnr." or "Dato:" in a column of its own.
  private static func isLabel(_ cell: RawLine) -> Bool {
    if cell.text.hasSuffix(":") { return true }
    let word = cell.text.lowercased().filter { $0 != "." }
    return [
      "dato", "sagsnr", "sagsnummer", "sag", "sagsbehandler", "telefon", "tlf", "journalnr", "jnr", "kontakt",
      "reference", "matrnr", "cvr", "mail", "e-mail",
    ].contains(word)
  }

  private static func isMarker(_ bytes: [UInt8]) -> Bool {
    bytes.count <= 4 && LineShape(bytes + Array(" tekst".utf8)).isListItem
  }
}
