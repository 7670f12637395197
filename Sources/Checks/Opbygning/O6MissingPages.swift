import LetterModel

/// The file does not hold all pages of the letter. A fault of the input, not of the letter.
enum O6MissingPages: Rule {
  static let card = RuleCard(
    id: "O6", slug: "missing-pages", title: "Sider mangler", severity: .error, basis: nil,
    explanation:
      "Filen ser ud til kun at være en del af brevet. Find resten, før du konkluderer, at noget mangler.",
    staffMessage: "Brevet ser ud til at mangle sider. Intet, der mangler, bliver derfor meldt som fejl.",
    complaintPoint: nil, cues: ["Side 2 af 3, men de andre sider er der ikke"],
    traps: ["Skannerens egne sidetal.", "Et bilag med sin egen nummerering."],
    examples: [
      .fires(ExampleLetter.refusal() + "\n\nSide 2 af 3"),
      .fires(ExampleLetter.refusal(klagevejledning: "") + "\n\nSide 2 af 4"),
      .quiet(ExampleLetter.refusal()),
      .quiet(ExampleLetter.refusal() + "\n\nSide 1 af 1"),
      .quiet(ExampleLetter.refusal() + "\n\nSide 2 af 2"),
      .nearly(ExampleLetter.refusal(after: "Se side 2 af den vejledning, du fik i januar.")),
      .nearly(ExampleLetter.refusal(after: "Side 3 i din ansøgning er ikke udfyldt.")),
    ])

  static func findings(in context: RuleContext) -> [Finding] {
    let pages = context.letter.source.missingPages
    guard !pages.isEmpty else { return [] }
    let list = pages.map(String.init).joined(separator: ", ")
    return [
      finding(
        [.missing(within: context.letter.wholeSpan, lookedFor: ["side \(list)"])], confidence: .high,
        message: "Brevet ser ud til at mangle side \(list). Intet, der mangler, bliver derfor meldt som fejl."
      )
    ]
  }
}
