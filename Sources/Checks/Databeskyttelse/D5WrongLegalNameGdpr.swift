import LetterModel
import Rulebook
import Understanding

/// The act on personal data that was repealed in 2018.
enum D5WrongLegalNameGdpr: Rule {
  static let card = RuleCard(
    id: "D5", slug: "wrong-legal-name-gdpr", title: "Persondataloven er afløst", severity: .warning,
    basis: nil,
    explanation:
      "Persondataloven gælder ikke mere. Siden 25. maj 2018 gælder databeskyttelsesforordningen og databeskyttelsesloven.",
    staffMessage: "Skriv databeskyttelsesforordningen eller databeskyttelsesloven.", complaintPoint: nil,
    cues: ["persondataloven"],
    traps: ["Omtale af tiden før 25. maj 2018.", "Persondataforordningen er et navn på den nye."],
    examples: [
      .fires(ExampleLetter.grant(next: "Vi behandler dine oplysninger efter ⟦persondataloven⟧.")),
      .fires(ExampleLetter.refusal(after: "Du har ret til indsigt efter ⟦persondataloven⟧.")),
      .quiet(
        ExampleLetter.grant(
          next:
            "Klinikken ringer til dig inden den 1. april 2026. Vi behandler dine oplysninger efter databeskyttelsesforordningen."
        )),
      .quiet(ExampleLetter.refusal()),
      .nearly(ExampleLetter.grant(next: "Persondataforordningen giver dig ret til indsigt.")),
      .nearly(ExampleLetter.grant(next: "I 2015 fik du indsigt efter persondataloven.")),
    ])

  static func findings(in context: RuleContext) -> [Finding] {
    guard let date = context.facts.date?.value ?? Optional(context.asOf),
      let change = CivilDate(year: 2018, month: 5, day: 25), date >= change
    else { return [] }
    return context.renamedHits { $0.id == "persondataloven" }.compactMap { hit in
      guard let sentence = context.sentence(at: hit.span), !context.isHistory(sentence, before: change) else {
        return nil
      }
      return finding([.at(hit.span)], confidence: .high)
    }
  }
}
