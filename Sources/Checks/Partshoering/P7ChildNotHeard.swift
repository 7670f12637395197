import DanishText
import LetterModel
import Understanding

/// A decision on help to a child or young person that never mentions what the child thinks.
enum P7ChildNotHeard: Rule {
  static let gate = Gate(kinds: [.decision], readsTemplates: false)
  static let card = RuleCard(
    id: "P7", slug: "child-not-heard", title: "Barnets syn nævnes ikke", severity: .warning,
    basis: "barnets lov § 5",
    explanation: """
      Et barns eller en ungs egen holdning skal med, når kommunen afgør noget om barnet. Brevet nævner den ikke. Spørg, \
      hvordan barnet er inddraget.
      """,
    staffMessage: "Skriv, hvordan barnets syn er inddraget, eller hvorfor det ikke er.",
    complaintPoint: "Hvordan er barnets syn inddraget?",
    cues: [
      "støtte, aflastning, anbringelse eller samvær efter barnets lov",
      "intet om barnets holdning, ønske eller en samtale",
    ],
    traps: [
      "Hjælp til forældrenes udgifter og løn.", "Små børn, hvor brevet nævner alderen.",
      "Brevet fortæller, hvad barnet har sagt, uden at kalde det en holdning.",
    ],
    examples: [
      .fires(relief(voice: "")),
      .fires(relief(voice: "Skolen beskriver en rolig dreng, som sover og spiser selv.")),
      .quiet(relief(voice: "Oskar har på mødet den 20. februar 2026 fortalt, at han helst vil sove hjemme.")),
      .quiet(ExampleLetter.refusal()),
      .nearly(
        relief(
          voice: "Rådgiveren har talt med Oskar den 20. februar 2026, og han er glad for at være hjemme.")),
      .nearly(relief(age: "3 år", voice: "")),
      .fires(relief(voice: "I har fortsat jeres samtaler i Familiehuset hver anden uge.")),
      .nearly(relief(voice: "Rådgiveren holdt en samtale med Oskar den 20. februar 2026.")),
      .fires(
        relief(voice: "Det er barnets behov, der kommer først, og overvågning vil gøre hverdagen unaturlig.")),
    ])

  private static func relief(age: String = "12 år", voice: String) -> String {
    ExampleLetter.letter(
      heading: "Afslag på aflastning",
      "Vi giver dig afslag på aflastning hver anden weekend til din søn Oskar på \(age), som du søgte om den 2. februar 2026.",
      """
      Afgørelsen er truffet efter barnets lov § 90, jf. serviceloven § 84, stk. 1. Lægen skriver i en attest af 15. \
      februar 2026, at der ikke er behov for konstant opsyn. Vi har lagt vægt på, at pasningen ikke er så tung, at du ikke \
      kan klare den i hverdagen. \(voice)
      """, "Du kan klage\n\n" + ExampleLetter.guidance)
  }

  static func findings(in context: RuleContext) -> [Finding] {
    guard context.isWholeLetter, !context.pointsElsewhere, concernsChild(context), !isSmall(context),
      !speaksForChild(context)
    else { return [] }
    return context.judgedDecisions.prefix(1).map { index, _ in
      finding(
        context.absent(["barnets syn", "holdning", "samtale med barnet", "har fortalt", "ønsker"]),
        confidence: .low, decision: index)
    }
  }

  /// Measures for the child itself: support, placement, contact, relief (barnets lov). Money to the parents is left out.
  private static func concernsChild(_ context: RuleContext) -> Bool {
    let own = context.facts.legalReferences.filter { $0.role == .own && $0.statute == "bl" }
    let sections = own.compactMap { $0.section.flatMap { Int($0.prefix { $0.isNumber }) } }
    if sections.contains(where: { (86...88).contains($0) }) { return false }
    let former = context.facts.legalReferences.contains { reference in
      // The provisions of serviceloven that barnets lov took over, where a letter still names them.
      reference.role == .own && reference.statute == "sel"
        && ["50", "52", "57", "68", "69", "71"].contains(reference.section ?? "")
    }
    return former
      || sections.contains { childSections.contains($0) }
        && context.facts.legalReferences.allSatisfy { $0.statute != "sel" || !isAid($0.section) }
  }

  /// Inquiry, support, placement and its end, clubs of a special kind, ledsagelse, relief, contact and its limits.
  private static let childSections: Set<Int> = [
    20, 32, 33, 46, 47, 48, 49, 51, 84, 89, 90, 103, 104, 105, 106, 107,
  ]

  /// Aids, cars and housing are asked for by the parents and measured by need.
  private static func isAid(_ section: String?) -> Bool {
    section.flatMap { Int($0.prefix { $0.isNumber }) }.map { (112...118).contains($0) } ?? false
  }

