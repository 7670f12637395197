import LetterModel
import Understanding

/// A decision against the citizen that gives no reasons at all.
enum G1MissingReasoning: Rule {
  static let card = RuleCard(
    id: "G1", slug: "missing-reasoning", title: "Begrundelse mangler", severity: .error,
    basis: "forvaltningsloven § 22",
    explanation: """
      Når en myndighed skriftligt siger helt eller delvist nej, skal den fortælle hvorfor. Her er resultatet, men ingen \
      grunde. Uden begrundelse kan du ikke se, om afgørelsen er rigtig, eller hvad en klage skal handle om.
      """,
    staffMessage: """
      Brevet giver ikke fuldt medhold, men begrunder ikke afgørelsen. Skriv hvilken regel, hvilke oplysninger og hvilke \
      hensyn der blev afgørende.
      """,
    complaintPoint: """
      Afgørelsen er ikke begrundet, som forvaltningslovens § 22 kræver. Jeg beder om en begrundelse og om, at sagen \
      bliver vurderet igen.
      """,
    cues: [
      "et resultat, der ikke giver fuldt medhold",
      "ingen regel, ingen oplysninger og ingen hensyn i hele brevet",
    ],
    traps: [
      "Fuldt medhold skal ikke begrundes.", "Begrundelsen står i et bilag, som brevet nævner.",
      "Brevet mangler sider eller er svært at læse.",
    ],
    examples: [
      .fires(ExampleLetter.refusal(begrundelse: "")),
      .fires(
        ExampleLetter.refusal(
          outcome: "Vi kan desværre ikke imødekomme din ansøgning af 2. februar 2026 om en elcykel.",
          begrundelse: "")),
      .fires(
        ExampleLetter.refusal(
          begrundelse: "Et kort over området og et girokort er vedlagt.")),
      .quiet(ExampleLetter.refusal()),
      .quiet(ExampleLetter.grant()),
      .nearly(ExampleLetter.refusal(begrundelse: "Begrundelsen for afgørelsen fremgår af vedlagte bilag.")),
      .nearly(
        ExampleLetter.refusal(
          begrundelse: "Afgørelsen er truffet efter § 100 i serviceloven. Udgiften er ikke nødvendig.")),
    ])

  static func findings(in context: RuleContext) -> [Finding] {
    guard !context.reasonsStandElsewhere, !context.reasonsAreMerged else { return [] }
    return context.judgedDecisions.compactMap { index, decision in
      let reasons = decision.begrundelse
      guard reasons.status == .missing, reasons.formulas.isEmpty, reasons.grounds.isEmpty else { return nil }
      return finding(
        context.absent(["begrundelse", "fordi", "vi har lagt vægt på", "på baggrund af", "§"]),
        confidence: context.facts.kindConfidence, decision: index)
    }
  }
}
