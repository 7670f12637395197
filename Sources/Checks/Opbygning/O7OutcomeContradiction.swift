import LetterModel
import Understanding

/// The letter says two different things about the same result.
enum O7OutcomeContradiction: Rule {
  static let card = RuleCard(
    id: "O7", slug: "outcome-contradiction", title: "Modsigelse mellem resultat og begrundelse",
    severity: .error,
    basis: "forvaltningsloven § 24, stk. 1",
    explanation:
      "Brevet siger to forskellige ting om det samme. Spørg, hvad der gælder, før du retter dig efter det.",
    staffMessage: "Brevet siger to forskellige ting om resultatet. Ret til én.",
    complaintPoint: "Afgørelsen er modstridende: den siger to forskellige ting om resultatet.",
    cues: [
      "8.640 kr. et sted og 6.840 kr. et andet om samme krav", "61 timer et sted og 62 et andet",
      "bevilling og afslag på det samme",
    ],
    traps: ["Delvist medhold.", "En tidligere afgørelse, som brevet fortæller om.", "Delbeløb og afdrag."],
    examples: [
      .fires(
        ExampleLetter.repayment(
          outcome: "Vi har besluttet, at du skal betale ⟦6.000 kr.⟧ tilbage i kontanthjælp.",
          betaling:
            "Det samlede krav på ⟦6.900 kr.⟧ betales med 500 kr. om måneden, første gang den 1. maj 2026.")),
      .fires(
        ExampleLetter.repayment(
          outcome: "Du skal tilbagebetale ⟦6.000 kr.⟧ i kontanthjælp.",
          betaling: "Din samlede gæld på ⟦600 kr.⟧ skal betales den 1. maj 2026.")),
      .fires(
        hours(
          "Fra den 1. oktober 2026 får du ⟦61 timer⟧ om ugen.", "Derfor får du stadig ⟦62 timer⟧ om ugen.")),
      .quiet(ExampleLetter.repayment()),
      .quiet(ExampleLetter.refusal()),
      .nearly(
        hours("Fra den 1. oktober 2026 får du 61 timer om ugen.", "Derfor får du stadig 61 timer om ugen.")),
      .nearly(
        hours(
          "Fra den 1. oktober 2026 får du 61 timer om ugen.",
          "Du får 13 timer om ugen mindre end hidtil, og 15 timer om ugen ligger om natten.")),
      .nearly(
        ExampleLetter.repayment(
          betaling:
            "Det samlede krav på 6.000 kr. betales med 500 kr. om måneden, første gang den 1. maj 2026.")),
      .nearly(
        ExampleLetter.repayment(
          betaling:
            "Du skylder i forvejen 2.000 kr. Din samlede gæld på 8.000 kr. betales med 500 kr. om måneden.")),
    ])

  private static func hours(_ result: String, _ again: String) -> String {
    ExampleLetter.letter(
      heading: "Dine timer til hjælpere bliver færre", "Du har i dag 74 timer om ugen. " + result,
      """
      Afgørelsen er truffet efter § 96, stk. 1, i serviceloven. Ergoterapeuten målte den 10. februar 2026, at din nye seng \
      vender dig uden hjælp, og behovet om natten er derfor faldet. Vi hørte dig den 16. februar 2026. \(again)
      """, "Du kan klage\n\n" + ExampleLetter.guidance)
  }

  static func findings(in context: RuleContext) -> [Finding] {
    guard context.facts.decisions.count == 1, let decision = context.facts.decisions.first else { return [] }
    if decision.outcome == .repayment { return claim(decision, context) }
    return measure(decision, context) ?? refusal(decision, context) ?? []
  }

  /// Two sums for one claim.
  private static func claim(_ decision: Decision, _ context: RuleContext) -> [Finding] {
    guard let claim = amount(in: decision.sentences, context) else { return [] }
    let totals = context.cuesOutsideGuidance(.totalClaim).compactMap { hit in
      context.facts.amounts.first { $0.span.overlaps(hit) && $0.span.end == hit.end }
    }
    let values = Set(context.facts.amounts.map(\.oere))
    guard
      let other = totals.first(where: { total in
        // A total that is the claim and another amount of the letter together is no contradiction.
        total.oere != claim.oere && !values.contains { $0 + claim.oere == total.oere }
      })
    else { return [] }
    return [
      finding(
        [claim.span, other.span].sorted().map { .at($0) }, confidence: .high,
        message:
          "Der står både \(Wording.kroner(claim.oere)) og \(Wording.kroner(other.oere)). Ret til ét beløb.",
        decision: 0)
    ]
  }

  private static func amount(in sentences: [Int], _ context: RuleContext) -> Amount? {
    let spans = sentences.map { context.facts.sentences[$0].span }
    let found = context.facts.amounts.filter { amount in spans.contains { $0.contains(amount.span) } }
    return Set(found.map(\.oere)).count == 1 ? found.first : found.first { $0.role == .repayment }
  }

