import LetterModel
import Understanding

/// More than 1,200 words about one decision.
enum O4TooLong: Rule {
  static let gate = Gate.only(.decision, .hearing, .information)
  static let card = RuleCard(
    id: "O4", slug: "too-long", title: "Langt brev", severity: .advice, basis: nil,
    explanation: "Brevet er meget langt. Begynd med resultatet, begrundelsen og klagevejledningen.",
    staffMessage: "Flyt love og historik i et bilag.", complaintPoint: nil,
    cues: ["mere end 1.200 ord om én sag"],
    traps: ["Flere afgørelser i ét brev."],
    examples: [
      .fires(ExampleLetter.refusal(begrundelse: history(120))),
      .fires(ExampleLetter.hearing(considered: history(130))),
      .quiet(ExampleLetter.refusal()),
      .quiet(ExampleLetter.hearing()),
      .nearly(ExampleLetter.refusal(begrundelse: history(40))),
      .nearly(ExampleLetter.refusal(begrundelse: history(70))),
    ])

  private static func history(_ sentences: Int) -> String {
    String(repeating: "Vi talte med dig om din hverdag og dine behov den dag. ", count: sentences)
      + ExampleLetter.reasons
  }

  static func findings(in context: RuleContext) -> [Finding] {
    guard context.wordCount > 1200, context.facts.decisions.count < 2 else { return [] }
    return [
      finding(
        [.at(context.content)], confidence: .high,
        message: "Brevet har \(context.wordCount) ord. \(card.staffMessage)")
    ]
  }
}
