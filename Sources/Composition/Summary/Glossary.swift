import DanishText
import LetterModel
import Rulebook

/// Explanations of the terms of law that citizens meet most often.
enum Glossary {
  /// One term.
  struct Term: Sendable {
    /// The word as it is shown.
    let word: String
    /// What it means, to a citizen.
    let explanation: String
    /// Its forms of one word, as numbers in the words of the glossary.
    let singleForms: [Int]
    /// Its forms of several words.
    let phrases: [Phrase]
  }

  /// A form of several words.
  struct Phrase: Sendable {
    /// The number of its first word.
    let first: Int
    /// Its bytes.
    let text: [UInt8]
    /// Whether the first word is letters and hyphens alone, so that it is a word of the letter wherever the form stands.
    let opensWithWord: Bool

    init(first: Int, text: String) {
      self.first = first
      self.text = Array(text.utf8)
      opensWithWord = text.words.first?.utf8.allSatisfy { isLetter($0) || $0 == 0x2D } ?? false
    }
  }

  /// A place where a phrase may begin: the number of the word there, and the end of its block.
  private struct Opening {
    let word: Int
    let start: Int
    let blockEnd: Int
  }

  /// The terms of the lexicon that are explained, and every word their forms are or begin with, in lower case; for each
  /// word its terms, and whether a form of several words begins with it.
  private static let lexicon: (terms: [Term], words: ByteWords, termsByWord: [[Int32]], opens: [Bool]) = {
    var words = ByteWords(expecting: 4096)
    let explained = Rulebook.lexicon.filter {
      $0.kind == "legal-term" && $0.mustKeep && !$0.explanation.isEmpty && $0.pos != "verb"
        && $0.pos != "adjective"
    }
    let terms = explained.map { entry in
      Term(
        word: entry.term, explanation: entry.explanation,
        singleForms: entry.forms.filter { !$0.contains(" ") }.map { words.insert(Array($0.utf8)) },
        phrases: entry.forms.filter { $0.contains(" ") }.map {
          Phrase(first: words.insert(Array(($0.words.first ?? "").utf8)), text: $0)
        })
    }
    var termsByWord = [[Int32]](repeating: [], count: words.count)
    for (index, term) in terms.enumerated() {
      for word in term.singleForms + term.phrases.map(\.first) { termsByWord[word].append(Int32(index)) }
    }
    var opens = [Bool](repeating: false, count: words.count)
    for term in terms { for phrase in term.phrases { opens[phrase.first] = true } }
    return (terms, words, termsByWord, opens)
  }()

  static func warmUp() { _ = lexicon.terms.count }

  /// The explained terms that stand in running text of the letter, each with its first place, in text order.
  static func found(in letter: Letter) -> [(term: Term, span: Span)] {
    let folded = foldedToLowerCase(letter.bytes)
    let lexicon = lexicon
    var places = [Span?](repeating: nil, count: lexicon.words.count)
    var terms: Set<Int32> = []
    var openings: [Opening] = []
    for block in letter.blocks where isRunning(block) {
      let end = block.span.end
      func open(_ number: Int, _ start: Int) {
        if number >= 0, lexicon.opens[number] {
          openings.append(Opening(word: number, start: start, blockEnd: end))
        }
      }
      forEachWord(of: block.span, in: letter.bytes) { span in
        let number = lexicon.words.number(folded, span.start, span.end)
        open(number, span.start)
        // A phrase may begin behind a hyphen too.
        for offset in span.range where letter.bytes[offset] == 0x2D && offset + 1 < span.end {
          open(lexicon.words.number(folded, offset + 1, span.end), offset + 1)
        }
        guard number >= 0, places[number] == nil, !isPartOfName(span, in: letter.bytes) else { return }
        places[number] = span
        terms.formUnion(lexicon.termsByWord[number])
      }
    }
    return terms.sorted().compactMap { index in
      let term = lexicon.terms[Int(index)]
      return place(of: term, places, openings, in: letter).map { (term, $0) }
    }.sorted { $0.span < $1.span }
  }

