import DanishText
import LetterModel

/// The shared opinion on every sentence: roles with weights, claims of outcome, case content.
struct RoleLayer {
  let units: [Unit]
  /// Outcome claims of each sentence, heaviest first; below 1.0 they only support.
  private(set) var claims: [[OutcomeClaim]] = []
  private(set) var sentences: [RoleSentence] = []
  private let words: Words
  private let official: OfficialWords
  private let content: CaseContent
  private let contentCount: Int
  /// Units that tell what the law says to anyone.
  private var general: Set<Int> = []

  init(units: [Unit], words: Words, content: CaseContent) {
    self.units = units
    self.words = words
    official = OfficialWords(words: words)
    self.content = content
    let outcomes = OutcomeClaims(words: words, frames: ResultFrames(words: words, dates: content.dates))
    contentCount = max(1, units.filter(\.isContent).count)
    var seen = 0
    for unit in units {
      if unit.isContent { seen += 1 }
      claims.append(outcomes.claims(of: unit, position: seen <= 4 ? 0 : Double(seen) / Double(contentCount)))
    }
    for (index, claim) in LabelledResults(units: units, words: words).claims() {
      claims[index] = [claim]
    }
    tellPlainly()
    claims = RoleLayer.settled(claims, units: units, words: words)
    for (index, claim) in ToldResults(units: units, words: words, claims: claims).find() {
      claims[index].insert(claim, at: 0)
    }
    let amounts = units.map { $0.isContent ? content.measure($0) : 0 }
    general = RuleTexts(units: units, words: words, dates: content.dates).indices
    // "Kommunen dækker nødvendige merudgifter …": what the law gives to anyone is not given here.
    if claims.indices.contains(where: { !general.contains($0) && (claims[$0].first?.weight ?? 0) >= 1 }) {
      for index in general {
        claims[index] = claims[index].map { $0.inRuleText() }.filter { $0.weight >= 0.3 }
      }
    }
    for (index, unit) in units.enumerated() {
      let isGeneral = general.contains(index)
      sentences.append(
        RoleSentence(
          sentence: unit.sentence,
          roles: isGeneral
            ? ruleRoles(unit, claims[index])
            : roles(
              unit, claims: claims[index], content: amounts[index], around: contentAround(index, amounts)),
          caseContent: isGeneral ? 0 : amounts[index]))
    }
    inherit()
    dropExcuses()
    turnFormulas()
    tellEffects()
  }

  /// Adds the results that no verb of deciding tells, where no other result leads.
  private mutating func tellPlainly() {
    let leading = units.indices.filter { units[$0].isContent && !units[$0].isHeading }.prefix(
      RoleLayer.leadingSentences)
    guard
      !leading.contains(where: { (claims[$0].first?.weight ?? 0) >= 1 && claims[$0].first?.outcome != .grant }
      )
    else { return }
    let plain = PlainResults(units: units, words: words)
    for index in plain.reductions(leading: Array(leading)) {
      claims[index].insert(
        OutcomeClaim(outcome: .reduction, weight: 1.1, tokens: units[index].tokens, cue: "less-than-before"),
        at: 0)
    }
    for (index, outcome) in plain.announced(leading: Array(leading))
    where claims[index].first.map({ $0.weight < 1 }) ?? true {
      claims[index].insert(
        OutcomeClaim(outcome: outcome, weight: 1, tokens: units[index].tokens, cue: "announced-no"), at: 0)
    }
    for index in plain.denials(leading: Array(leading))
    where claims[index].first.map({ $0.weight < 1 }) ?? true {
      claims[index].insert(
        OutcomeClaim(outcome: .refusal, weight: 1, tokens: units[index].tokens, cue: "plain-no"), at: 0)
    }
  }

  /// Sentences among which letters tell their result.
  private static let leadingSentences = 4

  /// The most case content of the two sentences before and the one after, in the same section: what a conclusion
  /// such as "Derfor kan du selv betale" weighs. Applications and results do not count.
  private func contentAround(_ index: Int, _ amounts: [Int]) -> Int {
    let near = max(0, index - 2)...min(units.count - 1, index + 1)
    return near.filter { other in
      other != index && units[other].section == units[index].section && units[other].weight("application") < 1
        && (claims[other].first?.weight ?? 0) < 1
    }.map { amounts[$0] }.max() ?? 0
  }

