import Foundation
import LetterModel
import Rulebook
import Testing
import Understanding

@testable import Composition

@Suite struct `The summary of a refusal` {
  let summary = SummaryComposer.summary(of: Fixture.refusal().review(), rulebook: Fixture.rulebook)

  @Test func `begins with the outcome and the last day to complain`() {
    #expect(
      summary.texts(.essentials) == [
        "Kommunen siger nej til hjælp til briller.",
        "Vil du klage, skal klagen være fremme senest tirsdag den 7. april 2026.",
      ])
  }

  @Test func `tells facts, rule and what counted in this order`() {
    #expect(
      summary.texts(.why) == [
        "Du har 11.200 kr. tilbage om måneden, når de faste udgifter er betalt.",
        "Reglen er § 82 i aktivloven.",
        "Kommunen har lagt vægt på, at du selv kan betale brillerne.",
      ])
  }

  @Test func `keeps the fixed order of sections`() {
    let order = SummarySection.ID.allCases
    let places = summary.sections.compactMap { order.firstIndex(of: $0.id) }
    #expect(places == places.sorted())
  }

  @Test func `is short and easy to read`() throws {
    #expect(Trimming.words(in: summary.sections) <= 250)
    #expect(try #require(summary.lix) <= 34)
  }

  @Test func `rests every sentence that is not explained on evidence`() {
    for sentence in summary.sections.flatMap(\.sentences) where sentence.origin != .explained {
      #expect(!sentence.evidence.isEmpty, "\(sentence.text)")
    }
  }

  @Test func `says that the letter counts and that it is no legal advice`() {
    let print = summary.texts(.smallPrint).joined(separator: " ")
    #expect(print.contains("Brevet gælder, ikke denne forklaring."))
    #expect(print.contains("Dette er ikke juridisk rådgivning."))
  }
}

@Suite struct `What the letter does not say` {
  @Test func `missing reasons are said to be missing, without blame`() throws {
    var fixture = Fixture.refusal()
    fixture.facts.decisions[0].begrundelse = Begrundelse(all: .missing)
    try fixture.find("G1", point: "Afgørelsen har ingen begrundelse.")
    let summary = SummaryComposer.summary(of: fixture.review(), rulebook: Fixture.rulebook)
    #expect(summary.texts(.why) == ["Brevet siger ikke hvorfor."])
    #expect(summary.texts(.notStated).isEmpty)
  }

  @Test func `a formula alone is not passed off as a reason`() {
    var fixture = Fixture.refusal()
    let formula = fixture.add("Efter en samlet vurdering er betingelserne ikke opfyldt.", [.formula])
    fixture.facts.decisions[0].begrundelse = Begrundelse(all: .missing)
    fixture.facts.decisions[0].begrundelse.formulas = [formula]
    let summary = SummaryComposer.summary(of: fixture.review(), rulebook: Fixture.rulebook)
    #expect(summary.texts(.why).count == 1)
    #expect(!summary.texts(.why).joined().contains("samlet vurdering"))
  }

  @Test func `without guidance the citizen is told to complain at once, and no day is made up`() throws {
    var fixture = Fixture.refusal()
    fixture.facts.decisions[0].klagevejledning = Klagevejledning(all: .missing)
    try fixture.find("K1", point: nil)
    let summary = SummaryComposer.summary(of: fixture.review(), rulebook: Fixture.rulebook)
    #expect(summary.texts(.complaint).first == "Brevet siger ikke, hvordan du klager.")
    #expect(summary.texts(.complaint).contains("Vil du klage, så klag hurtigst muligt."))
    #expect(!summary.texts(.complaint).joined().contains("2026"))
  }

  @Test func `a finding without much certainty says nothing to the citizen`() throws {
    var fixture = Fixture.refusal()
    try fixture.find("G11", point: "Jeg beder om en beregning.", confidence: .low)
    let summary = SummaryComposer.summary(of: fixture.review(), rulebook: Fixture.rulebook)
    #expect(summary.texts(.notStated).isEmpty)
  }

  @Test func `missing pages and a scanned letter are told as uncertain`() throws {
    var fixture = Fixture.refusal()
    fixture.isScanned = true
    try fixture.find("O6", point: nil)
    let lines = SummaryComposer.summary(of: fixture.review(), rulebook: Fixture.rulebook).texts(.notStated)
    #expect(
      lines == [
        "Det er uklart, om alle sider er med. Find hele brevet frem.",
        "Brevet er læst fra et billede. Tjek datoer og beløb i selve brevet.",
      ])
  }

  @Test func `a day that has passed is not called lost`() {
    var fixture = Fixture.refusal()
    fixture.asOf = CivilDate(dayNumber: fixture.asOf.dayNumber + 60)
    let summary = SummaryComposer.summary(of: fixture.review(), rulebook: Fixture.rulebook)
    #expect(summary.texts(.complaint).joined().contains("ser ud til at være overskredet"))
    #expect(summary.texts(.complaint).joined().contains("Klag alligevel"))
  }
}

