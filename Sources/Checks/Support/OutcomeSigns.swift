import LetterModel
import Rulebook
import Understanding

extension RuleContext {
  /// The results a sentence was read to speak for, by the wordings that carried its role.
  func outcomes(of sentence: RoleSentence) -> Set<Outcome> {
    var found: Set<Outcome> = []
    for score in sentence.roles where score.role == .outcome {
      for cue in score.cues {
        if let outcome = RuleContext.outcomeOfCue[cue] {
          found.insert(outcome)
        } else if cue.hasPrefix("frame-"), let outcome = Outcome(rawValue: String(cue.dropFirst(6))) {
          found.insert(outcome)
        }
      }
    }
    return found
  }

  private static let outcomeOfCue: [String: Outcome] = {
    var table: [String: Outcome] = ["frame-received": .grant]
    for cue in Rulebook.cues where cue.role.hasPrefix("outcome.") {
      table[cue.id] = Outcome(rawValue: String(cue.role.dropFirst(8)))
    }
    return table
  }()
}
