import DanishText
import LetterModel
import Understanding

/// What the heading says the reader gets, held against the sentence with the result.
struct OutcomeHeading {
  private let decision: Decision
  private let context: RuleContext

  init(_ decision: Decision, _ context: RuleContext) {
    self.decision = decision
    self.context = context
  }

  /// The figure of the heading and another figure for the same thing in the result; nil when they agree, or when the heading's
  /// figure comes back anywhere in the letter.
  var contradiction: (Span, Span)? {
    for heading in context.facts.sentences
    where context.blockRole(heading) == .heading && O7OutcomeContradiction.isStatement(heading, context)
      && isResult(heading)
    {
      for index in decision.sentences {
        let result = context.facts.sentences[index]
        guard context.blockRole(result) != .heading, result.span.start > heading.span.end else { continue }
        if let pair = quantities(heading, result) ?? amounts(heading, result) ?? days(heading, result) {
          return pair
        }
      }
    }
    return nil
  }

  /// A heading that gives something or ends something, and says no to nothing.
  private func isResult(_ heading: RoleSentence) -> Bool {
    let words = context.foldedWords(of: heading)
    return heading.has(.outcome) || words.contains { OutcomeHeading.results.contains($0) }
  }

  private static let results: Set<String> = [
    "får", "bevilling", "bevilget", "bevilges", "ja", "betale", "tilbage", "stopper", "ophører", "godkendt",
    "tilladelse",
    "fra", "giver",
  ]

  private func quantities(_ heading: RoleSentence, _ result: RoleSentence) -> (Span, Span)? {
    let told = context.levels(in: heading)
    let given = context.levels(in: result)
    guard told.count == 1, given.count == 1, told[0].isComparable(to: given[0]),
      told[0].hundredths != given[0].hundredths, O7OutcomeContradiction.isStatement(result, context)
    else { return nil }
    let again = context.facts.sentences.filter { $0.span != heading.span }.flatMap {
      context.levels(in: $0)
    }
    guard !again.contains(where: { $0.unit == told[0].unit && $0.hundredths == told[0].hundredths }) else {
      return nil
    }
    return (told[0].span, given[0].span)
  }

  private func amounts(_ heading: RoleSentence, _ result: RoleSentence) -> (Span, Span)? {
    let told = context.facts.amounts.filter { heading.span.contains($0.span) }
    let given = context.facts.amounts.filter { result.span.contains($0.span) }
    guard told.count == 1, given.count == 1, told[0].oere != given[0].oere,
      O7OutcomeContradiction.isStatement(result, context), isMonthly(heading) == isMonthly(result),
      !context.facts.amounts.contains(where: { $0.oere == told[0].oere && $0.span != told[0].span })
    else { return nil }
    return (told[0].span, given[0].span)
  }

  private func isMonthly(_ sentence: RoleSentence) -> Bool {
    context.foldedWords(of: sentence).contains {
      $0.hasPrefix("måned") || $0.hasPrefix("uge") || $0.hasPrefix("årlig")
        || ["året", "dag", "pr.", "time"].contains($0)
    }
  }

  /// "stopper den 1. juni" in the heading and "ophører den 1. juli" in the result.
  private func days(_ heading: RoleSentence, _ result: RoleSentence) -> (Span, Span)? {
    let told = context.facts.dates.filter { heading.span.contains($0.span) }
    let given = context.facts.dates.filter { result.span.contains($0.span) }
    guard told.count == 1, given.count == 1, told[0].role == .effect,
      given[0].role == .effect,
      // What ends on the last of a month is gone from the first of the next.
      abs(told[0].date.dayNumber - given[0].date.dayNumber) > 1,
      !context.facts.dates.contains(where: { $0.date == told[0].date && $0.span != told[0].span })
    else { return nil }
    return (told[0].span, given[0].span)
  }
}
