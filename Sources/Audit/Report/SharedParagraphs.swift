/// Paragraphs that bring the same finding into several files, also when a name or a number in them differs.
struct SharedParagraphs {
  /// A paragraph with a fault.
  struct Entry {
    let rule: RuleID
    fileprivate(set) var files = 0
    /// How many wordings of it there are.
    fileprivate(set) var wordings = 0
    fileprivate(set) var severity = Severity.advice
    /// The first file that holds it, and the line of the finding there.
    let example: String
    let line: Int?
  }

  /// Least share of word pairs that two paragraphs have in common to be mended together.
  private static let likeness = 0.6

  private var entries: [String: Entry] = [:]
  private var near = NearGroups(likeness: SharedParagraphs.likeness)
  private var wordings: Set<UInt64> = []

  /// Adds the findings of a file that stand in paragraphs.
  mutating func add(_ record: AuditRecord) {
    var seen: Set<String> = []
    for finding in record.findings {
      guard let paragraph = finding.paragraph else { continue }
      let scope = SharedParagraphs.hash(finding.id.description)
      let name =
        finding.sketch.flatMap { WordSketch($0) }.map { "~\(near.group(of: $0, scope: scope))" } ?? paragraph
      let key = "\(finding.id)|\(name)"
      var entry = entries[key] ?? Entry(rule: finding.id, example: record.path, line: finding.line)
      if seen.insert(key).inserted { entry.files += 1 }
      if wordings.insert(SharedParagraphs.hash("\(key)|\(paragraph)")).inserted { entry.wordings += 1 }
      entry.severity = max(entry.severity, finding.severity)
      entries[key] = entry
    }
  }

  /// The paragraphs, the gravest first and of those the most used.
  var ranked: [Entry] {
    entries.sorted {
      ($0.value.severity, $0.value.files, $1.key) > ($1.value.severity, $1.value.files, $0.key)
    }
    .map(\.value)
  }

  /// The paragraphs of more than one file.
  func table(_ rules: [RuleID: RuleSummary]) -> ReportTable {
    ReportTable(
      id: "Afsnit", sheet: "Fælles afsnit", title: "Ret ét afsnit, og mange filer bliver bedre",
      note:
        "Det samme afsnit giver det samme fund i flere filer; de alvorligste fund først. »Ordlyde« er, hvor mange udgaver der er af afsnittet, når fx navne skifter (tal tæller ikke med).",
      columns: ["Filer", "Ordlyde", "Regel", "Titel", "Alvor", "Se fx", "Linje"],
      rows: ranked.filter { $0.files > 1 }.prefix(500).map {
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
