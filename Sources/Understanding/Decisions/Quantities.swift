import DanishText
import LetterModel

/// Compares what was applied for with what was given, by number and unit.
struct Quantities {
  let layer: RoleLayer
  let words: Words
  let amounts: [Amount]

  /// Whether a result sentence gives fewer of the same unit, or less money, than the application names.
  func isLessThanApplied(granted: [Int]) -> Bool {
    let applied = layer.sentences.indices.filter { layer.sentences[$0].has(.application) }
    let given = granted.filter { index in
      layer.claims[index].contains { $0.outcome == .grant && $0.weight >= 0.85 }
    }
    for grant in given {
      for (count, unit) in measures(grant) {
        let wanted = applied.flatMap { index in
          index == grant ? measures(index, afterWord: "søgt") : measures(index)
        }
        .filter { $0.1 == unit }.map(\.0)
        if let most = wanted.max(), count < most, !wanted.contains(count) { return true }
      }
      let paid = amounts.filter { layer.units[grant].span.contains($0.span) }.map(\.oere)
      let asked = applied.filter { $0 != grant }.flatMap { index in
        amounts.filter { layer.units[index].span.contains($0.span) }.map(\.oere)
      }
      if let most = asked.max(), let best = paid.max(), best < most { return true }
    }
    return false
  }

  private func measures(_ index: Int, afterWord: String? = nil) -> [(Int, String)] {
    var range = layer.units[index].tokens
    if let afterWord {
      guard let at = range.first(where: { words.word($0).hasPrefix(afterWord) }) else { return [] }
      range = at..<range.upperBound
    }
    return range.compactMap { token in
      guard token + 1 < range.upperBound, CaseContent.units.contains(words.word(token + 1)) else {
        return nil
      }
      let word = words.word(token)
      guard let count = words.text.tokens[token].kind == .number ? Int(word) : Words.numbers[word] else {
        return nil
      }
      return (count, words.word(token + 1))
    }
  }
}
