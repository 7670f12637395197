import DanishText
import LetterModel
import Rulebook

/// Groups the sentences that state results into decisions.
struct DecisionFinder {
  let layer: RoleLayer
  let words: Words
  let zone: Set<Int>
  let quantities: Quantities
  /// Whether the letter looks at a decision again: then what stands is told beside the way on.
  let isReassessment: Bool

  /// Results among the first so many are the letter's; later ones only under a heading of results.
  private static let leading = 3

  /// A group of result sentences.
  struct Group {
    var outcome: Outcome
    var sentences: [Int]
  }

  func find() -> [Group] {
    let stated = resultSentences()
    let isTold = stated.contains { layer.claims[$0].first?.outcome != .other }
    if !isTold, let table = TableResults(layer: layer, words: words, amounts: quantities.amounts).find() {
      return [Group(outcome: table.outcome, sentences: [table.head])]
    }
    guard !stated.isEmpty else { return [] }
    return sideBySide(stated) ?? decide(stated)
  }

  func decide(_ stated: [Int]) -> [Group] {
    guard !stated.isEmpty else { return [] }
    var score: [Outcome: Double] = [:]
    var holders: [Outcome: [Int]] = [:]
    for (rank, index) in stated.enumerated() {
      var seen: Set<Outcome> = []
      let isReason = rank > 0 && layer.units[index].topic == .grounds
      let place = (rank < DecisionFinder.leading && !isReason) || isResultPlace(index) ? 1.0 : 0.35
      for claim in layer.claims[index]
      where claim.weight >= (claim.outcome == .partial ? 0.5 : 0.85) && seen.insert(claim.outcome).inserted {
        let early = rank == 0 ? 1.6 : rank == 1 && !isReason ? 1.3 : place
        let trust = !layer.units[index].isHeading ? 1 : isContradicted(claim.outcome, stated) ? 0.3 : 1.2
        score[claim.outcome, default: 0] += claim.weight * early * trust
        if claim.weight >= 0.85 { holders[claim.outcome, default: []].append(index) }
      }
    }
    return groups(score, holders, stated)
  }

  /// Sentences that state a result, without repetitions in the grounds once a result has been stated.
  private func resultSentences() -> [Int] {
    layer.units.indices.filter { index in
      let unit = layer.units[index]
      guard unit.isContent, let best = layer.claims[index].first,
        !zone.contains(index) || isReassessment && best.outcome == .upheld
      else { return false }
      return best.weight >= 1
    }
  }

  /// Whether the first result in running text says otherwise than a heading: "Afgørelse om ophør" over "Vi forlænger …".
  private func isContradicted(_ outcome: Outcome, _ stated: [Int]) -> Bool {
    guard let first = stated.first(where: { !layer.units[$0].isHeading }), outcome != .other else {
      return false
    }
    let told = layer.claims[first].filter { $0.weight >= 0.85 }.map(\.outcome)
    return told.contains(.grant) && !told.contains(outcome)
      && [.stop, .reduction, .repayment].contains(outcome)
  }

