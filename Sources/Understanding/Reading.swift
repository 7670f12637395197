import DanishText
import LetterModel
import Rulebook

/// One letter on its way from roles to facts.
struct Reading {
  let letter: Letter
  let text: AnalysedText
  let rulebook: Rulebook
  let extracted: Extracted
  let hits: CueHits
  let words: Words
  var layer: RoleLayer
  /// Takes the signs of every decision, for fitting; nil when letters are read.
  var collector: SignCollector?

  mutating func facts() -> Facts {
    var facts = Facts()
    let rights = DataCase(layer: layer, rulebook: rulebook)
    let isDataCase =
      rights.holds(extracted.legalReferences)
      || isDataCase && extracted.legalReferences.contains(where: DataCase.isOfDataAct)
    let zone = ComplaintZone(
      layer: layer, words: words, isDataCase: isDataCase, boards: hits.bodies.filter(isBoard),
      dates: extracted.dates, letterDate: extracted.date?.value
    ).sentences
    let inside = Set(zone)
    var gate = KindGate(layer: layer, words: words, zone: inside).judge()
    if isNoLetter(gate.kind) {
      gate.kind = .other
    } else if gate.kind == .information, letter.source.missingPages.contains(1) {
      // What a letter is stands on its first page; the last one alone looks like advice on complaining.
      gate.kind = .uncertain
      gate.confidence = .low
    }
    take(extracted, into: &facts)
    facts.kind = gate.kind
    facts.kindConfidence = gate.confidence
    facts.kindEvidence = gate.evidence
    facts.isTemplate = letter.isTemplate
    facts.topics = TopicFinder(layer: layer, words: words, hits: hits.topics, zone: inside).topics()
    facts.doubts = Doubts(letter: letter, extracted: extracted, layer: layer).find(kind: gate.kind)
    facts.legalReferences = ReferenceRoles(
      layer: layer, zone: inside, rulebook: rulebook,
      isAccessCase: facts.topics.first.map(Reading.isAccess) ?? false, isDataCase: isDataCase
    ).final(extracted.legalReferences)
    if gate.kind == .decision || gate.kind == .reassessment || gate.kind == .uncertain {
      facts.decisions = decisions(facts, zone)
    }
    mark(zone, facts)
    let values = ValueRoles(
      layer: layer, words: words, zone: inside, kind: gate.kind, decisions: facts.decisions,
      complaintDay: facts.klagevejledning.statedLastDay?.span)
    facts.dates = values.dates(extracted.dates)
    facts.amounts = values.amounts(extracted.amounts)
    facts.sentences = layer.sentences
    return facts
  }

  /// A published ruling, a receipt, or a few words without head or heading, as text messages are.
  private func isNoLetter(_ kind: LetterKind) -> Bool {
    if letter.source.notices.contains(where: { $0.code == .notALetter }) { return true }
    guard kind == .information || kind == .uncertain, extracted.date == nil, extracted.caseNumber == nil,
      extracted.recipient == nil
    else { return false }
    let head: Set<BlockRole> = [.letterhead, .address, .meta, .heading, .signature]
    return text.tokens.count < 100 && !letter.blocks.contains { head.contains($0.role) }
  }

  /// A title or a result that speaks of erasing or correcting.
  private var isDataCase: Bool {
    layer.units.indices.contains { index in
      let unit = layer.units[index]
      guard unit.isTitle || layer.sentences[index].has(.outcome) else { return false }
      return unit.tokens.contains { token in
        Reading.dataWords.contains { words.word(token).hasPrefix($0) }
      }
    }
  }

  /// Whether the name is that of a board which decides complaints, and not of a court or a watchdog.
  private func isBoard(_ hit: KeyHit) -> Bool {
    guard let entry = rulebook.bodies.first(where: { $0.id == hit.key }), let body = entry.body else {
      return false
    }
    return entry.provenance.isVerified && body != .andet && !BodyParts.isSecondary(body)
  }

  private static let dataWords = ["slet", "berigtig", "dataindsigt", "indsigtsanmodning"]

  private static func isAccess(_ topic: String) -> Bool { topic.contains("aktindsigt") }

  private func take(_ extracted: Extracted, into facts: inout Facts) {
    facts.date = extracted.date
    facts.caseNumber = extracted.caseNumber
    facts.sender = extracted.sender
    facts.recipient = extracted.recipient
    facts.subject = extracted.subject
    facts.impossibleDates = extracted.impossibleDates
  }

  // MARK: Decisions

