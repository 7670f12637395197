import LetterModel
import Testing

@testable import Understanding

/// The graded examples of the legal reference (law.md § 3.6), with a letter around them.
@Suite struct KlagevejledningGradingTests {
  private static let refusal = """
    Du får afslag på hjælp til en elektrisk lænestol efter § 112 i serviceloven. Ergoterapeuten så den 4. februar 2026, at du \
    selv kan rejse dig med armlæn. Derfor vil stolen ikke i væsentlig grad lette din hverdag.
    """

  private func guidance(_ text: String, _ refusal: String = refusal) throws -> Klagevejledning {
    let facts = try Letters.facts("Afslag på elektrisk lænestol", refusal + "\n\n" + text)
    #expect(facts.kind == .decision)
    return facts.klagevejledning
  }

  private func grades(_ guidance: Klagevejledning) -> [Status] {
    [guidance.klageinstans.status, guidance.fremgangsmaade.status, guidance.klagefrist.status]
  }

  @Test func `a whole guidance in running words is whole`() throws {
    let found = try guidance(
      """
      Du kan klage inden 4 uger fra den dag, du har modtaget afgørelsen. Send klagen til Borgerservice, Torvet 1, 9999 \
      Nørrelund. Vi ser på sagen igen. Holder vi fast, sender vi klagen til Ankestyrelsen.
      """)
    #expect(grades(found) == [.present, .present, .present])
    #expect(found.body == .ankestyrelsen)
    #expect(found.route == .kommunen)
    #expect(found.lastDay == CivilDate(year: 2026, month: 3, day: 31))
  }

  @Test func `body and period without recipient and start are incomplete`() throws {
    let found = try guidance("Du kan klage til Ankestyrelsen inden 4 uger.")
    #expect(grades(found) == [.present, .incomplete, .incomplete])
  }

  @Test func `a complaint sent straight to the board where the kommune must look first goes the wrong way`()
    throws
  {
    let found = try guidance(
      "Klage skal ske til Ankestyrelsen, 7998 Statsservice, senest 4 uger efter brevets dato.")
    #expect(found.route == .direkte)
    #expect(found.fremgangsmaade.status == .incomplete)
    #expect(found.deadlineStart == .letterDate)
  }

  @Test func `an invitation to ring is no guidance`() throws {
    let found = try guidance("Er du utilfreds, er du velkommen til at ringe til mig.")
    #expect(found.body == nil)
    #expect(found.deadline == nil)
  }

  @Test func `complaint by the rules in force names nothing`() throws {
    let found = try guidance("Afgørelsen kan påklages efter gældende regler.")
    #expect(found.klageinstans.status == .missing)
    #expect(found.klagefrist.status == .missing)
  }

  @Test func `no appeal said is a guidance`() throws {
    let found = try guidance("Afgørelsen kan ikke indbringes for anden administrativ myndighed.")
    #expect(found.body == .ingen)
    #expect(grades(found) == [.present, .notRequired, .notRequired])
    #expect(found.status == .present)
    #expect(found.lastDay == nil)
  }

  @Test func `a period shorter than the law's is incomplete`() throws {
    let found = try guidance(
      "Du kan klage til Ankestyrelsen. Klagen sendes til kommunen i Digital Post. Klagefristen er 14 dage, fra du har modtaget brevet."
    )
    #expect(found.deadline?.value == Period(14, .days))
    #expect(found.klagefrist.status == .incomplete)
  }

  @Test func `complaining to Datatilsynet is no guidance on the decision`() throws {
    let found = try guidance("Du kan klage til Datatilsynet over vores behandling af personoplysninger.")
    #expect(found.status == .missing)
    #expect(found.body == nil)
  }

  @Test func `a guidance said to be enclosed cannot be called missing`() throws {
    let found = try guidance("Klagevejledning er vedlagt.")
    #expect(found.isElsewhere)
    #expect(found.status == .cannotTell)
  }

