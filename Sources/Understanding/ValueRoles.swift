import DanishText
import LetterModel

/// Gives dates and amounts their roles from the sentences they stand in.
struct ValueRoles {
  let layer: RoleLayer
  let words: Words
  let zone: Set<Int>
  let kind: LetterKind
  let decisions: [Decision]
  let complaintDay: Span?

  func dates(_ mentions: [DateMention]) -> [DateMention] {
    mentions.map { mention in
      guard mention.role == .other, let index = sentence(of: mention.span) else { return mention }
      return DateMention(date: mention.date, role: role(of: mention, in: index), span: mention.span)
    }
  }

  private func role(of mention: DateMention, in index: Int) -> DateMention.Role {
    if mention.span == complaintDay { return .complaintDeadline }
    let unit = layer.units[index]
    let sentence = layer.sentences[index]
    let before = lead(mention, unit)
    let clause = before.last.map { unit.clauses.part(of: $0) } ?? unit.tokens
    func leads(_ list: [String]) -> Bool { before.contains { list.contains(words.word($0)) } }
    let isAhead = leads(["senest", "inden", "frist", "fristen", "svarfrist"])
    if zone.contains(index) { return isAhead ? .complaintDeadline : .other }
    if isAhead, kind == .hearing || kind == .intendedDecision || sentence.has(.hearing) {
      return .answerDeadline
    }
    if isAhead, isOthersAct(clause) { return .event }
    if isAhead, sentence.has(.demand) || kind == .request || kind == .meeting || kind == .other {
      return .actionDeadline
    }
    if isDocument(before) { return .document }
    if sentence.has(.hearing) { return .hearing }
    if leads(["til", "ud", "indtil", "udløber", "ophører", "slutter"]), !leads(["fra"]), sentence.has(.effect)
    {
      return .effectEnd
    }
    if leads([
      "fra", "pr", "pr.", "virkning", "begynder", "starter", "gælder", "stopper", "ophører", "træder",
      "udbetales",
    ]),
      sentence.has(.effect) || sentence.has(.outcome)
    {
      return .effect
    }
    if leads(["til"]), words.contains(["fra"], in: clause), sentence.has(.effect) { return .effectEnd }
    if kind == .meeting,
      sentence.has(.heading)
        || words.contains(["kl", "kl.", "møde", "mødet", "samtale", "samtalen"], in: unit.tokens)
    {
      return .meeting
    }
    if sentence.has(.application),
      words.contains(
        ["søgt", "søgte", "ansøgt", "ansøgning", "anmodet", "anmodning", "modtaget", "modtog", "bad"],
        in: unit.tokens)
    {
      return .application
    }
    if isAhead { return .actionDeadline }
    return sentence.has(.fact) || sentence.has(.consideration) ? .event : .other
  }

  /// "Lone ringer til dig senest den 18. maj", "Vi sender dig et skema inden den 1. juni": what the reader waits for.
  private func isOthersAct(_ clause: Range<Int>) -> Bool {
    guard !words.contains(["skal", "bedes", "må", "kan"], in: clause),
      words.contains(["dig", "jer", "dem"], in: clause),
      let verb = words.content(clause).dropFirst().prefix(4).first(where: {
        ValueRoles.visiting.contains(words.word($0))
      })
    else { return false }
    let around = [verb - 1, verb + 1].filter(clause.contains).map(words.word)
    return !around.contains { ["du", "i", "de"].contains($0) }
  }

  private static let visiting: WordList = [
    "ringer", "kontakter", "kommer", "besøger", "skriver", "henter", "leverer", "indkalder", "inviterer",
    "sender",
  ]

  /// The words before the date, at most five.
  private func lead(_ mention: DateMention, _ unit: Unit) -> [Int] {
    Array(unit.tokens.filter { words.text.tokens[$0].span.end <= mention.span.start }.suffix(5))
  }

  private func isDocument(_ before: [Int]) -> Bool {
    guard let last = before.last else { return false }
    let near = before.suffix(3)
    return ["af", "fra", "dateret", "den", "d", "d."].contains(words.word(last))
      && near.contains { index in
        let word = words.word(index)
        return CaseContent.sources.contains(word) || word.hasSuffix("attest") || word.hasSuffix("brev")
          || word.hasSuffix("afgørelse")
      }
  }

  func amounts(_ amounts: [Amount]) -> [Amount] {
    amounts.map { amount in
      guard let index = sentence(of: amount.span) else { return amount }
      return Amount(oere: amount.oere, role: role(of: amount, in: index), span: amount.span)
    }
  }

  private func role(of amount: Amount, in index: Int) -> Amount.Role {
    let unit = layer.units[index]
    if zone.contains(index) { return .fee }
    if words.contains(["gebyr", "gebyret", "rykkergebyr"], in: unit.tokens) { return .fee }
    let claims = layer.claims[index].filter { $0.weight >= 0.85 }
    if claims.contains(where: { $0.outcome == .repayment || $0.outcome == .sanction }) { return .repayment }
    if let nearest = claims.min(by: { distance($0, amount) < distance($1, amount) }) {
      switch nearest.outcome {
      case .grant, .permit, .partial: return .granted
      case .refusal: return .refused
      default: break
      }
    }
    if layer.sentences[index].has(.application) { return .applied }
    if words.contains(
      ["løn", "lønnen", "indtægt", "indtægter", "indkomst", "tjener", "tjente", "formue", "pension"],
      in: unit.tokens)
    {
      return .income
    }
    return .other
  }

  private func distance(_ claim: OutcomeClaim, _ amount: Amount) -> Int {
    let at = words.text.tokens[claim.tokens.lowerBound].span.start
    return abs(at - amount.span.start)
  }

  private func sentence(of span: Span) -> Int? {
    var low = 0
    var high = layer.units.count
    while low < high {
      let middle = (low + high) / 2
      if layer.units[middle].span.end <= span.start { low = middle + 1 } else { high = middle }
    }
    return low < layer.units.count && layer.units[low].span.overlaps(span) ? low : nil
  }
}
