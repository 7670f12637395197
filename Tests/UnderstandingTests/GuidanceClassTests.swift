import LetterModel
import TestSupport
import Testing

@testable import Understanding

/// Guidance in the many forms letters give it; none is lifted from a labelled letter.
@Suite struct GuidanceClassTests {
  private static func facts(_ guidance: String, heading: String = "") throws -> Facts {
    try Letters.facts(
      "Afslag på tilskud til briller",
      """
      Vi giver dig afslag på tilskud til briller efter § 100 i serviceloven. Vi har lagt vægt på, at udgiften på 900 kr. om \
      året er lavere end grænsen, som du fik oplyst den 2. februar 2026.

      \(heading.isEmpty ? "" : heading + "\n")\(guidance)
      """)
  }

  @Test(arguments: [
    "Er De utilfreds, kan De inden 4 uger fra modtagelsen henvende Dem i Socialafdelingen, Torvet 1, 4321 Sandby. Bliver resultatet det samme, går klagen til Ankestyrelsen.",
    "Klager du, skal vi have klagen på Torvet 1, 4321 Sandby, inden 4 uger fra du fik brevet. Den afgøres af Ankestyrelsen, men vi ser på den først.",
    "Utilfreds? Så ring på 44 55 66 77 eller skriv til os inden 4 uger efter, at du fik brevet. Vi ser på det igen. Ændrer vi det ikke, er det Ankestyrelsen, der bestemmer.",
    "Ankestyrelsen kan ændre afgørelsen. Fortæl Socialafdelingen, Torvet 1, 4321 Sandby, at du klager, senest 4 uger efter, at du har modtaget brevet.",
    "Mener du, at det er forkert, så kontakt os på 44 55 66 77 inden 4 uger fra modtagelsen. Din klage bliver først læst her, og holder vi fast, ender den hos Ankestyrelsen.",
    "Hvis du ikke kan acceptere afgørelsen, skal du give os besked senest 4 uger efter, at den er nået frem til dig. Det kan ske på 44 55 66 77 eller i Digital Post. Vi ser på sagen én gang til, og ændrer det ikke noget, sender vi den til Ankestyrelsen.",
    "Afgørelsen kan indbringes for Ankestyrelsen. Klagen fremsendes til Socialafdelingen, Torvet 1, 9999 Nørrelund, og skal være modtaget her inden 4 uger fra den dato, hvor afgørelsen er kommet frem.",
    "Du har 4 uger til at klage, regnet fra den dag du fik brevet. Ring til os på 44 55 66 77, så skriver vi klagen ned. Kan vi ikke ændre afgørelsen, overtager Ankestyrelsen sagen.",
    "Ønsker du afgørelsen prøvet, skal du sige det til Socialafdelingen, Torvet 1, 9999 Nørrelund, inden 4 uger fra modtagelsen. Ankestyrelsen er næste instans.",
    "I må gerne klage. Klagen går til Ankestyrelsen, men I sender den hertil: Socialafdelingen, Torvet 1, 9999 Nørrelund. Vi skal have den senest 4 uger efter, at I har fået brevet.",
    "Inden 4 uger efter modtagelsen indleveres klagen til Socialafdelingen, Torvet 1, 4321 Sandby. Her vurderes sagen på ny. Derefter afgør Ankestyrelsen den.",
    "Hvem skal jeg klage til? Ankestyrelsen. Hvor afleverer jeg klagen? Hos Handicapafdelingen på Søvej 3, 7000 Fredericia. Hvornår? Inden 4 uger efter, at du fik brevet.",
    "Såfremt afgørelsen ikke kan accepteres, kan den inden 4 uger fra modtagelsen søges omgjort ved Ankestyrelsen. Begæring herom indleveres på Borgerservice, Torvet 1, 9999 Nørrelund.",
    "Klageinstans | Ankestyrelsen\nFrist | 4 uger fra modtagelsen\nSendes til | Ydelseskontoret, Torvet 1, 9999 Nørrelund",
    "Du har ret til at få vores afgørelse efterset. Giv lyd på 99 99 10 10 inden fire uger fra den dag, brevet kom. Så kigger vi på det, og til sidst kan Ankestyrelsen komme ind over.",
    "Hvis du er af en anden mening end os, kan du gå til Ankestyrelsen. Det sker gennem os. Send en mail til social@norrelund.dk, inden der er gået 4 uger fra du modtog dette brev.",
    "Afgørelsen kan ankes. Anken skal indgives til Socialudvalget, Torvet 1, 9999 Nørrelund, inden 4 uger fra modtagelsen, og udvalget forelægger herefter sagen for Ankestyrelsen.",
    "Rekurs kan inden 4 uger fra forkyndelsen indgives til Ankestyrelsen gennem kommunen, Torvet 1, 9999 Nørrelund.",
    "Vil du have Ankestyrelsen til at vurdere sagen, skal du blot skrive »Jeg klager« i et svar på denne mail. Det skal du gøre inden 4 uger efter, at du har læst den.",
    "Klagen skal ikke sendes til Ankestyrelsen, men til os. Du finder vores mail øverst. Fristen er 4 uger fra du fik afgørelsen.",
    "Du kan anmode Ankestyrelsen om at behandle sagen. Anmodningen fremsættes mundtligt eller skriftligt over for Ydelseskontoret, telefon 99 99 10 10, inden 4 uger fra underretningen.",
    "Eventuel klage stiles til Ankestyrelsen og fremsendes til Center for Job og Ydelser, Torvet 1, 9999 Nørrelund, så den er centret i hænde senest 4 uger efter modtagelsen.",
    "Klager over afgørelsen skal indsendes via selvbetjeningen på norrelund.dk/klage. Der er 4 ugers frist fra den dag, hvor du modtog brevet. Klager, som vi ikke kan imødekomme, går til Ankestyrelsen.",
    "Kommunens afgørelse er endelig, medmindre du klager. Det gør du til Ankestyrelsen gennem Ydelseskontoret, Torvet 1, 9999 Nørrelund, inden 4 uger fra modtagelsen.",
    "Du har klageret. Benyt den inden 4 uger fra modtagelsen. Kontakt: Ydelseskontoret, tlf. 99 99 10 10. Efter genvurdering hos os kan sagen ende i Ankestyrelsen.",
    "Hvad nu, hvis jeg er uenig?\nSkriv til os i Digital Post. Husk, at vi skal have det senest 4 uger efter, at du har fået brevet. Holder vi fast, får Ankestyrelsen sagen.",
    "Klagemuligheder: Ankestyrelsen (via kommunen, Torvet 1, 9999 Nørrelund) inden 4 uger fra modtagelse af afgørelsen.",
  ])
  func `guidance without the usual words is found with body, way and deadline`(wording: String) throws {
    let guidance = try Self.facts(wording).klagevejledning
    #expect(guidance.body == .ankestyrelsen)
    #expect(guidance.route == .kommunen)
    #expect(guidance.deadline?.value == Period(4, .weeks))
    #expect(guidance.status == .present)
  }

