import LetterModel

/// Puts § back where text recognition read another sign: `lovens 8 41`, `jf. 8& 3`, `$ 12`, `88 176 og 181`.
///
/// Only in front of a number, and a mere figure only where a law has just been named; there it can be nothing else. What
/// is put back is marked as doubtful.
enum SectionSigns {
  /// The lines of a block with their signs put back; a sign may stand at the end of one line and its number on the next.
  static func restored(_ block: [RecognisedPage.Line]) -> [RecognisedPage.Line] {
    let words = block.joined().map { $0.text.lowercased() }
    var restored = block
    var at = 0
    for line in block.indices {
      for index in block[line].indices {
        if let sign = sign(words, at), block[line][index].text != sign {
          restored[line][index].text = sign
          restored[line][index].isRestored = true
        }
        at += 1
      }
    }
    return restored
  }

  private static func sign(_ words: [String], _ index: Int) -> String? {
    let word = words[index]
    guard word.utf8.count <= 4, !word.isEmpty, word.allSatisfy({ "&$§8s".contains($0) }),
      index + 1 < words.count, words[index + 1].first?.isNumber == true
    else { return nil }
    let isMoney = index + 2 < words.count && words[index + 2].hasPrefix("kr")
    let isFigure = word.allSatisfy { $0 == "8" || $0 == "s" }
    guard !isMoney, !isFigure || (index > 0 && namesLaw(words[index - 1])) else { return nil }
    return isSeveral(word, words, index) ? "§§" : "§"
  }

  /// Two signs, where two numbers or more follow.
  private static func isSeveral(_ word: String, _ words: [String], _ index: Int) -> Bool {
    guard word.count > 1 else { return false }
    let number = words[index + 1]
    if number.contains("-") || number.contains("–") { return true }
    guard index + 3 < words.count, words[index + 3].first?.isNumber == true else { return false }
    return ["og", "eller", "til", "-", "–"].contains(words[index + 2])
  }

  private static func namesLaw(_ word: String) -> Bool { endings.contains { word.hasSuffix($0) } }

  /// Endings of the words after which a section is named: `serviceloven § 41`, `lov om aktiv socialpolitik § 81`, `efter § 3`.
  private static let endings = [
    "lov", "loven", "lovens", "bekendtgørelse", "bekendtgørelsen", "bekendtgørelsens", "reglement",
    "reglementet", "reglementets", "forordningen", "forordningens", "vedtægten", "vedtægtens", "lokalplanens",
    "jf.", "efter", "medfør", "henhold", "politik", "service", "indsats", "sygedagpenge", "boligstøtte",
    "planlægning", "forvaltning", "folkeskolen", "pension", "naturbeskyttelse", "miljøbeskyttelse", "veje",
    "kapitel", "reglerne", "regler", "(br18)", "forvaltningsområde",
  ]
}
