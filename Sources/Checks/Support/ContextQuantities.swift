import DanishText
import LetterModel
import Understanding

/// How much of something a sentence names: `61 timer om ugen`, `3.000 m³ om året`.
struct Quantity: Hashable {
  /// The number in hundredths.
  let hundredths: Int
  /// The unit in one form for all numbers (`timer`, `gange`).
  let unit: String
  /// The time it is for: `uge`, `måned`; nil when none is named.
  let period: String?
  /// Whether it says how much more or less, not how much: "sættes ned med 12 timer".
  let isChange: Bool
  /// The number and the unit.
  let span: Span

  /// Whether both count the same thing over the same time; a time that is left out goes with any.
  func isComparable(to other: Quantity) -> Bool {
    unit == other.unit && isChange == other.isChange
      && (period == other.period || unit != "timer" && (period == nil || other.period == nil))
  }
}

extension RuleContext {
  /// The quantities of a sentence, in text order.
  func quantities(in sentence: RoleSentence) -> [Quantity] {
    let tokens = sentence.sentence.tokens
    return tokens.compactMap { index in
      // Most words are no number.
      guard index + 1 < tokens.upperBound,
        text.tokens[index].kind == .number
          || RuleContext.numerals.contains(text.folded, text.tokens[index].span),
        let number = hundredths(at: index), let unit = unit(at: index + 1)
      else { return nil }
      return Quantity(
        hundredths: number, unit: unit, period: period(behind: index + 1, in: tokens),
        isChange: index > tokens.lowerBound && text.token(index - 1, is: "med"),
        span: text.tokens[index].span.union(text.tokens[index + 1].span))
    }
  }

  /// The quantities of a sentence without those that were before: "fra 92 timer til 80 timer".
  func levels(in sentence: RoleSentence) -> [Quantity] {
    let tokens = sentence.sentence.tokens
    let earlier = tokens.dropFirst().filter { text.token($0 - 1, is: "fra") }.map {
      text.tokens[$0].span.start
    }
    return quantities(in: sentence).filter { !earlier.contains($0.span.start) }
  }

  /// The unit of a token; "m" with a raised figure behind it is a square or cubic metre.
  private func unit(at index: Int) -> String? {
    let token = text.tokens[index]
    let word = text.word(index)
    let end = token.span.end
    if word == "m", end + 1 < text.bytes.count, text.bytes[end] == 0xC2 {
      return text.bytes[end + 1] == 0xB3 ? "m³" : text.bytes[end + 1] == 0xB2 ? "m²" : nil
    }
    return RuleContext.units[word]
  }

  /// Whether a word of the sentence is in the list.
  func holds(_ list: ClosedWords, _ sentence: RoleSentence) -> Bool {
    sentence.sentence.tokens.contains { list.contains(text.folded, text.tokens[$0].span) }
  }

  /// The folded words of a sentence.
  func foldedWords(of sentence: RoleSentence) -> [String] {
    sentence.sentence.tokens.map { text.word($0) }
  }

  /// `61`, `3.000`, `2,5` or `to` in hundredths.
  private func hundredths(at index: Int) -> Int? {
    let word = text.word(index)
    if let number = RuleContext.numbers[word] { return number * 100 }
    guard text.tokens[index].kind == .number else { return nil }
    let parts = word.split(separator: ",", omittingEmptySubsequences: false)
    guard parts.count <= 2, let whole = Int(parts[0].filter { $0 != "." }) else { return nil }
    guard parts.count == 2 else { return whole * 100 }
    guard parts[1].utf8.count <= 2, let rest = Int(parts[1]) else { return nil }
    return whole * 100 + (parts[1].utf8.count == 1 ? rest * 10 : rest)
  }

  /// "om ugen", "pr. måned", "ugentligt" within the words behind a unit.
  private func period(behind unit: Int, in tokens: Range<Int>) -> String? {
    for index in unit + 1..<max(unit + 1, min(unit + 6, tokens.upperBound)) {
      let word = text.word(index)
      if let period = RuleContext.adverbs[word] { return period }
      guard ["om", "pr", "pr.", "per", "hver"].contains(word), index + 1 < tokens.upperBound else { continue }
      if let period = RuleContext.periods[text.word(index + 1)] { return period }
    }
    return nil
  }

  private static let units: [String: String] = [
    "time": "timer", "timer": "timer", "timers": "timer", "gang": "gange", "gange": "gange", "ture": "ture",
    "dage": "dage", "eftermiddage": "eftermiddage", "formiddage": "formiddage", "aftener": "aftener",
    "nætter": "nætter",
    "weekender": "weekender", "lektioner": "lektioner", "m³": "m³", "m3": "m³", "m²": "m²", "m2": "m²",
    "klip": "klip",
    "borde": "borde", "besøg": "besøg", "kørsler": "kørsler", "kilometer": "km", "km": "km",
    "procent": "procent", "moduler": "moduler", "pladser": "pladser",
  ]
  private static let periods: [String: String] = [
    "uge": "uge", "ugen": "uge", "måned": "måned", "måneden": "måned", "år": "år", "året": "år", "dag": "dag",
    "dagen": "dag", "døgn": "dag", "døgnet": "dag",
  ]
  private static let adverbs: [String: String] = [
    "ugentlig": "uge", "ugentligt": "uge", "ugentlige": "uge", "månedlig": "måned", "månedligt": "måned",
    "månedlige": "måned", "årlig": "år", "årligt": "år", "årlige": "år", "daglig": "dag", "dagligt": "dag",
  ]
  private static let numerals = ClosedWords(Set(numbers.keys))
  private static let numbers: [String: Int] = [
    "en": 1, "én": 1, "et": 1, "ét": 1, "to": 2, "tre": 3, "fire": 4, "fem": 5, "seks": 6, "syv": 7,
    "otte": 8,
    "ni": 9, "ti": 10, "elleve": 11, "tolv": 12, "femten": 15, "tyve": 20,
  ]
}
