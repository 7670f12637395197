/// A list of words in lower case with how common each is, ready to be walked letter by letter.
public struct WordList: Sendable {
  private let bytes: [UInt8]
  /// Where each word begins in `bytes`; one more than there are words.
  private let starts: [Int32]
  /// How common each word is, in hundredths of the Zipf scale (log10 of occurrences in a thousand million words).
  private let commonness: [Int16]

  /// Reads a table of lines `word TAB hundredths`, sorted by the bytes of the words. Lines of another form are left out.
  public init(table: [UInt8]) {
    var bytes: [UInt8] = []
    var starts: [Int32] = [0]
    var commonness: [Int16] = []
    bytes.reserveCapacity(table.count)
    var at = 0
    while at < table.count {
      let start = at
      while at < table.count, table[at] != 0x09, table[at] != 0x0A { at += 1 }
      let end = at
      var value: Int16 = 0
      at += 1
      while at < table.count, table[at] != 0x0A {
        value = value &* 10 &+ Int16(table[at] & 0x0F)
        at += 1
      }
      at += 1
      guard end > start, value > 0 else { continue }
      bytes += table[start..<end]
      starts.append(Int32(bytes.count))
      commonness.append(value)
    }
    self.bytes = bytes
    self.starts = starts
    self.commonness = commonness
  }

  /// A list of a few words that are all equally common.
  public init(words: some Sequence<String>, commonness: Int) {
    let sorted = Set(words).map { Array($0.utf8) }.sorted { $0.lexicographicallyPrecedes($1) }
    self.init(table: sorted.flatMap { $0 + [0x09] + Array(String(commonness).utf8) + [0x0A] })
  }

  /// Number of words.
  public var count: Int { commonness.count }

  /// How common a word in lower case is, in hundredths of the Zipf scale; nil when it is not in the list.
  public func commonness(of word: [UInt8]) -> Int? {
    var cursor = root
    for byte in word {
      guard let next = advance(cursor, byte) else { return nil }
      cursor = next
    }
    return value(at: cursor)
  }

  /// A beginning that some words of the list share.
  struct Cursor {
    var low: Int
    var high: Int
    /// Bytes of the beginning.
    var depth: Int
  }

  /// The empty beginning.
  var root: Cursor { Cursor(low: 0, high: commonness.count, depth: 0) }

  /// The beginning with one more byte; nil when no word has it.
  func advance(_ cursor: Cursor, _ byte: UInt8) -> Cursor? {
    let low = bound(cursor) { $0 < Int(byte) }
    let high = bound(Cursor(low: low, high: cursor.high, depth: cursor.depth)) { $0 <= Int(byte) }
    return low < high ? Cursor(low: low, high: high, depth: cursor.depth + 1) : nil
  }

  /// How common the word that is exactly this beginning is; nil when there is none.
  func value(at cursor: Cursor) -> Int? {
    guard cursor.low < cursor.high, cursor.depth > 0,
      Int(starts[cursor.low + 1] - starts[cursor.low]) == cursor.depth
    else { return nil }
    return Int(commonness[cursor.low])
  }

  /// The first word in the cursor's range whose byte after the beginning (-1 for none) no longer fits.
  private func bound(_ cursor: Cursor, fits: (Int) -> Bool) -> Int {
    var (low, high) = (cursor.low, cursor.high)
    while low < high {
      let middle = (low + high) / 2
      let at = Int(starts[middle]) + cursor.depth
      let byte = at < Int(starts[middle + 1]) ? Int(bytes[at]) : -1
      if fits(byte) { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

/// Knows words beyond the list that is compiled in, as a spelling dictionary does.
public protocol WordOracle: Sendable {
  /// Whether the word, in lower case, is a word of the language.
  func knows(_ word: String) -> Bool
}
