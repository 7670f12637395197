import DanishText
import LetterModel
import Understanding

extension Material {
  /// The letter's heading where it is a whole sentence on the result ("Du bliver ikke registreret på Parkvej 12"), or
  /// says yes or no to something. `onlyLabelled` takes only headings that begin with "Afgørelse:".
  func headingResult(_ decision: Decision, onlyLabelled: Bool = false) -> ComposedSentence? {
    guard !isEnglish, decision.outcome != .upheld else { return nil }
    let indices = decision.sentences + facts.sentences.indices.filter { isHeading($0) }.prefix(3)
    for index in indices + labelledLines where isHeading(index) || labelledLines.contains(index) {
      guard let span = span(index),
        facts.sentences[index].has(.outcome) || span == facts.subject?.span || labelledLines.contains(index)
      else { continue }
      guard let words = calm(withoutLabel(text(span)))?.withoutStop else { continue }
      guard (3...14).contains(Lix.words(in: words)), !words.contains(where: { "(·[{<«%$?".contains($0) }),
        isResultBeforeColon(words)
      else {
        continue
      }
      let isLabelled = withoutLabel(text(span)) != text(span) && hasResultVerb(words)
      guard isLabelled || !onlyLabelled else { continue }
      if let line = answered(words) { return ComposedSentence(line, .stated, [.at(span)]) }
      guard saysResult(words) || isLabelled, let named = Person.named(words, actor: actor),
        let spoken = Formal.familiar(named, to: reader)
      else { continue }
      return ComposedSentence(spoken.capitalised.withStop, .stated, [.at(span)])
    }
    return nil
  }

  /// Lines of the running text that say what they are: "AFGØRELSE: Du får samvær hver tredje lørdag".
  private var labelledLines: [Int] {
    guard facts.decisions.count == 1 else { return [] }
    return facts.sentences.indices.prefix(12).filter { index in
      let block = facts.sentences[index].sentence.block
      guard let span = span(index), letter.blocks.indices.contains(block),
        letter.blocks[block].role == .body, letter.blocks[block].span == span
      else { return false }
      return withoutLabel(text(span)) != text(span) && Lix.words(in: text(span)) <= 15
    }
  }

  private func isHeading(_ index: Int) -> Bool {
    let sentence = facts.sentences[index]
    return letter.blocks.indices.contains(sentence.sentence.block)
      && letter.blocks[sentence.sentence.block].role == .heading
  }

  /// Whether a heading with a colon has told the result before it ("Du får medhold: afgiften falder bort").
  private func isResultBeforeColon(_ heading: String) -> Bool {
    guard let colon = heading.firstIndex(of: ":") else { return true }
    return heading[..<colon].words.count >= 3 && hasResultVerb(String(heading[..<colon]))
  }

  /// "Nej til hybenroser" as "Kommunen siger nej til hybenroser."
  private func answered(_ heading: String) -> String? {
    let words = heading.words
    guard words.count <= 10, let first = words.first.map({ bareWord($0) }), ["nej", "ja"].contains(first),
      words[1] == "til"
    else { return nil }
    return "\(actor.start) siger \(first) til \(words.dropFirst(2).joined(separator: " "))".withStop
  }

  /// Whether the words are a sentence to the citizen on what they get or do not get.
  private func saysResult(_ heading: String) -> Bool {
    let isTold = ["du har fået ", "i har fået "].contains { heading.inLowerCase.hasPrefix($0) }
    let isAsked = !isTold && heading.words.contains { Material.asking.contains(bareWord($0)) }
    return !isAsked && hasResultVerb(heading)
      && heading.words.contains { $0 == "I" || Material.people.contains(bareWord($0)) }
  }

  /// Whether a verb by which results are told stands in the main clause.
  private func hasResultVerb(_ heading: String) -> Bool {
    let main = heading.words.prefix { !Material.openers.contains(bareWord($0)) }
    let clause = main.firstIndex { $0.hasSuffix(",") }.map { main[...$0] } ?? main
    return clause.contains { Material.resultVerbs.contains(bareWord($0)) }
  }

  private static let resultVerbs: ClosedWords = [
    "får", "bliver", "er", "må", "kan", "skal", "stopper", "ophører", "slutter", "giver", "siger", "afslår",
    "udvides", "sættes", "nedsættes", "forhøjes", "fortsætter", "beholder", "betaler", "mister", "fastholder",
    "bevilges", "forlænges", "dækkes", "fået",
  ]

  private static let people: ClosedWords = ["du", "dig", "din", "dit", "dine", "jer", "jeres", "vi", "vores"]
  private static let openers: ClosedWords = ["så", "når", "hvis", "som", "der", "at", "fordi"]
  private static let asking: ClosedWords = [
    "hvorfor", "derfor", "hvad", "hvordan", "hvornår", "afgjort", "truffet", "har", "klage", "klagen",
    "visiteret",
  ]

  /// Words set in capitals throughout, in small letters, names as they stand elsewhere in the letter; other words as
  /// they are; nil where that would be a guess.
  func calm(_ heading: String) -> String? {
    guard heading == heading.uppercased(), heading != heading.lowercased() else { return heading }
    // "DET MÅ I BYGGE", "DIN PLADS I BØRNEHAVEN": the word may be either, but after a verb.
    let words = heading.words
    let mayBePeople = words.indices.contains { index in
      words[index] == "I"
        && (index == 0 || FiniteVerb.isFinite(bareWord(words[index - 1].inLowerCase))
          || index + 1 < words.count && FiniteVerb.isFinite(bareWord(words[index + 1].inLowerCase)))
    }
    return mayBePeople ? nil : inSmallLetters(heading).capitalised
  }

  /// Every word in small letters, names as they stand elsewhere in the letter.
  func inSmallLetters(_ text: String) -> String {
    let written = memory.casing ?? Casing(of: self)
    memory.casing = written
    var isAfterName = false
    let words = text.words.map { word -> String in
      let folded = word.inLowerCase
      let bare = bareWord(folded)
      // A word unknown to the letter after a name is the rest of the name ("NOAH DAM").
      let isSurname =
        isAfterName && !written.plain.contains(bare) && hasLetter(bare) && !FiniteVerb.isFinite(bare)
      isAfterName = written.names[bare] != nil && !folded.hasSuffix(",")
      if let name = written.names[folded] { return name }
      return isSurname ? folded.capitalised : folded
    }
    return words.joined(separator: " ")
  }
}

/// How the running text of a letter writes its words: names with their capital, and words in small letters.
struct Casing {
  /// Names by their form in small letters.
  private(set) var names: [String: String] = [:]
  /// Words that stand in small letters, without marks.
  private(set) var plain: Set<String> = []

  init(of material: Material) {
    for sentence in material.facts.sentences where !sentence.has(.heading) && !sentence.has(.furniture) {
      for word in material.text(sentence.sentence.span).words.dropFirst() {
        guard word.startsUpper else {
          plain.insert(bareWord(word))
          continue
        }
        let name = String(word.prefix { $0.isLetter || $0 == "-" })
        if name != name.uppercased() { names[name.inLowerCase] = name }
      }
    }
  }
}
