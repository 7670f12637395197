import DanishText
import LetterModel
import Understanding

// What a decision means for the citizen.
extension Material {
  /// From when, until when and how much, as far as the headline has not told it; at most three lines.
  func effects(_ decision: Decision) -> [ComposedSentence] {
    let shown = Set(decision.sentences)
    var candidates = meanings(of: decision).filter { !shown.contains($0) }
    let paying = Set(decision.outcome == .repayment ? payments : [])
    candidates += paying.sorted().filter { !shown.contains($0) && !candidates.contains($0) }
    candidates += effectSentences.filter { !shown.contains($0) && !candidates.contains($0) }
    candidates += unchanged.filter { !shown.contains($0) && !candidates.contains($0) }
    candidates += comingSentences.filter { !shown.contains($0) && !candidates.contains($0) }
    if decision.begrundelse.status == .notRequired, candidates.count < 2 {
      candidates += decision.begrundelse.grounds.filter {
        facts.sentences.indices.contains($0) && !shown.contains($0) && !candidates.contains($0)
          && isTelling($0)
          && !isAboutComplaint($0) && !facts.sentences[$0].has(.consideration)
          && !facts.sentences[$0].has(.demand)
      }.prefix(3)
    }
    candidates += comingMoney.filter { !shown.contains($0) && !candidates.contains($0) }
    // How money is paid or taken comes first; "would you rather …" last.
    let ordered =
      candidates.filter { paying.contains($0) }
      + candidates.filter { !paying.contains($0) && !isOffer($0) }
      + candidates.filter { !paying.contains($0) && isOffer($0) }
    var lines: [ComposedSentence] = []
    for index in ordered where lines.count < 3 && isWhole(index) && meansSomething(index) {
      lines += consequence(index)
    }
    return Array(lines.prefix(3))
  }

  /// Whether the sentence tells what comes of the decision, not what went before it.
  private func meansSomething(_ index: Int) -> Bool {
    let sentence = facts.sentences[index]
    if sentence.has(.effect) { return !isNoReason(index) }
    return !sentence.has(.application) && !sentence.has(.citizenView) && !isNoReason(index)
  }

  /// The sentence, freed of "Det betyder, at", which the heading of the section says.
  private func consequence(_ index: Int) -> [ComposedSentence] {
    guard let span = span(index) else { return [] }
    let sentence = text(span)
    let opening = ["Det betyder, at ", "Det betyder at ", "Det vil sige, at "].first {
      sentence.hasPrefix($0)
    }
    guard !isEnglish, let opening else { return toldBesideResult(index) }
    let rest = String(sentence.dropFirst(opening.count))
    let words = rest.words.map { bareWord($0) }
    // Only where the verb follows its subject at once the clause can stand alone as it is.
    guard words.count > 2, ["du", "i", "de", "vi"].contains(words[0]), FiniteVerb.isFinite(words[1]),
      !["ikke", "aldrig", "kun", "også", "altid", "nu", "selv"].contains(words[1]),
      !["ikke", "aldrig", "kun", "også"].contains(words[2])
    else { return toldBesideResult(index) }
    let plain = PlainLanguage.plain(
      rest.capitalised, references: references(in: span), actor: actor, reader: reader)
    guard !plain.isQuoted, plain.longest <= PlainLanguage.longestSentence else { return stated(index) }
    return plain.sentences.map { ComposedSentence($0, .stated, [.at(span)]) }
  }

  /// What stands right beside the result and says from when or how much is told whole, if need be quoted; what stands
  /// farther off only where it can be told short.
  private func toldBesideResult(_ index: Int) -> [ComposedSentence] {
    let isBeside =
      facts.sentences[index].has(.effect)
      && facts.decisions.contains { $0.sentences.contains { (1...2).contains(index - $0) } }
    return isBeside ? toldOrQuoted(index) : stated(index)
  }

  /// Sentences on how money comes or is taken, outside reasons and guidance.
  private var payments: [Int] {
    facts.sentences.indices.filter { index in
      guard let span = span(index), Material.withheldParts.stand(in: memory.folded, span), isTelling(index),
        !isAboutComplaint(index),
        !facts.sentences[index].has(.consideration), !facts.sentences[index].has(.citizenView),
        !facts.sentences[index].has(.ruleText), !facts.sentences[index].has(.demand)
      else { return false }
      return bareWords(span).contains { Material.withheld.contains($0) }
        && facts.amounts.contains { span.contains($0.span) }
    }
  }

  /// Sentences on when money comes ("Beløbet bliver sat ind på din NemKonto inden 10 hverdage").
  private var comingMoney: [Int] {
    facts.sentences.indices.filter { index in
      guard let span = span(index), Material.accountParts.stand(in: memory.folded, span), isTelling(index),
        !isAboutComplaint(index),
        !facts.sentences[index].has(.consideration), !facts.sentences[index].has(.demand)
      else { return false }
      return !ActSentence.requests.contains(bareWord(text(span).firstWord ?? ""))
        && bareWords(span).contains("nemkonto")
        && Lix.words(in: text(span)) <= PlainLanguage.longestSentence
    }
  }

