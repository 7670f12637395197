import LetterModel
import Rulebook
import Understanding

/// NemID and other services that are closed.
enum T5OutdatedDigitalService: Rule {
  static let card = RuleCard(
    id: "T5", slug: "outdated-digital-service", title: "Forældet digital tjeneste", severity: .warning,
    basis: nil,
    explanation:
      "Brevet henviser til en digital tjeneste, der er lukket. I dag bruger du MitID og Digital Post.",
    staffMessage: "Skriv MitID eller Digital Post.", complaintPoint: nil,
    cues: ["NemID", "Nem-ID", "nøglekort", "nmkn.dk"],
    traps: ["Omtale af tiden, før tjenesten lukkede."],
    examples: [
      .fires(ExampleLetter.refusal(after: "Du kan følge sagen på borger.dk med ⟦NemID⟧.")),
      .fires(ExampleLetter.grant(next: "Log på med ⟦Nem-ID⟧ senest den 1. april 2026, og vælg en klinik.")),
      .quiet(ExampleLetter.refusal(after: "Du kan følge sagen på borger.dk med MitID.")),
      .quiet(ExampleLetter.grant()),
      .nearly(ExampleLetter.refusal(after: "Du underskrev ansøgningen med NemID den 3. maj 2021.")),
      .nearly(
        ExampleLetter.refusal(after: "Du finder brevet i Digital Post, fx i e-Boks eller på borger.dk.")),
    ])

  /// Services that are closed and have no second meaning; other renamed services need more context than one word.
  private static let services: Set<String> = ["nemid", "nmkn-dk"]

  static func findings(in context: RuleContext) -> [Finding] {
    context.renamedHits { services.contains($0.id) }.compactMap { hit in
      guard let sentence = context.sentence(at: hit.span), let change = hit.entry.changedOn,
        (context.facts.date?.value ?? context.asOf) >= change, !context.isHistory(sentence, before: change)
      else { return nil }
      return finding(
        [.at(hit.span)], confidence: .high,
        message: "\(context.letter.string(hit.span)) er lukket. Skriv \(hit.entry.newName).")
    }
  }
}