@Suite struct `The way to complain` {
  @Test func `beside a period that is too short the law's own is told, and that there may be time left`()
    throws
  {
    var fixture = Fixture.refusal()
    let short = Period(14, .days)
    fixture.facts.decisions[0].klagevejledning.deadline = Found(short, at: nil)
    let regime = try #require(Rulebook.embedded.regimes.first { $0.id == "jobafklaring" })
    fixture.facts.decisions[0].klagevejledning.expected = ExpectedRegime(regime: regime, confidence: .high)
    let letterDay = try #require(fixture.facts.date?.value)
    fixture.facts.decisions[0].klagevejledning.lastDay = CivilDate(dayNumber: letterDay.dayNumber + 14)
    try fixture.find("K4", point: nil)
    fixture.asOf = CivilDate(dayNumber: letterDay.dayNumber + 20)
    let lines = SummaryComposer.summary(of: fixture.review(), rulebook: .embedded).texts(.complaint)
    #expect(
      lines.contains {
        $0.contains("efter reglerne er fristen normalt 4 uger: til tirsdag den 7. april 2026.")
      })
    #expect(lines.contains { $0.hasPrefix("Brevets frist er gået, men efter reglerne") })
    fixture.asOf = CivilDate(dayNumber: letterDay.dayNumber + 40)
    let late = SummaryComposer.summary(of: fixture.review(), rulebook: .embedded).texts(.complaint)
    #expect(late.contains { $0.contains("ser ud til at være overskredet") })
  }

  @Test func `of two time limits the earliest is the day to keep`() throws {
    var fixture = Fixture.refusal()
    fixture.add("Klagefristen udløber den 30. april 2026.", [.complaintDeadline])
    let late = CivilDate(year: 2026, month: 4, day: 30)
    let span = fixture.span("30. april 2026")
    fixture.facts.decisions[0].klagevejledning.statedLastDay = late.map { Found($0, at: span) }
    fixture.facts.decisions[0].klagevejledning.lastDay = late
    let silent = SummaryComposer.summary(of: fixture.review(), rulebook: .embedded)
    #expect(silent.texts(.essentials).last?.hasSuffix("senest den 30. april 2026.") == true)
    try fixture.find("F1", point: nil, at: "30. april 2026")
    let summary = SummaryComposer.summary(of: fixture.review(), rulebook: .embedded)
    #expect(summary.texts(.essentials).last?.hasSuffix("senest tirsdag den 7. april 2026.") == true)
    #expect(summary.texts(.complaint).contains("Brevet nævner to frister. Brug den tidligste."))
    #expect(summary.texts(.notStated).isEmpty)
  }

  @Test func `a long account of the second look is told in two short sentences`() {
    var fixture = Fixture.refusal()
    let long = fixture.add(
      "Vi kigger på sagen en gang til, og hvis vi ikke kan give dig medhold, sender vi klagen med vores svar videre.",
      [.complaintAfter])
    fixture.facts.sentences.remove(at: long - 2)
    fixture.facts.decisions[0].klagevejledning.section = nil
    let lines = SummaryComposer.summary(of: fixture.review(), rulebook: Fixture.rulebook).texts(.complaint)
    #expect(lines.contains("Kommunen ser først på sagen igen."))
    #expect(lines.contains("Ændrer det ikke afgørelsen, bliver klagen sendt videre."))
  }

  @Test func `a sentence cut inside an unfilled field is not told`() {
    var fixture = Fixture.refusal()
    let cut = fixture.add("Tilladelsen gælder til den ${tilladelse.udloeb|format(d.", [.effect])
    #expect(fixture.facts.sentences.indices.contains(cut))
    let summary = SummaryComposer.summary(of: fixture.review(), rulebook: Fixture.rulebook)
    #expect(summary.texts(.meaning).isEmpty)
  }

  @Test func `no appeal is told as a no, with the way that is always open`() {
    var fixture = Fixture.refusal()
    fixture.facts.decisions[0].klagevejledning.body = .ingen
    let lines = SummaryComposer.summary(of: fixture.review(), rulebook: Fixture.rulebook).texts(.complaint)
    #expect(lines.first == "Nej. Brevet siger, at du ikke kan klage til en anden myndighed.")
    #expect(lines.count == 2)
  }
}

