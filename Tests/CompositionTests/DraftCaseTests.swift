import LetterModel
import Rulebook
import Testing
import Understanding

@testable import Composition

/// Drafts for letters that differ in what can be done about them.
@Suite struct `A draft fits its case` {
  private func draft(_ kind: DraftKind, change: (inout Fixture) -> Void = { _ in }) -> Draft {
    var fixture = Fixture.refusal()
    change(&fixture)
    return DraftComposer.draft(kind, for: fixture.review(), rulebook: Fixture.rulebook)
  }

  private func sheet(_ draft: Draft) -> String { draft.citizenSheet.map(\.text).joined(separator: " ") }

  private func day(_ month: Int, _ day: Int) -> CivilDate {
    CivilDate(year: 2026, month: month, day: day) ?? CivilDate(dayNumber: 0)
  }

  @Test(arguments: [DraftKind.klage, .foreloebigKlage])
  func `asking why it comes late only when the last day is over`(kind: DraftKind) {
    let late = draft(kind) { $0.asOf = day(5, 20) }
    #expect(late.placeholders.contains { $0.hasPrefix("SKRIV: Hvorfor kommer klagen sent?") })
    #expect(late.text.contains("beder jeg om, at den bliver behandlet alligevel"))
    #expect(!late.text.contains("for at overholde fristen"))
    #expect(!sheet(late).contains("på den sidste dag"))
    let early = draft(kind) { $0.asOf = day(3, 20) }
    #expect(!early.placeholders.contains { $0.contains("sent") })
    #expect(sheet(early).contains("på den sidste dag"))
  }

  @Test func `warning against the post when the last day is near`() {
    #expect(sheet(draft(.klage) { $0.asOf = day(4, 1) }).contains("posten kan komme for sent"))
    #expect(sheet(draft(.klage) { $0.asOf = day(3, 12) }).contains("mere end en uge før med posten"))
  }

  @Test func `saying of a time limit that it still runs only while it does`() {
    #expect(sheet(draft(.aktindsigt) { $0.asOf = day(3, 20) }).contains("løber stadig"))
    #expect(!sheet(draft(.aktindsigt) { $0.asOf = day(5, 20) }).contains("løber stadig"))
  }

  @Test func `asking nobody to pass on a complaint that no other authority takes`() {
    let draft = draft(.klage) { $0.facts.decisions[0].klagevejledning.body = .ingen }
    #expect(draft.text.contains("At I ser på afgørelsen igen"))
    #expect(!draft.text.contains("sender klagen"))
    #expect(sheet(draft).contains("ikke kan klage til en anden myndighed"))
    #expect(!sheet(draft).contains("senest skal klage"))
  }

  @Test func `calling a letter that decides nothing a letter, and asking whether it decides`() {
    var fixture = Fixture(kind: .information)
    fixture.add("Til orientering")
    let draft = DraftComposer.draft(.klage, for: fixture.review(), rulebook: Fixture.rulebook)
    #expect(draft.text.contains("Jeg klager over jeres brev"))
    #expect(!draft.text.contains("klager over afgørelsen"))
    #expect(draft.text.contains("Svar på, om brevet er en afgørelse"))
    #expect(sheet(draft).contains("først klage, når der er en"))
  }

  @Test func `telling a board who decided, and the sender nothing it knows`() {
    let board = draft(.klage) { fixture in
      fixture.facts.decisions[0].klagevejledning.route = .klageportalen
      fixture.facts.decisions[0].klagevejledning.bodyName = Found("Planklagenævnet", at: nil)
    }
    #expect(board.text.contains("Klage over afgørelse af 10. marts 2026 fra Birkelund Kommune om hjælp"))
    #expect(sheet(board).contains("ligge i portalen"))
    #expect(!draft(.klage).text.contains("fra Birkelund Kommune"))
  }

  @Test func `never sending a complaint for the sender to the address of the board`() throws {
    let text = """
      Vi giver dig afslag på buskort til Emil efter folkeskolelovens § 26.

      Vi har lagt vægt på, at skolevejen er 5 km og ikke er farlig.

      Klage
      Du kan klage til Folketingets Ombudsmand inden 4 uger efter, at du har modtaget brevet. Klagen skal sendes til Folketingets Ombudsmand, Gammeltorv 22, 1457 København K.
      """
    let review = try SmallLetter.review(heading: "Afslag på buskort", text, guidance: false)
    let draft = DraftComposer.draft(.klage, for: review, rulebook: .embedded)
    #expect(!(draft.to ?? "").contains("Ombudsmand"))
    #expect(!sheet(draft).contains("Gammeltorv"), "\(sheet(draft))")
  }

  @Test(arguments: [
    (Outcome.refusal, "fx at du får det, du søgte om"), (.stop, "fx at det fortsætter som før"),
    (.repayment, "fx at du ikke skal betale"), (.order, "eller at du får længere tid"),
  ])
  func `asking for the wish with an example for the result`(outcome: Outcome, example: String) {
    let draft = draft(.klage) { $0.facts.decisions[0].outcome = outcome }
    #expect(draft.placeholders.contains { $0.contains(example) }, "\(draft.placeholders)")
  }