  /// A child under five by the age the letter gives.
  private static func isSmall(_ context: RuleContext) -> Bool {
    let words = context.text.tokens.map { context.text.foldedString($0) }
    return zip(words, words.dropFirst()).contains { number, unit in
      guard ["år", "årige", "årig"].contains(unit) || unit.hasPrefix("måned") else { return false }
      guard let age = Int(number) ?? numbers[number] else { return false }
      return unit.hasPrefix("måned") ? age < 40 && words.contains("gammel") : age < 5
    }
  }

  private static let numbers = ["et": 1, "to": 2, "tre": 3, "fire": 4]

  /// Whether somebody is said to have asked the child, or the child to have said, wished or thought something.
  private static func speaksForChild(_ context: RuleContext) -> Bool {
    let names = childNames(context)
    return context.facts.sentences.contains { sentence in
      let words = context.foldedWords(of: sentence)
      if words.contains(where: { $0.hasPrefix("børnesamtale") || $0.hasPrefix("inddrag") }) { return true }
      if words.contains(where: voices.contains), isOfChild(sentence, words, names) { return true }
      if zip(words, words.dropFirst()).contains(where: { owner, thing in
        (owner == "barnets" || owner == "børnenes" || owner == "unges")
          && own.contains { thing.hasPrefix($0) }
      }) {
        return true
      }
      // What the reader said is another matter: "du har fortalt", "I ønsker".
      return words.indices.contains { index in
        guard says.contains(words[index]) else { return false }
        // "Klubben fortæller, at han er glad for skak": what stands before the verb speaks.
        if index > 0, tells.contains(words[index]), others.end(words[index - 1]),
          !children.contains(words[index - 1]), !words[index - 1].hasPrefix("barn"),
          !words[index - 1].hasPrefix("børn")
        {
          return false
        }
        let near = words[max(0, index - 5)..<min(index + 4, words.count)]
        // "overvågning vil gøre samværet unaturligt": only a person wants, and the child is one.
        if ["vil", "talt"].contains(words[index]),
          !near.contains(where: {
            ["han", "hun", "barnet", "børnene", "drengen", "pigen", "selv"].contains($0)
          })
        {
          return false
        }
        return !near.contains { ["du", "i", "de", "vi", "jeg", "skolen", "lægen", "læreren"].contains($0) }
      }
    }
  }

  /// "samtale med Silas", "barnet er hørt"; "jeres samtaler i Familiehuset" are the parents'.
  private static func isOfChild(_ sentence: RoleSentence, _ words: [String], _ names: Set<String>) -> Bool {
    let isParents = zip(words, words.dropFirst()).contains { owner, thing in
      ["jeres", "dine", "din", "deres", "dit"].contains(owner) && voices.contains(thing)
    }
    return !isParents
      && words.contains { word in
        names.contains(word.hasSuffix("s") ? String(word.dropLast()) : word) || names.contains(word)
          || children.contains(word) || word.hasPrefix("barn") || word.hasPrefix("børn")
      }
  }

  /// Names in headings and result that are not the reader's.
  private static func childNames(_ context: RuleContext) -> Set<String> {
    let own = context.facts.recipient?.value.lowercased().split(separator: " ").map(String.init) ?? []
    let results = Set(context.facts.decisions.flatMap(\.sentences))
    var names: Set<String> = []
    for index in context.facts.sentences.indices {
      let sentence = context.facts.sentences[index]
      guard results.contains(index) || context.blockRole(sentence) == .heading else { continue }
      for at in sentence.sentence.tokens.dropFirst() {
        let token = context.text.tokens[at]
        guard token.kind == .word, token.span.length > 2,
          context.text.folded[token.span.start] != context.text.bytes[token.span.start]
        else { continue }
        let word = context.text.word(at)
        names.insert(word.hasSuffix("s") ? String(word.dropLast()) : word)
      }
    }
    return names.subtracting(own)
  }

  private static let children: Set<String> = [
    "han", "hun", "ham", "hende", "drengen", "pigen", "søn", "sønnen", "datter", "datteren", "unge", "eleven",
  ]

  /// What is the child's to say: "barnets egen holdning". Its needs and its good are told by others.
  private static let own = [
    "egen", "egne", "eget", "syn", "holdning", "mening", "ønske", "perspektiv", "stemme", "udtalelse",
    "vilje", "ord",
  ]

  private static let voices: Set<String> = [
    "holdning", "synspunkt", "synspunkter", "hørt", "børnesamtale", "samtale", "samtalen", "samtaler",
    "medinddraget",
    "bisidder", "spurgt",
  ]
  private static let tells: Set<String> = [
    "fortæller", "fortalte", "siger", "sagde", "mener", "mente", "svarede", "ønsker",
  ]
  private static let others: WordParts = ["en", "et", "erne", "eren"]
  private static let says: Set<String> = [
    "fortalt", "fortalte", "fortæller", "siger", "sagt", "sagde", "ønsker", "ønske", "synes", "helst", "vil",
    "glad",
    "utryg", "tryg", "bange", "talt", "svarede", "mener", "mente", "vælger",
  ]
}
