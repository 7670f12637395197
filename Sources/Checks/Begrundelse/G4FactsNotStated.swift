import LetterModel
import Understanding

/// Reasons without the facts that counted.
enum G4FactsNotStated: Rule {
  static let card = RuleCard(
    id: "G4", slug: "facts-not-stated", title: "Faktiske oplysninger mangler", severity: .warning,
    basis: "forvaltningsloven § 24, stk. 2",
    explanation: """
      En begrundelse skal om nødvendigt fortælle kort, hvilke oplysninger om dig der var vigtige for resultatet. Her \
      står der ingen. Så kan du ikke se, om myndigheden har bygget på det rigtige.
      """,
    staffMessage: "Skriv kort de oplysninger, der blev afgørende, og hvor de kommer fra.",
    complaintPoint: "Det fremgår ikke, hvilke oplysninger afgørelsen bygger på.",
    cues: ["regel og resultat, men ingen dato, måling, beløb, dokument eller udtalelse om borgeren"],
    traps: [
      "Oplysningerne kan stå i et afsnit for sig.",
      "I enkle sager er resultatet selv oplysningen, fx en overskredet frist.",
    ],
    examples: [
      .fires(
        ExampleLetter.refusal(
          begrundelse: """
            Efter § 100, stk. 1, i serviceloven kan kommunen dække nødvendige merudgifter. Udgiften skal være en følge af \
            funktionsnedsættelsen. Vi vurderer, at betingelserne ikke er opfyldt.
            """)),
      .fires(
        ExampleLetter.refusal(
          begrundelse:
            "Du opfylder ikke betingelserne i servicelovens § 112, da hjælpemidlet ikke er nødvendigt.")),
      .quiet(ExampleLetter.refusal()),
      .quiet(ExampleLetter.repayment()),
      .nearly(
        ExampleLetter.refusal(
          begrundelse: """
            Sagens oplysninger

            Du er 61 år og har gigt i hænderne. Lægen skriver den 20. februar 2026, at du kan gå 2 kilometer uden pause.

            Vores vurdering

            Vi har lagt vægt på, at du kan handle til fods. Udgiften er derfor ikke nødvendig efter § 100 i serviceloven.
            """)),
      .nearly(ExampleLetter.grant()),
    ])

  static func findings(in context: RuleContext) -> [Finding] {
    guard !context.reasonsStandElsewhere, !context.reasonsAreMerged else { return [] }
    return context.judgedDecisions.compactMap { index, decision in
      let reasons = decision.begrundelse
      guard reasons.status != .cannotTell, reasons.faktum.isFaulty else { return nil }
      return finding(
        context.evidence(
          reasons.faktum,
          lookedFor: ["datoer", "målinger", "beløb", "udtalelser", "hvad borgeren har oplyst"]),
        confidence: .medium, decision: index)
    }
  }
}
