/// Tells a file's format from its bytes alone; names and declared types lie too often.
enum FormatSniffer {
  /// A format by content.
  enum Sniffed: Hashable, Sendable {
    case pdf
    /// A zip with `[Content_Types].xml`.
    case docx
    /// A zip that begins with an ODF `mimetype`, or a flat `office:document`.
    case odt, flatODT
    /// Any XML: the reader of XML tells MeMo, ALTO, LexDania and the rest apart by the root element.
    case xml
    case html, eml, text
    case image
    /// Something that can't be read; the value says what it is, in Danish with article.
    case unsupported(String)

    /// What the file is, in Danish with article, for messages.
    var danishName: String {
      switch self {
      case .pdf: "en PDF-fil"
      case .docx: "en Word-fil"
      case .odt, .flatODT: "en ODF-fil"
      case .xml: "en XML-fil"
      case .html: "en HTML-fil"
      case .eml: "en e-mail"
      case .text: "en tekstfil"
      case .image: "et billede"
      case .unsupported(let what): what
      }
    }
  }

  /// The format of a file; the bytes are looked at, never the name.
  static func format(of bytes: [UInt8]) -> Sniffed {
    if let known = byMagic(bytes) { return known }
    let head = Array(asciiHead(bytes).prefix(4096))
    if let markup = byMarkup(head) { return markup }
    if isMail(head) { return .eml }
    return looksBinary(bytes) ? .unsupported("af en ukendt slags") : .text
  }

  private static func byMagic(_ bytes: [UInt8]) -> Sniffed? {
    if contains(bytes.prefix(1024), "%PDF-") { return .pdf }
    if starts(bytes, [0x50, 0x4B, 0x03, 0x04]) || starts(bytes, [0x50, 0x4B, 0x05, 0x06]) {
      return byZip(bytes)
    }
    if starts(bytes, [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) { return byCompoundFile(bytes) }
    if starts(bytes, Array("{\\rtf".utf8)) { return .unsupported("en RTF-fil") }
    if starts(bytes, [0x1F, 0x8B]) { return .unsupported("en pakket fil (gzip)") }
    if starts(bytes, Array("7z".utf8) + [0xBC, 0xAF]) { return .unsupported("en pakket fil (7z)") }
    if isImage(bytes) { return .image }
    return nil
  }

  /// Zip files keep the names of their parts uncompressed, so a search tells ODF from Office without unpacking.
  private static func byZip(_ bytes: [UInt8]) -> Sniffed {
    if contains(bytes.prefix(120), "mimetypeapplication/vnd.oasis.opendocument.text") { return .odt }
    if contains(bytes.prefix(200), "mimetypeapplication/vnd.oasis.opendocument") {
      return .unsupported("en ODF-fil, der ikke er et brev")
    }
    if contains(bytes[...], "[Content_Types].xml") {
      if contains(bytes[...], "xl/workbook") { return .unsupported("et regneark") }
      if contains(bytes[...], "ppt/presentation") { return .unsupported("en præsentation") }
      return .docx
    }
    return .unsupported("en pakket fil (zip)")
  }

  /// Old Word, Outlook messages and password-protected Office files share one container; its folder names are UTF-16.
  private static func byCompoundFile(_ bytes: [UInt8]) -> Sniffed {
    if contains(bytes[...], utf16("EncryptedPackage")) {
      return .unsupported("beskyttet med adgangskode")
    }
    if contains(bytes[...], utf16("WordDocument")) {
      return .unsupported("en Word-fil af den gamle slags (.doc)")
    }
    if contains(bytes[...], utf16("__substg1.0_")) { return .unsupported("en Outlook-besked (.msg)") }
    return .unsupported("en gammel Office-fil")
  }

  private static func isImage(_ bytes: [UInt8]) -> Bool {
    starts(bytes, [0x89, 0x50, 0x4E, 0x47]) || starts(bytes, [0xFF, 0xD8, 0xFF])
      || starts(bytes, [0x49, 0x49, 0x2A, 0x00]) || starts(bytes, [0x4D, 0x4D, 0x00, 0x2A])
      || starts(bytes, Array("P5\n".utf8)) || starts(bytes, Array("GIF8".utf8))
      || contains(bytes.prefix(16), "WEBP")
      || contains(bytes.prefix(16), "ftypheic")
  }

  private static func byMarkup(_ head: [UInt8]) -> Sniffed? {
    let start = head.drop { $0 == 0x20 || $0 == 0x0A || $0 == 0x0D || $0 == 0x09 }
    guard start.first == UInt8(ascii: "<") else { return nil }
    let low = lowercased(start)
    if starts(low, Array("<!doctype html".utf8)) {
      // OCR files in XHTML are HTML to this room; their reader looks for the classes itself.
      return .html
    }
    if starts(low, Array("<html".utf8)) { return .html }
    if starts(low, Array("<?xml".utf8)) || contains(low[...], "xmlns") {
      if contains(low[...], "<html") { return .html }
      if contains(low[...], "<office:document") { return .flatODT }
      return .xml
    }
    let tags = [
      "<p>", "<p ", "<br", "<div", "<span", "<table", "<body", "<strong", "<b>", "<h1", "<h2", "<ul",
    ]
    if tags.contains(where: { starts(low, Array($0.utf8)) }) { return .html }
    return isRootTag(low) ? .xml : nil
  }

  /// `<name …>` or `<name/>` with its end tag in sight: XML without a prolog, not text that begins with `<navn@kommune.dk>`.
  private static func isRootTag(_ low: [UInt8]) -> Bool {
    var end = 1
    while end < low.count, isNameByte(low[end]) { end += 1 }
    guard end > 1, end < low.count, low[end] == 0x20 || low[end] == 0x3E || low[end] == 0x2F else {
      return false
    }
    return contains(low[end...], "</") || contains(low[end...], "/>")
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) || byte == 0x3A || byte == 0x5F
      || byte == 0x2D
  }

