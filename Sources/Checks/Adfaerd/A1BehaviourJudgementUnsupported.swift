import DanishText
import LetterModel
import Understanding

/// A person is judged, and nothing that was said or done stands beside it.
enum A1BehaviourJudgementUnsupported: Rule {
  static let card = RuleCard(
    id: "A1", slug: "behaviour-judgement-unsupported", title: "Vurdering af adfærd uden eksempel",
    severity: .warning,
    basis: nil,
    explanation: """
      Brevet beskriver, hvordan du er eller opfører dig, uden at fortælle, hvad du har sagt eller gjort. Du kan bede om at \
      få eksempler, og om at dine egne bemærkninger bliver lagt på sagen.
      """,
    staffMessage:
      "Beskriv, hvad der blev sagt eller gjort, hvornår og over for hvem, eller lad vurderingen gå ud.",
    complaintPoint:
      "Vurderingen af min adfærd er ikke underbygget. Jeg beder om, at mine bemærkninger bliver tilføjet.",
    cues: [
      "truende", "aggressiv", "usamarbejdsvillig", "manipulerende", "ingen konkret hændelse i nærheden",
    ],
    traps: ["Borgerens egne ord og citater.", "Lægelige diagnoser og straffedomme."],
    examples: [
      .fires(
        ExampleLetter.stop(
          begrundelse: ExampleLetter.stopReasons + "\n\n⟦Du er desuden usamarbejdsvillig og manipulerende.⟧")),
      .fires(
        ExampleLetter.refusal(
          begrundelse: ExampleLetter.reasons + "\n\n⟦Du har en aggressiv og truende adfærd.⟧")),
      .quiet(ExampleLetter.stop()),
      .quiet(ExampleLetter.refusal()),
      .nearly(
        ExampleLetter.refusal(
          begrundelse: ExampleLetter.reasons
            + "\n\nDu optrådte truende den 3. marts 2026, hvor du løftede en stol og råbte: \"Nu er det nok.\""
        )),
      .nearly(
        ExampleLetter.refusal(
          begrundelse: ExampleLetter.reasons
            + "\n\nDu skriver, at du opfattede medarbejderen som truende. Det har vi talt med medarbejderen om."
        )),
    ])

  static func findings(in context: RuleContext) -> [Finding] {
    let sentences = context.facts.sentences
    return sentences.indices.compactMap { index in
      let sentence = sentences[index]
      guard sentence.has(.behaviour), !sentence.has(.citizenView), !sentence.has(.ruleText),
        !isTold(sentence, context),
        context.blockRole(sentence).isContent,
        !isSupported(index, context)
      else { return nil }
      return finding([.at(sentence.span)], confidence: .medium)
    }
  }

  /// Whether the citizen is the one who judges: "du skriver, at …", "du opfattede …".
  private static func isTold(_ sentence: RoleSentence, _ context: RuleContext) -> Bool {
    context.cues(.citizenTells).contains { sentence.span.contains($0) }
  }

  /// Something concrete in the sentence itself or the two after it in the same paragraph or its list.
  private static func isSupported(_ index: Int, _ context: RuleContext) -> Bool {
    let sentences = context.facts.sentences
    let block = sentences[index].sentence.block
    let near = sentences[index..<min(index + 3, sentences.count)].filter { sentence in
      sentence.sentence.block == block
        || (sentence.sentence.block == block + 1 && context.blockRole(sentence) == .listItem)
    }
    // The day of a talk alone tells nothing of what was done in it.
    return near.contains { sentence in context.cues(.incident).contains { sentence.span.contains($0) } }
  }
}
