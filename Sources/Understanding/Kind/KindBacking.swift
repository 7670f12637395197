import DanishText
import LetterModel

/// What makes a plain word of a result a decision, and what makes it news.
extension KindGate {
  /// Whether anything beside a lone plain word speaks for a decision: a title or a verb that decides, something taken
  /// from the citizen, what was applied for, or a way to complain. "Alle elever får automatisk plads" alone tells news.
  func isBacked(_ tally: Tally) -> Bool {
    if !zone.isEmpty || titleDecides || tally("decision") >= 0.9 || weighs { return true }
    let burdens: Set<Outcome> = [.stop, .reduction, .repayment, .sanction, .order, .partial, .upheld]
    return layer.units.indices.contains { index in
      guard layer.units[index].isContent, !zone.contains(index) else { return false }
      return tally("delay") < 1 && answersApplication(index)
        || layer.claims[index].contains {
          $0.weight >= 1.15 || $0.weight >= 1 && burdens.contains($0.outcome)
        }
    }
  }

  /// Whether the letter tells what is so, was decided before or holds for all: that the council has decided something,
  /// that an earlier decision gave something, or in so many words that it is news.
  func tellsNews(_ tally: Tally) -> Bool {
    if tally("information") + tally("delay") + tally("not-decision") >= 0.9 { return true }
    return layer.units.contains { unit in
      guard unit.isContent, unit.block.document == 0 else { return false }
      return words.contains(KindGate.councils, in: unit.tokens)
        && words.contains(["vedtog", "vedtaget", "besluttede", "besluttet", "fastsat"], in: unit.tokens)
        || words.contains(["afgørelse"], in: unit.tokens)
          && words.contains(["fik", "fået", "bevilget"], in: unit.tokens)
    }
  }

  private static let councils: WordList = [
    "byrådet", "kommunalbestyrelsen", "regionsrådet", "folketinget", "regeringen", "borgerrepræsentationen",
  ]

  /// Whether the letter weighs: two considerations are more than news needs.
  private var weighs: Bool {
    layer.sentences.indices.count { !zone.contains($0) && layer.sentences[$0].has(.consideration) } >= 2
  }

  /// "Du har søgt om …", "Tak for din ansøgning", "… som du har meldt til os".
  private func answersApplication(_ index: Int) -> Bool {
    layer.sentences[index].has(.application)
      || layer.units[index].tokens.contains {
        let word = words.word($0)
        return word.hasPrefix("ansøgning") || word == "meldt"
      }
  }
}
