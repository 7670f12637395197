import DanishText
import LetterModel
import Understanding

extension Material {
  /// Longest quotation of the result in words, where it can be told in no other way.
  static let longestQuotation = 32

  /// The sentences of the letter that state the result, retold; running text before headings.
  func outcomeDetails(_ decision: Decision) -> [ComposedSentence] {
    var telling = decision.sentences.filter { isTelling($0) && !isAboutCourt($0) }
    // A rule for everyone is no result, and the judgement behind one is its reason.
    let own = telling.filter { !statesRule($0) && !judgesOnly($0) && !namesRuleOnly($0) }
    if !own.isEmpty { telling = own }
    let rows = telling.first.map { answerRows(around: $0) } ?? []
    guard rows.isEmpty else { return rows }
    var lines: [ComposedSentence] = []
    let content = orderContent(decision, around: telling)
    let isLimit = content.count == 1 && telling.count < 3
    for index in (content + weightiest(content.isEmpty || isLimit ? telling : Array(telling.prefix(1))))
      .sorted()
    {
      lines += resultLines(index)
      lines += continuation(after: index).map { stated($0, limit: 14) } ?? []
    }
    guard lines.isEmpty else { return lines }
    let others = facts.decisions.count == 1 ? sentences(with: .outcome).filter { tellsDecision($0) } : []
    for index in others {
      let told = resultLines(index)
      if !told.isEmpty { return told }
    }
    if facts.decisions.count == 1, decision.sentences.allSatisfy({ !isTelling($0) }) {
      let announced = facts.sentences.indices.first {
        isTelling($0) && !isAboutComplaint($0) && announces($0)
      }
      if let told = announced.map({ resultLines($0) }), !told.isEmpty { return told }
    }
    return headings(of: decision)
  }

  /// A sentence on the result, retold; quoted whole where it is too long for that: the result is never left out.
  func resultLines(_ index: Int) -> [ComposedSentence] {
    guard !isAside(index) else { return [] }
    let isInItem =
      index > 0 && isInfinitiveItem(index - 1)
      && facts.sentences[index - 1].sentence.block == facts.sentences[index].sentence.block
    if isInfinitiveItem(index) || isInItem {
      let opener = facts.sentences.indices.prefix(index).last { place in
        guard let span = span(place) else { return false }
        return letter.blocks.first { $0.span.contains(span) }?.role != .listItem
      }
      let list = opener.map { statedList($0) } ?? []
      guard list.isEmpty else { return list }
    }
    let told = stated(index)
    guard told.isEmpty, let span = span(index), !text(span).contains("|"), isBalanced(text(span)),
      !citesAct(index)
    else { return told }
    let list = statedList(index)
    guard list.isEmpty else { return list }
    if opensTable(index) {
      let words = String(text(span).dropLast())
      let plain = PlainLanguage.plain(words, references: references(in: span), actor: actor, reader: reader)
      if !isEnglish, plain.longest <= PlainLanguage.longestSentence {
        return plain.sentences.map { ComposedSentence($0, .stated, [.at(span)]) }
      }
      return Lix.words(in: words) <= Material.longestQuotation
        ? [ComposedSentence(PlainLanguage.quoted(words) + ".", .stated, [.at(span)])] : []
    }
    let words = Reference.moved(from: withoutLabel(text(span)), references: references(in: span)).0
    guard !words.hasSuffix(":"), !words.hasSuffix(","), !PlainLanguage.hasQuotation(words) else { return [] }
    // The day of the meeting is told with the result.
    let opening = firstRange(of: ", at ", in: words).map { words[..<$0.lowerBound] } ?? ""
    let announced = opening.contains { $0.isNumber } ? [] : announcedResult(words, at: span)
    guard announced.isEmpty else { return announced }
    guard Lix.words(in: words) <= Material.longestQuotation else {
      let decided = decided(words, at: span)
      return decided.isEmpty ? beforeReason(words, at: span) : decided
    }
    // "…, således som De selv har søgt om": a quotation is hard enough to read without it.
    if let border = firstRange(of: ", således som ", in: words)?.lowerBound, !isEnglish {
      return [ComposedSentence("»\(words[..<border]) …«.", .stated, [.at(span)])]
    }
    return [ComposedSentence(PlainLanguage.quoted(words) + ".", .stated, [.at(span)])]
  }

  /// Whether the sentence says "har truffet afgørelse om, at …" of this letter, not of one before it.
  private func announces(_ index: Int) -> Bool {
    guard let span = span(index), let border = firstRange(of: ", at ", in: text(span)) else { return false }
    let opening = text(span)[..<border.lowerBound].inLowerCase
    return opening.contains("har ") && !["tidligere", "dengang"].contains { opening.contains($0) }
      && ["truffet afgørelse om", "besluttet", "bestemt", "afgjort"].contains { opening.hasSuffix($0) }
  }

