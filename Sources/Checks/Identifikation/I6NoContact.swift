import DanishText
import LetterModel
import Understanding

/// A letter without any way to get hold of the one who sent it.
enum I6NoContact: Rule {
  static let gate = Gate(
    kinds: [
      .decision, .hearing, .intendedDecision, .reassessment, .request, .meeting, .receipt, .information,
    ], readsTemplates: false)
  static let card = RuleCard(
    id: "I6", slug: "no-contact", title: "Ingen kontaktmulighed", severity: .warning, basis: nil,
    explanation: """
      Brevet siger ikke, hvordan du kan få fat i afsenderen. Find nummeret på myndighedens hjemmeside, eller skriv i Digital \
      Post.
      """,
    staffMessage: "Skriv telefonnummer, Digital Post eller mail, og hvornår I kan træffes.",
    complaintPoint: nil,
    cues: ["hverken telefon, mail, Digital Post, åbningstid eller hjemmeside i hele brevet"],
    traps: [
      "Brevhovedet er et billede.", "Beskeder, man kan svare på: Digital Post og mail.",
      "Åbningstid og hjemmeside er en kontaktmulighed; en adresse alene er ikke.",
    ],
    examples: [
      .fires(unreachable("Passer tiden dig ikke, finder vi en ny.")),
      .fires(unreachable("Er du for syg til at tage imod, ringer vi på et andet tidspunkt.")),
      .quiet(ExampleLetter.grant()),
      .quiet(ExampleLetter.meeting()),
      .nearly(unreachable("Passer tiden dig ikke, så skriv i Digital Post.")),
      .nearly(unreachable("Du er velkommen til at komme forbi rådhuset, der har åbent kl. 10-14.")),
      .nearly(unreachable("Læs mere på norddal.example.dk om høreapparater.")),
    ])

  private static func unreachable(_ last: String) -> String {
    ExampleLetter.letter(
      head: "Norddal Kommune\nHjælpemidler\nRådhustorvet 1\n9999 Norddal",
      heading: "Du får det høreapparat, du har søgt om",
      "Vi har bevilget dig et høreapparat efter § 112 i serviceloven, som du søgte om.",
      "Vi kommer hjem til dig den 1. april 2026 og tilpasser høreapparatet. \(last)",
      signature: "Venlig hilsen\nMette Prøvensen\nSagsbehandler")
  }

  static func findings(in context: RuleContext) -> [Finding] {
    let source = context.letter.source
    guard context.isWholeLetter, context.letter.envelope == nil, !source.isOCR, source.format != .eml,
      context.facts.sender.contact.isEmpty, context.cues(.reach).isEmpty, hasLetterheadAsText(context),
      !context.text.tokens.contains(where: { $0.kind == .url || $0.kind == .number && $0.span.length == 8 })
    else { return [] }
    return [
      finding(
        [
          .missing(
            within: context.letter.wholeSpan, lookedFor: ["telefon", "mail", "Digital Post", "åbningstid"])
        ],
        confidence: .medium)
    ]
  }

  /// The sender's name with a postcode beside it: what stands in the letterhead can be read. A letterhead that is a
  /// picture leaves no such lines, and may hold the number.
  private static func hasLetterheadAsText(_ context: RuleContext) -> Bool {
    guard let sender = context.facts.sender.authority?.span,
      context.letter.blocks.contains(where: { $0.role == .letterhead && $0.span.overlaps(sender) })
    else { return false }
    return context.letter.blocks.contains { block in
      guard block.role == .letterhead || block.role == .footer else { return false }
      return context.text.tokens.contains { token in
        token.kind == .number && token.span.length == 4 && block.span.contains(token.span)
      }
    }
  }
}
