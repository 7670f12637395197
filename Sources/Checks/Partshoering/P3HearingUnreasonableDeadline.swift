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
      .fires(
        ExampleLetter.hearing(
          answer: "Du kan komme med bemærkninger. ⟦Fristen er to dage⟧, efter at du har fået brevet.")),
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
    guard let first = answers.min(by: { $0.date < $1.date }) else { return shortPeriod(context) }
    guard first.date >= date else { return [] }
    let days = first.date.dayNumber - date.dayNumber
    guard days < 7 else { return [] }
    let message = "Der er kun \(days) \(days == 1 ? "dag" : "dage") fra brevets dato til svarfristen. "
    return [finding([.at(first.span)], confidence: .high, message: message + card.staffMessage)]
  }

  /// "Fristen er to dage, efter at du har modtaget brevet": the only time to answer in, counted in days.
  private static func shortPeriod(_ context: RuleContext) -> [Finding] {
    for place in context.cuesOutsideGuidance(.answerPeriod) {
      guard let sentence = context.sentence(at: place) else { continue }
      let words = context.foldedWords(of: sentence)
      guard
        words.contains(where: { $0.hasPrefix("frist") || $0.hasPrefix("svar") || $0.hasPrefix("bemærk") }),
        let at = words.firstIndex(where: { ["dage", "dag", "døgn", "hverdage", "arbejdsdage"].contains($0) }),
        at > 0,
        let days = counts[words[at - 1]] ?? Int(words[at - 1]), days < 7
      else { continue }
      let message = "Der er kun \(days) \(days == 1 ? "dag" : "dage") til at svare. "
      return [finding([.at(place)], confidence: .medium, message: message + card.staffMessage)]
    }
    return []
  }

  private static let counts = [
    "en": 1, "én": 1, "et": 1, "ét": 1, "to": 2, "tre": 3, "fire": 4, "fem": 5, "seks": 6,
  ]
}
