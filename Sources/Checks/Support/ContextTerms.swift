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
    termPlaces.compactMap { row, spans in
      isWanted(RuleContext.lexicon[row]) ? TermPlaces(term: RuleContext.lexicon[row], spans: spans) : nil
    }
  }

  /// Each word of the lexicon in the running text as its row, with its places in text order; found once for all rules.
  static func termPlaces(_ letter: Letter, _ text: AnalysedText, _ facts: Facts) -> [(
    row: Int, spans: [Span]
  )] {
    let references = PlaceIndex(facts.legalReferences.map(\.span))
    var found: [(row: Int, spans: [Span])] = []
    var numbers: [Int: Int] = [:]
    for hit in text.hits {
      let row = Int(rows[hit.entry])
      guard row >= 0 else { continue }
      let index = facts.sentences.index(at: hit.span.start)
      guard index < facts.sentences.count, facts.sentences[index].span.contains(hit.span) else { continue }
      let sentence = facts.sentences[index]
      let role = letter.blocks[sentence.sentence.block].role
      guard role == .body || role == .listItem, !references.overlaps(hit.span),
        !isQuoted(hit.span, in: sentence, letter.bytes), !isExcused(row, in: sentence, text)
      else { continue }
      if let number = numbers[row] {
        found[number].spans.append(hit.span)
      } else {
        numbers[row] = found.count
        found.append((row, [hit.span]))
      }
    }
    return found
  }

  /// Whether the word stands in company in which it means something else.
  private static func isExcused(_ row: Int, in sentence: RoleSentence, _ text: AnalysedText) -> Bool {
    excusable.contains(row)
      && text.hits(startingIn: sentence.sentence.tokens).contains { excuses[$0.entry] == Int32(row) }
  }

  /// Whether the hit is a term of law that must stay.
  func isFixedTerm(_ hit: PhraseHit) -> Bool {
    let row = Int(RuleContext.rows[hit.entry])
    return row >= 0 && RuleContext.lexicon[row].kind == "legal-term"
  }

  /// Texts to use instead of the word at a place: one that fits as it stands, else words the writer must fit in.
  func suggestions(for term: LexiconEntry, at span: Span) -> [Suggestion] {
    let written = letter.string(span)
    if let swap = term.swap(for: folded(span)) {
      return [Suggestion(text: Inflection.capitalised(swap, like: written), span: span, isSure: true)]
    }
    return term.replacements.prefix(2).filter { !$0.hasPrefix("(") }.map { Suggestion(text: $0, span: span) }
  }

  static func warmUp() { _ = (rows.count, excusable.count) }

  private static let lexicon = Rulebook.lexicon

  /// Rows of the lexicon by id.
  private static let rowByID: [String: Int] = {
    var result: [String: Int] = [:]
    for (row, entry) in lexicon.enumerated() { result[entry.id] = row }
    return result
  }()

  /// For each entry of the phrase table the row of the lexicon it is a form of; -1 for other phrases.
  private static let rows = rows(of: "term")

  /// For each entry of the phrase table the row of the lexicon that it excuses; -1 for other phrases.
  private static let excuses = rows(of: "unless")

  /// The rows that have excuses.
  private static let excusable = Set(excuses.filter { $0 >= 0 }.map { Int($0) })

  private static func rows(of category: String) -> [Int32] {
    Rulebook.phrases.entries.map { $0.category == category ? Int32(rowByID[$0.key] ?? -1) : -1 }
  }

  /// Whether the words stand between quotation marks in their sentence.
  func isQuoted(_ span: Span) -> Bool {
    sentence(at: span).map { RuleContext.isQuoted(span, in: $0, letter.bytes) } ?? false
  }

  private static func isQuoted(_ span: Span, in sentence: RoleSentence, _ bytes: [UInt8]) -> Bool {
    var marks = 0
    for index in sentence.span.start..<max(sentence.span.start, span.start) {
      switch bytes[index] {
      case 0x22: marks += 1
      // » and «
      case 0xBB, 0xAB: marks += bytes[index - 1] == 0xC2 ? 1 : 0
      // “, ” and „
      case 0x9C...0x9E: marks += bytes[index - 1] == 0x80 && bytes[index - 2] == 0xE2 ? 1 : 0
      default: break
      }
    }
    return marks % 2 == 1
  }

  /// Whether the words stand in brackets, as an abbreviation does behind the name it is short for.
  func isInParentheses(_ span: Span) -> Bool {
    let bytes = letter.bytes
    let before = span.start > 0 ? bytes[span.start - 1] : 0
    let after = span.end < bytes.count ? bytes[span.end] : 0
    return before == UInt8(ascii: "(") || after == UInt8(ascii: ")")
  }

  /// The whole letter as `folded` gives it.
  var foldedLetter: String { folded(letter.wholeSpan) }

  /// Whether the letter explains the term: in brackets right behind it, by its gloss or full name, or in a sentence
  /// that says what it means.
  /// - Parameter whole: `foldedLetter`, made once for all terms.
  func isExplained(_ term: LexiconEntry, at span: Span, in whole: String) -> Bool {
    let rest = letter.bytes[span.end...].prefix(2)
    if rest.elementsEqual([UInt8(ascii: " "), UInt8(ascii: "(")]) { return true }
    let names = term.replacements + [term.gloss]
    if names.contains(where: { $0.utf8.count > 4 && whole.contains($0.lowercased()) }) { return true }
    guard let index = sentenceIndex(at: span) else { return false }
    let near = facts.sentences[index..<min(index + 2, facts.sentences.count)]
    return near.contains { sentence in cues(.explains).contains { sentence.span.contains($0) } }
  }
}
