import DanishText
import LetterModel

/// An outcome that a sentence speaks for, as far as its context lets it.
struct OutcomeClaim: Sendable {
  let outcome: Outcome
  let weight: Double
  let tokens: Range<Int>
  let cue: String

  /// The claim where it stands in what the law says to anyone.
  func inRuleText() -> OutcomeClaim {
    guard [.grant, .permit, .dispensation].contains(outcome) else { return self }
    return OutcomeClaim(outcome: outcome, weight: weight * 0.4, tokens: tokens, cue: cue)
  }
}

/// Weighs what a sentence says about the result by where and how it is said.
struct OutcomeClaims {
  let words: Words
  let frames: ResultFrames

  /// The outcomes the sentence speaks for, heaviest first.
  /// - Parameter position: 0 among the first sentences, else how far down the letter it stands.
  func claims(of unit: Unit, position: Double) -> [OutcomeClaim] {
    guard unit.isContent, unit.block.document == 0, !unit.isQuotation else { return [] }
    var found: [OutcomeClaim] = []
    let isLead = position == 0 || unit.topic == .outcome
    let hits = unit.cues.filter { $0.role.group == "outcome" } + frames.hits(in: unit, isLead: isLead)
    for hit in hits where !rises(hit) {
      guard var outcome = Outcome(rawValue: hit.role.detail) else { continue }
      if [.grant, .permit, .dispensation].contains(outcome),
        frames.isDoubted(unit.clauses.part(of: hit.tokens.lowerBound), in: unit)
          || frames.isDenied(within: hit.tokens)
      {
        outcome = .refusal
      }
      if outcome == .dispensation, isExemption(hit, unit) { outcome = .grant }
      if outcome == .refusal, deniesItself(hit, unit) { continue }
      let trust = trust(hit, unit)
      let bonus = trust >= 0.8 && (position < 0.35 || unit.topic == .outcome) ? 0.1 : 0
      let weight = hit.weight * trust + bonus
      if weight >= 0.3 {
        found.append(OutcomeClaim(outcome: outcome, weight: weight, tokens: hit.tokens, cue: hit.id))
      }
    }
    return withoutShadows(found, unit).sorted { $0.weight > $1.weight }
  }

  /// "I får fritagelse for grundskyld": being let off a duty is a yes; a dispensation is from a plan or a building rule.
  private func isExemption(_ hit: CueHit, _ unit: Unit) -> Bool {
    hit.tokens.contains { words.word($0).hasPrefix("frita") }
      && !unit.tokens.contains { token in
        OutcomeClaims.rulesOfPlace.contains { words.word(token).hasPrefix($0) }
      }
  }

  private static let rulesOfPlace = [
    "lokalplan", "plan", "bygge", "bebyg", "krav", "vilkår", "bestemmelse", "servitut", "tilslutning",
    "linje",
  ]

  /// "Vi giver dig afslag på hjælp" also looks like giving help: a yes inside the words of a no is none.
  private func withoutShadows(_ claims: [OutcomeClaim], _ unit: Unit) -> [OutcomeClaim] {
    let refusal = claims.filter { $0.outcome == .refusal && $0.weight >= 1 }.map(\.tokens.lowerBound).min()
    return claims.filter { claim in
      // "… er ikke forlænget, sådan som du søgte om": what was asked for, not what was given.
      if claim.cue == "grant-full", let refusal, refusal < claim.tokens.lowerBound { return false }
      guard [.grant, .permit, .dispensation].contains(claim.outcome) else { return true }
      return !claims.contains { other in
        [.refusal, .stop, .repayment, .sanction, .order].contains(other.outcome)
          && other.tokens.overlaps(claim.tokens) && !isBeside(claim, other, unit)
          && other.weight >= claim.weight * 0.8
      }
    }
  }

