import DanishText
import LetterModel

/// Finds results by the form of the clause: a verb of deciding with its voice, its agent and its polarity, whatever
/// stands between them. Cues know the fixed turns of phrase; this knows the grammar.
struct ResultFrames {
  let words: Words
  /// Spans of the dates of the letter.
  let dates: [DateMention]

  /// Weight of a verb that tells a decision by itself.
  private static let plain = 1.1
  /// Weight of a verb that also tells other things, where results stand and where they do not.
  private static let placed = 0.95
  private static let displaced = 0.75
  /// How far behind its verb a particle may stand, in tokens.
  private static let particleReach = 7

  /// The results the sentence's clauses speak for, before their context is weighed.
  /// - Parameter isLead: whether the sentence stands where letters tell results.
  func hits(in unit: Unit, isLead: Bool) -> [CueHit] {
    unit.clauses.parts.flatMap { part -> [CueHit] in
      if part.lowerBound > unit.tokens.lowerBound, opensSubordinate(part), !followsStop(part) { return [] }
      let received = isLead ? receipt(in: part, unit: unit).map { [$0] } ?? [] : []
      return part.compactMap { frame(at: $0, in: part, unit: unit, isLead: isLead) } + received
    }
  }

  /// "…, som blev bevilget i 2022, …", "…, når hjælpen er bevilget": not what this letter decides.
  private func opensSubordinate(_ part: Range<Int>) -> Bool {
    ResultFrames.subordinators.contains(words.word(part.lowerBound))
  }

  /// "…: der gives ikke støtte": behind a colon or semicolon a clause stands on its own.
  func followsStop(_ part: Range<Int>) -> Bool {
    part.lowerBound > 0
      && (words.isMark(part.lowerBound - 1, 0x3A) || words.isMark(part.lowerBound - 1, 0x3B))
  }

  private func frame(at index: Int, in part: Range<Int>, unit: Unit, isLead: Bool) -> CueHit? {
    guard let verb = verb(at: index, in: part),
      let polarity = polarity(of: verb, at: index, in: part, unit: unit)
    else { return nil }
    // "din arbejdsevne er varigt nedsat" tells of the citizen.
    if verb.outcome == .reduction, words.contains(ResultFrames.abilities, in: part) { return nil }
    // "Vi har forhøjet din indkomst" gives nothing.
    if verb.outcome == .grant, words.word(index).hasPrefix("forhøj") || words.word(index).hasPrefix("hæve"),
      words.contains(["indkomst", "huslejen", "lejen", "afgiften", "skatten", "taksten"], in: part)
    {
      return nil
    }
    // "undergivet fornyet vurdering" renews nothing, and what was drawn into a weighing is not taken from anybody.
    if words.word(index) == "fornyet", index + 1 < part.upperBound,
      ["vurdering", "behandling", "prøvelse", "stillingtagen"].contains(words.word(index + 1))
    {
      return nil
    }
    if verb.outcome == .upheld, keepsSomebody(at: index, in: part) { return nil }
    // "… betaler vi din husleje, før du får resten": the citizen's own money, kept back.
    if verb.outcome == .grant, ResultFrames.paying.contains(words.word(index)),
      words.contains(["resten"], in: unit.tokens),
      words.contains(["husleje", "huslejen", "regninger", "leje", "restance"], in: part)
    {
      return nil
    }
    // "…, så vi ikke udleverer oplysninger om andre": what is guarded against, not what is refused.
    if words.word(part.lowerBound) == "så", part.count > 2,
      ["vi", "jeg"].contains(words.word(part.lowerBound + 1)),
      words.word(part.lowerBound + 2) == "ikke"
    {
      return nil
    }
    if words.word(index).hasPrefix("inddrag"), words.contains(ResultFrames.weighed, in: part) { return nil }
    // "lånet er sagt op til betaling", "turen er taget ud af bevillingen".
    if verb.outcome == .stop,
      words.contains(["betaling", "indfrielse"], in: part)
        || words.contains(["taget"], in: part) && words.contains(["ud"], in: part)
          && words.contains(["bevillingen", "ordningen"], in: part)
    {
      return nil
    }
    guard let decided = decided(verb, at: index, in: part),
      let outcome = ResultFrames.outcome(decided, polarity) ?? unable(decided, polarity, part),
      !tellsRule(verb, polarity, part, unit)
    else { return nil }
    let weight: Double
    if verb.isPlain {
      weight = ResultFrames.plain
    } else {
      guard isMatter(unit.tokens, part) || actsOpenly(verb, part), !tellsEvent(part) else { return nil }
      // "Kommunen meddeler ikke dispensation" is said of this case wherever it stands.
      let isPronounced =
        outcome == .refusal && ResultVerbs.isCarrier(words.word(index)) && namesActor(part)
        && [.permit, .dispensation].contains(decided)
      let isHere =
        isLead || isPronounced || words.contains(ResultFrames.conclusive, in: part) || isDecided(part, unit)
      weight = isHere ? ResultFrames.placed + (isLead ? 0 : 0.1) : ResultFrames.displaced
    }
    let start = governor(before: index, in: part) ?? index
    return CueHit(
      id: "frame-\(outcome.rawValue)", role: "outcome.\(outcome.rawValue)", weight: weight,
      tokens: start..<(index + 1))
  }

