import LetterModel
import Understanding

/// A letter in a case without the case's number.
enum I3NoCaseNumber: Rule {
  static let gate = Gate(
    kinds: [.decision, .hearing, .intendedDecision, .reassessment, .uncertain], readsTemplates: false)
  static let card = RuleCard(
    id: "I3", slug: "no-case-number", title: "Sagsnummer mangler", severity: .warning, basis: nil,
    explanation: "Brevet har intet sagsnummer. Skriv datoen og emnet, når du svarer, så de kan finde sagen.",
    staffMessage: "Tilføj sagsnummeret.", complaintPoint: nil,
    cues: ["intet nummer ved sag, sagsnr., journalnummer eller lignende"],
    traps: [
      "Masseudsendte breve har ikke et sagsnummer.", "Telefonnumre og matrikelnumre er ikke sagsnumre.",
    ],
    examples: [
      .fires(ExampleLetter.refusal(caseNumber: "")),
      .fires(ExampleLetter.refusal(caseNumber: "Telefon: 00 11 22 33")),
      .quiet(ExampleLetter.refusal()),
      .quiet(ExampleLetter.refusal(caseNumber: "Journalnummer: 27.36.00-G01-12-26")),
      .nearly(ExampleLetter.refusal(caseNumber: "Sag: 2026-0112-BU")),
      .nearly(ExampleLetter.refusal(caseNumber: "J.nr. 26/01234")),
    ])

  static func findings(in context: RuleContext) -> [Finding] {
    guard context.facts.caseNumber == nil, context.letter.envelope?.caseNumber == nil, context.isWholeLetter,
      context.cues(.otherNumber).isEmpty, !context.hasNumberInHead
    else {
      return []
    }
    return [
      finding(
        [.missing(within: context.letter.wholeSpan, lookedFor: ["sagsnr.", "sag", "journalnr.", "j.nr."])],
        confidence: .medium)
    ]
  }
}
