import Foundation
import LetterModel
import Readers
import Rulebook
import Testing
import Understanding

@testable import Composition

@Suite struct `What must be done, and by when` {
  private func hearing(_ sentence: String) throws -> Summary {
    try SmallLetter.summary(
      heading: "Partshøring",
      "Vi har endnu ikke truffet afgørelse i din sag. Vi overvejer at stoppe din støtte, fordi du er rask. \(sentence)",
      guidance: false)
  }

  @Test(arguments: [
    "Vi skal have dit svar senest den 2. april 2026.", "Send dine bemærkninger inden den 2. april 2026.",
    "Du kan komme med oplysninger senest den 2. april 2026.", "Fristen for at svare er den 2. april 2026.",
    "Har du bemærkninger, skal vi have dem senest 2. april 2026.",
    "Bemærkninger sendes i Digital Post og skal være her den 2. april 2026.",
  ])
  func `the last day of an answer is told however it is said`(sentence: String) throws {
    let lines = try hearing(sentence).texts(.essentials)
    #expect(lines.contains { $0.contains("2. april") }, "\(lines)")
    #expect(!lines.contains { $0.contains("siger ikke") }, "\(lines)")
  }

  @Test(arguments: [
    "Vi har derfor til hensigt at påbyde dig at mure den om inden fire uger.",
    "Kommunen overvejer at påbyde dig at mure den om inden fire uger.",
    "Vi har i sinde at påbyde dig at mure den om.",
  ])
  func `what is on its way is told though a list of facts stands before it`(sentence: String) throws {
    let lines = try SmallLetter.summary(
      heading: "Varsel om påbud",
      """
      Den 18. juni så vi, at skorstenen på Torvet 2 hælder, og at der ligger løse mursten på taget. \(sentence)

      Før vi beslutter os, kan du fortælle, hvordan du selv ser på sagen. Dine bemærkninger skal være her senest den 2. april 2026.
      """, guidance: false
    ).texts(.decision)
    #expect(lines.contains { $0.contains("påbyde dig at mure") }, "\(lines)")
  }

  @Test(arguments: [
    "Lone ringer til dig senest den 2. april 2026, så I kan aftale, hvem der skal være din ledsager.",
    "Vi sender dig et kort inden den 2. april 2026.",
    "En ergoterapeut kommer hjem til dig inden den 2. april 2026.",
  ])
  func `what the reader only waits for is no task`(sentence: String) throws {
    let summary = try SmallLetter.summary(
      heading: "Bevilling af ledsagelse",
      "Vi bevilger dig 15 timers ledsagelse om måneden fra den 1. juni 2026, som du søgte om.\n\n\(sentence)",
      guidance: false)
    let lines = summary.texts(.essentials) + summary.texts(.actions)
    #expect(!lines.contains { $0.contains("2. april") }, "\(lines)")
  }

  @Test func `a missing day is said to be missing`() throws {
    let lines = try hearing("Skriv til os, hvad du mener.").texts(.essentials)
    #expect(lines.contains("Brevet siger ikke, hvornår du senest skal svare."), "\(lines)")
  }

  @Test func `a short demand stands among the essentials, a long one only with its day`() throws {
    let short = try SmallLetter.summary(
      "Vi giver dig et påbud om at fjerne skuret. Du skal fjerne skuret senest den 1. maj 2026.")
    #expect(
      short.texts(.essentials).contains { $0.contains("skuret senest den 1. maj 2026") },
      "\(short.texts(.essentials))")
    let long = try SmallLetter.summary(
      "Vi giver dig et påbud om at fjerne skuret. Du skal fjerne skuret og den mur, som står bag det, og alt det, der ligger omkring det, senest den 1. maj 2026."
    )
    #expect(
      long.texts(.essentials).contains { $0.contains("1. maj 2026") && $0.words.count <= 14 },
      "\(long.texts(.essentials))")
  }

  @Test func `a demand for them comes with the list it points to`() throws {
    let body = """
      Vi mangler papirer til din ansøgning. Vi mangler endnu:

      • lønsedler for november og december
      • en kopi af din lejekontrakt

      Du skal sende dem til os senest den 20. april 2026.
      """
    let lines = try SmallLetter.summary(heading: "Vi mangler papirer", body, guidance: false).texts(.actions)
    #expect(lines.contains { $0.contains("20. april 2026") }, "\(lines)")
    #expect(lines.contains { $0.contains("ønsedler for november") }, "\(lines)")
  }

  @Test func `who need do nothing is not asked to`() throws {
    let lines = try SmallLetter.summary(
      "Deres ansøgning er imødekommet. Beløbet overføres senest den 2. april 2026; De skal ikke foretage Dem noget.",
      guidance: false
    ).texts(.actions)
    #expect(!lines.contains { $0.hasPrefix("☐") }, "\(lines)")
  }
}

