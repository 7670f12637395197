import LetterModel
import Understanding

/// A request that does not say what happens without an answer.
enum F5ConsequenceMissing: Rule {
  static let gate = Gate.only(.request, .other)
  static let card = RuleCard(
    id: "F5", slug: "consequence-missing", title: "Ingen oplysning om følgen af ikke at svare",
    severity: .warning,
    basis: nil,
    explanation: """
      Myndigheden beder dig om noget, men fortæller ikke, hvad der sker, hvis du ikke svarer. Spørg, hvad det betyder for din \
      sag.
      """,
    staffMessage: "Skriv, hvad der sker, hvis borgeren ikke svarer.",
    complaintPoint: "Jeg blev ikke gjort bekendt med følgen af ikke at svare.",
    cues: ["skal sende", "bedes indsende", "intet om hvad der ellers sker"], traps: ["Rene servicebreve."],
    examples: [
      .fires(ExampleLetter.request(otherwise: "")),
      .fires(ExampleLetter.request(otherwise: "Har du spørgsmål, er du velkommen til at ringe.")),
      .fires(
        ExampleLetter.request(otherwise: "I afgørelsen kan du læse, hvordan du klager, hvis du ikke er enig.")
      ),
      .fires(
        ExampleLetter.request(
          demand: "Vi skal bede dig indsende lønsedler. De skal være hos os senest den 9. april 2026.",
          otherwise: "")),
      .quiet(ExampleLetter.request()),
      .quiet(ExampleLetter.hearing()),
      .nearly(ExampleLetter.request(otherwise: "Uden lønsedlerne kan vi ikke regne tilskuddet ud.")),
      .nearly(ExampleLetter.request(otherwise: "Ellers lukker vi sagen.")),
      .nearly(
        ExampleLetter.request(otherwise: "Modtager vi dem ikke, afgør vi sagen på det grundlag, vi har.")),
    ])

  static func findings(in context: RuleContext) -> [Finding] {
    // What happens when a complaint changes nothing is no consequence of staying silent.
    guard context.asksForSomething, !context.outsideGuidance.contains(where: { $0.has(.consequence) }),
      context.cuesOutsideGuidance(.otherwise).isEmpty, context.holds(.demand) || namesAnswerDay(context)
    else {
      return []
    }
    return [
      finding(
        context.absent(["hvis du ikke", "ellers", "kan vi ikke behandle", "lukker vi sagen"]),
        confidence: context.facts.kindConfidence)
    ]
  }

  /// "Papirerne skal være hos os senest den 23. september": a request with a day, however the demand is put.
  private static func namesAnswerDay(_ context: RuleContext) -> Bool {
    context.facts.kind == .request
      && context.facts.dates.contains { $0.role == .answerDeadline || $0.role == .actionDeadline }
  }
}