  /// "Samværet bliver overvåget" of "Udvalget har på mødet besluttet, at samværet bliver overvåget", where the clause has
  /// the order of a main one; empty where that is not certain.
  func announcedResult(_ sentence: String, at span: Span) -> [ComposedSentence] {
    guard !isEnglish, let border = firstRange(of: ", at ", in: sentence) else { return [] }
    let opening = sentence[..<border.lowerBound].inLowerCase
    let rest = String(sentence[border.upperBound...]).withoutStop
    let words = rest.words
    let clause = words[...(words.firstIndex { $0.hasSuffix(",") } ?? words.count - 1)].map { bareWord($0) }
    guard
      ["truffet afgørelse om", "besluttet", "bestemt", "afgjort"].contains(where: { opening.hasSuffix($0) }),
      !opening.words.contains(where: { ["ikke", "hvis", "tidligere", "dengang"].contains(bareWord($0)) }),
      let first = clause.first, !Material.opening.contains(first),
      !clause.contains(where: { Material.turned.contains($0) }), FiniteVerb.stands(in: rest)
    else { return [] }
    let plain = PlainLanguage.plain(
      rest.capitalised, references: references(in: span), actor: actor, reader: reader)
    guard !plain.isQuoted, plain.longest <= PlainLanguage.longestSentence else { return [] }
    return plain.sentences.map { ComposedSentence($0, .stated, [.at(span)]) }
  }

  /// Words that begin a clause of their own or stand before the verb for emphasis.
  private static let opening: ClosedWords = [
    "hvis", "når", "såfremt", "da", "for", "i", "på", "fra", "efter", "med", "ved", "som", "af", "til",
    "både",
  ]

  /// Words that stand elsewhere in a main clause than in one after "at".
  private static let turned: ClosedWords = [
    "ikke", "aldrig", "kun", "også", "fortsat", "stadig", "alligevel", "derfor", "dog", "altså", "desuden",
    "alene", "samtidig", "længere", "fremover", "fremadrettet", "nu", "allerede", "først", "hverken",
    "endnu", "selv", "så",
  ]

  /// Whether the sentence tells a rule for everyone ("Hjælp, der er modtaget med urette, skal betales tilbage. Det følger
  /// af § 91."): nobody is named, nothing measured, and the law is named right after.
  private func statesRule(_ index: Int) -> Bool {
    guard let span = span(index) else { return false }
    if facts.sentences[index].has(.ruleText) { return !names(text(span)) && !holdsFigure(index) }
    guard let after = self.span(index + 1),
      facts.sentences[index + 1].sentence.block == facts.sentences[index].sentence.block,
      ActSentence.restates(bareWords(after)), !references(in: after).isEmpty, !holdsFigure(index)
    else { return false }
    return !names(text(span))
  }

  /// Whether the words speak to the reader or name who decides.
  private func names(_ sentence: String) -> Bool {
    let named: Set<String> = [
      "du", "dig", "din", "dit", "dine", "jer", "jeres", "vi", "os", "vores", "jeg", "kommunen",
    ]
    return sentence.words.contains {
      ["I", "De", "Dem", "Deres"].contains($0) || named.contains(bareWord($0))
    }
  }

  /// Whether the sentence only judges ("Vi vurderer, at du ikke længere er uarbejdsdygtig") among others that tell the
  /// result.
  func judgesOnly(_ index: Int) -> Bool {
    guard let span = span(index) else { return false }
    let words = bareWords(span).prefix(3)
    return ["vi vurderer at", "kommunen vurderer at", "vi skønner at", "kommunen skønner at"].contains(
      words.joined(separator: " "))
      && !facts.sentences[index].has(.effect) && !facts.sentences[index].has(.demand)
  }

  /// What comes after "har truffet afgørelse om, at" in a sentence too long to be quoted whole.
  private func decided(_ sentence: String, at span: Span) -> [ComposedSentence] {
    guard !isEnglish, let border = firstRange(of: ", at ", in: sentence) else { return [] }
    let opening = sentence[..<border.lowerBound].inLowerCase
    let rest = String(sentence[border.upperBound...])
    guard
      ["truffet afgørelse om", "besluttet", "bestemt", "afgjort"].contains(where: { opening.hasSuffix($0) }),
      !opening.contains("ikke"), Lix.words(in: rest) < Material.longestQuotation
    else { return [] }
    return [ComposedSentence("»… at \(rest.withoutStop)«.", .stated, [.at(span)])]
  }

  /// A result too long to be quoted, up to where its rule or its reason begins: what is left out turns nothing.
  private func beforeReason(_ sentence: String, at span: Span) -> [ComposedSentence] {
    guard !isEnglish else { return [] }
    let borders = [", jf. ", ", jfr. ", ", idet ", ", fordi ", ", da ", ", eftersom "].compactMap {
      firstRange(of: $0, in: sentence)?.lowerBound
    }
    guard let border = borders.min() else { return [] }
    let front = String(sentence[..<border])
    guard (6...Material.longestQuotation).contains(Lix.words(in: front)), isBalanced(front),
      FiniteVerb.stands(in: front)
    else { return [] }
    return [ComposedSentence("»\(front) …«.", .stated, [.at(span)])]
  }

