import LetterModel

/// Runs a phrase table over one text, sentence by sentence: what the sentence holds wakes the paths that may stand in it,
/// and only those are walked. The work for one starting token is bounded, so time grows linearly.
struct PhraseMatcher {
  private let table: PhraseTable
  private let text: AnalysedText
  private let classes: TokenClasses
  private var paths: WokenPaths
  private var signals: SentenceSignals
  private var runs = TokenRuns()
  private var hits: [PhraseHit] = []
  private var isInLists = false
  private var budget = 0
  private var sentenceStart = 0
  private var sentenceEnd = 0
  /// Where the sentence's content ends; -1 until it is asked for.
  private var contentEnd = -1
  /// Steps allowed from one starting token; real text needs some dozens.
  private static let allowance = 4096

  init(table: PhraseTable, text: AnalysedText) {
    self.table = table
    self.text = text
    classes = TokenClasses(table: table, text: text)
    paths = WokenPaths(table.trie)
    signals = SentenceSignals(table.triggers)
    hits.reserveCapacity(text.tokens.count)
  }

  /// All hits, sorted.
  mutating func run() -> [PhraseHit] {
    for sentence in text.sentences {
      sentenceStart = sentence.tokens.lowerBound
      sentenceEnd = sentence.tokens.upperBound
      contentEnd = -1
      paths.clear()
      signals.fill(sentence.tokens, classes)
      findRuns()
      signals.wake(table.triggers.patterns, in: &paths)
      let before = hits.count
      search(sentence.tokens)
      if hits.count > before + 1 { hits.keepLongestTerms(from: before, table.isTerm) }
    }
    return hits
  }

  private mutating func search(_ sentence: Range<Int>) {
    if table.triggers.hasAnchored {
      let first = text.startOfContent(sentence)
      let labelled = text.startBehindLabel(first, sentence) ?? first
      search(first: first, labelled: labelled)
    } else {
      search(first: -1, labelled: -1)
    }
  }

  private mutating func search(first: Int, labelled: Int) {
    var token = sentenceStart
    while token < sentenceEnd {
      let before = hits.count
      if token == first || token == labelled { searchAnchored(from: token) }
      searchFree(from: token)
      if hits.count > before + 1 { hits.tidy(from: before) }
      token += 1
    }
  }

  // MARK: Runs of tokens with a label

  private mutating func findRuns() {
    runs.clear()
    guard !signals.openers.isEmpty else { return }
    if table.triggers.hasLists { signals.wake(table.triggers.lists, in: &paths) }
    let lists = !paths.isEmpty
    let amounts = table.lexis.kindLabels[2]
    let sections = table.lexis.kindLabels[3]
    for index in signals.openers.indices {
      let token = Int(signals.openers[index])
      if !amounts.isEmpty, let end = text.amountEnd(at: token, before: sentenceEnd) {
        for label in amounts { runs.add(token, end, label) }
      }
      if !sections.isEmpty, let end = text.sectionEnd(at: token, before: sentenceEnd), end > token + 1 {
        for label in sections { runs.add(token, end, label) }
      }
      if lists { searchLists(from: token) }
    }
    guard !runs.isEmpty else { return }
    runs.index(sentenceStart..<sentenceEnd)
    for index in 0..<runs.count {
      let signal = table.triggers.uses[Int(runs.label(index))].signal
      if signal >= 0 { signals.add(run: signal, at: runs.start(index)) }
    }
  }

  private mutating func searchLists(from token: Int) {
    isInLists = true
    enterOthers(TokenClasses.Record.listRoots, from: token)
    isInLists = false
  }

  /// Enters the trie by the token's own roots of word lists, or of patterns for the beginning of a sentence.
  private mutating func enterOthers(_ kind: Int, from token: Int) {
    let record = Int(classes.ofToken[token])
    let count = Int(classes.records[record + kind])
    guard count > 0 else { return }
    budget = PhraseMatcher.allowance
    var first = record + TokenClasses.Record.header
    for before in TokenClasses.Record.signals..<kind { first += Int(classes.records[record + before]) }
    for at in first..<(first + count) { enter(classes.records[at], token + 1, from: token) }
  }

  // MARK: Walking the trie

