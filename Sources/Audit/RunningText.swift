import DanishText

/// The sentences of a letter that a reader reads as prose: body text and list items that are sentences.
struct RunningText {
  private var lengths: [Int] = []
  private var longWords = 0

  init(_ letter: Letter, _ text: AnalysedText) {
    for sentence in text.sentences {
      let block = letter.blocks[sentence.block]
      let words = text.tokens[sentence.tokens].filter { $0.kind == .word || $0.kind == .abbreviation }
      guard block.role == .body || (block.role == .listItem && words.count > 5), !words.isEmpty else {
        continue
      }
      lengths.append(words.count)
      longWords += words.count { RunningText.letters(text.bytes[$0.span.range]) > 6 }
    }
  }

  /// The figures. LIX is words a sentence plus the percentage of words over six letters (Björnsson 1968).
  var readability: Readability {
    let words = lengths.reduce(0, +)
    let sentences = lengths.count
    let isEnough = sentences >= 3 && words >= 50
    let lix = Double(words) / Double(max(1, sentences)) + 100 * Double(longWords) / Double(max(1, words))
    return Readability(
      lix: isEnough ? lix : nil, words: words, sentences: sentences, longSentences: lengths.count { $0 > 25 })
  }

  /// Number of Unicode scalars.
  private static func letters(_ word: ArraySlice<UInt8>) -> Int { word.count { $0 & 0xC0 != 0x80 } }
}
