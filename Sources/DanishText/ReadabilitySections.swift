public import LetterModel

/// How hard one section of a letter is to read.
public struct SectionReadability: Hashable, Sendable {
  /// The heading's bytes; nil for what comes before the first heading.
  public let heading: Span?
  /// The bytes from the heading, or the first sentence, to the last sentence.
  public let span: Span
  /// The figures of the section's running text.
  public let figures: ReadabilityFigures
}

/// A sentence that is hard to read, and where it can be cut.
public struct HardSentence: Hashable, Sendable {
  /// The sentence's bytes.
  public let span: Span
  /// Its words.
  public let words: Int
  /// Its words of seven letters and more.
  public let longWords: Int
  /// Where a new sentence can begin: offsets of the words that open a new clause.
  public let cuts: [Int]
}

extension Readability {
  /// The sections of a letter that hold running text, in text order. A section begins at a heading.
  public static func sections(of text: AnalysedText, in letter: Letter) -> [SectionReadability] {
    var sections: [SectionReadability] = []
    var heading: Span?
    var own: [Sentence] = []
    func close() {
      let running = own.filter { isRunning($0, text, letter.blocks) }
      if let first = running.first, let last = running.last {
        let part = text.keeping(own)
        sections.append(
          SectionReadability(
            heading: heading, span: (heading ?? first.span).union(last.span),
            figures: figures(of: part, in: letter)))
      }
      own = []
    }
    for sentence in text.sentences {
      if letter.blocks[sentence.block].role == .heading {
        close()
        heading = sentence.span
      }
      own.append(sentence)
    }
    close()
    return sections
  }

  /// The hardest sentences of the running text, the hardest first: those that add most to the letter's LIX and have
  /// more than 20 words.
  public static func hardest(_ count: Int, of text: AnalysedText, in letter: Letter) -> [HardSentence] {
    let found = text.sentences.filter { isRunning($0, text, letter.blocks) }.compactMap {
      sentence -> HardSentence? in
      let words = words(of: sentence.tokens, in: text)
      guard words > 20 else { return nil }
      let long = sentence.tokens.reduce(0) { $0 + longWords(text.tokens[$1], text) }
      return HardSentence(span: sentence.span, words: words, longWords: long, cuts: cuts(of: sentence, text))
    }
    let ranked = found.sorted {
      ($0.words * $0.words + 100 * $0.longWords, $1.span.start) > (
        $1.words * $1.words + 100 * $1.longWords, $0.span.start
      )
    }
    return Array(ranked.prefix(count))
  }

  /// Words that open a clause which can stand alone once its subject is named again. Clauses with `der`, `som`, `hvis` and
  /// `når` are left whole: most of them say of whom or when the rest holds.
  private static let openers = WordSet("og men for fordi da idet hvorefter hvilket samt dog")

  private static func cuts(of sentence: Sentence, _ text: AnalysedText) -> [Int] {
    sentence.tokens.dropFirst(4).dropLast(4).filter { index in
      openers.contains(text.folded, text.tokens[index].span)
        && (text.token(index - 1, is: ",") || text.token(index - 1, is: ";"))
        && !continuesClause(index + 1, text)
    }
    .map { text.tokens[$0].span.start }
  }

  /// "…, og at …", "…, og hvis …", "…, og som …": the second of two clauses that hang on the same words.
  private static func continuesClause(_ index: Int, _ text: AnalysedText) -> Bool {
    subordinators.contains(text.folded, text.tokens[index].span)
  }

  private static let subordinators = WordSet("at om som der hvis når hvor hvad hvem hvordan så")
}
