import LetterModel
import Rulebook
import Understanding

/// The letter says where to complain, but not by when.
enum K3ComplaintNoDeadline: Rule {
  static let card = RuleCard(
    id: "K3", slug: "complaint-no-deadline", title: "Klagefrist mangler", severity: .error,
    basis: "forvaltningsloven § 25, stk. 1",
    explanation: """
      En klagevejledning skal sige, hvornår du senest kan klage. Det står ikke i brevet. Klag hurtigst muligt, helst inden \
      4 uger fra den dag, du fik brevet.
      """,
    staffMessage: "Skriv fristen: hvor lang den er, og at den regnes fra modtagelsen. Skriv gerne datoen.",
    complaintPoint: nil,
    cues: ["klageinstans nævnt", "intet antal uger og ingen dato"],
    traps: [
      "Områder uden klagefrist.", "Kommunens egen frist for at se på sagen igen er ikke klagefristen.",
    ],
    examples: [
      .fires(
        ExampleLetter.refusal(
          klagevejledning: """
            Du kan klage til Ankestyrelsen. Send klagen til Borgerservice, Rådhustorvet 1, 9999 Norddal, eller ring på \
            00 11 22 33.
            """)),
      .fires(
        ExampleLetter.refusal(
          klagevejledning: """
            Du kan klage til Ankestyrelsen ved at skrive til Borgerservice, Rådhustorvet 1, 9999 Norddal. Vi ser på sagen igen \
            inden 4 uger og sender den ellers videre.
            """)),
      .quiet(ExampleLetter.refusal()),
      .quiet(
        ExampleLetter.refusal(
          klagevejledning: """
            Du kan klage til Ankestyrelsen. Send klagen til Borgerservice, Rådhustorvet 1, 9999 Norddal. Klagefristen udløber \
            den 13. april 2026.
            """)),
      .nearly(
        ExampleLetter.refusal(
          klagevejledning: """
            Er du uenig, kan du klage til Ankestyrelsen ved at ringe eller skrive til Borgerservice, Rådhustorvet 1, 9999 \
            Norddal. Du har fire uger til det, fra du har fået brevet.
            """)),
      .nearly(
        ExampleLetter.refusal(
          klagevejledning: """
            Klagefrist: 4 uger fra modtagelsen. Klageinstans: Ankestyrelsen. Klagen sendes til Borgerservice, Rådhustorvet 1, \
            9999 Norddal.
            """)),
    ])

  static func findings(in context: RuleContext) -> [Finding] {
    context.guidedDecisions.compactMap { index, decision in
      let guidance = decision.klagevejledning
      guard guidance.status == .incomplete, !guidance.isElsewhere, guidance.klagefrist.isFaulty,
        guidance.deadline == nil, guidance.statedLastDay == nil, guidance.body != .ingen
      else { return nil }
      if let regime = guidance.expected?.regime, regime.deadline == nil { return nil }
      return finding(
        context.evidence(guidance.klagefrist, lookedFor: ["uger", "måneder", "klagefrist", "en dato"]),
        confidence: guidance.expected == nil ? .medium : .high, decision: index,
        suggestions: KlagevejledningBlock.suggestions(for: decision, in: context))
    }
  }
}
