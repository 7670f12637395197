import LetterModel
import Understanding

/// Nothing on whether the decision applies while a complaint is handled.
enum K15SuspensiveEffectSilent: Rule {
  static let card = RuleCard(
    id: "K15", slug: "suspensive-effect-silent", title: "Intet om virkning, mens klagen behandles",
    severity: .advice,
    basis: "retssikkerhedsloven § 72",
    explanation: """
      Brevet stopper noget eller kræver penge, men siger ikke, om det gælder, mens en klage bliver behandlet. Spørg \
      afsenderen, og bed eventuelt om, at afgørelsen venter.
      """,
    staffMessage: "Skriv, om afgørelsen gælder, mens klagen behandles.", complaintPoint: nil,
    cues: ["stop, nedsættelse eller tilbagebetaling", "intet om opsættende virkning"],
    traps: ["Loven kender særlige undtagelser."],
    examples: [
      .fires(
        ExampleLetter.stop(
          klagevejledning: """
            Du kan klage til Ankestyrelsen senest 4 uger fra den dag, du har modtaget afgørelsen. Send klagen til Borgerservice, \
            Rådhustorvet 1, 9999 Norddal. Vi ser først på sagen igen.
            """)),
      .fires(
        ExampleLetter.repayment(
          klagevejledning: """
            Du kan klage til Ankestyrelsen senest 4 uger fra den dag, du har modtaget afgørelsen. Send klagen til Borgerservice, \
            Rådhustorvet 1, 9999 Norddal.
            """)),
      .quiet(ExampleLetter.stop()),
      .quiet(ExampleLetter.refusal()),
      .nearly(
        ExampleLetter.repayment(
          klagevejledning: """
            Du kan klage til Ankestyrelsen senest 4 uger fra den dag, du har modtaget afgørelsen. Send klagen til Borgerservice, \
            Rådhustorvet 1, 9999 Norddal. Klagen har ikke opsættende virkning.
            """)),
      .nearly(ExampleLetter.stop(klagevejledning: "")),
    ])

  static func findings(in context: RuleContext) -> [Finding] {
    guard context.cues(.meanwhile).isEmpty else { return [] }
    return context.guidedDecisions.compactMap { index, decision in
      guard [.stop, .reduction, .repayment].contains(decision.outcome),
        decision.klagevejledning.body != .ingen,
        [.present, .incomplete].contains(decision.klagevejledning.status),
        let section = decision.klagevejledning.section
      else { return nil }
      return finding(
        [.missing(within: section, lookedFor: ["opsættende virkning", "gælder, mens klagen behandles"])],
        confidence: .medium, decision: index)
    }
  }
}
