import ArgumentParser
import Audit

/// Many letters or templates at once.
struct AuditCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(commandName: "audit", aliases: ["revision"])

  @OptionGroup var letters: LetterFiles
  @OptionGroup var common: CommonOptions
  @OptionGroup var fail: FailOptions
  @Option var format = "text"
  @Option var jobs: Int = Host.processors

  enum Format { case text, json, jsonl }

  func run() async throws {
    let format = try Usage.choice(
      format, for: "--format", among: [("text", Format.text), ("json", .json), ("jsonl", .jsonl)])
    guard !letters.files.isEmpty else { throw Usage("Der mangler en mappe eller en fil.") }
    guard (1...256).contains(jobs) else { throw Usage("»--jobs« skal være et tal fra 1 til 256.") }
    let threshold = try fail.threshold()
    let options = try common.reviewOptions()
    let style = try common.style()
    let pipeline = ReviewPipeline()
    let run = AuditRun(letters.files)
    let rows = await run.rows(pipeline, options: options, jobs: jobs) { row in
      if case .failure(let failure) = row.outcome {
        Notice.tell("\(CPRMask.masked(row.path)): \(failure.message)")
      }
      guard format == .jsonl else { return true }
      return Host.standardOutput(row.value(rulebookDate: pipeline.rulebook.date).compact + "\n")
    }
    switch format {
    case .text: Host.standardOutput(AuditTable(rows, style: style).text)
    case .json:
      Host.standardOutput(
        JSONValue.array(rows.map { $0.value(rulebookDate: pipeline.rulebook.date) }).pretty + "\n")
    case .jsonl: break
    }
    try end(rows, threshold)
  }

  private func end(_ rows: [AuditRow], _ threshold: Severity?) throws {
    var counts = false
    for row in rows {
      switch row.outcome {
      case .failure: throw ExitCode(ExitStatus.unreadable)
      case .success(let result):
        counts = counts || result.review.findings.contains { FailOptions.counts($0, from: threshold) }
      }
    }
    if counts { throw ExitCode(ExitStatus.findings) }
  }
}
