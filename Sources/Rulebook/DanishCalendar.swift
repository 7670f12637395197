public import LetterModel

/// Danish public holidays and the counting of days, for any year of the Gregorian calendar.
public enum DanishCalendar {
  /// Easter Sunday of the year. Algorithm: the anonymous Gregorian computus (Meeus, "Astronomical Algorithms", ch. 8).
  public static func easter(_ year: Int) -> CivilDate {
    let a = year % 19
    let b = year / 100
    let c = year % 100
    let h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30
    let l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7
    let m = (a + 11 * h + 22 * l) / 451
    let n = h + l - 7 * m + 114
    return CivilDate(year: year, month: n / 31, day: n % 31 + 1) ?? CivilDate(dayNumber: 0)
  }

  /// The Danish name of the public holiday on the day (`skærtorsdag`); nil on other days, Sundays too.
  /// Store bededag counts up to and including 2023 (abolished from 1 January 2024, lov nr. 214 af 7. marts 2023).
  public static func holiday(_ date: CivilDate) -> String? {
    switch (date.month, date.day) {
    case (1, 1): return "nytårsdag"
    case (12, 25): return "juledag"
    case (12, 26): return "2. juledag"
    default: break
    }
    switch date.dayNumber - easter(date.year).dayNumber {
    case -3: return "skærtorsdag"
    case -2: return "langfredag"
    case 0: return "påskedag"
    case 1: return "2. påskedag"
    case 26: return date.year <= 2023 ? "store bededag" : nil
    case 39: return "Kristi himmelfartsdag"
    case 49: return "pinsedag"
    case 50: return "2. pinsedag"
    default: return nil
    }
  }

  /// The Danish name of a weekday on which many authorities are closed without its being a public holiday: the Friday
  /// after Kristi himmelfartsdag, 5 June, 24 and 31 December. A time limit may move over it, but need not.
  public static func closingDay(_ date: CivilDate) -> String? {
    switch (date.month, date.day) {
    case (6, 5): return "grundlovsdag"
    case (12, 24): return "juleaftensdag"
    case (12, 31): return "nytårsaftensdag"
    default: break
    }
    return date.dayNumber - easter(date.year).dayNumber == 40 ? "fredagen efter Kristi himmelfartsdag" : nil
  }

  /// Whether the day is Monday to Friday and no public holiday.
  public static func isWorkingDay(_ date: CivilDate) -> Bool { date.weekday <= 5 && holiday(date) == nil }

  /// The working day that lies `count` working days after `start` (`start` itself is not counted).
  public static func workingDay(_ count: Int, after start: CivilDate) -> CivilDate {
    var date = start
    var left = count
    while left > 0 {
      date = date.adding(days: 1)
      if isWorkingDay(date) { left -= 1 }
    }
    return date
  }

  /// The day itself, or the next one that is neither Saturday, Sunday nor public holiday.
  /// (miljøbeskyttelsesloven § 93, stk. 2, and general practice, vejledning nr. 9533 af 26. juni 2018.)
  public static func rolled(_ date: CivilDate) -> CivilDate {
    var date = date
    while !isWorkingDay(date) { date = date.adding(days: 1) }
    return date
  }

  /// As `rolled`, and over the days that `closingDay` names as well.
  public static func rolledOverClosingDays(_ date: CivilDate) -> CivilDate {
    var date = date
    while !isWorkingDay(date) || closingDay(date) != nil { date = date.adding(days: 1) }
    return date
  }

  /// The date in Danish words: `torsdag den 9. april 2026`.
  public static func written(_ date: CivilDate) -> String {
    "\(weekdays[date.weekday - 1]) den \(writtenShort(date))"
  }

  /// The date in Danish words without weekday: `9. april 2026`.
  public static func writtenShort(_ date: CivilDate) -> String {
    "\(date.day). \(months[date.month - 1]) \(date.year)"
  }

  private static let weekdays = ["mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag", "søndag"]
  private static let months = [
    "januar", "februar", "marts", "april", "maj", "juni", "juli", "august", "september", "oktober",
    "november", "december",
  ]
}
