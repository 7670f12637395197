import ArgumentParser
import Audit

/// Everything for one or more letters.
struct ReviewCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(commandName: "review", aliases: ["gennemgå"])

  @OptionGroup var letters: LetterFiles
  @OptionGroup var common: CommonOptions
  @Option var format = "text"
  @OptionGroup var paper: PaperOutput
  @Option(name: .customLong("case")) var caseFolder: String?
  @OptionGroup var helpers: HelperOptions
  @Option var jobs: Int = Host.processors

  private var output: String? { paper.output }
  private var force: Bool { paper.force }

  enum Format { case text, json, jsonl, html, markdown }

  func run() async throws {
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
    let options = try options()
    let style = try common.style()
    let pipeline = common.pipeline
    let writer = JSONWriter(showCPR: common.showCpr)
    try common.checkPages(letters.files)
    let depth = letters.files.count > 1 ? 1 : 0
    var gathered = GatheredReports(isArray: letters.files.count > 1, format: format)
    let isWhole = try await letters.forEach(jobs: jobs, limits: try common.limits()) { bytes, path in
      let report = try pipeline.report(bytes: bytes, name: path, options: options)
      let needsPictures = output != nil || format == .html
      let pictures = needsPictures ? self.pictures(bytes, report) : .none
      let text: [UInt8]? =
        switch format {
        case .json: writer.value(of: report).prettyBytes(depth: depth)
        case .jsonl: writer.value(of: report).compactBytes
        case .html: Array(HTMLReport(showCPR: common.showCpr).page(report, pictures: pictures).utf8)
        case .markdown: Array(MarkdownWriter.report(report, showCPR: common.showCpr).utf8)
        case .text where output != nil: nil
        case .text: Array(TerminalReview(report, style: style, path: path).text.utf8)
        }
      guard output != nil else { return ReviewedFile(path: path, text: text, files: []) }
      let files = try ReportFiles.files(for: report, showCPR: common.showCpr, pictures: pictures)
      return ReviewedFile(path: path, text: text, files: files)
    } each: { reviewed in
      if let output { try write(reviewed, into: output) }
      gathered.add(reviewed.text)
    } failed: { failure, _ in
      let value = writer.value(of: failure, rulebookDate: pipeline.rulebook.date)
      if format == .json { gathered.add(value.prettyBytes(depth: depth)) }
      if format == .jsonl { gathered.add(value.compactBytes) }
    }
    gathered.end()
    if !isWhole { throw ExitCode(ExitStatus.unreadable) }
  }

  private func options() throws -> ReviewOptions {
    var options = try common.reviewOptions()
    options.summary.helpers = try helpers.list() ?? options.summary.helpers
    return options
  }

  /// Pictures of the letter's pages.
  private func pictures(_ bytes: [UInt8], _ report: LetterReport) -> PagePictures {
    PagePictures(
      of: report.review, original: bytes, password: common.password, showCPR: common.showCpr)
  }

  /// Writes the set of files for one letter; several letters get a folder each, named after the file.
  private func write(_ reviewed: ReviewedFile, into folder: String) throws {
    try OutputFile.makeFolder(folder)
    var target = folder
    if letters.files.count > 1 {
      target += "/" + LetterFile.name(of: reviewed.path)
      try OutputFile.makeFolder(target)
    }
    for file in reviewed.files {
      try OutputFile.write(file.bytes, to: target + "/" + file.name, force: force)
      if !common.quiet { Notice.tell("\(CPRMask.masked(target))/\(file.name) er skrevet.") }
    }
  }
}

/// What a letter came to, ready to be printed and written.
private struct ReviewedFile: Sendable {
  let path: String
  let text: [UInt8]?
  let files: [ReportFiles.File]
}

/// Prints reports as they come, so that a thousand letters take no more memory than one.
private struct GatheredReports {
  let isArray: Bool
  let format: ReviewCommand.Format
  private var count = 0

  init(isArray: Bool, format: ReviewCommand.Format) {
    self.isArray = isArray
    self.format = format
  }

  /// Prints one letter's report; nil for a letter that is told of in files only.
  mutating func add(_ text: [UInt8]?) {
    guard let text else { return }
    switch format {
    case .json where isArray:
      Host.standardOutput(count == 0 ? "[\n  " : ",\n  ")
      Host.standardOutput(text)
    case .json, .jsonl: Host.standardOutput(text + [0x0A])
    case .html, .markdown, .text: Host.standardOutput((count == 0 ? [] : [0x0A]) + text)
    }
    count += 1
  }

  /// Prints what stands after the last report.
  func end() {
    if format == .json, isArray { Host.standardOutput(count == 0 ? "[]\n" : "\n]\n") }
  }
}
