import DanishText
import LetterModel
import Understanding

// How much was applied for, given or taken.
extension Material {
  /// How much or how often, where no line on the result has told it: the first sentences outside the reasons that give
  /// the citizen an amount, hours or times; at most two.
  func quantityLines(_ decision: Decision, told: [ComposedSentence]) -> [ComposedSentence] {
    let measured: Set<Outcome> = [
      .grant, .partial, .reduction, .permit, .stop, .refusal, .order, .sanction,
    ]
    // Of what is taken away by days the amount is wanted too.
    let isTold = told.contains {
      decision.outcome == .sanction ? $0.text.contains("kr") : tellsMeasure($0.text)
    }
    guard measured.contains(decision.outcome), !isTold else { return [] }
    let table = tableLines(decision)
    guard table.isEmpty else { return table }
    let grounds = Set(facts.decisions.flatMap(\.begrundelse.grounds))
    var lines: [ComposedSentence] = []
    for index in facts.sentences.indices where lines.count < 2 {
      let sentence = facts.sentences[index]
      guard isTelling(index), !isAboutComplaint(index), !decision.sentences.contains(index),
        !sentence.has(.consideration), !sentence.has(.ruleText), !sentence.has(.demand),
        !sentence.has(.citizenView), let span = span(index),
        gives(text(span)) || decision.outcome == .sanction && takes(text(span)),
        decision.outcome != .refusal || !grounds.contains(index)
      else { continue }
      let own = stated(index)
      if own.count == 1 { lines += own }
    }
    return lines
  }

  /// What was applied for, where a yes in part or a no leaves out how much that was.
  func applicationLine(_ decision: Decision, told: [ComposedSentence]) -> [ComposedSentence] {
    guard [.partial, .refusal].contains(decision.outcome) else { return [] }
    for index in sentences(with: .application)
    where isTelling(index) && !decision.sentences.contains(index) && !facts.sentences[index].has(.ruleText) {
      guard let span = span(index) else { continue }
      let measures = self.measures(text(span))
      guard !measures.isEmpty, asks(text(span)),
        measures.contains(where: { measure in !told.contains { $0.text.contains(measure) } })
      else { continue }
      let lines = toldOrQuoted(index)
      if lines.count == 1 { return lines }
    }
    return []
  }

  private func asks(_ sentence: String) -> Bool {
    let folded = sentence.inLowerCase
    return ["søgt", "søgte", "ansøgt", "ansøgte", "bedt om", "bad om", "ønsket", "anmodet"].contains {
      folded.contains($0)
    }
  }

  /// Number and unit of everything measured in the sentence, as written.
  private func measures(_ sentence: String) -> [String] {
    let words = sentence.words
    return zip(words, words.dropFirst()).compactMap { number, unit in
      guard startsWithNumber(number) || Material.numerals.contains(number.inLowerCase) else { return nil }
      let bare = bareWord(unit)
      return Material.units.begin(bare) ? "\(number) \(bare)" : nil
    }
  }

  /// Whether the sentence names an amount, hours or times.
  func tellsMeasure(_ sentence: String) -> Bool { !measures(sentence).isEmpty }

  /// Whether the sentence gives its reader something measured ("Du har krav på 840 timer om året").
  private func gives(_ sentence: String) -> Bool {
    let folded = " " + sentence.inLowerCase
    return Material.givings.contains { folded.contains($0) } && tellsMeasure(sentence)
  }

  /// Whether the sentence says how much money is taken for how many days.
  private func takes(_ sentence: String) -> Bool {
    let folded = sentence.inLowerCase
    return folded.contains(" kr")
      && ["træk", "fradrag", "dage à", "dage a ", "sanktion"].contains { folded.contains($0) }
  }

  private static let givings = [
    " du får ", " i får ", " får du ", " får i ", " du har krav på ", " har ret til ", " han får ",
    " hun får ",
    " han kan ", " hun kan ", " du kan køre ", " udbetales", " bliver udbetalt", " fortsætter ", " i alt ",
    " leje: ", " pris: ", " gebyr: ", " du betaler ", " i betaler ", " dækker ", " betaler vi ",
    " betaler kommunen ",
    " bliver det ", " beløbet er ", " trækket er ", " fradraget er ", " skal betale ", " selv betale ",
  ]
  private static let units: WordParts = [
    "kr", "kroner", "time", "minut", "gang", "tur", "enkelttur", "dag", "døgn", "lektion", "procent", "%",
    "bord", "plads", "besøg", "uge", "måned", "person", "meter", "m²", "kvadratmeter", "km", "kilometer",
    "hverdag", "arbejdsdag",
    "db",
  ]
  static let numerals: ClosedWords = [
    "en", "én", "et", "ét", "to", "tre", "fire", "fem", "seks", "syv", "otte", "ni", "ti", "tolv", "halv",
  ]
}
