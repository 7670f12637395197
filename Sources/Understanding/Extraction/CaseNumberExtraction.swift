import LetterModel

/// Finds the case number by its label; never a matrikel, CVR, telephone or law number.
enum CaseNumberExtraction {
  static func find(letter: Letter, folded: [UInt8], lines: [HeadLine]) -> Found<String>? {
    for labels in rankedLabels {
      for line in lines {
        if let found = value(on: line.span, labels: labels, letter: letter, folded: folded) { return found }
      }
    }
    if let found = besideLabel(lines, letter: letter, folded: folded) { return found }
    for line in lines {
      if let found = named(line.span, letter: letter, folded: folded) { return found }
    }
    // "(sagsnr. 26/1044)" in a heading or sentence.
    let blocks = letter.blocks.filter { $0.role != .quotedLaw }
    for block in blocks {
      if let found = inline(block.span, letter: letter, folded: folded) { return found }
    }
    for block in blocks {
      if let found = named(block.span, letter: letter, folded: folded) { return found }
    }
    if let number = letter.envelope?.caseNumber { return Found(number, at: nil) }
    let head = lines.filter(\.isBeforeBody)
    return head.lazy.compactMap { ofDecision($0.span, letter: letter, folded: folded) }.first
      ?? head.lazy.compactMap { bare($0.span, letter: letter, folded: folded) }.first
      ?? head.lazy.compactMap { besideDate($0.span, letter: letter, folded: folded) }.first
      ?? head.lazy.compactMap { numbered($0.span, letter: letter, folded: folded) }.first
  }

  /// "12. maj 2026      VL-26-044": the date of the letter and one more thing on its line, of a case number's shape.
  private static func besideDate(_ line: Span, letter: Letter, folded: [UInt8]) -> Found<String>? {
    let dates = DateExtraction.run(folded: folded, in: line).dates
    guard dates.count == 1, let date = dates.first?.span else { return nil }
    let s = ByteScanner(folded, end: line.end)
    for rest in [Span(date.end, line.end), Span(line.start, date.start)] where rest.length > 4 {
      var start = rest.start
      while start < rest.end, !s.isWordByte(start) { start += 1 }
      guard let found = number(ByteScanner(folded, end: rest.end), at: start, letter: letter),
        let place = found.span, isCaseShaped(found.value),
        (place.end..<rest.end).allSatisfy({ !s.isWordByte($0) })
      else { continue }
      return found
    }
    return nil
  }

  /// "Anmeldelse nr. R-2025-08821", "Kvittering nummer 26-119024": whatever was sent in has its number in the head.
  private static func numbered(_ line: Span, letter: Letter, folded: [UInt8]) -> Found<String>? {
    let s = ByteScanner(folded, end: line.end)
    let end = s.wordEnd(line.start)
    let stems = [
      "anmeldelse", "henvendelse", "kvittering", "ansøgning", "indberetning", "ordre", "booking",
      "registrering",
    ]
    guard stems.contains(where: s.string(line.start, end).hasPrefix),
      let at = LetterHead.value(
        of: Span(s.skipBlanks(end), line.end), folded: folded, labels: ["nr", "nummer", "id"]),
      let found = number(s, at: at, letter: letter), isCaseShaped(found.value)
    else { return nil }
    return found
  }

  /// A column of labels and after it a column of values: "Dato, Sagsnummer, Visitator" and then the three.
  private static func besideLabel(_ lines: [HeadLine], letter: Letter, folded: [UInt8]) -> Found<String>? {
    func label(_ line: HeadLine) -> String? {
      let s = ByteScanner(folded, end: line.span.end)
      let text = s.string(line.span.start, line.span.end)
      return LetterHead.rowLabels.contains(text) ? text : nil
    }
    for (index, line) in lines.enumerated() where line.isBeforeBody {
      guard let own = label(line), own.hasPrefix("sag"), own != "sagsbehandler" else { continue }
      var first = index
      while first > 0, label(lines[first - 1]) != nil { first -= 1 }
      var end = index + 1
      while end < lines.count, label(lines[end]) != nil { end += 1 }
      let at = index + end - first
      guard at < lines.count else { continue }
      let value = lines[at].span
      if let found = number(ByteScanner(folded, end: value.end), at: value.start, letter: letter) {
        return found
      }
    }
    return nil
  }

