/// Nouns made from verbs and adjectives, told by their endings, and the verb behind them.
enum Nominalisations {
  /// A noun with the verb behind it; nil when the verb is not known.
  struct Noun {
    let verb: String?
    /// Whether the noun is a term of law that must not be turned into a verb.
    let isLegalTerm: Bool
  }

  /// What the folded word `text[from..<to]` is as a nominalisation; nil when it is none.
  static func noun(_ text: [UInt8], _ from: Int, _ to: Int) -> Noun? {
    guard to - from > 6 else { return nil }
    // A genitive -s comes off first.
    let end = text[to - 1] == 0x73 ? to - 1 : to
    // -else, -ing, -hed, -tion and -sion, with -rne, -n, -r, -erne, -en or -er.
    let last = text[end - 1]
    guard last == 0x65 || last == 0x67 || last == 0x64 || last == 0x6E || last == 0x72 else { return nil }
    for (suffix, inflections) in endings {
      for inflection in inflections {
        let base = end - inflection.utf8CodeUnitCount
        let stem = base - suffix.utf8CodeUnitCount
        guard stem - from >= 3, base - from > 6, text.has(inflection, at: base, before: end),
          text.has(suffix, at: stem, before: base)
        else { continue }
        let word = Array(text[from..<base])
        guard !isPlain(word) else { return nil }
        return Noun(verb: verb(word, suffix), isLegalTerm: legalHeads.contains { ends(word, $0) })
      }
    }
    return nil
  }

  private static let endings: [(StaticString, [StaticString])] = [
    ("else", ["rne", "n", "r", ""]), ("ing", ["erne", "en", "er", ""]), ("hed", ["erne", "en", "er", ""]),
    ("tion", ["erne", "en", "er", ""]), ("sion", ["erne", "en", "er", ""]),
  ]

  private static func ends(_ word: [UInt8], _ ending: StaticString) -> Bool {
    word.has(ending, at: word.count - ending.utf8CodeUnitCount, before: word.count)
  }

  /// Words with such an ending that name things, people or places.
  private static func isPlain(_ word: [UInt8]) -> Bool {
    plain.contains { ends(word, $0) } || words.contains(word, 0, word.count)
  }

  private static let plain: [StaticString] = [
    "station", "nation", "dronning", "forening", "bygning", "afdeling", "forretning", "forvaltning",
    "landing",
    "myndighed", "lejlighed", "ydning", "penning", "tvilling", "yngling", "udstilling", "ordning",
    "lovgivning",
    "ansvarlighed",
  ]
  private static let words = WordSet(
    "omkring anledning mening regning retning ledning måling forsamling bevægelse værelse almindelighed tegning stilling "
      + "religion million milliard pension version dimension nogenting ingenting alting parkering handling etniske egning"
  )
  /// Terms of law that stay nouns.
  private static let legalHeads: [StaticString] = [
    "afgørelse", "partshøring", "genvurdering", "bevilling", "tilladelse", "dispensation", "begrundelse",
    "vejledning",
    "forvaltning", "lovgivning", "bekendtgørelse", "meddelelse", "anbringelse", "ankestyrelse", "virkning",
    "funktionsnedsættelse",
  ]

  /// The verb behind a noun, when it is known: `behandling` → `behandle`, `dækning` → `dække`, `dokumentation` →
  /// `dokumentere`.
  static func verb(_ noun: [UInt8], _ suffix: StaticString) -> String? {
    let stem = Array(noun.dropLast(suffix.utf8CodeUnitCount))
    switch suffix.utf8CodeUnitCount {
    case 3 where ends(noun, "ing"):
      if let verb = infinitive(stem + [0x65]) { return verb }
      guard stem.last == 0x6E else { return nil }
      let short = Array(stem.dropLast())
      return infinitive(short + [0x65]) ?? infinitive(short + short.suffix(1) + [0x65])
    case 4 where ends(noun, "else"): return infinitive(stem + [0x65])
    case 4 where ends(noun, "ation"): return infinitive(stem.dropLast() + Array("ere".utf8))
    default: return nil
    }
  }

  private static func infinitive(_ word: [UInt8]) -> String? {
    guard word.count > 3, let reading = Verbs.reading(word, 0, word.count),
      reading.forms.contains(.infinitive)
    else {
      return nil
    }
    return reading.infinitive
  }
}
