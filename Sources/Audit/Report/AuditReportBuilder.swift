/// Gathers an audit's records into its report, one record at a time.
struct AuditReportBuilder {
  struct Fault {
    var files = 0
    var found = 0
    var severity = Severity.advice
  }

  let rules: [RuleID: RuleSummary]
  let keepsFindings: Bool
  let isCompared: Bool
  private(set) var files = 0
  private(set) var read = 0
  private(set) var tooShort = 0
  private(set) var withErrors = 0
  private(set) var templates = 0
  private(set) var kinds: [String: (files: Int, withErrors: Int)] = [:]
  private(set) var faults: [RuleID: Fault] = [:]
  private(set) var units = UnitFigures()
  private(set) var sendings = Sendings()
  private(set) var worst: [(weight: Int, errors: Int, warnings: Int, row: [ReportCell])] = []
  private(set) var guidance = GuidanceVariants()
  private(set) var shared = SharedParagraphs()
  private(set) var periods = TemplatePeriods()
  private(set) var deadlines: [String: [String: Int]] = [:]
  private(set) var outdated: [String: (rule: RuleID, files: Int)] = [:]
  private(set) var fields: MergeFields
  private(set) var fresh: [[ReportCell]] = []
  private(set) var unreadable: [[ReportCell]] = []
  private(set) var exceptions: [[ReportCell]] = []
  private(set) var lix: [Int: Int] = [:]
  private(set) var all: [[ReportCell]] = []

  /// - Parameter isCompared: whether the run is held against an earlier report.
  /// - Parameter fields: names of the merge fields that the office knows; empty when it has not said.
  init(rules: [RuleSummary], keepsFindings: Bool, isCompared: Bool, fields: Set<String>) {
    self.isCompared = isCompared
    self.fields = MergeFields(known: fields)
    self.rules = Dictionary(uniqueKeysWithValues: rules.map { ($0.id, $0) })
    self.keepsFindings = keepsFindings
  }

  mutating func add(_ record: AuditRecord, path: String) {
    files += 1
    guard record.isRead else {
      unreadable.append([.text(record.path), .text(record.errorMessage ?? "")])
      return
    }
    read += 1
    guard record.isJudged else {
      tooShort += 1
      unreadable.append([
        .text(record.path), .text("For lidt tekst til at være et brev. Er det den rigtige fil?"),
      ])
      return
    }
    if record.quality != "good" {
      unreadable.append([.text(record.path), .text("Læst og bedømt, men teksten er usikker.")])
    }
    if record.isTemplate { templates += 1 }
    let errors = record.count(.error)
    kinds[record.kind, default: (0, 0)].files += 1
    if errors > 0 { kinds[record.kind, default: (0, 0)].withErrors += 1 }
    if errors > 0 { withErrors += 1 }
    if let value = record.lix { lix[min(70, max(20, Int(value) / 5 * 5)), default: 0] += 1 }
    let warnings = record.count(.warning)
    worst.append(
      (
        errors * max(1, record.sent ?? 1), errors, warnings,
        [
          .text(record.path), AuditReportBuilder.rules(record.findings), ReportCell(record.unit),
          ReportCell(record.owner), .integer(errors), .integer(warnings), .integer(record.count(.advice)),
          record.lix.map(ReportCell.decimal) ?? .empty, record.sent.map(ReportCell.integer) ?? .empty,
          record.sent.map { .integer(errors * $0) } ?? .empty,
        ]
      ))
    units.add(record)
    sendings.add(record)
    fields.add(record)
    for entry in record.accepted {
      exceptions.append([
        .text(record.path), .text(entry.id.description), .text(rules[entry.id]?.title ?? ""),
        .text(entry.reason), ReportCell(entry.owner), ReportCell(entry.expires),
      ])
    }
    guidance.add(record, path: path)
    if let topic = record.topics.first, let deadline = record.guidance?.deadline,
      let outcome = record.outcomes.first
    {
      deadlines["\(topic)|\(outcome)", default: [:]][deadline, default: 0] += 1
    }
    shared.add(record)
    periods.add(record)
    addFindings(record)
  }

  /// The errors and warnings of a file with their lines, the gravest first.
  private static func rules(_ findings: [AuditRecord.Item]) -> ReportCell {
    var places: [RuleID: (severity: Severity, lines: [Int])] = [:]
    for finding in findings where finding.severity > .advice {
      let before = places[finding.id] ?? (finding.severity, [])
      places[finding.id] = (
        max(before.severity, finding.severity), before.lines + (finding.line.map { [$0] } ?? [])
      )
    }
    guard !places.isEmpty else { return .empty }
    return .rules(
      places.sorted { ($1.value.severity, $0.key) < ($0.value.severity, $1.key) }
        .map { ReportCell.RulePlace(id: $0.key, lines: Set($0.value.lines).sorted()) })
  }

