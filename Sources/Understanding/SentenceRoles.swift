import LetterModel

public import DanishText

/// What a sentence does in the letter (Docs/architecture.md, "The layer of roles").
public enum SentenceRole: String, Sendable, Hashable, CaseIterable {
  case outcome, application, fact
  case ruleReference = "rule-reference"
  case ruleText = "rule-text"
  case consideration, formula
  case citizenView = "citizen-view"
  case answer, effect, demand, consequence
  case complaintBody = "complaint-body"
  case complaintWay = "complaint-way"
  case complaintDeadline = "complaint-deadline"
  case complaintAfter = "complaint-after"
  case noAppeal = "no-appeal"
  case court, hearing, pointer, behaviour
  case thirdParty = "third-party"
  case authorHelp = "author-help"
  case contact, pleasantry, heading, furniture
}

/// One role of one sentence, with what carried it.
public struct RoleScore: Hashable, Sendable {
  /// The role.
  public let role: SentenceRole
  /// The sum of the cues; roles at or above 1.0 are held.
  public let weight: Double
  /// Ids of the cues and properties that contributed, in text order.
  public let cues: [String]

  /// Makes a score.
  public init(role: SentenceRole, weight: Double, cues: [String]) {
    self.role = role
    self.weight = weight
    self.cues = cues
  }
}

/// A sentence with its roles.
public struct RoleSentence: Hashable, Sendable {
  /// The sentence.
  public let sentence: Sentence
  /// The roles it holds, heaviest first; empty when none reaches the threshold.
  public let roles: [RoleScore]
  /// How many pieces of case content it holds (dates, amounts, measures, documents, professionals, quoted words …)
  /// that do not already stand in letterhead, application sentence or rule text.
  public let caseContent: Int

  /// Makes a sentence with roles.
  public init(sentence: Sentence, roles: [RoleScore], caseContent: Int) {
    self.sentence = sentence
    self.roles = roles
    self.caseContent = caseContent
  }

  /// Whether the sentence holds the role.
  public func has(_ role: SentenceRole) -> Bool { roles.contains { $0.role == role } }
}
