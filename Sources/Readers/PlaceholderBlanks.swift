import LetterModel

/// Finds what was left unfilled in a finished letter: underscores, dots, `XX`, date patterns, prompts of empty fields,
/// and Word's own error texts.
struct PlaceholderBlanks {
  private let bytes: [UInt8]
  private var found: [Placeholder] = []

  static func find(in bytes: [UInt8]) -> [Placeholder] {
    var finder = PlaceholderBlanks(bytes: bytes)
    finder.scan()
    return finder.found
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  private mutating func scan() {
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      let startsWord = index == 0 || !ByteClass.isWord(bytes[index - 1])
      if byte == UInt8(ascii: "_") {
        index = underscores(index)
      } else if byte == UInt8(ascii: ".") || isEllipsis(index) {
        index = dots(index)
      } else if startsWord, Self.low(byte) == UInt8(ascii: "x") || byte == UInt8(ascii: "2") {
        index = crosses(index)
      } else if startsWord, Self.low(byte) == UInt8(ascii: "d") {
        index = datePattern(index)
      } else if startsWord, "kcvfe".utf8.contains(Self.low(byte)) {
        index = prompt(index)
      } else if byte == UInt8(ascii: "?") {
        question(index)
        index += 1
      } else if startsWord, byte == UInt8(ascii: "N") {
        index = noName(index)
      } else {
        index += 1
      }
    }
  }

  // MARK: Lines to fill in

  /// Four or more underscores inside a sentence are a blank. A whole line of them is a rule, and one after a label at
  /// the end of a line ("Underskrift: ______") is for the reader to fill in.
  private mutating func underscores(_ start: Int) -> Int {
    let end = run(from: start) { $0 == UInt8(ascii: "_") }
    guard end - start >= 3 else { return end }
    if isGap(start, end) { add(start, end, certain: true) }
    return end
  }

  /// Five or more dots, or two or more ellipses, with words on both sides. Dots before a page number are a table of
  /// contents.
  private mutating func dots(_ start: Int) -> Int {
    var end = start
    var count = 0
    while end < bytes.count {
      if bytes[end] == UInt8(ascii: ".") {
        end += 1
        count += 1
      } else if isEllipsis(end) {
        end += 3
        count += 3
      } else {
        break
      }
    }
    guard end > start else { return start + 1 }
    if count >= 5, isGap(start, end) { add(start, end, certain: true) }
    return end
  }

  /// Whether running words stand before and after on the same line, so that something is missing between them.
  private func isGap(_ start: Int, _ end: Int) -> Bool {
    var before = start
    while before > 0, bytes[before - 1] == 0x20 { before -= 1 }
    guard before > 0, ByteClass.isWord(bytes[before - 1]) || bytes[before - 1] == UInt8(ascii: ".") else {
      return false
    }
    var after = end
    while after < bytes.count, bytes[after] == 0x20 { after += 1 }
    guard after < bytes.count else { return false }
    if bytes[after] == UInt8(ascii: ".") || bytes[after] == UInt8(ascii: ",") {
      return wordsBefore(before) >= 3
    }
    // Upper case after the gap is the next label of a form: "Navn ______ Dato ______".
    return isLower(after) && wordsBefore(before) >= 1
  }

  private func wordsBefore(_ end: Int) -> Int {
    var count = 0
    var index = end - 1
    while index >= 0, bytes[index] != 0x0A, count < 4 {
      if ByteClass.isWord(bytes[index]), index == 0 || !ByteClass.isWord(bytes[index - 1]) { count += 1 }
      index -= 1
    }
    return count
  }

  // MARK: Crosses and patterns

  /// `XX`, `xx.xx.20xx`, `XX-XX-XXXX`. A masked number (`010190-XXXX`, `XXXX1234`) and Roman numerals are no blanks.
  private mutating func crosses(_ start: Int) -> Int {
    var end = start
    var crosses = 0
    var digits = 0
    var separators = 0
    while end < bytes.count {
      let byte = bytes[end]
      if Self.low(byte) == UInt8(ascii: "x") {
        crosses += 1
      } else if ByteClass.isDigit(byte) {
        digits += 1
      } else if ".-/".utf8.contains(byte), end + 1 < bytes.count, ByteClass.isWord(bytes[end + 1]) {
        separators += 1
      } else {
        break
      }
      end += 1
    }
    guard end > start else { return start + 1 }
    guard end == bytes.count || !ByteClass.isWord(bytes[end]) else { return end }
    let isDate =
      separators == 2
      && (crosses >= 4 && (digits == 0 || digits == 2) || crosses >= 2 && endsInYear(start, end))
    let isYear = separators == 0 && digits == 2 && crosses == 2 && bytes[start] == UInt8(ascii: "2")
    let isNumber = separators >= 1 && digits == 0 && crosses >= 4
    let isPlain = digits == 0 && separators == 0 && crosses >= 2
    guard isDate || isYear || isNumber || isPlain, !(start > 0 && "-*".utf8.contains(bytes[start - 1])) else {
      return end
    }
    if isPlain {
      guard isUniform(start, end), !isRoman(start, end) else { return end }
      if let close = closingCrosses(start, end) { return close }
    }
    let isSure = isDate || isYear || isNumber || crosses >= 4 || bytes[start] == UInt8(ascii: "x")
    add(start, end, certain: isSure || isMeasured(end) || isCalled(start))
    return end
  }

