import LetterModel

/// Divides the tokens of one unit of layout into sentences (Docs/language.md, "Sentences").
struct SentenceSplitter {
  let bytes: [UInt8]
  let folded: [UInt8]
  let tokens: [Token]

  /// The ranges of tokens that are sentences, in order, covering `range` without gaps.
  func sentences(_ range: Range<Int>) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var first = range.lowerBound
    var index = range.lowerBound
    while index < range.upperBound {
      if tokens[index].kind == .listMarker, index > first, startsItem(index, after: first) {
        found.append(first..<index)
        first = index
      }
      if isCandidate(index) {
        let closed = closersEnd(index + 1, range.upperBound)
        if closed < range.upperBound, isBoundary(index, next: closed, first: first) {
          found.append(first..<closed)
          first = closed
        }
        index = closed
      } else {
        index += 1
      }
    }
    if first < range.upperBound { found.append(first..<range.upperBound) }
    return found
  }

  /// A list marker that is all of the sentence so far belongs to the item; one inside a line of text begins a new one.
  private func startsItem(_ index: Int, after first: Int) -> Bool {
    !(first..<index).allSatisfy { tokens[$0].kind == .listMarker }
  }

  /// Whether a sentence may end with this token.
  private func isCandidate(_ index: Int) -> Bool {
    let token = tokens[index]
    switch token.kind {
    case .punctuation:
      let byte = bytes[token.span.start]
      return byte == 0x2E || byte == 0x21 || byte == 0x3F
        || (byte == 0xE2 && bytes.has("…", at: token.span.start, before: token.span.end))
    case .abbreviation: return true
    case .date: return bytes[token.span.end - 1] == 0x2E
    default: return false
    }
  }

  /// The index after further end marks and the closing quotes and brackets that stick to them.
  private func closersEnd(_ index: Int, _ end: Int) -> Int {
    var index = index
    while index < end, tokens[index].span.start == tokens[index - 1].span.end, isCloser(index, end) {
      index += 1
    }
    return index
  }

  private func isCloser(_ index: Int, _ end: Int) -> Bool {
    let token = tokens[index]
    guard token.kind == .punctuation else { return false }
    switch bytes[token.span.start] {
    case 0x21, 0x2E, 0x3F, 0x29, 0x5D, 0x7D: return true
    case 0x22, 0x27, 0xC2, 0xE2:
      guard isQuote(token.span) else { return false }
      // A straight quote that sticks to the next word opens it.
      return index + 1 >= end || tokens[index + 1].span.start > token.span.end
        || tokens[index + 1].kind == .punctuation
    default: return false
    }
  }

  private func isQuote(_ span: Span) -> Bool {
    ["\"", "'", "”", "“", "’", "‘", "»", "«", "…"].contains {
      bytes.has($0, at: span.start, before: span.end) && span.length == $0.utf8CodeUnitCount
    }
  }

  /// Whether a sentence ends at candidate `index` when `next` is the token after it and its closers.
  private func isBoundary(_ index: Int, next: Int, first: Int) -> Bool {
    let mark = tokens[index]
    let isGlued = tokens[next].span.start == tokens[next - 1].span.end
    if isGlued, !isMissingBlank(index, next) { return false }
    let word = openersEnd(next)
    guard word < tokens.count else { return true }
    let start = tokens[word].span.start
    if isSmall(bytes, start, bytes.count) || isInnerMark(tokens[word]) { return false }
    switch mark.kind {
    case .abbreviation:
      // `osv..`: a full stop of its own after that of the abbreviation.
      let hasStop = next > index + 1 && bytes[tokens[index + 1].span.start] == 0x2E
      return hasStop || endsSentence(mark.span, word)
    case .date: return isCapital(bytes, start, bytes.count)
    default: break
    }
    if bytes[mark.span.start] != 0x2E { return true }
    if mark.span.length > 1 { return isCapital(bytes, start, bytes.count) || tokens[word].kind == .number }
    return !isOrdinalStop(index, word, first)
  }

  /// `sagen.Du`: the blank after the full stop was forgotten.
  private func isMissingBlank(_ index: Int, _ next: Int) -> Bool {
    guard index > 0, tokens[index].kind == .punctuation, tokens[next].kind == .word,
      tokens[index - 1].kind == .word, tokens[index - 1].span.length > 2, tokens[next].span.length > 1
    else { return false }
    let end = bytes.count
    let last = tokens[index - 1].span.end - 1
    return isCapital(bytes, tokens[next].span.start, end) && bytes[last] &- 0x61 < 26
      && !isCapital(bytes, tokens[next].span.end - 1, end)
  }

  /// The index of the first token that is no opening quote, bracket or dash.
  private func openersEnd(_ index: Int) -> Int {
    var index = index
    while index < tokens.count, tokens[index].kind == .punctuation {
      let byte = bytes[tokens[index].span.start]
      guard
        byte == 0x28 || byte == 0x5B || byte == 0x2D || byte == 0x22 || byte == 0x27 || byte == 0xE2
          || byte == 0xC2
      else { break }
      index += 1
    }
    return index
  }

  /// A mark that can only stand inside a sentence.
  private func isInnerMark(_ token: Token) -> Bool {
    token.kind == .punctuation && [0x2C, 0x3B, 0x3A, 0x29, 0x2F].contains(bytes[token.span.start])
  }

  private func endsSentence(_ span: Span, _ next: Int) -> Bool {
    // Initials, and `St.` and `Nr.` in names of people and places.
    if isCapital(bytes, span.start, span.end),
      span.length == 2 || folded.has("st.", at: span.start, before: span.end)
        || folded.has("nr.", at: span.start, before: span.end)
    {
      return false
    }
    // In a line of capitals ("BETALE 9.684 KR. TILBAGE") the next capital tells nothing.
    if isCapital(bytes, span.start, span.end), isCapital(bytes, span.start + 1, span.end) { return false }
    let isNumber = isNumeric(next)
    let isCapitalised = isCapital(bytes, tokens[next].span.start, bytes.count)
    switch Abbreviations.ending(folded, span.start, span.end) {
    case .never, nil: return false
    case .beforeNumber: return isCapitalised && !isNumber
    case .mayEnd, .unlessCapital: return !isNumber && (isCapitalised || tokens[next].kind == .sectionMark)
    }
  }

  private func isNumeric(_ index: Int) -> Bool {
    switch tokens[index].kind {
    case .number, .date, .sectionMark, .phone, .cpr: true
    default: isDigit(bytes, tokens[index].span.start, bytes.count)
    }
  }

  /// A full stop after one to three digits that makes an ordinal: `2. Verdenskrig`, `4. 5. og 6. klasse`, `5.-6.`.
  private func isOrdinalStop(_ index: Int, _ next: Int, _ first: Int) -> Bool {
    guard index > first, tokens[index - 1].kind == .number, tokens[index - 1].span.length <= 3,
      tokens[index - 1].span.end == tokens[index].span.start
    else { return false }
    if OrdinalNouns.words.contains(folded, tokens[next].span) { return true }
    guard tokens[next].kind == .number, next + 1 < tokens.count else { return false }
    return tokens[next + 1].span.start == tokens[next].span.end && bytes[tokens[next + 1].span.start] == 0x2E
      && tokens[next].span.length <= 2 && index - 1 == first
  }
}