  /// An e-mail has header lines up to the first blank line, at least two of them among the well-known ones.
  private static func isMail(_ head: [UInt8]) -> Bool {
    let known = [
      "mime-version:", "message-id:", "received:", "return-path:", "content-type:", "subject:", "from:",
      "date:",
    ]
    let low = lowercased(head[...])
    var hits = 0
    for line in low.split(separator: 0x0A, omittingEmptySubsequences: false).prefix(60) {
      if line.allSatisfy({ $0 == 0x0D }) { break }
      if known.contains(where: { line.starts(with: $0.utf8) }) { hits += 1 }
    }
    let sure = contains(low[...], "mime-version:") || contains(low[...], "message-id:")
    return sure && hits >= 2
  }

  /// The beginning of the file as bytes of ASCII, whatever its Unicode encoding.
  private static func asciiHead(_ bytes: [UInt8]) -> [UInt8] {
    if starts(bytes, [0xEF, 0xBB, 0xBF]) { return Array(bytes[3...].prefix(4096)) }
    if starts(bytes, [0xFF, 0xFE]) || starts(bytes, [0xFE, 0xFF]) {
      return bytes[2...].prefix(8192).filter { $0 != 0 }
    }
    return Array(bytes.prefix(4096))
  }

  /// Text holds no zero bytes (but for UTF-16) and next to no control bytes.
  private static func looksBinary(_ bytes: [UInt8]) -> Bool {
    if starts(bytes, [0xFF, 0xFE]) || starts(bytes, [0xFE, 0xFF]) { return false }
    let head = bytes.prefix(65536)
    var control = 0
    for byte in head where byte < 0x20 && byte != 0x09 && byte != 0x0A && byte != 0x0D && byte != 0x0C {
      if byte == 0 { return true }
      control += 1
    }
    return control * 50 > head.count
  }

  private static func utf16(_ text: String) -> [UInt8] { text.utf8.flatMap { [$0, 0] } }

  private static func lowercased(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    bytes.map { (0x41...0x5A).contains($0) ? $0 + 0x20 : $0 }
  }

  private static func starts(_ bytes: [UInt8], _ prefix: [UInt8]) -> Bool { bytes.starts(with: prefix) }

  private static func contains(_ bytes: ArraySlice<UInt8>, _ text: String) -> Bool {
    contains(bytes, Array(text.utf8))
  }

  private static func contains(_ bytes: ArraySlice<UInt8>, _ needle: [UInt8]) -> Bool {
    guard let first = needle.first, bytes.count >= needle.count else { return false }
    var index = bytes.startIndex
    let last = bytes.endIndex - needle.count
    while index <= last {
      if bytes[index] == first, bytes[index..<(index + needle.count)].elementsEqual(needle) { return true }
      index += 1
    }
    return false
  }
}
