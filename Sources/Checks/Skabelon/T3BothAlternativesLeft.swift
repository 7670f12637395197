import DanishText
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
      .fires(
        ExampleLetter.refusal(outcome: "Du får afslag. Betingelserne i loven er ⟦opfyldt/ikke opfyldt⟧.")),
      .quiet(ExampleLetter.refusal()),
      .quiet(ExampleLetter.grant()),
      .nearly(
        ExampleLetter.refusal(after: "Din læge kan skrive til os, hvis han/hun mener noget andet.")),
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
    let told = context.cues(.bothAlternatives) + context.cues(.bothOutcomes)
    return context.apart(choices + told + denied(context)).compactMap { span in
      guard !context.isQuotedLaw(span), !isToFillIn(span, context), !isOfSomebody(span, context) else {
        return nil
      }
      return finding([.at(span)], confidence: .high)
    }
  }

  /// "opfyldt/ikke opfyldt", "deltog/deltog ikke": a word and its denial with a slash between, where nothing is supposed.
  private static func denied(_ context: RuleContext) -> [Span] {
    context.facts.sentences.flatMap { sentence -> [Span] in
      guard context.blockRole(sentence).isContent, !context.holds(supposing, sentence) else { return [] }
      let tokens = sentence.sentence.tokens
      return tokens.compactMap { slash in
        guard slash > tokens.lowerBound, slash + 2 < tokens.upperBound, context.text.token(slash, is: "/"),
          context.text.tokens[slash - 1].kind == .word
        else { return nil }
        let word = context.text.word(slash - 1)
        let behind = [context.text.word(slash + 1), context.text.word(slash + 2)]
        guard behind == [word, "ikke"] || behind == ["ikke", word] else { return nil }
        return context.text.tokens[slash - 1].span.union(context.text.tokens[slash + 2].span)
      }
    }
  }

  /// "Din læge skal skrive, om han/hun …": a person the writer does not know, and no choice that was left.
  private static func isOfSomebody(_ span: Span, _ context: RuleContext) -> Bool {
    guard let index = context.sentenceIndex(at: span),
      let first = context.folded(span).split(whereSeparator: { !$0.isLetter }).first,
      pronouns.contains(String(first))
    else { return false }
    return context.facts.sentences[max(0, index - 1)...index].contains { sentence in
      context.foldedWords(of: sentence).contains { somebody.stand(in: $0) }
    }
  }

  private static let supposing: ClosedWords = ["hvis", "når", "såfremt", "om", "hvorvidt"]
  private static let pronouns: Set<String> = ["han", "hun", "ham", "hende", "hans", "hendes"]
  private static let somebody: WordParts = [
    "læge", "sagsbehandler", "rådgiver", "kontaktperson", "medarbejder", "bisidder", "repræsentant", "værge",
    "lederen", "konsulent", "visitator", "terapeut", "hjælper", "ledsager", "advokat", "arbejdsgiver",
    "underskriver", "vedkommende", "personen", "enhver", "udlejer", "naboen", "pårørende", "psykolog",
    "plejersk", "håndværker", "revisor", "rådgiveren",
  ]

  /// Whether a sentence right before asks the reader to tick, circle or cross out what fits.
  private static func isToFillIn(_ span: Span, _ context: RuleContext) -> Bool {
    guard let index = context.sentenceIndex(at: span) else { return false }
    return context.facts.sentences[max(0, index - 3)...index].contains { context.holds(ticks, $0) }
  }

  private static let ticks: ClosedWords = [
    "kryds", "krydser", "streg", "marker", "markér", "svararket", "svarslip", "svarslippen",
  ]
}
