/// One part of an e-mail (RFC 2045 to 2047, 2183, 2231).
struct MIMEPart {
  /// Header fields: name in lower case, value unfolded.
  private let headers: [(name: String, value: String)]
  /// The body as it was sent.
  private let body: ArraySlice<UInt8>

  /// Most parts taken from one mail, and how deep they may lie.
  static let limits = (parts: 200, depth: 10)

  /// Cuts a mail or part into headers and body.
  init(_ bytes: ArraySlice<UInt8>) {
    var fields: [(name: String, value: String)] = []
    var rest = bytes
    while !rest.isEmpty {
      let line = rest.prefix { $0 != 0x0A }
      rest = rest.dropFirst(line.count + 1)
      let text = MIMEPart.headerText(line.last == 0x0D ? line.dropLast() : line)
      if text.isEmpty { break }
      if text.first == " " || text.first == "\t" {
        if !fields.isEmpty { fields[fields.count - 1].value += " " + text.drop { $0 == " " || $0 == "\t" } }
      } else if let colon = text.firstIndex(of: ":") {
        let value = text[text.index(after: colon)...].drop { $0 == " " || $0 == "\t" }
        fields.append((text[..<colon].lowercased(), String(value)))
      }
    }
    headers = fields
    body = rest
  }

  /// The value of a header, as sent.
  func header(_ name: String) -> String? { headers.first { $0.name == name }?.value }

  /// Type and subtype in lower case; plain text where none is named.
  var type: String {
    let value = header("content-type") ?? "text/plain"
    return String(value.prefix { $0 != ";" }.filter { !$0.isWhitespace }).lowercased()
  }

  /// Whether the sender meant the part as a file of its own.
  var isAttachment: Bool { header("content-disposition")?.lowercased().hasPrefix("attachment") ?? false }

  /// The file name of an attachment.
  var filename: String? {
    MIMEPart.parameter("filename", of: header("content-disposition"))
      ?? MIMEPart.parameter("name", of: header("content-type"))
  }

  /// The parts of a multipart body; empty for other types.
  var parts: [MIMEPart] {
    guard type.hasPrefix("multipart/"),
      let boundary = MIMEPart.parameter("boundary", of: header("content-type")), !boundary.isEmpty
    else { return [] }
    let mark = Array("--\(boundary)".utf8)
    var result: [MIMEPart] = []
    var start: Int?
    var line = body.startIndex
    while line < body.endIndex, result.count < MIMEPart.limits.parts {
      let end = body[line...].firstIndex(of: 0x0A) ?? body.endIndex
      if body[line..<end].starts(with: mark) {
        if let start { result.append(MIMEPart(body[start..<MIMEPart.beforeBreak(body, start, line)])) }
        let isLast = body[line..<end].dropFirst(mark.count).starts(with: "--".utf8)
        start = isLast ? nil : min(end + 1, body.endIndex)
        if isLast { return result }
      }
      line = end + 1
    }
    if let start, result.count < MIMEPart.limits.parts { result.append(MIMEPart(body[start...])) }
    return result
  }

  /// The body with its transfer encoding undone; nil when it is broken.
  var content: [UInt8]? {
    switch header("content-transfer-encoding")?.lowercased().filter({ !$0.isWhitespace }) {
    case "base64": Base64.decode(String(decoding: body, as: UTF8.self))
    case "quoted-printable": MIMEPart.quotedPrintable(body)
    default: Array(body)
    }
  }

  /// The content of a text part in UTF-8.
  var utf8Text: [UInt8]? {
    content.map { MIMEPart.utf8($0, charset: MIMEPart.parameter("charset", of: header("content-type"))) }
  }

  // MARK: Decoding

  /// Bytes of a named charset in UTF-8; valid UTF-8 stays as it is whatever the name says.
  static func utf8(_ bytes: [UInt8], charset: String?) -> [UInt8] {
    if charset?.lowercased() == "utf-8", String(validating: bytes, as: UTF8.self) != nil { return bytes }
    return HTMLEncoding.decode(bytes).utf8
  }