  /// Whether the sentence ends in a colon above a table, whose rows are told after it.
  private func opensTable(_ index: Int) -> Bool {
    guard let span = span(index), text(span).hasSuffix(":"), facts.sentences.indices.contains(index + 1)
    else {
      return false
    }
    return letter.blocks[facts.sentences[index + 1].sentence.block].role == .tableRow
  }

  /// Whether the sentence only goes on about a result told elsewhere, or shows understanding.
  private func isAside(_ index: Int) -> Bool {
    let asides = ["Det er en afgørelse", "Jeg forstår", "Vi forstår", "Jeg ved godt", "Vi ved godt"]
    return span(index).map { place in asides.contains { text(place).hasPrefix($0) } } ?? true
  }

  /// Whether the sentence begins by telling what an act says ("Efter aktivlovens § 91 skal …").
  private func citesAct(_ index: Int) -> Bool {
    guard let span = span(index) else { return false }
    let sentence = text(span)
    return ["Efter", "Ifølge", "I henhold til", "I medfør af"].contains { sentence.hasPrefix($0 + " ") }
      && facts.legalReferences.contains { span.contains($0.span) }
      && !["afslag", "afslå", "bevilge", "besluttet"].contains { sentence.contains($0) }
  }

  /// The letter's headings on the result, where they say more than what the decision is about.
  private func headings(of decision: Decision) -> [ComposedSentence] {
    decision.sentences.prefix(2).compactMap { index -> ComposedSentence? in
      guard let span = span(index), isBalanced(text(span)), !text(span).contains("|"),
        Lix.words(in: text(span)) <= PlainLanguage.longestSentence
      else { return nil }
      let shown = withoutLabel(text(span))
      guard !namesMatterOnly(shown), !shown.hasSuffix(":"),
        headingResult(decision)?.evidence != [.at(span)]
      else { return nil }
      let quotation = PlainLanguage.quoted(shown) + "."
      let isLong = Lix.words(in: shown) > PlainLanguage.longestSentence - 2
      let says = say("Brevet siger: ", "The letter says: ")
      return ComposedSentence(isLong ? quotation : says + quotation, .stated, [.at(span)])
    }
  }

  /// "Afgørelse om …", "Vedrørende …": a heading that names the matter and not the answer.
  private func namesMatterOnly(_ heading: String) -> Bool {
    let folded = heading.inLowerCase
    return [
      "derfor ", "hvorfor ", "afgørelse om ", "vedrørende ", "vedr. ", "angående ", "svar på ", "om ",
      "ansøgning om ",
    ]
    .contains {
      folded.hasPrefix($0)
    }
  }

  /// The next sentence of the block where it goes on about the result ("Det dækker bad og rengøring.").
  private func continuation(after index: Int) -> Int? {
    let next = index + 1
    guard facts.sentences.indices.contains(next), isTelling(next), let span = span(next),
      facts.sentences[next].sentence.block == facts.sentences[index].sentence.block,
      !facts.sentences[next].has(.outcome), !facts.sentences[next].has(.consideration),
      !isAboutComplaint(next)
    else { return nil }
    let start = text(span).firstWords(2).joined(separator: " ").inLowerCase
    return [
      "det dækker", "det gælder", "den dækker", "den gælder", "hjælpen gælder", "hjælpen dækker",
      "støtten gælder", "støtten dækker", "bevillingen gælder", "bevillingen dækker",
    ].contains(start) ? next : nil
  }

  /// Whether the sentence says in so many words that something is decided.
  private func tellsDecision(_ index: Int) -> Bool {
    guard isTelling(index), !isAboutComplaint(index), let span = span(index) else { return false }
    let sentence = lower(span)
    return [
      "besluttet", "bestemt", "afgjort", "truffet afgørelse", "bevilge", "afslag", "afslår", "ophører",
      "stopper", "påbyder", "pålægge", "forbyder", "forbud", "tilladelse", "dispensation", "nedsætte",
      "tilbage", "fastholder",
    ]
    .contains { sentence.contains($0) }
  }

  /// A sentence without "Afgørelse:" in front.
  func withoutLabel(_ sentence: String) -> String {
    let folded = sentence.inLowerCase
    for label in [
      "afgørelse: ", "resultat: ", "svar: ", "påbud: ", "forbud: ", "afgørelse – ", "afgørelse - ",
    ]
    where folded.hasPrefix(label) {
      return String(sentence.dropFirst(label.count)).capitalised
    }
    return sentence
  }
}
