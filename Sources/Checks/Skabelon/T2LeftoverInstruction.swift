import LetterModel
import Understanding

/// Help to the caseworker that was meant to be deleted.
enum T2LeftoverInstruction: Rule {
  static let gate = Gate.finishedLetters
  static let card = RuleCard(
    id: "T2", slug: "leftover-instruction", title: "Efterladt vejledning til sagsbehandleren",
    severity: .error, basis: nil,
    explanation:
      "Brevet indeholder en besked til den, der skrev det. Den er ikke til dig. Brevet er måske ikke gjort færdigt.",
    staffMessage: "Slet vejledningsteksten, og udfyld det, den beder om.", complaintPoint: nil,
    cues: ["OBS til sagsbehandler", "slet det, der ikke passer", "[beskriv hvorfor]", "vælg afsnit"],
    traps: ["Vejledning til borgeren om, hvordan en blanket udfyldes."],
    examples: [
      .fires(
        ExampleLetter.refusal(
          begrundelse: ExampleLetter.reasons
            + "\n\n⟦[OBS til sagsbehandler: slet afsnittet, hvis det ikke er relevant]⟧")),
      .fires(
        ExampleLetter.refusal(begrundelse: ExampleLetter.reasons + "\n\n⟦Slet det, der ikke passer.⟧")),
      .fires(
        ExampleLetter.refusal(
          begrundelse: ExampleLetter.reasons + "\n\n⟦[Sagsbehandler: nævn lægens attest, hvis der er en]⟧")),
      .fires(
        ExampleLetter.refusal(
          begrundelse: ExampleLetter.reasons
            + "\n\n⟦(Til visitator: standardafsnit, tilpasses den konkrete sag)⟧")),
      .fires(
        ExampleLetter.refusal(
          begrundelse: ExampleLetter.reasons
            + "\n\n⟦Afsnittet udgår, hvis borgeren ikke har sendt bemærkninger.⟧")),
      .fires(ExampleLetter.refusal(begrundelse: ExampleLetter.reasons + "\n\n⟦[husk tallene fra skemaet]⟧")),
      .fires(
        ExampleLetter.refusal(
          begrundelse: ExampleLetter.reasons
            + "\n\n⟦Teksten herunder bruges kun ved fuldt afslag og tilpasses sagen.⟧")),
      .fires(
        ExampleLetter.refusal(
          begrundelse: ExampleLetter.reasons + "\n\n⟦Her skrives, hvad der taler for og imod støtte.⟧")),
      .fires(
        ExampleLetter.refusal(
          begrundelse: ExampleLetter.reasons + "\n\n⟦Beskriv konkret, hvad borgeren kan og ikke kan.⟧")),
      .quiet(ExampleLetter.refusal()),
      .quiet(ExampleLetter.grant()),
      .nearly(ExampleLetter.refusal(after: "Tag et billede (husk alle sider) og send det til os.")),
      .nearly(ExampleLetter.refusal(after: "Du kan skrive til os (din rådgiver: Mette Holm) eller ringe.")),
      .nearly(ExampleLetter.refusal(after: "Afsnittet i lokalplanen bruges kun for huse i række.")),
      .nearly(
        ExampleLetter.request(
          demand: "Udfyld skemaet, og sæt kryds ved det, der passer. Send det senest den 9. april 2026.")),
      .nearly(
        ExampleLetter.meeting(
          companion:
            "Tag gerne en bisidder med. Vælg afsnittet \"Faste tider\", og slet de tider, I ikke skal bruge.")
      ),
      .nearly(ExampleLetter.refusal(after: "Du kan vælge at skrive til sagsbehandleren eller ringe.")),
    ])

  static func findings(in context: RuleContext) -> [Finding] {
    guard !context.isPhraseFile else { return [] }
    var places = context.letter.blocks.filter { $0.role == .authorHelp }.map(\.span)
    places += context.letter.placeholders.filter { $0.kind == .instruction && !context.isFieldToFill($0) }
      .map(\.span)
    places += context.bracketedNotes
    var notes = context.cues(.authorHelp)
    // A doctor or a school may be asked to describe the citizen; nobody else is.
    if [.decision, .hearing, .intendedDecision, .reassessment].contains(context.facts.kind) {
      notes += context.cues(.authorOfCitizen)
    }
    places += notes.compactMap { context.sentence(at: $0)?.span }
    return context.apart(places).map { finding([.at($0)], confidence: .high) }
  }
}