  /// Parts of the words below, to look at few sentences only.
  private static let accountParts: WordParts = ["nemkonto"]
  private static let withheldParts: WordParts = ["trække", "trukke", "modregne"]
  private static let withheld: ClosedWords = ["trækkes", "trukket", "modregnes", "modregnet"]

  /// "Vil du hellere betale på én gang …": a choice, less than what happens anyway.
  private func isOffer(_ index: Int) -> Bool {
    guard let words = span(index).map({ text($0).inLowerCase.firstWords(2).map { bareWord($0) } }) else {
      return false
    }
    return ["vil", "ønsker", "passer", "kan"].contains(words.first)
  }

  /// Whether the sentence says something by itself: it holds a verb, or a label with what belongs to it.
  func isWhole(_ index: Int) -> Bool {
    guard let span = span(index) else { return false }
    let sentence = text(span)
    // "Hvordan du har det": an item under a question, without the words it belongs to.
    let opening = PlainLanguage.withoutListMarker(sentence).firstWords(2).map { bareWord($0) }
    guard opening.count == 2, !(Material.hangs(opening) && !sentence.hasSuffix("?")) else { return false }
    return FiniteVerb.stands(in: sentence) || sentence.dropLast().contains(":")
      || (sentence.inLowerCase.hasPrefix("første gang") && Lix.words(in: sentence) > 4)
  }

  /// Whether the words begin a clause that hangs on another ("hvordan du", "at støtten").
  private static func hangs(_ opening: [String]) -> Bool {
    opening[0] == "at"
      || ["hvordan", "hvad", "hvorfor", "hvornår", "hvem", "hvor"].contains(opening[0])
        && ["du", "i", "vi", "de", "din", "dit", "dine", "jeres", "han", "hun"].contains(opening[1])
  }

  /// Sentences on what goes on as before ("Du beholder dine 2 timer om ugen").
  private var unchanged: [Int] {
    facts.sentences.indices.filter { index in
      guard let span = span(index), Material.unchangedParts.stand(in: memory.folded, span), isTelling(index),
        !isAboutComplaint(index),
        !facts.sentences[index].has(.consideration), !facts.sentences[index].has(.citizenView)
      else { return false }
      let words = bareWords(span)
      // "Du må ikke regne med, at hjælpen fortsætter imens": while a complaint is handled.
      return words.contains { Material.unchangedWords.contains($0) } && !words.contains("klagen")
        && !words.contains("imens")
    }
  }

  /// Parts of the words below, to look at few sentences only.
  private static let unchangedParts: WordParts = ["fortsætter", "beholder", "uændre"]
  private static let unchangedWords: ClosedWords = ["fortsætter", "beholder", "uændret", "uændrede"]

  /// Sentences that name a day still to come, apart from what is asked of the citizen and the way to complain.
  var comingSentences: [Int] {
    guard let letterDay = facts.date?.value else { return [] }
    var roles: Set<DateMention.Role> = [.answerDeadline, .actionDeadline, .effect, .effectEnd, .event]
    if facts.decisions.isEmpty { roles.insert(.other) }
    let coming = facts.dates.filter { roles.contains($0.role) && $0.date > letterDay }
    let later = facts.dates.filter { $0.date > letterDay }
    return facts.sentences.indices.filter { index in
      let sentence = facts.sentences[index]
      let span = sentence.sentence.span
      guard isTelling(index), !isAboutComplaint(index), !sentence.has(.demand),
        !sentence.has(.consideration), !namesDuty(index)
      else { return false }
      return coming.contains { span.contains($0.span) }
        || later.contains { span.contains($0.span) } && beginsOrEnds(bareWords(span))
    }
  }

  /// Whether the sentence tells that something begins, changes or ends.
  private func beginsOrEnds(_ words: [String]) -> Bool {
    words.contains { Material.changes.contains($0) } || words.starts(with: ["første", "gang"])
  }

  private static let changes: ClosedWords = [
    "starter", "begynder", "ophører", "stopper", "slutter", "gælder", "udbetales", "overføres", "træder",
  ]

  /// Sentences that follow a result and say what it means ("Det betyder, at du selv skal betale …").
  private func meanings(of decision: Decision) -> [Int] {
    facts.sentences.indices.filter { index in
      guard decision.sentences.contains(where: { (1...4).contains(index - $0) }), isTelling(index),
        !isAboutComplaint(index), let span = span(index)
      else { return false }
      return ["Det betyder, at ", "Det betyder at ", "Det vil sige, at "].contains {
        text(span).hasPrefix($0)
      }
    }
  }

  /// Sentences that say from when, until when or how much, more than they argue.
  var effectSentences: [Int] {
    sentences(with: .effect).filter { index in
      isTelling(index) && !isAboutComplaint(index) && !facts.sentences[index].has(.consideration)
        && !facts.sentences[index].has(.demand)
    }
  }
}
