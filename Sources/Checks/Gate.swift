public import LetterModel
public import Understanding

/// Which letters a rule may speak about. Decided before the rule runs, so that no rule has to remember it.
public struct Gate: Hashable, Sendable {
  /// Kinds of letter the rule is for; nil for every kind.
  public let kinds: Set<LetterKind>?
  /// Whether it also reads templates. A rule about what a template leaves open on purpose does not.
  public let readsTemplates: Bool

  /// Makes a gate.
  public init(kinds: Set<LetterKind>? = nil, readsTemplates: Bool = true) {
    self.kinds = kinds
    self.readsTemplates = readsTemplates
  }

  /// Every letter and every template.
  public static let everything = Gate()
  /// Every finished letter, no template.
  public static let finishedLetters = Gate(readsTemplates: false)

  /// Only letters of these kinds, templates included.
  public static func only(_ kinds: LetterKind...) -> Gate { Gate(kinds: Set(kinds)) }

  /// Whether the rule may speak about a letter understood so.
  public func isOpen(for facts: Facts) -> Bool {
    if facts.isTemplate && !readsTemplates { return false }
    guard let kinds else { return true }
    return kinds.contains(facts.kind)
  }
}
