public import LetterModel
public import Rulebook
import Understanding

/// The last days to complain about one decision: the one the letter gives, and the law's where that is another. Both are
/// told, and the earlier is the one to act on; but a letter's day that came too early is not the end.
public struct ComplaintDays: Hashable, Sendable {
  /// How the days stand to a given day.
  public enum State: Hashable, Sendable {
    /// Neither day is over.
    case open
    /// The letter's day is over, the law's later one is not.
    case openByLaw
    /// The law's day is over, the letter's later one is not.
    case openByLetter
    /// Every day is over.
    case passed
  }

  /// The day by the letter: the one it names, else counted from its period; of two the earlier.
  public let own: CivilDate
  /// Whether the letter names that day itself.
  public let isNamed: Bool
  /// The period and the day of a verified rule, where they differ from the letter's; nil where they agree or none is known.
  public let lawful: LawfulDay?

  /// What a verified rule of the rulebook gives.
  public struct LawfulDay: Hashable, Sendable {
    /// The period of the law.
    public let period: Period
    /// The last safe day by it.
    public let day: CivilDate
  }

  /// The earlier of the two: the day to act by.
  public var safe: CivilDate { min(own, lawful?.day ?? own) }
  /// The later of the two.
  public var last: CivilDate { max(own, lawful?.day ?? own) }

  /// How the days stand to `day`.
  public func state(on day: CivilDate) -> State {
    if day <= safe { return .open }
    guard day <= last else { return .passed }
    return last == own ? .openByLetter : .openByLaw
  }
}

extension ComplaintDays {
  /// The days for a decision; nil where the letter gives no day that could be told.
  ///
  /// - Parameter index: index of the decision in `Facts.decisions`; nil for the gravest.
  public init?(of review: Review, decision index: Int? = nil, rulebook: Rulebook) {
    guard let index = index ?? review.facts.gravest, review.facts.decisions.indices.contains(index) else {
      return nil
    }
    let guidance = review.facts.decisions[index].klagevejledning
    guard guidance.body != .ingen, guidance.status != .notRequired, let told = guidance.lastDay else {
      return nil
    }
    let count = Count(review: review, guidance: guidance, decision: index, rulebook: rulebook)
    let counted = count.counted.map { min($0, told) } ?? told
    own = count.findings.contains("F1") ? counted : told
    isNamed = guidance.statedLastDay?.value == own
    lawful = count.lawful(own: told)
  }

  /// The last day by the verified rule for a decision, whatever the letter says; nil where no rule is known for sure.
  public static func byRule(_ review: Review, rulebook: Rulebook) -> LawfulDay? {
    guard let index = review.facts.gravest else { return nil }
    let guidance = review.facts.decisions[index].klagevejledning
    return Count(review: review, guidance: guidance, decision: index, rulebook: rulebook).byRule?.0
  }
}

/// The counts behind the days of one decision.
private struct Count {
  let review: Review
  let guidance: Klagevejledning
  let rulebook: Rulebook
  /// Codes of the findings on the decision or the whole letter.
  let findings: Set<String>

  init(review: Review, guidance: Klagevejledning, decision: Int, rulebook: Rulebook) {
    self.review = review
    self.guidance = guidance
    self.rulebook = rulebook
    findings = Set(
      review.findings.filter { $0.decision == nil || $0.decision == decision }.map(\.id.description))
  }

  private var delivery: Delivery { review.delivery ?? review.letter.envelope?.delivery ?? .unknown }

  /// The day counted from the letter's own period.
  var counted: CivilDate? {
    guard let period = guidance.deadline?.value else { return nil }
    return rulebook.complaintDeadline(
      period, from: guidance.deadlineStart == .letterDate ? .letterDate : .receipt,
      letterDate: review.facts.date?.value, received: review.received, delivery: delivery)?.safeDay
  }

  /// The day of the verified rule, where a time limit counts from receipt.
  var byRule: (ComplaintDays.LawfulDay, ComplaintDeadline)? {
    guard let expected = guidance.expected, expected.regime.provenance.isVerified,
      expected.confidence >= .medium, expected.regime.body != .ingen,
      ["receipt", "notification"].contains(expected.regime.countsFrom ?? ""),
      guidance.deadlineStart != .publication, let period = expected.regime.deadline,
      let counted = rulebook.complaintDeadline(
        period, from: .receipt, letterDate: review.facts.date?.value, received: review.received,
        delivery: delivery)
    else { return nil }
    return (ComplaintDays.LawfulDay(period: period, day: counted.safeDay), counted)
  }

  /// The law's day where the letter's period or the day it names is surely another.
  func lawful(own: CivilDate) -> ComplaintDays.LawfulDay? {
    guard let (day, counted) = byRule, day.day != own,
      guidance.body == nil || guidance.body == guidance.expected?.regime.body || findings.contains("K9")
    else { return nil }
    if let named = guidance.statedLastDay?.value, guidance.deadline == nil || named == own {
      // A day that is neither too early nor too late only rests on another way of delivery.
      return counted.judge(named: named) == .fits ? nil : day
    }
    return findings.contains("K4") ? day : nil
  }
}
