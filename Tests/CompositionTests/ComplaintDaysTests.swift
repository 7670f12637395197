import DanishText
import LetterModel
import Rulebook
import Testing
import Understanding

@testable import Composition

/// A refusal of 10 March 2026 under a law that gives four weeks from receipt (7 April), with a period of the letter's own.
private func refusal(
  _ period: Period?, lastDay: (Int, Int)?, named: Bool = false, code: String? = nil, on day: (Int, Int)
) throws -> Fixture {
  var fixture = Fixture.refusal()
  let regime = try #require(Rulebook.embedded.regimes.first { $0.id == "jobafklaring" })
  var guidance = fixture.facts.decisions[0].klagevejledning
  guidance.expected = ExpectedRegime(regime: regime, confidence: .high)
  guidance.deadline = period.map { Found($0, at: nil) }
  guidance.lastDay = try lastDay.map { try #require(CivilDate(year: 2026, month: $0.0, day: $0.1)) }
  guidance.statedLastDay = named ? guidance.lastDay.map { Found($0, at: nil) } : nil
  guidance.lastDayBasis = nil
  fixture.facts.decisions[0].klagevejledning = guidance
  if let code { try fixture.find(code, point: nil) }
  fixture.asOf = try #require(CivilDate(year: 2026, month: day.0, day: day.1))
  return fixture
}

private func essentials(_ fixture: Fixture) -> String {
  SummaryComposer.summary(of: fixture.review(), rulebook: .embedded).texts(.essentials).joined(separator: " ")
}

@Suite struct `The last day to complain` {
  private let lawful = CivilDate(year: 2026, month: 4, day: 7)

  @Test func `is the letter's while it is open, though the law gives more`() throws {
    let fixture = try refusal(Period(14, .days), lastDay: (3, 24), code: "K4", on: (3, 20))
    let days = try #require(ComplaintDays(of: fixture.review(), rulebook: .embedded))
    #expect(days.state(on: fixture.asOf) == .open)
    #expect(days.lawful?.day == lawful)
    #expect(essentials(fixture).contains("senest tirsdag den 24. marts 2026"))
    let told = SummaryComposer.summary(of: fixture.review(), rulebook: .embedded).texts(.complaint).joined(
      separator: " ")
    #expect(told.contains("Sidste sikre dag er tirsdag den 24. marts 2026 (beregnet)."))
    #expect(
      told.contains(
        "Brevet giver 14 dage, men efter reglerne er fristen normalt 4 uger: til tirsdag den 7. april 2026."))
  }

  @Test func `is the law's where the letter's own came too early and is over`() throws {
    let fixture = try refusal(Period(14, .days), lastDay: (3, 24), code: "K4", on: (4, 1))
    let days = try #require(ComplaintDays(of: fixture.review(), rulebook: .embedded))
    #expect(days.state(on: fixture.asOf) == .openByLaw)
    let first = essentials(fixture)
    #expect(first.contains("Vil du klage, så gør det nu."))
    #expect(first.contains("7. april 2026"))
    #expect(!first.contains("24. marts"))
    let summary = SummaryComposer.summary(of: fixture.review(), rulebook: .embedded)
    #expect(summary.texts(.actions).contains { $0.contains("7. april 2026") })
    #expect(!summary.texts(.complaint).joined().contains("overskredet"))
    let draft = DraftComposer.draft(.klage, for: fixture.review(), rulebook: .embedded)
    #expect(draft.citizenSheet.first?.text.contains("7. april 2026") == true)
    #expect(draft.notes.contains { $0.contains("24. marts 2026") && $0.contains("7. april 2026 (4 uger)") })
    #expect(!draft.notes.joined().contains("overskredet"))
  }

  @Test func `is never told as a day to act by when it is over`() throws {
    let fixture = try refusal(Period(4, .weeks), lastDay: (4, 7), on: (5, 20))
    let first = essentials(fixture)
    #expect(!first.contains("senest"))
    #expect(first.contains("Sidste sikre dag var tirsdag den 7. april 2026."))
    #expect(first.contains("så gør det nu"))
  }

  @Test func `that a letter names too early is told with the law's beside it`() throws {
    let fixture = try refusal(nil, lastDay: (3, 20), named: true, on: (3, 30))
    let days = try #require(ComplaintDays(of: fixture.review(), rulebook: .embedded))
    #expect(days.isNamed)
    #expect(days.state(on: fixture.asOf) == .openByLaw)
    #expect(essentials(fixture).contains("7. april 2026"))
  }

  @Test func `is the law's where the letter gives too long, as the earlier of the two`() throws {
    let fixture = try refusal(Period(6, .weeks), lastDay: (4, 21), code: "K4", on: (3, 20))
    #expect(essentials(fixture).contains("senest tirsdag den 7. april 2026"))
    let late = try refusal(Period(6, .weeks), lastDay: (4, 21), code: "K4", on: (4, 15))
    #expect(ComplaintDays(of: late.review(), rulebook: .embedded)?.state(on: late.asOf) == .openByLetter)
    #expect(essentials(late).contains("Brevet giver tid til tirsdag den 21. april 2026."))
  }

  @Test func `has no other day beside it where letter and law agree`() throws {
    let weeks = try refusal(Period(28, .days), lastDay: (4, 7), on: (3, 20))
    #expect(ComplaintDays(of: weeks.review(), rulebook: .embedded)?.lawful == nil)
    let posted = try refusal(nil, lastDay: (4, 14), named: true, on: (3, 20))
    #expect(ComplaintDays(of: posted.review(), rulebook: .embedded)?.lawful == nil)
  }

  @Test func `is not asked of a row that is not verified, nor of one that is only guessed`() throws {
    var fixture = try refusal(Period(14, .days), lastDay: (3, 24), code: "K4", on: (4, 1))
    let regime = try #require(Rulebook.embedded.regimes.first { $0.id == "jobafklaring" })
    fixture.facts.decisions[0].klagevejledning.expected = ExpectedRegime(regime: regime, confidence: .low)
    #expect(ComplaintDays(of: fixture.review(), rulebook: .embedded)?.lawful == nil)
  }

  @Test func `that a letter says does not exist is told as its word`() throws {
    var fixture = Fixture.refusal()
    let index = fixture.add("Der er ingen frist for at klage.", [.complaintDeadline])
    var guidance = fixture.facts.decisions[0].klagevejledning
    guidance.deadline = nil
    guidance.lastDay = nil
    guidance.klagefrist = Element(.notRequired, [.at(fixture.facts.sentences[index].sentence.span)])
    fixture.facts.decisions[0].klagevejledning = guidance
    let lines = SummaryComposer.summary(of: fixture.review(), rulebook: .embedded).texts(.complaint)
    #expect(lines.contains("Brevet siger, at der ikke er nogen frist for at klage."))
  }
}

