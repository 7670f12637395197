import DanishText
import LetterModel
import Understanding

/// Reasons without the rule the decision rests on.
enum G2ReasoningNoRule: Rule {
  static let card = RuleCard(
    id: "G2", slug: "reasoning-no-rule", title: "Begrundelsen nævner ingen retsregel", severity: .error,
    basis: "forvaltningsloven § 24, stk. 1",
    explanation: """
      En begrundelse skal nævne den regel, afgørelsen bygger på. Her er der grunde, men ingen lov eller paragraf. Så kan \
      du ikke slå efter, hvad der kræves for at få ja.
      """,
    staffMessage: "Begrundelsen henviser ikke til en regel. Skriv den konkrete paragraf og lov, I har brugt.",
    complaintPoint: "Det fremgår ikke, hvilken regel afgørelsen bygger på.",
    cues: ["grunde uden lov og paragraf noget sted i brevet"],
    traps: [
      "Reglerne kan stå samlet til sidst under Lovgrundlag.",
      "Forvaltningsloven og retssikkerhedsloven handler om fremgangsmåden og tæller ikke som regel for resultatet.",
    ],
    examples: [
      .fires(
        ExampleLetter.refusal(
          begrundelse: """
            Din læge skriver i en attest af 20. februar 2026, at du kan gå 2 kilometer uden pause. Vi har lagt vægt på, at \
            du kan klare dine indkøb til fods.
            """)),
      .fires(
        ExampleLetter.refusal(
          begrundelse: """
            Vi har lagt vægt på, at du bor 300 meter fra butikken, og at du ifølge din læge kan gå 2 kilometer. \
            Du har selv fortalt, at du cykler til arbejde.
            """)),
      .quiet(ExampleLetter.refusal()),
      .quiet(ExampleLetter.stop()),
      .nearly(
        ExampleLetter.refusal(
          begrundelse: """
            Din læge skriver den 20. februar 2026, at du kan gå 2 kilometer. Vi har lagt vægt på, at du kan klare dine \
            indkøb til fods.
            """, after: "Lovgrundlag\n\nServicelovens § 100, stk. 1, om nødvendige merudgifter.")),
      .nearly(ExampleLetter.grant()),
    ])

  static func findings(in context: RuleContext) -> [Finding] {
    guard !context.reasonsStandElsewhere, !context.reasonsAreMerged, !namesUnwrittenLaw(context) else {
      return []
    }
    return context.judgedDecisions.compactMap { index, decision in
      let reasons = decision.begrundelse
      guard reasons.status != .cannotTell, reasons.retsregel.status == .missing else { return nil }
      return finding(
        context.evidence(reasons.retsregel, lookedFor: ["§", "lov", "bekendtgørelse"]),
        confidence: context.facts.kindConfidence, decision: index)
    }
  }

  /// "Reglen er ikke skrevet i en lov", "efter almindelige forvaltningsretlige grundsætninger": some decisions rest on
  /// unwritten law, and say so.
  private static func namesUnwrittenLaw(_ context: RuleContext) -> Bool {
    context.outsideGuidance.contains { sentence in
      sentence.sentence.tokens.contains { unwritten.begin(context.text.word($0)) }
    }
  }

  private static let unwritten: WordParts = ["anstaltsforhold", "grundsætning", "uskrevn", "ulovbestemt"]
}
