/// A word as read, and how to put another in its place with the same capitals.
struct WordForm {
  /// The word in lower case.
  let lower: [UInt8]
  /// Whether it begins with a capital.
  let isCapital: Bool
  /// Whether signs that are no letters stand in it.
  let hasSigns: Bool
  /// Whether its first sign is a capital I, which is often a small l.
  let startsWithI: Bool

  /// Nil for words that are never touched: all capitals, more signs than letters, addresses of any kind.
  init?(_ word: [UInt8]) {
    var letters = 0
    var signs = 0
    var capitals = 0
    for (index, byte) in word.enumerated() {
      switch byte {
      case 0x41...0x5A:
        letters += 1
        capitals += index > 0 ? 1 : 0
      case 0x61...0x7A, 0x80...: letters += 1
      case 0x26, 0x40, 0x30, 0x33, 0x34, 0x36: signs += 1
      default: return nil
      }
    }
    guard letters >= 1, signs <= letters, capitals == 0, !(signs > 0 && letters < 1) else { return nil }
    lower = WordForm.lowercased(word)
    isCapital = (0x41...0x5A).contains(word[0])
    hasSigns = signs > 0
    startsWithI = word[0] == 0x49
  }

  /// Another word with this one's capital.
  func restored(_ bytes: [UInt8]) -> String {
    guard isCapital, !(startsWithI && bytes.first == 0x6C) else {
      return String(decoding: bytes, as: UTF8.self)
    }
    var upper = bytes
    if (0x61...0x7A).contains(upper[0]) { upper[0] -= 0x20 }
    if upper[0] == 0xC3, upper.count > 1, upper[1] >= 0xA0 { upper[1] -= 0x20 }
    return String(decoding: upper, as: UTF8.self)
  }

  /// ASCII letters and æ, ø, å, é and their like in lower case.
  static func lowercased(_ word: [UInt8]) -> [UInt8] {
    var lower = word
    for index in lower.indices {
      if (0x41...0x5A).contains(lower[index]) { lower[index] += 0x20 }
      if index > 0, lower[index - 1] == 0xC3, (0x80...0x9E).contains(lower[index]), lower[index] != 0x97 {
        lower[index] += 0x20
      }
    }
    return lower
  }
}

/// Spellings of a word with a few letters given back, for dictionaries that can only say yes or no.
enum Spellings {
  /// Every spelling with one or two swaps, cheapest first, at most sixty.
  static func of(_ word: [UInt8]) -> [(bytes: [UInt8], cost: Float)] {
    let once = swapped(word, from: 0)
    let twice = once.prefix(40).flatMap { first in
      swapped(first.bytes, from: first.end).map { ($0.bytes, first.cost + $0.cost) }
    }
    let all = once.map { ($0.bytes, $0.cost) } + twice
    return all.sorted { $0.1 < $1.1 }.prefix(60).map { (bytes: $0.0, cost: $0.1) }
  }

  private static func swapped(_ word: [UInt8], from start: Int) -> [(bytes: [UInt8], cost: Float, end: Int)] {
    var found: [(bytes: [UInt8], cost: Float, end: Int)] = []
    for index in start..<max(start, word.count) {
      for swap in DamageTable.swaps[word[index]] ?? [] where word[index...].starts(with: swap.read) {
        let tail = word[(index + swap.read.count)...]
        found.append((word[..<index] + swap.printed + tail, swap.cost, index + swap.printed.count))
      }
    }
    return found
  }
}
