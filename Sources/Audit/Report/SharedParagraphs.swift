/// Paragraphs that bring the same finding into several files, also when a name or a number in them differs.
struct SharedParagraphs {
  /// A paragraph with a fault.
  struct Entry {
    let rule: RuleID
    /// The first file that holds it, and the line of the finding there.
    let example: String
    let line: Int?
    let files: Int
    /// How many wordings of it there are.
    let wordings: Int
    let severity: Severity
  }

  /// The same as it is kept. There are nearly as many as findings, so it holds numbers only.
  private struct Kept {
    /// Which of `examples`.
    let example: Int32
    let line: Int32
    var files: Int32 = 0
    var wordings: Int32 = 0
    var severity: UInt8 = 0
  }

  /// A paragraph by its rule and either the group of wordings it belongs to or a hash of its words.
  private struct Key: Hashable {
    /// The number of the group, or what the fingerprint of the words says in hexadecimal digits.
    let name: UInt64
    /// Which of `rules`.
    let rule: UInt16
    let isGroup: Bool
  }

  /// Least share of word pairs that two paragraphs have in common to be mended together.
  private static let likeness = 0.6

  private static let severities: [Severity] = [.advice, .warning, .error]

  private var kept: [Key: Kept] = [:]
  private var near = NearGroups(likeness: SharedParagraphs.likeness)
  /// Hashes of the wordings of groups.
  private var wordings: Set<UInt64> = []
  private var rules: [RuleID] = []
  private var numbers: [RuleID: UInt16] = [:]
  /// Files that are the first to hold some paragraph.
  private var examples: [String] = []

  /// Adds the findings of a file that stand in paragraphs.
  mutating func add(_ record: AuditRecord) {
    var seen: Set<Key> = []
    var example: Int32?
    for finding in record.findings {
      guard let paragraph = finding.paragraph else { continue }
      let words = UInt64(paragraph, radix: 16) ?? SharedParagraphs.hash(paragraph)
      let scope = SharedParagraphs.hash(finding.id.description)
      let group = finding.sketch.flatMap { WordSketch($0) }.map { near.group(of: $0, scope: scope) }
      let key = Key(
        name: group.map { UInt64($0) } ?? words, rule: number(of: finding.id), isGroup: group != nil)
      if kept[key] == nil, example == nil {
        example = Int32(examples.count)
        examples.append(record.path)
      }
      var entry =
        kept[key] ?? Kept(example: example ?? 0, line: finding.line.flatMap { Int32(exactly: $0) } ?? -1)
      // What is in no group has one wording.
      let isNewWording =
        group == nil
        ? entry.files == 0 : wordings.insert(SharedParagraphs.hash("\(text(key))|\(paragraph)")).inserted
      if isNewWording { entry.wordings += 1 }
      if seen.insert(key).inserted { entry.files += 1 }
      let severity = UInt8(SharedParagraphs.severities.firstIndex(of: finding.severity) ?? 0)
      entry.severity = max(entry.severity, severity)
      kept[key] = entry
    }
  }

  private mutating func number(of rule: RuleID) -> UInt16 {
    if let number = numbers[rule] { return number }
    let number = UInt16(rules.count)
    rules.append(rule)
    numbers[rule] = number
    return number
  }

  /// The order of keys with the same rank: as text, groups behind the rest.
  private func text(_ key: Key) -> String {
    "\(rules[Int(key.rule)])|" + (key.isGroup ? "~\(key.name)" : SharedParagraphs.hexadecimal(key.name))
  }

  private func entry(_ key: Key, _ kept: Kept) -> Entry {
    Entry(
      rule: rules[Int(key.rule)], example: examples[Int(kept.example)],
      line: kept.line < 0 ? nil : Int(kept.line), files: Int(kept.files), wordings: Int(kept.wordings),
      severity: SharedParagraphs.severities[Int(kept.severity)])
  }

  /// The paragraph with the gravest finding and of those the most used; nil when there is none.
  var first: Entry? { kept.min(by: comesFirst).map { entry($0.key, $0.value) } }

  /// The paragraphs of more than one file, the gravest first and of those the most used.
  var ranked: [Entry] {
    kept.filter { $0.value.files > 1 }.sorted(by: comesFirst).map { entry($0.key, $0.value) }
  }

  private func comesFirst(_ left: (key: Key, value: Kept), _ right: (key: Key, value: Kept)) -> Bool {
    let (one, other) = (left.value, right.value)
    if one.severity != other.severity { return one.severity > other.severity }
    if one.files != other.files { return one.files > other.files }
    return text(left.key) < text(right.key)
  }

  /// Sixteen digits.
  private static func hexadecimal(_ value: UInt64) -> String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }

  /// The paragraphs of more than one file.
  func table(_ rules: [RuleID: RuleSummary]) -> ReportTable {
    ReportTable(
      id: "Afsnit", sheet: "Fælles afsnit", title: "Ret ét afsnit, og mange filer bliver bedre",
      note:
        "Det samme afsnit giver det samme fund i flere filer; de alvorligste fund først. »Ordlyde« er, hvor mange udgaver der er af afsnittet, når fx navne skifter (tal tæller ikke med).",
      columns: ["Filer", "Ordlyde", "Regel", "Titel", "Alvor", "Se fx", "Linje"],
      rows: ranked.prefix(500).map {
        [
          .integer($0.files), .integer($0.wordings), .text($0.rule.description),
          .text(rules[$0.rule]?.title ?? ""), .text(DanishLabels.name(of: $0.severity)), .text($0.example),
          $0.line.map(ReportCell.integer) ?? .empty,
        ]
      })
  }

  /// FNV-1a.
  private static func hash(_ text: String) -> UInt64 {
    text.utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
  }
}
