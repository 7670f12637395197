import DanishText
import LetterModel

/// Who acts in a clause, what it is about, and whether it tells of another time.
extension ResultFrames {
  func last(_ set: WordList, in range: Range<Int>) -> Int? {
    range.last { set.contains(words.word($0)) }
  }

  func governor(before index: Int, in part: Range<Int>) -> Int? {
    (part.lowerBound..<index).last {
      ResultFrames.being.contains(words.word($0)) || ["har", "kan", "kunne"].contains(words.word($0))
    }
  }

  /// Whether the authority acts: vi, kommunen, nævnet, or a name ending so.
  func namesActor(_ range: Range<Int>) -> Bool {
    range.contains { index in
      let word = words.word(index)
      return Words.first.contains(word) && !ResultFrames.possessive.contains(word)
        || ResultFrames.actorEndings.end(word)
    }
  }

  /// Whether the sentence is about what someone can be given, pay, keep or build.
  func isMatter(_ range: Range<Int>, _ part: Range<Int>) -> Bool {
    if words.contains(ResultFrames.foreign, in: part) { return false }
    if words.addressesReader(range, sentenceStart: range.lowerBound) { return true }
    return range.contains { index in
      let kind = words.text.tokens[index].kind
      if kind == .number || kind == .date { return false }
      let word = words.word(index)
      return ResultFrames.matters.contains(word) || ResultFrames.matterEndings.stand(in: word)
    }
  }

  /// "Kortet er udstedt i Pune i 2014": a bare year is a time that has been.
  func tellsYear(_ part: Range<Int>) -> Bool {
    part.dropFirst().contains { index in
      let token = words.text.tokens[index]
      guard token.kind == .number, token.span.length == 4, words.word(index - 1) == "i",
        let year = Int(words.word(index)), year > 1900
      else { return false }
      return year < latestYear
    }
  }

  /// The last year that a date of the letter names.
  var latestYear: Int { dates.map(\.date.year).max() ?? 0 }

  /// "Praktikken er afsluttet den 3. april 2026" tells what happened; a day from which something holds has its own word.
  func tellsEvent(_ part: Range<Int>) -> Bool {
    if words.contains(["siden", "tidligere", "hidtil", "dengang", "endnu", "allerede"], in: part)
      || tellsYear(part)
    {
      return true
    }
    // "Din støtte bliver afsluttet den 1. maj": what is still to come.
    if words.contains(["bliver"], in: part) { return false }
    let span = words.text.tokens[part.lowerBound].span.union(words.text.tokens[part.upperBound - 1].span)
    guard let date = dates.within(span).first else { return false }
    let before = part.filter { words.text.tokens[$0].span.end <= date.span.start }
    // "Udvalget har på sit møde den 5. maj besluttet at …": the day of the decision itself.
    if before.suffix(4).contains(where: { words.word($0).hasPrefix("møde") }) { return false }
    return !before.suffix(3).contains { ResultFrames.effective.contains(words.word($0)) }
  }
}
