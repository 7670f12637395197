import LetterModel

// Tokens that begin with a digit, numbers of cases, and list markers.
extension Tokenizer {
  /// Adds the token at a digit and gives its end.
  mutating func digitToken(_ at: Int) -> Int {
    if let cpr = cprEnd(at) { return add(.cpr, at, cpr) }
    if let phone = phoneEnd(at) { return add(.phone, at, phone) }
    if let date = dateEnd(at) { return add(.date, at, date) }
    if let number = caseNumberEnd(at) { return add(.caseNumber, at, number) }
    let digits = digitsEnd(at)
    let hyphen = hyphenWidth(bytes, digits, end)
    // `15-årig`, `3-værelses`: one word.
    if hyphen > 0, letterWidth(bytes, digits + hyphen, end) > 0 { return add(.word, at, wordEnd(at)) }
    return add(.number, at, numberEnd(at))
  }

  func digitsEnd(_ at: Int) -> Int {
    var at = at
    while isDigit(bytes, at, end) { at += 1 }
    return at
  }

  /// Digits with inner `.`, `,`, `/` or `:` (`1.234,50`, `6,5`, `24/7`, `9.15`).
  private func numberEnd(_ at: Int) -> Int {
    var cursor = digitsEnd(at)
    while cursor + 1 < end, [0x2E, 0x2C, 0x2F, 0x3A].contains(bytes[cursor]), isDigit(bytes, cursor + 1, end)
    {
      cursor = digitsEnd(cursor + 1)
    }
    return cursor
  }

  // MARK: CPR and telephone

  /// Six digits, a hyphen and four digits or masks; without the hyphen only when the digits begin with a day.
  private func cprEnd(_ at: Int) -> Int? {
    guard digitsEnd(at) - at == 6 || digitsEnd(at) - at == 10 else { return nil }
    let isBare = digitsEnd(at) - at == 10
    if isBare { return isDayAndMonth(at, at + 2) ? at + 10 : nil }
    let hyphen = hyphenWidth(bytes, at + 6, end)
    let tail = at + 6 + hyphen
    guard hyphen > 0, tail + 4 <= end, !isAlphanumeric(bytes, tail + 4, end) else { return nil }
    if digitsEnd(tail) == tail + 4 { return tail + 4 }
    let isMasked = (tail..<(tail + 4)).allSatisfy { folded[$0] == 0x78 || folded[$0] == 0x2A }
    return isMasked && isDayAndMonth(at, at + 2) ? tail + 4 : nil
  }

  private func isDayAndMonth(_ day: Int, _ month: Int) -> Bool {
    (1...31).contains(value(day, day + 2)) && (1...12).contains(value(month, month + 2))
  }

  /// The value of the digits `from..<to`; 99999 when there are more than five.
  func value(_ from: Int, _ to: Int) -> Int {
    guard to - from <= 5 else { return 99_999 }
    return folded[from..<to].reduce(0) { $0 * 10 + Int($1 &- 0x30) }
  }

  /// Eight digits in pairs or fours, with `+45` before them or without. Solid or four-and-four digits only after a
  /// word for telephone; never after CVR or EAN.
  func phoneEnd(_ at: Int) -> Int? {
    var cursor = at
    let hasPrefix = bytes[at] == 0x2B
    if hasPrefix {
      guard bytes.has("45", at: at + 1, before: end) else { return nil }
      cursor = skipBlanks(bytes, at + 3, min(end, at + 7))
    }
    var groups: [Int] = []
    var digits = 0
    while digits < 8, isDigit(bytes, cursor, end) {
      let stop = digitsEnd(cursor)
      groups.append(stop - cursor)
      digits += stop - cursor
      cursor = stop
      guard digits < 8, blankWidth(bytes, cursor, end) > 0, bytes[cursor] != 0x0A else { break }
      cursor += blankWidth(bytes, cursor, end)
    }
    guard digits == 8, !isAlphanumeric(bytes, cursor, end) else { return nil }
    if hasPrefix { return cursor }
    if groups == [2, 2, 2, 2] { return follows(Tokenizer.registerWords) ? nil : cursor }
    return (groups == [4, 4] || groups == [8]) && follows(Tokenizer.phoneWords) ? cursor : nil
  }

  private static let phoneWords = WordSet(
    "tlf tlf. tlf.nr. tlf.nr telefon telefonnr telefonnr. telefonnummer mobil mobilnr. mobilnummer ring fax sms på"
  )
  private static let registerWords = WordSet(
    "cvr cvr. cvr-nr cvr-nr. cvr.nr. ean ean-nr se-nr kontonr. konto")

  /// Whether one of the words is among the last three tokens of the stretch.
  private func follows(_ words: WordSet) -> Bool {
    tokens.suffix(3).contains { $0.span.start >= start && words.contains(folded, $0.span) }
  }

  // MARK: Dates

