import DanishText
import LetterModel

/// The unit of the authority that sent the letter.
extension SenderExtraction {
  /// The lines between the authority's name and its address at the top of the letter: the last one is the unit itself,
  /// those above it the department it belongs to.
  private static func unitBelowAuthority(
    _ letter: Letter, _ text: AnalysedText, _ lines: [HeadLine], _ sender: Sender
  ) -> Found<String>? {
    guard let authority = sender.authority?.span,
      let index = lines.firstIndex(where: { $0.isBeforeBody && $0.span == authority })
    else { return nil }
    var unit: Span?
    var above = lines[index].span
    for line in lines[(index + 1)...].prefix(3) {
      // Below the empty line that ends a tight letterhead somebody else's address begins.
      if unit != nil, line.span.start - above.end > 1, above.start - authority.end <= 1 { break }
      above = line.span
      guard line.isBeforeBody, line.role == .letterhead || line.role == .heading, line.span.length < 60 else {
        break
      }
      let bytes = text.bytes[line.span.range]
      if bytes.contains(where: { (0x30...0x39).contains($0) || $0 == 0x40 || $0 == 0x3A }) { break }
      let words = NameForms.words(line.span, bytes: text.bytes, folded: text.folded)
      guard let first = words.first, first.isCapital, words.count <= 7 else { break }
      if line.role == .heading, !words.contains(where: { isOffice($0.span, text) }) { break }
      unit = line.span
    }
    return unit.map { Found(letter.string($0), at: $0) }
  }

  private static func isOffice(_ word: Span, _ text: AnalysedText) -> Bool {
    NameForms.isOfficeWord(text.folded, word) && !noOffices.contains(text.folded, word)
  }

  private static let noOffices: WordList = ["og", "for", "by", "land", "kommune", "kommunen"]

  static func unit(
    _ letter: Letter, _ text: AnalysedText, _ lines: [HeadLine], _ signature: [HeadLine], _ sender: Sender
  ) -> Found<String>? {
    if let below = unitBelowAuthority(letter, text, lines, sender) { return below }
    let head = lines.filter {
      $0.role == .letterhead || ($0.isBeforeBody && $0.role != .address && $0.role != .heading)
    }
    for line in head + signature {
      for part in commaParts(line.span, text) {
        guard !text.bytes[part.range].contains(where: { (0x30...0x39).contains($0) || $0 == 0x40 }) else {
          continue
        }
        if part == sender.name?.span || part == sender.title?.span || isClosing(part, text) { continue }
        if municipality(in: part, letter, text) != nil { continue }
        let words = NameForms.words(part, bytes: text.bytes, folded: text.folded)
        guard (1...8).contains(words.count), words[0].isCapital else { continue }
        if words.contains(where: { isOffice($0.span, text) }) && !isTitle(part, text) {
          return Found(letter.string(part), at: part)
        }
      }
    }
    return nil
  }
}
