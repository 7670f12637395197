import DanishText
import LetterModel
import Understanding

extension Material {
  /// The result of a decision in one sentence: the fixed words for its outcome, with its object or amount when the
  /// letter names one.
  func headline(_ decision: Decision) -> ComposedSentence {
    memory.headlines.answer(DecisionKey(decision)) { newHeadline(decision) }
  }

  private func newHeadline(_ decision: Decision) -> ComposedSentence {
    let evidence = evidence(of: decision)
    if decision.outcome == .repayment, let amount = repaymentAmount(decision) {
      let money = text(amount.span).replacing("KR.", with: "kr.")
      return ComposedSentence(
        say("Du skal betale \(money) tilbage.", "You must pay back \(money) (tilbagebetaling)."), .stated,
        evidence + [.at(amount.span)])
    }
    if let told = headingResult(decision, onlyLabelled: true) { return told }
    if decision.outcome == .other, let told = headingResult(decision) ?? untypedOutcome(decision) {
      return told
    }
    let speaksForItself: Set<Outcome> = [.order, .sanction, .repayment]
    // "Afslag på plads i Børnehaven Spiloppen" tells more than "plads".
    if let object = usableObject(decision), Material.bareObjects.contains(object.value.inLowerCase),
      let whole = headingObject(decision)
    {
      let line = outcome(decision.outcome, object: whole.value)
      return ComposedSentence(line, .stated, evidence + (whole.span.map { [.at($0)] } ?? []))
    }
    guard let object = usableObject(decision), !speaksForItself.contains(decision.outcome) else {
      return headingResult(decision) ?? shortOutcome(decision).flatMap { isAboutPapersOnly($0) ? nil : $0 }
        ?? headingObject(decision).map {
          ComposedSentence(
            outcome(decision.outcome, object: $0.value), .stated,
            evidence + ($0.span.map { [.at($0)] } ?? []))
        }
        ?? shortOutcome(decision)
        ?? ComposedSentence(bareOutcome(decision), .stated, evidence)
    }
    let line = outcome(decision.outcome, object: object.value)
    return ComposedSentence(line, .stated, evidence + (object.span.map { [.at($0)] } ?? []))
  }

  /// The letter's own sentence about the result where it is short and speaks to the citizen.
  private func shortOutcome(_ decision: Decision) -> ComposedSentence? {
    guard decision.outcome != .partial else { return nil }
    var papers: ComposedSentence?
    for index in decision.sentences where isTelling(index) && !isAboutCourt(index) {
      let lines = stated(index, limit: 18)
      guard let line = lines.first, standsAlone(line.text) else { continue }
      // "Vi har godkendt din ansøgning" waits for what was granted.
      guard isAboutPapersOnly(line) || isBareAnswer(line.text) else { return line }
      papers = papers ?? line
    }
    return papers
  }

  /// "Du har fået ja.": the answer without what it is about.
  private func isBareAnswer(_ line: String) -> Bool {
    line.words.count <= 5 && line.words.contains { ["ja", "nej"].contains(bareWord($0)) }
  }

  /// The letter's own words on a result that is none of the known ones, where they are few and can be read first.
  private func untypedOutcome(_ decision: Decision) -> ComposedSentence? {
    let lines = outcomeDetails(decision)
    guard let first = lines.first else { return nil }
    // "»Udvalget har på mødet den 4. december 2025 besluttet, at …«": here without the meeting.
    if first.text.hasPrefix("»"), case .at(let span)? = first.evidence.first {
      return announcedResult(text(span), at: span).first {
        Lix.words(in: $0.text) <= PlainLanguage.longestSentence
      }
    }
    return lines.first { line in
      standsAlone(line.text) && Lix.words(in: line.text) <= PlainLanguage.longestSentence
        && !line.text.contains("»") && !line.text.hasPrefix("– ")
    }
  }

