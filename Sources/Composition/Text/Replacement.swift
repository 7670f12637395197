import LetterModel

/// Everyday words in place of office words: only words with one form and one meaning, or with their inflection
/// written out. Terms of law are never replaced; they are explained.
enum Replacement {
  /// The sentence with the replacements made.
  static func apply(to sentence: String) -> String {
    let words = sentence.words
    let folded = words.map(\.inLowerCase)
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

  private static let longest = 4

  /// The first words of all entries.
  private static let openings = ClosedWords(Set(table.keys.compactMap { $0.words.first }))

  private static let table: [String: String] = [
    "såfremt": "hvis", "endvidere": "desuden", "ligeledes": "også", "samt": "og", "vedrørende": "om",
    "vedr.": "om", "i henhold til": "efter", "i medfør af": "efter", "iht.": "efter", "pga.": "på grund af",
    "f.eks.": "for eksempel", "fx": "for eksempel", "bl.a.": "blandt andet", "hvorvidt": "om",
    "hvorledes": "hvordan", "ca.": "cirka", "evt.": "eventuelt", "inkl.": "inklusive",
    "ift.": "i forhold til",
    "du meddeles herved afslag": "du får afslag", "du meddeles hermed afslag": "du får afslag",
    "du meddeles afslag på": "du får afslag på", "i meddeles herved afslag": "I får afslag",
    "de meddeles herved afslag": "De får afslag",
    "jf.": "se", "jfr.": "se", "fremsende": "sende", "fremsender": "sender", "fremsendt": "sendt",
    "fremsendte": "sendte", "fremsendes": "sendes", "tilsendt": "sendt", "anmoder om": "beder om",
    "anmodet om": "bedt om", "anmodede om": "bad om", "påbegynde": "begynde", "påbegynder": "begynder",
    "påbegyndt": "begyndt", "påbegyndte": "begyndte", "på baggrund heraf": "derfor",
    "eftersom": "fordi", "grundet": "på grund af", "angående": "om", "hidtil": "tidligere",
  ]
}
