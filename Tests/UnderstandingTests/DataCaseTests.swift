import LetterModel
import Testing

@testable import Understanding

/// Answers on the citizen's own data, where Datatilsynet is the body and no law sets a time limit.
@Suite struct DataCaseTests {
  private static func facts(_ guidance: String) throws -> Facts {
    try Letters.facts(
      "Afslag på sletning",
      "Vi giver dig afslag på at slette notatet af 3. februar 2023 efter databeskyttelsesforordningens artikel 17. Notatet "
        + "indgik i afgørelsen om din husleje, og sagen skal kunne efterprøves.\n\n" + guidance)
  }

  @Test(arguments: [
    "Du kan klage over afslaget til Datatilsynet, Carl Jacobsens Vej 35, 2500 Valby, dt@datatilsynet.dk. Der gælder ikke "
      + "nogen frist.",
    "Er du uenig, kan du klage til Datatilsynet via datatilsynet.dk/borger/klage.",
    "Klage over denne afgørelse kan indgives direkte til Datatilsynet, telefon 33 19 32 00. Der er ingen frist.",
  ]) func `guidance to Datatilsynet is whole without a time limit`(_ guidance: String) throws {
    let found = try Self.facts(guidance).klagevejledning
    #expect(found.body == .datatilsynet)
    #expect(found.route == .direkte)
    #expect(found.klagefrist.status == .notRequired)
    #expect(found.status == .present)
  }

  @Test func `an article of the regulation is a rule of the case`() throws {
    let references = try Self.facts("Venlig hilsen").legalReferences
    #expect(references.contains { $0.section == "17" && $0.role == .own })
  }

  @Test func `a notice on personal data guides on no other decision`() throws {
    let facts = try Letters.facts(
      "Afslag på hjælp til briller",
      "Du får afslag på hjælp til briller efter aktivlovens § 82. Du har 42.000 kr. på din konto.\n\nVi behandler dine "
        + "oplysninger efter databeskyttelsesforordningens artikel 6. Du kan klage til Datatilsynet, dt@datatilsynet.dk."
    )
    #expect(facts.klagevejledning.status == .missing)
  }
}
