import DanishText
import LetterModel
import Understanding

/// Something is taken away on information from others, and the letter does not say that the citizen was heard.
enum P1HearingNotMentioned: Rule {
  static let card = RuleCard(
    id: "P1", slug: "hearing-not-mentioned", title: "Partshøring er ikke omtalt", severity: .warning,
    basis: "forvaltningsloven § 19, stk. 1",
    explanation: """
      Når en myndighed bruger vigtige oplysninger imod dig, som du ikke kender, skal du normalt høres først. Det kan ikke \
      ses af brevet, om du er blevet hørt. Det kan være sket i et andet brev.
      """,
    staffMessage: "Skriv, hvornår borgeren er hørt, og hvad borgeren svarede.",
    complaintPoint: "Jeg er ikke hørt over oplysningerne, før afgørelsen blev truffet.",
    cues: [
      "stop, nedsættelse, tilbagebetaling eller sanktion", "oplysninger fra andre",
      "intet om høring eller bemærkninger",
    ],
    traps: [
      "Borgeren har selv givet oplysningerne.", "Høringen er sket i et andet brev.",
      "En tidsbegrænset bevilling udløber.",
    ],
    examples: [
      .fires(
        ExampleLetter.stop(
          begrundelse: """
            Afgørelsen er truffet efter § 97, stk. 1, i serviceloven. Fysioterapeuten skriver i en udtalelse af 3. februar \
            2026, at du nu selv tager bussen. Vi har lagt vægt på, at du ikke længere har brug for en ledsager.
            """)),
      .fires(
        ExampleLetter.repayment(
          begrundelse: """
            Afgørelsen er truffet efter § 91, stk. 1, nr. 1, i aktivloven. Din arbejdsgiver oplyser, at du fik 6.000 kr. i løn \
            i januar 2026. Vi har lagt vægt på, at du i ansøgningen krydsede af, at du ikke havde arbejde.
            """)),
      .quiet(ExampleLetter.stop()),
      .quiet(ExampleLetter.repayment()),
      .fires(
        ExampleLetter.stop(
          begrundelse: """
            Afgørelsen er truffet efter § 97, stk. 1, i serviceloven. Da du søgte i 2021, oplyste du, at du ikke kunne finde \
            vej. Fysioterapeuten skriver i en udtalelse af 3. februar 2026, at du nu selv tager bussen. Vi har lagt vægt på, \
            at du ikke længere har brug for en ledsager.
            """)),
      .fires(
        ExampleLetter.stop(
          begrundelse: """
            Afgørelsen er truffet efter § 97, stk. 1, i serviceloven. Lederen af værestedet skriver den 3. februar 2026, at du \
            nu selv tager bussen. Du blev i brev af 5. januar 2026 orienteret om dine pligter. Vi har lagt vægt på, at du ikke \
            længere har brug for en ledsager.
            """)),
      .nearly(
        ExampleLetter.stop(
          begrundelse: """
            Afgørelsen er truffet efter § 97 i serviceloven. Fysioterapeuten skriver den 3. februar 2026, at du selv tager \
            bussen. På mødet den 6. marts sagde du, at du er utryg. Det ændrer ikke, at du ikke længere har brug for hjælpen.
            """)),
      .nearly(
        ExampleLetter.stop(
          begrundelse: """
            Afgørelsen er truffet efter § 97 i serviceloven. Du har selv fortalt os, at du ikke længere bruger timerne, og \
            at du tager bussen. Vi har lagt vægt på, at du klarer dig alene.
            """)),
      .nearly(
        ExampleLetter.stop(
          begrundelse: """
            Afgørelsen er truffet efter § 97 i serviceloven. Fysioterapeuten skriver den 3. februar 2026, at du selv tager \
            bussen. I dit høringssvar af 16. februar skriver du, at du bliver træt. Det ændrer ikke, at du ikke længere har \
            brug for en ledsager.
            """)),
    ])

