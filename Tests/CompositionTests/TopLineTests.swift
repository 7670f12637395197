import Testing

@testable import Composition

/// What a citizen reads first, and that nothing is read twice.
@Suite struct `The first lines of a summary` {
  @Test(arguments: [
    ("Afgørelse: klubplads til Storm", "Kommunen siger nej til klubplads til Storm."),
    ("Afgørelse om økonomisk friplads", "Kommunen siger nej til økonomisk friplads."),
    ("AFSLAG PÅ PLADS I BØRNEHAVEN SPILOPPEN", "Kommunen siger nej til plads i Børnehaven Spiloppen."),
  ])
  func `name what the heading says was applied for`(heading: String, line: String) throws {
    let summary = try SmallLetter.summary(
      heading: heading,
      """
      I har den 3. marts 2026 søgt om en plads i Børnehaven Spiloppen til Storm. Ansøgningen er afslået.

      Vi har lagt vægt på, at alle 66 pladser er besat.
      """)
    #expect(summary.texts(.essentials).first == line)
  }

  @Test(arguments: [
    "Afgørelse om ændring af din hjælp", "Afgørelse om klage over støj", "Afgørelse om din sag",
  ])
  func `do not refuse what nobody applied for`(heading: String) throws {
    let summary = try SmallLetter.summary(
      heading: heading,
      "Du har den 3. marts 2026 søgt om en ny vurdering. Ansøgningen er afslået.\n\nVi har lagt vægt på målingen."
    )
    let first = summary.texts(.essentials).first ?? ""
    #expect(
      !first.contains("nej til ændring") && !first.contains("nej til klage") && !first.contains("nej til din")
    )
  }

  @Test func `tell what was given before that it was a yes`() throws {
    let summary = try SmallLetter.summary(
      heading: "Svar på ansøgning",
      "Du har fået ja. Vi bevilger dig 15 timers ledsagelse om måneden fra den 1. juni 2026.\n\nDu søgte om det den 3. marts 2026.",
      guidance: false)
    #expect(
      summary.texts(.essentials).first?.contains("ledsagelse") ?? false, "\(summary.texts(.essentials))")
  }

  @Test func `leave "vi" where the writer and the reader went together`() throws {
    let summary = try SmallLetter.summary(
      heading: "Afslag på elscooter",
      """
      Vi har besluttet at sige nej til din ansøgning om en elscooter.

      På turen til købmanden gik vi 250 meter med din rollator. Vi har lagt vægt på, at du selv kører bil hver dag.
      """)
    #expect(!summary.texts(.why).contains { $0.contains("gik kommunen") }, "\(summary.texts(.why))")
  }

  @Test func `say no once, where the letter's own sentence says it`() throws {
    let summary = try SmallLetter.summary(
      heading: "Afslag på fleksjob",
      """
      Birkelund Kommune giver afslag på din ansøgning om fleksjob af 11. januar 2026.

      Vi har lagt vægt på, at du arbejdede 30 timer om ugen i praktikken.
      """)
    let lines = summary.texts(.essentials) + summary.texts(.decision)
    #expect(lines.filter { $0.contains("ansøgning om fleksjob") }.count <= 1, "\(lines)")
    let decision = summary.texts(.decision)
    #expect(!(decision.contains("Kommunen siger nej.") && decision.count > 1), "\(decision)")
  }

  @Test func `ask for an answer to a hearing in one box`() throws {
    let summary = try SmallLetter.summary(
      heading: "Partshøring i din sag om kontanthjælp",
      """
      Vi overvejer at stoppe din kontanthjælp og har ikke truffet en afgørelse endnu.

      Motorregisteret viser, at du den 12. februar 2026 blev ejer af en bil.

      Fortæl os, om oplysningerne passer, og om der er noget, vi mangler at få med – for eksempel om bilen er lånt, arvet eller til salg nu. Vi skal have dit svar senest mandag den 23. marts 2026.
      """, guidance: false)
    let boxes = summary.texts(.actions).filter { $0.hasPrefix("☐") && $0.contains("23. marts 2026") }
    #expect(boxes.count == 1, "\(boxes)")
  }
}

@Suite struct `Reasons told apart from what they hang on` {
  private func why(_ body: String) throws -> [String] {
    try SmallLetter.summary(heading: "Afslag på hjælp til kørsel", body).texts(.why)
  }

  @Test func `tell what a short weight shows`() throws {
    let lines = try why(
      """
      Vi giver dig afslag på hjælp til kørsel efter servicelovens § 117.

      Vi har tillagt praktikken størst vægt. Den viser, at du kan cykle 5 km om dagen.
      """)
    let place = lines.firstIndex { $0.contains("størst vægt") }
    #expect(place.map { $0 + 1 < lines.count && lines[$0 + 1].contains("5 km") } ?? false, "\(lines)")
  }

  @Test func `tell both of two points or neither alone`() throws {
    let lines = try why(
      """
      Vi giver dig afslag på hjælp til kørsel efter servicelovens § 117.

      Vi har lagt vægt på to ting. For det første kan du cykle 5 km om dagen. For det andet går bussen hver time fra dit hus.
      """)
    let told = lines.joined(separator: " ")
    #expect(told.contains("5 km") == told.contains("For det andet"), "\(lines)")
    #expect(!told.contains("to ting"), "\(lines)")
  }

  @Test(arguments: [
    "Du har gjort gældende, at det tager 40 minutter at gå.",
    "Du har fremhævet, at busturen tager 40 minutter.",
  ])
  func `leave out what was argued without the answer to it`(sentence: String) throws {
    let lines = try why(
      """
      Vi giver dig afslag på hjælp til kørsel efter servicelovens § 117.

      \(sentence) Vi har lagt vægt på, at bussen går hver time fra stoppestedet ved dit hus.
      """)
    #expect(!lines.joined(separator: " ").contains("40"), "\(lines)")
  }
}

@Suite struct `An order` {
  @Test(arguments: [
    "Det pålægges Dem herved inden den 1. november 2026 at forbedre rensningen af spildevandet, så den svarer til renseklasse SOP.",
    "De påbydes efter miljøbeskyttelseslovens § 30, stk. 1, at forbedre rensningen af spildevandet. Arbejdet skal være afsluttet den 1. november 2026.",
    "Du skal senest den 1. november 2026 have forbedret rensningen af spildevandet fra ejendommen.",
  ])
  func `has a box with its day, however it is given`(text: String) throws {
    let summary = try SmallLetter.summary(
      heading: "Påbud om renseanlæg",
      "\(text) Påbuddet er meddelt efter miljøbeskyttelseslovens § 30, stk. 1.\n\nVi har lagt vægt på, at åen er målsat til god tilstand."
    )
    let boxes = summary.texts(.actions).filter { $0.hasPrefix("☐") && $0.contains("1. november 2026") }
    #expect(boxes.count == 1, "\(summary.texts(.actions))")
    #expect(summary.texts(.essentials).contains { $0.contains("1. november 2026") })
  }

  @Test func `has no box with a day that is not its own`() throws {
    let summary = try SmallLetter.summary(
      heading: "Forbud mod vask af biler",
      "Vask af biler på pladsen er forbudt fra i dag. Forbuddet er nedlagt efter miljøbeskyttelseslovens § 42.\n\nKommunen fører tilsyn igen den 4. maj 2026."
    )
    #expect(!summary.texts(.actions).contains { $0.contains("4. maj 2026") })
  }
}
