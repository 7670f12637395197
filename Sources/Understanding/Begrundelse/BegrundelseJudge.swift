import DanishText
import LetterModel
import Rulebook

/// Grades the reasons of one decision by forvaltningsloven §§ 22–24 (law.md §§ 2.2–2.3).
struct BegrundelseJudge {
  let layer: RoleLayer
  let words: Words
  let references: [LegalReference]
  let dates: [DateMention]
  let zone: Set<Int>
  let rulebook: Rulebook
  let date: CivilDate?
  let isChildCase: Bool
  let letterSpan: Span
  /// Takes the signs of every decision judged, for fitting; nil when letters are read.
  var collector: SignCollector?

  func judge(_ decision: Decision, sentences: [Int]) -> Begrundelse {
    var result = Begrundelse(all: .missing)
    let own = references.filter { $0.role == .own }
    collector?.take(groundSigns(own), sentences: fittable(sentences), result: firstResult(decision))
    result.discretion = discretion(own, decision)
    result.retsregel = rule(own)
    let readable = sentences.filter { isReason($0, decision) }
    result.formulas = sentences.filter {
      layer.sentences[$0].has(.formula) && !layer.sentences[$0].has(.consideration)
        || repeatsResult($0, decision)
    }
    let considerations = readable.filter {
      layer.sentences[$0].has(.consideration) && !repeatsRule($0) && !repeatsResult($0, decision)
    }
    var facts = readable.filter { isGround($0, decision) }
    // No rule and no weighing: what is told behind the result is how it works, not why.
    if result.retsregel.status == .missing, considerations.isEmpty, result.formulas.isEmpty {
      let first = decision.sentences.first { !layer.units[$0].isHeading } ?? 0
      facts.removeAll { $0 >= first && ![.grounds, .facts].contains(layer.units[$0].topic) }
    }
    var weighed = considerations
    if considerations.isEmpty, result.formulas.isEmpty, result.retsregel.status == .present,
      result.discretion == .discretionary, weight(of: facts, decision.sentences) >= 2
    {
      weighed = readable.filter { holdsUp($0, after: facts) }
    }
    let between = between(decision, own, readable)
    facts = Set(facts).union(between.filter { layer.sentences[$0].caseContent > 0 }).sorted()
    result.hovedhensyn = hovedhensyn(weighed, facts, result.formulas, result.discretion, sentences)
    result.faktum = faktum(facts, decision, sentences)
    if result.formulas.isEmpty { leaveOpen(&result, between) }
    // Nothing at all: that nothing had to be weighed cannot be read off it either.
    if result.discretion == .unknown, result.retsregel.status == .missing, result.faktum.status == .missing,
      considerations.isEmpty
    {
      result.hovedhensyn = lacking(result.formulas)
    }
    // Facts without a rule and without a thought are linked to nothing.
    if result.discretion == .unknown, result.retsregel.status == .missing, weighed.isEmpty,
      !linksToResult(sentences)
    {
      result.hovedhensyn = lacking(result.formulas)
      if result.faktum.status == .present { result.faktum.status = .incomplete }
    }
    // A date or an amount beside no rule and no thought is no part of a reason: there is none.
    if result.retsregel.status == .missing, result.hovedhensyn.status == .missing,
      weight(of: facts, decision.sentences) <= 1
    {
      result.faktum.status = .missing
    }
    var carriers: [Int] = []
    // Weights are fitted beside what is read without them, and to letters: they know nothing of a template's fields.
    if collector == nil, layer.content.fields.isEmpty {
      let fitted = FittedGrounds(
        signs: groundSigns(own), sentences: fittable(sentences), result: firstResult(decision))
      carriers = settle(&result, by: fitted, isHeldUp: isHeldUp(considerations)) {
        self.repeatsRule($0) || self.repeatsResult($0, decision)
      }
      result.weighing = fitted.hovedhensyn.likely
    }
    result.grounds = Set(weighed + facts + carriers).sorted()
    if pointsElsewhere(sentences) {
      // "Ergoterapeuten har skrevet, hvad hun målte. Hendes notat er vedlagt": how the reasons came to be, not what they are.
      if weighed.isEmpty, weight(of: facts, decision.sentences) < BegrundelseJudge.richFacts {
        result.faktum.status = .missing
      }
      BegrundelseJudge.soften(&result)
    }
    if result.retsregel.status == .missing { BegrundelseJudge.closeDoubt(&result) }
    result.status = BegrundelseJudge.overall([result.retsregel, result.hovedhensyn, result.faktum])
    return result
  }

  /// Settled point 1 of the output contract.
  static func overall(_ elements: [Element]) -> Status {
    let required = elements.map(\.status).filter { $0 != .notRequired }
    if required.isEmpty { return .notRequired }
    if required.allSatisfy({ $0 == .present }) { return .present }
    if required.contains(.cannotTell), !required.contains(.incomplete), !required.contains(.missing) {
      return .cannotTell
    }
    if required.allSatisfy({ $0 == .missing }) { return .missing }
    if required.allSatisfy({ $0 == .missing || $0 == .cannotTell }) { return .cannotTell }
    return .incomplete
  }

