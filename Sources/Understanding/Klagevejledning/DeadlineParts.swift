import DanishText
import LetterModel

/// Tells the complaint deadline from the other numbers that stand near the word klage.
struct DeadlineParts {
  let layer: RoleLayer
  let words: Words
  let dates: [DateMention]
  let letterDate: CivilDate?
  /// Whether the guidance leads to a court, so that the time to sue is the time limit.
  let isCourt: Bool

  struct Found {
    var period: PeriodMention?
    var day: DateMention?
    var start: DeadlineStart = .unstated
    var sentences: [Int] = []
    /// "Hurtigst muligt" and the like: a deadline is spoken of, but none given.
    var isVague = false
    /// "Der er ingen klagefrist."
    var isNone = false
    /// "Senest den 15. maj … senest den 8. maj": two time limits for one complaint.
    var isContradictory = false
  }

  func find(in zone: [Int]) -> Found {
    var best: (score: Double, mention: PeriodMention)?
    var found = Found()
    for index in zone {
      let unit = layer.units[index]
      for mention in PeriodFinder(words: words).find(in: unit, at: index) {
        let score = complaintScore(mention, unit, index, zone)
        if score >= DeadlineParts.threshold, score > (best?.score ?? 0) { best = (score, mention) }
      }
      if let day = lastDay(unit) {
        if let first = found.day, first.date != day.date, speaksOfComplaint(unit, of: day) {
          found.isContradictory = true
        }
        if found.day == nil { found.day = day }
        found.sentences.append(index)
      }
      if words.contains(["hurtigst", "snarest", "hurtigt", "helst", "straks"], in: unit.tokens) {
        found.isVague = true
      }
    }
    if let none = zone.first(where: { saysNone(layer.units[$0]) }) {
      found = Found()
      found.isNone = true
      found.sentences = [none]
      return found
    }
    if let best {
      found.period = best.mention
      found.sentences.append(best.mention.sentence)
      found.start = start(best.mention)
      if found.start == .unstated { found.start = startAround(best.mention, zone) }
    }
    if found.isContradictory { found.day = nil }
    if found.day == nil, !found.isContradictory, let told = found.period.flatMap({ reckonedDay(behind: $0) })
    {
      found.day = told.day
      found.sentences.append(told.sentence)
    }
    if found.day == nil, found.period == nil, !found.isContradictory {
      for index in zone {
        guard let day = pastDay(layer.units[index]) else { continue }
        found.day = day
        found.sentences.append(index)
        break
      }
    }
    found.sentences.sort()
    return found
  }

  /// Whether the day is set for the complaint by the very clause that names it.
  private func speaksOfComplaint(_ unit: Unit, of day: DateMention) -> Bool {
    guard unit.weight("court") < 1,
      let token = unit.tokens.last(where: { words.text.tokens[$0].span.end <= day.span.start })
    else { return false }
    return clauseSpeaksOfComplaint(unit.clauses.part(of: token))
  }

  /// What must speak for a length of time besides its standing in the guidance: a bare number is told to no one as a deadline.
  private static let threshold = 0.9

  /// "Der er ingen klagefrist": other deadlines named beside it belong to other decisions.
  private func saysNone(_ unit: Unit) -> Bool {
    // "Klageadgangen er ikke tidsbegrænset."
    if words.contains(["tidsbegrænset", "tidsubegrænset", "ubegrænset"], in: unit.tokens) {
      return words.contains(["ikke", "tidsubegrænset", "ubegrænset"], in: unit.tokens)
        && unit.weight("complaint") >= 1
    }
    return unit.tokens.contains { index in
      let isNegated = ["ingen", "nogen"].contains(words.word(index))
      guard isNegated, words.word(index) == "ingen" || isDenied(index, unit) else { return false }
      let next = index..<min(index + 4, unit.tokens.upperBound)
      return words.contains(["klagefrist", "frist", "klagefrister", "tidsfrist", "tidsgrænse"], in: next)
    }
  }

  static let limits: WordList = [
    "inden", "senest", "indenfor", "frist", "fristen", "klagefrist", "klagefristen", "tidsfrist", "sidste",
    "løbet",
  ]

  /// "er ikke fastsat nogen frist"
  private func isDenied(_ index: Int, _ unit: Unit) -> Bool {
    words.contains(["ikke"], in: max(unit.tokens.lowerBound, index - 4)..<index)
  }

  /// How surely the length of time is the citizen's time to complain; 0 when it is another's.
  private func complaintScore(_ mention: PeriodMention, _ unit: Unit, _ index: Int, _ zone: [Int]) -> Double {
    let clause = clause(of: mention, unit)
    let origin = PeriodOrigin(words: words).of(mention, in: unit)
    if unit.weight("court") >= 1, !isCourt, !clauseSpeaksOfComplaint(clause) { return 0 }
    if clauseSpeaks(clause, DeadlineParts.notComplaint), !isRuled(clause) { return 0 }
    if isWished(mention, unit) || isForPapers(unit, clause) || runsFromComplaint(mention, unit) { return 0 }
    // Time that runs from the reader's letter is the reader's, whoever is named in the sentence.
    if origin != .reader, isOwnTime(mention, unit, clause) { return 0 }
    if isAfterPartialSuccess(unit) || isOfOtherCase(clause) { return 0 }
    let isLimited =
      words.contains(DeadlineParts.limits, in: clause) || isLabelled(clause, unit) || isAsked(index, zone)
      || isHad(mention, unit)
    let hasStart =
      origin == .reader || start(mention) != .unstated || startAround(mention, zone) != .unstated
    // A length of time without limit, start or complaint in its clause tells how long something takes.
    guard isLimited || hasStart || clauseSpeaksOfComplaint(clause) else { return 0 }
    // "…, hvis det er fyldt 10 år": nobody has years to complain unless it is said.
    if mention.period.unit == .years, !isLimited { return 0 }
    var score = 0.5
    if clauseSpeaksOfComplaint(clause) { score += 1 }
    if unit.weight("complaint") >= 1 { score += 0.6 }
    if isLimited { score += 0.5 }
    if hasStart { score += 0.6 }
    if unit.topic == .complaint { score += 0.2 }
    let isAnswered = clause.contains { index in
      // "…, hvilket svarer til fire uger efter modtagelsen" only counts.
      if ["svarer", "svare"].contains(words.word(index)), index + 1 < clause.upperBound,
        words.contains(["til"], in: index + 1..<index + 2)
      {
        return false
      }
      return ["svarer", "svare", "svar", "betale", "betaler", "gebyr"].contains(words.word(index))
    }
    return isAnswered && !clauseSpeaksOfComplaint(clause) ? 0 : score
  }
}
