import LetterModel

/// A fixed set of lower-case words, looked up by bytes.
struct WordSet: Sendable {
  private let words: ByteWords

  /// Makes the set from words divided by blanks or line breaks.
  init(_ list: String) {
    words = ByteWords(list.split(whereSeparator: { $0 == " " || $0 == "\n" }).map(String.init))
  }

  /// Whether the stretch of folded text is one of the words.
  @inline(__always)
  func contains(_ folded: [UInt8], _ span: Span) -> Bool {
    words.number(folded, span.start, span.end) >= 0
  }

  /// Whether the stretch `from..<to` of folded text is one of the words.
  @inline(__always)
  func contains(_ folded: [UInt8], _ from: Int, _ to: Int) -> Bool {
    words.number(folded, from, to) >= 0
  }
}
