import LetterModel
import Rulebook
import Understanding

extension Material {
  /// The days to complain about the decision with this guidance; nil where the letter gives none that can be told.
  func complaintDays(_ guidance: Klagevejledning) -> ComplaintDays? {
    guard let index = facts.decisions.firstIndex(where: { $0.klagevejledning == guidance }) else {
      return ComplaintDays(of: review, rulebook: rulebook)
    }
    return memory.days.answer(index) { ComplaintDays(of: review, decision: index, rulebook: rulebook) }
  }

  /// The last day as an instruction; nil when the letter gives no time to count from. A day that is over is never told
  /// as the day to act by.
  func lastDayLine(_ guidance: Klagevejledning) -> ComposedSentence? {
    // A day that a letter names where no guidance is due is a day for something else.
    guard guidance.status != .notRequired else { return nil }
    if let days = complaintDays(guidance) { return lastDayLine(days, guidance) }
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
      .stated, deadline.span.map { [.at($0)] } ?? deadlineEvidence(guidance))
  }

  private func lastDayLine(_ days: ComplaintDays, _ guidance: Klagevejledning) -> ComposedSentence {
    let evidence = deadlineEvidence(guidance)
    switch days.state(on: review.asOf) {
    case .open:
      if let stated = guidance.statedLastDay, let span = stated.span, days.safe == stated.value {
        let day = isEnglish ? self.day(stated.value) : text(span)
        return ComposedSentence(
          say(
            "Vil du klage, \(arrives) senest \(withArticle(day)).",
            "If you want to complain, the complaint (klage) must arrive by \(day)."), .stated, [.at(span)])
      }
      return ComposedSentence(
        say(
          "Vil du klage, \(arrives) senest \(day(days.safe)).",
          "If you want to complain, the complaint (klage) must arrive by \(day(days.safe))."), .computed,
        evidence)
    case .openByLaw:
      return ComposedSentence(
        say(
          "Vil du klage, så gør det nu. Efter reglerne er sidste dag normalt \(day(days.last)).",
          "If you want to complain (klage), do it now. By the rules the last day is normally \(day(days.last))."
        ), .computed, evidence)
    case .openByLetter:
      return ComposedSentence(
        say(
          "Vil du klage, så gør det nu. Brevet giver tid til \(day(days.last)).",
          "If you want to complain (klage), do it now. The letter gives you until \(day(days.last))."
        ), .computed, evidence)
    case .passed:
      return ComposedSentence(
        say(
          "Vil du klage, så gør det nu, og skriv, hvorfor det er sent. Sidste sikre dag var \(day(days.last)).",
          "If you want to complain (klage), do it now and say why it is late. The last safe day was \(day(days.last))."
        ), .computed, evidence)
    }
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

  /// When a complaint must have come, how the day was found, and the law's period where it is another.
  func deadlineLines(_ guidance: Klagevejledning) -> [ComposedSentence] {
    guard let days = complaintDays(guidance), let line = lastDayLine(guidance) else {
      if let line = lastDayLine(guidance) { return [line] + shorterThanLaw(guidance) }
      return missingDeadline(guidance)
    }
    let state = days.state(on: review.asOf)
    if state == .open, let named = guidance.statedLastDay?.value, days.own < named {
      let advice = say(
        "Brevet nævner to frister. Brug den tidligste.", "The letter names two time limits. Use the earliest."
      )
      return [line, ComposedSentence(advice, .unclear, finding("F1")?.evidence ?? line.evidence)]
    }
    var lines: [ComposedSentence]
    switch state {
    case .open: lines = line.origin == .computed ? [safeDay(days, line)] : [line]
    case .passed: lines = [safeDay(days, line), isOver(line)]
    case .openByLaw, .openByLetter: lines = [stillTime(days, state, line)]
    }
    if let lawful = days.lawful { lines.append(both(days, lawful, guidance)) }
    return lines
  }

  /// How the last day was found; for the end of the section, where it is missed least.
  func calculationLines(_ guidance: Klagevejledning) -> [ComposedSentence] {
    guard let days = complaintDays(guidance), !isEnglish, !days.isNamed,
      guidance.statedLastDay.map({ days.own >= $0.value }) ?? true
    else { return [] }
    let evidence = deadlineEvidence(guidance)
    if days.lawful == nil {
      return calculation(guidance).map { ComposedSentence($0, .computed, evidence) }
    }
    guard days.state(on: review.asOf) != .open || days.own != days.safe else { return [] }
    return [ComposedSentence("Brevets egen sidste dag er \(day(days.own)).", .computed, evidence)]
  }

  private func isOver(_ line: ComposedSentence) -> ComposedSentence {
    ComposedSentence(
      say(
        "Fristen ser ud til at være overskredet. Klag alligevel, og skriv hvorfor.",
        "The time limit (klagefrist) seems to have passed. Complain all the same and say why."),
      .computed, line.evidence)
  }

  private func safeDay(_ days: ComplaintDays, _ line: ComposedSentence) -> ComposedSentence {
    let isPassed = days.state(on: review.asOf) == .passed
    let shown = isPassed ? days.last : days.safe
    return ComposedSentence(
      say(
        "Sidste sikre dag \(isPassed ? "var" : "er") \(day(shown)) (beregnet).",
        "The last safe day \(isPassed ? "was" : "is") \(day(shown)) (computed)."), .computed, line.evidence)
  }

  private func stillTime(
    _ days: ComplaintDays, _ state: ComplaintDays.State, _ line: ComposedSentence
  ) -> ComposedSentence {
    state == .openByLaw
      ? ComposedSentence(
        say(
          "Brevets frist er gået, men efter reglerne er der normalt stadig tid. Klag nu.",
          "The letter's time limit has passed, but by the rules there is normally still time. Complain now."),
        .computed, line.evidence)
      : ComposedSentence(
        say(
          "Efter reglerne ser fristen ud til at være gået, men brevet giver længere tid. Klag nu.",
          "By the rules the time limit seems to have passed, but the letter gives more. Complain now."),
        .computed, line.evidence)
  }

  /// The letter's time limit and the law's in one sentence, so that neither is told without the other.
  private func both(
    _ days: ComplaintDays, _ lawful: ComplaintDays.LawfulDay, _ guidance: Klagevejledning
  ) -> ComposedSentence {
    let evidence = deadlineEvidence(guidance)
    let until = day(lawful.day)
    guard let found = guidance.deadline else {
      return ComposedSentence(
        say(
          "Efter reglerne er fristen normalt \(lawful.period.danish): til \(until).",
          "By the rules it is normally \(lawful.period.english): until \(until)."), .computed, evidence)
    }
    let source = found.span.map { text($0) } ?? ""
    // The day the letter names is too early; the time it gives is the law's.
    if found.value == lawful.period {
      return ComposedSentence(
        say(
          "Brevet giver også \(found.value.danish(asIn: source)). Det er normalt til \(until).",
          "The letter also gives \(found.value.english(asIn: source)). That is normally until \(until)."),
        .computed, evidence)
    }
    return ComposedSentence(
      say(
        "Brevet giver \(found.value.danish(asIn: source)), men efter reglerne er fristen normalt \(lawful.period.danish): til \(until).",
        "The letter gives \(found.value.english(asIn: source)), but by the rules it is normally \(lawful.period.english): until \(until)."
      ), .computed, evidence)
  }

  /// That the law gives more time than a period that could not be counted.
  private func shorterThanLaw(_ guidance: Klagevejledning) -> [ComposedSentence] {
    guard guidance.deadline != nil, finding("K4") != nil, let rule = verifiedRegime(guidance)?.deadline else {
      return []
    }
    return [
      ComposedSentence(
        say(
          "Efter reglerne er fristen normalt \(rule.danish). Brug helst den korteste.",
          "By the rules it is normally \(rule.english). Use the shortest if you can."), .explained, [])
    ]
  }

  /// How the last day was found, in short sentences.
  private func calculation(_ guidance: Klagevejledning) -> [String] {
    guard let basis = guidance.lastDayBasis?.trimmed, !basis.isEmpty else { return [] }
    guard let rolled = firstRange(of: ", rykket fra ", in: basis) else { return ["Det er \(basis.withStop)"] }
    let from = basis[rolled.upperBound...]
    return ["Det er \(basis[..<rolled.lowerBound]).", "Dagen er rykket fra \(String(from).withStop)"]
  }

  private func missingDeadline(_ guidance: Klagevejledning) -> [ComposedSentence] {
    guard guidance.klagefrist.status != .notRequired else { return noTimeLimit(guidance) }
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

  /// What the letter says of a complaint without a time limit; nothing where it is silent.
  private func noTimeLimit(_ guidance: Klagevejledning) -> [ComposedSentence] {
    let places = guidance.klagefrist.evidence.filter { if case .at = $0 { true } else { false } }
    guard !places.isEmpty else { return [] }
    return [
      ComposedSentence(
        say(
          "Brevet siger, at der ikke er nogen frist for at klage.",
          "The letter says that there is no time limit (klagefrist)."),
        .stated, places),
      ComposedSentence(say("Klag alligevel snart.", "Complain soon all the same."), .explained, []),
    ]
  }
}
