import LetterModel
import Understanding

/// A hearing letter that gives less than a week.
enum P3HearingUnreasonableDeadline: Rule {
  static let gate = Gate(kinds: [.hearing, .intendedDecision], readsTemplates: false)
  static let card = RuleCard(
    id: "P3", slug: "hearing-unreasonable-deadline", title: "Meget kort svarfrist", severity: .warning,
    basis: "forvaltningsloven § 19, stk. 1",
    explanation: "Du får under en uge til at svare. Det er kort tid. Du kan bede om længere frist.",
    staffMessage: "Giv længere frist, eller skriv, hvorfor den er kort.",
    complaintPoint: "Jeg beder om længere tid til at svare.",
    cues: ["færre end syv dage fra brevets dato til svarfristen"],
    traps: ["Hastesager, fx om beskyttelse af børn."],
    examples: [
      .fires(
        ExampleLetter.hearing(
          answer:
            "Du kan komme med bemærkninger, inden vi træffer afgørelse. Skriv til os senest den ⟦16. marts 2026⟧."
        )),
      .fires(
        ExampleLetter.hearing(
          answer: """
            Du har mulighed for at komme med bemærkninger. Vi skal have dit svar senest tirsdag den ⟦17. marts 2026⟧.
            """)),
      .quiet(ExampleLetter.hearing()),
      .quiet(ExampleLetter.request()),
      .nearly(
        ExampleLetter.hearing(
          answer:
            "Du kan komme med bemærkninger, inden vi træffer afgørelse. Skriv til os senest den 19. marts 2026."
        )),
      .nearly(
        ExampleLetter.hearing(
          answer: """
            Det haster, fordi der er akut fare for barnet. Du kan komme med bemærkninger, inden vi træffer afgørelse, senest \
            den 13. marts 2026.
            """)),
    ])

  static func findings(in context: RuleContext) -> [Finding] {
    guard let date = context.facts.date?.value, context.cues(.urgent).isEmpty else { return [] }
    let answers = context.facts.dates.filter { $0.role == .answerDeadline }
    guard let first = answers.min(by: { $0.date < $1.date }), first.date >= date else { return [] }
    let days = first.date.dayNumber - date.dayNumber
    guard days < 7 else { return [] }
    let message = "Der er kun \(days) \(days == 1 ? "dag" : "dage") fra brevets dato til svarfristen. "
    return [finding([.at(first.span)], confidence: .high, message: message + card.staffMessage)]
  }
}
