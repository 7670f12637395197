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

  /// The text in lower case, as `lowercased()` gives it.
  public var inLowerCase: String {
    let bytes = utf8
    return ByteSearch.lowerCase(bytes.span) ?? lowercased()
  }
}

extension Substring {
  /// The stretches between white space (Unicode's White_Space), in order.
  public var words: [String] {
    let whole = String(self)
    return whole.words
  }

  /// The text in lower case, as `lowercased()` gives it.
  public var inLowerCase: String {
    let bytes = utf8
    return ByteSearch.lowerCase(bytes.span) ?? lowercased()
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
  static func words(_ text: String, _ bytes: Swift.Span<UInt8>) -> [String] {
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

  /// Lower case for ASCII and U+00C0–U+00DE; nil when the text holds letters beyond these.
  static func lowerCase(_ bytes: Swift.Span<UInt8>) -> String? {
    var folded: [UInt8] = []
    folded.reserveCapacity(bytes.count)
    var before: UInt8 = 0
    for index in bytes.indices {
      let byte = bytes[index]
      if byte < 0x80 {
        folded.append(byte &- 0x41 < 26 ? byte | 0x20 : byte)
      } else if before == 0xC3 {
        folded.append(byte <= 0x9E && byte != 0x97 ? byte + 0x20 : byte)
      } else if byte == 0xC3 || byte == 0xC2 || byte < 0xC0 || byte == 0xE2 && isPunctuation(bytes, index) {
        folded.append(byte)
      } else {
        return nil
      }
      before = byte
    }
    return String(decoding: folded, as: UTF8.self)
  }

  /// Whether a three-byte scalar lies in U+2000–U+20FF (dashes, quotation marks, currency), which have no case.
  private static func isPunctuation(_ bytes: Swift.Span<UInt8>, _ at: Int) -> Bool {
    at + 1 < bytes.count && bytes[at + 1] <= 0x83
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
