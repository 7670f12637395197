import LetterModel
import Understanding

/// A letter without a date.
enum I1NoLetterDate: Rule {
  static let gate = Gate(
    kinds: [.decision, .hearing, .intendedDecision, .reassessment, .request, .meeting, .uncertain],
    readsTemplates: false)
  static let card = RuleCard(
    id: "I1", slug: "no-letter-date", title: "Brevet er ikke dateret", severity: .error, basis: nil,
    explanation: """
      Der står ingen dato på brevet. Datoen er vigtig, fordi frister regnes fra den dag, du fik brevet. Skriv selv dagen på.
      """,
    staffMessage: "Sæt afsendelsesdato på brevet.", complaintPoint: "Brevet er udateret.",
    cues: ["ingen dato i brevhoved, brevets start eller ved underskriften"],
    traps: ["Datoen står i Digital Post.", "I skabeloner bliver datoen flettet ind."],
    examples: [
      .fires(ExampleLetter.refusal(dated: "")),
      .fires(ExampleLetter.hearing(dated: "")),
      .quiet(ExampleLetter.refusal()),
      .quiet(ExampleLetter.refusal(dated: "Dato: 12-03-2026")),
      .nearly(
        ExampleLetter.refusal(
          dated: "", signature: "Norddal, den 12. marts 2026\n\n" + ExampleLetter.signature)),
      .nearly(ExampleLetter.refusal(dated: "Norddal Kommune, d. 12. marts 2026")),
      .nearly(ExampleLetter.refusal(dated: "Dato: 12. marst 2026")),
      .nearly(ExampleLetter.refusal(dated: "12-O3-2026")),
    ])

  static func findings(in context: RuleContext) -> [Finding] {
    guard context.facts.date == nil, context.letter.envelope?.sentDate == nil, context.isWholeLetter,
      !context.letter.blocks.contains(where: { holdsSpoiltDate($0, context.letter) })
    else { return [] }
    return [
      finding(
        [.missing(within: context.letter.wholeSpan, lookedFor: ["dato", "den", "afsendelsesdato"])],
        confidence: .high)
    ]
  }

  /// Whether a date stands there that can't be read: "3. marst 2026", "12-O3-2026", "Dato: 4. m. 26". It is misspelt, not missing.
  private static func holdsSpoiltDate(_ block: Block, _ letter: Letter) -> Bool {
    guard block.role != .quotedLaw, block.role != .tableRow else { return false }
    return letter.string(block.span).split(separator: "\n").contains { line in
      guard line.utf8.count < 80 else { return false }
      let words = line.lowercased().split { " \t,:()".contains($0) }
      if let label = words.first, ["dato", "brevdato", "afsendt"].contains(label) {
        return words.dropFirst().contains { digits($0) > 0 }
      }
      return words.contains { isSpoiltNumericDate($0) }
        || zip(words, zip(words.dropFirst(), words.dropFirst(2))).contains { day, rest in
          isDay(day) && isNearlyMonth(rest.0) && isYear(rest.1)
        }
    }
  }

  private static func digits(_ word: Substring) -> Int { word.utf8.count { (0x30...0x39).contains($0) } }

  private static func isDay(_ word: Substring) -> Bool { word.count <= 3 && digits(word) > 0 }

  /// "marst", "apri1", "augsut": a month's name with at most two letters that are others.
  private static func isNearlyMonth(_ word: Substring) -> Bool {
    months.contains { month in
      guard abs(month.count - word.count) <= 1 else { return false }
      var left = Array(word)
      let missing = month.reduce(0) { count, letter in
        guard let place = left.firstIndex(of: letter) else { return count + 1 }
        left.remove(at: place)
        return count
      }
      return missing <= 2 && month.count - missing >= 3
    }
  }

  private static let months = [
    "januar", "februar", "marts", "april", "maj", "juni", "juli", "august", "september", "oktober",
    "november",
    "december",
  ]

  private static func isYear(_ word: Substring) -> Bool {
    word.count <= 5 && digits(word) >= 3 && word.hasPrefix("2")
  }

  /// "12-O3-2026": three parts of a date's lengths, most of them figures.
  private static func isSpoiltNumericDate(_ word: Substring) -> Bool {
    let parts = word.split { "-./".contains($0) }
    return parts.count == 3 && parts.allSatisfy { $0.count <= 4 } && parts.last?.count == 4
      && digits(word) >= 5 && parts.contains { digits($0) < $0.count }
  }
}
