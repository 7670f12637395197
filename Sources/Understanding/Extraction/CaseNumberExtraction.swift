import LetterModel

/// Finds the case number by its label; never a matrikel, CVR, telephone or law number.
enum CaseNumberExtraction {
  static func find(letter: Letter, folded: [UInt8], lines: [HeadLine]) -> Found<String>? {
    for labels in rankedLabels {
      for line in lines {
        if let found = value(on: line.span, labels: labels, letter: letter, folded: folded) { return found }
      }
    }
    // "(sagsnr. 26/1044)" in a heading or sentence.
    for block in letter.blocks where block.role != .quotedLaw {
      if let found = inline(block.span, letter: letter, folded: folded) { return found }
    }
    if let number = letter.envelope?.caseNumber { return Found(number, at: nil) }
    for line in lines where line.isBeforeBody {
      if let found = named(line.span, letter: letter, folded: folded) { return found }
    }
    return nil
  }

  /// "GRAVETILLADELSE nr. 26-0914", "Byggetilladelse nr. 2026-114": the number of the decision itself opens the letter.
  private static func named(_ line: Span, letter: Letter, folded: [UInt8]) -> Found<String>? {
    let s = ByteScanner(folded, end: line.end)
    let end = s.wordEnd(line.start)
    let word = s.string(line.start, end)
    guard ["tilladelse", "afgørelse", "bevilling", "påbud", "dispensation"].contains(where: word.hasSuffix),
      let at = LetterHead.value(of: Span(end, line.end), folded: folded, labels: ["nr", "nummer"])
    else { return nil }
    return number(s, at: at, letter: letter)
  }

  private static let rankedLabels: [[StaticString]] = [
    [
      "sagsnr", "sagsnummer", "sags nr", "sag nr", "sag", "sagsid", "sags-id", "sags id", "sagsnr./id",
      "sagens nr",
      "sags-nr",
      "vores sagsnr", "vores sagsnummer", "esdh-sag", "ejendomssag", "byggesag nr", "byggesagsnr",
      "sagsreference", "afgift nr", "afgiftsnr", "afgiftsnummer",
    ],
    [
      "j.nr", "jnr", "journalnr", "journalnummer", "journal nr", "vores ref", "vores reference", "reference",
      "ref",
      "henvendelsesnummer", "ansøgningsnr", "ansøgningsnummer", "afgørelsesnr", "vor ref", "vores j.nr", "sr",
    ],
    ["dokumentnr", "dokumentnummer", "dok.nr", "dok.nr."],
  ]

  private static func value(
    on line: Span, labels: [StaticString], letter: Letter, folded: [UInt8]
  ) -> Found<String>? {
    // A line may hold several labels beside each other: "Dato: 4. marts 2026   Sagsnr.: 26/1044".
    let s = ByteScanner(folded, end: line.end)
    var at = line.start
    while at < line.end {
      if s.isLetter(at), !s.isLetter(at - 1), s.byte(at - 1) != 0x2D,
        let valueAt = LetterHead.value(of: Span(at, line.end), folded: folded, labels: labels),
        let found = number(s, at: valueAt, letter: letter)
      {
        return found
      }
      at += 1
    }
    return nil
  }

  private static func inline(_ span: Span, letter: Letter, folded: [UInt8]) -> Found<String>? {
    let s = ByteScanner(folded, end: span.end)
    var at = span.start
    while at < span.end {
      if s.byte(at) == 0x73 || s.byte(at) == 0x6A || s.byte(at) == 0x68, !s.isLetter(at - 1),
        let valueAt = LetterHead.value(of: Span(at, span.end), folded: folded, labels: inlineLabels),
        let found = number(s, at: valueAt, letter: letter)
      {
        return found
      }
      at += 1
    }
    return nil
  }

  private static let inlineLabels: [StaticString] = [
    "sagsnr", "sagsnummer", "sag nr", "sags nr", "j.nr", "jnr", "journalnr", "journalnummer",
    "henvendelsesnummer",
    "sags-id", "sagsid", "sags-nr",
  ]

  /// A run without blanks that holds a digit and is no date, telephone number or plain small number.
  private static func number(_ s: ByteScanner, at start: Int, letter: Letter) -> Found<String>? {
    var end = start
    while end < s.end, isCodeByte(s, end) { end += 1 }
    while end > start, [0x2E, 0x2C, 0x2D, 0x2F, 0x3A].contains(s.byte(end - 1)) { end -= 1 }
    guard end - start >= 3, (start..<end).contains(where: { s.isDigit($0) }) else { return nil }
    let dates = DateExtraction.run(folded: s.bytes, in: Span(start, min(s.end, end + 12)))
    if dates.dates.contains(where: { $0.span.start == start && $0.span.end >= end }) { return nil }
    return Found(letter.string(Span(start, end)), at: Span(start, end))
  }

  private static func isCodeByte(_ s: ByteScanner, _ at: Int) -> Bool {
    s.isWordByte(at) || [0x2D, 0x2E, 0x2F, 0x5F].contains(s.byte(at))
  }
}
