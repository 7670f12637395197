import LetterModel
import TestSupport
import Testing

@testable import Understanding

/// What stands beside this letter's own result, reasons and guidance, and must not be taken for them.
@Suite struct BesideTests {
  private static let guidance = """
    Du klager til Ankestyrelsen. Send klagen til Socialafdelingen, Torvet 1, 9999 Nørrelund, inden 4 uger fra den dag, \
    du fik brevet.
    """

  private static func facts(before: String = "", _ guidance: String) throws -> Facts {
    try Letters.facts(
      "Afslag på tilskud til briller",
      """
      Vi giver dig afslag på tilskud til briller efter § 100 i serviceloven. Vi har lagt vægt på, at udgiften på 900 kr. om \
      året er lavere end grænsen, som du fik oplyst den 2. februar 2026.

      \(before)

      Hvis du vil klage
      \(guidance)
      """)
  }

  @Test(arguments: [
    "Tandpleje hører under sundhedsloven. En afgørelse om det kan du klage over til Styrelsen for Patientklager, men det er en anden sag.",
    "Om lokalplanen: Afgørelsen af 3. maj 2025 kunne indbringes for Planklagenævnet, og det har ikke noget med brillerne at gøre.",
    "Specialundervisning klager man over til Klagenævnet for Specialundervisning.",
    "Du kan altid søge om helbredstillæg. Afslag på det kan du klage over til Styrelsen for Patientklager.",
    "Nabosagen om vejen kan påklages til Vejdirektoratet. Den er en selvstændig sag.",
  ])
  func `a board named for another matter is not this letter's`(other: String) throws {
    let guidance = try Self.facts(before: other, Self.guidance).klagevejledning
    #expect(guidance.body == .ankestyrelsen)
    #expect(guidance.route == .kommunen)
    #expect(guidance.deadline?.value == Period(4, .weeks))
  }

  @Test(arguments: [
    "Afgørelsen om briller kan du klage over til Ankestyrelsen.",
    "Ankestyrelsen afgør klagen, hvis vi ikke giver dig ret.",
    "Du kan klage over alt i brevet til Ankestyrelsen.",
  ])
  func `the own board may be named outside its heading`(line: String) throws {
    let own =
      "Send klagen til Socialafdelingen, Torvet 1, 9999 Nørrelund, inden 4 uger fra den dag, du fik brevet."
    #expect(try Self.facts(before: line, own).klagevejledning.body == .ankestyrelsen)
  }

  @Test(arguments: [
    "Skolen indkalder jer til et møde inden den 20. juni 2026.",
    "Konsulenten ringer til dig senest den 30. marts 2026.",
    "Kommunen udbetaler tilskuddet senest den 1. april 2026.",
    "Kørslen begynder senest den 20. april 2026.",
    "Leverandøren henter sengen inden den 27. marts 2026.",
  ])
  func `a day by which others act is no last day to complain`(line: String) throws {
    let guidance = try Self.facts(Self.guidance + " " + line).klagevejledning
    #expect(guidance.statedLastDay == nil)
    #expect(guidance.deadline?.value == Period(4, .weeks))
  }

  @Test(arguments: [
    "Klagen skal være hos os senest den 9. april 2026.",
    "Du skal klage inden den 9. april 2026.",
    "Sidste frist for din klage er den 9. april 2026.",
  ])
  func `a day set for the complaint is the last day`(line: String) throws {
    #expect(try Self.facts(line + " " + Self.guidance).klagevejledning.statedLastDay != nil)
  }

  @Test(arguments: [
    "Beslutningen kan ikke indbringes for en højere administrativ myndighed, men du kan kræve den prøvet ved byretten. Begæringen sendes til Bevillingsnævnet, Torvet 1, 9999 Nørrelund, senest 4 uger efter, at beslutningen er meddelt dig.",
    "Afgørelsen kan ikke påklages til anden myndighed. Du kan forlange den indbragt for byretten. Anmodningen gives til kommunen på telefon 99 99 10 10 inden 4 uger fra modtagelsen.",
    "Der kan ikke klages til anden administrativ myndighed, men sagen kan prøves ved byretten. Kravet om det indgives til kommunen, Torvet 1, 9999 Nørrelund, inden 4 uger efter modtagelsen.",
  ])
  func `where the way on is a court the request has its way and time limit`(wording: String) throws {
    let guidance = try Self.facts(wording).klagevejledning
    #expect(guidance.body == .byretten)
    #expect(guidance.route == .kommunen)
    #expect(guidance.deadline?.value == Period(4, .weeks))
  }

