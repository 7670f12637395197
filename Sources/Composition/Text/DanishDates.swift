import LetterModel

extension CivilDate {
  /// `7. april 2026`.
  var danish: String { "\(day). \(CivilDate.danishMonths[month - 1]) \(year)" }

  /// `tirsdag den 7. april 2026`.
  var danishWithWeekday: String { "\(CivilDate.danishWeekdays[weekday - 1]) den \(danish)" }

  /// `Tuesday 7 April 2026`.
  var englishWithWeekday: String {
    "\(CivilDate.englishWeekdays[weekday - 1]) \(day) \(CivilDate.englishMonths[month - 1]) \(year)"
  }

  private static let danishMonths = [
    "januar", "februar", "marts", "april", "maj", "juni", "juli", "august", "september", "oktober",
    "november", "december",
  ]
  private static let danishWeekdays = [
    "mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag", "søndag",
  ]
  private static let englishMonths = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November", "December",
  ]
  private static let englishWeekdays = [
    "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
  ]
}

extension Period {
  /// `4 uger`, `1 år`, `14 dage`.
  var danish: String { "\(count) \(danishUnit)" }

  /// The period with its number as the text writes it: `fire uger` when the text spells the number out.
  func danish(asIn text: String) -> String {
    let words = text.words.map { bareWord($0) }
    if words.contains(String(count)) { return danish }
    let spelled = Period.spelled.indices.contains(count - 1) ? Period.spelled[count - 1] : nil
    if let spelled, words.contains(spelled) || (count == 1 && words.contains("et")) {
      return "\(spelled) \(danishUnit)"
    }
    return danish
  }

  private var danishUnit: String {
    switch unit {
    case .days: count == 1 ? "dag" : "dage"
    case .weeks: count == 1 ? "uge" : "uger"
    case .months: count == 1 ? "måned" : "måneder"
    case .years: "år"
    }
  }

  /// `4 weeks`.
  var english: String {
    let name =
      switch unit {
      case .days: "day"
      case .weeks: "week"
      case .months: "month"
      case .years: "year"
      }
    return "\(count) \(name)\(count == 1 ? "" : "s")"
  }

  private static let spelled = [
    "en", "to", "tre", "fire", "fem", "seks", "syv", "otte", "ni", "ti", "elleve", "tolv",
  ]
}
