import LetterModel
import Rulebook
import Understanding

/// A complaint period other than the law's.
enum K4ComplaintDeadlineWrongLength: Rule {
  static let card = RuleCard(
    id: "K4", slug: "complaint-deadline-wrong-length", title: "Forkert klagefrist", severity: .error,
    basis: "forvaltningsloven § 25, stk. 1",
    explanation: """
      Loven bestemmer, hvor lang klagefristen er. Brevet angiver en anden længde. Brug den korteste frist, så er du på \
      den sikre side, og peg på fejlen, hvis klagen bliver afvist som for sen.
      """,
    staffMessage: "Fristen i brevet svarer ikke til lovens.",
    complaintPoint: "Klagevejledningen angiver en kortere frist end loven.",
    cues: ["14 dage", "3 uger", "8 dage", "en anden længde end lovens"],
    traps: [
      "Frister for domstolene, for kommunens egen genvurdering og for partshøring er ikke klagefristen.",
      "Nogle love har andre frister.",
    ],
    examples: [
      .fires(
        ExampleLetter.refusal(
          klagevejledning: """
            Du kan klage til Ankestyrelsen inden ⟦14 dage⟧ fra den dag, du har modtaget afgørelsen. Send klagen til \
            Borgerservice, Rådhustorvet 1, 9999 Norddal.
            """)),
      .fires(
        ExampleLetter.refusal(
          klagevejledning: """
            Du kan klage til Ankestyrelsen. Klagen skal være hos Borgerservice, Rådhustorvet 1, 9999 Norddal, senest ⟦3 uger⟧ \
            efter, at du har modtaget afgørelsen. Vi ser på sagen igen inden 4 uger.
            """)),
      .quiet(ExampleLetter.refusal()),
      .quiet(ExampleLetter.stop()),
      .nearly(
        ExampleLetter.refusal(
          klagevejledning: """
            Du kan klage til Ankestyrelsen inden 4 uger fra den dag, du har modtaget afgørelsen. Send klagen til Borgerservice, \
            Rådhustorvet 1, 9999 Norddal. Vi svarer dig inden 14 dage.
            """)),
      .nearly(
        ExampleLetter.refusal(
          klagevejledning: """
            Du kan klage til Ankestyrelsen inden 28 dage fra den dag, du har modtaget afgørelsen. Send klagen til Borgerservice, \
            Rådhustorvet 1, 9999 Norddal.
            """)),
    ])

  static func findings(in context: RuleContext) -> [Finding] {
    context.guidedDecisions.compactMap { index, decision in
      let guidance = decision.klagevejledning
      guard let stated = guidance.deadline, let expected = guidance.expected, expected.confidence != .low,
        expected.regime.provenance.isVerified, guidance.body == nil || guidance.body == expected.regime.body
      else { return nil }
      guard let verdict = verdict(stated.value, expected.regime) else { return nil }
      let place = stated.span.map { Evidence.at($0) }
      return finding(
        place.map { [$0] } ?? guidance.klagefrist.places, confidence: expected.confidence,
        severity: verdict.severity,
        message: verdict.message,
        complaintPoint: .some(verdict.severity == .error ? card.complaintPoint : nil),
        decision: index)
    }
  }

  private static func verdict(_ stated: Period, _ regime: ComplaintRegime) -> (
    severity: Severity, message: String
  )? {
    guard let lawful = regime.deadline else {
      guard regime.body != nil, regime.body != .ingen else { return nil }
      return (
        .advice, "Brevet angiver en frist på \(Wording.period(stated)), men loven har ingen klagefrist her."
      )
    }
    let difference = days(stated) - days(lawful)
    // A calendar month is 28 to 31 days, so a month and four weeks differ only where the month is the longer one.
    if abs(difference) < 0.5 { return nil }
    let law = "Loven giver \(Wording.period(lawful)), brevet \(Wording.period(stated))."
    return difference < 0
      ? (.error, "Fristen er for kort. \(law)") : (.warning, "Fristen er længere end lovens. \(law)")
  }

  private static func days(_ period: Period) -> Double {
    switch period.unit {
    case .days: Double(period.count)
    case .weeks: Double(7 * period.count)
    case .months: 30.4 * Double(period.count)
    case .years: 365 * Double(period.count)
    }
  }
}
