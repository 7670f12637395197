import DanishText
import LetterModel
import Understanding

/// A civil registration number in the text of the letter.
enum D1CprInClear: Rule {
  static let card = RuleCard(
    id: "D1", slug: "cpr-in-clear", title: "CPR-nummer i klartekst", severity: .error, basis: nil,
    explanation: "Brevets tekst indeholder et helt CPR-nummer. Pas på, hvem du viser brevet til.",
    staffMessage: "Fjern CPR-nummeret fra teksten, eller skjul de sidste fire cifre.", complaintPoint: nil,
    cues: ["seks cifre, der er en dato, og fire cifre mere, i overskrift eller brødtekst"],
    traps: [
      "Telefonnumre og sagsnumre.", "Nummeret i adressefelt og brevhoved er set tit og meldes ikke her.",
    ],
    examples: [
      .fires(
        ExampleLetter.refusal(
          begrundelse: ExampleLetter.reasons + "\n\nVi har set på sagen for ⟦310290-1239⟧ igen.")),
      .fires(ExampleLetter.refusal(heading: "Afslag på merudgifter til ⟦010185-4321⟧")),
      .quiet(ExampleLetter.refusal()),
      .quiet(ExampleLetter.refusal(after: "Ring på 00 11 22 33, hvis du har spørgsmål til sag 26-01234.")),
      .nearly(
        ExampleLetter.refusal(begrundelse: ExampleLetter.reasons + "\n\nDit CPR-nummer er 310290-****.")),
      .nearly(
        ExampleLetter.refusal(begrundelse: ExampleLetter.reasons + "\n\nSe sag 459912-3456 om det samme.")),
    ])

  static func findings(in context: RuleContext) -> [Finding] {
    context.facts.sentences.flatMap { sentence -> [Finding] in
      guard context.blockRole(sentence).isContent || context.blockRole(sentence) == .salutation else {
        return []
      }
      return sentence.sentence.tokens.compactMap { index in
        let token = context.text.tokens[index]
        guard token.kind == .cpr, isBirthDay(token.span, context), !context.isMasked(token.span) else {
          return nil
        }
        return finding([.at(token.span)], confidence: .high)
      }
    }
  }

  /// Whether the first four digits can be a day and a month; replacement numbers have 60 added to the day.
  static func isBirthDay(_ span: Span, _ context: RuleContext) -> Bool {
    let digits = context.letter.bytes[span.range].filter { (48...57).contains($0) }.map { Int($0) - 48 }
    guard digits.count == 10 else { return false }
    let day = digits[0] * 10 + digits[1]
    let month = digits[2] * 10 + digits[3]
    return (1...31).contains(day > 60 ? day - 60 : day) && (1...12).contains(month)
  }
}
