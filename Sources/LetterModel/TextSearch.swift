// Quick answers about short texts, found on their UTF-8 bytes. The standard library answers the same questions for any
// Unicode text and takes some thirty times as long; letters are NFC (see `Letter.bytes`), where bytes tell the same.

extension String {
  /// Whether `part` stands anywhere in the text, byte for byte. An empty part stands in every text.
  public func contains(_ part: String) -> Bool {
    let bytes = utf8
    let wanted = part.utf8
    return ByteSearch.holds(bytes.span, wanted.span)
  }
}

extension Substring {
  /// Whether `part` stands anywhere in the text, byte for byte. An empty part stands in every text.
  public func contains(_ part: String) -> Bool {
    let bytes = utf8
    let wanted = part.utf8
    return ByteSearch.holds(bytes.span, wanted.span)
  }
}

extension String {
  /// The stretches between white space (Unicode's White_Space), in order.
  public var words: [String] { ByteSearch.words(self, utf8.span) }

  /// The first of `words`, at most `count`; the rest of the text is not looked at.
  public func firstWords(_ count: Int) -> [String] { ByteSearch.words(self, utf8.span, atMost: count) }

  /// The first of `words`; nil when there is none.
  public var firstWord: String? { firstWords(1).first }

  /// The text in lower case, as `lowercased()` gives it.
  public var inLowerCase: String {
    let bytes = utf8
    switch ByteSearch.folding(bytes.span) {
    case .none: return self
    case .simple: return ByteSearch.folded(bytes.span)
    case .tables: return lowercased()
    }
  }

  /// Whether the text ends with `part`, byte for byte.
  public func hasSuffix(_ part: String) -> Bool {
    let bytes = utf8
    let wanted = part.utf8
    return ByteSearch.ends(bytes.span, wanted.span)
  }

  /// Whether the text begins with `part`, byte for byte.
  public func hasPrefix(_ part: String) -> Bool {
    let bytes = utf8
    let wanted = part.utf8
    return ByteSearch.begins(bytes.span, wanted.span)
  }
}

extension Substring {
  /// Whether the text ends with `part`, byte for byte.
  public func hasSuffix(_ part: String) -> Bool {
    let bytes = utf8
    let wanted = part.utf8
    return ByteSearch.ends(bytes.span, wanted.span)
  }

  /// Whether the text begins with `part`, byte for byte.
  public func hasPrefix(_ part: String) -> Bool {
    let bytes = utf8
    let wanted = part.utf8
    return ByteSearch.begins(bytes.span, wanted.span)
  }

  /// The stretches between white space (Unicode's White_Space), in order.
  public var words: [String] {
    let whole = String(self)
    return whole.words
  }

  /// The text in lower case, as `lowercased()` gives it.
  public var inLowerCase: String {
    let bytes = utf8
    switch ByteSearch.folding(bytes.span) {
    case .none: return String(self)
    case .simple: return ByteSearch.folded(bytes.span)
    case .tables: return lowercased()
    }
  }
}

extension StringProtocol {
  /// The stretches between white space (Unicode's White_Space), in order.
  public func splitAtWhiteSpace() -> [SubSequence] {
    var parts: [SubSequence] = []
    var start: Index?
    var index = unicodeScalars.startIndex
    let end = unicodeScalars.endIndex
    while index < end {
      let isBlank = unicodeScalars[index].isWhiteSpace
      if isBlank, let from = start {
        parts.append(self[from..<index])
        start = nil
      } else if !isBlank, start == nil {
        start = index
      }
      index = unicodeScalars.index(after: index)
    }
    if let from = start { parts.append(self[from..<end]) }
    return parts
  }
}

extension [UInt8] {
  /// Goes through the stretches between white space (Unicode's White_Space) of a part of UTF-8 text, in order.
  @inlinable
  public func forEachWord(in part: Span, _ body: (Span) -> Void) {
    var start = -1
    var index = part.start
    while index < part.end {
      // Above the blank and below 0x80 nothing is white space.
      let byte = self[index]
      let blank = byte > 0x20 && byte < 0x80 ? 0 : blankLength(at: index, before: part.end)
      if blank > 0, start >= 0 {
        body(Span(start, index))
        start = -1
      } else if blank == 0, start < 0 {
        start = index
      }
      index += blank > 0 ? blank : 1
    }
    if start >= 0 { body(Span(start, part.end)) }
  }

  /// Whether `part` stands anywhere in a stretch of the text.
  public func holds(_ part: [UInt8], in stretch: Span) -> Bool {
    ByteSearch.holds(span.extracting(stretch.range), part.span)
  }

  @usableFromInline
  func blankLength(at index: Int, before end: Int) -> Int {
    ByteSearch.blankLength(span.extracting(index..<end), 0)
  }
}

extension Unicode.Scalar {
  /// Whether the scalar is white space (Unicode's White_Space property), without asking the property tables.
  @inlinable public var isWhiteSpace: Bool {
    if value <= 0x20 { return value == 0x20 || (value >= 0x09 && value <= 0x0D) }
    if value < 0x1680 { return value == 0xA0 || value == 0x85 }
    return value == 0x1680 || (value >= 0x2000 && value <= 0x200A) || value == 0x2028 || value == 0x2029
      || value == 0x202F || value == 0x205F || value == 0x3000
  }

  /// Whether the scalar is a letter (Unicode's Alphabetic property); the tables are asked beyond Latin-1 only.
  @inlinable public var isLetter: Bool {
    if value < 0x80 { return (value | 0x20) &- 0x61 < 26 }
    if value > 0xFF { return properties.isAlphabetic }
    return value >= 0xC0 ? value != 0xD7 && value != 0xF7 : value == 0xAA || value == 0xB5 || value == 0xBA
  }

