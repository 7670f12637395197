import ArgumentParser
import Audit

/// Findings only, for the person about to send.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "check", aliases: ["tjek"])

  @OptionGroup var letters: LetterFiles
  @OptionGroup var common: CommonOptions
  @OptionGroup var fail: FailOptions
  @Option var format = "text"
  @Flag var all = false

  func run() throws {
    let isJSON = try Usage.choice(format, for: "--format", among: [("text", false), ("json", true)])
    let threshold = try fail.threshold()
    let options = try common.reviewOptions()
    let style = try common.style()
    let pipeline = ReviewPipeline()
    let writer = JSONWriter(showCPR: common.showCpr)
    var values: [JSONValue] = []
    var texts: [String] = []
    var counts = false
    let isWhole = try letters.forEach { bytes, path in
      let review = try pipeline.review(bytes: bytes, name: path, options: options)
      counts = counts || review.findings.contains { FailOptions.counts($0, from: threshold) }
      if isJSON {
        values.append(writer.findings(of: review))
      } else {
        texts.append(TerminalFindings(review, style: style, showsAll: all).text)
      }
    } failed: { failure in
      if isJSON { values.append(writer.value(of: failure, rulebookDate: pipeline.rulebook.date)) }
    }
    if isJSON {
      let value = letters.files.count == 1 ? values.first : .array(values)
      if let value { Host.standardOutput(value.pretty + "\n") }
    }
    Host.standardOutput(texts.joined(separator: "\n"))
    if !isWhole { throw ExitCode(ExitStatus.unreadable) }
    if counts { throw ExitCode(ExitStatus.findings) }
  }
}
