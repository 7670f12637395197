import LetterModel
import Understanding

/// A demand for money without the sum worked out.
enum G11AmountNoCalculation: Rule {
  static let card = RuleCard(
    id: "G11", slug: "amount-no-calculation", title: "Beløb uden beregning", severity: .warning,
    basis: "forvaltningsloven § 24, stk. 2",
    explanation: """
      Du skal betale et beløb, men brevet viser ikke, hvordan det er regnet ud. Uden periode, sats og regnestykke kan du \
      ikke kontrollere det.
      """,
    staffMessage: "Vis, hvordan beløbet er regnet ud: periode, sats og regnestykke.",
    complaintPoint: "Jeg kan ikke se, hvordan beløbet er beregnet, og beder om en beregning.",
    cues: ["tilbagebetaling af et beløb", "intet regnestykke og ingen periode"],
    traps: [
      "Beregningen er vedlagt.", "Beløbet er det samme som et enkelt beløb, der er udbetalt ved en fejl.",
    ],
    examples: [
      .fires(
        ExampleLetter.repayment(
          outcome: "⟦Vi har besluttet, at du skal betale 6.000 kr. tilbage i kontanthjælp.⟧",
          begrundelse: """
            Afgørelsen er truffet efter § 91, stk. 1, nr. 1, i aktivloven. Du havde arbejde hos Norddal Bageri, mens du fik \
            hjælp. Vi har lagt vægt på, at du i ansøgningen krydsede af, at du ikke havde arbejde. Vi hørte dig i brev af \
            10. februar 2026.
            """, beregning: "", betaling: "")),
      .fires(
        ExampleLetter.repayment(
          outcome: "⟦Du skal tilbagebetale 14.380 kr. i boligstøtte.⟧",
          begrundelse: """
            Det følger af § 91 i aktivloven. Du har ikke oplyst, at din søn flyttede ind. Vi har lagt vægt på, at du fik \
            besked om din pligt til at oplyse det. Vi partshørte dig den 10. februar 2026.
            """, beregning: "", betaling: "")),
      .quiet(ExampleLetter.repayment()),
      .quiet(ExampleLetter.refusal()),
      .nearly(ExampleLetter.repayment(beregning: "Beregningen af beløbet er vedlagt.")),
      .nearly(
        ExampleLetter.repayment(beregning: "Beløbet svarer til 2 måneder med 3.000 kr. om måneden for meget.")
      ),
    ])

  static func findings(in context: RuleContext) -> [Finding] {
    context.judgedDecisions.compactMap { index, decision in
      guard decision.outcome == .repayment, !context.pointsElsewhere else { return nil }
      let amounts = context.facts.amounts.filter { $0.role != .fee }
      guard
        let claim = amounts.first(where: { amount in
          decision.sentences.contains { context.facts.sentences[$0].span.contains(amount.span) }
        })
      else { return nil }
      guard !context.cuesOutsideGuidance(.calculation).contains(where: { !isClaim($0, claim, context) })
      else { return nil }
      // Two other amounts outside the payment plan are taken as the sum worked out, whatever the words around them.
      let others = Set(amounts.filter { !isInstalment($0, context) }.map(\.oere)).subtracting([claim.oere])
      guard others.count < 2, let sentence = context.sentence(at: claim.span) else { return nil }
      return finding([.at(sentence.span)], confidence: .medium, decision: index)
    }
  }

  /// "… med i alt 11.340 kr.": the sum that is claimed, by another word, and no way to it.
  private static func isClaim(_ place: Span, _ claim: Amount, _ context: RuleContext) -> Bool {
    place.contains(claim.span) && context.letter.string(place).hasPrefix("i alt")
  }

  private static func isInstalment(_ amount: Amount, _ context: RuleContext) -> Bool {
    guard let sentence = context.sentence(at: amount.span) else { return false }
    return context.cues(.instalment).contains { sentence.span.contains($0) }
  }
}
