/// Puts words right that have one letter wrong, in a text that has many such words.
public struct MisprintRepair: Sendable {
  private let list: WordList
  private let triples: LetterTriples
  /// Words of the trade, and those that the text itself holds more than once.
  private let own: Set<[UInt8]>

  /// - Parameters:
  ///   - list: the words of the language and how common they are.
  ///   - triples: the threes of letters that Danish has.
  ///   - vocabulary: words of the trade in lower case, which a list of frequent words lacks.
  ///   - words: all words of the text, in lower case; those that come back are taken for right.
  public init(
    list: WordList, triples: LetterTriples, vocabulary: some Sequence<[UInt8]>, words: some Sequence<[UInt8]>
  ) {
    self.list = list
    self.triples = triples
    var counts: [[UInt8]: Int] = [:]
    for word in words where word.count >= 4 { counts[word, default: 0] += 1 }
    own = Set(counts.filter { $0.value > 1 }.keys).union(vocabulary)
  }

  /// The word put right; nil when it is known, holds other signs than letters, or could be several words.
  ///
  /// - Parameter word: one word without the marks around it; of a capitalised word the first letter is never changed.
  public func repair(_ word: [UInt8]) -> DamageRepair.Repair? {
    guard word.count < 32 else { return nil }
    if let form = WordForm(word), !form.hasSigns {
      return best(for: form.lower, isCapital: form.isCapital).map { found in
        DamageRepair.Repair(word: form.restored(found.word), confidence: found.confidence)
      }
    }
    // A heading in capitals with a small letter in it.
    guard MisprintRepair.isMostlyCapitals(word) else { return nil }
    return best(for: WordForm.lowercased(word), isCapital: false).map { found in
      DamageRepair.Repair(
        word: String(decoding: found.word, as: UTF8.self).uppercased(), confidence: found.confidence)
    }
  }

  /// The month that was meant, for the word between a day and a year.
  public static func month(_ word: [UInt8]) -> DamageRepair.Repair? {
    let lower = WordForm.lowercased(word)
    let near = months.filter { month in
      month.count == lower.count && zip(month, lower).count { $0 != $1 } <= (month.count > 5 ? 2 : 1)
    }
    guard near.count == 1, let month = near.first, month != lower else { return nil }
    return DamageRepair.Repair(word: String(decoding: month, as: UTF8.self), confidence: 0.8)
  }

  private static let months: [[UInt8]] = [
    "januar", "februar", "marts", "april", "maj", "juni", "juli", "august", "september", "oktober",
    "november",
    "december",
  ].map { Array($0.utf8) }

  /// Whether the word is in the list, put together of words in it, or comes back in the text.
  public func isKnown(_ word: [UInt8]) -> Bool {
    list.commonness(of: word) != nil || own.contains(word) || compound(word) != nil
  }

  private func best(for word: [UInt8], isCapital: Bool) -> (word: [UInt8], confidence: Float)? {
    let letters = MisprintRepair.letters(word)
    guard letters.count >= (isCapital ? 4 : 2), !isKnown(word) else { return nil }
    var found = neighbours(letters, keepsFirst: isCapital)
    if found.isEmpty { found = further(letters, keepsFirst: isCapital) }
    guard let best = found.max(by: { $0.value < $1.value }) else { return nil }
    let next = found.filter { $0.word != best.word }.map(\.value).max() ?? 0
    // Ten times as common as the next one; the shorter the word the more, and names are short.
    let lead = letters.count < 3 ? 200 : letters.count < 6 ? 150 : 100
    guard best.value - next >= lead, letters.count > 3 || best.value >= 600,
      !isCapital || letters.count >= 6 || best.value >= 500
    else { return nil }
    return (best.word, min(0.95, 0.6 + Float(best.value - next) / 1_000))
  }

  /// Words with one letter changed, or with a sign after the word read as a letter: those of the list and the trade, and
  /// where there are none, compounds.
  private func neighbours(_ letters: [[UInt8]], keepsFirst: Bool) -> [(word: [UInt8], value: Int)] {
    var words: [(word: [UInt8], value: Int)] = []
    var others: [[UInt8]] = []
    for index in (keepsFirst ? 1 : 0)..<letters.count {
      let (head, tail) = (Array(letters[..<index].joined()), Array(letters[(index + 1)...].joined()))
      for letter in MisprintRepair.alphabet where letter != letters[index] {
        let candidate = head + letter + tail
        if let value = value(of: candidate) {
          words.append((candidate, value))
        } else if !triples.isStrange(candidate) {
          others.append(candidate)
        }
      }
    }
    let shorter = Array(letters.dropLast().joined())
    if letters.count >= 6, let value = value(of: shorter) { words.append((shorter, value - 100)) }
    guard words.isEmpty, letters.count >= 9 else { return words }
    return others.compactMap { word in compound(word).map { (word, $0) } }
  }

  /// Words of the trade with two letters changed, of long words only.
  private func further(_ letters: [[UInt8]], keepsFirst: Bool) -> [(word: [UInt8], value: Int)] {
    guard letters.count >= 9 else { return [] }
    let word = Array(letters.joined())
    return own.compactMap { other in
      guard other.count == word.count, !keepsFirst || other.first == word.first,
        zip(other, word).count(where: { $0 != $1 }) <= 2
      else { return nil }
      return (other, MisprintRepair.ownValue)
    }
  }

  /// How common a word of the trade counts as in a letter from an authority.
  private static let ownValue = 700

  private func value(of word: [UInt8]) -> Int? {
    own.contains(word) ? MisprintRepair.ownValue : list.commonness(of: word)
  }

  /// How common the rarest part of a compound is; nil when the word is none.
  private func compound(_ word: [UInt8]) -> Int? {
    guard word.count >= 8 else { return nil }
    var search = WordSearch(word, in: list, isCompound: true)
    return search.candidates().first { $0.cost == 0 }.map { max(1, $0.commonness) }
  }

  private static func isMostlyCapitals(_ word: [UInt8]) -> Bool {
    let capitals = word.count { (0x41...0x5A).contains($0) }
    let small = word.count { (0x61...0x7A).contains($0) }
    return capitals >= 3 && small <= 2
      && word.allSatisfy { $0 >= 0x80 || $0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A }
  }

  private static let alphabet: [[UInt8]] =
    (UInt8(ascii: "a")...UInt8(ascii: "z")).map { [$0] } + ["æ", "ø", "å"].map { Array($0.utf8) }

  private static func letters(_ word: [UInt8]) -> [[UInt8]] {
    var letters: [[UInt8]] = []
    for byte in word {
      if byte & 0xC0 == 0x80, !letters.isEmpty {
        letters[letters.count - 1].append(byte)
      } else {
        letters.append([byte])
      }
    }
    return letters
  }
}
