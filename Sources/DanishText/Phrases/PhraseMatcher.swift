import LetterModel

/// Runs a phrase table over one text. The work for one starting token is bounded, so time grows linearly.
struct PhraseMatcher {
  private let table: PhraseTable
  private let text: AnalysedText
  /// Number of each token's word in the lexis; -1 when no pattern has it.
  private var words: [Int32] = []
  /// Labels of token t: `labels[labelStarts[t]..<labelStarts[t + 1]]`.
  private var labelStarts: [Int32] = [0]
  private var labels: [Int32] = []
  /// Runs of several tokens that have a label, sorted by first token; `runStarts` as above.
  private var runs: [(end: Int32, label: Int32)] = []
  private var runStarts: [Int32] = []
  /// Each token's word, labels and runs, to be held against `PhraseTrie.Node.needs`.
  private var sieves: [PhraseSieve] = []
  /// For each token whether a gap may cross it.
  private var barriers: [Barrier] = []
  private var hits: [PhraseHit] = []
  private var budget = 0
  private var sentenceEnd = 0
  private var contentEnd = 0
  /// Where gaps end: `;` and `:` stop every gap, a comma the narrow ones.
  private enum Barrier: UInt8 { case none, comma, stop }
  /// Steps allowed from one starting token; real text needs some dozens.
  private static let allowance = 4096

  init(table: PhraseTable, text: AnalysedText) {
    self.table = table
    self.text = text
  }

  /// All hits, sorted.
  mutating func run() -> [PhraseHit] {
    labelTokens()
    // The runs are searched for before anything is known about them.
    sieves = Array(repeating: .all, count: text.tokens.count + 1)
    findRuns()
    collectSieves()
    for sentence in text.sentences {
      sentenceEnd = sentence.tokens.upperBound
      contentEnd = endOfContent(sentence.tokens)
      let first = startOfContent(sentence.tokens)
      let labelled = startBehindLabel(first, sentence.tokens)
      for token in sentence.tokens {
        let before = hits.count
        if token == first || token == labelled { search(table.anchored, from: token) }
        search(table.free, from: token)
        tidy(from: before)
      }
    }
    return keepLongestTerms()
  }

  // MARK: What each token is

  private mutating func labelTokens() {
    let count = text.tokens.count
    words.reserveCapacity(count)
    labelStarts.reserveCapacity(count + 1)
    labels.reserveCapacity(count * 2)
    barriers.reserveCapacity(count)
    for index in 0..<count {
      let token = text.tokens[index]
      let word = table.lexis.words.number(text.folded, token.span.start, token.span.end)
      words.append(Int32(word))
      if word >= 0 {
        var at = Int(table.lexis.wordLabelStarts[word])
        let end = Int(table.lexis.wordLabelStarts[word + 1])
        while at < end {
          labels.append(table.lexis.wordLabels[at])
          at += 1
        }
      }
      addKinds(token)
      barriers.append(barrier(token))
      labelStarts.append(Int32(labels.count))
    }
  }

  private func barrier(_ token: Token) -> Barrier {
    guard token.kind == .punctuation, token.span.length == 1 else { return .none }
    let byte = text.bytes[token.span.start]
    return byte == 0x3B || byte == 0x3A ? .stop : byte == 0x2C ? .comma : .none
  }

  private mutating func collectSieves() {
    let anything = PhraseSieve.anything
    for token in text.tokens.indices {
      var own = anything
      if words[token] >= 0 { own.add(word: words[token]) }
      for label in Int(labelStarts[token])..<Int(labelStarts[token + 1]) { own.add(label: labels[label]) }
      for run in Int(runStarts[token])..<Int(runStarts[token + 1]) { own.add(label: runs[run].label) }
      sieves[token] = own
    }
  }

  private mutating func addKinds(_ token: Token) {
    switch token.kind {
    case .word:
      table.lexis.prefixes.collect(text.folded, token.span.start, token.span.end, into: &labels)
      table.lexis.suffixes.collect(text.folded, token.span.start, token.span.end, into: &labels)
      addLabels(6)
      if text.bytes[token.span.start] != text.folded[token.span.start]
        || isCapital(text.bytes, token.span.start, token.span.end)
      {
        addLabels(5)
      }
      if PhraseMatcher.numberWords.contains(text.folded, token.span) { addLabels(0) }
    case .number: addLabels(0)
    case .date: addLabels(1)
    case .sectionMark: addLabels(3)
    case .caseNumber: addLabels(4)
    case .abbreviation, .url, .email, .cpr, .phone, .listMarker, .punctuation: break
    }
  }

