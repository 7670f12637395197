/// How well a person and the program agree about a sample of letters.
public enum Agreement {
  /// One line of the sample's list: a letter, a rule and whether each found the fault.
  public struct Judgement: Sendable, Hashable {
    /// The file.
    public let path: String
    /// The rule.
    public let rule: RuleID
    /// Whether the program found it.
    public let tool: Bool
    /// Whether the person did; nil when not labelled.
    public let person: Bool?

    /// Makes a judgement.
    public init(path: String, rule: RuleID, tool: Bool, person: Bool?) {
      self.path = path
      self.rule = rule
      self.tool = tool
      self.person = person
    }
  }

  /// A sample that anyone can draw again: the files whose names, together with the seed, have the smallest hashes.
  public static func sample(_ paths: [String], count: Int, seed: String) -> [String] {
    let ranked = paths.map { (Host.sha256(Array("\(seed)|\($0)".utf8)), $0) }.sorted { $0.0 < $1.0 }
    return ranked.prefix(count).map(\.1).sorted()
  }

  /// The list to fill in: one line a letter and rule, with an empty column for the person. The program's own answer is
  /// not on it, so that nobody is led.
  public static func form(_ paths: [String], rules: [RuleID]) -> ReportTable {
    ReportTable(
      id: "Stikproeve", title: "Stikprøve", note: "Skriv ja eller nej.",
      columns: ["Fil", "Regel", "Titel", "Fejl (ja/nej)"],
      rows: paths.flatMap { path in
        rules.map {
          [
            .text(path), .text($0.description), .text(RuleRegistry.rule($0.description)?.card.title ?? ""),
            .empty,
          ]
        }
      })
  }

  /// Reads the list back: file, rule and the person's answer. Nil for a line that is none.
  public static func answers(in csv: String) -> [(path: String, rule: RuleID, answer: Bool?)] {
    csv.split(whereSeparator: \.isNewline).dropFirst().compactMap { line in
      let cells = line.split(separator: ";", omittingEmptySubsequences: false).map(String.init)
      guard cells.count >= 4, let rule = RuleID(cells[1]) else { return nil }
      let path = cells[0].hasPrefix("\"") ? String(cells[0].dropFirst().dropLast()) : cells[0]
      let word = cells[3].filter { $0.isLetter }.lowercased()
      return (path, rule, word == "ja" ? true : word == "nej" ? false : nil)
    }
  }

  /// Cohen's kappa of the labelled judgements: (observed − expected) ÷ (1 − expected) agreement, where expected is what two
  /// who answered at random with the same shares of yes would reach. Nil without labels, or when both always say the same.
  public static func kappa(_ judgements: [Judgement]) -> Double? {
    let pairs = judgements.compactMap { entry in entry.person.map { (entry.tool, $0) } }
    guard !pairs.isEmpty else { return nil }
    let total = Double(pairs.count)
    let observed = Double(pairs.count { $0.0 == $0.1 }) / total
    let (tool, person) = (Double(pairs.count { $0.0 }) / total, Double(pairs.count { $0.1 }) / total)
    let expected = tool * person + (1 - tool) * (1 - person)
    return expected == 1 ? nil : (observed - expected) / (1 - expected)
  }

  /// A number with two decimals and a comma.
  public static func two(_ number: Double) -> String {
    let hundredths = Int((number * 100).rounded())
    let rest = abs(hundredths) % 100
    return "\(hundredths < 0 ? "-" : "")\(abs(hundredths) / 100),\(rest < 10 ? "0" : "")\(rest)"
  }

  /// The result rule by rule.
  public static func table(_ judgements: [Judgement]) -> ReportTable {
    var rules: [RuleID: [Judgement]] = [:]
    for entry in judgements where entry.person != nil { rules[entry.rule, default: []].append(entry) }
    return ReportTable(
      id: "Enighed", title: "Enighed regel for regel",
      note:
        "Kappa på 0,7 eller mere er god enighed. »–« betyder, at der ikke er nok forskel i svarene til at regne den ud.",
      columns: ["Regel", "Bedømt", "Begge fandt", "Kun programmet", "Kun mennesket", "Kappa"],
      rows: rules.sorted { $0.key < $1.key }.map { rule, list in
        [
          .text(rule.description), .integer(list.count),
          .integer(list.count { $0.tool && $0.person == true }),
          .integer(list.count { $0.tool && $0.person == false }),
          .integer(list.count { !$0.tool && $0.person == true }),
          kappa(list).map { .text(two($0)) } ?? .text("–"),
        ]
      })
  }
}
