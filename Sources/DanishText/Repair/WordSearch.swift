/// Looks for the words that could have been printed where another was read.
struct WordSearch {
  /// One word that could have been printed.
  struct Candidate {
    var bytes: [UInt8]
    /// Sum of the costs of the swaps.
    var cost: Float
    /// How common it is, in hundredths of the Zipf scale; for a compound that of its rarest part.
    var commonness: Int
    /// Number of parts; 1 for a word of the list.
    var parts: Int

    /// Common and cheap is good.
    var score: Float { Float(commonness) / 100 - 0.45 * cost }
  }

  private let list: WordList
  private let word: [UInt8]
  private let isCompound: Bool
  private var found: [Candidate] = []
  /// Steps left: hostile words can't take longer than this.
  private var budget = 4_000

  /// - Parameters:
  ///   - word: the word as read, lower case.
  ///   - isCompound: whether words that are put together of words of the list are looked for too.
  init(_ word: [UInt8], in list: WordList, isCompound: Bool) {
    self.word = word
    self.list = list
    self.isCompound = isCompound
  }

  private static let mostSwaps = 4
  private static let mostParts = 4
  /// Least commonness of a first part.
  private static let commonPart = 200

  /// Endings that a list of frequent words lacks for most of its words.
  private static let endings: Set<[UInt8]> = Set(
    [
      "s", "es", "en", "et", "ens", "ets", "erne", "ernes", "ene", "er", "ede", "te", "t", "e", "r", "n",
      "ns",
    ]
    .map { Array($0.utf8) })

  /// A place on the way through the word.
  private struct Way {
    var at = 0
    var cursor: WordList.Cursor
    var out: [UInt8] = []
    var cost: Float = 0
    var swaps = 0
    var parts = 1
    var rarest = Int.max
  }

  /// All words found, the best first. The word itself is among them when it is known.
  mutating func candidates() -> [Candidate] {
    walk(Way(cursor: list.root))
    return found.sorted { $0.score > $1.score }
  }

  private mutating func walk(_ way: Way) {
    budget -= 1
    guard budget > 0 else { return }
    if way.at == word.count {
      if let value = list.value(at: way.cursor), way.parts == 1 || way.cursor.depth >= 4 {
        found.append(
          Candidate(
            bytes: way.out, cost: way.cost, commonness: min(value, way.rarest), parts: way.parts))
      }
      return
    }
    if let next = list.advance(way.cursor, word[way.at]) {
      var onward = way
      onward.cursor = next
      onward.out.append(word[way.at])
      onward.at += 1
      walk(onward)
    }
    if way.swaps < WordSearch.mostSwaps { swap(way) }
    if isCompound { split(way) }
  }

  private mutating func swap(_ way: Way) {
    for swap in DamageTable.swaps[word[way.at]] ?? [] {
      guard !(isCompound && swap.isWeak), word[way.at...].starts(with: swap.read) else { continue }
      var cursor: WordList.Cursor? = way.cursor
      for byte in swap.printed { cursor = cursor.flatMap { list.advance($0, byte) } }
      guard let cursor else { continue }
      var onward = way
      onward.cursor = cursor
      onward.out += swap.printed
      onward.at += swap.read.count
      onward.cost += swap.cost
      onward.swaps += 1
      walk(onward)
    }
  }

  /// Begins the next part of a compound, with or without a linking letter.
  private mutating func split(_ way: Way) {
    if way.cursor.depth >= 5, way.swaps > 0 || way.parts > 1, let value = list.value(at: way.cursor),
      value >= WordSearch.commonPart, WordSearch.endings.contains(Array(word[way.at...]))
    {
      found.append(
        Candidate(
          bytes: way.out + word[way.at...], cost: way.cost, commonness: min(value, way.rarest),
          parts: way.parts))
    }
    guard way.parts < WordSearch.mostParts, way.cursor.depth >= 3, word.count - way.at >= 4,
      let value = list.value(at: way.cursor), value >= WordSearch.commonPart
    else { return }
    var onward = way
    onward.parts += 1
    onward.rarest = min(way.rarest, value)
    onward.cursor = list.root
    walk(onward)
    let link = word[way.at]
    guard link == 0x73 || link == 0x65, word.count - way.at >= 5 else { return }
    onward.out.append(link)
    onward.at += 1
    walk(onward)
  }
}
