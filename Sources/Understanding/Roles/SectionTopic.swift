import LetterModel

/// What the heading above a sentence promises. Weak evidence: it raises a prior and never decides.
enum SectionTopic: String, Sendable {
  case outcome, grounds, facts, rules, complaint, action, contact, hearing
  /// What may or will happen later: "Hvad kan der ske?", "Når du flytter igen".
  case ahead
  /// No heading, or one that says nothing.
  case none
}
