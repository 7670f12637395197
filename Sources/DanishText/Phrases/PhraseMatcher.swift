import LetterModel

/// Runs a phrase table over one text. The work for one starting token is bounded, so time grows linearly.
struct PhraseMatcher {
  private let table: PhraseTable
  private let text: AnalysedText
  /// What each token is.
  private var tokens: TokenLabels
  /// Where the tokens enter the tries that are searched from every token.
  private var freeRoots: TokenRoots
  private var listRoots: TokenRoots
  /// Runs of several tokens that have a label, sorted by first token: those of token t are
  /// `runs[runStarts[t]..<runStarts[t + 1]]`.
  private var runs: [(end: Int32, label: Int32)] = []
  private var runStarts: [Int32] = []
  private var near = NearSieves()
  private var hits: [PhraseHit] = []
  private var budget = 0
  private var sentenceEnd = 0
  private var contentEnd = 0
  /// Steps allowed from one starting token; real text needs some dozens.
  private static let allowance = 4096

  init(table: PhraseTable, text: AnalysedText) {
    self.table = table
    self.text = text
    tokens = TokenLabels(table: table, text: text)
    freeRoots = TokenRoots(count: text.tokens.count)
    listRoots = TokenRoots(count: table.multiword.isEmpty ? 0 : text.tokens.count)
  }

  /// All hits, sorted.
  mutating func run() -> [PhraseHit] {
    findRuns()
    for sentence in text.sentences {
      sentenceEnd = sentence.tokens.upperBound
      contentEnd = text.endOfContent(sentence.tokens)
      near.fill(sentence.tokens, tokens.sieves)
      let first = text.startOfContent(sentence.tokens)
      let labelled = text.startBehindLabel(first, sentence.tokens)
      for token in sentence.tokens {
        let before = hits.count
        if token == first || token == labelled {
          searchAnchored(from: token)
        }
        searchFree(from: token)
        tidy(from: before)
      }
    }
    return keepLongestTerms()
  }

  // MARK: Runs of tokens with a label

  private mutating func findRuns() {
    // The runs are searched for before any is known.
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
      for run in Int(runStarts[token])..<runs.count { tokens.add(run: runs[run].label, at: token) }
    }
    runStarts[text.tokens.count] = Int32(runs.count)
    runStarts[text.tokens.count + 1] = Int32(runs.count)
  }

  /// Runs that are entries of several words in a word list. They are collected like hits, with the list's label.
  private mutating func addListRuns(_ token: Int) {
    contentEnd = sentenceEnd
    let kept = hits
    hits = []
    searchLists(from: token)
    for hit in hits {
      for label in table.lexis.all(Int32(hit.entry)) { runs.append((Int32(hit.tokens.upperBound), label)) }
    }
    hits = kept
  }

  // MARK: Walking the trie

  private mutating func searchFree(from token: Int) {
    guard !table.free.isEmpty else { return }
    budget = PhraseMatcher.allowance
    let roots = freeRoots.range(of: token, tokens, table.free)
    var at = roots.start
    while at < roots.end {
      enter(table.free, freeRoots.root(at), token + 1, from: token)
      at += 1
    }
    enterRuns(table.free, from: token)
  }

  private mutating func searchLists(from token: Int) {
    budget = PhraseMatcher.allowance
    let roots = listRoots.range(of: token, tokens, table.multiword)
    var at = roots.start
    while at < roots.end {
      enter(table.multiword, listRoots.root(at), token + 1, from: token)
      at += 1
    }
  }

  /// Few tokens begin a sentence: where they enter the trie is not kept.
  private mutating func searchAnchored(from token: Int) {
    let trie = table.anchored
    guard !trie.isEmpty else { return }
    budget = PhraseMatcher.allowance
    let word = tokens.words[token]
    if word >= 0, trie.rootWords[Int(word)] >= 0 {
      enter(trie, Int(trie.rootWords[Int(word)]), token + 1, from: token)
    }
    var at = Int(tokens.starts[token])
    let end = Int(tokens.ends[token])
    while at < end {
      let root = trie.rootLabels[Int(tokens.labels[at])]
      if root >= 0 { enter(trie, Int(root), token + 1, from: token) }
      at += 1
    }
    enterRuns(trie, from: token)
  }

  private mutating func enterRuns(_ trie: PhraseTrie, from token: Int) {
    var run = Int(runStarts[token])
    let lastRun = Int(runStarts[token + 1])
    while run < lastRun {
      let root = trie.rootLabels[Int(runs[run].label)]
      if root >= 0 { enter(trie, Int(root), Int(runs[run].end), from: token) }
      run += 1
    }
  }

  /// Goes on from root number `number`, whose needs lie side by side with those of the other roots.
  @inline(__always)
  private mutating func enter(_ trie: PhraseTrie, _ number: Int, _ at: Int, from start: Int) {
    let root = trie.roots[number]
    if root.needs.meets(tokens.sieves[at])
      || root.reach >= 0 && near.mayMeet(trie.reaches[Int(root.reach)], from: at, NearSieves.reach)
    {
      follow(trie, trie.nodes[Int(root.node)], at, from: start)
    } else {
      budget -= 1
    }
  }

  /// Follows every branch of node number `number` from token `at`, noting what it accepts.
  @inline(__always)
  private mutating func walk(_ trie: PhraseTrie, _ number: Int, _ at: Int, from start: Int) {
    let node = trie.nodes[number]
    if node.needs.meets(tokens.sieves[at]) { follow(trie, node, at, from: start) } else { budget -= 1 }
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
    let word = tokens.words[at]
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
        if tokens.sieves[at].mayHold(label: branch.edge.value) { walkLabel(trie, branch, at, from: start) }
      case .gap, .wideGap: walkGap(trie, branch, at, from: start)
      }
    }
  }

  private mutating func walkLabel(
    _ trie: PhraseTrie, _ branch: PhraseTrie.Branch, _ at: Int, from start: Int
  ) {
    var index = Int(tokens.starts[at])
    let end = Int(tokens.ends[at])
    while index < end {
      if tokens.labels[index] == branch.edge.value {
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
    guard near.mayMeet(node.needs, from: at, Int(branch.edge.value) + 1) else {
      budget -= 1
      return
    }
    let end = min(sentenceEnd, at + Int(branch.edge.value) + 1)
    var token = at
    while token < end {
      if node.needs.meets(tokens.sieves[token]) {
        follow(trie, node, token, from: start)
      } else {
        budget -= 1
      }
      if hits.count > before || budget <= 0 { return }
      let barrier = tokens.barriers[token]
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
    // A handful is put in order one by one; more are sorted apart, as sorting a part in place copies all that were found.
    if hits.count - before > 16 {
      let sorted = hits[before...].sorted(by: comesFirst)
      for index in sorted.indices { hits[before + index] = sorted[index] }
    }
    for index in (before + 1)..<hits.count {
      var place = index
      while place > before, comesFirst(hits[place], hits[place - 1]) {
        hits.swapAt(place, place - 1)
        place -= 1
      }
    }
    var kept = before
    for index in (before + 1)..<hits.count where hits[index] != hits[kept] {
      kept += 1
      hits[kept] = hits[index]
    }
    while hits.count > kept + 1 { hits.removeLast() }
  }

  private func comesFirst(_ left: PhraseHit, _ right: PhraseHit) -> Bool {
    (left.tokens.upperBound, left.entry) < (right.tokens.upperBound, right.entry)
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
}
