import LetterModel

/// Runs of several tokens of one sentence that have a label: amounts, references, entries of word lists.
struct TokenRuns {
  private var found: [(start: Int32, end: Int32, label: Int32)] = []
  /// Those of the sentence's token t are `starts[t]..<starts[t + 1]`.
  private var starts: [Int32] = []

  var isEmpty: Bool { found.isEmpty }
  var count: Int { found.count }

  mutating func clear() {
    guard !found.isEmpty else { return }
    found.removeAll(keepingCapacity: true)
    starts.removeAll(keepingCapacity: true)
  }

  /// Adds a run; those that begin earlier come first.
  mutating func add(_ start: Int, _ end: Int, _ label: Int32) {
    found.append((Int32(start), Int32(end), label))
  }

  /// Lays the runs out for `range(at:)`.
  mutating func index(_ sentence: Range<Int>) {
    starts.reserveCapacity(sentence.count + 1)
    var run = 0
    for token in sentence {
      starts.append(Int32(run))
      while run < found.count, Int(found[run].start) == token { run += 1 }
    }
    starts.append(Int32(run))
  }

  /// The runs that begin with the sentence's token number `token`; none before they are laid out.
  func range(at token: Int) -> Range<Int> {
    starts.isEmpty ? 0..<0 : Int(starts[token])..<Int(starts[token + 1])
  }

  func start(_ index: Int) -> Int32 { found[index].start }

  func label(_ index: Int) -> Int32 { found[index].label }

  func end(_ index: Int) -> Int { Int(found[index].end) }
}

// Short grammars over tokens that belong together: an amount of money, a reference to a section.
extension AnalysedText {
  /// The index after the amount that begins with token `at` (`500 kr.`, `kr. 500`, `2 mio. kr.`, `500,-`); nil when
  /// there is none before `limit`.
  func amountEnd(at: Int, before limit: Int) -> Int? {
    guard at + 1 < limit else { return nil }
    if isCurrency(at) { return tokens[at + 1].kind == .number ? at + 2 : nil }
    guard tokens[at].kind == .number else { return nil }
    if isCurrency(at + 1) { return at + 2 }
    if at + 2 < limit {
      let isScaled = ["mio.", "mia.", "mill.", "millioner", "tusind", "mio", "mia"].contains {
        token(at + 1, is: $0)
      }
      if isScaled, isCurrency(at + 2) { return at + 3 }
      if token(at + 1, is: ","), token(at + 2, is: "-") || token(at + 2, is: "–") { return at + 3 }
    }
    return nil
  }

  func isCurrency(_ at: Int) -> Bool {
    let first = folded[tokens[at].span.start]
    // k, d or t
    guard first == 0x6B || first == 0x64 || first == 0x74 else { return false }
    return token(at, is: "kr.") || token(at, is: "kr") || token(at, is: "kroner") || token(at, is: "dkk")
      || token(at, is: "krone") || token(at, is: "tkr.")
  }

  /// The index after the reference that begins with the `§` at token `at` (`§ 100, stk. 1, nr. 2, litra b, 2. pkt.`,
  /// `§§ 24-25`, `§ 12 b`); nil when no number follows the mark before `limit`.
  func sectionEnd(at: Int, before limit: Int) -> Int? {
    guard at + 1 < limit, tokens[at].kind == .sectionMark, tokens[at + 1].kind == .number else { return nil }
    var end = letterEnd(at + 2, limit)
    for _ in 0..<24 {
      guard let next = sectionPartEnd(end, limit, isPlural: tokens[at].span.length > 2) else { break }
      end = next
    }
    return end
  }

  private func sectionPartEnd(_ at: Int, _ limit: Int, isPlural: Bool) -> Int? {
    let hasComma = token(at, is: ",") && at < limit
    let part = hasComma ? at + 1 : at
    guard part + 1 < limit else { return nil }
    if ["stk.", "stk", "nr.", "nr", "litra", "litr."].contains(where: { token(part, is: $0) }) {
      if tokens[part + 1].kind == .number { return part + 2 }
      let end = letterEnd(part + 1, limit)
      return end > part + 1 ? end : nil
    }
    if tokens[part].kind == .number, part + 2 < limit, token(part + 1, is: "."),
      token(part + 2, is: "pkt.") || token(part + 2, is: "pkt")
    {
      return part + 3
    }
    if hasComma { return isPlural && tokens[part].kind == .number ? letterEnd(part + 1, limit) : nil }
    let joins = ["og", "eller", "samt", "-", "–"].contains { token(part, is: $0) }
    return joins && tokens[part + 1].kind == .number ? letterEnd(part + 2, limit) : nil
  }

  /// One further when a single letter (`12 b`, `litra c`) stands at `at`. The words `i` and `å` are not letters here.
  private func letterEnd(_ at: Int, _ limit: Int) -> Int {
    guard at < limit, tokens[at].kind == .word, tokens[at].span.length == 1, !token(at, is: "i") else {
      return at
    }
    return at + 1
  }
}

// Where the words of a sentence begin and end.
extension AnalysedText {
  /// The first token that is no list marker, opening quote or bracket.
  func startOfContent(_ tokens: Range<Int>) -> Int {
    tokens.first { self.tokens[$0].kind != .listMarker && self.tokens[$0].kind != .punctuation }
      ?? tokens.lowerBound
  }

  /// Where the subject begins behind its label: `Emne: Afslag på …`, `Vedr.: …`; nil without one.
  func startBehindLabel(_ first: Int, _ tokens: Range<Int>) -> Int? {
    let reach = (first + 1)..<min(tokens.upperBound, first + 4)
    guard
      let colon = reach.last(where: {
        self.tokens[$0].kind == .punctuation && folded[self.tokens[$0].span.start] == 0x3A
      })
    else { return nil }
    return colon + 1 < tokens.upperBound ? colon + 1 : nil
  }

  /// One past the last token that is no final mark, quote or bracket.
  func endOfContent(_ tokens: Range<Int>) -> Int {
    (tokens.last { self.tokens[$0].kind != .punctuation } ?? tokens.lowerBound) + 1
  }
}
