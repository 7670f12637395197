import DanishText
import LetterModel

/// Results told by what will or will not happen, for letters in which no sentence decides in words: "Bertil bliver derfor
/// ikke hentet af taxaen", "I får derfor trappeliften", "I skal bestille en beholder senest om fire uger".
struct ToldResults {
  let units: [Unit]
  let words: Words
  let claims: [[OutcomeClaim]]

  private static let weight = 1.0
  /// Sentences of running text among which a thing that cannot be done is a result.
  private static let leading = 2

  /// The results with the sentence that tells each; a claim takes the place of a lighter one.
  func find() -> [(index: Int, claim: OutcomeClaim)] {
    let telling = units.indices.filter(isTelling)
    let answers = units.contains { $0.weight("application") >= 1 }
    let guides = units.contains { $0.topic == .complaint && $0.weight("complaint") >= 1 }
    guard answers || guides else { return [] }
    if telling.contains(where: { isResult($0) }) { return unableInParts(telling) }
    if guides, let index = telling.first(where: { units[$0].topic == .outcome }), mustUnderHeading(index) {
      return [(index, claim(.order, index, "told-duty"))]
    }
    for index in telling {
      if let outcome = concludedNo(index) { return [(index, claim(outcome, index, "told-no"))] }
    }
    if let index = telling.prefix(ToldResults.leading).first(where: cannotBeDone) {
      return [(index, claim(.refusal, index, "told-unable"))]
    }
    let asked = askedWords()
    if let index = telling.first(where: { getsThing($0, asked: asked) }) {
      return [(index, claim(.grant, index, "told-thing"))]
    }
    if guides, !answers, let index = telling.prefix(ToldResults.leading).first(where: mustDo) {
      return [(index, claim(.order, index, "told-duty"))]
    }
    return []
  }

  /// "2. Den nye sten. Stenen kan du ikke stille op": the first sentence of a numbered part that holds no result.
  private func unableInParts(_ telling: [Int]) -> [(index: Int, claim: OutcomeClaim)] {
    telling.filter { index in
      index > 0 && units[index - 1].isHeading && isNumbered(units[index - 1]) && cannotBeDone(index)
        && !telling.contains { units[$0].section == units[index].section && isResult($0) }
    }.map { ($0, claim(.refusal, $0, "told-unable")) }
  }

  private func isNumbered(_ unit: Unit) -> Bool {
    unit.tokens.first.map {
      words.text.tokens[$0].kind == .listMarker || words.text.tokens[$0].kind == .number
    }
      ?? false
  }

  private func claim(_ outcome: Outcome, _ index: Int, _ cue: String) -> OutcomeClaim {
    OutcomeClaim(outcome: outcome, weight: ToldResults.weight, tokens: units[index].tokens, cue: cue)
  }

  private func isResult(_ index: Int) -> Bool { (claims[index].first?.weight ?? 0) >= 1 }

  /// Running text of the letter itself that says how things are from now on.
  private func isTelling(_ index: Int) -> Bool {
    let unit = units[index]
    return unit.isContent && !unit.isHeading && unit.block.document == 0 && !unit.isQuotation
      && ![.complaint, .ahead, .contact, .hearing, .rules, .action].contains(unit.topic)
      && !unit.clauses.isConditional(unit.tokens) && !unit.hasSign("proposed")
      && unit.weight("kind", "not-decision") == 0 && unit.weight("kind", "request") == 0
      && unit.weight("no-appeal") == 0
      && !words.isMark(unit.tokens.upperBound - 1, 0x3F)
  }

  private func mainParts(_ index: Int) -> [Range<Int>] {
    units[index].clauses.parts.filter { part in
      let opening = words.word(part.lowerBound)
      return !ResultFrames.subordinators.contains(opening) && !ToldResults.subordinate.contains(opening)
    }
  }

  // MARK: No

  /// "Bertil bliver derfor ikke hentet": a conclusion that something will not be.
  private func concludedNo(_ index: Int) -> Outcome? {
    for part in mainParts(index) where words.contains(ResultFrames.conclusive, in: part) {
      guard let no = part.first(where: { words.word($0) == "ikke" }), no + 1 < part.upperBound,
        !ResultFrames.limiting.contains(words.word(no + 1)),
        words.contains(ToldResults.becoming, in: part.lowerBound..<no),
        !words.contains(ToldResults.idle, in: part)
      else { continue }
      return words.contains(["længere"], in: part) ? .stop : .refusal
    }
    return nil
  }

