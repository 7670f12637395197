import DanishText
import LetterModel

/// Grounds told in no words of telling or weighing, by where they stand and what they hold up against what.
extension BegrundelseJudge {
  /// "Derfor er tillægget sat ned", "Tilskuddet er kun for enlige": some sentence leads from the facts to the result.
  func linksToResult(_ sentences: [Int]) -> Bool {
    sentences.contains { index in
      let unit = layer.units[index]
      return !unit.isHeading
        && (layer.sentences[index].has(.ruleText)
          || unit.cues.contains {
            ["because", "for-because", "compare-figure", "compare", "assess"].contains($0.id)
          }
          || words.contains(["betyder", "kun"], in: unit.tokens))
    }
  }

  /// "Den nærmeste bygning står 640 meter væk" under the heading of the grounds, in no words of telling.
  func isToldAmongGrounds(_ index: Int) -> Bool {
    let unit = layer.units[index]
    return unit.topic == .grounds && unit.block.role == .body && unit.clauses.quotedTokens == 0
      && !unit.tokens.contains { words.text.tokens[$0].kind == .sectionMark }
      && !BegrundelseJudge.others.contains { layer.sentences[index].has($0) }
  }

  /// "Politiet talte 214 anmeldelser i 2025", "Du valgte i 2019 gruppe 2": something that was, told in plain words wherever
  /// it stands, and nothing that was only asked or answered.
  func isToldPlainly(_ index: Int) -> Bool {
    let unit = layer.units[index]
    guard unit.block.role == .body, !unit.isHeading,
      ![.action, .contact, .hearing, .ahead].contains(unit.topic),
      !BegrundelseJudge.others.contains(where: { $0 != .thirdParty && layer.sentences[index].has($0) }),
      !unit.clauses.isConditional(unit.tokens), unit.clauses.quotedTokens == 0,
      let last = unit.tokens.last, !words.isMark(last, 0x3F)
    else { return false }
    return ReaderActs(words: words).areTold(in: unit.tokens)
      || tellsPast(unit) && !words.contains(BegrundelseJudge.asking, in: unit.tokens)
  }

  private static let asking: WordList = [
    "ringede", "spurgte", "talte", "aftalte", "henvendte", "skrev", "svarede", "takkede", "kontaktede",
    "mødtes", "modtog", "sendte", "vedtog", "vedtaget",
  ]

  static let others: [SentenceRole] = [
    .outcome, .application, .ruleText, .formula, .citizenView, .demand, .consequence, .contact, .hearing,
    .pleasantry, .pointer, .thirdParty, .behaviour,
  ]

  /// "Kommunens retningslinjer af 1. januar 2025 er fulgt, og sagen er læst af to medarbejdere": the office and its papers,
  /// and nobody of the case.
  func tellsStandard(_ index: Int) -> Bool {
    let unit = layer.units[index]
    return layer.sentences[index].has(.formula) && unit.cues.contains { $0.id == "formula-law-practice" }
      && !words.addressesReader(unit.tokens, sentenceStart: unit.tokens.lowerBound)
      && !words.contains(CaseContent.sources, in: unit.tokens) && !tellsPast(unit)
  }

  /// "Det er udvalgets opfattelse, at Asta ikke har behov for omfattende hjælp til almindelige daglige funktioner" behind the
  /// rule in the same words: the rule denied, and no thought of the case.
  func repeatsRule(_ index: Int) -> Bool {
    guard layer.sentences[index].caseContent <= 1,
      !layer.units[index].tokens.contains(where: { words.text.tokens[$0].kind == .number })
    else { return false }
    let own = weighty(layer.units[index].tokens)
    guard own.count >= BegrundelseJudge.repeatedWords else { return false }
    return (max(0, index - 4)..<index).contains { earlier in
      let unit = layer.units[earlier]
      guard unit.isContent, !unit.isHeading, layer.sentences[earlier].caseContent <= 1,
        layer.sentences[earlier].has(.ruleText) || words.contains(["som", "der"], in: unit.tokens),
        !words.addressesReader(unit.tokens, sentenceStart: unit.tokens.lowerBound)
      else { return false }
      let rule = weighty(unit.tokens)
      let shared = own.count { word in
        rule.contains { $0.hasPrefix(word.prefix(5)) }
      }
      return shared * 5 >= own.count * 4
    }
  }

