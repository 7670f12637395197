/// An element of a parsed XML or HTML document, copied out of the parser: a plain value.
public struct XMLElement: Hashable, Sendable {
  /// One attribute.
  public struct Attribute: Hashable, Sendable {
    /// Namespace URI; nil for an attribute without prefix.
    public let namespace: String?
    /// Local name.
    public let name: String
    /// The value, entities resolved.
    public let value: String
  }

  /// What stands inside an element.
  public enum Child: Hashable, Sendable {
    case element(XMLElement)
    case text(String)
  }

  /// Namespace URI; nil without one (always nil in HTML).
  public let namespace: String?
  /// Local name, without prefix; lower case in HTML.
  public let name: String
  /// The attributes in document order, namespace declarations left out.
  public let attributes: [Attribute]
  /// Elements and texts in document order; comments and processing instructions are left out.
  public let children: [Child]

  /// Makes an element.
  public init(namespace: String?, name: String, attributes: [Attribute], children: [Child]) {
    self.namespace = namespace
    self.name = name
    self.attributes = attributes
    self.children = children
  }

  /// The child elements in order.
  public var elements: [XMLElement] {
    children.compactMap { if case .element(let element) = $0 { element } else { nil } }
  }

  /// All text inside the element, in document order, nothing added between elements.
  public var text: String {
    var result = ""
    appendText(to: &result)
    return result
  }

  /// The first child element with the local name, whatever its namespace.
  public func first(_ name: String) -> XMLElement? {
    for case .element(let element) in children where element.name == name { return element }
    return nil
  }

  /// The child elements with the local name, whatever their namespace.
  public func all(_ name: String) -> [XMLElement] { elements.filter { $0.name == name } }

  /// The first element reached by following local names from here.
  public func at(_ path: String...) -> XMLElement? {
    var current: XMLElement? = self
    for name in path { current = current?.first(name) }
    return current
  }

  /// The value of the attribute with the local name, whatever its namespace.
  public func attribute(_ name: String) -> String? {
    attributes.first { $0.name == name }?.value
  }

  private func appendText(to result: inout String) {
    for child in children {
      switch child {
      case .text(let text): result += text
      case .element(let element): element.appendText(to: &result)
      }
    }
  }
}

/// Why an XML document was not taken.
public enum XMLError: Error, Hashable, Sendable {
  /// Nothing but blanks.
  case empty
  /// Not well-formed.
  case malformed
  /// It has a DOCTYPE where none is allowed.
  case doctype
  /// More levels, or longer texts, than the limits allow.
  case tooLarge
}

/// A parsed XML document.
public struct XMLTree: Hashable, Sendable {
  /// The outermost element.
  public let root: XMLElement
  /// Whether the declared encoding was wrong and the bytes were read as Windows-1252 instead.
  public let encodingWasRepaired: Bool

  /// How a document is to be parsed.
  public struct Options: Sendable {
    /// Whether a DOCTYPE is passed over instead of refused. It is never loaded and its entities never expanded.
    public var allowsDoctype = false
    /// Whether texts above the parser's ten million bytes are taken. Only after the file's size was checked,
    /// and never together with a DOCTYPE.
    public var takesLongTexts = false

    /// Options that refuse a DOCTYPE and very long texts.
    public init() {}
  }

  /// Makes a tree around an element.
  public init(root: XMLElement) {
    self.root = root
    encodingWasRepaired = false
  }

  /// Parses a whole document without touching network or files. Throws when it is not well-formed, even where
  /// the parser would have returned part of it.
  public init(parsing bytes: [UInt8], options: Options = Options()) throws(XMLError) {
    let prolog = XMLProlog(bytes)
    guard !prolog.isEmpty else { throw .empty }
    guard !prolog.hasDoctype || options.allowsDoctype else { throw .doctype }
    let huge = options.takesLongTexts && !prolog.hasDoctype && prolog.hasKnownEncoding
    switch LibXML.parse(bytes, encoding: nil, huge: huge) {
    case .tree(let root, let hasDoctype):
      guard !hasDoctype || options.allowsDoctype else { throw .doctype }
      self.root = root
      encodingWasRepaired = false
    case .wrongEncoding:
      guard case .tree(let root, let hasDoctype) = LibXML.parse(bytes, encoding: "windows-1252", huge: huge)
      else { throw .malformed }
      guard !hasDoctype || options.allowsDoctype else { throw .doctype }
      self.root = root
      encodingWasRepaired = true
    case .tooLarge: throw .tooLarge
    case .malformed: throw .malformed
    }
  }
}

