public import LetterModel

/// Where a statement of law comes from and whether it was looked up.
public struct Provenance: Hashable, Sendable {
  /// Addresses or names of the sources, in order; never empty for a verified entry.
  public let sources: [String]
  /// Whether body, recipient and deadline (or the fact in question) were found in a public source.
  public let isVerified: Bool
  /// The day of the source's state; nil when unknown.
  public let validAsOf: CivilDate?

  /// Makes a provenance.
  public init(sources: [String], isVerified: Bool, validAsOf: CivilDate?) {
    self.sources = sources
    self.isVerified = isVerified
    self.validAsOf = validAsOf
  }
}

/// An act, with the names it goes by and what is known of its sections.
public struct Statute: Hashable, Sendable {
  /// Stable key, e.g. `sel`.
  public let id: String
  /// Full Danish title.
  public let title: String
  /// The canonical short name used in output, e.g. `serviceloven`.
  public let shortName: String
  /// All names and abbreviations it is cited by, in lower case, genitives included.
  public let names: [String]
  /// Field of administration, e.g. `social`.
  public let area: String
  /// Whether it governs procedure (forvaltningsloven, retssikkerhedsloven, GDPR …), never the substance.
  public let isProcedural: Bool
  /// Sections that leave discretion, e.g. `100`, `15 b`.
  public let discretionarySections: [String]
  /// Sections that bind the authority.
  public let boundSections: [String]
  /// Last section number of the act; nil when unknown.
  public let lastSection: Int?
  /// First day in force; nil when unknown.
  public let validFrom: CivilDate?
  /// Last day in force; nil while in force.
  public let validTo: CivilDate?
  /// Where it comes from.
  public let provenance: Provenance

  /// Makes a statute.
  public init(
    id: String, title: String, shortName: String, names: [String], area: String, isProcedural: Bool,
    discretionarySections: [String], boundSections: [String], lastSection: Int?, validFrom: CivilDate?,
    validTo: CivilDate?, provenance: Provenance
  ) {
    self.id = id
    self.title = title
    self.shortName = shortName
    self.names = names
    self.area = area
    self.isProcedural = isProcedural
    self.discretionarySections = discretionarySections
    self.boundSections = boundSections
    self.lastSection = lastSection
    self.validFrom = validFrom
    self.validTo = validTo
    self.provenance = provenance
  }
}

/// Whether a rule leaves the authority a choice.
public enum Discretion: String, Sendable, Hashable {
  case discretionary, bound, unknown
}

/// What a complaint does to the decision meanwhile.
public enum SuspensiveEffect: String, Sendable, Hashable {
  case yes, no
  /// Depends on a rule that must be shown as text.
  case rule
  case unknown
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
  /// Topic words, in lower case.
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

  /// Makes a regime.
  public init(
    id: String, statute: String?, lawTitle: String, sections: [String], topics: [String],
    body: ComplaintBody?, bodyName: String, route: Route?, recipient: String, deadline: Period?,
    countsFrom: String?, reassessment: String?, channels: [String], fee: Int?, courtDeadline: String?,
    suspensiveEffect: SuspensiveEffect, suspensiveText: String, basis: String, provenance: Provenance
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
  }
}

/// A name, section or service that was replaced on a day.
public struct RenamedEntry: Hashable, Sendable {
  /// What was renamed.
  public enum Kind: String, Sendable, Hashable {
    case body, act, section, benefit, service, term, other
  }

  /// Stable key.
  public let id: String
  /// The old name or reference as written in letters.
  public let oldName: String
  /// What it is.
  public let kind: Kind
  /// The new name; empty when it was abolished.
  public let newName: String
  /// First day the new name is right; nil when unknown.
  public let changedOn: CivilDate?
  /// Where it matters, e.g. `klagevejledning`, `anywhere`.
  public let whereItMatters: String
  /// When the old name is right all the same (English, for rule authors).
  public let trap: String
  /// Whether the entry guards against a false alarm instead of naming a change.
  public let isGuard: Bool
  /// Where it comes from.
  public let provenance: Provenance

  /// Makes an entry.
  public init(
    id: String, oldName: String, kind: Kind, newName: String, changedOn: CivilDate?, whereItMatters: String,
    trap: String, isGuard: Bool, provenance: Provenance
  ) {
    self.id = id
    self.oldName = oldName
    self.kind = kind
    self.newName = newName
    self.changedOn = changedOn
    self.whereItMatters = whereItMatters
    self.trap = trap
    self.isGuard = isGuard
    self.provenance = provenance
  }
}
