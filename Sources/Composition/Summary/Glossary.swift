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
    /// Its forms of several words in bytes, each with the number of its first word.
    let phrases: [(first: Int, text: [UInt8])]
  }

  /// The terms of the lexicon that are explained, and every word their forms are or begin with, in lower case.
  private static let lexicon: (terms: [Term], words: ByteWords, termsByWord: [[Int32]]) = {
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
          (words.insert(Array(($0.words.first ?? "").utf8)), Array($0.utf8))
        })
    }
    var termsByWord = [[Int32]](repeating: [], count: words.count)
    for (index, term) in terms.enumerated() {
      for word in term.singleForms + term.phrases.map(\.first) { termsByWord[word].append(Int32(index)) }
    }
    return (terms, words, termsByWord)
  }()

  static func warmUp() { _ = lexicon.terms.count }

  /// The explained terms that stand in running text of the letter, each with its first place, in text order.
  static func found(in letter: Letter) -> [(term: Term, span: Span)] {
    let folded = foldedToLowerCase(letter.bytes)
    let lexicon = lexicon
    var places = [Span?](repeating: nil, count: lexicon.words.count)
    var terms: Set<Int32> = []
    for block in letter.blocks where isRunning(block) {
      forEachWord(of: block.span, in: letter.bytes) { span in
        let number = lexicon.words.number(folded, span.start, span.end)
        guard number >= 0, places[number] == nil else { return }
        places[number] = span
        terms.formUnion(lexicon.termsByWord[number])
      }
    }
    return terms.sorted().compactMap { index in
      let term = lexicon.terms[Int(index)]
      return place(of: term, places, in: letter).map { (term, $0) }
    }.sorted { $0.span < $1.span }
  }

  private static func place(of term: Term, _ places: [Span?], in letter: Letter) -> Span? {
    var single: Span?
    for form in term.singleForms {
      if let found = places[form], single.map({ found < $0 }) ?? true { single = found }
    }
    if let single { return single }
    for form in term.phrases where places[form.first] != nil {
      if let found = phrase(form.text, in: letter) { return found }
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