  /// Whether the sentence tells the way to complain or to the courts, which names the result in passing.
  func isAboutCourt(_ index: Int) -> Bool {
    guard !isAboutComplaint(index), let span = span(index) else { return true }
    let sentence = lower(span)
    return ["domstol", "søgsmål", "byretten", "anlægges sag", "sag anlægges"].contains {
      sentence.contains($0)
    }
  }

  /// Whether a line can be read before everything else: it leans on nothing, opens no list, and says more than by which
  /// rule something was decided.
  func standsAlone(_ line: String) -> Bool {
    let words = line.words
    let isNoun =
      ["Den", "Det", "De"].contains(words.first) && !leansBack(line) && words.count > 5
      && !pointsForward(line)
    guard let first = words.first, !first.hasPrefix("»"), isNoun || !Material.backward.contains(first),
      !line.hasSuffix(":"), !words.contains("herefter"), !words.prefix(4).contains("heller"),
      !["Udfaldet", "Resultatet", "Svaret"].contains(first)
    else { return false }
    return !namesRuleOnly(words)
  }

  /// "Påbuddet er meddelt efter § 42": words that say by which rule something was decided, and not what.
  private func namesRuleOnly(_ words: [String]) -> Bool {
    Material.namesOfResults.contains(bareWord(words.first ?? "")) && words.count < 12
      && words.contains { ["efter", "truffet", "meddelt", "udstedt", "medfør"].contains($0) }
  }

  /// Whether the sentence names the rule and nothing of the result, though it stands among those on it.
  func namesRuleOnly(_ index: Int) -> Bool {
    guard let span = span(index), !holdsFigure(index) else { return false }
    return namesRuleOnly(text(span).words) && !references(in: span).isEmpty
  }

  /// Words for the result itself: who says only by which rule it was given has not told it.
  private static let namesOfResults: Set<String> = [
    "bevillingen", "afgørelsen", "tilladelsen", "afslaget", "påbuddet", "forbuddet", "dispensationen",
    "påbud", "forbud", "hjemlen", "tilskuddet", "tilskuddene", "ydelsen", "ydelserne", "hjælpen", "støtten",
    "beløbet",
  ]

  /// First words that lean on the sentence before; a headline must stand alone.
  static let backward: Set<String> = [
    "", "Derfor", "Det", "Den", "Dette", "Denne", "De", "På", "Efter", "Da", "Hvis", "Når", "Men", "Så",
    "Herefter",
    "Samtidig", "For", "Dermed", "Som", "Her", "Han", "Hun", "Også", "Desuden", "Endelig", "Med", "Ved",
  ]

  /// Yes, no or partly, without object.
  func plainAnswer(_ decision: Decision) -> ComposedSentence {
    ComposedSentence(bareOutcome(decision), .stated, evidence(of: decision))
  }

  func evidence(of decision: Decision) -> [Evidence] {
    decision.sentences.prefix(2).compactMap { span($0).map { .at($0) } }
  }

  /// The amount a refusal is about, where the letter names one only and no line has told it.
  func amountLine(_ decision: Decision, told: [ComposedSentence]) -> ComposedSentence? {
    var amounts = facts.amounts.filter { [.applied, .refused].contains($0.role) }
    if ![.refusal, .partial].contains(decision.outcome) || amounts.isEmpty {
      // Elsewhere only an amount that is the letter's one and only can be what it is about.
      guard Set(facts.amounts.map(\.oere)).count == 1, facts.amounts.count > 1,
        !told.contains(where: { $0.text.contains("kr") })
      else { return nil }
      amounts = facts.amounts.filter { amount in
        facts.sentences.indices.contains { index in
          isTelling(index) && !isAboutComplaint(index) && (span(index)?.contains(amount.span) ?? false)
        }
      }
    }
    guard let first = amounts.first, Set(amounts.map(\.oere)).count == 1 else { return nil }
    let money = text(first.span)
    guard !told.contains(where: { $0.text.contains(money) }) else { return nil }
    return ComposedSentence(
      say("Det handler om \(money)", "It is about \(money)").withStop, .stated, [.at(first.span)])
  }

