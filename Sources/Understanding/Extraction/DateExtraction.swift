import LetterModel

/// A date as written, before its role is known.
struct RawDate {
  let date: CivilDate
  let span: Span
  /// Whether the year was written; otherwise the date was completed from the letter's.
  let hasYear: Bool
}

/// Finds dates in all the forms Danish letters use: `4. maj 2025`, `04-05-2025`, `4/5 2025`, `2026-03-27`, `4.5.25`.
enum DateExtraction {
  struct Result {
    var dates: [RawDate] = []
    var yearless: [(day: Int, month: Int, span: Span)] = []
    var impossible: [ImpossibleDate] = []
  }

  static func run(folded: [UInt8], in span: Span) -> Result {
    let scanner = ByteScanner(folded, end: span.end)
    var result = Result()
    var i = span.start
    while i < span.end {
      guard scanner.isDigit(i), !scanner.isWordByte(i - 1), !joinsNumber(scanner, before: i) else {
        i += 1
        continue
      }
      if let next = isoDate(scanner, at: i, into: &result) ?? numericDate(scanner, at: i, into: &result)
        ?? namedDate(scanner, at: i, into: &result)
      {
        i = next
      } else {
        while scanner.isDigit(i) { i += 1 }
      }
    }
    return result
  }

  /// Whether the digits continue a number or case number, as in `25/4-2` or `1.4`.
  private static func joinsNumber(_ s: ByteScanner, before i: Int) -> Bool {
    [0x2D, 0x2F, 0x2E, 0x2C].contains(s.byte(i - 1)) && s.isWordByte(i - 2)
  }

  private static func isoDate(_ s: ByteScanner, at i: Int, into result: inout Result) -> Int? {
    guard let (year, a) = s.integer(i), a - i == 4, (1900...2099).contains(year), s.byte(a) == 0x2D,
      let (month, b) = s.integer(a + 1), b - a == 3, s.byte(b) == 0x2D,
      let (day, c) = s.integer(b + 1), c - b == 3, !s.isWordByte(c), !continuesAsCode(s, c)
    else { return nil }
    add(day, month, year, Span(i, c), to: &result)
    return c
  }

  private static func numericDate(_ s: ByteScanner, at i: Int, into result: inout Result) -> Int? {
    guard let (day, a) = s.integer(i), a - i <= 2, day >= 1 else { return nil }
    let mark = s.byte(a)
    guard [0x2D, 0x2F, 0x2E].contains(mark) else { return nil }
    let monthAt = mark == 0x2E ? s.skipBlanks(a + 1) : a + 1
    guard let (month, b) = s.integer(monthAt), b - monthAt <= 2, (1...12).contains(month) else { return nil }
    // "4/5 2025" and "4/5-2025" name the year after another mark than the one before the month.
    let second = s.byte(b)
    let yearAt: Int
    if second == mark || (mark == 0x2F && second == 0x2D) {
      yearAt = mark == 0x2E ? s.skipBlanks(b + 1) : b + 1
    } else if mark == 0x2F, second == 0x20 {
      yearAt = b + 1
    } else {
      return nil
    }
    guard let (written, c) = s.integer(s.skipBlanks(yearAt)), !s.isWordByte(c), !continuesAsCode(s, c) else {
      return nil
    }
    let digits = c - s.skipBlanks(yearAt)
    guard digits == 4 || (digits == 2 && monthAt == a + 1) else { return nil }
    let year = digits == 4 ? written : (written < 50 ? 2000 + written : 1900 + written)
    guard (1900...2099).contains(year), day <= 31 else { return nil }
    add(day, month, year, Span(i, c), to: &result)
    return c
  }

  /// Whether a mark and another digit follow, so that the whole is a case number and no date.
  private static func continuesAsCode(_ s: ByteScanner, _ at: Int) -> Bool {
    [0x2D, 0x2F].contains(s.byte(at)) && s.isWordByte(at + 1)
  }

  private static func namedDate(_ s: ByteScanner, at i: Int, into result: inout Result) -> Int? {
    guard let (day, a) = s.integer(i), a - i <= 2, (1...31).contains(day) else { return nil }
    var at = a
    if s.byte(at) == 0x2E { at += 1 }
    at = s.skipBlanks(at)
    let wordEnd = s.wordEnd(at)
    guard wordEnd > at, let month = DanishMonths.number(s.string(at, wordEnd)) else { return nil }
    var after = wordEnd
    if s.byte(after) == 0x2E, wordEnd - at <= 5 { after += 1 }
    var yearAt = s.skipBlanks(after)
    if s.byte(yearAt) == 0x2C, s.isDigit(s.skipBlanks(yearAt + 1)) { yearAt = s.skipBlanks(yearAt + 1) }
    if let (year, c) = s.integer(yearAt), c - yearAt == 4, (1900...2099).contains(year), !s.isLetter(c) {
      add(day, month, year, Span(i, c), to: &result)
      checkWeekday(s, before: i, span: Span(i, c), into: &result)
      return c
    }
    if day <= CivilDate.daysIn(month: month, year: 2024) {
      result.yearless.append((day, month, Span(i, wordEnd)))
    }
    return wordEnd
  }

  private static func add(_ day: Int, _ month: Int, _ year: Int, _ span: Span, to result: inout Result) {
    if let date = CivilDate(year: year, month: month, day: day) {
      result.dates.append(RawDate(date: date, span: span, hasYear: true))
    } else {
      result.impossible.append(ImpossibleDate(span: span, reason: .noSuchDay))
    }
  }

  /// "mandag den 4. marts 2026": the weekday must fit the date.
  private static func checkWeekday(
    _ s: ByteScanner, before i: Int, span: Span, into result: inout Result
  ) {
    guard let date = result.dates.last?.date, result.dates.last?.span == span else { return }
    var at = i
    for word: StaticString in ["den ", "d. "] {
      let length = word.utf8CodeUnitCount
      if at - length >= 0, s.string(at - length, at) == "\(word)" { at -= length }
    }
    var start = at
    while start > 0, s.isLetter(start - 1) || s.byte(start - 1) == 0x20, at - start < 9 { start -= 1 }
    let before = s.string(start, at).split(separator: " ").last.map(String.init) ?? ""
    if let named = DanishMonths.weekday(before), named != date.weekday {
      result.impossible.append(
        ImpossibleDate(span: Span(at - 1 - before.utf8.count, span.end), reason: .weekday))
    }
  }
}

/// The Danish names of months and weekdays.
enum DanishMonths {
  /// The number of a month by its name or abbreviation in lower case; nil for any other word.
  static func number(_ word: String) -> Int? { months[word] }
  /// The number of a weekday (Monday = 1) by its name in lower case; nil for any other word.
  static func weekday(_ word: String) -> Int? { weekdays[word] }

  private static let months: [String: Int] = [
    "januar": 1, "jan": 1, "februar": 2, "feb": 2, "febr": 2, "marts": 3, "mar": 3, "april": 4, "apr": 4,
    "maj": 5, "juni": 6, "jun": 6, "juli": 7, "jul": 7, "august": 8, "aug": 8, "september": 9, "sep": 9,
    "sept": 9, "oktober": 10, "okt": 10, "november": 11, "nov": 11, "december": 12, "dec": 12,
  ]
  private static let weekdays: [String: Int] = [
    "mandag": 1, "tirsdag": 2, "onsdag": 3, "torsdag": 4, "fredag": 5, "lørdag": 6, "søndag": 7,
  ]
}