/// What can be told about an XML document before its root element, without a parser: needed because the long-text
/// setting of libxml2 also lifts its guard against entity bombs.
public struct XMLProlog: Hashable, Sendable {
  /// Whether the bytes hold nothing but blanks and byte-order marks.
  public let isEmpty: Bool
  /// Whether a DOCTYPE stands before the root element.
  public let hasDoctype: Bool
  /// Whether the declared encoding (UTF-8 when none is declared) is one that writes markup as ASCII or UTF-16.
  public let hasKnownEncoding: Bool

  /// Reads the prolog of a document in an ASCII-based encoding or UTF-16.
  public init(_ bytes: [UInt8]) {
    // Zero bytes are passed over, which makes UTF-16 markup look like ASCII; the marks are ASCII in all cases.
    var scanner = Scanner(bytes: bytes)
    scanner.skipBlanksAndMarks()
    isEmpty = scanner.isAtEnd
    var encoding = "utf-8"
    var doctype = false
    while true {
      scanner.skipBlanksAndMarks()
      if scanner.take("<!--") {
        scanner.skip(past: "-->")
      } else if scanner.take("<?") {
        let content = scanner.skip(past: "?>")
        if let declared = XMLProlog.declaredEncoding(content) { encoding = declared }
      } else {
        doctype = scanner.take("<!doctype")
        break
      }
      if scanner.isAtEnd { break }
    }
    hasDoctype = doctype
    hasKnownEncoding = XMLProlog.known.contains(encoding)
  }

  private static let known: Set<String> = [
    "utf-8", "utf8", "utf-16", "utf-16le", "utf-16be", "us-ascii", "ascii", "iso-8859-1", "iso-8859-15",
    "latin1", "windows-1252", "cp1252",
  ]

  private static func declaredEncoding(_ instruction: [UInt8]) -> String? {
    let text = String(decoding: instruction, as: UTF8.self)
    guard text.hasPrefix("xml") else { return nil }
    let parts = text.split(whereSeparator: { "= \"'\t\r\n".contains($0) })
    guard let index = parts.firstIndex(of: "encoding"), index + 1 < parts.endIndex else { return nil }
    return String(parts[index + 1])
  }

  private struct Scanner {
    let bytes: [UInt8]
    var offset = 0

    init(bytes: [UInt8]) { self.bytes = bytes }

    var isAtEnd: Bool { offset >= bytes.count }

    mutating func skipBlanksAndMarks() {
      while offset < bytes.count, Scanner.blanks.contains(bytes[offset]) { offset += 1 }
    }

    /// Passes over the mark, in any letter case, when it stands next.
    mutating func take(_ mark: StaticString) -> Bool {
      var at = offset
      for expected in Array(mark.description.utf8) {
        while at < bytes.count, bytes[at] == 0 { at += 1 }
        guard at < bytes.count, Scanner.lowered(bytes[at]) == expected else { return false }
        at += 1
      }
      offset = at
      return true
    }

    /// Passes over everything up to and with the mark and returns what stood before it, lowered.
    @discardableResult mutating func skip(past mark: StaticString) -> [UInt8] {
      var content: [UInt8] = []
      while offset < bytes.count {
        if take(mark) { return content }
        if bytes[offset] != 0, content.count < 400 { content.append(Scanner.lowered(bytes[offset])) }
        offset += 1
      }
      return content
    }

    static func lowered(_ byte: UInt8) -> UInt8 { (0x41...0x5A).contains(byte) ? byte + 0x20 : byte }

    static let blanks: Set<UInt8> = [0x20, 0x09, 0x0A, 0x0D, 0x00, 0xEF, 0xBB, 0xBF, 0xFE, 0xFF]
  }
}
