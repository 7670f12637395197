import LetterModel
import Understanding

/// A section is cited, and no act it could belong to.
enum H2ParagraphWithoutLaw: Rule {
  static let card = RuleCard(
    id: "H2", slug: "paragraph-without-law", title: "Paragraf uden lov", severity: .warning,
    basis: "forvaltningsloven § 24, stk. 1",
    explanation: """
      Brevet nævner en paragraf, men ikke hvilken lov den står i. Paragraffer med samme nummer findes i mange love.
      """,
    staffMessage: "Skriv, hvilken lov paragraffen står i.",
    complaintPoint: "Jeg kan ikke se, hvilken lov den nævnte paragraf står i.",
    cues: ["§ 86, stk. 1, uden lovens navn i sætningen, afsnittet eller overskriften"],
    traps: ["Loven er nævnt i overskriften eller tidligere i brevet."],
    examples: [
      .fires(ExampleLetter.refusal(begrundelse: reasons("Vi har afgjort sagen efter ⟦§ 100, stk. 1⟧."))),
      .fires(ExampleLetter.refusal(begrundelse: reasons("Efter ⟦§ 86⟧ skal vi tilbyde genoptræning."))),
      .quiet(ExampleLetter.refusal()),
      .quiet(ExampleLetter.repayment()),
      .nearly(
        ExampleLetter.refusal(
          begrundelse: reasons(
            "Sagen er afgjort efter serviceloven. Det er lovens § 100, stk. 1, der handler om merudgifter."))),
      .nearly(
        ExampleLetter.refusal(
          begrundelse: reasons("Vi har afgjort sagen efter § 100 i lov om social service."))),
    ])

  private static func reasons(_ rule: String) -> String { rule + " " + ExampleLetter.factsOnly }

  static func findings(in context: RuleContext) -> [Finding] {
    guard !context.reasonsAreMerged else { return [] }
    return context.judgedDecisions.compactMap { index, decision in
      guard decision.begrundelse.retsregel.status == .incomplete else { return nil }
      let own = context.facts.legalReferences.filter { $0.role == .own }
      // "lovens § 6" points back to an act named before, by title or in another way the layer does not know.
      guard !own.contains(where: { $0.law != nil }),
        let loose = own.first(where: { $0.section != nil && $0.law == nil }),
        !context.folded(loose.span).hasPrefix("lov")
      else { return nil }
      return finding([.at(loose.span)], confidence: .medium, decision: index)
    }
  }
}