  /// "Det indiske kørekort kan ikke byttes", "Den sorte sten kan du ikke stille op".
  private func cannotBeDone(_ index: Int) -> Bool {
    mainParts(index).contains { part in
      guard let able = part.first(where: { words.word($0) == "kan" }), able > part.lowerBound,
        let no = part.first(where: { words.word($0) == "ikke" }), no > able, no - able <= 3,
        no + 1 < part.upperBound, !ResultFrames.limiting.contains(words.word(no + 1)),
        !words.contains(ToldResults.idle, in: part),
        !words.contains(ToldResults.anybody, in: part.lowerBound..<no)
      else { return false }
      // Who acts may stand between: "kan du ikke stille op".
      let between = words.content((able + 1)..<no)
      let isPassive = between.isEmpty && (no + 1..<part.upperBound).contains { isPassiveForm(words.word($0)) }
      let isReader =
        words.addressesReader(between, sentenceStart: part.lowerBound)
        && words.word(no + 1).hasSuffix("e")
      return isPassive || isReader
    }
  }

  private func isPassiveForm(_ word: String) -> Bool {
    word.hasSuffix("es") && word.utf8.count > 4 && !ToldResults.idle.contains(word)
  }

  // MARK: Yes

  /// "I får derfor trappeliften", "Du får stolen": what was asked for is got, or something is by way of conclusion.
  private func getsThing(_ index: Int, asked: [String]) -> Bool {
    mainParts(index).contains { part in
      guard let gets = part.first(where: { words.word($0) == "får" }), gets + 1 < part.upperBound,
        !words.contains(Words.negations, in: part), !words.contains(ResultFrames.limiting, in: part),
        !words.contains(ResultFrames.unhelpful, in: part), !words.contains(ToldResults.ungiven, in: part)
      else { return false }
      let beside = max(part.lowerBound, gets - 1)..<min(part.upperBound, gets + 2)
      guard words.addressesReader(beside, sentenceStart: units[index].tokens.lowerBound) else { return false }
      let object = (gets + 1)..<part.upperBound
      return words.contains(ResultFrames.conclusive, in: object)
        || object.contains { isAsked($0, among: asked) }
    }
  }

  /// Whether the word is the definite form of a thing that the citizen asked for: `trappeliften` of "en trappelift",
  /// `bænken` of "en badebænk".
  private func isAsked(_ index: Int, among asked: [String]) -> Bool {
    guard words.text.tokens[index].kind == .word else { return false }
    let word = words.word(index)
    return ["erne", "ene", "en", "et", "n", "t"].contains { ending in
      guard word.hasSuffix(ending), word.utf8.count - ending.utf8.count >= ToldResults.shortestThing else {
        return false
      }
      let thing = word.dropLast(ending.count)
      return asked.contains { $0.hasSuffix(thing) }
    }
  }

  /// The words of the sentences that tell what was applied for.
  private func askedWords() -> [String] {
    units.filter { $0.weight("application") >= 1 && !$0.isHeading }.flatMap { $0.tokens.map(words.word) }
  }

  /// Shortest name of a thing that is known again in another form, in bytes.
  private static let shortestThing = 4

  // MARK: Duty

  /// "I skal bestille en beholder … senest om fire uger" over a way to complain: a duty by a day.
  private func mustDo(_ index: Int) -> Bool {
    let part = words.content(units[index].tokens)
    guard let must = part.prefix(ToldResults.subjectReach).first(where: { words.word($0) == "skal" }),
      must + 1 < part.upperBound, must > part.lowerBound,
      words.addressesReader(part.lowerBound..<(must + 1), sentenceStart: units[index].tokens.lowerBound)
        || words.contains(ToldResults.owners, in: part.lowerBound..<must),
      words.contains(["senest", "inden", "straks", "omgående"], in: part)
    else { return false }
    let verb = words.word(must + 1)
    return verb.hasSuffix("e") && !ToldResults.asking.contains(verb)
      && !words.contains(ToldResults.papers, in: part)
  }

  /// "Hvad har vi besluttet? Yasmin skal gå i læringstilbud 25 timer om ugen": the result is a duty.
  private func mustUnderHeading(_ index: Int) -> Bool {
    let part = words.content(units[index].tokens)
    guard let must = part.prefix(ToldResults.subjectReach).first(where: { words.word($0) == "skal" }),
      must > part.lowerBound, must + 1 < part.upperBound,
      words.word(must + 1).hasSuffix("e") || words.word(must + 1) == "gå"
    else { return false }
    return !ToldResults.asking.contains(words.word(must + 1))
      && !words.contains(ToldResults.anybody, in: part.lowerBound..<must)
      && !words.contains(ToldResults.papers, in: part) && !words.contains(Words.negations, in: part)
  }

  /// How far the verb may stand behind its subject, in tokens.
  private static let subjectReach = 8

  // MARK: Words

