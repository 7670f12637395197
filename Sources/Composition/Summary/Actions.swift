import DanishText
import LetterModel
import Understanding

extension Material {
  /// The checklist. Every line that begins with a box is one action.
  func actions(_ decision: Decision?) -> [ComposedSentence] {
    var lines: [ComposedSentence] = []
    for demand in demands where lines.count < 4 {
      if let decision, decision.outcome == .repayment, decision.sentences.contains(demand.sentence) {
        // What is taken from coming payments, or is asked for in a letter to come, is nothing to do now.
        guard nothingToDo == nil else { continue }
        let line = headline(decision)
        let box = ComposedSentence("☐ \(line.text)", line.origin, line.evidence)
        if !lines.contains(where: { $0.text == box.text }) { lines.append(box) }
      } else {
        lines += action(demand)
      }
    }
    if let decision, decision.outcome == .order {
      lines += tableDays
      let isDated = lines.contains { $0.text.hasPrefix("☐") && $0.text.contains { $0.isNumber } }
      if !isDated, let box = orderBox(decision) { lines.insert(box, at: 0) }
    }
    if lines.isEmpty { lines += payment }
    if let decision, let complaint = complaintAction(decision.klagevejledning, decision: decision) {
      lines.append(complaint)
    }
    lines = withoutPlainAnswer(lines)
    if lines.isEmpty, let nothing = nothingToDo { lines.append(nothing) }
    if lines.isEmpty, decision == nil, let answer = answerByLine { lines.append(answer) }
    return lines
  }

  /// The boxes without "Svar senest den 11. maj" where the letter's own words on that day stand beside it.
  private func withoutPlainAnswer(_ lines: [ComposedSentence]) -> [ComposedSentence] {
    guard let answer = answerByLine, case .at(let day)? = answer.evidence.first else { return lines }
    let isTold = lines.contains { line in
      line != answer && line.text.hasPrefix("☐")
        && line.evidence.contains { if case .at(let place) = $0 { place.contains(day) } else { false } }
    }
    var isSeen = false
    return lines.filter { line in
      guard line == answer else { return true }
      defer { isSeen = true }
      return !isTold && !isSeen
    }
  }

  /// One action with its date; the consequence follows as a line of its own.
  private func action(_ demand: Demand) -> [ComposedSentence] {
    guard let span = span(demand.sentence) else { return [] }
    if text(span).hasSuffix(":") { return list(after: demand.sentence) }
    guard let plain = plain(demand.sentence) else { return [] }
    var lines: [ComposedSentence] = []
    if plain.longest <= PlainLanguage.longestSentence {
      lines = plain.sentences.enumerated().map { offset, text in
        ComposedSentence(offset == 0 ? "☐ \(text)" : text, .stated, [.at(span)])
      }
    } else if Lix.words(in: text(span)) <= Material.longestDemand, isQuotable(demand.sentence) {
      lines = [ComposedSentence("☐ \(PlainLanguage.quoted(text(span))).", .stated, [.at(span)])]
    } else if let date = demand.date {
      let day = withArticle(text(date.span))
      lines = [
        ComposedSentence(
          say("☐ Gør det, brevet beder om, senest \(day).", "☐ Do what the letter asks by \(day)."), .stated,
          [.at(span), .at(date.span)])
      ]
    } else {
      let isShort = Lix.words(in: text(span)) <= PlainLanguage.longestSentence
      if !isShort, facts.decisions.isEmpty, let line = answerByLine { return [line] }
      lines = [
        isShort
          ? ComposedSentence("☐ \(PlainLanguage.quoted(text(span))).", .stated, [.at(span)])
          : ComposedSentence(
            say("☐ Læs i brevet, hvad du skal gøre.", "☐ See in the letter what to do."), .explained,
            [.at(span)])
      ]
    }
    lines += listAbove(demand.sentence)
    if let consequence = consequence(after: demand.sentence) { lines += consequence }
    return lines
  }

  /// Longest demand in words that is told whole, in quotation marks.
  private static let longestDemand = 26

  /// The box for answering by the day the letter names; nil where it names none.
  var answerByLine: ComposedSentence? {
    guard [.hearing, .intendedDecision, .request].contains(facts.kind),
      let day = firstDeadline ?? answerDay
    else { return nil }
    let verb = facts.kind == .hearing ? say("Du kan svare", "You can answer") : say("Svar", "Answer")
    return ComposedSentence(
      say("☐ \(verb) senest \(written(day)).", "☐ \(verb) by \(written(day))."), .stated, [.at(day.span)])
  }

  /// The list that "Du skal sende dem" points back to.
  private func listAbove(_ index: Int) -> [ComposedSentence] {
    listOpening(above: index).map { statedList($0) } ?? []
  }