  static func findings(in context: RuleContext) -> [Finding] {
    guard !context.reasonsStandElsewhere, context.cuesOutsideGuidance(.expires).isEmpty,
      context.cuesOutsideGuidance(.heard).allSatisfy({
        isOfEarlierTime($0, context) || isOfDuties($0, context) || isOfOthers($0, context)
      })
    else { return [] }
    let sources = context.cuesOutsideGuidance(.outsideSource).compactMap { context.sentence(at: $0) }
    guard
      let source = sources.first(where: {
        $0.has(.fact) || $0.has(.consideration) || $0.has(.behaviour)
          || context.holds(reader, $0) && !$0.has(.ruleText)
      })
    else {
      return []
    }
    return context.judgedDecisions.compactMap { index, decision in
      guard [.stop, .reduction, .repayment, .sanction].contains(decision.outcome) else { return nil }
      // That hearing did not happen can never be read off a letter, hence the low confidence.
      return finding(
        context.absent(["partshøring", "hørt", "bemærkninger", "udtale dig"]) + [.at(source.span)],
        confidence: .low, decision: index)
    }
  }

  /// What the citizen told when the help was given, or is blamed for not telling, answers nothing of today: "som du oplyste
  /// i august 2024", "du har ikke oplyst, at du er flyttet".
  private static func isOfEarlierTime(_ cue: Span, _ context: RuleContext) -> Bool {
    let words = String(decoding: context.text.folded[cue.range], as: UTF8.self)
    guard !hearing.contains(where: { words.contains($0) }), let sentence = context.sentence(at: cue) else {
      return false
    }
    if words.contains(" ikke ") { return true }
    if let year = context.facts.date?.value.year, context.earlierYear(in: sentence.span, before: year) {
      return true
    }
    return sentence.sentence.tokens.contains { index in
      let word = context.text.word(index)
      return earlier.contains(word) || word.hasPrefix("ansøg")
    }
  }

  /// "I brev af 5. januar fik du at vide, hvilke pligter du har": what the citizen was told of the rules tells them nothing of
  /// the case, nor does going through that letter "samme dag".
  private static func isOfDuties(_ cue: Span, _ context: RuleContext) -> Bool {
    let words = String(decoding: context.text.folded[cue.range], as: UTF8.self)
    guard !speaking.contains(where: { words.contains($0) }), let index = context.sentenceIndex(at: cue) else {
      return false
    }
    let sentences = context.facts.sentences
    func isOfDuties(_ sentence: RoleSentence) -> Bool {
      sentence.sentence.tokens.contains { duties.stand(in: context.text.word($0)) }
    }
    if isOfDuties(sentences[index]) { return true }
    let isSameDay = zip(
      sentences[index].sentence.tokens, sentences[index].sentence.tokens.dropFirst()
    ).contains { context.text.token($0, is: "samme") && context.text.token($1, is: "dag") }
    return isSameDay && index > 0 && isOfDuties(sentences[index - 1])
  }

  /// "at ingen havde hørt fra dig", "Lederen i butikken skriver": what others heard is no hearing; "skrev under på": nor is a signature.
  private static func isOfOthers(_ cue: Span, _ context: RuleContext) -> Bool {
    let words = String(decoding: context.text.folded[cue.range], as: UTF8.self)
    guard let sentence = context.sentence(at: cue) else { return false }
    let tokens = sentence.sentence.tokens
    // "Lederen i butikken skriver", "at de oplyser": only with a capital are these the reader.
    let isSmall = ["i ", "de ", "dem "].contains { words.hasPrefix($0) }
    if isSmall, context.text.bytes[cue.start] == context.text.folded[cue.start],
      !["høring", "din", "dit", "jer"].contains(where: { words.contains($0) })
    {
      return true
    }
    if words.contains("hørt fra") {
      return !tokens.contains {
        context.text.tokens[$0].span.end <= cue.end
          && (context.text.token($0, is: "vi") || context.text.token($0, is: "kommunen"))
      }
    }
    return words.contains("skrev")
      && tokens.contains { index in
        let token = context.text.tokens[index].span
        return token.start >= cue.start && token.start <= cue.end + 8
          && context.text.token(index, is: "under")
      }
  }

  private static let reader: ClosedWords = ["du", "dig", "din", "dit", "dine"]
  private static let duties: WordParts = [
    "pligt", "vejled", "regler", "reglen", "rettighed", "vilkår", "oplysningspligt",
  ]
  private static let speaking = ["partshør", "bemærk", "indsigel", "udtal", "komment", "svare", "uenig"]

  private static let earlier: Set<String> = [
    "hidtil", "dengang", "oprindelig", "oprindeligt", "søgte", "tidligere",
  ]
  private static let hearing = [
    "hør", "bemærk", "indsigel", "varsl", "agter", "svar", "udtal", "komment", "indvend", "reager",
    "gennemsyn",
    "forel", "orienter", "bekendt", "enig", "protest",
  ]
}
