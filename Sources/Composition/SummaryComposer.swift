import DanishText
import LetterModel
public import Rulebook
import Understanding

/// Composes the plain-language summary of a letter (users.md, section 3).
public enum SummaryComposer {
  /// Most words of a summary without its small print.
  static let mostWords = 250
  /// Words above which the explanations of words are cut to the fewest.
  static let usualWords = 200
  /// Most words of the easy version without its small print.
  static let mostEasyWords = 90

  /// Highest LIX a summary should have (users.md, section 3.2).
  static let hardestLix = 38.0

  /// Makes the tables of this room, which otherwise waits for the first letter.
  public static func warmUp() { Glossary.warmUp() }

  /// The summary of one letter: every sentence says where it comes from and what it rests on.
  ///
  /// - Parameters:
  ///   - review: the letter with all that was found in it.
  ///   - rulebook: the law; only verified rows are ever told, and marked `explained`.
  ///   - options: language, easy version, local helpers.
  public static func summary(
    of review: Review, rulebook: Rulebook, options: SummaryOptions = SummaryOptions()
  ) -> Summary {
    summary(of: Material(review: review, rulebook: rulebook, options: options))
  }

  static func summary(of material: Material) -> Summary {
    let review = material.review
    let options = material.options
    let sections: [SummarySection]
    if review.facts.kind == .uncertain {
      sections = material.uncertainPage
    } else if options.isEasy {
      let short = Trimming.trimmed(material.easySections, to: mostEasyWords, steps: Trimming.easySteps)
      sections = Easing.eased(
        short, plain: review.facts.gravest.map { material.plainAnswer(review.facts.decisions[$0]) },
        act: material.say("☐ Læs i brevet, hvad du skal gøre.", "☐ See in the letter what to do."))
    } else {
      let full = review.facts.decisions.isEmpty ? material.otherSections : material.decisionSections
      let lighter = Trimming.trimmed(full, to: usualWords, steps: Trimming.lightSteps)
      sections = Trimming.trimmed(lighter, to: mostWords, steps: Trimming.steps)
    }
    let eased = DoubtfulFigures.marked(
      Trimming.eased(sections, to: hardestLix), in: review.letter, language: options.language)
    return Summary(language: options.language.rawValue, lix: lix(of: eased), sections: eased)
  }

  /// LIX of the running text: all sections but the word list and the small print.
  static func lix(of sections: [SummarySection]) -> Double? {
    let running = sections.filter { $0.id != .words && $0.id != .smallPrint }
    return Lix.of(running.flatMap { $0.sentences.map(\.text) })
  }
}

extension Material {
  /// The sections of a letter that decides something.
  var decisionSections: [SummarySection] {
    let decisions = facts.decisions
    let gravest = facts.gravest ?? 0
    var lines: [ComposedSentence] = []
    for decision in decisions.prefix(4) { lines += decisionLines(decision, alone: decisions.count == 1) }
    lines = distinct(lines, not: [])
    if decisions.count == 1, let amount = amountLine(decisions[gravest], told: lines) { lines.append(amount) }
    if decisions.count == 1 {
      let quantities = quantityLines(decisions[gravest], told: lines)
      lines += applicationLine(decisions[gravest], told: lines + quantities) + quantities
    }
    let meaning = Trimming.prefix(distinct(decisions.flatMap { effects($0) }, not: lines), 4)
    let told = lines + meaning
    let why = Trimming.weighed(
      distinct(decisions.indices.prefix(2).flatMap { reasons(decisions[$0], index: $0) }, not: told), 6)
    let actions = actions(decisions[gravest])
    let complaint =
      decisions.contains {
        isAppealable($0.klagevejledning, decision: $0) || $0.klagevejledning.body == .ingen
      }
      ? complaint(decisions[gravest]) : []
    let next = facts.kind == .reassessment ? sentences(with: .complaintAfter).flatMap { stated($0) } : []
    let gaps = notStated(alreadyTold: codesTold(by: why + complaint))
    let body = sections([
      (.essentials, essentials(decisions[gravest])), (.decision, lines),
      (.meaning, meaning + distinct(next, not: meaning).prefix(2)),
      (.why, why), (.actions, actions), (.complaint, complaint), (.help, help), (.notStated, gaps),
    ])
    return body + closing(after: body)
  }

