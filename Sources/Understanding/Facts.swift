public import LetterModel

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
