import DanishText
import LetterModel

/// Tells from whose receipt a length of time runs. Letters say in many verbs that the letter came ("fra brevet lå i din
/// postkasse", "efter at beskeden er landet hos dig"); who gets what tells whose time it is in all of them.
struct PeriodOrigin {
  let words: Words

  enum Origin { case reader, authority, none }

  /// Longest stretch behind "fra" or "efter" that tells the beginning, in tokens.
  private static let reach = 12

  func of(_ mention: PeriodMention, in unit: Unit) -> Origin {
    for marker in markers(mention, unit) {
      let end = min(marker + PeriodOrigin.reach, unit.tokens.upperBound)
      let found = read(marker + 1..<max(marker + 1, end))
      if found != .none { return found }
    }
    return .none
  }

  /// "fra", "efter", "når" behind the time, nearest first; before it only where the sentence opens with one.
  private func markers(_ mention: PeriodMention, _ unit: Unit) -> [Int] {
    let end = min(mention.tokens.upperBound + PeriodOrigin.reach, unit.tokens.upperBound)
    let behind = (mention.tokens.upperBound..<max(mention.tokens.upperBound, end)).filter(isMarker)
    let opening = words.content(unit.tokens).prefix(1).filter {
      isMarker($0) && $0 < mention.tokens.lowerBound
    }
    return behind + opening
  }

  private func isMarker(_ index: Int) -> Bool { words.contains(PeriodOrigin.markers, in: index..<index + 1) }

  /// Who gets the letter, or the letter itself, stands first; a complaint that is got is the authority's time.
  private func read(_ phrase: Range<Int>) -> Origin {
    var origin = Origin.none
    for index in phrase {
      let word = words.word(index)
      if PeriodOrigin.sent.contains(where: word.hasPrefix) || word == "anken" { return .authority }
      if origin != .none {
        // What is got stands in the same clause as who gets it.
        if words.text.tokens[index].kind == .punctuation { break }
        continue
      }
      if words.contains(PeriodOrigin.authority, in: index..<index + 1) || word.hasSuffix("nævnet") {
        // "fra den dag, vi meddelte dig afgørelsen": the office gives, and the reader gets.
        return isGiving(index + 1..<phrase.upperBound) ? .reader : .authority
      }
      if isReader(index) || PeriodOrigin.letters.contains(where: word.hasPrefix) { origin = .reader }
    }
    return origin
  }

  private func isGiving(_ behind: Range<Int>) -> Bool {
    behind.prefix(4).contains { index in
      let word = words.word(index)
      return PeriodOrigin.giving.contains(where: word.hasPrefix)
    } && behind.prefix(8).contains(where: isReader)
  }

  private static let giving = [
    "meddel", "underret", "oriente", "tilstil", "oplys", "forkynd", "overg", "udlever",
  ]

  private func isReader(_ index: Int) -> Bool {
    if words.contains(["du", "dig", "jer", "modtageren", "ansøgeren", "ejeren"], in: index..<index + 1) {
      return true
    }
    return Words.politeSecond.contains(words.text.string(words.text.tokens[index]))
  }

  private static let markers: WordList = [
    "fra", "efter", "når", "siden", "regnet", "talt", "begynder", "løber",
  ]
  private static let authority: WordList = [
    "vi", "kommunen", "ankestyrelsen", "styrelsen", "forvaltningen", "nævnet",
  ]
  /// What a letter calls itself.
  private static let letters = [
    "brev", "afgørelse", "besked", "mail", "mailen", "afslag", "påbud", "forbud", "skrivelse", "meddelelse",
    "modtagelse", "underretning", "forkyndelse", "svaret",
  ]
  /// What the citizen sends in: time that runs from it is the authority's.
  private static let sent = [
    "klage", "indsigelse", "ansøgning", "høringssvar", "dokumentation", "oplysninger",
  ]
}
