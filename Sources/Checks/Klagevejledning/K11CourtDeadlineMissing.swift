import LetterModel
import Rulebook
import Understanding

/// The law sets a time limit for going to court, and the letter does not say so.
enum K11CourtDeadlineMissing: Rule {
  static let card = RuleCard(
    id: "K11", slug: "court-deadline-missing", title: "Frist for domstolene mangler", severity: .warning,
    basis: "forvaltningsloven § 26",
    explanation: """
      Efter nogle love skal en sag ved domstolene anlægges inden en bestemt frist. Så skal brevet sige det. Her står der \
      ikke noget om domstolene.
      """,
    staffMessage: "Tilføj fristen for at anlægge sag ved domstolene, og hvornår den begynder at løbe.",
    complaintPoint: nil, cues: ["en lov med søgsmålsfrist", "ingen ord om domstolene eller retssag"],
    traps: ["Love uden søgsmålsfrist.", "Fristen begynder først efter klagenævnets afgørelse."],
    examples: [
      .fires(
        planRefusal(
          "Du kan klage til Planklagenævnet via Klageportalen inden 4 uger fra den dag, du har modtaget brevet."
        )),
      .fires(
        planRefusal(
          "Klage til Planklagenævnet sker på naevneneshus.dk senest 4 uger efter, at du har modtaget afgørelsen."
        )),
      .quiet(ExampleLetter.refusal()),
      .quiet(
        planRefusal(
          """
          Du kan klage til Planklagenævnet via Klageportalen inden 4 uger fra den dag, du har modtaget brevet. Vil du anlægge \
          sag ved domstolene, skal det ske inden 6 måneder.
          """)),
      .nearly(
        planRefusal(
          """
          Du kan klage til Planklagenævnet via Klageportalen inden 4 uger fra den dag, du har modtaget brevet. Søgsmål skal \
          anlægges inden 6 måneder efter, at afgørelsen er meddelt.
          """)),
      .nearly(ExampleLetter.grant()),
    ])

  private static func planRefusal(_ guidance: String) -> String {
    ExampleLetter.letter(
      heading: "Afslag på landzonetilladelse",
      "Du får afslag på landzonetilladelse til en carport på Prøvevej 4, som du søgte om den 2. februar 2026.",
      """
      Afgørelsen er truffet efter planlovens § 35, stk. 1. Vi har lagt vægt på, at carporten ligger 40 meter fra huset på \
      en åben mark, og at området er udpeget som værdifuldt landskab i kommuneplanen.
      """, "Klagevejledning\n\n" + guidance)
  }

  static func findings(in context: RuleContext) -> [Finding] {
    guard !context.holds(.court), context.cues(.courtWords).isEmpty else { return [] }
    return context.guidedDecisions.compactMap { index, decision in
      let guidance = decision.klagevejledning
      guard guidance.status == .present || guidance.status == .incomplete, guidance.body != .ingen,
        let expected = guidance.expected,
        expected.confidence != .low, expected.regime.provenance.isVerified,
        expected.regime.courtDeadline != nil,
        !expected.regime.courtAfterComplaint, let section = guidance.section,
        // Guidance on another of the decisions says nothing of this one (K10).
        context.guidedDecisions.count == 1 || guidance.body == nil || guidance.body == expected.regime.body
      else { return nil }
      return finding(
        [.missing(within: section, lookedFor: ["domstolene", "retten", "søgsmål", "retssag"])],
        confidence: expected.confidence, decision: index)
    }
  }
}
