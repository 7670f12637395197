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
    cues: [
      "bevilges/afslås", "tilkendes/tilkendes ikke", "imødekommes helt/delvist", "nedsættes/stopper",
      "dig/dit barn",
      "din første/opfølgende samtale", "3 måneder/år",
    ],
    traps: [
      "og/eller", "Almindelige par som mor/far i en generel vejledning.", "papir/plast, mandag/tirsdag",
      "Felter, som læseren selv skal sætte kryds i.", "Besked, når noget er godkendt/afvist.",
    ],
    examples: [
      .fires(
        ExampleLetter.refusal(
          outcome: "Din ansøgning om en elcykel ⟦bevilges/afslås⟧ hermed. Du får ikke dækket udgiften.")),
      .fires(
        ExampleLetter.refusal(outcome: "Du får afslag. Du ⟦tilkendes/tilkendes ikke⟧ hjælp til en elcykel.")),
      .fires(
        ExampleLetter.refusal(outcome: "Du ⟦bevilges/får afslag⟧ på dækning af udgiften til en elcykel.")),
      .fires(
        ExampleLetter.meeting(companion: "Det er ⟦din første/opfølgende⟧ samtale. Tag gerne en bisidder med.")
      ),
      .quiet(ExampleLetter.refusal()),
      .quiet(ExampleLetter.grant()),
      .nearly(
        ExampleLetter.refusal(
          after: "Du kan ringe og/eller skrive til os. Kontoret har åbent mandag/tirsdag.")),
      .nearly(
        ExampleLetter.request(
          demand: "Sæt kryds, og send skemaet senest den 9. april 2026:\n\nJeg får/får ikke løn.")),
      .nearly(
        ExampleLetter.grant(next: "Klinikken ringer inden den 1. april 2026, når lånet er godkendt/afvist.")),
      .nearly(ExampleLetter.refusal(after: "Har du spørgsmål, kan mor/far eller en værge også ringe.")),
    ])

  static func findings(in context: RuleContext) -> [Finding] {
    guard !context.isPhraseFile else { return [] }
    let choices = context.letter.placeholders.filter { $0.kind == .choice && $0.isCertain }.map(\.span)
    return context.apart(choices + context.cues(.bothAlternatives) + context.cues(.bothOutcomes)).compactMap {
      span in
      guard !context.isQuotedLaw(span), !isToFillIn(span, context) else { return nil }
      return finding([.at(span)], confidence: .high)
    }
  }

  /// Whether a sentence right before asks the reader to tick, circle or cross out what fits.
  private static func isToFillIn(_ span: Span, _ context: RuleContext) -> Bool {
    guard let index = context.sentenceIndex(at: span) else { return false }
    return context.facts.sentences[max(0, index - 3)...index].contains { context.holds(ticks, $0) }
  }

  private static let ticks: ClosedWords = [
    "kryds", "krydser", "streg", "marker", "markér", "svararket", "svarslip", "svarslippen",
  ]
}