@Suite struct `A complaint body that cannot be right` {
  private let rulebook = Rulebook(
    date: CivilDate(dayNumber: 20_523), statutes: [], regimes: [], renamed: [],
    bodies: [
      BodyEntry(
        id: "gammelt", body: nil, name: "Det Gamle Nævn", names: ["det gamle nævn"], isOutdated: true,
        successor: nil, changedOn: nil,
        provenance: Provenance(sources: ["lov"], isVerified: true, validAsOf: nil))
    ])

  private func letter() -> Fixture {
    var fixture = Fixture.refusal()
    fixture.add("Du kan også skrive til Det Gamle Nævn.", [.complaintBody])
    let span = fixture.span("Det Gamle Nævn")
    fixture.facts.decisions[0].klagevejledning.bodyName = Found("Det Gamle Nævn", at: span)
    return fixture
  }

  @Test func `is told as what the letter says, with the advice to ask`() {
    let lines = SummaryComposer.summary(of: letter().review(), rulebook: rulebook).texts(.complaint)
    #expect(
      lines.prefix(3) == [
        "Brevet siger, at du klager til Det Gamle Nævn.", "Det navn er ikke i brug mere.",
        "Spørg kommunen, hvor klagen skal hen.",
      ])
  }

  @Test func `the Ombudsman is not passed off as a place to appeal to`() {
    var fixture = Fixture.refusal()
    fixture.facts.decisions[0].klagevejledning.body = .folketingetsOmbudsmand
    let lines = SummaryComposer.summary(of: fixture.review(), rulebook: Fixture.rulebook).texts(.complaint)
    #expect(lines.first?.hasPrefix("Brevet siger, at du klager til") == true)
    #expect(lines.contains("Ombudsmanden ser normalt først på en sag, når andre muligheder er brugt."))
  }

  @Test func `never stands in the complaint`() {
    let draft = DraftComposer.draft(.klage, for: letter().review(), rulebook: rulebook)
    #expect(!draft.text.contains("Det Gamle Nævn"))
    #expect(draft.text.contains("den rette klageinstans"))
    #expect(draft.notes.contains { $0.contains("klageinstans, der ikke passer") })
  }
}

@Suite struct `Letters that decide nothing` {
  private func hearing() -> Fixture {
    var fixture = Fixture(kind: .hearing)
    fixture.add("Birkelund Kommune", as: .letterhead)
    fixture.add("Vi overvejer at stoppe din hjælp til rengøring.", [.hearing], content: 1)
    fixture.add("Du har fortalt, at du selv støvsuger.", [.fact], content: 1)
    fixture.add("Skriv eller ring senest den 24. februar 2026.", [.demand])
    fixture.add("Svarer du ikke, afgør vi sagen på det, vi ved.", [.consequence])
    fixture.facts.sender.authority = Found("Birkelund Kommune", at: fixture.span("Birkelund Kommune"))
    fixture.facts.kindEvidence = fixture.at("Vi overvejer")
    let date = CivilDate(year: 2026, month: 2, day: 24)
    fixture.facts.dates =
      date.map {
        [DateMention(date: $0, role: .answerDeadline, span: fixture.span("24. februar 2026"))]
      } ?? []
    return fixture
  }

