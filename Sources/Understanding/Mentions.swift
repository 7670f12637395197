public import LetterModel

/// One mention of a legal provision.
public struct LegalReference: Hashable, Sendable {
  /// Canonical short name of the act (`serviceloven`); nil when it cannot be told.
  public let law: String?
  /// Key into `Statute.id`; nil when the act is unknown to the rulebook.
  public let statute: String?
  /// Section as written without mark, e.g. `100`, `12 b`; nil for a bare act.
  public let section: String?
  /// Subsection (stk.); nil when none.
  public let subsection: String?
  /// Number (nr.); nil when none.
  public let number: String?
  /// Whether the act stands with the reference itself; false where it was named earlier, or nowhere.
  public let isLawNamed: Bool
  /// What the reference does here.
  public let role: ReferenceRole
  /// Where it stands.
  public let span: Span

  /// Makes a reference.
  public init(
    law: String?, statute: String?, section: String?, subsection: String?, number: String?,
    isLawNamed: Bool = true, role: ReferenceRole, span: Span
  ) {
    self.law = law
    self.statute = statute
    self.section = section
    self.subsection = subsection
    self.number = number
    self.isLawNamed = isLawNamed
    self.role = role
    self.span = span
  }
}

/// An amount of money in kroner.
public struct Amount: Hashable, Sendable {
  /// What the amount is for.
  public enum Role: String, Sendable, Hashable {
    case granted, refused, applied, repayment, fee, income, other
  }

  /// The value in øre.
  public let oere: Int
  /// What it is for.
  public let role: Role
  /// Where it stands, unit included.
  public let span: Span

  /// Makes an amount.
  public init(oere: Int, role: Role, span: Span) {
    self.oere = oere
    self.role = role
    self.span = span
  }
}

/// A date named in the letter.
public struct DateMention: Hashable, Sendable {
  /// What the date is for.
  public enum Role: String, Sendable, Hashable {
    case letter, application, effect
    case effectEnd = "effect-end"
    case complaintDeadline = "complaint-deadline"
    case answerDeadline = "answer-deadline"
    case actionDeadline = "action-deadline"
    case meeting, hearing, birth, document, event, law, other
  }

  /// The date.
  public let date: CivilDate
  /// What it is for.
  public let role: Role
  /// Where it stands.
  public let span: Span

  /// Makes a mention.
  public init(date: CivilDate, role: Role, span: Span) {
    self.date = date
    self.role = role
    self.span = span
  }
}

/// A date that cannot be: no such day, or a weekday that does not fit.
public struct ImpossibleDate: Hashable, Sendable {
  /// Why it cannot be.
  public enum Reason: String, Sendable, Hashable {
    case noSuchDay = "no-such-day"
    case weekday
  }

  /// Where it stands, the weekday included.
  public let span: Span
  /// Why it cannot be.
  public let reason: Reason

  /// Makes an impossible date.
  public init(span: Span, reason: Reason) {
    self.span = span
    self.reason = reason
  }
}