  @Test(arguments: [
    "Afgørelsen kan ikke indbringes for anden administrativ myndighed. Domstolene kan prøve den.",
    "Du kan ikke klage til en anden myndighed. Du kan anlægge sag ved byretten inden 6 måneder.",
  ])
  func `a court that may be sued at is no complaint body`(wording: String) throws {
    #expect(try Self.facts(wording).klagevejledning.body == .ingen)
  }

  @Test(arguments: [
    "Klagefristen er 4 uger. De løber ikke fra brevets dato, men fra den dag, du modtog brevet.",
    "Vi skal have hørt fra dig senest 4 uger efter, at du fik brevet.",
  ])
  func `the time limit is read with its start`(wording: String) throws {
    let text =
      "Ankestyrelsen afgør klagen. Send den til Socialafdelingen, Torvet 1, 9999 Nørrelund. " + wording
    let guidance = try Self.facts(text).klagevejledning
    #expect(guidance.deadline?.value == Period(4, .weeks))
    #expect(guidance.deadlineStart == .receipt)
    #expect(guidance.klagefrist.status == .present)
  }

  @Test(arguments: [
    "Vi har fået fuldmagten af 2. marts 2026, og du får derfor al post i sagen.",
    "Din kontaktperson fortsætter, fordi du er glad for hende.",
    "Kopi er sendt til din søn, som bor i Aarhus, da han er din værge.",
  ])
  func `notes below the signature give no reasons`(note: String) throws {
    let facts = try CueFiles.shared.facts(
      of: Fixture.letter(
        SmallLetter.around("Afgørelse\n\nVi giver dig afslag på bostøtte efter § 85 i serviceloven.") + "\n\n"
          + note)
    ).facts
    #expect(facts.decisions.first?.begrundelse.hovedhensyn.status == .missing)
    #expect(facts.decisions.first?.begrundelse.faktum.status == .missing)
  }

  @Test(arguments: [
    ("Du søgte om kørsel til svømning. Vi giver afslag. Du får i stedet et gratis buskort.", Outcome.refusal),
    (
      "I bad om en plads på Lærkeskolen. Resultatet er et afslag. Malte bliver på Bakkeskolen og får i stedet 3 timers støtte.",
      .refusal
    ),
    (
      "Du har søgt om forlængelse. Vi giver dig afslag. Du får sygedagpenge til og med den 31. marts 2026, som du hele tiden har fået oplyst.",
      .refusal
    ),
    (
      "Du søgte om 20 timers hjælp om ugen. Det giver vi afslag på. Du får i stedet 12 timers hjælp om ugen.",
      .partial
    ),
    (
      "I har søgt om aflastning to weekender om måneden. I får én weekend om måneden fra den 7. august 2026.",
      .partial
    ),
    (
      "Du har samvær med Liv hver søndag. Vi har besluttet, at det fra den 12. oktober 2026 bliver hver anden søndag.",
      .reduction
    ),
    ("Jeres ansøgning om 185.000 kr. til en flydebro fik afslag.", .refusal),
    ("Vi kan ikke registrere dig med bopæl på Lystbådehavnen 4.", .refusal),
    ("Foreningen er fritaget for grundskyld for hele 2025, som I har søgt om.", .grant),
  ])
  func `what is offered instead, kept or made rarer is told from what was asked for`(
    text: String, outcome: Outcome
  ) throws {
    let facts = try CueFiles.shared.facts(
      of: Fixture.letter(SmallLetter.around("Afgørelse i din sag\n\n" + text))
    )
    .facts
    #expect(facts.decisions.map(\.outcome) == [outcome])
  }
}
