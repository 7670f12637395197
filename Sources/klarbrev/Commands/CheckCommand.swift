import ArgumentParser
import Audit

/// Findings only, for the person about to send.
struct CheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(commandName: "check", aliases: ["tjek"])

  @OptionGroup var letters: LetterFiles
  @OptionGroup var common: CommonOptions
  @OptionGroup var fail: FailOptions
  @OptionGroup var settings: SettingsOptions
  @Option var format = "text"
  @Option var part: String?
  @Option var law: String?
  @Flag var all = false
  @Flag var annotate = false
  @Flag var fix = false
  @Flag var diff = false
  @Option var output: String?
  @Flag var force = false
  @Option var jobs: Int = Host.processors

  enum Format: String, CaseIterable { case text, json, sarif, html, junit, github }

  func run() async throws {
    let format = try Usage.choice(format, for: "--format", among: Format.allCases.map { ($0.rawValue, $0) })
    let part = try part.map { word in
      try Usage.choice(word, for: "--part", among: LetterPart.allCases.map { ($0.rawValue, $0) })
    }
    if let law, !LetterCheck.knows(law: law) {
      throw Usage("Loven »\(law)« kendes ikke. Skriv dens navn, fx »--law \"servicelovens § 100\"«.")
    }
    let threshold = try fail.threshold()
    let style = try common.style()
    let pipeline = common.pipeline
    let options = try common.reviewOptions()
    let check = LetterCheck(pipeline, options: options)
    let own = try settings.file(for: letters.files)?.settings ?? Settings()
    own.expired(on: options.asOf).forEach { Notice.tell($0) }
    var known = try settings.known()
    var use = AcceptanceUse(own, on: options.asOf)
    let fails = { FailOptions.counts($0, from: threshold, also: own.countedFamilies) }
    var report = CheckReport(
      format: format, style: style, adviceShown: all ? Int.max : own.adviceShown, pipeline: pipeline,
      counts: fails)
    var counts = false
    var differences = ""
    try common.checkPages(letters.files)
    let isWhole = try await letters.forEach(jobs: jobs, limits: try common.limits()) { bytes, path in
      let checked = try check.checked(bytes: bytes, path: path, part: part, law: law)
      return (own.applied(to: checked), bytes)
    } each: { (applied: CheckedLetter, bytes: [UInt8]) in
      use.add(
        path: applied.path, accepted: applied.accepted.map(\.entry),
        counting: Set(applied.review.findings.map(\.id)))
      let checked = applied.withoutKnown(&known)
      counts = counts || checked.review.findings.contains(where: fails)
      report.add(checked)
      if annotate { try writeCopy(of: checked, bytes) }
      if fix || diff { differences += try mend(checked, bytes) }
    } failed: { failure, path in
      report.add(failure, path: path)
    }
    use.lines(all: false).forEach { Notice.tell($0) }
    // The findings first: they say why something was changed.
    Host.standardOutput(report.text + differences)
    if !isWhole { throw ExitCode(ExitStatus.unreadable) }
    if counts { throw ExitCode(ExitStatus.findings) }
  }

  /// Writes a copy of the file with the findings in it, beside the file or in the folder that was asked for.
  private func writeCopy(of checked: CheckedLetter, _ bytes: [UInt8]) throws {
    let path = named(checked)
    let target = try target(AnnotatedCopy.name(of: path), beside: path)
    let copy: [UInt8]
    do throws(AnnotatedCopy.Failure) {
      copy = try AnnotatedCopy.bytes(
        of: checked, original: bytes, password: common.password, showCPR: common.showCpr)
    } catch {
      return Notice.tell("\(CPRMask.masked(path)): \(error.message)")
    }
    try OutputFile.write(copy, to: target, force: force)
    if !common.quiet { Notice.tell("\(CPRMask.masked(target)) er skrevet.") }
  }
}

extension CheckCommand {
  /// Where a copy goes: into the folder that was asked for, else beside the file.
  private func target(_ name: String, beside path: String) throws -> String {
    guard let output else { return String(path.dropLast(LetterFile.name(of: path).count)) + name }
    try OutputFile.makeFolder(output)
    return output + "/" + name
  }

