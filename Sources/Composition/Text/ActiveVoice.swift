import DanishText
import LetterModel

/// Passive sentences in which only the authority can be the one who acts, told with the authority as subject. Figures,
/// negations and modal verbs stay; a sentence that fits no pattern stays as it is (danish-language.md, section 2.7).
enum ActiveVoice {
  /// The sentence with the actor as subject; unchanged when no pattern fits.
  ///
  /// - Parameters:
  ///   - sentence: one sentence that speaks of the authority by its name.
  ///   - actor: the authority in the middle of a sentence, `kommunen`.
  static func told(_ sentence: String, actor: String) -> String {
    let words = sentence.words
    guard words.count >= 2, !sentence.contains("§"), !sentence.contains(":") else { return sentence }
    let folded = words.map { bareWord($0) }
    return impersonal(words, folded, actor) ?? granted(words, folded, actor) ?? byActor(words, folded, actor)
      ?? sentence
  }

  /// "Der er lagt vægt på, at …", "Det vurderes, at …", "Der gives afslag på …".
  private static func impersonal(_ words: [String], _ folded: [String], _ actor: String) -> String? {
    guard ["det", "der"].contains(folded[0]) else { return nil }
    if folded[0] == "det" {
      guard
        let at = words.indices.dropFirst().first(where: { folded[$0] == "at" && words[$0 - 1].hasSuffix(",") }
        )
      else { return nil }
      let middle = folded[1..<at]
      guard !middle.contains("af"), middle.count <= 4 else { return nil }
      let rest = words[at...].joined(separator: " ")
      if let verb = middle.first.flatMap({ impersonalVerbs[$0] }) {
        return joined([actor.capitalised, verb] + words[2..<at], rest)
      }
      if middle.first == "er", let last = middle.last, impersonalParticiples.contains(last) {
        return joined([actor.capitalised, "har"] + words[2..<at], rest)
      }
      if middle.first == "er", middle.last == "vurdering", middle.contains(Actor.genitive(of: actor)) {
        return "\(actor.capitalised) vurderer, \(rest)"
      }
      return nil
    }
    guard !folded.contains("når"), !folded.contains("hvis"), !agentStands(folded) else { return nil }
    if folded[1] == "er",
      let place = folded.indices.first(where: { (2...6).contains($0) && folded[$0] == "lagt" }),
      folded[(place + 1)...].prefix(3).contains("vægt")
    {
      return joined([actor.capitalised, "har"], words[2...].joined(separator: " "))
    }
    if folded[1] == "lægges", folded.prefix(6).contains("vægt") {
      return joined([actor.capitalised, "lægger"], words[2...].joined(separator: " "))
    }
    if folded[1] == "er", folded.prefix(6).contains("taget"), folded.prefix(8).contains("hensyn") {
      return joined([actor.capitalised, "har"], words[2...].joined(separator: " "))
    }
    guard let verb = givings[folded[1]], folded.dropFirst(2).prefix(3).contains("afslag") else { return nil }
    return joined([actor.capitalised, verb], words[2...].joined(separator: " "))
  }

  /// "Ansøgningen kan ikke imødekommes" as "Kommunen kan ikke sige ja til ansøgningen".
  private static func granted(_ words: [String], _ folded: [String], _ actor: String) -> String? {
    guard let last = folded.last, ["imødekommes", "afslås", "imødekommet", "afslået"].contains(last),
      let verb = folded.indices.first(where: {
        $0 > 0 && ["kan", "er", "afslås", "imødekommes"].contains(folded[$0])
      }),
      (1...14).contains(verb), isNounPhrase(words[..<verb]), let noun = lowered(words[..<verb])
    else { return nil }
    let between = words[verb...].dropFirst().dropLast().map { $0 }
    switch (folded[verb], last) {
    case ("kan", "imødekommes"):
      return joined([actor.capitalised, "kan"] + between + ["sige ja til"], noun.withStop)
    case ("er", "imødekommet") where between == ["ikke"]:
      return "\(actor.capitalised) har sagt nej til \(noun)".withStop
    case ("er", "imødekommet"):
      return joined([actor.capitalised, "har"] + between + ["sagt ja til"], noun.withStop)
    case ("er", "afslået"):
      return joined([actor.capitalised, "har"] + between + ["sagt nej til"], noun.withStop)
    case ("afslås", "afslås"): return "\(actor.capitalised) siger nej til \(noun)".withStop
    case ("imødekommes", "imødekommes"): return "\(actor.capitalised) siger ja til \(noun)".withStop
    default: return nil
    }
  }

