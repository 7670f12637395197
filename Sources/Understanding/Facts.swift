public import DanishText
public import LetterModel
public import Rulebook

/// What a sentence does in the letter (Docs/architecture.md, "The layer of roles").
public enum SentenceRole: String, Sendable, Hashable, CaseIterable {
  case outcome, application, fact
  case ruleReference = "rule-reference"
  case ruleText = "rule-text"
  case consideration, formula
  case citizenView = "citizen-view"
  case answer, effect, demand, consequence
  case complaintBody = "complaint-body"
  case complaintWay = "complaint-way"
  case complaintDeadline = "complaint-deadline"
  case complaintAfter = "complaint-after"
  case noAppeal = "no-appeal"
  case court, hearing, pointer, behaviour
  case thirdParty = "third-party"
  case authorHelp = "author-help"
  case contact, pleasantry, heading, furniture
}

/// One role of one sentence, with what carried it.
public struct RoleScore: Hashable, Sendable {
  /// The role.
  public let role: SentenceRole
  /// The sum of the cues; roles at or above 1.0 are held.
  public let weight: Double
  /// Ids of the cues and properties that contributed, in text order.
  public let cues: [String]

  /// Makes a score.
  public init(role: SentenceRole, weight: Double, cues: [String]) {
    self.role = role
    self.weight = weight
    self.cues = cues
  }
}

/// A sentence with its roles.
public struct RoleSentence: Hashable, Sendable {
  /// The sentence.
  public let sentence: Sentence
  /// The roles it holds, heaviest first; empty when none reaches the threshold.
  public let roles: [RoleScore]
  /// How many pieces of case content it holds (dates, amounts, measures, documents, professionals, quoted words …)
  /// that do not already stand in letterhead, application sentence or rule text.
  public let caseContent: Int

  /// Makes a sentence with roles.
  public init(sentence: Sentence, roles: [RoleScore], caseContent: Int) {
    self.sentence = sentence
    self.roles = roles
    self.caseContent = caseContent
  }

  /// Whether the sentence holds the role.
  public func has(_ role: SentenceRole) -> Bool { roles.contains { $0.role == role } }
}

/// One mention of a legal provision.
public struct LegalReference: Hashable, Sendable {
  /// Canonical short name of the act (`serviceloven`); nil when it cannot be told.
  public let law: String?
  /// Key into `Statute.id`; nil when the act is unknown to the rulebook.
  public let statute: String?
  /// Section as written without mark, e.g. `100`, `12 b`; nil for a bare act.
  public let section: String?
  /// Subsection (stk.); nil when none.
  public let subsection: String?
  /// Number (nr.); nil when none.
  public let number: String?
  /// Whether the act stands with the reference itself; false where it was named earlier, or nowhere.
  public let isLawNamed: Bool
  /// What the reference does here.
  public let role: ReferenceRole
  /// Where it stands.
  public let span: Span

  /// Makes a reference.
  public init(
    law: String?, statute: String?, section: String?, subsection: String?, number: String?,
    isLawNamed: Bool = true, role: ReferenceRole, span: Span
  ) {
    self.law = law
    self.statute = statute
    self.section = section
    self.subsection = subsection
    self.number = number
    self.isLawNamed = isLawNamed
    self.role = role
    self.span = span
  }
}

/// An amount of money in kroner.
public struct Amount: Hashable, Sendable {
  /// What the amount is for.
  public enum Role: String, Sendable, Hashable {
    case granted, refused, applied, repayment, fee, income, other
  }

  /// The value in øre.
  public let oere: Int
  /// What it is for.
  public let role: Role
  /// Where it stands, unit included.
  public let span: Span

  /// Makes an amount.
  public init(oere: Int, role: Role, span: Span) {
    self.oere = oere
    self.role = role
    self.span = span
  }
}

/// A date named in the letter.
public struct DateMention: Hashable, Sendable {
  /// What the date is for.
  public enum Role: String, Sendable, Hashable {
    case letter, application, effect
    case effectEnd = "effect-end"
    case complaintDeadline = "complaint-deadline"
    case answerDeadline = "answer-deadline"
    case actionDeadline = "action-deadline"
    case meeting, hearing, birth, document, event, law, other
  }

  /// The date.
  public let date: CivilDate
  /// What it is for.
  public let role: Role
  /// Where it stands.
  public let span: Span

  /// Makes a mention.
  public init(date: CivilDate, role: Role, span: Span) {
    self.date = date
    self.role = role
    self.span = span
  }
}

