import DanishText
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
    cues: [
      "4 uger og en dato, der ligger før eller længe efter", "to forskellige datoer for klagen",
      "Svarfrist i brevhovedet og en anden i teksten", "Sidste betalingsdag og en anden dag i teksten",
    ],
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
      .fires(
        ExampleLetter.hearing(dated: "12. marts 2026\nSvarfrist: ⟦2. april 2026⟧").replacing(
          "den 9. april 2026", with: "den ⟦9. april 2026⟧")),
      .quiet(ExampleLetter.hearing(dated: "12. marts 2026\nSvarfrist: 9. april 2026")),
      .quiet(ExampleLetter.refusal()),
      .quiet(
        ExampleLetter.refusal(
          klagevejledning: """
            Du kan klage til Ankestyrelsen inden 4 uger fra den dag, du har modtaget afgørelsen. Fristen udløber den 9. april \
            2026. Send klagen til Borgerservice, Rådhustorvet 1, 9999 Norddal.
            """)),
      .fires(
        ExampleLetter.refusal(
          klagevejledning: """
            Du kan klage til Ankestyrelsen inden ⟦4 uger⟧ fra den dag, du har modtaget afgørelsen. Send klagen til \
            Borgerservice, Rådhustorvet 1, 9999 Norddal. ⟦Klagen skal være hos os senest 5 uger efter, at du har modtaget \
            afgørelsen.⟧
            """)),
      .nearly(
        ExampleLetter.refusal(
          klagevejledning: """
            Du kan klage til Ankestyrelsen inden 4 uger fra den dag, du har modtaget afgørelsen. Send klagen til \
            Borgerservice, Rådhustorvet 1, 9999 Norddal. De 28 dage er klagefristen, og den regnes fra den dag, du fik brevet.
            """)),
      .nearly(
        ExampleLetter.refusal(
          klagevejledning: """
            Du kan klage til Ankestyrelsen inden 4 uger fra den dag, du har modtaget afgørelsen. Klagefristen udløber den 20. \
            april 2026. Send klagen til Borgerservice, Rådhustorvet 1, 9999 Norddal.
            """)),
      .nearly(
        ExampleLetter.refusal(
          klagevejledning: ExampleLetter.guidance
            + " En retssag skal være anlagt inden 6 måneder, det vil sige senest den 12. september 2026.")),
      .nearly(
        ExampleLetter.repayment(
          betaling:
            "Første afdrag på 500 kr. skal være betalt senest den 1. maj 2026, og derefter 500 kr. om måneden."
        )),
    ])

  static func findings(in context: RuleContext) -> [Finding] {
    guard let date = context.facts.date?.value else { return [] }
    if let pair = LabelledDeadlines(context).contradiction { return [labelled(pair, context)] }
    let found = context.guidedDecisions.compactMap { index, decision in
      periodAgainstDay(decision.klagevejledning, date, index, context)
    }
    if !found.isEmpty { return found }
    let days = twoDays(context)
    return days.isEmpty ? twoPeriods(context) : days
  }

  private static func labelled(_ pair: (DateMention, DateMention), _ context: RuleContext) -> Finding {
    let (one, other) = pair.0.span < pair.1.span ? pair : (pair.1, pair.0)
    return finding(
      [.at(one.span), .at(other.span)], confidence: .medium,
      message: "Der står både \(Wording.date(one.date)) og \(Wording.date(other.date)). Ret til én frist.")
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

  /// "Klagen skal være hos os inden 4 uger … Klagefristen er 14 dage": two lengths of time for one complaint.
  private static func twoPeriods(_ context: RuleContext) -> [Finding] {
    guard context.guidedDecisions.count == 1, let guided = context.guidedDecisions.first,
      let first = guided.decision.klagevejledning.deadline,
      let section = guided.decision.klagevejledning.section,
      let place = first.span
    else { return [] }
    for sentence in context.facts.sentences
    where sentence.has(.complaintDeadline) && section.contains(sentence.span) {
      guard !sentence.has(.court), !sentence.has(.complaintAfter), !sentence.span.contains(place) else {
        continue
      }
      let words = context.foldedWords(of: sentence)
      guard words.contains(where: { $0.hasPrefix("klag") || $0.hasPrefix("anke") }),
        words.contains(where: {
          $0.hasPrefix("modt") || ["fået", "fik", "klagefristen", "klagefrist", "fristen"].contains($0)
        }),
        !words.contains(where: { word in
          other.contains(word) || ["klagegebyr", "betal", "opkræv"].contains(where: word.hasPrefix)
        })
      else { continue }
      for (at, word) in words.enumerated().dropLast() {
        guard let count = Int(word), let days = lengths[words[at + 1]],
          days * count != length(of: first.value)
        else {
          continue
        }
        return [
          finding(
            [.at(place), .at(sentence.span)].sorted(by: before), confidence: .medium,
            message:
              "Der står både \(Wording.period(first.value)) og \(word) \(words[at + 1]). Ret til én frist.",
            decision: guided.index)
        ]
      }
    }
    return []
  }

  private static func before(_ one: Evidence, _ other: Evidence) -> Bool {
    guard case .at(let first) = one, case .at(let second) = other else { return false }
    return first < second
  }

  /// A period in days, months as thirty.
  private static func length(of period: Period) -> Int {
    switch period.unit {
    case .days: period.count
    case .weeks: period.count * 7
    case .months: period.count * 30
    case .years: period.count * 365
    }
  }

  private static let lengths: [String: Int] = [
    "dage": 1, "uger": 7, "uge": 7, "måneder": 30, "måned": 30,
  ]
  private static let other: Set<String> = [
    "vi", "genvurderer", "svarer", "ombudsmanden", "aktindsigt", "gebyret", "domstolene", "begrundelse",
    "hvis", "offentliggjort",
  ]

  private static func twoDays(_ context: RuleContext) -> [Finding] {
    let days = context.facts.dates.filter { date in
      date.role == .complaintDeadline
        && (context.sentence(at: date.span).map { $0.has(.complaintDeadline) && !$0.has(.court) } ?? false)
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
