import LetterModel
import Readers
import TestSupport
import Testing

/// The same letter in another layout is the same letter.
@Suite struct LayoutTests {
  /// Blocks as "role: text", page marks left out; cells of a row parted by a bar.
  private func blocks(_ text: String, as name: String = "brev.txt") throws -> [String] {
    let letter = try LetterReading.read(bytes: Array(text.utf8), name: name)
    return letter.blocks.filter { $0.role != .footer }.map { block in
      let text = letter.string(block.span).split(separator: "\t").joined(separator: " | ")
      return "\(block.role.rawValue): \(text)"
    }
  }

  private func page(_ body: String) -> String {
    "<html><head><meta charset=\"utf-8\"></head><body>\(body)</body></html>"
  }

  /// A letter wrapped at some sixty characters, one string a line.
  private let wrapped = [
    "Ådal Kommune", "Borgerservice", "Torvet 1, 9999 Ådal", "",
    "Ida og Bo Holm", "Engvej 4", "9999 Ådal", "",
    "Dato: 4. maj 2026", "Sagsnr.: 26-1044", "",
    "Afslag på hjælp til flytning", "",
    "Kære Ida og Bo", "",
    "Vi har behandlet jeres ansøgning om hjælp til flytning, som",
    "vi fik den 2. april 2026. I får ikke hjælp, fordi I selv kan",
    "betale flyttebilen, der koster 4.200 kr. hos Flyttefirmaet i",
    "Ådal. Det følger af aktivlovens § 85.", "",
    "Sådan klager I", "Klagen skal være her inden 4 uger fra den dag, I fik brevet.",
    "Send den til Borgerservice, som ser på sagen igen, før den går",
    "videre til Ankestyrelsen.", "",
    "Venlig hilsen", "Mia Lund",
  ]

  @Test func `blank lines between all lines say nothing`() throws {
    let lines = wrapped.filter { !$0.isEmpty }
    let tight = try blocks(lines.joined(separator: "\n"))
    #expect(try blocks(lines.joined(separator: "\n\n")) == tight)
    #expect(tight.contains("address: Ida og Bo Holm"))
    #expect(tight.contains("heading: Sådan klager I"))
    #expect(tight.contains { $0.hasPrefix("body: Vi har behandlet") && $0.hasSuffix("aktivlovens § 85.") })
  }

  @Test func `a wider gap parts paragraphs in a double-spaced text`() throws {
    #expect(
      try blocks(wrapped.joined(separator: "\n\n")) == blocks(wrapped.joined(separator: "\n")))
  }

  @Test func `paragraphs parted by blank lines are left alone`() throws {
    let letter = try blocks(
      "Kære Ida\n\nVi ses den 4. maj.\n\nTag din journal med.\n\nVenlig hilsen\nMia Lund")
    #expect(letter.filter { $0.hasPrefix("body") }.count == 2)
  }

  @Test func `a page written line by line gives the paragraphs of its empty blocks`() throws {
    let tight = try blocks(wrapped.joined(separator: "\n"))
    let divs = wrapped.map { $0.isEmpty ? "<div><br></div>" : "<div>\($0)</div>" }.joined()
    let word = wrapped.map { $0.isEmpty ? "<p>&nbsp;</p>" : "<p>\($0)</p>" }.joined()
    #expect(try blocks(page(divs), as: "brev.html") == tight)
    #expect(try blocks(page(word), as: "brev.html") == tight)
  }

  @Test func `breaks that only fill the width of a paper join, breaks of the author part`() throws {
    let tight = try blocks(wrapped.joined(separator: "\n"))
    #expect(try blocks(page(wrapped.joined(separator: "<br>\n")), as: "brev.html") == tight)
    let list = "Tag disse papirer med til mødet:<br>Din lønseddel fra marts<br>Dit sygesikringskort"
    #expect(try blocks(page("<p>\(list)</p>"), as: "brev.html").count == 3)
  }

  @Test(arguments: [
    ("*Begrundelse*", "Begrundelse"), ("_Begrundelse_", "Begrundelse"), ("**Klage**", "Klage"),
    ("*Hvad har vi lagt vægt på?*", "Hvad har vi lagt vægt på?"), ("_Sådan klager du_", "Sådan klager du"),
  ])
  func `marks around a whole line make it a heading`(line: String, heading: String) throws {
    #expect(
      try blocks("Kære Ida\n\n\(line)\n\nDu kan selv betale flytningen.").contains("heading: \(heading)"))
  }

  @Test(arguments: ["* Begrundelse for afslaget", "*) se bilaget", "050973-****", "____________"])
  func `a star or stroke alone is no such mark`(line: String) throws {
    #expect(
      try blocks("Vi skriver om sagen i dag.\n\n\(line)\n\nDu kan klage.").contains { $0.hasSuffix(line) })
  }

  @Test(arguments: [
    ("Klageretten følger af servicelovens §", "166, og fristen er kort."),
    ("efter vejlovens § 49, stk.", "1, og du"),
    ("som du søgte om den 4.", "marts 2026, og som"),
    ("Vi fik din ansøgning den 4. marts", "2026. Du får den ikke."),
    ("Du skal betale 9.400", "kr. senest fredag."), ("Du kan klage inden 4", "uger, fra du fik brevet."),
  ])
  func `a break within one expression joins, though every other line is a paragraph`(
    left: String, right: String
  )
    throws
  {
    let long = String(repeating: "Vi har set på din ansøgning og på lægens udtalelse om dig. ", count: 4)
    #expect(try blocks("\(long)\n\(left)\n\(right)\n\(long)").contains { $0.hasSuffix("\(left) \(right)") })
  }

  @Test(arguments: [
    ("Du får hjælpen i april", "20 timer om ugen får du i maj."),
    ("Vi har tre vilkår", "1. Du skal møde op."),
    ("Det gælder for sag 9", "Uger med ferie tæller ikke med."),
  ])
  func `lines that only look torn stay lines`(left: String, right: String) throws {
    let long = String(repeating: "Vi har set på din ansøgning og på lægens udtalelse om dig. ", count: 4)
    #expect(try !blocks("\(long)\n\(left)\n\(right)\n\(long)").contains { $0.contains("\(left) \(right)") })
  }
}

