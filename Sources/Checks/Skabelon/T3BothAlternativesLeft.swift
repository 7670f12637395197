import LetterModel
import Understanding

/// Two alternatives stand where one should have been chosen.
enum T3BothAlternativesLeft: Rule {
  static let gate = Gate.finishedLetters
  static let card = RuleCard(
    id: "T3", slug: "both-alternatives-left", title: "Begge alternativer står", severity: .error, basis: nil,
    explanation:
      "Brevet har ladet to muligheder stå, hvor der skulle være valgt én. Ring, og spørg, hvad der gælder.",
    staffMessage: "Vælg ét af alternativerne.",
    complaintPoint: "Det er uklart, hvad der gælder, fordi begge muligheder står i brevet.",
    cues: ["bevilges/afslås", "tilkendes/tilkendes ikke", "dig/dit barn"],
    traps: ["og/eller", "Almindelige par som mor/far i en generel vejledning."],
    examples: [
      .fires(
        ExampleLetter.refusal(
          outcome: "Din ansøgning om en elcykel ⟦bevilges/afslås⟧ hermed. Du får ikke dækket udgiften.")),
      .fires(
        ExampleLetter.refusal(outcome: "Du får afslag. Du ⟦tilkendes/tilkendes ikke⟧ hjælp til en elcykel.")),
      .quiet(ExampleLetter.refusal()),
      .quiet(ExampleLetter.grant()),
      .nearly(
        ExampleLetter.refusal(
          after: "Du kan ringe og/eller skrive til os. Kontoret har åbent mandag/tirsdag.")),
      .nearly(ExampleLetter.refusal(after: "Har du spørgsmål, kan mor/far eller en værge også ringe.")),
    ])

  static func findings(in context: RuleContext) -> [Finding] {
    guard !context.isPhraseFile else { return [] }
    let choices = context.letter.placeholders.filter { $0.kind == .choice && $0.isCertain }.map(\.span)
    return context.apart(choices + context.cues(.bothAlternatives)).compactMap { span in
      guard !context.isQuotedLaw(span) else { return nil }
      return finding([.at(span)], confidence: .high)
    }
  }
}
