import DanishText
import LetterModel
import Understanding

/// The whole reason is that an expert or a team has said no.
enum G12ExpertStatementOnly: Rule {
  static let card = RuleCard(
    id: "G12", slug: "expert-statement-only", title: "Kun henvisning til læge- eller konsulentudtalelse",
    severity: .warning, basis: "forvaltningsloven § 24, stk. 1",
    explanation: """
      Brevet siger kun, at en konsulent eller et team har vurderet sagen. Myndigheden skal selv tage stilling og \
      fortælle, hvad i udtalelsen der var afgørende.
      """,
    staffMessage: "Skriv jeres egen vurdering, og hvad i udtalelsen der vejer tungt.",
    complaintPoint:
      "Begrundelsen henviser kun til en konsulents eller et teams vurdering, ikke til myndighedens egen.",
    cues: ["lægekonsulenten har vurderet", "teamet har indstillet", "ingen egne hensyn"],
    traps: ["Udtalelsen er gengivet og afvejet."],
    examples: [
      .fires(
        ExampleLetter.refusal(
          begrundelse: """
            Afgørelsen er truffet efter § 100 i serviceloven. ⟦Vores lægekonsulent har vurderet, at betingelserne ikke er \
            opfyldt.⟧
            """)),
      .fires(
        ExampleLetter.refusal(
          begrundelse: """
            Sagen er behandlet efter servicelovens § 112. ⟦Visitationsudvalget har indstillet til afslag.⟧ Vi følger \
            indstillingen.
            """)),
      .quiet(ExampleLetter.refusal()),
      .quiet(ExampleLetter.stop()),
      .nearly(
        ExampleLetter.refusal(
          begrundelse: """
            Afgørelsen er truffet efter § 100 i serviceloven. Lægekonsulenten har vurderet din attest af 20. februar 2026. \
            Hun skriver, at du kan gå 2 kilometer uden pause. Vi har lagt vægt på, at du derfor kan handle til fods.
            """)),
      .nearly(
        ExampleLetter.refusal(
          begrundelse: ExampleLetter.reasons + "\n\nLægekonsulenten er enig i vurderingen.")),
    ])

  static func findings(in context: RuleContext) -> [Finding] {
    let places = context.cuesOutsideGuidance(.expertSays).compactMap { context.sentence(at: $0) }
      .filter { !isByDecider($0, context) }
    // "… og vi følger indstillingen" is the reason even where facts are told beside it.
    let adopted = context.cuesOutsideGuidance(.followsStatement).compactMap { context.sentence(at: $0) }.first
    return context.judgedDecisions.compactMap { index, decision in
      let reasons = decision.begrundelse
      guard reasons.hovedhensyn.isFaulty,
        let place = reasons.faktum.isFaulty ? places.first ?? adopted : adopted
      else { return nil }
      return finding([.at(place.span)], confidence: .medium, decision: index)
    }
  }

  /// "Udvalget har givet afslag. … Udvalget finder, at …": the committee decides, it states nothing to somebody else.
  private static func isByDecider(_ sentence: RoleSentence, _ context: RuleContext) -> Bool {
    func names(_ sentence: RoleSentence) -> Bool {
      sentence.sentence.tokens.contains {
        context.text.word($0).hasSuffix("udvalget")
      }
    }
    return names(sentence) && context.sentences(.outcome).contains { names($0) && $0.span != sentence.span }
  }
}
