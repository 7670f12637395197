import DanishText
import LetterModel
import Rulebook

/// Holds the lexicon to its promises: examples are found, and what is offered instead is plain, stays true to terms of
/// law, numbers and negations, and does not bring another remark.
struct LexiconValidator {
  private let items: [LexiconItem]
  private let phrases: PhraseTable
  private let byID: [String: LexiconEntry]

  init(_ items: [LexiconItem], phrases: PhraseTable) {
    self.items = items
    self.phrases = phrases
    var byID: [String: LexiconEntry] = [:]
    for item in items { byID[item.entry.id] = item.entry }
    self.byID = byID
  }

  func validate() {
    var owners: [String: String] = [:]
    for item in items {
      for form in item.entry.forms {
        if let other = owners[form], other != item.entry.id {
          item.place.report("the form '\(form)' stands at '\(other)' too")
        }
        owners[form] = item.entry.id
      }
    }
    guard !phrases.entries.isEmpty else { return }
    for item in items {
      shape(item)
      examples(item)
      for text in item.entry.replacements { plain(text, "the replacement", item) }
      plain(item.entry.gloss, "the gloss", item)
      plain(item.entry.explanation, "the explanation", item)
      for pair in item.entry.swaps { swap(pair, item) }
    }
  }

  private static let positions: Set<String> = [
    "abbreviation", "adjective", "adverb", "conjunction", "name", "noun", "phrase", "preposition", "verb",
  ]
  private static let kinds: Set<String> = [
    "abbreviation", "heavy", "kancelli", "latin", "legal-term", "obsolete", "passive",
  ]

  private func shape(_ item: LexiconItem) {
    let entry = item.entry
    if !LexiconValidator.positions.contains(entry.pos) { item.place.report("no word class '\(entry.pos)'") }
    if !LexiconValidator.kinds.contains(entry.kind) { item.place.report("no kind '\(entry.kind)'") }
    if entry.mustKeep, !entry.replacements.isEmpty || !entry.swaps.isEmpty {
      item.place.report("a term that must stay has something to stand in its place")
    }
    if entry.explanation.isEmpty { item.place.report("'explanation' is missing") }
    if let last = entry.explanation.last, last != "." {
      item.place.report("'explanation' ends without a stop")
    }
    if item.fires.isEmpty { item.place.report("'fires' is missing") }
    if entry.isFamiliar, entry.needsExplanation {
      item.place.report("what everybody knows needs no explanation")
    }
    if !entry.legalNote.isEmpty, !entry.swaps.isEmpty {
      item.place.report("what a jurist has a note on is not swapped without one")
    }
  }

  private func examples(_ item: LexiconItem) {
    for text in item.fires where !terms(text).contains(where: { $0.entry.id == item.entry.id }) {
      item.place.report("'\(item.entry.term)' is not found in: \(text)")
    }
    for text in item.quiet where terms(text).contains(where: { $0.entry.id == item.entry.id }) {
      item.place.report("'\(item.entry.term)' is found in: \(text)")
    }
    for text in item.fires { applied(text, item) }
  }

  /// What a suggestion makes of an example must bring no new remark and leave everything else standing.
  private func applied(_ text: String, _ item: LexiconItem) {
    let before = analysed(text)
    let found = terms(before)
    guard let hit = found.first(where: { $0.entry.id == item.entry.id }) else { return }
    let form = String(decoding: before.folded[hit.span.range], as: UTF8.self)
    guard let swap = item.entry.swap(for: form) else { return }
    let bytes = before.bytes[..<hit.span.start] + Array(swap.utf8) + before.bytes[hit.span.end...]
    let after = analysed(String(decoding: bytes, as: UTF8.self))
    let heavyBefore = found.filter(\.entry.isHeavy).count
    let heavyAfter = terms(after).filter(\.entry.isHeavy).count
    if item.entry.isHeavy, heavyAfter >= heavyBefore {
      item.place.report("after the swap a remark remains: \(text)")
    }
    let kept = { (text: AnalysedText) in
      terms(text).filter { $0.entry.mustKeep && !$0.span.overlaps(hit.span) }.map(\.entry.id)
    }
    if kept(before) != kept(after) { item.place.report("the swap touches a term of law: \(text)") }
    if features(after) > features(before) {
      item.place.report("the swap makes the sentence heavier: \(text)")
    }
  }

  private func swap(_ pair: String, _ item: LexiconItem) {
    let parts = pair.split(separator: "=", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 2, !parts[1].isEmpty else {
      item.place.report("a swap is written form=text, not '\(pair)'")
      return
    }
    if !item.entry.forms.contains(parts[0]) {
      item.place.report("the swap '\(pair)' is for no form of the term")
    }
    plain(parts[1], "the swap", item)
    let old = analysed(parts[0])
    let new = analysed(parts[1])
    if negations(old) != negations(new) { item.place.report("the swap '\(pair)' changes a negation") }
    if numbers(old) != numbers(new) { item.place.report("the swap '\(pair)' changes a number") }
    if terms(new).contains(where: { $0.entry.mustKeep }) {
      item.place.report("the swap '\(pair)' brings in a term of law")
    }
    // Where the engine can tell the form itself, it must agree.
    let words = parts[1].split(separator: " ")
    if item.entry.pos == "verb", words.count == 1, let base = item.entry.replacements.first,
      let told = Inflection.verb(base, like: parts[0]), told != parts[1]
    {
      item.place.report("the swap '\(pair)' is not the form '\(told)'")
    }
  }

  private func plain(_ text: String, _ what: String, _ item: LexiconItem) {
    for hit in terms(text) where hit.entry.isHeavy {
      item.place.report("\(what) '\(text)' holds '\(hit.entry.term)', which has a plainer word itself")
    }
  }

  // MARK: Reading a text

  private struct Hit {
    let entry: LexiconEntry
    let span: Span
  }

  private func terms(_ text: String) -> [Hit] { terms(analysed(text)) }

  private func terms(_ text: AnalysedText) -> [Hit] {
    let excused = Set(
      text.hits.map { phrases.entries[$0.entry] }.filter { $0.category == "unless" }.map(\.key))
    return text.hits.compactMap { hit in
      let phrase = phrases.entries[hit.entry]
      guard phrase.category == "term", let entry = byID[phrase.key], !excused.contains(phrase.key) else {
        return nil
      }
      return Hit(entry: entry, span: hit.span)
    }
  }

  private func analysed(_ text: String) -> AnalysedText {
    let bytes = Array(text.utf8)
    let block = Block(span: Span(0, bytes.count), role: .body)
    let source = Source(name: "", format: .text, pages: nil, sha256: "")
    let letter = Letter(bytes: bytes, blocks: [block], sourceMap: SourceMap(lines: []), source: source)
    return TextAnalyser.analyse(letter, phrases: phrases)
  }

  private static let negationWords: Set<String> = [
    "ikke", "ingen", "intet", "uden", "hverken", "aldrig", "næppe", "medmindre", "undtagen", "undlade",
    "undlader",
    "undlod", "undladt", "undlades", "afslå", "afslår", "nej",
  ]

  private func negations(_ text: AnalysedText) -> Int {
    text.tokens.count { LexiconValidator.negationWords.contains(text.foldedString($0)) }
  }

  private func numbers(_ text: AnalysedText) -> Int {
    text.tokens.count { [.number, .date, .sectionMark, .caseNumber].contains($0.kind) }
  }

  private func features(_ text: AnalysedText) -> Int {
    text.sentences.reduce(0) { count, sentence in
      count
        + StyleFeatures.find(in: text, sentence).count { $0.kind != .longWord && $0.kind != .nominalisation }
    }
  }
}
