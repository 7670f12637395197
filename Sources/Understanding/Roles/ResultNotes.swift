import DanishText
import LetterModel

// Results in notes without an auxiliary, as lists, tables and headings have them.
extension ResultFrames {
  /// "4 mails: holdt tilbage", "Rengøring | Ikke bevilget": lists, tables and headings leave the auxiliary out.
  func isNote(_ unit: Unit, _ part: Range<Int>) -> Bool {
    (unit.isHeading || unit.block.role == .listItem || unit.block.role == .tableRow
      || unit.tokens.contains { words.isMark($0, 0x7C) } || isVerbless(unit.tokens))
      && part.count <= ResultFrames.longestNote
      && !words.contains(["kan", "skal", "vil", "hvis", "når"], in: part) && !namesBenefit(part)
  }

  /// "Udvidet helbredstillæg": the participle that begins the name of a benefit.
  private func namesBenefit(_ part: Range<Int>) -> Bool {
    guard part.count > 1, ["udvidet", "forhøjet", "forlænget"].contains(words.word(part.lowerBound)) else {
      return false
    }
    let next = words.word(part.lowerBound + 1)
    return words.text.tokens[part.lowerBound + 1].kind == .word
      && !["til", "med", "fra", "i", "for", "af", "den", "per", "pr"].contains(next)
  }

  /// "Ophold ikke bevilget.": a sentence of few words and no finite verb.
  private func isVerbless(_ range: Range<Int>) -> Bool {
    range.count <= ResultFrames.longestVerbless && !words.contains(ResultFrames.finite, in: range)
  }

  /// Longest sentence of running text that may do without a verb, in tokens.
  private static let longestVerbless = 8

  /// Longest clause without auxiliary, in tokens.
  private static let longestNote = 10
}
