import LetterModel

/// Bytes of a text file turned into Unicode.
enum TextDecoding {
  /// Text with what had to be done to read it.
  struct Decoded {
    var text: String
    var notices: [ReadNotice]
  }

  /// Decodes UTF-8 with or without byte order mark, UTF-16 with one, else Windows-1252; repairs Danish that was
  /// encoded twice ("Ã¸").
  static func decode(_ bytes: [UInt8]) -> Decoded {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return utf8(Array(bytes.dropFirst(3))) }
    if bytes.starts(with: [0xFF, 0xFE]) {
      return Decoded(text: utf16(bytes, isBigEndian: false), notices: [])
    }
    if bytes.starts(with: [0xFE, 0xFF]) {
      return Decoded(text: utf16(bytes, isBigEndian: true), notices: [])
    }
    return utf8(bytes)
  }

  private static func utf8(_ bytes: [UInt8]) -> Decoded {
    guard isValidUTF8(bytes) else {
      let text = windows1252(bytes)
      return Decoded(
        text: text,
        notices: [ReadNotice(.encodingGuessed, "Teksten er ikke UTF-8 og er læst som Windows-1252.")])
    }
    if let repaired = repairedDoubleEncoding(bytes) {
      return Decoded(
        text: String(decoding: repaired, as: UTF8.self),
        notices: [
          ReadNotice(.encodingRepaired, "Danske bogstaver var kodet to gange (»Ã¸« for »ø«) og er rettet.")
        ])
    }
    return Decoded(text: String(decoding: bytes, as: UTF8.self), notices: [])
  }

  private static func isValidUTF8(_ bytes: [UInt8]) -> Bool {
    String(validating: bytes, as: UTF8.self) != nil
  }

  private static func utf16(_ bytes: [UInt8], isBigEndian: Bool) -> String {
    var units: [UInt16] = []
    units.reserveCapacity(bytes.count / 2)
    var index = 2
    while index + 1 < bytes.count {
      let pair = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
      units.append(isBigEndian ? pair.0 << 8 | pair.1 : pair.1 << 8 | pair.0)
      index += 2
    }
    return String(decoding: units, as: UTF16.self)
  }

  /// Windows-1252 by the table of the WHATWG Encoding Standard; bytes without meaning become U+FFFD.
  static func windows1252(_ bytes: [UInt8]) -> String {
    var scalars = String.UnicodeScalarView()
    for byte in bytes { scalars.append(scalar1252(byte)) }
    return String(scalars)
  }

  private static func scalar1252(_ byte: UInt8) -> Unicode.Scalar {
    guard (0x80...0x9F).contains(byte) else { return Unicode.Scalar(byte) }
    return Unicode.Scalar(high1252[Int(byte) - 0x80]) ?? "\u{FFFD}"
  }

  private static let high1252: [UInt16] = [
    0x20AC, 0xFFFD, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152,
    0xFFFD,
    0x017D, 0xFFFD, 0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161,
    0x203A,
    0x0153, 0xFFFD, 0x017E, 0x0178,
  ]

  /// The text with pairs such as "Ã¸" turned back into one letter, or nil when it is not encoded twice.
  ///
  /// At least two such pairs must stand there and they must outnumber the plain Danish letters, so that a letter that
  /// quotes one broken word stays as it is.
  private static func repairedDoubleEncoding(_ bytes: [UInt8]) -> [UInt8]? {
    var broken = 0
    var plain = 0
    var index = 0
    while index + 1 < bytes.count {
      if doubled(bytes, at: index) != nil {
        broken += 1
        index += 3
      } else if bytes[index] == 0xC3, [0xA6, 0xB8, 0xA5, 0x86, 0x98, 0x85].contains(bytes[index + 1]) {
        plain += 1
      }
      index += 1
    }
    guard broken >= 2, broken > plain else { return nil }
    var repaired: [UInt8] = []
    repaired.reserveCapacity(bytes.count)
    index = 0
    while index < bytes.count {
      if let (pair, length) = doubled(bytes, at: index) {
        repaired += pair
        index += length
      } else {
        repaired.append(bytes[index])
        index += 1
      }
    }
    return repaired
  }

  /// The two bytes that were read as two letters: `C3` or `C2` as "Ã" or "Â", then a byte of 0x80–0xBF as Windows-1252.
  private static func doubled(_ bytes: [UInt8], at index: Int) -> (pair: [UInt8], length: Int)? {
    guard index + 3 < bytes.count, bytes[index] == 0xC3, bytes[index + 1] == 0x83 || bytes[index + 1] == 0x82
    else {
      return nil
    }
    let lead: UInt8 = bytes[index + 1] == 0x83 ? 0xC3 : 0xC2
    if bytes[index + 2] == 0xC2, (0x80...0xBF).contains(bytes[index + 3]) {
      return ([lead, bytes[index + 3]], 4)
    }
    // 0x80–0x9F became letters and marks of Windows-1252: "Ã˜" is Ø, "Ã†" is Æ, "Ã…" is Å.
    for length in [2, 3] where index + 2 + length <= bytes.count {
      let tail = bytes[(index + 2)..<(index + 2 + length)]
      guard let text = String(validating: tail, as: UTF8.self), let scalar = text.unicodeScalars.first,
        text.unicodeScalars.count == 1,
        let place = high1252.firstIndex(of: UInt16(truncatingIfNeeded: scalar.value)),
        scalar.value != 0xFFFD
      else { continue }
      return ([lead, UInt8(0x80 + place)], 2 + length)
    }
    return nil
  }
}