  static func quotedPrintable(_ bytes: ArraySlice<UInt8>, isHeader: Bool = false) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var index = bytes.startIndex
    while index < bytes.endIndex {
      let byte = bytes[index]
      index += 1
      guard byte == UInt8(ascii: "=") else {
        result.append(isHeader && byte == UInt8(ascii: "_") ? 0x20 : byte)
        continue
      }
      if index + 1 < bytes.endIndex, let high = hex(bytes[index]), let low = hex(bytes[index + 1]) {
        result.append(high << 4 | low)
        index += 2
        continue
      }
      // A line break after "=" is only a fold.
      var end = index
      while end < bytes.endIndex, bytes[end] == 0x20 || bytes[end] == 0x0D { end += 1 }
      if end < bytes.endIndex, bytes[end] == 0x0A { index = end + 1 } else { result.append(byte) }
    }
    return result
  }

  /// A header value with its encoded words (`=?utf-8?Q?Afg=C3=B8relse?=`) made readable.
  static func decoded(_ value: String) -> String {
    var result = ""
    var rest = Substring(value)
    var isAfterWord = false
    while let start = rest.firstRange(of: "=?") {
      let between = rest[..<start.lowerBound]
      let fields = rest[start.upperBound...].split(
        separator: "?", maxSplits: 2, omittingEmptySubsequences: false)
      guard fields.count == 3, let end = fields[2].firstRange(of: "?="),
        let word = word(String(fields[0]), fields[1], fields[2][..<end.lowerBound])
      else {
        result += rest[..<start.upperBound]
        rest = rest[start.upperBound...]
        continue
      }
      // Blanks between two encoded words are not part of the text.
      if !(isAfterWord && between.allSatisfy(\.isWhitespace)) { result += between }
      result += word
      isAfterWord = true
      rest = fields[2][end.upperBound...]
    }
    return result + rest
  }

  private static func word(_ charset: String, _ encoding: Substring, _ text: Substring) -> String? {
    let bytes: [UInt8]?
    switch encoding {
    case "B", "b": bytes = Base64.decode(String(text))
    case "Q", "q": bytes = quotedPrintable(Array(text.utf8)[...], isHeader: true)
    default: return nil
    }
    return bytes.map { String(decoding: utf8($0, charset: charset), as: UTF8.self) }
  }

  /// A parameter such as `boundary="x"`, also in the continued and encoded forms of RFC 2231.
  static func parameter(_ name: String, of value: String?) -> String? {
    guard let value else { return nil }
    var pieces: [(order: Int, text: String, isEncoded: Bool)] = []
    for field in fields(of: value).dropFirst() {
      guard let equals = field.firstIndex(of: "=") else { continue }
      let key = field[..<equals].lowercased().filter { !$0.isWhitespace }
      let text = field[field.index(after: equals)...].filter { $0 != "\"" }
      let parts = key.split(separator: "*", omittingEmptySubsequences: false)
      guard parts.first.map(String.init) == name else { continue }
      let order = parts.count > 1 ? Int(parts[1]) ?? 0 : 0
      pieces.append((order, String(text.drop { $0 == " " }), key.hasSuffix("*")))
    }
    guard !pieces.isEmpty else { return nil }
    return pieces.sorted { $0.order < $1.order }.map {
      $0.isEncoded ? percentDecoded($0.text) : decoded($0.text)
    }
    .joined()
  }

  /// Cuts at semicolons outside quotation marks.
  private static func fields(of value: String) -> [String] {
    var result = [""]
    var isQuoted = false
    for character in value {
      if character == "\"" { isQuoted.toggle() }
      if character == ";", !isQuoted { result.append("") } else { result[result.count - 1].append(character) }
    }
    return result
  }

  /// `utf-8''Afg%C3%B8relse.pdf`, or a later piece without charset.
  private static func percentDecoded(_ text: String) -> String {
    let parts = text.split(separator: "'", maxSplits: 2, omittingEmptySubsequences: false)
    let source = Array((parts.count == 3 ? parts[2] : Substring(text)).utf8)
    var bytes: [UInt8] = []
    var index = 0
    while index < source.count {
      if source[index] == UInt8(ascii: "%"), index + 2 < source.count, let high = hex(source[index + 1]),
        let low = hex(source[index + 2])
      {
        bytes.append(high << 4 | low)
        index += 3
      } else {
        bytes.append(source[index])
        index += 1
      }
    }
    return String(decoding: utf8(bytes, charset: parts.count == 3 ? String(parts[0]) : nil), as: UTF8.self)
  }

  private static func headerText(_ bytes: ArraySlice<UInt8>) -> String {
    String(decoding: utf8(Array(bytes), charset: nil), as: UTF8.self)
  }

  private static func hex(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x30...0x39: byte - 0x30
    case 0x41...0x46: byte - 0x41 + 10
    case 0x61...0x66: byte - 0x61 + 10
    default: nil
    }
  }

  /// The line break before a boundary belongs to the boundary.
  private static func beforeBreak(_ bytes: ArraySlice<UInt8>, _ start: Int, _ end: Int) -> Int {
    var end = end
    if end > start, bytes[end - 1] == 0x0A { end -= 1 }
    if end > start, bytes[end - 1] == 0x0D { end -= 1 }
    return end
  }
}
