import DanishText
import LetterModel

/// The most likely result of a letter that is a decision by what surrounds it, though no sentence tells the result in words
/// known here: a doubtful claim, a plain no or a plain yes among the first sentences.
struct WeakResult {
  let layer: RoleLayer
  let words: Words
  let zone: Set<Int>

  /// How many sentences from the top may tell it.
  private static let leading = 6
  /// The least weight of a claim that is taken for want of a better.
  private static let leastWeight = 0.45

  /// The result with the sentence that tells it; nil when nothing hints at one.
  func find() -> DecisionFinder.Group? {
    let leading = Array(layer.units.indices.filter(isReadable).prefix(WeakResult.leading))
    let claimed = leading.max { weight($0) < weight($1) }
    if let claimed, weight(claimed) >= WeakResult.leastWeight, let claim = layer.claims[claimed].first {
      return DecisionFinder.Group(outcome: claim.outcome, sentences: [claimed])
    }
    for index in leading {
      if let outcome = denial(index) { return DecisionFinder.Group(outcome: outcome, sentences: [index]) }
    }
    if let answer = layer.units.indices.first(where: answersNo) {
      return DecisionFinder.Group(outcome: .refusal, sentences: [answer])
    }
    guard let giving = leading.first(where: gives) else { return nil }
    return DecisionFinder.Group(outcome: .grant, sentences: [giving])
  }

  /// "Det ændrer ikke vurderingen": a no to what the citizen said, where no sentence tells the result.
  private func answersNo(_ index: Int) -> Bool {
    isReadable(index) && layer.sentences[index].has(.answer) && denial(index) == .refusal
  }

  private func weight(_ index: Int) -> Double { layer.claims[index].first?.weight ?? 0 }

  private func isReadable(_ index: Int) -> Bool {
    let unit = layer.units[index]
    return unit.isContent && !unit.isHeading && !zone.contains(index) && unit.block.document == 0
      && !unit.isQuotation && ![.complaint, .ahead, .contact, .hearing, .rules].contains(unit.topic)
      && !unit.clauses.isConditional(unit.tokens) && !words.isMark(unit.tokens.upperBound - 1, 0x3F)
  }

  private func mainParts(_ index: Int) -> [Range<Int>] {
    layer.units[index].clauses.parts.filter { part in
      let opening = words.word(part.lowerBound)
      return !ResultFrames.subordinators.contains(opening) && !WeakResult.reasons.contains(opening)
    }
  }

  private func denial(_ index: Int) -> Outcome? {
    for part in mainParts(index) {
      guard let no = part.first(where: { Words.negations.contains(words.word($0)) }) else { continue }
      let next = no + 1 < part.upperBound ? words.word(no + 1) : ""
      if ResultFrames.limiting.contains(next) { continue }
      return ["længere", "mere"].contains(next) || endsByDay(part, behind: no) ? .stop : .refusal
    }
    return nil
  }

  /// "Der bliver ikke lagt mere til lånet efter den 1. april": nothing more from a day on.
  private func endsByDay(_ part: Range<Int>, behind no: Int) -> Bool {
    let behind = (no + 1)..<part.upperBound
    guard no + 1 < part.upperBound, words.contains(["mere", "flere", "længere"], in: behind) else {
      return false
    }
    return behind.contains { index in
      [.date, .number].contains(words.text.tokens[index].kind)
        && words.contains(["efter", "fra"], in: max(no, index - 3)..<index)
    }
  }

  /// "Du begynder på holdet den 1. maj", "Rollatoren bliver leveret fredag".
  private func gives(_ index: Int) -> Bool {
    guard layer.units[index].weight("application") < 1 else { return false }
    return mainParts(index).contains { part in
      words.contains(WeakResult.coming, in: part)
        || words.contains(WeakResult.getting, in: part)
          && words.addressesReader(part, sentenceStart: layer.units[index].tokens.lowerBound)
    }
  }

  private static let reasons: WordList = ["fordi", "da", "idet", "eftersom", "for", "at", "om"]
  private static let getting: WordList = ["får", "begynder", "starter", "beholder", "bevarer", "velkommen"]
  private static let coming: WordList = [
    "leveres", "leveret", "bestilt", "udbetales", "udbetalt", "overføres", "indsættes", "betaler", "dækker",
    "dækkes", "afholdes", "klar", "glæder", "ja", "lykkedes",
  ]
}
