import ArgumentParser
import Audit

/// Many letters or templates at once.
struct AuditCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "audit", aliases: ["revision"])

  @OptionGroup var letters: LetterFiles
  @OptionGroup var common: CommonOptions
  @OptionGroup var fail: FailOptions
  @OptionGroup var settings: SettingsOptions
  @Option var format = "text"
  @Option var output: String?
  @Option var jobs: Int = Host.processors

  enum Format: String, CaseIterable { case text, html, csv, xlsx, json, jsonl, sarif, junit, github }

  func run() throws {
    let format = try Usage.choice(format, for: "--format", among: Format.allCases.map { ($0.rawValue, $0) })
    guard !letters.files.isEmpty else { throw Usage("Der mangler en mappe eller en fil.") }
    guard (1...256).contains(jobs) else { throw Usage("»--jobs« skal være et tal fra 1 til 256.") }
    let threshold = try fail.threshold()
    let style = try common.style()
    let options = try common.reviewOptions()
    let file = try settings.file(for: letters.files)
    let own = file?.settings ?? Settings()
    own.expired(on: options.asOf).forEach { Notice.tell($0) }
    let known = try settings.known()
    var plan = AuditRun.Plan(
      asOf: options.asOf, rulebookDate: ReviewPipeline().rulebook.date, jobs: jobs,
      workerArguments: workerArguments(options, config: file?.path), settingsName: settingsName(own),
      // Pictures of letters take longer than letters.
      seconds: 4 * options.reading.limits.seconds)
    plan.knownFields = Set(own.office.fields)
    if let output { try OutputFile.makeFolder(output) }
    let run = AuditRun(letters.files, settings: own)
    var line = ProgressLine(isShown: !common.quiet && Host.errorIsTerminal)
    let counts = { (item: AuditRecord.Item) in
      !item.isKnown
        && FailOptions.counts(item.id, item.severity, from: threshold, also: own.countedFamilies)
    }
    let result = try run.run(
      plan, store: output.map { $0 + "/revision.sqlite" },
      known: settings.baseline == nil ? nil : known, counts: counts
    ) { progress in
      line.show(progress)
    } failed: { record in
      line.clear()
      Notice.tell("\(record.path): \(record.errorMessage ?? "")")
    }
    line.clear()
    var use = AcceptanceUse(own, on: options.asOf)
    if !own.accepted.isEmpty {
      try result.forEach { record, path in
        use.add(
          path: path, accepted: record.accepted.map(\.entry), counting: Set(record.findings.map(\.id)))
        return true
      }
      use.lines(all: true).forEach { Notice.tell($0) }
    }
    var report: AuditReport?
    if let output {
      report = try AuditFiles.write(result, into: output)
      if !common.quiet { Notice.tell("Rapporten ligger i \(CPRMask.masked(output)).") }
    }
    try print(result, format, style, counts, written: report)
    tell(result)
    if !result.unreadable.isEmpty { throw ExitCode(ExitStatus.unreadable) }
    if result.fails { throw ExitCode(ExitStatus.findings) }
  }

  /// What the exit code alone does not say: new findings beside files that could not be read.
  private func tell(_ result: AuditResult) {
    guard !common.quiet, let baseline = result.baseline, !result.unreadable.isEmpty else { return }
    let files = baseline.countedFiles == 1 ? "1 fil" : "\(baseline.countedFiles) filer"
    let found =
      baseline.counted == 0 ? "ingen nye fund, der tæller" : "\(baseline.counted) nye fund i \(files) tæller"
    Notice.tell("Kode 2, fordi \(result.unreadable.count) filer ikke kunne læses; \(found).")
  }

  /// - Parameter written: the report whose files were written; nil when none were.
  private func print(
    _ result: AuditResult, _ format: Format, _ style: TextStyle, _ counts: (AuditRecord.Item) -> Bool,
    written: AuditReport?
  ) throws {
    switch format {
    case .text:
      let report = try written ?? result.report(withFindings: false, withWords: false)
      Host.standardOutput(AuditText(report, style: style, isWritten: output != nil).text)
    case .html: Host.standardOutput(AuditHTML.page(try result.report(withFindings: false)))
    case .xlsx: Host.standardOutput(AuditXLSX.bytes(of: try result.report(withFindings: true)))
    case .csv: try result.writeCSV { Host.standardOutput($0) }
    case .sarif: try result.writeSARIF { Host.standardOutput($0) }
    case .json:
      var values: [JSONValue] = []
      try result.forEach { record, _ in
        values.append(record.value)
        return true
      }
      Host.standardOutput(JSONValue.array(values).pretty + "\n")
    case .junit: try result.writeJUnit(counts: counts) { Host.standardOutput($0) }
    case .github: try result.writeAnnotations { Host.standardOutput($0) }
    case .jsonl: try result.writeLines { Host.standardOutput($0) }
    }
  }

  private func workerArguments(_ options: ReviewOptions, config: String?) -> [String] {
    var arguments = ["worker", "--as-of", options.asOf.description]
    if let received = common.received { arguments += ["--received", received] }
    if let delivery = common.delivery { arguments += ["--delivery", delivery] }
    if let config { arguments += ["--config", config] }
    return arguments
  }

  /// A fingerprint of everything besides files, rulebook and day that the findings rest on.
  private func settingsName(_ own: Settings) -> String {
    "\(own.name)|\(own.office.fields)|\(common.received ?? "")|\(common.delivery ?? "")"
  }
}

/// How far the run is, on one line of the terminal that is written over.
struct ProgressLine {
  let isShown: Bool
  private var last = 0.0
  private var isThere = false

  init(isShown: Bool) { self.isShown = isShown }

  mutating func show(_ progress: AuditRun.Progress) {
    guard isShown, progress.seconds - last > 0.2 || progress.done == progress.total else { return }
    last = progress.seconds
    let rate = Double(progress.done - progress.reused) / max(0.001, progress.seconds)
    let left = Int(Double(progress.total - progress.done) / max(0.001, rate))
    let reused = progress.reused > 0 ? " · \(progress.reused) uændret" : ""
    Host.standardError(
      "\r\u{1B}[K\(progress.done) af \(progress.total) · \(Int(rate)) i sekundet · \(left) \(left == 1 ? "sekund" : "sekunder") tilbage\(reused)"
    )
    isThere = true
  }

  mutating func clear() {
    if isThere { Host.standardError("\r\u{1B}[K") }
    isThere = false
  }
}

/// The files an audit leaves in its folder; those of an earlier run are replaced, the store is kept.
enum AuditFiles {
  private static let names = ["revision.html", "revision.xlsx", "fund.csv", "fund.jsonl", "fund.sarif"]

  /// Writes them and gives the report they hold; nil when they are there as this result would write them.
  static func write(_ result: AuditResult, into folder: String) throws -> AuditReport? {
    let files = names.map { "\(folder)/\($0)" }
    if try result.hasWritten(files) { return nil }
    var report: AuditReport?
    try OutputFile.write(to: folder + "/fund.csv", force: true) { csv in
      try OutputFile.write(to: folder + "/fund.jsonl", force: true) { lines in
        try OutputFile.write(to: folder + "/fund.sarif", force: true) { sarif in
          report = try result.writeAll(csv: csv, lines: lines, sarif: sarif)
        }
      }
    }
    guard let report else { return nil }
    try OutputFile.write(Array(AuditHTML.page(report).utf8), to: folder + "/revision.html", force: true)
    try OutputFile.write(AuditXLSX.bytes(of: report), to: folder + "/revision.xlsx", force: true)
    try result.keepWritten(files)
    return report
  }
}