  /// "…, at stolen bevilges, og at der ikke gives tilskud": the no stands in a later clause than the yes, however wide the
  /// words that were looked for.
  private func isBeside(_ claim: OutcomeClaim, _ other: OutcomeClaim, _ unit: Unit) -> Bool {
    let mine = unit.clauses.part(of: claim.tokens.upperBound - 1)
    let theirs = unit.clauses.part(of: other.tokens.upperBound - 1)
    return mine.upperBound <= theirs.lowerBound && words.word(mine.lowerBound) == "at"
      && words.content(theirs).prefix(2).contains { words.word($0) == "at" }
      && !words.contains(Words.negations, in: mine)
  }

  /// How far a decision word counts where it stands: not at all under a condition, little when past, quoted or general.
  private func trust(_ hit: CueHit, _ unit: Unit) -> Double {
    if unit.clauses.isConditional(hit.tokens) || unit.hasSign("proposed") { return 0 }
    if unit.topic == .complaint || isPossibleResult(hit, unit) || unit.clauses.isAsked(hit.tokens)
      || comesLater(hit, unit)
    {
      return 0
    }
    var trust = unit.topic == .contact ? 0.6 : 1.0
    if unit.topic == .ahead || (unit.answersQuestion && unit.topic != .outcome) { trust *= 0.4 }
    if isReported(hit, unit) || tellsPresent(hit, unit) { trust *= 0.4 }
    if isAside(hit, unit) { trust *= 0.45 }
    if words.isMark(unit.tokens.upperBound - 1, 0x3F) { trust = unit.isHeading ? 0.4 : 0 }
    if unit.clauses.isQuoted(hit.tokens) { trust *= 0.3 }
    if unit.hasSign("past"), isPast(hit, unit) { trust *= 0.45 }
    if unit.hasSign("hypothetical"), isHypothetical(hit, unit) { trust *= 0.4 }
    if unit.cues.contains(where: {
      $0.role.group == "citizen-view" && $0.tokens.lowerBound < hit.tokens.lowerBound
    }) {
      trust *= 0.4
    }
    if unit.topic == .rules || unit.topic == .hearing { trust *= 0.5 }
    if unit.topic == .facts { trust *= 0.7 }
    if tellsProvision(hit, unit) { trust *= 0.3 }
    if !unit.isHeading, !words.addressesReader(unit.tokens, sentenceStart: unit.tokens.lowerBound) {
      let isGeneral =
        unit.weight("rule-text") >= 0.8 && !unit.cues.contains { $0.id == "fact-measured" }
        && !words.contains(
          ["derfor", "hermed", "dermed", "hvorfor", "ansøgningen", "ansøgte", "udgiften", "regningen"],
          in: unit.tokens)
      if isGeneral { trust *= 0.4 }
    }
    if unit.weight("complaint") >= 1, hit.role.detail != "upheld" { trust *= 0.6 }
    return trust
  }

  /// "Af § 34 fremgår, at kommunalbestyrelsen kan godkende, at …": what the provision lets an authority do.
  private func tellsProvision(_ hit: CueHit, _ unit: Unit) -> Bool {
    guard ["grant", "permit", "dispensation"].contains(hit.role.detail) else { return false }
    let clause = unit.clauses.part(of: hit.tokens.lowerBound)
    guard words.word(clause.lowerBound) == "at", words.contains(["kan", "kunne"], in: clause),
      !words.addressesReader(clause, sentenceStart: unit.tokens.lowerBound)
    else { return false }
    let before = unit.tokens.lowerBound..<clause.lowerBound
    return words.contains(["fremgår", "følger", "står", "siger", "bestemmer", "fastsætter"], in: before)
      && before.contains {
        words.isMark($0, 0xC2) || words.word($0).contains("§") || words.word($0).hasSuffix("lovens")
      }
  }

  private func isPast(_ hit: CueHit, _ unit: Unit) -> Bool {
    let clause = unit.clauses.part(of: hit.tokens.lowerBound)
    if words.contains(["tidligere", "oprindeligt", "dengang", "hidtil", "havde"], in: clause) {
      return hit.role.detail != "upheld" && hit.role.detail != "stop" && hit.role.detail != "reduction"
    }
    if isAnsweredApplication(hit, clause) || tellsMeeting(clause) { return false }
    guard
      let verb = clause.first(where: { index in
        // "den bevilgede bil" describes.
        Words.pastVerbs.contains(words.word(index))
          && !(index > clause.lowerBound && OutcomeClaims.determiners.contains(words.word(index - 1)))
      })
    else { return false }
    // A past verb outside the words of the cue speaks of something else unless it governs them.
    return hit.tokens.contains(verb) || verb < hit.tokens.lowerBound
  }

