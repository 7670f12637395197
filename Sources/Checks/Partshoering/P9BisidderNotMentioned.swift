import LetterModel
import Understanding

/// An invitation that does not say one may bring somebody.
enum P9BisidderNotMentioned: Rule {
  static let gate = Gate.only(.meeting)
  static let card = RuleCard(
    id: "P9", slug: "bisidder-not-mentioned", title: "Bisidder er ikke nævnt", severity: .advice,
    basis: "forvaltningsloven § 8",
    explanation: """
      Du må tage en bisidder med til møder med myndigheden. Det står ikke i brevet, men det gælder alligevel.
      """,
    staffMessage: "Tilføj, at borgeren må have en bisidder med.", complaintPoint: nil,
    cues: ["indkaldelse til møde", "intet om bisidder, partsrepræsentant eller støtteperson"],
    traps: ["Korte påmindelser om et møde, der er aftalt."],
    examples: [
      .fires(ExampleLetter.meeting(companion: "")),
      .fires(ExampleLetter.meeting(companion: "Husk at tage din kalender og dit sundhedskort med.")),
      .quiet(ExampleLetter.meeting()),
      .quiet(ExampleLetter.refusal()),
      .nearly(ExampleLetter.meeting(companion: "Du er velkommen til at have en pårørende eller en ven med.")),
      .nearly(ExampleLetter.meeting(companion: "Du har ret til at lade dig bistå af en partsrepræsentant.")),
    ])

  static func findings(in context: RuleContext) -> [Finding] {
    guard context.cues(.companion).isEmpty, context.wordCount >= 40 else { return [] }
    return [finding(context.absent(["bisidder", "partsrepræsentant", "tage en med"]), confidence: .medium)]
  }
}
