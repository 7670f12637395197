import LetterModel
import Rulebook
import Understanding

// Questions that fit the case: what the citizen can answer, and what their complaint is helped by.

extension DraftField {
  /// What the citizen wants instead, with an example for the outcome. All are answered by the key of the plain question.
  static let wishes: [DraftField] = wishExamples.map { wish($0.example) }

  /// What the decision means for the citizen, asked for the kind of help. All are answered by the key of the plain
  /// question.
  static let situations: [DraftField] = [
    brevet, barn, udenHjaelp, udgifter, oekonomi, tal, arbejdsdag, haendelse, godTro,
  ]

  /// The question about the wish for a decision of this outcome.
  static func wish(for outcome: Outcome?) -> DraftField {
    wishExamples.first { $0.outcome == outcome }.map { wish($0.example) } ?? oensker
  }

  private static func wish(_ example: String) -> DraftField {
    DraftField(oensker.key, "Hvad vil du gerne have i stedet? Skriv en linje, fx at \(example)")
  }

  private static let wishExamples: [(outcome: Outcome, example: String)] = [
    (.refusal, "du får det, du søgte om"),
    (.partial, "du også får resten af det, du søgte om"),
    (.stop, "det fortsætter som før"),
    (.reduction, "det ikke bliver sat ned"),
    (.repayment, "du ikke skal betale, eller at beløbet bliver mindre"),
    (.sanction, "du ikke bliver trukket"),
    (.order, "kravet falder væk, eller at du får længere tid"),
  ]

  static let brevet = DraftField(
    situation.key, "Hvad betyder brevet for dig? Giv et eller to eksempler")
  static let barn = DraftField(
    situation.key, "Hvad betyder afgørelsen for barnet? Giv et eller to eksempler")
  static let udenHjaelp = DraftField(
    situation.key, "Hvad kan du ikke uden det, du søgte om? Giv et eksempel fra sidste uge")
  static let udgifter = DraftField(
    situation.key, "Hvilke ekstra udgifter er der, hvor store er de, og hvad viser det?")
  static let oekonomi = DraftField(
    situation.key, "Hvad har du hver måned, og hvad går til faste udgifter? Hvad viser det?")
  static let tal = DraftField(
    situation.key, "Passer brevets tal? Skriv de rigtige tal, og hvad der viser dem")
  static let arbejdsdag = DraftField(
    situation.key, "Hvad kan du klare på en almindelig dag, og hvad kan du ikke? Giv et eksempel")
  static let haendelse = DraftField(
    situation.key, "Hvad skete der, hvorfor, og hvem gav du besked?")
  static let godTro = DraftField(
    situation.key, "Hvad vidste du, da du fik pengene, og hvad havde du givet besked om?")
}

extension DraftBuilder {
  /// The question that helps a complaint about this decision most.
  func situationQuestion(_ decision: Decision?) -> DraftField {
    guard let decision else { return .brevet }
    switch decision.outcome {
    case .repayment: return .godTro
    case .sanction: return .haendelse
    default: break
    }
    let topics = [decision.topic].compactMap { $0 } + material.facts.topics.prefix(1)
    if isAboutChild(topics) { return .barn }
    let isRefused = [.refusal, .partial].contains(decision.outcome)
    for topic in topics {
      if CaseTopics.care.contains(topic) { return .hverdag }
      if CaseTopics.expenses.contains(topic) { return .udgifter }
      if CaseTopics.figures.contains(topic) { return .tal }
      if CaseTopics.means.contains(topic), isRefused { return .oekonomi }
      if CaseTopics.things.contains(topic), isRefused { return .udenHjaelp }
      if CaseTopics.work.contains(topic) || topic == "sygedagpenge" && decision.outcome == .stop {
        return .arbejdsdag
      }
    }
    return .situation
  }

  /// Whether the decision is on help or a place for a child.
  private func isAboutChild(_ topics: [String]) -> Bool {
    topics.contains { CaseTopics.children.contains($0) }
      || topics.contains { CaseTopics.care.contains($0) }
        && material.facts.legalReferences.contains { $0.role == .own && $0.law == "barnets lov" }
  }
}

/// Topics of the rulebook by what a complaint on them turns on.
enum CaseTopics {
  /// Help with what one cannot do oneself.
  static let care: Set<String> = [
    "bpa", "hjemmehjælp", "helhedspleje", "madservice", "plejebolig", "bostøtte", "botilbud", "ledsagelse",
    "aflastning", "handicapkørsel", "beskæftigelsestilbud", "genoptræning", "personlig assistance i erhverv",
  ]
  /// Help and places for children.
  static let children: Set<String> = [
    "støttende indsats", "støtteperson", "anbringelse", "samvær", "børnetilbud", "hjemmetræning",
    "specialundervisning", "førskolebistand", "skolekørsel", "skoleindskrivning", "skolegang",
    "god orden i skolen", "sfo", "mobning", "dagtilbudsplads", "støtte i dagtilbud",
  ]
  /// What was spent because of a handicap.
  static let expenses: Set<String> = ["merudgifter"]
  /// Benefits by income or hours, where the figures decide.
  static let figures: Set<String> = [
    "friplads", "boligstøtte", "barselsdagpenge", "børnetilskud", "folkepension", "beboerindskudslån",
    "tabt arbejdsfortjeneste",
  ]
  /// Help by what one can afford.
  static let means: Set<String> = [
    "enkeltydelse", "tandbehandling", "medicin", "flytteudgifter", "personligt tillæg", "helbredstillæg",
  ]
  /// Things one is helped by.
  static let things: Set<String> = ["hjælpemidler", "boligindretning", "handicapbil"]
  /// Benefits by how much one can work.
  static let work: Set<String> = [
    "jobafklaring", "ressourceforløb", "fleksjob", "førtidspension", "seniorpension",
  ]
}