  @Test(arguments: [
    "Skuret har stået der i fire år uden klager fra naboen.",
    "Du klager over smerter i ryggen, og lægen har set på det inden for de sidste 4 uger.",
    "Er du i tvivl om noget, er du velkommen til at ringe på 44 55 66 77.",
    "Ankestyrelsens principmeddelelse 22-25 siger det samme.",
    "Seks naboer har klaget. Vi har lagt vægt på, at en ny port koster 85.000 kr. Det finder vi ikke urimeligt.",
    "Naboerne har klaget over støjen, og klagen er sendt til Ankestyrelsen.",
    "Har du spørgsmål til det, vi skriver, er du velkommen til at ringe inden 4 uger.",
  ])
  func `what only sounds like guidance is none`(wording: String) throws {
    let guidance = try Self.facts(wording).klagevejledning
    #expect(guidance.status == .missing)
    #expect(guidance.lastDay == nil)
  }

  @Test(arguments: [
    "Vores afgørelse er endelig og kan ikke påklages.", "Der er ingen, du kan klage til over afgørelsen.",
    "Det er ikke muligt at klage over afgørelsen til en anden myndighed.",
  ])
  func `that nobody can be complained to is guidance enough`(wording: String) throws {
    let guidance = try Self.facts(wording).klagevejledning
    #expect(guidance.body == .ingen)
    #expect(guidance.lastDay == nil)
  }

  @Test func `labelled lines under the heading are the guidance`() throws {
    let guidance = try Self.facts(
      """
      Hvor: Ankestyrelsen, gennem Socialafdelingen, Torvet 1, 9999 Nørrelund

      Hvornår: inden 4 uger fra modtagelsen

      Hvordan: mundtligt eller skriftligt
      """, heading: "KLAGE\n"
    ).klagevejledning
    #expect(guidance.body == .ankestyrelsen)
    #expect(guidance.deadline?.value == Period(4, .weeks))
  }

  @Test func `a list under a heading of one word is the guidance`() throws {
    let guidance = try Self.facts(
      """
      - Frist: 4 uger efter modtagelsen af brevet
      - Til: Socialafdelingen, Torvet 1, 4321 Sandby, telefon 44 55 66 77
      - Så sker der: vi ser på sagen igen, og holder vi fast, går den til Ankestyrelsen
      """, heading: "Klage"
    ).klagevejledning
    #expect(guidance.status == .present)
    #expect(guidance.body == .ankestyrelsen)
  }

