import LetterModel
import Understanding

/// The heading says yes and the letter says no, or the other way round.
enum T7WrongTemplateForOutcome: Rule {
  static let gate = Gate.only(.decision)
  static let card = RuleCard(
    id: "T7", slug: "wrong-template-for-outcome", title: "Skabelonen passer ikke til udfaldet",
    severity: .error,
    basis: nil,
    explanation: "Overskriften og selve brevet siger hver sit. Spørg, om du har fået ja eller nej.",
    staffMessage: "Overskrift og resultat passer ikke sammen. Ret overskriften.",
    complaintPoint: "Afgørelsen er modstridende: overskriften siger ét og teksten noget andet.",
    cues: ["Bevilling af … over et afslag", "Afslag på … over en bevilling"],
    traps: ["Delvist medhold.", "Ansøgning om bevilling eller tilladelse."],
    examples: [
      .fires(ExampleLetter.refusal(heading: "⟦Bevilling af merudgifter⟧")),
      .fires(ExampleLetter.grant(heading: "⟦Afslag på høreapparat⟧")),
      .quiet(ExampleLetter.refusal()),
      .quiet(ExampleLetter.grant()),
      .nearly(ExampleLetter.refusal(heading: "Din ansøgning om bevilling af merudgifter")),
      .nearly(ExampleLetter.refusal(heading: "Afslag på bevilling af merudgifter")),
    ])

  static func findings(in context: RuleContext) -> [Finding] {
    guard context.facts.decisions.count == 1, let decision = context.facts.decisions.first else { return [] }
    let cue: Cue
    switch decision.outcome {
    case .refusal: cue = .grantHeading
    case .grant, .partial: cue = .refusalHeading
    default: return []
    }
    let opening = context.facts.sentences.filter { sentence in
      context.blockRole(sentence) == .heading
        && sentence.span.start <= context.facts.sentences[decision.sentences.max() ?? 0].span.start
    }
    // Only a heading of the whole letter: one further down may name what was granted before.
    let body = context.letter.blocks.first { $0.role == .body }?.span.start ?? 0
    guard
      let heading = opening.first(where: { sentence in
        sentence.span.start < body && context.cues(cue).contains { $0.start == sentence.span.start }
      })
    else { return [] }
    // A refusal heading over a letter that says no somewhere else too was not over a grant after all.
    if cue == .refusalHeading {
      let saysNo = context.cuesOutsideGuidance(.plainNo) + context.cuesOutsideGuidance(.decisionNo)
      guard !saysNo.contains(where: { !heading.span.contains($0) }) else { return [] }
    }
    // The rule needs the result in the letter itself, not read off the same heading.
    guard decision.sentences.contains(where: { context.blockRole(context.facts.sentences[$0]) != .heading })
    else { return [] }
    return [finding([.at(heading.span)], confidence: .high, decision: 0)]
  }
}
