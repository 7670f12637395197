extension JSONValue {
  /// The document on one line, keys sorted, without a line break at the end.
  public var compact: String { String(decoding: compactBytes, as: UTF8.self) }

  /// The same in bytes.
  public var compactBytes: [UInt8] {
    var out: [UInt8] = []
    append(to: &out, indent: nil)
    return out
  }

  /// The document with two spaces a level, keys sorted; arrays and objects of plain values stay on one line.
  public var pretty: String { pretty(depth: 0) }

  /// The same for a value that stands so many levels deep in a document; the first line is not indented.
  public func pretty(depth: Int) -> String { String(decoding: prettyBytes(depth: depth), as: UTF8.self) }

  /// The same in bytes.
  public func prettyBytes(depth: Int) -> [UInt8] {
    var out: [UInt8] = []
    append(to: &out, indent: depth)
    return out
  }

  private var isScalar: Bool {
    switch self {
    case .array, .object: false
    case .null, .bool, .integer, .decimal, .string: true
    }
  }

  /// - Parameter indent: levels it stands deep; nil for a document on one line.
  private func append(to out: inout [UInt8], indent: Int?) {
    switch self {
    case .null: out += "null".utf8
    case .bool(let flag): out += (flag ? "true" : "false").utf8
    case .integer(let number): JSONValue.append(number, to: &out)
    case .decimal(let number): JSONValue.append(number, to: &out)
    case .string(let text): JSONValue.append(quoted: text, to: &out)
    case .array(let elements): JSONValue.append(elements, to: &out, indent)
    case .object(let members): JSONValue.append(members, to: &out, indent)
    }
  }

  private static func append(_ elements: [JSONValue], to out: inout [UInt8], _ indent: Int?) {
    // A list of plain values stays on one line.
    let inner = elements.allSatisfy(\.isScalar) ? nil : indent
    out.append(0x5B)
    for index in elements.indices {
      if index > 0 {
        out.append(0x2C)
        if inner == nil, indent != nil { out.append(0x20) }
      }
      if let inner { newline(inner + 1, to: &out) }
      elements[index].append(to: &out, indent: inner.map { $0 + 1 })
    }
    if let inner, !elements.isEmpty { newline(inner, to: &out) }
    out.append(0x5D)
  }

  private static func append(_ members: JSONMembers, to out: inout [UInt8], _ indent: Int?) {
    out.append(0x7B)
    for index in members.sorted.indices {
      if index > 0 { out.append(0x2C) }
      if let indent { newline(indent + 1, to: &out) }
      append(quoted: members.sorted[index].key, to: &out)
      out.append(0x3A)
      if indent != nil { out.append(0x20) }
      members.sorted[index].value.append(to: &out, indent: indent.map { $0 + 1 })
    }
    if let indent, !members.sorted.isEmpty { newline(indent, to: &out) }
    out.append(0x7D)
  }

  private static func newline(_ indent: Int, to out: inout [UInt8]) {
    out.append(0x0A)
    out.append(contentsOf: repeatElement(0x20, count: 2 * indent))
  }

  private static func append(_ number: Int, to out: inout [UInt8]) {
    if number < 0 || number >= 10_000_000 {
      out += String(number).utf8
      return
    }
    var power = 1
    while power * 10 <= number { power *= 10 }
    var rest = number
    while power > 0 {
      out.append(0x30 + UInt8(rest / power))
      rest %= power
      power /= 10
    }
  }

  /// Two decimals at most: more than that no figure of the program means.
  private static func append(_ number: Double, to out: inout [UInt8]) {
    guard number.isFinite else {
      out += "null".utf8
      return
    }
    let hundredths = (number * 100).rounded()
    guard hundredths >= 1, hundredths < 1e9 else {
      out += String(hundredths / 100).utf8
      return
    }
    let whole = Int(hundredths)
    append(whole / 100, to: &out)
    out.append(0x2E)
    out.append(0x30 + UInt8(whole / 10 % 10))
    if whole % 10 > 0 { out.append(0x30 + UInt8(whole % 10)) }
  }

  private static let hex = Array("0123456789abcdef".utf8)

  private static func append(quoted text: String, to out: inout [UInt8]) {
    let bytes = text.utf8
    let span = bytes.span
    out.append(0x22)
    // Stretches without anything to escape are copied whole.
    var copied = 0
    for index in span.indices {
      let byte = span[index]
      guard byte < 0x20 || byte == 0x22 || byte == 0x5C || byte == 0x7F else { continue }
      append(span, copied..<index, to: &out)
      copied = index + 1
      out.append(0x5C)
      switch byte {
      case 0x22, 0x5C: out.append(byte)
      case 0x0A: out.append(0x6E)
      case 0x09: out.append(0x74)
      default:
        out += "u00".utf8
        out.append(hex[Int(byte >> 4)])
        out.append(hex[Int(byte & 15)])
      }
    }
    if copied == 0 { out += bytes } else { append(span, copied..<span.count, to: &out) }
    out.append(0x22)
  }

  private static func append(_ bytes: Swift.Span<UInt8>, _ range: Range<Int>, to out: inout [UInt8]) {
    for index in range { out.append(bytes[index]) }
  }
}
