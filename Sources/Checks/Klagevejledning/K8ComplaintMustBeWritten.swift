import LetterModel
import Rulebook
import Understanding

/// A demand for a written, signed or digital complaint where a telephone call will do.
enum K8ComplaintMustBeWritten: Rule {
  static let card = RuleCard(
    id: "K8", slug: "complaint-must-be-written", title: "Krav om skriftlig klage", severity: .error,
    basis: "forvaltningsloven § 25, stk. 1",
    explanation: """
      På det sociale område må du klage både mundtligt og skriftligt. Brevet kræver, at klagen er skriftlig, underskrevet \
      eller digital. Det behøver du ikke rette dig efter: du kan ringe.
      """,
    staffMessage: "Skriv, at man kan klage mundtligt eller skriftligt.", complaintPoint: nil,
    cues: [
      "klagen skal være skriftlig", "skal være underskrevet", "skal sendes digitalt",
      "kun én bestemt formular eller selvbetjening",
    ],
    traps: ["Nævn, der kræver klage via Klageportalen.", "Opfordringer: gerne skriftligt."],
    examples: [
      .fires(
        ExampleLetter.refusal(
          klagevejledning: """
            Du kan klage til Ankestyrelsen. ⟦Klagen skal være skriftlig.⟧ Send den til Borgerservice, Rådhustorvet 1, 9999 \
            Norddal, senest 4 uger fra den dag, du har modtaget afgørelsen.
            """)),
      .fires(
        ExampleLetter.refusal(
          klagevejledning: """
            ⟦Du skal klage skriftligt til Ankestyrelsen via Borgerservice, Rådhustorvet 1, 9999 Norddal, senest 4 uger fra den \
            dag, du har modtaget afgørelsen.⟧
            """)),
      .fires(
        ExampleLetter.refusal(
          klagevejledning: """
            Ankestyrelsen afgør klagen. ⟦Klagen kan kun indgives via selvbetjeningen på kommunens hjemmeside.⟧ Borgerservice, \
            Rådhustorvet 1, 9999 Norddal, skal have den senest 4 uger fra den dag, du har modtaget afgørelsen.
            """)),
      .quiet(ExampleLetter.refusal()),
      .quiet(
        ExampleLetter.refusal(
          klagevejledning: """
            Du kan klage til Ankestyrelsen, mundtligt eller skriftligt, senest 4 uger fra den dag, du har modtaget afgørelsen. \
            Send klagen til Borgerservice, Rådhustorvet 1, 9999 Norddal.
            """)),
      .nearly(
        ExampleLetter.refusal(
          klagevejledning: """
            Du kan klage til Ankestyrelsen senest 4 uger fra den dag, du har modtaget afgørelsen. Skriv gerne, hvorfor du er \
            uenig. Klagen skal ikke være skriftlig; du kan også ringe til Borgerservice på 00 11 22 33.
            """)),
      .nearly(
        ExampleLetter.letter(
          heading: "Afgørelse om landzonetilladelse",
          "Vi giver afslag på landzonetilladelse til en carport på Prøvevej 4, som du søgte om den 2. februar 2026.",
          """
          Afgørelsen er truffet efter planlovens § 35, stk. 1. Vi har lagt vægt på, at carporten ligger 40 meter fra \
          huset på en åben mark, og at området er udpeget som værdifuldt landskab.
          """,
          """
          Du kan klage til Planklagenævnet inden 4 uger fra den dag, du har modtaget afgørelsen. Klagen skal indsendes \
          digitalt via Klageportalen på naevneneshus.dk. Der er gebyr. Sag ved domstolene skal anlægges inden 6 måneder.
          """)),
    ])

  static func findings(in context: RuleContext) -> [Finding] {
    let demands = (context.cues(.writtenComplaint) + context.cues(.oralRefused)).sorted()
    guard let demand = demands.first, let sentence = context.sentence(at: demand) else { return [] }
    return context.guidedDecisions.compactMap { index, decision in
      let guidance = decision.klagevejledning
      guard takesOralComplaints(guidance) else { return nil }
      return finding([.at(sentence.span)], confidence: .high, decision: index)
    }
  }

  /// Whether the body takes complaints by telephone: the social and employment area.
  private static func takesOralComplaints(_ guidance: Klagevejledning) -> Bool {
    if let expected = guidance.expected, expected.regime.provenance.isVerified {
      return expected.regime.channels.contains("telefon")
    }
    return guidance.expected == nil && guidance.body == .ankestyrelsen
  }
}