  @Test(arguments: [
    "Du kan klage til Ankestyrelsen ved at ringe til os på 44 55 66 77. Vi behandler klagen i løbet af højst 4 uger.",
    "Du kan klage til Ankestyrelsen. Klagen sendes til os på Torvet 1, 9999 Nørrelund. Vi har 4 uger til at se på sagen igen.",
    "I et tidligere brev af 14. maj har vi skrevet, at du kunne klage til Ankestyrelsen inden 4 uger.",
    "Du kan klage til Ankestyrelsen. Klagen sendes til os på Torvet 1, 9999 Nørrelund. Senest 4 uger efter, at vi har fået klagen, har vi set på sagen igen.",
    "Du kan klage til Ankestyrelsen. Ring til os på 44 55 66 77. Får du delvist medhold, skal du inden 4 uger sige, om du holder fast i klagen.",
    "Du kan klage til Ankestyrelsen. Ring til os på 44 55 66 77. Ombudsmanden kan du klage til inden et år fra modtagelsen.",
    "Send klagen til os på Torvet 1, 9999 Nørrelund. Ankestyrelsen bruger cirka 4 måneder på sagen.",
  ])
  func `time that is not the citizen's gives no deadline and no last day`(wording: String) throws {
    let guidance = try Self.facts(wording).klagevejledning
    #expect(guidance.deadline == nil)
    #expect(guidance.lastDay == nil)
  }

  @Test(arguments: [
    "Du kan klage til Ankestyrelsen. Klagen går gennem kommunen, der ser på den igen, og fristen er 4 uger fra modtagelsen.",
    "Klagen over afslaget sendes via os til Ankestyrelsen senest 4 uger efter modtagelsen.",
    "Ankestyrelsen afgør klagen. Giv den til os på telefon 44 55 66 77 senest fire uger efter modtagelsen.",
  ])
  func `a complaint that goes by the municipality goes there`(wording: String) throws {
    #expect(try Self.facts(wording).klagevejledning.route == .kommunen)
  }

  @Test(arguments: [
    "Du kan klage til Styrelsen for Patientklager med skemaet på borger.dk. Det går direkte til styrelsen. Kan du ikke bruge skemaet, så ring til os, og vi hjælper.",
    "Styrelsen for Patientklager behandler klagen. Brug borger.dk. Styrelsen skal have klagen inden 4 uger efter, at du har fået brevet.",
  ])
  func `a complaint that the body takes itself goes there`(wording: String) throws {
    #expect(try Self.facts(wording).klagevejledning.route == .direkte)
  }

  @Test func `a day called the last one is the last day`() throws {
    let guidance = try Self.facts(
      "Du kan klage til Ankestyrelsen ved at skrive til os i Digital Post. Du har 4 uger fra modtagelsen, og den sidste dag er den 31. marts 2026."
    ).klagevejledning
    #expect(guidance.statedLastDay?.value.description == "2026-03-31")
  }

  @Test(arguments: ["fra dette brevs datering", "fra afgørelsens dato", "efter at brevet er dateret"])
  func `a start at the letter's date is told from receipt`(start: String) throws {
    let guidance = try Self.facts(
      "Du kan klage til Ankestyrelsen inden 4 uger \(start). Send klagen til os på Torvet 1, 9999 Nørrelund."
    ).klagevejledning
    #expect(guidance.deadlineStart == .letterDate)
    #expect(guidance.klagefrist.status == .incomplete)
  }

  @Test func `a template's field for the reasons leaves open whether they are given`() throws {
    let template = """
      [KOMMUNE]
      [AFDELING]

      [MODTAGER]

      [DATO]
      Sagsnr. [SAGSNR]

      Afslag på [YDELSE]

      Du får afslag på [YDELSE], som du har søgt om den [ANSØGNINGSDATO].

      Begrundelse

      [RELEVANTE_TEKSTER]

      Klagevejledning

      Du kan klage til Ankestyrelsen inden 4 uger fra den dag, du har modtaget afgørelsen. Send klagen til [KOMMUNE], \
      [ADRESSE], [TELEFON].

      Venlig hilsen
      [SAGSBEHANDLER]
      """
    let facts = CueFiles.shared.facts(of: try Fixture.letter(template)).facts
    #expect(facts.isTemplate)
    #expect(facts.begrundelse.status == .cannotTell)
    #expect(facts.klagevejledning.status == .present)
  }

  @Test(arguments: [
    "Husk din tid i Borgerservice i morgen kl. 10.15. Svar AFBUD, hvis du ikke kan.",
    "Din pakke fra biblioteket ligger klar. Hilsen Nørrelund Kommune",
    "Der er lukket for vandet på Elmevej i dag fra kl. 9 til 12.",
  ])
  func `a text message is no letter`(message: String) throws {
    let facts = CueFiles.shared.facts(of: try Fixture.letter(message)).facts
    #expect(facts.kind == .other || facts.kind == .meeting)
    #expect(facts.decisions.isEmpty)
  }
}
