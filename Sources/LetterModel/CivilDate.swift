/// A day in the proleptic Gregorian calendar, without time or zone.
public struct CivilDate: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// Calendar year, e.g. 2026.
  public let year: Int
  /// Month, 1 to 12.
  public let month: Int
  /// Day of the month, counted from 1.
  public let day: Int

  /// The date, or nil when no such day exists (31 April, month 13).
  public init?(year: Int, month: Int, day: Int) {
    guard (1...12).contains(month), day >= 1, day <= CivilDate.daysIn(month: month, year: year) else {
      return nil
    }
    self.year = year
    self.month = month
    self.day = day
  }

  /// The date with the given number of days after 1970-01-01.
  /// Algorithm: Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", civil_from_days.
  public init(dayNumber: Int) {
    let z = dayNumber + 719_468
    let era = (z >= 0 ? z : z - 146_096) / 146_097
    let dayOfEra = z - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shifted = (5 * dayOfYear + 2) / 153
    day = dayOfYear - (153 * shifted + 2) / 5 + 1
    month = shifted < 10 ? shifted + 3 : shifted - 9
    year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  }

  /// The date written as `YYYY-MM-DD`, or nil when the text has another shape or names no real day.
  public init?(iso text: some StringProtocol) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0].utf8.count == 4, parts[1].utf8.count == 2, parts[2].utf8.count == 2,
      let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2])
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// Days after 1970-01-01 (negative before). Same source as `init(dayNumber:)`.
  public var dayNumber: Int {
    let y = month <= 2 ? year - 1 : year
    let era = (y >= 0 ? y : y - 399) / 400
    let yearOfEra = y - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }

  /// Weekday, 1 = Monday to 7 = Sunday (ISO 8601).
  public var weekday: Int {
    let r = (dayNumber + 3) % 7
    return (r < 0 ? r + 7 : r) + 1
  }

  /// The date `days` later (earlier when negative).
  public func adding(days: Int) -> CivilDate { CivilDate(dayNumber: dayNumber + days) }

  /// The same day number `months` later; the last day of that month where it has no such day.
  public func adding(months: Int) -> CivilDate {
    let index = year * 12 + (month - 1) + months
    let y = index >= 0 ? index / 12 : (index - 11) / 12
    let m = index - y * 12 + 1
    let d = min(day, CivilDate.daysIn(month: m, year: y))
    return CivilDate(year: y, month: m, day: d) ?? self
  }

  /// `YYYY-MM-DD`.
  public var description: String {
    "\(CivilDate.padded(year, to: 4))-\(CivilDate.padded(month, to: 2))-\(CivilDate.padded(day, to: 2))"
  }

  /// Orders by time.
  public static func < (left: CivilDate, right: CivilDate) -> Bool {
    (left.year, left.month, left.day) < (right.year, right.month, right.day)
  }

  /// Number of days in a month; 0 for a month outside 1 to 12.
  public static func daysIn(month: Int, year: Int) -> Int {
    switch month {
    case 1, 3, 5, 7, 8, 10, 12: 31
    case 4, 6, 9, 11: 30
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    default: 0
    }
  }

  private static func padded(_ number: Int, to width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}

/// A length of time as a law or letter states it, e.g. four weeks.
public struct Period: Hashable, Sendable, CustomStringConvertible {
  /// The unit a period is counted in.
  public enum Unit: String, Sendable, Hashable {
    case days = "D"
    case weeks = "W"
    case months = "M"
    case years = "Y"
  }

  /// How many units.
  public let count: Int
  /// The unit counted.
  public let unit: Unit

  /// Makes a period of `count` units.
  public init(_ count: Int, _ unit: Unit) {
    self.count = count
    self.unit = unit
  }

  /// The period written as `P4W`, `P14D`, `P6M` or `P1Y`; nil for any other shape.
  public init?(iso text: some StringProtocol) {
    guard text.first == "P", let last = text.last, let unit = Unit(rawValue: String(last)),
      let count = Int(text.dropFirst().dropLast()), count > 0
    else { return nil }
    self.init(count, unit)
  }

  /// ISO 8601, e.g. `P4W`.
  public var description: String { "P\(count)\(unit.rawValue)" }

  /// The day that lies this period after `start` (the day of receipt is not counted).
  public func end(after start: CivilDate) -> CivilDate {
    switch unit {
    case .days: start.adding(days: count)
    case .weeks: start.adding(days: 7 * count)
    case .months: start.adding(months: count)
    case .years: start.adding(months: 12 * count)
    }
  }
}
