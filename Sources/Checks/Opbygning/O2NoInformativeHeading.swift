import LetterModel
import Understanding

/// A heading that says nothing.
enum O2NoInformativeHeading: Rule {
  static let gate = Gate.only(.decision, .hearing, .request, .reassessment)
  static let card = RuleCard(
    id: "O2", slug: "no-informative-heading", title: "Intetsigende overskrift", severity: .advice, basis: nil,
    explanation: "Overskriften siger ikke, hvad brevet handler om. Læs de første linjer.",
    staffMessage: "Skriv emne og resultat i overskriften.", complaintPoint: nil,
    cues: ["Vedrørende din sag", "Afgørelse", "Brev fra kommunen"],
    traps: ["Emnet kan stå i Digital Posts titel."],
    examples: [
      .fires(ExampleLetter.refusal(heading: "⟦Vedrørende din sag⟧")),
      .fires(ExampleLetter.refusal(heading: "⟦Afgørelse⟧")),
      .quiet(ExampleLetter.refusal()),
      .quiet(ExampleLetter.hearing()),
      .nearly(ExampleLetter.refusal(heading: "Vedrørende din sag om elcykel")),
      .nearly(ExampleLetter.refusal(heading: "Afgørelse om merudgifter")),
    ])

  static func findings(in context: RuleContext) -> [Finding] {
    let headings = context.facts.sentences.filter { context.blockRole($0) == .heading }
    guard let first = headings.first,
      context.facts.decisions.first.map({ decision in
        decision.sentences.allSatisfy { context.facts.sentences[$0].span.start >= first.span.start }
      }) ?? true, context.cues(.emptyHeading).contains(where: { $0 == first.span })
    else { return [] }
    return [finding([.at(first.span)], confidence: .high)]
  }
}