  /// "Begrundelse: Se vedlagte notat": what stands elsewhere cannot be called missing.
  private func pointsElsewhere(_ sentences: [Int]) -> Bool {
    sentences.contains { index in
      let unit = layer.units[index]
      guard unit.cues.contains(where: { $0.role.group == "pointer" }) else { return false }
      return unit.topic == .grounds
        || unit.tokens.contains { words.word($0).hasPrefix("begrundelse") }
          && !words.contains(["nedenfor", "herunder"], in: unit.tokens)
    }
  }

  private static func soften(_ result: inout Begrundelse) {
    for path in [\Begrundelse.retsregel, \.hovedhensyn, \.faktum]
    where result[keyPath: path].status == .missing {
      result[keyPath: path].status = .cannotTell
    }
  }

  /// No rule, one element missing and another in doubt: of letters labelled by others nine of ten such had no reason at all.
  private static func closeDoubt(_ result: inout Begrundelse) {
    let others = [result.hovedhensyn.status, result.faktum.status]
    guard others.contains(.missing), others.contains(.cannotTell) else { return }
    for path in [\Begrundelse.hovedhensyn, \.faktum] where result[keyPath: path].status == .cannotTell {
      result[keyPath: path].status = .missing
    }
    result.grounds = []
  }

  private func isReason(_ index: Int, _ decision: Decision) -> Bool {
    let unit = layer.units[index]
    guard unit.isContent, !unit.isHeading, !zone.contains(index), !isBehindSignature(index) else {
      return false
    }
    let sentence = layer.sentences[index]
    if sentence.has(.contact) && !sentence.has(.consideration) { return false }
    // "Husk, at plejefamilien skal have besked, … for så kører de ikke": what to do gives no ground.
    if sentence.has(.demand), ![.grounds, .facts].contains(unit.topic) { return false }
    if sentence.has(.hearing) && !sentence.has(.consideration) && sentence.caseContent < 2 { return false }
    return true
  }

  /// Notes below the signature ("Vi har fået fuldmagten, og du får derfor al post i sagen") give no grounds, unless a
  /// heading of their own says so.
  private func isBehindSignature(_ index: Int) -> Bool {
    guard ![.grounds, .facts, .rules].contains(layer.units[index].topic),
      let signature = layer.units.firstIndex(where: { $0.block.role == .signature })
    else { return false }
    return index > signature && layer.units[..<signature].contains { $0.isContent && !$0.isHeading }
  }

  /// A sentence that tells of the case what can count as a ground: no application, no effect, no practical matter.
  private func isGround(_ index: Int, _ decision: Decision) -> Bool {
    let sentence = layer.sentences[index]
    let unit = layer.units[index]
    guard sentence.caseContent > 0,
      sentence.has(.fact) || sentence.has(.consideration) || isToldAmongGrounds(index) || isToldPlainly(index)
    else { return false }
    if isProcedure(unit) || answersApplied(index) || isReceipt(unit) { return false }
    // "Det er vedlagt som bilag 1 (»Begrundelse«, 5. oktober 2026)": where something stands.
    if sentence.has(.pointer), !sentence.has(.consideration),
      words.contains(BegrundelseJudge.enclosed, in: unit.tokens)
    {
      return false
    }
    if sentence.has(.consideration) { return true }
    if isAhead(unit, sentence) || sentence.has(.pleasantry) || tellsStandard(index) { return false }
    if unit.topic == .action || unit.topic == .contact || unit.topic == .hearing { return false }
    // "Du søgte om timer, mens din mand er hjemme": what was applied for is no ground, unless somebody of the case is quoted.
    if sentence.has(.application) {
      let isTold = unit.cues.contains { $0.id == "fact-told" }
      let isReaders =
        words.content(unit.tokens).first.map { ["du", "i", "de"].contains(words.word($0)) } ?? false
      let isQuoted = words.contains(CaseContent.sources, in: unit.tokens) || isAmongGrounds(index)
      if !isTold || isReaders && !isQuoted { return false }
    }
    if sentence.has(.hearing), !sentence.has(.citizenView), sentence.caseContent < 3 { return false }
    return true
  }

  private static let enclosed: WordList = [
    "vedlagt", "vedlagte", "vedhæftet", "vedhæftede", "bilag", "bilaget",
  ]

  /// "Ansøgt om | 185.000 kr. til ny flydebro": the cell behind the label of what was applied for.
  private func answersApplied(_ index: Int) -> Bool {
    guard index > 0, layer.units[index].block.role == .tableRow,
      layer.units[index - 1].block.span == layer.units[index].block.span
    else { return false }
    return layer.sentences[index - 1].has(.application) && layer.units[index - 1].tokens.count <= 4
  }

