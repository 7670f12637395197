/// A sketch of a paragraph's words that shows how much two paragraphs have in common and holds none of the words:
/// the low 16 bits of the least of its word pairs' hashes, under sixteen hash functions (MinHash, Broder 1997).
struct WordSketch: Sendable, Hashable {
  /// Numbers in a sketch.
  static let size = 16

  private let least: [UInt16]

  /// The sketch of words in plain form; nil for less than eight, which say nothing alone.
  init?(of words: [String]) {
    guard words.count >= 8 else { return nil }
    var least = [UInt64](repeating: .max, count: WordSketch.size)
    var before = WordSketch.hash(words[0])
    for word in words.dropFirst() {
      let here = WordSketch.hash(word)
      let pair = before &* 31 &+ here
      for index in 0..<WordSketch.size {
        least[index] = min(least[index], WordSketch.mixed(pair &+ UInt64(index + 1) &* 0x9E37_79B9_7F4A_7C15))
      }
      before = here
    }
    self.least = least.map { UInt16(truncatingIfNeeded: $0) }
  }

  /// Reads what `text` gives; nil for anything else.
  init?(_ text: String) {
    let digits = Array(text.utf8)
    guard digits.count == 4 * WordSketch.size else { return nil }
    var least: [UInt16] = []
    for start in stride(from: 0, to: digits.count, by: 4) {
      guard let value = UInt16(String(decoding: digits[start..<start + 4], as: UTF8.self), radix: 16) else {
        return nil
      }
      least.append(value)
    }
    self.least = least
  }

  /// The sketch as 64 hexadecimal digits.
  var text: String {
    least.map { value in
      let digits = String(value, radix: 16)
      return String(repeating: "0", count: 4 - digits.count) + digits
    }.joined()
  }

  /// An estimate, from 0 to 1, of the share of word pairs that both paragraphs hold (Jaccard).
  func likeness(_ other: WordSketch) -> Double {
    Double(zip(least, other.least).count { $0 == $1 }) / Double(WordSketch.size)
  }

  /// Keys of which two paragraphs share at least one when they are much alike: pairs of neighbouring numbers.
  var bands: [UInt64] {
    stride(from: 0, to: WordSketch.size, by: 2).map {
      UInt64($0) << 32 | UInt64(least[$0]) << 16 | UInt64(least[$0 + 1])
    }
  }

  /// FNV-1a.
  private static func hash(_ word: String) -> UInt64 {
    word.utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
  }

  /// The finaliser of SplitMix64.
  private static func mixed(_ value: UInt64) -> UInt64 {
    var value = value
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }
}

/// Groups paragraphs that are nearly alike as they come. Each is held against the first of the groups it shares a band
/// with, never against all, so that the time is linear in their number.
struct NearGroups {
  private let least: Double
  private var first: [WordSketch] = []
  private var groups: [UInt64: Int] = [:]

  /// Makes groups whose members have at least this likeness to the first of them.
  init(likeness: Double) { least = likeness }

  /// The number of the group the paragraph belongs to, counted from 0; a new one when none fits.
  ///
  /// - Parameter scope: paragraphs of different scopes never share a group.
  mutating func group(of sketch: WordSketch, scope: UInt64 = 0) -> Int {
    let keys = sketch.bands.map { $0 ^ (scope &+ 1) &* 0x9E37_79B9_7F4A_7C15 }
    var best: (group: Int, likeness: Double)?
    for group in Set(keys.compactMap { groups[$0] }).sorted() {
      let likeness = first[group].likeness(sketch)
      if likeness >= least, likeness > best?.likeness ?? 0 { best = (group, likeness) }
    }
    if let best { return best.group }
    first.append(sketch)
    for key in keys where groups[key] == nil { groups[key] = first.count - 1 }
    return first.count - 1
  }
}
