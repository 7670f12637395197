import LetterModel
import Understanding

/// The letter says two different things about the same result.
enum O7OutcomeContradiction: Rule {
  static let card = RuleCard(
    id: "O7", slug: "outcome-contradiction", title: "Modsigelse mellem resultat og begrundelse",
    severity: .error,
    basis: "forvaltningsloven § 24, stk. 1",
    explanation:
      "Brevet siger to forskellige ting om det samme. Spørg, hvad der gælder, før du retter dig efter det.",
    staffMessage: "Brevet siger to forskellige ting om resultatet. Ret til én.",
    complaintPoint: "Afgørelsen er modstridende: den siger to forskellige ting om resultatet.",
    cues: ["8.640 kr. et sted og 6.840 kr. et andet om samme krav", "bevilling og afslag på det samme"],
    traps: ["Delvist medhold.", "En tidligere afgørelse, som brevet fortæller om.", "Delbeløb og afdrag."],
    examples: [
      .fires(
        ExampleLetter.repayment(
          outcome: "Vi har besluttet, at du skal betale ⟦6.000 kr.⟧ tilbage i kontanthjælp.",
          betaling:
            "Det samlede krav på ⟦6.900 kr.⟧ betales med 500 kr. om måneden, første gang den 1. maj 2026.")),
      .fires(
        ExampleLetter.repayment(
          outcome: "Du skal tilbagebetale ⟦6.000 kr.⟧ i kontanthjælp.",
          betaling: "Din samlede gæld på ⟦600 kr.⟧ skal betales den 1. maj 2026.")),
      .quiet(ExampleLetter.repayment()),
      .quiet(ExampleLetter.refusal()),
      .nearly(
        ExampleLetter.repayment(
          betaling:
            "Det samlede krav på 6.000 kr. betales med 500 kr. om måneden, første gang den 1. maj 2026.")),
      .nearly(
        ExampleLetter.repayment(
          betaling:
            "Du skylder i forvejen 2.000 kr. Din samlede gæld på 8.000 kr. betales med 500 kr. om måneden.")),
    ])

  static func findings(in context: RuleContext) -> [Finding] {
    context.facts.decisions.enumerated().compactMap { index, decision in
      guard decision.outcome == .repayment, context.facts.decisions.count == 1,
        let claim = amount(in: decision.sentences, context)
      else { return nil }
      let totals = context.cuesOutsideGuidance(.totalClaim).compactMap { hit in
        context.facts.amounts.first { $0.span.overlaps(hit) && $0.span.end == hit.end }
      }
      let values = Set(context.facts.amounts.map(\.oere))
      guard
        let other = totals.first(where: { total in
          // A total that is the claim and another amount of the letter together is no contradiction.
          total.oere != claim.oere && !values.contains { $0 + claim.oere == total.oere }
        })
      else { return nil }
      return finding(
        [claim.span, other.span].sorted().map { .at($0) }, confidence: .high,
        message:
          "Der står både \(Wording.kroner(claim.oere)) og \(Wording.kroner(other.oere)). Ret til ét beløb.",
        decision: index)
    }
  }

  private static func amount(in sentences: [Int], _ context: RuleContext) -> Amount? {
    let spans = sentences.map { context.facts.sentences[$0].span }
    let found = context.facts.amounts.filter { amount in spans.contains { $0.contains(amount.span) } }
    return Set(found.map(\.oere)).count == 1 ? found.first : found.first { $0.role == .repayment }
  }
}