  private func groups(_ score: [Outcome: Double], _ holders: [Outcome: [Int]], _ stated: [Int]) -> [Group] {
    func has(_ outcome: Outcome, _ least: Double = 1) -> Bool { (score[outcome] ?? 0) >= least }
    func group(_ outcome: Outcome) -> Group {
      Group(outcome: outcome, sentences: holders[outcome] ?? [stated[0]])
    }
    var found: [Group] = []
    func leads(_ outcome: Outcome, over other: Outcome) -> Bool {
      rank(outcome, score, holders) >= rank(other, score, holders)
    }
    // "Vi ophæver afgørelsen om at stoppe hjælpen og hjemviser sagen": the case begins anew, nothing is given or taken.
    if let sentBack = stated.first(where: {
      layer.claims[$0].contains { $0.cue == "remit" && $0.weight >= 1 }
    }) {
      return [Group(outcome: .other, sentences: [sentBack])]
    }
    if has(.sanction), leads(.sanction, over: .repayment) { return [group(.sanction)] }
    if has(.repayment, 1.15), leads(.repayment, over: .refusal), leads(.repayment, over: .grant) {
      if has(.stop, 1.4), isEarly(holders[.stop]) { found.append(group(.stop)) }
      found.append(group(.repayment))
      return found.sorted { $0.sentences[0] < $1.sentences[0] }
    }
    if has(.order, 1.15), leads(.order, over: .refusal), leads(.order, over: .permit),
      leads(.order, over: .stop)
    {
      return [group(.order)]
    }
    if has(.upheld), !(has(.grant, 1.3) && isEarlier(.grant, than: .upheld, holders)) {
      return [group(.upheld)]
    }
    if let titled = titledBurden(holders), (score[.partial] ?? 0) < 1.1 || !answersApplication, has(titled) {
      return [group(titled)]
    }
    if (score[.partial] ?? 0) < 1.1 || has(.reduction), quantities.isLessThanBefore(granted: stated) {
      return [Group(outcome: .reduction, sentences: stated)]
    }
    if has(.reduction), !answersApplication, changesRunning(stated) { return [group(.reduction)] }
    if isPartial(score, holders, stated) {
      let sentences = stated.filter { index in
        layer.claims[index].contains {
          [.partial, .grant, .refusal, .reduction, .permit, .dispensation].contains($0.outcome)
            && $0.weight >= 1
        }
      }
      return [Group(outcome: .partial, sentences: sentences.isEmpty ? stated : sentences)]
    }
    if best(score, holders) == .other, quantities.isLoweredInTable {
      return [Group(outcome: .reduction, sentences: stated)]
    }
    let ranked = ranked(score, holders)
    guard var best = ranked.first else { return [Group(outcome: .other, sentences: stated)] }
    // A measure's neutral word gives way to a telling one.
    if best == .other, let telling = ranked.dropFirst().first, rank(telling, score, holders) >= 1 {
      best = telling
    }
    // "Der er ikke grundlag for at forlænge perioden. Udbetalingen ophører den 31. december": help that runs ends.
    if best == .refusal, has(.stop), isLeading(holders[.stop], stated), isExtension(holders[.refusal]) {
      best = .stop
    }
    // What is offered instead belongs to what was decided.
    if best == .refusal, isOnlyOffered(holders), let offered = holders[.grant] {
      return [Group(outcome: .refusal, sentences: Set((holders[.refusal] ?? []) + offered).sorted())]
    }
    // "Projektet er godkendt" under "Byggetilladelse": what is granted is what the title names.
    if best == .grant, let named = titledPermit {
      return [Group(outcome: named, sentences: holders[.grant] ?? [stated[0]])]
    }
    return [group(best)]
  }

  /// "4 timer i stedet for 6" where nothing was applied for.
  private func changesRunning(_ stated: [Int]) -> Bool {
    stated.contains { layer.claims[$0].contains { $0.cue == "reduce-instead" } }
  }

  /// The permit or dispensation that a title names without more.
  private var titledPermit: Outcome? {
    layer.units.indices.lazy.filter { layer.units[$0].isTitle }
      .compactMap { layer.claims[$0].first { [.permit, .dispensation].contains($0.outcome) }?.outcome }.first
  }

  private static let order: [Outcome] = [.stop, .reduction, .refusal, .dispensation, .permit, .grant, .other]

  private func ranked(_ score: [Outcome: Double], _ holders: [Outcome: [Int]]) -> [Outcome] {
    DecisionFinder.order.filter { (score[$0] ?? 0) >= 0.85 }
      .sorted { rank($0, score, holders) > rank($1, score, holders) }
  }

  private func best(_ score: [Outcome: Double], _ holders: [Outcome: [Int]]) -> Outcome? {
    ranked(score, holders).first
  }

  private func isExtension(_ sentences: [Int]?) -> Bool {
    sentences?.contains { index in
      layer.units[index].tokens.contains {
        words.word($0).hasPrefix("forlæng") || words.word($0).hasPrefix("forny")
      }
    } ?? false
  }

  private func rank(_ outcome: Outcome, _ score: [Outcome: Double], _ holders: [Outcome: [Int]]) -> Double {
    let burden: Double = outcome == .other ? 0.5 : outcome == .grant ? 0.9 : 1
    return (score[outcome] ?? 0) * burden
  }

  private func isEarly(_ sentences: [Int]?) -> Bool {
    guard let first = sentences?.first else { return false }
    let content = layer.units.indices.filter { layer.units[$0].isContent }
    return content.filter { $0 < first }.count * 5 < content.count * 2
  }