  /// The end of a date at the digit `at`: `4. maj 2025`, `4. maj`, `04-05-2025`, `4/5 2025`, `2026-03-27`.
  private func dateEnd(_ at: Int) -> Int? {
    let first = digitsEnd(at)
    if first - at == 4 { return isoDateEnd(at, first) }
    guard first - at <= 2, (1...31).contains(value(at, first)) else { return nil }
    return namedDateEnd(first) ?? numericDateEnd(first)
  }

  private func isoDateEnd(_ at: Int, _ first: Int) -> Int? {
    guard first + 6 <= end, bytes[first] == 0x2D, bytes[first + 3] == 0x2D, digitsEnd(first + 1) == first + 3,
      digitsEnd(first + 4) == first + 6, (1...12).contains(value(first + 1, first + 3)),
      (1...31).contains(value(first + 4, first + 6)), !isJoined(first + 6)
    else { return nil }
    return first + 6
  }

  private func namedDateEnd(_ first: Int) -> Int? {
    var cursor = first
    if cursor < end, bytes[cursor] == 0x2E { cursor += 1 }
    cursor = skipBlanks(bytes, cursor, min(end, cursor + 8))
    let word = alphanumericEnd(cursor)
    guard word > cursor, Tokenizer.months.contains(folded, cursor, word) else { return nil }
    var stop = word
    if word < end, bytes[word] == 0x2E, Tokenizer.shortMonths.contains(folded, cursor, word) {
      stop = word + 1
    }
    let year = skipBlanks(bytes, stop, min(end, stop + 8))
    let yearEnd = digitsEnd(year)
    if year > stop, yearEnd - year == 4, (1800...2199).contains(value(year, yearEnd)), !isJoined(yearEnd) {
      return yearEnd
    }
    // The full stop after a short month without a year may end the sentence: leave it outside then.
    return stop > word && isCapital(bytes, year, end) ? word : stop
  }

  private static let months = WordSet(
    "januar februar marts april maj juni juli august september oktober november december jan feb febr mar apr jun jul "
      + "aug sep sept okt nov dec")
  private static let shortMonths = WordSet("jan feb febr mar apr jun jul aug sep sept okt nov dec")

  private func numericDateEnd(_ first: Int) -> Int? {
    guard first < end, [0x2E, 0x2D, 0x2F].contains(bytes[first]) else { return nil }
    let mark = bytes[first]
    let month = digitsEnd(first + 1)
    guard month > first + 1, month - first <= 3, (1...12).contains(value(first + 1, month)), month < end
    else {
      return nil
    }
    var year = month
    if bytes[month] == mark || (mark == 0x2F && bytes[month] == 0x2D) {
      // `04/12/ 2019`: a blank slipped in before the year.
      year = month + 1
      if !isDigit(bytes, year, end) { year = skipBlanks(bytes, year, min(end, year + 1)) }
    } else if mark == 0x2F {
      year = skipBlanks(bytes, month, min(end, month + 2))
      if digitsEnd(year) - year != 4 { return nil }
    }
    let stop = digitsEnd(year)
    guard year > month, !isJoined(stop) else { return nil }
    if stop - year == 4 { return (1800...2199).contains(value(year, stop)) ? stop : nil }
    return stop - year == 2 && bytes[year - 1] != 0x20 ? stop : nil
  }

  /// Whether letters or digits go on at `at`, directly or after a joining mark.
  private func isJoined(_ at: Int) -> Bool {
    if isAlphanumeric(bytes, at, end) { return true }
    guard at < end, bytes[at] == 0x2D || bytes[at] == 0x2F else { return false }
    return isDigit(bytes, at + 1, end)
  }

  // MARK: Numbers of cases

  /// The end of a number of a case: two or more groups of letters and digits joined by `-`, `.` or `/`, with enough
  /// digits, and not a range, a time of day or a plain compound word. Nil otherwise.
  mutating func caseNumberEnd(_ at: Int) -> Int? {
    guard at >= noCaseBefore else { return nil }
    var shape = CaseShape()
    var cursor = at
    while true {
      let from = cursor
      cursor = alphanumericEnd(cursor)
      shape.add(folded: folded, bytes: bytes, from, cursor)
      guard cursor + 1 < end, isAlphanumeric(bytes, cursor + 1, end) else { break }
      let mark = bytes[cursor]
      // A full stop joins only after a digit: `kl.10` and `nr.12` are two words.
      guard mark == 0x2D || mark == 0x2F || (mark == 0x2E && isDigit(bytes, cursor - 1, end)) else { break }
      if mark == 0x2E { shape.stops += 1 } else { shape.strokes += 1 }
      cursor += 1
    }
    if shape.isCaseNumber { return cursor }
    noCaseBefore = cursor
    return nil
  }

  // MARK: List markers

