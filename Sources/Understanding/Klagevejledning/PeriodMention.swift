import DanishText
import LetterModel

/// A length of time named in the guidance, with what it is for.
struct PeriodMention {
  let period: Period
  let tokens: Range<Int>
  let span: Span
  let sentence: Int
}

/// Finds lengths of time: `4 uger`, `fire uger`, `4-ugers`, `en måned`.
struct PeriodFinder {
  let words: Words

  func find(in unit: Unit, at sentence: Int) -> [PeriodMention] {
    var found: [PeriodMention] = []
    var index = unit.tokens.lowerBound
    while index < unit.tokens.upperBound {
      defer { index += 1 }
      guard let count = number(index) else { continue }
      var unitAt = index + 1
      // "4 (fire) uger"
      while unitAt < unit.tokens.upperBound, unitAt < index + 4, Words.periodUnits[words.word(unitAt)] == nil
      {
        guard isFiller(unitAt) else { break }
        unitAt += 1
      }
      guard unitAt < unit.tokens.upperBound, let periodUnit = Words.periodUnits[words.word(unitAt)],
        count > 0, count < 1000
      else { continue }
      let span = words.text.tokens[index].span.union(words.text.tokens[unitAt].span)
      found.append(
        PeriodMention(
          period: Period(count, periodUnit), tokens: index..<(unitAt + 1), span: span, sentence: sentence))
      index = unitAt
    }
    return found
  }

  private func number(_ index: Int) -> Int? {
    let word = words.word(index)
    if words.text.tokens[index].kind == .number { return Int(word) }
    return Words.numbers[word]
  }

  private func isFiller(_ index: Int) -> Bool {
    words.text.tokens[index].kind == .punctuation || Words.numbers[words.word(index)] != nil
      || words.word(index) == "hele"
  }
}
