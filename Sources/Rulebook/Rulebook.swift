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

  /// Makes a rulebook from its parts.
  public init(date: CivilDate, statutes: [Statute], regimes: [ComplaintRegime], renamed: [RenamedEntry]) {
    self.date = date
    self.statutes = statutes
    self.regimes = regimes
    self.renamed = renamed
  }
}