  /// The sections of a letter that decides nothing.
  var otherSections: [SummarySection] {
    let lines = kindLines
    let actions = distinct(self.actions(nil), not: lines) + companion
    let day = dayLine.map { [$0] } ?? []
    let isRoomy = templateLine.isEmpty || day.isEmpty
    let subject = isRoomy ? subjectLine.map { [$0] } ?? [] : []
    let essentials = templateLine + [lines[0]] + subject + day
    let why = distinct(hearingFacts, not: lines)
    let told = codesTold(by: essentials)
    let body = sections([
      (.essentials, essentials), (.decision, distinct(Array(lines.dropFirst()), not: essentials)),
      (.why, why), (.actions, actions),
      (.complaint, complaintWhenUndecided), (.help, help), (.notStated, notStated(alreadyTold: told)),
    ])
    return body + closing(after: body)
  }

  /// What was decided, what to do, who helps.
  var easySections: [SummarySection] {
    guard let gravest = facts.gravest else {
      let lines = kindLines
      return sections([
        (.essentials, [lines[0]] + (subjectLine.map { [$0] } ?? []) + (dayLine.map { [$0] } ?? [])),
        (.actions, actions(nil) + companion),
        (.help, help), (.smallPrint, Array(smallPrint.prefix(1))),
      ])
    }
    let decision = facts.decisions[gravest]
    let complaint = isAppealable(decision.klagevejledning, decision: decision) ? self.complaint(decision) : []
    let headline = headline(decision)
    let subject = headline == plainAnswer(decision) ? subjectLine.map { [$0] } ?? [] : []
    return sections([
      (.essentials, templateLine + [headline] + subject),
      (
        .meaning,
        quantityLines(decision, told: [headline]).suffix(1)
          + Trimming.prefix(distinct(effects(decision), not: [headline]), 1)
      ),
      (.actions, actions(decision)), (.complaint, Array(complaint.prefix(2))), (.help, help),
      (.smallPrint, Array(smallPrint.prefix(1))),
    ])
  }

  /// Outcome, one action, one date.
  private func essentials(_ decision: Decision) -> [ComposedSentence] {
    let headline = headline(decision)
    var lines = templateLine + [headline]
    if headline == plainAnswer(decision), let subject = subjectLine, lines.count < 2 { lines.append(subject) }
    if let deadline = firstDemandedDay, deadline.date >= (facts.date?.value ?? deadline.date) {
      let day = written(deadline)
      let act = say("Du skal gøre noget senest \(day).", "You must act by \(day).")
      lines.append(
        shortDemand(on: deadline) ?? ComposedSentence(act, .stated, [.at(deadline.span)]))
    }
    if isAppealable(decision.klagevejledning, decision: decision),
      let line = lastDayLine(decision.klagevejledning), lines.count < 3
    {
      lines.append(line)
    }
    if lines.count < 3, !lines.contains(where: { $0.text.hasPrefix("Vil du") }), let nothing = nothingToDo {
      lines.append(nothing)
    }
    return lines
  }

  /// The letter's heading, where it is short.
  var subjectLine: ComposedSentence? {
    guard let span = headingSpan else { return nil }
    let words = text(span)
    let isRow =
      words.contains { "·|<{%$«".contains($0) } || words.inLowerCase.contains("att.")
      || facts.recipient.map { !$0.value.isEmpty && words.contains($0.value) && words.words.count < 6 }
        ?? false
    guard (2...14).contains(Lix.words(in: words)), !isRow else { return nil }
    let line = say(
      "Brevets overskrift er \(PlainLanguage.quoted(words)).",
      "Its heading is \(PlainLanguage.quoted(words)).")
    return ComposedSentence(line, .stated, [.at(span)])
  }

  /// The heading that says what kind of letter it is, where one stands above the one found; else that.
  var headingSpan: Span? {
    let found = facts.subject?.span
    let named = facts.sentences.first { sentence in
      guard sentence.has(.heading) else { return false }
      let words = bareWords(sentence.sentence.span)
      return words.count > 2
        && words.first.map { Material.letterNames.contains($0) } ?? false
    }
    // A line below the middle of the letter is no heading of the whole ("Med ønsket om en god start").
    let isHigh = found.map { 2 * $0.start <= letter.bytes.count && !isBelowText($0) } ?? false
    guard let named = named?.sentence.span else { return isHigh ? found : nil }
    return found.map { isHigh && $0.start < named.start ? $0 : named } ?? named
  }