  /// "Udvalget besluttede ikke at dispensere": a committee's decision is told as what happened at its meeting.
  private func tellsMeeting(_ clause: Range<Int>) -> Bool {
    guard let verb = clause.first(where: { words.isIn(OutcomeClaims.meetingVerbs, $0) }),
      verb > clause.lowerBound,
      (clause.lowerBound..<verb).contains(where: { OutcomeClaims.committees.end(words.word($0)) })
    else { return false }
    return !words.contains(["tidligere", "sidste", "forrige", "dengang"], in: clause)
      && !clause.contains { index in
        words.text.tokens[index].kind == .date
          && !(clause.lowerBound..<index).suffix(4).contains { words.word($0).hasPrefix("møde") }
      }
  }

  private static let meetingVerbs: WordList = [
    "besluttede", "vedtog", "valgte", "afslog", "imødekom", "godkendte",
  ]
  private static let committees: WordParts = ["udvalget", "nævnet", "bestyrelsen", "kommissionen"]

  /// "Jeres ansøgning om en ny flydebro fik afslag": the application that this letter answers, with no day of its own.
  private func isAnsweredApplication(_ hit: CueHit, _ clause: Range<Int>) -> Bool {
    guard let applied = clause.first(where: { words.word($0).hasPrefix("ansøgning") }),
      applied < hit.tokens.upperBound,
      applied - clause.lowerBound <= 1,
      ["din", "jeres", "deres"].contains(words.word(clause.lowerBound))
        || applied == clause.lowerBound
    else { return false }
    return !clause.contains { words.text.tokens[$0].kind == .date }
      && !words.contains(["tidligere", "sidste", "forrige", "dengang"], in: clause)
  }

  /// "…, som blev bevilget i 2022, …", "Når hjælpen er bevilget, …", "er endnu ikke bevilget": said by the way or of
  /// another time.
  private func isAside(_ hit: CueHit, _ unit: Unit) -> Bool {
    if ["repayment", "order", "sanction"].contains(hit.role.detail) { return false }
    let clause = unit.clauses.part(of: hit.tokens.lowerBound)
    // "kan ikke imødekommes på nuværende tidspunkt" is a no.
    let isNowNo =
      hit.role.detail == "refusal" && words.contains(["tidspunkt"], in: clause)
      && words.contains(["ikke"], in: clause)
    if words.contains(["endnu", "nuværende"], in: clause), !isNowNo,
      !(words.contains(["tidspunkt"], in: clause) && words.contains(["til"], in: clause))
    {
      return true
    }
    guard hit.tokens.lowerBound > clause.lowerBound else { return false }
    let opening = words.word(clause.lowerBound)
    if clause.lowerBound <= words.content(unit.tokens).lowerBound {
      return opening == "når" || opening == "indtil"
    }
    if ResultFrames.subordinators.contains(opening) { return !frames.followsStop(clause) }
    // "den mentor, du også er bevilget": a relative clause without its word.
    guard OutcomeClaims.subjects.contains(opening),
      let before = unit.clauses.parts.last(where: { $0.upperBound < clause.lowerBound })
    else { return false }
    return before.suffix(3).contains { ["den", "det", "de"].contains(words.word($0)) }
  }

  private static let subjects: WordList = [
    "du", "de", "i", "vi", "han", "hun", "ansøger", "kommunen", "nævnet", "jobcentret", "forvaltningen",
  ]

  /// "I skrev, at du får pension fra Norge", "Lægen oplyser, at du får hjælp": told by others than the authority.
  private func isReported(_ hit: CueHit, _ unit: Unit) -> Bool {
    let clause = unit.clauses.part(of: hit.tokens.lowerBound)
    guard words.word(clause.lowerBound) == "at",
      let before = unit.clauses.parts.last(where: { $0.upperBound <= clause.lowerBound })
    else { return false }
    if words.contains(OutcomeClaims.asking, in: before) || words.contains(["vide"], in: before) {
      return true
    }
    return unit.cues.contains { $0.id == "fact-told" && before.overlaps($0.tokens) }
      && !words.contains(["vi", "jeg", "kommunen", "det", "hermed"], in: before)
  }

