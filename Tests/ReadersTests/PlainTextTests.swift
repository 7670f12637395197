import LetterModel
import Readers
import TestSupport
import Testing

@Suite struct PlainTextTests {
  private func read(_ bytes: [UInt8]) throws -> Letter {
    try LetterReading.read(bytes: bytes, name: "brev.txt")
  }

  @Test func `Windows-1252 and UTF-16 give the same text as UTF-8, with a remark for the guess`() throws {
    let text = "Kære Åse\r\n\r\nDu får ikke hjælp – det er § 82."
    let plain = try read(Array(text.utf8)).text
    let single: [UInt8] = text.unicodeScalars.map { $0 == "–" ? 0x96 : UInt8($0.value) }
    let guessed = try read(single)
    #expect(guessed.text == plain)
    #expect(guessed.source.notices.map(\.code) == [.encodingGuessed])
    #expect(
      try read([0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }).text == plain)
  }

  @Test func `Danish encoded twice is repaired and told`() throws {
    let letter = try read(
      Array("Vi har afgjort, at du ikke kan fÃ¥ hjÃ¦lp til kÃ¸rsel. Ã˜vrige sager: Â§ 3.".utf8))
    #expect(letter.text == "Vi har afgjort, at du ikke kan få hjælp til kørsel. Øvrige sager: § 3.")
    #expect(letter.source.notices.map(\.code) == [.encodingRepaired])
  }

  @Test func `a form feed begins a page and running lines leave the text`() throws {
    let letter = try read(
      Array(
        "Prøvekøbing Kommune\n\nVi har behandlet din ansøgning om støtte og har\n\nSide 1 af 2\u{0C}Prøvekøbing Kommune\n\nbesluttet at give dig afslag på den.\n\nSide 2 af 2"
          .utf8))
    #expect(letter.source.pages == 2)
    #expect(letter.text.contains("støtte og har besluttet at give dig afslag"))
  }

  @Test func `sender and recipient side by side are read one after the other`() throws {
    let letter = try Fixture.letter(
      """
      Ida Jensen                              Prøvekøbing Kommune
      Strandvej 4                             Rådhuspladsen 1
      9999 Prøvekøbing                        9999 Prøvekøbing

      Du får ikke hjælp til flytning, fordi du selv kan betale den.
      """)
    #expect(
      letter.blocks.prefix(6).map(\.role) == [
        .address, .address, .address, .letterhead, .letterhead, .letterhead,
      ])
    #expect(letter.text.contains("Ida Jensen\nStrandvej 4\n9999 Prøvekøbing"))
  }

  @Test func `a missing page is told from the page marks`() throws {
    let letter = try read(Array("besluttet at give dig afslag på den.\n\nSide 2 af 3".utf8))
    #expect(letter.source.missingPages == [1, 3])
    #expect(letter.source.notices.map(\.code) == [.missingPages])
  }

  @Test func `every byte of the text leads back to its line`() throws {
    let letter = try read(Array("Kære Ida\n\nDu får ikke\nhjælp.".utf8))
    let word = letter.text.utf8.count - 6
    #expect(letter.sourceMap.place(of: Span(word, word + 5), in: letter.bytes)?.line == 4)
  }
}

@Suite struct `A short first line over its text` {
  private func blocks(_ text: String) throws -> [String] {
    let letter = try LetterReading.read(bytes: Array(text.utf8), name: "brev.txt")
    return letter.blocks.map { letter.string($0.span) }
  }

  /// A paragraph on one line, longer than any paper is wide.
  private let long =
    "Du får det beløb, du søgte om, udbetalt bagud den sidste hverdag i måneden. Din arbejdsgiver har bekræftet din "
    + "orlov over for os, og vi skriver til dig, hvis noget ændrer sig, før den er til ende."

  @Test(arguments: ["Hvad får du", "Det har vi set på", "Sådan er vi nået frem til det", "SÅDAN BETALER DU"])
  func `is a heading where nothing is wrapped`(heading: String) throws {
    #expect(try blocks("\(heading)\n\(long)\n\nVenlig hilsen\nIda Holm\n").first == heading)
  }

  @Test func `is part of the text where it ends a sentence in brackets on the next line`() throws {
    let first = String(long.prefix(100).prefix { $0 != "." })
    let found = try blocks("\(first) og halv pris for SFO'en\n(1.020 kr. om måneden). \(long)\n")
    #expect(found.contains { $0.contains("SFO'en (1.020 kr.") }, "\(found)")
  }

  @Test func `goes on where lines of one width are wrapped wider than usual`() throws {
    let line = { (end: String) in String(repeating: "Ordene fylder linjen helt ud ", count: 4) + end }
    let text = [
      line("og beløbet er"), line("på en konto i"), line("den bank, som"), line("du har valgt,"),
      "176.300 kr., der står på kontoen.",
    ].joined(separator: "\n")
    #expect(try blocks(text + "\n").count == 1)
  }
}
