import LetterModel
import Understanding

/// A letter without a date.
enum I1NoLetterDate: Rule {
  static let gate = Gate(
    kinds: [.decision, .hearing, .intendedDecision, .reassessment, .request, .meeting, .uncertain],
    readsTemplates: false)
  static let card = RuleCard(
    id: "I1", slug: "no-letter-date", title: "Brevet er ikke dateret", severity: .error, basis: nil,
    explanation: """
      Der står ingen dato på brevet. Datoen er vigtig, fordi frister regnes fra den dag, du fik brevet. Skriv selv dagen på.
      """,
    staffMessage: "Sæt afsendelsesdato på brevet.", complaintPoint: "Brevet er udateret.",
    cues: ["ingen dato i brevhoved, brevets start eller ved underskriften"],
    traps: ["Datoen står i Digital Post.", "I skabeloner bliver datoen flettet ind."],
    examples: [
      .fires(ExampleLetter.refusal(dated: "")),
      .fires(ExampleLetter.hearing(dated: "")),
      .quiet(ExampleLetter.refusal()),
      .quiet(ExampleLetter.refusal(dated: "Dato: 12-03-2026")),
      .nearly(
        ExampleLetter.refusal(
          dated: "", signature: "Norddal, den 12. marts 2026\n\n" + ExampleLetter.signature)),
      .nearly(ExampleLetter.refusal(dated: "Norddal Kommune, d. 12. marts 2026")),
    ])

  static func findings(in context: RuleContext) -> [Finding] {
    guard context.facts.date == nil, context.letter.envelope?.sentDate == nil, context.isWholeLetter else {
      return []
    }
    return [
      finding(
        [.missing(within: context.letter.wholeSpan, lookedFor: ["dato", "den", "afsendelsesdato"])],
        confidence: .high)
    ]
  }
}
