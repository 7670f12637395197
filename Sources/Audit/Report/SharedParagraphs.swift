/// Paragraphs that bring the same finding into several files, also when a name or a number in them differs.
struct SharedParagraphs {
  /// A paragraph with a fault.
  struct Entry {
    let rule: RuleID
    /// The first file that holds it, and the line of the finding there.
    let example: String
    private let exampleLine: Int32
    private(set) var fileCount: Int32 = 0
    private var wordingCount: Int32 = 0
    private(set) var severity = Severity.advice

    init(_ finding: AuditRecord.Item, in record: AuditRecord) {
      rule = finding.id
      example = record.path
      exampleLine = finding.line.flatMap { Int32(exactly: $0) } ?? -1
    }

    var files: Int { Int(fileCount) }
    /// How many wordings of it there are.
    var wordings: Int { Int(wordingCount) }
    var line: Int? { exampleLine < 0 ? nil : Int(exampleLine) }

    mutating func add(_ severity: Severity, isNewFile: Bool, isNewWording: Bool) {
      if isNewFile { fileCount += 1 }
      if isNewWording { wordingCount += 1 }
      self.severity = max(self.severity, severity)
    }
  }

  /// A paragraph by its rule and either the group of wordings it belongs to or a hash of its words. There are as many as
  /// findings, so it holds no text.
  private struct Key: Hashable {
    let rule: RuleID
    /// The number of the group, or what the fingerprint of the words says in hexadecimal digits.
    let name: UInt64
    let isGroup: Bool

    /// The order of keys with the same rank: as text, groups behind the rest.
    var text: String { "\(rule)|" + (isGroup ? "~\(name)" : SharedParagraphs.hexadecimal(name)) }
  }

  /// Least share of word pairs that two paragraphs have in common to be mended together.
  private static let likeness = 0.6

  private var entries: [Key: Entry] = [:]
  private var near = NearGroups(likeness: SharedParagraphs.likeness)
  private var wordings: Set<UInt64> = []

  /// Adds the findings of a file that stand in paragraphs.
  mutating func add(_ record: AuditRecord) {
    var seen: Set<Key> = []
    for finding in record.findings {
      guard let paragraph = finding.paragraph else { continue }
      let words = UInt64(paragraph, radix: 16) ?? SharedParagraphs.hash(paragraph)
      let scope = SharedParagraphs.hash(finding.id.description)
      let group = finding.sketch.flatMap { WordSketch($0) }.map { near.group(of: $0, scope: scope) }
      let key = Key(rule: finding.id, name: group.map { UInt64($0) } ?? words, isGroup: group != nil)
      let isNewWording = wordings.insert(SharedParagraphs.hash("\(key.text)|\(paragraph)")).inserted
      entries[key, default: Entry(finding, in: record)].add(
        finding.severity, isNewFile: seen.insert(key).inserted, isNewWording: isNewWording)
    }
  }

  /// The paragraph with the gravest finding and of those the most used; nil when there is none.
  var first: Entry? { entries.min(by: SharedParagraphs.comesFirst)?.value }

  /// The paragraphs of more than one file, the gravest first and of those the most used.
  var ranked: [Entry] {
    entries.filter { $0.value.files > 1 }.sorted(by: SharedParagraphs.comesFirst).map(\.value)
  }

  private static func comesFirst(_ left: (key: Key, value: Entry), _ right: (key: Key, value: Entry)) -> Bool
  {
    let (one, other) = (left.value, right.value)
    if one.severity != other.severity { return one.severity > other.severity }
    if one.files != other.files { return one.files > other.files }
    return left.key.text < right.key.text
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