  /// `XX.XX.2026`: crosses for day and month, and the year alone in figures.
  private func endsInYear(_ start: Int, _ end: Int) -> Bool {
    let parts = bytes[start..<end].split { ".-/".utf8.contains($0) }
    return parts.count == 3 && parts[2].elementsEqual(parts[2].filter(ByteClass.isDigit))
      && parts[2].count == 4
      && parts[2].starts(with: "20".utf8)
      && parts[..<2].allSatisfy { $0.count <= 2 && $0.allSatisfy { Self.low($0) == UInt8(ascii: "x") } }
  }

  /// `XX NAVN XX`: a field's name in capitals between two equal rows of crosses; gives the end of the second.
  private mutating func closingCrosses(_ start: Int, _ end: Int) -> Int? {
    guard bytes[start] == UInt8(ascii: "X"), end < bytes.count, bytes[end] == 0x20 else { return nil }
    let mark = bytes[start..<end]
    var index = end
    while index < bytes.count, index - end < 60, bytes[index] != 0x0A, !(0x61...0x7A).contains(bytes[index]) {
      let close = index + mark.count
      if index > end + 2, bytes[index - 1] == 0x20, close <= bytes.count,
        bytes[index..<close].elementsEqual(mark),
        close == bytes.count || !ByteClass.isWord(bytes[close])
      {
        let name = String(decoding: bytes[(end + 1)..<(index - 1)], as: UTF8.self)
        found.append(Placeholder(kind: .variable, name: name, span: Span(start, close), isCertain: true))
        return close
      }
      index += 1
    }
    return nil
  }

  /// Whether a word before asks for a number or name: "§ XX", "nr. XX", "kr. XX", "den XX".
  private func isCalled(_ start: Int) -> Bool {
    let before = String(decoding: bytes[max(0, start - 8)..<start], as: UTF8.self).lowercased()
    return ["§ ", "nr. ", "stk. ", "kr. ", " den ", " d. ", "kl. ", "lokale ", "på ", "til "].contains {
      before.hasSuffix($0)
    }
  }

  private func isUniform(_ start: Int, _ end: Int) -> Bool {
    bytes[start..<end].allSatisfy { $0 == bytes[start] }
  }

  /// "kapitel XX" and "bilag XXX" may be numbers.
  private func isRoman(_ start: Int, _ end: Int) -> Bool {
    guard bytes[start] == UInt8(ascii: "X"), end - start <= 3 else { return false }
    let before = String(decoding: bytes[max(0, start - 12)..<start], as: UTF8.self).lowercased()
    return ["kapitel ", "bilag ", "afsnit ", "artikel ", "del ", "bind ", "afdeling "].contains {
      before.hasSuffix($0)
    }
  }

  /// Whether a unit or a month follows: "XX kr.", "XX uger", "XX. marts".
  private func isMeasured(_ end: Int) -> Bool {
    let after = String(decoding: bytes[end..<min(bytes.count, end + 10)], as: UTF8.self).lowercased()
    return Self.measures.contains { after.hasPrefix($0) }
  }

  private static let measures =
    [" kr", " uge", " dag", " måned", " procent", " %", " timer", " år", " km"]
    + ["jan", "feb", "mar", "apr", "maj", "jun", "jul", "aug", "sep", "okt", "nov", "dec"].flatMap {
      [". " + $0, " " + $0]
    }

  /// `DD.MM.ÅÅÅÅ`, `dd-mm-yyyy`, `dd.mm.2026`. In brackets it explains to the reader how to write a date.
  private mutating func datePattern(_ start: Int) -> Int {
    let first = run(from: start) { Self.low($0) == UInt8(ascii: "d") }
    guard first - start <= 2, first < bytes.count, ".-/".utf8.contains(bytes[first]) else { return first }
    let second = run(from: first + 1) { Self.low($0) == UInt8(ascii: "m") }
    guard (1...2).contains(second - first - 1), second < bytes.count, bytes[second] == bytes[first] else {
      return first
    }
    var end = second + 1
    var count = 0
    while end < bytes.count {
      if Self.low(bytes[end]) == UInt8(ascii: "y") {
        end += 1
      } else if end + 1 < bytes.count, bytes[end] == 0xC3, bytes[end + 1] == 0xA5 || bytes[end + 1] == 0x85 {
        end += 2
      } else {
        break
      }
      count += 1
    }
    if count == 0 {
      end = run(from: second + 1, ByteClass.isDigit)
      count = end - second - 1
    }
    guard count == 2 || count == 4 else { return first }
    let isHint = start > 0 && bytes[start - 1] == UInt8(ascii: "(")
    if !isHint { add(start, end, certain: true) }
    return end
  }

