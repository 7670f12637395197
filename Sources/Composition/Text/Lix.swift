import LetterModel

/// LIX of composed sentences, each of which is one sentence by construction.
/// LIX = words / sentences + 100 × words of seven letters or more / words (Björnsson 1968).
enum Lix {
  /// Number of words: runs between white space that hold a letter or digit.
  static func words(in text: String) -> Int {
    text.words.reduce(0) { $0 + (isWord($1) ? 1 : 0) }
  }

  /// The figure with two decimals; nil below 3 sentences or 50 words, where it says nothing.
  static func of(_ sentences: [String], floor: Bool = true) -> Double? {
    var words = 0
    var long = 0
    for sentence in sentences {
      for word in sentence.words where isWord(word) {
        words += 1
        if letters(in: word) >= 7 { long += 1 }
      }
    }
    guard words > 0, !floor || (sentences.count >= 3 && words >= 50) else { return nil }
    let value = Double(words) / Double(sentences.count) + 100 * Double(long) / Double(words)
    return (value * 100).rounded() / 100
  }

  private static func isWord(_ word: String) -> Bool {
    word.unicodeScalars.contains { $0.isLetter || isNumeral($0) }
  }

  private static func isNumeral(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII ? ("0"..."9").contains(scalar) : scalar.properties.numericType != nil
  }

  private static func letters(in word: String) -> Int {
    word.unicodeScalars.reduce(0) { $0 + ($1.isLetter ? 1 : 0) }
  }
}