  private mutating func addFindings(_ record: AuditRecord) {
    var seen: Set<String> = []
    for finding in record.findings {
      if isCompared, !finding.isKnown, finding.severity > .advice {
        fresh.append([
          .text(record.path), .text(finding.id.description), .text(rules[finding.id]?.title ?? ""),
          .text(DanishLabels.name(of: finding.severity)), finding.line.map(ReportCell.integer) ?? .empty,
        ])
      }
      var fault = faults[finding.id] ?? Fault()
      fault.found += 1
      fault.severity = max(fault.severity, finding.severity)
      if seen.insert(finding.id.description).inserted {
        fault.files += 1
      }
      faults[finding.id] = fault
      if let detail = finding.detail, seen.insert(detail).inserted {
        outdated[detail] = (finding.id, (outdated[detail]?.files ?? 0) + 1)
      }
      if keepsFindings, all.count < AuditReportBuilder.mostFindings {
        all.append(AuditReportBuilder.row(record, finding, rules[finding.id]))
      }
    }
  }

  /// Findings in the workbook; with more, a spreadsheet is slow, and the CSV file has them all.
  static let mostFindings = 10_000

  /// Headings of the table of all findings.
  static let findingColumns = ["Fil", "Enhed", "Regel", "Alvor", "Titel", "Side", "Linje", "Fingeraftryk"]

  /// A row of it.
  static func row(_ record: AuditRecord, _ finding: AuditRecord.Item, _ rule: RuleSummary?) -> [ReportCell] {
    [
      .text(record.path), ReportCell(record.unit), .text(finding.id.description),
      .text(DanishLabels.name(of: finding.severity)), .text(rule?.title ?? ""),
      finding.page.map(ReportCell.integer) ?? .empty, finding.line.map(ReportCell.integer) ?? .empty,
      .text(finding.fingerprint),
    ]
  }

  /// The report. The rows that were gathered are handed on to it, not copied.
  mutating func report(
    plan: AuditRun.Plan, runs: [AuditStore.Run], trend: AuditTrend?, baseline: BaselineFigures?,
    words read: ([GuidanceVariants.Variant]) throws -> GuidanceWords?
  ) rethrows -> AuditReport {
    let groups = guidance.groups
    // Each is read once more; they may not take long beside the letters themselves.
    let compared = GuidanceVariants.compared(
      groups, most: min(GuidanceWords.mostRead, max(40, files / 50)))
    let words = compared.isEmpty ? nil : try read(compared)
    let before = runs.dropLast().last
    let tables = tables(trend, runs, groups, words)
    return AuditReport(
      asOf: plan.asOf, rulebookDate: plan.rulebookDate, headline: headline(before, trend, baseline),
      figures: figures, topFaults: topFaults, actions: actions,
      charts: charts + units.charts(few: fewest)
        + AuditTrend.charts(runs), tables: tables)
  }

  /// Files that were read and hold enough to be judged.
  var judged: Int { read - tooShort }

  private var figures: [(name: String, value: ReportCell)] {
    var figures: [(name: String, value: ReportCell)] = [
      ("Filer fundet", .integer(files)), ("Kunne ikke læses", .integer(files - read)),
      ("For lidt tekst", .integer(tooShort)), ("Bedømt", .integer(judged)),
      ("Heraf skabeloner", .integer(templates)), ("Uden fejl", .integer(judged - withErrors)),
    ]
    if judged > 0 {
      figures.append(("Andel uden fejl", .share(Double(judged - withErrors) / Double(judged))))
    }
    return figures
  }