  private static let subordinate: WordList = [
    "at", "om", "fordi", "da", "idet", "eftersom", "selvom", "mens", "for", "hvordan", "hvorfor", "hvem",
    "hvad",
  ]
  private static let becoming: WordList = ["bliver", "kan", "får", "kommer", "vil", "må"]
  /// What authorities do not do without deciding anything.
  private static let idle: WordList = [
    "se", "ses", "sige", "siges", "ved", "endnu", "nå", "svare", "love", "afgøre", "behandle", "kontakte",
    "kontaktes", "tvivl", "sikker", "finde", "findes", "læse", "læses", "oplyse", "oplyses", "klages",
    "klage",
    "klagen", "udelukkes", "udelukke", "vurdere", "vurderes", "bedømme", "bedømmes", "regne", "regnes",
    "forventes", "forvente", "overskue", "huske", "vide", "betyde", "betydning", "gøre", "noget", "besvares",
    "besvare", "påklages", "indbringes", "genkendes", "nås", "anses", "gå", "videre", "fortsætte", "komme",
    "opfyldes", "lægge", "lægges",
    "sammenlignes",
  ]
  private static let anybody: WordList = ["det", "der", "man", "vi", "jeg", "ingen", "personer", "borgere"]
  private static let ungiven: WordList = [
    "samtale", "møde", "indkaldelse", "besøg", "opringning", "mail", "skema", "skemaet", "tilbud",
    "venteplads", "regning", "regningen", "opkrævning", "faktura", "rykker", "gebyr",
    "påbud",
    "afgørelse", "afgørelsen", "færre", "lavere", "frist", "nej", "sanktion", "påmindelse", "venteliste",
    "referat",
    "spørgsmål", "problemer", "smerter", "svært", "lov", "først", "når",
  ]
  private static let owners: WordList = [
    "ejeren", "ejer", "grundejeren", "virksomheden", "selskabet", "foreningen", "grundejerforeningen",
  ]
  private static let asking: WordList = [
    "sende", "indsende", "oplyse", "skrive", "give", "ringe", "kontakte", "møde", "komme", "betale", "svare",
    "udfylde", "aflevere", "vælge", "være", "have", "søge", "klage", "bruge", "vide", "huske", "uploade",
    "fremsende", "dokumentere", "underskrive", "tilbagebetale", "acceptere", "bekræfte", "melde", "henvende",
    "gøre", "regne",
  ]
  private static let papers: WordList = [
    "skema", "skemaet", "blanket", "blanketten", "oplysninger", "oplysningerne", "dokumentation", "klage",
    "klagen",
  ]
}

/// Results whose words take their sense from the sentences around them.
extension RoleLayer {
  /// "… om du kan få sygedagpenge længere. Det kan du ikke." ends what runs; "Sagen bliver lukket" answers an application
  /// with a no.
  static func settled(_ claims: [[OutcomeClaim]], units: [Unit], words: Words) -> [[OutcomeClaim]] {
    var settled = claims
    let isAsked = units.contains { $0.weight("application") >= 1 }
    for (index, unit) in units.enumerated() where unit.isContent && !unit.isHeading {
      guard let best = settled[index].first else { continue }
      if best.outcome == .refusal, answersGoingOn(index, units, words) {
        settled[index] = [
          OutcomeClaim(outcome: .stop, weight: best.weight, tokens: best.tokens, cue: best.cue)
        ]
      } else if best.outcome == .stop, isAsked, closesCase(best, unit, words) {
        settled[index] = [
          OutcomeClaim(outcome: .refusal, weight: best.weight, tokens: best.tokens, cue: best.cue)
        ]
      }
    }
    return settled
  }

  private static func answersGoingOn(_ index: Int, _ units: [Unit], _ words: Words) -> Bool {
    let unit = units[index]
    guard index > 0, unit.tokens.count <= shortAnswer, !units[index - 1].isHeading,
      units[index - 1].isContent,
      units[index - 1].weight("application") < 1, let first = unit.tokens.first,
      ["det", "den", "dem"].contains(words.word(first))
    else { return false }
    let before = units[index - 1].tokens
    return words.contains(["længere", "fortsat", "fortsætte", "fortsættes"], in: before)
  }

  /// Longest sentence that only answers the one before it, in tokens.
  private static let shortAnswer = 8

  private static func closesCase(_ claim: OutcomeClaim, _ unit: Unit, _ words: Words) -> Bool {
    let part = unit.clauses.part(of: claim.tokens.lowerBound)
    return words.contains(["sagen", "ansøgningen"], in: part)
      && part.contains { index in
        ["luk", "afslut", "henlagt", "henlægges"].contains { words.word(index).hasPrefix($0) }
      }
      && !words.contains(["hjælpen", "støtten", "ydelsen", "bevillingen", "udbetalingen"], in: unit.tokens)
  }
}
