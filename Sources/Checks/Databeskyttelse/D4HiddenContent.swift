import LetterModel

/// Comments, tracked changes and hidden text in a file that is about to be sent.
enum D4HiddenContent: Rule {
  static let gate = Gate.finishedLetters
  static let card = RuleCard(
    id: "D4", slug: "hidden-content", title: "Skjult tekst, kommentarer eller ændringsmarkeringer",
    severity: .error,
    basis: nil,
    explanation: """
      Filen indeholder kommentarer, rettelser eller skjult tekst, som ikke var ment til dig. Del den ikke videre, og gør \
      afsenderen opmærksom på det.
      """,
    staffMessage: "Fjern kommentarer, ændringsmarkeringer og skjult tekst før afsendelse.",
    complaintPoint: nil,
    cues: ["kommentarer", "sporede ændringer", "skjult tekst"], traps: ["Godkendte noter i skabeloner."],
    // The fault lives in the file, not in the words, so a plain text can only show when the rule stays quiet.
    examples: [
      .quiet(ExampleLetter.refusal()),
      .quiet(ExampleLetter.grant()),
      .nearly(ExampleLetter.refusal(after: "Du kan skrive en kommentar til afgørelsen i din klage.")),
      .nearly(ExampleLetter.refusal(after: "Ændringer i din situation skal du give besked om.")),
    ])

  private static let kinds: [HiddenContent.Kind: String] = [
    .comment: "En kommentar", .insertion: "En indsat rettelse", .deletion: "En slettet tekst",
    .hiddenText: "Skjult tekst",
  ]

  static func findings(in context: RuleContext) -> [Finding] {
    context.letter.hidden.compactMap { content in
      guard let name = kinds[content.kind] else { return nil }
      let nowhere = Evidence.missing(
        within: context.letter.wholeSpan, lookedFor: ["en fil uden skjult indhold"])
      return finding(
        [content.span.map { .at($0) } ?? nowhere], confidence: .high,
        message: "\(name) ligger stadig i filen. \(card.staffMessage)")
    }
  }
}
