/// Base64 as it comes in messages: with line breaks and blanks, with or without padding, also the URL-safe alphabet
/// (RFC 4648, sections 4 and 5).
enum Base64 {
  /// The decoded bytes; nil when other characters stand in the text or its length cannot be right.
  static func decode(_ text: String) -> [UInt8]? {
    var source = Substring(text)
    // Some producers put a data address in front: "data:application/pdf;base64,JVBERi0…".
    if source.prefix(200).contains("base64,"), let comma = source.firstIndex(of: ",") {
      source = source[source.index(after: comma)...]
    }
    var result: [UInt8] = []
    result.reserveCapacity(source.utf8.count / 4 * 3)
    var buffer: UInt32 = 0
    var bits = 0
    for byte in source.utf8 {
      if byte == 0x20 || (0x09...0x0D).contains(byte) || byte == UInt8(ascii: "=") { continue }
      guard let value = value(byte) else { return nil }
      buffer = buffer << 6 | UInt32(value)
      bits += 6
      if bits >= 8 {
        bits -= 8
        result.append(UInt8(truncatingIfNeeded: buffer >> UInt32(bits)))
        buffer &= (1 << UInt32(bits)) - 1
      }
    }
    return bits < 6 ? result : nil
  }

  private static func value(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x41...0x5A: byte - 0x41
    case 0x61...0x7A: byte - 0x61 + 26
    case 0x30...0x39: byte - 0x30 + 52
    case 0x2B, 0x2D: 62
    case 0x2F, 0x5F: 63
    default: nil
    }
  }
}