  private func headline(
    _ before: AuditStore.Run?, _ trend: AuditTrend?, _ baseline: BaselineFigures?
  ) -> [String] {
    let short = tooShort > 0 ? " \(tooShort) har for lidt tekst til at være et brev og er ikke bedømt." : ""
    let templatesToo =
      templates > 0 ? " \(templates) er \(templates == 1 ? "en skabelon" : "skabeloner")." : ""
    let share =
      judged > 0 ? " (\(ReportCell.share(Double(judged - withErrors) / Double(judged)).danish))." : "."
    var lines = [
      "\(files) \(files == 1 ? "fil" : "filer") fundet, \(read) læst, \(files - read) kunne ikke læses.\(short)\(templatesToo)",
      "\(judged - withErrors) af \(judged) \(short.isEmpty ? "" : "bedømte ")er uden fejl\(share)",
    ]
    if let baseline {
      let counted =
        baseline.counted == 0
        ? "Ingen nye fund giver kode 1."
        : "\(baseline.counted) nye fund i \(baseline.countedFiles) \(baseline.countedFiles == 1 ? "fil" : "filer") giver kode 1."
      lines.append(
        "Sammenlignet med den tidligere rapport: \(baseline.newErrors) nye fejl og \(baseline.newWarnings) nye advarsler; \(baseline.known) fund stod der i forvejen. \(counted)"
      )
    }
    if let trend, let before {
      let other = before.version == Tool.version ? "" : " Den blev lavet med klarbrev \(before.version)."
      lines.append(
        "Siden revisionen set fra \(AuditTrend.day(before.asOf)): \(trend.new) nye fund, \(trend.mended) rettet, \(trend.same) uændret.\(other)"
      )
    }
    lines += sendings.headline
    if !exceptions.isEmpty { lines.append("\(exceptions.count) fund er accepteret og tæller ikke.") }
    return lines
  }

  /// The rows about files, the worst first.
  mutating func takeWorst() -> [[ReportCell]] {
    let order = worst.indices.sorted {
      (worst[$1].weight, worst[$1].errors, worst[$1].warnings, $0)
        < (worst[$0].weight, worst[$0].errors, worst[$0].warnings, $1)
    }
    defer { worst = [] }
    return order.map { worst[$0].row }
  }

  /// The rows about findings.
  mutating func takeAll() -> [[ReportCell]] {
    defer { all = [] }
    return all
  }

  var ranked: [(RuleID, Fault)] {
    faults.sorted {
      ($0.value.severity, $0.value.files, $1.key) > ($1.value.severity, $1.value.files, $0.key)
    }.map { ($0.key, $0.value) }
  }

  private var topFaults: [TopFault] {
    ranked.filter { $0.1.severity > .advice }.prefix(5).map { id, fault in
      TopFault(
        id: id, title: "\(id) \(rules[id]?.title ?? ""): \(fault.files) af \(judged) filer.",
        meaning: Consequence.text(of: id), remedy: remedy(of: id))
    }
  }

  private func remedy(of id: RuleID) -> String { Consequence.remedy(of: id) ?? rules[id]?.staffMessage ?? "" }

  private var actions: [String] {
    var actions: [String] = []
    if let first = shared.first, first.files > 1, first.severity > .advice {
      let place = first.line.map { ", linje \($0)" } ?? ""
      actions.append(
        "Ret ét afsnit, og \(first.files) filer bliver bedre: \(rules[first.rule]?.title ?? "") (\(first.rule)), se fx \(first.example)\(place)."
      )
    }
    if let (id, fault) = ranked.first, fault.severity > .advice {
      actions.append(
        "Tag den hyppigste fejl, som \(fault.files) af \(judged) filer har: \(rules[id]?.title ?? "") (\(id)). \(remedy(of: id))"
      )
    }
    if !outdated.isEmpty {
      actions.append(
        "Skift \(outdated.count) \(outdated.count == 1 ? "forældet navn eller lov" : "forældede navne og love") ud; tabellen viser, hvad der gælder nu."
      )
    }
    if actions.count < 3, files > read { actions.append("Få \(files - read) ulæselige filer gemt på ny.") }
    return Array(actions.prefix(3))
  }

  private var charts: [ReportChart] {
    var charts: [ReportChart] = []
    let bars = ranked.filter { $0.1.severity > .advice }.prefix(10).map {
      (label: "\($0.0) \(rules[$0.0]?.title ?? "")", value: $0.1.files)
    }
    if !bars.isEmpty {
      charts.append(ReportChart(title: "Filer med hver fejl eller advarsel", bars: Array(bars)))
    }
    if let low = lix.keys.min(), let high = lix.keys.max() {
      let steps = stride(from: low, through: high, by: 5).map {
        (label: "lix \($0)–\($0 + 4)", value: lix[$0] ?? 0)
      }
      charts.append(
        ReportChart(
          title: "Lixtal (streger ved 35, 45 og 55)", bars: steps,
          lines: ["lix 30–34", "lix 40–44", "lix 50–54"]))
    }
    return charts
  }
}
