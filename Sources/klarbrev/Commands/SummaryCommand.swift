import ArgumentParser
import Audit

/// The plain-language summary.
struct SummaryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "summary", aliases: ["forklar"])

  @OptionGroup var letters: LetterFiles
  @OptionGroup var common: CommonOptions
  @OptionGroup var paper: PaperOutput
  @OptionGroup var helpers: HelperOptions
  @Option var format = "text"
  @Option var language = "da"
  @Flag var easy = false
  @Flag var sources = false

  func run() throws {
    let format = try PaperFormat.named(format)
    try paper.check(format)
    var options = try common.reviewOptions()
    options.summary.language = try Usage.choice(
      language, for: "--language", among: [("da", .danish), ("en", .english)])
    options.summary.isEasy = easy
    options.summary.helpers = try helpers.list() ?? options.summary.helpers
    let style = try common.style()
    let path = try letters.single()
    let isWhole = try letters.forEach(limits: try common.limits()) { bytes, _ in
      let pipeline = common.pipeline
      let review = try pipeline.review(bytes: bytes, name: path, options: options)
      let summary = SummaryComposer.summary(of: review, rulebook: pipeline.rulebook, options: options.summary)
      let sheet = Sheet(summary: summary, of: review, showCPR: common.showCpr, showsSources: sources)
      let plain = TerminalSummary(summary, of: review, style: style, showsSources: sources)
      try paper.put(
        format.bytes(of: sheet, plain: plain.text, created: options.asOf), name: name(format),
        quiet: common.quiet)
    }
    if !isWhole { throw ExitCode(ExitStatus.unreadable) }
  }

  private func name(_ format: PaperFormat) -> String {
    "forklaring" + (easy ? "-let" : "") + (language == "da" ? "" : "-" + language) + "." + format.ending
  }
}

/// Who can help: from a list that anyone may edit.
struct HelperOptions: ParsableArguments {
  @Option(name: .customLong("helpers")) var file: String?

  /// The list named, else that of the settings, else the user's own at its usual place; nil when there is none.
  func list() throws -> [Helper]? {
    let settings = try SettingsFile.find(for: "-").map { try SettingsFile(path: $0).settings }
    guard let path = file ?? settings?.helpers ?? Host.ownFile("hjaelp.txt") else { return nil }
    let list = Helper.list(from: String(decoding: try LetterFile.bytes(at: path), as: UTF8.self))
    if list.isEmpty, file != nil {
      throw Usage("»\(path)« har ingen linjer som »navn;kontakt«. Se Corpora/helpers/helpers.txt.")
    }
    return list.isEmpty ? nil : list
  }
}
