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
