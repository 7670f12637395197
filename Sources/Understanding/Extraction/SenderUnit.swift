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
      // "Ydelse og Kontrol · Torvet 1 · 6893 Tyrholm": the office stands first.
      let parts = RecipientExtraction.dotParts(line.span, text)
      let shown = parts.prefix { !hasDigit($0, text) }.prefix(2).last ?? parts.first ?? line.span
      let bytes = text.bytes[shown.range]
      if bytes.contains(where: { (0x30...0x39).contains($0) || $0 == 0x40 || $0 == 0x3A }) { break }
      let words = NameForms.words(shown, bytes: text.bytes, folded: text.folded)
      guard let first = words.first, first.isCapital, words.count <= 7 else { break }
      if line.role == .heading, !words.contains(where: { isOffice($0.span, text) }) { break }
      unit = shown
      if shown != line.span { break }
    }
    return unit.map { Found(letter.string($0), at: $0) }
  }

  private static func hasDigit(_ span: Span, _ text: AnalysedText) -> Bool {
    text.bytes[span.range].contains { (0x30...0x39).contains($0) }
  }

  private static func isOffice(_ word: Span, _ text: AnalysedText) -> Bool {
    NameForms.isOfficeWord(text.folded, word) && !noOffices.contains(text.folded, word)
  }

  private static let noOffices: WordList = ["og", "for", "by", "land", "kommune", "kommunen"]

  /// The part without "Fra:" or "Afdeling:" before it.
  private static func withoutLabel(_ part: Span, _ text: AnalysedText) -> Span {
    guard let colon = part.range.first(where: { text.bytes[$0] == 0x3A }),
      labels.contains(text.folded, Span(part.start, colon))
    else { return part }
    let start = (colon + 1..<part.end).first { text.bytes[$0] != 0x20 && text.bytes[$0] != 0x09 }
    return start.map { Span($0, part.end) } ?? part
  }

  private static let labels: WordList = [
    "fra", "afsender", "afdeling", "enhed", "forvaltning", "kontor", "team", "center", "område", "myndighed",
  ]

  static func unit(
    _ letter: Letter, _ text: AnalysedText, _ lines: [HeadLine], _ signature: [HeadLine], _ sender: Sender
  ) -> Found<String>? {
    if let below = unitBelowAuthority(letter, text, lines, sender) { return below }
    let head = lines.filter {
      $0.role == .letterhead || ($0.isBeforeBody && $0.role != .address && $0.role != .heading)
    }
    for line in head + signature {
      for part in RecipientExtraction.addressParts(line.span, text).map({ withoutLabel($0, text) }) {
        guard !text.bytes[part.range].contains(where: { (0x30...0x39).contains($0) || $0 == 0x40 }) else {
          continue
        }
        if part == sender.name?.span || part == sender.title?.span || isClosing(part, text) { continue }
        if municipality(in: part, letter, text) != nil { continue }
        if let authority = sender.authority?.value, letter.string(part).lowercased() == authority.lowercased()
        {
          continue
        }
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
