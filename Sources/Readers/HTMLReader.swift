import LetterModel
import Native

/// Reads HTML and XHTML: pages, messages, phrase libraries, and the XHTML that text recognition writes.
enum HTMLReader {
  static func read(_ bytes: [UInt8], context: ReadContext) throws(ReadFailure) -> RawDocument {
    let (text, notices) = HTMLEncoding.decode(bytes)
    guard let tree = HTMLTree(parsing: text) else {
      throw ReadFailure(.noText, name: context.name, message: "HTML-filen er tom. Gem brevet igen.")
    }
    var document = read(tree.root, notices: notices)
    if tree.isCutShort {
      document.notices.append(
        ReadNotice(.partUnreadable, "HTML-filen er så rodet, at en del af teksten ikke kunne læses."))
    }
    return document
  }

  /// The same for a page that is parsed already.
  static func read(_ root: XMLElement, notices: [ReadNotice]) -> RawDocument {
    if var document = HOCRReader.read(root) {
      document.notices = notices
      return document
    }
    var walker = HTMLWalker(for: root)
    walker.walk(root)
    walker.endParagraph()
    var document = RawDocument(paragraphs: walker.paragraphs, format: .html)
    document.notices = notices
    document.hiddenWithoutPlace = walker.hidden
    if !walker.hidden.isEmpty {
      document.notices.append(
        ReadNotice(.hiddenText, "Siden indeholder skjult tekst, som ikke ses. Den er ikke taget med."))
    }
    return document
  }
}

/// Finds out the encoding of an HTML page: byte-order mark, declared charset, UTF-8 if valid, else Windows-1252.
enum HTMLEncoding {
  /// The page in UTF-8, with remarks about the encoding.
  static func decode(_ bytes: [UInt8]) -> (utf8: [UInt8], notices: [ReadNotice]) {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return (Array(bytes.dropFirst(3)), []) }
    if bytes.starts(with: [0xFF, 0xFE]) { return (utf16(bytes.dropFirst(2), isLittle: true), []) }
    if bytes.starts(with: [0xFE, 0xFF]) { return (utf16(bytes.dropFirst(2), isLittle: false), []) }
    if String(validating: bytes, as: UTF8.self) != nil { return (bytes, []) }
    let declared = declaredCharset(bytes)
    let isDeclared = declared.map { $0.contains("1252") || $0.contains("8859") } ?? false
    let notice = ReadNotice(.encodingGuessed, "Filens tegnsæt er gættet til Windows-1252.")
    return (windows1252(bytes), isDeclared ? [] : [notice])
  }

  static func windows1252(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + bytes.count / 8)
    for byte in bytes {
      if byte < 0x80 {
        result.append(byte)
      } else {
        let code = (0x80...0x9F).contains(byte) ? upper[Int(byte) - 0x80] : UInt32(byte)
        if let scalar = UnicodeScalar(code) { result += Array(String(scalar).utf8) }
      }
    }
    return result
  }

  private static func utf16(_ bytes: ArraySlice<UInt8>, isLittle: Bool) -> [UInt8] {
    var units: [UInt16] = []
    var index = bytes.startIndex
    while index + 1 < bytes.endIndex {
      let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
      units.append(isLittle ? second << 8 | first : first << 8 | second)
      index += 2
    }
    return Array(String(decoding: units, as: UTF16.self).utf8)
  }

  private static func declaredCharset(_ bytes: [UInt8]) -> String? {
    let head = String(decoding: bytes.prefix(2_048).map { $0 < 0x80 ? $0 : 0x3F }, as: UTF8.self).lowercased()
    let parts = head.split(separator: "charset=", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2 else { return nil }
    return String(
      parts[1].drop { $0 == "\"" || $0 == "'" }.prefix { $0.isLetter || $0.isNumber || $0 == "-" })
  }

  /// Windows-1252 0x80 to 0x9F (WHATWG Encoding Standard, index windows-1252).
  private static let upper: [UInt32] = [
    0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152,
    0x8D, 0x017D, 0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161,
    0x203A, 0x0153, 0x9D, 0x017E, 0x0178,
  ]
}
