import DanishText
import LetterModel

/// Sentences that stand between the result and the rule: letters put their reasons there, and practical matters behind both.
/// What is told there in words not known here is still told.
extension BegrundelseJudge {
  /// The sentences between the first and the last of results and rules of the decision that tell something of the case.
  func between(_ decision: Decision, _ own: [LegalReference], _ sentences: [Int]) -> [Int] {
    let results = decision.sentences.filter { !layer.units[$0].isHeading }
    let rules = own.compactMap { layer.index(of: $0.span) }.filter { sentences.contains($0) }
    guard let first = (results + rules).min(), let last = (results + rules).max(), !rules.isEmpty else {
      return []
    }
    return sentences.filter { index in
      index > first && index < last && !results.contains(index) && isConcrete(index, decision)
    }
  }

  /// So much is told between result and rule that it cannot be said that nothing is.
  func leaveOpen(_ result: inout Begrundelse, _ between: [Int]) {
    let places = between.map { Evidence.at(layer.units[$0].span) }
    // What could stand in anyone's letter is boilerplate, however much of it there is.
    guard between.contains(where: isOfThisCase) else { return }
    if result.faktum.status == .missing, between.count >= BegrundelseJudge.someTold {
      result.faktum = Element(.present, places)
    }
    // Where the grounds have a heading of their own, what stands under another is told and not thought.
    let hasHeading = layer.units.contains { $0.isHeading && $0.topic == .grounds }
    let thought = between.filter { !hasHeading || layer.units[$0].topic == .grounds }
    if result.hovedhensyn.status == .missing, thought.count >= BegrundelseJudge.muchTold {
      result.hovedhensyn = Element(.cannotTell, places)
    }
  }

  private func isOfThisCase(_ index: Int) -> Bool {
    let unit = layer.units[index]
    return layer.sentences[index].caseContent > 0
      || words.addressesReader(unit.tokens, sentenceStart: unit.tokens.lowerBound)
  }

  /// "Tandlægekonsulenten har vurderet, at den ikke kan godkendes", "Teamet har indstillet …": who said no, and not why.
  private func repeatsVerdict(_ unit: Unit) -> Bool {
    let names = unit.tokens.prefix(4).contains { token in
      let word = words.word(token)
      return ["konsulent", "konsulenten", "teamet", "team", "udvalget"].contains { word.hasSuffix($0) }
    }
    return names
      && unit.tokens.contains { token in
        ["vurder", "indstil", "anbefal", "godkend", "gennemgået", "behandlet", "drøftet"].contains {
          words.word(token).hasPrefix($0)
        } || words.word(token) == "set"
      }
  }

  private static let someTold = 2
  private static let muchTold = 3

  /// Running text about something: no formula, no procedure, no matter of what to do, and not official words alone.
  private func isConcrete(_ index: Int, _ decision: Decision) -> Bool {
    let unit = layer.units[index]
    let sentence = layer.sentences[index]
    guard unit.isContent, !unit.isHeading, unit.block.role == .body, !sentence.has(.effect),
      !isAhead(unit, sentence),
      unit.tokens.count >= BegrundelseJudge.shortest,
      ![.action, .contact, .hearing, .ahead].contains(unit.topic),
      !sentence.has(.formula), !isProcedure(unit), !isProviso(unit),
      !repeatsVerdict(unit), !unit.clauses.isConditional(unit.tokens),
      !BegrundelseJudge.others.contains(where: { sentence.has($0) && !BegrundelseJudge.told.contains($0) }),
      !OfficialWords(words: words).areAll(in: unit.tokens), let end = unit.tokens.last,
      !words.isMark(end, 0x3F)
    else { return false }
    // "Vi har gennemgået alt materialet grundigt": how the office worked.
    let opening = words.content(unit.tokens).prefix(2).map(words.word)
    if opening.contains(where: BegrundelseJudge.wishing.contains) { return false }
    // "Team Syd kommer hver morgen": what will happen.
    let verbs = words.content(unit.tokens).prefix(4).map(words.word)
    return !opening.contains(where: BegrundelseJudge.office.contains)
      && !verbs.contains(where: BegrundelseJudge.happening.contains)
  }

  /// "Hvis du flytter, skal du sige til", "Ifølge § 35 kræves der orientering": supposes, or names a provision.
  private func isProviso(_ unit: Unit) -> Bool {
    words.contains(["hvis", "såfremt", "medmindre"], in: unit.tokens.prefix(2))
      || unit.tokens.contains { words.text.tokens[$0].kind == .sectionMark }
  }

  /// What somebody said belongs to the reasons as much as what was seen.
  private static let told: Set<SentenceRole> = [.citizenView, .thirdParty]
  private static let shortest = 5
  /// "Du ønsker at bo der, fordi …": what was asked for.
  private static let wishing: Set<String> = ["ønsker", "ønskede", "søgte", "håber", "vil"]
  private static let happening: Set<String> = [
    "kommer", "ringer", "kontakter", "begynder", "starter", "henter", "leverer", "sender", "udbetales",
    "udbetaler",
    "beholder", "fortsætter", "hører", "modtager",
  ]
  private static let office: Set<String> = [
    "vi", "kommunen", "sagen", "ansøgningen", "afgørelsen", "jeg", "udvalget", "nævnet", "loven", "reglen",
    "reglerne",
    "lovens",
  ]
}
