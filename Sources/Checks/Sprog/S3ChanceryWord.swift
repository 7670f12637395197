import LetterModel
import Rulebook
import Understanding

/// A word of old office language that has a plain one.
enum S3ChanceryWord: Rule {
  static let card = RuleCard(
    id: "S3", slug: "chancery-word", title: "Kancelliord", severity: .advice, basis: nil,
    explanation: "Et gammeldags ord, som kan siges mere enkelt.", staffMessage: "Brug et enklere ord.",
    complaintPoint: nil,
    cues: ["såfremt", "nærværende", "herved", "fremsende", "i henhold til"],
    traps: [
      "Fagord med en juridisk betydning skal forklares, ikke skiftes ud.", "Navne på love og citater.",
    ],
    examples: [
      .fires(ExampleLetter.grant(next: "⟦Såfremt⟧ du har spørgsmål, kan du ringe inden den 1. april 2026.")),
      .fires(ExampleLetter.grant(next: "⟦Nærværende⟧ brev skal vises på klinikken inden den 1. april 2026.")),
      .quiet(ExampleLetter.grant()),
      .quiet(ExampleLetter.hearing()),
      .nearly(
        ExampleLetter.grant(next: "Klagen har ikke opsættende virkning. Hvis du har spørgsmål, kan du ringe.")
      ),
      .nearly(
        ExampleLetter.grant(next: "Nær skolen ligger klinikken, som ringer til dig inden den 1. april 2026.")),
    ])

  static func findings(in context: RuleContext) -> [Finding] {
    context.terms { $0.kind == "kancelli" && !$0.mustKeep && !$0.replacements.isEmpty }.map { places in
      let written = context.letter.string(places.spans[0])
      let words = places.term.replacements.joined(separator: "\" eller \"")
      return finding(
        places.spans.map { .at($0) }, confidence: .medium, message: "\"\(written)\" → \"\(words)\".",
        suggestions: places.spans.flatMap { span in
          places.term.replacements.prefix(2).map { Suggestion(text: $0, span: span) }
        })
    }
  }
}
