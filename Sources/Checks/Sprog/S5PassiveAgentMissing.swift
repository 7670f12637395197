import DanishText
import LetterModel
import Rulebook
import Understanding

/// A passive that hides who decides, or who must do something.
enum S5PassiveAgentMissing: Rule {
  static let card = RuleCard(
    id: "S5", slug: "passive-agent-missing", title: "Passiv uden handlende", severity: .advice, basis: nil,
    explanation: "Sætningen siger ikke, hvem der gør noget. Spørg, hvis du er i tvivl, om det er dig.",
    staffMessage: "Skriv, hvem der gør det: \"vi\" eller \"du\".", complaintPoint: nil,
    cues: ["der er truffet afgørelse", "det vurderes", "skemaet skal indsendes"],
    traps: ["Citeret lovtekst.", "Når sætningen selv siger, hvem der handler."],
    examples: [
      .fires(ExampleLetter.grant(next: "⟦Det vurderes⟧, at apparatet kan hentes inden den 1. april 2026.")),
      .fires(ExampleLetter.grant(next: "Skemaet ⟦skal indsendes⟧ inden den 1. april 2026.")),
      .fires(ExampleLetter.grant(next: "Kvitteringen ⟦skal derefter afleveres⟧ inden den 1. april 2026.")),
      .quiet(ExampleLetter.grant()),
      .quiet(ExampleLetter.refusal()),
      .nearly(
        ExampleLetter.grant(next: "Du skal sende skemaet. Det skal sendes af dig inden den 1. april 2026.")),
      .nearly(
        ExampleLetter.grant(
          next: "Apparatet skal bruges hver dag. Det behandles som et lån fra den 1. april 2026.")),
    ])

  static func findings(in context: RuleContext) -> [Finding] {
    let openings = context.terms { $0.kind == "passive" && $0.isHeavy }.map { places in
      let written = context.letter.string(places.spans[0])
      let words = places.term.replacements.filter { !$0.hasPrefix("(") }.joined(separator: "\" eller \"")
      return finding(
        places.spans.map { .at($0) }, confidence: .medium,
        message: words.isEmpty ? card.staffMessage : "\"\(written)\" → fx \"\(words)\".",
        suggestions: places.spans.flatMap { context.suggestions(for: places.term, at: $0) })
    }
    let taken = openings.flatMap(\.places)
    let unclaimed = context.running.flatMap { duties(in: $0, context) }.filter { span in
      !taken.contains { $0.overlaps(span) } && !context.isQuoted(span)
    }
    guard !unclaimed.isEmpty else { return openings }
    return openings + [finding(unclaimed.map { .at($0) }, confidence: .medium)]
  }

  /// Acts that letters ask the citizen to do.
  private static let acts: Set<String> = [
    "aflevere", "dokumentere", "fremsende", "indgive", "indlevere", "indsende", "kontakte", "medbringe",
    "oplyse",
    "returnere", "sende", "udfylde", "underskrive",
  ]
  private static let named: ClosedWords = [
    "du", "dig", "vi", "os", "i", "jer", "kommunen", "ansøger", "ejeren", "skolen", "lægen", "arbejdsgiveren",
  ]

  /// `skal indsendes` where nobody is named.
  private static func duties(in sentence: RoleSentence, _ context: RuleContext) -> [Span] {
    guard !sentence.has(.ruleText) else { return [] }
    let text = context.text
    let words = sentence.sentence.tokens
    let isNamed = words.contains { index in
      named.contains(text.folded, text.tokens[index].span)
        && (!text.token(index, is: "i")
          || text.string(text.tokens[index]) == "I" && index != words.lowerBound)
    }
    guard !isNamed else { return [] }
    return Passives.find(in: text, words).compactMap { use in
      guard use.form == .ending, use.agent == nil, acts.contains(use.verb) else { return nil }
      let modal = (max(words.lowerBound, use.token - 3)..<use.token).last { text.token($0, is: "skal") }
      return modal.map { Span(text.tokens[$0].span.start, use.span.end) }
    }
  }
}
