import LetterModel
import Rulebook
import Understanding

/// A section number the act does not have.
enum H4NonexistentParagraph: Rule {
  static let card = RuleCard(
    id: "H4", slug: "nonexistent-paragraph", title: "Paragraffen findes ikke", severity: .error,
    basis: "forvaltningsloven § 24, stk. 1",
    explanation:
      "Brevet henviser til en paragraf med et nummer, som loven ikke har. Der er nok en tastefejl.",
    staffMessage: "Paragraffen findes ikke i loven. Tjek tallet.",
    complaintPoint: "Jeg kan ikke finde den paragraf, afgørelsen henviser til.",
    cues: ["et nummer over lovens sidste paragraf", "et ciffer for meget: § 1000 i serviceloven"],
    traps: [
      "Love, hvor programmet ikke kender den sidste paragraf.", "Nyligt indsatte paragraffer som § 12 b.",
    ],
    examples: [
      .fires(
        childRefusal("Efter ⟦§ 286 i barnets lov⟧ kan udgiften dækkes, hvis den er en følge af sygdommen.")),
      .fires(childRefusal("Vi har brugt ⟦barnets lovs § 832⟧.")),
      .fires(
        ExampleLetter.refusal(
          begrundelse: ExampleLetter.reasons.replacing(
            "§ 100, stk. 1, i serviceloven", with: "⟦§ 1000, stk. 1, i serviceloven⟧"))),
      .quiet(ExampleLetter.refusal()),
      .quiet(ExampleLetter.stop()),
      .nearly(
        ExampleLetter.refusal(after: "Reglerne om statsstøtte står i en lov med mere end 900 paragraffer.")),
      .nearly(childRefusal("Vi har brugt barnets lovs § 86, stk. 1.")),
      .nearly(
        ExampleLetter.refusal(after: "Vi kan hente oplysninger efter § 11 a i retssikkerhedsloven.")),
    ])

  private static func childRefusal(_ rule: String) -> String {
    ExampleLetter.letter(
      heading: "Afslag på merudgifter",
      "Du får afslag på dækning af udgiften til en cykel til din søn, som du søgte om den 2. februar 2026.",
      rule + """
         Din søn er 10 år og har diabetes. Lægen skriver den 20. februar 2026, at han kan cykle. Vi har lagt vægt på, at en \
        cykel er en almindelig udgift for familier med børn.
        """, "Du kan klage\n\n" + ExampleLetter.guidance)
  }

  static func findings(in context: RuleContext) -> [Finding] {
    context.facts.legalReferences.compactMap { reference in
      guard reference.role != .quoted, let statute = reference.statute, let section = reference.section,
        let act = context.rulebook.statute(id: statute),
        let number = Int(section.prefix { $0.isNumber }),
        act.lastSection.map({ number > $0 }) ?? isFarBeyond(number, act, at: reference.span, context)
      else { return nil }
      // Only a sourced end says that there is none; the other bound only makes it unlikely.
      let message =
        act.lastSection.map {
          "§ \(section) findes ikke i \(act.shortName), som slutter med § \($0). Tjek tallet."
        }
        ?? "§ \(section) findes næppe i \(act.shortName). Tjek tallet."
      return finding(
        [.at(reference.span)], confidence: act.lastSection == nil ? .medium : .high, message: message)
    }
  }

  /// Above a number that none of the act's sections comes near, where the act is named beside the number. Named further
  /// off, the section may be another text's.
  private static func isFarBeyond(_ number: Int, _ act: Statute, at span: Span, _ context: RuleContext)
    -> Bool
  {
    guard let bound = act.sectionsBelow, number >= bound else { return false }
    let words = context.folded(span)
    return act.names.contains { words.contains($0) }
  }
}
