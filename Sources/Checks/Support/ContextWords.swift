import DanishText
import LetterModel
import Rulebook
import Understanding

extension RuleContext {
  /// The places of a cue, in text order.
  func cues(_ cue: Cue) -> [Span] { cuePlaces[cue] }

  /// The places of a cue that do not stand in the guidance on complaints, nor in letterhead, signature or law text.
  func cuesOutsideGuidance(_ cue: Cue) -> [Span] {
    cuePlaces[cue].filter { place in sentenceIndex(at: place).map { isOutsideGuidance[$0] } ?? false }
  }

  /// Number of words in a sentence, numbers counted, marks not.
  func words(in sentence: RoleSentence) -> Int {
    sentence.sentence.tokens.reduce(0) { count, index in
      switch text.tokens[index].kind {
      case .word, .abbreviation, .number, .date, .caseNumber: count + 1
      default: count
      }
    }
  }

  /// Number of words in the letter's content.
  var wordCount: Int {
    facts.sentences.reduce(0) { blockRole($1).isContent ? $0 + words(in: $1) : $0 }
  }

  /// The sentences of content that hold the first words; nil for a letter without content.
  func firstWords(_ limit: Int) -> Span? {
    var count = 0
    var span: Span?
    for sentence in facts.sentences where blockRole(sentence).isContent && blockRole(sentence) != .heading {
      guard count < limit else { return span }
      count += words(in: sentence)
      span = span.map { $0.union(sentence.span) } ?? sentence.span
    }
    return span
  }

  /// Whether a sentence is a sum worked out more than prose: figures make up a third of it.
  func isCalculation(_ sentence: RoleSentence) -> Bool {
    let figures = sentence.sentence.tokens.filter { text.tokens[$0].kind == .number }.count
    return figures * 3 >= max(words(in: sentence), 1)
  }

  /// Whether the letter has what a letter has, so that something missing at its edges means something.
  var isWholeLetter: Bool { !facts.doubts.contains(.fragment) && wordCount >= 20 }

  /// Whether the place stands in quoted law.
  func isQuotedLaw(_ span: Span) -> Bool {
    letter.blocks.contains { $0.role == .quotedLaw && $0.span.overlaps(span) }
  }

  /// The spans in text order, those that overlap made one.
  func apart(_ spans: [Span]) -> [Span] {
    var kept: [Span] = []
    for span in spans.sorted() {
      if let last = kept.last, last.overlaps(span) || last == span {
        kept[kept.count - 1] = last.union(span)
      } else {
        kept.append(span)
      }
    }
    return kept
  }

  /// Whether the sentence tells what happened before the day: an earlier date or year stands in it.
  func isHistory(_ sentence: RoleSentence, before day: CivilDate) -> Bool {
    let span = sentence.span
    return facts.dates.contains { span.contains($0.span) && $0.date < day }
      || earlierYear(in: span, before: day.year)
  }

  /// Whether a bare year before the given one stands in the stretch (`i 2022`).
  func earlierYear(in span: Span, before year: Int) -> Bool {
    text.tokens.contains { token in
      guard token.kind == .number, token.span.length == 4, span.contains(token.span),
        let value = Int(text.string(token))
      else { return false }
      return (1950..<year).contains(value)
    }
  }

  /// Whether the last four digits of a CPR number are already hidden.
  func isMasked(_ span: Span) -> Bool { letter.bytes[span.range].contains(UInt8(ascii: "*")) }

  /// Whether a blank stands in a form the citizen is to fill in: several blanks, or a line of its own to sign or write on.
  func isForm(_ span: Span) -> Bool {
    let blanks = letter.placeholders.filter { $0.kind == .blank }
    guard blanks.contains(where: { $0.span == span }) else { return false }
    let block = letter.blocks.first { $0.span.contains(span) }
    let isAlone = block.map { $0.span.length - span.length < 40 } ?? true
    return blanks.count > 2 || (isAlone && facts.kind != .decision) || isOnSlip(span)
  }

  /// Whether the blank stands on a slip to cut off and send back: below a line that says so, at most five blocks down.
  private func isOnSlip(_ span: Span) -> Bool {
    guard let at = letter.blocks.firstIndex(where: { $0.span.contains(span) }) else { return false }
    let near = letter.blocks[max(0, at - 5)...at].map(\.span)
    return text.tokens.contains { token in
      guard token.kind == .word, token.span.start < span.start,
        near.contains(where: { $0.contains(token.span) })
      else { return false }
      let word = text.foldedString(token)
      return RuleContext.slips.contains(word) || word.hasPrefix("svar") && word.hasSuffix("slip")
    }
  }

