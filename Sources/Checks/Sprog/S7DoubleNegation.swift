import DanishText
import LetterModel
import Understanding

/// Two negations that the reader must work out.
enum S7DoubleNegation: Rule {
  static let card = RuleCard(
    id: "S7", slug: "double-negation", title: "Dobbelt nægtelse", severity: .advice, basis: nil,
    explanation: "Sætningen har to nægtelser. Læs den langsomt: to gange nej kan betyde ja.",
    staffMessage: "Sig det uden den ene nægtelse.", complaintPoint: nil,
    cues: ["medmindre … ikke", "ikke uden", "ikke ubegrundet", "ikke undlade"],
    traps: ["Hverken … eller.", "\"Ikke mindst\" og \"ikke kun\".", "To nægtelser i hver sin sætning."],
    examples: [
      .fires(
        ExampleLetter.grant(
          next: "Du får apparatet den 1. april 2026, ⟦medmindre klinikken ikke⟧ kan nå at tilpasse det.")),
      .fires(ExampleLetter.grant(next: "Det er ⟦ikke urimeligt⟧, at du venter til den 1. april 2026.")),
      .fires(ExampleLetter.grant(next: "Du må ⟦ikke undlade⟧ at møde op den 1. april 2026.")),
      .quiet(ExampleLetter.grant()),
      .quiet(ExampleLetter.refusal()),
      .nearly(
        ExampleLetter.grant(next: "Du må ikke sælge apparatet uden tilladelse inden den 1. april 2026.")),
      .nearly(
        ExampleLetter.grant(
          next:
            "Du kan ikke få et nyt før den 1. april 2026, medmindre det går i stykker. Det er ikke kun dig.")),
    ])

  /// What turns round when `ikke` stands before it.
  private static let reversed = [
    "undlade", "undlader", "undlod", "undladt", "afslå", "afslår", "ubegrundet", "uberettiget", "urimelig",
    "urimeligt",
    "utilstrækkelig", "utilstrækkeligt", "umulig", "umuligt", "unødvendigt", "uden",
  ]

  static func findings(in context: RuleContext) -> [Finding] {
    context.running.filter { !$0.has(.ruleText) }.flatMap { sentence in
      StyleFeatures.negationStacks(in: context.text, sentence.sentence).filter {
        isPuzzle($0, context.text) && !context.isQuoted($0.span)
      }
    }
    .map { finding([.at($0.span)], confidence: .medium) }
  }

  private static func isPuzzle(_ stack: StyleFeature, _ text: AnalysedText) -> Bool {
    let first = stack.tokens.lowerBound
    let last = text.word(stack.tokens.upperBound - 1)
    if text.token(first, is: "medmindre") { return last == "ikke" && stack.tokens.count <= 6 }
    guard text.token(first, is: "ikke"), reversed.contains(last) else { return false }
    // `ikke … uden tilladelse` is plain; `ikke uden grund` is not.
    return last == "uden" ? stack.tokens.count == 2 : stack.tokens.count <= 4
  }
}
