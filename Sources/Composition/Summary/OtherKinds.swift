import DanishText
import LetterModel
import Understanding

extension Material {
  /// What the letter is, when it decides nothing: a fixed sentence, then the letter's own words.
  var kindLines: [ComposedSentence] {
    var lines = kindSentences.map { ComposedSentence($0, .stated, kindEvidence) }
    var shown = Set<Int>()
    if [.hearing, .intendedDecision].contains(facts.kind), let matter = matterSentence {
      shown.insert(matter)
      lines += resultLines(matter)
    }
    // A list counts as one line.
    var told: [(index: Int, lines: [ComposedSentence])] = []
    var room = 5 - lines.count
    for index in keySentences where room > 0 {
      guard shown.insert(index).inserted, !pointsToList(index), !saysKindAgain(index) else { continue }
      let opening = opening(ofItem: index)
      if let opening { shown.formUnion(listItems(after: opening)) }
      let list = opening.map { statedList($0) } ?? []
      let own = !list.isEmpty ? list : tellsTimeOnly(index) ? timeAndPlace(index) : toldOrQuoted(index)
      room -= own.count { !$0.text.hasPrefix("– ") }
      told.append((index, own))
    }
    // What was chosen stands in the order of the letter; what follows from a sentence left out is left out too.
    let indices = Set(told.map(\.index))
    let whole = told.filter {
      !opensWithTherefore($0.index) || indices.contains($0.index - 1) || holdsFigure($0.index)
    }
    return lines + (whole.isEmpty ? told : whole).sorted { $0.index < $1.index }.flatMap(\.lines)
  }

  /// The sentence that opens the list the item belongs to.
  private func opening(ofItem index: Int) -> Int? {
    guard facts.sentences.indices.contains(index),
      letter.blocks.indices.contains(facts.sentences[index].sentence.block),
      letter.blocks[facts.sentences[index].sentence.block].role == .listItem
    else { return nil }
    return facts.sentences.indices.prefix(index).suffix(8).last { listItems(after: $0).contains(index) }
  }

  private func opensWithTherefore(_ index: Int) -> Bool {
    span(index).map { text($0).hasPrefix("Derfor ") } ?? false
  }

  /// Whether a hearing says once more that nothing is decided and that one may answer, which its kind has told.
  private func saysKindAgain(_ index: Int) -> Bool {
    guard [.hearing, .intendedDecision].contains(facts.kind), let span = span(index), !holdsFigure(index),
      !isIntention(index)
    else { return false }
    return Material.kindWords.stand(in: lower(span))
  }

  private static let kindWords: WordParts = [
    "ikke besluttet noget", "ikke truffet afgørelse", "ikke truffet nogen afgørelse",
    "ikke truffet en afgørelse", "ikke en afgørelse", "høre dine bemærkninger", "høre jeres bemærkninger",
    "høre deres bemærkninger", "nå at udtale", "mulighed for at udtale", "høre, hvad du", "høre, hvad i",
  ]

  /// Whether the sentence is about "dem", the things of a list that is told with what to do.
  private func pointsToList(_ index: Int) -> Bool {
    guard [.request, .hearing].contains(facts.kind), let span = span(index) else { return false }
    let words = lower(span).words.map { bareWord($0) }
    return words.contains("dem") && reader == .familiar
      && facts.sentences.indices.prefix(index).contains { !listItems(after: $0).isEmpty }
  }

  /// Whether the line gives day, hour and place of a meeting without a verb.
  private func tellsTimeOnly(_ index: Int) -> Bool {
    guard facts.kind == .meeting, tellsMeeting(index), let span = span(index) else { return false }
    return !FiniteVerb.stands(in: text(span)) && !text(span).contains(":")
  }

  /// "Tid og sted: onsdag den 24. februar 2026 kl. 9.00 på Rådhustorvet 1."
  private func timeAndPlace(_ index: Int) -> [ComposedSentence] {
    guard let span = span(index) else { return [] }
    let words = PlainLanguage.withoutListMarker(text(span))
    guard Lix.words(in: words) <= PlainLanguage.longestSentence else { return [] }
    let first = words.words.first ?? ""
    let isDay = ["mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag", "søndag", "den"].contains(
      first.inLowerCase)
    let line = isDay ? first.inLowerCase + words.dropFirst(first.count) : words
    let told = say("Tid og sted: \(line)", "Time and place: »\(words.withoutStop)«")
    return [ComposedSentence(told.withStop, .stated, [.at(span)])]
  }

