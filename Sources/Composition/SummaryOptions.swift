/// Someone the citizen can turn to, from a local list that anyone may edit (Corpora/helpers).
public struct Helper: Hashable, Sendable {
  /// Who it is, as it can stand after "Du kan få hjælp hos …", e.g. `kommunens borgerrådgiver`.
  public let name: String
  /// Telephone, address or opening hours as one line; empty when it differs from place to place.
  public let contact: String
  /// The same as `name` in English with the Danish word in brackets.
  public let englishName: String

  /// Makes an entry.
  public init(name: String, contact: String = "", englishName: String = "") {
    self.name = name
    self.contact = contact
    self.englishName = englishName.isEmpty ? name : englishName
  }

  /// The helpers that exist all over the country; nothing local is guessed.
  public static let general: [Helper] = [
    Helper(
      name: "en borgerrådgiver",
      englishName: "the municipality's independent adviser (borgerrådgiver)"),
    Helper(name: "en retshjælp", englishName: "free legal aid (retshjælp)"),
  ]

  /// Reads a list with one helper a line, `name;contact;english name`, the last two optional.
  /// Empty lines and lines that begin with `#` are skipped.
  public static func list(from text: String) -> [Helper] {
    text.split(whereSeparator: \.isNewline).compactMap { line in
      let trimmed = line.trimmed
      guard !trimmed.isEmpty, !trimmed.hasPrefix("#") else { return nil }
      let fields = trimmed.split(separator: ";", omittingEmptySubsequences: false).map(\.trimmed)
      guard let name = fields.first, !name.isEmpty else { return nil }
      return Helper(
        name: name, contact: fields.count > 1 ? fields[1] : "", englishName: fields.count > 2 ? fields[2] : ""
      )
    }
  }
}

/// What the reader of a summary chose.
public struct SummaryOptions: Hashable, Sendable {
  /// The language of the fixed sentences; the letter's own words stay Danish.
  public enum Language: String, Sendable, Hashable, CaseIterable {
    case danish = "da"
    case english = "en"
  }

  /// The language.
  public var language: Language
  /// Whether to give the easy version: what was decided, what to do, where to get help; at most 90 words.
  public var isEasy: Bool
  /// Who can help besides the person named in the letter.
  public var helpers: [Helper]
  /// Version of the program, for the small print; empty to leave it out.
  public var version: String

  /// Makes options; without arguments a full Danish summary.
  public init(
    language: Language = .danish, isEasy: Bool = false, helpers: [Helper] = Helper.general,
    version: String = ""
  ) {
    self.language = language
    self.isEasy = isEasy
    self.helpers = helpers
    self.version = version
  }
}