  /// "Fra 1. juni får du 61 timer om ugen. … Derfor får du stadig 62 timer om ugen."
  private static func measure(_ decision: Decision, _ context: RuleContext) -> [Finding]? {
    let sentences = context.facts.sentences
    let all = context.outsideGuidance.flatMap { context.quantities(in: $0) }
    // "Vi sætter din hjælp ned. Fra 1. juni får du 3 timer om ugen."
    let next = decision.sentences.map { $0 + 1 }.filter {
      sentences.indices.contains($0) && isRestated(sentences[$0], context)
    }
    for index in Set(decision.sentences + next).sorted() {
      let stated = context.quantities(in: sentences[index])
      guard let given = stated.first, stated.count == 1, isStatement(sentences[index], context) else {
        continue
      }
      for other in sentences.indices where other > index {
        guard context.isOutsideGuidance[other], isRestated(sentences[other], context) else { continue }
        let named = context.quantities(in: sentences[other]).filter { $0.isComparable(to: given) }
        guard named.count == 1, named[0].hundredths != given.hundredths else { continue }
        // What makes up the difference, or what was asked or had before, is no contradiction.
        let gap = abs(named[0].hundredths - given.hundredths)
        let elsewhere = all.filter { $0.span != named[0].span && $0.unit == given.unit }
        if elsewhere.contains(where: { $0.hundredths == gap || $0.hundredths == named[0].hundredths }) {
          continue
        }
        return [
          finding(
            [.at(given.span), .at(named[0].span)], confidence: .high,
            message:
              "Der står både »\(context.letter.string(given.span))« og »\(context.letter.string(named[0].span))«. Ret til ét.",
            decision: 0)
        ]
      }
    }
    return nil
  }

  /// A result told of now on, with no word of what was asked for or had before.
  private static func isStatement(_ sentence: RoleSentence, _ context: RuleContext) -> Bool {
    let words = context.foldedWords(of: sentence)
    return !words.contains {
      earlier.contains($0) || partial.contains($0) || $0.hasPrefix("søg") || $0.hasPrefix("ansøg")
    }
  }

  /// A sentence that tells the result once more.
  private static func isRestated(_ sentence: RoleSentence, _ context: RuleContext) -> Bool {
    guard isStatement(sentence, context) else { return false }
    let words = context.foldedWords(of: sentence)
    func stands(_ first: Set<String>, before second: Set<String>) -> Bool {
      zip(words, words.dropFirst()).contains { first.contains($0) && second.contains($1) }
    }
    return stands(["du", "de", "i"], before: ["får"]) || stands(["får"], before: ["du", "de", "i"])
      || stands(["stadig", "fortsat", "altså"], before: ["får"])
      || words.contains { ["bevilgede", "bevillingen", "tilladelsen", "tildelte", "tilkendte"].contains($0) }
      || stands(["samlet"], before: ["giver", "får"])
  }

  private static let earlier: Set<String> = [
    "tidligere", "hidtil", "hidtidige", "indtil", "før", "dengang", "nu", "nuværende", "oprindelig",
    "oprindeligt",
    "fik", "havde", "kunne", "var", "ønsker", "ønskede", "ønske", "bad", "foreslog", "foreslået", "oplyst",
    "skrev",
    "dag", "siden", "allerede", "haft", "brugt",
  ]
  private static let partial: Set<String> = [
    "heraf", "deraf", "resten", "yderligere", "ekstra", "mere", "mindre", "færre", "flere", "hver", "hvert",
    "højst",
    "mindst", "op", "ca", "omkring", "cirka", "hvis", "ellers", "første", "sidste", "næste", "derefter",
    "herefter",
    "gennemsnit", "brug", "behov", "andre", "anden", "oven", "oveni", "også", "desuden", "kan", "ikke", "når",
    "ud",
    "uger", "måneder",
  ]

  /// "Vi bevilger en flyttebil. … Der er derfor givet afslag på flyttebilen."
  private static func refusal(_ decision: Decision, _ context: RuleContext) -> [Finding]? {
    guard decision.outcome == .grant || decision.outcome == .partial, let object = decision.object,
      let place = object.span, let first = decision.sentences.first
    else { return nil }
    let things = object.value.lowercased().split(separator: " ").map(String.init)
      .filter { $0.utf8.count >= 7 && !common.contains($0) }
    for index in context.facts.sentences.indices where index > first {
      let sentence = context.facts.sentences[index]
      guard context.isOutsideGuidance[index], context.blockRole(sentence) == .body else { continue }
      let words = context.foldedWords(of: sentence)
      guard let at = words.firstIndex(of: "afslag"), at + 2 < words.count, words[at + 1] == "på",
        !words.contains(where: {
          earlier.contains($0) || ["hvis", "ikke", "tidligere", "delvist"].contains($0)
        }),
        let thing = words[(at + 2)...].prefix(2).first(where: { word in things.contains { word.hasPrefix($0) }
        })
      else { continue }
      return [
        finding(
          [.at(place), .at(sentence.span)], confidence: .high,
          message: "Brevet giver først ja og siger bagefter afslag på \(thing). Ret til ét.", decision: 0)
      ]
    }
    return nil
  }

  private static let common: Set<String> = [
    "tilskud", "tilskuddet", "hjælpen", "støtten", "ansøgning", "ydelsen",
  ]
}
