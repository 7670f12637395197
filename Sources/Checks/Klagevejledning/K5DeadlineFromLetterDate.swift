import LetterModel
import Rulebook
import Understanding

/// The complaint period is counted from the letter's date, not from receipt.
enum K5DeadlineFromLetterDate: Rule {
  static let card = RuleCard(
    id: "K5", slug: "deadline-from-letter-date", title: "Fristen er regnet fra brevets dato",
    severity: .error,
    basis: "retssikkerhedsloven § 67",
    explanation: """
      Klagefristen løber fra den dag, du har fået brevet, ikke fra den dato, der står på det. Kommer brevet med posten, kan \
      du have flere dage mere. Brug den tidligste dag for at være sikker.
      """,
    staffMessage: "Skriv \"fra den dag, du har modtaget afgørelsen\" i stedet for brevets dato.",
    complaintPoint: "Klagefristen er regnet fra brevets dato og ikke fra den dag, jeg modtog afgørelsen.",
    cues: ["fra brevets dato", "fra dags dato", "efter afgørelsens dato"],
    traps: [
      "Sager, der bliver offentliggjort, regner fra offentliggørelsen.", "Fristen er skrevet som en dato.",
    ],
    examples: [
      .fires(
        ExampleLetter.refusal(
          klagevejledning: """
            ⟦Du kan klage til Ankestyrelsen inden 4 uger fra brevets dato.⟧ Send klagen til Borgerservice, Rådhustorvet 1, \
            9999 Norddal.
            """)),
      .fires(
        ExampleLetter.refusal(
          klagevejledning: """
            Du kan klage til Ankestyrelsen. ⟦Klagen skal være hos Borgerservice, Rådhustorvet 1, 9999 Norddal, senest 4 uger \
            efter afgørelsens dato.⟧
            """)),
      .quiet(ExampleLetter.refusal()),
      .quiet(ExampleLetter.stop()),
      .nearly(
        ExampleLetter.refusal(
          klagevejledning: """
            Du kan klage til Ankestyrelsen inden 4 uger efter, at du har modtaget brevet. Brevets dato er den dag, vi sendte \
            det. Send klagen til Borgerservice, Rådhustorvet 1, 9999 Norddal.
            """)),
      .nearly(
        ExampleLetter.refusal(
          klagevejledning: """
            Du kan klage til Ankestyrelsen senest den 13. april 2026, som er 4 uger efter, at du har fået brevet. Send klagen \
            til Borgerservice, Rådhustorvet 1, 9999 Norddal.
            """)),
    ])

  static func findings(in context: RuleContext) -> [Finding] {
    context.guidedDecisions.compactMap { index, decision in
      let guidance = decision.klagevejledning
      guard guidance.deadlineStart == .letterDate, countsFromReceipt(guidance) else { return nil }
      let places = guidance.klagefrist.places
      let sentence = guidance.deadline?.span.flatMap { context.sentence(at: $0)?.span }
      guard let evidence = sentence.map({ [Evidence.at($0)] }) ?? (places.isEmpty ? nil : places) else {
        return nil
      }
      return finding(evidence, confidence: guidance.expected?.confidence ?? .medium, decision: index)
    }
  }

  private static func countsFromReceipt(_ guidance: Klagevejledning) -> Bool {
    guard let start = guidance.expected?.regime.countsFrom else { return guidance.body == .ankestyrelsen }
    return start == "receipt" || start == "notification"
  }
}
