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
    if decisions.count == 1 { lines = askedFor(decisions[gravest], told: lines) + lines }
    lines = distinct(lines, not: [])
    if decisions.count == 1, let amount = amountLine(decisions[gravest], told: lines) { lines.append(amount) }
    if decisions.count == 1 {
      let quantities = quantityLines(decisions[gravest], told: lines)
      lines += applicationLine(decisions[gravest], told: lines + quantities) + quantities
      lines += distinct(headingWithAmount(decisions[gravest], told: lines), not: lines)
      lines += distinct(figuresUnderHeading(decisions[gravest]), not: lines)
      lines += distinct(earlierDecision(decisions[gravest]), not: lines)
      lines = inLetterOrder(lines)
    }
    let top = essentials(decisions[gravest])
    let terms = terms(decisions[gravest])
    let meaning =
      terms
      + Trimming.prefix(
        distinct(decisions.flatMap { effects($0) }, not: lines + terms), terms.isEmpty ? 4 : 2)
    let told = lines + meaning
    let found = decisions.indices.prefix(2).flatMap { reasons(decisions[$0], index: $0) }
    let why = Trimming.weighed(withoutHanging(distinct(found, not: told), of: found), 6)
    let actions = actions(decisions[gravest])
    let complaint =
      decisions.contains {
        isAppealable($0.klagevejledning, decision: $0) || $0.klagevejledning.body == .ingen
      }
      ? complaint(decisions[gravest]) : []
    let next = facts.kind == .reassessment ? sentences(with: .complaintAfter).flatMap { stated($0) } : []
    let gaps = notStated(alreadyTold: codesTold(by: why + complaint))
    let body = sections([
      (.essentials, top), (.decision, quotationNote(lines) + belowTop(lines, top)),
      (.meaning, meaning + distinct(next, not: meaning).prefix(2)),
      (.why, why), (.actions, actions), (.complaint, complaint), (.help, help), (.notStated, gaps),
    ])
    return body + closing(after: body)
  }

  /// The sections of a letter that decides nothing.
  var otherSections: [SummarySection] {
    let lines = kindLines
    var actions = distinct(self.actions(nil), not: lines)
    actions += distinct(companion, not: lines + actions)
    let day = dayLine.map { [$0] } ?? []
    let isRoomy = (templateLine.isEmpty || day.isEmpty) && !namesKindOnly
    let subject = isRoomy ? subjectLine.map { [$0] } ?? [] : []
    let essentials = templateLine + [lines[0]] + subject + day
    let why = distinct(hearingFacts, not: lines)
    let told = codesTold(by: essentials)
    let body = sections([
      (.essentials, essentials),
      (
        .decision,
        // What showed the kind of letter may be the very sentence that tells its news.
        quotationNote(lines) + distinct(lines.dropFirst() + totalToPay, not: templateLine + subject + day)
      ),
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

  /// The reasons without those that lean on one that has been told above and so left out here.
  private func withoutHanging(_ kept: [ComposedSentence], of found: [ComposedSentence]) -> [ComposedSentence]
  {
    kept.filter { line in
      guard let place = found.firstIndex(of: line), place > 0, !kept.contains(found[place - 1]),
        case .at(let span)? = line.evidence.first,
        let index = facts.sentences.firstIndex(where: { $0.sentence.span == span }), leans(index),
        !isAboutPerson(index), let before = self.span(index - 1)
      else { return true }
      return !found[place - 1].evidence.contains(.at(before))
    }
  }

  /// Outcome, one action, one date.
  private func essentials(_ decision: Decision) -> [ComposedSentence] {
    let headline = headline(decision)
    var lines = templateLine + [withoutTherefore(headline)]
    if headline == plainAnswer(decision), let subject = subjectLine, lines.count < 2 { lines.append(subject) }
    if decision.outcome == .other, lines.count < 2, outcomeDetails(decision).isEmpty,
      let effect = effects(decision).first, standsAlone(effect.text)
    {
      lines.append(effect)
    }
    if let deadline = firstDemandedDay, deadline.date >= (facts.date?.value ?? deadline.date) {
      let day = written(deadline)
      let act = say("Du skal gøre noget senest \(day).", "You must act by \(day).")
      lines.append(
        shortDemand(on: deadline) ?? ComposedSentence(act, .stated, [.at(deadline.span)]))
    } else if lines.count < 3, let day = orderDayLine(decision) {
      lines.append(day)
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

  /// "Kommunen trækker derfor fire dage fra" as the first line, where nothing stands before it to follow from.
  private func withoutTherefore(_ line: ComposedSentence) -> ComposedSentence {
    let words = line.text.words
    guard !line.text.hasPrefix("»"), let place = words.prefix(4).firstIndex(of: "derfor"), place > 0 else {
      return line
    }
    let kept = words.enumerated().filter { $0.offset != place }.map(\.element).joined(separator: " ")
    return ComposedSentence(kept, line.origin, line.evidence)
  }

  private var templateLine: [ComposedSentence] {
    guard facts.isTemplate || letter.isTemplate else { return [] }
    let evidence = letter.placeholders.prefix(3).map { Evidence.at($0.span) }
    let line = say(
      "Dette er en skabelon, ikke et færdigt brev.", "This is a template, not a finished letter.")
    return [ComposedSentence(line, .stated, evidence.isEmpty ? kindEvidence : evidence)]
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

  /// Says of an English page that the letter's own words stand in Danish.
  private func quotationNote(_ lines: [ComposedSentence]) -> [ComposedSentence] {
    guard isEnglish, lines.contains(where: { $0.text.hasPrefix("»") }) else { return [] }
    return [ComposedSentence("Words in »…« are the letter's own, in Danish.", .explained, [])]
  }

  private func closing(after body: [SummarySection]) -> [SummarySection] {
    let text = body.flatMap { $0.sentences.map(\.text) }.joined(separator: " ")
    return sections([(.words, words(usedIn: text, limit: 6)), (.smallPrint, smallPrint)])
  }
}
