import LetterModel
import Understanding

/// A reason that only repeats the condition.
enum G6CircularReasoning: Rule {
  static let card = RuleCard(
    id: "G6", slug: "circular-reasoning", title: "Begrundelsen går i ring", severity: .warning,
    basis: "forvaltningsloven § 24, stk. 1",
    explanation: """
      Brevet siger, at du ikke opfylder betingelserne, fordi betingelserne ikke er opfyldt. Det fortæller ikke, hvilken \
      betingelse det handler om, eller hvilken oplysning om dig der gjorde udslaget.
      """,
    staffMessage: "Skriv hvilken betingelse der ikke er opfyldt, og hvilken oplysning der viser det.",
    complaintPoint: "Begrundelsen gentager lovens betingelse uden at sige, hvorfor jeg ikke opfylder den.",
    cues: [
      "da du ikke opfylder betingelserne", "fordi du ikke er i målgruppen", "ingen oplysninger om borgeren",
    ],
    traps: ["Oplysningen om borgeren kan stå i den næste sætning.", "Betingelsen kan være nævnt præcist."],
    examples: [
      .fires(
        ExampleLetter.refusal(
          begrundelse: """
            ⟦Du kan ikke få hjælp efter servicelovens § 100, da du ikke opfylder betingelserne i bestemmelsen.⟧
            """)),
      .fires(
        ExampleLetter.refusal(
          begrundelse: """
            Afgørelsen er truffet efter § 97 i serviceloven. ⟦Du er ikke omfattet af ordningen, fordi du ikke er i \
            målgruppen.⟧
            """)),
      .quiet(ExampleLetter.refusal()),
      .quiet(ExampleLetter.repayment()),
      .nearly(
        ExampleLetter.refusal(
          begrundelse: """
            Du opfylder ikke betingelserne i servicelovens § 100, da udgiften ikke er en følge af din funktionsnedsættelse. \
            Lægen skriver den 20. februar 2026, at du kan gå 2 kilometer uden pause, og at du cykler hver dag. Vi har \
            lagt vægt på, at du derfor kan handle selv.
            """)),
      .nearly(
        ExampleLetter.refusal(
          begrundelse: """
            Du er ikke i målgruppen efter § 97 i serviceloven, fordi du fyldte 67 år den 3. januar 2026, før du søgte om \
            ledsagelse.
            """)),
    ])

  static func findings(in context: RuleContext) -> [Finding] {
    let circles = context.cues(.circularReason)
    guard !circles.isEmpty else { return [] }
    return context.judgedDecisions.compactMap { index, decision in
      let reasons = decision.begrundelse
      guard reasons.hovedhensyn.status != .present else { return nil }
      // With facts about the citizen beside it the circle is only an awkward sentence; facts told under a heading of
      // their own are not brought to bear on anything.
      let sentences = circles.compactMap { context.sentence(at: $0) }.filter { circle in
        circle.caseContent == 0
          && (reasons.faktum.status == .missing
            || reasons.hovedhensyn.status == .missing && standsAlone(circle, context))
      }
      guard let circle = sentences.first else { return nil }
      return finding([.at(circle.span)], confidence: .medium, decision: index)
    }
  }

  /// Whether nothing but the law, the result and phrases stands between the headings around it.
  private static func standsAlone(_ circle: RoleSentence, _ context: RuleContext) -> Bool {
    let sentences = context.facts.sentences
    guard let place = sentences.firstIndex(where: { $0.span == circle.span }),
      let start = sentences[..<place].lastIndex(where: { $0.has(.heading) })
    else { return false }
    let end = sentences[place...].firstIndex { $0.has(.heading) } ?? sentences.endIndex
    return sentences[start..<end].allSatisfy { sentence in
      sentence.caseContent == 0
        && [.heading, .formula, .ruleText, .ruleReference, .outcome].contains { sentence.has($0) }
        || sentence.span == circle.span || sentence.has(.heading)
    }
  }
}
