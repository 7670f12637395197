import DanishText
import LetterModel
import Rulebook

/// Grades the reasons of one decision by forvaltningsloven §§ 22–24 (law.md §§ 2.2–2.3).
struct BegrundelseJudge {
  let layer: RoleLayer
  let words: Words
  let references: [LegalReference]
  let zone: Set<Int>
  let rulebook: Rulebook
  let date: CivilDate?
  let isChildCase: Bool
  let letterSpan: Span

  func judge(_ decision: Decision, sentences: [Int]) -> Begrundelse {
    var result = Begrundelse(all: .missing)
    let own = references.filter { $0.role == .own }
    result.discretion = discretion(own)
    result.retsregel = rule(own)
    let readable = sentences.filter { isReason($0, decision) }
    result.formulas = sentences.filter {
      layer.sentences[$0].has(.formula) && !layer.sentences[$0].has(.consideration)
    }
    let considerations = readable.filter { layer.sentences[$0].has(.consideration) }
    let facts = readable.filter { isGround($0, decision) }
    result.hovedhensyn = hovedhensyn(considerations, facts, result.formulas, result.discretion, sentences)
    result.faktum = faktum(facts, decision, sentences)
    result.grounds = Array(Set(considerations + facts)).sorted()
    if pointsElsewhere(sentences) { BegrundelseJudge.soften(&result) }
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

  private func isReason(_ index: Int, _ decision: Decision) -> Bool {
    let unit = layer.units[index]
    guard unit.isContent, !unit.isHeading, !zone.contains(index) else { return false }
    let sentence = layer.sentences[index]
    if sentence.has(.contact) && !sentence.has(.consideration) { return false }
    if sentence.has(.hearing) && !sentence.has(.consideration) && sentence.caseContent < 2 { return false }
    return true
  }

  /// A sentence that tells of the case what can count as a ground: no application, no effect, no practical matter.
  private func isGround(_ index: Int, _ decision: Decision) -> Bool {
    let sentence = layer.sentences[index]
    let unit = layer.units[index]
    guard sentence.caseContent > 0, sentence.has(.fact) || sentence.has(.consideration) else { return false }
    if sentence.has(.consideration) { return true }
    if unit.topic == .action || unit.topic == .contact || unit.topic == .hearing { return false }
    if sentence.has(.application), !unit.cues.contains(where: { $0.id == "fact-told" }) { return false }
    if sentence.has(.hearing), !sentence.has(.citizenView), sentence.caseContent < 3 { return false }
    return
      !(sentence.has(.effect) && decision.sentences.contains { layer.units[$0].section == unit.section }
      && !isPast(unit))
  }

  private func isPast(_ unit: Unit) -> Bool {
    words.contains(Words.pastVerbs, in: unit.tokens)
      || unit.cues.contains { $0.id == "fact-past" || $0.id == "fact-told" }
  }

  // MARK: Elements

  private func discretion(_ own: [LegalReference]) -> Discretion {
    var verdict = Discretion.unknown
    for reference in own {
      guard let statute = reference.statute, let section = reference.section else { continue }
      switch rulebook.discretion(
        statute: statute, section: section, subsection: reference.subsection, asOf: date)
      {
      case .discretionary: return .discretionary
      case .bound: verdict = .bound
      case .unknown: continue
      }
    }
    return verdict
  }

  private func rule(_ own: [LegalReference]) -> Element {
    let whole = own.filter { $0.law != nil && $0.section != nil }
    let current = whole.filter { !isMoved($0) }
    if !current.isEmpty { return Element(.present, current.map { .at($0.span) }) }
    if !whole.isEmpty { return Element(.incomplete, whole.map { .at($0.span) }) }
    if !own.isEmpty { return Element(.incomplete, own.map { .at($0.span) }) }
    let procedural = references.filter { $0.role == .procedure && $0.section != nil }
    if !procedural.isEmpty { return Element(.incomplete, procedural.map { .at($0.span) }) }
    return Element(
      .missing, [.missing(within: letterSpan, lookedFor: ["lov og paragraf, som afgørelsen bygger på"])])
  }

  private func isMoved(_ reference: LegalReference) -> Bool {
    guard let statute = reference.statute, let section = reference.section else { return false }
    guard
      let moved = rulebook.movedSection(
        statute: statute, section: section, asOf: date, isChildCase: isChildCase)
    else { return false }
    return !moved.isGuard && moved.confidence == .high
  }

  private func hovedhensyn(
    _ considerations: [Int], _ facts: [Int], _ formulas: [Int], _ discretion: Discretion, _ sentences: [Int]
  ) -> Element {
    if discretion == .bound { return .notRequired }
    let assesses =
      !formulas.isEmpty
      || sentences.contains { index in
        layer.units[index].cues.contains { $0.id == "weighed" || $0.id == "assess" }
      }
    if discretion == .unknown, !assesses { return .notRequired }
    if !considerations.isEmpty { return Element(.present, considerations.map { .at(layer.units[$0].span) }) }
    let nearest = formulas.map { Evidence.at(layer.units[$0].span) }
    return Element(
      .missing,
      [.missing(within: letterSpan, lookedFor: ["hvad myndigheden har lagt vægt på i denne sag"])] + nearest)
  }

  private func faktum(_ facts: [Int], _ decision: Decision, _ sentences: [Int]) -> Element {
    let total = facts.reduce(0) { sum, index in
      let isResult = decision.sentences.contains(index)
      return sum + max(0, layer.sentences[index].caseContent - (isResult ? 1 : 0))
    }
    if total >= 2 { return Element(.present, facts.map { .at(layer.units[$0].span) }) }
    let sources = sentences.filter { index in
      layer.units[index].cues.contains { $0.id == "formula-sources-only" }
    }
    if total == 1 || !sources.isEmpty {
      return Element(.incomplete, (facts + sources).sorted().map { .at(layer.units[$0].span) })
    }
    return Element(
      .missing, [.missing(within: letterSpan, lookedFor: ["oplysninger om dig, som afgørelsen bygger på"])])
  }
}