  /// "Vi har modtaget din ansøgning om fritidspas den 2. april": that it came, and nothing of what stands in it.
  private func isReceipt(_ unit: Unit) -> Bool {
    unit.weight("application") >= 1 && words.contains(["modtaget", "modtog"], in: unit.tokens)
      && words.namesAuthority(unit.tokens) && !words.contains(BegrundelseJudge.papers, in: unit.tokens)
      && unit.clauses.parts.count == 1
  }

  private static let papers = CaseContent.sources.subtracting(["ansøgning", "ansøgningen", "brev", "mail"])

  /// Who was asked and heard when: how the case was handled, not what it rests on.
  func isProcedure(_ unit: Unit) -> Bool { unit.hasSign("procedure") || unit.hasSign("what-follows") }

  /// Only days still to come: what will be done, not what is known.
  func isAhead(_ unit: Unit, _ sentence: RoleSentence) -> Bool {
    guard let date else { return false }
    let named = dates.filter { unit.span.contains($0.span) }
    if !named.isEmpty, tellsPast(unit) { return false }
    let isPractical =
      ![.grounds, .facts].contains(unit.topic) && !words.contains(Words.pastVerbs, in: unit.tokens)
    return !named.isEmpty && named.allSatisfy { $0.date > date }
      && (isPractical || sentence.caseContent <= named.count)
  }

  /// Whether a verb of the past tense leads: `fortalte`, `handlede`.
  func tellsPast(_ unit: Unit) -> Bool {
    unit.tokens.contains { token in
      let word = words.word(token)
      return word.utf8.count > 5 && (word.hasSuffix("ede") || word.hasSuffix("lte") || word.hasSuffix("rte"))
        && !["allerede", "stede"].contains(word)
    }
  }

  // MARK: Elements

  private func discretion(_ own: [LegalReference], _ decision: Decision) -> Discretion {
    // Whether to depart from a plan or a line is always a choice, whatever provision is named.
    let asksDispensation = decision.sentences.contains { index in
      layer.units[index].tokens.contains { words.word($0).hasPrefix("dispens") }
    }
    if asksDispensation { return .discretionary }
    var verdict = Discretion.unknown
    let namesSection = own.contains { $0.section != nil }
    for reference in own {
      guard let statute = reference.statute, reference.section != nil || !namesSection else { continue }
      switch rulebook.discretion(
        statute: statute, section: reference.section, subsection: reference.subsection, asOf: date)
      {
      case .discretionary: return .discretionary
      case .bound: verdict = .bound
      case .unknown: continue
      }
    }
    return own.isEmpty ? discretionOfTopic(decision) : verdict
  }

  /// "Vi stopper din boligstøtte" with no rule named: an act that leaves no choice anywhere leaves none here.
  private func discretionOfTopic(_ decision: Decision) -> Discretion {
    guard let topic = rulebook.topics.first(where: { $0.key == decision.topic }), !topic.statutes.isEmpty,
      names(topic.key, decision),
      topic.statutes.allSatisfy({ rulebook.discretion(statute: $0, section: nil, asOf: date) == .bound })
    else { return .unknown }
    return .bound
  }

  /// Whether the result, the letter's title or what was applied for says what the topic is; a word in passing does not.
  private func names(_ topic: String, _ decision: Decision) -> Bool {
    let places = layer.units.indices.filter { index in
      decision.sentences.contains(index) || layer.units[index].isTitle
        || layer.sentences[index].has(.application)
    }
    return topic.split(separator: " ").allSatisfy { part in
      part.utf8.count < 4
        || places.contains { layer.units[$0].tokens.contains { words.word($0).hasPrefix(part) } }
    }
  }

  private func rule(_ own: [LegalReference]) -> Element {
    let whole = own.filter { $0.law != nil && ($0.section != nil || namesArticle($0)) }
    let current = whole.filter { !isMoved($0) }
    if !current.isEmpty { return Element(.present, current.map { .at($0.span) }) }
    if !whole.isEmpty { return Element(.incomplete, whole.map { .at($0.span) }) }
    if !own.isEmpty { return Element(.incomplete, own.map { .at($0.span) }) }
    let procedural = references.filter { $0.role == .procedure && $0.section != nil }
    if !procedural.isEmpty { return Element(.incomplete, procedural.map { .at($0.span) }) }
    return Element(
      .missing, [.missing(within: letterSpan, lookedFor: ["lov og paragraf, som afgørelsen bygger på"])])
  }

  /// Regulations of the Union count in articles: "databeskyttelsesforordningens artikel 17".
  private func namesArticle(_ reference: LegalReference) -> Bool {
    guard reference.law?.hasSuffix("forordningen") ?? false,
      let unit = layer.units.first(where: { $0.span.contains(reference.span) })
    else { return false }
    return words.contains(["artikel", "art", "art.", "artiklerne"], in: unit.tokens)
  }

  private func isMoved(_ reference: LegalReference) -> Bool {
    guard let statute = reference.statute, let section = reference.section else { return false }
    guard
      let moved = rulebook.movedSection(
        statute: statute, section: section, asOf: date, isChildCase: isChildCase)
    else { return false }
    return !moved.isGuard && moved.confidence == .high
  }
}
