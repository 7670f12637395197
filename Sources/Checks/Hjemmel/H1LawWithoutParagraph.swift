import LetterModel
import Understanding

/// An act is named as the ground, without a section.
enum H1LawWithoutParagraph: Rule {
  static let card = RuleCard(
    id: "H1", slug: "law-without-paragraph", title: "Lov uden paragraf", severity: .warning,
    basis: "forvaltningsloven § 24, stk. 1",
    explanation: """
      Brevet nævner en lov, men ikke hvilken paragraf der er brugt. En lov kan have hundredvis af paragraffer, så du kan \
      ikke se, hvilken regel afgørelsen bygger på.
      """,
    staffMessage: "Skriv paragraf og eventuelt stykke ved loven.",
    complaintPoint: "Det fremgår ikke, hvilken bestemmelse i loven der er brugt.",
    cues: ["ifølge serviceloven", "efter folkeskoleloven", "ingen paragraf i den lov noget sted"],
    traps: ["En generel indledning, hvor paragraffen kommer senere."],
    examples: [
      .fires(ExampleLetter.refusal(begrundelse: reasons("Vi har afgjort sagen efter ⟦serviceloven⟧."))),
      .fires(
        ExampleLetter.refusal(
          begrundelse: reasons("Ifølge ⟦lov om social service⟧ dækker vi nødvendige merudgifter."))),
      .quiet(ExampleLetter.refusal()),
      .quiet(ExampleLetter.stop()),
      .nearly(
        ExampleLetter.refusal(
          begrundelse: reasons(
            "Serviceloven giver mulighed for dækning af merudgifter. Det står i servicelovens § 100."))),
      .nearly(
        ExampleLetter.grant(
          outcome: "Vi har bevilget dig et høreapparat efter serviceloven, som du søgte om.")),
    ])

  private static func reasons(_ rule: String) -> String { rule + " " + ExampleLetter.factsOnly }

  static func findings(in context: RuleContext) -> [Finding] {
    guard !context.reasonsAreMerged else { return [] }
    return context.judgedDecisions.compactMap { index, decision in
      guard decision.begrundelse.retsregel.status == .incomplete else { return nil }
      let own = context.facts.legalReferences.filter { $0.role == .own && $0.law != nil }
      let bare = own.first { reference in
        reference.section == nil && !own.contains { $0.law == reference.law && $0.section != nil }
      }
      guard let bare, !mayHaveLostItsSection(bare, context) else { return nil }
      return finding([.at(bare.span)], confidence: .medium, decision: index)
    }
  }

  /// In a text read from a picture "§ 114" may have become "8 114" or "$ 114": a figure beside the act is its section.
  private static func mayHaveLostItsSection(_ reference: LegalReference, _ context: RuleContext) -> Bool {
    guard context.letter.source.isOCR else { return false }
    let bytes = context.letter.bytes
    let near =
      bytes[max(0, reference.span.start - 24)..<reference.span.start]
      + bytes[reference.span.end..<min(bytes.count, reference.span.end + 24)]
    return near.contains { (0x30...0x39).contains($0) }
  }
}
