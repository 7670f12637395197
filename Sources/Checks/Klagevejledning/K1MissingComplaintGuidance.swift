import LetterModel
import Understanding

/// A decision that can be appealed, without a word on how.
enum K1MissingComplaintGuidance: Rule {
  static let card = RuleCard(
    id: "K1", slug: "missing-complaint-guidance", title: "Klagevejledning mangler", severity: .error,
    basis: "forvaltningsloven § 25, stk. 1",
    explanation: """
      Når en myndighed skriftligt siger helt eller delvist nej, skal den fortælle, hvor og hvordan du kan klage, og \
      hvornår fristen er. Det står ikke i brevet. Klag hurtigst muligt, og bed samtidig om en klagevejledning.
      """,
    staffMessage:
      "Brevet giver ikke fuldt medhold og har ingen klagevejledning. Indsæt den, der passer til loven.",
    complaintPoint:
      "Jeg har ikke fået klagevejledning. Jeg beder om, at min klage bliver behandlet, selv om den kommer sent.",
    cues: ["et resultat, der ikke giver fuldt medhold", "ingen klageinstans, frist eller fremgangsmåde"],
    traps: [
      "Fuldt medhold kræver ingen klagevejledning.", "Brevet siger, at afgørelsen ikke kan påklages.",
      "Klagevejledningen er vedlagt.", "Et afsnit om at klage til Datatilsynet er ingen klagevejledning.",
    ],
    examples: [
      .fires(ExampleLetter.refusal(klagevejledning: "")),
      .fires(
        ExampleLetter.refusal(
          klagevejledning: "", after: "Hvis du er uenig, er du velkommen til at ringe til din sagsbehandler.")
      ),
      .quiet(ExampleLetter.refusal()),
      .quiet(ExampleLetter.grant()),
      .nearly(
        ExampleLetter.letter(
          heading: "Afslag på befordring",
          "Du får afslag på befordring til Malthe, som du søgte om den 2. februar 2026.",
          """
          Efter folkeskolelovens § 26, stk. 1, skal kommunen sørge for befordring, når afstanden er over 6 kilometer. \
          Afstanden fra jeres hjem til skolen er målt til 3,2 kilometer.
          """,
          "Afgørelsen kan ikke indbringes for anden administrativ myndighed, jf. folkeskolelovens § 51, stk. 2."
        )),
      .nearly(ExampleLetter.refusal(klagevejledning: "Klagevejledning er vedlagt dette brev.")),
    ])

  static func findings(in context: RuleContext) -> [Finding] {
    context.guidedDecisions.compactMap { index, decision in
      let guidance = decision.klagevejledning
      guard !guidance.isElsewhere, guidance.body == nil, guidance.deadline == nil,
        guidance.statedLastDay == nil
      else {
        return nil
      }
      // An offer to talk about it is no guidance, whoever it names.
      guard guidance.status == .missing || speaksOfNoComplaint(guidance, context) else { return nil }
      return finding(
        context.absent(["klage", "klagefrist", "Ankestyrelsen", "klagenævn", "kan ikke påklages"]),
        confidence: context.facts.kindConfidence, decision: index,
        suggestions: KlagevejledningBlock.suggestions(for: decision, in: context))
    }
  }

  private static func speaksOfNoComplaint(_ guidance: Klagevejledning, _ context: RuleContext) -> Bool {
    guard guidance.status == .incomplete, let section = guidance.section else { return false }
    return !context.cues(.complaintWord).contains { section.contains($0) }
  }
}
