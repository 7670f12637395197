public import LetterModel

/// Turns a letter into tokens, sentences and phrase hits.
public enum TextAnalyser {
  /// The letter's text in tokens and sentences, block by block, with every hit of `phrases`.
  public static func analyse(_ letter: Letter, phrases: PhraseTable) -> AnalysedText {
    let text = analyse(letter)
    return text.adding(phrases.matches(in: text))
  }

  /// The letter's text in tokens and sentences, block by block, without phrase hits.
  public static func analyse(_ letter: Letter) -> AnalysedText {
    let folded = foldedToLowerCase(letter.bytes)
    var tokenizer = Tokenizer(bytes: letter.bytes, folded: folded)
    var units: [(block: Int, tokens: Range<Int>, isWhole: Bool)] = []
    for (index, block) in letter.blocks.enumerated() {
      for span in unitSpans(block, letter.bytes) {
        let first = tokenizer.tokens.count
        tokenizer.tokenize(span)
        guard tokenizer.tokens.count > first else { continue }
        units.append((index, first..<tokenizer.tokens.count, isWhole(block.role)))
      }
    }
    let splitter = SentenceSplitter(bytes: letter.bytes, folded: folded, tokens: tokenizer.tokens)
    var sentences: [Sentence] = []
    sentences.reserveCapacity(units.count * 2)
    for unit in units {
      let ranges = unit.isWhole ? [unit.tokens] : splitter.sentences(unit.tokens)
      for range in ranges {
        guard let first = range.first, let last = range.last else { continue }
        let span = Span(tokenizer.tokens[first].span.start, tokenizer.tokens[last].span.end)
        sentences.append(Sentence(span: span, tokens: range, block: unit.block))
      }
    }
    return AnalysedText(bytes: letter.bytes, folded: folded, tokens: tokenizer.tokens, sentences: sentences)
  }

  /// The stretches of a block that hold sentences of their own: the cells of a table row, the lines of a signature,
  /// else the whole block.
  private static func unitSpans(_ block: Block, _ bytes: [UInt8]) -> [Span] {
    if !block.cells.isEmpty { return block.cells }
    guard block.role == .signature else { return [block.span] }
    var spans: [Span] = []
    var start = block.span.start
    for index in block.span.range where bytes[index] == 0x0A {
      spans.append(Span(start, index))
      start = index + 1
    }
    spans.append(Span(start, block.span.end))
    return spans
  }

  /// Blocks that are furniture: one sentence, however many full stops.
  private static func isWhole(_ role: BlockRole) -> Bool {
    switch role {
    case .letterhead, .address, .meta, .footer, .signature: true
    case .heading, .salutation, .body, .listItem, .tableRow, .quotedLaw, .authorHelp, .footnote: false
    }
  }
}
