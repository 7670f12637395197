import LetterModel
import Rulebook
import Understanding

/// A legal term that must stay and is nowhere explained.
enum S4UndefinedLegalTerm: Rule {
  static let card = RuleCard(
    id: "S4", slug: "undefined-legal-term", title: "Fagord er ikke forklaret", severity: .advice, basis: nil,
    explanation:
      "Brevet bruger et juridisk fagord uden at forklare det. Forklaringen her kommer fra programmets ordliste.",
    staffMessage: "Forklar fagordet, første gang det står der.", complaintPoint: nil,
    cues: ["opsættende virkning", "partshøring", "hjemvise", "genvurdere"],
    traps: ["Ordet er forklaret i parentes eller i sætningen efter.", "Overskrifter og citeret lovtekst."],
    examples: [
      .fires(ExampleLetter.refusal(after: "Din klage har ikke ⟦opsættende virkning⟧.")),
      .fires(
        ExampleLetter.grant(
          next: "Klinikken ringer inden den 1. april 2026. En klage har ⟦opsættende virkning⟧.")),
      .quiet(ExampleLetter.grant()),
      .quiet(ExampleLetter.refusal()),
      .nearly(
        ExampleLetter.refusal(
          after: "Din klage har ikke opsættende virkning (afgørelsen gælder, mens du klager).")),
      .nearly(
        ExampleLetter.refusal(
          after: "Din klage har ikke opsættende virkning. Det betyder, at afgørelsen gælder, mens du klager.")
      ),
    ])

  static func findings(in context: RuleContext) -> [Finding] {
    // The lexicon explains many more terms, and the summary uses them all; to ask a writer to explain "afgørelse" or
    // "Ankestyrelsen" would only bury those that few readers know.
    let terms = context.terms(where: \.needsExplanation)
    guard !terms.isEmpty else { return [] }
    let whole = context.foldedLetter
    return terms.filter { !context.isExplained($0.term, at: $0.spans[0], in: whole) }.map { places in
      finding(
        [.at(places.spans[0])], confidence: .medium,
        message: "Forklar \"\(places.term.term)\" første gang, fx: \(places.term.explanation)")
    }
  }
}
