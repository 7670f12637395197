import DanishText
import LetterModel

/// A date that does not exist, or a weekday that is another.
enum F9ImpossibleDate: Rule {
  static let card = RuleCard(
    id: "F9", slug: "impossible-date", title: "Umulig dato", severity: .error, basis: nil,
    explanation:
      "Brevet nævner en dato, der ikke findes, eller en ugedag, der ikke passer til datoen. Ring, og spørg hvilken dag der er den rigtige.",
    staffMessage: "Datoen findes ikke, eller ugedagen passer ikke. Ret den.", complaintPoint: nil,
    cues: ["31. april", "tirsdag den … med en anden ugedag"],
    traps: ["Indscannede breve, hvor tal er læst forkert."],
    examples: [
      .fires(ExampleLetter.meeting(time: "Vi holder mødet den ⟦31. april 2026⟧ kl. 10 på Rådhustorvet 1.")),
      .fires(
        ExampleLetter.meeting(time: "Vi holder mødet ⟦torsdag den 24. marts 2026⟧ kl. 10 på Rådhustorvet 1.")),
      .quiet(ExampleLetter.meeting()),
      .quiet(ExampleLetter.refusal()),
      .nearly(
        ExampleLetter.meeting(time: "Vi holder mødet tirsdag den 24.03.2026 kl. 10 på Rådhustorvet 1.")),
      .nearly(
        ExampleLetter.meeting(
          time: "Vi holder mødet på en torsdag. Den 24. marts 2026 får du besked om tiden.")),
    ])

  static func findings(in context: RuleContext) -> [Finding] {
    let source = context.letter.source
    guard source.quality == .good, !source.isOCR || knowsItsDoubts(source) else { return [] }
    return DateScan(text: context.text).faults.compactMap { fault in
      guard !context.isQuotedLaw(fault.span), !source.isDoubtful(fault.span) else { return nil }
      return finding([.at(fault.span)], confidence: source.isOCR ? .medium : .high, message: fault.message)
    }
  }

  /// Whether klarbrev read the picture itself and so has a confidence for every word; a date read without doubt is as
  /// good as a printed one. Another program's text names no doubt.
  private static func knowsItsDoubts(_ source: Source) -> Bool {
    source.notices.contains { $0.code == .recognisedText }
  }
}
