import Audit
import Foundation
import Native
import TestSupport
import Testing

/// Files made to harm: each gives a letter with remarks or one Danish line, in a time that grows with its size alone.
@Suite struct HostileFolderTests {
  /// A fixed sequence of numbers, so that a failure can be repeated (Lehmer generator, multiplier 48271).
  private struct Dice {
    var state: UInt64
    mutating func roll(_ sides: Int) -> Int {
      state = state * 48_271 % 2_147_483_647
      return Int(state) % sides
    }
  }

  private static let body = [
    "Kære Ida Prøve",
    "Vi har besluttet at give dig afslag på hjælp til kørsel, fordi der er 1,2 km til skolen.",
    "Du kan klage til Ankestyrelsen inden 4 uger. Send klagen til os.", "Med venlig hilsen", "Per Prøve",
  ]
  private static let sheet = Sheet(
    title: "Afslag", blocks: [.heading(1, "Afslag på kørsel")] + body.map { .paragraph($0) })

  /// One small letter in every format that the program reads.
  private static func letters() throws -> [(name: String, bytes: [UInt8])] {
    let html = Array(HTMLWriter.page(sheet).utf8)
    let created = try #require(CivilDate(iso: "2026-06-01"))
    let mail =
      "From: kommune@example.dk\r\nTo: ida@example.dk\r\nSubject: =?utf-8?q?Afg=C3=B8relse?=\r\nMIME-Version: 1.0\r\n"
      + "Content-Type: multipart/mixed; boundary=\"x\"\r\n\r\n--x\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n"
      + body.joined(separator: "\r\n\r\n") + "\r\n--x--\r\n"
    let lines = body.map {
      "<TextLine><String CONTENT=\"\($0.split(separator: " ").joined(separator: "\"/><SP/><String CONTENT=\""))\"/></TextLine>"
    }
    let alto =
      "<alto xmlns=\"http://www.loc.gov/standards/alto/ns-v4#\"><Layout><Page><PrintSpace><TextBlock>"
      + lines.joined() + "</TextBlock></PrintSpace></Page></Layout></alto>"
    let law =
      "<Dokument><Meta><DocumentType>KEN#LOKDOK23</DocumentType></Meta><DokumentIndhold><TekstGruppe>"
      + body.map { "<Exitus><Linea><Char>\($0)</Char></Linea></Exitus>" }.joined()
      + "</TekstGruppe></DokumentIndhold></Dokument>"
    return [
      ("brev.pdf", try PDFWriter.bytes(of: sheet, created: created)),
      ("brev.docx", DOCXWriter.bytes(of: sheet)),
      ("brev.odt", ODTWriter.bytes(of: sheet)), ("brev.html", html),
      ("brev.txt", Array(body.joined(separator: "\n\n").utf8)), ("brev.eml", Array(mail.utf8)),
      ("brev.alto.xml", Array(alto.utf8)), ("lov.xml", Array(law.utf8)),
      ("besked.xml", OneAnswerLetter.message(html, type: "text/html", name: "brev.html")),
    ]
  }

  /// Whether a letter comes out whose blocks lie in its text, or a message in Danish. With `wholly` the letter is also
  /// judged, explained and written, which takes a debug build some twenty times as long.
  private func survives(_ bytes: [UInt8], _ name: String, wholly: Bool = false) throws -> Bool {
    let asOf = try #require(CivilDate(iso: "2026-06-10"))
    do {
      let letter = try LetterReading.read(bytes: bytes, name: name)
      guard letter.blocks.allSatisfy({ $0.span.end <= letter.bytes.count }) else { return false }
      guard wholly else { return true }
      let report = try ReviewPipeline().report(bytes: bytes, name: name, options: ReviewOptions(asOf: asOf))
      return !JSONWriter().value(of: report).compact.isEmpty
    } catch {
      return isDanish(error)
    }
  }

  private func isDanish(_ failure: ReadFailure) -> Bool {
    !failure.message.isEmpty && failure.message.hasSuffix(".")
      && !["error", "failed", "invalid", "not "].contains { failure.message.contains($0) }
  }

  @Test func `a letter cut off at many places`() throws {
    for (name, bytes) in try HostileFolderTests.letters() {
      for part in 0..<24 {
        let cut = Array(bytes.prefix(bytes.count * part / 24))
        #expect(try survives(cut, name, wholly: part % 6 == 5), "\(name) \(part)")
      }
      #expect(try survives(bytes.dropLast(), name))
    }
  }

  @Test func `a letter with flipped bits`() throws {
    var dice = Dice(state: 1917)
    for (name, bytes) in try HostileFolderTests.letters() {
      for round in 0..<40 {
        var broken = bytes
        for _ in 0...dice.roll(8) { broken[dice.roll(broken.count)] ^= 1 << UInt8(dice.roll(8)) }
        #expect(try survives(broken, name, wholly: round % 10 == 0), "\(name)")
      }
    }
  }

  @Test func `a letter with another letter's middle`() throws {
    var dice = Dice(state: 77)
    let all = try HostileFolderTests.letters()
    for (name, bytes) in all {
      let other = all[dice.roll(all.count)].bytes
      let cut = bytes.count / 3
      #expect(
        try survives(Array(bytes[..<cut] + other[(other.count / 2)...] + bytes[cut...]), name), "\(name)")
    }
  }

  @Test func `the wrong ending makes no difference`() throws {
    for (name, bytes) in try HostileFolderTests.letters() {
      let own = try LetterReading.read(bytes: bytes, name: name)
      // A text that calls itself a Word file is refused, since Word's files are never text.
      let endings = ["pdf", "txt", "xml", "exe"] + (name == "brev.txt" ? [] : ["docx"])
      for ending in endings
      where name.split(separator: ".").last.map(String.init) != ending {
        let other = try LetterReading.read(bytes: bytes, name: "brev." + ending)
        #expect(own.text == other.text, "\(name) as \(ending)")
      }
    }
  }

  static let depth = 100_000

  @Test(arguments: [
    ("dyb.html", "<div>", "</div>"), ("dyb.html", "<table><tr><td>", "</td></tr></table>"),
    ("dyb.html", "<ul><li>", "</li></ul>"), ("dyb.xml", "<a>", "</a>"),
    ("dyb.xml", "<Dokument>", "</Dokument>"),
  ])
  func `a hundred thousand levels`(name: String, open: String, close: String) throws {
    let page =
      String(repeating: open, count: HostileFolderTests.depth) + "Du får afslag."
      + String(repeating: close, count: HostileFolderTests.depth)
    #expect(try survives(Array(page.utf8), name))
  }

  @Test func `a hundred thousand levels of a Word file and a mail`() throws {
    let depth = HostileFolderTests.depth
    let table =
      String(repeating: "<w:tbl><w:tr><w:tc>", count: depth) + "<w:p/>"
      + String(repeating: "</w:tc></w:tr></w:tbl>", count: depth)
    #expect(try survives(word(table), "dyb.docx"))
    let mail = String(repeating: "Content-Type: message/rfc822\r\n\r\n", count: depth)
    #expect(try survives(Array(("MIME-Version: 1.0\r\n" + mail).utf8), "dyb.eml"))
    #expect(try survives(Array((String(repeating: "[", count: depth) + "\n").utf8), "dyb.txt"))
  }

  private func word(_ body: String, prolog: String = "") -> [UInt8] {
    let office = "http://schemas.openxmlformats.org/"
    var zip = ZipWriter()
    zip.add(
      "[Content_Types].xml",
      "<Types xmlns='\(office)package/2006/content-types'><Override PartName='/word/document.xml' "
        + "ContentType='application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'/></Types>"
    )
    zip.add(
      "_rels/.rels",
      "<Relationships xmlns='\(office)package/2006/relationships'><Relationship Id='a' "
        + "Type='\(office)officeDocument/2006/relationships/officeDocument' Target='word/document.xml'/></Relationships>"
    )
    zip.add(
      "word/document.xml",
      prolog
        + "<w:document xmlns:w='\(office)wordprocessingml/2006/main'><w:body>\(body)</w:body></w:document>")
    return zip.finished()
  }

  @Test func `a bomb of zeros and a bomb of entities are stopped`() throws {
    let zeros = word("<w:p><w:r><w:t>" + String(repeating: "0", count: 80 << 20) + "</w:t></w:r></w:p>")
    #expect(zeros.count < 1 << 20)
    #expect(throws: ReadFailure.self) { try LetterReading.read(bytes: zeros, name: "bombe.docx") }
    var entities = "<!DOCTYPE a [<!ENTITY l0 \"ha\">"
    for level in 1..<30 {
      let inner = String(repeating: "&l\(level - 1);", count: 10)
      entities += "<!ENTITY l\(level) \"\(inner)\">"
    }
    entities += "]>"
    for root in ["<a>&l29;</a>", "<Dokument>&l29;</Dokument>", "<alto>&l29;</alto>"] {
      #expect(try survives(Array((entities + root).utf8), "bombe.xml"))
    }
    #expect(throws: ReadFailure.self) {
      try LetterReading.read(bytes: word("<w:p/>", prolog: entities), name: "bombe.docx")
    }
    #expect(try survives(Array((entities + "<html><body>&l29;</body></html>").utf8), "bombe.html"))
  }

  @Test func `no reader opens a file that another file names`() throws {
    let secret = FileManager.default.temporaryDirectory.appending(path: "klarbrev-\(UUID().uuidString).txt")
    try Data("HEMMELIGHED".utf8).write(to: secret)
    defer { try? FileManager.default.removeItem(at: secret) }
    let doctype = "<!DOCTYPE html [<!ENTITY x SYSTEM \"file://\(secret.path)\">]>"
    for (name, text) in [
      ("a.html", "\(doctype)<html><body><p>Hej &x; <img src='\(secret.path)'> her.</p></body></html>"),
      ("a.xml", "\(doctype)<html><body><p>Hej &x; her.</p></body></html>"),
      (
        "b.xml",
        "<a xmlns:xi='http://www.w3.org/2001/XInclude'><xi:include href='\(secret.path)' parse='text'/></a>"
      ),
    ] {
      let letter = try? LetterReading.read(bytes: Array(text.utf8), name: name)
      #expect(letter?.text.contains("HEMMELIGHED") != true, "\(name)")
    }
  }

  @Test func `a loop of PDF pages and of fonts ends`() throws {
    let text = """
      %PDF-1.4
      1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
      2 0 obj<</Type/Pages/Kids[2 0 R 3 0 R]/Count 9>>endobj
      3 0 obj<</Type/Page/Parent 3 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources 3 0 R>>endobj
      4 0 obj<</Length 4 0 R/Filter[/FlateDecode/FlateDecode]>>stream
      BT /F 1 Tf (Hej) Tj ET
      endstream endobj
      trailer<</Root 1 0 R/Prev 0>>
      startxref
      0
      %%EOF
      """
    #expect(try survives(Array(text.utf8), "ring.pdf"))
  }

  @Test func `fifty megabytes on one line`() throws {
    let line = [UInt8](repeating: UInt8(ascii: "a"), count: 50 << 20)
    #expect(throws: ReadFailure.self) { try LetterReading.read(bytes: line, name: "lang.txt") }
    let html = Array("<p>".utf8) + line
    #expect(throws: ReadFailure.self) { try LetterReading.read(bytes: html, name: "lang.html") }
  }

  @Test func `bytes that are no text in any encoding`() throws {
    for bytes: [UInt8] in [
      [0xFF, 0xFE], [0xEF, 0xBB, 0xBF], [0xC3], [0xED, 0xA0, 0x80], [0xF8, 0x88, 0x80, 0x80, 0x80], [0],
      Array(repeating: 0, count: 5_000), Array(repeating: 0xFF, count: 5_000),
      [0xFE, 0xFF] + Array(repeating: 0xD8, count: 999),
    ] { #expect(try survives(bytes, "brev.txt"), "\(bytes.prefix(8))") }
  }
}
