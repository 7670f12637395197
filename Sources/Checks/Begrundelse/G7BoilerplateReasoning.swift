import LetterModel
import Understanding

/// Reasons that would fit any citizen: standard sentences, and nothing from the case.
enum G7BoilerplateReasoning: Rule {
  static let gate = Gate(kinds: [.decision], readsTemplates: false)
  static let card = RuleCard(
    id: "G7", slug: "boilerplate-reasoning", title: "Standardbegrundelse uden konkret indhold",
    severity: .warning,
    basis: "forvaltningsloven § 24, stk. 1",
    explanation: """
      Begrundelsen kunne stå i et brev til hvem som helst. Den siger ikke, hvad der talte i din sag. Bed om en begrundelse, \
      der handler om dig.
      """,
    staffMessage: "Begrundelsen er standardtekst. Skriv de oplysninger om borgeren, der blev afgørende.",
    complaintPoint: "Begrundelsen er standardtekst og siger ikke, hvad der talte i min sag.",
    cues: [
      "tre eller flere sætninger om ansøgere i almindelighed eller om, at alt er vurderet",
      "ingen oplysninger fra sagen",
    ],
    traps: [
      "En enkelt standardsætning ved siden af en konkret begrundelse.", "Begrundelsen står i et bilag.",
    ],
    examples: [
      .fires(
        standard(
          """
          Ved behandlingen af ansøgninger om merudgifter indgår ansøgerens helbred og udgifter. Det indgår også, om udgiften \
          kunne have været undgået. Der gives kun dækning, når udgiften er nødvendig. Hjælp efter bestemmelsen gives derfor \
          kun i særlige tilfælde.
          """)),
      .fires(
        standard(
          """
          Kommunen har foretaget en konkret og individuel vurdering af sagen. Ved vurderingen er der taget udgangspunkt i de \
          foreliggende oplysninger. Efter en samlet vurdering finder kommunen, at betingelserne ikke er opfyldt.
          """)),
      .quiet(ExampleLetter.refusal()),
      .quiet(ExampleLetter.stop()),
      .nearly(
        standard(
          """
          Kommunen har foretaget en konkret og individuel vurdering af sagen. Din læge skriver i en attest af 20. februar \
          2026, at du kan gå 2 kilometer. Vi har lagt vægt på, at du kan handle til fods. Der gives kun dækning, når \
          udgiften er nødvendig.
          """)),
      .nearly(standard("Vedlagt er vores begrundelse i et notat, som du kan læse sammen med brevet.")),
    ])

  private static func standard(_ reasons: String) -> String {
    ExampleLetter.refusal(begrundelse: "Afgørelsen er truffet efter § 100 i serviceloven.\n\n" + reasons)
  }

  static func findings(in context: RuleContext) -> [Finding] {
    guard !context.reasonsStandElsewhere, context.isWholeLetter, context.facts.decisions.count == 1,
      let decision = context.facts.decisions.first, let result = decision.sentences.first
    else { return [] }
    let reasons = decision.begrundelse
    // "…, fordi husstandens indkomst er for høj": under a fixed rule the result with its cause is short, and no phrase.
    let isBare =
      reasons.hovedhensyn.status == .missing
      || reasons.hovedhensyn.status == .notRequired && !tellsCause(decision, context)
    guard reasons.faktum.status == .missing, isBare else { return [] }
    // What stands behind the guidance gives no reasons.
    let guidance = decision.klagevejledning.section?.start ?? context.letter.bytes.count
    let called = names(context)
    let standard = context.facts.sentences.indices.filter { index in
      index > result && context.facts.sentences[index].span.end <= guidance && isStandard(index, context)
        && !context.foldedWords(of: context.facts.sentences[index]).contains { word in
          called.contains { word == $0 || word == $0 + "s" }
        }
    }
    guard standard.count >= 3, let first = standard.first, let last = standard.last else { return [] }
    let span = context.facts.sentences[first].span.union(context.facts.sentences[last].span)
    return [finding([.at(span)], confidence: .medium, decision: 0)]
  }

  private static func tellsCause(_ decision: Decision, _ context: RuleContext) -> Bool {
    decision.sentences.contains { index in
      context.foldedWords(of: context.facts.sentences[index]).contains {
        ["fordi", "da", "idet", "eftersom"].contains($0)
      }
    }
  }

  /// The words of the recipient's name and of the headings that begin with a capital: whom the letter is about.
  private static func names(_ context: RuleContext) -> Set<String> {
    let heading = context.facts.sentences.filter { context.blockRole($0) == .heading }
    let told = heading.flatMap { context.letter.string($0.span).split { !$0.isLetter }.dropFirst() }
    let own = context.facts.recipient.map { $0.value.split { !$0.isLetter } } ?? []
    return Set((told + own).filter { $0.first?.isUppercase ?? false && $0.count > 2 }.map { $0.lowercased() })
  }

  /// A formula, or a sentence of some length that speaks to nobody and tells nothing from the case.
  private static func isStandard(_ index: Int, _ context: RuleContext) -> Bool {
    let sentence = context.facts.sentences[index]
    guard context.isOutsideGuidance[index], context.blockRole(sentence) == .body,
      !others.contains(where: { sentence.has($0) })
    else { return false }
    if sentence.has(.formula) { return true }
    guard sentence.caseContent == 0, context.words(in: sentence) >= 6, !sentence.has(.ruleReference) else {
      return false
    }
    return !context.foldedWords(of: sentence).contains { readers.contains($0) }
  }

  private static let others: [SentenceRole] = [
    .application, .pleasantry, .demand, .contact, .hearing, .consequence, .ruleText, .fact, .effect,
  ]
  private static let readers: Set<String> = [
    "du", "dig", "din", "dit", "dine", "jer", "jeres", "deres", "vi", "jeg", "han", "hun", "hans", "hendes",
  ]
}
