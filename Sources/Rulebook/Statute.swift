public import LetterModel

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
  /// Those of `names` that are abbreviations (`sel`, `bl`); only beside a section mark are they the act's name.
  public let abbreviations: [String]
  /// Field of administration, e.g. `social`.
  public let area: String
  /// Whether it governs procedure (forvaltningsloven, retssikkerhedsloven, GDPR …), never the substance.
  public let isProcedural: Bool
  /// Sections that leave discretion, e.g. `100`, `15 b`; `*` for all that are listed nowhere.
  public let discretionarySections: [String]
  /// Sections that bind the authority; `*` for all that are listed nowhere.
  public let boundSections: [String]
  /// The entry that stands for all sections not listed.
  static let allOthers = "*"
  /// Last section number of the act; nil when unknown.
  public let lastSection: Int?
  /// A number no section of the act reaches, well above its end; for telling misprints where the end itself is not listed.
  public let sectionsBelow: Int?
  /// First day in force; nil when unknown.
  public let validFrom: CivilDate?
  /// Last day in force; nil while in force.
  public let validTo: CivilDate?
  /// What took its place; nil while nothing has.
  public let replacedBy: String?
  /// Where it comes from.
  public let provenance: Provenance

  /// Makes a statute.
  public init(
    id: String, title: String, shortName: String, names: [String], area: String, isProcedural: Bool,
    discretionarySections: [String], boundSections: [String], lastSection: Int?, validFrom: CivilDate?,
    validTo: CivilDate?, provenance: Provenance,
    abbreviations: [String] = [], replacedBy: String? = nil, sectionsBelow: Int? = nil
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
    self.abbreviations = abbreviations
    self.replacedBy = replacedBy
    self.sectionsBelow = sectionsBelow
  }
}
