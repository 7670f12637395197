/// A closed list of parts of words in lower case: beginnings, endings, or stretches that may stand anywhere. Only parts
/// that begin (or end) with the right byte are compared.
public struct WordParts: ExpressibleByArrayLiteral, Sendable {
  private let pool: [UInt8]
  private let spans: [Span]
  /// Numbers of the parts by first byte: those of byte b are `byFirst[firsts[b]..<firsts[b + 1]]`; the same by last byte.
  private let byFirst: [Int32]
  private let firsts: [Int32]
  private let byLast: [Int32]
  private let lasts: [Int32]

  /// The parts of a literal.
  public init(arrayLiteral elements: String...) { self.init(elements) }

  /// Makes the list.
  public init(_ parts: [String]) {
    var pool: [UInt8] = []
    var spans: [Span] = []
    for part in parts where !part.isEmpty {
      spans.append(Span(pool.count, pool.count + part.utf8.count))
      pool += part.utf8
    }
    self.pool = pool
    self.spans = spans
    (byFirst, firsts) = WordParts.grouped(spans.map { pool[$0.start] })
    (byLast, lasts) = WordParts.grouped(spans.map { pool[$0.end - 1] })
  }

  private static func grouped(_ bytes: [UInt8]) -> (numbers: [Int32], starts: [Int32]) {
    var starts = [Int32](repeating: 0, count: 257)
    for byte in bytes { starts[Int(byte) + 1] += 1 }
    for byte in 0..<256 { starts[byte + 1] += starts[byte] }
    let numbers = bytes.indices.sorted { (bytes[$0], $0) < (bytes[$1], $1) }.map { Int32($0) }
    return (numbers, starts)
  }

  /// Whether the word begins with one of the parts.
  public func begin(_ word: String) -> Bool {
    let bytes = word.utf8
    return begin(bytes.span, at: 0)
  }

  /// Whether the word ends with one of the parts.
  public func end(_ word: String) -> Bool {
    let bytes = word.utf8
    return end(bytes.span)
  }

  /// Whether the word that stands in this stretch of a text ends with one of the parts.
  ///
  /// - Parameter rest: how many bytes of the word must stand before the part.
  public func end(_ text: [UInt8], _ span: Span, behind rest: Int = 0) -> Bool {
    span.length > rest && end(text.span.extracting(span.range), behind: rest)
  }

  /// Whether one of the parts stands anywhere in the word.
  public func stand(in word: String) -> Bool {
    let bytes = word.utf8
    return stand(in: bytes.span)
  }

  /// Whether one of the parts stands anywhere in the word.
  public func stand(in word: Substring) -> Bool {
    let bytes = word.utf8
    return stand(in: bytes.span)
  }

  /// Whether one of the parts stands anywhere in the text.
  public func stand(in text: [UInt8]) -> Bool { stand(in: text.span) }

  /// Whether one of the parts stands anywhere in a stretch of the text.
  public func stand(in text: [UInt8], _ stretch: Span) -> Bool {
    stand(in: text.span.extracting(stretch.range))
  }

  private func stand(in text: Swift.Span<UInt8>) -> Bool {
    for index in text.indices where begin(text, at: index) { return true }
    return false
  }

  private func begin(_ word: Swift.Span<UInt8>, at start: Int) -> Bool {
    guard start < word.count else { return false }
    let first = Int(word[start])
    var index = Int(firsts[first])
    let last = Int(firsts[first + 1])
    while index < last {
      let part = spans[Int(byFirst[index])]
      if start + part.length <= word.count, equals(part, word, at: start) { return true }
      index += 1
    }
    return false
  }

  private func end(_ word: Swift.Span<UInt8>, behind rest: Int = 0) -> Bool {
    guard word.count > 0 else { return false }
    let byte = Int(word[word.count - 1])
    var index = Int(lasts[byte])
    let last = Int(lasts[byte + 1])
    while index < last {
      let part = spans[Int(byLast[index])]
      if part.length + rest <= word.count, equals(part, word, at: word.count - part.length) { return true }
      index += 1
    }
    return false
  }

  private func equals(_ part: Span, _ word: Swift.Span<UInt8>, at start: Int) -> Bool {
    var offset = 0
    while offset < part.length {
      if pool[part.start + offset] != word[start + offset] { return false }
      offset += 1
    }
    return true
  }
}