  private func isLeading(_ sentences: [Int]?, _ stated: [Int]) -> Bool {
    sentences?.first.map { stated.prefix(DecisionFinder.leading).contains($0) } ?? false
  }

  private func isEarlier(_ one: Outcome, than other: Outcome, _ holders: [Outcome: [Int]]) -> Bool {
    (holders[one]?.first ?? .max) < (holders[other]?.first ?? .max)
  }

  /// Partial by its own word, by grant and refusal side by side, or by less than was applied for.
  private func isPartial(_ score: [Outcome: Double], _ holders: [Outcome: [Int]], _ stated: [Int]) -> Bool {
    let burdens: Double = (score[.stop] ?? 0) + (score[.reduction] ?? 0)
    if holders[.partial] != nil, (score[.partial] ?? 0) >= 1.1,
      burdens < 1.5 || (score[.partial] ?? 0) > burdens
    {
      return true
    }
    let grants = max(score[.grant] ?? 0, score[.permit] ?? 0, score[.dispensation] ?? 0)
    let refusals = score[.refusal] ?? 0
    // Another place offered behind a no is no part of what was asked for.
    if refusals >= 1, isOnlyOffered(holders), !quantities.isLessThanApplied(granted: holders[.grant] ?? []) {
      return false
    }
    if grants >= 1, refusals >= 1, burdens < 1.5 { return isSideBySide(holders, stated) }
    if refusals >= 1, tellsOtherPart(stated) { return true }
    if grants >= 0.9, (score[.partial] ?? 0) >= 0.5, burdens < 1 { return true }
    return grants >= 1 && quantities.isLessThanApplied(granted: stated)
  }

  private var answersApplication: Bool { layer.sentences.contains { $0.has(.application) } }

  /// The taking away or lowering that the title tells, unless the first running text tells otherwise.
  private func titledBurden(_ holders: [Outcome: [Int]]) -> Outcome? {
    [Outcome.reduction, .stop].first { outcome in
      holders[outcome]?.contains { index in
        let unit = layer.units[index]
        return unit.isTitle && layer.claims[index].first?.outcome == outcome
      } ?? false
    }
  }

  /// "For december får du forskud" behind a no: another part is given, wherever it stands.
  private func tellsOtherPart(_ stated: [Int]) -> Bool {
    layer.units.indices.contains { index in
      index > stated[0] && !zone.contains(index)
        && layer.units[index].cues.contains { $0.id == "partial-other-part" }
        && layer.claims[index].contains { $0.outcome == .grant && $0.weight >= 0.9 }
    }
  }

  /// Whether grant and refusal stand among the first results, not one of them only among reasons.
  private func isSideBySide(_ holders: [Outcome: [Int]], _ stated: [Int]) -> Bool {
    let first = Set(stated.prefix(DecisionFinder.leading))
    func place(_ outcomes: [Outcome]) -> Int? {
      outcomes.compactMap { holders[$0]?.first { first.contains($0) || isResultPlace($0) } }.min()
    }
    guard let grant = place([.grant, .permit, .dispensation]), let refusal = place([.refusal]) else {
      return false
    }
    if refusal < grant, !givesRest(grant),
      !quantities.isLessThanApplied(granted: (holders[.grant] ?? []) + (holders[.permit] ?? []))
    {
      return false
    }
    return grant != refusal || layer.units[grant].clauses.parts.count > 1
  }

  /// Whether a yes behind the no gives a part of what was asked for: by a verb of deciding, or by a word that sets it
  /// against the no. "Du får sygedagpenge til den 1. maj" only tells what the citizen has or gets anyway.
  private func givesRest(_ index: Int) -> Bool {
    layer.claims[index].contains {
      [.grant, .permit, .dispensation].contains($0.outcome) && $0.weight >= DecisionFinder.firmGrant
    } || words.contains(DecisionFinder.opposing, in: layer.units[index].tokens)
  }

  private static let firmGrant = 1.15
  private static let opposing: WordList = [
    "dog", "men", "resten", "øvrige", "andre", "derimod", "alligevel", "ansøgt", "søgt", "søgte", "søger",
  ]

  private func isResultPlace(_ index: Int) -> Bool {
    layer.units[index].topic == .outcome || layer.units[index].isHeading
  }

}
