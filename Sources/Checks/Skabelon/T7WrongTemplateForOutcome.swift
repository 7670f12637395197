import DanishText
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
    cues: [
      "Bevilling af … over et afslag", "Afslag på … over en bevilling", "Tilladelse til … over et afslag",
      "… bliver forlænget over et stop", "… stopper over en bevilling",
    ],
    traps: [
      "Delvist medhold.", "Ansøgning om bevilling eller tilladelse.", "Overskrifter, der nævner begge dele.",
      "Et afslag, der også giver noget andet.",
    ],
    examples: [
      .fires(ExampleLetter.refusal(heading: "⟦Bevilling af merudgifter⟧")),
      .fires(ExampleLetter.grant(heading: "⟦Afslag på høreapparat⟧")),
      .fires(ExampleLetter.refusal(heading: "⟦Bevillingsbrev: merudgifter⟧")),
      .fires(ExampleLetter.refusal(heading: "⟦Dine merudgifter er godkendt⟧")),
      .fires(
        ExampleLetter.stop().replacing(
          "Afgørelse om at stoppe din ledsagelse", with: "⟦Din ledsagelse bliver forlænget⟧")),
      .fires(ExampleLetter.grant(heading: "⟦Din hjælp stopper⟧")),
      .quiet(ExampleLetter.refusal()),
      .quiet(ExampleLetter.grant()),
      .quiet(ExampleLetter.stop()),
      .nearly(ExampleLetter.refusal(heading: "Din ansøgning om bevilling af merudgifter")),
      .nearly(ExampleLetter.refusal(heading: "Afslag på bevilling af merudgifter")),
      .nearly(
        ExampleLetter.stop().replacing(
          "Afgørelse om at stoppe din ledsagelse", with: "Din bevilling af ledsagelse ophører")),
      .nearly(
        ExampleLetter.refusal(
          heading: "Bevilling af hjelm og afslag på elcykel",
          outcome:
            "Du får afslag på en elcykel. Vi har bevilget dig en hjelm til 400 kr., som du også søgte om.")),
    ])

  static func findings(in context: RuleContext) -> [Finding] {
    // What the letter was read to decide leans on its heading too, so the heading is held against the body alone.
    guard !context.facts.decisions.isEmpty, let lead = lead(context) else { return [] }
    let told = context.outcomes(of: lead).subtracting([.other])
    let yes = heading(.grantHeading, above: lead, context)
    if let heading = yes, !told.isEmpty, told.isSubset(of: taking),
      context.facts.outcomes == [.refusal] || !givesToo(behind: lead, context)
    {
      return [finding([.at(heading.span)], confidence: .high, decision: 0)]
    }
    return refusedGrant(context).map { [finding([.at($0.span)], confidence: .high, decision: 0)] } ?? []
  }

  /// The heading that says no, or ends something, over a letter that gives and takes nothing; nil when there is none.
  static func refusedGrant(_ context: RuleContext) -> RoleSentence? {
    guard !(context.cues(.refusalHeading).isEmpty && context.cues(.stopHeading).isEmpty),
      !context.facts.decisions.isEmpty, let lead = lead(context)
    else { return nil }
    let told = context.outcomes(of: lead).subtracting([.other])
    guard !told.isEmpty, told.isSubset(of: giving),
      let heading = heading(.refusalHeading, above: lead, context)
        ?? heading(.stopHeading, above: lead, context),
      !takesToo(besides: heading, context)
    else { return nil }
    return heading
  }

  private static let taking: Set<Outcome> = [.refusal, .stop, .repayment]
  private static let giving: Set<Outcome> = [.grant, .permit, .dispensation]

  /// The first sentence of the letter itself that tells the result.
  private static func lead(_ context: RuleContext) -> RoleSentence? {
    context.outsideGuidance.first {
      $0.has(.outcome) && context.blockRole($0) != .heading
        && !context.outcomes(of: $0).isSubset(of: [.other])
    }
  }

  /// A heading of the whole letter with the wording; one further down may name what was granted before.
  private static func heading(_ cue: Cue, above lead: RoleSentence, _ context: RuleContext) -> RoleSentence? {
    let body = context.letter.blocks.first { $0.role == .body }?.span.start ?? 0
    return context.facts.sentences.first { sentence in
      context.blockRole(sentence) == .heading && sentence.span.start < body
        && sentence.span.start < lead.span.start
        && context.cues(cue).contains { sentence.span.contains($0) }
    }
  }

  /// Whether some sentence below the result gives something after all. Help that runs on until it ends gives nothing.
  private static func givesToo(behind lead: RoleSentence, _ context: RuleContext) -> Bool {
    context.outsideGuidance.contains { sentence in
      guard sentence.span.start > lead.span.start, context.blockRole(sentence) != .heading,
        sentence.has(.outcome), !sentence.has(.citizenView), !sentence.has(.application)
      else { return false }
      let ends = context.foldedWords(of: sentence).contains {
        ["indtil", "med", "frem", "sidste", "fortsætter", "fortsat"].contains($0)
      }
      return !context.outcomes(of: sentence).isDisjoint(with: giving.union([.partial])) && !ends
    }
  }

  /// Whether the letter says no, or ends or cuts something, anywhere but in its heading.
  private static func takesToo(besides heading: RoleSentence, _ context: RuleContext) -> Bool {
    let no = context.cuesOutsideGuidance(.plainNo) + context.cuesOutsideGuidance(.decisionNo)
    let isSaid = no.contains { place in
      guard !heading.span.contains(place), let sentence = context.sentence(at: place) else { return false }
      return !isConditional(sentence, context)
    }
    if isSaid { return true }
    return context.outsideGuidance.contains { sentence in
      sentence.span != heading.span && !isConditional(sentence, context)
        && !context.outcomes(of: sentence).isDisjoint(with: taking.union([.reduction, .partial]))
    }
  }

  /// "Får du ikke længere brug for den, henter vi den": what may come to be, and is decided for nobody.
  private static func isConditional(_ sentence: RoleSentence, _ context: RuleContext) -> Bool {
    guard let first = sentence.sentence.tokens.first else { return false }
    return conditions.contains(context.text.folded, context.text.tokens[first].span)
  }

  private static let conditions: ClosedWords = [
    "hvis", "når", "såfremt", "får", "kan", "har", "går", "bliver", "vil", "skal", "er", "ønsker", "behøver",
    "mangler",
  ]
}
