import DanishText
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
      .fires(
        ExampleLetter.refusal(
          heading: "Du får ledsagelse ⟦5 timer⟧ om ugen",
          outcome:
            "Vi har besluttet, at du får ⟦4 timer⟧ om ugen til ledsagelse. De sidste timer får du ikke.")),
      .fires(
        ExampleLetter.grant(
          heading: "Du får ⟦5.000 kr.⟧ til et høreapparat",
          outcome: "Vi har besluttet, at du får ⟦4.500 kr.⟧ til et høreapparat efter § 112 i serviceloven.")),
      .fires(
        ExampleLetter.refusal(
          heading: "⟦Afslag på dækning af merudgifter⟧",
          begrundelse: ExampleLetter.reasons + "\n\n⟦Du opfylder derfor betingelserne for dækning.⟧")),
      .fires(
        ExampleLetter.refusal(
          heading: "⟦Afslag på elcykel⟧",
          outcome: "⟦Vi bevilger dig en elcykel, som du søgte om den 2. februar 2026.⟧",
          begrundelse: ExampleLetter.reasons
            + "\n\nDerfor vil en elcykel ikke i væsentlig grad lette din hverdag.")),
      .fires(
        ExampleLetter.refusal(
          heading: "Delvis bevilling",
          outcome: "Vi dækker din kørsel til træning. ⟦Vi dækker ikke en elcykel.⟧",
          begrundelse: ExampleLetter.reasons
            + "\n\n⟦På den baggrund bevilger vi 3.000 kr. til elcyklen.⟧")),
      .fires(
        ExampleLetter.repayment(
          outcome: "Vi har besluttet, at du skal betale ⟦6.000 kr.⟧ tilbage i kontanthjælp.",
          betaling: "Vi opkræver de ⟦6.600 kr.⟧, du skal betale tilbage, i maj 2026.")),
      .fires(
        ExampleLetter.stop(
          outcome: "Vi har besluttet, at din hjælp til ledsagelse stopper den ⟦1. juli 2026⟧.",
          begrundelse: ExampleLetter.stopReasons
            + "\n\nDin hjælp til ledsagelse stopper derfor den ⟦1. maj 2026⟧.")),
      .quiet(ExampleLetter.repayment()),
      .quiet(ExampleLetter.refusal()),
      .nearly(
        ExampleLetter.refusal(
          heading: "Delvis bevilling",
          outcome: "Du får dækket briller. Der gives afslag på en elcykel.",
          begrundelse: ExampleLetter.reasons + "\n\nDerfor bevilger vi kun brillerne.")),
      .nearly(
        hours(
          "Vi sætter din hjælp ned med 12 timer om ugen. Du får 61 timer om ugen.",
          "Du får derfor 12 timer om ugen mindre.")),
      .nearly(
        ExampleLetter.repayment(
          betaling: "De 3.000 kr. betales den 1. maj 2026 og de 3.000 kr. den 1. juni 2026.")),
      .nearly(
        ExampleLetter.refusal(
          begrundelse: ExampleLetter.reasons + "\n\nDu opfylder derfor kun den ene af betingelserne.")),
      .nearly(
        ExampleLetter.refusal(
          heading: "Du får ledsagelse 5 timer om ugen",
          outcome: "Du får 3 timer om ugen til indkøb og 2 timer om ugen til svømning, i alt 5 timer om ugen."
        )),
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
    let heading = OutcomeHeading(decision, context)
    if decision.outcome == .repayment || decision.outcome == .sanction {
      if let pair = RestatedClaim(decision, context).contradiction { return claim(pair, context) }
      return heading.contradiction.map { told($0.0, $0.1, context) } ?? []
    }
    return heading.contradiction.map { told($0.0, $0.1, context) } ?? measure(decision, context)
      ?? refusal(decision, context) ?? verdict(decision, context)
      ?? OppositeResults(decision, context).contradiction.map { told($0.0, $0.1, context) }
      ?? RestatedStop(decision, context).contradiction.map { told($0.0, $0.1, context) }
      ?? RestatedWeeks(decision, context).contradiction.map { told($0.0, $0.1, context) } ?? []
  }

  /// Two sums for one claim.
  private static func claim(_ pair: (Amount, Amount), _ context: RuleContext) -> [Finding] {
    [
      finding(
        [pair.0.span, pair.1.span].sorted().map { .at($0) }, confidence: .high,
        message:
          "Der står både \(Wording.kroner(pair.0.oere)) og \(Wording.kroner(pair.1.oere)). Ret til ét beløb.",
        decision: 0)
    ]
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
      let stated = context.levels(in: sentences[index])
      guard let given = stated.first, stated.count == 1, isStatement(sentences[index], context) else {
        continue
      }
      for other in sentences.indices where other > index {
        guard context.isOutsideGuidance[other], isRestated(sentences[other], context) else { continue }
        let named = context.levels(in: sentences[other]).filter { $0.isComparable(to: given) }
        guard named.count == 1, named[0].hundredths != given.hundredths else { continue }
        // What makes up the difference, or what was asked or had before, is no contradiction.
        let gap = abs(named[0].hundredths - given.hundredths)
        let elsewhere = all.filter { $0.span != named[0].span && $0.unit == given.unit }
        if elsewhere.contains(where: { $0.hundredths == gap || $0.hundredths == named[0].hundredths }) {
          continue
        }
        return told(given.span, named[0].span, context)
      }
    }
    return nil
  }

  private static func told(_ one: Span, _ other: Span, _ context: RuleContext) -> [Finding] {
    [
      finding(
        [.at(one), .at(other)], confidence: .high,
        message:
          "Der står både »\(context.letter.string(one))« og »\(context.letter.string(other))«. Ret til ét.",
        decision: 0)
    ]
  }

  /// A result told of now on, with no word of what was asked for or had before.
  static func isStatement(_ sentence: RoleSentence, _ context: RuleContext) -> Bool {
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
      || stands(["derfor", "dermed", "altså", "har"], before: ["bevilget", "bevilger", "givet"])
      || stands(["samlet"], before: ["giver", "får"])
      || stands(["ret", "berettiget", "tilladelse"], before: ["til"]) && context.holds(concluding, sentence)
  }

  private static let earlier: ClosedWords = [
    "tidligere", "hidtil", "hidtidige", "indtil", "før", "dengang", "nu", "nuværende", "oprindelig",
    "oprindeligt",
    "fik", "havde", "kunne", "var", "ønsker", "ønskede", "ønske", "bad", "foreslog", "foreslået", "oplyst",
    "skrev",
    "dag", "siden", "allerede", "haft", "brugt",
  ]
  private static let partial: ClosedWords = [
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
      guard context.isOutsideGuidance[index], context.blockRole(sentence) == .body,
        // What a partial result says no to stands with the result.
        decision.outcome == .grant || context.holds(concluding, sentence)
          || decision.sentences.contains(where: { isGiven(index, in: $0, context) })
      else { continue }
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

  /// Whether a sentence of the result gives what another one speaks of.
  private static func isGiven(_ other: Int, in index: Int, _ context: RuleContext) -> Bool {
    let sentence = context.facts.sentences[index]
    let told = context.outcomes(of: sentence).subtracting([.other])
    return index < other && !told.isEmpty && told.isSubset(of: [.grant, .permit, .dispensation])
      && !context.holds(["ikke", "afslag", "dog", "men"], sentence)
      && !context.holds(partial, context.facts.sentences[other])
      && SharedThing.isThere(between: sentence, and: context.facts.sentences[other], context)
  }

  /// "Du får afslag … Derfor opfylder du betingelserne": the reasons end in the opposite of the result.
  private static func verdict(_ decision: Decision, _ context: RuleContext) -> [Finding]? {
    guard decision.outcome == .refusal || decision.outcome == .grant, let first = decision.sentences.first
    else { return nil }
    let isGrant = decision.outcome == .grant
    for index in context.facts.sentences.indices where index > first && context.isOutsideGuidance[index] {
      let sentence = context.facts.sentences[index]
      guard context.blockRole(sentence) == .body, !decision.sentences.contains(index),
        context.holds(concluding, sentence), !context.holds(limiting, sentence)
      else { continue }
      let words = context.foldedWords(of: sentence)
      guard words.contains("ikke") == isGrant, meets(words)
      else { continue }
      return told(context.facts.sentences[first].span, sentence.span, context)
    }
    return nil
  }

  /// "du opfylder … betingelserne", "du er … berettiget til", "ansøgningen kan … imødekommes".
  private static func meets(_ words: [String]) -> Bool {
    func stands(_ first: Set<String>, within gap: Int, before second: Set<String>) -> Bool {
      words.indices.contains { at in
        first.contains(words[at])
          && words[(at + 1)..<min(at + 2 + gap, words.count)].contains { second.contains($0) }
      }
    }
    let isReader = stands(["du", "i", "opfylder", "er"], within: 0, before: ["opfylder", "er", "du", "i"])
    return isReader
      && (stands(["opfylder"], within: 5, before: ["betingelserne", "betingelsen", "kravene"])
        || stands(["er"], within: 4, before: ["berettiget"]))
      || stands(["ansøgningen", "ansøgning"], within: 3, before: ["imødekommes"])
        && words.contains("kan")
  }

  static let concluding: ClosedWords = [
    "derfor", "dermed", "således", "altså", "herefter", "samlet", "konklusion", "baggrund", "sammenfattende",
  ]
  static let limiting: ClosedWords = [
    "hvis", "kun", "når", "men", "selv", "selvom", "dog", "en", "ene", "første", "anden", "andet", "øvrige",
    "nogle",
    "om", "uanset", "fordi", "søge", "stadig", "fortsat", "ellers", "hverken", "enten", "eller", "§",
  ]

  private static let common: Set<String> = [
    "tilskud", "tilskuddet", "hjælpen", "støtten", "ansøgning", "ydelsen",
  ]
}
