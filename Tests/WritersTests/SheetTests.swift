import Composition
import LetterModel
import Readers
import Testing
import Writers

@Suite struct SheetTests {
  private let draft = Draft(
    kind: .klage, isReady: false, to: "Vesterå Kommune",
    parts: [
      DraftPart(.recipient, "Vesterå Kommune\nKanalgade 2"), DraftPart(.heading, "Klage over afgørelse"),
      DraftPart(.paragraph, "Jeg klager. [SKRIV: Hvad er dit navn?] <b> & *stjerne*"),
      DraftPart(.numbered, "Første grund"), DraftPart(.numbered, "2. Anden grund"),
      DraftPart(.quote, "»Det kan ikke imødekommes.«"), DraftPart(.signature, "[SKRIV: Navn]"),
    ], placeholders: ["Hvad er dit navn?", "Navn"],
    citizenSheet: [ComposedSentence("Gem en kopi.", .explained, [])],
    notes: [])

  @Test func `Markdown keeps the letter's own marks as text`() {
    let text = MarkdownWriter.text(Sheet(draft: draft, withCitizenSheet: true))
    #expect(text.contains("\\<b\\> & \\*stjerne\\*"))
    #expect(text.contains("1. Første grund\n2. Anden grund"))
    #expect(text.contains("> »Det kan ikke imødekommes.«"))
    #expect(text.contains("---\n\n# Til dig selv"))
    #expect(text.hasPrefix("**IKKE KLAR TIL AFSENDELSE."))
    #expect(text.contains("\n\nVesterå Kommune  \nKanalgade 2\n\n# Klage over afgørelse"))
  }

  @Test func `the list for writing oneself keeps points together and ends with day and place`() {
    let letter = Draft(
      kind: .klage, isReady: false, to: nil,
      parts: [
        DraftPart(.heading, "Klage"), DraftPart(.heading, "Jeg beder om"),
        DraftPart(.bullet, "At I ser på sagen igen."), DraftPart(.bullet, "En kvittering."),
        DraftPart(.paragraph, "Personen må:"), DraftPart(.bullet, "se sagens papirer"),
      ], placeholders: [], citizenSheet: [ComposedSentence("Gem en kopi.", .explained, [])], notes: [])
    let blocks = Sheet(checklistFor: letter, withCitizenSheet: true).blocks
    #expect(blocks.filter { $0 == .check("Skriv disse punkter:") }.count == 1)
    #expect(blocks.contains(.bullet("At I ser på sagen igen.")))
    #expect(blocks.contains(.bullet("se sagens papirer")))
    #expect(blocks.suffix(2) == [.heading(2, "Når du sender brevet"), .bullet("Gem en kopi.")])
    #expect(!Sheet(checklistFor: letter).blocks.contains(.bullet("Gem en kopi.")))
  }

  @Test func `the page stands alone and runs nothing`() {
    let page = HTMLWriter.page(Sheet(draft: draft, withCitizenSheet: false))
    #expect(page.hasPrefix("<!DOCTYPE html>\n<html lang=\"da\">"))
    for foreign in ["<script", "http://", "https://", "src=", "@import", "url("] {
      #expect(!page.contains(foreign))
    }
    #expect(page.contains("&lt;b&gt; &amp; *stjerne*"))
    #expect(page.contains("<ol>\n<li>Første grund</li>\n<li>Anden grund</li>\n</ol>"))
  }

  @Test func `the Word file is read back as it was written, and always in the same bytes`() throws {
    let sheet = Sheet(draft: draft, withCitizenSheet: false)
    let bytes = DOCXWriter.bytes(of: sheet)
    #expect(bytes == DOCXWriter.bytes(of: sheet))
    let letter = try LetterReading.read(bytes: bytes, name: "klage.docx")
    #expect(letter.source.format == .docx)
    for part in ["Klage over afgørelse", "[SKRIV: Hvad er dit navn?] <b> & *stjerne*", "Første grund"] {
      #expect(letter.text.contains(part))
    }
    #expect(
      letter.blocks.contains { $0.role == .heading && letter.string($0.span) == "Klage over afgørelse" })
  }

  @Test func `no letter can steer the terminal`() {
    let style = TextStyle(width: 60)
    #expect(style.clean("a\u{1B}[31mb\u{9B}c\u{202E}d\te") == "a[31mbcd e")
    #expect(style.wrapped(String(repeating: "ord ", count: 40), indent: 4).allSatisfy { $0.count <= 60 })
  }
}