  /// The sentence that opens the list "Du skal sende dem" points back to.
  func listOpening(above index: Int) -> Int? {
    guard let span = span(index) else { return nil }
    let words = bareWords(span)
    guard words.contains(where: { ["dem", "disse", "begge", "papirerne", "oplysningerne"].contains($0) })
    else { return nil }
    return facts.sentences.indices.prefix(index).last { candidate in
      let items = listItems(after: candidate)
      return items.last.map { index - $0 <= 4 } ?? false
    }
  }

  /// The items of the list that follows a sentence ending in a colon.
  func listItems(after index: Int) -> [Int] {
    guard let span = span(index),
      opensList(text(span)) || asksForList(text(span)) || isInfinitiveItem(index + 1)
    else { return [] }
    return Array(
      facts.sentences.indices.dropFirst(index + 1).prefix {
        let block = facts.sentences[$0].sentence.block
        return letter.blocks.indices.contains(block) && letter.blocks[block].role == .listItem
      })
  }

  /// Whether the words are left hanging, to be gone on with by the items of a list.
  private func opensList(_ text: String) -> Bool {
    text.hasSuffix(":") || text.hasSuffix(",") || text.hasSuffix(" at")
  }

  /// "1) at rejse en støjvold …": an item that goes on with the words above its list, whether or not they end in a colon.
  func isInfinitiveItem(_ index: Int) -> Bool {
    guard let span = span(index), let block = letter.blocks.first(where: { $0.span.contains(span) }),
      block.role == .listItem
    else { return false }
    return PlainLanguage.withoutListMarker(text(span)).firstWord == "at"
  }

  /// "Jeg mangler", "Det skal du sende": a line without a mark at its end above what is wanted.
  private func asksForList(_ text: String) -> Bool {
    let words = text.inLowerCase.words.map { bareWord($0) }
    guard (2...6).contains(words.count), let last = text.last, last.isLetter else { return false }
    return words.contains { ["mangler", "sende", "medbringe", "send", "medbring", "indsende"].contains($0) }
  }

  /// A sentence that opens a list, with its items; empty when it opens none or an item cannot be told whole.
  func statedList(_ index: Int) -> [ComposedSentence] {
    guard let span = span(index) else { return [] }
    var blocks: [Int] = []
    var told: [[ComposedSentence]] = []
    for item in listItems(after: index) {
      let lines = stated(item)
      guard lines.count == 1 else { return [] }
      // What an item says after its first sentence belongs to it.
      if blocks.last == facts.sentences[item].sentence.block, let first = told.last?.first {
        let whole = first.text + " " + lines[0].text
        guard Lix.words(in: whole) <= PlainLanguage.longestSentence else { continue }
        told[told.count - 1] = [ComposedSentence(whole, .stated, first.evidence + lines[0].evidence)]
      } else {
        blocks.append(facts.sentences[item].sentence.block)
        told.append(lines)
      }
    }
    guard (2...5).contains(told.count), !isEnglish else { return [] }
    let words = text(span)
    let opening = words.hasSuffix(",") || words.hasSuffix(":") ? String(words.dropLast()) : words
    guard let named = Person.named(opening, actor: actor), let intro = Formal.familiar(named, to: reader),
      Lix.words(in: intro) <= 12
    else { return [] }
    return [ComposedSentence(intro.capitalised + ":", .stated, [.at(span)])]
      + told.flatMap { $0 }.map { line in
        let item = line.text.withoutStop
        let text = item.hasSuffix(",") || item.hasSuffix(";") ? String(item.dropLast()).withStop : line.text
        return ComposedSentence("– \(text.loweredStart)", line.origin, line.evidence)
      }
  }

  /// "☐ Send os:" with the items of the list that follows, at most four.
  private func list(after index: Int) -> [ComposedSentence] {
    guard let span = span(index) else { return [] }
    let items = listItems(after: index)
    let lines = items.prefix(4).flatMap { stated($0) }
    guard !lines.isEmpty else { return [] }
    let intro =
      Person.named(text(span).withoutColon, actor: actor) ?? PlainLanguage.quoted(text(span).withoutColon)
    let shown = isEnglish ? PlainLanguage.quoted(text(span).withoutColon) : intro
    return [ComposedSentence("☐ \(shown):", .stated, [.at(span)])]
      + lines.map { ComposedSentence("– \($0.text)", $0.origin, $0.evidence) }
  }

  /// The consequence of not acting that stands next to a demand.
  private func consequence(after index: Int) -> [ComposedSentence]? {
    let asked = Set(demands.map(\.sentence))
    for next in (index + 1)...(index + 4) where facts.sentences.indices.contains(next) {
      if asked.contains(next) || facts.sentences[next].has(.demand), !tellsConsequence(next) { return nil }
      if tellsConsequence(next), isTelling(next), let span = span(next) {
        let told = stated(next)
        guard told.isEmpty, isQuotable(next) else { return told }
        return [ComposedSentence(PlainLanguage.quoted(text(span)) + ".", .stated, [.at(span)])]
      }
    }
    return nil
  }

