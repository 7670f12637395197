public import LetterModel

/// What a report says about a rule besides its findings.
public struct RuleSummary: Sendable, Hashable {
  /// Code of the fault catalogue.
  public let id: RuleID
  /// English slug.
  public let slug: String
  /// Danish title.
  public let title: String
  /// The card's severity.
  public let severity: Severity
  /// Legal basis as text; nil for advice on language and layout.
  public let basis: String?
  /// Why it matters, in Danish.
  public let explanation: String
  /// What to do about it, in Danish; says nothing about any one letter.
  public let staffMessage: String

  /// Makes a summary.
  public init(
    id: RuleID, slug: String, title: String, severity: Severity, basis: String?, explanation: String,
    staffMessage: String
  ) {
    self.id = id
    self.slug = slug
    self.title = title
    self.severity = severity
    self.basis = basis
    self.explanation = explanation
    self.staffMessage = staffMessage
  }
}
