import DanishText
import LetterModel
import Understanding

/// The reader is "du" here and "De" or "borgeren" there.
enum S9MixedAddress: Rule {
  static let gate = Gate(kinds: [.decision, .hearing, .intendedDecision, .reassessment, .request, .meeting])
  static let card = RuleCard(
    id: "S9", slug: "mixed-address", title: "Skifter mellem du, De og borgeren", severity: .warning,
    basis: nil,
    explanation: "Brevet kalder dig skiftevis du, De og borgeren. Det er dig, der er ment alle steder.",
    staffMessage: "Brug \"du\" hele vejen.", complaintPoint: nil,
    cues: ["du og borgeren om samme person", "du og De i samme brev"],
    traps: [
      "Borgere i almindelighed og citeret lovtekst.", "Breve om et barn eller en afdød.",
      "De som flertal: de andre.",
    ],
    examples: [
      .fires(
        ExampleLetter.refusal(
          begrundelse: ExampleLetter.reasons
            + "\n\n⟦Borgeren⟧ har den 3. marts 2026 oplyst, at han har haft udgifter til bus.")),
      .fires(
        ExampleLetter.refusal(
          begrundelse: ExampleLetter.reasons + "\n\nVi har den 3. marts 2026 modtaget ⟦Deres⟧ regninger.")),
      .quiet(ExampleLetter.refusal()),
      .quiet(ExampleLetter.stop()),
      .nearly(
        ExampleLetter.refusal(
          begrundelse: ExampleLetter.reasons
            + "\n\nOrdningen er for borgere, der ikke kan bruge bus. De får et kort.")),
      .nearly(
        ExampleLetter.refusal(
          begrundelse: ExampleLetter.reasons
            + "\n\nKommunen skal altid vurdere, om borgeren selv kan dække udgiften.")),
    ])

  static func findings(in context: RuleContext) -> [Finding] {
    let text = context.text
    let isAddressed = context.outsideGuidance.contains { sentence in
      sentence.sentence.tokens.contains {
        text.token($0, is: "du") || text.token($0, is: "dig") || text.token($0, is: "din")
      }
    }
    guard isAddressed else { return [] }
    let others = context.outsideGuidance.flatMap { sentence in
      sentence.sentence.tokens.compactMap { strayAddress(at: $0, in: sentence, context) }
    }
    return others.first.map { [finding([.at($0)], confidence: .medium)] } ?? []
  }

  /// A formal or distant word for the reader of this letter.
  private static func strayAddress(at index: Int, in sentence: RoleSentence, _ context: RuleContext) -> Span?
  {
    let token = context.text.tokens[index]
    // All of them begin with d or b.
    guard [0x64, 0x62].contains(context.text.folded[token.span.start]) else { return nil }
    let word = context.text.string(token)
    let isFirst = index == sentence.sentence.tokens.lowerBound
    if ["Deres", "Dem"].contains(word), !isFirst { return token.span }
    if word == "De", !isFirst, context.text.tokens[index - 1].kind != .punctuation { return token.span }
    // "borgeren" in what the law says in general is any citizen; with case content it is this one.
    guard ["borgeren", "Borgeren", "borgerens", "Borgerens"].contains(word), sentence.caseContent > 0,
      !sentence.has(.ruleText)
    else { return nil }
    return token.span
  }
}
