import LetterModel
import Understanding

/// Something is taken away from a day before the letter.
enum F8RetroactiveEffect: Rule {
  static let gate = Gate.finishedLetters
  static let card = RuleCard(
    id: "F8", slug: "retroactive-effect", title: "Virkning tilbage i tid", severity: .warning, basis: nil,
    explanation: """
      Ændringen virker fra en dag, før du fik besked. Det kan kun ske i særlige tilfælde, og så bør brevet forklare hvorfor.
      """,
    staffMessage: "Begrund virkningen tilbage i tid, eller ret datoen.",
    complaintPoint: "Ændringen virker fra før, jeg fik besked.",
    cues: ["stopper, ophører eller nedsættes fra en dato før brevets"],
    traps: ["Tilbagebetaling for en periode, der er gået.", "Ændringer til fordel for borgeren."],
    examples: [
      .fires(
        ExampleLetter.stop(
          outcome:
            "Vi har besluttet, at din hjælp til ledsagelse stopper med virkning fra den ⟦1. februar 2026⟧.")),
      .fires(ExampleLetter.stop(outcome: "Din ret til ledsagelse ophører fra den ⟦15. januar 2026⟧.")),
      .fires(
        ExampleLetter.stop(
          outcome: "Vi stopper din hjælp til ledsagelse. Den sidste måned, du får hjælp, er ⟦november 2025⟧.")
      ),
      .fires(
        ExampleLetter.stop(
          outcome: "Vi har besluttet, at din hjælp til ledsagelse stopper fra ⟦januar 2026⟧.")),
      .quiet(ExampleLetter.stop()),
      .nearly(
        ExampleLetter.stop(
          outcome: "Vi har besluttet, at din hjælp til ledsagelse stopper med udgangen af juni 2026.")),
      .nearly(
        ExampleLetter.stop(
          outcome:
            "Vi har besluttet, at den hjælp, du har fået siden november 2025, stopper den 1. juli 2026.")),
      .quiet(ExampleLetter.repayment()),
      .nearly(
        ExampleLetter.stop(
          outcome: "Vi har besluttet, at din hjælp til ledsagelse stopper fra i dag den 12. marts 2026.")),
      .nearly(
        ExampleLetter.stop(
          outcome: """
            Vi har besluttet, at den hjælp til ledsagelse, du har haft siden den 1. februar 2024, stopper den 1. juli 2026.
            """)),
    ])

  static func findings(in context: RuleContext) -> [Finding] {
    guard let date = context.facts.date?.value else { return [] }
    return context.facts.decisions.enumerated().compactMap { index, decision in
      guard decision.outcome == .stop || decision.outcome == .reduction else { return nil }
      let effects = context.effects(of: decision)
      if effects.isEmpty, let month = EndedMonth(decision, context).place(before: date) {
        return finding([.at(month)], confidence: .medium, decision: index)
      }
      guard let early = effects.first(where: { $0.date < date }), effects.allSatisfy({ $0.date < date }),
        context.isStartOfEffect(early.span)
      else { return nil }
      return finding(
        [.at(early.span)], confidence: .medium,
        message: "Virkningen er fra \(Wording.date(early.date)), før brevets dato. \(card.staffMessage)",
        decision: index)
    }
  }
}
