import DanishText
import LetterModel
import Understanding

/// Somebody is kept away from a place or from the staff, and the letter does not say for how long.
enum A5AccessRestrictionNoTerms: Rule {
  static let card = RuleCard(
    id: "A5", slug: "access-restriction-no-terms", title: "Begrænset adgang uden udløb", severity: .warning,
    basis: nil,
    explanation: """
      Brevet begrænser, hvor du må komme, eller hvordan du må kontakte myndigheden, men siger ikke hvor længe. Spørg, hvornår \
      det hører op, og hvad grunden er.
      """,
    staffMessage: "Skriv omfang, grund og udløb, og hvem der kan kontaktes imens.",
    complaintPoint: "Begrænsningen har ingen udløbsdato.",
    cues: ["må indtil videre ikke komme på skolens grund", "kun henvende dig skriftligt", "fremmødeforbud"],
    traps: [
      "Husregler for alle.", "En dato, en periode eller et løfte om at se på det igen.",
      "Krav til selve klagen.",
    ],
    examples: [
      .fires(banned("⟦Du må indtil videre ikke komme på rådhuset.⟧")),
      .fires(banned("⟦Du kan fremover kun henvende dig skriftligt til os.⟧")),
      .fires(banned("⟦Der gælder fra i dag et fremmødeforbud for dig.⟧")),
      .fires(banned("⟦Din samlever må ikke opholde sig i børnehaven.⟧")),
      .fires(banned("⟦Vi svarer ikke længere på dine mails.⟧")),
      .fires(
        banned(
          "⟦Vi har besluttet, at du ikke må møde op hos os, og at vi kun besvarer henvendelser på skrift.⟧")),
      .quiet(ExampleLetter.refusal()),
      .quiet(ExampleLetter.meeting()),
      .fires(banned("⟦Vi har begrænset din kontakt, så henvendelser alene kan ske skriftligt.⟧")),
      .nearly(
        banned("Du må ikke komme på rådhuset til den 1. juni 2026. Imens kan du ringe til Mette Prøvensen.")),
      .nearly(banned("Du kan kun henvende dig skriftligt til os. Vi ser på det igen efter sommerferien.")),
      .nearly(banned("Man må ikke ryge på skolens grund.")),
      .nearly(banned("Du må ikke køre bil, før lægen har set på dine øjne.")),
    ])

  private static func banned(_ sentence: String) -> String {
    ExampleLetter.refusal(begrundelse: ExampleLetter.reasons + "\n\n" + sentence)
  }

  static func findings(in context: RuleContext) -> [Finding] {
    guard context.isWholeLetter, !context.pointsElsewhere else { return [] }
    var spans: [Span] = []
    for cue in context.cues(.accessBan) {
      guard let index = context.sentenceIndex(at: cue), !context.isQuoted(cue) else { continue }
      let sentence = context.facts.sentences[index]
      guard context.blockRole(sentence).isContent, !sentence.has(.ruleText),
        !RuleContext.guidanceRoles.contains(where: { sentence.has($0) }), spans.last != sentence.span,
        !hasTerms(around: index, context)
      else { continue }
      spans.append(sentence.span)
    }
    return spans.map { finding([.at($0)], confidence: .medium) }
  }

  /// Whether the sentence, the one before it in the paragraph or the two behind it say when it ends.
  private static func hasTerms(around index: Int, _ context: RuleContext) -> Bool {
    let sentences = context.facts.sentences
    let block = sentences[index].sentence.block
    let first = index > 0 && sentences[index - 1].sentence.block == block ? index - 1 : index
    let near = sentences[first...min(index + 2, sentences.count - 1)]
    return context.cues(.banTerms).contains { term in near.contains { $0.span.contains(term) } }
  }
}
