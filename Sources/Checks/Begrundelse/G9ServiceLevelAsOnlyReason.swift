import LetterModel
import Rulebook
import Understanding

/// A refusal that rests on the municipality's standard or budget alone.
enum G9ServiceLevelAsOnlyReason: Rule {
  static let card = RuleCard(
    id: "G9", slug: "service-level-as-only-reason", title: "Kun henvisning til serviceniveau eller budget",
    severity: .warning, basis: "forvaltningsloven § 24, stk. 1",
    explanation: """
      Kommunen må gerne have et serviceniveau, men den skal også se på, hvad netop du har brug for. Her er \
      serviceniveauet eller budgettet den eneste grund.
      """,
    staffMessage: "Serviceniveauet står alene. Suppler med en konkret vurdering af borgerens behov.",
    complaintPoint: "Afgørelsen henviser kun til et generelt serviceniveau og ikke til mit konkrete behov.",
    cues: ["serviceniveau", "kvalitetsstandard", "politisk vedtaget", "budget", "ingen konkrete hensyn"],
    traps: ["Serviceniveauet kan være ét blandt flere hensyn."],
    examples: [
      .fires(
        ExampleLetter.refusal(
          begrundelse: """
            Afgørelsen er truffet efter § 100 i serviceloven. Du er 61 år og har gigt, skriver din læge den 20. februar 2026. \
            ⟦Kommunens serviceniveau giver ikke mulighed for at dække elcykler.⟧
            """)),
      .fires(
        ExampleLetter.refusal(
          begrundelse: """
            Afgørelsen er truffet efter servicelovens § 112. ⟦Ifølge den politisk vedtagne kvalitetsstandard bevilger vi ikke \
            elektriske cykler.⟧
            """)),
      .quiet(ExampleLetter.refusal()),
      .quiet(ExampleLetter.stop()),
      .nearly(
        ExampleLetter.refusal(
          begrundelse: ExampleLetter.reasons
            + "\n\nDet svarer til kommunens serviceniveau, men vi har set på dit eget behov.")),
      .nearly(
        ExampleLetter.refusal(
          begrundelse: """
            Efter kvalitetsstandarden giver vi som regel én ledsager, jf. servicelovens § 97. Vi har lagt vægt på, at du \
            ifølge lægens attest af 20. februar 2026 kan gå 2 kilometer, og at du tager bussen alene hver dag.
            """)),
    ])

  static func findings(in context: RuleContext) -> [Finding] {
    let places = context.cuesOutsideGuidance(.serviceLevel).compactMap { context.sentence(at: $0) }
    guard let place = places.first else { return [] }
    return context.judgedDecisions.compactMap { index, decision in
      let reasons = decision.begrundelse
      // A standard given as the reason is an assessment that was not made, even where no rule tells of discretion.
      let isBare = reasons.hovedhensyn.status == .notRequired && reasons.faktum.isFaulty
      guard context.lacksConsiderations(reasons) || isBare, reasons.discretion != .bound else { return nil }
      return finding([.at(place.span)], confidence: .medium, decision: index)
    }
  }
}
