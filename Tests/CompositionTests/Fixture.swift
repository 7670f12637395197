import Composition
import DanishText
import LetterModel
import Rulebook
import Testing
import Understanding

/// A letter made sentence by sentence with its roles, for tests that need no reader.
struct Fixture {
  private(set) var bytes: [UInt8] = []
  private(set) var blocks: [Block] = []
  var facts = Facts()
  var findings: [Finding] = []
  var isScanned = false
  var asOf = CivilDate(dayNumber: 20_523)

  init(kind: LetterKind = .decision) {
    facts.kind = kind
    facts.kindConfidence = .high
  }

  /// Adds one block with one sentence; gives the sentence's index.
  @discardableResult
  mutating func add(
    _ text: String, _ roles: [SentenceRole] = [], content: Int = 0, as role: BlockRole = .body
  )
    -> Int
  {
    if !bytes.isEmpty { bytes.append(0x0A) }
    let span = Span(bytes.count, bytes.count + text.utf8.count)
    bytes += Array(text.utf8)
    blocks.append(Block(span: span, role: role))
    let scores = roles.map { RoleScore(role: $0, weight: 2, cues: []) }
    facts.sentences.append(
      RoleSentence(
        sentence: Sentence(span: span, tokens: 0..<0, block: blocks.count - 1), roles: scores,
        caseContent: content))
    return facts.sentences.count - 1
  }

  /// The first place of a text.
  func span(_ text: String) -> Span {
    let needle = Array(text.utf8)
    for start in 0...(bytes.count - needle.count)
    where bytes[start..<(start + needle.count)].elementsEqual(needle) {
      return Span(start, start + needle.count)
    }
    Issue.record("the fixture does not hold »\(text)«")
    return Span(0, 0)
  }

  /// Evidence at a text.
  func at(_ text: String) -> [Evidence] { [.at(span(text))] }

  /// A finding of the code, resting on a text of the letter or on something absent.
  mutating func find(
    _ code: String, point: String?, at text: String? = nil, confidence: Confidence = .high,
    severity: Severity = .error
  ) throws {
    let evidence: [Evidence] =
      text.map { at($0) } ?? [.missing(within: Span(0, bytes.count), lookedFor: ["noget"])]
    findings.append(
      Finding(
        id: try #require(RuleID(code)), slug: "slug", severity: severity, title: "Titel", message: "Besked",
        complaintPoint: point, basis: nil, confidence: confidence, evidence: evidence))
  }

  /// The review of the letter.
  func review() -> Review {
    var source = Source(name: "brev.txt", format: .text, pages: 1, sha256: String(repeating: "0", count: 64))
    source.isOCR = isScanned
    let letter = Letter(bytes: bytes, blocks: blocks, sourceMap: SourceMap(lines: []), source: source)
    return Review(
      letter: letter, facts: facts, findings: findings,
      readability: Readability(lix: nil, words: 0, sentences: 0, longSentences: 0), asOf: asOf,
      rulebookDate: asOf)
  }

  /// An empty rulebook.
  static let rulebook = Rulebook(
    date: CivilDate(dayNumber: 20_523), statutes: [], regimes: [], renamed: [])
}

extension Fixture {
  /// A refusal with reasons and a whole guidance.
  static func refusal() -> Fixture {
    var fixture = Fixture()
    fixture.add("Birkelund Kommune", [.furniture], as: .letterhead)
    fixture.add("Dato: 10. marts 2026", [.furniture], as: .meta)
    fixture.add("Afslag på hjælp til briller", [.heading], as: .heading)
    let outcome = fixture.add("Du får ikke hjælp til briller.", [.outcome])
    fixture.add("Hvorfor får du afslag?", [.heading], as: .heading)
    let fact = fixture.add(
      "Du har 11.200 kr. tilbage om måneden, når de faste udgifter er betalt.", [.fact], content: 2)
    let rule = fixture.add("Det står i § 82 i aktivloven.", [.ruleReference])
    let weight = fixture.add(
      "Vi har lagt vægt på, at du selv kan betale brillerne.", [.consideration], content: 1)
    fixture.add(
      "Du kan klage til Ankestyrelsen inden fire uger, efter at du har fået brevet.",
      [.complaintBody, .complaintDeadline])
    fixture.add("Send klagen til os i Digital Post.", [.complaintWay])
    fixture.add("Vi ser på sagen en gang til og sender den videre til Ankestyrelsen.", [.complaintAfter])
    fixture.add("Katrine Lohse, telefon 00 11 22 40", [.contact], as: .signature)
    var decision = Decision(
      outcome: .refusal, object: Found("hjælp til briller", at: fixture.span("hjælp til briller")),
      sentences: [outcome])
    decision.begrundelse = Begrundelse(all: .present)
    decision.begrundelse.grounds = [fact, rule, weight]
    decision.begrundelse.retsregel = Element(.present, fixture.at("§ 82 i aktivloven"))
    decision.klagevejledning = fixture.guidance()
    fixture.facts.decisions = [decision]
    fixture.facts.legalReferences = [
      LegalReference(
        law: "aktivloven", statute: nil, section: "82", subsection: nil, number: nil, role: .own,
        span: fixture.span("§ 82 i aktivloven"))
    ]
    fixture.name()
    return fixture
  }

  private mutating func name() {
    facts.sender.authority = Found("Birkelund Kommune", at: span("Birkelund Kommune"))
    facts.sender.name = Found("Katrine Lohse", at: span("Katrine Lohse"))
    facts.sender.contact = [Found("00 11 22 40", at: span("00 11 22 40"))]
    facts.date = CivilDate(year: 2026, month: 3, day: 10).map { Found($0, at: span("10. marts 2026")) }
  }

  private func guidance() -> Klagevejledning {
    var guidance = Klagevejledning(all: .present)
    guidance.body = .ankestyrelsen
    guidance.bodyName = Found("Ankestyrelsen", at: span("Ankestyrelsen"))
    guidance.klageinstans.evidence = at("Du kan klage til Ankestyrelsen")
    guidance.fremgangsmaade.evidence = at("Send klagen til os")
    guidance.route = .kommunen
    guidance.deadline = Found(Period(4, .weeks), at: span("fire uger"))
    guidance.deadlineStart = .receipt
    guidance.lastDay = CivilDate(year: 2026, month: 4, day: 7)
    guidance.lastDayBasis = "4 uger fra brevets dato 10. marts 2026, som er den sikreste dag at regne fra"
    let first = span("Du kan klage til Ankestyrelsen")
    guidance.section = first.union(span("sender den videre til Ankestyrelsen."))
    return guidance
  }
}

extension Summary {
  /// The texts of one section.
  func texts(_ id: SummarySection.ID) -> [String] {
    sections.first { $0.id == id }?.sentences.map(\.text) ?? []
  }
}
