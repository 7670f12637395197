public import LetterModel

/// Something that must be known of a case before a regime may be chosen.
public enum RegimeCondition: String, Sendable, Hashable, CaseIterable {
  /// The case concerns a child or young person.
  case child
  /// Børne- og ungeudvalget decided.
  case committee
  /// The citizen is above the folkepensionsalder.
  case elderly
  /// Help is taken away or reduced.
  case reduction
}

/// One complaint regime: which body, by which way, within which time.
public struct ComplaintRegime: Hashable, Sendable {
  /// Stable key, e.g. `sel-100-merudgifter`.
  public let id: String
  /// Key of the act, into `Statute.id`; nil when none fits.
  public let statute: String?
  /// Full Danish title of the act.
  public let lawTitle: String
  /// Sections it is for, e.g. `100`; empty when the whole act.
  public let sections: [String]
  /// Topic keys, into `Topic.key`.
  public let topics: [String]
  /// The body; `ingen` when no administrative appeal exists, nil when unknown.
  public let body: ComplaintBody?
  /// The body's name as text.
  public let bodyName: String
  /// Where the complaint is sent; nil when unknown.
  public let route: Route?
  /// The recipient as text, e.g. `kommunen (den afdeling der traf afgørelsen)`.
  public let recipient: String
  /// The time limit; nil when none is known.
  public let deadline: Period?
  /// What the limit counts from: `receipt`, `notification`, `publication`, `event`; nil when unknown.
  public let countsFrom: String?
  /// Whether the authority looks at the case again first, and the text about it.
  public let reassessment: String?
  /// Channels that may be used, e.g. `brev`, `Digital Post`, `Klageportalen`.
  public let channels: [String]
  /// Base fee in kroner (2016 level for 900 and 1800); 0 when free, nil when unknown.
  public let fee: Int?
  /// Court time limit as text; nil when none.
  public let courtDeadline: String?
  /// What the complaint does meanwhile.
  public let suspensiveEffect: SuspensiveEffect
  /// The rule on suspensive effect as Danish text; empty when unknown.
  public let suspensiveText: String
  /// The legal basis as text.
  public let basis: String
  /// Where it comes from.
  public let provenance: Provenance
  /// Further sections in other acts, as statute key, blank, section: `sdpl 24 a`.
  public let otherReferences: [String]
  /// Whether it holds for every section of the act that no other regime names.
  public let coversWholeAct: Bool
  /// Who decides, as text, e.g. `Udbetaling Danmark`.
  public let decidedBy: String
  /// What must be known of the case before the regime fits; empty when nothing.
  public let conditions: Set<RegimeCondition>
  /// Whether it is an administrative appeal of a decision (not supervision, ombudsman, service complaints).
  public let isAppeal: Bool
  /// Other ways that are right too, e.g. `Klageportalen` beside `direkte`.
  public let alternativeRoutes: [Route]
  /// Whether the time limit for the courts runs only from the complaint body's decision.
  public let courtAfterComplaint: Bool
  /// Whether the body tries legal questions only.
  public let onlyLegalQuestions: Bool
  /// Whether the act asks for the calendar day on which the complaint period ends.
  public let mustStateLastDay: Bool
  /// A remark for rule authors (English); empty without one.
  public let note: String
  /// First day the regime holds; nil when unknown.
  public let validFrom: CivilDate?
  /// Last day the regime holds; nil while it does.
  public let validTo: CivilDate?

  /// Makes a regime.
  public init(
    id: String, statute: String?, lawTitle: String, sections: [String], topics: [String],
    body: ComplaintBody?, bodyName: String, route: Route?, recipient: String, deadline: Period?,
    countsFrom: String?, reassessment: String?, channels: [String], fee: Int?, courtDeadline: String?,
    suspensiveEffect: SuspensiveEffect, suspensiveText: String, basis: String, provenance: Provenance,
    otherReferences: [String] = [], coversWholeAct: Bool = false, decidedBy: String = "kommune",
    conditions: Set<RegimeCondition> = [], isAppeal: Bool = true, alternativeRoutes: [Route] = [],
    courtAfterComplaint: Bool = false, onlyLegalQuestions: Bool = false, mustStateLastDay: Bool = false,
    note: String = "", validFrom: CivilDate? = nil, validTo: CivilDate? = nil
  ) {
    self.id = id
    self.statute = statute
    self.lawTitle = lawTitle
    self.sections = sections
    self.topics = topics
    self.body = body
    self.bodyName = bodyName
    self.route = route
    self.recipient = recipient
    self.deadline = deadline
    self.countsFrom = countsFrom
    self.reassessment = reassessment
    self.channels = channels
    self.fee = fee
    self.courtDeadline = courtDeadline
    self.suspensiveEffect = suspensiveEffect
    self.suspensiveText = suspensiveText
    self.basis = basis
    self.provenance = provenance
    self.otherReferences = otherReferences
    self.coversWholeAct = coversWholeAct
    self.decidedBy = decidedBy
    self.conditions = conditions
    self.isAppeal = isAppeal
    self.alternativeRoutes = alternativeRoutes
    self.courtAfterComplaint = courtAfterComplaint
    self.onlyLegalQuestions = onlyLegalQuestions
    self.mustStateLastDay = mustStateLastDay
    self.note = note
    self.validFrom = validFrom
    self.validTo = validTo
  }
}
