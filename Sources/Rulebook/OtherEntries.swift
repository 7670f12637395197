public import LetterModel

/// A complaint body or other authority, with the names it goes by.
public struct BodyEntry: Hashable, Sendable {
  /// Stable key, e.g. `ankestyrelsen`.
  public let id: String
  /// The body of the closed set; nil for authorities that decide no complaints of their own kind.
  public let body: ComplaintBody?
  /// The name used in output.
  public let name: String
  /// All names it is found by, in lower case, genitives included.
  public let names: [String]
  /// Whether the name is out of date from `changedOn` on.
  public let isOutdated: Bool
  /// What took its place; nil for a body of today.
  public let successor: String?
  /// First day the name is wrong; nil when unknown (then always).
  public let changedOn: CivilDate?
  /// Where it comes from.
  public let provenance: Provenance

  /// Makes an entry.
  public init(
    id: String, body: ComplaintBody?, name: String, names: [String], isOutdated: Bool, successor: String?,
    changedOn: CivilDate?, provenance: Provenance
  ) {
    self.id = id
    self.body = body
    self.name = name
    self.names = names
    self.isOutdated = isOutdated
    self.successor = successor
    self.changedOn = changedOn
    self.provenance = provenance
  }
}

/// A subject that decisions are about.
public struct Topic: Hashable, Sendable {
  /// Stable key in Danish, as it stands in output: `merudgifter`.
  public let key: String
  /// Field of administration, e.g. `social`, `plan`.
  public let field: String
  /// Wordings that show the topic, in the pattern language of phrases, in lower case.
  public let phrases: [String]
  /// Keys of the acts it usually rests on, most usual first.
  public let statutes: [String]

  /// Makes a topic.
  public init(key: String, field: String, phrases: [String], statutes: [String]) {
    self.key = key
    self.field = field
    self.phrases = phrases
    self.statutes = statutes
  }
}

/// Sections that moved to another act on a day, or that look moved and are not.
public struct MovedSection: Hashable, Sendable {
  /// Stable key, e.g. `sel-41`.
  public let id: String
  /// Key of the act the sections stood in.
  public let statute: String
  /// The sections, with subsection where only that one moved.
  public let sections: [String]
  /// Where the rule stands now, e.g. `barnets lov § 86`; nil when it must not be told.
  public let newReference: String?
  /// First day the old section is wrong.
  public let changedOn: CivilDate
  /// Whom the move concerns; empty for everyone, else `child` or `elderly`.
  public let conditions: Set<RegimeCondition>
  /// Whether the old section stays right, whatever other entries say.
  public let isGuard: Bool
  /// How sure a remark about it can be.
  public let confidence: Confidence
  /// Where it comes from.
  public let provenance: Provenance

  /// Makes an entry.
  public init(
    id: String, statute: String, sections: [String], newReference: String?, changedOn: CivilDate,
    conditions: Set<RegimeCondition>, isGuard: Bool, confidence: Confidence, provenance: Provenance
  ) {
    self.id = id
    self.statute = statute
    self.sections = sections
    self.newReference = newReference
    self.changedOn = changedOn
    self.conditions = conditions
    self.isGuard = isGuard
    self.confidence = confidence
    self.provenance = provenance
  }
}

/// A notice that must pass before help may be taken away or reduced.
public struct NoticePeriod: Hashable, Sendable {
  /// Stable key.
  public let id: String
  /// Key of the act.
  public let statute: String
  /// The sections covered, with subsection where only that one is.
  public let sections: [String]
  /// How long, from the decision.
  public let period: Period
  /// The rule, e.g. `serviceloven § 3 a`.
  public let basis: String
  /// First day in force; nil when unknown.
  public let validFrom: CivilDate?
  /// Where it comes from.
  public let provenance: Provenance

  /// Makes a notice.
  public init(
    id: String, statute: String, sections: [String], period: Period, basis: String, validFrom: CivilDate?,
    provenance: Provenance
  ) {
    self.id = id
    self.statute = statute
    self.sections = sections
    self.period = period
    self.basis = basis
    self.validFrom = validFrom
    self.provenance = provenance
  }
}

/// When a letter counts as received, for a way of delivery and a stretch of time.
public struct DeliveryPresumption: Hashable, Sendable {
  /// Stable key, e.g. `post-2018`.
  public let id: String
  /// The way of delivery: `digital`, `post`, `quickbrev`.
  public let mode: String
  /// Number of delivery days (weekdays that are no holidays) after the letter's date; 0 for the same day.
  public let deliveryDays: Int
  /// First day in use; nil when unknown.
  public let validFrom: CivilDate?
  /// Last day in use; nil while in use.
  public let validTo: CivilDate?
  /// The rule in Danish, for people.
  public let text: String
  /// Where it comes from.
  public let provenance: Provenance

  /// Makes a presumption.
  public init(
    id: String, mode: String, deliveryDays: Int, validFrom: CivilDate?, validTo: CivilDate?, text: String,
    provenance: Provenance
  ) {
    self.id = id
    self.mode = mode
    self.deliveryDays = deliveryDays
    self.validFrom = validFrom
    self.validTo = validTo
    self.text = text
    self.provenance = provenance
  }
}
