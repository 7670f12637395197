import Audit
import TestSupport
import Testing

/// The public sample files, row by row: what each must give. Files that are not there are passed over.
@Suite struct FormatMatrixTests {
  private func review(_ path: String) throws -> Review? {
    guard let bytes = Fixture.shared("formats/" + path) else { return nil }
    let asOf = try #require(CivilDate(iso: "2026-06-10"))
    return try ReviewPipeline().review(bytes: bytes, name: path, options: ReviewOptions(asOf: asOf))
  }

  private func codes(_ review: Review) -> [ReadNotice.Code] { review.letter.source.notices.map(\.code) }
  private func ids(_ review: Review) -> Set<String> { Set(review.findings.map(\.id.description)) }

  @Test func `the full Digital Post message gives its case and tells wrong labels`() throws {
    guard let full = try review("memo/MeMo_Full_Example.xml") else { return }
    #expect(full.letter.source.format == .memo)
    #expect(full.letter.envelope?.caseNumber == "SAG-12345")
    #expect(full.letter.envelope?.senderUnit != nil || full.letter.envelope?.senderName != nil)
    // The main file and three attachments say PDF or Word and hold a sentence of text.
    #expect(codes(full).filter { $0 == .wrongLabel }.count == 4)
    #expect(codes(full).contains(.alternativeSkipped))
    #expect(full.findings.isEmpty)
  }

  @Test func `the smallest message is read without a recipient`() throws {
    guard let least = try review("memo/MeMo_Minimum_Example.xml") else { return }
    #expect(least.letter.envelope?.recipientName == nil && !least.letter.bytes.isEmpty)
  }

  @Test func `a text message has nothing missing`() throws {
    guard let short = try review("memo/MeMo_NemSMS.xml") else { return }
    #expect(short.letter.envelope?.isTextMessage == true && codes(short).contains(.textMessage))
    #expect(short.findings.isEmpty)
  }

  @Test func `the prefix of a message makes no difference, a DOCTYPE is refused`() throws {
    guard let bytes = Fixture.shared("formats/memo/MeMo_Minimum_Example.xml") else { return }
    let text = String(decoding: bytes, as: UTF8.self)
    let plain = text.replacing("memo:", with: "").replacing("xmlns:memo=", with: "xmlns=")
    let own = try LetterReading.read(bytes: bytes, name: "a.xml")
    let other = try LetterReading.read(bytes: Array(plain.utf8), name: "a.xml")
    #expect(own.bytes == other.bytes && own.envelope == other.envelope)
    let declared = text.replacing("<memo:Message ", with: "<!DOCTYPE x []><memo:Message ", maxReplacements: 1)
    #expect(throws: ReadFailure.self) { try LetterReading.read(bytes: Array(declared.utf8), name: "a.xml") }
  }

  @Test(arguments: ["success", "error"])
  func `a receipt is no letter and has no faults`(kind: String) throws {
    guard let receipt = try review("sagdok/PostStatusBeskedModtag.\(kind).xml") else { return }
    #expect(codes(receipt).contains(.notALetter) && receipt.findings.isEmpty)
    #expect(
      receipt.letter.text.contains("13. februar 2023")
        || receipt.facts.date?.value == CivilDate(iso: "2023-02-13"))
  }

  @Test func `a published decision is no letter and has no faults`() throws {
    guard let law = try review("lexdania/W20130972425-principafgoerelse-64-13-uddrag.xml") else { return }
    #expect(codes(law).contains(.notALetter) && law.findings.isEmpty)
    #expect(law.letter.blocks.contains { $0.role == .heading })
  }

  @Test func `a template leaves its reasons to the merge and is not blamed for them`() throws {
    guard let template = try review("docx/aarhus-aktindsigt-afslag-fvl.docx") else { return }
    #expect(template.facts.isTemplate)
    #expect(template.letter.placeholders.contains { $0.kind == .insertion })
    #expect(template.letter.placeholders.contains { $0.kind == .instruction || $0.kind == .choice })
    #expect(template.findings.allSatisfy { $0.severity == .advice })
  }

  @Test func `a building letter points to its back and holds two syntaxes of fields`() throws {
    guard let letter = try review("docx/aarhus-byg-orientering-1.docx") else { return }
    #expect(letter.facts.isTemplate)
    let names = letter.letter.placeholders.map(\.name)
    #expect(names.contains { $0.hasPrefix("sag") } && names.count >= 3)
    #expect(!ids(letter).contains("K1") && !ids(letter).contains("T1"))
  }

  @Test(arguments: ["ingen-begrundelse-valgt", "sagkyndig-fvl"])
  func `a phrase has no legal fault`(name: String) throws {
    guard let phrase = try review("docx/aarhus-frase-\(name).docx") else { return }
    #expect(phrase.findings.allSatisfy { $0.severity == .advice })
  }

  @Test func `unfilled dropdowns of a phrase are seen, and only its language is remarked on`() throws {
    guard let phrase = try review("docx/aarhus-frase-internt-dokument-ofl.docx") else { return }
    #expect(phrase.letter.placeholders.count >= 2)
    #expect(phrase.facts.doubts.contains(.fragment))
    #expect(phrase.findings.allSatisfy { $0.severity == .advice })
  }

  @Test(arguments: [
    "hearing_post_form", "mail_template_001", "mail_template_agenda", "mail_template_decision_001",
  ])
  func `a board's template is known by its fields`(name: String) throws {
    guard let template = try review("docx/naevn-\(name).docx") else { return }
    #expect(template.facts.isTemplate && !template.letter.placeholders.isEmpty)
    #expect(template.findings.allSatisfy { $0.severity == .advice })
  }

  @Test func `the finished letter says the same as PDF and as Word file`() throws {
    guard let pdf = try review("pdf/aarhus-befordring-testbrev.pdf"),
      let word = try review("docx/aarhus-befordring-testbrev.docx")
    else { return }
    #expect(pdf.findings.map(\.id) == word.findings.map(\.id))
    for one in [pdf, word] {
      #expect(one.facts.date?.value == CivilDate(iso: "2026-03-27"))
      #expect(one.letter.text.contains("fra 01-01-2026 til 01-07-2026"))
      #expect(one.letter.text.contains("befordring@mbu.aarhus.dk"))
      // "ca. Transporttid i bus min. Skift med bus? skift."
      #expect(ids(one).contains("T1"))
      #expect(!one.letter.placeholders.contains { $0.name == "Morgen" })
    }
  }

  @Test(arguments: ["aarhus-side1.alto.xml", "aarhus-side1.hocr.html", "aarhus-side1-2.bbox-layout.xhtml"])
  func `a recognised page has the PDF's kind, date and opening`(name: String) throws {
    guard let page = try review("ocr/" + name), let pdf = try review("pdf/aarhus-befordring-testbrev.pdf")
    else { return }
    #expect(page.facts.kind == pdf.facts.kind && page.facts.date?.value == pdf.facts.date?.value)
    #expect(page.facts.decisions.map(\.outcome) == pdf.facts.decisions.map(\.outcome))
    #expect(!page.letter.source.missingPages.isEmpty)
    #expect(codes(page).contains(.missingPages))
  }
}
