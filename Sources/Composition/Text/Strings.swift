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
    guard let first = String(self).words.first,
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
    hasSuffix(".") && !hasSuffix("..") ? String(dropLast()) : String(self)
  }

  /// The text without a final colon.
  var withoutColon: String { hasSuffix(":") ? String(dropLast()) : String(self) }

  /// The text with a final mark.
  var withStop: String {
    guard let last, ".!?…".contains(last) else { return self + "." }
    return String(self)
  }

}

/// The text with every run of white space made one space.
func singleSpaced(_ text: String) -> String { text.words.joined(separator: " ") }

/// A word without the marks around it, in lower case.
func bareWord(_ word: some StringProtocol) -> String {
  let word = String(word)
  let bytes = word.utf8.span
  var start = 0
  var end = bytes.count
  while start < end, bytes[start] < 0x80, !isASCIIInsideWord(bytes[start]) { start += 1 }
  while start < end, bytes[end - 1] < 0x80, !isASCIIInsideWord(bytes[end - 1]) { end -= 1 }
  guard start < end else { return "" }
  let view = word.utf8
  var text = word[view.index(view.startIndex, offsetBy: start)..<view.index(view.startIndex, offsetBy: end)]
  guard bytes[start] >= 0x80 || bytes[end - 1] >= 0x80 else { return text.inLowerCase }
  while let first = text.unicodeScalars.first, !isInsideWord(first) { text = text.dropFirst() }
  while let last = text.unicodeScalars.last, !isInsideWord(last) { text = text.dropLast() }
  return text.inLowerCase
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
