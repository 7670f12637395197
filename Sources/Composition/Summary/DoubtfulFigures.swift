import LetterModel

/// Marks what rests on figures that were read from a picture without being sure of them.
enum DoubtfulFigures {
  /// The sections with a request to look in the letter after each sentence that tells a doubtful figure.
  static func marked(
    _ sections: [SummarySection], in letter: Letter, language: SummaryOptions.Language
  ) -> [SummarySection] {
    let figures = letter.source.doubtful.filter { span in
      letter.bytes[span.range].contains { (0x30...0x39).contains($0) }
    }
    guard !figures.isEmpty else { return sections }
    let request = language == .english ? " (Check the figure in the letter.)" : " (Tjek tallet i brevet.)"
    return sections.map { section in
      SummarySection(
        id: section.id, heading: section.heading,
        sentences: section.sentences.map { sentence in
          guard section.id != .smallPrint, tells(sentence, figures) else { return sentence }
          return ComposedSentence(sentence.text + request, sentence.origin, sentence.evidence)
        })
    }
  }

  private static func tells(_ sentence: ComposedSentence, _ figures: [Span]) -> Bool {
    guard sentence.text.utf8.contains(where: { (0x30...0x39).contains($0) }) else { return false }
    return sentence.evidence.contains { evidence in
      guard case .at(let span) = evidence else { return false }
      return figures.contains { $0.overlaps(span) }
    }
  }
}
