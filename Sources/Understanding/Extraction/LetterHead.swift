import DanishText
import LetterModel

/// A line of the letter's head, foot or signature.
struct HeadLine {
  let span: Span
  let block: Int
  let role: BlockRole
  /// Whether it stands before the first paragraph of running text.
  let isBeforeBody: Bool
}

/// Cuts the blocks that are not running text into lines.
enum LetterHead {
  static func lines(of letter: Letter, text: AnalysedText) -> [HeadLine] {
    let firstBody =
      letter.blocks.indices.first { isRunningText(letter.blocks[$0], at: $0, text) } ?? letter.blocks.count
    var lines: [HeadLine] = []
    var index = 0
    while index < letter.blocks.count {
      let block = letter.blocks[index]
      if block.role == .tableRow, index < firstBody {
        let rows = letter.blocks[index...].prefix { $0.role == .tableRow }
        lines += columns(rows, bytes: text.bytes, isBeforeBody: true)
        index += rows.count
        continue
      }
      let isHead = [.letterhead, .address, .meta, .footer, .signature].contains(block.role)
      if isHead || index < firstBody || block.span.length < 60 || isClosingLine(index, letter) {
        lines += self.lines(of: block, at: index, bytes: letter.bytes, isBeforeBody: index < firstBody)
      }
      index += 1
    }
    return lines
  }

  /// "Brev af 27. maj 2026 · Sag nr. 2026-15003 · Oskar Nygaard": a line at the very end that is no sentence.
  private static func isClosingLine(_ index: Int, _ letter: Letter) -> Bool {
    let block = letter.blocks[index]
    return index >= letter.blocks.count - 3 && block.span.length < 140
      && ![0x2E, 0x3F, 0x21, 0x3A].contains(letter.bytes[block.span.end - 1])
  }

  private static func lines(
    of block: Block, at index: Int, bytes: [UInt8], isBeforeBody: Bool
  ) -> [HeadLine] {
    var lines: [HeadLine] = []
    var start = block.span.start
    for offset in block.span.range
    where bytes[offset] == 0x0A || bytes[offset] == 0x09 && !isLabel(start..<offset, bytes) {
      if offset > start {
        lines.append(
          HeadLine(span: Span(start, offset), block: index, role: block.role, isBeforeBody: isBeforeBody))
      }
      start = offset + 1
    }
    if start < block.span.end {
      lines.append(
        HeadLine(
          span: Span(start, block.span.end), block: index, role: block.role, isBeforeBody: isBeforeBody))
    }
    return lines
  }

  /// "Sagsnr.:" or "Dato" before a tab, whose value follows on the same line.
  private static func isLabel(_ cell: Range<Int>, _ bytes: [UInt8]) -> Bool {
    let text = String(decoding: bytes[cell], as: UTF8.self).lowercased()
    return text.isEmpty || text.hasSuffix(":") || rowLabels.contains(text)
  }

  /// Address to the left and date to the right on the same lines: read column by column.
  /// A label and its value ("Sagsnummer:   26/1044") stay on one line.
  private static func columns(_ rows: ArraySlice<Block>, bytes: [UInt8], isBeforeBody: Bool) -> [HeadLine] {
    let width = rows.map(\.cells.count).max() ?? 0
    func isLabelled(_ row: Block) -> Bool {
      guard row.cells.count == 2, row.cells[0].length > 1 else { return false }
      let first = String(decoding: bytes[row.cells[0].range], as: UTF8.self).lowercased()
      return first.hasSuffix(":") || rowLabels.contains(first)
    }
    var lines: [HeadLine] = []
    for (index, row) in zip(rows.indices, rows) where row.cells.isEmpty || isLabelled(row) {
      lines.append(HeadLine(span: row.span, block: index, role: row.role, isBeforeBody: isBeforeBody))
    }
    for column in 0..<width {
      for (index, row) in zip(rows.indices, rows) where column < row.cells.count && !isLabelled(row) {
        lines.append(
          HeadLine(span: row.cells[column], block: index, role: row.role, isBeforeBody: isBeforeBody))
      }
    }
    return lines
  }

