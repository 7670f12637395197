import DanishText
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
          after: "Udgifter, der er betalt senest den 31. december 2025, er regnet med for det år.")),
      .nearly(ExampleLetter.refusal(after: "Huset er opført inden den 1. juni 1970.")),
      .nearly(
        ExampleLetter.refusal(after: "Du har søgt om hjælp, som blev givet indtil den 1. januar 2026.")),
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
        !isLawsOwn(mention, sentence, context), !comesEveryYear(sentence, context),
        !tellsPast(mention, sentence, context)
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

  /// "udgifter, der er betalt senest den 31. december", "Huset er opført inden 1970": what has been done by then, in a
  /// clause that asks for nothing.
  private static func tellsPast(_ mention: DateMention, _ sentence: RoleSentence, _ context: RuleContext)
    -> Bool
  {
    let text = context.text
    let tokens = sentence.sentence.tokens
    let isComma = { (index: Int) in text.token(index, is: ",") || text.token(index, is: ";") }
    let before = tokens.filter { text.tokens[$0].span.end <= mention.span.start }
    let behind = tokens.filter { text.tokens[$0].span.start >= mention.span.end }
    let opening = before.last(where: isComma).map { $0 + 1 } ?? tokens.lowerBound
    let closing = behind.first(where: isComma) ?? tokens.upperBound
    let clause = opening..<closing
    guard !clause.contains(where: { asks($0, text) }),
      let auxiliary = before.last(where: { $0 >= opening && auxiliaries.contains(text.word($0)) })
    else { return false }
    // "Du har ret til at udtale dig om referatet" holds no participle of its own verb.
    return (auxiliary + 1..<closing).prefix(reach).prefix { !breaking.contains(text.word($0)) }.contains {
      index in
      let word = text.word(index)
      return text.tokens[index].kind == .word && word.utf8.count > 3 && !adverbs.contains(word)
        && (word.hasSuffix("t") || word.hasSuffix("ede"))
    }
  }

  /// "skal", "bedes", "fristen", "send": words by which something is wanted of the reader.
  private static func asks(_ index: Int, _ text: AnalysedText) -> Bool {
    let word = text.word(index)
    return demands.contains(word) || word.hasPrefix("frist") || word.hasPrefix("klagefrist")
      || word.hasSuffix("frist")
      || word.hasSuffix("fristen") || word.hasPrefix("sidste")
  }

  /// How far behind its auxiliary a participle may stand, in tokens.
  private static let reach = 5
  private static let breaking: Set<String> = ["at", "til", "for", "om", "med"]
  private static let adverbs: Set<String> = [
    "senest", "først", "mindst", "højst", "sidst", "skriftligt", "mundtligt", "velkomment",
  ]
  private static let auxiliaries: Set<String> = [
    "er", "blev", "var", "har", "havde", "blevet", "været", "bliver",
  ]
  private static let demands: Set<String> = [
    "skal", "bedes", "beder", "bør", "må", "kan", "vil", "send", "ring", "skriv", "betal", "aflever",
    "indsend",
    "kontakt", "svar", "mød", "upload", "giv", "klagen", "senere",
  ]
}