  @Test(arguments: [
    ("hjemmehjælp", Outcome.refusal, "Hvad kan du ikke selv?"),
    ("tandbehandling", .refusal, "Hvad har du hver måned"),
    ("skolekørsel", .refusal, "for barnet"),
    ("førtidspension", .refusal, "på en almindelig dag"),
    ("sygedagpenge", .stop, "på en almindelig dag"),
    ("sygedagpenge", .refusal, "Hvad betyder afgørelsen for dig?"),
    ("boligstøtte", .repayment, "Hvad vidste du, da du fik pengene"),
    ("sanktion", .sanction, "Hvad skete der"),
    ("byggetilladelse", .refusal, "Hvad betyder afgørelsen for dig?"),
  ])
  func `asking what this kind of case turns on`(topic: String, outcome: Outcome, question: String) {
    let draft = draft(.klage) { fixture in
      fixture.facts.decisions[0].outcome = outcome
      fixture.facts.topics = [topic]
    }
    #expect(draft.placeholders.contains { $0.contains(question) }, "\(draft.placeholders)")
  }

  @Test func `asking what is unclear where the letter has reasons, and for reasons where it has none`() {
    #expect(draft(.begrundelse).placeholders.contains("SKRIV: Hvad forklarer brevet ikke godt nok?"))
    let bare = draft(.begrundelse) { $0.facts.decisions[0].begrundelse = Begrundelse(all: .missing) }
    #expect(bare.text.contains("Hvorfor I har afgjort sagen sådan."))
    #expect(!bare.text.contains("Hvad der er ændret siden sidst."))
  }

  @Test func `asking only for what the guidance lacks`() {
    let draft = draft(.klagevejledning) {
      $0.facts.decisions[0].klagevejledning.klagefrist = Element(.missing)
    }
    #expect(draft.parts.filter { $0.style == .bullet }.map(\.text) == ["Hvornår jeg senest skal klage."])
  }

  @Test func `reminding of what is still open, not of the application that was answered`() {
    let draft = draft(.rykker)
    #expect(draft.placeholders.contains("SKRIV: Hvad venter du stadig på svar på?"))
    #expect(!draft.text.contains("Jeg har ikke fået en afgørelse"))
  }

  @Test func `answering a hearing as a hearing, and another letter as a letter`() {
    #expect(draft(.partshoeringssvar).text.contains("Mine bemærkninger til jeres brev af 10. marts 2026"))
    var hearing = Fixture(kind: .hearing)
    hearing.add("Vi overvejer at stoppe din hjælp.", [.hearing])
    let review = hearing.review()
    let answer = DraftComposer.draft(.partshoeringssvar, for: review, rulebook: Fixture.rulebook)
    #expect(answer.text.contains("Svar på jeres høring"))
    let access = DraftComposer.draft(.aktindsigt, for: review, rulebook: Fixture.rulebook)
    #expect(access.text.contains("vente med at afgøre sagen"))
    #expect(!draft(.aktindsigt).text.contains("vente med at afgøre sagen"))
  }

  @Test(arguments: [
    ("Vi har lagt vægt på to ting.", false),
    ("Elever i 4. klasse har ret til buskort, når vejen er over 6 km.", false),
    ("Da hjælpen blev bevilget, boede du alene og kunne ikke gå på trapper.", false),
    ("Vi har lagt mest vægt på, at skolevejen er 5 km og har cykelsti.", true),
    ("Det betyder mest for os, at skolevejen er 5 km og har cykelsti.", true),
    ("Betingelserne er derfor ikke længere til stede, når skolevejen er 5 km.", true),
  ])
  func `quoting what bears the result, and nothing that only opens or looks back`(
    sentence: String, isQuoted: Bool
  ) throws {
    let review = try SmallLetter.review(
      heading: "Afslag på buskort til Emil",
      """
      Vi giver dig afslag på buskort til Emil efter folkeskolelovens § 26.

      Du har skrevet, at Emil er træt efter skole. \(sentence)
      """)
    let draft = DraftComposer.draft(.klage, for: review, rulebook: .embedded)
    let quotes = draft.parts.filter { $0.style == .quote && $0.finding == nil }.map(\.text)
    #expect(quotes.contains { $0.contains(sentence.dropLast()) } == isQuoted, "\(quotes)")
  }

  @Test(arguments: [
    ("AFGØRELSE OM FRIPLADS", "om friplads"), ("Ansøgning om kurset i svejsning", "om kurset i svejsning"),
    ("Rådgiver: Rasmus Thule", nil), ("Hvad er resultatet?", nil),
  ])
  func `naming its matter from a heading that names one`(heading: String, topic: String?) {
    var fixture = Fixture()
    fixture.add(heading, [.heading], as: .heading)
    let outcome = fixture.add("Du får ikke det, du søgte om.", [.outcome])
    fixture.facts.decisions = [Decision(outcome: .refusal, object: nil, sentences: [outcome])]
    fixture.facts.subject = Found(heading, at: fixture.span(heading))
    let draft = DraftComposer.draft(.klage, for: fixture.review(), rulebook: Fixture.rulebook)
    if let topic {
      #expect(draft.text.contains(topic), "\(draft.parts[1].text)")
    } else {
      #expect(!draft.text.contains(heading), "\(draft.parts[1].text)")
    }
  }
}
