import DanishText
import LetterModel
import Understanding

/// The month by which a result says that something ends, where it names no day: "fra december 2024", "til og med november".
struct EndedMonth {
  private let decision: Decision
  private let context: RuleContext

  init(_ decision: Decision, _ context: RuleContext) {
    self.decision = decision
    self.context = context
  }

  /// The month and year, when all of it lies before the letter: the help was gone before the reader was told.
  func place(before date: CivilDate) -> Span? {
    let near = Set(decision.sentences + decision.sentences.map { $0 + 1 }).sorted().filter {
      context.facts.sentences.indices.contains($0) && context.isOutsideGuidance[$0]
    }
    return near.lazy.compactMap { place(in: context.facts.sentences[$0], before: date) }.first
  }

  private func place(in sentence: RoleSentence, before date: CivilDate) -> Span? {
    let tokens = sentence.sentence.tokens
    guard !context.holds(EndedMonth.backward, sentence) else { return nil }
    for index in tokens where index + 1 < tokens.upperBound && index > tokens.lowerBound {
      guard let month = Wording.month(named: context.text.word(index)),
        let year = Int(context.text.word(index + 1)), (1950...2100).contains(year),
        year < date.year || year == date.year && month < date.month,
        isEnd(index, in: tokens, sentence)
      else { continue }
      return context.text.tokens[index].span.union(context.text.tokens[index + 1].span)
    }
    return nil
  }

  /// "fra", "med virkning fra", "til og med", "udgangen af" right before the month, or "den sidste måned … er".
  private func isEnd(_ index: Int, in tokens: Range<Int>, _ sentence: RoleSentence) -> Bool {
    let before = context.text.word(index - 1)
    if ["fra", "udgangen", "ultimo", "primo"].contains(before) { return true }
    if before == "af" || before == "med", index - 2 >= tokens.lowerBound {
      return ["udgangen", "og", "slutningen", "begyndelsen"].contains(context.text.word(index - 2))
    }
    return before == "er" && context.holds(["sidste"], sentence)
      && context.holds(["måned", "gang"], sentence)
  }

  private static let backward: ClosedWords = [
    "siden", "perioden", "fik", "havde", "bevilgede", "bevilget", "tidligere", "beregnet",
  ]
}
