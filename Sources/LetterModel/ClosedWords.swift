/// A closed list of lower-case words to hold tokens against. Most tokens are turned away by their first byte and length,
/// before any hash is counted; the rest is looked up by bytes.
public struct ClosedWords: ExpressibleByArrayLiteral, Sendable {
  private let words: Set<String>
  /// For every first byte the lengths of the words that begin with it, each as a bit; the last stands for all longer ones.
  private let lengths: [UInt64]
  /// The words one after the other, and where each begins; one more than there are words.
  private let pool: [UInt8]
  private let starts: [Int32]
  /// Numbers of words by hash; -1 where there is none.
  private let slots: [Int32]

  /// Makes the list.
  public init(_ words: Set<String>) {
    self.words = words
    var lengths = [UInt64](repeating: 0, count: 256)
    var pool: [UInt8] = []
    var starts: [Int32] = [0]
    var size = 8
    while size < words.count * 3 { size *= 2 }
    var slots = [Int32](repeating: -1, count: size)
    for word in words {
      let bytes = Array(word.utf8)
      guard let first = bytes.first else { continue }
      lengths[Int(first)] |= ClosedWords.bit(bytes.count)
      var slot = ClosedWords.hash(bytes.span) & (size - 1)
      while slots[slot] >= 0 { slot = (slot + 1) & (size - 1) }
      slots[slot] = Int32(starts.count - 1)
      pool += bytes
      starts.append(Int32(pool.count))
    }
    self.lengths = lengths
    self.pool = pool
    self.starts = starts
    self.slots = slots
  }

  /// The words of a literal.
  public init(arrayLiteral elements: String...) { self.init(Set(elements)) }

  /// The list without some of its words.
  public func subtracting(_ other: Set<String>) -> ClosedWords { ClosedWords(words.subtracting(other)) }

  /// The list with some more words.
  public func union(_ other: Set<String>) -> ClosedWords { ClosedWords(words.union(other)) }

  /// Whether the word is in the list.
  public func contains(_ word: String) -> Bool {
    let bytes = word.utf8
    return contains(bytes.span)
  }

  /// Whether the word is in the list.
  public func contains(_ word: Substring) -> Bool {
    let bytes = word.utf8
    return contains(bytes.span)
  }

  /// Whether the word that stands in this stretch of folded text is in the list.
  public func contains(_ folded: [UInt8], _ span: Span) -> Bool {
    guard span.length > 0, mayHold(folded[span.start], span.length) else { return false }
    return contains(folded.span.extracting(span.range))
  }

  private func contains(_ bytes: Swift.Span<UInt8>) -> Bool {
    guard bytes.count > 0, mayHold(bytes[0], bytes.count) else { return false }
    var slot = ClosedWords.hash(bytes) & (slots.count - 1)
    while true {
      let number = Int(slots[slot])
      if number < 0 { return false }
      if equals(number, bytes) { return true }
      slot = (slot + 1) & (slots.count - 1)
    }
  }

  private func equals(_ number: Int, _ bytes: Swift.Span<UInt8>) -> Bool {
    let start = Int(starts[number])
    guard Int(starts[number + 1]) - start == bytes.count else { return false }
    for index in bytes.indices where pool[start + index] != bytes[index] { return false }
    return true
  }

  /// FNV-1a with a final mix for the low bits.
  private static func hash(_ bytes: Swift.Span<UInt8>) -> Int {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for index in bytes.indices { hash = (hash ^ UInt64(bytes[index])) &* 0x100_0000_01B3 }
    return Int(truncatingIfNeeded: (hash ^ (hash >> 29)) & 0x7FFF_FFFF)
  }

  /// Whether a word with this first byte and length can be in the list.
  private func mayHold(_ first: UInt8, _ length: Int) -> Bool {
    lengths[Int(first)] & ClosedWords.bit(length) != 0
  }

  private static func bit(_ length: Int) -> UInt64 { 1 << UInt64(min(length, 63)) }
}