/// What stands beside the address, and between a label and its value.
@Suite struct HeadColumnTests {
  private func blocks(_ text: String) throws -> [String] {
    let body = "\n\nDu får ikke hjælp til flytning, fordi du selv kan betale den.\n\nVenlig hilsen\nMia Lund"
    let letter = try Fixture.letter(text + body)
    return letter.blocks.map { block in
      "\(block.role.rawValue): \(letter.string(block.span).split(separator: "\t").joined(separator: " | "))"
    }
  }

  private let address = ["address: Ida Holm", "address: Engvej 4", "address: 9999 Ådal"]

  @Test
  func `date and case number right of the address leave it whole, below a whole letterhead on one line`()
    throws
  {
    let letter = try blocks(
      """
      Ådal Kommune · Natur og Kyst · Fyrvej 2 · 9999 Ådal · 70 11 22 00

      Ida Holm                                       2. marts 2026
      Engvej 4                                       Sag 26/0299
      9999 Ådal
      """)
    #expect(letter.dropFirst().prefix(3) == address[...])
    #expect(letter.contains("meta: 2. marts 2026") && letter.contains("meta: Sag 26/0299"))
  }

  @Test func `labels and values in columns of their own beside the address stay together`() throws {
    let letter = try blocks(
      """
      Ådal Kommune

      Ida Holm                                       Dato          2. marts 2026
      Engvej 4                                       Sag nr.       26/0299
      9999 Ådal                                      Sagsbehandler   Bo Vester
      """)
    #expect(letter.dropFirst().prefix(3) == address[...])
    #expect(letter.contains("meta: Dato 2. marts 2026") && letter.contains("meta: Sag nr. 26/0299"))
    #expect(letter.contains("tableRow: Sagsbehandler | Bo Vester"))
  }

  @Test func `a single line with something beside it parts as well`() throws {
    let letter = try blocks(
      "Ida Holm\nEngvej 4                                Dato: 2. marts 2026\n9999 Ådal")
    #expect(letter.prefix(3) == address[...])
    #expect(letter.contains("meta: Dato: 2. marts 2026"))
  }