  /// The sentence that holds the span; nil when none does.
  func index(of span: Span) -> Int? {
    var low = 0
    var high = units.count
    while low < high {
      let middle = (low + high) / 2
      if units[middle].span.end < span.end { low = middle + 1 } else { high = middle }
    }
    return low < units.count && units[low].span.contains(span) ? low : nil
  }

  /// "Det er denne § 85, vi har brugt": the authority speaks, not the law.
  func speaksForAuthority(_ index: Int) -> Bool {
    words.contains(["vi", "jeg", "derfor", "afgørelsen", "afslaget"], in: units[index].tokens)
  }

  // MARK: Other roles

  private func roles(_ unit: Unit, claims: [OutcomeClaim], content: Int, around: Int) -> [RoleScore] {
    if unit.isHeading { return [RoleScore(role: .heading, weight: 1, cues: ["block"])] + outcomeRole(claims) }
    guard unit.isContent else { return furniture(unit) }
    if unit.isQuotation, !words.addressesReader(unit.tokens, sentenceStart: unit.tokens.lowerBound) {
      return [RoleScore(role: .ruleText, weight: 1, cues: ["quotation"])]
    }
    var scores = outcomeRole(claims)
    for role in RoleLayer.cueRoles {
      var weight = unit.weight(role.rawValue)
      guard weight > 0 else { continue }
      if role == .behaviour, isQuotedOnly(role, unit) { continue }
      if role == .demand, isAskedOrTold(unit) { continue }
      weight += prior(role, unit)
      if role == .consideration, !claims.isEmpty, claims[0].weight >= 1, !givesReason(unit),
        around < 2 || !unit.cues.contains(where: { $0.id == "compare" })
      {
        continue
      }
      // Official words alone weigh nothing, however they are put.
      if role == .consideration, content == 0, official.areAll(in: unit.tokens), !judgesBefore(unit, around) {
        continue
      }
      if role == .consideration, unit.hasSign("procedure") { continue }
      // Why something was applied for is the citizen's reason.
      if role == .consideration, unit.weight("application") >= 1, weight <= 0.6, claims.isEmpty { continue }
      if role == .consideration, weight <= 0.6, tellsWish(unit) || thanksOrAsks(unit) { continue }
      if role == .consideration {
        weight += content > 0 || carriesOn(unit, around) ? 0.4 : pointsBack(unit) && around > 0 ? -0.2 : -0.5
      }
      if role == .consideration, content == 0, unit.weight("formula") >= 1 { weight = min(weight - 0.6, 0.9) }
      if role == .fact { weight += content > 0 ? 0.3 : -0.6 }
      if role == .ruleText, words.addressesReader(unit.tokens, sentenceStart: unit.tokens.lowerBound) {
        weight -= 0.4
      }
      if RoleLayer.unconditional.contains(role), unit.clauses.isConditional(unit.tokens) { weight -= 0.6 }
      if weight >= 1 { scores.append(RoleScore(role: role, weight: weight, cues: cueNames(unit, role))) }
    }
    return scores.sorted { $0.weight > $1.weight }
  }

  /// "Du ønsker at bo der, fordi du kender to beboere": the citizen's own reason.
  private func tellsWish(_ unit: Unit) -> Bool {
    let opening = words.content(unit.tokens).prefix(2).map(words.word)
    return opening.count == 2 && ["du", "i", "de"].contains(opening[0])
      && ["ønsker", "ønskede", "håber", "håbede", "begrunder", "begrundede"].contains(opening[1])
  }

  /// "Tak for kaffen, og tak fordi du fortalte", "Du skal derfor senest den 1. juni give os besked": no reason, for all the
  /// "fordi" and "derfor".
  private func thanksOrAsks(_ unit: Unit) -> Bool {
    if words.contains(["tak"], in: unit.tokens.prefix(1)) { return true }
    let opening = words.content(unit.tokens).prefix(2).map(words.word)
    let isTold = ["du skal", "skal du", "i skal", "skal i", "de skal", "skal de"].contains(
      opening.joined(separator: " "))
    return isTold && words.contains(["senest", "inden", "husk", "besked"], in: unit.tokens)
  }