  /// The sentence a hearing begins with: who wants what, or what is on its way.
  private var matterSentence: Int? {
    facts.sentences.indices.first { index in
      guard isTelling(index), let span = span(index),
        letter.blocks[facts.sentences[index].sentence.block].role == .body
      else { return false }
      let words = text(span)
      return Lix.words(in: words) >= 6 && FiniteVerb.stands(in: words) && !words.contains("afgørelse")
        && !isAboutComplaint(index) && !saysKindAgain(index)
    }
  }

  /// Evidence for the kind; the whole letter when none was kept.
  var kindEvidence: [Evidence] {
    facts.kindEvidence.isEmpty ? [.at(letter.blocks.first?.span ?? letter.wholeSpan)] : facts.kindEvidence
  }

  private var kindSentences: [String] {
    let who = actor.start
    let they = actor.englishStart
    switch facts.kind {
    case .hearing:
      return [
        say("Dette er ikke en afgørelse.", "This is not a decision (afgørelse)."),
        say(
          "\(who) vil høre, hvad du siger, før sagen bliver afgjort.",
          "\(they) wants to hear you before deciding (partshøring)."),
      ]
    case .intendedDecision:
      return [
        say("Dette er ikke en endelig afgørelse endnu.", "This is not a final decision (afgørelse) yet."),
        say("\(who) siger, hvad der er på vej.", "\(they) says what it intends."),
      ]
    case .reassessment:
      return [
        say(
          "\(who) har set på din klage igen (genvurdering).",
          "\(they) has looked at your complaint again (genvurdering).")
      ]
    case .request:
      return [say("\(who) beder dig om noget.", "\(they) asks you for something.")]
    case .meeting:
      return [say("\(who) indkalder dig til et møde.", "\(they) invites you to a meeting (møde).")]
    case .receipt:
      return [say("\(who) har fået det, du sendte.", "\(they) has received what you sent (kvittering).")]
    case .information:
      return [
        say(
          "Brevet er til orientering. Det afgør ikke noget.", "The letter is for information (orientering).")
      ]
    case .decision, .other, .uncertain:
      return [
        say(
          "Brevet ser ikke ud til at være en afgørelse.",
          "The letter does not look like a decision (afgørelse).")
      ]
    }
  }

  /// The sentences that say most of a letter that decides nothing.
  private var keySentences: [Int] {
    let roles: [SentenceRole] =
      switch facts.kind {
      case .hearing, .intendedDecision: [.hearing, .outcome, .effect]
      case .reassessment: [.outcome, .complaintAfter, .answer]
      case .receipt: [.application, .effect]
      default: [.outcome, .effect, .fact]
      }
    let asked = Set(
      demands.flatMap { demand in
        let above = listOpening(above: demand.sentence).map { [$0] + listItems(after: $0) } ?? []
        return [demand.sentence] + listItems(after: demand.sentence) + above
      })
    let telling = facts.sentences.indices.filter {
      isTelling($0) && (!asked.contains($0) || isIntention($0)) && !isAboutComplaint($0)
        && !tellsConsequence($0)
        && !saysNothingToDo($0) && (isWhole($0) || tellsMeeting($0))
    }
    let chosen = telling.filter { index in
      roles.contains { facts.sentences[index].has($0) } || isIntention(index) || tellsMeeting(index)
    }
    let coming = comingSentences.filter { telling.contains($0) }
    let soon: [Int] =
      [.receipt, .information, .reassessment].contains(facts.kind) ? telling.filter { promises($0) } : []
    // What was received, and when, stands before how long an answer takes.
    let received = facts.kind == .receipt ? chosen.filter { tellsReceipt($0) }.prefix(1) : []
    let lead =
      received + chosen.filter { isIntention($0) || tellsMeeting($0) }
      + (facts.kind == .hearing ? [] : coming)
      + soon.prefix(2)
    let rest = chosen.filter { !lead.contains($0) }
    let few = facts.kind == .information ? 3 : 2
    return lead + rest + (chosen.count < few ? Array(telling.prefix(4)) : [])
  }

  /// Whether the sentence says what the authority has in mind.
  private func isIntention(_ index: Int) -> Bool {
    guard [.hearing, .intendedDecision].contains(facts.kind), let span = span(index) else { return false }
    let sentence = lower(span)
    return [
      "overvejer", "påtænker", "til hensigt", "agter", "har planer om", "forventer at", "forventer derfor at",
      "regner med at", "i sinde at", "lægger op til", "indstillet på at", "er tanken at", "er planen at",
      "planlægger",
    ]
    .contains { sentence.contains($0) }
  }

