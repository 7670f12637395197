import LetterModel
import Understanding

/// The result comes late in the letter.
enum O1OutcomeNotFirst: Rule {
  static let gate = Gate.only(.decision)
  static let card = RuleCard(
    id: "O1", slug: "outcome-not-first", title: "Resultatet står ikke først", severity: .warning, basis: nil,
    explanation: "Du skal langt ned i brevet for at se, hvad der er afgjort. Resultatet er markeret her.",
    staffMessage: "Flyt resultatet op i det første afsnit.", complaintPoint: nil,
    cues: ["den første sætning med resultatet står efter den første tredjedel"],
    traps: [
      "Overskriften siger resultatet.", "Brevet begynder med noget, der kan være resultatet i andre ord.",
      "Korte breve.", "Partshøringer og svar på klager.",
    ],
    examples: [
      .fires(late("⟦Vi har herefter besluttet, at du ikke kan få dækket udgiften til en elcykel.⟧")),
      .fires(late("⟦Du får derfor afslag på dækning af udgiften til en elcykel.⟧")),
      .fires(
        late("⟦På den baggrund giver jeg dig afslag på en elcykel.⟧")
          .replacing("Vedrørende din ansøgning", with: "Afgørelse om elcykel")),
      .quiet(ExampleLetter.refusal()),
      .quiet(ExampleLetter.stop()),
      .nearly(
        late("Du får derfor afslag på dækning af udgiften til en elcykel.")
          .replacing("Vedrørende din ansøgning", with: "Afgørelse: afslag på elcykel")),
      .nearly(ExampleLetter.refusal(outcome: "Vi har behandlet din ansøgning. Du får afslag på en elcykel.")),
      .nearly(
        ExampleLetter.refusal(
          heading: "Du får ikke dækket udgiften til en elcykel",
          outcome: "Vi har behandlet din ansøgning af 2. februar 2026, og her er svaret.")),
      .nearly(
        late("Vi har derfor besluttet, at du ikke kan få dækket udgiften til en elcykel.")
          .replacing(
            "Vi modtog den 2. februar 2026 din ansøgning om dækning af en elcykel.",
            with: "Der bliver ikke noget tilskud til elcyklen.")),
    ])

  private static func late(_ outcome: String) -> String {
    ExampleLetter.letter(
      heading: "Vedrørende din ansøgning",
      "Vi modtog den 2. februar 2026 din ansøgning om dækning af en elcykel.",
      "Reglen om merudgifter står i § 100, stk. 1, i serviceloven. " + ExampleLetter.factsOnly,
      """
      Lægen har desuden i et brev af 27. februar 2026 skrevet, at dine knæ er stabile, og at du træner to gange om ugen i \
      hallen. Fysioterapeuten bekræfter det i en udtalelse af 2. marts 2026. Vi har også talt med dig den 4. marts 2026, hvor \
      du fortalte, at du cykler til hallen på din almindelige cykel, når vejret er godt, og ellers tager bussen.
      """, outcome, "Du kan klage\n\n" + ExampleLetter.guidance)
  }

  static func findings(in context: RuleContext) -> [Finding] {
    let body = context.facts.sentences.filter { context.blockRole($0).isContent }
    // The result in heading or subject line is the result up front.
    let results = context.facts.decisions.flatMap(\.sentences)
    guard
      let index = results.filter({ context.tellsResult(context.facts.sentences[$0]) }).min() ?? results.min(),
      context.wordCount >= 120, context.isWholeLetter,
      !body.contains(where: { context.blockRole($0) == .heading && context.tellsResult($0) }),
      !context.mayOpenWithResult
    else { return [] }
    let total = body.reduce(0) { $0 + context.words(in: $1) }
    let outcome = context.facts.sentences[index]
    let before = body.prefix { $0.span.start < outcome.span.start }.reduce(0) { $0 + context.words(in: $1) }
    guard before * 5 > total * 2 else { return [] }
    return [finding([.at(outcome.span)], confidence: .medium)]
  }
}