  /// The path of the letter; what came on standard input is named after its format, as a copy of it needs a name.
  private func named(_ checked: CheckedLetter) -> String {
    guard checked.path == "-" else { return checked.path }
    let format = checked.review.letter.source.format
    return "brev." + (format == .text ? "txt" : format == .memo ? "xml" : format.rawValue)
  }

  /// Writes a copy with the sure replacements when asked to, and gives what they change as text to show.
  private func mend(_ checked: CheckedLetter, _ bytes: [UInt8]) throws -> String {
    let path = CPRMask.masked(named(checked))
    let fixes = SafeFixes(of: checked.review)
    guard !fixes.changes.isEmpty else {
      Notice.tell("\(path): Intet kan rettes sikkert, dvs. uden at sætningen omkring skal ændres.")
      return ""
    }
    let difference = fixes.difference(showCPR: common.showCpr)
    let shown = "--- \(path)\n+++ \(SafeFixes.name(of: path))\n\(difference)"
    // Where the result is for a machine, people read the difference on the other stream.
    if format != "text" { Notice.tell(shown) }
    if fix { try writeMended(checked, fixes, bytes) }
    return format == "text" ? "\n" + shown : ""
  }

  private func writeMended(_ checked: CheckedLetter, _ fixes: SafeFixes, _ bytes: [UInt8]) throws {
    let path = named(checked)
    let copy: (bytes: [UInt8], applied: Int)
    do throws(SafeFixes.Failure) {
      copy = try fixes.copy(of: bytes)
    } catch {
      return Notice.tell("\(CPRMask.masked(path)): \(error.message)")
    }
    let target = try target(SafeFixes.name(of: path), beside: path)
    try OutputFile.write(copy.bytes, to: target, force: force)
    let left = fixes.changes.count - copy.applied
    let rest = left > 0 ? " \(left) steder skal rettes i hånden." : ""
    if !common.quiet { Notice.tell("\(CPRMask.masked(target)) er skrevet.\(rest)") }
  }
}

/// Gathers checked letters and sets them in one format.
struct CheckReport {
  let format: CheckCommand.Format
  let style: TextStyle
  let adviceShown: Int
  let pipeline: ReviewPipeline
  let counts: (Finding) -> Bool
  private var letters: [CheckedLetter] = []
  private var unreadable: [(path: String, message: String)] = []
  private var values: [JSONValue] = []
  private var lines = ""

  init(
    format: CheckCommand.Format, style: TextStyle, adviceShown: Int, pipeline: ReviewPipeline,
    counts: @escaping (Finding) -> Bool
  ) {
    self.format = format
    self.style = style
    self.adviceShown = adviceShown
    self.pipeline = pipeline
    self.counts = counts
  }

  mutating func add(_ checked: CheckedLetter) {
    switch format {
    case .text:
      lines += (lines.isEmpty ? "" : "\n") + CheckText(checked, style: style, adviceShown: adviceShown).text
    case .json: values.append(JSONWriter(showCPR: style.showCPR).value(of: checked))
    case .github: lines += GitHubAnnotations.lines(for: checked, showCPR: style.showCPR)
    case .sarif, .html, .junit: letters.append(checked)
    }
  }

  mutating func add(_ failure: ReadFailure, path: String) {
    unreadable.append((path, failure.message))
    if format == .json {
      values.append(
        JSONWriter(showCPR: style.showCPR).value(of: failure, rulebookDate: pipeline.rulebook.date))
    }
    if format == .github { lines += GitHubAnnotations.line(unreadable: path, message: failure.message) }
  }

  /// The whole report.
  var text: String {
    switch format {
    case .text, .github: return lines
    case .json: return (values.count == 1 ? values[0] : .array(values)).pretty + "\n"
    case .html: return CheckHTML(showCPR: style.showCPR).page(letters, unreadable: unreadable)
    case .junit:
      return JUnitWriter.report(letters, unreadable: unreadable, showCPR: style.showCPR, counts: counts)
    case .sarif:
      let writer = SARIFWriter(rules: RuleSummary.all, rulebookDate: pipeline.rulebook.date)
      let results = letters.flatMap { $0.results(showCPR: style.showCPR) }
      return writer.value(results, unreadable: unreadable).pretty + "\n"
    }
  }
}
