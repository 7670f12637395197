import Testing
import Writers

@Suite struct JSONValueTests {
  private let document = JSONValue.object([
    "b": .array([.integer(1), .decimal(47.125), .null]), "a": .string("æ \"x\" \\ \n \u{1}"),
    "c": .bool(true),
    "å": .object([:]),
  ])

  @Test func `keys are sorted and marks escaped`() {
    #expect(document.compact == #"{"a":"æ \"x\" \\ \n \u0001","b":[1,47.13,null],"c":true,"å":{}}"#)
  }

  @Test func `what is written is read back the same, pretty or not`() throws {
    let parsed = try JSONValue(parsing: Array(document.compact.utf8))
    #expect(try JSONValue(parsing: Array(document.pretty.utf8)) == parsed)
    #expect(parsed.at("b")?.elements?.count == 3)
  }

  @Test(arguments: ["", "{", "[1,]", "{\"a\" 1}", "\"\\ud800\"", "01x", "[1] 2", "\"a\nb\""])
  func `broken documents are refused`(text: String) {
    #expect(throws: JSONError.self) { try JSONValue(parsing: Array(text.utf8)) }
  }

  @Test func `deep nesting is refused instead of followed`() {
    let text = String(repeating: "[", count: 10_000)
    #expect(throws: JSONError.self) { try JSONValue(parsing: Array(text.utf8)) }
  }
}