  /// The end of a bullet or number that begins a list item at the line start `at`; `at` when there is none.
  func listMarkerEnd(_ at: Int) -> Int {
    let width = scalarWidth(bytes, at, end)
    let after = at + width
    if blankWidth(bytes, after, end) > 0, isBullet(at, width) { return after }
    var cursor = at
    if bytes[cursor] == 0x28 { cursor += 1 }
    let label = cursor
    let run = digitsEnd(cursor)
    if run > cursor, run - cursor <= 2 {
      cursor = run
    } else if letterWidth(bytes, cursor, end) == 1, letterWidth(bytes, cursor + 1, end) == 0 {
      cursor += 1
    } else {
      return at
    }
    guard cursor < end, bytes[cursor] == 0x29 || (bytes[cursor] == 0x2E && label == at) else { return at }
    let isNumber = isDigit(bytes, label, end)
    if bytes[cursor] == 0x2E, isNumber ? isOrdinal(at, cursor) : isCapital(bytes, label, end) { return at }
    return blankWidth(bytes, cursor + 1, end) > 0 ? cursor + 1 : at
  }

  private func isBullet(_ at: Int, _ width: Int) -> Bool {
    switch width {
    case 1: return bytes[at] == 0x2D || bytes[at] == 0x2A
    case 2: return bytes.has("·", at: at, before: end)
    default:
      return ["–", "—", "•", "▪", "●", "◦", "○", "■", "□", "►", "➢", "✓", "\u{F0B7}", "\u{F0A7}"].contains {
        bytes.has($0, at: at, before: end)
      }
    }
  }

  /// Whether `1.` at a line start belongs to what follows: a date, an ordinal noun, or a sentence that was broken over
  /// two lines (no mark ends the line before).
  private func isOrdinal(_ at: Int, _ stop: Int) -> Bool {
    if dateEnd(at) != nil { return true }
    let next = skipBlanks(bytes, stop + 1, min(end, stop + 9))
    if OrdinalNouns.words.contains(folded, next, alphanumericEnd(next)) { return true }
    guard let last = tokens.last, last.span.start >= start else { return false }
    let mark = bytes[last.span.end - 1]
    return isSmall(bytes, next, end) && ![0x2E, 0x3A, 0x3B, 0x2C, 0x3F, 0x21].contains(mark)
  }
}

/// Nouns that follow an ordinal number written with a full stop (`2. sal`, `1. pkt.`).
enum OrdinalNouns {
  static let words = WordSet(
    "klasse klassetrin sal etage division led række plads generation gang kvartal halvår verdenskrig pkt pkt. punktum "
      + "instans juledag påskedag pinsedag semester år del rate rykker klasses klasserne grad prioritet viceborgmester "
      + "afdeling linje sektion person parti behandling møde bind udgave trimester uge")
}

/// What decides whether joined groups of letters and digits are the number of a case.
private struct CaseShape {
  var stops = 0
  var strokes = 0
  private var groups = 0
  private var digits = 0
  private var hasWord = false
  private var letterGroups = 0
  /// The lengths of the first groups, and whether each looks like a year.
  private var lengths: [Int] = []
  private var firstIsYear = false
  private var lastIsYear = false

  mutating func add(folded: [UInt8], bytes: [UInt8], _ from: Int, _ to: Int) {
    groups += 1
    var letters = 0
    var hasSmall = false
    for index in from..<to {
      if folded[index] &- 0x30 < 10 {
        digits += 1
      } else {
        letters += 1
        if bytes[index] == folded[index] { hasSmall = true }
      }
    }
    if letters > 0 { letterGroups += 1 }
    if hasSmall, letters > 3 { hasWord = true }
    if lengths.count < 8 { lengths.append(to - from) }
    let isYear =
      letters == 0 && to - from == 4
      && (folded[from] == 0x32 && folded[from + 1] == 0x30
        || folded[from] == 0x31 && folded[from + 1] == 0x39)
    if groups == 1 { firstIsYear = isYear }
    lastIsYear = isYear
  }

  var isCaseNumber: Bool {
    guard groups >= 2, digits >= 4, !hasWord else { return false }
    if letterGroups > 0 { return true }
    if groups == 2 {
      guard strokes == 1 else { return false }
      if lengths[1] >= 5 || lengths[0] >= 5 { return true }
      return (firstIsYear || lengths[0] == 2) && lengths[1] == 4 && !lastIsYear
    }
    return !isNumberOrRange
  }

  /// `1.000-2.000`, `10.00-14.30`, `1.234.567`: one or two plain numbers with full stops.
  private var isNumberOrRange: Bool {
    if strokes == 0 { return lengths.dropFirst().allSatisfy { $0 == 3 } && lengths[0] <= 3 }
    guard strokes == 1 else { return false }
    return lengths.count == stops + 2 && stops <= 4
      && (lengths.allSatisfy { $0 <= 2 } ? stops <= 2 : lengths.contains(3) && lengths.allSatisfy { $0 <= 3 })
  }
}
