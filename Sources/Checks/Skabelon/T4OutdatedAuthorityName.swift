import LetterModel
import Understanding

/// A body that no longer exists is given as the place to complain to.
enum T4OutdatedAuthorityName: Rule {
  static let card = RuleCard(
    id: "T4", slug: "outdated-authority-name", title: "Forældet myndighedsnavn", severity: .error, basis: nil,
    explanation: """
      Klagevejledningen nævner en myndighed, der er nedlagt eller har fået nyt navn. Send klagen til den afdeling, der skrev \
      brevet, så når den frem.
      """,
    staffMessage: "Myndigheden findes ikke længere under det navn.",
    complaintPoint: "Klagevejledningen nævner en myndighed, der er nedlagt.",
    cues: [
      "Det Sociale Nævn", "Beskæftigelsesankenævnet", "Statsforvaltningen", "Natur- og Miljøklagenævnet",
    ],
    traps: ["Afgørelser, som myndigheden traf, mens den fandtes.", "Titler på gamle sager."],
    examples: [
      .fires(
        ExampleLetter.refusal(
          klagevejledning: """
            Du kan klage til ⟦Det Sociale Nævn⟧. Send klagen til Borgerservice, Rådhustorvet 1, 9999 Norddal, senest 4 uger \
            fra den dag, du har modtaget afgørelsen.
            """)),
      .fires(
        ExampleLetter.refusal(
          klagevejledning: """
            Klage over afgørelsen kan indbringes for ⟦Beskæftigelsesankenævnet⟧ senest 4 uger efter modtagelsen. Klagen sendes \
            til Borgerservice, Rådhustorvet 1, 9999 Norddal.
            """)),
      .quiet(ExampleLetter.refusal()),
      .quiet(ExampleLetter.grant()),
      .nearly(
        ExampleLetter.refusal(
          begrundelse: ExampleLetter.reasons
            + "\n\nDet Sociale Nævn gav dig i 2011 ret til en almindelig cykel.")),
      .nearly(
        ExampleLetter.refusal(
          begrundelse: ExampleLetter.reasons
            + "\n\nStatsforvaltningen traf den 3. maj 2016 afgørelse om samvær.")),
    ])

  static func findings(in context: RuleContext) -> [Finding] {
    context.outdatedBodies.compactMap { name in
      guard let sentence = context.sentence(at: name.span), isGuidance(sentence, name.span, context),
        !(name.changedOn.map { context.isHistory(sentence, before: $0) } ?? false),
        !context.cues(.history).contains(where: { sentence.span.contains($0) })
      else { return nil }
      let new = name.successor.map { " Nu: \($0)." } ?? ""
      return finding(
        [.at(name.span)], confidence: .high,
        message: "\(context.letter.string(name.span)) findes ikke længere.\(new)")
    }
  }

  /// An old name elsewhere is nearly always history, and the contract gives this rule one severity.
  private static func isGuidance(_ sentence: RoleSentence, _ span: Span, _ context: RuleContext) -> Bool {
    RuleContext.guidanceRoles.contains { sentence.has($0) }
      || context.facts.decisions.contains { $0.klagevejledning.section?.contains(span) ?? false }
  }
}
