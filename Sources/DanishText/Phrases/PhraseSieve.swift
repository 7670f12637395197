/// Words and labels as bits, each number's lowest digits: a quick no to most questions. Tokens have some twenty labels and
/// common words sixty, so those take the larger part.
struct PhraseSieve: Sendable {
  private var words: UInt64
  private var labels0: UInt64
  private var labels1: UInt64
  private var labels2: UInt64
  private var labels3: UInt64

  private init(everywhere bits: UInt64) {
    words = bits
    labels0 = bits
    labels1 = bits
    labels2 = bits
    labels3 = bits
  }

  /// Nothing.
  init() { self.init(everywhere: 0) }

  /// Whatever there is.
  static let all = PhraseSieve(everywhere: .max)

  /// What every token is: a node that accepts matters whatever follows.
  static let anything: PhraseSieve = {
    var anything = PhraseSieve()
    anything.words = 1 << 63
    return anything
  }()

  @inline(__always)
  mutating func add(word: Int32) { words |= PhraseSieve.bit(word) }

  @inline(__always)
  mutating func add(label: Int32) {
    switch (label >> 6) & 3 {
    case 0: labels0 |= PhraseSieve.bit(label)
    case 1: labels1 |= PhraseSieve.bit(label)
    case 2: labels2 |= PhraseSieve.bit(label)
    default: labels3 |= PhraseSieve.bit(label)
    }
  }

  /// Takes in all that the other holds.
  @inline(__always)
  mutating func formUnion(_ other: PhraseSieve) {
    words |= other.words
    labels0 |= other.labels0
    labels1 |= other.labels1
    labels2 |= other.labels2
    labels3 |= other.labels3
  }

  /// Whether the label may be in it; never no for one that is.
  @inline(__always)
  func mayHold(label: Int32) -> Bool {
    let bits =
      switch (label >> 6) & 3 {
      case 0: labels0
      case 1: labels1
      case 2: labels2
      default: labels3
      }
    return bits & PhraseSieve.bit(label) != 0
  }

  /// Whether the two may share a word or label.
  @inline(__always)
  func meets(_ other: PhraseSieve) -> Bool {
    (words & other.words) | (labels0 & other.labels0) | (labels1 & other.labels1) | (labels2 & other.labels2)
      | (labels3 & other.labels3) != 0
  }

  @inline(__always)
  private static func bit(_ number: Int32) -> UInt64 { 1 &<< UInt64(truncatingIfNeeded: number & 63) }
}
