import DanishText
import LetterModel
import Understanding

// Which sentences hang on the one before them, and so are not told alone.
extension Material {
  func leans(_ index: Int, _ sentence: String) -> Bool {
    let words = sentence.firstWords(2)
    guard let first = words.first, !opensParagraph(index), !first.hasSuffix(",") else { return false }
    // A formal letter's "De" is the reader; "Den 4. maj" is a day.
    if reader != .familiar, ["De", "Deres", "Dem"].contains(first) { return false }
    if ["Den", "den"].contains(first), words.dropFirst().first?.first?.isNumber ?? false { return false }
    let bare = bareWord(first)
    if ["din", "dit", "dine", "jeres"].contains(bare) {
      return ["er", "var", "bliver"].contains(words.dropFirst().first.map { bareWord($0) } ?? "")
    }
    if pointsBack(sentence.inLowerCase) || Pronouns.hangs(sentence) { return true }
    // "Resultatet var 47 dB(A)": of what, the sentence before has told.
    if ["resultatet", "tallet", "beløbet", "tallene"].contains(bare),
      FiniteVerb.isFinite(words.dropFirst().first.map { bareWord($0) } ?? "")
    {
      return true
    }
    guard Material.leaning.contains(bare) else { return false }
    // "Den udgift" names what it means; "Det taler imod, at …" and "Det er …, der" point forward.
    if pointsForward(sentence) { return false }
    guard ["det", "den", "de", "dette", "denne", "disse"].contains(bare) else { return true }
    let next = words.dropFirst().first.map { bareWord($0) } ?? ""
    return next == "så" || FiniteVerb.isFinite(next)
  }

  /// "Det taler imod, at …", "Det er lettelsen, der …".
  func pointsForward(_ sentence: String) -> Bool {
    let words = sentence.firstWords(8)
    // "Det skyldes, at" and "Det betyder, at" go on about what was said before; "Det betyder mest, at" does not.
    guard words.count > 2,
      !["skyldes", "betyder", "medfører", "viser", "sker"].contains(bareWord(words[1]))
        || bareWord(words[2]) == "mest"
    else {
      return false
    }
    // "Det kan være rigtigt, men vi vurderer, at": what may be right has been told before.
    guard !words.contains(where: { bareWord($0) == "men" }) else { return false }
    return zip(words, words.dropFirst()).contains { before, word in
      (word == "at" && before.hasSuffix(",") && !["end,", "for,"].contains(before))
        || word == "der" && before.hasSuffix(",") || before.hasSuffix(":")
    }
  }

  /// "det sidste", "begge dele": what only the sentence before can tell.
  private func pointsBack(_ sentence: String) -> Bool {
    let parts = [
      "det sidste", "det første", "sidstnævnte", "førstnævnte", "begge dele", "ingen af delene",
    ]
    if parts.contains(where: { sentence.contains($0) }), !sentence.hasPrefix("for det første") { return true }
    // "Vi forlanger heller ikke", "For det andet": one more of what was begun before.
    let opening = sentence.firstWords(5).map { bareWord($0) }
    if opening.starts(with: ["over", "for", "dette"]) || opening.starts(with: ["over", "for", "det"]) {
      return true
    }
    if opening.contains("heller")
      || opening.starts(with: ["for", "det"]) && opening.count > 2
        && ["andet", "tredje", "fjerde"].contains(opening[2])
    {
      return true
    }
    // "Din indkomst er 109.800 kr. over.": over what, the sentence before has told.
    return sentence.hasSuffix(" over.") || sentence.hasSuffix(" under.")
  }

  func leans(_ index: Int) -> Bool { span(index).map { leans(index, text($0)) } ?? false }

  private static let leaning: Set<String> = [
    "det", "den", "de", "dette", "denne", "disse", "dem", "her", "der", "dér", "så", "dog", "også", "han",
    "hun", "dengang", "begge", "ellers", "sådan", "dertil", "heraf", "deraf", "dermed", "hans", "hendes",
    "deres", "herudover", "imidlertid",
  ]
}
