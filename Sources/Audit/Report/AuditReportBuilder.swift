/// Gathers an audit's records into its report, one record at a time.
struct AuditReportBuilder {
  private struct Fault {
    var files = 0
    var found = 0
    var severity = Severity.advice
  }

  private let rules: [RuleID: RuleSummary]
  private let keepsFindings: Bool
  private var files = 0
  private var read = 0
  private var withErrors = 0
  private var templates = 0
  private var kinds: [String: Int] = [:]
  private var faults: [RuleID: Fault] = [:]
  private var units = UnitFigures()
  private var worst: [(errors: Int, warnings: Int, row: [ReportCell])] = []
  private var guidance = GuidanceVariants()
  private var shared = SharedParagraphs()
  private var periods = TemplatePeriods()
  private var deadlines: [String: [String: Int]] = [:]
  private var outdated: [String: (rule: RuleID, files: Int)] = [:]
  private var fields: [String: Int] = [:]
  private var unreadable: [[ReportCell]] = []
  private var exceptions: [[ReportCell]] = []
  private var lix: [Int: Int] = [:]
  private var all: [[ReportCell]] = []

  init(rules: [RuleSummary], keepsFindings: Bool) {
    self.rules = Dictionary(uniqueKeysWithValues: rules.map { ($0.id, $0) })
    self.keepsFindings = keepsFindings
  }