  /// "Det er vores faglige vurdering, at familiebehandling er den rigtige indsats for jer", "Konsulenten finder ikke, at
  /// hjælpemidlet er nødvendigt": the result once more as somebody's opinion, in no words but those of the office, the
  /// application, the rule and the result itself.
  func repeatsResult(_ index: Int, _ decision: Decision) -> Bool {
    let unit = layer.units[index]
    let isExperts = unit.cues.contains { $0.id == "check-expert-says" }
    guard unit.isContent, !unit.isHeading, !zone.contains(index),
      layer.sentences[index].caseContent <= (isExperts ? 1 : 0), !decision.sentences.contains(index),
      isExperts || unit.cues.contains(where: { $0.id == "assess" }),
      !unit.cues.contains(where: { BegrundelseJudge.thinking.contains($0.id) }),
      !unit.tokens.contains(where: { words.text.tokens[$0].kind == .number })
    else { return false }
    let told = layer.units.indices.filter { other in
      other < index
        && (decision.sentences.contains(other) || layer.units[other].isHeading
          || layer.sentences[other].has(.application) || layer.sentences[other].has(.ruleText)
          || layer.sentences[other].has(.outcome))
    }
    let known = Set(told.flatMap { layer.units[$0].tokens.map(words.word) })
    return layer.official.particulars(in: unit.tokens).allSatisfy { word in
      known.contains(word) || isExperts && BegrundelseJudge.stating.stand(in: word)
    }
  }

  /// Who states something, and that it was stated.
  private static let stating: WordParts = [
    "konsulent", "team", "forelagt", "forelæg", "anbefal", "udtal", "visitation", "gennemgå", "bekræft",
  ]

  /// Signs that the sentence gives a ground of its own beside the opinion.
  private static let thinking: Set<String> = [
    "because", "for-because", "weighed-that", "concede", "counterfactual", "compare-figure", "applied-to-you",
  ]

  /// The words of some length that carry meaning, without those of judging itself.
  private func weighty(_ tokens: Range<Int>) -> [String] {
    tokens.filter { words.text.tokens[$0].kind == .word }.map(words.word).filter { word in
      word.utf8.count >= 5 && !BegrundelseJudge.judging.contains { word.hasPrefix($0) }
    }
  }

  private static let repeatedWords = 6
  private static let judging = [
    "udvalg", "opfattelse", "vurder", "kommune", "finder", "derfor", "dermed", "ikke", "afgør", "skønne",
    "betingelse", "mener",
  ]

  /// "En kile til 240 kr. er nok", "Der er ikke mere at afklare": holds the facts before it up against the rule without a
  /// word of weighing.
  func holdsUp(_ index: Int, after facts: [Int]) -> Bool {
    let unit = layer.units[index]
    guard let first = facts.first, index > first, unit.topic != .facts,
      (layer.claims[index].first?.weight ?? 0) < 0.6,
      !BegrundelseJudge.others.contains(where: { layer.sentences[index].has($0) }), !isProcedure(unit),
      !unit.cues.contains(where: { $0.id == "fact-told" || $0.id == "check-expert-says" }),
      // What stands before the heading of the grounds describes.
      !layer.units[index...].contains(where: { $0.isHeading && $0.topic == .grounds }),
      !isOfLaw(unit), !words.contains(BegrundelseJudge.telling, in: unit.tokens),
      !unit.clauses.isConditional(unit.tokens), unit.clauses.quotedTokens == 0,
      !OfficialWords(words: words).areAll(in: unit.tokens)
    else { return false }
    return words.contains(BegrundelseJudge.measuring, in: unit.tokens)
      || unit.clauses.parts.dropFirst().contains { part in
        // "…, at evnen er varigt nede, og din er på vej op".
        ["og", "men", "for"].contains(words.word(part.lowerBound))
          && words.addressesReader(part, sentenceStart: unit.tokens.lowerBound)
          && unit.tokens.contains { words.text.tokens[$0].kind == .sectionMark }
      }
  }

  /// "Ifølge § 35, stk. 3, kræves der orientering", "Tilladelse efter stk. 1 må først gives, når …": a provision and nobody
  /// of this case.
  private func isOfLaw(_ unit: Unit) -> Bool {
    let namesProvision = unit.tokens.contains { index in
      words.text.tokens[index].kind == .sectionMark || ["stk", "stk."].contains(words.word(index))
    }
    return namesProvision && !words.addressesReader(unit.tokens, sentenceStart: unit.tokens.lowerBound)
      && !words.contains(["vi", "her", "derfor", "ansøgte", "ansøgningen"], in: unit.tokens)
  }

  /// Verbs that tell what was; "kunne" and "ville" also suppose.
  private static let telling = Words.pastVerbs.subtracting(["kunne", "ville", "skulle"])

  private static let measuring: WordList = [
    "vil", "ville", "kunne", "altså", "dermed", "herved", "nok", "tilstrækkeligt", "tilstrækkelig",
    "rigeligt", "bedst", "bedre", "samme", "kun", "stadig", "uden",
    "lettere", "ikke", "ingen", "intet", "men", "end", "hverken", "også", "eneste", "større", "mindre",
    "tilbage", "mere",
  ]
}
