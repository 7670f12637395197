import LetterModel
import Understanding

/// A result that leaves open whether it is a no.
enum S11DoubleMeaningOutcome: Rule {
  static let gate = Gate.only(.decision, .uncertain)
  static let card = RuleCard(
    id: "S11", slug: "double-meaning-outcome", title: "Tvetydig afgørelse", severity: .warning, basis: nil,
    explanation:
      "Brevet siger ikke klart ja eller nej. Spørg, om det er et afslag. Er det det, kan du normalt klage.",
    staffMessage: "Skriv klart, om svaret er ja, nej eller delvist.",
    complaintPoint: "Er dette et afslag? Hvis ja, klager jeg over det.",
    cues: ["kan som udgangspunkt ikke imødekommes", "umiddelbart ikke", "forventes ikke at kunne"],
    traps: [
      "Foreløbige svar, der siger, at en afgørelse kommer senere.",
      "Et klart resultat et andet sted i brevet.",
    ],
    examples: [
      .fires(unclear("⟦Din ansøgning kan som udgangspunkt ikke imødekommes.⟧")),
      .fires(unclear("⟦Vi kan som udgangspunkt ikke bevilge udgiften.⟧")),
      .fires(
        ExampleLetter.refusal(
          heading: "Afgørelse om elcykel",
          outcome: "⟦Det er vores indtryk, at udgiften vanskeligt vil kunne dækkes.⟧")),
      .fires(unclear("⟦Vi har svært ved at se, at du kan få dækket en elcykel.⟧")),
      .fires(unclear("⟦Vi hælder til, at udgiften til elcyklen ikke dækkes.⟧")),
      .quiet(ExampleLetter.refusal()),
      .quiet(ExampleLetter.grant()),
      .nearly(
        ExampleLetter.refusal(
          begrundelse: ExampleLetter.reasons
            + "\n\nVi kan som udgangspunkt ikke dække udgifter, som andre også har.")),
      .nearly(unclear("Du får afslag. Det er tvivlsomt, om udgiften kan dækkes efter andre regler.")),
      .nearly(unclear("Vi kan ikke imødekomme din ansøgning. Det er et afslag.")),
    ])

  private static func unclear(_ outcome: String) -> String {
    ExampleLetter.refusal(heading: "Din ansøgning om en elcykel", outcome: outcome)
  }

  static func findings(in context: RuleContext) -> [Finding] {
    let hedges = context.cuesOutsideGuidance(.hedgedOutcome).compactMap { context.sentence(at: $0) }
    guard let hedge = hedges.first(where: { !$0.has(.ruleText) }) else { return [] }
    // A plain result anywhere else settles what is meant.
    let plain = context.facts.sentences.contains { sentence in
      context.tellsResult(sentence) && !sentence.has(.ruleReference) && !hedges.contains(sentence)
    }
    guard !plain, context.cuesOutsideGuidance(.plainNo).isEmpty else { return [] }
    return [finding([.at(hedge.span)], confidence: .medium)]
  }
}
