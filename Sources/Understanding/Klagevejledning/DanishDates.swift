import LetterModel

/// Dates as Danes write them.
enum DanishDates {
  private static let months = [
    "januar", "februar", "marts", "april", "maj", "juni", "juli", "august", "september", "oktober",
    "november", "december",
  ]

  /// `9. april 2026`.
  static func written(_ date: CivilDate) -> String { "\(date.day). \(months[date.month - 1]) \(date.year)" }
}
