import CLibXML2

/// The calls into libxml2. Every document is copied out and freed before the call returns.
enum LibXML {
  enum Outcome {
    case tree(XMLElement, hasDoctype: Bool)
    case wrongEncoding, tooLarge, malformed
  }

  /// Levels of nesting that are taken, libxml2's own limit without HUGE.
  static let depthLimit = 256

  /// libxml2 asks to be made ready once before several threads use it; without it, two threads that parse their first
  /// document at the same time can wait for each other for ever.
  /// See https://gnome.pages.gitlab.gnome.org/libxml2/html/parser_8h.html (xmlInitParser).
  private static let isReady: Bool = {
    xmlInitParser()
    return true
  }()

  static func parse(_ bytes: [UInt8], encoding: String?, huge: Bool) -> Outcome {
    guard isReady, bytes.count <= Int(Int32.max), let context = unsafe xmlNewParserCtxt() else {
      return .tooLarge
    }
    defer { unsafe xmlFreeParserCtxt(context) }
    var flags = Int32(XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue)
    if huge { flags |= Int32(XML_PARSE_HUGE.rawValue) }
    let document = unsafe bytes.withUnsafeBytes { buffer in
      unsafe xmlCtxtReadMemory(
        context, buffer.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(buffer.count), nil, encoding,
        flags)
    }
    defer { if let document = unsafe document { unsafe xmlFreeDoc(document) } }
    let code = unsafe context.pointee.errNo
    guard code == 0, unsafe context.pointee.wellFormed == 1, let document = unsafe document,
      let root = unsafe xmlDocGetRootElement(document)
    else { return failure(code) }
    var copier = TreeCopier()
    guard let element = unsafe copier.element(root, depth: 0), !copier.isCutShort else { return .tooLarge }
    return unsafe .tree(element, hasDoctype: document.pointee.intSubset != nil)
  }

  static func parseHTML(_ utf8: [UInt8]) -> (root: XMLElement, isCutShort: Bool)? {
    guard isReady, !utf8.isEmpty, utf8.count <= Int(Int32.max), let context = unsafe htmlNewParserCtxt()
    else {
      return nil
    }
    defer { unsafe htmlFreeParserCtxt(context) }
    let flags = Int32(
      HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NONET.rawValue | HTML_PARSE_NOERROR.rawValue
        | HTML_PARSE_NOWARNING.rawValue)
    let document = unsafe utf8.withUnsafeBytes { buffer in
      unsafe htmlCtxtReadMemory(
        context, buffer.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(buffer.count), nil, "UTF-8",
        flags)
    }
    guard let document = unsafe document else { return nil }
    defer { unsafe xmlFreeDoc(document) }
    guard let root = unsafe xmlDocGetRootElement(document) else { return nil }
    var copier = TreeCopier()
    guard let element = unsafe copier.element(root, depth: 0) else { return nil }
    // disableSAX is set when the parser stops for good before the end.
    return unsafe (element, copier.isCutShort || context.pointee.disableSAX != 0)
  }

  private static func failure(_ code: Int32) -> Outcome {
    switch UInt32(bitPattern: code) {
    case XML_ERR_INVALID_CHAR.rawValue, XML_ERR_INVALID_ENCODING.rawValue: .wrongEncoding
    case XML_ERR_NAME_TOO_LONG.rawValue, XML_ERR_INTERNAL_ERROR.rawValue: .tooLarge
    default: .malformed
    }
  }
}

/// Copies libxml2 nodes into values. Names and namespace URIs are shared between equal nodes.
private struct TreeCopier {
  var isCutShort = false
  /// By the address of libxml2's namespace record, which lives as long as the document.
  private var namespaces: [UInt: String] = [:]

  /// The element with everything below it; nil when it stands too deep.
  mutating func element(_ node: xmlNodePtr, depth: Int) -> XMLElement? {
    guard depth < LibXML.depthLimit else {
      isCutShort = true
      return nil
    }
    var attributes: [XMLElement.Attribute] = []
    var attribute = unsafe node.pointee.properties
    while let current = unsafe attribute {
      unsafe attributes.append(
        XMLElement.Attribute(
          namespace: namespace(current.pointee.ns), name: string(current.pointee.name),
          value: textContent(current.pointee.children)))
      unsafe attribute = current.pointee.next
    }
    var children: [XMLElement.Child] = []
    var child = unsafe node.pointee.children
    while let current = unsafe child {
      unsafe append(current, to: &children, depth: depth)
      unsafe child = current.pointee.next
    }
    return unsafe XMLElement(
      namespace: namespace(node.pointee.ns), name: string(node.pointee.name), attributes: attributes,
      children: children)
  }

  private mutating func append(_ node: xmlNodePtr, to children: inout [XMLElement.Child], depth: Int) {
    switch unsafe node.pointee.type {
    case XML_ELEMENT_NODE:
      if let element = unsafe element(node, depth: depth + 1) { children.append(.element(element)) }
    case XML_TEXT_NODE, XML_CDATA_SECTION_NODE:
      let text = unsafe string(node.pointee.content)
      if case .text(let before)? = children.last {
        children[children.count - 1] = .text(before + text)
      } else if !text.isEmpty {
        children.append(.text(text))
      }
    default: break
    }
  }

  private func textContent(_ first: xmlNodePtr?) -> String {
    var result = ""
    var node = unsafe first
    while let current = unsafe node {
      if unsafe current.pointee.type == XML_TEXT_NODE { unsafe result += string(current.pointee.content) }
      unsafe node = current.pointee.next
    }
    return result
  }

  private mutating func namespace(_ namespace: xmlNsPtr?) -> String? {
    guard let namespace = unsafe namespace, let href = unsafe namespace.pointee.href else { return nil }
    let address = UInt(bitPattern: namespace)
    if let known = namespaces[address] { return known }
    let copy = unsafe string(href)
    namespaces[address] = copy
    return copy
  }

  private func string(_ pointer: UnsafePointer<xmlChar>?) -> String {
    guard let pointer = unsafe pointer else { return "" }
    return unsafe String(cString: pointer)
  }
}
