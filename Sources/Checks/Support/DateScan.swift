import DanishText
import LetterModel

/// Finds dates that cannot be: a day the month has not, or a weekday the date is not. Reads tokens, once.
struct DateScan {
  /// A date that cannot be.
  struct Fault {
    /// The words of the date, with the weekday where that is the fault.
    let span: Span
    /// What is wrong, in Danish.
    let message: String
  }

  let text: AnalysedText

  /// The faults in text order.
  var faults: [Fault] { text.sentences.flatMap { faults(in: $0) } }

  private func faults(in sentence: Sentence) -> [Fault] {
    var found: [Fault] = []
    var index = sentence.tokens.lowerBound
    while index < sentence.tokens.upperBound {
      guard let date = date(at: index, before: sentence.tokens.upperBound) else {
        index += 1
        continue
      }
      if let fault = fault(of: date, from: index, in: sentence) { found.append(fault) }
      index = date.next
    }
    return found
  }

  private struct Written {
    let day: Int
    let month: Int
    let year: Int?
    let span: Span
    let next: Int
  }

  private func fault(of date: Written, from index: Int, in sentence: Sentence) -> Fault? {
    guard (1...12).contains(date.month), date.day >= 1 else { return nil }
    // Without a year the month is given its longest form.
    let days = CivilDate.daysIn(month: date.month, year: date.year ?? 2024)
    // Above 31 it is some other number; 30 February is a slip.
    if date.day > days, date.day <= 31 {
      return Fault(span: date.span, message: "Datoen findes ikke: måneden har kun \(days) dage. Ret den.")
    }
    guard let year = date.year, let real = CivilDate(year: year, month: date.month, day: date.day),
      let weekday = weekday(before: index, in: sentence), weekday.number != real.weekday
    else { return nil }
    return Fault(
      span: weekday.span.union(date.span),
      message: "\(Wording.date(real)) er en \(Wording.weekday(real)). Ret dagen eller datoen.")
  }

  /// A weekday directly before the date: `tirsdag den 24. marts`, `tirsdag d. 24. marts`, `tirsdag 24. marts`.
  private func weekday(before index: Int, in sentence: Sentence) -> (number: Int, span: Span)? {
    var place = index - 1
    for _ in 0..<2 where place >= sentence.tokens.lowerBound {
      let word = text.word(place)
      if let number = Wording.weekday(named: word) { return (number, text.tokens[place].span) }
      guard ["den", "d.", "d", ","].contains(word) else { return nil }
      place -= 1
    }
    return nil
  }

  /// A date in words or figures that begins at the token.
  private func date(at index: Int, before end: Int) -> Written? {
    let token = text.tokens[index]
    if token.kind == .date { return written(token, index) }
    guard token.kind == .number || token.kind == .listMarker, let day = figure(text.foldedString(token)),
      day <= 31
    else { return nil }
    var place = index + 1
    if place < end, text.token(place, is: ".") { place += 1 }
    guard place < end, let month = Wording.month(named: text.word(place)),
      text.tokens[place].span.length > 3 || month == 5
    else { return nil }
    var span = token.span.union(text.tokens[place].span)
    var year: Int?
    if place + 1 < end, let number = Int(text.word(place + 1)),
      (1900...2100).contains(number)
    {
      year = number
      span = span.union(text.tokens[place + 1].span)
      place += 1
    }
    return Written(day: day, month: month, year: year, span: span, next: place + 1)
  }

  /// A date that the tokenizer took as one: in figures either way round, or with the month in words.
  private func written(_ token: Token, _ index: Int) -> Written? {
    let parts = text.foldedString(token).split { " .-/\u{A0}\n".contains($0) }.map(String.init)
    guard parts.count >= 2 else { return nil }
    if parts[0].utf8.count == 4, parts.count == 3, let year = Int(parts[0]), let month = Int(parts[1]),
      let day = Int(parts[2])
    {
      return Written(day: day, month: month, year: year, span: token.span, next: index + 1)
    }
    guard let day = Int(parts[0]), let month = Int(parts[1]) ?? Wording.month(named: parts[1]) else {
      return nil
    }
    let year = parts.count > 2 && parts[2].utf8.count == 4 ? Int(parts[2]) : nil
    return Written(day: day, month: month, year: year, span: token.span, next: index + 1)
  }

  private func figure(_ word: String) -> Int? { Int(word.hasSuffix(".") ? String(word.dropLast()) : word) }
}
