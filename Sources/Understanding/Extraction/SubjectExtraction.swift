import DanishText
import LetterModel

/// Finds what the letter is about: "Vedr.:", "Emne:", the first telling heading, the envelope's subject.
enum SubjectExtraction {
  static func find(letter: Letter, text: AnalysedText) -> Found<String>? {
    let labels: [StaticString] = ["vedr", "vedrørende", "emne", "angående", "ang", "sagen vedrører"]
    for block in letter.blocks.prefix(25) where block.role != .footer && block.role != .signature {
      guard block.span.length < 200,
        let at = LetterHead.value(of: block.span, folded: text.folded, labels: labels), at < block.span.end,
        block.role != .body || text.bytes[block.span.end - 1] != 0x2E
      else { continue }
      return Found(letter.string(Span(at, block.span.end)), at: Span(at, block.span.end))
    }
    let headings = letter.blocks.filter { $0.role == .heading && $0.document == 0 }
    if let first = headings.first(where: { $0.span.length > 12 }) ?? headings.first {
      return Found(letter.string(first.span), at: first.span)
    }
    if let subject = letter.envelope?.subject { return Found(subject, at: nil) }
    return nil
  }
}
