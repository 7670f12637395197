import LetterModel

/// What the phrase matcher asks of each token of a text: its word in the lexis, its labels, its sieve.
struct TokenLabels {
  /// Where gaps end: `;` and `:` stop every gap, a comma the narrow ones.
  enum Barrier: UInt8 { case none, comma, stop }

  /// Number of each token's word in the lexis; -1 when no pattern has it.
  private(set) var words: [Int32] = []
  /// For each token the first one with the same word, kind and case, with which it shares its labels; often itself.
  private(set) var twins: [Int32] = []
  /// Labels of token t: `labels[starts[t]..<ends[t]]`.
  private(set) var labels: [Int32] = []
  private(set) var starts: [Int32] = []
  private(set) var ends: [Int32] = []
  /// Each token's word, labels and runs, to be held against `PhraseTrie.Node.needs`; one more than there are tokens.
  private(set) var sieves: [PhraseSieve] = []
  /// For each token whether a gap may cross it.
  private(set) var barriers: [Barrier] = []

  init(table: PhraseTable, text: AnalysedText) {
    let count = text.tokens.count
    words.reserveCapacity(count)
    twins.reserveCapacity(count)
    labels.reserveCapacity(count * 2)
    starts.reserveCapacity(count)
    ends.reserveCapacity(count)
    sieves.reserveCapacity(count + 1)
    barriers.reserveCapacity(count)
    // The first token of each word of the lexis, in small letters and with a capital.
    var seen = [Int32](repeating: -1, count: table.lexis.words.count * 2)
    for index in 0..<count {
      let token = text.tokens[index]
      let word = table.lexis.words.number(text.folded, token.span.start, token.span.end)
      words.append(Int32(word))
      barriers.append(TokenLabels.barrier(token, text.bytes))
      guard word >= 0 else {
        add(index, token, word: word, table.lexis, text)
        continue
      }
      let slot = word * 2 + (isCapitalised(token, text) ? 1 : 0)
      let twin = Int(seen[slot])
      if twin >= 0, text.tokens[twin].kind == token.kind {
        share(twin)
      } else {
        seen[slot] = Int32(index)
        add(index, token, word: word, table.lexis, text)
      }
    }
    sieves.append(.all)
  }

  /// Lets a token take in what a run that begins with it is called.
  mutating func add(run label: Int32, at token: Int) { sieves[token].add(label: label) }

  private mutating func share(_ twin: Int) {
    twins.append(Int32(twin))
    starts.append(starts[twin])
    ends.append(ends[twin])
    sieves.append(sieves[twin])
  }

  private mutating func add(
    _ index: Int, _ token: Token, word: Int, _ lexis: PhraseLexis, _ text: AnalysedText
  ) {
    twins.append(Int32(index))
    starts.append(Int32(labels.count))
    var sieve = PhraseSieve.anything
    if word >= 0 {
      sieve.add(word: Int32(word))
      var at = Int(lexis.wordLabelStarts[word])
      let end = Int(lexis.wordLabelStarts[word + 1])
      while at < end {
        labels.append(lexis.wordLabels[at])
        at += 1
      }
    }
    addKinds(token, lexis, text)
    ends.append(Int32(labels.count))
    var at = Int(starts[index])
    while at < labels.count {
      sieve.add(label: labels[at])
      at += 1
    }
    sieves.append(sieve)
  }

  private mutating func addKinds(_ token: Token, _ lexis: PhraseLexis, _ text: AnalysedText) {
    switch token.kind {
    case .word:
      lexis.prefixes.collect(text.folded, token.span.start, token.span.end, into: &labels)
      lexis.suffixes.collect(text.folded, token.span.start, token.span.end, into: &labels)
      addLabels(6, lexis)
      if isCapitalised(token, text) { addLabels(5, lexis) }
      if TokenLabels.numberWords.contains(text.folded, token.span) { addLabels(0, lexis) }
    case .number: addLabels(0, lexis)
    case .date: addLabels(1, lexis)
    case .sectionMark: addLabels(3, lexis)
    case .caseNumber: addLabels(4, lexis)
    case .abbreviation, .url, .email, .cpr, .phone, .listMarker, .punctuation: break
    }
  }

