import DanishText
import LetterModel

/// Two results told one after the other in one letter.
extension DecisionFinder {
  /// "Samtidig har vi sat hjælpen ned", "2. Vi giver ikke …": one letter, two decisions. A grant beside a refusal is
  /// one decision in part, and so is a neutral word beside a telling one.
  func sideBySide(_ stated: [Int]) -> [Group]? {
    let told = stated.filter { !layer.units[$0].isHeading && layer.units[$0].topic != .grounds }
    guard let opener = told.dropFirst().first(where: opensAnother) else { return nil }
    let first = told.filter { $0 < opener }
    let second = told.filter { $0 >= opener }
    let (one, other) = (decide(first), decide(second))
    guard one.count == 1, other.count == 1, one[0].outcome != other[0].outcome else { return nil }
    let outcomes = Set([one[0].outcome, other[0].outcome])
    // "1. Støtte … Du får delvist ja … 2. Taxa … Du får nej": two applications, numbered.
    if outcomes == [.partial, .refusal], isNumberedBlock(opener) { return one + other }
    guard outcomes.isDisjoint(with: [.partial, .other, .upheld]),
      outcomes != [.grant, .refusal], outcomes != [.permit, .refusal], outcomes != [.stop, .repayment]
    else { return nil }
    return one + other
  }

  /// A sentence that adds a result to the one before it, by its first word or its number.
  private func opensAnother(_ index: Int) -> Bool {
    let unit = layer.units[index]
    guard layer.claims[index].contains(where: { $0.weight >= 1 && $0.outcome != .other }) else {
      return false
    }
    if let first = unit.tokens.first, words.text.tokens[first].kind == .listMarker {
      return isNumbered(first)
    }
    if isNumberedBlock(index) { return true }
    return words.content(unit.tokens).prefix(2).contains { DecisionFinder.adding.contains(words.word($0)) }
  }

  /// "2. Taxa til skole. Du får nej": the paragraph begins with a number above one.
  private func isNumberedBlock(_ index: Int) -> Bool {
    let block = layer.units[index].block.span
    guard let first = layer.units[...index].first(where: { $0.block.span == block })?.tokens.first else {
      return false
    }
    return words.text.tokens[first].kind == .listMarker && isNumbered(first)
  }

  /// A number above one; dashes list parts of one result.
  private func isNumbered(_ marker: Int) -> Bool {
    let mark = words.word(marker).filter(\.isNumber)
    return (Int(mark) ?? 0) > 1
  }

  private static let adding: WordList = [
    "samtidig", "samtidigt", "derudover", "desuden", "endvidere", "herudover", "endelig", "ligeledes",
    "tillige",
  ]
}
