/// Puts words right that have one letter wrong, in a text that has many such words.
public struct MisprintRepair: Sendable {
  private let list: WordList
  private let triples: LetterTriples
  private let trade: TradeWords
  /// Words of the trade, and those that the text itself holds more than once.
  private let own: Set<[UInt8]>

  /// - Parameters:
  ///   - list: the words of the language and how common they are.
  ///   - triples: the threes of letters that Danish has.
  ///   - vocabulary: words of the trade, which a list of frequent words lacks.
  ///   - words: all words of the text, in lower case; those that come back are taken for right.
  public init(
    list: WordList, triples: LetterTriples, vocabulary: TradeWords, words: some Sequence<[UInt8]>
  ) {
    self.list = list
    self.triples = triples
    trade = vocabulary
    var counts: [[UInt8]: Int] = [:]
    for word in words where word.count >= 4 { counts[word, default: 0] += 1 }
    own = vocabulary.words.union(counts.filter { $0.value > 1 }.keys)
  }

  /// One word and its neighbours in lower case; those are empty at the ends of a line.
  private struct Place {
    var word: [UInt8]
    var before: [UInt8]
    var after: [UInt8]
    var isCapital = false
  }

  /// The word put right; nil when it is known, holds other signs than letters, or could be several words.
  ///
  /// - Parameters:
  ///   - word: one word without the marks around it; of a capitalised word the first letter is never changed.
  ///   - before: the word before it in lower case; empty where there is none.
  ///   - after: the word after it in the same way.
  public func repair(_ word: [UInt8], before: [UInt8] = [], after: [UInt8] = []) -> DamageRepair.Repair? {
    guard word.count < 32 else { return nil }
    if let form = WordForm(word), !form.hasSigns {
      let place = Place(word: form.lower, before: before, after: after, isCapital: form.isCapital)
      return best(for: place).map { found in
        DamageRepair.Repair(word: form.restored(found.word), confidence: found.confidence)
      }
    }
    // A heading in capitals with a small letter in it.
    guard MisprintRepair.isMostlyCapitals(word) else { return nil }
    return best(for: Place(word: WordForm.lowercased(word), before: before, after: after)).map { found in
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

  /// The day before a month whose full stop was read as a letter (`5x januar`), or the year behind one whose first figures
  /// were (`januar i026`); nil when the word is neither.
  ///
  /// - Parameters:
  ///   - before: the word before it in lower case.
  ///   - after: the word after it in lower case.
  public static func dayOrYear(_ word: [UInt8], before: [UInt8], after: [UInt8]) -> DamageRepair.Repair? {
    let isDigit: (UInt8) -> Bool = { (0x30...0x39).contains($0) }
    guard word.count(where: { !isDigit($0) }) == 1, let letter = word.firstIndex(where: { !isDigit($0) })
    else {
      return nil
    }
    var mended = word
    if months.contains(after), letter == word.count - 1, (2...3).contains(word.count) {
      mended[letter] = UInt8(ascii: ".")
    } else if months.contains(before), word.count == 4, letter < 2 {
      // Letters have been written in this century, as far as anyone still reads them.
      mended[letter] = letter == 0 ? UInt8(ascii: "2") : UInt8(ascii: "0")
    } else {
      return nil
    }
    return DamageRepair.Repair(word: String(decoding: mended, as: UTF8.self), confidence: 0.7)
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

  private func best(for place: Place) -> (word: [UInt8], confidence: Float)? {
    let letters = MisprintRepair.letters(place.word)
    guard letters.count >= (place.isCapital ? 4 : 2), !own.contains(place.word) else { return nil }
    var floor = 0
    if let known = list.commonness(of: place.word) {
      // In a text with many misprints a rare short word is more likely a common one misread.
      guard !place.isCapital, letters.count < 6, known < 450, support(place.word, place) == 0 else {
        return nil
      }
      floor = known + 300
    } else if compound(place.word) != nil {
      return nameOfTrade(letters, place)
    }
    var found = neighbours(letters, keepsFirst: place.isCapital)
    if found.isEmpty, floor == 0 { found = further(letters, keepsFirst: place.isCapital) }
    for index in found.indices { found[index].value += support(found[index].word, place) }
    guard let best = found.max(by: { $0.value < $1.value }), best.value >= floor else { return nil }
    let next = found.filter { !MisprintRepair.areForms($0.word, best.word) }.map(\.value).max() ?? 0
    // Ten times as common as the next one; the shorter the word the more, and names are short.
    let lead = letters.count < 3 ? 200 : letters.count < 6 ? 150 : 100
    guard best.value - next >= lead, letters.count > 3 || best.value >= 600,
      !place.isCapital || letters.count >= 6 || best.value >= 500
    else { return nil }
    return (best.word, min(0.95, 0.6 + Float(best.value - next) / 1_000))
  }

  /// How much the words on both sides speak for a word: phrases of the trade hold it beside them.
  private func support(_ word: [UInt8], _ place: Place) -> Int {
    (trade.areNeighbours(place.before, word) ? 150 : 0) + (trade.areNeighbours(word, place.after) ? 150 : 0)
  }

  /// A long word of the trade with one letter changed, though what stands there could be a compound of other words:
  /// `sendhedslovens`, `bødevareklagenævnet`. Another ending is another form of a word, but for names.
  private func nameOfTrade(_ letters: [[UInt8]], _ place: Place) -> (word: [UInt8], confidence: Float)? {
    guard letters.count >= 9 else { return nil }
    var found: [(word: [UInt8], value: Int)] = []
    for index in 0..<(letters.count - (place.isCapital ? 0 : 1)) {
      let (head, tail) = (Array(letters[..<index].joined()), Array(letters[(index + 1)...].joined()))
      for letter in MisprintRepair.alphabet where letter != letters[index] {
        let candidate = head + letter + tail
        if trade.words.contains(candidate), let value = value(of: candidate) {
          found.append((candidate, value))
        }
      }
    }
    if found.isEmpty, letters.count >= 12 { found = further(letters, keepsFirst: false) }
    return found.max { $0.value < $1.value }.map { ($0.word, 0.8) }
  }

  /// Whether two words are one, or one of them is the other's genitive.
  private static func areForms(_ one: [UInt8], _ other: [UInt8]) -> Bool {
    one == other || one + [0x73] == other || one == other + [0x73]
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
    guard letters.count >= 8 else { return [] }
    return own.compactMap { other in
      // Two swapped letters change the length in bytes by two at most.
      guard abs(other.count - letters.reduce(0) { $0 + $1.count }) <= 2 else { return nil }
      let others = MisprintRepair.letters(other)
      guard others.count == letters.count, !keepsFirst || others.first == letters.first,
        zip(others, letters).count(where: { $0 != $1 }) <= 2
      else { return nil }
      return (other, value(of: other) ?? MisprintRepair.ownValue)
    }
  }

  /// How common a word of the trade counts as in a letter from an authority, at least.
  private static let ownValue = 600

  private func value(of word: [UInt8]) -> Int? {
    let commonness = list.commonness(of: word)
    guard own.contains(word) else { return commonness }
    // Of two forms the one that people use.
    return MisprintRepair.ownValue + (commonness ?? 0) / 3
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
