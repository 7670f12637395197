/// A JSON document as a value, for the reports written and the labels read.
public enum JSONValue: Hashable, Sendable {
  case null
  case bool(Bool)
  case integer(Int)
  case decimal(Double)
  case string(String)
  case array([JSONValue])
  case object(JSONMembers)

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
    for key in path.utf8.split(separator: UInt8(ascii: ".")) { value = value?[String(Substring(key))] }
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
