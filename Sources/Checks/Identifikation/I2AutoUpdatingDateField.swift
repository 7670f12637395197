import LetterModel

/// The letter's date is a field that changes every time the file is opened.
enum I2AutoUpdatingDateField: Rule {
  static let gate = Gate.finishedLetters
  static let card = RuleCard(
    id: "I2", slug: "auto-updating-date-field", title: "Automatisk dato i Word", severity: .error, basis: nil,
    explanation: """
      Datoen i filen er et felt, der skifter til dags dato, hver gang brevet bliver åbnet. Så kan man ikke bagefter se, \
      hvornår det blev sendt.
      """,
    staffMessage: "Erstat datofeltet med en fast dato før afsendelse.", complaintPoint: nil,
    cues: ["et Word-felt af typen DATE eller TIME"],
    traps: ["Felter med en fast dato: CREATEDATE og SAVEDATE."],
    // The fault lives in the file, not in the words, so a plain text can only show when the rule stays quiet.
    examples: [
      .quiet(ExampleLetter.refusal()),
      .quiet(ExampleLetter.grant()),
      .nearly(ExampleLetter.refusal(dated: "Dato: 12. marts 2026")),
      .nearly(ExampleLetter.refusal(after: "Datoen i dette brev er den dag, det blev sendt.")),
    ])

  static func findings(in context: RuleContext) -> [Finding] {
    context.letter.hidden.filter { $0.kind == .dateField }.map { field in
      let place = field.span.map { Evidence.at($0) }
      let nowhere = Evidence.missing(within: context.letter.wholeSpan, lookedFor: ["en fast dato"])
      return finding([place ?? nowhere], confidence: .high)
    }
  }
}
