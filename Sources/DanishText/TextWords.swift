import LetterModel

/// The distinct texts of a letter's tokens in lower case, numbered in order of appearance: what is asked of a word is
/// found once for each.
struct TextWords: Sendable {
  /// For each token the number of its text.
  private(set) var numbers: [Int32] = []
  /// Each text.
  private(set) var texts: [String] = []

  /// Number of texts.
  var count: Int { texts.count }

  /// Texts are told apart by so many looks at most, and only short ones are shared: what a hostile letter makes alike is
  /// numbered more than once.
  private static let looks = 16
  private static let longest = 64

  /// Numbers the texts of the tokens.
  init(_ folded: [UInt8], _ tokens: [Token]) {
    numbers.reserveCapacity(tokens.count)
    var slots = [Int32](repeating: -1, count: 512)
    var spans: [Span] = []
    var hashes: [UInt32] = []
    for token in tokens {
      let span = token.span
      let isShared = span.length <= TextWords.longest
      let hash = isShared ? UInt32(truncatingIfNeeded: ByteWords.hash(folded, span.start, span.end)) : 0
      var slot = Int(hash) & (slots.count - 1)
      var free = -1
      var number: Int32 = -1
      var look = isShared ? 0 : TextWords.looks
      while look < TextWords.looks {
        let known = slots[slot]
        if known < 0 {
          free = slot
          break
        }
        if hashes[Int(known)] == hash, TextWords.areEqual(folded, spans[Int(known)], span) {
          number = known
          break
        }
        slot = (slot + 1) & (slots.count - 1)
        look += 1
      }
      if number < 0 {
        number = Int32(texts.count)
        texts.append(String(decoding: folded[span.range], as: UTF8.self))
        spans.append(span)
        hashes.append(hash)
        if free >= 0 { slots[free] = number }
        if texts.count * 2 > slots.count { slots = TextWords.grown(slots.count * 4, hashes) }
      }
      numbers.append(number)
    }
  }

  private static func grown(_ size: Int, _ hashes: [UInt32]) -> [Int32] {
    var slots = [Int32](repeating: -1, count: size)
    for (number, hash) in hashes.enumerated() {
      var slot = Int(hash) & (size - 1)
      var look = 0
      while look < looks, slots[slot] >= 0 {
        slot = (slot + 1) & (size - 1)
        look += 1
      }
      if look < looks { slots[slot] = Int32(number) }
    }
    return slots
  }

  @inline(__always)
  private static func areEqual(_ text: [UInt8], _ left: Span, _ right: Span) -> Bool {
    guard left.length == right.length else { return false }
    var offset = 0
    while offset < left.length {
      if text[left.start + offset] != text[right.start + offset] { return false }
      offset += 1
    }
    return true
  }
}
