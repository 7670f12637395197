public import DanishText
public import LetterModel
public import Rulebook
public import Understanding

/// A short text that shows what a rule does. `⟦…⟧` mark the words the finding must point at.
public struct RuleExample: Hashable, Sendable {
  /// What the rule must do with the text.
  public enum Expectation: String, Sendable, Hashable {
    /// It fires, at the marked words, or for something absent when nothing is marked.
    case fires
    /// It stays quiet.
    case quiet
    /// It stays quiet although at least two of its cue words stand there.
    case nearly
  }

  /// What the rule must do.
  public let expectation: Expectation
  /// The text, as a plain-text letter or part of one; `⟦…⟧` mark expected words.
  public let text: String

  /// A text in which the rule must fire.
  public static func fires(_ text: String) -> RuleExample { RuleExample(expectation: .fires, text: text) }
  /// A text in which the rule must stay quiet.
  public static func quiet(_ text: String) -> RuleExample { RuleExample(expectation: .quiet, text: text) }
  /// A text that looks like the fault and is not.
  public static func nearly(_ text: String) -> RuleExample { RuleExample(expectation: .nearly, text: text) }
}

/// What a rule is: its identity, law and explanation. Shown by `klarbrev rules ID` and in Docs/rules.
public struct RuleCard: Sendable {
  /// Code of the fault catalogue.
  public let id: RuleID
  /// English slug.
  public let slug: String
  /// Danish title.
  public let title: String
  /// The catalogue's severity; only those the output contract lists may vary.
  public let severity: Severity
  /// Legal basis as text, resolvable in the rulebook; nil for advice on language and layout.
  public let basis: String?
  /// What is wrong and why it matters, two to four Danish sentences for the citizen.
  public let explanation: String
  /// What to the person who writes the letter. Danish.
  public let staffMessage: String
  /// The point in a complaint; nil when it is no ground for one. Danish.
  public let complaintPoint: String?
  /// What the rule looks for. Danish.
  public let cues: [String]
  /// Known traps: when it stays quiet on purpose. Danish.
  public let traps: [String]
  /// At least two that fire, two quiet, two that nearly fire.
  public let examples: [RuleExample]

  /// Makes a card.
  public init(
    id: String, slug: String, title: String, severity: Severity, basis: String?, explanation: String,
    staffMessage: String, complaintPoint: String?, cues: [String], traps: [String], examples: [RuleExample]
  ) {
    guard let code = RuleID(id) else { preconditionFailure("no catalogue code: \(id)") }
    self.id = code
    self.slug = slug
    self.title = title
    self.severity = severity
    self.basis = basis
    self.explanation = explanation
    self.staffMessage = staffMessage
    self.complaintPoint = complaintPoint
    self.cues = cues
    self.traps = traps
    self.examples = examples
  }
}

/// What a rule may look at.
public struct RuleContext: Sendable {
  /// The letter.
  public let letter: Letter
  /// Its tokens and sentences.
  public let text: AnalysedText
  /// What was understood.
  public let facts: Facts
  /// The law.
  public let rulebook: Rulebook
  /// The only "today" there is.
  public let asOf: CivilDate
  /// Where the wordings stand that only the rules look for.
  let cuePlaces: CuePlaces
  /// For each of `facts.sentences` whether it is content of the letter that is no guidance on complaints.
  let isOutsideGuidance: [Bool]
  /// Whether the letter is about a child or young person.
  let isChildCase: Bool
  /// Where words of the lexicon stand in running text, each as its row (see `terms`).
  let termPlaces: [(row: Int, spans: [Span])]

  /// Makes a context.
  public init(letter: Letter, text: AnalysedText, facts: Facts, rulebook: Rulebook, asOf: CivilDate) {
    self.letter = letter
    self.text = text
    self.facts = facts
    self.rulebook = rulebook
    self.asOf = asOf
    cuePlaces = CuePlaces(text: text)
    isOutsideGuidance = RuleContext.outsideGuidance(letter, facts, cuePlaces)
    isChildCase = RuleContext.speaksOfChild(text)
    termPlaces = RuleContext.termPlaces(letter, text, facts)
  }
}

/// A stateless check of one fault.
public protocol Rule: Sendable {
  /// The rule's card.
  static var card: RuleCard { get }
  /// Which letters the rule may speak about; every letter unless the rule says otherwise.
  static var gate: Gate { get }
  /// What the rule finds, in text order; empty when the letter is in order.
  static func findings(in context: RuleContext) -> [Finding]
}

extension Rule {
  /// Every letter.
  public static var gate: Gate { .everything }

  /// A finding of this rule with the card's texts, where nothing else is given.
  public static func finding(
    _ evidence: [Evidence], confidence: Confidence, severity: Severity? = nil, message: String? = nil,
    complaintPoint: String?? = nil, decision: Int? = nil, suggestions: [Suggestion] = []
  ) -> Finding {
    Finding(
      id: card.id, slug: card.slug, severity: severity ?? card.severity, title: card.title,
      message: message ?? card.staffMessage, complaintPoint: complaintPoint ?? card.complaintPoint,
      basis: card.basis, confidence: confidence, decision: decision, evidence: evidence,
      suggestions: suggestions)
  }
}
