import LetterModel
import Understanding

/// A hearing letter without a day for the answer.
enum P2HearingNoDeadline: Rule {
  static let gate = Gate.only(.hearing, .intendedDecision)
  static let card = RuleCard(
    id: "P2", slug: "hearing-no-deadline", title: "Partshøring uden svarfrist", severity: .error,
    basis: "forvaltningsloven § 19, stk. 1",
    explanation: """
      Du må komme med bemærkninger, før der bliver truffet en afgørelse, men brevet siger ikke, hvornår du senest skal \
      svare. Svar hurtigst muligt, eller ring og spørg om fristen.
      """,
    staffMessage: "Skriv en dato for, hvornår borgeren senest kan svare.",
    complaintPoint: "Hvornår skal jeg senest svare?",
    cues: ["partshøring", "bemærkninger", "ingen dato og intet antal dage"],
    traps: ["Svarfristen kan stå i overskriften eller i Digital Post."],
    examples: [
      .fires(
        ExampleLetter.hearing(
          answer: "Du har mulighed for at komme med bemærkninger, inden vi træffer afgørelse.")),
      .fires(
        ExampleLetter.hearing(
          answer: "Har du bemærkninger til oplysningerne, bedes du sende dem hurtigst muligt.")),
      .quiet(ExampleLetter.hearing()),
      .quiet(ExampleLetter.refusal()),
      .nearly(
        ExampleLetter.hearing(
          answer: "Du har mulighed for at komme med bemærkninger. Vi skal have dem inden 14 dage fra i dag.")),
      .nearly(
        ExampleLetter.hearing(
          answer: "Du har mulighed for at komme med bemærkninger. Høringsfrist: 9. april 2026.")),
    ])

  /// Days that no answer is waited for longer than.
  private static let longestAnswerDays = 60

  static func findings(in context: RuleContext) -> [Finding] {
    let dates = context.facts.dates.filter { [.answerDeadline, .actionDeadline].contains($0.role) }
    guard dates.isEmpty, context.cues(.answerPeriod).isEmpty,
      context.holds(.hearing) || context.facts.kindConfidence != .low, !context.hasFieldForDay
    else { return [] }
    // A date in the weeks to come may be the answer date in words the layer did not follow.
    if let date = context.facts.date?.value {
      let horizon = date.adding(days: longestAnswerDays)
      let later = context.facts.dates.filter {
        $0.date > date && $0.date <= horizon && ![.effect, .effectEnd, .meeting].contains($0.role)
          && !tellsOther($0, context)
      }
      guard later.isEmpty else { return [] }
    }
    return [
      finding(
        context.absent(["senest den", "inden den", "svarfrist", "et antal dage"]),
        confidence: context.facts.kindConfidence)
    ]
  }

  /// "Udvalget ventes at træffe afgørelse den 14. april", "en ledig plads fra den 1. maj": a day of something else, in a
  /// sentence with no word of a limit and nothing for the reader to do.
  private static func tellsOther(_ day: DateMention, _ context: RuleContext) -> Bool {
    guard let sentence = context.sentence(at: day.span),
      ![SentenceRole.hearing, .demand, .consequence, .contact].contains(where: { sentence.has($0) })
    else { return false }
    let words = context.foldedWords(of: sentence)
    return !words.contains { word in
      ["senest", "inden", "indtil", "frem", "før", "dag"].contains(word)
        || ["frist", "svar", "bemærk", "indsig", "kommentar"].contains { word.hasPrefix($0) }
        || word.hasSuffix("frist")
    }
  }
}