  @Test func `a hearing is no decision and gives a day to answer`() {
    let summary = SummaryComposer.summary(of: hearing().review(), rulebook: Fixture.rulebook)
    #expect(
      summary.texts(.essentials) == [
        "Dette er ikke en afgørelse.", "Du kan svare senest den 24. februar 2026.",
      ])
    #expect(summary.texts(.complaint).first?.hasPrefix("Ikke endnu.") == true)
    #expect(
      summary.texts(.actions) == [
        "☐ Skriv eller ring senest den 24. februar 2026.",
        "Svarer du ikke, afgør kommunen sagen på det, kommunen ved.",
      ])
  }

  @Test func `a hearing gets an answer as draft and never a complaint`() {
    let review = hearing().review()
    #expect(DraftComposer.fitting(review).map(\.kind) == [.partshoeringssvar, .aktindsigt])
    let draft = DraftComposer.draft(.partshoeringssvar, for: review, rulebook: Fixture.rulebook)
    #expect(draft.text.contains("»Du har fortalt, at du selv støvsuger«"))
    #expect(draft.citizenSheet.first?.text == "Svar senest den 24. februar 2026.")
  }

  @Test func `a list of what is asked for is told item by item`() {
    var fixture = Fixture(kind: .request)
    fixture.add("Birkelund Kommune", as: .letterhead)
    fixture.add("Du skal sende os:", [.demand])
    fixture.add("- din seneste lønseddel", as: .listItem)
    fixture.add("- en kopi af lejekontrakten", as: .listItem)
    fixture.facts.sender.authority = Found("Birkelund Kommune", at: fixture.span("Birkelund Kommune"))
    let summary = SummaryComposer.summary(of: fixture.review(), rulebook: Fixture.rulebook)
    #expect(
      summary.texts(.actions) == [
        "☐ Du skal sende kommunen:", "– Din seneste lønseddel.", "– En kopi af lejekontrakten.",
      ])
  }

  @Test func `an unclear letter gets the short page and no guess`() {
    var fixture = Fixture(kind: .uncertain)
    fixture.add("Vedrørende din henvendelse.")
    let summary = SummaryComposer.summary(of: fixture.review(), rulebook: Fixture.rulebook)
    #expect(summary.texts(.essentials).first == "Læs brevet sammen med en rådgiver.")
    #expect(summary.sections.map(\.id) == [.essentials, .help, .smallPrint])
    #expect(DraftComposer.fitting(fixture.review()).isEmpty)
  }

  @Test func `nothing to do is said only when the letter says it`() {
    var fixture = Fixture(kind: .information)
    fixture.add("Vi skriver for at orientere dig om en ny lov.", [.fact])
    let silent = SummaryComposer.summary(of: fixture.review(), rulebook: Fixture.rulebook)
    #expect(silent.texts(.actions).isEmpty)
    fixture.add("Du skal ikke foretage dig noget.")
    let told = SummaryComposer.summary(of: fixture.review(), rulebook: Fixture.rulebook)
    #expect(told.texts(.actions) == ["Du skal ikke gøre noget nu."])
  }

  @Test func `nothing to do under a condition is not told as nothing to do`() {
    var fixture = Fixture(kind: .information)
    fixture.add("Du skal ikke foretage dig noget, medmindre din indtægt ændrer sig.")
    let summary = SummaryComposer.summary(of: fixture.review(), rulebook: Fixture.rulebook)
    #expect(summary.texts(.actions).isEmpty)
  }
}

@Suite struct `Other versions of a summary` {
  @Test func `the easy version is short`() {
    let options = SummaryOptions(isEasy: true)
    let summary = SummaryComposer.summary(
      of: Fixture.refusal().review(), rulebook: Fixture.rulebook, options: options)
    #expect(Trimming.words(in: summary.sections) <= 90)
    #expect(summary.texts(.essentials).first == "Kommunen siger nej til hjælp til briller.")
    #expect(summary.sections.contains { $0.id == .complaint })
  }

  @Test func `the English version keeps the Danish words and says it is no translation`() {
    let options = SummaryOptions(language: .english)
    let summary = SummaryComposer.summary(
      of: Fixture.refusal().review(), rulebook: Fixture.rulebook, options: options)
    #expect(summary.language == "en")
    #expect(summary.texts(.essentials).first?.contains("no (afslag)") == true)
    #expect(summary.texts(.why).contains("»Vi har lagt vægt på, at du selv kan betale brillerne«."))
    #expect(summary.texts(.smallPrint).joined().contains("not a translation of the letter"))
    #expect(summary.texts(.words).contains("Afslag: refusal."))
  }

  @Test func `the list of helpers that comes along is the general one`() throws {
    let file = GoldLetters.package.appending(path: "Corpora/helpers/helpers.txt")
    #expect(Helper.list(from: try String(contentsOf: file, encoding: .utf8)) == Helper.general)
  }

  @Test func `helpers come from the list and nowhere else`() {
    let list = Helper.list(from: "# navn;kontakt;engelsk\nBorgerrådgiveren i Birkelund;tlf. 00 11 22 33\n\n")
    #expect(list == [Helper(name: "Borgerrådgiveren i Birkelund", contact: "tlf. 00 11 22 33")])
    let options = SummaryOptions(helpers: list)
    let summary = SummaryComposer.summary(
      of: Fixture.refusal().review(), rulebook: Fixture.rulebook, options: options)
    #expect(
      summary.texts(.help) == [
        "Spørg Katrine Lohse, tlf. 00 11 22 40.", "Borgerrådgiveren i Birkelund: tlf. 00 11 22 33.",
      ])
  }
}
