import LetterModel
import Testing
import Understanding

@testable import Composition

@Suite struct `A complaint` {
  private func complaint() -> Draft {
    DraftComposer.draft(.klage, for: Fixture.refusal().review(), rulebook: Fixture.rulebook)
  }

  private func complaint(after change: (inout Fixture) throws -> Void) throws -> Draft {
    var fixture = Fixture.refusal()
    try change(&fixture)
    return DraftComposer.draft(.klage, for: fixture.review(), rulebook: Fixture.rulebook)
  }

  @Test func `goes to the authority that decided and names date and object`() {
    let draft = complaint()
    #expect(draft.to == "Birkelund Kommune")
    #expect(draft.parts.first?.text == "Til Birkelund Kommune")
    #expect(draft.text.contains("Klage over afgørelse af 10. marts 2026 om hjælp til briller"))
    #expect(draft.text.contains("At I sender klagen videre til Ankestyrelsen"))
  }

  @Test func `orders its grounds by weight, at most five, each with a quotation where there is one`() throws {
    let draft = try complaint { fixture in
      try fixture.find("H1", point: "Paragraffen mangler.")
      try fixture.find("G3", point: "Kommunen skriver ikke, hvad der talte mest.", at: "du selv kan betale")
      try fixture.find("G12", point: "Begrundelsen henviser kun til en konsulent.", severity: .warning)
      try fixture.find("G2", point: "Reglen mangler.")
      try fixture.find("G4", point: "Oplysningerne mangler.")
      try fixture.find("G11", point: "Beløbet kan ikke efterregnes.")
    }
    let grounds = draft.parts.filter { $0.style == .numbered }.compactMap(\.finding?.description)
    #expect(grounds == ["G12", "G11", "G3", "G4", "G2"])
    let quotes = draft.parts.filter { $0.style == .quote }.map(\.text)
    #expect(
      quotes == [
        "I brevet står der (under »Hvorfor får du afslag?«): »Vi har lagt vægt på, at du selv kan betale brillerne«."
      ])
  }

  @Test func `leaves out what is uncertain and what is no ground`() throws {
    let draft = try complaint { fixture in
      try fixture.find("G3", point: "Hensyn mangler.", confidence: .low)
      try fixture.find("S3", point: "Ordet er gammelt.")
    }
    #expect(draft.parts.allSatisfy { $0.finding == nil })
    #expect(!draft.notes.isEmpty)
  }

  @Test func `tells a fault of the guidance by itself, and is no ground against the result`() throws {
    let draft = try complaint { fixture in
      try fixture.find("K4", point: "Klagevejledningen angiver en kortere frist end loven.")
      try fixture.find("K9", point: "Klagevejledningen nævner en anden klageinstans.")
    }
    #expect(draft.parts.contains { $0.style == .heading && $0.text == "Om klagevejledningen" })
    #expect(draft.parts.filter { $0.finding != nil }.allSatisfy { $0.style == .paragraph })
    #expect(!draft.notes.contains { $0.contains("ikke selv punkter") })
  }

  @Test func `excuses its lateness only where it may be late`() throws {
    let point =
      "Jeg har ikke fået klagevejledning. Jeg beder om, at min klage bliver behandlet, selv om den kommer sent."
    func draft(_ days: Int) throws -> String {
      try complaint { fixture in
        try fixture.find("K1", point: point)
        fixture.facts.decisions[0].klagevejledning = Klagevejledning(all: .missing)
        fixture.asOf = CivilDate(dayNumber: (fixture.facts.date?.value.dayNumber ?? 0) + days)
      }.text
    }
    #expect(try draft(60).contains("selv om den kommer sent"))
    #expect(try !draft(10).contains("selv om den kommer sent"))
    #expect(try draft(10).contains("At I sender mig en klagevejledning"))
  }

  @Test func `is in the plural where several sign, and in the singular for a firm`() throws {
    let several = try complaint { $0.facts.recipient = Found("Sofie og Jonas Birkelund", at: nil) }
    #expect(several.text.contains("Vi klager over afgørelsen af 10. marts 2026, som vi modtog den"))
    #expect(several.text.contains("Hvorfor vi klager"))
    #expect(!several.text.contains("Jeg "))
    let firm = try complaint { $0.facts.recipient = Found("Madsen og Søn ApS", at: nil) }
    #expect(firm.text.contains("Jeg klager"))
  }

  @Test
  func `puts the letter's main reason under the point that answers it, and no empty list of enclosures`() {
    var fixture = Fixture.refusal()
    fixture.facts.recipient = Found("Karin Holm", at: nil)
    let draft = DraftComposer.draft(
      .klage, for: fixture.review(), rulebook: Fixture.rulebook, answers: ["bilag": "ingen"])
    let styles = draft.parts.map(\.style)
    let quote = styles.firstIndex(of: .quote) ?? 0
    #expect(quote > 0 && styles[quote - 1] == .numbered)
    #expect(!draft.text.contains("Bilag"))
  }

  @Test func `is not ready before every question is answered`() {
    let open = complaint()
    #expect(!open.isReady)
    #expect(
      open.placeholders.contains("SKRIV: Hvad betyder afgørelsen for dig? Giv et eller to eksempler"))
    #expect(open.text.contains("[CPR – udfyldes kun i Digital Post]"))
    var answers: [String: String] = [:]
    for field in DraftField.all { answers[field.key] = "Svar" }
    answers["cpr"] = ""
    let draft = DraftComposer.draft(
      .klage, for: Fixture.refusal().review(), rulebook: Fixture.rulebook, answers: answers)
    #expect(draft.isReady, "\(draft.placeholders)")
    #expect(!draft.text.contains("["))
    #expect(!draft.text.contains("CPR"))
  }

  @Test func `comes with a sheet that names day, place, copy and what follows`() {
    let sheet = complaint().citizenSheet.map(\.text)
    #expect(sheet.first == "Vil du klage, skal klagen være fremme senest tirsdag den 7. april 2026.")
    #expect(sheet.contains { $0.hasPrefix("Send klagen til Birkelund Kommune") })
    #expect(sheet.contains { $0.contains("gem en kopi") })
    #expect(sheet.contains { $0.contains("videre til Ankestyrelsen") })
  }

  @Test func `is written on demand for a letter without decision, with a note`() {
    var fixture = Fixture(kind: .information)
    fixture.add("Til orientering")
    let draft = DraftComposer.draft(.klage, for: fixture.review(), rulebook: Fixture.rulebook)
    #expect(draft.notes.contains("Brevet ser ikke ud til at være en afgørelse. Klagen passer måske ikke."))
    #expect(draft.to == nil)
    #expect(draft.text.contains("[SKRIV: Hvem har skrevet brevet til dig?]"))
  }
}

