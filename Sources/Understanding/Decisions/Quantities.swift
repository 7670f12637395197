import DanishText
import LetterModel

/// Compares what was applied for with what was given, by number and unit.
struct Quantities {
  let layer: RoleLayer
  let words: Words
  let amounts: [Amount]

  /// Whether a result sentence gives fewer of the same unit, or less money, than the application names.
  func isLessThanApplied(granted: [Int]) -> Bool {
    let applied = layer.sentences.indices.filter {
      layer.sentences[$0].has(.application) || isLabelled($0)
    }
    let given = granted.filter { index in
      layer.claims[index].contains { [.grant, .permit].contains($0.outcome) && $0.weight >= 0.85 }
    }
    for grant in given {
      for (count, unit) in measures(grant) {
        let wanted = applied.flatMap { index in
          index == grant ? measures(index, afterWord: "søgt") : measures(index)
        }
        .filter { $0.1 == unit }.map(\.0)
        if let most = wanted.max(), count < most, !wanted.contains(count) { return true }
      }
      // "… til syv timer. Du bad om tolv."
      if let count = measures(grant).map(\.0).max(),
        let most = applied.filter({ $0 != grant }).compactMap(lastNumber).max(), count < most
      {
        return true
      }
      if let count = bareCount(grant), let most = applied.filter({ $0 != grant }).flatMap(counts).max(),
        count < most
      {
        return true
      }
      if let given = interval(grant), let most = applied.filter({ $0 != grant }).compactMap(interval).min(),
        most < given
      {
        return true
      }
      let paid = amounts.within(layer.units[grant].span).map(\.oere)
      let asked = applied.filter { $0 != grant }.flatMap { index in
        amounts.within(layer.units[index].span).map(\.oere)
      }
      if let most = asked.max(), let best = paid.max(), best < most { return true }
    }
    return false
  }

  /// "Ansøgt: bleer og kørsel, 4.180 kr." as a line of its own.
  private func isLabelled(_ index: Int) -> Bool {
    layer.units[index].isHeading && layer.units[index].weight("application") >= 1
      && words.contains(["ansøgt", "søgt", "ønsket"], in: layer.units[index].tokens)
  }

  /// "Vi kan give dig lov til 7.": a number at the end of the sentence, its things named before.
  private func bareCount(_ index: Int) -> Int? {
    let range = layer.units[index].tokens
    guard let last = range.last(where: { words.text.tokens[$0].kind != .punctuation }),
      last > range.lowerBound,
      ["til", "får", "på"].contains(words.word(last - 1))
    else { return nil }
    return words.text.tokens[last].kind == .number ? Int(words.word(last)) : Words.numbers[words.word(last)]
  }

  /// The number that ends the sentence.
  private func lastNumber(_ index: Int) -> Int? {
    let range = layer.units[index].tokens
    guard let last = range.last(where: { words.text.tokens[$0].kind != .punctuation }) else { return nil }
    // "… til august 2026": a year counts nothing.
    if words.text.tokens[last].kind == .number, words.text.tokens[last].span.length == 4 { return nil }
    return words.text.tokens[last].kind == .number ? Int(words.word(last)) : Words.numbers[words.word(last)]
  }

  /// Numbers with a thing behind them: `12 borde`.
  private func counts(_ index: Int) -> [Int] {
    let range = layer.units[index].tokens
    return range.compactMap { token in
      guard token + 1 < range.upperBound, words.text.tokens[token].kind == .number,
        words.text.tokens[token + 1].kind == .word
      else { return nil }
      return Int(words.word(token))
    }
  }

  /// Whether a result gives less than the citizen had: "… én gang om ugen. Hidtil har du fået hjælp to gange om ugen."
  func isLessThanBefore(granted: [Int]) -> Bool {
    // Asked of every letter, and answered here for most.
    guard granted.contains(where: givesOrChanges) else { return false }
    let before = layer.units.indices.filter { index in
      layer.units[index].isContent && !granted.contains(index)
        && (figures.tellsBefore(layer.units[index].tokens) || tellsNow(index, before: granted))
    }
    return granted.contains { result in
      guard givesOrChanges(result) else { return false }
      if let now = interval(result),
        before.contains(where: { abs($0 - result) <= 2 && (interval($0) ?? .max) < now })
      {
        return true
      }
      let paid = amounts.within(layer.units[result].span).map(\.oere).max()
      if let paid,
        before.contains(where: { index in
          abs(index - result) <= 2
            && amounts.within(layer.units[index].span).contains { $0.oere > paid }
        })
      {
        return true
      }
      return measures(result).contains { count, unit in
        before.contains { index in
          abs(index - result) <= 2
            && measures(index).contains { Figures.isSame($0.1, unit) && count < $0.0 }
        }
      }
    }
  }

  /// "Du har samvær hver søndag. Vi har besluttet, at det fra den 12. oktober bliver …": what the reader has, told right
  /// before a change from a day on.
  private func tellsNow(_ index: Int, before granted: [Int]) -> Bool {
    guard let result = granted.first(where: { !layer.units[$0].isHeading }), result == index + 1,
      layer.units[result].cues.contains(where: { $0.id == "effect-from" }),
      layer.units[index].weight("application") < 1,
      case let opening = words.content(layer.units[index].tokens).prefix(2).map(words.word),
      opening.count == 2
    else { return false }
    return ["du", "i", "de"].contains(opening[0]) && ["har", "får", "modtager"].contains(opening[1])
  }

  private func givesOrChanges(_ result: Int) -> Bool {
    layer.claims[result].contains { $0.outcome == .grant || $0.outcome == .other }
  }

  /// Whether a table sets a lower figure for the help beside the present one: `Nu | Fra 1. februar`, `48 % | 21 %`.
  var isLoweredInTable: Bool {
    let cells = layer.units.indices.filter { layer.units[$0].block.role == .tableRow }
    guard
      let head = cells.first(where: { index in
        let tokens = layer.units[index].tokens
        return tokens.count <= Quantities.longestHead
          && words.contains(["nu", "før", "hidtil", "tidligere", "dag"], in: tokens)
      })
    else { return false }
    var figures: [(Int, String)] = []
    for index in cells where index >= head {
      let tokens = layer.units[index].tokens
      if words.contains(Quantities.labels, in: tokens) { figures = [] }
      figures += measures(index)
      if figures.count == 2, figures[0].1 == figures[1].1 { return figures[1].0 < figures[0].0 }
    }
    return false
  }

  /// Longest head of a table that compares, in tokens.
  private static let longestHead = 9
  private static let labels: WordList = [
    "tilskud", "tilskuddet", "hjælp", "hjælpen", "støtte", "støtten", "ydelse", "ydelsen", "timer", "sats",
  ]

  private func measures(_ index: Int, afterWord: String? = nil) -> [(Int, String)] {
    var range = layer.units[index].tokens
    if let afterWord {
      guard let at = range.first(where: { words.word($0).hasPrefix(afterWord) }) else { return [] }
      range = at..<range.upperBound
    }
    return figures.counted(in: range)
  }

  private func interval(_ index: Int) -> Int? { figures.interval(in: layer.units[index].tokens) }

  private var figures: Figures { Figures(words: words) }
}
