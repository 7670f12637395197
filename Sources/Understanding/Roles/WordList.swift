import DanishText

/// A closed list of lower-case words to hold tokens against. Most tokens are turned away by their first byte and length,
/// before any hash is counted.
struct WordList: ExpressibleByArrayLiteral, Sendable {
  private let words: Set<String>
  /// For every first byte the lengths of the words that begin with it, each as a bit; the last stands for all longer ones.
  private let lengths: [UInt64]

  init(_ words: Set<String>) {
    self.words = words
    var lengths = [UInt64](repeating: 0, count: 256)
    for word in words {
      guard let first = word.utf8.first else { continue }
      lengths[Int(first)] |= WordList.bit(word.utf8.count)
    }
    self.lengths = lengths
  }

  init(arrayLiteral elements: String...) { self.init(Set(elements)) }

  /// The list without some of its words.
  func subtracting(_ other: Set<String>) -> WordList { WordList(words.subtracting(other)) }

  /// Whether the word is in the list.
  func contains(_ word: String) -> Bool {
    let bytes = word.utf8
    guard let first = bytes.first, mayHold(first, bytes.count) else { return false }
    return words.contains(word)
  }

  /// Whether a word with this first byte and length can be in the list.
  func mayHold(_ first: UInt8, _ length: Int) -> Bool { lengths[Int(first)] & WordList.bit(length) != 0 }

  private static func bit(_ length: Int) -> UInt64 { 1 << UInt64(min(length, 63)) }
}
