import LetterModel
import Rulebook

extension CivilDate {
  /// `Tuesday 7 April 2026`.
  var englishWithWeekday: String {
    "\(CivilDate.englishWeekdays[weekday - 1]) \(day) \(CivilDate.englishMonths[month - 1]) \(year)"
  }

  private static let englishMonths = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November", "December",
  ]
  private static let englishWeekdays = [
    "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
  ]
}

extension Period {
  /// The period with its number as the text writes it: `fire uger` when the text spells the number out.
  func danish(asIn text: String) -> String {
    let words = text.words.map { bareWord($0) }
    guard !words.contains(String(count)), Period.spelled.indices.contains(count - 1) else { return danish }
    let spelled = Period.spelled[count - 1]
    guard words.contains(spelled) || (count == 1 && words.contains("et")) else { return danish }
    let unit = danish.words.dropFirst().joined(separator: " ")
    return count == 1 && self.unit == .years ? "et \(unit)" : "\(spelled) \(unit)"
  }

  /// The period in English, with its number spelled out where the text spells it out.
  func english(asIn text: String) -> String {
    guard danish(asIn: text) != danish, Period.englishSpelled.indices.contains(count - 1) else {
      return english
    }
    return ([Period.englishSpelled[count - 1]] + english.words.dropFirst()).joined(separator: " ")
  }

  private static let englishSpelled = [
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
  ]

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
