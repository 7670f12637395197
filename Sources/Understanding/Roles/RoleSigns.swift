import DanishText
import LetterModel

/// Signs by which a sentence gets a role or loses it.
extension RoleLayer {
  /// "Du ønsker at bo der, fordi du kender to beboere": the citizen's own reason.
  func tellsWish(_ unit: Unit) -> Bool {
    let opening = words.content(unit.tokens).prefix(2).map(words.word)
    return opening.count == 2 && ["du", "i", "de"].contains(opening[0])
      && ["ønsker", "ønskede", "håber", "håbede", "begrunder", "begrundede"].contains(opening[1])
  }

  /// "Tak for kaffen, og tak fordi du fortalte", "Du skal derfor senest den 1. juni give os besked": no reason, for all the
  /// "fordi" and "derfor".
  func thanksOrAsks(_ unit: Unit) -> Bool {
    if words.contains(["tak"], in: unit.tokens.prefix(1)) { return true }
    let opening = words.content(unit.tokens).prefix(2).map(words.word)
    let isTold = ["du skal", "skal du", "i skal", "skal i", "de skal", "skal de"].contains(
      opening.joined(separator: " "))
    return isTold && words.contains(["senest", "inden", "husk", "besked"], in: unit.tokens)
  }

  /// "…, om du skal have et fleksjob", "Rapporten viser, at du skal have hjælp": asks nothing of the reader.
  func isAskedOrTold(_ unit: Unit) -> Bool {
    unit.cues.filter { $0.role.group == SentenceRole.demand.rawValue }.allSatisfy { hit in
      if unit.clauses.isAsked(hit.tokens) { return true }
      let clause = unit.clauses.part(of: hit.tokens.lowerBound)
      return ["at", "men"].contains(words.word(clause.lowerBound))
        && unit.cues.contains { $0.id == "fact-told" && $0.tokens.upperBound <= clause.lowerBound + 1 }
    }
  }

  /// Whether the words stand only in what somebody else wrote or said.
  func isQuotedOnly(_ role: SentenceRole, _ unit: Unit) -> Bool {
    unit.cues.filter { $0.role.group == role.rawValue }.allSatisfy { unit.clauses.isQuoted($0.tokens) }
  }

  /// "… og du får derfor afslag" only concludes; a result sentence weighs where it says why.
  func givesReason(_ unit: Unit) -> Bool {
    words.contains(RoleLayer.reasonWords, in: unit.tokens)
  }

  static let reasonWords = Words.because.union([
    "grund", "skyldes", "vægt", "selvom", "trods", "så",
  ])

  /// What the law says to anyone decides nothing and weighs nothing; that it is named and pointed to stays.
  func ruleRoles(_ unit: Unit, _ claims: [OutcomeClaim]) -> [RoleScore] {
    let kept: Set<SentenceRole> = [.formula, .noAppeal, .court, .pointer, .contact, .outcome]
    let others = roles(unit, claims: claims, content: 0, around: 0).filter { kept.contains($0.role) }
    return [RoleScore(role: .ruleText, weight: 1, cues: ["general"])] + others
  }

  /// "Det, sammen med at kurset ikke er prøvet, har været udslagsgivende": weighs what was told before it.
  func pointsBack(_ unit: Unit) -> Bool {
    guard unit.topic == .grounds, unit.weight("consideration") >= 1, unit.weight("formula") < 1,
      let first = words.content(unit.tokens).first
    else { return false }
    return ["det", "dette", "begge", "fremgangen", "udviklingen"].contains(words.word(first))
  }

  /// "Det er ikke en rimelig grund." behind what the citizen said.
  func judgesBefore(_ unit: Unit, _ around: Int) -> Bool {
    guard around > 0, unit.tokens.count <= RoleLayer.shortVerdict,
      let first = words.content(unit.tokens).first
    else { return false }
    return ["det", "dette"].contains(words.word(first)) && !words.contains(["at"], in: unit.tokens)
  }

  /// Longest sentence that only judges the one before it, in tokens.
  static let shortVerdict = 9

  /// "Vi har lagt vægt på, at udgiften også findes uden din sygdom": what was weighed is told of the reader, in words that any
  /// letter may hold and that are neither the condition denied nor a word on how the case was handled.
  func weighsOfReader(_ unit: Unit) -> Bool {
    guard let told = weighed(unit) else { return false }
    return words.addressesReader(told, sentenceStart: unit.tokens.lowerBound)
      && !words.contains(Words.negations, in: told)
  }

  /// The clause behind "lagt vægt på, at" where it is of some length and does not only name the rule or the file.
  func weighed(_ unit: Unit) -> Range<Int>? {
    guard unit.cues.contains(where: { $0.id == "weighed-that" }),
      let at = unit.tokens.last(where: { words.word($0) == "at" })
    else { return nil }
    let told = at + 1..<unit.tokens.upperBound
    guard told.count >= RoleLayer.shortestThought,
      !told.contains(where: { RoleLayer.ruleWords.begin(words.word($0)) })
    else { return nil }
    return told
  }

  /// Fewest tokens of a clause that can hold a thought, with its mark.
  private static let shortestThought = 5
  /// Words of the rule itself and of files, which weigh nothing when they stand for what was weighed.
  private static let ruleWords: WordParts = [
    "betingels", "kriteri", "personkreds", "målgruppe", "foreliggende", "bestemmelse", "oplysning", "vurder",
    "belys", "grundig", "samlet", "serviceniveau", "kvalitetsstandard", "retningslinj", "inddrag", "praksis",
    "regl", "lov",
  ]