  private mutating func addLabels(_ kind: Int) {
    if !table.lexis.kindLabels[kind].isEmpty { labels.append(contentsOf: table.lexis.kindLabels[kind]) }
  }

  private static let numberWords = WordSet(
    "én ét to tre fire fem seks syv otte ni ti elleve tolv tretten fjorten femten seksten sytten atten nitten tyve "
      + "tredive fyrre halvtreds tres halvfems firs hundrede tusind")

  // MARK: Runs of tokens with a label

  private mutating func findRuns() {
    runStarts = Array(repeating: 0, count: text.tokens.count + 2)
    let amounts = table.lexis.kindLabels[2]
    let sections = table.lexis.kindLabels[3]
    guard !table.multiword.isEmpty || !amounts.isEmpty || !sections.isEmpty else { return }
    var sentence = 0
    for token in text.tokens.indices {
      runStarts[token] = Int32(runs.count)
      while sentence < text.sentences.count, text.sentences[sentence].tokens.upperBound <= token {
        sentence += 1
      }
      guard sentence < text.sentences.count else { continue }
      sentenceEnd = text.sentences[sentence].tokens.upperBound
      if !amounts.isEmpty, let end = text.amountEnd(at: token, before: sentenceEnd) {
        for label in amounts { runs.append((Int32(end), label)) }
      }
      if !sections.isEmpty, let end = text.sectionEnd(at: token, before: sentenceEnd), end > token + 1 {
        for label in sections { runs.append((Int32(end), label)) }
      }
      if !table.multiword.isEmpty { addListRuns(token) }
    }
    runStarts[text.tokens.count] = Int32(runs.count)
    runStarts[text.tokens.count + 1] = Int32(runs.count)
  }

  /// Runs that are entries of several words in a word list. They are collected like hits, with the list's label.
  private mutating func addListRuns(_ token: Int) {
    contentEnd = sentenceEnd
    let kept = hits
    hits = []
    search(table.multiword, from: token)
    for hit in hits {
      for label in table.lexis.all(Int32(hit.entry)) { runs.append((Int32(hit.tokens.upperBound), label)) }
    }
    hits = kept
  }

  // MARK: Walking the trie

  private mutating func search(_ trie: PhraseTrie, from token: Int) {
    guard !trie.isEmpty else { return }
    budget = PhraseMatcher.allowance
    let word = words[token]
    if word >= 0, trie.rootWords[Int(word)] >= 0 {
      walk(trie, Int(trie.rootWords[Int(word)]), token + 1, from: token)
    }
    var at = Int(labelStarts[token])
    let end = Int(labelStarts[token + 1])
    while at < end {
      let node = trie.rootLabels[Int(labels[at])]
      if node >= 0 { walk(trie, Int(node), token + 1, from: token) }
      at += 1
    }
    var run = Int(runStarts[token])
    let lastRun = Int(runStarts[token + 1])
    while run < lastRun {
      let node = trie.rootLabels[Int(runs[run].label)]
      if node >= 0 { walk(trie, Int(node), Int(runs[run].end), from: token) }
      run += 1
    }
  }

  /// Follows every branch of node number `number` from token `at`, noting what it accepts.
  @inline(__always)
  private mutating func walk(_ trie: PhraseTrie, _ number: Int, _ at: Int, from start: Int) {
    let node = trie.nodes[number]
    if node.needs.meets(sieves[at]) { follow(trie, node, at, from: start) } else { budget -= 1 }
  }

  private mutating func follow(_ trie: PhraseTrie, _ node: PhraseTrie.Node, _ at: Int, from start: Int) {
    var accept = Int(node.firstAccept)
    let lastAccept = Int(node.endAccept)
    while accept < lastAccept {
      note(trie.accepts[accept], start, at)
      accept += 1
    }
    budget -= 1
    guard at < sentenceEnd, budget > 0 else { return }
    let word = words[at]
    if word >= 0 {
      let child = trie.child(node, word: word)
      if child >= 0 { walk(trie, Int(child), at + 1, from: start) }
    }
    var index = Int(node.firstBranch)
    let end = Int(node.firstWord)
    while index < end {
      budget -= 1
      if budget <= 0 { return }
      let branch = trie.branches[index]
      index += 1
      switch branch.edge.kind {
      case .word: break
      case .label:
        // Most labels are not the token's: the sieve says so without going through its own labels.
        if sieves[at].mayHold(label: branch.edge.value) { walkLabel(trie, branch, at, from: start) }
      case .gap, .wideGap: walkGap(trie, branch, at, from: start)
      }
    }
  }