  private func decisions(_ facts: Facts, _ zone: [Int]) -> [Decision] {
    let inside = Set(zone)
    let finder = DecisionFinder(
      layer: layer, words: words, zone: inside,
      quantities: Quantities(layer: layer, words: words, amounts: extracted.amounts),
      isReassessment: facts.kind == .reassessment)
    var groups = finder.find()
    if groups.isEmpty, facts.kind != .uncertain, let first = layer.units.firstIndex(where: { $0.isContent }) {
      groups = [
        titledResult
          ?? (facts.kind == .decision ? WeakResult(layer: layer, words: words, zone: inside).find() : nil)
          ?? DecisionFinder.Group(outcome: facts.kind == .reassessment ? .upheld : .other, sentences: [first])
      ]
    }
    let acts = DecisionSplitter(
      rulebook: rulebook, references: facts.legalReferences, topics: facts.topics, date: extracted.date?.value
    ).acts()
    guard groups.count == 1, acts.count > 1 else {
      return groups.map { decision(of: $0, act: nil, facts, zone) }
    }
    return acts.map { decision(of: groups[0], act: $0, facts, zone) }
  }

  /// "Emne: Bevilling af høreapparat" over a letter that tells no result again.
  private var titledResult: DecisionFinder.Group? {
    let titles = layer.units.indices.filter { layer.units[$0].isTitle }
    guard let index = titles.first(where: { (layer.claims[$0].first?.weight ?? 0) >= 0.8 }),
      let claim = layer.claims[index].first
    else { return nil }
    return DecisionFinder.Group(outcome: claim.outcome, sentences: [index])
  }

  /// - Parameter act: the act it is judged under where the letter decides under several; else nil.
  private func decision(of group: DecisionFinder.Group, act: String?, _ facts: Facts, _ zone: [Int])
    -> Decision
  {
    var decision = Decision(
      outcome: group.outcome, topic: facts.topics.first,
      object: ObjectPhrase(layer: layer, words: words).find(for: group.sentences), sentences: group.sentences)
    let inside = Set(zone)
    let body = layer.units.indices.filter {
      layer.units[$0].isContent && !inside.contains($0) && layer.units[$0].block.document == 0
    }
    decision.begrundelse = BegrundelseJudge(
      layer: layer, words: words, references: facts.legalReferences, dates: extracted.dates, zone: inside,
      rulebook: rulebook, date: extracted.date?.value, isChildCase: isChildCase(facts),
      letterSpan: letter.wholeSpan, collector: collector
    ).judge(decision, sentences: body)
    decision.klagevejledning = KlagevejledningJudge(
      layer: layer, words: words, zone: zone, rulebook: rulebook, bodyHits: hits.bodies,
      dates: extracted.dates,
      date: extracted.date?.value, sender: extracted.sender, delivery: letter.envelope?.delivery ?? .unknown,
      letterSpan: letter.wholeSpan, placeholders: letter.isTemplate ? letter.placeholders.map(\.span) : [],
      openFields: letter.placeholders.map(\.span)
    ).judge(query: query(decision, act: act, facts))
    leaveOpen(&decision)
    if isFavourable(decision, facts, zone) { release(&decision) }
    if !facts.doubts.isDisjoint(with: [.missingPages, .damagedText, .fragment]) { Doubts.soften(&decision) }
    Doubts.softenGuidance(&decision.klagevejledning, letter)
    if Doubts.mayHideReference(letter) { Doubts.softenRule(&decision.begrundelse) }
    return decision
  }

  /// A template's field for a whole text stands where the missing part will stand: nothing can be told of it.
  private func leaveOpen(_ decision: inout Decision) {
    let fields = letter.placeholders.filter { $0.kind == .insertion }.map(\.span)
    guard letter.isTemplate, !fields.isEmpty else { return }
    let open = layer.units.filter { unit in fields.contains { $0 == unit.span } }.map(\.topic)
    if open.contains(.complaint), decision.klagevejledning.status != .present {
      for path in [\Klagevejledning.klageinstans, \.fremgangsmaade, \.klagefrist]
      where decision.klagevejledning[keyPath: path].status == .missing {
        decision.klagevejledning[keyPath: path].status = .cannotTell
      }
      decision.klagevejledning.status = .cannotTell
    }
    let isReason = open.contains { [.grounds, .facts, .rules, .outcome, .none].contains($0) }
    guard isReason, ![.present, .notRequired].contains(decision.begrundelse.status) else { return }
    for path in [\Begrundelse.retsregel, \.hovedhensyn, \.faktum]
    where [.missing, .incomplete].contains(decision.begrundelse[keyPath: path].status) {
      decision.begrundelse[keyPath: path].status = .cannotTell
    }
    decision.begrundelse.status = .cannotTell
  }

