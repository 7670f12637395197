public import LetterModel

/// The smallest unit of the text: a word, a number, a date, a mark.
public struct Token: Hashable, Sendable {
  /// What a token is.
  public enum Kind: UInt8, Sendable, Hashable {
    /// Letters with inner `-`, `'`; a trailing hyphen belongs to it in coordination (`børne-`).
    case word
    /// A word with its full stops, from the list of abbreviations (`stk.`, `jf.`, `m.v.`).
    case abbreviation
    /// Digits with Danish separators (`1.234,50`, `6,5`, `24/7`), without unit.
    case number
    /// A whole date (`4. maj 2025`, `04-05-2025`, `2026-03-27`).
    case date
    /// Two or more groups of letters and digits joined by `-`, `.` or `/`.
    case caseNumber
    /// `§` or `§§`.
    case sectionMark
    case url, email, cpr, phone
    /// A bullet or number at the start of a list item.
    case listMarker
    /// A single mark.
    case punctuation
  }

  /// The token's bytes in the letter.
  public let span: Span
  /// What it is.
  public let kind: Kind

  /// Makes a token.
  public init(span: Span, kind: Kind) {
    self.span = span
    self.kind = kind
  }
}

/// A sentence, heading, list item or cell: the unit that gets roles. Never crosses a block.
public struct Sentence: Hashable, Sendable {
  /// The sentence's bytes in the letter, final mark included.
  public let span: Span
  /// Its tokens, as indices into `AnalysedText.tokens`.
  public let tokens: Range<Int>
  /// Index of the block it stands in.
  public let block: Int

  /// Makes a sentence.
  public init(span: Span, tokens: Range<Int>, block: Int) {
    self.span = span
    self.tokens = tokens
    self.block = block
  }
}

/// A letter's text in tokens and sentences.
public struct AnalysedText: Sendable {
  /// The letter's bytes, unchanged.
  public let bytes: [UInt8]
  /// The same bytes with Danish upper case folded to lower case; same length, same offsets.
  public let folded: [UInt8]
  /// All tokens of all blocks, in text order.
  public let tokens: [Token]
  /// All sentences, in text order.
  public let sentences: [Sentence]
  /// Every place where a phrase of the table stands, sorted by first token, then by end.
  public let hits: [PhraseHit]
  /// The distinct texts of the tokens.
  let vocabulary: TextWords

  /// Makes an analysed text; `folded` must be as long as `bytes`.
  public init(
    bytes: [UInt8], folded: [UInt8], tokens: [Token], sentences: [Sentence], hits: [PhraseHit] = []
  ) {
    precondition(bytes.count == folded.count, "folding must keep every offset")
    self.init(
      bytes: bytes, folded: folded, tokens: tokens, sentences: sentences, hits: hits,
      vocabulary: TextWords(folded, tokens))
  }

  private init(
    bytes: [UInt8], folded: [UInt8], tokens: [Token], sentences: [Sentence], hits: [PhraseHit],
    vocabulary: TextWords
  ) {
    self.bytes = bytes
    self.folded = folded
    self.tokens = tokens
    self.sentences = sentences
    self.hits = hits
    self.vocabulary = vocabulary
  }

  /// The same text with these hits, which must be sorted by first token.
  public func adding(_ hits: [PhraseHit]) -> AnalysedText {
    AnalysedText(
      bytes: bytes, folded: folded, tokens: tokens, sentences: sentences, hits: hits, vocabulary: vocabulary)
  }

  /// The same text with only these of its sentences and without hits.
  func keeping(_ sentences: [Sentence]) -> AnalysedText {
    AnalysedText(
      bytes: bytes, folded: folded, tokens: tokens, sentences: sentences, hits: [], vocabulary: vocabulary)
  }

  /// The hits that begin with this token.
  public func hits(at token: Int) -> ArraySlice<PhraseHit> { hits(startingIn: token..<(token + 1)) }

  /// The hits that begin inside this range of tokens, e.g. those of a sentence.
  public func hits(startingIn tokens: Range<Int>) -> ArraySlice<PhraseHit> {
    hits[firstHit(from: tokens.lowerBound)..<firstHit(from: tokens.upperBound)]
  }

  private func firstHit(from token: Int) -> Int {
    var low = 0
    var high = hits.count
    while low < high {
      let middle = (low + high) / 2
      if hits[middle].tokens.lowerBound < token { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The token's text as it stands.
  public func string(_ token: Token) -> String { String(decoding: bytes[token.span.range], as: UTF8.self) }

  /// The text of the token at the index in lower case.
  public func word(_ index: Int) -> String { vocabulary.texts[Int(vocabulary.numbers[index])] }

  /// The token's text in lower case.
  public func foldedString(_ token: Token) -> String {
    String(decoding: folded[token.span.range], as: UTF8.self)
  }

  /// Whether the token is this word, whatever its case; `word` in lower case.
  public func token(_ index: Int, is word: StaticString) -> Bool {
    guard tokens.indices.contains(index) else { return false }
    return matches(tokens[index].span, word)
  }

  private func matches(_ span: Span, _ word: StaticString) -> Bool {
    guard word.utf8CodeUnitCount == span.length else { return false }
    return word.withUTF8Buffer { buffer in
      unsafe buffer.elementsEqual(folded[span.range])
    }
  }
}
