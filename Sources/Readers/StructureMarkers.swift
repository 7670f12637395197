import LetterModel

/// The marker at the start of a list item.
enum ListMarker {
  /// Length in bytes of a marker with its space, and whether it is a number or letter; 0 without one.
  ///
  /// - Parameter words: the first two words of the line in lower case, as far as there are any.
  static func find(_ words: [Substring]) -> (length: Int, isNumbered: Bool) {
    guard let first = words.first else { return (0, false) }
    let length = first.utf8.count
    if isBullet(first) { return (words.count > 1 ? length + 1 : length, false) }
    if let glued = gluedBullet(first), words.count > 0 { return (glued, false) }
    guard words.count > 1 else { return (0, false) }
    if isLetterMarker(first) { return (length + 1, true) }
    if isNumber(first) {
      // "4. maj 2026", "2. sal": an ordinal, no marker.
      let next = words[1]
      let isOrdinal =
        first.last == "." && (StructureWords.months.contains(next) || ordinalNouns.contains(next))
      return isOrdinal ? (0, false) : (length + 1, true)
    }
    return (0, false)
  }

  private static let ordinalNouns: ClosedWords = [
    "klasse", "klassetrin", "sal", "etage", "division", "led", "række", "plads", "kvartal", "halvår", "pkt.",
    "punktum",
    "juledag", "påskedag", "pinsedag", "gang",
  ]

  private static func isBullet(_ word: Substring) -> Bool {
    // Most words are longer than any bullet.
    word.utf8.count <= 3 && bullets.contains(word)
  }

  private static let bullets: ClosedWords = [
    "•", "◦", "▪", "■", "●", "·", "–", "-", "—", "*", "+", "o", "→", "✓", "➢", "", "‣", "○", "□", "☐",
    "☒", "»",
  ]

  /// `•tekst` and `●tekst`: a bullet without space; hyphens and stars do not count here.
  private static func gluedBullet(_ word: Substring) -> Int? {
    guard let first = word.unicodeScalars.first, word.unicodeScalars.count > 1 else { return nil }
    return "•●▪■◦".unicodeScalars.contains(first) ? UTF8.width(first) : nil
  }

  /// `1.`, `12)`, `(3)`, `1.2.`; never a year or a bare number.
  private static func isNumber(_ word: Substring) -> Bool {
    guard let last = word.utf8.last, last == UInt8(ascii: ".") || last == UInt8(ascii: ")") else {
      return false
    }
    let inner = word.dropLast()
    let digits = inner.first == "(" ? inner.dropFirst() : inner
    let groups = digits.split(separator: ".", omittingEmptySubsequences: false)
    return !groups.isEmpty
      && groups.allSatisfy {
        (1...2).contains($0.utf8.count) && $0.utf8.allSatisfy { (0x30...0x39).contains($0) }
      }
  }

  /// `a)`, `(b)`, `ii)`.
  private static func isLetterMarker(_ word: Substring) -> Bool {
    guard word.last == ")" else { return false }
    let inner = word.dropLast()
    let letters = inner.first == "(" ? inner.dropFirst() : inner
    if letters.utf8.count == 1 { return letters.utf8.allSatisfy { (0x61...0x7A).contains($0) } }
    return (2...4).contains(letters.utf8.count)
      && letters.utf8.allSatisfy { $0 == 0x69 || $0 == 0x76 || $0 == 0x78 }
  }
}

/// "Side 2 af 5" and its forms.
enum PageMark {
  /// The page and, where the mark says so, the number of pages, from the words of a line in lower case.
  static func find(_ line: [Substring]) -> (page: Int, of: Int?)? {
    guard line.count <= 4, let opening = line.first else { return nil }
    let words = opening.hasPrefix("side") ? parted(line) : line
    guard let first = words.first, words.count <= 4 else { return nil }
    if first == "side" || first == "side:" || first == "s." || first == "page" { return afterWord(words) }
    if words.count == 3, first == "-" || first == "–", words[2] == first, let page = Int(words[1]) {
      return (page, nil)
    }
    if words.count == 1 { return fraction(first) }
    if words.count == 3, words[1] == "af" || words[1] == "/", let page = number(first),
      let all = number(words[2])
    {
      return page <= all ? (page, all) : nil
    }
    return nil
  }

  /// A page mark at the end of a longer line (`Dok.nr. 123 – side 2 af 5`).
  static func findAtEnd(_ words: [Substring]) -> (page: Int, of: Int?)? {
    guard let side = words.lastIndex(where: { $0 == "side" || $0 == "side:" || isGlued($0) }),
      words.count - side <= 4, isGlued(words[side]) || words.count - side >= 2
    else { return nil }
    return find(Array(words[side...]))
  }

  /// `side1`, as a page read from a picture may give it.
  private static func isGlued(_ word: Substring) -> Bool {
    word.hasPrefix("side") && (word.dropFirst(4).first?.isASCIIDigit ?? false)
  }

  /// The words with `side1`, `1af` and `af2` taken apart, and a lone stroke for the number one: what becomes of small
  /// print in a picture.
  private static func parted(_ words: [Substring]) -> [Substring] {
    var parts: [Substring] = []
    for word in words {
      var start = word.startIndex
      for index in word.indices.dropFirst() {
        let (before, here) = (word[word.index(before: index)], word[index])
        guard before.isASCIIDigit != here.isASCIIDigit, before.isLetter || here.isLetter else { continue }
        parts.append(word[start..<index])
        start = index
      }
      parts.append(word[start...])
    }
    if parts.count >= 2, ["l", "i", "|"].contains(parts[1]) { parts[1] = "1" }
    return parts
  }

  private static func afterWord(_ words: [Substring]) -> (page: Int, of: Int?)? {
    guard words.count >= 2 else { return nil }
    if words.count == 2 { return fraction(words[1]) ?? number(words[1]).map { ($0, nil) } }
    guard words.count == 4, words[2] == "af" || words[2] == "/" || words[2] == "of",
      let page = number(words[1]),
      let all = number(words[3])
    else { return nil }
    return (page, all)
  }

  private static func fraction(_ word: Substring) -> (page: Int, of: Int?)? {
    let parts = word.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2, let page = number(parts[0]), let all = number(parts[1]), page <= all, all <= 60
    else {
      return nil
    }
    return (page, all)
  }

  private static func number(_ word: Substring) -> Int? {
    let digits = word.last == "." ? word.dropLast() : word
    guard (1...3).contains(digits.utf8.count), let value = Int(digits), value > 0 else { return nil }
    return value
  }
}

extension Character {
  fileprivate var isASCIIDigit: Bool { ("0"..."9").contains(self) }
}

/// Tells single words that stand for a whole date.
enum DateForm {
  /// `DD.MM.ÅÅÅÅ`, `xx-xx-xxxx`, `[dato]`.
  static func isMask(_ word: Substring) -> Bool {
    if word == "[dato]" || word == "«dato»" || word == "<dato>" { return true }
    let parts = word.split { $0 == "-" || $0 == "." || $0 == "/" }
    return parts.count == 3 && parts.allSatisfy { part in part.allSatisfy { "dmåyx".contains($0) } }
  }

  static func isNumeric(_ word: Substring) -> Bool {
    let parts = word.split { $0 == "-" || $0 == "." || $0 == "/" }
    guard parts.count == 3, parts.allSatisfy({ Int($0) != nil }) else { return false }
    return parts.contains { $0.utf8.count == 4 } || parts.allSatisfy { $0.utf8.count <= 2 }
  }
}