  /// "I dag får du hjælp hver anden uge", "Indtil da udbetaler vi det samme", "…, for du får sygedagpenge": what is so
  /// already, no result of this letter.
  private func tellsPresent(_ hit: CueHit, _ unit: Unit) -> Bool {
    guard hit.role.detail == "grant" else { return false }
    let clause = words.content(unit.clauses.part(of: hit.tokens.lowerBound))
    let opening = clause.prefix(2).map(words.word)
    if opening.count == 2, OutcomeClaims.presentOpenings.contains(opening[0] + " " + opening[1]) {
      return !words.contains(["bevilget", "bevilger", "besluttet", "godkendt", "godkender"], in: clause)
    }
    if words.contains(["imens", "hidtil"], in: clause) { return true }
    return clause.lowerBound > words.content(unit.tokens).lowerBound
      && ["for", "fordi", "eftersom"].contains(opening.first ?? "")
      && !words.contains(["vi", "jeg"], in: clause)
  }

  /// "…, så der er ikke noget, vi har måttet sige nej til": a no that did not come.
  private func deniesItself(_ hit: CueHit, _ unit: Unit) -> Bool {
    let clause = unit.clauses.part(of: hit.tokens.lowerBound)
    guard let before = unit.clauses.parts.last(where: { $0.upperBound <= clause.lowerBound }),
      let last = before.last
    else { return false }
    return ["noget", "intet", "ingenting", "nogen"].contains(words.word(last))
      && (words.contains(Words.negations, in: before))
  }

  private static let asking: WordList = [
    "bedt", "bad", "beder", "anmodet", "anmodede", "foreslået", "foreslog", "foreslår", "indstillet",
    "ønsker",
    "ønsket", "ønskede", "søgt", "søgte", "søger", "ansøgt", "ansøgte", "ansøger", "klagede", "klager",
    "klaget",
  ]
  private static let presentOpenings: WordList = [
    "i dag", "indtil nu", "indtil da", "i øjeblikket", "for tiden", "på nuværende",
  ]

  /// "fra 6 til 11 timer" is more, not less.
  private func rises(_ hit: CueHit) -> Bool {
    guard hit.role.detail == "reduction" else { return false }
    let figures = hit.tokens.compactMap { token in
      words.text.tokens[token].kind == .number ? Int(words.word(token)) : Words.numbers[words.word(token)]
    }
    // "én gang i stedet for tre": the new figure stands first.
    if hit.id == "reduce-instead" { return figures.count >= 2 && figures[0] >= figures[1] }
    return figures.count >= 2 && figures[1] > figures[0]
  }

  private static let determiners: WordList = [
    "den", "det", "de", "din", "dit", "dine", "jeres", "deres", "nu", "tidligere", "allerede",
  ]

  /// "Først derefter beslutter kommunen, hvad du får tilbud om".
  private func comesLater(_ hit: CueHit, _ unit: Unit) -> Bool {
    let before = unit.tokens.lowerBound..<hit.tokens.upperBound
    return words.contains(["først"], in: before)
      && words.contains(["derefter", "herefter", "bagefter", "senere", "når"], in: before)
  }

  /// "Det kan betyde, at du får afslag."
  private func isPossibleResult(_ hit: CueHit, _ unit: Unit) -> Bool {
    unit.cues.contains { $0.role.detail == "may-lead" && $0.tokens.lowerBound <= hit.tokens.lowerBound }
  }

  private func isHypothetical(_ hit: CueHit, _ unit: Unit) -> Bool {
    unit.cues.contains {
      $0.role.detail == "hypothetical" && $0.tokens.lowerBound <= hit.tokens.upperBound
        && hit.tokens.lowerBound <= $0.tokens.upperBound + 1
    } && !words.contains(Words.negations, in: hit.tokens)
  }
}
