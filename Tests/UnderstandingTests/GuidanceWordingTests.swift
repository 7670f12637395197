import LetterModel
import Testing

@testable import Understanding

/// Klagevejledninger as authorities word them, without the words of one template.
@Suite struct GuidanceWordingTests {
  typealias Case = (
    text: String, body: ComplaintBody?, route: Route?, deadline: Period?, start: DeadlineStart
  )

  private static let weeks = Period(4, .weeks)

  static let cases: [Case] = [
    (
      "Afgørelsen kan påklages til Ankestyrelsen. Klagen indsendes til Borgerservice, Torvet 1, 9999 Nørrelund, inden 4 uger "
        + "efter modtagelsen af denne afgørelse.", .ankestyrelsen, .kommunen, weeks, .receipt
    ),
    (
      "De kan inden fire uger fra modtagelsen klage over afgørelsen. Klagen skal sendes til kommunen pr. brev eller mail, "
        + "hvorefter sagen genvurderes. Fastholdes afgørelsen, oversendes klagen til Ankestyrelsen.",
      .ankestyrelsen, .kommunen, weeks, .receipt
    ),
    (
      "Er du ikke tilfreds? Så kan du bede Ankestyrelsen om at se på sagen. Ring eller skriv til os inden 4 uger efter, at "
        + "brevet er kommet frem til dig. Telefon 99 99 10 10.", .ankestyrelsen, .kommunen, weeks, .receipt
    ),
    (
      "Hvis du vil klage\nSvar på dette brev i Digital Post, eller ring til os på 99 99 10 10. Fristen er 4 uger. Den regnes "
        + "fra den dag, du fik brevet. Vi ser på sagen igen, og så sender vi den til Ankestyrelsen, hvis vi ikke ændrer den.",
      .ankestyrelsen, .kommunen, weeks, .receipt
    ),
    (
      "Klagefrist\nKlage over afgørelsen skal være modtaget i kommunen senest 4 uger efter, at afgørelsen er meddelt Dem. "
        + "Klageinstans er Ankestyrelsen. Klagen mailes til borger@norrelund.example.",
      .ankestyrelsen, .kommunen, weeks, .notification
    ),
    (
      "Ønsker du at klage til Ankestyrelsen, gør du det mundtligt eller skriftligt til din sagsbehandler. Du har 4 uger, fra "
        + "du har fået dette brev i hænde.", .ankestyrelsen, .kommunen, weeks, .receipt
    ),
    (
      "Du kan klage til Ankestyrelsen. Klagen sendes til kommunen i Digital Post inden 4 uger fra brevets dato.",
      .ankestyrelsen, .kommunen, weeks, .letterDate
    ),
  ]