@Suite struct `Drafts beside the point` {
  @Test func `name no last day where no guidance is due`() throws {
    let review = try SmallLetter.review(
      "Du får bevilget en elektrisk kørestol, præcis som du søgte om. Skal opmålingen flyttes, så ring til mig senest den 26. marts.",
      guidance: false)
    let draft = DraftComposer.draft(.foreloebigKlage, for: review, rulebook: .embedded)
    #expect(!draft.citizenSheet.contains { $0.text.contains("26. marts") })
  }

  @Test func `ask for a meeting where the letter calls to none`() throws {
    let review = try SmallLetter.review("Vi giver dig afslag på hjælp til briller.")
    let text = DraftComposer.draft(.moede, for: review, rulebook: .embedded).text
    #expect(text.contains("Jeg beder om et møde") && !text.contains("indkaldelsen"))
  }

  @Test func `take no field of a template for a name`() throws {
    var fixture = Fixture.refusal()
    fixture.facts.isTemplate = true
    fixture.facts.recipient = Found("%NAVN%", at: nil)
    fixture.facts.sender.authority = Found("%KOMMUNE%", at: nil)
    let text = DraftComposer.draft(.klage, for: fixture.review(), rulebook: Fixture.rulebook).text
    #expect(!text.contains("%") && text.contains("[SKRIV: Dit navn]"))
  }

  @Test func `remind with the day of the receipt`() throws {
    let review = try SmallLetter.review(
      heading: "Kvittering for din henvendelse",
      "Vi har modtaget dit brev. Du får svar, når vi har set på sagen.",
      guidance: false)
    let text = DraftComposer.draft(.rykker, for: review, rulebook: .embedded).text
    #expect(text.contains("I skrev den 10. marts 2026, at I havde fået det, jeg sendte."), "\(text)")
  }
}

@Suite struct `The matter in a summary` {
  @Test(arguments: [
    (
      "Ansøgning om rørlægning af 85 meter af Vadbæk", "Ansøgningen af 4. januar 2026 kan ikke imødekommes.",
      "Kommunen siger nej til rørlægning af 85 meter af Vadbæk."
    ),
    (
      "Økonomisk friplads: afslag", "Ansøgningen af 4. januar 2026 er afslået.",
      "Kommunen siger nej til økonomisk friplads."
    ),
    (
      "Svar på din ansøgning om døgnbehandling", "Din ansøgning af 4. januar 2026 er afslået.",
      "Kommunen siger nej til døgnbehandling."
    ),
    (
      "Lån til indskud", "Ansøgningen af 4. januar 2026 er afslået.",
      "Kommunen siger nej til lån til indskud."
    ),
    (
      "Dækning af høreapparat", "Ansøgningen kan ikke imødekommes.",
      "Kommunen siger nej til dækning af høreapparat."
    ),
  ])
  func `comes from the heading where the result names only the application`(
    heading: String, result: String, line: String
  ) throws {
    let lines = try SmallLetter.summary(heading: heading, "\(result) Du har boet i kommunen i ti år.").texts(
      .essentials)
    #expect(lines.first == line, "\(lines)")
  }

  @Test(arguments: [
    "Vi skriver om din sag", "Til orientering om din sag: du skal læse dette", "Brev til din sag",
    "Byggesag til orientering om din sag",
  ])
  func `is not taken from a heading that names no matter`(heading: String) throws {
    let lines = try SmallLetter.summary(heading: heading, "Ansøgningen af 4. januar 2026 er afslået.").texts(
      .essentials)
    #expect(!lines.contains { $0.contains("orientering") || $0.hasSuffix("din sag.") }, "\(lines)")
  }

  @Test func `the answer to a wish comes after the wish`() throws {
    let lines = try SmallLetter.summary(
      heading: "Afgørelse om samvær i julen",
      "Du har bedt om, at Zahra kan være hos dig den 24. december 2026. Det kan vi ikke imødekomme, og der gives afslag."
    ).texts(.decision)
    let answer = lines.firstIndex { $0.hasPrefix("Det kan") }
    let wish = lines.firstIndex { $0.contains("24. december") }
    if let answer { #expect(wish.map { $0 < answer } ?? false, "\(lines)") }
  }
}

@Suite struct `A word explained` {
  @Test func `is not one that is part of a name`() throws {
    let words = try SmallLetter.summary(
      "Vi giver dig afslag på plads i Børnehuset Mælkebøtten. Du har søgt om den i januar."
    ).texts(.words)
    #expect(!words.contains { $0.hasPrefix("Børnehus") }, "\(words)")
    let meant = try SmallLetter.summary(
      "Vi giver dig afslag på samtaler i børnehuset. Du har søgt om dem i januar."
    ).texts(.words)
    #expect(meant.contains { $0.hasPrefix("Børnehus") }, "\(meant)")
  }
}
