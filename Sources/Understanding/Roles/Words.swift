import DanishText
import LetterModel

/// Closed lists of small words that sentence structure hangs on, and questions asked of tokens.
final class Words: Sendable {
  let text: AnalysedText

  init(text: AnalysedText) { self.text = text }

  static let conditionals: WordList = [
    "hvis", "ellers", "såfremt", "ifald", "medmindre", "dersom", "forudsat", "for så vidt",
  ]
  static let because: WordList = ["fordi", "da", "idet", "eftersom", "siden"]
  static let second: WordList = [
    "du", "dig", "din", "dit", "dine", "jer", "jeres", "ansøger", "ansøgeren", "borgeren", "ejeren",
    "modtageren",
  ]
  static let politeSecond: Set<String> = ["De", "Dem", "Deres", "I"]
  static let first: WordList = [
    "vi", "os", "vores", "jeg", "kommunen", "kommune", "nævnet", "udvalget", "jobcentret",
  ]
  static let invertedVerbs: WordList = [
    "får", "giver", "holder", "er", "ønsker", "vil", "mener", "har", "ændrer", "svarer", "møder", "udebliver",
    "bliver",
    "kan", "skal", "fastholder", "sender", "modtager", "hører", "betaler", "kommer", "klager", "søger",
    "undlader",
    "vælger", "finder", "synes", "flytter", "stopper", "træffer", "oplever", "reagerer", "imødekommer",
  ]
  /// Verbs that ask the reader to do something, first in their sentence.
  static let requests: WordList = [
    "send", "indsend", "ring", "skriv", "udfyld", "giv", "svar", "upload", "log", "kom", "bestil",
    "underskriv",
    "returnér", "aflever", "kontakt", "mail", "husk", "sig",
  ]
  static let invertedSubjects: WordList = [
    "du", "de", "i", "vi", "kommunen", "nævnet", "ankestyrelsen", "man", "det", "der",
    "den",
  ]
  /// Words that end like a verb and open a clause without being one.
  static let plainOpeners: WordList = [
    "der", "her", "når", "efter", "under", "over", "hvor", "eller", "hver", "ikke", "dels", "ellers", "men",
    "især",
  ]
  static let pronouns: WordList = [
    "du", "de", "i", "vi", "jeg", "han", "hun", "man", "det", "der", "den",
  ]
  static let modals: WordList = ["kan", "skal", "vil", "må", "bør"]
  /// Words that open a main clause behind a subordinate one.
  static let mainOpeners: WordList = [
    "men", "og", "så", "derfor", "dog", "altså", "dermed", "derefter", "hvorefter",
  ]
  static let pastVerbs: WordList = [
    "fik", "blev", "gav", "traf", "meddelte", "bevilgede", "besluttede", "afslog", "stoppede", "standsede",
    "havde", "var",
    "godkendte", "imødekom", "fandt", "vurderede", "nedsatte", "afviste", "gjorde", "sendte", "kunne",
    "skulle", "ville",
  ]
  static let negations: WordList = ["ikke", "ej", "aldrig", "hverken", "ingen", "intet"]
  static let numbers: [String: Int] = [
    "en": 1, "én": 1, "et": 1, "ét": 1, "to": 2, "tre": 3, "fire": 4, "fem": 5, "seks": 6, "syv": 7,
    "otte": 8, "ni": 9,
    "ti": 10, "elleve": 11, "tolv": 12, "fjorten": 14, "femten": 15, "seksten": 16, "tyve": 20, "tredive": 30,
  ]
  static let periodUnits: [String: Period.Unit] = [
    "dag": .days, "dage": .days, "dages": .days, "kalenderdage": .days, "arbejdsdage": .days,
    "hverdage": .days,
    "uge": .weeks, "uger": .weeks, "ugers": .weeks, "måned": .months, "måneder": .months, "måneders": .months,
    "år": .years,
  ]

  /// The token in lower case.
  func word(_ index: Int) -> String { text.word(index) }

  /// Whether the token is the mark.
  func isMark(_ index: Int, _ mark: UInt8) -> Bool {
    let token = text.tokens[index]
    return token.kind == .punctuation && text.bytes[token.span.start] == mark
  }

  /// Whether the token is a word of the list.
  func isIn(_ list: WordList, _ index: Int) -> Bool { list.contains(text.folded, text.tokens[index].span) }

  /// Whether any token of the range is a word of the list.
  func contains(_ list: WordList, in range: Range<Int>) -> Bool {
    range.contains { list.contains(text.folded, text.tokens[$0].span) }
  }

  /// The number that the token tells in letters; nil for other words.
  func number(_ index: Int) -> Int? { isIn(Words.numerals, index) ? Words.numbers[text.word(index)] : nil }

  private static let numerals = WordList(Set(numbers.keys))

  /// Whether any token of the range is one of these few words.
  func contains(_ words: [String], in range: Range<Int>) -> Bool {
    range.contains { index in words.contains { holds($0, at: index) } }
  }

  private func holds(_ word: String, at index: Int) -> Bool {
    let span = text.tokens[index].span
    let bytes = word.utf8
    guard bytes.count == span.length else { return false }
    let wanted = bytes.span
    for index in wanted.indices where text.folded[span.start + index] != wanted[index] { return false }
    return true
  }

  /// Whether the range speaks to the reader: du, din, De (not first in its sentence), I (not first).
  func addressesReader(_ range: Range<Int>, sentenceStart: Int) -> Bool {
    for index in range {
      if isIn(Words.second, index) { return true }
      // "De", "Dem", "Deres" and "I" begin with one of two letters.
      let span = text.tokens[index].span
      guard span.length > 0, text.bytes[span.start] == 0x44 || text.bytes[span.start] == 0x49 else {
        continue
      }
      if index > sentenceStart, Words.politeSecond.contains(text.string(text.tokens[index])) { return true }
      if index == sentenceStart, opensWithPoliteWord(index, range) { return true }
    }
    return false
  }

  /// "De har …", "Deres …", "I får …" at the beginning of a sentence.
  private func opensWithPoliteWord(_ index: Int, _ range: Range<Int>) -> Bool {
    let first = text.string(text.tokens[index])
    if first == "De" || first == "Deres" { return true }
    return first == "I" && index + 1 < range.upperBound && Words.invertedVerbs.contains(word(index + 1))
  }

  /// The range without list markers and dashes before its first word.
  func content(_ range: Range<Int>) -> Range<Int> {
    var start = range.lowerBound
    while start < range.upperBound,
      text.tokens[start].kind == .listMarker || text.tokens[start].kind == .punctuation
    {
      start += 1
    }
    return start..<range.upperBound
  }

  /// Whether the range holds a word of the authority.
  func namesAuthority(_ range: Range<Int>) -> Bool { contains(Words.first, in: range) }
}