  /// "Vejen er målt af kommunen" as "Kommunen har målt vejen"; "Sagen behandles af kommunen" as "Kommunen behandler sagen".
  private static func byActor(_ words: [String], _ folded: [String], _ actor: String) -> String? {
    let name = actor.words.map { bareWord($0) }
    guard folded.count >= name.count + 3, Array(folded.suffix(name.count)) == name,
      folded[folded.count - name.count - 1] == "af"
    else { return nil }
    let end = folded.count - name.count - 1
    guard let verb = folded.indices.first(where: { $0 > 0 && $0 < end && FiniteVerb.isFinite(folded[$0]) }),
      verb <= 6, isNounPhrase(words[..<verb]), let noun = lowered(words[..<verb])
    else { return nil }
    let between = words[verb..<end].dropFirst().map { $0 }
    guard !between.contains(where: { $0.hasSuffix(",") }) else { return nil }
    if ["er", "blev"].contains(folded[verb]), let participle = between.last.map({ bareWord($0) }),
      Verbs.reading(participle)?.forms.contains(.participle) == true
    {
      return joined([actor.capitalised, "har"] + between.dropLast() + [participle], noun.withStop)
    }
    guard folded[verb].hasSuffix("s"), let reading = Verbs.reading(String(folded[verb].dropLast())),
      reading.forms.contains(.infinitive), let present = Verbs.present(of: reading.infinitive),
      between.isEmpty
    else { return nil }
    return "\(actor.capitalised) \(present) \(noun)".withStop
  }

  /// Whether the words are one noun with what belongs to it: no comma, clause, pronoun or negation.
  private static func isNounPhrase(_ words: ArraySlice<String>) -> Bool {
    guard let first = words.first.map({ bareWord($0) }), !words.contains(where: { $0.hasSuffix(",") }) else {
      return false
    }
    let bare = words.map { bareWord($0) }
    return !pronouns.contains(first)
      && !bare.contains { guarded.contains($0) || ["som", "der", "at", "hvis"].contains($0) }
      && !bare.dropFirst().contains {
        FiniteVerb.isFinite($0) && !["ansøgt", "søgt"].contains($0) && !$0.hasSuffix("s")
      }
  }

  private static func agentStands(_ folded: [String]) -> Bool {
    zip(folded, folded.dropFirst()).contains { word, next in
      word == "af" && people.contains { next.hasSuffix($0) }
    }
  }

  /// The words with a small first letter; nil where they may begin with a name.
  private static func lowered(_ words: ArraySlice<String>) -> String? {
    guard let first = words.first else { return nil }
    let folded = first.inLowerCase
    let isPossessive = ["din", "dit", "dine", "jeres", "den", "det", "de"].contains(folded)
    let isDefinite =
      ["en", "et", "erne"].contains { folded.hasSuffix($0) } && folded.utf8.count > 4
      && !folded.hasSuffix("sen") && !names.contains(folded)
    guard isPossessive || isDefinite, !(words.dropFirst().first?.startsUpper ?? false) else { return nil }
    return (folded + words.joined(separator: " ").dropFirst(first.count)).withoutStop
  }

  private static func joined(_ words: [String], _ rest: String) -> String {
    (words.joined(separator: " ") + " " + rest).trimmed
  }

  private static let impersonalVerbs = [
    "vurderes": "vurderer", "besluttes": "beslutter", "lægges": "lægger", "konstateres": "konstaterer",
  ]
  private static let impersonalParticiples: Set<String> = ["vurderet", "besluttet", "konstateret"]
  /// First names that end like a noun with its article.
  private static let names: Set<String> = [
    "karen", "maren", "ellen", "søren", "jørgen", "torben", "morten", "carsten", "karsten", "kirsten",
    "esben",
    "preben", "steen", "helen", "espen", "margaret", "margret",
  ]
  private static let givings = ["gives": "giver", "meddeles": "giver"]
  private static let pronouns: Set<String> = [
    "det", "der", "den", "de", "du", "han", "hun", "i", "dette", "hvad",
  ]
  private static let people = ["lægen", "lægerne", "skolen", "nævnet", "styrelsen", "politiet", "regionen"]
  private static let guarded: Set<String> = [
    "ikke", "kan", "skal", "må", "bør", "vil", "kunne", "skulle", "ville", "ingen", "intet", "aldrig",
    "hverken",
  ]
}
