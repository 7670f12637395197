import LetterModel

/// LIX of composed sentences, each of which is one sentence by construction.
/// LIX = words / sentences + 100 × words of seven letters or more / words (Björnsson 1968).
enum Lix {
  /// Number of words: runs between white space that hold a letter or digit.
  static func words(in text: String) -> Int { count(text).words }

  /// The figure with two decimals; nil below 3 sentences or 50 words, where it says nothing.
  static func of(_ sentences: [String], floor: Bool = true) -> Double? {
    var words = 0
    var long = 0
    for sentence in sentences {
      let own = count(sentence)
      words += own.words
      long += own.long
    }
    guard words > 0, !floor || (sentences.count >= 3 && words >= 50) else { return nil }
    let value = Double(words) / Double(sentences.count) + 100 * Double(long) / Double(words)
    return (value * 100).rounded() / 100
  }

  /// Words, and those with seven letters or more.
  private static func count(_ text: String) -> (words: Int, long: Int) {
    let bytes = text.utf8
    return plainCount(bytes.span) ?? fullCount(text)
  }

  /// The count for a text of ASCII, Danish letters and common marks; nil for others, where the tables must tell.
  private static func plainCount(_ bytes: Swift.Span<UInt8>) -> (words: Int, long: Int)? {
    var words = 0
    var long = 0
    var letters = 0
    var isWord = false
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      if (byte | 0x20) &- 0x61 < 26 {
        letters += 1
        isWord = true
      } else if byte == 0x20 || byte &- 0x09 < 5 {
        words += isWord ? 1 : 0
        long += letters >= 7 ? 1 : 0
        letters = 0
        isWord = false
      } else if byte &- 0x30 < 10 {
        isWord = true
      } else if byte == 0xC3 {
        // All but the signs of multiplication and division are letters.
        if bytes[index] != 0x97, bytes[index] != 0xB7 {
          letters += 1
          isWord = true
        }
        index += 1
      } else if byte == 0xC2, bytes[index] == 0xA7 || bytes[index] == 0xAB || bytes[index] == 0xBB {
        // §, « and ».
        index += 1
      } else if byte == 0xE2, bytes[index] == 0x80, bytes[index + 1] &- 0x90 < 0x18 {
        // Dashes, quotation marks and dots.
        index += 2
      } else if byte >= 0x80 {
        return nil
      }
    }
    return (words + (isWord ? 1 : 0), long + (letters >= 7 ? 1 : 0))
  }

  private static func fullCount(_ text: String) -> (words: Int, long: Int) {
    var words = 0
    var long = 0
    var letters = 0
    var isWord = false
    for scalar in text.unicodeScalars {
      if scalar.isWhiteSpace {
        words += isWord ? 1 : 0
        long += letters >= 7 ? 1 : 0
        letters = 0
        isWord = false
      } else if scalar.isLetter {
        letters += 1
        isWord = true
      } else if isNumeral(scalar) {
        isWord = true
      }
    }
    return (words + (isWord ? 1 : 0), long + (letters >= 7 ? 1 : 0))
  }

  private static func isNumeral(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII ? ("0"..."9").contains(scalar) : scalar.properties.numericType != nil
  }
}
