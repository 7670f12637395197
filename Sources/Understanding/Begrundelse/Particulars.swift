import DanishText
import LetterModel

/// Facts known by the words of the case they are told in, whatever these are: the words of offices are a closed list, what
/// happens to people is none.
extension BegrundelseJudge {
  /// "Tandplejeren noterede, at Edel selv tog bussen til klinikken og satte sig i stolen uden hjælp": told in words that are
  /// neither the office's nor those of the rule or the result.
  func tellsParticulars(_ index: Int, _ decision: Decision) -> Bool {
    let unit = layer.units[index]
    guard layer.sentences[index].caseContent > 0, !repeatsRule(index), !decision.sentences.contains(index),
      unit.block.role == .body, !unit.isHeading,
      !BegrundelseJudge.strangers.contains(where: { layer.sentences[index].has($0) }), !isProcedure(unit),
      !unit.clauses.isConditional(unit.tokens), unit.clauses.quotedTokens == 0
    else { return false }
    let told = Set(decision.sentences.flatMap { layer.units[$0].tokens.map(words.word) })
    let own = OfficialWords(words: words).particulars(in: unit.tokens).filter { !told.contains($0) }
    return Set(own).count >= BegrundelseJudge.manyParticulars
  }

  private static let manyParticulars = 6
  private static let strangers: [SentenceRole] = [
    .application, .consideration, .ruleText, .ruleReference, .formula, .citizenView, .demand, .consequence,
    .contact,
    .hearing, .pleasantry,
    .pointer, .thirdParty, .behaviour,
  ]
}
