import DanishText
import LetterModel

/// What the letter is: the gate before every legal check (law.md § 1, tie-breaks of § 1.7, settled point 6).
struct KindGate {
  let layer: RoleLayer
  let words: Words
  let zone: Set<Int>

  struct Verdict {
    var kind: LetterKind
    var confidence: Confidence
    var evidence: [Evidence]
  }

  /// Strength of each kind, with the sentences that carry it.
  struct Tally {
    var strength: [String: Double] = [:]
    var carriers: [String: [Int]] = [:]

    mutating func add(_ name: String, _ weight: Double, _ sentence: Int) {
      guard weight > 0 else { return }
      strength[name, default: 0] += weight
      carriers[name, default: []].append(sentence)
    }

    func callAsFunction(_ name: String) -> Double { strength[name] ?? 0 }
  }

  func judge() -> Verdict {
    let tally = self.tally()
    let (kind, confidence) = choose(tally)
    let names = KindGate.carriers[kind] ?? []
    let carriers = names.flatMap { tally.carriers[$0] ?? [] }.sorted()
    return Verdict(
      kind: kind, confidence: confidence, evidence: carriers.prefix(4).map { .at(layer.units[$0].span) })
  }

  private static let dunning: WordList = ["other-dunning", "other-dunning-title"]

  /// Whether a reminder asks for papers or an answer: no money is asked for, and the title does not call it a rykker.
  private var remindsOfPapers: Bool {
    let content = layer.units.filter { $0.isContent && $0.block.document == 0 }
    let isRykker = content.enumerated().contains { place, unit in
      (place == 0 || unit.isTitle) && unit.tokens.contains { words.word($0).hasPrefix("rykker") }
    }
    return !isRykker && !content.contains { $0.hasSign("payment") }
  }

  private func tally() -> Tally {
    var tally = Tally()
    let remindsOfPapers = self.remindsOfPapers
    for (index, unit) in layer.units.enumerated() where unit.isContent && unit.block.document == 0 {
      if let claim = layer.claims[index].first {
        tally.add("outcome", claim.weight >= 1 ? claim.weight : claim.weight * 0.3, index)
      }
      guard !zone.contains(index) else {
        if unit.weight("kind", "reassessment") >= 1, !unit.clauses.isConditional(unit.tokens) {
          tally.add("sent-on", 0.4, index)
        }
        continue
      }
      for hit in unit.cues where hit.role.group == "kind" {
        let isForPapers = remindsOfPapers && KindGate.dunning.contains(hit.id)
        tally.add(isForPapers ? "request" : hit.role.detail, hit.weight * trust(hit, unit), index)
      }
      if unit.hasSign("proposed") { tally.add("proposed", 0.5, index) }
    }
    return tally
  }

  private func trust(_ hit: CueHit, _ unit: Unit) -> Double {
    let detail = hit.role.detail
    let isConditional = unit.clauses.isConditional(hit.tokens)
    // "Hvad sker der bagefter?": what later letters will do.
    if unit.topic == .ahead, !["forward", "not-decision", "meeting"].contains(detail) { return 0 }
    switch detail {
    case "hearing":
      // "Hvis du har bemærkninger, …" is how a hearing asks; looking back it belongs to a decision.
      if isBackward(hit, unit) { return 0 }
      return unit.isHeading ? 1.2 : 1
    case "forward": return isBackward(hit, unit) ? 0 : 1
    // "Hører vi ikke fra dig, bliver følgende til en afgørelse".
    case "intended" where hit.id == "intended-silence": return unit.isHeading ? 1.4 : 1
    case "intended": return isConditional || isBackward(hit, unit) ? 0 : unit.isHeading ? 1.4 : 1
    case "not-decision":
      // "…, som ledelsen endnu ikke har taget stilling til": about something else.
      let clause = unit.clauses.part(of: hit.tokens.lowerBound)
      let isAside =
        clause.lowerBound > words.content(unit.tokens).lowerBound
        && ["som", "der", "hvor", "da", "fordi"].contains(words.word(clause.lowerBound))
      return isConditional || isAside ? 0 : 1
    // "Det gør vi kun, hvis du giver lov" asks by its condition.
    case "request" where hit.id == "request-consent": return unit.isHeading ? 1.5 : 1
    case "request", "meeting", "receipt", "information", "other", "delay":
      return isConditional ? 0.2 : unit.isHeading ? 1.5 : 1
    default: return isConditional ? 0 : unit.isHeading ? 1.3 : 1
    }
  }

  private func isBackward(_ hit: CueHit, _ unit: Unit) -> Bool {
    let clause = unit.clauses.part(of: hit.tokens.lowerBound)
    let start = max(unit.tokens.lowerBound, hit.tokens.lowerBound - 6)
    let reach = start..<min(unit.tokens.upperBound, hit.tokens.upperBound + 2)
    if words.contains(
      [
        "haft", "fået", "fik", "havde", "blev", "hørt", "partshørt", "modtog", "kom", "svarede", "sendte",
        "været",
      ], in: reach)
    {
      return true
    }
    // "Vi sendte dig den 10. juni en partshøring, hvor du kunne komme med bemærkninger": the whole sentence looks back.
    let before = unit.tokens.lowerBound..<max(unit.tokens.lowerBound, hit.tokens.lowerBound)
    if words.contains(["sendte", "skrev", "hørte", "partshørte", "bad", "kunne"], in: before) { return true }
    return words.contains(["tidligere", "dengang"], in: clause)
  }

