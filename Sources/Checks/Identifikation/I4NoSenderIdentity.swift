import LetterModel
import Understanding

/// A letter nobody has signed with a name.
enum I4NoSenderIdentity: Rule {
  static let gate = Gate(
    kinds: [.decision, .hearing, .intendedDecision, .reassessment, .request, .meeting], readsTemplates: false)
  static let card = RuleCard(
    id: "I4", slug: "no-sender-identity", title: "Afsenderen kan ikke identificeres", severity: .error,
    basis: "forvaltningsloven § 32 b, stk. 1",
    explanation: """
      Det skal kunne ses, hvem der har truffet afgørelsen, og at brevet er færdigt. Her mangler navnet på den, der har \
      skrevet under.
      """,
    staffMessage: "Skriv navn, titel og enhed under brevet.", complaintPoint: "Hvem har truffet afgørelsen?",
    cues: [
      "intet navn ved hilsenen", "kun kommunen eller afdelingen",
      "en indkaldelse, hvor hverken myndighed, afdeling eller navn står",
    ],
    traps: [
      "Indkaldelser og breve, der beder om oplysninger, når myndigheden står der.",
      "Automatisk sagsbehandling, kvitteringer og påmindelser kræver ikke underskrift.",
    ],
    examples: [
      .fires(ExampleLetter.refusal(signature: "Venlig hilsen\nBorgerservice")),
      .fires(ExampleLetter.refusal(signature: "")),
      .fires(
        ExampleLetter.letter(
          head: "", heading: "Indkaldelse til samtale",
          "Vi vil gerne tale med dig om, hvordan det går med din optræning, og hvad du har brug for fremover.",
          "Samtalen er tirsdag den 24. marts 2026 kl. 10 i lokale 2. Du må gerne tage en bisidder med.",
          "Kan du ikke komme, så ring til os på 00 11 22 33, så finder vi en anden tid.",
          signature: "Venlig hilsen\n\nTelefon 00 11 22 33")),
      .quiet(ExampleLetter.refusal()),
      .quiet(ExampleLetter.refusal(signature: "Med venlig hilsen\nOle Bjerre Lund\nSocialrådgiver")),
      .nearly(
        ExampleLetter.refusal(
          signature: "Venlig hilsen\nBorgerservice\n\nAfgørelsen er truffet ved automatisk sagsbehandling.")),
      .nearly(
        ExampleLetter.meeting().replacing(ExampleLetter.signature, with: "Venlig hilsen\nBorgerservice")),
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
    // Calls and requests are steps on the way (§ 32 b, stk. 3); they need only say which authority sends them.
    if [.request, .meeting].contains(context.facts.kind) {
      guard sender.authority == nil, sender.unit == nil, context.municipalities.isEmpty else { return [] }
    }
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