  /// What the first cell of a row in the head says when the second holds its value.
  static let rowLabels: WordList = [
    "dato", "sagsnr", "sagsnr.", "sagsnummer", "sag", "sag nr.", "sags-id", "sagsid", "j.nr.", "journalnr.",
    "journalnummer", "sagsbehandler", "rådgiver", "visitator", "kontaktperson", "kontakt", "telefon", "tlf.",
    "mail", "e-mail", "vores ref.", "deres ref.", "reference", "matrikel", "adresse", "emne", "modtager",
    "til",
    "afsender", "fra", "borger", "ansøger", "ejer", "brevdato", "afgørelsesdato", "sagen", "dokument",
    "vores reference", "deres reference", "din reference", "vores sag", "vor sag", "vores sagsnr.", "journal",
    "vores journalnr.", "sendt til", "du kan skrive til", "behandlet af", "sagsansvarlig", "bygherre",
    "lejer",
    "din sagsbehandler", "dokumentnr.", "sags nr.", "vor ref.", "j.nr", "jnr.",
  ]

  /// A paragraph of running text: body or salutation, long enough to be a sentence, and no letterhead in disguise (one that
  /// opens the letter with an address or telephone number).
  private static func isRunningText(_ block: Block, at index: Int, _ text: AnalysedText) -> Bool {
    if block.role == .salutation {
      // "Hej fra Borgerhuset" in the head greets nobody when the salutation comes further down.
      return !startsWithTil(block.span, text) && !greetsFrom(block.span, text)
    }
    guard block.role == .body, block.span.length > 70 else { return false }
    guard index < 4 else { return true }
    if ![0x2E, 0x3A, 0x21, 0x3F].contains(text.bytes[block.span.end - 1]) && block.span.length < 160 {
      return false
    }
    let line = String(decoding: text.folded[block.span.range], as: UTF8.self)
    return
      !(line.contains("kommune")
      && (line.contains("tlf") || line.contains("telefon") || line.contains("digital post")))
  }

  private static func startsWithTil(_ span: Span, _ text: AnalysedText) -> Bool {
    ByteScanner(text.folded, end: span.end).after("til", at: span.start) != nil
  }

  private static func greetsFrom(_ span: Span, _ text: AnalysedText) -> Bool {
    let words = String(decoding: text.folded[span.range], as: UTF8.self).split(separator: " ").prefix(2)
    return words.count == 2 && words[1] == "fra"
  }

  /// Whether the line starts with one of the labels (lower case), followed by a colon, full stop or blank; gives
  /// the offset of the value after it.
  static func value(of line: Span, folded: [UInt8], labels: [StaticString]) -> Int? {
    let s = ByteScanner(folded, end: line.end)
    let start = s.skipBlanks(line.start)
    for label in labels {
      guard let end = s.after(label, at: start) else { continue }
      var at = end
      while at < line.end, [0x2E, 0x3A, 0x20, 0x09].contains(s.byte(at)) { at += 1 }
      if at > end || at == line.end { return at }
    }
    return nil
  }
}

/// Finds the letter's own date: in the head, in a "Dato:" line, after a place name, else in the foot or signature.
enum LetterDate {
  static func find(letter: Letter, folded: [UInt8], lines: [HeadLine], dates: [RawDate]) -> Found<CivilDate>?
  {
    var best: (score: Int, date: RawDate)?
    for date in dates {
      guard let line = lines.first(where: { $0.span.contains(date.span) }) else { continue }
      let score = score(of: date, on: line, folded: folded)
      if score > (best?.score ?? 0) { best = (score, date) }
    }
    let chosen =
      best?.date ?? dates.first { isTold(before: $0.span.start, folded: folded) }
      ?? dates.first { isReceived($0, lines, folded) }
    return chosen.map { Found($0.date, at: $0.span) }
  }

  /// "Brevet er skrevet den 16. februar 2026": the letter tells its date in a sentence, as some do below the signature.
  private static func isTold(before start: Int, folded: [UInt8]) -> Bool {
    let before = String(decoding: folded[max(0, start - 60)..<start], as: UTF8.self)
    var words = before.split { " \t\n:,()".contains($0) }
    while let last = words.last, ["den", "d."].contains(last) { words.removeLast() }
    let told: Set<Substring> = [
      "skrevet", "dateret", "udfærdiget", "afsendt", "udsendt", "sendt", "underskrevet",
    ]
    guard let verb = words.popLast(), told.contains(verb), ["er", "blev"].contains(words.popLast()) else {
      return false
    }
    return ["brevet", "brev", "skrivelsen", "skrivelse"].contains(words.last)
  }