@Suite struct `Drafts of every kind` {
  /// Words of users.md 4.5 and law.md 11 that no draft or summary may hold.
  static let forbidden = [
    "ulovlig", "ugyldig", "erstatning", "brudt loven", "begået fejl", "god sag", "pressen", "politianmeld",
    "vil vinde", "har ret til at få medhold", "skandal", "uforskammet", "inkompetent", "!",
  ]

  @Test(arguments: DraftKind.allCases)
  func `hold no accusation, no threat and no promise`(kind: DraftKind) {
    let draft = DraftComposer.draft(kind, for: Fixture.refusal().review(), rulebook: Fixture.rulebook)
    let text = ([draft.text] + draft.citizenSheet.map(\.text) + draft.notes).joined(separator: " ")
      .lowercased()
    for word in Self.forbidden { #expect(!text.contains(word), "\(word)") }
  }

  @Test(arguments: DraftKind.allCases)
  func `have recipient, heading, signature and only questions with a key`(kind: DraftKind) {
    let draft = DraftComposer.draft(kind, for: Fixture.refusal().review(), rulebook: Fixture.rulebook)
    #expect(draft.parts.first?.style == .recipient)
    #expect(draft.parts.contains { $0.style == .heading })
    #expect(draft.parts.last?.style == .signature)
    let known = Set(DraftField.all.map(\.placeholder))
    for placeholder in draft.placeholders { #expect(known.contains(placeholder)) }
  }

  @Test(arguments: DraftKind.allCases)
  func `come with a sheet of their own that says where to send them`(kind: DraftKind) {
    let draft = DraftComposer.draft(kind, for: Fixture.refusal().review(), rulebook: Fixture.rulebook)
    let sheet = draft.citizenSheet.map(\.text).joined(separator: " ")
    #expect(sheet.contains("kopi"))
    #expect(sheet.contains("Birkelund Kommune") || kind == .partshoeringssvar)
  }

  @Test func `speak of the citizen as I where the letter said you`() {
    var fixture = Fixture.refusal()
    fixture.add("Du får ikke aktindsigt i din egen sag.", [.outcome])
    fixture.facts.decisions[0].object = Found(
      "aktindsigt i din egen sag", at: fixture.span("aktindsigt i din egen sag"))
    let draft = DraftComposer.draft(.klage, for: fixture.review(), rulebook: Fixture.rulebook)
    #expect(draft.text.contains("om aktindsigt i min egen sag"))
  }

  @Test func `go into Klageportalen where the letter says so, and nobody is asked to pass them on`() {
    var fixture = Fixture.refusal()
    fixture.facts.decisions[0].klagevejledning.route = .klageportalen
    fixture.facts.decisions[0].klagevejledning.bodyName = Found("Planklagenævnet", at: nil)
    let draft = DraftComposer.draft(.klage, for: fixture.review(), rulebook: Fixture.rulebook)
    #expect(draft.to == "Planklagenævnet")
    #expect(!draft.text.contains("At I sender klagen"))
    #expect(draft.citizenSheet.contains { $0.text.contains("Klageportalen") && $0.text.contains("MitID") })
  }

  @Test func `fit a refusal: the complaint first, a request for reasons when they are missing`() throws {
    var fixture = Fixture.refusal()
    #expect(DraftComposer.fitting(fixture.review()).map(\.kind) == [.klage])
    try fixture.find("G3", point: "Hensyn mangler.")
    try fixture.find("K3", point: nil)
    #expect(
      DraftComposer.fitting(fixture.review()).map(\.kind) == [.klage, .begrundelse, .klagevejledning])
  }

  @Test func `fit nothing where nobody can complain`() {
    var fixture = Fixture.refusal()
    fixture.facts.decisions[0].klagevejledning.body = .ingen
    #expect(DraftComposer.fitting(fixture.review()).isEmpty)
    var grant = Fixture.refusal()
    grant.facts.decisions[0].outcome = .grant
    grant.facts.decisions[0].klagevejledning = Klagevejledning(all: .notRequired)
    #expect(DraftComposer.fitting(grant.review()).isEmpty)
  }

  @Test func `a short complaint is offered when the last day is near`() {
    var fixture = Fixture.refusal()
    fixture.asOf = CivilDate(year: 2026, month: 4, day: 3) ?? fixture.asOf
    #expect(DraftComposer.fitting(fixture.review()).map(\.kind) == [.klage, .foreloebigKlage])
  }

  @Test func `a request for the file lists the documents the letter names`() {
    var fixture = Fixture.refusal()
    fixture.add("Det viser lægeerklæring af 3. marts 2026.", [.fact])
    if let date = CivilDate(year: 2026, month: 3, day: 3) {
      fixture.facts.dates = [
        DateMention(date: date, role: .document, span: fixture.span("3. marts 2026"))
      ]
    }
    let draft = DraftComposer.draft(.aktindsigt, for: fixture.review(), rulebook: Fixture.rulebook)
    #expect(draft.parts.contains { $0.style == .bullet && $0.text == "Lægeerklæring af 3. marts 2026" })
  }
}