  private func choose(_ tally: Tally) -> (LetterKind, Confidence) {
    let saysNothingDecided = tally("not-decision") >= 1 && !titleDecides
    let outcome = strongestOutcome() * (saysNothingDecided ? 0.4 : 1)
    let decided = outcome + min(0.6, tally("decision") * 0.4)
    let asks = min(tally("hearing"), 3)
    let ahead = min(tally("forward"), 2) + min(tally("proposed"), 1) + min(tally("not-decision"), 1)
    // Hearing wording that looks ahead wins over decision words.
    let hearing = asks >= 1 && (ahead >= 1 || asks >= 2) ? asks + ahead : asks * 0.6 + ahead * 0.4
    let intended = tally("intended") + (ahead >= 1 ? 0.3 : 0)
    // A title that calls to a meeting says what the letter is, whatever may be answered to it.
    if titled("meeting") >= 1, titled("hearing") + titled("intended") == 0, outcome < 1 {
      return (.meeting, saysNothingDecided || tally("meeting") >= 2 ? .high : .medium)
    }
    if hearing >= 2 || intended >= 1.2 {
      // "Ophør af friplads" above "Vi har ikke afgjort noget endnu": the title names what may come.
      let isOnlyNamed = tally("not-decision") >= 1 && asks >= 1 && !decidesInText
      let strongDecision =
        explicitDecision() && !isOnlyNamed
        && (ahead < 1.5 && asks < 2 || pronounces(tally) && !saysNothingDecided)
      if !strongDecision {
        let margin = max(hearing, intended) - (decided >= 1.2 ? decided * 0.8 : 0)
        let isWarning = titled("intended") >= 1 && titled("hearing") == 0
        // "Vi påtænker … Du har indtil den 3. april til at svare": a whole intended decision that nobody calls a hearing.
        let isUncalled = intended >= 1.2 && !isCalledHearing
        let isHearing = asks >= 1 && hearing >= intended * 0.7 && !isWarning && !isUncalled
        return (
          isHearing ? .hearing : .intendedDecision, margin >= 1 ? .high : margin >= 0.3 ? .medium : .low
        )
      }
    }
    if isReassessment(tally) { return (.reassessment, .high) }
    let others = ranked(tally)
    if outcome >= 1, tellsNews(tally), !isBacked(tally) {
      return (others.first { $0.1 >= 0.6 }?.0 ?? .information, .low)
    }
    if outcome >= 1 || (outcome >= 0.7 && tally("decision") >= 0.9) {
      if let best = others.first, best.1 >= 2.4, outcome < 1.05, tally("decision") < 0.9 {
        return (best.0, .low)
      }
      return (.decision, decided >= 1.3 ? .high : .medium)
    }
    if let best = others.first, best.1 >= 1 {
      let second = others.dropFirst().first?.1 ?? 0
      return (best.0, best.1 - second >= 0.5 ? .high : .medium)
    }
    if tally("decision") >= 1.2, !saysNothingDecided { return (.decision, .medium) }
    if asks >= 1, outcome < 0.7, tally("decision") < 0.9, (others.first?.1 ?? 0) < 1.5 {
      return (.hearing, .medium)
    }
    if reasonsWithGuidance || guidesOnThis(tally), !saysNothingDecided, hearing < 1 {
      return (.decision, .low)
    }
    if !zone.isEmpty,
      layer.units.indices.allSatisfy({
        zone.contains($0) || !layer.units[$0].isContent || layer.units[$0].isHeading
      })
    {
      return (.information, .medium)
    }
    if saysNothingDecided, hearing < 1 { return (others.first?.0 ?? .information, .low) }
    if outcome >= 0.7 || tally("decision") >= 0.6 || hearing >= 1 { return (.uncertain, .low) }
    if let best = others.first, best.1 >= 0.6 { return (best.0, .low) }
    return (.information, .low)
  }

  /// Weighed reasons and a way to complain, though the result is told in no words known here.
  private var reasonsWithGuidance: Bool {
    func outside(_ role: SentenceRole) -> Int {
      layer.sentences.indices.filter { !zone.contains($0) && layer.sentences[$0].has(role) }.count
    }
    return zone.count >= 2 && outside(.consideration) >= 2 && outside(.fact) >= 1
  }

  /// A whole guidance on complaining over this letter, and nothing that says it decides nothing.
  private func guidesOnThis(_ tally: Tally) -> Bool {
    guard tally("information") < 1, tally("delay") < 1, tally("intended") < 0.9,
      !layer.units.contains(where: isGuidanceTitle)
    else { return false }
    let guides = zone.filter { layer.units[$0].block.document == 0 && !layer.units[$0].isHeading }
    let isTimed = guides.contains { layer.units[$0].weight("complaint-deadline") >= 1 }
    let isOffered = guides.contains { index in
      let unit = layer.units[index]
      return unit.weight("complaint") >= 1
        && unit.cues.contains { $0.role.group == "complaint" && !unit.clauses.isConditional($0.tokens) }
    }
    return isTimed && isOffered
  }

  /// A title that tells the result and a whole guidance on complaining over it: a hearing told of is one that was.
  private func pronounces(_ tally: Tally) -> Bool {
    titleDecides && guidesOnThis(tally) && titled("hearing") + titled("intended") == 0
  }

  /// "Klagevejledning til afgørelse af 7. juli": the guidance alone, sent later.
  private func isGuidanceTitle(_ unit: Unit) -> Bool {
    unit.isTitle && unit.tokens.contains { words.word($0).hasPrefix("klagevejledning") }
  }

  /// The weight of a kind in the letter's title.
  func titled(_ detail: String) -> Double {
    layer.units.filter(\.isTitle).map { $0.weight("kind", detail) }.max() ?? 0
  }
}
