import LetterModel

// Small help with short strings (single sentences and names, never whole letters).

extension StringProtocol {
  /// The text without white space at both ends.
  var trimmed: String {
    var view = self[...]
    while let first = view.unicodeScalars.first, first.isWhiteSpace { view = view.dropFirst() }
    while let last = view.unicodeScalars.last, last.isWhiteSpace { view = view.dropLast() }
    return String(view)
  }

  /// The text with its first letter in upper case.
  var capitalised: String {
    guard let first else { return "" }
    return first.uppercased() + dropFirst()
  }

  /// `At du bor alene` as `at du bor alene`; names and abbreviations keep their capitals.
  var loweredStart: String {
    guard let first = String(self).firstWord,
      ["At", "Om", "Hvad", "Hvor", "Hvordan", "Hvorfor"].contains(first)
    else {
      return String(self)
    }
    return first.inLowerCase + dropFirst(first.count)
  }

  /// Whether the text begins with a capital.
  var startsUpper: Bool { unicodeScalars.first?.isCapital ?? false }

  /// The text without a final full stop.
  var withoutStop: String {
    hasSuffix(".") && !hasSuffix("..") && !endsInAbbreviation ? String(dropLast()) : String(self)
  }

  /// Whether the last word keeps its full stop anywhere in a sentence ("1.000 kr.").
  private var endsInAbbreviation: Bool {
    [" kr.", " md.", " mdr.", " m.m.", " m.v.", " mv.", " osv.", " o.l.", " m.fl.", " pct.", " ca."].contains
    {
      hasSuffix($0)
    }
  }

  /// The text without a final colon.
  var withoutColon: String { hasSuffix(":") ? String(dropLast()) : String(self) }

  /// The text without a question mark at its end.
  var withoutQuestion: String { hasSuffix("?") ? String(dropLast()) : String(self) }

  /// The text with a final mark.
  var withStop: String {
    guard let last, ".!?…".contains(last) else { return self + "." }
    return String(self)
  }

}

extension String {
  /// The text without white space at both ends.
  var trimmed: String {
    let bytes = utf8
    // Most texts begin and end with an ASCII sign that is no blank.
    if let first = bytes.first, let last = bytes.last, first &- 0x21 < 0x5F, last &- 0x21 < 0x5F {
      return self
    }
    return self[...].trimmed
  }
}

/// Whether the word holds a letter.
func hasLetter(_ word: String) -> Bool {
  var isASCII = true
  for byte in word.utf8 {
    if byte >= 0x80 { isASCII = false } else if (byte | 0x20) &- 0x61 < 26 { return true }
  }
  return !isASCII && word.contains(where: \.isLetter)
}

/// Whether the word begins with a digit or another sign for a number.
func startsWithNumber(_ word: String) -> Bool {
  guard let first = word.unicodeScalars.first else { return false }
  return first.isASCII ? ("0"..."9").contains(first) : first.properties.numericType != nil
}

/// The text with every run of white space made one space.
func singleSpaced(_ text: String) -> String {
  isSingleSpaced(text.utf8.span) ? text : text.words.joined(separator: " ")
}

/// Whether all white space is single blanks between words; false also where only the tables could tell.
private func isSingleSpaced(_ bytes: Swift.Span<UInt8>) -> Bool {
  var before: UInt8 = 0x20
  for index in bytes.indices {
    let byte = bytes[index]
    if byte <= 0x20, byte != 0x20 || before == 0x20 { return false }
    if byte == 0xC2, bytes[index + 1] == 0xA0 || bytes[index + 1] == 0x85 { return false }
    // Dashes and quotation marks (U+2010–U+2027) are the only three-byte scalars that most letters hold.
    if byte == 0xE2, bytes[index + 1] != 0x80 || !(0x90...0xA7).contains(bytes[index + 2]) { return false }
    if byte == 0xE1 || byte == 0xE3 { return false }
    before = byte
  }
  return before != 0x20
}

/// A word without the marks around it, in lower case.
func bareWord(_ word: some StringProtocol) -> String {
  let word = String(word)
  let bytes = word.utf8.span
  var start = 0
  var end = bytes.count
  while start < end, bytes[start] < 0x80, !isASCIIInsideWord(bytes[start]) { start += 1 }
  while start < end, bytes[end - 1] < 0x80, !isASCIIInsideWord(bytes[end - 1]) { end -= 1 }
  guard start < end else { return "" }
  let isWhole = start == 0 && end == bytes.count
  if isWhole, opensWithLetter(bytes), endsWithLetter(bytes) { return word.inLowerCase }
  let view = word.utf8
  var text = word[view.index(view.startIndex, offsetBy: start)..<view.index(view.startIndex, offsetBy: end)]
  guard bytes[start] >= 0x80 || bytes[end - 1] >= 0x80 else { return text.inLowerCase }
  while let first = text.unicodeScalars.first, !isInsideWord(first) { text = text.dropFirst() }
  while let last = text.unicodeScalars.last, !isInsideWord(last) { text = text.dropLast() }
  return text.inLowerCase
}

/// Whether the first sign is ASCII or a letter of Latin-1.
private func opensWithLetter(_ bytes: Swift.Span<UInt8>) -> Bool {
  bytes[0] < 0x80 || bytes[0] == 0xC3 && bytes[1] != 0x97 && bytes[1] != 0xB7
}

/// Whether the last sign is ASCII or a letter of Latin-1.
private func endsWithLetter(_ bytes: Swift.Span<UInt8>) -> Bool {
  let last = bytes.count - 1
  return bytes[last] < 0x80
    || last > 0 && bytes[last - 1] == 0xC3 && bytes[last] != 0x97 && bytes[last] != 0xB7
}

private func isASCIIInsideWord(_ byte: UInt8) -> Bool {
  (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10
}

/// Whether a word can begin or end with the scalar: a letter (or a mark on one), a number or `§`.
private func isInsideWord(_ scalar: Unicode.Scalar) -> Bool {
  if scalar.isLetter || scalar == "§" { return true }
  if scalar.isASCII { return ("0"..."9").contains(scalar) }
  return scalar.properties.numericType != nil || scalar.properties.isGraphemeExtend
}