  /// "Modtaget 9. december 2025 kl. 14.06" in the head of an automatic receipt, which is sent in the same minute.
  private static func isReceived(_ date: RawDate, _ lines: [HeadLine], _ folded: [UInt8]) -> Bool {
    lines.contains { line in
      guard line.isBeforeBody, line.span.contains(date.span) else { return false }
      let before = String(decoding: folded[line.span.start..<date.span.start], as: UTF8.self)
      let after = String(decoding: folded[date.span.end..<line.span.end], as: UTF8.self)
      return before.split { " :.".contains($0) }.filter { $0 != "den" } == ["modtaget"]
        && after.contains("kl")
    }
  }

  private static func score(of date: RawDate, on line: HeadLine, folded: [UInt8]) -> Int {
    // "Sag 26/77 · 16. februar 2026 · Att. …", "6. august 2026 / sag 26-77": each part of the line by itself.
    let before = parts(folded[line.span.start..<date.span.start]).last ?? []
    let after = parts(folded[date.span.end..<line.span.end]).first ?? []
    // "Brev af 27. maj 2026 · Sag nr. 26-1044" in head or foot, where no other date claims to be the letter's.
    if before.count == 2, ["brev", "afgørelse", "skrivelse"].contains(before[0]), before[1] == "af" {
      let isFurniture = line.role != .heading && line.role != .body
      let isListed = folded[line.span.range].contains(0xB7)
      return isFurniture || isListed || line.isBeforeBody ? 5 : 0
    }
    if before.contains(where: { otherDates.contains($0) || $0.hasSuffix("frist") || $0.hasSuffix("fristen") })
    {
      return 0
    }
    // "Brevet er skrevet den 16. februar 2026 og hører til sag 26/119"
    if before.count <= 5, ["brevet", "dette"].contains(before.first),
      before.contains(where: { ["skrevet", "sendt", "afsendt", "udsendt", "dateret"].contains($0) })
    {
      return 60
    }
    if after.contains(where: { ["frist", "klagefrist", "svarfrist"].contains($0) }) { return 0 }
    var score = 0
    if before.contains(where: {
      ["dato", "brevdato", "afsendt", "udsendt", "afgørelsesdato", "dateret"].contains($0)
    }) {
      score += 60
    }
    let words = before.filter { !["den", "d", "dato"].contains($0) }
    // "Vesterå, den 4. marts 2026": a place, at most three words, and nothing but furniture after it.
    if words.count <= 3, after.count <= 4 { score += 30 }
    if words.isEmpty && after.isEmpty { score += 10 }
    switch line.role {
    case .meta, .letterhead: score += 25
    case .address: score += 15
    case .footer: score += 5
    case .signature: score += 5
    case .heading:
      // "Østbo, den 20. maj 2026" below the signature is set off like a heading.
      let isClosing =
        !line.isBeforeBody && words.count <= 2 && after.isEmpty
        && before.contains { ["den", "d"].contains($0) }
      score -= words.isEmpty || isClosing ? 0 : 30
    default: score -= line.isBeforeBody ? 0 : 20
    }
    if line.isBeforeBody { score += 25 }
    return score
  }

  /// The words of each stretch between dots in the middle, bars and slashes that stand free.
  private static func parts(_ bytes: ArraySlice<UInt8>) -> [[String]] {
    var parts: [[String]] = [[]]
    for word in String(decoding: bytes, as: UTF8.self).split(whereSeparator: { " \t:.,".contains($0) }) {
      let pieces = word.split(separator: "·", omittingEmptySubsequences: false)
      if word == "/" || word == "|" || word == "·" {
        parts.append([])
      } else {
        for (number, piece) in pieces.enumerated() {
          if number > 0 { parts.append([]) }
          if !piece.isEmpty { parts[parts.count - 1].append(String(piece)) }
        }
      }
    }
    return parts
  }

  private static let otherDates: WordList = [
    "født", "fødselsdato", "cpr", "opdateret", "publiceret", "modtaget", "ansøgning", "ansøgningen",
    "ansøgningsdato",
    "virkning", "gyldig", "gælder", "periode", "møde", "mødedato", "mødet", "lbk", "bek", "lov", "afgørelse",
    "afgørelsen",
    "brev", "jeres", "deres", "din", "dit", "udløber", "tidligere", "senest", "inden", "fra", "til",
    "perioden",
    "sagen", "oprettet", "besøgsdato", "fristen",
  ]
}