@Suite struct `A case` {
  private func letter(
    _ kind: LetterKind, to recipient: String, _ day: (Int, Int), _ sentences: [String],
    date: (role: DateMention.Role, text: String, day: CivilDate)? = nil
  ) throws -> Review {
    var fixture = kind == .decision ? Fixture.refusal() : Fixture(kind: kind)
    for sentence in sentences { fixture.add(sentence) }
    fixture.add(recipient, as: .address)
    fixture.facts.recipient = Found(recipient, at: fixture.span(recipient))
    fixture.facts.caseNumber = Found("26/0417", at: nil)
    fixture.facts.date = Found(try #require(CivilDate(year: 2026, month: day.0, day: day.1)), at: nil)
    if let date {
      fixture.facts.dates = [DateMention(date: date.day, role: date.role, span: fixture.span(date.text))]
    }
    return fixture.review()
  }

  @Test func `tells letters to several people apart, and takes one person's names for one`() {
    #expect(
      CaseFile.strangers(in: ["Dennis Hviid", "Jytte Krabbe", nil]) == ["Dennis Hviid", "Jytte Krabbe"])
    #expect(CaseFile.strangers(in: ["Jens Hansen", "Mette Hansen"]).count == 2)
    for same in [
      ["Karen M. Houlberg", "Karen Margrethe Houlberg"], ["Sofie og Jonas Birkelund", "Jonas Birkelund"],
      ["Jonas Birkelund", "Sofie Birkelund", "Sofie og Jonas Birkelund"],
      ["Forældrene til Villads Hjort", "Villads Hjort"], ["Olena", "Olena Kravets"], [nil, "Olena Kravets"],
    ] { #expect(CaseFile.strangers(in: same).isEmpty, "\(same)") }
  }

  @Test func `takes no day that the authority sets itself, and no complaint that has been made`() throws {
    let promised = try #require(CivilDate(year: 2026, month: 4, day: 20))
    let receipt = try letter(
      .receipt, to: "Karin Holm", (3, 25),
      ["Vi har modtaget din klage.", "Vi ser på sagen igen og svarer senest den 20. april 2026."],
      date: (.answerDeadline, "20. april 2026", promised))
    let decision = try letter(.decision, to: "Karin Holm", (3, 10), [])
    let file = CaseFile([("b.txt", receipt), ("a.txt", decision)])
    #expect(file.entries.map(\.name) == ["a.txt", "b.txt"])
    #expect(file.entries[1].days.isEmpty)
    #expect(file.entries[0].complaintReceived == 1)
    #expect(file.decisionToComplainAbout(on: receipt.asOf) == nil)
    #expect(file.strangers.isEmpty)
  }

  @Test func `keeps the complaint open after a receipt for something else`() throws {
    let receipt = try letter(
      .receipt, to: "Karin Holm", (3, 25),
      ["Vi har modtaget din ansøgning.", "Hvis du vil klage, skal vi have din klage inden 4 uger."])
    let decision = try letter(.decision, to: "Karin Holm", (3, 10), [])
    let file = CaseFile([("a.txt", decision), ("b.txt", receipt)])
    #expect(file.entries[0].complaintReceived == nil)
    #expect(file.decisionToComplainAbout(on: receipt.asOf) == 0)
  }

  /// Whether a later letter with these words shows that the complaint has been made.
  private func isMade(_ sentence: String) throws -> Bool {
    let later = try letter(.information, to: "Karin Holm", (3, 25), [sentence])
    let decision = try letter(.decision, to: "Karin Holm", (3, 10), [])
    return CaseFile([("a.txt", decision), ("b.txt", later)]).entries[0].complaintReceived != nil
  }

  @Test(arguments: [
    "Vi har modtaget din klage.", "Tak for din klage af 20. marts.",
    "Den 20. marts fik vi din klage over afslaget.",
    "Klagen er registreret hos os.", "Vi kvitterer for modtagelsen og har fået din klage.",
  ])
  func `a letter that says a complaint came closes it`(sentence: String) throws {
    #expect(try isMade(sentence))
  }

  @Test(arguments: [
    "Du har 4 uger til at sende din klage.", "Vi skal have modtaget klagen senest den 7. april.",
    "Du har spurgt, hvor du sender din klage hen.", "Klagen kan blive modtaget i Digital Post.",
    "Du har ret til at få hjælp til din klage.",
  ])
  func `a letter that tells how to complain leaves it open`(sentence: String) throws {
    #expect(try !isMade(sentence))
  }
}
