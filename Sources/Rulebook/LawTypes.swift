public import LetterModel

/// Where a statement of law comes from and whether it was looked up.
public struct Provenance: Hashable, Sendable {
  /// Addresses or names of the sources, in order; never empty for a verified entry.
  public var sources: [String] {
    joinedSources.isEmpty
      ? [] : joinedSources.utf8.split(separator: UInt8(ascii: "|")).map { String(Substring($0)) }
  }
  /// Whether body, recipient and deadline (or the fact in question) were found in a public source.
  public let isVerified: Bool
  /// The day of the source's state; nil when unknown.
  public let validAsOf: CivilDate?
  /// The sources parted by `|`, as in the compiled tables: taken apart only when asked for.
  let joinedSources: String

  /// Makes a provenance.
  public init(sources: [String], isVerified: Bool, validAsOf: CivilDate?) {
    joinedSources = sources.joined(separator: "|")
    self.isVerified = isVerified
    self.validAsOf = validAsOf
  }

  /// Makes a provenance of a table's cells.
  init(joinedSources: String, isVerified: Bool, validAsOf: CivilDate?) {
    self.joinedSources = joinedSources
    self.isVerified = isVerified
    self.validAsOf = validAsOf
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
