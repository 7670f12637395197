import LetterModel
import Understanding

/// Help is taken away without a word on what has changed.
enum G10StopNoChangeExplained: Rule {
  static let card = RuleCard(
    id: "G10", slug: "stop-or-reduction-no-change-explained",
    title: "Ændring uden forklaring af, hvad der er ændret",
    severity: .warning, basis: "forvaltningsloven § 24, stk. 1",
    explanation: """
      Hjælp, du har haft, stopper eller bliver mindre. Så bør brevet fortælle, hvad der er anderledes nu: dit behov, \
      oplysningerne eller loven. Det står her ikke.
      """,
    staffMessage:
      "Skriv, hvad der er anderledes end sidst: behovet, oplysningerne, loven eller serviceniveauet.",
    complaintPoint: "Det fremgår ikke, hvad der er ændret siden den sidste afgørelse.",
    cues: ["ophører", "nedsættes", "ingen ord om før og nu, bedring, ny lov eller nye oplysninger"],
    traps: ["En bevilling, der var tidsbegrænset, og som udløber.", "Borgeren har selv bedt om ændringen."],
    examples: [
      .fires(
        ExampleLetter.stop(
          begrundelse: """
            Afgørelsen er truffet efter § 97, stk. 1, i serviceloven. Du kan tage bussen til byen, og der er 300 meter til \
            holdepladsen. Vi har lagt vægt på, at du går med rollator.
            """)),
      .fires(
        ExampleLetter.stop(
          outcome: "Din hjælp til rengøring bliver sat ned til hver tredje uge fra den 1. juli 2026.",
          begrundelse: """
            Afgørelsen er truffet efter § 83 i serviceloven. Boligen er på 52 kvadratmeter, og du kan støve af og rede seng. \
            Vi har lagt vægt på, at gulvene kan holdes rene med hjælp hver tredje uge.
            """)),
      .quiet(ExampleLetter.stop()),
      .quiet(ExampleLetter.refusal()),
      .nearly(
        ExampleLetter.stop(
          begrundelse: """
            Afgørelsen er truffet efter § 97 i serviceloven. Bevillingen var tidsbegrænset og udløber den 30. juni 2026. Du \
            tager selv bussen, og vi har lagt vægt på, at du klarer dig på egen hånd.
            """)),
      .nearly(
        ExampleLetter.stop(
          begrundelse: """
            Afgørelsen er truffet efter § 97 i serviceloven. Loven blev ændret den 1. januar 2026, så ordningen kun gælder \
            til folkepensionsalderen. Du fyldte 67 år den 3. februar 2026.
            """)),
    ])

  static func findings(in context: RuleContext) -> [Finding] {
    context.judgedDecisions.compactMap { index, decision in
      guard decision.outcome == .stop || decision.outcome == .reduction else { return nil }
      guard decision.begrundelse.status == .present || decision.begrundelse.status == .incomplete else {
        return nil
      }
      guard !context.reasonsStandElsewhere, !tellsChange(decision, context) else { return nil }
      return finding(
        context.absent(["ikke længere", "tidligere", "siden", "ændret", "forbedret", "udløber"]),
        confidence: .medium,
        decision: index)
    }
  }

  /// Whether a word of change stands elsewhere than in the result: "du får ikke længere hjælp" only says what changes now.
  private static func tellsChange(_ decision: Decision, _ context: RuleContext) -> Bool {
    // "Fra den 1. juli kommer hjælpen ikke længere": the result once more.
    let behind = Set(decision.sentences.map { $0 + 1 })
    return context.cuesOutsideGuidance(.changeExplained).contains { place in
      guard let sentence = context.sentence(at: place) else { return false }
      let isRepeated =
        context.facts.sentences.indices.contains {
          behind.contains($0) && context.facts.sentences[$0].span == sentence.span
        }
        && context.foldedWords(of: sentence).contains("længere") && !sentence.has(.consideration)
      if isRepeated { return false }
      return !sentence.has(.outcome) || sentence.has(.consideration) || sentence.has(.fact)
    }
  }
}
