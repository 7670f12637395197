import LetterModel

/// Puts signs back where text recognition read others: § as in `lovens 8 41`, `jf. 8& 3`, `$ 12`, `88 176 og 181`, and the
/// small figure of `14 m?`.
///
/// A § only in front of a number, and where a mere figure stands in its place only when a law has just been named or what
/// follows can only follow a section: two bare numbers beside each other are no Danish sentence. What is put back is
/// marked as doubtful.
enum SectionSigns {
  /// The lines of a block with their signs put back; a sign may stand at the end of one line and its number on the next.
  static func restored(_ block: [RecognisedPage.Line]) -> [RecognisedPage.Line] {
    let words = block.joined().map { $0.text.lowercased() }
    var restored = block
    var at = 0
    for line in block.indices {
      for index in block[line].indices {
        if let text = mended(block[line][index].text, words, at), block[line][index].text != text {
          restored[line][index].text = text
          restored[line][index].isRestored = true
        }
        at += 1
      }
    }
    return restored
  }

  /// The word as it was printed; nil when nothing shows that it was read wrongly.
  private static func mended(_ text: String, _ words: [String], _ index: Int) -> String? {
    let opening = text.prefix { "(»„\"“".contains($0) }
    let word = words[index].dropFirst(opening.count)
    if let sign = sign(word, words, index) { return opening + sign }
    if index + 1 == words.count || !words[index + 1].hasPrefix("kr"), let joined = joined(word) {
      return opening + joined
    }
    return area(text, words, index)
  }

  private static func sign(_ word: Substring, _ words: [String], _ index: Int) -> String? {
    guard word.utf8.count <= 4, !word.isEmpty, word.allSatisfy({ "&$§83s".contains($0) }),
      index + 1 < words.count, words[index + 1].first?.isNumber == true
    else { return nil }
    let isMoney = index + 2 < words.count && words[index + 2].hasPrefix("kr")
    let isLaw = index > 0 && namesLaw(words[index - 1])
    // A three stands for a § far more seldom than an eight.
    guard !isMoney, isLaw || !word.contains("3") else { return nil }
    let isFigure = word.allSatisfy { "83s".contains($0) }
    guard !isFigure || isLaw || isCitation(word, words, index) else { return nil }
    return isSeveral(word, words, index) ? "§§" : "§"
  }

  /// Two signs, where two numbers or more follow.
  private static func isSeveral(_ word: Substring, _ words: [String], _ index: Int) -> Bool {
    guard word.count > 1 else { return false }
    let number = words[index + 1]
    if number.contains("-") || number.contains("–") { return true }
    guard index + 3 < words.count, words[index + 3].first?.isNumber == true else { return false }
    return ["og", "eller", "til", "-", "–"].contains(words[index + 2])
  }

  /// Whether an eight, or two, and the number after it stand where only a section can: `følger af 8 6, stk. 1`,
  /// `står i 8 41.`, `(8 7.2)`. Rows of a table, telephone numbers, dates and counted things do not.
  private static func isCitation(_ word: Substring, _ words: [String], _ index: Int) -> Bool {
    guard word.allSatisfy({ $0 == "8" }) else { return false }
    let number = words[index + 1]
    let digits = number.prefix { $0.isNumber || $0 == "." }.filter(\.isNumber)
    guard (1...3).contains(digits.count) else { return false }
    let next = index + 2 < words.count ? words[index + 2] : ""
    if next.hasPrefix("stk") { return next.hasPrefix("stk.") }
    if next == "i", index + 3 < words.count, namesAct(words[index + 3]) { return true }
    guard index > 0, let last = words[index - 1].last, last.isLetter || last == ":",
      !counting.contains(words[index - 1])
    else { return false }
    if ".,)".contains(number.last ?? " ") {
      return !["tv", "th", "mf", "sal"].contains { next.hasPrefix($0) }
    }
    return followers.contains(next)
  }

  /// A sign and its number read as one word: `$41`, `&12,`.
  private static func joined(_ word: Substring) -> String? {
    let number = word.drop { "$&§".contains($0) }
    guard let first = word.first, first == "$" || first == "&",
      (1...3).contains(number.prefix(while: \.isNumber).count)
    else { return nil }
    return "§ " + number
  }

  /// Square metres, whose small two is often read as a question mark: `14 m?`.
  private static func area(_ text: String, _ words: [String], _ index: Int) -> String? {
    guard text.hasPrefix("m") || text.hasPrefix("km"), index > 0, words[index - 1].last?.isNumber == true,
      let mark = text.firstIndex(where: { "?*”’'".contains($0) }),
      text[..<mark] == "m" || text[..<mark] == "km",
      text[text.index(after: mark)...].allSatisfy({ ".,;:)".contains($0) })
    else { return nil }
    return text[..<mark] + "²" + text[text.index(after: mark)...]
  }

  private static func namesLaw(_ word: String) -> Bool { endings.contains { word.hasSuffix($0) } }

  private static func namesAct(_ word: String) -> Bool {
    word.hasPrefix("lov") || word.hasPrefix("bekendtgørelse") || word.hasPrefix("forordning")
      || word.hasSuffix("loven") || word.hasSuffix("bekendtgørelsen") || word.hasSuffix("forordningen")
      || word.hasSuffix("vedtægten") || word.hasSuffix("regulativet") || word.hasSuffix("lokalplanen")
  }

  /// Words before which a number counts or names something else than a section.
  private static let counting: Set<String> = [
    "side", "sider", "kl", "uge", "uger", "nr", "nummer", "plads", "lejlighed", "hold", "sag", "bilag",
    "post",
    "punkt", "tlf", "telefon", "den", "d", "gruppe", "rum", "dør", "sal", "etage", "omkring", "ca", "cirka",
    "mellem", "fra", "tilsammen", "alt",
  ]

  /// Words that go on after a section: what the section does, and how it is bound to the next.
  private static let followers: Set<String> = [
    "i", "og", "eller", "til", "skal", "kan", "er", "har", "om", "nr.", "litra", "pkt.", "kræver", "siger",
    "giver", "gælder", "samt", "sammenholdt", "jf.", "må", "ikke", "vi", "du", "hvis", "når", "så", "af",
    "på",
    "fastsætter", "bestemmer", "betyder", "står", "fremgår", "omfatter", "a", "b", "c", "d",
  ]

  /// Endings of the words after which a section is named: `serviceloven § 41`, `lov om aktiv socialpolitik § 81`, `efter § 3`.
  private static let endings = [
    "lov", "loven", "lovens", "bekendtgørelse", "bekendtgørelsen", "bekendtgørelsens", "reglement",
    "reglementet", "reglementets", "regulativet", "regulativets", "forordningen", "forordningens",
    "vedtægten",
    "vedtægtens", "lokalplanens",
    "jf.", "efter", "medfør", "henhold", "politik", "service", "indsats", "sygedagpenge", "boligstøtte",
    "planlægning", "forvaltning", "folkeskolen", "pension", "naturbeskyttelse", "miljøbeskyttelse", "veje",
    "kapitel", "reglerne", "regler", "(br18)", "forvaltningsområde",
  ]
}