  private mutating func addLabels(_ kind: Int, _ lexis: PhraseLexis) {
    if !lexis.kindLabels[kind].isEmpty { labels.append(contentsOf: lexis.kindLabels[kind]) }
  }

  private func isCapitalised(_ token: Token, _ text: AnalysedText) -> Bool {
    text.bytes[token.span.start] != text.folded[token.span.start]
      || isCapital(text.bytes, token.span.start, token.span.end)
  }

  private static func barrier(_ token: Token, _ bytes: [UInt8]) -> Barrier {
    guard token.kind == .punctuation, token.span.length == 1 else { return .none }
    let byte = bytes[token.span.start]
    return byte == 0x3B || byte == 0x3A ? .stop : byte == 0x2C ? .comma : .none
  }

  private static let numberWords = WordSet(
    "én ét to tre fire fem seks syv otte ni ti elleve tolv tretten fjorten femten seksten sytten atten nitten tyve "
      + "tredive fyrre halvtreds tres halvfems firs hundrede tusind")
}

/// What the next tokens of a sentence are, taken together: most gaps are told by it to lead nowhere.
struct NearSieves {
  /// How many tokens are known together.
  static let reach = 16

  private var start = 0
  /// For each token of the sentence what it and the seven after it are.
  private var near: [PhraseSieve] = []

  /// Looks at a sentence.
  mutating func fill(_ sentence: Range<Int>, _ sieves: [PhraseSieve]) {
    start = sentence.lowerBound
    near.removeAll(keepingCapacity: true)
    near.append(contentsOf: sieves[sentence])
    var step = 1
    while step < 8 {
      var index = 0
      while index + step < near.count {
        near[index].formUnion(near[index + step])
        index += 1
      }
      step *= 2
    }
  }

  /// Whether one of `count` tokens from `token` on may meet the needs; never no where one does.
  @inline(__always)
  func mayMeet(_ needs: PhraseSieve, from token: Int, _ count: Int) -> Bool {
    let index = token - start
    guard index < near.count else { return false }
    if needs.meets(near[index]) { return true }
    guard count > 8, index + 8 < near.count else { return false }
    return count > NearSieves.reach || needs.meets(near[index + 8])
  }
}

/// Where each token's own words enter a trie, found once for every word of the text.
struct TokenRoots {
  /// Roots of token t: `roots[starts[t]..<ends[t]]`, asked of its twin only; -1 where they were not looked for.
  private var roots: [Int32] = []
  private var starts: [Int32]
  private var ends: [Int32]

  init(count: Int) {
    starts = Array(repeating: -1, count: count)
    ends = Array(repeating: -1, count: count)
  }

  /// The numbers among `PhraseTrie.roots` by which the token's word and labels enter the trie, as a stretch of `root`.
  @inline(__always)
  mutating func range(of token: Int, _ tokens: TokenLabels, _ trie: PhraseTrie) -> (start: Int, end: Int) {
    let twin = Int(tokens.twins[token])
    if starts[twin] < 0 { find(twin, tokens, trie) }
    return (Int(starts[twin]), Int(ends[twin]))
  }

  @inline(__always)
  func root(_ index: Int) -> Int { Int(roots[index]) }

  private mutating func find(_ token: Int, _ tokens: TokenLabels, _ trie: PhraseTrie) {
    starts[token] = Int32(roots.count)
    let word = tokens.words[token]
    if word >= 0, trie.rootWords[Int(word)] >= 0 { roots.append(trie.rootWords[Int(word)]) }
    var at = Int(tokens.starts[token])
    let end = Int(tokens.ends[token])
    while at < end {
      let root = trie.rootLabels[Int(tokens.labels[at])]
      if root >= 0 { roots.append(root) }
      at += 1
    }
    ends[token] = Int32(roots.count)
  }
}
