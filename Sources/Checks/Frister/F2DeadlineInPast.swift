import LetterModel
import Understanding

/// A deadline that had passed when the letter was written.
enum F2DeadlineInPast: Rule {
  static let gate = Gate.finishedLetters
  static let card = RuleCard(
    id: "F2", slug: "deadline-in-past", title: "Fristen ligger før brevets dato", severity: .error,
    basis: nil,
    explanation:
      "Brevet giver en frist, der allerede var udløbet, da det blev skrevet. Ring, og bed om en ny frist.",
    staffMessage: "Fristen ligger før brevets dato. Ret den.",
    complaintPoint: "Fristen var udløbet, da jeg fik brevet.",
    cues: ["senest den … med en dato før brevets"],
    traps: ["Brevet fortæller om en tidligere frist, der blev overskredet."],
    examples: [
      .fires(
        ExampleLetter.request(
          demand: "Du skal sende lønsedler for januar og februar til os senest den ⟦2. februar 2026⟧.")),
      .fires(
        ExampleLetter.hearing(
          answer: "Du har mulighed for at komme med bemærkninger. Skriv til os senest den ⟦2. marts 2026⟧.")),
      .quiet(ExampleLetter.request()),
      .quiet(ExampleLetter.hearing()),
      .nearly(
        ExampleLetter.refusal(
          after: "Du skal sende vandmålerens tal hvert år senest den 15. januar.")),
      .nearly(
        ExampleLetter.request(
          demand: """
            Du skulle sende lønsedler til os senest den 2. februar 2026, men vi har ikke fået dem. Send dem nu, og senest den \
            9. april 2026.
            """)),
      .nearly(
        ExampleLetter.refusal(
          begrundelse: """
            Afgørelsen er truffet efter § 100 i serviceloven. Udgifter skal efter lovens § 100 anmeldes senest tre måneder \
            efter betalingen, her senest den 2. februar 2026. Vi har lagt vægt på, at du først sendte regningen den 9. februar.
            """)),
      .nearly(
        ExampleLetter.refusal(
          begrundelse: """
            Afgørelsen er truffet efter § 100 i serviceloven. Vi bad dig om regninger senest den 16. februar 2026, men fik dem \
            ikke. Vi har lagt vægt på, at vi derfor ikke kan se, hvad udgiften er.
            """)),
    ])

  /// "skal efter lovens § 56 anmeldes senest fem uger efter, her den 5. august": in a decision the law's time that has run out.
  private static func isLawsOwn(_ mention: DateMention, _ sentence: RoleSentence, _ context: RuleContext)
    -> Bool
  {
    context.facts.kind == .decision && mention.role != .complaintDeadline
      && context.facts.legalReferences.contains { sentence.span.contains($0.span) }
  }

  static func findings(in context: RuleContext) -> [Finding] {
    guard let date = context.facts.date?.value else { return [] }
    let roles: Set<DateMention.Role> = [.complaintDeadline, .answerDeadline, .actionDeadline]
    return context.facts.dates.compactMap { mention in
      guard roles.contains(mention.role), mention.date < date,
        let sentence = context.sentence(at: mention.span),
        !context.cues(.pastDemand).contains(where: { sentence.span.contains($0) }),
        !isLawsOwn(mention, sentence, context), !comesEveryYear(sentence, context)
      else { return nil }
      return finding(
        [.at(mention.span)], confidence: .high,
        message:
          "Fristen \(Wording.date(mention.date)) ligger før brevets dato \(Wording.date(date)). Ret den.")
    }
  }

  /// "hvert år senest den 15. januar": a day without a year of its own.
  private static func comesEveryYear(_ sentence: RoleSentence, _ context: RuleContext) -> Bool {
    let words = context.foldedWords(of: sentence)
    return words.contains("årligt")
      || zip(words, words.dropFirst()).contains {
        ["hvert", "hver"].contains($0) && ["år", "måned"].contains($1)
      }
  }
}
