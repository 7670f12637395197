import LetterModel

/// Values as they are written in Danish messages.
enum Wording {
  private static let months = [
    "januar", "februar", "marts", "april", "maj", "juni", "juli", "august", "september", "oktober",
    "november",
    "december",
  ]
  private static let weekdays = [
    "mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag", "søndag",
  ]

  /// `12. marts 2026`.
  static func date(_ date: CivilDate) -> String { "\(date.day). \(months[date.month - 1]) \(date.year)" }

  /// `torsdag`.
  static func weekday(_ date: CivilDate) -> String { weekdays[date.weekday - 1] }

  /// Weekday number (1 Monday to 7 Sunday) of a Danish weekday in lower case; nil for another word.
  static func weekday(named word: String) -> Int? { weekdays.firstIndex(of: word).map { $0 + 1 } }

  /// Month number of a Danish month in lower case, full or as its first three letters; nil for another word.
  static func month(named word: String) -> Int? {
    let name = word.hasSuffix(".") ? String(word.dropLast()) : word
    return months.firstIndex { $0 == name || (name.utf8.count == 3 && $0.hasPrefix(name)) }.map { $0 + 1 }
  }

  /// `4 uger`, `1 måned`.
  static func period(_ period: Period) -> String {
    let one = period.count == 1
    let unit =
      switch period.unit {
      case .days: one ? "dag" : "dage"
      case .weeks: one ? "uge" : "uger"
      case .months: one ? "måned" : "måneder"
      case .years: "år"
      }
    return "\(period.count) \(unit)"
  }

  /// `8.640 kr.`, with øre only when there are any.
  static func kroner(_ oere: Int) -> String {
    let digits = Array(String(oere / 100))
    var grouped = ""
    for (index, digit) in digits.enumerated() {
      if index > 0 && (digits.count - index) % 3 == 0 { grouped += "." }
      grouped.append(digit)
    }
    let rest = oere % 100
    return rest == 0 ? "\(grouped) kr." : "\(grouped),\(rest < 10 ? "0" : "")\(rest) kr."
  }
}
