import LetterModel

/// Points in time as messages write them, turned into Danish days.
enum DanishTime {
  /// The Danish day of an ISO 8601 time such as `2026-02-03T22:30:00Z`. Without a zone the time counts as Danish.
  static func date(_ text: String) -> CivilDate? {
    local(text).flatMap { CivilDate(iso: $0.prefix(10)) }
  }

  /// The Danish time as `YYYY-MM-DD HH:MM:SS`; nil for other shapes than a date, or a date with a time.
  static func local(_ text: String) -> String? {
    let text = String(text.filter { !$0.isWhitespace })
    guard let day = CivilDate(iso: text.prefix(10)) else { return nil }
    let rest = text.dropFirst(10)
    guard rest.first == "T" else { return day.description + " 00:00:00" }
    let clock = rest.dropFirst().prefix { $0.isNumber || $0 == ":" }
    let parts = clock.split(separator: ":").compactMap { Int($0) }
    guard parts.count >= 2, parts[0] < 24, parts[1] < 60 else { return nil }
    var second = parts[0] * 3_600 + parts[1] * 60 + (parts.count > 2 ? parts[2] : 0)
    var number = day.dayNumber
    let zone = rest.dropFirst(1 + clock.count).drop { $0 == "." || $0.isNumber }
    if let offset = offset(zone) {
      second -= offset
      number += Int((Double(second) / 86_400).rounded(.down))
      second = (second % 86_400 + 86_400) % 86_400
      second += isSummer(day: number, second: second) ? 7_200 : 3_600
      number += second / 86_400
      second %= 86_400
    }
    let pad = { (value: Int) in value < 10 ? "0\(value)" : String(value) }
    return
      "\(CivilDate(dayNumber: number)) \(pad(second / 3_600)):\(pad(second / 60 % 60)):\(pad(second % 60))"
  }

  /// Seconds east of Greenwich; nil when the text names no zone.
  private static func offset(_ zone: Substring) -> Int? {
    if zone.first == "Z" { return 0 }
    guard let sign = zone.first, sign == "+" || sign == "-" else { return nil }
    let parts = zone.dropFirst().split(separator: ":").compactMap { Int($0) }
    guard let hours = parts.first else { return nil }
    let seconds = hours * 3_600 + (parts.count > 1 ? parts[1] * 60 : 0)
    return sign == "-" ? -seconds : seconds
  }

  /// Summer time runs from the last Sunday of March to the last Sunday of October, both at 01:00 UTC
  /// (directive 2000/84/EC, articles 2 and 3).
  static func isSummer(day: Int, second: Int) -> Bool {
    let year = CivilDate(dayNumber: day).year
    guard let start = lastSunday(month: 3, year: year), let end = lastSunday(month: 10, year: year) else {
      return false
    }
    let now = day * 86_400 + second
    return now >= start * 86_400 + 3_600 && now < end * 86_400 + 3_600
  }

  private static func lastSunday(month: Int, year: Int) -> Int? {
    guard let last = CivilDate(year: year, month: month, day: 31) else { return nil }
    return last.dayNumber - last.weekday % 7
  }
}
