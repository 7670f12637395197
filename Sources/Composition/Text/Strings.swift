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
    guard let first = words.first, ["At", "Om", "Hvad", "Hvor", "Hvordan", "Hvorfor"].contains(first) else {
      return String(self)
    }
    return first.lowercased() + dropFirst(first.count)
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

  /// The words as they are separated by white space.
  var words: [String] { splitAtWhiteSpace().map { String($0) } }
}

/// The text with every run of white space made one space.
func singleSpaced(_ text: String) -> String { text.words.joined(separator: " ") }

/// A word without the marks around it, in lower case.
func bareWord(_ word: some StringProtocol) -> String {
  var view = word[...]
  while let first = view.unicodeScalars.first, !isInsideWord(first) { view = view.dropFirst() }
  while let last = view.unicodeScalars.last, !isInsideWord(last) { view = view.dropLast() }
  return view.lowercased()
}

/// Whether a word can begin or end with the scalar: a letter (or a mark on one), a number or `§`.
private func isInsideWord(_ scalar: Unicode.Scalar) -> Bool {
  if scalar.isLetter || scalar == "§" { return true }
  if scalar.isASCII { return ("0"..."9").contains(scalar) }
  return scalar.properties.numericType != nil || scalar.properties.isGraphemeExtend
}
