import DanishText
import LetterModel
import Rulebook
import Understanding

/// A review with the small questions every section asks of it.
struct Material {
  let review: Review
  let rulebook: Rulebook
  let options: SummaryOptions
  let actor: Actor
  /// How the letter speaks to its reader.
  let reader: Formal.Reader
  let memory: Memory

  init(review: Review, rulebook: Rulebook, options: SummaryOptions) {
    self.review = review
    self.rulebook = rulebook
    self.options = options
    actor = Actor(sender: review.facts.sender, envelope: review.letter.envelope)
    reader = Material.reader(of: review.letter, recipient: review.facts.recipient?.value)
    memory = Memory(review)
  }

  /// The same letter for other options; what was found is shared where it is told in the same language.
  init(_ other: Material, options: SummaryOptions) {
    review = other.review
    rulebook = other.rulebook
    self.options = options
    actor = other.actor
    reader = other.reader
    memory = options.language == other.options.language ? other.memory : Memory(other.review)
  }

  var letter: Letter { review.letter }
  var facts: Facts { review.facts }
  var isEnglish: Bool { options.language == .english }

  /// The Danish or the English wording.
  func say(_ danish: String, _ english: String) -> String { isEnglish ? english : danish }

  /// The text of a span on one line.
  func text(_ span: Span) -> String { memory.text(span, in: letter) }

  /// The same in lower case.
  func lower(_ span: Span) -> String { memory.lower(span, in: letter) }

  /// The words of a span without marks, in lower case.
  func bareWords(_ span: Span) -> [String] { memory.bareWords(span, in: letter) }

  /// The span of a sentence; nil for an index out of range.
  func span(_ index: Int) -> Span? {
    facts.sentences.indices.contains(index) ? facts.sentences[index].sentence.span : nil
  }

  /// Indices of the sentences that hold a role, in text order.
  func sentences(with role: SentenceRole) -> [Int] {
    facts.sentences.indices.filter { facts.sentences[$0].has(role) }
  }

  /// Whether the sentence belongs to guidance on complaints.
  func isAboutComplaint(_ index: Int) -> Bool {
    memory.aboutComplaint.answer(index) { tellsOfComplaint(index) }
  }

  private func tellsOfComplaint(_ index: Int) -> Bool {
    let roles: [SentenceRole] = [
      .complaintBody, .complaintWay, .complaintDeadline, .complaintAfter, .noAppeal, .court,
    ]
    guard let span = span(index) else { return false }
    // Where nothing is decided, a way and a time are for answering, unless the sentence says otherwise.
    if facts.decisions.isEmpty, ![.uncertain, .reassessment].contains(facts.kind) {
      let sentence = lower(span)
      return sentence.contains("klag") || sentence.contains("ankestyrelsen")
    }
    if roles.contains(where: { facts.sentences[index].has($0) }) { return true }
    // Guidance for two laws may frame the reasons of both: what reasons rest on stays a reason.
    if facts.decisions.contains(where: { $0.begrundelse.grounds.contains(index) }) {
      return lower(span).contains("klag")
    }
    return facts.decisions.contains { decision in
      guard let section = decision.klagevejledning.section, section.contains(span) else { return false }
      // What stands above the guidance's own heading is not of it, though a line there told a way to write or ring.
      let title = letter.blocks.first {
        $0.role == .heading && section.contains($0.span) && text($0.span).inLowerCase.contains("klag")
      }
      return title.map { $0.span.start <= span.start } ?? true
    }
  }

  /// Who speaks in the sentence: what stands after the signature is not said by the one who signed.
  private func speaker(at span: Span) -> Actor {
    guard actor.signatory != nil,
      let signature = letter.blocks.first(where: { $0.role == .signature })?.span,
      span.start > signature.start
    else { return actor }
    var actor = actor
    actor.signatory = nil
    return actor
  }

  /// Dates of one of the roles inside a span, in text order.
  func dates(_ roles: Set<DateMention.Role>, in span: Span) -> [DateMention] {
    facts.dates.filter { roles.contains($0.role) && span.contains($0.span) }
  }

  /// The law references inside a span, as written.
  func references(in span: Span) -> [String] {
    facts.legalReferences.filter { span.contains($0.span) }.map { text($0.span) }
  }

  /// Whether the sentence is running text to the citizen: no heading, contact line, thanks, note to the author or
  /// unfilled field.
  func isTelling(_ index: Int) -> Bool {
    memory.telling.answer(index) { speaksToCitizen(index) }
  }

