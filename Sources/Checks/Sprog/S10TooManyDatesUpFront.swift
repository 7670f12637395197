import LetterModel
import Understanding

/// Six or more dates and amounts in the first hundred words.
enum S10TooManyDatesUpFront: Rule {
  static let gate = Gate(kinds: [.decision, .hearing, .intendedDecision, .reassessment, .information])
  static let card = RuleCard(
    id: "S10", slug: "too-many-dates-up-front", title: "Mange tal og datoer i starten", severity: .advice,
    basis: nil,
    explanation:
      "Brevet begynder med mange datoer og beløb. Find først resultatet, og vend tilbage til tallene.",
    staffMessage: "Start med resultatet, og flyt beregning og historik længere ned.", complaintPoint: nil,
    cues: ["mindst seks datoer og beløb i de første 100 ord"], traps: ["Breve, der kun er en beregning."],
    examples: [
      .fires(
        ExampleLetter.letter(
          heading: "Afgørelse om boligstøtte",
          """
          ⟦Du søgte den 3. januar 2026 og igen den 7. januar 2026. Din husleje er 4.300 kr., og din indtægt er 21.450 kr. Fra \
          den 1. februar 2026 får du 812 kr. og fra den 1. marts 2026 får du 790 kr. i boligstøtte.⟧
          """)),
      .fires(
        ExampleLetter.letter(
          heading: "Beregning af din pension",
          """
          ⟦Fra den 1. januar 2026 er din pension 7.198 kr., fra den 1. februar 2026 er den 7.204 kr., og fra den 1. marts 2026 \
          er den 7.310 kr. om måneden.⟧
          """)),
      .quiet(ExampleLetter.refusal()),
      .quiet(ExampleLetter.repayment()),
      .nearly(ExampleLetter.hearing()),
      .nearly(ExampleLetter.request()),
    ])

  static func findings(in context: RuleContext) -> [Finding] {
    guard let start = context.firstWords(100) else { return [] }
    let dates = context.facts.dates.filter { start.contains($0.span) }.count
    let amounts = context.facts.amounts.filter { start.contains($0.span) }.count
    guard dates + amounts >= 6, context.judgedDecisions.first?.decision.outcome != .repayment else {
      return []
    }
    return [finding([.at(start)], confidence: .medium)]
  }
}
