import DanishText
import LetterModel

/// Reads how much and how often help is given, and which sentence tells of the time before.
struct Figures {
  let words: Words

  /// Numbers with their units: `61 timer`, `to døgn`.
  func counted(in range: Range<Int>) -> [(Int, String)] {
    range.compactMap { token in
      guard token + 1 < range.upperBound,
        CaseContent.units.contains(words.word(token + 1)) || isRate(token + 1, range)
      else { return nil }
      let word = words.word(token)
      let digits = word.utf8.count > 4 ? word.filter { $0 != "." } : word
      guard let count = words.text.tokens[token].kind == .number ? Int(digits) : Words.numbers[word] else {
        return nil
      }
      return (
        count,
        isRate(token + 1, range) ? stem(words.word(token + 1)) : Figures.canonical(words.word(token + 1))
      )
    }
  }

  /// The name under which a measure is compared: `weekend` and `weekender` are one.
  private static func canonical(_ unit: String) -> String { plurals[unit] ?? unit }

  private static let plurals = [
    "timers": "timer", "time": "timer", "gang": "gange", "weekend": "weekender", "dag": "dage", "uge": "uger",
    "måned": "måneder", "nat": "nætter", "plads": "pladser", "tur": "ture", "samtale": "samtaler",
    "møde": "møder",
    "kvadratmeter": "m2", "m²": "m2", "kvm": "m2", "træ": "træer", "etage": "etager",
    "lejlighed": "lejligheder",
  ]

  /// "to weekender om måneden": a thing counted by the week, month or year, whatever it is.
  private func isRate(_ token: Int, _ range: Range<Int>) -> Bool {
    token + 2 < range.upperBound && words.text.tokens[token].kind == .word
      && ["om", "i"].contains(words.word(token + 1)) && Figures.spans.contains(words.word(token + 2))
      && !CaseContent.units.contains(words.word(token))
  }

  /// `weekend` of `weekender`, `besøg` of `besøgene`: one form for one thing and many.
  private func stem(_ word: String) -> String {
    for ending in ["erne", "ene", "er", "e"]
    where word.hasSuffix(ending) && word.utf8.count > ending.utf8.count + 3 {
      return String(word.dropLast(ending.count))
    }
    return word
  }

  private static let spans: WordList = [
    "måneden", "ugen", "dagen", "døgnet", "året", "kvartalet", "halvåret",
  ]

  /// Days between two times of help: `hver tredje uge` 21, `hveranden uge` 14, `hver dag` 1; nil without one.
  func interval(in range: Range<Int>) -> Int? {
    for token in range
    where ["hver", "hvert", "hveranden"].contains(words.word(token)) && token + 1 < range.upperBound {
      var step = words.word(token) == "hveranden" ? 2 : 1
      var unitAt = token + 1
      if let ordinal = Figures.ordinals[words.word(unitAt)], unitAt + 1 < range.upperBound {
        step = ordinal
        unitAt += 1
      }
      if let days = Figures.days[words.word(unitAt)] { return step * days }
    }
    return nil
  }

  /// "Fremover bliver det hver anden": how many times rarer, its unit left to the sentence before; nil without one.
  func bareStep(in range: Range<Int>) -> Int? {
    for token in range where words.word(token) == "hver" && token + 1 < range.upperBound {
      let isLast = token + 2 >= range.upperBound || words.text.tokens[token + 2].kind == .punctuation
      if isLast, let step = Figures.ordinals[words.word(token + 1)] { return step }
    }
    return nil
  }

  /// "I dag har du 74 timer", "Hidtil …", "Din nuværende bevilling …".
  func tellsBefore(_ range: Range<Int>) -> Bool {
    if words.contains(
      ["gammel", "gammelt", "hidtil", "hidtidige", "tidligere", "før", "nuværende", "øjeblikket"], in: range)
    {
      return true
    }
    return range.contains { index in
      guard index + 1 < range.upperBound else { return false }
      let text = words.text
      return text.token(index, is: "i") && text.token(index + 1, is: "dag")
        || text.token(index, is: "indtil") && text.token(index + 1, is: "nu")
    }
  }

  /// "Timetallet går fra 6 til 4": two numbers of one clause, the second lower, and a verb of change before them.
  func falls(in range: Range<Int>) -> Bool {
    guard let change = range.first(where: { Figures.changes.contains(words.word($0)) }) else { return false }
    let numbers = (change..<range.upperBound).compactMap { token -> (Int, Int)? in
      let word = words.word(token)
      let digits = word.utf8.count > 4 ? word.filter { $0 != "." } : word
      let number = words.text.tokens[token].kind == .number ? Int(digits) : Words.numbers[word]
      return number.map { (token, $0) }
    }
    guard numbers.count >= 2, numbers[0].0 > range.lowerBound else { return false }
    let (first, second) = (numbers[0], numbers[1])
    let between = (first.0 + 1)..<second.0
    // "fra pleje- og omsorgsforløb 4 til forløb 2".
    let before = max(range.lowerBound, first.0 - Figures.nameReach)..<first.0
    return words.contains(["fra"], in: before) && words.contains(["til"], in: between) && between.count <= 4
      && second.1 < first.1
  }

