import Native
import Testing

@Suite struct XMLTreeTests {
  private func parse(_ text: String, _ change: (inout XMLTree.Options) -> Void = { _ in }) throws -> XMLTree {
    var options = XMLTree.Options()
    change(&options)
    return try XMLTree(parsing: Array(text.utf8), options: options)
  }

  private func littleEndian16(_ text: String) -> [UInt8] {
    var bytes: [UInt8] = [0xFF, 0xFE]
    for unit in text.utf16 { bytes += [UInt8(truncatingIfNeeded: unit), UInt8(unit >> 8)] }
    return bytes
  }

  @Test func `names are told by namespace whatever their prefix`() throws {
    let prefixed = try parse("<m:a xmlns:m='urn:x' b='1'>Kære<m:c/> du&amp;jeg</m:a>").root
    let plain = try parse("<a xmlns='urn:x' b='1'>Kære<c/> du&amp;jeg</a>").root
    #expect(prefixed == plain)
    #expect(prefixed.namespace == "urn:x")
    #expect(prefixed.text == "Kære du&jeg")
    #expect(prefixed.attribute("b") == "1")
  }

  @Test func `a DOCTYPE is refused unless allowed, and its entities are never expanded`() throws {
    let text =
      "<?xml version='1.0'?><!-- x --> <!DOCTYPE a [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><a>x&e;</a>"
    #expect(throws: XMLError.doctype) { try parse(text) }
    #expect(throws: XMLError.doctype) { try parse(text) { $0.takesLongTexts = true } }
    #expect(try parse(text) { $0.allowsDoctype = true }.root.text == "x")
  }

  @Test func `UTF-16 and a byte-order mark are understood, a DOCTYPE in UTF-16 is seen`() throws {
    let text = "<a>æøå</a>"
    let utf16 = littleEndian16(text)
    #expect(try XMLTree(parsing: utf16).root.text == "æøå")
    #expect(try XMLTree(parsing: [0xEF, 0xBB, 0xBF] + Array(text.utf8)).root.text == "æøå")
    let doctype = "<!DOCTYPE a><a/>"
    let hidden = littleEndian16(doctype)
    #expect(throws: XMLError.doctype) { try XMLTree(parsing: hidden) }
  }

  @Test func `Windows-1252 bytes under a UTF-8 label are read and remarked`() throws {
    let tree = try XMLTree(parsing: Array("<a>bl".utf8) + [0xE5, 0x96] + Array("b</a>".utf8))
    #expect(tree.root.text == "blå–b")
    #expect(tree.encodingWasRepaired)
  }

  @Test func `half a document is an error, not half a letter`() {
    #expect(throws: XMLError.malformed) { try parse("<a><b>tekst</b>") }
    #expect(throws: XMLError.malformed) { try parse("<a>x</a><b/>") }
    #expect(throws: XMLError.malformed) { try parse("<p:a>x</p:a>") }
    #expect(throws: XMLError.empty) { try parse(" \n") }
  }

  @Test func `deep nesting is refused`() {
    let deep = String(repeating: "<a>", count: 5_000) + String(repeating: "</a>", count: 5_000)
    #expect(throws: (any Error).self) { try parse(deep) }
    #expect(throws: (any Error).self) { try parse(deep) { $0.takesLongTexts = true } }
  }

  @Test func `twelve megabytes of text in lines come out whole when asked for`() throws {
    let line = String(repeating: "QUJD", count: 19) + "&#13;\n"
    let text = "<a>" + String(repeating: line, count: 150_000) + "</a><"
    let whole = String(text.dropLast())
    let tree = try parse(whole) { $0.takesLongTexts = true }
    #expect(tree.root.text.utf8.count == 150_000 * 78)
    #expect(throws: (any Error).self) { try parse(text) { $0.takesLongTexts = true } }
  }

  @Test func `tag soup still gives a tree`() throws {
    let tree = try #require(HTMLTree(parsing: Array("<p>Kære <b>borger<p>Såfremt <br>du</B>".utf8)))
    #expect(tree.root.text == "Kære borgerSåfremt du")
    #expect(!tree.isCutShort)
    #expect(HTMLTree(parsing: []) == nil)
    let deep = Array((String(repeating: "<div>", count: 3_000) + "x").utf8)
    #expect(HTMLTree(parsing: deep)?.isCutShort != false)
  }
}
