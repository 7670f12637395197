import DanishText
import LetterModel
import Rulebook

/// What can be read off a letter before anyone asks what its sentences do.
struct Extracted: Sendable {
  var date: Found<CivilDate>?
  var caseNumber: Found<String>?
  var sender = Sender()
  var recipient: Found<String>?
  var subject: Found<String>?
  /// Every mention of law; the role is provisional (`own`, `procedure`, `quoted`) until the sentences have theirs.
  var legalReferences: [LegalReference] = []
  /// Every amount; the role is provisional (`other`).
  var amounts: [Amount] = []
  /// Every date; only `letter` and `birth` are final.
  var dates: [DateMention] = []
  var impossibleDates: [ImpossibleDate] = []
}

/// Reads dates, references, amounts, names and numbers off a letter.
enum Extraction {
  static func run(letter: Letter, text: AnalysedText, rulebook: Rulebook) -> Extracted {
    var out = Extracted()
    var raw = DateExtraction.Result()
    for block in letter.blocks {
      let found = DateExtraction.run(folded: text.folded, in: block.span)
      raw.dates += found.dates
      raw.yearless += found.yearless
      raw.impossible += found.impossible
      out.amounts += AmountExtraction.run(folded: text.folded, in: block.span).map {
        Amount(oere: $0.oere, role: .other, span: $0.span)
      }
    }
    let lines = LetterHead.lines(of: letter, text: text)
    out.date = LetterDate.find(letter: letter, folded: text.folded, lines: lines, dates: raw.dates)
    out.impossibleDates = raw.impossible
    out.dates = mentions(raw, letterDate: out.date, folded: text.folded)
    out.caseNumber = CaseNumberExtraction.find(letter: letter, folded: text.folded, lines: lines)
    out.sender = SenderExtraction.find(letter: letter, text: text, lines: lines)
    out.recipient = RecipientExtraction.find(letter: letter, text: text, lines: lines, sender: out.sender)
    out.subject = SubjectExtraction.find(letter: letter, text: text)
    out.legalReferences = ReferenceExtraction.run(letter: letter, text: text, rulebook: rulebook)
    return out
  }

  private static func mentions(
    _ raw: DateExtraction.Result, letterDate: Found<CivilDate>?, folded: [UInt8]
  ) -> [DateMention] {
    var mentions = raw.dates.map { found -> DateMention in
      let isLetterDate = letterDate?.span == found.span
      return DateMention(date: found.date, role: isLetterDate ? .letter : .other, span: found.span)
    }
    if let base = letterDate?.value {
      // A date without a year is the first such day on or after the letter's date where the words look ahead,
      // else the last one before it.
      for part in raw.yearless {
        guard let date = completed(part.day, part.month, near: base, ahead: looksAhead(folded, part.span))
        else { continue }
        mentions.append(DateMention(date: date, role: .other, span: part.span))
      }
    }
    return mentions.sorted { $0.span < $1.span }
  }

  private static func completed(_ day: Int, _ month: Int, near base: CivilDate, ahead: Bool) -> CivilDate? {
    let candidates = [base.year - 1, base.year, base.year + 1].compactMap {
      CivilDate(year: $0, month: month, day: day)
    }
    let past = candidates.last { $0 <= base }
    let coming = candidates.first { $0 >= base }
    guard let past, let coming else { return ahead ? coming : past }
    // A day of the coming weeks needs no year, nor one of the past months; most of a year away they have one.
    if coming.dayNumber - base.dayNumber > farDays { return past }
    if base.dayNumber - past.dayNumber > farDays { return coming }
    return ahead ? coming : past
  }

  /// Days beyond which letters name the year of a day.
  private static let farDays = 270

  private static func looksAhead(_ folded: [UInt8], _ span: Span) -> Bool {
    let from = max(0, span.start - 40)
    let before = String(decoding: folded[from..<span.start], as: UTF8.self)
    return ["senest", "inden", "frist", "fra den", "fra d.", "møde", "indtil", "til og med"]
      .contains { before.contains($0) }
  }
}
