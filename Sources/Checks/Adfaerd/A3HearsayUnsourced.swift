import DanishText
import LetterModel
import Understanding

/// Something is held against the citizen, and nobody is named who said it.
enum A3HearsayUnsourced: Rule {
  static let gate = Gate.only(.decision, .hearing, .intendedDecision, .reassessment, .meeting, .request)
  static let card = RuleCard(
    id: "A3", slug: "hearsay-unsourced", title: "Kilde mangler", severity: .warning, basis: nil,
    explanation:
      "Brevet bygger på noget, som nogen har sagt eller set, men siger ikke hvem. Spørg, hvor oplysningen kommer fra.",
    staffMessage: "Skriv, hvem der har oplyst det, og hvornår.",
    complaintPoint: "Hvem har oplyst det, og hvornår?",
    cues: [
      "det er oplyst, at", "man har bemærket", "det er kommet kommunen for øre",
      "vi er blevet gjort opmærksomme på",
    ],
    traps: [
      "Kilden står i samme sætning eller i den næste.", "En anonym henvendelse, der er beskyttet.",
      "Hvad borgeren selv har oplyst.",
    ],
    examples: [
      .fires(told("⟦Det er oplyst, at du går lange ture hver formiddag.⟧")),
      .fires(told("⟦Det er kommet kommunen for øre, at du bærer tunge poser op ad trapperne.⟧")),
      .fires(told("⟦Man har bemærket, at du cykler til hallen om aftenen.⟧")),
      .fires(told("⟦Efter sigende forlyder det, at du har solgt din bil.⟧")),
      .fires(
        ExampleLetter.meeting(
          companion:
            "⟦Det er kommet os for øre, at du hjælper til i en butik.⟧ Du må gerne tage en bisidder med.")),
      .fires(told("⟦Det er desuden blevet nævnt, at du går lange ture.⟧")),
      .quiet(ExampleLetter.refusal()),
      .quiet(ExampleLetter.stop()),
      .nearly(told("Vi har fået at vide, at du begynder på holdet den 4. maj.")),
      .nearly(told("Det er oplyst af din læge, at du går lange ture.")),
      .nearly(told("Det er kommet til vores kendskab, at du er flyttet. Det fremgår af folkeregistret.")),
      .nearly(told("Vi er blevet gjort opmærksomme på det i en anonym henvendelse, som vi skal beskytte.")),
      .nearly(told("Du har oplyst, at du går lange ture hver formiddag.")),
    ])

  private static func told(_ sentence: String) -> String {
    ExampleLetter.refusal(begrundelse: ExampleLetter.reasons + "\n\n" + sentence)
  }

  static func findings(in context: RuleContext) -> [Finding] {
    var spans: [Span] = []
    for cue in context.cuesOutsideGuidance(.hearsay) {
      guard let index = context.sentenceIndex(at: cue), !context.isQuoted(cue) else { continue }
      let sentence = context.facts.sentences[index]
      guard [.body, .listItem].contains(context.blockRole(sentence)), !sentence.has(.ruleText),
        spans.last != sentence.span, !namesSource(behind: index, context)
      else { continue }
      spans.append(sentence.span)
    }
    return spans.map { finding([.at($0)], confidence: .medium) }
  }

  /// Whether the next sentence of the paragraph says where it comes from.
  private static func namesSource(behind index: Int, _ context: RuleContext) -> Bool {
    guard context.facts.sentences.indices.contains(index + 1) else { return false }
    let next = context.facts.sentences[index + 1]
    guard next.sentence.block == context.facts.sentences[index].sentence.block else { return false }
    let words = context.foldedWords(of: next)
    if zip(words, words.dropFirst()).contains(where: { $0 == "kommer" && $1 == "fra" }) { return true }
    return words.contains { word in
      ["fremgår", "kilden", "kilde", "stammer", "skriver", "skrev"].contains(word)
        || word.hasPrefix("oplysning") || word.hasPrefix("underretning") || word.hasPrefix("anonym")
    }
  }
}
