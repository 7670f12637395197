/// A wording that speaks for or against a role of a sentence; its patterns stand in `Rulebook.phrases`.
public struct CueEntry: Hashable, Sendable {
  /// Stable key, also the key of its phrases (categories `cue` and, for what takes it back, `unless`).
  public let id: String
  /// What it speaks for, e.g. `outcome.refusal`, `complaint`.
  public let role: String
  /// How much; negative when it speaks against.
  public let weight: Double

  /// Makes a cue.
  public init(id: String, role: String, weight: Double) {
    self.id = id
    self.role = role
    self.weight = weight
  }
}
