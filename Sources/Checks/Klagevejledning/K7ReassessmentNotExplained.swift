import LetterModel
import Rulebook
import Understanding

/// Nothing about the authority looking at the case again.
enum K7ReassessmentNotExplained: Rule {
  static let card = RuleCard(
    id: "K7", slug: "reassessment-not-explained", title: "Genvurdering er ikke forklaret", severity: .advice,
    basis: "retssikkerhedsloven § 66",
    explanation: """
      Når du klager, skal myndigheden først se på sagen igen. Ændrer den ikke afgørelsen, sender den klagen videre. Det er \
      rart at vide, så du ved, hvad du venter på.
      """,
    staffMessage: "Tilføj en sætning om, at I ser på sagen igen inden 4 uger og ellers sender klagen videre.",
    complaintPoint: nil, cues: ["ingen ord om genvurdering, revurdering eller at sagen ses igen"],
    traps: [
      "Klager, der går direkte til klageinstansen.",
      "Svar på aktindsigt: retssikkerhedslovens § 66 gælder ikke.",
    ],
    examples: [
      .fires(
        ExampleLetter.refusal(
          klagevejledning: """
            Du kan klage til Ankestyrelsen inden 4 uger fra den dag, du har modtaget afgørelsen. Send klagen til Borgerservice, \
            Rådhustorvet 1, 9999 Norddal, eller ring på 00 11 22 33.
            """)),
      .fires(
        ExampleLetter.stop(
          klagevejledning: """
            Klage over afgørelsen sendes til Borgerservice, Rådhustorvet 1, 9999 Norddal, senest 4 uger efter, at du har \
            modtaget afgørelsen. Klageinstansen er Ankestyrelsen.
            """)),
      .quiet(ExampleLetter.refusal()),
      .quiet(ExampleLetter.repayment()),
      .nearly(
        ExampleLetter.refusal(
          klagevejledning: """
            Du kan klage til Ankestyrelsen inden 4 uger fra den dag, du har modtaget afgørelsen. Send klagen til Borgerservice, \
            Rådhustorvet 1, 9999 Norddal, så vi kan genvurdere sagen.
            """)),
      .nearly(ExampleLetter.refusal(klagevejledning: "")),
      .nearly(
        ExampleLetter.letter(
          heading: "Afgørelse om aktindsigt",
          """
          Du får afslag på aktindsigt i de to mails af 9. april 2026, efter offentlighedslovens § 23, stk. 1. De er kun \
          sendt mellem to medarbejdere i kommunen, og de handler om ferieplanen.
          """,
          """
          Klagevejledning

          Du kan klage til Ankestyrelsen. Send klagen til Norddal Kommune, Rådhustorvet 1, 9999 Norddal. Der er ingen \
          frist for at klage.
          """)),
    ])

  static func findings(in context: RuleContext) -> [Finding] {
    guard !context.holds(.complaintAfter) else { return [] }
    return context.guidedDecisions.compactMap { index, decision in
      let guidance = decision.klagevejledning
      guard guidance.status == .present || guidance.status == .incomplete, guidance.body == .ankestyrelsen,
        let expected = guidance.expected, expected.regime.provenance.isVerified,
        expected.regime.reassessment != nil, !isOnAccess(expected.regime),
        expected.regime.route == .kommunen || expected.regime.route == .afsender,
        let section = guidance.section
      else { return nil }
      return finding(
        [.missing(within: section, lookedFor: ["genvurderer", "ser på sagen igen", "sender klagen videre"])],
        confidence: .medium, decision: index)
    }
  }

  /// Whether the regime is for answers to a request to see papers, where other rules hold than in the social field.
  private static func isOnAccess(_ regime: ComplaintRegime) -> Bool {
    ["fvl", "offl", "miljoeoplysningsloven", "databeskyttelsesforordningen"].contains(regime.statute ?? "")
  }
}
