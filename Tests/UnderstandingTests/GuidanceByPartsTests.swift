import LetterModel
import TestSupport
import Testing

@testable import Understanding

/// Guidance that names the board and the time and tells the act of complaining in words no list holds.
@Suite struct GuidanceByPartsTests {
  private static func facts(_ guidance: String) throws -> Facts {
    try Letters.facts(
      "Afslag på tilskud til briller",
      """
      Vi giver dig afslag på tilskud til briller efter § 100 i serviceloven. Vi har lagt vægt på, at udgiften på 900 kr. om \
      året er lavere end grænsen, som du fik oplyst den 2. februar 2026.

      \(guidance)
      """)
  }

  @Test(arguments: [
    "Hvem bestemmer, hvis jeg ikke bøjer mig?\nAnkestyrelsen, men vi prøver selv først.\nHvor skal jeg gå hen?\nTil Borgerhuset, Torvet 1, 9999 Nørrelund.\nHaster det?\nJa, vi skal have det inden fire uger. De fire uger går fra den dag, brevet lå i din postkasse.",
    "Såfremt De ikke kan tiltræde ovenstående, er De berettiget til, indtil fire uger er forløbet efter brevets modtagelse, at forlange sagen forelagt Ankestyrelsen gennem Borgerhuset, telefon 99 99 10 10.",
    "Sagen kan komme videre til Ankestyrelsen. Det aftaler du med Borgerhuset på 99 99 10 10, og det skal være sket, før der er gået 4 uger, fra beskeden landede hos dig.",
    "Næste led er Ankestyrelsen. Giv Borgerhuset, Torvet 1, 9999 Nørrelund, et praj i Digital Post senest fire uger efter, at svaret er nået til dig.",
    "Fra du har fået dette brev, er der 4 uger til at bede Borgerhuset, Torvet 1, 9999 Nørrelund, om at lade Ankestyrelsen kigge med.",
  ])
  func `a board and a time that runs from the letter are guidance, whatever complaining is called`(
    wording: String
  )
    throws
  {
    let guidance = try Self.facts(wording).klagevejledning
    #expect(guidance.body == .ankestyrelsen)
    #expect(guidance.deadline?.value == Period(4, .weeks))
    #expect(guidance.klagefrist.status == .present)
  }

  @Test(arguments: [
    "Vi skal høre fra dig inden 4 uger fra den dag, du har modtaget brevet.",
    "Så skal vi høre fra dig senest fire uger efter, at beskeden er landet hos dig.",
    "Kommunen skal vide det inden 4 uger, regnet fra afgørelsen kom frem.",
    "Vi tager imod det i 4 uger fra den dag, brevet når dig.",
    "Forvaltningen skal have besked, inden fire uger er gået, fra I modtog brevet.",
  ])
  func `time that runs from the reader's letter is the reader's, whoever is to hear from him`(wording: String)
    throws
  {
    let guidance = try Self.facts(
      "Vil du klage? Det gør du til Borgerhuset på 99 99 10 10. \(wording) Kan vi ikke give dig ret, går sagen til Ankestyrelsen."
    ).klagevejledning
    #expect(guidance.deadline?.value == Period(4, .weeks))
    #expect(guidance.status == .present)
  }

  @Test(arguments: [
    "Ankestyrelsen stadfæstede den 3. marts 2022 det tidligere afslag. Ring på 99 99 10 10, hvis noget er uklart.",
    "Ankestyrelsens praksis er den samme. Du skal betale inden 4 uger fra den dag, du har modtaget brevet.",
    "Regningen skal betales, inden der er gået 4 uger, fra du fik brevet.",
  ])
  func `a board that decided before and a time for paying are none`(wording: String) throws {
    let guidance = try Self.facts(wording).klagevejledning
    #expect(guidance.status == .missing)
    #expect(guidance.lastDay == nil)
  }

  @Test(arguments: [
    "Der findes ikke en klagemyndighed, som kan give jer en anden plads.",
    "Ingen anden instans kan tage stilling til afgiften. Kun en domstol kan.",
    "Kan afgørelsen påklages? Nej. Den kan ikke indbringes for anden administrativ myndighed. Skriv gerne inden 14 dage, hvis vi har målt forkert. Ankestyrelsens tilsyn er ingen klageinstans.",
  ])
  func `that no authority stands above is guidance enough`(wording: String) throws {
    let guidance = try Self.facts(wording).klagevejledning
    #expect(guidance.body == .ingen)
    #expect(guidance.deadline == nil)
  }

  @Test func `a wish for an early answer is no time limit`() throws {
    let guidance = try Self.facts(
      "Du kan klage til Ankestyrelsen. Ring til os på 99 99 10 10, gerne inden 14 dage fra du har fået brevet."
    ).klagevejledning
    #expect(guidance.deadline == nil)
  }

  @Test func `a day some weeks on ends the time, whatever the verb`() throws {
    let guidance = try Letters.facts(
      "Afslag på tilladelse til rørlægning",
      """
      Vi giver afslag på tilladelse efter vandløbslovens § 17. Bækken har ørred på strækningen, talt den 6. maj 2026.

      Miljø- og Fødevareklagenævnet er næste led. Klageportalen på borger.dk er vejen dertil, og den lukker for sagen torsdag \
      den 2. juli 2026.
      """, date: "4. juni 2026"
    ).klagevejledning
    #expect(guidance.body == .miljoeOgFoedevareklagenaevnet)
    #expect(guidance.lastDay == CivilDate(year: 2026, month: 7, day: 2))
  }
}
