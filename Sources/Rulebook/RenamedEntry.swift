public import LetterModel

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
  /// The wordings to look for in letters, in lower case; empty for what shows by section or context only.
  public let phrases: [String]

  /// Makes an entry.
  public init(
    id: String, oldName: String, kind: Kind, newName: String, changedOn: CivilDate?, whereItMatters: String,
    trap: String, isGuard: Bool, provenance: Provenance,
    phrases: [String] = []
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
    self.phrases = phrases
  }
}
