public import LetterModel
public import Rulebook

/// One required element with its status and what it rests on.
public struct Element: Hashable, Sendable {
  /// How far it is there.
  public var status: Status
  /// Places that hold it; for a missing one where it was looked for; may be empty when not required.
  public var evidence: [Evidence]

  /// Makes an element.
  public init(_ status: Status, _ evidence: [Evidence] = []) {
    self.status = status
    self.evidence = evidence
  }

  /// An element that this letter does not have to hold.
  public static let notRequired = Element(.notRequired)
}

/// The reasons of one decision (forvaltningsloven §§ 22–24).
public struct Begrundelse: Hashable, Sendable {
  /// Status of the whole, by settled point 1 of the output contract.
  public var status: Status
  /// The substantive rule applied.
  public var retsregel: Element
  /// The main considerations; not required for a bound rule.
  public var hovedhensyn: Element
  /// The facts that counted.
  public var faktum: Element
  /// Whether the rule applied leaves discretion.
  public var discretion: Discretion
  /// Sentences that look like reasons but are formulas without case content (indices into `Facts.sentences`).
  public var formulas: [Int]
  /// Sentences that carry the reasons (indices into `Facts.sentences`).
  public var grounds: [Int]
  /// Sentences that by the fitted weights more likely than not tell what counted, in text order (indices into
  /// `Facts.sentences`).
  public var weighing: [Int]

  /// Makes reasons with the given status everywhere and nothing found.
  public init(all status: Status) {
    self.status = status
    retsregel = Element(status)
    hovedhensyn = Element(status)
    faktum = Element(status)
    discretion = .unknown
    formulas = []
    grounds = []
    weighing = []
  }
}

/// What the stated complaint deadline counts from.
public enum DeadlineStart: String, Sendable, Hashable {
  case receipt, notification
  case letterDate = "letter-date"
  case publication, unstated
}

/// What the rulebook expects for this law, topic and date.
public struct ExpectedRegime: Hashable, Sendable {
  /// The regime matched.
  public let regime: ComplaintRegime
  /// How sure the match is.
  public let confidence: Confidence

  /// Makes an expectation.
  public init(regime: ComplaintRegime, confidence: Confidence) {
    self.regime = regime
    self.confidence = confidence
  }
}

/// The guidance on how to complain about one decision (forvaltningsloven §§ 25–26).
public struct Klagevejledning: Hashable, Sendable {
  /// Status of the whole, by settled point 1 of the output contract.
  public var status: Status
  /// The body is named.
  public var klageinstans: Element
  /// To whom and how.
  public var fremgangsmaade: Element
  /// The deadline with its start.
  public var klagefrist: Element
  /// The body the letter names; nil when none.
  public var body: ComplaintBody?
  /// The body's name as written; nil when none.
  public var bodyName: Found<String>?
  /// Where the letter says the complaint is to be sent.
  public var route: Route?
  /// The period the letter states.
  public var deadline: Found<Period>?
  /// What the stated period counts from.
  public var deadlineStart: DeadlineStart
  /// A last day the letter names.
  public var statedLastDay: Found<CivilDate>?
  /// The safe last day by settled point 7; nil when it cannot be told.
  public var lastDay: CivilDate?
  /// How the last day was found, in Danish; nil without one.
  public var lastDayBasis: String?
  /// What the rulebook expects; nil when nothing matches surely.
  public var expected: ExpectedRegime?
  /// Where the guidance stands, from first to last sentence; nil when there is none.
  public var section: Span?
  /// Whether the letter says that the guidance stands elsewhere (enclosed, on the back).
  public var isElsewhere: Bool

  /// Makes a guidance with the given status everywhere and nothing found.
  public init(all status: Status) {
    self.status = status
    klageinstans = Element(status)
    fremgangsmaade = Element(status)
    klagefrist = Element(status)
    deadlineStart = .unstated
    isElsewhere = false
  }

  /// Makes a guidance with the given status everywhere, nothing found, and what the rulebook expects.
  init(all status: Status, expected: ExpectedRegime) {
    self.init(all: status)
    self.expected = expected
  }
}

/// One decision of a letter.
public struct Decision: Hashable, Sendable {
  /// What it does to the citizen.
  public var outcome: Outcome
  /// Topic key of the rulebook, e.g. `merudgifter`; nil when unknown.
  public var topic: String?
  /// What the decision is about, as written ("hjælp til tandbehandling"); nil when it cannot be told.
  public var object: Found<String>?
  /// The sentences that state the result (indices into `Facts.sentences`); never empty.
  public var sentences: [Int]
  /// Its reasons.
  public var begrundelse: Begrundelse
  /// Its complaint guidance.
  public var klagevejledning: Klagevejledning

  /// Makes a decision whose reasons and guidance are not judged yet.
  public init(outcome: Outcome, topic: String? = nil, object: Found<String>? = nil, sentences: [Int]) {
    self.outcome = outcome
    self.topic = topic
    self.object = object
    self.sentences = sentences
    begrundelse = Begrundelse(all: .cannotTell)
    klagevejledning = Klagevejledning(all: .cannotTell)
  }
}
