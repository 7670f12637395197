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
    let notices = context.facts.legalReferences.filter { $0.role == .own }.compactMap { reference in
      reference.statute.flatMap { statute in
        reference.section.flatMap {
          context.rulebook.noticePeriodRequired(
            statute: statute, section: $0, subsection: reference.subsection, asOf: date)
        }
      }
    }
    guard let notice = notices.first else { return [] }
    let due = notice.period.end(after: date)
    return context.judgedDecisions.compactMap { index, decision in
      guard decision.outcome == .stop || decision.outcome == .reduction else { return nil }
      // Where a later day stands among the effects the earlier one may be the assessment's or the first step's.
      let effects = context.effects(of: decision).filter { $0.date > date }
      guard let first = effects.first, effects.allSatisfy({ $0.date < due }) else { return nil }
      return finding(
        [.at(first.span)], confidence: .medium,
        message: """
          Efter \(notice.basis) er varslet \(Wording.period(notice.period)). Det er tidligst gået den \(Wording.date(due)).
          """, decision: index)
    }
  }
}
