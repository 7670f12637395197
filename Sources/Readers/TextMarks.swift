import LetterModel

/// The marks by which people set headings and bold words in plain text: `## Begrundelse`, `**Klagefrist**`, a line of
/// hyphens under a heading, a table drawn with strokes.
enum TextMarks {
  /// Whether a line is only drawn: four or more of `-`, `=`, `*`, `~` or of the box-drawing strokes U+2500–U+257F.
  static func isRule(_ line: [UInt8]) -> Bool {
    guard line.count >= 4, let first = line.first(where: { $0 != 0x20 && $0 != 0x09 }) else { return false }
    if first == 0xE2 { return isBoxRule(line) }
    if first == UInt8(ascii: "|") {
      return line.contains(0x2D) && line.allSatisfy { [0x7C, 0x2D, 0x3A, 0x20, 0x2B].contains($0) }
    }
    guard [0x2D, 0x3D, 0x2A, 0x7E].contains(first) else { return false }
    return line.allSatisfy { $0 == first || $0 == 0x20 || $0 == 0x09 } && line.count { $0 == first } >= 4
  }

  private static func isBoxRule(_ line: [UInt8]) -> Bool {
    let drawn = line.filter { $0 != 0x20 && $0 != 0x09 }
    guard drawn.count >= 12, drawn.count % 3 == 0 else { return false }
    return stride(from: 0, to: drawn.count, by: 3).allSatisfy {
      drawn[$0] == 0xE2 && (0x94...0x95).contains(drawn[$0 + 1])
    }
  }

  /// Whether the marks make the whole line a heading.
  static func isHeading(_ line: [UInt8]) -> Bool {
    if hashes(line) > 0 { return true }
    let text = trimmed(line)
    if isEmphasised(text) { return true }
    return text.count > 4 && text.starts(with: [0x2A, 0x2A]) && text.suffix(2).elementsEqual([0x2A, 0x2A])
      && pairs(Array(text)) == 1
  }

  /// The line without its marks; as it stands when it has none.
  static func without(_ line: [UInt8]) -> [UInt8] {
    var text = line
    let count = hashes(text)
    if count > 0 { text = Array(text.dropFirst(count).drop { $0 == 0x20 }) }
    if pairs(text) > 0 { text = withoutStars(text) }
    let bare = trimmed(text)
    if isEmphasised(bare) { text = Array(bare.dropFirst().dropLast()) }
    if isDrawnRow(text) { text = withoutStrokes(text) }
    return text
  }

  /// Number of `#` at the start, before a space and a text; 0 for `#42` and for seven or more.
  private static func hashes(_ line: [UInt8]) -> Int {
    let count = line.prefix { $0 == UInt8(ascii: "#") }.count
    guard (1...6).contains(count), line.count > count + 1, line[count] == 0x20 else { return 0 }
    return count
  }

  /// `*Begrundelse*` or `_Begrundelse_`: a whole line between single marks, as mail programs write bold and underlined.
  private static func isEmphasised(_ text: ArraySlice<UInt8>) -> Bool {
    guard text.count > 4, let mark = text.first, mark == 0x2A || mark == 0x5F, text.last == mark else {
      return false
    }
    let inner = text.dropFirst().dropLast()
    return !inner.contains(mark) && inner.first != 0x20 && inner.last != 0x20 && inner.contains { $0 >= 0x41 }
  }

  /// Pairs of `**` around a text; 0 when one is left over, and where stars hide figures ("050973-****").
  private static func pairs(_ line: [UInt8]) -> Int {
    let stars: [UInt8] = [0x2A, 0x2A, 0x2A]
    if line.indices.dropLast(2).contains(where: { line[$0] == 0x2A && line[$0...].starts(with: stars) }) {
      return 0
    }
    var marks = 0
    var index = 0
    while index + 1 < line.count {
      if line[index] == 0x2A, line[index + 1] == 0x2A {
        marks += 1
        index += 1
      }
      index += 1
    }
    return marks % 2 == 0 ? marks / 2 : 0
  }

  private static func withoutStars(_ line: [UInt8]) -> [UInt8] {
    var kept: [UInt8] = []
    var index = 0
    while index < line.count {
      if line[index] == 0x2A, index + 1 < line.count, line[index + 1] == 0x2A {
        index += 2
        continue
      }
      kept.append(line[index])
      index += 1
    }
    return kept
  }

  /// `| Resultat | Afslag |`: a row of a table drawn with strokes.
  private static func isDrawnRow(_ line: [UInt8]) -> Bool {
    let text = trimmed(line)
    return text.first == 0x7C && text.last == 0x7C && text.count { $0 == 0x7C } >= 3
  }

  /// Whether a line was such a row before its strokes became tabs.
  static func isDrawn(_ line: RawLine) -> Bool {
    line.text.utf8.first == 0x09 && line.text.utf8.count { $0 == 0x09 } > 1
  }

  /// The cells of such a row, a tab before each (see `TextColumns`).
  private static func withoutStrokes(_ line: [UInt8]) -> [UInt8] {
    let inner = trimmed(line).dropFirst().dropLast()
    return inner.split(separator: 0x7C).flatMap { [0x09] + trimmed($0) }
  }

  private static func trimmed(_ line: [UInt8]) -> ArraySlice<UInt8> { trimmed(line[...]) }

  private static func trimmed(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var text = line.drop { $0 == 0x20 || $0 == 0x09 }
    while let last = text.last, last == 0x20 || last == 0x09 { text = text.dropLast() }
    return text
  }
}
