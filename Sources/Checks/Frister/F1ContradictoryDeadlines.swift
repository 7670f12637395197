import LetterModel
import Rulebook
import Understanding

/// A period and a date, or two dates, that cannot both be the complaint deadline.
enum F1ContradictoryDeadlines: Rule {
  static let card = RuleCard(
    id: "F1", slug: "contradictory-deadlines", title: "To frister, der modsiger hinanden", severity: .error,
    basis: nil,
    explanation: """
      Brevet angiver klagefristen på to måder, som ikke passer sammen. Ret dig efter den tidligste, så er du på den sikre \
      side.
      """,
    staffMessage: "Brevet angiver to klagefrister. Ret til én.",
    complaintPoint: "Brevet angiver to frister, og jeg har rettet mig efter den seneste.",
    cues: ["4 uger og en dato, der ligger før eller længe efter", "to forskellige datoer for klagen"],
    traps: [
      "Forskellige formål: svarfrist, betalingsfrist og klagefrist.",
      "Postgang og helligdage flytter den sidste dag.",
    ],
    examples: [
      .fires(
        ExampleLetter.refusal(
          klagevejledning: """
            Du kan klage til Ankestyrelsen inden ⟦4 uger⟧ fra den dag, du har modtaget afgørelsen, altså senest den ⟦26. marts \
            2026⟧. Send klagen til Borgerservice, Rådhustorvet 1, 9999 Norddal.
            """)),
      .fires(
        ExampleLetter.refusal(
          klagevejledning: """
            Du kan klage til Ankestyrelsen senest ⟦4 uger⟧ fra den dag, du har modtaget afgørelsen. Send klagen til \
            Borgerservice, Rådhustorvet 1, 9999 Norddal. Klagefristen udløber den ⟦2. juni 2026⟧.
            """)),
      .quiet(ExampleLetter.refusal()),
      .quiet(
        ExampleLetter.refusal(
          klagevejledning: """
            Du kan klage til Ankestyrelsen inden 4 uger fra den dag, du har modtaget afgørelsen. Fristen udløber den 9. april \
            2026. Send klagen til Borgerservice, Rådhustorvet 1, 9999 Norddal.
            """)),
      .nearly(
        ExampleLetter.refusal(
          klagevejledning: """
            Du kan klage til Ankestyrelsen inden 4 uger fra den dag, du har modtaget afgørelsen. Klagefristen udløber den 20. \
            april 2026. Send klagen til Borgerservice, Rådhustorvet 1, 9999 Norddal.
            """)),
      .nearly(
        ExampleLetter.repayment(
          betaling:
            "Første afdrag på 500 kr. skal være betalt senest den 1. maj 2026, og derefter 500 kr. om måneden."
        )),
    ])

  static func findings(in context: RuleContext) -> [Finding] {
    guard let date = context.facts.date?.value else { return [] }
    let found = context.guidedDecisions.compactMap { index, decision in
      periodAgainstDay(decision.klagevejledning, date, index, context)
    }
    return found.isEmpty ? twoDays(context) : found
  }

  private static func periodAgainstDay(
    _ guidance: Klagevejledning, _ date: CivilDate, _ index: Int, _ context: RuleContext
  ) -> Finding? {
    guard let period = guidance.deadline, let day = guidance.statedLastDay, let span = day.span,
      let sentence = context.sentence(at: span),
      sentence.has(.complaintDeadline) || sentence.has(.heading) || sentence.span.length < 60
    else { return nil }
    // Settled point 8: at the earliest received on the letter's date, at the latest by slow post and rolled over holidays.
    let count = context.rulebook.complaintDeadline(period.value, from: .receipt, letterDate: date)
    guard let count, count.judge(named: day.value) != .fits else { return nil }
    return finding(
      [period.span, day.span].compactMap { $0 }.sorted().map { .at($0) }, confidence: .high,
      message: """
        Der står både \(Wording.period(period.value)) og \(Wording.date(day.value)). De passer ikke sammen. Ret til én.
        """, decision: index)
  }

  private static func twoDays(_ context: RuleContext) -> [Finding] {
    let days = context.facts.dates.filter { date in
      date.role == .complaintDeadline && (context.sentence(at: date.span)?.has(.complaintDeadline) ?? false)
    }
    guard context.guidedDecisions.count == 1, let first = days.first,
      let second = days.first(where: { $0.date != first.date })
    else { return [] }
    return [
      finding(
        [.at(first.span), .at(second.span)], confidence: .medium,
        message: "Der står både \(Wording.date(first.date)) og \(Wording.date(second.date)). Ret til én.",
        decision: context.guidedDecisions[0].index)
    ]
  }
}