  private mutating func walkLabel(
    _ trie: PhraseTrie, _ branch: PhraseTrie.Branch, _ at: Int, from start: Int
  ) {
    var index = Int(labelStarts[at])
    let end = Int(labelStarts[at + 1])
    while index < end {
      if labels[index] == branch.edge.value {
        walk(trie, Int(branch.child), at + 1, from: start)
        break
      }
      index += 1
    }
    var run = Int(runStarts[at])
    let lastRun = Int(runStarts[at + 1])
    while run < lastRun {
      if runs[run].label == branch.edge.value {
        walk(trie, Int(branch.child), Int(runs[run].end), from: start)
      }
      run += 1
    }
  }

  /// Tries the rest of the pattern after 0, 1, 2 … tokens and stops at the first that fits.
  private mutating func walkGap(
    _ trie: PhraseTrie, _ branch: PhraseTrie.Branch, _ at: Int, from start: Int
  ) {
    let before = hits.count
    let node = trie.nodes[Int(branch.child)]
    let end = min(sentenceEnd, at + Int(branch.edge.value) + 1)
    var token = at
    while token < end {
      if node.needs.meets(sieves[token]) {
        follow(trie, node, token, from: start)
      } else {
        budget -= 1
      }
      if hits.count > before || budget <= 0 { return }
      let barrier = barriers[token]
      if barrier == .stop || (barrier == .comma && branch.edge.kind == .gap) { return }
      token += 1
    }
  }

  private mutating func note(_ value: Int32, _ start: Int, _ end: Int) {
    let span = Span(text.tokens[start].span.start, text.tokens[end - 1].span.end)
    if value & 1 == 1, end < contentEnd { return }
    hits.append(PhraseHit(entry: Int(value >> 1), tokens: start..<end, span: span))
  }

  // MARK: Tidying up

  /// Sorts the hits of one starting token and drops repetitions.
  private mutating func tidy(from before: Int) {
    guard hits.count > before + 1 else { return }
    let sorted = hits[before...].sorted {
      ($0.tokens.upperBound, $0.entry) < ($1.tokens.upperBound, $1.entry)
    }
    hits.removeLast(hits.count - before)
    for hit in sorted where hits.count == before || hits[hits.count - 1] != hit { hits.append(hit) }
  }

  /// Drops every term that lies under a longer one (or an equally long one that began earlier).
  private func keepLongestTerms() -> [PhraseHit] {
    let terms = hits.indices.filter { table.isTerm[hits[$0].entry] }
    guard terms.count > 1 else { return hits }
    var drop = [Bool](repeating: false, count: hits.count)
    var kept: [Int] = []
    for index in terms {
      let hit = hits[index]
      while let last = kept.last, hits[last].tokens.overlaps(hit.tokens), hits[last].tokens != hit.tokens,
        hits[last].tokens.count < hit.tokens.count
      {
        drop[last] = true
        kept.removeLast()
      }
      if let last = kept.last, hits[last].tokens.overlaps(hit.tokens), hits[last].tokens != hit.tokens {
        drop[index] = true
      } else {
        kept.append(index)
      }
    }
    return hits.indices.filter { !drop[$0] }.map { hits[$0] }
  }

  /// The first token that is no list marker, opening quote or bracket.
  private func startOfContent(_ tokens: Range<Int>) -> Int {
    tokens.first { text.tokens[$0].kind != .listMarker && text.tokens[$0].kind != .punctuation }
      ?? tokens.lowerBound
  }

  /// Where the subject begins behind its label: `Emne: Afslag på …`, `Vedr.: …`; nil without one.
  private func startBehindLabel(_ first: Int, _ tokens: Range<Int>) -> Int? {
    let reach = (first + 1)..<min(tokens.upperBound, first + 4)
    guard
      let colon = reach.last(where: {
        text.tokens[$0].kind == .punctuation && text.folded[text.tokens[$0].span.start] == 0x3A
      })
    else { return nil }
    return colon + 1 < tokens.upperBound ? colon + 1 : nil
  }

  /// One past the last token that is no final mark, quote or bracket.
  private func endOfContent(_ tokens: Range<Int>) -> Int {
    (tokens.last { text.tokens[$0].kind != .punctuation } ?? tokens.lowerBound) + 1
  }
}