  /// How far before its number the name of a step may begin, in tokens.
  private static let nameReach = 5

  /// Whether two units are the same thing: `gang` and `gange`.
  static func isSame(_ one: String, _ other: String) -> Bool {
    one == other || Set([one, other]) == ["gang", "gange"] || Set([one, other]) == ["time", "timer"]
  }

  private static let changes: WordList = [
    "går", "ændres", "ændrer", "falder", "sættes", "sætter", "nedsættes", "reduceres", "bliver",
  ]
  private static let ordinals = ["anden": 2, "andet": 2, "tredje": 3, "fjerde": 4, "femte": 5, "sjette": 6]
  private static let days = [
    "dag": 1, "uge": 7, "måned": 30, "kvartal": 91, "år": 365,
    "weekend": 7, "lørdag": 7, "søndag": 7, "mandag": 7, "tirsdag": 7, "onsdag": 7, "torsdag": 7, "fredag": 7,
  ]
}

/// Results told by nothing but a comparison or a plain no, where letters tell results.
struct PlainResults {
  let units: [Unit]
  let words: Words

  /// Sentences that give less from a day on than a sentence beside them tells of now.
  func reductions(leading: [Int]) -> [Int] {
    let figures = Figures(words: words)
    return leading.filter { index in
      let unit = units[index]
      guard !unit.isHeading, !unit.clauses.isConditional(unit.tokens), !unit.hasSign("proposed") else {
        return false
      }
      if figures.falls(in: unit.tokens), !words.contains(Words.pastVerbs, in: unit.tokens), speaksOfHelp(unit)
      {
        return true
      }
      if hasDay(unit), isLessThanBeside(unit) { return true }
      guard !figures.tellsBefore(unit.tokens), hasDay(unit) else { return false }
      let near = max(0, index - 2)...min(units.count - 1, index + 2)
      return near.contains { other in
        guard other != index, units[other].isContent, figures.tellsBefore(units[other].tokens) else {
          return false
        }
        if let before = figures.interval(in: units[other].tokens) {
          if let now = figures.interval(in: unit.tokens) { return now > before }
          // Every week before, every other one now.
          if figures.bareStep(in: unit.tokens) != nil, [1, 7, 30].contains(before) { return true }
        }
        return figures.counted(in: unit.tokens).contains { count, measure in
          figures.counted(in: units[other].tokens).contains { Figures.isSame($0.1, measure) && count < $0.0 }
        }
      }
    }
  }

  /// "Fra november er ordningen på 61 timer om ugen, hvor den i dag er på 70": now and then in one sentence.
  private func isLessThanBeside(_ unit: Unit) -> Bool {
    let figures = Figures(words: words)
    let parts = unit.clauses.parts
    guard let before = parts.first(where: { figures.tellsBefore($0) || tellsNow($0) }) else { return false }
    let had = before.compactMap { token in
      words.text.tokens[token].kind == .number ? Int(words.word(token)) : nil
    }
    return parts.contains { part in
      part != before && !figures.tellsBefore(part) && !tellsNow(part)
        && figures.counted(in: part).contains { count, _ in had.contains { $0 > count && $0 < count * 10 } }
    }
  }

  /// "…, hvor der nu er 26".
  private func tellsNow(_ part: Range<Int>) -> Bool {
    words.word(part.lowerBound) == "hvor" && words.contains(["nu", "dag"], in: part)
  }

  private func speaksOfHelp(_ unit: Unit) -> Bool {
    words.addressesReader(unit.tokens, sentenceStart: unit.tokens.lowerBound)
      || words.contains(
        ["timetallet", "timerne", "hjælpen", "støtten", "antallet", "tilskuddet"], in: unit.tokens)
  }

  private func hasDay(_ unit: Unit) -> Bool {
    unit.cues.contains { $0.id == "effect-from" }
      || words.contains(["fremover", "herefter"], in: unit.tokens)
  }

  /// "Udfaldet blev, at Signe ikke kan blive skrevet op": the result is announced, and the clause behind says no.
  func announced(leading: [Int]) -> [(Int, Outcome)] {
    leading.compactMap { index in
      let unit = units[index]
      guard !unit.isHeading, unit.topic != .complaint, !unit.clauses.isConditional(unit.tokens),
        !unit.isQuotation, !unit.hasSign("proposed"),
        let sign = unit.cues.first(where: { $0.role.group == "sign" && $0.role.detail == "announce" })
      else { return nil }
      let behind = (sign.tokens.upperBound)..<unit.tokens.upperBound
      guard let no = behind.first(where: { Words.negations.contains(words.word($0)) }),
        no + 1 < behind.upperBound,
        no - sign.tokens.upperBound < PlainResults.announcedReach,
        !words.contains(PlainResults.knowing, in: behind)
      else { return nil }
      let next = words.word(no + 1)
      if ResultFrames.limiting.contains(next) { return nil }
      return (index, ["længere", "mere"].contains(next) ? .stop : .refusal)
    }
  }

