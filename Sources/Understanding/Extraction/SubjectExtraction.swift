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
    // "Status: Afslag" and "Hvis du vil klage" do not tell what the letter is about.
    let telling = headings.first { $0.span.length > 12 && isTelling($0.span, text) }
    if let first = telling?.span ?? titleLine(letter, text) ?? headings.first?.span {
      return Found(letter.string(first), at: first)
    }
    if let subject = letter.envelope?.subject { return Found(subject, at: nil) }
    return nil
  }

  private static func isTelling(_ heading: Span, _ text: AnalysedText) -> Bool {
    let words = NameForms.words(heading, bytes: text.bytes, folded: text.folded)
    // "28. oktober 2025" above a tight letter is a day and no title.
    let isDay = (0x30...0x39).contains(text.bytes[heading.start]) && words.count < 2
    // "Afgørelse af 21. oktober 2026" neither.
    let isDated =
      (2...6).contains(words.count) && text.folded[words[0].span.range].elementsEqual("afgørelse".utf8)
      && text.bytes[words[1].span.end...].prefix(2).contains { (0x30...0x39).contains($0) }
    return !isDay && !isDated
      && LetterHead.value(of: heading, folded: text.folded, labels: resultLabels) == nil
      && !words.contains { aboutComplaint.contains(text.folded, $0.span) }
  }

  private static let aboutComplaint: WordList = ["klage", "klagevejledning", "klager", "klagemulighed"]

  /// The last line of its own above the first running text that reads like a title though it was not set as one
  /// ("Landzonesag – 8 glampingtelte på Skovmøllevej 60").
  private static func titleLine(_ letter: Letter, _ text: AnalysedText) -> Span? {
    let top = letter.blocks.prefix(25).prefix { block in
      block.role != .salutation && (block.role != .body || block.span.length < 140) && block.document == 0
    }
    return top.last { block in
      guard [.letterhead, .body].contains(block.role), (16...130).contains(block.span.length) else {
        return false
      }
      let bytes = text.bytes[block.span.range]
      guard let end = bytes.last, ![0x2E, 0x3A, 0x2C, 0x3F].contains(end), !bytes.contains(0x40),
        !RecipientExtraction.addressParts(block.span, text).contains(where: {
          RecipientExtraction.isPostcode($0, text)
        })
      else { return false }
      let words = NameForms.words(block.span, bytes: text.bytes, folded: text.folded)
      return words.first?.isCapital ?? false && words.contains { titleWords.contains(text.folded, $0.span) }
    }?.span
  }

  /// Words that tell a title from an address, a telephone hour or a name.
  private static let titleWords: WordList = [
    "afslag", "afgørelse", "ansøgning", "tilladelse", "dispensation", "landzonesag", "byggesag", "påbud",
    "varsel",
    "bevilling", "tilkendelse", "høring", "partshøring", "agterskrivelse", "svar", "tilbagebetaling", "ophør",
    "ændring",
    "nej",
    "du", "i", "vi", "jeres", "din", "dit", "dine", "stop", "klagesag", "vedrørende", "orientering",
  ]

  private static let resultLabels: [StaticString] = ["status", "resultat", "resultatet", "sagens status"]
}