  private func tellsReceipt(_ index: Int) -> Bool {
    span(index).map {
      bareWords($0).contains { ["modtaget", "modtog", "fået", "fik", "kommet"].contains($0) }
    }
      ?? false
  }

  private func tellsMeeting(_ index: Int) -> Bool {
    guard facts.kind == .meeting, let span = span(index) else { return false }
    return !dates([.meeting], in: span).isEmpty
  }

  /// The sentences that put information forward to be answered.
  var hearingFactSentences: [Int] {
    let asked = Set(demands.map(\.sentence))
    let deadline = firstDeadline?.span
    return sentences(with: .fact).filter { index in
      // By when to answer is no piece of information to answer.
      !asked.contains(index) && !(deadline.flatMap { day in span(index)?.contains(day) } ?? false)
    }.filter {
      isTelling($0) && !isAboutComplaint($0) && !isIntention($0) && !facts.sentences[$0].has(.demand)
        && facts.sentences[$0].caseContent > 0
    }
  }

  /// What a hearing rests on: at most three facts.
  var hearingFacts: [ComposedSentence] {
    guard [.hearing, .intendedDecision].contains(facts.kind) else { return [] }
    let told = hearingFactSentences
    // What leans on a sentence that is not among them is left out.
    let whole = told.filter { !leans($0) || told.contains($0 - 1) }
    return Array(whole.flatMap { toldOrQuoted($0) }.prefix(3))
  }

  /// What the citizen should know of complaining when nothing is decided; empty where it would only confuse.
  var complaintWhenUndecided: [ComposedSentence] {
    switch facts.kind {
    case .hearing, .intendedDecision:
      return [
        ComposedSentence(
          say(
            "Ikke endnu. Du kan først klage, når der er en afgørelse.",
            "Not yet. You can complain (klage) when there is a decision (afgørelse)."), .explained, [])
      ]
    default: return []
    }
  }

  /// Who a citizen may bring to a meeting: the letter's own words on a lawyer and a companion, else the rule.
  var companion: [ComposedSentence] {
    guard facts.kind == .meeting else { return [] }
    var lines: [ComposedSentence] = []
    for word in ["advokat", "bisidder"] {
      let index = facts.sentences.indices.first { index in
        guard isTelling(index), !facts.sentences[index].has(.demand), let span = span(index) else {
          return false
        }
        let sentence = lower(span)
        return sentence.contains(word)
          && [
            "du må", "i må", "du kan få", "i kan få", "ret til", "gerne", "velkommen", "du kan tage",
            "de kan få",
          ]
          .contains { sentence.contains($0) }
      }
      guard let index else { continue }
      let told = stated(index)
      if told.count == 1, !lines.contains(told[0]) { lines += told }
    }
    let isTold = facts.sentences.contains { text($0.sentence.span).inLowerCase.contains("bisidder") }
    if lines.isEmpty, !isTold {
      lines.append(
        ComposedSentence(
          say("Du må tage en bisidder med.", "You may bring a companion (bisidder)."), .explained, []))
    }
    return lines
  }

  /// The short page for a letter that could not be judged.
  var uncertainPage: [SummarySection] {
    var lines = [
      ComposedSentence(
        say("Læs brevet sammen med en rådgiver.", "Read the letter together with an adviser."), .explained, []
      ),
      ComposedSentence(
        say(
          "Det er uklart, hvad brevet er for et brev.", "It is unclear what kind of letter this is."),
        .unclear,
        kindEvidence),
    ]
    if let date = facts.date, let span = date.span {
      let day = text(span)
      lines.append(
        ComposedSentence(say("Brevet er fra \(day).", "The letter is from \(day)."), .stated, [.at(span)]))
    }
    var actions: [ComposedSentence] = []
    if let deadline = firstDeadline {
      let day = written(deadline)
      actions.append(
        ComposedSentence(
          say("☐ Brevet nævner en frist: \(day).", "☐ The letter names a deadline (frist): \(day)."), .stated,
          [.at(deadline.span)]))
    }
    return sections([
      (.essentials, lines), (.actions, actions), (.help, help), (.notStated, notStated(alreadyTold: [])),
      (.smallPrint, smallPrint),
    ])
  }

  /// The sections that hold something, with their headings.
  func sections(_ parts: [(SummarySection.ID, [ComposedSentence])]) -> [SummarySection] {
    parts.filter { !$0.1.isEmpty }.map {
      SummarySection(id: $0.0, heading: heading($0.0), sentences: $0.1)
    }
  }
}
