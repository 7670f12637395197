import LetterModel

/// Everyday words in place of office words: only words with one form and one meaning, or with their inflection
/// written out. Terms of law are never replaced; they are explained.
enum Replacement {
  /// The sentence with the replacements made.
  static func apply(to sentence: String) -> String {
    let words = sentence.words
    let folded = words.map { $0.lowercased() }
    var result: [String] = []
    var index = 0
    while index < words.count {
      if let (count, text) = match(folded, at: index, isCapital: words[index].startsUpper) {
        result += text
        index += count
      } else {
        result.append(words[index])
        index += 1
      }
    }
    return result.joined(separator: " ")
  }

  private static func match(_ words: [String], at index: Int, isCapital: Bool) -> (Int, [String])? {
    guard openings.contains(parted(words[index]).word) else { return nil }
    for length in stride(from: min(longest, words.count - index), through: 1, by: -1) {
      let (key, trailing) = parted(words[index..<(index + length)].joined(separator: " "))
      guard let replacement = table[key] else { continue }
      var text = replacement.words
      if isCapital, let first = text.first { text[0] = first.capitalised }
      if let last = text.last { text[text.count - 1] = last + trailing }
      return (length, text)
    }
    return nil
  }

  /// A text and the marks at its end.
  private static func parted(_ text: String) -> (word: String, marks: String) {
    var word = text[...]
    while let last = word.utf8.last, last == 0x2C || last == 0x3B || last == 0x3A { word = word.dropLast() }
    return (String(word), String(text[word.endIndex...]))
  }

  private static let longest = 3

  /// The first words of all entries.
  private static let openings = Set(table.keys.compactMap { $0.words.first })

  private static let table: [String: String] = [
    "såfremt": "hvis", "endvidere": "desuden", "ligeledes": "også", "samt": "og", "vedrørende": "om",
    "vedr.": "om", "i henhold til": "efter", "i medfør af": "efter", "iht.": "efter", "pga.": "på grund af",
    "f.eks.": "for eksempel", "fx": "for eksempel", "bl.a.": "blandt andet", "hvorvidt": "om",
    "hvorledes": "hvordan", "ca.": "cirka", "evt.": "eventuelt", "inkl.": "inklusive",
    "ift.": "i forhold til",
    "jf.": "se", "jfr.": "se", "fremsende": "sende", "fremsender": "sender", "fremsendt": "sendt",
    "fremsendte": "sendte", "fremsendes": "sendes", "tilsendt": "sendt", "anmoder om": "beder om",
    "anmodet om": "bedt om", "anmodede om": "bad om", "påbegynde": "begynde", "påbegynder": "begynder",
    "påbegyndt": "begyndt", "påbegyndte": "begyndte", "på baggrund heraf": "derfor",
    "eftersom": "fordi", "grundet": "på grund af", "angående": "om", "hidtil": "indtil nu",
  ]
}

/// Splits a long sentence between two main clauses.
enum Clauses {
  /// The clauses as sentences without final mark; the sentence alone when it is short or no border is certain.
  static func split(_ sentence: String, longerThan limit: Int) -> [String] {
    guard Lix.words(in: sentence) > limit else { return [sentence] }
    var pieces: [String] = []
    var rest = sentence.withoutStop.words
    while Lix.words(in: rest.joined(separator: " ")) > limit, let border = border(in: rest) {
      pieces.append(without(rest[..<border].joined(separator: " ")))
      let conjunction = bareWord(rest[border])
      rest = Array(rest[(conjunction == "og" ? border + 1 : border)...])
    }
    pieces.append(rest.joined(separator: " "))
    return pieces.map(\.capitalised)
  }

  /// Where ", og du …" or ", men du …" begins, with no subordinate clause open before it.
  private static func border(in words: [String]) -> Int? {
    guard words.count > 6 else { return nil }
    for index in 3..<(words.count - 3) {
      guard words[index - 1].hasSuffix(",") || words[index - 1].hasSuffix(";") else { continue }
      guard ["og", "men"].contains(words[index]), subjects.contains(words[index + 1].lowercased()) else {
        continue
      }
      return opensClause(words[..<index]) ? nil : index
    }
    return nil
  }

  /// Whether a subordinate clause begins in the words; "om måneden" and the like are times.
  private static func opensClause(_ words: ArraySlice<String>) -> Bool {
    zip(words.indices, words).contains { index, word in
      let plain = bareWord(word)
      guard subordinators.contains(plain) else { return false }
      return plain != "om" || !(index + 1 < words.endIndex && times.contains(bareWord(words[index + 1])))
    }
  }

  private static let times: Set<String> = [
    "måneden", "ugen", "året", "dagen", "natten", "morgenen", "aftenen",
  ]

  private static func without(_ text: String) -> String {
    text.hasSuffix(",") || text.hasSuffix(";") ? String(text.dropLast()) : text
  }

  private static let subjects: Set<String> = [
    "du", "i", "kommunen", "det", "den", "han", "hun", "de", "afsenderen",
  ]
  private static let subordinators: Set<String> = [
    "at", "hvis", "når", "da", "fordi", "som", "der", "selvom", "selv", "medmindre", "mens", "indtil", "før",
    "inden", "efter", "om", "hvor", "hvorfor", "hvad", "hvem", "hvilken", "hvilket", "hvilke", "hvordan",
    "idet", "så", "end", "både", "enten", "hverken", "ligesom", "såfremt", "siden", "dersom",
  ]
}
