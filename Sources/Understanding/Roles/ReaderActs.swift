import DanishText
import LetterModel

/// What the reader did, told by the place of the verb: Danish sets the finite verb right behind "du" or right before it, so
/// a past form there needs no list of verbs.
struct ReaderActs {
  let words: Words

  /// "Du valgte i 2019 at være gruppe 2-sikret", "I maj flyttede du"; not "du kunne", which also supposes.
  func areTold(in range: Range<Int>) -> Bool {
    range.contains { index in
      isReader(index, range)
        && ((index + 1 < range.upperBound && isPast(index + 1))
          || (index > range.lowerBound && isPast(index - 1)))
    }
  }

  private func isReader(_ index: Int, _ range: Range<Int>) -> Bool {
    if words.word(index) == "du" { return true }
    // "I" and "De" are the reader with a capital letter only.
    return Words.politeSecond.contains(words.text.string(words.text.tokens[index]))
      && ["i", "de"].contains(words.word(index))
  }

  private func isPast(_ index: Int) -> Bool {
    guard words.text.tokens[index].kind == .word else { return false }
    let word = words.word(index)
    if words.isIn(ReaderActs.strong, index) { return true }
    guard word.utf8.count > 4, word.hasSuffix("te") || word.hasSuffix("de"),
      !ReaderActs.other.contains(word)
    else { return false }
    return true
  }

  private static let strong: WordList = [
    "gik", "tog", "kom", "skrev", "sad", "lå", "stod", "faldt", "drak", "sov", "løb", "brød", "holdt",
    "hjalp",
    "slog", "vandt", "fik", "blev", "bad", "gav", "var", "havde",
  ]

  /// Words of these endings that tell nothing past, and verbs of asking and of what might be.
  private static let other: WordList = [
    "dette", "sidste", "første", "næste", "bedste", "fleste", "mindste", "højeste", "eneste", "allerede",
    "ofte", "rette", "nærmeste", "begge", "hidtidige", "burde", "måtte", "turde", "skulle", "ville", "kunne",
    "søgte", "ansøgte", "anmodede", "ønskede", "ringede", "spurgte", "henvendte", "klagede", "takkede",
    "stående", "følgende", "både", "fremtidige", "samlede", "vedlagte", "nævnte", "ansatte", "betalte",
    "direkte", "yderste", "stedse",
  ]
}