  static let further: [Case] = [
    (
      "Klag til os inden 4 uger fra den dag, du modtog brevet. Det gør du ved at ringe på 99 99 10 10, skrive i Digital Post "
        + "eller sende et brev til Torvet 1, 9999 Nørrelund. Holder vi fast, går klagen videre til Ankestyrelsen.",
      .ankestyrelsen, .kommunen, weeks, .receipt
    ),
    (
      "Ring eller skriv til Ydelseskontoret på adressen øverst inden 4 uger fra den dag, du fik brevet. Hvis vi fastholder, "
        + "går klagen videre til Ankestyrelsen.", .ankestyrelsen, .kommunen, weeks, .receipt
    ),
    (
      "Klagen til Ankestyrelsen afleveres til Ydelseskontoret, Torvet 1, 9999 Nørrelund. Klagefristen er 4 uger fra "
        + "modtagelsen.", .ankestyrelsen, .kommunen, weeks, .receipt
    ),
    (
      "Klage over afgørelsen stiles til Ankestyrelsen, men indleveres hos Ydelseskontoret, Torvet 1, 9999 Nørrelund. Den skal "
        + "foreligge senest 4 uger efter, at du har modtaget afgørelsen.", .ankestyrelsen, .kommunen, weeks,
      .receipt
    ),
    (
      "Klager stiles og fremsendes til Ankestyrelsen, 7998 Statsservice, inden 4 uger fra modtagelsen af denne afgørelse.",
      .ankestyrelsen, .direkte, weeks, .receipt
    ),
    (
      "Klagen skal være Ankestyrelsen i hænde inden 4 uger fra den dag, hvor du modtog afgørelsen. Adressen er "
        + "Ankestyrelsen, 7998 Statsservice.", .ankestyrelsen, .direkte, weeks, .receipt
    ),
    (
      "Du kan klage til Vejdirektoratet, Carsten Niebuhrs Gade 43, 1577 København V, vd@vd.dk, inden 4 uger fra den dag, du "
        + "har modtaget afgørelsen. Vejdirektoratet tager kun stilling til, om kommunen har fulgt loven.",
      .vejdirektoratet, .direkte, weeks, .receipt
    ),
    (
      "Klager over kommunens afgørelse behandles af Vejdirektoratet og sendes til vd@vd.dk. Klagefristen er 4 uger fra den "
        + "dag, afgørelsen er meddelt.", .vejdirektoratet, .direkte, weeks, .notification
    ),
    (
      "Klagen til Ankestyrelsen skal være hos os på Torvet 1 inden 4 uger fra den dag, du åbnede brevet.",
      .ankestyrelsen, .kommunen, weeks, .receipt
    ),
    (
      "Vil du have afgørelsen lavet om? Fortæl det til Ydelseskontoret i Digital Post eller på 99 99 10 10. Det skal være "
        + "inden 4 uger efter, at brevet er kommet til dig. Kan vi ikke blive enige, tager Ankestyrelsen over.",
      .ankestyrelsen, .kommunen, weeks, .receipt
    ),
    (
      "Hvordan klager jeg?\nKlageinstansen er Ankestyrelsen, men det er Ydelseskontoret, du henvender dig til: Torvet 1, "
        + "telefon 99 99 10 10.\nHvor længe har jeg? 4 uger, talt fra den dag afgørelsen nåede frem til dig.",
      .ankestyrelsen, .kommunen, weeks, .receipt
    ),
    (
      "Klage kan indgives til Ankestyrelsen. Klagefristen er 4 uger regnet fra modtagelsen af denne afgørelse.",
      .ankestyrelsen, nil, weeks, .receipt
    ),
  ]

  @Test(arguments: cases + further) func `body, way and deadline are found in many wordings`(_ wording: Case)
    throws
  {
    let facts = try Letters.facts(
      "Afslag på hjælp til briller",
      "Du får afslag på hjælp til briller efter aktivlovens § 82. Du har 42.000 kr. på din konto.\n\n"
        + wording.text)
    let found = facts.klagevejledning
    #expect(found.body == wording.body)
    #expect(found.route == wording.route)
    #expect(found.deadline?.value == wording.deadline)
    #expect(found.deadlineStart == wording.start)
  }

  @Test(arguments: [
    "Din tidligere klage af 3. maj 2025 er afgjort af Ankestyrelsen den 2. december 2025.",
    "I skriver i jeres svar, at I er uenige i lægens vurdering.",
    "Kommunen behandler din ansøgning om tilskud inden 4 uger.",
    "Vi beklager, at det har taget 6 uger at svare.",
    "Du kan klage til Datatilsynet over vores behandling af dine oplysninger inden 4 uger.",
    "Borgerrådgiveren kan hjælpe dig, hvis du er utilfreds med vores service.",
  ]) func `words near a complaint are no guidance`(_ text: String) throws {
    let facts = try Letters.facts(
      "Afslag på hjælp til briller",
      "Du får afslag på hjælp til briller efter aktivlovens § 82. Du har 42.000 kr. på din konto.\n\n" + text)
    #expect(facts.klagevejledning.body == nil)
    #expect(facts.klagevejledning.deadline == nil)
    #expect(facts.klagevejledning.status == .missing)
  }
}
