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
      .fires(
        ExampleLetter.refusal(
          begrundelse: """
            Afgørelsen er truffet efter § 112 i serviceloven. Du fik slidgigt i 2021 og bruger en rollator på 7 kilo. \
            Fysioterapeuten målte den 3. februar 2026, at du går 250 meter.

            Kommunens konsulent har gennemgået sagen og vurderet, at hjælpemidlet ikke kan bevilges. ⟦Vi følger konsulentens \
            vurdering.⟧
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
      guard reasons.hovedhensyn.isFaulty || context.lacksConsiderations(reasons) else { return nil }
      // Beside facts the statement must be adopted, or be all that leads from them to the result.
      let bare = reasons.hovedhensyn.status == .missing ? places.last { $0.caseContent <= 1 } : nil
      guard let place = reasons.faktum.isFaulty ? places.first ?? adopted : adopted ?? bare else {
        return nil
      }
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
