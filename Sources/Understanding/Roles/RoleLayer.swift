import DanishText
import LetterModel

/// The shared opinion on every sentence: roles with weights, claims of outcome, case content.
struct RoleLayer {
  let units: [Unit]
  /// Outcome claims of each sentence, heaviest first; below 1.0 they only support.
  private(set) var claims: [[OutcomeClaim]] = []
  var sentences: [RoleSentence] = []
  let words: Words
  let official: OfficialWords
  let content: CaseContent
  private let contentCount: Int
  /// Units that tell what the law says to anyone.
  var general: Set<Int> = []

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

  func roles(_ unit: Unit, claims: [OutcomeClaim], content: Int, around: Int) -> [RoleScore] {
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
      if role == .consideration, content == 0, official.areAll(in: unit.tokens), !judgesBefore(unit, around),
        !weighsOfReader(unit)
      {
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
}
