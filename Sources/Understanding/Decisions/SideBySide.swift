import DanishText
import LetterModel

/// Two results told one after the other in one letter.
extension DecisionFinder {
  /// "Samtidig har vi sat hjælpen ned", "2. Vi giver ikke …": one letter, two decisions. A grant beside a refusal is
  /// one decision in part, and so is a neutral word beside a telling one.
  func sideBySide(_ stated: [Int]) -> [Group]? {
    let told = stated.filter { !layer.units[$0].isHeading && layer.units[$0].topic != .grounds }
    let later = told.dropFirst()
    guard let opener = later.first(where: { opensAnother($0) || isInLaterPart($0, than: told[0]) }) else {
      return nil
    }
    let first = told.filter { $0 < opener }
    let second = told.filter { $0 >= opener }
    let (one, other) = (decide(first), decide(second))
    guard one.count == 1, other.count == 1, one[0].outcome != other[0].outcome else { return nil }
    let outcomes = Set([one[0].outcome, other[0].outcome])
    // "1. Støtte … Du får delvist ja … 2. Taxa … Du får nej": two applications, numbered.
    if outcomes == [.partial, .refusal], isNumberedBlock(opener) { return one + other }
    // "Her er svar på dem begge. 1) Du er bevilget … 2) Kørslen bevilges ikke".
    if outcomes == [.grant, .refusal], isNumberedBlock(opener), answersTwo(stated) { return one + other }
    // Headed "1. Kørsel til værkstedet" and "2. Kørsel til svømmehallen": two matters.
    if outcomes == [.grant, .refusal], isInLaterPart(opener, than: first[0]) { return one + other }
    guard outcomes.isDisjoint(with: [.partial, .other, .upheld]),
      outcomes != [.grant, .refusal], outcomes != [.permit, .refusal], outcomes != [.stop, .repayment]
    else { return nil }
    return one + other
  }

  /// "Du har søgt om to ting", "to ansøgninger", "svar på begge": the letter itself counts two matters.
  private func answersTwo(_ stated: [Int]) -> Bool {
    layer.units.indices.prefix { $0 <= (stated.last ?? 0) }.contains { index in
      let tokens = layer.units[index].tokens
      return layer.units[index].isContent
        && tokens.dropLast().contains { token in
          ["to", "begge"].contains(words.word(token))
            && ["ting", "ansøgninger", "ønsker", "spørgsmål", "sager"].contains(words.word(token + 1))
            || ["på", "dem"].contains(words.word(token)) && ["begge", "dem"].contains(words.word(token + 1))
              && words.contains(["begge"], in: tokens)
        }
    }
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

  /// Whether both stand under numbered headings of matters, the first under the lower number.
  private func isInLaterPart(_ index: Int, than first: Int) -> Bool {
    partNumber(first) > 0 && partNumber(index) > partNumber(first)
  }

  /// The number of the heading above the sentence where it names a matter, and no part of a letter such as "2.
  /// Sagsfremstilling"; 0 without one.
  private func partNumber(_ index: Int) -> Int {
    let heading = layer.units[..<index].last { $0.isHeading }
    guard layer.units[index].topic == .none, let heading,
      heading.section == layer.units[index].section, let first = heading.tokens.first
    else { return 0 }
    let kind = words.text.tokens[first].kind
    guard kind == .listMarker || kind == .number else { return 0 }
    return Int(words.word(first).filter(\.isNumber)) ?? 0
  }

  /// A number above one; dashes list parts of one result.
  private func isNumbered(_ marker: Int) -> Bool {
    let mark = words.word(marker).filter(\.isNumber)
    if mark.isEmpty { return ["b", "c", "d"].contains(words.word(marker).filter(\.isLetter)) }
    return (Int(mark) ?? 0) > 1
  }

  private static let adding: WordList = [
    "samtidig", "samtidigt", "derudover", "desuden", "endvidere", "herudover", "endelig", "ligeledes",
    "tillige",
  ]
}
