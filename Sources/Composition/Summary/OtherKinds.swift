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
    for index in keySentences where lines.count < 5 {
      guard shown.insert(index).inserted else { continue }
      lines += stated(index)
    }
    return lines
  }

  /// The sentence a hearing begins with: who wants what, or what is on its way.
  private var matterSentence: Int? {
    facts.sentences.indices.first { index in
      guard isTelling(index), let span = span(index),
        letter.blocks[facts.sentences[index].sentence.block].role == .body
      else { return false }
      let words = text(span)
      return Lix.words(in: words) >= 6 && FiniteVerb.stands(in: words) && !words.contains("afgørelse")
        && !isAboutComplaint(index)
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
    let asked = Set(demands.flatMap { [$0.sentence] + listItems(after: $0.sentence) })
    let telling = facts.sentences.indices.filter {
      isTelling($0) && !asked.contains($0) && !isAboutComplaint($0) && !facts.sentences[$0].has(.consequence)
        && !saysNothingToDo($0) && (isWhole($0) || tellsMeeting($0))
    }
    let chosen = telling.filter { index in
      roles.contains { facts.sentences[index].has($0) } || isIntention(index) || tellsMeeting(index)
    }
    let coming = comingSentences.filter { telling.contains($0) }
    let lead = chosen.filter { isIntention($0) || tellsMeeting($0) } + (facts.kind == .hearing ? [] : coming)
    let rest = chosen.filter { !lead.contains($0) }
    return lead + rest + (chosen.count < 2 ? Array(telling.prefix(4)) : [])
  }

  /// Whether the sentence says what the authority has in mind.
  private func isIntention(_ index: Int) -> Bool {
    guard [.hearing, .intendedDecision].contains(facts.kind), let span = span(index) else { return false }
    let sentence = text(span).inLowerCase
    return [
      "overvejer", "påtænker", "har til hensigt", "agter", "har planer om", "forventer at", "regner med at",
    ]
    .contains { sentence.contains($0) }
  }

  private func tellsMeeting(_ index: Int) -> Bool {
    guard facts.kind == .meeting, let span = span(index) else { return false }
    return !dates([.meeting], in: span).isEmpty
  }

  /// The sentences that put information forward to be answered.
  var hearingFactSentences: [Int] {
    sentences(with: .fact).filter {
      isTelling($0) && !isAboutComplaint($0) && !isIntention($0) && !facts.sentences[$0].has(.demand)
        && facts.sentences[$0].caseContent > 0
    }
  }

  /// What a hearing rests on: at most three facts.
  var hearingFacts: [ComposedSentence] {
    guard [.hearing, .intendedDecision].contains(facts.kind) else { return [] }
    let told = hearingFactSentences
    return Array(told.flatMap { stated($0) }.prefix(3))
  }

  /// The day to answer or meet, for the essentials of a letter that decides nothing.
  var dayLine: ComposedSentence? {
    if let nothing = nothingToDo, demands.isEmpty { return nothing }
    switch facts.kind {
    case .meeting:
      guard let meeting = facts.dates.first(where: { $0.role == .meeting }) else { return nil }
      let day = written(meeting)
      return ComposedSentence(
        say("Mødet er \(day).", "The meeting is on \(day)."), .stated, [.at(meeting.span)])
    case .hearing, .intendedDecision, .request:
      guard let deadline = firstDeadline ?? answerDay else {
        // What may only have been overlooked is not said to be missing.
        guard !mentionsAnswerTime else { return nil }
        return ComposedSentence(
          say("Brevet siger ikke, hvornår du senest skal svare.", "It does not say by when to answer."),
          .notStated, absence(["P2", "F4"], lookedFor: ["senest", "inden"]))
      }
      let day = written(deadline)
      let verb = facts.kind == .hearing ? say("Du kan svare", "You can answer") : say("Svar", "Answer")
      return ComposedSentence(
        say("\(verb) senest \(day).", "\(verb) by \(day)."), .stated, [.at(deadline.span)])
    default:
      if let deadline = firstDemandedDay {
        let day = written(deadline)
        return ComposedSentence(
          say("Dagen at huske er \(day).", "The day to remember is \(day)."), .stated, [.at(deadline.span)])
      }
      guard let deadline = firstDeadline else { return nil }
      let index = facts.sentences.firstIndex { $0.sentence.span.contains(deadline.span) }
      return index.flatMap { stated($0).first }
    }
  }

  /// The day named in a sentence on when the citizen's answer must have come ("Vi skal have dit svar senest den …").
  var answerDay: DateMention? {
    for sentence in facts.sentences where isOnAnswering(text(sentence.sentence.span).inLowerCase) {
      let span = sentence.sentence.span
      let ahead = facts.dates.first { mention in
        span.contains(mention.span) && mention.date >= (facts.date?.value ?? mention.date)
      }
      if let ahead { return ahead }
    }
    return nil
  }

  private var mentionsAnswerTime: Bool {
    facts.sentences.contains { isOnAnswering(text($0.sentence.span).inLowerCase) }
  }

  private func isOnAnswering(_ sentence: String) -> Bool {
    ["senest", "inden ", "frist", "skal være her", "i hænde", "skal være modtaget"].contains {
      sentence.contains($0)
    }
      && ["svar", "bemærkning", "høre fra", "hører fra", "kommentar", "oplysning"].contains {
        sentence.contains($0)
      }
      && !sentence.contains("klage")
  }

  /// A date as the letter writes it, with article where it begins with a figure.
  func written(_ mention: DateMention) -> String {
    let words = text(mention.span)
    return words.first?.isNumber ?? false && !isEnglish ? "den \(words)" : words
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

  /// What a citizen may bring to a meeting.
  var companion: [ComposedSentence] {
    guard facts.kind == .meeting else { return [] }
    let isTold = facts.sentences.contains { text($0.sentence.span).inLowerCase.contains("bisidder") }
    return isTold
      ? []
      : [
        ComposedSentence(
          say("Du må tage en bisidder med.", "You may bring a companion (bisidder)."), .explained, [])
      ]
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
