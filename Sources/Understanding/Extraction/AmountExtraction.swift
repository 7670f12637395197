import LetterModel

/// Finds amounts in kroner: `9.400 kr.`, `kr. 9.400,50`, `1.200,-`, `12.550 kroner`, `DKK 500`.
enum AmountExtraction {
  struct RawAmount {
    let oere: Int
    let span: Span
  }

  static func run(folded: [UInt8], in span: Span) -> [RawAmount] {
    let s = ByteScanner(folded, end: span.end)
    var found: [RawAmount] = []
    var i = span.start
    while i < span.end {
      guard s.isDigit(i), !s.isWordByte(i - 1), let number = value(s, at: i) else {
        i += 1
        continue
      }
      let unitBefore = unit(s, before: i, notBefore: span.start)
      if let end = unitAfter(s, number.end) {
        found.append(RawAmount(oere: number.oere, span: Span(i, end)))
        i = end
      } else if let start = unitBefore {
        found.append(RawAmount(oere: number.oere, span: Span(start, number.end)))
        i = number.end
      } else if number.hasDash {
        found.append(RawAmount(oere: number.oere, span: Span(i, number.end)))
        i = number.end
      } else {
        i = number.end
      }
    }
    return found
  }

  /// A Danish number: dots or blanks between groups of three, comma before øre or a dash.
  private static func value(_ s: ByteScanner, at start: Int) -> (oere: Int, end: Int, hasDash: Bool)? {
    guard var (kroner, i) = s.integer(start) else { return nil }
    let first = i - start
    if first <= 3 {
      while let separator = groupSeparator(s, i), let (group, e) = s.integer(i + separator),
        e - i - separator == 3, kroner < 1_000_000_000
      {
        kroner = kroner * 1000 + group
        i = e
      }
    }
    guard s.byte(i) == 0x2C else { return (kroner * 100, i, false) }
    if s.byte(i + 1) == 0x2D { return (kroner * 100, i + 2, true) }
    if s.byte(i + 1) == 0xE2, s.byte(i + 2) == 0x80, [0x93, 0x94].contains(s.byte(i + 3)) {
      return (kroner * 100, i + 4, true)
    }
    if let (cents, e) = s.integer(i + 1), e - i == 3 { return (kroner * 100 + cents, e, false) }
    if let (tenths, e) = s.integer(i + 1), e - i == 2 { return (kroner * 100 + tenths * 10, e, false) }
    return (kroner * 100, i, false)
  }

  private static func groupSeparator(_ s: ByteScanner, _ i: Int) -> Int? {
    if s.byte(i) == 0x2E { return 1 }
    if s.byte(i) == 0x20, s.isDigit(i + 1), s.isDigit(i + 2), s.isDigit(i + 3), !s.isDigit(i + 4) { return 1 }
    return nil
  }

  private static func unitAfter(_ s: ByteScanner, _ at: Int) -> Int? {
    let i = s.skipBlanks(at)
    var scale: Int?
    for word: StaticString in ["mio.", "mio", "mia.", "millioner", "million"] where scale == nil {
      scale = s.after(word, at: i)
    }
    // "1,2 mio. kr." is no amount anyone pays from a letter; leave it to the text.
    if scale != nil { return nil }
    if let e = s.after("kr", at: i) { return s.byte(e) == 0x2E ? e + 1 : e }
    for word: StaticString in ["kroner", "dkk", "kr.-"] {
      if let e = s.after(word, at: i) { return e }
    }
    return nil
  }

  private static func unit(_ s: ByteScanner, before i: Int, notBefore start: Int) -> Int? {
    for word: StaticString in ["kr. ", "kr.", "kr ", "dkk "] {
      let at = i - word.utf8CodeUnitCount
      guard at >= start, s.string(at, i) == "\(word)", !s.isWordByte(at - 1) else { continue }
      return at
    }
    return nil
  }
}
