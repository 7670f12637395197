import LetterModel
import Rulebook
import Understanding

/// Help is taken away sooner than the notice the act requires.
enum F7NoticePeriodMissing: Rule {
  static let gate = Gate.finishedLetters
  static let card = RuleCard(
    id: "F7", slug: "notice-period-missing", title: "Varsel mangler ved frakendelse eller nedsættelse",
    severity: .warning,
    basis: "serviceloven § 3 a",
    explanation: """
      Nogle former for hjælp må først stoppe eller blive mindre, når der er gået et varsel på 14 uger. Her er der kortere tid \
      fra brevet til ændringen.
      """,
    staffMessage: "Ændringen træder i kraft, før lovens varsel er gået. Tjek varslingen.",
    complaintPoint: "Ændringen er ikke varslet, som reglen kræver.",
    cues: [
      "stop eller nedsættelse efter en regel med varsel", "virkning tidligere end 14 uger efter brevet",
    ],
    traps: ["Tidsbegrænsede bevillinger.", "Borgeren har selv ønsket ændringen."],
    examples: [
      .fires(bpa("fra den ⟦1. maj 2026⟧")),
      .fires(bpa("med virkning fra den ⟦13. april 2026⟧")),
      .quiet(bpa("fra den 1. juli 2026")),
      .quiet(ExampleLetter.stop()),
      .nearly(bpa("efter dit eget ønske fra den 1. maj 2026")),
      .nearly(ExampleLetter.refusal()),
    ])

  private static func bpa(_ from: String) -> String {
    ExampleLetter.letter(
      heading: "Afgørelse om færre timer i din BPA-ordning",
      "Vi har besluttet at sætte din BPA-ordning ned fra 30 til 22 timer om ugen \(from).",
      """
      Afgørelsen er truffet efter § 96, stk. 1, i serviceloven. Ergoterapeuten målte den 10. februar 2026, at du siden \
      sidste opfølgning selv kan spise og tage tøj på. Vi har lagt vægt på, at du ikke længere behøver hjælp til det. Vi hørte \
      dig den 16. februar 2026, og du havde ingen bemærkninger.
      """, "Du kan klage\n\n" + ExampleLetter.guidance)
  }

  static func findings(in context: RuleContext) -> [Finding] {
    guard let date = context.facts.date?.value, context.cuesOutsideGuidance(.ownWish).isEmpty,
      context.cuesOutsideGuidance(.expires).isEmpty
    else { return [] }
    let references = context.facts.legalReferences.filter { $0.role == .own }
    guard let notice = references.lazy.compactMap({ notice($0, date, context) }).first else { return [] }
    let due = notice.period.end(after: date)
    return context.judgedDecisions.compactMap { index, decision in
      guard decision.outcome == .stop || decision.outcome == .reduction else { return nil }
      // Where a later day stands among the effects the earlier one may be the assessment's or the first step's.
      let effects = days(of: decision, context).filter { $0.date > date }
      guard let first = effects.first, effects.allSatisfy({ $0.date < due }) else { return nil }
      return finding(
        [.at(first.span)], confidence: .medium,
        message: """
          Efter \(notice.basis) er varslet \(Wording.period(notice.period)). Det er tidligst gået den \(Wording.date(due)).
          """, decision: index)
    }
  }

  /// The notice that goes with a rule, by the subsection read with it or by one named behind it ("§ 87, stk. 1, jf. stk. 4").
  private static func notice(
    _ reference: LegalReference, _ date: CivilDate, _ context: RuleContext
  ) -> NoticePeriod? {
    guard let statute = reference.statute, let section = reference.section else { return nil }
    let named = [reference.subsection] + furtherSubsections(behind: reference, context)
    return named.lazy.compactMap {
      context.rulebook.noticePeriodRequired(statute: statute, section: section, subsection: $0, asOf: date)
    }.first
  }

  /// The numbers that follow "stk." behind a reference, up to the next section sign or the end of the sentence.
  private static func furtherSubsections(behind reference: LegalReference, _ context: RuleContext) -> [String]
  {
    guard let sentence = context.sentence(at: reference.span) else { return [] }
    let end = min(sentence.span.end, reference.span.end + 24)
    guard reference.span.end < end else { return [] }
    let whole = context.letter.string(Span(reference.span.start, end))
    let parts = whole.split(separator: "§")
    let text = (whole.hasPrefix("§") ? parts.first : parts.dropFirst().first) ?? ""
    var isList = false
    return text.split { " ,.();".contains($0) }.compactMap { word in
      if word == "stk" || word == "og" || word == "jf" {
        isList = isList || word == "stk"
        return nil
      }
      guard isList, let number = Int(word) else {
        isList = false
        return nil
      }
      return String(number)
    }
  }

  /// The days on which the help stops or gets less: what the result says applies from a day or ends with one, and
  /// the day by which what was lent must be handed back.
  private static func days(of decision: Decision, _ context: RuleContext) -> [DateMention] {
    let effects = context.effects(of: decision)
    guard effects.isEmpty, decision.outcome == .stop else { return effects }
    let near = Set(decision.sentences + decision.sentences.map { $0 + 1 }).sorted().filter {
      context.facts.sentences.indices.contains($0)
    }
    return near.map { context.facts.sentences[$0].span }.flatMap { span in
      let words = context.letter.string(span).lowercased()
      let isHandedBack = ["aflever", "tilbagelever", "leveres tilbage", "hentes", "indlevere"]
        .contains(where: words.contains)
      return context.facts.dates.filter { day in
        guard span.contains(day.span) else { return false }
        let lead = context.letter.string(Span(max(span.start, day.span.start - 12), day.span.start))
          .lowercased()
        return day.role == .effectEnd || lead.contains("efter den")
          || isHandedBack && day.role == .actionDeadline
      }
    }
  }
}
