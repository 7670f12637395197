import ArgumentParser
import Audit

/// Everything for one or more letters.
struct ReviewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "review", aliases: ["gennemgå"])

  @OptionGroup var letters: LetterFiles
  @OptionGroup var common: CommonOptions
  @Option var format = "text"
  @OptionGroup var paper: PaperOutput
  @Option(name: .customLong("case")) var caseFolder: String?
  @OptionGroup var helpers: HelperOptions

  private var output: String? { paper.output }
  private var force: Bool { paper.force }

  enum Format { case text, json, jsonl, html, markdown }

  func run() throws {
    if let caseFolder {
      guard letters.files.isEmpty else {
        throw Usage("Skriv enten filer eller »--case MAPPE«, ikke begge dele.")
      }
      return try CaseReview(folder: caseFolder, common: common, paper: paper).run(format: format)
    }
    let format = try Usage.choice(
      format, for: "--format",
      among: [
        ("text", Format.text), ("json", .json), ("jsonl", .jsonl), ("html", .html), ("markdown", .markdown),
      ])
    var options = try common.reviewOptions()
    options.summary.helpers = try helpers.list() ?? options.summary.helpers
    let style = try common.style()
    let pipeline = common.pipeline
    let writer = JSONWriter(showCPR: common.showCpr)
    var values: [JSONValue] = []
    var texts: [String] = []
    try common.checkPages(letters.files)
    let isWhole = try letters.forEach(limits: try common.limits()) { bytes, path in
      let report = try pipeline.report(bytes: bytes, name: path, options: options)
      if let output { try write(report, pictures(bytes, report), path: path, into: output) }
      switch format {
      case .json: values.append(writer.value(of: report))
      case .jsonl: Host.standardOutput(writer.value(of: report).compact + "\n")
      case .html:
        texts.append(HTMLReport(showCPR: common.showCpr).page(report, pictures: pictures(bytes, report)))
      case .markdown: texts.append(MarkdownWriter.report(report, showCPR: common.showCpr))
      case .text where output != nil: break
      case .text: texts.append(TerminalReview(report, style: style, path: path).text)
      }
    } failed: { failure, _ in
      let value = writer.value(of: failure, rulebookDate: pipeline.rulebook.date)
      if format == .json { values.append(value) }
      if format == .jsonl { Host.standardOutput(value.compact + "\n") }
    }
    if format == .json {
      let value = letters.files.count == 1 ? values.first : .array(values)
      if let value { Host.standardOutput(value.pretty + "\n") }
    }
    Host.standardOutput(texts.joined(separator: "\n"))
    if !isWhole { throw ExitCode(ExitStatus.unreadable) }
  }

  /// Pictures of the letter's pages.
  private func pictures(_ bytes: [UInt8], _ report: LetterReport) -> PagePictures {
    PagePictures(
      of: report.review, original: bytes, password: common.password, showCPR: common.showCpr)
  }

  /// Writes the set of files for one letter; several letters get a folder each, named after the file.
  private func write(
    _ report: LetterReport, _ pictures: PagePictures, path: String, into folder: String
  ) throws {
    try OutputFile.makeFolder(folder)
    var target = folder
    if letters.files.count > 1 {
      target += "/" + LetterFile.name(of: path)
      try OutputFile.makeFolder(target)
    }
    for file in ReportFiles.files(for: report, showCPR: common.showCpr, pictures: pictures) {
      try OutputFile.write(file.bytes, to: target + "/" + file.name, force: force)
      if !common.quiet { Notice.tell("\(CPRMask.masked(target))/\(file.name) er skrevet.") }
    }
  }
}
