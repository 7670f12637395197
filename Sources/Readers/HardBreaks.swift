/// Line breaks that a format keeps as the author's (`br`, Shift-Enter), though they only fill the width of a paper: text
/// that was wrapped somewhere else and pasted.
enum HardBreaks {
  /// The paragraphs with such breaks told to be no more than the ends of lines.
  static func softened(_ paragraphs: [RawParagraph]) -> [RawParagraph] {
    guard areWrapped(paragraphs) else { return paragraphs }
    return paragraphs.map { paragraph in
      guard paragraph.linesAreHardBreaks else { return paragraph }
      var paragraph = paragraph
      paragraph.linesAreHardBreaks = false
      return paragraph
    }
  }

  /// Whether most breaks behind long lines fall within sentences, and no line is longer than a paper is wide.
  private static func areWrapped(_ paragraphs: [RawParagraph]) -> Bool {
    var (inside, atEnd) = (0, 0)
    for paragraph in paragraphs where paragraph.cells == nil {
      let texts = paragraph.lines.map { LineShape(TidyLine($0).bytes) }
      if texts.contains(where: { $0.length > 120 }) { return false }
      guard paragraph.linesAreHardBreaks else { continue }
      for (left, right) in zip(texts, texts.dropFirst()) where left.length >= 45 {
        if left.endsSentence || left.endsWithColon {
          atEnd += 1
        } else if right.startsLower {
          inside += 1
        }
      }
    }
    return inside >= 3 && inside * 2 > atEnd
  }
}
