import LetterModel
import Understanding

/// A letter nobody has signed with a name.
enum I4NoSenderIdentity: Rule {
  static let gate = Gate(
    kinds: [.decision, .hearing, .intendedDecision, .reassessment], readsTemplates: false)
  static let card = RuleCard(
    id: "I4", slug: "no-sender-identity", title: "Afsenderen kan ikke identificeres", severity: .error,
    basis: "forvaltningsloven § 32 b, stk. 1",
    explanation: """
      Det skal kunne ses, hvem der har truffet afgørelsen, og at brevet er færdigt. Her mangler navnet på den, der har \
      skrevet under.
      """,
    staffMessage: "Skriv navn, titel og enhed under brevet.", complaintPoint: "Hvem har truffet afgørelsen?",
    cues: ["intet navn ved hilsenen", "kun kommunen eller afdelingen"],
    traps: ["Automatisk sagsbehandling, kvitteringer og påmindelser kræver ikke underskrift."],
    examples: [
      .fires(ExampleLetter.refusal(signature: "Venlig hilsen\nBorgerservice")),
      .fires(ExampleLetter.refusal(signature: "")),
      .quiet(ExampleLetter.refusal()),
      .quiet(ExampleLetter.refusal(signature: "Med venlig hilsen\nOle Bjerre Lund\nSocialrådgiver")),
      .nearly(
        ExampleLetter.refusal(
          signature: "Venlig hilsen\nBorgerservice\n\nAfgørelsen er truffet ved automatisk sagsbehandling.")),
      .nearly(ExampleLetter.refusal(signature: "Mvh. Mette Prøvensen, Borgerservice")),
    ])

  static func findings(in context: RuleContext) -> [Finding] {
    let sender = context.facts.sender
    guard sender.name == nil, context.isWholeLetter, context.cues(.automatic).isEmpty,
      !context.isSignedByName,
      !context.isNamedSomewhere
    else {
      return []
    }
    // Udbetaling Danmark decides by machine and signs as an office (§ 32 b, stk. 2).
    guard !(sender.authority?.value.hasPrefix("Udbetaling Danmark") ?? false) else { return [] }
    // Authority and unit narrow it down to an office; without them the letter could come from anyone.
    let isNarrowed = sender.authority != nil && sender.unit != nil
    return [
      finding(
        [
          .missing(
            within: context.letter.wholeSpan, lookedFor: ["venlig hilsen", "navn", "titel", "underskrift"])
        ],
        confidence: .medium, severity: isNarrowed ? .warning : .error)
    ]
  }
}