  private mutating func searchFree(from token: Int) {
    let record = Int(classes.ofToken[token])
    var at = record + TokenClasses.Record.header + Int(classes.records[record + TokenClasses.Record.signals])
    let roots = at + Int(classes.records[record + TokenClasses.Record.accepts])
    while at < roots {
      note(classes.records[at], token, token + 1)
      at += 1
    }
    budget = PhraseMatcher.allowance
    if paths.rootBits.meets(classes.records, at: record + TokenClasses.Record.rootBits) {
      let end = at + Int(classes.records[record + TokenClasses.Record.roots])
      while at < end {
        let root = classes.records[at]
        if paths.rootBits.mayHold(root) { enter(root, token + 1, from: token) }
        at += 1
      }
    }
    guard !runs.isEmpty else { return }
    for index in runs.range(at: token - sentenceStart) {
      let root = table.triggers.uses[Int(runs.label(index))].freeRoot
      guard root >= 0 else { continue }
      for value in table.trie.accepts(of: root) { note(value, token, runs.end(index)) }
      enter(root, runs.end(index), from: token)
    }
  }

  private mutating func searchAnchored(from token: Int) {
    enterOthers(TokenClasses.Record.anchoredRoots, from: token)
    guard !runs.isEmpty else { return }
    budget = PhraseMatcher.allowance
    for index in runs.range(at: token - sentenceStart) {
      enter(table.triggers.uses[Int(runs.label(index))].anchoredRoot, runs.end(index), from: token)
    }
  }

  private mutating func enter(_ root: Int32, _ at: Int, from start: Int) {
    guard root >= 0 else { return }
    let place = paths.place(of: root)
    if place >= 0, paths.mayBegin(place, start) { follow(place, at, from: start) }
  }

  /// Follows every branch of a step from token `at`, noting what it accepts.
  private mutating func follow(_ place: Int, _ at: Int, from start: Int) {
    var accept = paths.steps[place].accepts.lowerBound
    let lastAccept = paths.steps[place].accepts.upperBound
    while accept < lastAccept {
      note(table.trie.accepts[Int(accept)], start, at)
      accept += 1
    }
    budget -= 1
    var child = Int(paths.steps[place].firstChild)
    guard child >= 0, at < sentenceEnd else { return }
    let own = classes.ownClass(at)
    while child >= 0 {
      budget -= 1
      if budget <= 0 { return }
      let next = Int(paths.steps[child].next)
      if paths.mayBegin(child, start) {
        let edge = paths.steps[child].edge
        switch edge.kind {
        case .word:
          if classes.all[own].word == edge.value { follow(child, at + 1, from: start) }
        case .label:
          if classes.has(own, label: edge.value) { follow(child, at + 1, from: start) }
          if !runs.isEmpty { followRuns(child, edge.value, at, from: start) }
        case .gap, .wideGap: followGap(child, edge, at, from: start)
        }
      }
      child = next
    }
  }

  private mutating func followRuns(_ place: Int, _ label: Int32, _ at: Int, from start: Int) {
    guard !isInLists else { return }
    for index in runs.range(at: at - sentenceStart) where runs.label(index) == label {
      follow(place, runs.end(index), from: start)
    }
  }

  /// Tries the rest of the pattern after 0, 1, 2 … tokens and stops at the first that fits.
  private mutating func followGap(_ place: Int, _ edge: PhraseEdge, _ at: Int, from start: Int) {
    let before = hits.count
    let end = min(sentenceEnd, at + Int(edge.value) + 1)
    var token = at
    while token < end {
      follow(place, token, from: start)
      if hits.count > before || budget <= 0 { return }
      let barrier = classes.all[classes.ownClass(token)].barrier
      if barrier == .stop || (barrier == .comma && edge.kind == .gap) { return }
      token += 1
    }
  }

  private mutating func note(_ value: Int32, _ start: Int, _ end: Int) {
    if isInLists {
      for label in table.lexis.all(value >> 1) { runs.add(start, end, label) }
      return
    }
    if value & 1 == 1 {
      if contentEnd < 0 { contentEnd = text.endOfContent(sentenceStart..<sentenceEnd) }
      if end < contentEnd { return }
    }
    let span = Span(text.tokens[start].span.start, text.tokens[end - 1].span.end)
    hits.append(PhraseHit(entry: Int(value >> 1), tokens: start..<end, span: span))
  }
}
