import LetterModel

/// Danish letters that were broken on their way between programs.
enum T11EncodingDamage: Rule {
  static let card = RuleCard(
    id: "T11", slug: "encoding-damage", title: "Ødelagte danske bogstaver", severity: .error, basis: nil,
    explanation: "Nogle bogstaver er gået i stykker, fx Ã¦ i stedet for æ. Bed om at få brevet igen.",
    staffMessage: "Gem skabelonen som UTF-8, og send brevet igen.", complaintPoint: nil,
    cues: ["Ã¦", "Ã¸", "Ã¥", "�"],
    traps: ["Scannede breve, hvor bogstaver er læst forkert.", "Fremmede navne med Ã."],
    examples: [
      .fires(ExampleLetter.grant(next: "⟦HÃ¸reklinikken⟧ ringer inden den 1. april 2026.")),
      .fires(ExampleLetter.grant(next: "Klinikken ringer for at ⟦lÃ¦gge⟧ en plan inden den 1. april 2026.")),
      .quiet(ExampleLetter.grant()),
      .quiet(ExampleLetter.refusal()),
      .nearly(ExampleLetter.grant(next: "Doktor São ringer fra Malmö og Genève inden den 1. april 2026.")),
      .nearly(ExampleLetter.grant(next: "Klinikken ligger i LAMÃ-huset og ringer inden den 1. april 2026.")),
    ])

  static func findings(in context: RuleContext) -> [Finding] {
    // What a scanner misread is a doubt about the text, not a fault of the letter.
    guard !context.letter.source.isOCR else { return [] }
    let bytes = context.letter.bytes
    var spans: [Span] = []
    for at in bytes.indices where (spans.last?.end ?? 0) <= at && isDamage(bytes, at) {
      spans.append(word(bytes, around: at))
    }
    guard !spans.isEmpty else { return [] }
    return [finding(spans.map { .at($0) }, confidence: .high)]
  }

  /// The letters around the place up to the next blank or mark. What the damage left behind are no letters.
  private static func word(_ bytes: [UInt8], around at: Int) -> Span {
    func isInside(_ byte: UInt8) -> Bool { byte >= 0x80 || (0x41...0x5A).contains(byte & 0xDF) }
    var start = at
    while start > 0, isInside(bytes[start - 1]) { start -= 1 }
    var end = at
    while end < bytes.count, isInside(bytes[end]) { end += 1 }
    return Span(start, end)
  }

  /// `Ã` with what it drags along, as when the two bytes of æ, ø or å are read as two letters; or the mark for a letter
  /// that was lost.
  private static func isDamage(_ bytes: [UInt8], _ at: Int) -> Bool {
    guard at + 2 < bytes.count else { return false }
    if bytes[at] == 0xEF { return bytes[at + 1] == 0xBF && bytes[at + 2] == 0xBD }
    guard bytes[at] == 0xC3, bytes[at + 1] == 0x83 else { return false }
    if bytes[at + 2] == 0xC2 {
      return at + 3 < bytes.count && [0xA6, 0xB8, 0xA5, 0x86, 0x98, 0x85].contains(bytes[at + 3])
    }
    return bytes[at + 2] == 0xE2 || bytes[at + 2] == 0xCB
  }
}
