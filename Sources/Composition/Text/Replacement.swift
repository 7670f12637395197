/// Everyday words in place of office words: only words with one form and one meaning, or with their inflection
/// written out. Terms of law are never replaced; they are explained.
enum Replacement {
  /// The sentence with the replacements made.
  static func apply(to sentence: String) -> String {
    var words = sentence.words
    var index = 0
    while index < words.count {
      if let (count, text) = match(words, at: index) {
        words.replaceSubrange(index..<(index + count), with: text)
        index += text.count
      } else {
        index += 1
      }
    }
    return words.joined(separator: " ")
  }

  private static func match(_ words: [String], at index: Int) -> (Int, [String])? {
    for length in stride(from: min(longest, words.count - index), through: 1, by: -1) {
      let slice = words[index..<(index + length)]
      let key = slice.map { $0.lowercased() }.joined(separator: " ")
      let trailing = String(String(key.reversed().prefix { ",;:".contains($0) }).reversed())
      guard let replacement = table[String(key.dropLast(trailing.count))] else { continue }
      var text = replacement.words
      let isCapital = slice.first?.first?.isUppercase ?? false
      if isCapital, let first = text.first { text[0] = first.capitalised }
      if let last = text.last { text[text.count - 1] = last + trailing }
      return (length, text)
    }
    return nil
  }

  private static let longest = 3

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