  // MARK: Prompts and error texts

  private mutating func prompt(_ start: Int) -> Int {
    let end = min(bytes.count, start + 60)
    for text in Self.prompts where matches(text, at: start, before: end) {
      let stop = start + text.count
      guard stop == bytes.count || !ByteClass.isWord(bytes[stop]) else { continue }
      add(start, stop, certain: true)
      return stop
    }
    return start + 1
  }

  private func matches(_ text: [UInt8], at start: Int, before end: Int) -> Bool {
    guard start + text.count <= end else { return false }
    for (index, byte) in text.enumerated() where Self.low(bytes[start + index]) != byte { return false }
    return true
  }

  private static let prompts: [[UInt8]] = [
    "klik her for at angive", "klik eller tryk her for at", "klik eller tryk for at angive",
    "klik her for at skrive", "klik her for at indtaste", "click here to enter", "click or tap here to enter",
    "choose an item", "vælg et element", "vælg tekst", "vælg dato", "fejl! henvisningskilde ikke fundet",
    "fejl! bogmærke er ikke defineret", "fejl! ukendt", "fejl! dokumentvariabl",
    "error! reference source not found",
    "error! bookmark not defined", "error! unknown document property",
  ].map { Array($0.utf8) }

  // MARK: Names and labels

  /// "Kære NN": no one's name.
  private mutating func noName(_ start: Int) -> Int {
    var end = start + 1
    if end < bytes.count, bytes[end] == UInt8(ascii: ".") { end += 1 }
    guard end < bytes.count, bytes[end] == UInt8(ascii: "N"),
      end + 1 == bytes.count || !ByteClass.isWord(bytes[end + 1])
    else { return start + 1 }
    let before = String(decoding: bytes[max(0, start - 6)..<start], as: UTF8.self).lowercased()
    if ["kære ", "hej "].contains(where: { before.hasSuffix($0) }) { add(start, end + 1, certain: true) }
    return end + 1
  }

  /// A field's label left in a sentence: "… i bus min. Skift med bus? skift." A question mark before a small letter,
  /// after at most four words that do not ask anything.
  private mutating func question(_ mark: Int) {
    guard mark + 2 < bytes.count, bytes[mark + 1] == 0x20, isLower(mark + 2), mark > 0,
      ByteClass.isWord(bytes[mark - 1])
    else { return }
    var start = mark
    var words = 0
    while words < 4 {
      var begin = start
      while begin > 0, ByteClass.isWord(bytes[begin - 1]) { begin -= 1 }
      guard begin < start else { return }
      words += 1
      if isUpper(begin) {
        let first = String(decoding: bytes[begin..<start], as: UTF8.self).lowercased()
        if words >= 2, !Self.asks(first) { add(begin, mark + 1, certain: false) }
        return
      }
      guard begin > 0, bytes[begin - 1] == 0x20 else { return }
      start = begin - 1
    }
  }

  private static func asks(_ word: String) -> Bool {
    word.hasPrefix("hv")
      || [
        "har", "er", "kan", "skal", "vil", "får", "må", "bor", "ønsker", "mangler", "brug", "spørgsmål",
        "flere",
        "bliver", "kender", "ved", "skulle", "kunne", "ville", "behøver", "modtager", "opfylder", "tror",
        "mener",
      ].contains(word)
  }

  // MARK: Helpers

  private mutating func add(_ start: Int, _ end: Int, certain: Bool) {
    let name = String(decoding: bytes[start..<end], as: UTF8.self)
    found.append(Placeholder(kind: .blank, name: name, span: Span(start, end), isCertain: certain))
  }

  private func run(from start: Int, _ matches: (UInt8) -> Bool) -> Int {
    var end = start
    while end < bytes.count, matches(bytes[end]) { end += 1 }
    return end
  }

  private func isEllipsis(_ index: Int) -> Bool {
    index + 2 < bytes.count && bytes[index] == 0xE2 && bytes[index + 1] == 0x80 && bytes[index + 2] == 0xA6
  }

  /// Whether a small letter stands at the offset, æøå among them.
  private func isLower(_ index: Int) -> Bool {
    if (0x61...0x7A).contains(bytes[index]) { return true }
    return bytes[index] == 0xC3 && index + 1 < bytes.count && bytes[index + 1] >= 0xA0
  }

  private func isUpper(_ index: Int) -> Bool {
    if (0x41...0x5A).contains(bytes[index]) { return true }
    return bytes[index] == 0xC3 && index + 1 < bytes.count && bytes[index + 1] < 0xA0
  }

  private static func low(_ byte: UInt8) -> UInt8 { (0x41...0x5A).contains(byte) ? byte + 0x20 : byte }
}
