import LetterModel
import Understanding

/// Who the letter's "vi" is, named so that a citizen knows it.
struct Actor: Hashable, Sendable {
  /// In the middle of a sentence: `kommunen`, `Udbetaling Danmark`, `Aasted Skole`, `afsenderen`.
  let name: String
  /// English, in the middle of a sentence.
  let english: String
  /// Where one writes and rings: `kommunen` where a board of a municipality decided, else the same as `name`.
  let place: String
  /// English, where one writes and rings.
  let englishPlace: String
  /// The one person who signed, for letters that say "jeg"; nil when that is unknown or of no use.
  var signatory: String?

  /// The sender of the letter; `afsenderen` when it does not name itself.
  init(sender: Sender, envelope: Envelope?) {
    let authority = (sender.authority?.value ?? envelope?.senderName ?? "").trimmed
    let isMunicipality =
      authority.inLowerCase.hasSuffix("kommune") || authority.inLowerCase.hasPrefix("kommunen")
    let whole: (danish: String, english: String)
    if authority.isEmpty || authority.words.count > 6
      || authority.contains(where: { "[]{}<>«»$%_".contains($0) })
    {
      whole = ("afsenderen", "the sender")
    } else if isMunicipality {
      whole = ("kommunen", "the municipality")
    } else {
      whole = (authority, authority)
    }
    let unit = singleSpaced(sender.unit?.value ?? envelope?.senderUnit ?? "")
    if isMunicipality, Actor.isBoard(unit) {
      (name, english) = (unit, unit)
      (place, englishPlace) = (whole.danish, whole.english)
    } else if Actor.isSchool(unit) {
      (name, english) = (unit, unit)
      (place, englishPlace) = (unit, unit)
    } else {
      (name, english) = (whole.danish, whole.english)
      (place, englishPlace) = (whole.danish, whole.english)
    }
    signatory = sender.name.flatMap { Actor.isFullName($0.value) ? singleSpaced($0.value) : nil }
  }

  /// First in a sentence.
  var start: String { name.capitalised }
  /// English, first in a sentence, with the Danish word.
  var englishStart: String { name == "kommunen" ? "The municipality (kommunen)" : english.capitalised }
  /// `kommunens`; a name ending in s takes an apostrophe.
  var genitive: String { Actor.genitive(of: name) }

  /// The name with the ending of the genitive.
  static func genitive(of name: String) -> String { name.hasSuffix("s") ? name + "’" : name + "s" }

  /// Whether a unit decides in its own name: a committee or a board.
  private static func isBoard(_ unit: String) -> Bool {
    guard let last = unit.words.last.map({ bareWord($0) }), unit.words.count <= 4, isPlain(unit) else {
      return false
    }
    return ["udvalget", "nævnet"].contains { last.hasSuffix($0) }
  }

  /// Whether a unit is a school or a day-care centre with a name of its own, no department ("Dagtilbud og Skole").
  private static func isSchool(_ unit: String) -> Bool {
    let words = unit.words.map { bareWord($0) }
    guard (1...4).contains(words.count), isPlain(unit), let last = words.last,
      !words.contains(where: { ["og", "for", "center", "afdelingen", "team"].contains($0) })
    else { return false }
    return ["skole", "skolen", "børnehave", "børnehaven", "vuggestue", "vuggestuen", "gymnasium"].contains {
      last.hasSuffix($0) && (words.count > 1 || last.utf8.count > $0.utf8.count)
    }
  }

  /// Whether the text is words alone: no field to fill in, figure or comma.
  private static func isPlain(_ unit: String) -> Bool {
    unit.allSatisfy { $0.isLetter || $0 == " " || $0 == "-" || $0 == "." } && unit != unit.uppercased()
  }

  private static func isFullName(_ name: String) -> Bool {
    let words = name.words
    return (2...4).contains(words.count) && isPlain(singleSpaced(name))
      && words.allSatisfy { $0.startsUpper || ["af", "van", "von", "de", "el", "al"].contains($0) }
  }
}