  /// Whether the word is the first of a proper name ("Børnehuset Mælkebøtten"), which says nothing of the term.
  private static func isPartOfName(_ span: Span, in bytes: [UInt8]) -> Bool {
    guard isCapital(bytes, span.start), bytes.indices.contains(span.end + 1), bytes[span.end] == 0x20,
      isCapital(bytes, span.end + 1)
    else { return false }
    let next = bytes[(span.end + 1)...].prefix { isLetter($0) }
    return next.count > 2 && !["Dem", "Deres"].contains(String(decoding: next, as: UTF8.self))
  }

  /// Whether a capital letter stands at the place, Æ, Ø and Å among them.
  private static func isCapital(_ bytes: [UInt8], _ place: Int) -> Bool {
    (0x41...0x5A).contains(bytes[place])
      || bytes[place] == 0xC3 && place + 1 < bytes.count && (0x80...0x9E).contains(bytes[place + 1])
  }

  private static func place(
    of term: Term, _ places: [Span?], _ openings: [Opening], in letter: Letter
  ) -> Span? {
    var single: Span?
    for form in term.singleForms {
      if let found = places[form], single.map({ found < $0 }) ?? true { single = found }
    }
    if let single { return single }
    for form in term.phrases where places[form.first] != nil {
      let found =
        form.opensWithWord ? first(form, among: openings, letter.bytes) : phrase(form.text, in: letter)
      if let found { return found }
    }
    return nil
  }

  private static func first(_ form: Phrase, among openings: [Opening], _ bytes: [UInt8]) -> Span? {
    for opening in openings where opening.word == form.first {
      let end = opening.start + form.text.count
      if end <= opening.blockEnd, matches(form.text, bytes, opening.start) { return Span(opening.start, end) }
    }
    return nil
  }

  /// The first place of a word that begins with the stem, which is in lower case and may hold several words.
  static func place(ofStem stem: String, in letter: Letter, _ folded: [UInt8]) -> Span? {
    let first = Array((stem.words.first ?? stem).utf8)
    let found = runningWords(of: letter).first {
      $0.length >= first.count && folded[$0.start..<($0.start + first.count)].elementsEqual(first)
    }
    return stem.utf8.count == first.count ? found : found == nil ? nil : phrase(Array(stem.utf8), in: letter)
  }

  private static func runningWords(of letter: Letter) -> [Span] {
    var words: [Span] = []
    for block in letter.blocks where isRunning(block) {
      forEachWord(of: block.span, in: letter.bytes) { words.append($0) }
    }
    return words
  }

  private static func isRunning(_ block: Block) -> Bool { block.role.isContent || block.role == .quotedLaw }

  /// The first place of a phrase of several words in running text.
  private static func phrase(_ needle: [UInt8], in letter: Letter) -> Span? {
    guard let first = needle.first else { return nil }
    for block in letter.blocks where isRunning(block) && block.span.length >= needle.count {
      for start in block.span.start...(block.span.end - needle.count) {
        // A capital differs from its small letter by one bit.
        guard letter.bytes[start] | 0x20 == first | 0x20 else { continue }
        if (start == block.span.start || !isLetter(letter.bytes[start - 1]))
          && matches(needle, letter.bytes, start)
        {
          return Span(start, start + needle.count)
        }
      }
    }
    return nil
  }

  private static func matches(_ needle: [UInt8], _ bytes: [UInt8], _ start: Int) -> Bool {
    for (offset, byte) in needle.enumerated() {
      let own = bytes[start + offset]
      let folded = (0x41...0x5A).contains(own) ? own | 0x20 : own == 0x0A ? 0x20 : own
      if folded != byte { return false }
    }
    return true
  }

  /// Goes through the words of a stretch: runs of letters, bytes above ASCII and hyphens between them.
  private static func forEachWord(of span: Span, in bytes: [UInt8], _ body: (Span) -> Void) {
    var start = -1
    for offset in span.range {
      let byte = bytes[offset]
      if isLetter(byte) || (byte == 0x2D && start >= 0) {
        if start < 0 { start = offset }
      } else if start >= 0 {
        body(Span(start, offset))
        start = -1
      }
    }
    if start >= 0 { body(Span(start, span.end)) }
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    byte >= 0x80 || (byte | 0x20) &- 0x61 < 26
  }
}