  @Test func `other periods beside it are not the deadline`() throws {
    let found = try guidance(
      """
      Klagevejledning
      Hvis du vil klage, skal du sende klagen til Borgerservice i Digital Post senest 4 uger efter, at du har fået brevet. \
      Vi vurderer sagen igen inden 2 uger. Fastholder vi afgørelsen, sender vi klagen til Ankestyrelsen inden 7 arbejdsdage. \
      Sag ved domstolene skal anlægges inden 6 måneder. Du kan bede om begrundelse inden 14 dage.
      """)
    #expect(found.deadline?.value == Period(4, .weeks))
    #expect(grades(found) == [.present, .present, .present])
  }

  @Test(arguments: [
    "Klag mundtligt eller skriftligt til os inden 4 uger efter, at du har modtaget dette. Fastholder vi, går klagen til Ankestyrelsen.",
    "Skriv eller sig til os inden 4 uger fra du modtog brevet, at du vil klage. Holder vi fast, behandler Ankestyrelsen klagen.",
    "Henvend dig hos os på den måde, der passer dig bedst, inden 4 uger fra du har fået brevet. Du klager til Ankestyrelsen.",
    "Vil du klage til Ankestyrelsen, skal du klage til os inden 4 uger fra du fik brevet. Klagen må være mundtlig.",
    "Er du ikke tilfreds, kan du klage mundtligt eller skriftligt til Borgerservice inden 4 uger, fra du modtog brevet. Ellers får Ankestyrelsen klagen.",
  ])
  func `any way will do at the office whose number stands in the head`(wording: String) throws {
    #expect(try guidance(wording).fremgangsmaade.status == .present)
  }

  @Test(arguments: [
    "Du kan klage til Ankestyrelsen. Klagen skal sendes til kommunen senest 4 uger fra den dag, du har modtaget afgørelsen.",
    "Du kan klage til Ankestyrelsen inden 4 uger fra den dag, du har fået afgørelsen.",
    "Klagen skal sendes til os inden 4 uger fra du fik brevet. Ankestyrelsen behandler den. Vi svarer dig mundtligt.",
    "Du kan klage til Ankestyrelsen inden 4 uger. Det er kommunen, der skal have klagen. Du kan klage mundtligt eller skriftligt.",
  ])
  func `where no way is named the way is not whole`(wording: String) throws {
    #expect(try guidance(wording).fremgangsmaade.status != .present)
  }

  @Test(arguments: [
    "Er Ankestyrelsen ikke færdig inden 26. maj 2026, skriver de til dig om, hvad der gælder imens.",
    "Har nævnet ikke afgjort sagen senest den 1. juni 2026, hører du fra os.",
    "Hvis styrelsen ikke er klar inden den 12. maj 2026, får du besked.",
  ])
  func `a day by which an office may not be ready is not the reader's`(other: String) throws {
    let found = try guidance(
      "Du kan klage til Ankestyrelsen. Henvend dig til os på telefon 99 99 10 22 inden 4 uger fra du har fået brevet. "
        + other)
    #expect(found.statedLastDay == nil)
    #expect(found.deadline?.value == Period(4, .weeks))
  }

  @Test func `a named day is the last day`() throws {
    let found = try guidance(
      "Vil du klage til Ankestyrelsen, skal vi have din klage senest den 31. marts 2026. Send den til os i Digital Post."
    )
    #expect(found.statedLastDay?.value == CivilDate(year: 2026, month: 3, day: 31))
    #expect(found.klagefrist.status == .present)
  }

  @Test func `an abolished board is an incomplete body`() throws {
    let found = try guidance(
      "Du kan klage til Det Sociale Nævn inden 4 uger efter, at du har modtaget afgørelsen. Send klagen til kommunen i Digital Post."
    )
    #expect(found.klageinstans.status == .incomplete)
  }

  @Test(arguments: [
    ("Vilkårene svarer til dem, du selv har foreslået i ansøgningen.", Status.notRequired),
    ("Vilkårene er dem, du selv har foreslået, men fristen er kortere.", .missing),
    ("Vilkårene skal være opfyldt, før du bygger.", .missing),
  ]) func `conditions that the applicant asked for need no guidance`(text: String, status: Status) throws {
    let facts = try Letters.facts(
      "Tilladelse til opgravning",
      "Der gives tilladelse til opgravning på Elmevej, som du har søgt om.\n\n\(text)")
    #expect(facts.klagevejledning.status == status)
  }
}
