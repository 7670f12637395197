import LetterModel
import Rulebook
import Understanding

extension Material {
  /// The last day as an instruction; nil when the letter gives no time to count from.
  func lastDayLine(_ guidance: Klagevejledning) -> ComposedSentence? {
    // A day that a letter names where no guidance is due is a day for something else.
    guard guidance.status != .notRequired else { return nil }
    if let earlier = earlierDay(guidance) {
      return ComposedSentence(
        say(
          "Vil du klage, \(arrives) senest \(day(earlier)).",
          "If you want to complain, the complaint (klage) must arrive by \(day(earlier))."), .computed,
        deadlineEvidence(guidance))
    }
    if let stated = guidance.statedLastDay, let span = stated.span, guidance.lastDay == stated.value {
      let day = isEnglish ? self.day(stated.value) : text(span)
      return ComposedSentence(
        say(
          "Vil du klage, \(arrives) senest \(withArticle(day)).",
          "If you want to complain, the complaint (klage) must arrive by \(day)."), .stated, [.at(span)])
    }
    let evidence = deadlineEvidence(guidance)
    if let lastDay = guidance.lastDay {
      return ComposedSentence(
        say(
          "Vil du klage, \(arrives) senest \(day(lastDay)).",
          "If you want to complain, the complaint (klage) must arrive by \(day(lastDay))."), .computed,
        evidence)
    }
    if guidance.status == .missing {
      return ComposedSentence(
        say("Vil du klage, så klag hurtigst muligt.", "If you want to complain (klage), do it now."),
        .explained, [])
    }
    guard let deadline = guidance.deadline else { return nil }
    let source = deadline.span.map { text($0) } ?? ""
    let period = isEnglish ? deadline.value.english(asIn: source) : deadline.value.danish(asIn: source)
    return ComposedSentence(
      say(
        "Vil du klage, skal du gøre det inden \(period)\(start(guidance)).",
        "If you want to complain (klage): within \(period)."),
      .stated, deadline.span.map { [.at($0)] } ?? evidence)
  }

  /// "skal klagen være fremme", in shorter words for the easy version.
  private var arrives: String { options.isEasy ? "skal klagen nå frem" : "skal klagen være fremme" }

  private func start(_ guidance: Klagevejledning) -> String {
    switch guidance.deadlineStart {
    case .receipt, .notification: ", efter at du fik brevet"
    case .letterDate: " efter brevets dato"
    case .publication: ", efter at det blev offentliggjort"
    case .unstated: ""
    }
  }

  /// The counted day where the letter names a later one beside its period: of two time limits the earliest is safe
  /// (users.md, note on F1).
  private func earlierDay(_ guidance: Klagevejledning) -> CivilDate? {
    guard let named = guidance.statedLastDay?.value, let period = guidance.deadline?.value,
      finding("F1") != nil,
      let counted = rulebook.complaintDeadline(
        period, from: guidance.deadlineStart == .letterDate ? .letterDate : .receipt,
        letterDate: facts.date?.value, delivery: letter.envelope?.delivery ?? .unknown)
    else { return nil }
    return counted.safeDay < named ? counted.safeDay : nil
  }

  /// "den 4. juni" for a day that begins with its number.
  func withArticle(_ day: String) -> String {
    day.first?.isNumber ?? false ? "den \(day)" : day
  }

  private func deadlineEvidence(_ guidance: Klagevejledning) -> [Evidence] {
    var evidence: [Evidence] = []
    if let span = guidance.deadline?.span { evidence.append(.at(span)) }
    if let span = guidance.statedLastDay?.span { evidence.append(.at(span)) }
    if let span = facts.date?.span { evidence.append(.at(span)) }
    return evidence.isEmpty ? places(guidance.klagefrist, or: guidance) : evidence
  }

