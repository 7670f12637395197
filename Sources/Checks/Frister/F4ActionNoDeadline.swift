import DanishText
import LetterModel
import Understanding

/// The citizen must do something, and the letter does not say by when.
enum F4ActionNoDeadline: Rule {
  static let gate = Gate.only(.request, .other, .decision)
  static let card = RuleCard(
    id: "F4", slug: "action-no-deadline", title: "Borgeren skal gøre noget uden frist", severity: .warning,
    basis: nil,
    explanation:
      "Du skal gøre noget, men brevet siger ikke, hvornår det senest skal ske. Ring og spørg, eller gør det med det samme.",
    staffMessage: "Skriv, hvornår borgeren senest skal gøre det.",
    complaintPoint: "Hvornår skal jeg senest sende oplysningerne?",
    cues: ["skal sende", "bedes indsende", "ingen dato og intet antal dage"],
    traps: ["Stående pligter som at give besked om ændringer.", "Valgfrie tilbud."],
    examples: [
      .fires(ExampleLetter.request(demand: "⟦Du skal sende lønsedler for januar og februar til os.⟧")),
      .fires(ExampleLetter.request(demand: "⟦Du bedes indsende kopi af din lejekontrakt hurtigst muligt.⟧")),
      .fires(
        ExampleLetter.request(
          demand: "⟦Du skal sende lønsedler til os.⟧ Når vi har det hele, får du svar inden for 3 uger.")),
      .fires(
        ExampleLetter.grant(
          next:
            "⟦Du skal underskrive den vedlagte aftale og sende den til os.⟧ Uden aftalen kan vi ikke begynde."
        )),
      .quiet(ExampleLetter.request()),
      .quiet(ExampleLetter.grant()),
      .nearly(
        ExampleLetter.grant(
          next: "Du skal sende os regningen, når du har købt høreapparatet. Uden regning kan vi ikke betale.")
      ),
      .nearly(
        ExampleLetter.grant(
          next: "Du skal sende aftalen til os senest den 9. april 2026. Uden aftalen kan vi ikke begynde.")),
      .quiet(ExampleLetter.refusal()),
      .nearly(
        ExampleLetter.request(demand: "Du skal sende lønsedler for januar og februar til os inden 14 dage.")),
      .nearly(
        ExampleLetter.request(
          demand: "Du skal sende lønsedler for januar og februar til os. Fristen er den 9. april 2026.")),
    ])

  static func findings(in context: RuleContext) -> [Finding] {
    guard !context.namesTimeToAct, context.asksForSomething else { return [] }
    let demand = context.facts.kind == .decision ? paperDemand(context) : context.sentences(.demand).first
    return demand.map { [finding([.at($0.span)], confidence: context.facts.kindConfidence)] } ?? []
  }

  /// A paper that a decision asks for, and says what follows where it does not come: "skal du underskrive den vedlagte aftale …
  /// Uden aftalen kan ordningen ikke begynde".
  private static func paperDemand(_ context: RuleContext) -> RoleSentence? {
    let sentences = context.facts.sentences
    return sentences.indices.first { index in
      let sentence = sentences[index]
      guard context.isOutsideGuidance[index], context.blockRole(sentence) == .body,
        context.holds(handing, sentence), isAsked(sentence, context),
        !context.holds(conditional, sentence), !sentence.has(.ruleText),
        !context.facts.dates.contains(where: { sentence.span.contains($0.span) })
      else { return false }
      return sentences[index...].prefix(3).dropFirst().contains { next in
        guard next.sentence.block == sentence.sentence.block else { return false }
        let first = next.sentence.tokens.first.map { context.text.word($0) }
        return next.has(.consequence) || first == "uden" || first == "gør" && context.holds(["ikke"], next)
      }
    }.map { sentences[$0] }
  }

  /// "skal du", "du skal", "du bedes".
  private static func isAsked(_ sentence: RoleSentence, _ context: RuleContext) -> Bool {
    let words = context.foldedWords(of: sentence)
    return zip(words, words.dropFirst()).contains { one, next in
      ["skal", "bedes"].contains(one) && readers.contains(next)
        || readers.contains(one) && ["skal", "bedes"].contains(next)
    }
  }

  private static let readers: Set<String> = ["du", "i", "de"]
  private static let handing: ClosedWords = [
    "underskrive", "returnere", "indsende", "sende", "udfylde", "aflevere", "fremsende", "uploade",
  ]
  private static let conditional: ClosedWords = [
    "hvis", "når", "såfremt", "ønsker", "hver", "månedligt", "løbende", "straks", "regning", "kvittering",
    "kvitteringer", "regninger", "klage", "klagen",
  ]
}
