import LetterModel
import Understanding

/// A grant that does not say what happens now.
enum O3NoNextStep: Rule {
  static let gate = Gate(kinds: [.decision], readsTemplates: false)
  static let card = RuleCard(
    id: "O3", slug: "no-next-step", title: "Næste skridt mangler", severity: .warning, basis: nil,
    explanation:
      "Du har fået ja, men brevet siger ikke, hvad der sker nu, eller hvornår. Ring, og spørg hvem der gør hvad.",
    staffMessage: "Skriv, hvem der gør hvad hvornår.", complaintPoint: "Hvad sker der nu, og hvornår?",
    cues: ["en bevilling uden startdato, udbetaling, kontakt eller noget, borgeren skal gøre"],
    traps: ["Rene afslag.", "Tilladelser, hvor borgeren selv går i gang."],
    examples: [
      .fires(ExampleLetter.grant(next: "Hjælpemidlet er dit, så længe du har brug for det.")),
      .fires(ExampleLetter.grant(next: "Tak for de oplysninger, du har givet os.")),
      .fires(
        ExampleLetter.grant(
          outcome:
            "Vi har bevilget dig 15 timers ledsagelse om måneden efter § 97 i serviceloven, som du søgte om.",
          next: "Du bestemmer selv, hvordan timerne bruges, og du kan spare op i et halvt år ad gangen.")),
      .quiet(ExampleLetter.grant()),
      .quiet(ExampleLetter.refusal()),
      .nearly(ExampleLetter.grant(next: "Pengene kommer på din NemKonto den sidste hverdag i måneden.")),
      .nearly(ExampleLetter.grant(next: "Du skal selv bestille tid hos en høreklinik og vise dette brev.")),
    ])

  static func findings(in context: RuleContext) -> [Finding] {
    guard context.facts.decisions.count == 1, let decision = context.facts.decisions.first,
      decision.outcome == .grant,
      !context.pointsElsewhere, !context.holds(.demand),
      // How much and how often is no step; a day on which something happens behind the result is.
      !context.facts.sentences.contains(where: { $0.has(.effect) && !$0.has(.outcome) }),
      context.cuesOutsideGuidance(.nextStep).isEmpty
    else { return [] }
    return [
      finding(
        context.absent(["en dato", "vi ringer", "udbetales", "du skal", "begynder", "sender"]),
        confidence: .medium,
        decision: 0)
    ]
  }
}
