import LetterModel
import Rulebook
import Understanding

/// A body that may look at questions of law only, and a letter that does not say so.
enum K16CompetenceLimitMissing: Rule {
  static let card = RuleCard(
    id: "K16", slug: "competence-limit-missing",
    title: "Begrænsning i klageinstansens prøvelse er ikke nævnt",
    severity: .advice, basis: "forvaltningsloven § 25, stk. 1",
    explanation: """
      Denne klageinstans må kun tage stilling til, om reglerne er fulgt, ikke til om afgørelsen er hensigtsmæssig. Det er \
      godt at vide, før du klager.
      """,
    staffMessage: "Skriv, hvad klageinstansen kan tage stilling til.", complaintPoint: nil,
    cues: ["en klageinstans, der kun prøver retlige spørgsmål", "ingen ord om det"],
    traps: ["Områder med fuld prøvelse."],
    examples: [
      .fires(
        roadOrder(
          "Du kan klage til Vejdirektoratet inden 4 uger fra den dag, du har modtaget afgørelsen. Send klagen til vd@vd.example."
        )),
      .fires(
        roadOrder(
          "Klage kan sendes til Vejdirektoratet, Postboks 1, 1000 København, senest 4 uger efter modtagelsen."
        )),
      .quiet(ExampleLetter.refusal()),
      .quiet(
        roadOrder(
          "Du kan klage over retlige spørgsmål til Vejdirektoratet, vd@vd.example, inden 4 uger fra den dag, du har modtaget afgørelsen."
        )),
      .nearly(
        roadOrder(
          "Du kan klage til Vejdirektoratet inden 4 uger fra modtagelsen. Vejdirektoratet kan kun tage stilling til, om reglerne er fulgt."
        )),
      .nearly(ExampleLetter.stop()),
    ])

  private static func roadOrder(_ guidance: String) -> String {
    ExampleLetter.letter(
      heading: "Afslag på overkørsel",
      "Du får afslag på en ekstra overkørsel til Prøvevej 4, som du søgte om den 2. februar 2026.",
      """
      Afgørelsen er truffet efter vejlovens § 49, stk. 1. Vi målte den 24. februar 2026, at der er 12 meter til \
      krydset, og politiet skriver den 2. marts 2026, at der kører 400 cyklister forbi om dagen. Vi har lagt vægt på, at \
      der er kort til krydset, og at to overkørsler giver dårligere oversigt for cyklister.
      """, "Klagevejledning\n\n" + guidance)
  }

  static func findings(in context: RuleContext) -> [Finding] {
    guard context.cues(.legalQuestions).isEmpty else { return [] }
    return context.guidedDecisions.compactMap { index, decision in
      let guidance = decision.klagevejledning
      guard let expected = guidance.expected, expected.confidence != .low,
        expected.regime.provenance.isVerified,
        expected.regime.onlyLegalQuestions, guidance.body == expected.regime.body,
        let section = guidance.section
      else { return nil }
      return finding(
        [.missing(within: section, lookedFor: ["retlige spørgsmål", "kan kun tage stilling til"])],
        confidence: expected.confidence, decision: index)
    }
  }
}
