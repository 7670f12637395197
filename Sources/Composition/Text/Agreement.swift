import LetterModel

/// Puts an adjective said of "vi" in the singular, for a name that is to stand in its place.
enum Agreement {
  /// The words with the adjective after "vi er" as it stands after a singular name ("vi er uenige" → "uenig"); nil where
  /// a plural is left whose singular is not known.
  static func singular(_ words: [String], _ bare: [String]) -> [String]? {
    var result = words
    for (index, word) in bare.enumerated() where isSaidOfWriter(index, bare) {
      if let single = adjectives[word] {
        result[index] = words[index].replacing(word, with: single)
      } else if unknown.contains(word) {
        return nil
      }
    }
    return result
  }

  /// Whether only small words stand between "vi" and the place, a form of "være" or "blive" among them or before "vi".
  private static func isSaidOfWriter(_ index: Int, _ bare: [String]) -> Bool {
    guard let writer = bare[..<index].lastIndex(of: "vi") else { return false }
    let between = bare[(writer + 1)..<index]
    guard between.allSatisfy({ copulas.contains($0) || small.contains($0) }) else { return false }
    return between.contains { copulas.contains($0) } || (writer > 0 && copulas.contains(bare[writer - 1]))
  }

  private static let copulas: Set<String> = ["er", "var", "bliver", "blev", "været", "blevet"]
  private static let small: Set<String> = [
    "så", "stadig", "fortsat", "ikke", "også", "helt", "meget", "først", "dog", "nu", "selv", "derfor",
    "enten", "har", "havde", "altid", "desværre", "stadigvæk", "endnu", "mere", "lige",
  ]
  private static let adjectives = [
    "uenige": "uenig", "færdige": "færdig", "sikre": "sikker", "usikre": "usikker", "kede": "ked",
    "opmærksomme": "opmærksom", "forpligtede": "forpligtet", "indstillede": "indstillet", "villige": "villig",
    "glade": "glad", "bekendte": "bekendt", "ansvarlige": "ansvarlig", "bundne": "bundet",
    "afskårne": "afskåret", "interesserede": "interesseret", "berettigede": "berettiget",
    "tilbøjelige": "tilbøjelig", "parate": "parat", "tilfredse": "tilfreds", "begyndte": "begyndt",
  ]
  private static let unknown: Set<String> = ["begge", "alle", "mange", "flere", "to", "tre", "fire"]
}
