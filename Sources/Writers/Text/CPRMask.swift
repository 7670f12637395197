/// Hides the last four digits of CPR numbers. Each digit becomes one `*`, so that no offset moves.
public enum CPRMask {
  /// The bytes with every CPR number masked: six digits that begin like a day and a month, then at most three blanks or
  /// dashes, then four digits, with no further digit on either side; or the ten digits together when day and month exist.
  public static func masked(_ bytes: [UInt8]) -> [UInt8] {
    var masked = bytes
    var offset = 0
    while offset + 10 <= bytes.count {
      guard isDigit(bytes[offset]) else {
        offset += 1
        continue
      }
      var end = offset
      while end < bytes.count, isDigit(bytes[end]) { end += 1 }
      offset = mask(run: offset..<end, of: bytes, in: &masked) ?? end
    }
    return masked
  }

  /// The text with every CPR number masked.
  public static func masked(_ text: String) -> String {
    guard mayHoldNumber(text.utf8.span) else { return text }
    let bytes = Array(text.utf8)
    let hidden = masked(bytes)
    return bytes == hidden ? text : String(decoding: hidden, as: UTF8.self)
  }

  /// Whether six digits stand together.
  private static func mayHoldNumber(_ bytes: Swift.Span<UInt8>) -> Bool {
    var digits = 0
    for index in bytes.indices {
      digits = isDigit(bytes[index]) ? digits + 1 : 0
      if digits == 6 { return true }
    }
    return false
  }

  /// Masks the CPR number that begins with this run of digits; the offset after it, or nil when there is none.
  private static func mask(run: Range<Int>, of bytes: [UInt8], in masked: inout [UInt8]) -> Int? {
    guard run.count == 6 || run.count == 10 else { return nil }
    if run.count == 10 { return isDate(bytes[run]) ? hide(from: run.lowerBound + 6, in: &masked) : nil }
    guard isNearlyDate(bytes[run]) else { return nil }
    var next = run.upperBound
    var separators = 0
    while separators < 3, let width = separatorWidth(bytes, at: next) {
      next += width
      separators += 1
    }
    guard separators > 0, next + 4 <= bytes.count, bytes[next..<(next + 4)].allSatisfy(isDigit) else {
      return nil
    }
    guard next + 4 == bytes.count || !isDigit(bytes[next + 4]) else { return nil }
    return hide(from: next, in: &masked)
  }

  private static func hide(from start: Int, in masked: inout [UInt8]) -> Int {
    for offset in start..<(start + 4) { masked[offset] = UInt8(ascii: "*") }
    return start + 4
  }

  private static func isDate(_ digits: ArraySlice<UInt8>) -> Bool {
    let d = digits.prefix(4).map { Int($0 &- 0x30) }
    return (1...31).contains(10 * d[0] + d[1]) && (1...12).contains(10 * d[2] + d[3])
  }

  /// Six digits alone may be a mistyped day or a replacement number (day + 60); better one star too many.
  private static func isNearlyDate(_ digits: ArraySlice<UInt8>) -> Bool {
    let d = digits.prefix(4).map { Int($0 &- 0x30) }
    return (d[0] <= 3 || (61...91).contains(10 * d[0] + d[1])) && d[2] <= 1
  }

  /// Bytes of the blank or dash at the offset: space, hyphen, no-break space, or one of the dashes U+2010–U+2015, U+2212.
  private static func separatorWidth(_ bytes: [UInt8], at offset: Int) -> Int? {
    guard offset < bytes.count else { return nil }
    if bytes[offset] == 0x20 || bytes[offset] == 0x2D { return 1 }
    if bytes[offset...].starts(with: [0xC2, 0xA0]) { return 2 }
    guard offset + 2 < bytes.count, bytes[offset] == 0xE2 else { return nil }
    if bytes[offset + 1] == 0x80, (0x90...0x95).contains(bytes[offset + 2]) { return 3 }
    return bytes[offset + 1] == 0x88 && bytes[offset + 2] == 0x92 ? 3 : nil
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