  /// Whether running text stands above the place, so that a heading there is one of a part only.
  private func isBelowText(_ place: Span) -> Bool {
    letter.blocks.contains { block in
      block.role == .body && block.span.end <= place.start && Lix.words(in: text(block.span)) >= 15
    }
  }

  private static let letterNames: Set<String> = [
    "agterskrivelse", "varsel", "afgørelse", "partshøring", "høring", "indkaldelse", "kvittering", "påbud",
    "orientering", "rykker", "afslag", "bevilling", "indbydelse", "invitation",
  ]

  private var templateLine: [ComposedSentence] {
    guard facts.isTemplate || letter.isTemplate else { return [] }
    let evidence = letter.placeholders.prefix(3).map { Evidence.at($0.span) }
    let line = say(
      "Dette er en skabelon, ikke et færdigt brev.", "This is a template, not a finished letter.")
    return [ComposedSentence(line, .stated, evidence.isEmpty ? kindEvidence : evidence)]
  }

  /// The headline of a decision, and the letter's own sentence where it says more.
  private func decisionLines(_ decision: Decision, alone: Bool) -> [ComposedSentence] {
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
    if !isTold, let first = details.first, Material.backward.contains(first.text.words.first ?? "") {
      return [headline] + asked(before: decision, first) + details
    }
    // "Kommunen siger nej" is worth a line of its own; "Kommunen stopper noget, du får" is not.
    let isClear = [.grant, .refusal, .partial, .upheld].contains(decision.outcome)
    return isTold && isClear && !saysAnswer ? [answer] + details : details
  }

  /// What "Det kan vi ikke imødekomme" answers: the sentence before it.
  private func asked(before decision: Decision, _ line: ComposedSentence) -> [ComposedSentence] {
    let start = line.text.words.first ?? ""
    guard ["Det", "Dette"].contains(start),
      let index = decision.sentences.first(where: { span($0).map { line.evidence == [.at($0)] } ?? false }),
      index > 0, isTelling(index - 1), !leans(index - 1),
      facts.sentences[index - 1].sentence.block == facts.sentences[index].sentence.block
    else { return [] }
    let lines = stated(index - 1)
    return lines.count == 1 ? lines : []
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
        && words.contains { ["ikke", "afslag"].contains($0) }
      return offset == 0 || !isRepeat
    }.map(\.element)
  }

  /// The lines without repetitions and without those told before.
  private func distinct(_ lines: [ComposedSentence], not told: [ComposedSentence]) -> [ComposedSentence] {
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

  /// The findings that sections above the list of gaps have told in their own words.
  private func codesTold(by lines: [ComposedSentence]) -> Set<String> {
    var codes: Set<String> = []
    for line in lines where line.origin == .notStated || line.origin == .unclear {
      for finding in review.findings where finding.evidence.contains(where: line.evidence.contains) {
        codes.insert(finding.id.description)
      }
    }
    if facts.decisions.contains(where: { $0.klagevejledning.status == .missing }) {
      codes.formUnion(["K1", "K2", "K3", "K13", "K15"])
    }
    if facts.decisions.contains(where: { isDoubtfulBody($0.klagevejledning) }) {
      codes.insert("K9")
    }
    if lines.contains(where: { $0.text.contains("to frister") || $0.text.contains("two time limits") }) {
      codes.insert("F1")
    }
    if facts.decisions.contains(where: { $0.klagevejledning.route == .klageportalen }) { codes.insert("K13") }
    if facts.decisions.contains(where: { $0.begrundelse.status == .missing }) {
      codes.formUnion(["G1", "G3", "G4", "G6", "G7"])
    }
    return codes
  }

  private func closing(after body: [SummarySection]) -> [SummarySection] {
    let text = body.flatMap { $0.sentences.map(\.text) }.joined(separator: " ")
    return sections([(.words, words(usedIn: text, limit: 6)), (.smallPrint, smallPrint)])
  }
}
