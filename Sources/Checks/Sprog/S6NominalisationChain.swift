import DanishText
import LetterModel
import Rulebook
import Understanding

/// Nouns made from verbs, one hanging on the other.
enum S6NominalisationChain: Rule {
  static let card = RuleCard(
    id: "S6", slug: "nominalisation-chain", title: "Kæde af navneord", severity: .advice, basis: nil,
    explanation: "Sætningen gemmer det, der sker, i lange navneord. Spørg, hvem der gør hvad.",
    staffMessage: "Skriv med udsagnsord.", complaintPoint: nil,
    cues: [
      "foretage en vurdering af behovet for iværksættelse af", "behandling af ansøgning om udbetaling af",
    ],
    traps: ["Navne på ydelser og lovens egne ord.", "Overskrifter og citeret lovtekst."],
    examples: [
      .fires(
        ExampleLetter.grant(
          next:
            "Du hører fra os efter ⟦gennemførelse af undersøgelse af finansiering⟧ inden den 1. april 2026.")),
      .fires(
        ExampleLetter.grant(
          next: "Klinikken står for ⟦planlægning og tilrettelæggelse af afprøvning⟧ inden den 1. april 2026.")
      ),
      .quiet(ExampleLetter.grant()),
      .quiet(ExampleLetter.stop()),
      .nearly(
        ExampleLetter.grant(next: "Klinikken laver en vurdering af din hørelse inden den 1. april 2026.")),
      .nearly(
        ExampleLetter.grant(
          next: "Du får en vejledning om betaling. Du får en afgørelse om bevilling af mere hjælp.")),
    ])

  private static let joints: Set<String> = ["af", "for", "i", "om", "på", "til", "ved", "og", "efter", "med"]

  /// Verbs behind nouns that are fixed expressions or terms of law.
  private static let kept: Set<String> = [
    "afgøre", "anbringe", "begrunde", "bevilge", "overensstemme", "tillade", "vejlede",
  ]

  static func findings(in context: RuleContext) -> [Finding] {
    context.running.compactMap { sentence in
      guard !sentence.has(.ruleText), let chain = chain(in: sentence, context), !context.isQuoted(chain.span)
      else { return nil }
      let verbs = chain.verbs.map { "\"\($0)\"" }.joined(separator: ", ")
      return finding(
        [.at(chain.span)], confidence: .medium, message: "\(card.staffMessage) Brug fx \(verbs).")
    }
  }

  /// Three nouns made from known verbs, each joined to the next by at most three words of which one is a preposition.
  private static func chain(in sentence: RoleSentence, _ context: RuleContext) -> (
    span: Span, verbs: [String]
  )? {
    let text = context.text
    let all = StyleFeatures.nominalisations(in: text, sentence.sentence)
    guard all.count >= 3 else { return nil }
    let fixed = text.hits(startingIn: sentence.sentence.tokens).filter { context.isFixedTerm($0) }.map(\.span)
    let nouns = all.filter { feature in
      feature.verb.map { !kept.contains($0) } == true
        && !fixed.contains { $0.overlaps(feature.span) }
    }
    var run: [StyleFeature] = []
    for noun in nouns {
      if let last = run.last, !isJoined(last, noun, text) { run = [] }
      run.append(noun)
      if run.count == 3 { return (run[0].span.union(noun.span), run.compactMap(\.verb)) }
    }
    return nil
  }

  private static func isJoined(_ left: StyleFeature, _ right: StyleFeature, _ text: AnalysedText) -> Bool {
    let between = left.tokens.upperBound..<max(left.tokens.upperBound, right.tokens.lowerBound)
    guard (1...3).contains(between.count) else { return false }
    return between.allSatisfy { text.tokens[$0].kind == .word }
      && joints.contains(text.word(between.lowerBound))
  }
}
