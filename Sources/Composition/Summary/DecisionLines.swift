import DanishText
import LetterModel
import Understanding

// What was decided, in the order in which a citizen asks.
extension Material {
  /// The headline of a decision, and the letter's own sentence where it says more.
  func decisionLines(_ decision: Decision, alone: Bool) -> [ComposedSentence] {
    let details = withoutRepeats(outcomeDetails(decision), decision)
    guard alone else {
      // One sentence of the letter may have been told in several.
      return [headline(decision)] + details.filter { $0.evidence == details[0].evidence }.prefix(3)
    }
    if details.isEmpty { return [headline(decision)] }
    let subject = facts.subject?.span
    if let subject, headline(decision) == plainAnswer(decision),
      details.allSatisfy({
        $0.text.hasPrefix(say("Brevet siger:", "The letter says:")) && $0.evidence == [.at(subject)]
      })
    {
      let effects = effects(decision)
      return effects.isEmpty ? [plainAnswer(decision)] : Array(effects.prefix(1))
    }
    let answer = plainAnswer(decision)
    let headline = headline(decision)
    let isTold = details.first == headline
    let saysAnswer = details.contains { $0.text.hasPrefix(answer.text.withoutStop) }
    if !isTold, let first = details.first, leansBack(first.text) {
      return [headline] + asked(before: decision, first) + details
    }
    // "Kommunen siger nej" is worth a line of its own; "Kommunen stopper noget, du får" is not.
    let isClear = [.grant, .refusal, .partial, .upheld].contains(decision.outcome)
    return isTold && isClear && !saysAnswer ? [answer] + details : details
  }

  /// The lines on the result below the top: nothing told twice there, and no "Kommunen siger nej" beside a sentence that
  /// says so itself. Where the top has told all, the plain answer is left.
  func belowTop(_ lines: [ComposedSentence], _ top: [ComposedSentence]) -> [ComposedSentence] {
    let left = withoutTop(lines, top)
    guard facts.decisions.count == 1, let decision = facts.decisions.first else { return left }
    let answer = plainAnswer(decision)
    guard left.count > 1, left.contains(answer) else { return left }
    let others = left.filter { $0 != answer }
    let told = Set(top.map(\.text))
    if others.allSatisfy({ told.contains($0.text) }) { return [answer] }
    return others.contains { saysAnswerItself($0.text, decision.outcome) } ? others : left
  }

  /// Whether the letter's own words say no so that nobody can miss it. A yes is told gladly once more.
  private func saysAnswerItself(_ line: String, _ outcome: Outcome) -> Bool {
    let words = line.words.map { bareWord($0) }
    switch outcome {
    case .refusal:
      // An "ikke" deep in a sentence is soon read past; "Du får ikke" is not.
      return words.contains { ["afslag", "nej", "afslår", "afslået", "afvist"].contains($0) }
        || words.dropFirst().starts(with: ["får", "ikke"])
    case .upheld: return words.contains { ["fastholder", "fastholdes", "fastholdt"].contains($0) }
    default: return false
    }
  }

  /// What was asked for, told before a result that does not name it ("Udvalget giver afslag."); empty where it is named.
  func askedFor(_ decision: Decision, told lines: [ComposedSentence]) -> [ComposedSentence] {
    guard [.refusal, .partial, .grant].contains(decision.outcome), usableObject(decision) == nil,
      let result = decision.sentences.first(where: { isTelling($0) })
    else { return [] }
    let asked = facts.sentences.indices.prefix(result).last { index in
      facts.sentences[index].has(.application) && isTelling(index) && result - index <= 3
        && !decision.sentences.contains(index)
    }
    guard let asked, let span = span(asked),
      facts.amounts.contains(where: { span.contains($0.span) }) || headingObject(decision) == nil,
      !lines.contains(where: { $0.evidence == [.at(span)] })
    else {
      return []
    }
    let told = stated(asked)
    if told.count == 1, !told[0].text.contains("…") { return told }
    guard isQuotable(asked) else { return [] }
    return [ComposedSentence(PlainLanguage.quoted(text(span)) + ".", .stated, [.at(span)])]
  }