  private func query(_ decision: Decision, act: String?, _ facts: Facts) -> RegimeQuery {
    let own = facts.legalReferences.filter { $0.role == .own && (act == nil || $0.statute == act) }
    let cited = own.compactMap { reference in
      reference.statute.map {
        CitedSection(statute: $0, section: reference.section, subsection: reference.subsection)
      }
    }
    return RegimeQuery(
      citations: cited, topics: facts.topics, date: extracted.date?.value, isChildCase: isChildCase(facts),
      isCommitteeDecision: isCommittee, isReduction: [.reduction, .stop].contains(decision.outcome),
      authority: extracted.sender.authority?.value)
  }

  private func isChildCase(_ facts: Facts) -> Bool {
    facts.legalReferences.contains { $0.statute == "bl" }
      || words.contains(Reading.childWords, in: 0..<words.text.tokens.count)
  }

  private static let childWords: WordList = ["barnets", "barnet", "søn", "datter", "jeres barn"]

  private var isCommittee: Bool {
    text.tokens.indices.contains { words.word($0).hasPrefix("ungeudvalg") }
  }

  /// Full medhold: nothing to reason, nothing to complain about (forvaltningsloven §§ 22 and 25).
  private func isFavourable(_ decision: Decision, _ facts: Facts, _ zone: [Int]) -> Bool {
    if facts.kind == .reassessment, decision.outcome != .grant {
      return decision.outcome == .upheld && !isFinalAnswer(decision)
    }
    switch decision.outcome {
    case .grant: return true
    case .permit, .dispensation: return !hasConditions(zone)
    default: return false
    }
  }

  /// A reassessment that is not sent on ends the case here and is judged as a decision.
  private func isFinalAnswer(_ decision: Decision) -> Bool { decision.klagevejledning.body == .ingen }

  /// Conditions burden: a heading of them, or the word in the letter itself.
  private func hasConditions(_ zone: [Int]) -> Bool {
    if layer.units.contains(where: areOwnConditions) { return false }
    let inside = Set(zone)
    return layer.units.indices.contains { index in
      let unit = layer.units[index]
      guard unit.isContent || unit.isHeading, !inside.contains(index) else { return false }
      return unit.tokens.contains { token in
        let word = words.word(token)
        return word.hasPrefix("vilkår")
          && !words.contains(
            ["uden", "ingen", "ikke"], in: max(unit.tokens.lowerBound, token - 4)..<token)
          || unit.isHeading && word.hasPrefix("betingelse")
      }
    }
  }

  /// "Vilkårene svarer til dem, selskabet selv har foreslået": conditions that the applicant asked for are no burden.
  private func areOwnConditions(_ unit: Unit) -> Bool {
    guard unit.isContent, let first = unit.tokens.first, words.word(first) == "vilkårene" else {
      return false
    }
    return words.contains(["selv"], in: unit.tokens)
      && words.contains(["foreslået", "ansøgt", "søgt", "tilbudt", "ønsket"], in: unit.tokens)
      && !words.contains(["men", "ikke", "delvis", "delvist", "nogle", "flere"], in: unit.tokens)
  }

  private func release(_ decision: inout Decision) {
    decision.begrundelse.status = .notRequired
    decision.begrundelse.retsregel = .notRequired
    decision.begrundelse.hovedhensyn = .notRequired
    decision.begrundelse.faktum = .notRequired
    decision.klagevejledning.status = .notRequired
    decision.klagevejledning.klageinstans.status = .notRequired
    decision.klagevejledning.fremgangsmaade.status = .notRequired
    decision.klagevejledning.klagefrist.status = .notRequired
    if decision.klagevejledning.body == nil { decision.klagevejledning.route = nil }
  }

  // MARK: Roles known only now

  private mutating func mark(_ zone: [Int], _ facts: Facts) {
    for reference in facts.legalReferences where reference.role == .own {
      if let index = layer.index(of: reference.span) {
        layer.add(.ruleReference, to: index, cue: "reference")
      }
    }
    for index in zone where !layer.units[index].isHeading {
      let unit = layer.units[index]
      layer.remove(
        [.outcome, .consideration, .fact, .demand, .consequence, .hearing, .citizenView, .effect], from: index
      )
      if hits.hasBody(in: unit.tokens) {
        layer.add(.complaintBody, to: index, cue: "body")
      }
      if unit.weight("complaint-way") >= 1 { layer.add(.complaintWay, to: index, cue: "complaint-way") }
      if unit.weight("complaint-deadline") >= 1 {
        layer.add(.complaintDeadline, to: index, cue: "complaint-deadline")
      }
      if unit.weight("complaint-after") >= 1 { layer.add(.complaintAfter, to: index, cue: "complaint-after") }
    }
  }
}
