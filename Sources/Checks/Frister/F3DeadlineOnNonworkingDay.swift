import LetterModel
import Rulebook
import Understanding

/// A deadline on a Saturday, Sunday or public holiday.
enum F3DeadlineOnNonworkingDay: Rule {
  static let gate = Gate.finishedLetters
  static let card = RuleCard(
    id: "F3", slug: "deadline-on-nonworking-day", title: "Frist på en lørdag, søndag eller helligdag",
    severity: .advice,
    basis: nil,
    explanation:
      "Fristen falder på en dag, hvor kontoret er lukket. Den flytter normalt til næste hverdag, men vær ude i god tid.",
    staffMessage: "Fristen falder på en lukkedag. Flyt den til næste hverdag.", complaintPoint: nil,
    cues: ["en frist på en lørdag, søndag eller helligdag"],
    traps: ["Store bededag er en almindelig hverdag fra 2024."],
    examples: [
      .fires(ExampleLetter.request(demand: "Du skal sende lønsedler til os senest den ⟦11. april 2026⟧.")),
      .fires(
        ExampleLetter.hearing(
          answer: "Du har mulighed for at komme med bemærkninger. Skriv til os senest den ⟦5. april 2026⟧.")),
      .quiet(ExampleLetter.request()),
      .quiet(ExampleLetter.hearing()),
      .nearly(ExampleLetter.request(demand: "Du skal sende lønsedler til os senest den 1. maj 2026.")),
      .nearly(ExampleLetter.meeting(time: "Vi holder åbent hus lørdag den 28. marts 2026 kl. 10.")),
    ])

  static func findings(in context: RuleContext) -> [Finding] {
    let roles: Set<DateMention.Role> = [.complaintDeadline, .answerDeadline, .actionDeadline]
    return context.facts.dates.compactMap { mention in
      guard roles.contains(mention.role), !context.isWorkingDay(mention.date) else { return nil }
      return finding(
        [.at(mention.span)], confidence: .high,
        message: "\(Wording.date(mention.date)) er \(name(of: mention.date)). Flyt fristen til næste hverdag."
      )
    }
  }

  /// The day as people call it: `2. påskedag` or `en lørdag`.
  private static func name(of date: CivilDate) -> String {
    DanishCalendar.holiday(date) ?? "en \(Wording.weekday(date))"
  }
}