  /// The lines in the order of the letter; one of our own words stays where it stood among them.
  func inLetterOrder(_ lines: [ComposedSentence]) -> [ComposedSentence] {
    let starts = Set(facts.sentences.map(\.sentence.span))
    var place = -1
    let placed = lines.enumerated().map { offset, line in
      if case .at(let span)? = line.evidence.first, line.evidence.count == 1, starts.contains(span),
        !line.text.hasPrefix("– ")
      {
        place = span.start
      }
      return (place, offset, line)
    }
    return placed.sorted { ($0.0, $0.1) < ($1.0, $1.1) }.map(\.2)
  }

  /// The lines without those that stand word for word at the top, as long as the letter's own words on the result are
  /// left and begin with none that leans on what was taken away.
  func withoutTop(_ lines: [ComposedSentence], _ top: [ComposedSentence]) -> [ComposedSentence] {
    let told = Set(top.map(\.text))
    let left = lines.filter { !told.contains($0.text) }
    guard let first = left.first, !leansBack(first.text), !first.text.hasPrefix("– "),
      left.contains(where: { line in
        facts.sentences.contains { [.at($0.sentence.span)] == line.evidence }
      })
    else { return lines }
    return left
  }

  func leansBack(_ line: String) -> Bool {
    let bare = line.hasPrefix("»") ? String(line.dropFirst()) : line
    let words = bare.firstWords(2)
    guard let first = words.first, Material.backward.contains(first) else { return bare.isEmpty }
    // "Ved møde den 3. maj", "Den støtte, som …" and "Det meddeles, at …" stand by themselves.
    if Material.dayOpeners.contains(first) { return false }
    guard ["Det", "Den", "De", "Dette", "Denne"].contains(first) else { return true }
    if pointsForward(bare) { return false }
    return words.count < 2 || FiniteVerb.isFinite(bareWord(words[1])) || words[1].hasSuffix(",")
  }

  /// Words that lean on nothing where they begin a sentence on the result, though no headline begins with them.
  private static let dayOpeners: Set<String> = [
    "På", "Efter", "Da", "Hvis", "Når", "For", "Med", "Ved",
  ]

  /// What "Det kan vi ikke imødekomme" answers: the sentence before it.
  private func asked(before decision: Decision, _ line: ComposedSentence) -> [ComposedSentence] {
    let start = line.text.firstWord ?? ""
    guard ["Det", "Dette", "»Det", "»Dette"].contains(start),
      let index = decision.sentences.first(where: { span($0).map { line.evidence == [.at($0)] } ?? false }),
      index > 0, isTelling(index - 1), !leans(index - 1),
      facts.sentences[index - 1].sentence.block == facts.sentences[index].sentence.block
    else { return [] }
    let lines = toldOrQuoted(index - 1)
    return lines.count <= 2 ? lines : []
  }

  /// The lines on the result without those that say once more what a line before them has told: that the application
  /// is refused, or what "derfor" follows.
  private func withoutRepeats(_ lines: [ComposedSentence], _ decision: Decision) -> [ComposedSentence] {
    let isNamed = headline(decision) != plainAnswer(decision)
    return lines.enumerated().filter { offset, line in
      if isNamed, isAboutPapersOnly(line), headline(decision) != line { return false }
      let words = line.text.words.map { bareWord($0) }
      if words.starts(with: ["du", "er"]), words.count > 3, words[3] == "år" { return false }
      if words.starts(with: ["her", "er"]), words.contains("afgørelse") { return false }
      let isRepeat =
        words.contains("derfor") && !words.contains { $0.first?.isNumber ?? false }
        && words.contains { ["ikke", "afslag", "tilbage"].contains($0) }
      return offset == 0 || !isRepeat
    }.map(\.element)
  }

  /// The lines without repetitions and without those told before.
  func distinct(_ lines: [ComposedSentence], not told: [ComposedSentence]) -> [ComposedSentence] {
    var seen = Set(told.map { gist($0.text) })
    let places = Set(told.map(\.evidence))
    return lines.filter { line in
      guard seen.insert(gist(line.text)).inserted else { return false }
      return line.origin != .stated || line.text.hasPrefix("☐") || !places.contains(line.evidence)
    }
  }

  /// The words of a sentence without order and connecting adverbs: two sentences with one gist say the same.
  private func gist(_ text: String) -> [String] {
    text.words.map { bareWord($0) }.filter { !["derfor", "altså", "dermed", "således", ""].contains($0) }
      .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }
}
