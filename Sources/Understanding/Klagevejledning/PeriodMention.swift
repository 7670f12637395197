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
      if let period = nth(index, unit.tokens) {
        let span = words.text.tokens[index].span.union(words.text.tokens[index + 1].span)
        found.append(PeriodMention(period: period, tokens: index..<index + 2, span: span, sentence: sentence))
        continue
      }
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

  /// "inden fjerde uge efter modtagelsen er gået", "ved udgangen af fjerde uge": a time told by its last week.
  private func nth(_ index: Int, _ sentence: Range<Int>) -> Period? {
    guard let count = PeriodFinder.ordinals[words.word(index)], index + 1 < sentence.upperBound,
      let unit = Words.periodUnits[words.word(index + 1)], unit == .weeks || unit == .months
    else { return nil }
    let before = max(sentence.lowerBound, index - 3)..<index
    let behind = index + 2..<max(index + 2, min(index + 12, sentence.upperBound))
    let isOver =
      words.contains(["inden", "før"], in: before)
      && words.contains(["gået", "omme", "udløbet", "slut", "forbi", "ude", "ender", "slutter"], in: behind)
    guard isOver || words.contains(["udgangen", "udløbet", "slutningen"], in: before) else { return nil }
    return Period(count, unit)
  }

  private static let ordinals = ["anden": 2, "tredje": 3, "fjerde": 4, "femte": 5, "sjette": 6, "ottende": 8]

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
