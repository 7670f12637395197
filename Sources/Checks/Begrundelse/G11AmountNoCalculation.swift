import DanishText
import LetterModel
import Understanding

/// A demand for money, or a running payment of less than was asked for, without the sum worked out.
enum G11AmountNoCalculation: Rule {
  static let card = RuleCard(
    id: "G11", slug: "amount-no-calculation", title: "Beløb uden beregning", severity: .warning,
    basis: "forvaltningsloven § 24, stk. 2",
    explanation: """
      Du skal betale eller får et beløb, men brevet viser ikke, hvordan det er regnet ud. Uden periode, sats og regnestykke \
      kan du ikke kontrollere det.
      """,
    staffMessage: "Vis, hvordan beløbet er regnet ud: periode, sats og regnestykke.",
    complaintPoint: "Jeg kan ikke se, hvordan beløbet er beregnet, og beder om en beregning.",
    cues: [
      "tilbagebetaling af et beløb", "et beløb om måneden, der er mindre end det søgte eller det hidtidige",
      "intet regnestykke, ingen sats og ingen periode",
    ],
    traps: [
      "Beregningen er vedlagt.", "Beløbet er det samme som et enkelt beløb, der er udbetalt ved en fejl.",
      "Det månedlige beløb står også i ansøgningen, et bilag eller en sats.",
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
      .fires(partial("Du har oplyst, at du vasker tøj fem gange om ugen.")),
      .quiet(ExampleLetter.repayment()),
      .quiet(ExampleLetter.refusal()),
      .nearly(ExampleLetter.repayment(beregning: "Beregningen af beløbet er vedlagt.")),
      .nearly(
        ExampleLetter.repayment(beregning: "Beløbet svarer til 2 måneder med 3.000 kr. om måneden for meget.")
      ),
      .nearly(partial("Du har oplyst, at du betaler 640 kr. om måneden for vask.")),
      .nearly(partial("Du vasker fem gange om ugen. En vask koster efter vores takst 29,50 kr.")),
    ])

  private static func partial(_ facts: String) -> String {
    ExampleLetter.refusal(
      heading: "Afgørelse om merudgifter",
      outcome: "⟦Vi bevilger 640 kr. om måneden til vask.⟧ Udgiften til elcyklen dækker vi ikke.",
      begrundelse: """
        Vi har afgjort sagen efter § 100, stk. 1, i serviceloven. \(facts) Din læge skriver i en attest af 20. februar 2026, \
        at du kan gå 2 kilometer uden pause. Vi har lagt vægt på, at vasken skyldes din sygdom, og at du kan handle til fods.
        """)
  }

  static func findings(in context: RuleContext) -> [Finding] {
    context.judgedDecisions.compactMap { index, decision in
      if let place = unexplainedPayment(decision, context) {
        return finding([.at(place)], confidence: .medium, decision: index)
      }
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

  /// "Vi udbetaler 640 kr. om måneden" in an answer that gives less than was asked for or had: a running payment that is
  /// named nowhere but with the result, beside no rate, limit or bill it could come from.
  private static func unexplainedPayment(_ decision: Decision, _ context: RuleContext) -> Span? {
    guard [.partial, .reduction].contains(decision.outcome), !context.pointsElsewhere else { return nil }
    let results = Set(decision.sentences.map { context.facts.sentences[$0].span })
    let amounts = context.facts.amounts
    let place = amounts.first { amount in
      results.contains { $0.contains(amount.span) } && runs(behind: amount.span, context)
    }
    guard let place, let sentence = context.sentence(at: place.span) else { return nil }
    let reasons = context.outsideGuidance.filter { !results.contains($0.span) }
    let told = amounts.filter { amount in
      amount.span != place.span
        && reasons.contains { $0.span.contains(amount.span) && !paysOut($0, place, context) }
    }
    let isKnown =
      told.contains { $0.oere == place.oere } || Set(told.map(\.oere)).count > 1
      || results.contains { result in amounts.filter { result.contains($0.span) }.count > 1 }
      || reasons.contains { sentence in context.foldedWords(of: sentence).contains { sources.stand(in: $0) } }
    return isKnown ? nil : sentence.span
  }

  /// "De 640 kr. bliver udbetalt fra den 1. juni": the result once more.
  private static func paysOut(_ sentence: RoleSentence, _ claim: Amount, _ context: RuleContext) -> Bool {
    sentence.has(.effect) && !sentence.has(.consideration)
      && context.facts.amounts.contains { sentence.span.contains($0.span) && $0.oere == claim.oere }
      && context.foldedWords(of: sentence).contains { $0.hasPrefix("udbetal") || $0.hasPrefix("betal") }
  }

  /// "… om måneden", "månedligt" within the four words behind the sum.
  private static func runs(behind span: Span, _ context: RuleContext) -> Bool {
    guard let sentence = context.sentence(at: span) else { return false }
    let behind = sentence.sentence.tokens.filter { context.text.tokens[$0].span.start >= span.end }.prefix(4)
    return behind.contains { months.contains(context.text.folded, context.text.tokens[$0].span) }
  }

  private static let months: ClosedWords = [
    "måneden", "måned", "månedligt", "månedlig", "md", "md.", "uge", "ugen", "ugentligt",
  ]
  /// Where a sum can come from.
  private static let sources: WordParts = [
    "sats", "takst", "procent", "beregn", "udregn", "regn", "grænse", "maks", "højst", "loft", "tabel",
    "indkomst", "indtægt", "tilbud", "overslag", "kvittering", "faktura", "svarer", "gennemsnit", "halvdel",
    "tredjedel", "forskel", "trukket", "trække", "minus", "ganget", "budget", "opgørelse", "beløb", "rate",
    "pris", "koster", "kostet",
  ]

  private static func isInstalment(_ amount: Amount, _ context: RuleContext) -> Bool {
    guard let sentence = context.sentence(at: amount.span) else { return false }
    return context.cues(.instalment).contains { sentence.span.contains($0) }
  }
}
