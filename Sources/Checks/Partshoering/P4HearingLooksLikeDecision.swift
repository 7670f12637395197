import LetterModel
import Understanding

/// A hearing letter that speaks as if everything were decided.
enum P4HearingLooksLikeDecision: Rule {
  static let gate = Gate.only(.hearing, .intendedDecision)
  static let card = RuleCard(
    id: "P4", slug: "hearing-looks-like-decision", title: "Partshøring ligner en afgørelse",
    severity: .warning,
    basis: "forvaltningsloven § 19, stk. 1",
    explanation: """
      Brevet beder om dine bemærkninger, men skriver samtidig, som om sagen er afgjort. Du må forstå det som en høring: \
      send dine bemærkninger inden fristen.
      """,
    staffMessage: "Skriv \"vi overvejer\", og at der ikke er truffet en afgørelse endnu.",
    complaintPoint: nil,
    cues: ["partshøring", "vi har besluttet", "du får afslag"],
    traps: ["En tidligere afgørelse, som brevet fortæller om."],
    examples: [
      .fires(
        ExampleLetter.hearing(
          considered:
            "⟦Vi har besluttet, at du skal betale 6.000 kr. tilbage, fordi du fik løn i januar 2026.⟧")),
      .fires(
        ExampleLetter.hearing(
          considered: "⟦Vi har besluttet at stoppe din hjælp til rengøring den 1. maj 2026.⟧")),
      .quiet(ExampleLetter.hearing()),
      .quiet(ExampleLetter.refusal()),
      .nearly(
        ExampleLetter.hearing(
          considered: """
            Vi har endnu ikke besluttet, om du skal betale 6.000 kr. tilbage. Vi overvejer det, fordi du fik løn i januar \
            2026.
            """)),
      .nearly(
        ExampleLetter.hearing(
          considered: """
            Den 4. maj 2024 besluttede vi, at du kunne få hjælp til rengøring. Vi overvejer nu at sætte hjælpen ned.
            """)),
    ])

  static func findings(in context: RuleContext) -> [Finding] {
    let conclusive = context.cuesOutsideGuidance(.decidedAlready).compactMap { context.sentence(at: $0) }
    guard let first = conclusive.first(where: { !$0.has(.hearing) }) else { return [] }
    return [finding([.at(first.span)], confidence: .medium)]
  }
}
