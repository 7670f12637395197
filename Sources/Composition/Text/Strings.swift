// Small help with short strings (single sentences and names, never whole letters).

extension StringProtocol {
  /// The text without white space at both ends.
  var trimmed: String {
    var view = self[...]
    while let first = view.first, first.isWhitespace { view.removeFirst() }
    while let last = view.last, last.isWhitespace { view.removeLast() }
    return String(view)
  }

  /// The text with its first letter in upper case.
  var capitalised: String {
    guard let first else { return "" }
    return first.uppercased() + dropFirst()
  }

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
  var words: [String] { split { (mark: Character) in mark.isWhitespace }.map { String($0) } }
}

/// The text with every run of white space made one space.
func singleSpaced(_ text: String) -> String { text.words.joined(separator: " ") }

/// A word without the marks around it, in lower case.
func bareWord(_ word: some StringProtocol) -> String {
  var view = word[...]
  while let first = view.first, !first.isLetter && !first.isNumber && first != "§" { view.removeFirst() }
  while let last = view.last, !last.isLetter && !last.isNumber && last != "§" { view.removeLast() }
  return view.lowercased()
}
