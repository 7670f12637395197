import Composition
import DanishText
import LetterModel

/// Readability section by section, and the hardest sentences with the places to cut them.
struct ReadabilityDetail {
  /// One object a section: heading, place, LIX (null when too short), words, sentences, long sentences.
  let sections: [JSONValue]
  /// At most three sentences, the hardest first: text, place, words, long words, and the words before which to cut.
  let hardest: [JSONValue]

  init(_ review: Review, showCPR: Bool) {
    let letter = review.letter
    let text = review.text ?? TextAnalyser.analyse(letter)
    func own(_ span: Span) -> JSONValue {
      let words = letter.string(span)
      return .string(showCPR ? words : CPRMask.masked(words))
    }
    sections = DanishText.Readability.sections(of: text, in: letter).map { section in
      let figures = section.figures
      let lix = figures.shownLIX == nil ? nil : figures.lix
      return .object([
        "heading": section.heading.map(own) ?? .null, "start": .integer(section.span.start),
        "end": .integer(section.span.end), "lix": lix.map(JSONValue.decimal) ?? .null,
        "words": .integer(figures.words), "sentences": .integer(figures.sentences),
        "longSentences": .integer(figures.longSentences),
      ])
    }
    hardest = DanishText.Readability.hardest(3, of: text, in: letter).map { sentence in
      .object([
        "text": own(sentence.span), "start": .integer(sentence.span.start),
        "end": .integer(sentence.span.end),
        "words": .integer(sentence.words), "longWords": .integer(sentence.longWords),
        "cuts": .array(sentence.cuts.map(JSONValue.integer)),
      ])
    }
  }
}
