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

  enum Format: String, CaseIterable { case text, html, csv, xlsx, json, jsonl, sarif }

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
    let plan = AuditRun.Plan(
      asOf: options.asOf, rulebookDate: ReviewPipeline().rulebook.date, jobs: jobs,
      workerArguments: workerArguments(options, config: file?.path), settingsName: settingsName(own),
      // Pictures of letters take longer than letters.
      seconds: 4 * options.reading.limits.seconds)
    if let output { try OutputFile.makeFolder(output) }
    let run = AuditRun(letters.files, settings: own)
    var line = ProgressLine(isShown: !common.quiet && Host.errorIsTerminal)
    let result = try run.run(plan, store: output.map { $0 + "/revision.sqlite" }) { progress in
      line.show(progress)
    } failed: { record in
      line.clear()
      Notice.tell("\(record.path): \(record.errorMessage ?? "")")
    }
    line.clear()
    if let output {
      try AuditFiles.write(result, into: output)
      if !common.quiet { Notice.tell("Rapporten ligger i \(CPRMask.masked(output)).") }
    }
    try print(result, format, style)
    try end(result, threshold, own, known)
  }

  private func print(_ result: AuditResult, _ format: Format, _ style: TextStyle) throws {
    switch format {
    case .text: Host.standardOutput(AuditText(try result.report(withFindings: false), style: style).text)
    case .html: Host.standardOutput(AuditHTML.page(try result.report(withFindings: false)))
    case .xlsx: Host.standardOutput(AuditXLSX.bytes(of: try result.report(withFindings: true)))
    case .csv: Host.standardOutput(AuditFiles.findings(of: try result.report(withFindings: true)))
    case .sarif: Host.standardOutput(try result.sarif().pretty + "\n")
    case .json:
      var values: [JSONValue] = []
      try result.forEach { record in
        values.append(record.value)
        return true
      }
      Host.standardOutput(JSONValue.array(values).pretty + "\n")
    case .jsonl: try result.forEach { Host.standardOutput($0.value.compact + "\n") }
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
    "\(own.name)|\(common.received ?? "")|\(common.delivery ?? "")"
  }

  private func end(_ result: AuditResult, _ threshold: Severity?, _ own: Settings, _ known: Set<String>)
    throws
  {
    var counts = false
    var isWhole = true
    try result.forEach { record in
      isWhole = isWhole && record.isRead
      counts =
        counts
        || record.findings.contains { item in
          !known.contains(item.fingerprint)
            && FailOptions.counts(item.id, item.severity, from: threshold, also: own.countedFamilies)
        }
      return true
    }
    if !isWhole { throw ExitCode(ExitStatus.unreadable) }
    if counts { throw ExitCode(ExitStatus.findings) }
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
      "\r\u{1B}[K\(progress.done) af \(progress.total) · \(Int(rate)) i sekundet · \(left) sekunder tilbage\(reused)"
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
  static func write(_ result: AuditResult, into folder: String) throws {
    let report = try result.report(withFindings: true)
    var lines: [UInt8] = []
    try result.forEach { record in
      lines += Array((record.value.compact + "\n").utf8)
      return true
    }
    let files: [(String, [UInt8])] = [
      ("revision.html", Array(AuditHTML.page(report).utf8)), ("revision.xlsx", AuditXLSX.bytes(of: report)),
      ("fund.csv", findings(of: report)), ("fund.jsonl", lines),
      ("fund.sarif", Array((try result.sarif().pretty + "\n").utf8)),
    ]
    for (name, bytes) in files { try OutputFile.write(bytes, to: folder + "/" + name, force: true) }
  }

  /// All findings as CSV.
  static func findings(of report: AuditReport) -> [UInt8] {
    report.tables.first { $0.id == "Fund" }.map(AuditCSV.bytes) ?? []
  }
}
