/// Gives words back their Danish letters where a reader without them lost them (danish-language.md, section 3).
public struct DamageRepair: Sendable {
  /// One word put right.
  public struct Repair: Hashable, Sendable {
    /// The word as it should be.
    public let word: String
    /// How sure that is, from 0 to 1.
    public let confidence: Float
  }

  private let list: WordList
  private let oracle: (any WordOracle)?
  /// Words that the same text holds elsewhere beyond doubt.
  private var own: WordList?

  /// - Parameters:
  ///   - list: the words of the language and how common they are.
  ///   - oracle: a dictionary that knows more words, when there is one.
  public init(list: WordList, oracle: (any WordOracle)? = nil) {
    self.list = list
    self.oracle = oracle
  }

  /// The same, letting words that were found beyond doubt elsewhere in the text vote.
  public func knowing(_ words: some Sequence<String>) -> DamageRepair {
    var wiser = self
    wiser.own = WordList(words: words, commonness: 450)
    return wiser
  }

  // MARK: Is the text damaged?

  /// Whether a text is Danish that lost its letters: many unknown words and next to no æ, ø and å.
  ///
  /// Sound letters have 1 to 2 % unknown words and 2.7 to 3 % of these letters among all; damaged ones above 6 % and
  /// below 1 % (measured in danish-language.md).
  public func isDamaged(_ words: some Sequence<[UInt8]>) -> Bool {
    var letters = 0
    var danish = 0
    var asked = 0
    var unknown = 0
    for word in words {
      for byte in word where byte & 0xC0 != 0x80 { letters += byte >= 0x41 ? 1 : 0 }
      for (byte, next) in zip(word, word.dropFirst()) where byte == 0xC3 {
        danish += [0xA6, 0xB8, 0xA5, 0x86, 0x98, 0x85].contains(next) ? 1 : 0
      }
      guard word.count >= 2, word.count < 40, word.allSatisfy({ $0 >= 0x41 }) else { continue }
      asked += 1
      if !isKnown(DamageRepair.lowercased(word)) { unknown += 1 }
    }
    return asked >= 40 && danish * 100 < letters && unknown * 100 > asked * 6
  }

  /// Share of the words that neither list nor dictionary knows; compounds of known words count as known.
  public func unknownShare(_ words: some Sequence<[UInt8]>) -> Float {
    var asked = 0
    var unknown = 0
    for word in words where word.count >= 2 && word.count < 40 && word.allSatisfy({ $0 >= 0x41 }) {
      asked += 1
      if !isKnown(DamageRepair.lowercased(word)) { unknown += 1 }
    }
    return asked == 0 ? 0 : Float(unknown) / Float(asked)
  }

  private func isKnown(_ word: [UInt8]) -> Bool {
    if list.commonness(of: word) != nil { return true }
    if let oracle, oracle.knows(String(decoding: word, as: UTF8.self)) { return true }
    guard word.count >= 8 else { return false }
    var search = WordSearch(word, in: list, isCompound: true)
    return search.candidates().contains { $0.cost == 0 }
  }

  // MARK: One word

  /// The word put right; nil when it is sound, can't be mended, or is no word (figures, addresses, capitals).
  ///
  /// - Parameter word: one word without the marks around it.
  public func repair(_ word: [UInt8]) -> Repair? {
    guard (2..<32).contains(word.count), let form = WordForm(word) else { return nil }
    if form.lower == [0x64, 0x72] { return Repair(word: form.restored(Array("år".utf8)), confidence: 0.7) }
    let known = list.commonness(of: form.lower) ?? oracleValue(form.lower)
    var options = search(form.lower, in: list, isCompound: false)
    if form.startsWithI { options += initialL(form.lower) }
    if let known { return clearlyBetter(options, than: known, form) }
    if let own { options += search(form.lower, in: own, isCompound: false) }
    // A name is in no dictionary, but many a swap in it makes a compound of something.
    if !form.isCapital || form.hasSigns { options += oracleWords(form.lower, besides: options) }
    if let best = options.max(by: { $0.score < $1.score }) {
      return Repair(word: form.restored(best.bytes), confidence: sureness(best, among: options))
    }
    guard form.lower.count >= 8, !form.isCapital || form.hasSigns else { return nil }
    let compounds = search(form.lower, in: list, isCompound: true)
    if compounds.contains(where: { $0.cost == 0 }) { return nil }
    guard let best = compounds.min(by: { ($0.cost, $0.parts) < ($1.cost, $1.parts) }) else { return nil }
    return Repair(word: form.restored(best.bytes), confidence: 0.75)
  }

