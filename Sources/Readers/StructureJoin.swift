import LetterModel

/// Whether a line break inside a sentence is a space, nothing, or a hyphen at which the word goes on.
///
/// The rules are those of `formats.md` § 7, point 1: word processors hyphenate at line ends, but dates, numbers,
/// abbreviations and coordinated words carry hyphens of their own.
enum LineJoin {
  /// What stands in the text between two lines.
  enum Glue: Hashable, Sendable {
    case space
    /// Nothing; a hyphen at the end of the left line stays.
    case nothing
    /// Nothing, and the hyphen at the end of the left line goes.
    case dropHyphen
  }

  /// Whether the break between two lines tears apart what is one expression wherever it stands: "§" and its number, "stk."
  /// and "1", a day, its month and its year, "4" and "uger".
  static func tears(_ left: LineShape, _ right: LineShape) -> Bool {
    guard let last = left.words.last, let first = right.words.first else { return false }
    if right.startsDigit {
      if numbered.contains(last) { return true }
      let bare = first.utf8.prefix { isDigit($0) }
      return StructureWords.months.contains(last) && bare.count == 4
        && (bare.starts(with: "19".utf8) || bare.starts(with: "20".utf8))
    }
    guard let digit = last.utf8.first, isDigit(digit) else { return false }
    if last.utf8.last == 0x2E {
      return last.utf8.count <= 3 && StructureWords.months.contains(first) && right.startsLower
    }
    let unit = first.last.map { ",.;:".contains($0) } ?? false ? first.dropLast() : first
    return units.contains(unit) && right.startsLower
  }

  private static let numbered: ClosedWords = ["§", "§§", "stk.", "stk", "nr.", "pkt.", "kap.", "litra"]
  private static let units: ClosedWords = [
    "uger", "uge", "ugers", "dage", "dages", "måneder", "måned", "måneders", "år", "års", "timer", "timers",
    "time", "kr", "kroner", "pct", "procent", "km", "meter", "m", "m2", "minutter",
  ]

  /// What joins `left` and `right`; both tidied, neither empty.
  static func glue(_ left: [UInt8], softHyphen: Bool, _ right: [UInt8]) -> Glue {
    if softHyphen { return .nothing }
    if endsInUnfinishedAddress(left) { return .nothing }
    guard let hyphenLength = lineEndHyphen(left) else { return .space }
    let stem = left.dropLast(hyphenLength)
    guard let before = stem.last, let after = right.first else { return .space }
    if before == 0x20 { return .space }
    if isWord(right, in: ["og", "eller", "samt", "og/eller", "hhv."]) { return .space }
    if isDigit(before) || before == UInt8(ascii: ".") { return .nothing }
    guard isLetterEnd(before) else { return .nothing }
    let word = lastWord(stem)
    if isAddressPart(word) { return .dropHyphen }
    if isAllCapitals(word) { return .nothing }
    return isLowerStart(right, after) ? .dropHyphen : .nothing
  }

  /// Length in bytes of a hyphen at the end; nil when there is none, or only a dash between spaces.
  private static func lineEndHyphen(_ text: [UInt8]) -> Int? {
    guard text.count > 1 else { return nil }
    if text.last == 0x2D { return 1 }
    // U+2010 hyphen, U+2011 non-breaking hyphen.
    let tail = text.suffix(3)
    if tail.elementsEqual([0xE2, 0x80, 0x90]) || tail.elementsEqual([0xE2, 0x80, 0x91]) { return 3 }
    return nil
  }

  private static func lastWord(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    guard let space = text.lastIndex(of: 0x20) else { return text }
    return text[(space + 1)...]
  }

  /// A line that breaks off after the `@` of an e-mail address or inside a web address.
  private static func endsInUnfinishedAddress(_ text: [UInt8]) -> Bool {
    let word = lastWord(text[...])
    if word.last == UInt8(ascii: "@"), word.count > 1 { return true }
    return word.last == UInt8(ascii: "/") && word.starts(with: "http".utf8)
  }

  private static func isAddressPart(_ word: ArraySlice<UInt8>) -> Bool { word.contains(UInt8(ascii: "@")) }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  private static func isLetterEnd(_ byte: UInt8) -> Bool {
    (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte) || byte >= 0x80
  }

  private static func isLowerStart(_ text: [UInt8], _ first: UInt8) -> Bool {
    if (0x61...0x7A).contains(first) { return true }
    // å æ ø é ü …: 0xC3 0xA0 and above.
    return first == 0xC3 && text.count > 1 && text[1] >= 0xA0
  }

  /// PPR-, SFO-: two or more capitals and nothing else.
  private static func isAllCapitals(_ word: ArraySlice<UInt8>) -> Bool {
    var capitals = 0
    var index = word.startIndex
    while index < word.endIndex {
      let byte = word[index]
      if (0x41...0x5A).contains(byte) {
        capitals += 1
      } else if byte == 0xC3, index + 1 < word.endIndex, word[index + 1] < 0xA0 {
        capitals += 1
        index += 1
      } else {
        return false
      }
      index += 1
    }
    return capitals >= 2
  }

  private static func isWord(_ text: [UInt8], in words: [String]) -> Bool {
    words.contains { word in
      let count = word.utf8.count
      guard text.starts(with: word.utf8) else { return false }
      return text.count == count || text[count] == 0x20 || text[count] == 0x2C
    }
  }
}
