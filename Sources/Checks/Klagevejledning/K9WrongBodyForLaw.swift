import LetterModel
import Rulebook
import Understanding

/// A complaint body that does not decide cases under the law cited.
enum K9WrongBodyForLaw: Rule {
  static let card = RuleCard(
    id: "K9", slug: "wrong-body-for-law", title: "Klageinstansen passer ikke til loven", severity: .error,
    basis: "forvaltningsloven § 25, stk. 1",
    explanation: """
      Hver lov har sin klageinstans. Den, brevet nævner, behandler efter vores oplysninger ikke klager efter den lov, \
      afgørelsen bygger på. Send klagen til afsenderen, og spørg, hvem der behandler den.
      """,
    staffMessage: "Klageinstansen svarer ikke til den lov, I har brugt.",
    complaintPoint: "Klagevejledningen nævner en anden klageinstans end den, loven bestemmer.",
    cues: ["lov og klageinstans fra hvert sit område"],
    traps: ["To afgørelser i samme brev.", "Flere klageinstanser, der er nævnt rigtigt hver for sig."],
    examples: [
      .fires(
        ExampleLetter.letter(
          heading: "Afslag på landzonetilladelse",
          "Du får afslag på landzonetilladelse til en carport på Prøvevej 4, som du søgte om den 2. februar 2026.",
          """
          Afgørelsen er truffet efter planlovens § 35, stk. 1. Vi har lagt vægt på, at carporten ligger 40 meter fra \
          huset på en åben mark, og at området er udpeget som værdifuldt landskab i kommuneplanen.
          """,
          """
          Du kan klage til ⟦Ankestyrelsen⟧. Send klagen til Norddal Kommune, Rådhustorvet 1, 9999 Norddal, inden 4 uger \
          fra den dag, du har modtaget afgørelsen.
          """)),
      .fires(
        ExampleLetter.refusal(
          klagevejledning: """
            Du kan klage til ⟦Styrelsen for Patientklager⟧ inden 4 uger fra den dag, du har modtaget afgørelsen. Send klagen \
            til Norddal Kommune, Rådhustorvet 1, 9999 Norddal.
            """)),
      .quiet(ExampleLetter.refusal()),
      .quiet(ExampleLetter.stop()),
      .nearly(
        ExampleLetter.refusal(
          after: "Du kan også klage til Datatilsynet over den måde, vi behandler dine personoplysninger på.")),
      .nearly(
        ExampleLetter.refusal(
          after:
            "Hvis du senere klager over en lokalplan, er det Planklagenævnet, der behandler den slags klager."
        )),
    ])

  static func findings(in context: RuleContext) -> [Finding] {
    context.guidedDecisions.compactMap { index, decision in
      let guidance = decision.klagevejledning
      guard let stated = guidance.body, let expected = guidance.expected, expected.confidence != .low,
        expected.regime.provenance.isVerified, let lawful = expected.regime.body,
        isWrong(stated, lawful, context, decision)
      else { return nil }
      let place = guidance.bodyName?.span.map { [Evidence.at($0)] } ?? guidance.klageinstans.places
      guard !place.isEmpty else { return nil }
      return finding(
        place, confidence: expected.confidence, message: message(name(stated, guidance), expected.regime),
        decision: index)
    }
  }

  private static func isWrong(
    _ stated: ComplaintBody, _ lawful: ComplaintBody, _ context: RuleContext, _ decision: Decision
  ) -> Bool {
    // That nothing can be appealed, or that the sender looks again, is no wrong body.
    let isNoBody: Set<ComplaintBody> = [.ingen, .kommunen, .folketingetsOmbudsmand, .datatilsynet]
    guard stated != lawful, !isNoBody.contains(stated), lawful != .andet else { return false }
    // A board that no longer exists is told of elsewhere.
    if stated == .andet {
      let name = decision.klagevejledning.bodyName?.span
      let isOutdated = context.outdatedBodies.contains { body in name.map { body.span.overlaps($0) } ?? true }
      guard !isOutdated else { return false }
    }
    // Several decisions, or the right body standing elsewhere in the guidance: somebody has listed them on purpose.
    guard context.guidedDecisions.count == 1 else { return false }
    return !context.namesBody(lawful, within: decision.klagevejledning.section ?? context.letter.wholeSpan)
  }

  /// The body as the letter writes it where the closed set has no name for it.
  private static func name(_ stated: ComplaintBody, _ guidance: Klagevejledning) -> String {
    stated == .andet ? guidance.bodyName?.value ?? stated.rawValue : stated.rawValue
  }

  private static func message(_ stated: String, _ regime: ComplaintRegime) -> String {
    regime.body == .ingen
      ? "Afgørelser efter \(regime.lawTitle.lowercased()) kan efter vores oplysninger ikke påklages til \(stated)."
      : "Klager efter \(regime.lawTitle.lowercased()) behandles af \(regime.bodyName), ikke af \(stated)."
  }
}
