import DanishText
import LetterModel
import Understanding

/// For how long the result gives something, held against how long the conclusion says: "i 9 uger" and "i 7 uger".
struct RestatedWeeks {
  private let decision: Decision
  private let context: RuleContext

  init(_ decision: Decision, _ context: RuleContext) {
    self.decision = decision
    self.context = context
  }

  private struct Stretch {
    let number: Int
    let unit: String
    let span: Span
  }

  /// The two stretches of time; nil when they agree, or when only one is told.
  var contradiction: (Span, Span)? {
    for first in decision.sentences {
      let result = context.facts.sentences[first]
      guard context.blockRole(result) == .body, let told = only(in: result) else { continue }
      for index in context.facts.sentences.indices where index > first && context.isOutsideGuidance[index] {
        let sentence = context.facts.sentences[index]
        guard context.blockRole(sentence) == .body,
          context.holds(O7OutcomeContradiction.concluding, sentence),
          !context.holds(RestatedWeeks.parts, sentence), let again = only(in: sentence),
          again.unit == told.unit, again.number != told.number,
          SharedThing.isThere(between: result, and: sentence, context)
        else { continue }
        return (told.span, again.span)
      }
    }
    return nil
  }

  /// The stretch of a sentence that gives something "i N uger", and names no other.
  private func only(in sentence: RoleSentence) -> Stretch? {
    let tokens = sentence.sentence.tokens
    guard context.holds(RestatedWeeks.giving, sentence) else { return nil }
    let found = tokens.dropFirst().compactMap { index -> Stretch? in
      guard index + 1 < tokens.upperBound, context.text.token(index - 1, is: "i"),
        let number = Int(context.text.word(index))
      else { return nil }
      let unit = context.text.word(index + 1)
      guard ["uger", "måneder", "år"].contains(unit) else { return nil }
      return Stretch(
        number: number, unit: unit,
        span: context.text.tokens[index].span.union(context.text.tokens[index + 1].span))
    }
    return found.count == 1 ? found[0] : nil
  }

  private static let giving: ClosedWords = [
    "får", "bevilger", "bevilges", "bevilget", "berettiget", "ret", "giver", "gives", "forlænger",
    "forlænges",
  ]
  private static let parts: ClosedWords = [
    "ikke", "yderligere", "mere", "heraf", "deraf", "kun", "første", "sidste", "søgt", "søgte", "allerede",
    "resten", "hvis", "højst", "tidligere", "ud", "af",
  ]
}