  /// "GRAVETILLADELSE nr. 26-0914", "Byggetilladelse nr. 2026-114": the number of the decision itself opens the letter.
  private static func ofDecision(_ line: Span, letter: Letter, folded: [UInt8]) -> Found<String>? {
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
      "sagsreference", "afgift nr", "afgiftsnr", "afgiftsnummer", "sagsidentifikation", "sag og akt",
      "sagen har nr", "sagens nummer", "byggesag", "byggesagsnummer", "miljøsag", "vores nummer", "vor sag",
      "vores sag",
    ],
    [
      "j.nr", "jnr", "journalnr", "journalnummer", "journal nr", "vores ref", "vores reference", "reference",
      "ref",
      "henvendelsesnummer", "ansøgningsnr", "ansøgningsnummer", "afgørelsesnr", "vor ref", "vores j.nr", "sr",
      "vores nr", "vort nr", "aktnr", "akt nr", "akt", "referencenr", "referencenummer", "journal", "esdh-nr",
    ],
    [
      "dokumentnr", "dokumentnummer", "dok.nr", "dok.nr.", "dokument nr", "dokument", "brev nr", "id",
      "løbenr",
      "løbenummer",
    ],
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

  /// "Byggesag BYG-2025-0914", "hører til sag BH-26-0119", "Sagen har nr. 25-M-2207": any word that ends in "sag", then
  /// perhaps "nr.", then what has the shape of a case number.
  private static func named(_ span: Span, letter: Letter, folded: [UInt8]) -> Found<String>? {
    let s = ByteScanner(folded, end: span.end)
    var at = span.start
    while at < span.end {
      guard s.isLetter(at), !s.isLetter(at - 1) else {
        at += 1
        continue
      }
      let word = at
      while at < span.end, s.isLetter(at) { at += 1 }
      guard endsInCase(folded[word..<at]), let found = number(s, at: afterFillers(s, at), letter: letter),
        isCaseShaped(found.value)
      else { continue }
      return found
    }
    return nil
  }

  private static func endsInCase(_ word: ArraySlice<UInt8>) -> Bool {
    let sag: [UInt8] = [0x73, 0x61, 0x67]
    return word.suffix(3).elementsEqual(sag) || word.elementsEqual(sag + [0x65, 0x6E])
  }

  /// The place after "har", "med", "nr.", "nummer", "id" and marks.
  private static func afterFillers(_ s: ByteScanner, _ start: Int) -> Int {
    var at = start
    while true {
      while at < s.end, [0x2E, 0x3A, 0x20, 0x09].contains(s.byte(at)) { at += 1 }
      let fillers: [StaticString] = ["har", "med", "nr", "nummer", "id"]
      guard let next = fillers.lazy.compactMap({ s.after($0, at: at) }).first else { return at }
      at = next
    }
  }

  /// "26/1044", "GEO-2026-00318", "ØL-26-3094", "12345678": digits in groups, with or without letters, or many digits.
  private static func isCaseShaped(_ code: String) -> Bool {
    let groups = code.utf8.split { [0x2D, 0x2E, 0x2F, 0x5F].contains($0) }
    let digits = code.utf8.count { (0x30...0x39).contains($0) }
    return groups.count > 1 ? digits >= 4 : digits >= 6
  }

  /// A case number that stands alone on a line of the head: "2026/004412". Only with the year in front or a slash in it.
  private static func bare(_ span: Span, letter: Letter, folded: [UInt8]) -> Found<String>? {
    let s = ByteScanner(folded, end: span.end)
    let start = s.skipBlanks(span.start)
    guard let found = number(s, at: start, letter: letter), let place = found.span,
      s.skipBlanks(place.end) >= span.end, isCaseShaped(found.value)
    else { return nil }
    let parts = found.value.utf8.split { $0 == 0x2F || $0 == 0x2D }
    guard parts.count == 2, parts.allSatisfy({ $0.allSatisfy { (0x30...0x39).contains($0) } }),
      parts[1].count >= 4, [2, 4].contains(parts[0].count)
    else { return nil }
    return found
  }

  private static let inlineLabels: [StaticString] = [
    "sagsnr", "sagsnummer", "sag nr", "sags nr", "j.nr", "jnr", "journalnr", "journalnummer",
    "henvendelsesnummer", "hører til sag", "sag:",
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