  /// The amount to be paid back: named in the result, else the only one with that role.
  func repaymentAmount(_ decision: Decision) -> Amount? {
    let amounts = facts.amounts.filter { $0.role == .repayment }
    for index in decision.sentences {
      if let span = span(index), let amount = amounts.first(where: { span.contains($0.span) }) {
        return amount
      }
    }
    let values = Set(amounts.map(\.oere))
    return values.count == 1 ? amounts.first : nil
  }

  private func outcome(_ outcome: Outcome, object: String) -> String {
    let who = actor.start
    let they = actor.englishStart
    switch outcome {
    case .refusal: return say("\(who) siger nej til \(object).", "\(they) says no (afslag) to »\(object)«.")
    case .partial:
      return say("\(who) siger delvist ja til \(object).", "\(they) says partly yes to »\(object)«.")
    case .grant: return say("\(who) siger ja til \(object).", "\(they) says yes (bevilling) to »\(object)«.")
    case .stop: return say("\(who) stopper \(object).", "\(they) stops »\(object)« (ophør).")
    case .reduction:
      return say("\(who) sætter \(object) ned.", "\(they) reduces »\(object)« (nedsættelse).")
    case .permit:
      return say(
        "\(who) giver tilladelse til \(object).", "\(they) gives permission (tilladelse): »\(object)«.")
    case .dispensation:
      return say(
        "\(who) giver dispensation til \(object).", "\(they) gives an exemption (dispensation): »\(object)«.")
    case .upheld:
      return say(
        "\(who) holder fast i afgørelsen om \(object).", "\(they) upholds the decision on »\(object)«.")
    case .other, .repayment, .sanction, .order:
      return say("\(who) har afgjort en sag om \(object).", "\(they) has decided on »\(object)«.")
    }
  }

  /// Påbud or forbud, where the result says which.
  private func order(_ decision: Decision) -> String {
    let told = decision.sentences.compactMap { span($0) }.map { text($0).inLowerCase }.joined(separator: " ")
    let bids = told.contains("påb")
    let forbids = told.contains("forb")
    let who = actor.start
    let they = actor.englishStart
    if bids, !forbids { return say("\(who) giver et påbud.", "\(they) gives an order (påbud).") }
    if forbids, !bids { return say("\(who) giver et forbud.", "\(they) forbids something (forbud).") }
    return say("\(who) giver et påbud eller et forbud.", "\(they) gives an order (påbud).")
  }

  private func bareOutcome(_ decision: Decision) -> String {
    let who = actor.start
    let they = actor.englishStart
    return switch decision.outcome {
    case .refusal: say("\(who) siger nej.", "\(they) says no (afslag).")
    case .partial: say("\(who) siger delvist ja.", "\(they) says partly yes (delvist medhold).")
    case .grant: say("\(who) siger ja.", "\(they) says yes (bevilling).")
    case .stop: say("\(who) stopper noget, du får.", "\(they) stops something you receive (ophør).")
    case .reduction:
      say("\(who) sætter noget ned, som du får.", "\(they) reduces something you receive (nedsættelse).")
    case .repayment: say("Du skal betale penge tilbage.", "You must pay money back (tilbagebetaling).")
    case .sanction: say("\(who) giver en sanktion.", "\(they) gives a sanction (sanktion).")
    case .order: order(decision)
    case .permit: say("\(who) giver tilladelse.", "\(they) gives permission (tilladelse).")
    case .dispensation: say("\(who) giver dispensation.", "\(they) gives an exemption (dispensation).")
    case .upheld:
      say("\(who) holder fast i sin tidligere afgørelse.", "\(they) upholds its earlier decision.")
    case .other: say("\(who) har truffet en afgørelse.", "\(they) has made a decision (afgørelse).")
    }
  }
}
