import LetterModel
import Rulebook
import Understanding

/// An abbreviation that is nowhere written out.
enum S8AbbreviationUnexplained: Rule {
  static let card = RuleCard(
    id: "S8", slug: "abbreviation-unexplained", title: "Uforklaret forkortelse", severity: .advice,
    basis: nil,
    explanation: "Forkortelsen bliver ikke forklaret i brevet.",
    staffMessage: "Skriv det fulde navn første gang.",
    complaintPoint: nil, cues: ["SEL", "LAB", "VUM", "PPR", "BPA"],
    traps: ["kr., nr. og stk.", "Forkortelsen er forklaret i parentes."],
    examples: [
      .fires(ExampleLetter.grant(next: "⟦PPR⟧ ringer til dig inden den 1. april 2026.")),
      .fires(ExampleLetter.grant(next: "Vi laver en ny ⟦VUM⟧ inden den 1. april 2026.")),
      .quiet(ExampleLetter.grant()),
      .quiet(ExampleLetter.grant(next: "Psykologen ringer til dig inden den 1. april 2026.")),
      .nearly(
        ExampleLetter.grant(next: "Pædagogisk Psykologisk Rådgivning (PPR) ringer inden den 1. april 2026.")),
      .nearly(
        ExampleLetter.grant(next: "Beløbet er 900 kr., jf. stk. 2, nr. 3. Det kommer den 1. april 2026.")),
    ])

  static func findings(in context: RuleContext) -> [Finding] {
    let terms = context.terms { $0.kind == "abbreviation" }
    guard !terms.isEmpty else { return [] }
    let whole = context.foldedLetter
    return terms.compactMap { places in
      let span = places.spans[0]
      let written = context.letter.string(span)
      // Only capitals are unfamiliar names; `stk.` and `kr.` are everyday words.
      guard written == written.uppercased(), written.utf8.count >= 2, !written.hasSuffix("."),
        !context.isInParentheses(span), !context.isExplained(places.term, at: span, in: whole)
      else { return nil }
      let full = places.term.replacements.first ?? places.term.gloss
      let hint = full.isEmpty ? "det fulde navn" : "\"\(full)\""
      return finding(
        [.at(span)], confidence: .medium, message: "Skriv \(hint) første gang i stedet for \"\(written)\".")
    }
  }
}