  private static let slips: Set<String> = [
    "svarslip", "svarkupon", "svarblanket", "slip", "slippen", "kupon", "kuponen", "blanket", "blanketten",
    "talon",
    "samtykkeerklæring", "samtykke", "fuldmagt", "undertegnede", "klip", "tilmelding", "afmelding",
  ]

  /// Whether the file is a building block for letters: a Word or ODF file without sender, date and result. Fields and
  /// notes to the author belong in it.
  var isPhraseFile: Bool {
    facts.doubts.contains(.fragment) && [.docx, .odt].contains(letter.source.format)
  }

  /// Whether a template leaves the reasons to be filled in, so that nothing can be said about them yet.
  var reasonsAreMerged: Bool {
    guard facts.isTemplate else { return false }
    let reasons = outsideGuidance.filter { !$0.has(.outcome) && blockRole($0) != .heading }.map(\.span)
    return letter.placeholders.contains { field in
      if field.kind == .insertion || field.kind == .instruction { return true }
      return reasons.contains { $0.overlaps(field.span) }
    }
  }

  /// Whether a template leaves a field for a day or deadline to be filled in.
  var hasFieldForDay: Bool {
    facts.isTemplate
      && letter.placeholders.contains { field in
        let name = field.name.lowercased()
        return ["frist", "dato", "date", "dag"].contains { name.contains($0) }
      }
  }

  /// Whether an instruction is only a field in other words: `[INDSÆT UDGIFT]`, `[indsæt dato]`.
  func isFieldToFill(_ field: Placeholder) -> Bool {
    let words = field.name.lowercased().split(separator: " ")
    return field.kind == .instruction && words.count <= 3
      && ["indsæt", "skriv", "angiv", "udfyld", "tilføj"].contains(words.first ?? "")
  }

  /// Whether the letter speaks of a child or young person; found once, when the context is made.
  static func speaksOfChild(_ text: AnalysedText) -> Bool {
    text.tokens.contains { $0.kind == .word && childWords.contains(text.folded, $0.span) }
  }

  private static let childWords: ClosedWords = [
    "barn", "barnet", "barnets", "søn", "sønnen", "sønnens", "datter", "datteren", "datterens", "børn",
    "børnene",
    "forældremyndighed", "skolebarn", "børnehave", "børnehaven", "børnefaglig", "børnefaglige",
    "børnehandicap",
  ]

  /// Whether the date says from when something applies: `fra den`, `med virkning fra`, not `siden den`.
  func isStartOfEffect(_ span: Span) -> Bool {
    cues(.effectStart).contains { $0.end <= span.start && span.start - $0.end <= 16 || $0.overlaps(span) }
  }

  /// The days from which a decision applies, read from the sentences that state its result.
  func effects(of decision: Decision) -> [DateMention] {
    // The day often stands in the sentence right after the result.
    let near = Set(decision.sentences + decision.sentences.map { $0 + 1 }).filter {
      facts.sentences.indices.contains($0)
    }
    let spans = near.map { facts.sentences[$0].span }
    return facts.dates.filter { mention in
      guard spans.contains(where: { $0.contains(mention.span) }) else { return false }
      return mention.role == .effect
        || (mention.role == .event || mention.role == .other) && isStartOfEffect(mention.span)
    }
  }

  /// Whether some day or period to act by is named outside the guidance on complaints.
  var namesTimeToAct: Bool {
    let roles: Set<DateMention.Role> = [.answerDeadline, .actionDeadline]
    if facts.dates.contains(where: { roles.contains($0.role) }) { return true }
    return !cuesOutsideGuidance(.timeToAct).isEmpty || !cues(.answerPeriod).isEmpty
  }

  /// A request, or a reminder of money to pay; other letters of no kind ask for nothing that has a time.
  var asksForSomething: Bool {
    guard facts.kind == .other else { return true }
    let reminds = facts.sentences.contains { sentence in
      sentence.has(.heading)
        && foldedWords(of: sentence).contains { $0.hasPrefix("rykker") || $0.hasPrefix("påmindelse") }
    }
    return reminds && !facts.amounts.isEmpty
  }

  /// Whether the day is Monday to Friday and no public holiday.
  func isWorkingDay(_ date: CivilDate) -> Bool { DanishCalendar.isWorkingDay(date) }
}
