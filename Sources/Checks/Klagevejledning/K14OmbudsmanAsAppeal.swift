import DanishText
import LetterModel
import Understanding

/// The Ombudsman or a borgerrådgiver is given as the appeal body.
enum K14OmbudsmanAsAppeal: Rule {
  static let card = RuleCard(
    id: "K14", slug: "ombudsman-as-appeal", title: "Ombudsmanden angivet som klageinstans",
    severity: .warning,
    basis: "forvaltningsloven § 25, stk. 1",
    explanation: """
      Folketingets Ombudsmand og borgerrådgiveren er ikke klageinstanser. De kan ikke ændre afgørelsen, og Ombudsmanden \
      kræver, at andre klagemuligheder er brugt først.
      """,
    staffMessage:
      "Nævn den rigtige klageinstans. Ombudsmanden eller borgerrådgiveren kan nævnes som anden hjælp.",
    complaintPoint: nil,
    cues: ["du kan klage til Folketingets Ombudsmand", "du kan klage til borgerrådgiveren"],
    traps: ["De er nævnt som ekstra hjælp ved siden af klageinstansen."],
    examples: [
      .fires(
        ExampleLetter.refusal(
          klagevejledning:
            "⟦Du kan klage over afgørelsen til Folketingets Ombudsmand inden 4 uger fra den dag, du har modtaget den.⟧"
        )),
      .fires(
        ExampleLetter.refusal(
          klagevejledning: "⟦Hvis du er uenig, kan du klage til kommunens borgerrådgiver.⟧")),
      .fires(
        ExampleLetter.refusal(
          klagevejledning: """
            ⟦Du kan klage til Ankestyrelsen eller til Folketingets Ombudsmand inden 4 uger fra den dag, du har modtaget \
            afgørelsen.⟧ Send klagen til Borgerservice, Rådhustorvet 1, 9999 Norddal.
            """)),
      .quiet(ExampleLetter.refusal()),
      .quiet(ExampleLetter.grant()),
      .nearly(
        ExampleLetter.refusal(
          after: "Du kan også klage til Folketingets Ombudsmand, når Ankestyrelsen har afgjort sagen.")),
      .nearly(ExampleLetter.refusal(after: "Du kan få hjælp til at klage hos kommunens borgerrådgiver.")),
    ])

  static func findings(in context: RuleContext) -> [Finding] {
    // "… til Ankestyrelsen eller til Folketingets Ombudsmand": beside a real body, and of the same rank.
    let chosen = context.cues(.ombudsmanChosen).first
    guard let place = chosen ?? context.cues(.ombudsmanAsBody).first,
      let sentence = context.sentence(at: place)
    else { return [] }
    return context.facts.decisions.enumerated().compactMap { index, decision in
      let guidance = decision.klagevejledning
      guard guidance.status != .notRequired else { return nil }
      // Beside a real body, or a word that nothing can be appealed, the two are only further help.
      let isSole = guidance.body == nil || guidance.body == .folketingetsOmbudsmand
      guard isSole || chosen != nil, !context.holds(.noAppeal) else { return nil }
      return finding([.at(sentence.span)], confidence: .high, decision: index)
    }
  }
}
