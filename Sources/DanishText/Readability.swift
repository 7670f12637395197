public import LetterModel

/// How hard a text is to read, by plain counting.
public struct ReadabilityFigures: Hashable, Sendable {
  /// Words counted.
  public let words: Int
  /// Sentences counted.
  public let sentences: Int
  /// Words of seven letters and more.
  public let longWords: Int
  /// Sentences of more than 25 words.
  public let longSentences: Int
  /// Words in the longest sentence.
  public let longestSentence: Int
  /// Words of the letter that were not counted, as they stand in headings, address, tables, quoted law and the like.
  public let leftOutWords: Int

  /// Fewer words or sentences give no LIX worth showing.
  public static let leastWords = 50
  /// See `leastWords`.
  public static let leastSentences = 3

  /// LIX = words/sentences + 100 · long words/words (C.H. Björnsson, Läsbarhet, 1968). Nil for an empty text. Up to 24 is
  /// very easy, 25–34 easy, 35–44 medium, 45–54 hard, from 55 very hard.
  public var lix: Double? {
    guard words > 0, sentences > 0 else { return nil }
    return Double(words) / Double(sentences) + 100 * Double(longWords) / Double(words)
  }

  /// LIX rounded half up for showing; nil when the text is too short for it.
  public var shownLIX: Int? {
    guard words >= ReadabilityFigures.leastWords, sentences >= ReadabilityFigures.leastSentences else {
      return nil
    }
    return lix.map { Int(($0 + 0.5).rounded(.down)) }
  }

  /// Average words a sentence; nil for an empty text.
  public var wordsPerSentence: Double? { sentences > 0 ? Double(words) / Double(sentences) : nil }

  /// Makes figures from counts.
  public init(
    words: Int, sentences: Int, longWords: Int, longSentences: Int, longestSentence: Int, leftOutWords: Int
  ) {
    self.words = words
    self.sentences = sentences
    self.longWords = longWords
    self.longSentences = longSentences
    self.longestSentence = longestSentence
    self.leftOutWords = leftOutWords
  }
}

/// Counts words and sentences of running text.
public enum Readability {
  /// The figures of a letter's running text: body, footnotes and list items that are whole sentences.
  public static func figures(of text: AnalysedText, in letter: Letter) -> ReadabilityFigures {
    figures(of: text) { isRunning($0, text, letter.blocks) }
  }

  /// The figures of all sentences.
  public static func figures(of text: AnalysedText) -> ReadabilityFigures {
    figures(of: text) { _ in true }
  }

  /// Whether a sentence counts as running text of the letter: in body or footnote unless it is a fragment ending in a
  /// colon before a list of fragments; in a list item when it has a finite verb and a final mark.
  public static func isRunning(_ sentence: Sentence, _ text: AnalysedText, _ blocks: [Block]) -> Bool {
    switch blocks[sentence.block].role {
    case .body, .footnote: return endsInMark(sentence, text) || hasFiniteVerb(sentence, text)
    case .listItem: return endsInMark(sentence, text) && hasFiniteVerb(sentence, text)
    default: return false
    }
  }

  /// Words of a token: one for a word, abbreviation or number; one for each group of letters or digits in a date; none
  /// for marks, addresses and numbers of cases.
  public static func words(of token: Token, in text: AnalysedText) -> Int {
    switch token.kind {
    case .word, .abbreviation, .number: 1
    case .date: groups(token.span, text).count
    case .caseNumber, .sectionMark, .url, .email, .cpr, .phone, .listMarker, .punctuation: 0
    }
  }

  /// Words of a stretch of tokens, e.g. a sentence.
  public static func words(of tokens: Range<Int>, in text: AnalysedText) -> Int {
    tokens.reduce(0) { $0 + words(of: text.tokens[$1], in: text) }
  }

  private static func figures(of text: AnalysedText, where isCounted: (Sentence) -> Bool)
    -> ReadabilityFigures
  {
    var words = 0
    var sentences = 0
    var long = 0
    var longSentences = 0
    var longest = 0
    var leftOut = 0
    for sentence in text.sentences {
      let length = self.words(of: sentence.tokens, in: text)
      guard isCounted(sentence), length > 0 else {
        leftOut += length
        continue
      }
      sentences += 1
      words += length
      longest = max(longest, length)
      if length > 25 { longSentences += 1 }
      for index in sentence.tokens { long += longWords(text.tokens[index], text) }
    }
    return ReadabilityFigures(
      words: words, sentences: sentences, longWords: long, longSentences: longSentences,
      longestSentence: longest,
      leftOutWords: leftOut)
  }

  static func longWords(_ token: Token, _ text: AnalysedText) -> Int {
    switch token.kind {
    case .word, .abbreviation: letters(token.span, text) >= 7 ? 1 : 0
    case .date: groups(token.span, text).count { letters($0, text) >= 7 }
    default: 0
    }
  }

  /// Letters of a stretch, hyphens and digits left out.
  static func letters(_ span: Span, _ text: AnalysedText) -> Int {
    var count = 0
    var at = span.start
    while at < span.end {
      let width = letterWidth(text.bytes, at, span.end)
      if width > 0 { count += 1 }
      at += max(1, width)
    }
    return count
  }

  private static func groups(_ span: Span, _ text: AnalysedText) -> [Span] {
    var found: [Span] = []
    var at = span.start
    while at < span.end {
      let from = at
      while at < span.end, isAlphanumeric(text.bytes, at, span.end) {
        at += max(1, letterWidth(text.bytes, at, span.end))
      }
      if at > from { found.append(Span(from, at)) } else { at += 1 }
    }
    return found
  }

  private static func endsInMark(_ sentence: Sentence, _ text: AnalysedText) -> Bool {
    let last = sentence.tokens.last {
      let span = text.tokens[$0].span
      return ![0x22, 0x27, 0x29, 0xC2].contains(text.bytes[span.start]) && !text.token($0, is: "”")
    }
    guard let last else { return false }
    let end = text.tokens[last].span
    if text.tokens[last].kind == .abbreviation { return true }
    return [0x2E, 0x21, 0x3F].contains(text.bytes[end.end - 1]) || text.token(last, is: "…")
  }

  /// Whether a word of the sentence can be a verb in present or past.
  public static func hasFiniteVerb(_ sentence: Sentence, _ text: AnalysedText) -> Bool {
    sentence.tokens.contains { index in
      let token = text.tokens[index]
      guard token.kind == .word else { return false }
      let forms = Verbs.forms(text.folded, token.span.start, token.span.end)
      return !forms.isDisjoint(with: [.present, .past])
        || Passives.endingVerb(text, index, sentence.tokens) != nil
    }
  }
}
