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
      guard let signs = LetterTriples.signs(of: word[...]) else { continue }
      for index in LetterTriples.triples(signs) { bits[index >> 3] |= 1 << UInt8(index & 7) }
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
  public func isStrange(_ word: some Collection<UInt8>) -> Bool {
    guard let signs = LetterTriples.signs(of: word) else { return false }
    return LetterTriples.triples(signs).contains { bits[$0 >> 3] & (1 << UInt8($0 & 7)) == 0 }
  }

  /// The letters as numbers with a boundary (0) at each end; nil when a sign is no Danish letter in lower case.
  private static func signs(of word: some Collection<UInt8>) -> [Int]? {
    var signs = [0]
    var isOpen = false
    for byte in word {
      if isOpen {
        isOpen = false
        switch byte {
        case 0xA6: signs.append(27)
        case 0xB8: signs.append(28)
        case 0xA5: signs.append(29)
        default: return nil
        }
      } else if byte == 0xC3 {
        isOpen = true
      } else if (0x61...0x7A).contains(byte) {
        signs.append(Int(byte) - 0x60)
      } else {
        return nil
      }
    }
    guard !isOpen, signs.count > 1 else { return nil }
    return signs + [0]
  }

  private static func triples(_ signs: [Int]) -> [Int] {
    guard signs.count >= 3 else { return [] }
    return (0..<(signs.count - 2)).map { at in
      (signs[at] * LetterTriples.signs + signs[at + 1]) * LetterTriples.signs + signs[at + 2]
    }
  }
}