  /// The same; a word that exists as it stands is also given up where a phrase of the trade holds the other word beside
  /// its neighbour and never this one: `du far` for `du får`.
  ///
  /// - Parameters:
  ///   - before: the word before it in lower case; empty where there is none.
  ///   - after: the word after it in the same way.
  ///   - trade: which words follow each other.
  public func repair(_ word: [UInt8], before: [UInt8], after: [UInt8], trade: TradeWords) -> Repair? {
    if let found = repair(word) { return found }
    let isPhrase = { trade.areNeighbours(before, $0) || trade.areNeighbours($0, after) }
    guard (2..<32).contains(word.count), let form = WordForm(word), !isPhrase(form.lower),
      let known = list.commonness(of: form.lower)
    else { return nil }
    let options = search(form.lower, in: list, isCompound: false).filter { isPhrase($0.bytes) }
    guard let best = options.max(by: { $0.score < $1.score }), best.commonness >= known else { return nil }
    return Repair(word: form.restored(best.bytes), confidence: 0.75)
  }

  private func search(_ word: [UInt8], in list: WordList, isCompound: Bool) -> [WordSearch.Candidate] {
    var search = WordSearch(word, in: list, isCompound: isCompound)
    return search.candidates().filter { $0.bytes != word || isCompound }
  }

  private func oracleValue(_ word: [UInt8]) -> Int? {
    guard let oracle, oracle.knows(String(decoding: word, as: UTF8.self)) else { return nil }
    return 250
  }

  /// A capital I at the beginning may have been a small l.
  private func initialL(_ word: [UInt8]) -> [WordSearch.Candidate] {
    search([0x6C] + word.dropFirst(), in: list, isCompound: false)
      + (list.commonness(of: [0x6C] + word.dropFirst()).map {
        [WordSearch.Candidate(bytes: [0x6C] + word.dropFirst(), cost: 0.9, commonness: $0, parts: 1)]
      } ?? [])
  }

  /// A word that exists is only given up for one that is fifty times as common.
  private func clearlyBetter(
    _ options: [WordSearch.Candidate], than known: Int, _ form: WordForm
  ) -> Repair? {
    guard let best = options.max(by: { $0.score < $1.score }), best.commonness >= known + 170 else {
      return nil
    }
    return Repair(word: form.restored(best.bytes), confidence: 0.8)
  }

  /// Words that only the dictionary knows, each swap tried alone and all of a kind together.
  private func oracleWords(_ word: [UInt8], besides known: [WordSearch.Candidate]) -> [WordSearch.Candidate] {
    guard let oracle, known.isEmpty else { return [] }
    return Spellings.of(word).compactMap { spelling in
      oracle.knows(String(decoding: spelling.bytes, as: UTF8.self))
        ? WordSearch.Candidate(bytes: spelling.bytes, cost: spelling.cost, commonness: 250, parts: 1) : nil
    }
  }

  private func sureness(_ best: WordSearch.Candidate, among options: [WordSearch.Candidate]) -> Float {
    let next = options.filter { $0.bytes != best.bytes }.map(\.score).max() ?? best.score - 3
    return min(0.98, 0.6 + 0.2 * (best.score - next))
  }

  /// The word with ASCII letters and æ, ø, å, é and their like in lower case.
  public static func lowercased(_ word: [UInt8]) -> [UInt8] { WordForm.lowercased(word) }
}