  /// Whether the sentence says what happens when the citizen does not answer or does not come.
  func tellsConsequence(_ index: Int) -> Bool {
    if facts.sentences[index].has(.consequence) { return true }
    guard facts.decisions.isEmpty, let span = span(index) else { return false }
    let opening = text(span).firstWords(5).map { bareWord($0) }
    guard opening.count == 5 else { return false }
    return Material.silences.contains(opening[..<3].joined(separator: " "))
      || Material.silences.contains(opening[..<2].joined(separator: " ")) && opening.contains("ikke")
      || opening[0] == "hvis" && ["vi", "du", "i"].contains(opening[1]) && opening[2] == "ikke"
  }

  private static let silences: ClosedWords = [
    "hører vi ikke", "har vi ikke", "svarer du ikke", "svarer i ikke", "modtager vi ikke", "får vi ikke",
    "sender du ikke", "møder du ikke", "kommer du ikke", "bliver du væk", "bliver i væk", "udebliver du",
    "deltager du ikke", "reagerer du ikke", "svarer de ikke", "møder de ikke",
  ]

  /// The deadline in the sentence itself, else the only one of the letter.
  func demandDate(near index: Int) -> DateMention? {
    guard let span = span(index) else { return nil }
    let roles: Set<DateMention.Role> = [.answerDeadline, .actionDeadline, .meeting]
    return dates(roles, in: span).first
  }

  /// The day by which the citizen must answer or act: the earliest the letter names.
  var firstDeadline: DateMention? {
    facts.dates.filter { [.answerDeadline, .actionDeadline].contains($0.role) }.min { $0.date < $1.date }
  }

  /// The demand with that day in the letter's own words, where they are few and stand alone; nil otherwise.
  func shortDemand(on day: DateMention) -> ComposedSentence? {
    guard !isEnglish, let demand = demands.first(where: { $0.date == day }) else { return nil }
    let told = stated(demand.sentence, limit: 14)
    guard told.count == 1, let line = told.first, line.text.words.count <= 14, !line.text.hasPrefix("»"),
      let first = line.text.words.first, !Material.backward.contains(first)
    else { return nil }
    return line
  }

  /// The earliest day that stands in a sentence asking something of the citizen.
  var firstDemandedDay: DateMention? {
    demands.compactMap(\.date).filter { $0.role != .meeting }.min { $0.date < $1.date }
  }

  /// "Du skal ikke gøre noget", only when the letter says so.
  var nothingToDo: ComposedSentence? {
    let index = facts.sentences.indices.first { saysNothingToDo($0) && !isAboutComplaint($0) }
    guard let index, let span = span(index) else { return nil }
    let line = say("Du skal ikke gøre noget nu.", "You need not do anything now.")
    return ComposedSentence(line, .stated, [.at(span)])
  }

  func saysNothingToDo(_ index: Int) -> Bool {
    memory.nothingToDo.answer(index) { asksNothing(index) }
  }

  private func asksNothing(_ index: Int) -> Bool {
    guard let span = span(index) else { return false }
    let written = text(span)
    guard ["ikke", "IKKE", "intet"].contains(where: { written.contains($0) }) else { return false }
    let sentence = written.inLowerCase
    guard !sentence.contains("hvis"), !sentence.contains("medmindre") else { return false }
    return Material.nothingPhrases.contains { sentence.contains($0) }
  }

  private static let nothingPhrases = [
    "du skal intet foretage", "de skal intet foretage", "i skal intet foretage", "du skal intet gøre",
    "de bedes ikke foretage", "du skal ikke foretage dig", "du skal ikke gøre noget",
    "i skal ikke gøre noget",
    "i skal ikke foretage jer", "du behøver ikke gøre noget", "du behøver ikke at gøre noget",
    "du behøver ikke foretage dig", "du behøver ikke at foretage dig", "behøver du ikke gøre noget",
    "skal du ikke foretage dig", "skal du ikke gøre noget", "skal du ikke gøre mere",
    "du skal ikke gøre mere", "du skal ikke selv gøre noget", "de skal ikke foretage dem",
    "skal de ikke foretage dem", "de behøver ikke foretage dem", "du skal ikke foretage dig",
    "i skal ikke foretage jer", "skal i ikke foretage jer",
  ]

  /// The box for complaining, with the safe last day; nil where there is nothing to complain about.
  func complaintAction(_ guidance: Klagevejledning, decision: Decision) -> ComposedSentence? {
    guard isAppealable(guidance, decision: decision) else { return nil }
    guard let line = lastDayLine(guidance) else { return nil }
    return ComposedSentence("☐ \(line.text)", line.origin, line.evidence)
  }

  /// Whether the summary should speak of complaining: not after a full yes, nor where no body exists.
  func isAppealable(_ guidance: Klagevejledning, decision: Decision) -> Bool {
    guidance.body != .ingen && guidance.status != .notRequired
      && !([.grant, .permit, .dispensation].contains(decision.outcome) && guidance.status != .present)
  }
}