  /// "fastholdes eller kommer ind på arbejdsmarkedet", "fastholde dig i job": who is kept in work, not which decision stands.
  private func keepsSomebody(at index: Int, in part: Range<Int>) -> Bool {
    guard !part.contains(where: { ResultFrames.upholdable.begin(words.word($0)) }) else { return false }
    return (index + 1..<part.upperBound).dropLast().contains {
      ["i", "på"].contains(words.word($0)) && words.isIn(ResultFrames.keptIn, $0 + 1)
    }
  }

  /// "… er det kommunens afgørelse, at der udbetales refusion": the clause before says that what follows is the result.
  private func isDecided(_ part: Range<Int>, _ unit: Unit) -> Bool {
    let opening = words.word(part.lowerBound)
    guard opening == "at" || opening == "og" else { return false }
    return unit.clauses.parts.contains { before in
      before.upperBound <= part.lowerBound && words.contains(ResultFrames.deciding, in: before)
    }
  }

  /// "I har fået hjælp til …": a grant where letters tell results, unless it tells of earlier days.
  private func receipt(in part: Range<Int>, unit: Unit) -> CueHit? {
    guard !["mens", "fordi", "da", "selvom", "hvad"].contains(words.word(part.lowerBound)),
      let index = part.first(where: { words.word($0) == "fået" }),
      words.contains(["har"], in: part.lowerBound..<index),
      words.addressesReader(part.lowerBound..<index, sentenceStart: unit.tokens.lowerBound),
      !words.contains(ResultFrames.possessing, in: part.lowerBound..<index),
      isDenied(part.lowerBound..<index, in: part) == nil, isMatter(unit.tokens, part), !tellsEvent(part),
      !words.contains(ResultFrames.unhelpful, in: part)
    else { return nil }
    return CueHit(
      id: "frame-received", role: "outcome.grant", weight: ResultFrames.placed,
      tokens: index..<(index + 1))
  }

  /// "gives tilladelse" permits, "er givet for meget" grants nothing.
  private func decided(_ verb: ResultVerbs.Entry, at index: Int, in part: Range<Int>) -> Outcome? {
    let word = words.word(index)
    if ResultVerbs.isCarrier(word) { return ResultVerbs.carried(by: word, in: part.map(words.word)) }
    guard verb.outcome == .grant, !verb.isPlain else { return verb.outcome }
    return words.contains(["meget", "afslag", "klage", "klagen"], in: part) ? nil : .grant
  }

