/// The threes of letters that occur in Danish words, to tell words that no one wrote without knowing the words.
///
/// About a third of all threes occur; a letter read or typed wrongly makes up to three new ones, and two of three such
/// words hold one that does not (measured over letters with characters changed at random).
public struct LetterTriples: Sendable {
  /// a to z, æ, ø, å and the end of a word.
  private static let signs = 30
  private static let count = signs * signs * signs
  private var bits: [UInt8]

  /// The threes of the words given; words with other signs than Danish letters are left out.
  public init(words: some Sequence<[UInt8]>) {
    bits = [UInt8](repeating: 0, count: (LetterTriples.count + 7) / 8)
    for word in words {
      var own: [Int] = []
      guard LetterTriples.walk(word, 0..<word.count, { own.append($0) }) else { continue }
      for index in own { bits[index >> 3] |= 1 << UInt8(index & 7) }
    }
  }

  /// Reads what `encoded` gives.
  public init(table: [UInt8]) {
    let digits = table.filter { $0 > 0x20 }.map { $0 < 0x3A ? $0 - 0x30 : $0 - 0x57 }
    bits = stride(from: 0, to: digits.count - 1, by: 2).map { digits[$0] << 4 | digits[$0 + 1] & 15 }
    bits += [UInt8](repeating: 0, count: max(0, (LetterTriples.count + 7) / 8 - bits.count))
  }

  /// The table as lines of hexadecimal digits.
  public var encoded: [UInt8] {
    var out: [UInt8] = []
    let digits = Array("0123456789abcdef".utf8)
    for (index, byte) in bits.enumerated() {
      out += [digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      if index % 60 == 59 { out.append(0x0A) }
    }
    return out + [0x0A]
  }

  /// Whether a word in lower case holds three letters that no Danish word has; never for words with other signs.
  public func isStrange(_ word: [UInt8]) -> Bool { isStrange(word, 0..<word.count) }

  /// The same for the word that stands in this range of the text.
  public func isStrange(_ text: [UInt8], _ range: Range<Int>) -> Bool {
    var isStrange = false
    let isDanish = LetterTriples.walk(text, range) { triple in
      if bits[triple >> 3] & (1 << UInt8(triple & 7)) == 0 { isStrange = true }
    }
    return isDanish && isStrange
  }

  /// Goes through the threes of letters with a boundary (0) at each end, as numbers; false when a sign is no Danish letter
  /// in lower case, or there is none.
  @inline(__always)
  private static func walk(_ text: [UInt8], _ range: Range<Int>, _ each: (Int) -> Void) -> Bool {
    // Two signs before the one in hand, written as one number; the first boundary alone makes no three.
    var before = 0
    var count = 1
    var index = range.lowerBound
    while index < range.upperBound {
      let byte = text[index]
      var sign = Int(byte) - 0x60
      index += 1
      if byte == 0xC3, index < range.upperBound {
        switch text[index] {
        case 0xA6: sign = 27
        case 0xB8: sign = 28
        case 0xA5: sign = 29
        default: return false
        }
        index += 1
      } else if byte &- 0x61 >= 26 {
        return false
      }
      if count >= 2 { each(before * signs + sign) }
      before = (before % signs) * signs + sign
      count += 1
    }
    if count >= 2 { each(before * signs) }
    return count > 1
  }
}