  @Test(arguments: [
    "Sagsnr. ............ 26-1044", "Sagsnr. | 26-1044", "Sagsnr.:        26-1044", "Sagsnr.\t26-1044",
  ])
  func `what leads from a label to its value is no text`(line: String) throws {
    let letter = try blocks("Ådal Kommune\nTorvet 1, 9999 Ådal\n\n\(line)")
    #expect(
      letter.contains { $0.hasPrefix("meta: Sagsnr.") && $0.hasSuffix("26-1044") && !$0.contains("..") })
  }

  @Test func `a table of figures at the head is no pair of columns`() throws {
    let letter = try blocks(
      "Ydelse               Før        Nu\nBoligstøtte          1.200      900\nTillæg               300        200"
    )
    #expect(letter.contains("tableRow: Boligstøtte | 1.200 | 900"))
  }

  @Test func `an address right under a letterhead is one, with no blank line between`() throws {
    let letter = try blocks(
      "Ådal Kommune\nSkole og Dagtilbud\nTorvet 1, 9999 Ådal\nIda og Bo Holm\nEngvej 4\n9999 Ådal\nDato: 2. marts 2026"
    )
    #expect(letter.contains("address: Ida og Bo Holm") && letter.contains("letterhead: Torvet 1, 9999 Ådal"))
  }
}

/// A head with no blank line in it.
@Suite struct TightHeadTests {
  private func roles(_ lines: String...) throws -> [String: BlockRole] {
    let letter = try Fixture.letter(lines.joined(separator: "\n"))
    return Dictionary(letter.blocks.map { (letter.string($0.span), $0.role) }, uniquingKeysWith: { $1 })
  }

  @Test(arguments: [
    "Påbud om at istandsætte Engvej", "Partshøring: dit tilskud stopper", "NEDSAT HJÆLP TIL PERSONLIG PLEJE",
    "Ida kan ikke få buskort", "Vi stopper dit børnetilskud",
  ])
  func `the line above the text is the subject`(subject: String) throws {
    let found = try roles(
      "Ådal Kommune", "Torvet 1, 9999 Ådal", "Ida Holm", "Engvej 4", "9999 Ådal", "Dato: 4. maj 2026",
      "Vejingeniør: Bo Vester", subject, "Vi har set på sagen og truffet en afgørelse, som du kan læse her.")
    #expect(found[subject] == .heading)
    #expect(found["Ida Holm"] == .address)
    #expect(found["Vejingeniør: Bo Vester"] != .heading)
  }

  @Test func `an owner in a column beside his label is the addressee`() throws {
    let found = try roles(
      "Ådal Kommune", "Torvet 1, 9999 Ådal", "", "Ejer\tIda Holm", "Dato\t4. maj 2026", "",
      "Vi har set på sagen og truffet en afgørelse, som du kan læse her.")
    #expect(found.contains { $0.key.contains("Ida Holm") && $0.value == .address })
  }
}

/// Furniture of pages in a text that has no pages.
@Suite struct PageNumberTests {
  private func text(_ between: String...) throws -> String {
    let halves = between.map {
      "Vi har behandlet din ansøgning om støtte til en ny cykel og har\n\n\($0)\n\nbesluttet at give dig afslag på den."
    }
    return try Fixture.letter(
      "Kære Ida\n\n" + halves.joined(separator: "\n\n") + "\n\nVenlig hilsen\nMia Lund"
    ).text
  }

  @Test(arguments: [
    "Side 1 af 2", "- 1 -", "Sagsnr. 26/1044                    Side 2", "Ådal Kommune           Side 2 af 2",
    "                                                  1",
  ])
  func `a sentence goes on over the number of a page`(mark: String) throws {
    #expect(try text(mark).contains("ny cykel og har besluttet"))
  }

  @Test func `numbers in a row are the pages'`() throws {
    #expect(try text("1", "2").components(of: "og har besluttet") == 2)
  }

  @Test func `a number alone that counts no pages stays`() throws {
    #expect(try text("7").components(of: "og har besluttet") == 0)
  }

  @Test func `a letterhead with a page mark beside it stays the letterhead`() throws {
    let letter = try Fixture.letter(
      "Ådal Kommune                       Side 1 af 2\n\nDu får ikke hjælp til flytning, fordi du selv kan betale."
    )
    #expect(letter.blocks.first.map { $0.role != .footer } ?? false)
  }
}

extension String {
  /// How often a text stands in it.
  fileprivate func components(of part: String) -> Int {
    var count = 0
    var rest = self[...]
    while let found = rest.firstRange(of: part) {
      count += 1
      rest = rest[found.upperBound...]
    }
    return count
  }
}
