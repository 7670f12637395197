import LetterModel
import Understanding

/// The letter says that one can complain, but not to whom.
enum K2ComplaintNoBody: Rule {
  static let card = RuleCard(
    id: "K2", slug: "complaint-no-body", title: "Klageinstans mangler", severity: .error,
    basis: "forvaltningsloven § 25, stk. 1",
    explanation: """
      En klagevejledning skal sige, hvem der behandler klagen. Her står der, at du kan klage, men ikke til hvem. Send \
      klagen til den afdeling, der skrev brevet, så går der ikke tid til spilde.
      """,
    staffMessage: "Nævn klageinstansen ved navn.",
    complaintPoint: "Klagevejledningen siger ikke, hvem der behandler klagen. Jeg beder jer oplyse det.",
    cues: ["du kan klage", "klagefrist", "intet navn på klageinstansen"],
    traps: ["Klageinstansen står i et bilag.", "Navnet er forældet; det meldes for sig."],
    examples: [
      .fires(
        ExampleLetter.refusal(
          klagevejledning: """
            Du kan klage over afgørelsen. Klagen skal sendes til Borgerservice, Rådhustorvet 1, 9999 Norddal, inden 4 uger \
            fra den dag, du har modtaget afgørelsen.
            """)),
      .fires(
        ExampleLetter.refusal(
          klagevejledning: """
            Du kan klage til rette klageinstans. Send klagen til Borgerservice, Rådhustorvet 1, 9999 Norddal, senest 4 uger \
            efter, at du har modtaget brevet.
            """)),
      .quiet(ExampleLetter.refusal()),
      .quiet(ExampleLetter.stop()),
      .nearly(
        ExampleLetter.refusal(
          klagevejledning: """
            Klagen skal sendes til Borgerservice, Rådhustorvet 1, 9999 Norddal, inden 4 uger fra den dag, du har modtaget \
            afgørelsen. Fastholder vi afgørelsen, sender vi klagen til Ankestyrelsen.
            """)),
      .nearly(ExampleLetter.refusal(klagevejledning: "Klagevejledningen er vedlagt.")),
    ])

  static func findings(in context: RuleContext) -> [Finding] {
    context.guidedDecisions.compactMap { index, decision in
      let guidance = decision.klagevejledning
      guard guidance.status == .incomplete, !guidance.isElsewhere, guidance.klageinstans.isFaulty else {
        return nil
      }
      guard guidance.body == nil || guidance.body == .kommunen, !namesOutdatedBody(guidance, context),
        !context.namesAnyBody
      else {
        return nil
      }
      return finding(
        context.evidence(
          guidance.klageinstans, lookedFor: ["Ankestyrelsen", "nævn", "navnet på en klageinstans"]),
        confidence: .medium, decision: index,
        suggestions: KlagevejledningBlock.suggestions(for: decision, in: context))
    }
  }

  /// A name that is only out of date is T4's affair.
  private static func namesOutdatedBody(_ guidance: Klagevejledning, _ context: RuleContext) -> Bool {
    guard let section = guidance.section else { return false }
    return context.outdatedBodies.contains { section.overlaps($0.span) }
  }
}
