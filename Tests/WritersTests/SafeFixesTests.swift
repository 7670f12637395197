import Audit
import LetterModel
import Native
import Readers
import Testing

@testable import Writers

@Suite struct SafeFixesTests {
  private static let paragraphs = [
    "Norddal Kommune\nRådhustorvet 1, 9999 Norddal", "12. marts 2026",
    "Du får det høreapparat, du har søgt om",
    "Vi har i henhold til § 112, stk. 1, i serviceloven bevilget dig et høreapparat til 9.400 kr.",
    "Såfremt du ikke har hørt fra klinikken den 1. april 2026, kan du rette henvendelse til os. Kvitteringen fremsendes "
      + "til klinikken. Klagen har ikke opsættende virkning.",
  ]

  private func review(_ bytes: [UInt8], _ name: String) throws -> CheckedLetter {
    let day = try #require(CivilDate(year: 2026, month: 6, day: 1))
    return try LetterCheck(ReviewPipeline(), options: ReviewOptions(asOf: day)).checked(
      bytes: bytes, path: name)
  }

  @Test func `sure replacements are made and everything else stays byte for byte`() throws {
    let text = Self.paragraphs.joined(separator: "\n\n") + "\n"
    let bytes = Array(text.utf8)
    let fixes = SafeFixes(of: try review(bytes, "brev.txt").review)
    let copy = try fixes.copy(of: bytes)
    #expect(copy.applied == fixes.changes.count)
    let expected = text.replacing("i henhold til", with: "efter").replacing("Såfremt", with: "Hvis")
      .replacing("rette henvendelse til", with: "kontakte").replacing("fremsendes", with: "sendes")
    #expect(String(decoding: copy.bytes, as: UTF8.self) == expected)
  }

  @Test func `a letter that was mended has nothing more to mend`() throws {
    let bytes = Array(Self.paragraphs.joined(separator: "\n\n").utf8)
    let copy = try SafeFixes(of: try review(bytes, "brev.txt").review).copy(of: bytes)
    #expect(SafeFixes(of: try review(copy.bytes, "brev.txt").review).changes.isEmpty)
  }

  @Test func `the difference shows whole sentences, each once`() throws {
    let bytes = Array(Self.paragraphs.joined(separator: "\n\n").utf8)
    let difference = SafeFixes(of: try review(bytes, "brev.txt").review).difference()
    #expect(difference.split(separator: "\n").count == 6)
    #expect(
      difference.contains("- Kvitteringen fremsendes til klinikken.\n+ Kvitteringen sendes til klinikken.\n"))
  }

  @Test func `a Word file keeps its parts, and words in several runs are left alone`() throws {
    let body =
      "<w:p><w:r><w:t>Kvitteringen fremsendes til dig &amp; klinikken.</w:t></w:r></w:p>"
      + "<w:p><w:r><w:t>Skemaet frem</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>sendes til dig i dag.</w:t></w:r></w:p>"
    let xml =
      "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>\(body)</w:body></w:document>"
    var zip = ZipWriter()
    zip.add(
      "[Content_Types].xml",
      "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"xml\" ContentType=\"application/xml\"/><Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>"
    )
    zip.add(
      "_rels/.rels",
      "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"word/document.xml\"/></Relationships>"
    )
    zip.add("word/document.xml", xml)
    let bytes = zip.finished()
    let fixes = SafeFixes(of: try review(bytes, "brev.docx").review)
    let copy = try fixes.copy(of: bytes)
    #expect(fixes.changes.count == 2)
    #expect(copy.applied == 1)
    let parts = try ZipArchive(copy.bytes).parts(["word/document.xml"])
    let after = String(decoding: try #require(parts["word/document.xml"]), as: UTF8.self)
    #expect(after == xml.replacing("Kvitteringen fremsendes", with: "Kvitteringen sendes"))
  }
}
