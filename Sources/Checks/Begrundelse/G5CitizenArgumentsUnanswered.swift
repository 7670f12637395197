import LetterModel
import Understanding

/// The citizen's arguments are told but never answered.
enum G5CitizenArgumentsUnanswered: Rule {
  static let card = RuleCard(
    id: "G5", slug: "citizen-arguments-unanswered", title: "Borgerens synspunkter besvares ikke",
    severity: .warning,
    basis: nil,
    explanation: """
      Brevet gengiver, hvad du har anført, men siger ikke, hvad myndigheden mener om det. Det er god skik at fortælle, \
      hvorfor vigtige synspunkter ikke ændrer resultatet.
      """,
    staffMessage:
      "Brevet gengiver borgerens synspunkt uden at svare på det. Skriv hvorfor det ikke ændrer resultatet.",
    complaintPoint: "Det, jeg har anført i sagen, er gengivet i afgørelsen, men ikke besvaret.",
    cues: ["du har anført, at", "du mener, at", "dine bemærkninger", "intet svar i resten af brevet"],
    traps: [
      "Borgerens oplysninger kan være brugt som fakta uden at være et synspunkt.",
      "Brevet kan følge borgerens bemærkninger helt.", "Svaret kan stå i en senere del af brevet.",
    ],
    examples: [
      .fires(
        ExampleLetter.refusal(
          begrundelse: ExampleLetter.reasons
            + "\n\n⟦Du har anført, at elcyklen er din eneste mulighed for at komme på arbejde om vinteren.⟧")),
      .fires(
        ExampleLetter.refusal(
          begrundelse: ExampleLetter.reasons
            + "\n\n⟦Du har gjort gældende, at din læge har overset dine smerter i hofterne.⟧")),
      .quiet(ExampleLetter.refusal()),
      .quiet(ExampleLetter.stop()),
      .nearly(
        ExampleLetter.refusal(
          begrundelse: ExampleLetter.reasons
            + "\n\nDu har anført, at du ikke kan cykle om vinteren. Det ændrer ikke vores vurdering, fordi der går bus."
        )),
      .nearly(
        ExampleLetter.refusal(
          begrundelse: ExampleLetter.reasons
            + "\n\nDu har skrevet, at du vil træne mere. Vi har forståelse for dit ønske, men det er ikke en merudgift."
        )),
    ])

  static func findings(in context: RuleContext) -> [Finding] {
    guard let (index, _) = context.judgedDecisions.first,
      case let running = context.outsideGuidance, !running.contains(where: { $0.has(.answer) })
    else { return [] }
    // What is "told" may be a fact the authority builds on; only what is argued asks for an answer.
    let views = running.indices.filter { place in
      let span = running[place].span
      return context.cues(.argument).contains { span.contains($0) }
        && !isAnswered(after: place, running, context)
    }
    guard !views.isEmpty else { return [] }
    return [
      finding(
        views.map { .at(running[$0].span) }, confidence: .medium,
        decision: context.judgedDecisions.count == 1 ? index : nil)
    ]
  }

  /// Whether the sentence itself answers, or any of the rest weighs or answers: an answer need not stand beside the view.
  private static func isAnswered(after place: Int, _ running: [RoleSentence], _ context: RuleContext) -> Bool
  {
    running[place...].enumerated().contains { offset, sentence in
      // "Afgørelsen gælder, selv om du klager" answers nobody.
      if context.foldedWords(of: sentence).contains("klager") { return false }
      // Whatever more is told of the case may be the answer in words not known here.
      let tells = sentence.has(.fact) && !sentence.has(.citizenView) || sentence.caseContent > 1
      let weighs = offset > 0 && (sentence.has(.consideration) || sentence.has(.answer) || tells)
      return weighs || context.cues(.answerToCitizen).contains { sentence.span.contains($0) }
    }
  }
}
