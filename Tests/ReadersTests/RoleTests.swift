import LetterModel
import Readers
import TestSupport
import Testing

/// Roles of plain letters, as a person would mark them.
@Suite struct RoleTests {
  private static let refusal = """
    Prøvekøbing Kommune
    Center for Social Indsats
    Rådhuspladsen 1
    9999 Prøvekøbing

    Ida Jensen
    Strandvej 4, 2. tv.
    9999 Prøvekøbing

    Dato: 4. maj 2026
    Sagsnr.: 26-1044
    Sagsbehandler: Ole Testesen
    Telefon: 99 99 99 99

    Afslag på din ansøgning om hjælp til tandbehandling

    Kære Ida Jensen

    Du har den 1. april 2026 søgt om hjælp til tandbehandling. Vi har besluttet, at du
    ikke kan få hjælp til tandbehandling efter § 82 a i aktivloven, fordi din egenbeta-
    ling er under grænsen.

    Begrundelse
    Vi har lagt vægt på, at
    - din tandbehandling koster 1.200 kr.
    - du har et rådighedsbeløb på 4.500 kr. om måneden, som er mere end grænsen for
      hjælp efter loven

    Klagevejledning:
    Du kan klage over afgørelsen inden 4 uger. Klagen skal sendes til os.

    Med venlig hilsen

    Ole Testesen
    Sagsbehandler
    Center for Social Indsats

    Lovgrundlag

    § 82 a. Kommunen yder tilskud til tandpleje.
    Stk. 2. Tilskuddet udgør 100 pct.

    Behandling af personoplysninger
    Vi behandler dine oplysninger efter databeskyttelsesforordningen.
    """

  private func roles(_ text: String) throws -> [(BlockRole, String)] {
    let letter = try Fixture.letter(text)
    return letter.blocks.map { ($0.role, letter.string($0.span)) }
  }

  private func texts(_ role: BlockRole, in text: String) throws -> [String] {
    try roles(text).filter { $0.0 == role }.map(\.1)
  }

  @Test func `sender, recipient, meta lines and subject are told apart`() throws {
    #expect(try texts(.letterhead, in: Self.refusal).first == "Prøvekøbing Kommune")
    #expect(try texts(.letterhead, in: Self.refusal).last == "Telefon: 99 99 99 99")
    #expect(
      try texts(.address, in: Self.refusal) == ["Ida Jensen", "Strandvej 4, 2. tv.", "9999 Prøvekøbing"])
    #expect(try texts(.meta, in: Self.refusal).count == 3)
    #expect(try texts(.salutation, in: Self.refusal) == ["Kære Ida Jensen"])
  }

  @Test func `headings are found with blank lines, without them and with a colon`() throws {
    #expect(
      try texts(.heading, in: Self.refusal) == [
        "Afslag på din ansøgning om hjælp til tandbehandling", "Begrundelse", "Klagevejledning:",
        "Lovgrundlag",
        "Behandling af personoplysninger",
      ])
  }

  @Test func `the signature ends where the letter goes on`() throws {
    #expect(
      try texts(.signature, in: Self.refusal) == [
        "Med venlig hilsen", "Ole Testesen", "Sagsbehandler", "Center for Social Indsats",
      ])
    #expect(try texts(.quotedLaw, in: Self.refusal).count == 2)
  }

  @Test func `wrapped lines and list items are joined`() throws {
    #expect(try texts(.body, in: Self.refusal)[0].contains("egenbetaling er under grænsen."))
    #expect(
      try texts(.listItem, in: Self.refusal)[1]
        == "- du har et rådighedsbeløb på 4.500 kr. om måneden, som er mere end grænsen for hjælp efter loven"
    )
  }

  @Test func `a letter that begins with its text has only text`() throws {
    let found = try roles(
      "Du får ikke hjælp til flytning.\n\nDu kan klage til os inden 4 uger.\n\nMvh\nJobcenteret")
    #expect(found.map(\.0) == [.body, .body, .signature, .signature])
  }

  @Test func `an address inside the klagevejledning is text`() throws {
    let found = try roles(
      "Du kan klage til nævnet.\n\nKlagen sendes til\n\nPrøvekøbing Kommune\nRådhuspladsen 1\n9999 Prøvekøbing\n\nVi svarer dig."
    )
    #expect(!found.contains { $0.0 == .address || $0.0 == .letterhead || $0.0 == .heading })
  }

  @Test(arguments: ["Side 1 af 2", "Side 2/5", "- 3 -", "2/4", "Side 1 af2", "Side1 af 2", "Side l af 3"])
  func `page marks are furniture`(mark: String) throws {
    #expect(try roles("Du får ikke hjælp til flytning.\n\n\(mark)").last?.0 == .footer)
  }

  /// Text as a mail program or a web form gives it: each paragraph one long line.
  private static let long =
    "Det er derfor vores vurdering, at du selv kan betale brillerne uden at komme i problemer med huslejen og de faste udgifter, som du har hver måned."

  @Test func `a paragraph right below a list in text that is not wrapped stands for itself`() throws {
    let found = try roles(
      "Kære Ida\n\n\(Self.long)\n\nVi har set på:\n- dine regninger for de sidste to år\n- din indkomst\n\(Self.long)\n\n\(Self.long)"
    )
    #expect(found.filter { $0.0 == .listItem }.count == 2)
    #expect(found.filter { $0.0 == .body && $0.1.hasPrefix("Det er derfor") }.count == 3)
  }

  @Test(arguments: [
    "Vi har lagt vægt på:", "Du skal sende:", "Der er to grunde:", "Kommunen har set på:", "Jeg har brugt:",
  ])
  func `the first half of a sentence above its list is text`(lead: String) throws {
    let found = try roles(
      "Kære Ida\n\n\(Self.long)\n\n\(lead)\n- dine regninger\n- din indkomst\n\n\(Self.long)")
    #expect(found.first { $0.1 == lead }?.0 == .body)
  }

  @Test(arguments: ["Begrundelse:", "Klagevejledning:", "Regler:"])
  func `a heading with a colon is still one`(heading: String) throws {
    let found = try roles("Kære Ida\n\n\(Self.long)\n\n\(heading)\n\(Self.long)")
    #expect(found.first { $0.1 == heading }?.0 == .heading)
  }

  @Test(arguments: ["[RELEVANTE_TEKSTER]", "«Begrundelse»", "{{begrundelse}}"])
  func `a field alone on its line is no heading`(field: String) throws {
    let found = try roles("Begrundelse\n\n\(field)\n\n\(Self.long)\n\nMed venlig hilsen\nIda Bro")
    #expect(found.first { $0.1 == field }?.0 != .heading)
  }

  @Test func `a paragraph labelled for the writer is help to the writer`() throws {
    let letter = try Fixture.letter(
      "<<KommuneNavn>>\n\nAfslag på dispensation\n\n<<KommuneNavn>> har besluttet ikke at dispensere.\n\n"
        + "Forfattervejledning: Husk at sætte kryds i sagen, når nabohøringen er slut.\n\n"
        + "Vejledning: Du kan læse mere på vores hjemmeside, når du har tid.\n\nVenlig hilsen\n<<Navn>>")
    let help = letter.blocks.filter { $0.role == .authorHelp }
    #expect(help.count == 1)
    #expect(help.first.map { letter.bytes[$0.span.start] } == UInt8(ascii: "F"))
  }
}