  /// "…, om du skal have et fleksjob", "Rapporten viser, at du skal have hjælp": asks nothing of the reader.
  private func isAskedOrTold(_ unit: Unit) -> Bool {
    unit.cues.filter { $0.role.group == SentenceRole.demand.rawValue }.allSatisfy { hit in
      if unit.clauses.isAsked(hit.tokens) { return true }
      let clause = unit.clauses.part(of: hit.tokens.lowerBound)
      return ["at", "men"].contains(words.word(clause.lowerBound))
        && unit.cues.contains { $0.id == "fact-told" && $0.tokens.upperBound <= clause.lowerBound + 1 }
    }
  }

  /// Whether the words stand only in what somebody else wrote or said.
  private func isQuotedOnly(_ role: SentenceRole, _ unit: Unit) -> Bool {
    unit.cues.filter { $0.role.group == role.rawValue }.allSatisfy { unit.clauses.isQuoted($0.tokens) }
  }

  /// "… og du får derfor afslag" only concludes; a result sentence weighs where it says why.
  private func givesReason(_ unit: Unit) -> Bool {
    words.contains(RoleLayer.reasonWords, in: unit.tokens)
  }

  private static let reasonWords = Words.because.union([
    "grund", "skyldes", "vægt", "selvom", "trods", "så",
  ])

  /// What the law says to anyone decides nothing and weighs nothing; that it is named and pointed to stays.
  private func ruleRoles(_ unit: Unit, _ claims: [OutcomeClaim]) -> [RoleScore] {
    let kept: Set<SentenceRole> = [.formula, .noAppeal, .court, .pointer, .contact, .outcome]
    let others = roles(unit, claims: claims, content: 0, around: 0).filter { kept.contains($0.role) }
    return [RoleScore(role: .ruleText, weight: 1, cues: ["general"])] + others
  }

  /// "Det, sammen med at kurset ikke er prøvet, har været udslagsgivende": weighs what was told before it.
  private func pointsBack(_ unit: Unit) -> Bool {
    guard unit.topic == .grounds, unit.weight("consideration") >= 1, unit.weight("formula") < 1,
      let first = words.content(unit.tokens).first
    else { return false }
    return ["det", "dette", "begge", "fremgangen", "udviklingen"].contains(words.word(first))
  }

  /// "Det er ikke en rimelig grund." behind what the citizen said.
  private func judgesBefore(_ unit: Unit, _ around: Int) -> Bool {
    guard around > 0, unit.tokens.count <= RoleLayer.shortVerdict,
      let first = words.content(unit.tokens).first
    else { return false }
    return ["det", "dette"].contains(words.word(first)) && !words.contains(["at"], in: unit.tokens)
  }

  /// Longest sentence that only judges the one before it, in tokens.
  private static let shortVerdict = 9

  /// A sentence without figures of its own that still speaks of this case, beside sentences that tell its facts.
  private func carriesOn(_ unit: Unit, _ around: Int) -> Bool {
    guard around > 0, unit.weight("formula") < 1, unit.weight("rule-text") < 0.8 else { return false }
    return unit.tokens.count > 5
  }

  private func outcomeRole(_ claims: [OutcomeClaim]) -> [RoleScore] {
    guard let best = claims.first, best.weight >= 1 else { return [] }
    return [RoleScore(role: .outcome, weight: best.weight, cues: claims.map(\.cue))]
  }

  private func furniture(_ unit: Unit) -> [RoleScore] {
    let role: SentenceRole
    switch unit.block.role {
    case .quotedLaw: role = .ruleText
    case .authorHelp: role = .authorHelp
    case .salutation: role = .pleasantry
    default: role = .furniture
    }
    return [RoleScore(role: role, weight: 1, cues: ["block"])]
  }

  private func cueNames(_ unit: Unit, _ role: SentenceRole) -> [String] {
    var names: [String] = []
    for hit in unit.cues where hit.role.group == role.rawValue && !names.contains(hit.id) {
      names.append(hit.id)
    }
    return names
  }

  /// List items take the role of the sentence that leads them in.
  private mutating func inherit() {
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
  private mutating func dropExcuses() {
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
  private mutating func turnFormulas() {
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
  private static let cueRoles: [SentenceRole] = [
    .application, .fact, .ruleText, .consideration, .formula, .citizenView, .answer, .effect, .demand,
    .consequence,
    .noAppeal, .court, .hearing, .pointer, .behaviour, .thirdParty, .authorHelp, .contact, .pleasantry,
  ]
  private static let unconditional: Set<SentenceRole> = [.fact, .consideration, .effect, .demand]

  /// Periods, days and amounts in a result or right behind it say how it works; elsewhere they are facts.
  private mutating func tellEffects() {
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
