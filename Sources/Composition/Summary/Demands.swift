import DanishText
import LetterModel
import Understanding

/// Something the letter asks the citizen to do.
struct Demand {
  /// Index of the sentence.
  let sentence: Int
  /// The day it must be done by, or the meeting's day; nil when the letter names none.
  let date: DateMention?
}

extension Material {
  /// What the citizen must do apart from complaining, in text order.
  var demands: [Demand] {
    if let known = memory.demands { return known }
    let found = facts.sentences.indices.filter {
      asksToCome($0)
        || isTelling($0) && !isAboutComplaint($0)
          && (facts.sentences[$0].has(.demand) || namesDuty($0) || isRequest($0))
          && !saysNothingToDo($0) && !isLabel($0) && !isActSentence($0) && !isDutyToldOnly($0)
          && !isPartOfOffer($0)
    }.map {
      Demand(sentence: $0, date: demandDate(near: $0))
    }
    memory.demands = found
    return found
  }

  /// Whether a letter on a meeting says that one must come, or what to do when one cannot.
  private func asksToCome(_ index: Int) -> Bool {
    guard facts.kind == .meeting, let span = span(index), !isActLine(index) else { return false }
    let block = facts.sentences[index].sentence.block
    guard letter.blocks.indices.contains(block), letter.blocks[block].role.isContent,
      letter.blocks[block].role != .heading, !isAboutComplaint(index), !tellsConsequence(index)
    else { return false }
    let words = bareWords(span)
    if words.contains("pligt"), words.contains(where: { ["deltage", "møde", "komme"].contains($0) }),
      words.contains(where: { ["du", "i", "de"].contains($0) })
    {
      return true
    }
    let opening = words.prefix(8)
    return (opening.contains("forhindret") || opening.contains("ikke") && opening.contains("kan"))
      && words.contains {
        ["ring", "ringe", "sig", "kontakt", "kontakte", "afbud", "skriv", "besked"].contains($0)
      }
  }

  /// Whether the line is a rule with its number and nothing said to the reader.
  private func isActLine(_ index: Int) -> Bool {
    span(index).map { !bareWords($0).contains { ["du", "i", "de"].contains($0) } } ?? true
  }

  /// "Kontakt: Torvet 1, 8870 Mellemå": a label that reads like a request.
  private func isLabel(_ index: Int) -> Bool {
    span(index).flatMap { text($0).firstWord }.map { $0.hasSuffix(":") } ?? true
  }

  /// Whether a request without a day only says how to take an offer ("Vil du se din sag? Skriv »aktindsigt« i emnet").
  private func isPartOfOffer(_ index: Int) -> Bool {
    guard !facts.decisions.isEmpty, index > 0, demandDate(near: index) == nil, let span = span(index),
      let before = self.span(index - 1),
      facts.sentences[index - 1].sentence.block == facts.sentences[index].sentence.block,
      ActSentence.requests.contains(bareWord(text(span).firstWord ?? ""))
    else { return false }
    let opening = text(before).firstWords(2).map { bareWord($0) }
    guard opening.count == 2 else { return false }
    return ["vil", "ønsker", "har", "du", "i", "hvis"].contains(opening[0])
      && ["du", "i", "de", "kan", "har", "må"].contains(opening[1])
      && ["aktindsigt", "se din sag", "se sagen", "spørgsmål", "ret til", "databeskyt", "oplysninger"]
        .contains {
          text(before).inLowerCase.contains($0)
        }
  }

  /// Whether the letter asks for something in so many words: an imperative with its last day ("Flyt skuret senest …");
  /// and where nothing is decided any request ("Fortæl os, om …"), or by when an answer must have come.
  private func isRequest(_ index: Int) -> Bool {
    guard let span = span(index) else { return false }
    let sentence = facts.sentences[index]
    let isAhead = facts.dates.contains { mention in
      span.contains(mention.span) && mention.date >= (facts.date?.value ?? mention.date)
    }
    let asks: Set<LetterKind> = [.hearing, .intendedDecision, .request, .meeting, .other]
    guard isAhead || asks.contains(facts.kind) else { return false }
    let words = PlainLanguage.withoutListMarker(text(span)).words.map { bareWord($0) }
    let isBy = isAhead && words.contains { ["senest", "inden"].contains($0) }
    if isBy, !sentence.has(.consequence),
      ActSentence.isImperative(PlainLanguage.withoutListMarker(text(span)))
    {
      return true
    }
    guard asks.contains(facts.kind), !sentence.has(.contact), !sentence.has(.consequence),
      let first = words.first
    else { return false }
    let isOffer =
      ["ring", "kontakt", "skriv"].contains(first) && (words.contains("hvis") || words.contains("endelig"))
    if ActSentence.requests.contains(first) { return !isOffer || isBy }
    return isBy && ["skal", "bedes", "svar", "svare"].contains { words.contains($0) }
  }

  /// Whether the sentence says by which day something must be done, whoever is its subject ("Arbejdet skal være udført
  /// senest den 1. juni").
  func namesDuty(_ index: Int) -> Bool {
    let span = facts.sentences[index].sentence.span
    guard facts.dates.contains(where: { $0.role == .actionDeadline && span.contains($0.span) }) else {
      return false
    }
    let words = bareWords(span)
    return zip(words, words.dropFirst() + [""]).contains { $0 == "skal" && $1 != "ikke" }
  }

  /// Whether "du skal" stands only in a clause that tells what others decide or find ("om du skal have fleksjob").
  private func isDutyToldOnly(_ index: Int) -> Bool {
    guard let span = span(index) else { return false }
    let words = bareWords(span)
    let asking = ["om", "hvad", "hvor", "hvordan", "hvornår", "hvilken", "hvilke", "hvilket"]
    var isTold = false
    for (index, word) in words.enumerated() where word == "skal" {
      let isDu = index > 0 && ["du", "i"].contains(words[index - 1])
      let before = isDu && index > 1 ? words[index - 2] : ""
      let hasHave = index + 1 < words.count && words[index + 1] == "have"
      // "Ændringer kan betyde, at du skal betale": what may come of it.
      let mayBe =
        before == "at" && words.prefix(index).contains { ["betyde", "medføre"].contains($0) }
      guard isDu, mayBe || asking.contains(before) || (before == "at" && hasHave) else { return false }
      isTold = true
    }
    return isTold && !words.contains("beder") && words.first != "send"
  }
}
