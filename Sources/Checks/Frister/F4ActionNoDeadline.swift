import LetterModel
import Understanding

/// The citizen must do something, and the letter does not say by when.
enum F4ActionNoDeadline: Rule {
  static let gate = Gate.only(.request, .other)
  static let card = RuleCard(
    id: "F4", slug: "action-no-deadline", title: "Borgeren skal gøre noget uden frist", severity: .warning,
    basis: nil,
    explanation:
      "Du skal gøre noget, men brevet siger ikke, hvornår det senest skal ske. Ring og spørg, eller gør det med det samme.",
    staffMessage: "Skriv, hvornår borgeren senest skal gøre det.",
    complaintPoint: "Hvornår skal jeg senest sende oplysningerne?",
    cues: ["skal sende", "bedes indsende", "ingen dato og intet antal dage"],
    traps: ["Stående pligter som at give besked om ændringer.", "Valgfrie tilbud."],
    examples: [
      .fires(ExampleLetter.request(demand: "⟦Du skal sende lønsedler for januar og februar til os.⟧")),
      .fires(ExampleLetter.request(demand: "⟦Du bedes indsende kopi af din lejekontrakt hurtigst muligt.⟧")),
      .fires(
        ExampleLetter.request(
          demand: "⟦Du skal sende lønsedler til os.⟧ Når vi har det hele, får du svar inden for 3 uger.")),
      .quiet(ExampleLetter.request()),
      .quiet(ExampleLetter.refusal()),
      .nearly(
        ExampleLetter.request(demand: "Du skal sende lønsedler for januar og februar til os inden 14 dage.")),
      .nearly(
        ExampleLetter.request(
          demand: "Du skal sende lønsedler for januar og februar til os. Fristen er den 9. april 2026.")),
    ])

  static func findings(in context: RuleContext) -> [Finding] {
    guard !context.namesTimeToAct, context.asksForSomething, let demand = context.sentences(.demand).first
    else {
      return []
    }
    return [finding([.at(demand.span)], confidence: context.facts.kindConfidence)]
  }
}
