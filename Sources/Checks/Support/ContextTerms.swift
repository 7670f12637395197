import DanishText
import LetterModel
import Rulebook
import Understanding

/// A word of the lexicon with the places it stands in the running text, in text order.
struct TermPlaces {
  let term: LexiconEntry
  let spans: [Span]
}

extension RuleContext {
  /// The words of the lexicon that stand in the running text, in order of first appearance. Quoted law, names of acts
  /// and what is quoted from others are left out: those words are not the writer's to choose.
  func terms(where isWanted: (LexiconEntry) -> Bool) -> [TermPlaces] {
    var order: [String] = []
    var places: [String: [Span]] = [:]
    let references = facts.legalReferences.map(\.span)
    for hit in text.hits {
      let phrase = Rulebook.phrases.entries[hit.entry]
      guard phrase.category == "term", let entry = RuleContext.lexicon[phrase.key], isWanted(entry),
        let sentence = sentence(at: hit.span), [.body, .listItem].contains(blockRole(sentence)),
        !references.contains(where: { $0.overlaps(hit.span) }), !isQuoted(hit.span),
        !isExcused(phrase.key, in: sentence)
      else { continue }
      if places[phrase.key] == nil { order.append(phrase.key) }
      places[phrase.key, default: []].append(hit.span)
    }
    return order.compactMap { key in
      guard let entry = RuleContext.lexicon[key], let spans = places[key] else { return nil }
      return TermPlaces(term: entry, spans: spans)
    }
  }

  /// Whether the word stands in company in which it means something else.
  private func isExcused(_ key: String, in sentence: RoleSentence) -> Bool {
    RuleContext.excusable.contains(key)
      && text.hits(startingIn: sentence.sentence.tokens).contains {
        let phrase = Rulebook.phrases.entries[$0.entry]
        return phrase.category == "unless" && phrase.key == key
      }
  }

  /// Whether the hit is a term of law that must stay.
  func isFixedTerm(_ hit: PhraseHit) -> Bool {
    let phrase = Rulebook.phrases.entries[hit.entry]
    return phrase.category == "term" && RuleContext.lexicon[phrase.key]?.kind == "legal-term"
  }

  /// Texts to use instead of the word at a place: one that fits as it stands, else words the writer must fit in.
  func suggestions(for term: LexiconEntry, at span: Span) -> [Suggestion] {
    let written = letter.string(span)
    if let swap = term.swap(for: folded(span)) {
      return [Suggestion(text: Inflection.capitalised(swap, like: written), span: span, isSure: true)]
    }
    return term.replacements.prefix(2).filter { !$0.hasPrefix("(") }.map { Suggestion(text: $0, span: span) }
  }

  /// The words of the lexicon that have excuses.
  private static let excusable: Set<String> = Set(
    Rulebook.phrases.entries.filter { $0.category == "unless" && lexicon[$0.key] != nil }.map(\.key))

  private static let lexicon: [String: LexiconEntry] = {
    var result: [String: LexiconEntry] = [:]
    for entry in Rulebook.lexicon { result[entry.id] = entry }
    return result
  }()

  /// Whether the words stand between quotation marks in their sentence.
  func isQuoted(_ span: Span) -> Bool {
    guard let sentence = sentence(at: span) else { return false }
    let before = letter.string(Span(sentence.span.start, span.start))
    let marks = before.unicodeScalars.filter { ["\"", "“", "”", "»", "«", "„"].contains($0) }.count
    return marks % 2 == 1
  }

  /// Whether the words stand in brackets, as an abbreviation does behind the name it is short for.
  func isInParentheses(_ span: Span) -> Bool {
    let bytes = letter.bytes
    let before = span.start > 0 ? bytes[span.start - 1] : 0
    let after = span.end < bytes.count ? bytes[span.end] : 0
    return before == UInt8(ascii: "(") || after == UInt8(ascii: ")")
  }

  /// Whether the letter explains the term: in brackets right behind it, by its gloss or full name, or in a sentence
  /// that says what it means.
  func isExplained(_ term: LexiconEntry, at span: Span) -> Bool {
    let rest = letter.bytes[span.end...].prefix(2)
    if rest.elementsEqual([UInt8(ascii: " "), UInt8(ascii: "(")]) { return true }
    let whole = folded(letter.wholeSpan)
    let names = term.replacements + [term.gloss]
    if names.contains(where: { $0.utf8.count > 4 && whole.contains($0.lowercased()) }) { return true }
    guard let index = sentenceIndex(at: span) else { return false }
    let near = facts.sentences[index..<min(index + 2, facts.sentences.count)]
    return near.contains { sentence in cues(.explains).contains { sentence.span.contains($0) } }
  }
}
