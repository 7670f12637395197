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
      guard isAboutPapersOnly(line) else { return line }
      papers = papers ?? line
    }
    return papers
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
    guard let first = words.first, !first.hasPrefix("»"), !Material.backward.contains(first),
      !line.hasSuffix(":"), !words.contains("herefter"),
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

  /// The object when it is a short noun phrase that fits after "nej til".
  func usableObject(_ decision: Decision) -> Found<String>? {
    memory.objects.answer(DecisionKey(decision)) { newUsableObject(decision) }
  }

  private func newUsableObject(_ decision: Decision) -> Found<String>? {
    guard let object = decision.object, belongs(object, to: decision) else { return nil }
    let value = withoutOutcome(whole(object))
    let first = value.words.first.map { bareWord($0) } ?? ""
    guard !value.isEmpty, !Material.general.contains(value.lowercased()), value.words.count <= 12,
      !value.contains(","), !value.hasSuffix(":"),
      !Material.noObject.contains(first), !isPerson(value), !(value.first?.isNumber ?? true),
      !isCutShort(object.span)
    else { return nil }
    guard let named = withAccess(lowercasedStart(value), decision),
      let spoken = isEnglish ? named : Formal.familiar(named, to: reader)
    else { return nil }
    return Found(spoken, at: object.span)
  }

  /// Whether the words are the name of a person or a place alone ("Jonathan"): whom it is about, not what.
  private func isPerson(_ object: String) -> Bool {
    guard object.words.count == 1, hasLetter(object) else { return false }
    return inSmallLetters(object).startsUpper
  }

  /// "afslag på fleksjob" as "fleksjob": the outcome is told by the verb.
  private func withoutOutcome(_ object: String) -> String {
    let folded = object.lowercased()
    let starts = [
      "ophør af ", "afslag på ", "ansøgning om ", "nedsættelse af ", "ansøgningen om ", "anmodning om ",
      "anmodningen om ", "din ansøgning om ", "din anmodning om ", "jeres ansøgning om ",
    ]
    for start in starts where folded.hasPrefix(start) { return String(object.dropFirst(start.count)) }
    return object
  }

  /// Whether the object is what the result is about: it stands in the result itself, the heading says the result too
  /// ("Afslag på …"), or the result names the same thing.
  private func belongs(_ object: Found<String>, to decision: Decision) -> Bool {
    guard let span = object.span, let first = decision.sentences.first.flatMap({ self.span($0) }) else {
      return true
    }
    if decision.sentences.contains(where: { self.span($0)?.contains(span) ?? false }) { return true }
    let heading = facts.subject?.span.map { text($0) } ?? facts.subject?.value ?? ""
    let words = (heading + " " + (letter.blocks.first { $0.span.contains(span) }.map { text($0.span) } ?? ""))
      .lowercased()
    let outcomes = [
      "afslag", "afslå", "nej", "ikke", "bevil", "ophør", "stop", "nedsæt", "tilbage", "påbud", "forbud",
      "tilladelse", "dispensation", "ja til",
    ]
    if outcomes.contains(where: { words.contains($0) }) { return true }
    let noun = object.value.words.map { bareWord($0) }.first { $0.utf8.count > 3 } ?? ""
    return text(first).lowercased().contains(noun.prefix(6))
  }

  /// What every letter is about, and so says nothing.
  private static let general: Set<String> = [
    "din ansøgning", "jeres ansøgning", "deres ansøgning", "ansøgningen", "ansøgning", "din anmodning",
    "jeres anmodning", "anmodningen", "dit ønske", "jeres ønske", "det ansøgte", "det", "din klage", "klagen",
    "din henvendelse", "ophør", "afslag", "bevilling",
  ]

  /// The object with "af en ny bil" where the letter goes on so ("støtte til køb" is half of what was asked for).
  private func whole(_ object: Found<String>) -> String {
    let value = singleSpaced(object.value).withoutStop
    guard let span = object.span, text(span).withoutStop == value, span.end < letter.bytes.count else {
      return value
    }
    let end = letter.blocks.first { $0.span.contains(span) }?.span.end ?? span.end
    let following = String(
      decoding: letter.bytes[span.end..<min(span.end + 80, max(span.end, end))], as: UTF8.self)
    let opening = following.words.first ?? ""
    let isHeading = letter.blocks.first { $0.span.contains(span) }?.role == .heading
    guard following.hasPrefix(" af ") || isHeading && following.hasPrefix(" om ") else { return value }
    var tail: [String] = [opening]
    for word in following.words.dropFirst() {
      let ends = isHeading ? Material.headingEnds : Material.ends
      // "merudgifter til kost og medicin": in a heading without a verb what is joined belongs together.
      if isHeading, ["og", "eller"].contains(word.inLowerCase), !FiniteVerb.stands(in: following) {
        tail.append(word)
        continue
      }
      guard !ends.contains(word.lowercased()), word.first?.isLetter ?? false else { break }
      tail.append(word)
      if let last = word.last, ".,;:)!?".contains(last) { break }
      if tail.count > (isHeading ? 8 : 4) { return value }
    }
    // A small word is left where the letter goes on with a day or a number ("notat af 17. august").
    while let last = tail.last, Material.ends.contains(bareWord(last)) { tail.removeLast() }
    guard tail.count > 1 else { return value }
    let rest = tail.joined(separator: " ")
    return value + " " + (rest.last.map { ".,;:)!?".contains($0) } ?? false ? String(rest.dropLast()) : rest)
  }

  private static let ends: Set<String> = [
    "og", "eller", "der", "som", "efter", "fordi", "da", "fra", "til", "med", "i", "på", "for", "den", "er",
    "har", "ikke", "kan", "jf.", "hos", "ved", "blev", "bliver", "af", "om", "under", "men",
  ]

  private static let headingEnds: Set<String> = [
    "efter", "er", "har", "kan", "ikke", "blev", "bliver", "der", "som", "fordi", "men", "og", "eller",
  ]

  /// "din egen sag" as "aktindsigt i din egen sag" in an answer on access to files; nil where it is neither.
  private func withAccess(_ object: String, _ decision: Decision) -> String? {
    guard facts.topics.first == "aktindsigt", !object.lowercased().contains("indsigt") else { return object }
    let told = decision.sentences.compactMap { span($0) }.map { text($0).lowercased() }.joined(separator: " ")
    guard
      told.contains("aktindsigt")
        || facts.subject.map({ $0.value.lowercased().contains("aktindsigt") }) ?? false
    else { return nil }
    return told.contains("aktindsigt i \(object.lowercased())") ? "aktindsigt i \(object)" : "aktindsigt"
  }

  private static let noObject: Set<String> = [
    "at", "om", "til", "ikke", "der", "som", "efter", "for", "i", "på", "med", "af", "ved", "fra", "under",
    "hos",
    "og", "eller", "den", "det", "de", "dette", "denne", "kr", "dem", "dig", "jer", "ham", "hende", "mig",
    "os", "du", "han", "hun", "vi",
  ]

  /// Whether the letter goes on with "og" after the place, so that only half of it was found.
  private func isCutShort(_ span: Span?) -> Bool {
    guard let span, span.end < letter.bytes.count else { return false }
    let next = String(decoding: letter.bytes[span.end..<min(span.end + 4, letter.bytes.count)], as: UTF8.self)
    return next == " og " || next.hasPrefix("’") || next.hasPrefix("'") || next.hasPrefix("-")
      || next.hasPrefix(". ") && text(span).hasSuffix(" nr")
  }

  /// "Hjælp til briller" → "hjælp til briller"; names and abbreviations keep their capitals.
  private func lowercasedStart(_ text: String) -> String {
    if text.utf8.count > 5, text == text.uppercased() { return inSmallLetters(text) }
    guard let first = text.words.first, first.dropFirst().allSatisfy({ $0.isLowercase }) else { return text }
    let known = ["hjælp", "støtte", "afslag", "tilskud", "dækning", "bevilling", "merudgifter", "økonomisk"]
    return known.contains(first.inLowerCase) ? first.inLowerCase + text.dropFirst(first.count) : text
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
