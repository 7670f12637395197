/// A parsed HTML document: whatever the tag soup, a tree comes out.
public struct HTMLTree: Hashable, Sendable {
  /// The outermost element, `html` unless the page is empty.
  public let root: XMLElement
  /// Whether the parser gave up somewhere, for example at nesting that is too deep, so that text is missing.
  public let isCutShort: Bool

  /// Parses a page whose text is UTF-8; a charset it declares is passed over, since the caller has decoded it.
  /// Nil when there is nothing in it.
  public init?(parsing utf8: [UInt8]) {
    guard let (root, isCutShort) = LibXML.parseHTML(utf8) else { return nil }
    self.root = root
    self.isCutShort = isCutShort
  }
}
