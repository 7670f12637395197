import LetterModel
import Readers
import TestSupport
import Testing

/// Plain text whose headings and tables are drawn with marks, and paragraphs that a footer or an address cuts in two.
@Suite struct TextMarksTests {
  @Test func `marks around a heading make it a heading and leave the text`() throws {
    for heading in ["## Begrundelse", "**Begrundelse**", "Begrundelse\n-----------"] {
      let letter = try Fixture.letter(
        "Kære Ida\n\nDu får ikke hjælp til flytning.\n\n\(heading)\n\nDu kan selv betale den, for du har 40.000 kr. i banken."
      )
      let block = try #require(letter.blocks.first { letter.string($0.span) == "Begrundelse" })
      #expect(block.role == .heading)
      #expect(!letter.text.contains("*") && !letter.text.contains("#") && !letter.text.contains("--"))
    }
  }

  @Test func `bold words lose their stars and lone stars stay`() throws {
    let letter = try Fixture.letter(
      "Kære Ida\n\nKlagefristen er **4 uger**. Beløbet* er uden moms, og 3 * 4 er 12.")
    #expect(letter.text.contains("Klagefristen er 4 uger. Beløbet* er uden moms, og 3 * 4 er 12."))
  }

  @Test func `a number sign before a number and blanks to fill in are no marks`() throws {
    let letter = try Fixture.letter("Kære Ida\n\nSag #42 er lukket. Underskrift: ____________")
    #expect(letter.text.contains("Sag #42 er lukket."))
    #expect(letter.text.contains("____________"))
  }

  @Test func `a table drawn with strokes is read cell by cell`() throws {
    let letter = try Fixture.letter(
      "Kære Ida\n\nHer er svaret på din ansøgning om to ting.\n\n| Ydelse | Svar |\n|---|---|\n| Seng | Bevilget |\n| Stol | Afslag |"
    )
    let rows = letter.blocks.filter { $0.role == .tableRow }
    #expect(
      rows.map { $0.cells.map { letter.string($0) } } == [
        ["Ydelse", "Svar"], ["Seng", "Bevilget"], ["Stol", "Afslag"],
      ])
  }

  @Test func `a sentence goes on behind a page mark and the footer above it`() throws {
    let letter = try Fixture.letter(
      """
      Kære Ida

      Vi har behandlet din ansøgning om hjælp til flytning, og vi har lagt vægt på, at du selv kan betale, fordi

      Prøvekøbing Kommune · Rådhuspladsen 1 · 9999 Prøvekøbing · Telefon 99 99 99 99
      Side 1 af 2

      din opsparing er på 40.000 kr. efter de faste udgifter i april.
      """)
    #expect(letter.text.contains("selv kan betale, fordi din opsparing er på 40.000 kr."))
  }

  @Test func `an address within a sentence does not end it where the line is wrapped`() throws {
    let letter = try Fixture.letter(
      """
      Kære Ida

      Er De utilfreds med afslaget, kan De inden 4 uger fra modtagelsen henvende Dem til Bil- og
      Hjælpemiddelkontoret, Havnepladsen 1, 9999 Prøvekøbing, som vil se på sagen endnu en gang.
      """)
    #expect(letter.text.contains("til Bil- og Hjælpemiddelkontoret, Havnepladsen 1"))
  }

  @Test func `a colon behind the title of the guidance leaves it a title`() throws {
    let letter = try Fixture.letter(
      "Kære Ida\n\nDu får ikke hjælp til flytning.\n\nSådan kan du klage:\n- Hvem? Ankestyrelsen.\n- Hvornår? Inden fire uger."
    )
    #expect(
      letter.blocks.contains { $0.role == .heading && letter.string($0.span).hasPrefix("Sådan kan du klage") }
    )
  }

  @Test func `a lead-in to a list stays the first half of its items`() throws {
    let letter = try Fixture.letter(
      "Kære Ida\n\nDu får ikke hjælp til flytning.\n\nVi har lagt vægt på:\n- at du har 40.000 kr.\n- at du kan vente."
    )
    #expect(
      !letter.blocks.contains { $0.role == .heading && letter.string($0.span).hasPrefix("Vi har lagt") })
  }

  @Test func `a cell that is wrapped goes on in the line below`() throws {
    for indent in ["                    ", ""] {
      let letter = try Fixture.letter(
        """
        Kære Ida

        Du får ikke hjælp til flytning, fordi du selv kan betale den.

        Hvem?               Ankestyrelsen
        Hvornår?            Senest 4 uger efter den dag, du fik
        \(indent)brevet her
        Hvordan?            Ring eller skriv
        """)
      let rows = letter.blocks.filter { $0.role == .tableRow }.map { $0.cells.map { letter.string($0) } }
      #expect(rows.map(\.count) == [2, 2, 2])
      #expect(rows.dropFirst().first?.last == "Senest 4 uger efter den dag, du fik brevet her")
    }
  }

  @Test func `a result beside its label in the head is kept beside it`() throws {
    let letter = try Fixture.letter(
      """
      Prøvekøbing Roklub
      v/ kasserer Ole Holm

        Sag           26/38890
        Pulje         Anlægspuljen 2026
        Status        AFSLAG

      Kære Ole

      Udvalget har behandlet de 23 ansøgninger til puljen på sit møde i går.
      """)
    let rows = letter.blocks.filter { $0.role == .tableRow }.map { $0.cells.map { letter.string($0) } }
    #expect(rows == [["Status", "AFSLAG"]])
  }
}
