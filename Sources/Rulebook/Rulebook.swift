public import LetterModel

/// The law, the lexicon and the calendar: loaded once, never changed.
public struct Rulebook: Sendable {
  /// The day the rulebook was last checked as a whole.
  public let date: CivilDate
  /// All acts, sorted by id.
  public let statutes: [Statute]
  /// All complaint regimes, sorted by id.
  public let regimes: [ComplaintRegime]
  /// All renamed bodies, acts, sections and services, sorted by id.
  public let renamed: [RenamedEntry]
  /// All bodies and authorities with their names, sorted by id.
  public let bodies: [BodyEntry]
  /// All topics, sorted by key.
  public let topics: [Topic]
  /// Sections that moved, and guards, sorted by id.
  public let movedSections: [MovedSection]
  /// Notices before help is reduced, sorted by id.
  public let noticePeriods: [NoticePeriod]
  /// When letters count as received, sorted by id.
  public let deliveryPresumptions: [DeliveryPresumption]

  /// The regimes for looking through.
  let rows: [RegimeRow]
  /// Indices of `statutes` by each of their names.
  let statutesByName: [String: [Int]]
  /// Indices of `bodies` by each of their names.
  let bodiesByName: [String: [Int]]
  /// Indices of `renamed` by each of their phrases.
  let renamedByPhrase: [String: [Int]]
  /// Index of `statutes` by id.
  let statuteByID: [String: Int]

  /// Makes a rulebook from its parts; each part is sorted here.
  public init(
    date: CivilDate, statutes: [Statute], regimes: [ComplaintRegime], renamed: [RenamedEntry],
    bodies: [BodyEntry] = [], topics: [Topic] = [], movedSections: [MovedSection] = [],
    noticePeriods: [NoticePeriod] = [], deliveryPresumptions: [DeliveryPresumption] = []
  ) {
    self.date = date
    self.statutes = statutes.sorted { $0.id < $1.id }
    self.regimes = regimes.sorted { $0.id < $1.id }
    rows = self.regimes.map(RegimeRow.init)
    self.renamed = renamed.sorted { $0.id < $1.id }
    self.bodies = bodies.sorted { $0.id < $1.id }
    self.topics = topics.sorted { $0.key < $1.key }
    self.movedSections = movedSections.sorted { $0.id < $1.id }
    self.noticePeriods = noticePeriods.sorted { $0.id < $1.id }
    self.deliveryPresumptions = deliveryPresumptions.sorted { $0.id < $1.id }
    statutesByName = Rulebook.index(self.statutes, by: \.names)
    bodiesByName = Rulebook.index(self.bodies) { body in
      body.names.contains(body.id) ? body.names : body.names + [body.id]
    }
    renamedByPhrase = Rulebook.index(self.renamed, by: \.phrases)
    var ids: [String: Int] = [:]
    for (index, statute) in self.statutes.enumerated() { ids[statute.id] = index }
    statuteByID = ids
  }

  private static func index<Entry>(_ entries: [Entry], by names: (Entry) -> [String]) -> [String: [Int]] {
    var result: [String: [Int]] = [:]
    for (index, entry) in entries.enumerated() {
      for name in names(entry) { result[name, default: []].append(index) }
    }
    return result
  }
}
