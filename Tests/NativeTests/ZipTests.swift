import Native
import Testing

@Suite struct ZipTests {
  private func archive(_ parts: [(String, [UInt8], ZipWriter.Method)]) -> [UInt8] {
    var writer = ZipWriter()
    for (name, content, method) in parts { writer.add(name, content, method: method) }
    return writer.finished()
  }

  @Test func `what is packed comes out again, stored or deflated`() throws {
    let long = Array(String(repeating: "Du kan klage inden fire uger. ", count: 400).utf8)
    let packed = archive([
      ("mimetype", Array("application/test".utf8), .stored), ("word/æøå.xml", long, .deflated),
      ("tom.xml", [], .deflated),
    ])
    let zip = try ZipArchive(packed)
    #expect(zip.names.count == 3)
    #expect(try zip.part("mimetype") == Array("application/test".utf8))
    #expect(try zip.part(zip.names[1]) == long)
    #expect(try zip.part("tom.xml") == [])
    #expect(try zip.part("findes ikke") == nil)
    #expect(packed.count < long.count / 10)
  }

  @Test func `a part handed over in pieces is packed as one that is handed over whole`() throws {
    let text = Array(String(repeating: "<c r=\"A1\"><v>klagefrist 4 uger</v></c>", count: 20_000).utf8)
    var whole = ZipWriter()
    whole.add("ark.xml", text)
    var inPieces = ZipWriter()
    inPieces.add("ark.xml") { take in
      for start in stride(from: 0, to: text.count, by: 4_099) {
        take(Array(text[start..<min(text.count, start + 4_099)]))
      }
    }
    #expect(inPieces.finished() == whole.finished())
    #expect(try ZipArchive(inPieces.finished()).part("ark.xml") == text)
    var empty = ZipWriter()
    empty.add("tom.xml") { _ in }
    #expect(try ZipArchive(empty.finished()).part("tom.xml") == [])
  }

  @Test func `the same parts give the same bytes`() {
    let text = Array("Afgørelse".utf8)
    #expect(archive([("a", text, .deflated)]) == archive([("a", text, .deflated)]))
  }

  @Test func `noise that does not shrink is stored and comes out again`() throws {
    var state: UInt64 = 7
    let noise = (0..<70_000).map { _ -> UInt8 in
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return UInt8(truncatingIfNeeded: state >> 33)
    }
    let zip = try ZipArchive(archive([("støj.bin", noise, .deflated)]))
    #expect(try zip.part(zip.names[0]) == noise)
  }

  @Test func `a file cut short or no archive at all is damaged`() {
    let whole = archive([("a.xml", Array(repeating: 65, count: 5_000), .deflated)])
    #expect(throws: ZipError.damaged) { try ZipArchive(Array(whole.dropLast(40))) }
    #expect(throws: ZipError.damaged) { try ZipArchive(Array("Kære borger".utf8)) }
    #expect(throws: ZipError.damaged) { try ZipArchive([]) }
  }

  @Test func `flipped bits never crash and never give other content without an error`() throws {
    let content = Array(String(repeating: "Vi har truffet afgørelse. ", count: 50).utf8)
    let whole = archive([("a.xml", content, .deflated)])
    for index in whole.indices {
      var broken = whole
      broken[index] ^= 0x10
      if let zip = try? ZipArchive(broken), let part = try? zip.part("a.xml") { #expect(part == content) }
    }
  }

  @Test func `a bomb is stopped while unpacking`() throws {
    let bomb = archive([("a.xml", [UInt8](repeating: 0, count: 20 << 20), .deflated)])
    #expect(throws: ZipError.tooLarge) { try ZipArchive(bomb).part("a.xml") }
    var limits = ZipLimits()
    limits.entries = 2
    let many = archive([("1", [], .stored), ("2", [], .stored), ("3", [], .stored)])
    #expect(throws: ZipError.tooLarge) { try ZipArchive(many, limits: limits) }
  }

  @Test func `doubled names and names that point outside are refused`() {
    #expect(throws: ZipError.hostile) { try ZipArchive(archive([("a", [], .stored), ("a", [], .stored)])) }
    #expect(throws: ZipError.hostile) { try ZipArchive(archive([("../a", [], .stored)])) }
    #expect(throws: ZipError.hostile) { try ZipArchive(archive([("/etc/a", [], .stored)])) }
  }
}
