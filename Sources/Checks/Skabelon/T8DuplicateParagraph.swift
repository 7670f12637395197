import DanishText
import LetterModel
import Understanding

/// The same paragraph twice.
enum T8DuplicateParagraph: Rule {
  static let card = RuleCard(
    id: "T8", slug: "duplicate-paragraph", title: "Samme afsnit to gange", severity: .warning, basis: nil,
    explanation:
      "Det samme afsnit står to gange. Det ændrer ikke noget, men det kan gøre brevet svært at følge.",
    staffMessage: "Afsnittet står to gange. Slet det ene.", complaintPoint: nil, cues: ["to ens afsnit"],
    traps: ["En klagevejledning, der gentages for hver afgørelse.", "Korte linjer og overskrifter."],
    examples: [
      .fires(ExampleLetter.grant(next: appointment + "\n\n⟦" + appointment + "⟧")),
      .fires(
        ExampleLetter.hearing(
          considered: appointment + "\n\nVi overvejer at stoppe hjælpen.\n\n⟦" + appointment + "⟧")),
      .fires(
        ExampleLetter.grant(next: appointment.replacing(" og ", with: "\nog ") + "\n\n⟦" + appointment + "⟧")),
      .fires(
        ExampleLetter.refusal(
          begrundelse: "Afgørelsen følger § 100 i serviceloven.\n\n" + ExampleLetter.factsOnly,
          after: "⟦" + ExampleLetter.factsOnly + "⟧")),
      .fires(ExampleLetter.refusal(after: "⟦" + ExampleLetter.guidance + "⟧")),
      .quiet(ExampleLetter.grant()),
      .quiet(ExampleLetter.refusal()),
      .nearly(
        ExampleLetter.grant(
          next: appointment + "\n\n" + appointment.replacing("høreklinikken", with: "optikeren"))),
      .nearly(ExampleLetter.grant(next: "Ring, hvis du er i tvivl.\n\nRing, hvis du er i tvivl.")),
    ])

  private static let appointment =
    "Du skal selv bestille tid hos høreklinikken på Torvet, og du skal vise dette brev, når du kommer til den første prøve."

  static func findings(in context: RuleContext) -> [Finding] {
    var seen = ByteWords()
    // Where one letter decides several things, each may have its own guidance in the same words.
    let sections =
      context.facts.decisions.count > 1 ? context.facts.decisions.compactMap(\.klagevejledning.section) : []
    return context.letter.blocks.compactMap { block in
      guard block.role == .body || block.role == .listItem, block.span.length >= 60, block.document == 0
      else { return nil }
      // Lines may break elsewhere the second time.
      let words = Array(context.folded(block.span).utf8)
      let before = seen.count
      guard seen.insert(words) < before, !sections.contains(where: { $0.overlaps(block.span) }) else {
        return nil
      }
      return finding([.at(block.span)], confidence: .high)
    }
  }
}