  private func speaksToCitizen(_ index: Int) -> Bool {
    let sentence = facts.sentences[index]
    let span = sentence.sentence.span
    guard letter.blocks.indices.contains(sentence.sentence.block) else { return false }
    let block = letter.blocks[sentence.sentence.block]
    let isAsked = sentence.has(.outcome) || sentence.has(.demand) && asksForAnswer(span)
    let silent: [SentenceRole] =
      [.pleasantry, .heading, .furniture, .authorHelp]
      + (isAsked || sentence.has(.consideration) ? [] : [.contact])
    // A cell of a table is a word or a figure; what the table says is told row by row.
    guard block.role != .tableRow || Lix.words(in: text(span)) >= 6 && FiniteVerb.stands(in: text(span))
    else {
      return false
    }
    // A sentence cut behind an abbreviation ("cpr-nr. 010203-…") begins with bare figures and tells nothing.
    let opening = text(span).firstWord ?? ""
    guard !(opening.contains("-") && opening.filter(\.isNumber).count >= 6) else { return false }
    return block.role.isContent && block.role != .heading && !silent.contains { sentence.has($0) }
      && !letter.placeholders.contains { $0.span.overlaps(span) } && !hasOpenBracket(span)
  }

  /// Whether a line on how to write or ring is what the letter asks for, and no offer of help.
  private func asksForAnswer(_ span: Span) -> Bool {
    [.hearing, .intendedDecision, .request, .meeting].contains(facts.kind)
      || facts.dates.contains { span.contains($0.span) }
  }

  private func hasOpenBracket(_ span: Span) -> Bool {
    letter.bytes[span.range].contains { $0 == 0x7B || $0 == 0x5B }
  }

  /// The sentence retold, or quoted when it must not be touched or the summary is English.
  func plain(_ index: Int) -> PlainSentence? {
    memory.plain.answer(index) { retold(index) }
  }

  private func retold(_ index: Int) -> PlainSentence? {
    guard let span = span(index) else { return nil }
    let sentence = withoutConjunction(withoutLabel(text(span)))
    if sentence.contains("|") { return TableRows.told(sentence) }
    guard !sentence.hasSuffix(":"), !sentence.hasSuffix(","), Lix.words(in: sentence) >= 2,
      isBalanced(sentence)
    else { return nil }
    if isEnglish { return PlainSentence(sentences: [PlainLanguage.quoted(sentence) + "."], isQuoted: true) }
    let own: [SentenceRole] = [.consideration, .outcome, .answer]
    return PlainLanguage.plain(
      sentence, references: references(in: span), actor: speaker(at: span), reader: reader,
      isOwn: own.contains { facts.sentences[index].has($0) })
  }

  /// An item of a list without the ", og" that joins it to the next.
  private func withoutConjunction(_ sentence: String) -> String {
    for ending in [", og", ", eller", ", samt", " og", " eller", " samt"] where sentence.hasSuffix(ending) {
      return String(sentence.dropLast(ending.count))
    }
    return sentence
  }

  /// Whether every bracket that opens is closed: a sentence cut inside a field tells nothing.
  func isBalanced(_ sentence: String) -> Bool {
    var round = 0
    var square = 0
    var curly = 0
    // The bracket of "2)" in front of an item closes nothing.
    for byte in PlainLanguage.withoutListMarker(sentence).utf8 {
      switch byte {
      case 0x28: round += 1
      case 0x29: round -= 1
      case 0x5B: square += 1
      case 0x5D: square -= 1
      case 0x7B: curly += 1
      case 0x7D: curly -= 1
      default: break
      }
    }
    return round == 0 && square == 0 && curly == 0
  }

  /// The sentence retold as statements with the sentence as evidence; empty when it is longer than `limit` words
  /// even so.
  func stated(_ index: Int, limit: Int = PlainLanguage.longestSentence) -> [ComposedSentence] {
    guard let span = span(index), let plain = plain(index) else { return [] }
    if plain.longest <= limit {
      return plain.sentences.map { ComposedSentence($0, .stated, [.at(span)]) }
    }
    let original = withoutLabel(text(span))
    if !plain.isQuoted, Lix.words(in: original) <= limit {
      return [ComposedSentence(PlainLanguage.quoted(original) + ".", .stated, [.at(span)])]
    }
    guard let short = Shortening.shortened(text(span), to: limit) else { return [] }
    return [ComposedSentence(short, .stated, [.at(span)])]
  }

  /// Evidence for something absent: what a finding shows, else the whole letter.
  func absence(_ codes: [String], lookedFor: [String]) -> [Evidence] {
    for finding in review.findings where codes.contains(finding.id.description) {
      let missing = finding.evidence.filter { if case .missing = $0 { true } else { false } }
      if !missing.isEmpty { return missing }
    }
    return [.missing(within: letter.wholeSpan, lookedFor: lookedFor)]
  }

  /// The finding with the code, for this decision or the whole letter.
  func finding(_ code: String, decision: Int? = nil) -> Finding? {
    review.findings.first {
      $0.id.description == code && (decision == nil || $0.decision == nil || $0.decision == decision)
    }
  }

  /// The date, in words with weekday, in the summary's language.
  func day(_ date: CivilDate) -> String {
    if isEnglish { return date.englishWithWeekday }
    return options.isEasy ? "den " + DanishCalendar.writtenShort(date) : DanishCalendar.written(date)
  }

  /// A law row that may be told to a citizen.
  func verifiedRegime(_ guidance: Klagevejledning) -> ComplaintRegime? {
    guard let expected = guidance.expected, expected.regime.provenance.isVerified,
      expected.confidence >= .medium
    else { return nil }
    return expected.regime
  }
}
