import LetterModel
import Rulebook
import Understanding

/// An assessment without the considerations that decided it.
enum G3DiscretionNoConsiderations: Rule {
  static let card = RuleCard(
    id: "G3", slug: "discretion-no-considerations", title: "Hovedhensyn mangler ved skøn", severity: .warning,
    basis: "forvaltningsloven § 24, stk. 1",
    explanation: """
      Nogle regler giver myndigheden et skøn: den skal vurdere, hvad der er rimeligt eller nødvendigt for netop dig. Så \
      skal den også skrive, hvad der talte for og imod. Her er der en vurdering, men ikke hvad den bygger på.
      """,
    staffMessage: """
      Reglen giver et skøn, men brevet siger ikke, hvad der talte for og imod. Skriv fx "Vi har lagt vægt på, at …, \
      fordi …".
      """,
    complaintPoint: "Der er foretaget en vurdering, men det fremgår ikke, hvad der er lagt vægt på.",
    cues: [
      "en regel med skøn eller ord som vurdering, nødvendig og rimelig",
      "ingen afvejning af borgerens forhold",
    ],
    traps: [
      "Regler med faste grænser og satser kræver ingen hensyn.",
      "Hensynene kan stå som punktliste uden ordene lagt vægt på.",
    ],
    examples: [
      .fires(
        ExampleLetter.refusal(
          begrundelse: """
            Afgørelsen er truffet efter § 100, stk. 1, i serviceloven. Din læge skriver den 20. februar 2026, at du kan gå 2 \
            kilometer uden pause.

            Efter en samlet og konkret vurdering finder vi, at betingelserne ikke er opfyldt.
            """)),
      .fires(
        ExampleLetter.refusal(
          begrundelse: "Efter en individuel vurdering er betingelserne i servicelovens § 112 ikke opfyldt.")),
      .quiet(ExampleLetter.refusal()),
      .quiet(ExampleLetter.stop()),
      .nearly(
        ExampleLetter.refusal(
          begrundelse: """
            Efter en samlet vurdering efter servicelovens § 100 er udgiften ikke nødvendig. Det skyldes, at du ifølge din \
            læge kan gå 2 kilometer, og at du cykler til arbejde på en almindelig cykel hver dag.
            """)),
      .nearly(
        ExampleLetter.refusal(
          begrundelse: """
            Vi har brugt § 100 i serviceloven. Disse forhold har været afgørende for vores vurdering:

            - Du kan gå 2 kilometer uden pause ifølge lægens attest af 20. februar 2026.
            - Du har allerede en cykel, som du bruger hver dag.
            """)),
    ])

  static func findings(in context: RuleContext) -> [Finding] {
    guard !context.reasonsStandElsewhere, !context.reasonsAreMerged else { return [] }
    return context.judgedDecisions.compactMap { index, decision in
      let reasons = decision.begrundelse
      guard reasons.status != .cannotTell, context.lacksConsiderations(reasons) else { return nil }
      // Where the act binds the authority there is nothing to weigh, whatever the wording.
      guard reasons.discretion != .bound else { return nil }
      return finding(
        evidence(reasons, context), confidence: reasons.discretion == .discretionary ? .high : .medium,
        severity: reasons.discretion == .discretionary ? .error : .warning, decision: index)
    }
  }

  /// The formula that stands where the considerations belong, else where they were looked for.
  private static func evidence(_ reasons: Begrundelse, _ context: RuleContext) -> [Evidence] {
    let formulas = reasons.formulas.map { Evidence.at(context.facts.sentences[$0].span) }
    let absent = context.evidence(
      reasons.hovedhensyn,
      lookedFor: ["vi har lagt vægt på", "fordi", "det afgørende er", "taler for", "taler imod"])
    return formulas.isEmpty ? absent : absent + formulas
  }
}
