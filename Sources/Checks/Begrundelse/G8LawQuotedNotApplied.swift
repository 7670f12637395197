import LetterModel
import Understanding

/// Reasons that are mostly law text with the result after it.
enum G8LawQuotedNotApplied: Rule {
  static let card = RuleCard(
    id: "G8", slug: "law-quoted-not-applied", title: "Loven er citeret, men ikke brugt", severity: .warning,
    basis: "forvaltningsloven § 24, stk. 1",
    explanation: """
      Det meste af begrundelsen er lovtekst, og så kommer resultatet. Det fortæller ikke, hvordan reglen passer på dig. \
      En begrundelse skal forbinde reglen med dine forhold.
      """,
    staffMessage:
      "Begrundelsen er mest lovtekst. Flyt den sidst, og skriv selv, hvorfor reglen fører til resultatet.",
    complaintPoint: "Begrundelsen gengiver loven uden at sige, hvordan den er brugt på min situation.",
    cues: ["mere end halvdelen af begrundelsen er lovtekst", "hverken hensyn eller oplysninger om borgeren"],
    traps: [
      "Lovtekst i et bilag eller efter underskriften er i orden.",
      "Lovtekst før en konkret vurdering er i orden.",
    ],
    examples: [
      .fires(
        ExampleLetter.refusal(
          begrundelse: """
            ⟦Servicelovens § 100, stk. 1, lyder: "Kommunalbestyrelsen skal yde dækning af nødvendige merudgifter ved den \
            daglige livsførelse til personer mellem det fyldte 18. år og folkepensionsalderen med varigt nedsat fysisk \
            eller psykisk funktionsevne.⟧ ⟦Det er en betingelse, at merudgiften er en konsekvens af den nedsatte \
            funktionsevne og ikke kan dækkes efter anden lovgivning."⟧ Vi vurderer, at betingelserne ikke er opfyldt.
            """)),
      .fires(
        ExampleLetter.refusal(
          begrundelse: """
            ⟦I servicelovens § 112 hedder det: »Kommunalbestyrelsen skal yde støtte til hjælpemidler til personer med varigt \
            nedsat funktionsevne, når hjælpemidlet i væsentlig grad kan afhjælpe de varige følger af den nedsatte \
            funktionsevne.«⟧ Betingelserne er ikke opfyldt efter en konkret vurdering.
            """)),
      .quiet(ExampleLetter.refusal()),
      .quiet(ExampleLetter.stop()),
      .nearly(
        ExampleLetter.refusal(
          after: """
            Lovgrundlag

            § 100. Kommunalbestyrelsen skal yde dækning af nødvendige merudgifter ved den daglige livsførelse til personer \
            med varigt nedsat fysisk eller psykisk funktionsevne.
            """)),
      .nearly(
        ExampleLetter.refusal(
          begrundelse: """
            Efter servicelovens § 100 skal kommunen dække nødvendige merudgifter for personer med varigt nedsat \
            funktionsevne. Lægen skriver den 20. februar 2026, at du kan gå 2 kilometer uden pause. Vi har lagt vægt på, at \
            du derfor selv kan handle.
            """)),
    ])

  static func findings(in context: RuleContext) -> [Finding] {
    guard !context.reasonsAreMerged else { return [] }
    return context.judgedDecisions.compactMap { index, decision in
      let reasons = decision.begrundelse
      guard reasons.hovedhensyn.isFaulty, !context.reasonsStandElsewhere else { return nil }
      let law = lawText(decision, context)
      let lawSpans = Set(law.map(\.span))
      let own = (reasons.formulas + reasons.grounds).map { context.facts.sentences[$0] }.filter {
        !lawSpans.contains($0.span)
      }
      let lawLength = law.reduce(0) { $0 + $1.span.length }
      let ownLength = own.reduce(0) { $0 + $1.span.length }
      let quoted = law.filter {
        $0.has(.ruleText) || [.quotedLaw, .listItem].contains(context.blockRole($0))
      }
      .reduce(0) { $0 + $1.span.length }
      // Where facts are told too, the law must tower above them.
      let isMostly = reasons.faktum.isFaulty ? lawLength > ownLength : quoted > 300 && quoted > ownLength * 3
      guard lawLength > 160, isMostly, quoted * 2 > lawLength,
        quotesLaw(context) || law.contains(where: { context.blockRole($0) == .quotedLaw })
      else { return nil }
      return finding(law.map { .at($0.span) }, confidence: .medium, decision: index)
    }
  }

  /// What the law says in general: law text by its role, or long sentences with no word about this case.
  private static func lawText(_ decision: Decision, _ context: RuleContext) -> [RoleSentence] {
    let roles: [SentenceRole] = [
      .outcome, .formula, .consideration, .application, .fact, .contact, .pleasantry, .heading, .demand,
      .consequence,
      .effect,
    ]
    // Law set apart as a block counts where it stands among the reasons, not behind the guidance or the signature.
    let signature = context.letter.blocks.first { $0.role == .signature }?.span.start
    let end = decision.klagevejledning.section?.start ?? signature ?? context.letter.wholeSpan.end
    let set = context.facts.sentences.filter {
      context.blockRole($0) == .quotedLaw && $0.span.end <= min(end, signature ?? end)
    }
    return set
      + context.outsideGuidance.filter { sentence in
        if sentence.has(.ruleText) || context.blockRole(sentence) == .quotedLaw {
          return !sentence.has(.outcome)
        }
        guard [.body, .listItem].contains(context.blockRole(sentence)), sentence.caseContent == 0 else {
          return false
        }
        return sentence.span.length > 80 && !roles.contains { sentence.has($0) }
      }
  }

  /// Whether the law's own words stand there: as text of an act, as its list of conditions, or between quotation marks
  /// behind a reference. A general sentence about a rule is somebody's own, however empty.
  private static func quotesLaw(_ context: RuleContext) -> Bool {
    let running = context.outsideGuidance
    return running.indices.contains { index in
      let sentence = running[index]
      if context.blockRole(sentence) == .quotedLaw { return true }
      if sentence.has(.ruleText), context.blockRole(sentence) == .listItem { return true }
      let isReferred = running[max(0, index - 1)...index].contains {
        $0.has(.ruleReference) || $0.has(.ruleText)
      }
      return isReferred && sentence.span.length > 80 && holdsQuotationMark(sentence.span, context)
    }
  }

  private static func holdsQuotationMark(_ span: Span, _ context: RuleContext) -> Bool {
    let words = context.letter.string(span)
    return words.unicodeScalars.contains { ["\"", "»", "“", "”", "„"].contains($0) }
  }
}
