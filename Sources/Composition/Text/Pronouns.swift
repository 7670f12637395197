import DanishText
import LetterModel

/// Gives back the noun to a sentence on the second look that stands without the sentence before it ("Vi ser på den igen").
enum Pronouns {
  /// The sentence with "sagen" or "klagen" for a pronoun whose noun stood in an earlier sentence; unchanged where the
  /// sentence names one itself or the pronoun may mean anything else.
  static func resolved(_ sentence: String) -> String {
    var words = sentence.words
    let bare = words.map { bareWord($0) }
    for (index, word) in bare.enumerated() where ["den", "det"].contains(word) {
      let before = bare[..<index]
      // Another noun, or a clause on one, may be what is meant.
      guard !before.contains(where: { names($0) || ["som", "der"].contains($0) }) else { break }
      guard let noun = noun(after: before, next: index + 1 < bare.count ? bare[index + 1] : "") else {
        continue
      }
      words[index] = words[index].replacing(word, with: noun)
      for later in words.indices
      where later > index + 1 && bare[later] == "det"
        && (sends.contains(bare[later - 1]) || sends.contains(bare[later - 2]))
      {
        words[later] = words[later].replacing("det", with: "den")
      }
      break
    }
    return words.joined(separator: " ")
  }

  /// Whether a "den" or "dem" closes a clause before any noun has been named ("Havde vi kendt den, …"): what it means
  /// stands in the sentence before.
  static func hangs(_ sentence: String) -> Bool {
    let words = sentence.firstWords(7)
    guard let place = words.firstIndex(where: { ["den,", "dem,", "dem.", "den."].contains($0) }), place > 0
    else {
      return false
    }
    return words[..<place].allSatisfy { word in
      let bare = bareWord(word)
      return small.contains(bare) || Verbs.reading(bare) != nil
    }
  }

  private static let small: ClosedWords = [
    "vi", "du", "i", "de", "jeg", "han", "hun", "man", "ikke", "også", "derfor", "så", "nu", "først", "har",
    "havde", "var", "er", "kan", "kunne", "skal", "skulle", "hvis", "når", "da", "fordi", "af", "om", "på",
    "til", "for", "med", "uden", "selv", "kendt", "kommunen",
  ]

  /// What is looked at is the case; what is sent on is the complaint.
  private static func noun(after before: ArraySlice<String>, next: String) -> String? {
    guard let last = before.last else { return nil }
    let near = before.suffix(5)
    if last == "på", near.contains(where: { looks.contains($0) }) {
      return again.contains(next) ? "sagen" : nil
    }
    if reconsiders.contains(last), again.contains(next) { return "sagen" }
    return near.suffix(3).contains { sends.contains($0) } && onward.contains(next) ? "klagen" : nil
  }

  private static func names(_ word: String) -> Bool {
    ["klag", "sag", "afgørelse", "afslag", "brev", "spørgsmål", "anmodning", "ansøgning", "skema"].contains {
      word.hasPrefix($0)
    }
  }

  private static let looks: Set<String> = ["ser", "se", "kigger", "kigge", "kikker", "kikke"]
  private static let reconsiders: Set<String> = ["vurderer", "genvurderer", "behandler", "genbehandler"]
  private static let sends: Set<String> = ["sender", "lader", "videresender", "oversender", "videregiver"]
  private static let again: Set<String> = [
    "igen", "én", "en", "først", "på", "forfra", "endnu", "påny", "og", "inden", "selv", "",
  ]
  private static let onward: Set<String> = [
    "til", "videre", "gå", "med", "sammen", "ellers", "derefter", "så", "",
  ]
}
