import DanishText
import LetterModel
import Rulebook
import Understanding

/// A word of old office language that has a plain one.
enum S3ChanceryWord: Rule {
  static let card = RuleCard(
    id: "S3", slug: "chancery-word", title: "Kancelliord", severity: .advice, basis: nil,
    explanation: "Et gammeldags eller tungt ord, som kan siges mere enkelt.",
    staffMessage: "Brug et enklere ord.",
    complaintPoint: nil,
    cues: ["såfremt", "nærværende", "herved", "fremsende", "i henhold til"],
    traps: [
      "Fagord med en juridisk betydning skal forklares, ikke skiftes ud.", "Navne på love og citater.",
      "Ord, som borgere kender, og overskrifter.",
    ],
    examples: [
      .fires(ExampleLetter.grant(next: "⟦Såfremt⟧ du har spørgsmål, kan du ringe inden den 1. april 2026.")),
      .fires(ExampleLetter.grant(next: "⟦Nærværende⟧ brev skal vises på klinikken inden den 1. april 2026.")),
      .fires(ExampleLetter.grant(next: "Kvitteringen ⟦fremsendes⟧ til klinikken inden den 1. april 2026.")),
      .quiet(ExampleLetter.grant()),
      .quiet(ExampleLetter.hearing()),
      .nearly(
        ExampleLetter.grant(next: "Klagen har ikke opsættende virkning. Hvis du har spørgsmål, kan du ringe.")
      ),
      .nearly(
        ExampleLetter.grant(next: "Nær skolen ligger klinikken, som ringer til dig inden den 1. april 2026.")),
      .nearly(
        ExampleLetter.grant(
          next:
            "Du modtager et brev, og her kan du læse, hvorfor vi vælger klinikken inden den 1. april 2026.")),
    ])

  private static let kinds: Set<String> = ["kancelli", "heavy", "latin", "obsolete"]

  static func findings(in context: RuleContext) -> [Finding] {
    context.terms { kinds.contains($0.kind) && $0.isHeavy }.map { places in
      let suggestions = places.spans.flatMap { context.suggestions(for: places.term, at: $0) }
      let written = context.letter.string(places.spans[0])
      return finding(
        places.spans.map { .at($0) }, confidence: .medium,
        message: message(written, places, suggestions.first { $0.span == places.spans[0] }),
        suggestions: suggestions)
    }
  }

  private static func message(_ written: String, _ places: TermPlaces, _ suggestion: Suggestion?) -> String {
    let times = places.spans.count > 1 ? " Står \(places.spans.count) steder." : ""
    if let suggestion, suggestion.isSure { return "\"\(written)\" → \"\(suggestion.text)\".\(times)" }
    let words = places.term.replacements.filter { !$0.hasPrefix("(") }
    guard !words.isEmpty else { return "Undgå \"\(written)\": \(places.term.explanation)\(times)" }
    return "\"\(written)\" → fx \"\(words.joined(separator: "\" eller \""))\".\(times)"
  }
}