  func deadlineLines(_ guidance: Klagevejledning) -> [ComposedSentence] {
    guard let lastDay = guidance.lastDay else {
      if let line = lastDayLine(guidance) { return [line] }
      return missingDeadline(guidance)
    }
    guard let line = lastDayLine(guidance) else { return [] }
    if earlierDay(guidance) != nil {
      let advice = say(
        "Brevet nævner to frister. Brug den tidligste.", "The letter names two time limits. Use the earliest."
      )
      return [line, ComposedSentence(advice, .unclear, finding("F1")?.evidence ?? line.evidence)]
    }
    var lines: [ComposedSentence] = []
    if line.origin == .computed {
      let safe = say(
        "Sidste sikre dag er \(day(lastDay)) (beregnet).", "The last safe day is \(day(lastDay)) (computed).")
      lines.append(ComposedSentence(safe, .computed, line.evidence))
      if !isEnglish { lines += calculation(guidance).map { ComposedSentence($0, .computed, line.evidence) } }
    } else {
      lines.append(line)
    }
    lines += lawsOwnPeriod(guidance)
    if lastDay < review.asOf { lines.append(passed(guidance, evidence: line.evidence)) }
    return lines
  }

  /// The period of the law, where the letter gives another one.
  private func lawsOwnPeriod(_ guidance: Klagevejledning) -> [ComposedSentence] {
    guard let rule = verifiedRegime(guidance)?.deadline, let own = guidance.deadline?.value,
      let day = facts.date?.value
    else { return [] }
    if rule.end(after: day) < own.end(after: day) {
      return [
        ComposedSentence(
          say(
            "Efter reglerne er fristen normalt \(rule.danish). Brug den korteste.",
            "By the rules it is normally \(rule.english). Use the shortest."), .explained, [])
      ]
    }
    guard rule.end(after: day) > own.end(after: day), finding("K4") != nil else { return [] }
    return [
      ComposedSentence(
        say(
          "Efter reglerne er fristen normalt \(rule.danish). Brug helst den tidligste dag.",
          "By the rules it is normally \(rule.english). Use the earliest day if you can."), .explained, [])
    ]
  }

  /// That the day is over; after a letter with too short a period there may still be time by the law.
  private func passed(_ guidance: Klagevejledning, evidence: [Evidence]) -> ComposedSentence {
    if finding("K4") != nil, let rule = verifiedRegime(guidance)?.deadline,
      let counted = rulebook.complaintDeadline(
        rule, from: .receipt, letterDate: facts.date?.value, delivery: letter.envelope?.delivery ?? .unknown),
      counted.safeDay >= review.asOf
    {
      return ComposedSentence(
        say(
          "Brevets frist er gået, men efter reglerne er der normalt stadig tid. Klag nu.",
          "The letter's time limit has passed, but by the rules there is normally still time. Complain now."),
        .computed, evidence)
    }
    return ComposedSentence(
      say(
        "Fristen ser ud til at være overskredet. Klag alligevel, og skriv hvorfor.",
        "The time limit (klagefrist) seems to have passed. Complain all the same and say why."), .computed,
      evidence)
  }

  /// How the last day was found, in short sentences.
  private func calculation(_ guidance: Klagevejledning) -> [String] {
    guard let basis = guidance.lastDayBasis?.trimmed, !basis.isEmpty else { return [] }
    guard let rolled = firstRange(of: ", rykket fra ", in: basis) else { return ["Det er \(basis.withStop)"] }
    let from = basis[rolled.upperBound...]
    return ["Det er \(basis[..<rolled.lowerBound]).", "Dagen er rykket fra \(String(from).withStop)"]
  }

  private func missingDeadline(_ guidance: Klagevejledning) -> [ComposedSentence] {
    guard guidance.klagefrist.status != .notRequired else { return [] }
    var lines = [
      ComposedSentence(
        say(
          "Brevet siger ikke, hvornår du senest skal klage.", "The letter names no time limit (klagefrist)."),
        .notStated, absence(["K3"], lookedFor: ["klagefrist", "uger", "senest"]))
    ]
    if let deadline = verifiedRegime(guidance)?.deadline {
      lines.append(
        ComposedSentence(
          say(
            "Efter reglerne er fristen normalt \(deadline.danish), fra du fik brevet.",
            "By the rules it is normally \(deadline.english) from receipt."), .explained, []))
    }
    lines.append(
      ComposedSentence(
        say("Spørg \(actor.place), og vent ikke.", "Ask \(actor.englishPlace), and do not wait."), .explained,
        []))
    return lines
  }
}