  /// How far behind the announcement its no may stand, in tokens.
  private static let announcedReach = 12

  /// "Jobcentret køber ikke en ny cykel": an application is answered, the authority acts, and it says no.
  func denials(leading: [Int]) -> [Int] {
    guard units.contains(where: { $0.weight("application") >= 1 }) else { return [] }
    return leading.filter { index in
      let unit = units[index]
      guard !unit.isHeading, unit.topic != .complaint, !unit.clauses.isConditional(unit.tokens),
        !unit.isQuotation,
        !unit.hasSign("proposed"), unit.weight("kind", "not-decision") == 0, unit.weight("no-appeal") == 0,
        !words.isMark(unit.tokens.upperBound - 1, 0x3F)
      else { return false }
      return unit.clauses.parts.contains { denies($0) && !unit.clauses.isAsked($0) }
    }
  }

  private func denies(_ part: Range<Int>) -> Bool {
    guard
      let no = part.first(where: { words.word($0) == "ikke" }),
      !["kun", "blot", "alene", "bare", "længere", "mere"].contains(
        no + 1 < part.upperBound ? words.word(no + 1) : "")
    else { return false }
    guard !ResultFrames.subordinators.contains(words.word(part.lowerBound)),
      !["at", "fordi", "da", "om", "og", "men"].contains(words.word(part.lowerBound)),
      let actor = part.prefix(6).first(where: { PlainResults.actors.contains(words.word($0)) }),
      !words.contains(PlainResults.knowing, in: part)
    else { return false }
    // The finite verb stands beside the one who acts.
    let verbs = [actor + 1, actor - 1].filter(part.contains).map(words.word)
    if verbs.contains(where: { Words.modals.contains($0) || $0 == "kommer" }) {
      return part.contains { PlainResults.giving.contains(words.word($0)) }
    }
    return verbs.contains { $0.hasSuffix("r") && $0.utf8.count > 3 && !PlainResults.telling.contains($0) }
      && part.contains { index in index != no && index > actor && words.word(index) != "ikke" }
  }

  private static let actors: WordList = [
    "vi", "jeg", "kommunen", "jobcentret", "skolen", "udvalget", "nævnet",
  ]
  /// What an authority may do for somebody; other verbs tell of the handling of the case.
  private static let giving: WordList = [
    "køber", "købe", "betaler", "betale", "giver", "give", "dækker", "dække", "låner", "låne", "udlåner",
    "udlåne",
    "stiller", "stille", "sender", "opfylder", "opfylde", "følger", "følge", "støtter", "støtte", "hjælper",
    "hjælpe",
    "tilbyder", "tilbyde", "bevilger", "bevilge", "yder", "yde", "henviser", "henvise", "optager", "optage",
    "udvider",
    "udvide", "forlænger", "forlænge", "flytter", "flytte", "sletter", "slette", "retter", "rette",
    "udleverer",
    "udlevere", "ændrer", "ændre", "fjerner", "fjerne", "finansierer", "finansiere", "vil",
  ]
  /// Present verbs that tell what the authority knows, thinks or does with the case.
  private static let telling: WordList = [
    "har", "ved", "mener", "vurderer", "finder", "kender", "ser", "modtager", "hører", "regner", "forventer",
    "skriver",
    "beder", "kræver", "mangler", "behøver", "forstår", "tror", "sender", "anser", "synes", "husker",
    "svarer", "afgør",
    "behandler", "bruger", "overvejer", "påtænker", "skal", "træffer", "lægger", "kan", "vil", "gør",
    "holder", "efter",
    "over", "under", "eller", "heller", "derfor", "mødes", "taler", "oplyser", "offentliggør", "videregiver",
    "fører",
    "har", "sidder", "klager", "ringer", "udtaler", "opkræver", "trækker", "fastholder", "genoptager",
  ]
  private static let knowing: WordList = [
    "se", "sige", "ved", "endnu", "nå", "svare", "love", "afgøre", "behandle", "kontakte", "tvivl", "sikker",
    "sikre",
    "finde", "læse", "oplyse", "afgørelsen", "afgørelse", "klagen", "adressen", "vurderingen", "betydning",
    "frist",
    "fristen", "brev", "breve", "papirerne", "kopi", "resultatet", "vejen", "noget", "det",
  ]
}