/// A date that cannot be: no such day, or a weekday that does not fit.
public struct ImpossibleDate: Hashable, Sendable {
  /// Why it cannot be.
  public enum Reason: String, Sendable, Hashable {
    case noSuchDay = "no-such-day"
    case weekday
  }

  /// Where it stands, the weekday included.
  public let span: Span
  /// Why it cannot be.
  public let reason: Reason

  /// Makes an impossible date.
  public init(span: Span, reason: Reason) {
    self.span = span
    self.reason = reason
  }
}

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

  /// Makes reasons with the given status everywhere and nothing found.
  public init(all status: Status) {
    self.status = status
    retsregel = Element(status)
    hovedhensyn = Element(status)
    faktum = Element(status)
    discretion = .unknown
    formulas = []
    grounds = []
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

/// Who sent the letter.
public struct Sender: Hashable, Sendable {
  /// The authority, e.g. `Aarhus Kommune`.
  public var authority: Found<String>?
  /// The unit, e.g. `Borgerservice`.
  public var unit: Found<String>?
  /// The caseworker.
  public var name: Found<String>?
  /// The caseworker's title.
  public var title: Found<String>?
  /// Telephone number, e-mail address or mention of Digital Post.
  public var contact: [Found<String>]

  /// Makes an unknown sender.
  public init() { contact = [] }
}

/// Why something that was not found may still be there.
public enum Doubt: String, Sendable, Hashable, CaseIterable {
  case missingPages = "missing-pages"
  case damagedText = "damaged-text"
  case contentElsewhere = "content-elsewhere"
  case uncertainKind = "uncertain-kind"
  case fragment
}

/// Everything understood from one letter.
public struct Facts: Sendable {
  /// What the letter is.
  public var kind: LetterKind
  /// How sure the kind is.
  public var kindConfidence: Confidence
  /// What the kind rests on.
  public var kindEvidence: [Evidence]
  /// Whether it is a template.
  public var isTemplate: Bool
  /// Topic keys, most prominent first.
  public var topics: [String]
  /// The letter's own date.
  public var date: Found<CivilDate>?
  /// The case number.
  public var caseNumber: Found<String>?
  /// Who sent it.
  public var sender: Sender
  /// Whom it is addressed to.
  public var recipient: Found<String>?
  /// What it is about, from heading or envelope.
  public var subject: Found<String>?
  /// Every mention of law, in text order.
  public var legalReferences: [LegalReference]
  /// Every amount, in text order.
  public var amounts: [Amount]
  /// Every date, in text order.
  public var dates: [DateMention]
  /// Dates that cannot be, in text order.
  public var impossibleDates: [ImpossibleDate]
  /// Every sentence with its roles, in text order.
  public var sentences: [RoleSentence]
  /// The decisions in text order; empty for letters that decide nothing.
  public var decisions: [Decision]
  /// Why "missing" must not be said; empty for clean complete text.
  public var doubts: Set<Doubt>

  /// Makes empty facts of an uncertain letter.
  public init() {
    kind = .uncertain
    kindConfidence = .low
    kindEvidence = []
    isTemplate = false
    topics = []
    sender = Sender()
    legalReferences = []
    amounts = []
    dates = []
    impossibleDates = []
    sentences = []
    decisions = []
    doubts = []
  }

  /// The outcomes in letter order, each once.
  public var outcomes: [Outcome] {
    var seen: [Outcome] = []
    for decision in decisions where !seen.contains(decision.outcome) { seen.append(decision.outcome) }
    return seen
  }

  /// Index of the decision least favourable to the citizen; nil without decisions.
  public var gravest: Int? {
    decisions.indices.min { Facts.rank(decisions[$0].outcome) < Facts.rank(decisions[$1].outcome) }
  }

  /// The reasons of the gravest decision; not required when the letter decides nothing.
  public var begrundelse: Begrundelse {
    gravest.map { decisions[$0].begrundelse } ?? Begrundelse(all: noDecisionStatus)
  }

  /// The guidance of the gravest decision; not required when the letter decides nothing.
  public var klagevejledning: Klagevejledning {
    gravest.map { decisions[$0].klagevejledning } ?? Klagevejledning(all: noDecisionStatus)
  }

  private var noDecisionStatus: Status { kind == .uncertain ? .cannotTell : .notRequired }

  private static func rank(_ outcome: Outcome) -> Int {
    let order: [Outcome] = [
      .repayment, .sanction, .stop, .order, .refusal, .reduction, .partial, .upheld, .other, .dispensation,
      .permit, .grant,
    ]
    return order.firstIndex(of: outcome) ?? order.count
  }
}