  /// A sentence without figures of its own that still speaks of this case, beside sentences that tell its facts.
  func carriesOn(_ unit: Unit, _ around: Int) -> Bool {
    guard around > 0, unit.weight("formula") < 1, unit.weight("rule-text") < 0.8 else { return false }
    return unit.tokens.count > 5
  }

  func outcomeRole(_ claims: [OutcomeClaim]) -> [RoleScore] {
    guard let best = claims.first, best.weight >= 1 else { return [] }
    return [RoleScore(role: .outcome, weight: best.weight, cues: claims.map(\.cue))]
  }

  func furniture(_ unit: Unit) -> [RoleScore] {
    let role: SentenceRole
    switch unit.block.role {
    case .quotedLaw: role = .ruleText
    case .authorHelp: role = .authorHelp
    case .salutation: role = .pleasantry
    default: role = .furniture
    }
    return [RoleScore(role: role, weight: 1, cues: ["block"])]
  }

  func cueNames(_ unit: Unit, _ role: SentenceRole) -> [String] {
    var names: [String] = []
    for hit in unit.cues where hit.role.group == role.rawValue && !names.contains(hit.id) {
      names.append(hit.id)
    }
    return names
  }

  /// List items take the role of the sentence that leads them in.
  mutating func inherit() {
    for (index, unit) in units.enumerated() {
      guard let lead = unit.leadIn, !general.contains(index),
        sentences[index].caseContent > 0 || !sentences[index].has(.consideration)
      else { continue }
      let weighs =
        units[lead].weight("consideration") >= 0.6 || (units[lead].isHeading && units[lead].topic == .grounds)
      guard weighs, !sentences[index].has(.consideration), unit.topic != .complaint else { continue }
      let role = sentences[index].caseContent > 0 ? SentenceRole.consideration : .formula
      guard !sentences[index].has(role) else { continue }
      sentences[index] = RoleSentence(
        sentence: unit.sentence,
        roles: sentences[index].roles + [RoleScore(role: role, weight: 1, cues: ["lead-in"])],
        caseContent: sentences[index].caseContent)
    }
  }

  /// "Vi beklager, at svaret kommer sent. Det skyldes, at medarbejderen har haft ferie.": why it took so long.
  mutating func dropExcuses() {
    for index in units.indices.dropFirst() where sentences[index].has(.consideration) {
      let opening = words.content(units[index].tokens).prefix(3)
      let before = units[index - 1].tokens
      guard
        opening.contains(where: {
          ["skyldes", "årsagen", "grunden", "forsinkelsen", "ventetiden"].contains(words.word($0))
        }),
        before.contains(where: { token in
          ["beklag", "undskyld", "forsink", "ventetid"].contains { words.word(token).hasPrefix($0) }
        })
      else { continue }
      remove([.consideration], from: index)
    }
  }

  /// A formula that carries case content itself, or is followed by it within two sentences, is a consideration.
  mutating func turnFormulas() {
    for index in sentences.indices where sentences[index].has(.formula) {
      let follows = (index + 1..<min(index + 3, sentences.count)).contains { next in
        units[next].section == units[index].section && sentences[next].caseContent > 0
          && units[next].weight("consideration") >= 0.6
          && (!sentences[next].has(.outcome) || sentences[next].has(.consideration))
      }
      guard !general.contains(index), sentences[index].caseContent >= 2 || follows,
        sentences[index].has(.consideration) || follows
      else { continue }
      var roles = sentences[index].roles.filter { $0.role != .formula }
      if !sentences[index].has(.consideration) {
        roles.append(RoleScore(role: .consideration, weight: 1, cues: ["formula-with-content"]))
      }
      sentences[index] = RoleSentence(
        sentence: sentences[index].sentence, roles: roles, caseContent: sentences[index].caseContent)
    }
  }

  /// Roles that come from cues of their own name.
  static let cueRoles: [SentenceRole] = [
    .application, .fact, .ruleText, .consideration, .formula, .citizenView, .answer, .effect, .demand,
    .consequence,
    .noAppeal, .court, .hearing, .pointer, .behaviour, .thirdParty, .authorHelp, .contact, .pleasantry,
  ]
  static let unconditional: Set<SentenceRole> = [.fact, .consideration, .effect, .demand]

  /// Periods, days and amounts in a result or right behind it say how it works; elsewhere they are facts.
  mutating func tellEffects() {
    var result: Int?
    for (index, unit) in units.enumerated() where unit.isContent && !unit.isHeading {
      if sentences[index].has(.outcome) { result = index }
      guard let result, index - result <= 2, unit.section == units[result].section,
        unit.weight("effect") >= 0.9,
        !words.contains(Words.pastVerbs, in: unit.tokens), !unit.clauses.isConditional(unit.tokens),
        unit.weight("application") < 1 || index == result, unit.topic != .grounds
      else { continue }
      add(.effect, to: index, cue: "effect-from")
    }
  }

  /// Adds a role found by a later step (parts of the klagevejledning, references).
  mutating func add(_ role: SentenceRole, to index: Int, cue: String) {
    guard !sentences[index].has(role) else { return }
    sentences[index] = RoleSentence(
      sentence: sentences[index].sentence,
      roles: sentences[index].roles + [RoleScore(role: role, weight: 1, cues: [cue])],
      caseContent: sentences[index].caseContent)
  }

  /// Takes roles away that a later step knows better.
  mutating func remove(_ roles: Set<SentenceRole>, from index: Int) {
    guard sentences[index].roles.contains(where: { roles.contains($0.role) }) else { return }
    sentences[index] = RoleSentence(
      sentence: sentences[index].sentence, roles: sentences[index].roles.filter { !roles.contains($0.role) },
      caseContent: sentences[index].caseContent)
  }
}
