import LetterModel
import Understanding

/// A refusal in friendly words that never says it is a decision.
enum P5DecisionWithoutSayingSo: Rule {
  static let gate = Gate.only(.decision)
  static let card = RuleCard(
    id: "P5", slug: "decision-without-saying-so", title: "Afgørelse uden at kalde sig det",
    severity: .warning,
    basis: "forvaltningsloven § 25, stk. 1",
    explanation: """
      Brevet siger nej, men kalder det hverken en afgørelse eller et afslag. Et nej til noget, du har søgt om, er en \
      afgørelse, og den kan du normalt klage over.
      """,
    staffMessage: "Kald det en afgørelse, og giv begrundelse og klagevejledning.",
    complaintPoint: "Jeg opfatter brevet som et afslag og klager over det.",
    cues: [
      "vi kan desværre ikke hjælpe", "kan ikke imødekommes", "ingen af ordene afgørelse, afslag og besluttet",
    ],
    traps: ["Vejledning, hvor der ikke er søgt om noget.", "Klagevejledningen taler om en afgørelse."],
    examples: [
      .fires(mail("⟦Vi kan desværre ikke hjælpe med udgiften til en elcykel på 9.400 kr.⟧")),
      .fires(mail("⟦Vi kan ikke give dig tilskud til elcyklen, jf. servicelovens § 100.⟧")),
      .quiet(ExampleLetter.refusal()),
      .quiet(ExampleLetter.grant()),
      .nearly(mail("Det er vores afgørelse, at vi ikke kan hjælpe med udgiften til en elcykel på 9.400 kr.")),
      .nearly(
        mail(
          """
          Vi kan ikke give dig tilskud til elcyklen, jf. servicelovens § 100.

          Du kan klage over afgørelsen til Ankestyrelsen inden 4 uger efter, at du har fået brevet. Send klagen til \
          Borgerservice, Rådhustorvet 1, 9999 Norddal.
          """)),
      .nearly(mail("Vi giver afslag på tilskud til elcyklen, jf. servicelovens § 100.")),
      .nearly(
        ExampleLetter.letter(
          heading: "Svar på dit spørgsmål",
          "Du ringede i går og spurgte, hvad du får i varmetillæg næste år. Det kan vi desværre ikke hjælpe dig med.",
          "Du har ikke søgt om noget hos os. Prøv beregneren på borger.dk.")),
      .nearly(
        ExampleLetter.letter(
          heading: "Svar på dit spørgsmål",
          "Tak for din mail. Du spørger, hvordan man søger om en elcykel. Du kan søge på borger.dk, når du er klar.",
          "Vi kan først svare på, om du kan få hjælp, når vi har modtaget en ansøgning.")),
    ])

  private static func mail(_ outcome: String) -> String {
    ExampleLetter.letter(
      heading: "Din henvendelse om elcykel", "Tak for din ansøgning af 2. februar 2026 om en elcykel.",
      outcome,
      """
      Din læge skriver den 20. februar 2026, at du kan gå 2 kilometer uden pause. Vi har lagt vægt på, at du kan klare \
      dine indkøb til fods, og at du har en almindelig cykel.
      """)
  }

  /// Whether the letter answers a question, and says of no application but that there is none. Such an answer refuses nothing.
  private static func answersQuestion(_ context: RuleContext) -> Bool {
    let isAsked = context.facts.sentences.contains { context.holds(asking, $0) }
    return isAsked
      && !context.facts.sentences.contains { sentence in
        guard !context.holds(["ikke"], sentence) || sentence.has(.outcome) else { return false }
        return sentence.has(.application)
          || context.foldedWords(of: sentence).contains { word in
            applied.contains(word) || word.hasPrefix("ansøg") || word.hasPrefix("anmod")
          }
      }
  }

  private static let asking: ClosedWords = ["spurgte", "spørger", "spørgsmål", "spurgt"]
  private static let applied: Set<String> = [
    "søgt", "søgte", "søger", "bedt", "bad", "ønske", "ønsker", "ønsket",
  ]

  static func findings(in context: RuleContext) -> [Finding] {
    guard context.isWholeLetter, context.facts.decisions.count == 1,
      let decision = context.facts.decisions.first,
      decision.outcome == .refusal, context.cues(.decisionWords).isEmpty, !answersQuestion(context),
      let first = decision.sentences.first
    else { return [] }
    // A heading that says no outright, or names a decision, tells the reader what the letter is.
    let isHeaded = context.facts.sentences.contains { sentence in
      guard context.blockRole(sentence) == .heading else { return false }
      let heading = context.letter.string(sentence.span).lowercased()
      return sentence.has(.outcome)
        || ["bevilling", "tilladelse", "dispensation", "påbud"].contains { heading.hasPrefix($0) }
    }
    guard !isHeaded else { return [] }
    return [finding([.at(context.facts.sentences[first].span)], confidence: .medium, decision: 0)]
  }
}
