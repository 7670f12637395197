/// A set of byte strings numbered from 0 in order of arrival. Looks up a stretch of a byte array without making a
/// string; a hash hit is always confirmed by comparing bytes, so made-up collisions cost time but never truth.
public struct ByteWords: Sendable {
  private var pool: [UInt8] = []
  private var starts: [Int32] = [0]
  private var slots: [Int32]
  private var mask: Int

  /// Makes an empty set with room for about `expected` words.
  public init(expecting expected: Int = 64) {
    var size = 64
    while size < expected * 2 { size *= 2 }
    slots = Array(repeating: -1, count: size)
    mask = size - 1
  }

  /// Makes a set of the given words, numbered in their order; repeated words keep their first number.
  init(_ words: some Sequence<String>) {
    self.init()
    for word in words { insert(Array(word.utf8)) }
  }

  /// Number of words.
  public var count: Int { starts.count - 1 }

  /// The word with this number.
  func bytes(_ number: Int) -> ArraySlice<UInt8> { pool[Int(starts[number])..<Int(starts[number + 1])] }

  /// The word with this number as a string.
  func string(_ number: Int) -> String { String(decoding: bytes(number), as: UTF8.self) }

  /// The number of the word `text[from..<to]`; -1 when it is not in the set.
  @inline(__always)
  public func number(_ text: [UInt8], _ from: Int, _ to: Int) -> Int {
    var slot = Int(truncatingIfNeeded: ByteWords.hash(text, from, to)) & mask
    while true {
      let found = Int(slots[slot])
      if found < 0 || equals(found, text, from, to) { return found }
      slot = (slot + 1) & mask
    }
  }

  /// Adds the word `text[from..<to]` when it is new; gives its number.
  @discardableResult
  mutating func insert(_ text: [UInt8], _ from: Int, _ to: Int) -> Int {
    var slot = Int(truncatingIfNeeded: ByteWords.hash(text, from, to)) & mask
    while slots[slot] >= 0 {
      let found = Int(slots[slot])
      if equals(found, text, from, to) { return found }
      slot = (slot + 1) & mask
    }
    pool.append(contentsOf: text[from..<to])
    starts.append(Int32(pool.count))
    if count * 2 > slots.count { grow() } else { slots[slot] = Int32(count - 1) }
    return count - 1
  }

  /// Adds a whole array as a word.
  @discardableResult
  public mutating func insert(_ word: [UInt8]) -> Int { insert(word, 0, word.count) }

  private mutating func grow() {
    slots = Array(repeating: -1, count: slots.count * 2)
    mask = slots.count - 1
    for number in 0..<count { place(number) }
  }

  private mutating func place(_ number: Int) {
    let hash = ByteWords.hash(pool, Int(starts[number]), Int(starts[number + 1]))
    var slot = Int(truncatingIfNeeded: hash) & mask
    while slots[slot] >= 0 { slot = (slot + 1) & mask }
    slots[slot] = Int32(number)
  }

  @inline(__always)
  private func equals(_ number: Int, _ text: [UInt8], _ from: Int, _ to: Int) -> Bool {
    let start = Int(starts[number])
    guard Int(starts[number + 1]) - start == to - from else { return false }
    var offset = 0
    while from + offset < to {
      if pool[start + offset] != text[from + offset] { return false }
      offset += 1
    }
    return true
  }

  /// A hash of the bytes, taken in eights. Long stretches are hashed by their first 48 bytes.
  @inline(__always)
  static func hash(_ text: [UInt8], _ from: Int, _ to: Int) -> UInt64 {
    var hash = UInt64(truncatingIfNeeded: to - from) &* 0x9E37_79B9_7F4A_7C15
    var index = from
    let last = min(to, from + 48)
    while index < last {
      var eight: UInt64 = 0
      let stop = min(last, index + 8)
      while index < stop {
        eight = eight << 8 | UInt64(text[index])
        index += 1
      }
      hash = (hash ^ eight) &* 0x9E37_79B9_7F4A_7C15
      hash ^= hash >> 32
    }
    return hash
  }
}
