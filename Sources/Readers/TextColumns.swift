import LetterModel

/// Columns set with tabs or runs of spaces.
enum TextColumns {
  /// The cells of a line; one when the line has no columns.
  static func split(_ line: RawLine) -> [RawLine] {
    let bytes = withoutLeaders(Array(line.text.utf8))
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

  /// "Dato ........ 4. maj 2026", "Dato | 4. maj 2026": what leads from a label to its value, as white space.
  private static func withoutLeaders(_ bytes: [UInt8]) -> [UInt8] {
    guard let label = bytes.firstIndex(where: { $0 == 0x2E || $0 == 0x7C }), label > 1, bytes.count < 160
    else {
      return bytes
    }
    func opens(_ end: Int) -> Bool {
      isLabel(RawLine(String(decoding: bytes[..<end], as: UTF8.self)))
    }
    var index = label
    while index < bytes.count {
      var end = index
      while end < bytes.count, bytes[end] == bytes[index], bytes[index] == 0x2E { end += 1 }
      let isDots = end - index >= 4 && end + 1 < bytes.count && bytes[end] == 0x20
      let isBar =
        bytes[index] == 0x7C && bytes[index - 1] == 0x20 && index + 2 < bytes.count
        && bytes[index + 1] == 0x20
        && bytes.count { $0 == 0x7C } == 1
      if isDots && !bytes[end...].starts(with: Array("  .".utf8)) || isBar && opens(index) {
        let stop = isBar ? index + 1 : end
        return Array(bytes[..<index]) + [UInt8](repeating: 0x20, count: 4) + bytes[stop...]
      }
      index = max(end, index + 1)
    }
    return bytes
  }

  /// Columns of white space before the text.
  static func indent(_ line: RawLine) -> Int {
    line.text.utf8.prefix { $0 == 0x20 || $0 == 0x09 }.reduce(0) { $0 + ($1 == 0x09 ? 4 : 1) }
  }

  /// A line of the letter proper: long, from the left edge, and no whole letterhead on one line.
  static func isRunningText(_ line: RawLine) -> Bool {
    guard line.text.utf8.count > 50, indent(line) < 20 else { return false }
    let shape = LineShape(TidyLine(line).bytes)
    return shape.isProse && (shape.label == nil || shape.wordCount > 14)
  }

  /// The parts of a head set in columns; nil when nothing stands side by side in it, or it is a table.
  static func head(_ lines: [RawLine], _ columns: [[RawLine]]) -> [RawParagraph]? {
    let rows = columns.filter { $0.count > 1 }
    guard !rows.isEmpty, !lines.contains(where: TextMarks.isDrawn) else { return nil }
    // "Sagsnummer:    26/1044" under "Dato:    1. maj 2026": a label stays with its value.
    if areLabelled(columns) { return labelled(lines, columns) }
    guard !rows.contains(where: areLabelled),
      rows.allSatisfy({ $0.count == 2 || $0.count == 3 && isLabel($0[1]) })
    else { return nil }
    if lines.contains(where: { $0.text.utf8.contains(0x09) }) {
      return rows.count > 1 && !rows.contains { $0.count > 2 } ? sideBySide(lines, columns) : nil
    }
    guard rows.contains(where: { $0.contains(where: isOfHead) }), let edge = rightColumn(lines),
      rows.count > 1
        || edge.gap >= 6 && (lines.count > 1 || LineShape(TidyLine(rows[0][0]).bytes).label != nil)
    else { return nil }
    var left: [RawLine] = []
    var right: [RawLine] = []
    for line in lines {
      let (before, behind) = cut(line, at: edge.column)
      if let before { left.append(before) }
      if let behind { right.append(behind) }
    }
    // "Kragevig Kommune            Job og Ydelse" with the address below the right one: one letterhead over the whole page.
    if left.allSatisfy({ isAuthority($0) }) { return [RawParagraph(lines: left + right)] }
    return [left, right].flatMap { part -> [RawParagraph] in
      guard !part.isEmpty else { return [] }
      let cells = part.map { split($0) }
      return cells.contains { $0.count > 1 } && areLabelled(cells)
        ? labelled(part, cells) : [RawParagraph(lines: part)]
    }
  }

  /// A name, an address, an authority or a date, as heads are made of.
  private static func isOfHead(_ cell: RawLine) -> Bool {
    let shape = LineShape(TidyLine(cell).bytes)
    return shape.isName || shape.isCouple || shape.isStreet || shape.hasPostcode || shape.hasAuthority
      || shape.isDateLine || shape.isPlaceholder || shape.label != nil
  }

  private static func isAuthority(_ line: RawLine) -> Bool {
    let shape = LineShape(TidyLine(line).bytes)
    return shape.hasAuthority && !shape.isStreet && !shape.hasPostcode
  }

  /// Where the right column of a head begins, in characters from the left edge, and the narrowest white stripe before it.
  private static func rightColumn(_ lines: [RawLine]) -> (column: Int, gap: Int)? {
    var found: (column: Int, gap: Int)?
    for line in lines {
      var (column, gap, hasText) = (0, 0, false)
      for scalar in line.text.unicodeScalars {
        if scalar == " " {
          gap += 1
        } else {
          if gap >= 3, hasText, column >= 20, column <= found?.column ?? Int.max { found = (column, gap) }
          (gap, hasText) = (0, true)
        }
        column += 1
      }
    }
    return found
  }

  /// A line cut where the right column begins; a text that runs over that place stays whole.
  private static func cut(_ line: RawLine, at column: Int) -> (RawLine?, RawLine?) {
    let scalars = Array(line.text.unicodeScalars)
    func part(_ range: Range<Int>) -> RawLine? {
      let text = scalars[range].drop { $0 == " " }
      guard !text.isEmpty else { return nil }
      var part = line
      part.text = String(String.UnicodeScalarView(text))
      return part
    }
    let isFree = scalars.count > column && scalars[(column - 2)..<column].allSatisfy { $0 == " " }
    guard isFree else { return (part(0..<scalars.count), nil) }
    return (part(0..<column), part(column..<scalars.count))
  }

  /// Recipient and sender side by side with a tab between them: first the left column, then the right one.
  private static func sideBySide(_ lines: [RawLine], _ columns: [[RawLine]]) -> [RawParagraph] {
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

  /// "Dato: 1. maj 2026      Sagsnr.: 26-1044": labels side by side are lines of their own.
  static func areLabelled(_ cells: [RawLine]) -> Bool {
    cells.allSatisfy { cell in
      let shape = LineShape(TidyLine(cell).bytes)
      return shape.label != nil && !shape.isBareLabel
    }
  }

  /// Labels to the left, what they stand for to the right: the first column holds a word or two without figures, and
  /// at least one of them is a label that letters have.
  private static func areLabelled(_ columns: [[RawLine]]) -> Bool {
    let rows = columns.filter { $0.count == 2 }
    guard columns.allSatisfy({ $0.count <= 2 }), rows.contains(where: { isLabel($0[0]) }) else {
      return false
    }
    return rows.allSatisfy { row in
      isLabel(row[0])
        || row[0].text.utf8.count <= 28 && row[0].text.split(separator: " ").count <= 4
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
    return indent(line) >= 8 || LineJoin.tears(above, shape)
      || shape.startsLower && !above.endsSentence && above.words.count > 2
  }

  /// Adds a line to the last cell of a row.
  static func append(_ line: RawLine, to row: inout RawParagraph) {
    row.lines.append(line)
    guard var cells = row.cells, let last = cells.popLast() else { return }
    cells.append(RawParagraphCell(lines: last.lines.lowerBound..<row.lines.count))
    row.cells = cells
  }

  /// The lines of a head with labels; "Status      AFSLAG" and "Sagsbehandler      Bo Vester" are rows, so that what has no
  /// colon and no number is found by its label.
  static func labelled(_ lines: [RawLine], _ columns: [[RawLine]]) -> [RawParagraph] {
    var parts: [RawParagraph] = []
    var current: [RawLine] = []
    for (line, cells) in zip(lines, columns) {
      let label =
        cells.count == 2 ? String(decoding: LineShape.fold(TidyLine(cells[0]).bytes), as: UTF8.self) : ""
      let isBare =
        cells.count == 2 && isLabel(cells[0]) && !label.hasSuffix(":")
        && cells[1].text.utf8.count { (0x30...0x39).contains($0) } < 2
      let isLed = line.text.utf8.contains(0x7C) || line.text.contains("....")
      guard isBare || isLed && cells.count == 2 || StructureWords.resultLabels.contains(label) else {
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
    var word = String(decoding: LineShape.fold(TidyLine(cell).bytes), as: UTF8.self)
    if word.hasSuffix(".") { word.removeLast() }
    return StructureWords.caseLabels.contains(word) || StructureWords.headLabels.contains(word)
      || StructureWords.contactLabels.contains(word) || StructureWords.resultLabels.contains(word)
      || StructureWords.addresseeLabels.contains(word) || ["mail", "emne", "fra"].contains(word)
  }

  private static func isMarker(_ bytes: [UInt8]) -> Bool {
    bytes.count <= 4 && LineShape(bytes + Array(" tekst".utf8)).isListItem
  }
}