  /// Whether the scalar is a capital (Unicode's Uppercase property); the tables are asked beyond Latin-1 only.
  @inlinable public var isCapital: Bool {
    if value < 0x80 { return value &- 0x41 < 26 }
    if value > 0xFF { return properties.isUppercase }
    return value >= 0xC0 && value <= 0xDE && value != 0xD7
  }

  /// Whether the scalar is a small letter (Unicode's Lowercase property); the tables are asked beyond Latin-1 only.
  @inlinable public var isSmall: Bool {
    if value < 0x80 { return value &- 0x61 < 26 }
    if value > 0xFF { return properties.isLowercase }
    return value >= 0xDF ? value != 0xF7 : value == 0xAA || value == 0xB5 || value == 0xBA
  }
}

/// The search itself.
enum ByteSearch {
  /// The words of a text whose bytes are given.
  static func words(_ text: String, _ bytes: Swift.Span<UInt8>, atMost limit: Int = .max) -> [String] {
    var words: [String] = []
    let view = text.utf8
    var start = -1
    var index = 0
    func note(_ end: Int) {
      let from = view.index(view.startIndex, offsetBy: start)
      words.append(String(text[from..<view.index(from, offsetBy: end - start)]))
    }
    while index < bytes.count {
      let blank = blankLength(bytes, index)
      if blank > 0, start >= 0 {
        note(index)
        if words.count == limit { return words }
        start = -1
      } else if blank == 0, start < 0 {
        start = index
      }
      index += max(1, blank)
    }
    if start >= 0 { note(bytes.count) }
    return words
  }

  /// Bytes of the white space that stands at an offset; 0 for anything else.
  static func blankLength(_ bytes: Swift.Span<UInt8>, _ at: Int) -> Int {
    let byte = bytes[at]
    if byte <= 0x20 { return byte == 0x20 || (byte >= 0x09 && byte <= 0x0D) ? 1 : 0 }
    if byte == 0xC2, at + 1 < bytes.count { return bytes[at + 1] == 0xA0 || bytes[at + 1] == 0x85 ? 2 : 0 }
    guard byte >= 0xE1, byte <= 0xE3, at + 2 < bytes.count else { return 0 }
    let value = UInt32(byte & 0x0F) << 12 | UInt32(bytes[at + 1] & 0x3F) << 6 | UInt32(bytes[at + 2] & 0x3F)
    return Unicode.Scalar(value).map { $0.isWhiteSpace } ?? false ? 3 : 0
  }

  /// What it takes to write a text in lower case.
  enum Folding { case none, simple, tables }

  /// Capitals are looked for among ASCII and U+00C0–U+00DE; other letters beyond U+00FF need the tables.
  static func folding(_ bytes: Swift.Span<UInt8>) -> Folding {
    var found = Folding.none
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte < 0x80 {
        if byte &- 0x41 < 26 { found = .simple }
        index += 1
      } else if byte == 0xC3 {
        if isLatinCapital(bytes[index + 1]) { found = .simple }
        index += 2
      } else if byte == 0xC2 {
        index += 2
      } else if byte == 0xE2, isPunctuation(bytes, index) {
        index += 3
      } else {
        return .tables
      }
    }
    return found
  }

  /// Lower case for texts whose folding is simple.
  static func folded(_ bytes: Swift.Span<UInt8>) -> String {
    var folded = [UInt8](repeating: 0, count: bytes.count)
    var before: UInt8 = 0
    for index in bytes.indices {
      let byte = bytes[index]
      let isCapital = byte < 0x80 ? byte &- 0x41 < 26 : before == 0xC3 && isLatinCapital(byte)
      folded[index] = isCapital ? byte + 0x20 : byte
      before = byte
    }
    return String(decoding: folded, as: UTF8.self)
  }

  private static func isLatinCapital(_ second: UInt8) -> Bool { second <= 0x9E && second != 0x97 }

  /// Whether a three-byte scalar lies in U+2000–U+20FF (dashes, quotation marks, currency) or U+2500–U+2BFF (boxes,
  /// signs, arrows), which have no case.
  private static func isPunctuation(_ bytes: Swift.Span<UInt8>, _ at: Int) -> Bool {
    at + 1 < bytes.count && (bytes[at + 1] <= 0x83 || bytes[at + 1] &- 0x94 < 0x1C)
  }

  static func begins(_ bytes: Swift.Span<UInt8>, _ wanted: Swift.Span<UInt8>) -> Bool {
    guard wanted.count <= bytes.count else { return false }
    for index in wanted.indices where bytes[index] != wanted[index] { return false }
    return true
  }

  static func ends(_ bytes: Swift.Span<UInt8>, _ wanted: Swift.Span<UInt8>) -> Bool {
    let start = bytes.count - wanted.count
    guard start >= 0 else { return false }
    for index in wanted.indices where bytes[start + index] != wanted[index] { return false }
    return true
  }

  static func holds(_ bytes: Swift.Span<UInt8>, _ wanted: Swift.Span<UInt8>) -> Bool {
    guard wanted.count > 0 else { return true }
    guard wanted.count <= bytes.count else { return false }
    let first = wanted[0]
    for start in 0...(bytes.count - wanted.count) where bytes[start] == first {
      var offset = 1
      while offset < wanted.count, bytes[start + offset] == wanted[offset] { offset += 1 }
      if offset == wanted.count { return true }
    }
    return false
  }
}
