import DanishText
import LetterModel
import Understanding

/// A hearing letter that speaks as if everything were decided.
enum P4HearingLooksLikeDecision: Rule {
  static let gate = Gate.only(.hearing, .intendedDecision)
  static let card = RuleCard(
    id: "P4", slug: "hearing-looks-like-decision", title: "Partshøring ligner en afgørelse",
    severity: .warning,
    basis: "forvaltningsloven § 19, stk. 1",
    explanation: """
      Brevet beder om dine bemærkninger, men skriver samtidig, som om sagen er afgjort. Du må forstå det som en høring: \
      send dine bemærkninger inden fristen.
      """,
    staffMessage: "Skriv \"vi overvejer\", og at der ikke er truffet en afgørelse endnu.",
    complaintPoint: nil,
    cues: ["partshøring", "vi har besluttet", "du får afslag"],
    traps: ["En tidligere afgørelse, som brevet fortæller om."],
    examples: [
      .fires(
        ExampleLetter.hearing(
          considered:
            "⟦Vi har besluttet, at du skal betale 6.000 kr. tilbage, fordi du fik løn i januar 2026.⟧")),
      .fires(
        ExampleLetter.hearing(
          considered: "⟦Vi har besluttet at stoppe din hjælp til rengøring den 1. maj 2026.⟧")),
      .fires(
        ExampleLetter.hearing(
          considered:
            "⟦Du opfylder derfor ikke betingelserne, og din kontanthjælp stopper den 1. maj 2026.⟧")),
      .quiet(ExampleLetter.hearing()),
      .nearly(
        ExampleLetter.hearing(
          considered:
            "Vi overvejer at stoppe din kontanthjælp. Hjælpen stopper derfor måske den 1. maj 2026.")),
      .nearly(
        ExampleLetter.hearing(
          considered: "Vi lægger op til følgende afgørelse: Din kontanthjælp ophører derfor den 1. maj 2026.")
      ),
      .quiet(ExampleLetter.refusal()),
      .nearly(
        ExampleLetter.hearing(
          considered: """
            Vi har endnu ikke besluttet, om du skal betale 6.000 kr. tilbage. Vi overvejer det, fordi du fik løn i januar \
            2026.
            """)),
      .nearly(
        ExampleLetter.hearing(
          considered: """
            Den 4. maj 2024 besluttede vi, at du kunne få hjælp til rengøring. Vi overvejer nu at sætte hjælpen ned.
            """)),
    ])

  static func findings(in context: RuleContext) -> [Finding] {
    let conclusive = context.cuesOutsideGuidance(.decidedAlready).compactMap { context.sentence(at: $0) }
    guard let first = conclusive.first(where: { !$0.has(.hearing) }) ?? concludes(context) else { return [] }
    return [finding([.at(first.span)], confidence: .medium)]
  }

  /// "Du er derfor ikke længere …, og dine sygedagpenge stopper den 15. december": a result drawn as if it stood, with no word
  /// in it, before it or above it that it is only thought of.
  private static func concludes(_ context: RuleContext) -> RoleSentence? {
    let sentences = context.facts.sentences
    var isOpen = false
    for index in sentences.indices {
      let sentence = sentences[index]
      if context.blockRole(sentence) == .heading { isOpen = context.holds(thought, sentence) }
      guard context.isOutsideGuidance[index], context.blockRole(sentence) == .body, !isOpen,
        context.holds(concluding, sentence), context.holds(ending, sentence),
        !sentence.has(.hearing), !sentence.has(.citizenView), !context.holds(open, sentence),
        !context.holds(thought, sentence)
      else { continue }
      let isLed =
        index > 0 && sentences[index - 1].sentence.block == sentence.sentence.block
        && context.holds(thought, sentences[index - 1])
      let days = context.facts.dates.filter { sentence.span.contains($0.span) }
      let isAhead = context.facts.date.map { date in days.contains { $0.date > date.value } } ?? false
      if !isLed, isAhead || sentence.has(.outcome) { return sentence }
    }
    return nil
  }

  private static let concluding: ClosedWords = ["derfor", "dermed", "herefter", "således", "altså", "hermed"]
  private static let ending: ClosedWords = [
    "stopper", "stoppes", "ophører", "bortfalder", "standses", "standser", "nedsættes", "frakendes", "mister",
    "afslag", "tilbagebetale", "inddrages", "sættes",
  ]
  /// Words of what is only thought of.
  private static let thought: ClosedWords = [
    "overvejer", "overvejes", "agter", "påtænker", "påtænkes", "påtænkte", "forventer", "forventes", "regner",
    "planlægger", "foreslår", "foreslås", "forslag", "udkast", "måske", "muligvis", "eventuelt", "hensigt",
    "indstiller", "indstilling", "foreløbig", "foreløbige", "foreløbigt", "lægger", "peger",
  ]
  /// Words of what is not settled.
  private static let open: ClosedWords = [
    "hvis", "når", "før", "inden", "vil", "ville", "kan", "kunne", "om", "spørger", "såfremt", "medmindre",
    "bør", "burde", "endnu", "hverken", "stilling",
  ]
}