  /// "Fleksjob gives til personer, der …": a yes in the present about nobody in this case is the rule.
  private func tellsRule(
    _ verb: ResultVerbs.Entry, _ polarity: Polarity, _ part: Range<Int>, _ unit: Unit
  ) -> Bool {
    if words.contains(ResultFrames.usually, in: part)
      || (polarity == .yes && words.contains(["kontaktperson", "sagsbehandler"], in: part))
    {
      return true
    }
    guard verb.form == .passive || verb.form == .present, polarity == .yes, !verb.isPlain else {
      return false
    }
    if part.contains(where: { ResultFrames.anyone.contains(words.word($0)) && !opensDate($0) }) {
      return true
    }
    // "Flyttebilen betaler vi": the authority speaks of a thing it has named.
    if part.count > 1, words.contains(["vi", "jeg"], in: part),
      ResultFrames.paying.contains(words.word(part.lowerBound + 1))
    {
      return false
    }
    return !words.addressesReader(unit.tokens, sentenceStart: unit.tokens.lowerBound)
      && !words.contains(ResultFrames.conclusive, in: part)
      && !part.contains { [.number, .date].contains(words.text.tokens[$0].kind) && !isOfProvision($0) }
  }

  /// The 3 of "stk. 3".
  private func isOfProvision(_ index: Int) -> Bool {
    guard index > 0 else { return false }
    return ["stk", "stk.", "nr", "nr.", "§", "§§", "pkt", "pkt.", "kapitel"].contains(words.word(index - 1))
      || index > 1 && words.isMark(index - 1, 0x2E) && ["stk", "nr", "pkt"].contains(words.word(index - 2))
  }

  /// The "den" of "den 9. oktober".
  private func opensDate(_ index: Int) -> Bool {
    index + 1 < words.text.tokens.count && [.number, .date].contains(words.text.tokens[index + 1].kind)
  }

  /// "Kommunen tillader, at der sælges øl": who acts is named, so it is this case.
  private func actsOpenly(_ verb: ResultVerbs.Entry, _ part: Range<Int>) -> Bool {
    if words.contains(ResultFrames.foreign, in: part) { return false }
    switch verb.outcome {
    case .permit where verb.form == .participle: return !words.contains(["det", "der"], in: part)
    case .permit, .dispensation, .order: return namesActor(part)
    case .grant where verb.form == .infinitive: return namesActor(part)
    case .grant: return namesActor(part) && part.contains { ResultFrames.paying.contains(words.word($0)) }
    default: return false
    }
  }

  private func verb(at index: Int, in part: Range<Int>) -> ResultVerbs.Entry? {
    let word = words.word(index)
    if ResultVerbs.takesParticle(word) {
      let behind = (index + 1)..<min(part.upperBound, index + ResultFrames.particleReach)
      for other in behind {
        if let entry = ResultVerbs.entry(word, with: words.word(other)) { return entry }
      }
    }
    return ResultVerbs.entry(word)
  }

  // MARK: Polarity

  /// Whether the verb is said to happen, denied, or denied from now on.
  private enum Polarity { case yes, no, noLonger }

  private static func outcome(_ outcome: Outcome, _ polarity: Polarity) -> Outcome? {
    switch (outcome, polarity) {
    case (_, .yes): outcome
    case (.grant, .noLonger): .stop
    case (.grant, _), (.permit, _), (.dispensation, _): .refusal
    default: nil
    }
  }

  /// "Huset kan ikke registreres som helårsbolig": what could have been done is refused.
  private func unable(_ outcome: Outcome, _ polarity: Polarity, _ part: Range<Int>) -> Outcome? {
    outcome == .other && polarity == .no && words.contains(["kan"], in: part) ? .refusal : nil
  }