  mutating func add(_ record: AuditRecord, path: String) {
    files += 1
    guard record.isRead else {
      unreadable.append([
        .text(record.path), .text(record.errorCode ?? ""), .text(record.errorMessage ?? ""),
      ])
      return
    }
    if record.quality != "good" {
      unreadable.append([.text(record.path), .text(record.quality), .text("Læst, men teksten er usikker.")])
    }
    read += 1
    if record.isTemplate { templates += 1 }
    kinds[record.kind, default: 0] += 1
    let errors = record.count(.error)
    if errors > 0 { withErrors += 1 }
    if let value = record.lix { lix[min(70, max(20, Int(value) / 5 * 5)), default: 0] += 1 }
    let warnings = record.count(.warning)
    worst.append(
      (
        errors, warnings,
        [
          .text(record.path), ReportCell(record.unit), ReportCell(record.owner), .integer(errors),
          .integer(warnings), .integer(record.count(.advice)), record.lix.map(ReportCell.decimal) ?? .empty,
        ]
      ))
    units.add(record)
    for name in Set(record.fields) { fields[name, default: 0] += 1 }
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

  private mutating func addFindings(_ record: AuditRecord) {
    var seen: Set<String> = []
    for finding in record.findings {
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
  private static let mostFindings = 10_000

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

  /// The report.
  func report(
    plan: AuditRun.Plan, before: (asOf: String, version: String, counts: [String: Int])?, now: [String: Int],
    words read: ([GuidanceVariants.Variant]) throws -> GuidanceWords?
  ) rethrows -> AuditReport {
    let groups = guidance.groups
    // Each is read once more; they may not take long beside the letters themselves.
    let compared = GuidanceVariants.compared(
      groups, most: min(GuidanceWords.mostRead, max(40, files / 50)))
    let words = compared.isEmpty ? nil : try read(compared)
    let trend = before.map { AuditTrend(before: $0.counts, now: now) }
    return AuditReport(
      asOf: plan.asOf, rulebookDate: plan.rulebookDate, headline: headline(before, trend),
      topFaults: topFaults,
      actions: actions, charts: charts, tables: tables(trend, groups, words))
  }

  private func headline(
    _ before: (asOf: String, version: String, counts: [String: Int])?, _ trend: AuditTrend?
  ) -> [String] {
    let templatesToo = templates > 0 ? " \(templates) er skabeloner." : ""
    let share =
      read > 0 ? " (\(ReportCell.share(Double(read - withErrors) / Double(read)).danish))." : "."
    var lines = [
      "\(files) \(files == 1 ? "fil" : "filer") fundet, \(read) læst, \(files - read) kunne ikke læses.\(templatesToo)",
      "\(read - withErrors) af \(read) er uden fejl\(share)",
    ]
    if let trend, let before {
      let other = before.version == Tool.version ? "" : " Den blev lavet med klarbrev \(before.version)."
      lines.append(
        "Siden revisionen set fra \(before.asOf): \(trend.new) nye fund, \(trend.mended) rettet, \(trend.same) uændret.\(other)"
      )
    }
    if !exceptions.isEmpty { lines.append("\(exceptions.count) fund er accepteret og tæller ikke.") }
    return lines
  }

  private var ranked: [(RuleID, Fault)] {
    faults.sorted {
      ($0.value.severity, $0.value.files, $1.key) > ($1.value.severity, $1.value.files, $0.key)
    }.map { ($0.key, $0.value) }
  }

  private var topFaults: [(title: String, text: String)] {
    ranked.filter { $0.1.severity > .advice }.prefix(5).map { id, fault in
      (
        "\(id) \(rules[id]?.title ?? ""): \(fault.files) af \(read) filer.",
        rules[id]?.explanation ?? ""
      )
    }
  }

  private var actions: [String] {
    var actions: [String] = []
    if let first = shared.ranked.first, first.files > 1, first.severity > .advice {
      let place = first.line.map { ", linje \($0)" } ?? ""
      actions.append(
        "Ret ét afsnit, og \(first.files) filer bliver bedre: \(rules[first.rule]?.title ?? "") (\(first.rule)), se fx \(first.example)\(place)."
      )
    }
    if let (id, fault) = ranked.first, fault.severity > .advice {
      actions.append(
        "Tag den hyppigste fejl: \(rules[id]?.title ?? "") (\(id)). \(rules[id]?.staffMessage ?? "")")
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

  private func tables(
    _ trend: AuditTrend?, _ groups: [[GuidanceVariants.Variant]], _ words: GuidanceWords?
  ) -> [ReportTable] {
    let order = worst.indices.sorted {
      (worst[$1].errors, worst[$1].warnings, $0) < (worst[$0].errors, worst[$0].warnings, $1)
    }
    var tables = [
      ReportTable(
        id: "Filer", title: "De værste først", note: "Flest fejl, så flest advarsler.",
        columns: ["Fil", "Enhed", "Ejer", "Fejl", "Advarsler", "Råd", "Lix"],
        rows: order.map { worst[$0].row }),
      ReportTable(
        id: "Regler", title: "Fund for hver regel", note: "Andelen er af de filer, der kunne læses.",
        columns: ["Regel", "Titel", "Alvor", "Filer", "Andel", "Fund", "Lov"],
        rows: ranked.map { id, fault in
          [
            .text(id.description), .text(rules[id]?.title ?? ""),
            .text(DanishLabels.name(of: fault.severity)),
            .integer(fault.files), .share(Double(fault.files) / Double(max(1, read))), .integer(fault.found),
            ReportCell(rules[id]?.basis),
          ]
        }),
    ]
    if !units.isEmpty {
      let faults = ranked.filter { $0.1.severity > .advice }.prefix(20).map { id, _ in
        (id, "\(id) \(rules[id]?.title ?? "")")
      }
      tables += [units.faults(faults, few: few), units.readability(few: isTemplatesOnly ? 1 : 5, few)]
    }
    tables.append(shared.table(rules))
    tables += GuidanceVariants.tables(groups, words: words, few: few)
    tables.append(disagreements)
    if templates > 0 { tables.append(periods.table) }
    tables += [names, mergeFields]
    tables += [
      ReportTable(
        id: "Laesning", title: "Filer, der ikke kunne læses sikkert",
        note: "De er talt med, men ikke bedømt.",
        columns: ["Fil", "Kode", "Hvad nu"], rows: unreadable),
      ReportTable(
        id: "Accepteret", title: "Accepterede fund", note: "Nogen har set på dem og givet en grund.",
        columns: ["Fil", "Regel", "Titel", "Grund", "Ejer", "Udløber"], rows: exceptions),
    ]
    if let trend { tables.append(trend.table(rules)) }
    if keepsFindings {
      tables.append(
        ReportTable(
          id: "Fund", title: "Alle fund",
          note:
            "Fingeraftrykket er det samme, når filen får nyt navn. Højst \(AuditReportBuilder.mostFindings) rækker; fund.csv har dem alle.",
          columns: AuditReportBuilder.findingColumns, rows: all))
    }
    return tables
  }

  private var names: ReportTable {
    let sorted = outdated.sorted { ($1.value.files, $0.key) < ($0.value.files, $1.key) }
    return ReportTable(
      id: "Navne", title: "Forældede navne og love",
      note: "Hvad der gælder nu, og hvor mange filer der bruger det gamle.",
      columns: ["Fund", "Regel", "Filer"],
      rows: sorted.map { [.text($0.key), .text($0.value.rule.description), few($0.value.files)] })
  }

  private var mergeFields: ReportTable {
    let sorted = fields.sorted { ($0.value, $0.key) < ($1.value, $1.key) }
    return ReportTable(
      id: "Flettefelter", title: "Flettefelter",
      note: "Felter i skabeloner. Et felt, der kun står ét sted, er måske stavet forkert.",
      columns: ["Felt", "Filer"], rows: sorted.map { [.text($0.key), .integer($0.value)] })
  }

  /// Whether every file is a template, so that no figure and no word is about a person.
  var isTemplatesOnly: Bool { templates == read }

  /// A count of letters; a small one could point at a person and is not shown.
  private func few(_ count: Int) -> ReportCell {
    !isTemplatesOnly && (1..<5).contains(count) ? .text("<5") : .integer(count)
  }

  private var disagreements: ReportTable {
    ReportTable(
      id: "Uenighed", title: "Samme slags afgørelse, forskellige klagefrister",
      note: "Filer om samme emne og udfald, der ikke giver samme frist.",
      columns: ["Emne", "Udfald", "Klagefrister"],
      rows: deadlines.filter { $0.value.count > 1 }.sorted { $0.key < $1.key }.map { key, counts in
        let parts = key.split(separator: "|").map(String.init)
        let outcome = parts.last.flatMap(Outcome.init(rawValue:)).map { DanishLabels.name(of: $0) } ?? ""
        let list = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map {
          "\(GuidanceVariants.danishPeriod($0.key)) i \(few($0.value).danish)"
        }
        return [.text(parts.first ?? ""), .text(outcome), .text(list.joined(separator: ", "))]
      })
  }
}
