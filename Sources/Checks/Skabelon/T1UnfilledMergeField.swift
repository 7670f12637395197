import LetterModel

/// A field nobody has filled in.
enum T1UnfilledMergeField: Rule {
  static let gate = Gate.finishedLetters
  static let card = RuleCard(
    id: "T1", slug: "unfilled-merge-field", title: "Uudfyldt flettefelt", severity: .error, basis: nil,
    explanation: """
      Brevet har et felt, der ikke er udfyldt. Det kan betyde, at brevet ikke er færdigt. Ring, og spørg, hvad der skulle \
      have stået.
      """,
    staffMessage: "Et felt er ikke udfyldt.", complaintPoint: nil,
    cues: ["«Navn»", "[INDSÆT …]", "<<felt>>", "____", "XX.XX.XXXX"],
    traps: [
      "Skabeloner.", "Blanketter, som borgeren skal udfylde.", "Ord i skarpe parenteser, der er udfyldt.",
    ],
    examples: [
      .fires(
        ExampleLetter.refusal(
          outcome: "Du får afslag på at få dækket udgiften til ⟦[INDSÆT UDGIFT]⟧, som du søgte om.")),
      .fires(
        ExampleLetter.refusal(outcome: "Kære ⟦«Borgers navn»⟧. Du får afslag på din ansøgning om en elcykel.")
      ),
      .fires(
        ExampleLetter.refusal(after: "Ring gerne på ⟦[direkte nummer]⟧, hvis du vil tale om afgørelsen.")),
      .fires(ExampleLetter.refusal(after: "Vi holder møde den ⟦X⟧. april 2026 på rådhuset.")),
      .fires(ExampleLetter.refusal(after: "Vi besøgte dig den ⟦(dato)⟧ og så din bolig.")),
      .fires(ExampleLetter.refusal(after: "Din egenbetaling er 400 kr., og du kan få ⟦x⟧ kr. i tillæg.")),
      .fires(ExampleLetter.refusal(outcome: "Du får afslag på hjælp efter ⟦§⟧ i serviceloven.")),
      .fires(ExampleLetter.refusal(after: "Mødet begynder kl. ⟦??⟧ på rådhuset.")),
      .fires(
        ExampleLetter.refusal(after: "Du får besøg af [kommunens] visitator, som hedder ⟦[visitators navn]⟧.")
      ),
      .quiet(ExampleLetter.refusal()),
      .quiet(ExampleLetter.hearing()),
      .nearly(ExampleLetter.refusal(after: "Du kan ringe på [det samme] nummer som hidtil.")),
      .nearly(
        ExampleLetter.refusal(after: "Loven siger: \"Hjælpen gives til [borgeren] og efter ansøgning.\"")),
      .nearly(ExampleLetter.refusal(after: "Du bor i opgang X. Det er 4 kr. billigere (se prisen).")),
      .nearly(
        ExampleLetter.request() + "\n\nSvarslip:\nJeg betaler ________ kr. om måneden for varme."),
      .nearly(
        ExampleLetter.refusal(begrundelse: ExampleLetter.reasons + "\n\nDu får hjælp [Morgen] og [Aften].")),
      .nearly(
        ExampleLetter.refusal(
          begrundelse: ExampleLetter.reasons
            + "\n\nLoven siger: \"Kommunen skal yde hjælp […] til personer over 18 år.\"")),
    ])

  static func findings(in context: RuleContext) -> [Finding] {
    guard !context.isPhraseFile else { return [] }
    let kinds: Set<Placeholder.Kind> = [.variable, .insertion, .blank]
    let marked = context.letter.placeholders.compactMap { field -> Finding? in
      guard kinds.contains(field.kind) || context.isFieldToFill(field),
        field.isCertain || field.kind == .blank,
        !context.isForm(field.span)
      else { return nil }
      return finding(
        [.at(field.span)], confidence: field.isCertain ? .high : .medium,
        message: field.name.isEmpty ? card.staffMessage : "Feltet \"\(field.name)\" er ikke udfyldt.")
    }
    let notes = context.bracketedNotes
    let open = OpenFields(context).all.filter { gap in !notes.contains { $0.overlaps(gap) } }
    return marked + open.map { finding([.at($0)], confidence: .medium) }
  }
}