  private func polarity(of verb: ResultVerbs.Entry, at index: Int, in part: Range<Int>, unit: Unit)
    -> Polarity?
  {
    let before = part.lowerBound..<index
    let denied = isDenied(before, in: part) ?? (isDoubted(part, in: unit) ? .no : nil)
    switch verb.form {
    case .participle:
      if let auxiliary = last(ResultFrames.being, in: before) {
        if words.word(auxiliary) == "være" || words.contains(["vil", "ville"], in: before) { return nil }
        // "kan du ikke blive fritaget" is a no; what can be is no yes.
        if words.word(auxiliary) == "blive" {
          return words.contains(["kan", "kunne"], in: before) ? denied : nil
        }
        return denied ?? .yes
      }
      if words.contains(["får"], in: before), words.addressesReader(before, sentenceStart: before.lowerBound)
      {
        return denied ?? .yes
      }
      if !words.contains(["har"], in: before) { return isNote(unit, part) ? denied ?? .yes : nil }
      guard namesActor(before) || words.contains(["fået"], in: before) else { return nil }
      return denied ?? .yes
    case .passive:
      // "… at det ansøgte ikke bør tillades".
      if words.contains(["bør"], in: before) { return denied }
      if words.contains(["vil", "ville", "skal", "må"], in: before) { return nil }
      let after = (index + 1)..<min(part.upperBound, index + 5)
      let isDenied = denied ?? self.isDenied(after, in: part)
      // "Der kan gives tilskud" is the rule; only its denial is a result.
      if words.contains(["kan", "kunne"], in: before) { return isDenied }
      return isDenied ?? .yes
    case .present:
      guard namesActor(part.lowerBound..<min(part.upperBound, index + 4)) else { return nil }
      let after = (index + 1)..<min(part.upperBound, index + 7)
      return denied ?? isDenied(after, in: part) ?? .yes
    case .infinitive: return infinitive(verb, at: index, before, denied)
    }
  }

  /// "Vi kan ikke dække", "har valgt ikke at give", "ikke fundet anledning til at yde", "har måttet afslå".
  private func infinitive(
    _ verb: ResultVerbs.Entry, at index: Int, _ before: Range<Int>, _ denied: Polarity?
  ) -> Polarity? {
    if words.contains(["vil", "ville", "skal", "inden", "før", "nej"], in: before) { return nil }
    let isRefusing = verb.outcome == .refusal || verb.outcome == .stop || verb.outcome == .reduction
    if let denied, words.contains(ResultFrames.denying, in: before) {
      // "Dem kunne I ikke selv betale" tells what the citizen can do.
      let isCitizen =
        !namesActor(before) && words.addressesReader(before, sentenceStart: before.lowerBound)
        && words.contains(["kan", "kunne"], in: before)
      return isRefusing || isCitizen ? nil : denied
    }
    guard words.contains(ResultFrames.choosing, in: before), namesActor(before) || isRefusing else {
      return nil
    }
    return denied ?? .yes
  }

  /// "Vi finder ikke, at der er grundlag for …": the no stands in the clause before.
  func isDoubted(_ part: Range<Int>, in unit: Unit) -> Bool {
    guard words.word(part.lowerBound) == "at",
      let before = unit.clauses.parts.last(where: { $0.upperBound <= part.lowerBound })
    else { return false }
    // "Vi siger nej til, at du får flere timer".
    if before.count > 1, words.word(before.upperBound - 1) == "til",
      ["nej", "afslag"].contains(words.word(before.upperBound - 2))
    {
      return true
    }
    return words.contains(ResultFrames.opinions, in: before) && words.contains(Words.negations, in: before)
  }

  /// "du ikke får hjælp" looks like "du får hjælp": a no inside the words of a yes.
  func isDenied(within range: Range<Int>) -> Bool { isDenied(range, in: range) != nil }

  private func isDenied(_ range: Range<Int>, in part: Range<Int>) -> Polarity? {
    // "Nej til forlænget træning".
    if words.word(part.lowerBound) == "nej" { return .no }
    guard
      let index = range.last(where: { Words.negations.contains(words.word($0)) }),
      index + 1 >= part.upperBound || !ResultFrames.limiting.contains(words.word(index + 1))
    else { return nil }
    let next = index + 1 < part.upperBound ? words.word(index + 1) : ""
    return next == "længere" || next == "mere" ? .noLonger : .no
  }
}
