/// A JSON document as a value, for the reports written and the labels read.
public enum JSONValue: Hashable, Sendable {
  case null
  case bool(Bool)
  case integer(Int)
  case decimal(Double)
  case string(String)
  case array([JSONValue])
  case object([String: JSONValue])

  /// The string, or null for nil.
  public init(_ text: String?) { self = text.map(JSONValue.string) ?? .null }

  /// The member of that name; nil when this is no object or has none.
  public subscript(_ key: String) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    return members[key]
  }

  /// The member at the end of a path such as `letter.sender.authority`; nil when the path breaks off.
  public func at(_ path: String) -> JSONValue? {
    var value: JSONValue? = self
    for key in path.split(separator: ".") { value = value?[String(key)] }
    return value
  }

  /// The text of a string; nil for anything else.
  public var text: String? {
    if case .string(let text) = self { return text }
    return nil
  }

  /// The elements of an array; nil for anything else.
  public var elements: [JSONValue]? {
    if case .array(let elements) = self { return elements }
    return nil
  }

  /// The number, whole or not; nil for anything else.
  public var number: Double? {
    switch self {
    case .integer(let number): Double(number)
    case .decimal(let number): number
    default: nil
    }
  }

  /// The number of an integer; nil for anything else.
  public var int: Int? {
    if case .integer(let number) = self { return number }
    return nil
  }
}

extension JSONValue {
  /// The document on one line, keys sorted, without a line break at the end.
  public var compact: String {
    var out: [UInt8] = []
    append(to: &out, indent: nil)
    return String(decoding: out, as: UTF8.self)
  }

  /// The document with two spaces a level, keys sorted; arrays and objects of plain values stay on one line.
  public var pretty: String { pretty(depth: 0) }

  /// The same for a value that stands so many levels deep in a document; the first line is not indented.
  public func pretty(depth: Int) -> String {
    var out: [UInt8] = []
    append(to: &out, indent: depth)
    return String(decoding: out, as: UTF8.self)
  }

  private var isScalar: Bool {
    switch self {
    case .array, .object: false
    case .null, .bool, .integer, .decimal, .string: true
    }
  }

  private func append(to out: inout [UInt8], indent: Int?) {
    switch self {
    case .null: out += "null".utf8
    case .bool(let flag): out += (flag ? "true" : "false").utf8
    case .integer(let number): out += String(number).utf8
    case .decimal(let number): out += JSONValue.digits(number).utf8
    case .string(let text): JSONValue.append(quoted: text, to: &out)
    case .array(let elements):
      let inner = elements.allSatisfy(\.isScalar) ? nil : indent
      JSONValue.append(list: elements, open: "[", close: "]", to: &out, indent: inner, spaced: indent != nil)
      {
        element, out, deeper in element.append(to: &out, indent: deeper)
      }
    case .object(let members):
      let sorted = members.sorted { $0.key < $1.key }
      JSONValue.append(list: sorted, open: "{", close: "}", to: &out, indent: indent, spaced: indent != nil) {
        member, out, deeper in
        JSONValue.append(quoted: member.key, to: &out)
        out += (indent == nil ? ":" : ": ").utf8
        member.value.append(to: &out, indent: deeper)
      }
    }
  }

  private static func append<Item>(
    list: [Item], open: Character, close: Character, to out: inout [UInt8], indent: Int?, spaced: Bool,
    each: (Item, inout [UInt8], Int?) -> Void
  ) {
    out += String(open).utf8
    for (index, item) in list.enumerated() {
      if index > 0 { out += (indent == nil && spaced ? ", " : ",").utf8 }
      if let indent { newline(indent + 1, to: &out) }
      each(item, &out, indent.map { $0 + 1 })
    }
    if let indent, !list.isEmpty { newline(indent, to: &out) }
    out += String(close).utf8
  }

  private static func newline(_ indent: Int, to out: inout [UInt8]) {
    out.append(0x0A)
    for _ in 0..<(2 * indent) { out.append(0x20) }
  }

  /// Two decimals at most: more than that no figure of the program means.
  private static func digits(_ number: Double) -> String {
    guard number.isFinite else { return "null" }
    return String((number * 100).rounded() / 100)
  }

  /// Whether no byte has to be escaped.
  private static func isPlain(_ bytes: Swift.Span<UInt8>) -> Bool {
    for index in bytes.indices {
      let byte = bytes[index]
      if byte < 0x20 || byte == 0x22 || byte == 0x5C || byte == 0x7F { return false }
    }
    return true
  }

  private static let hex = Array("0123456789abcdef".utf8)

  private static func append(quoted text: String, to out: inout [UInt8]) {
    out.append(0x22)
    if isPlain(text.utf8.span) {
      out += text.utf8
      out.append(0x22)
      return
    }
    for byte in text.utf8 {
      switch byte {
      case 0x22: out += "\\\"".utf8
      case 0x5C: out += "\\\\".utf8
      case 0x0A: out += "\\n".utf8
      case 0x09: out += "\\t".utf8
      case 0..<0x20, 0x7F: out += "\\u00".utf8 + [hex[Int(byte >> 4)], hex[Int(byte & 15)]]
      default: out.append(byte)
      }
    }
    out.append(0x22)
  }
}
