import ArgumentParser
import Audit

/// What the commands about letters have in common.
struct CommonOptions: ParsableArguments {
  @Option var asOf: String?
  @Option var received: String?
  @Option var delivery: String?
  @Option var password: String?
  @Option var maxSize: Int?
  @Option var maxPages: Int?
  @Option var maxTime: Int?
  @Option(name: .customLong("page")) var furtherPages: [String] = []
  @Flag var noOcr = false
  @Option var color = "auto"
  @Flag var showCpr = false
  @Flag var quiet = false

  /// The options as the pipeline takes them.
  func reviewOptions() throws -> ReviewOptions {
    var options = ReviewOptions(asOf: try asOf.map { try Usage.date($0, for: "--as-of") } ?? Host.today)
    options.received = try received.map { try Usage.date($0, for: "--received") }
    options.delivery = try delivery.map {
      try Usage.choice(
        $0, for: "--delivery",
        among: [("digital", .digital), ("post", .post), ("unknown", .unknown), ("ukendt", .unknown)])
    }
    options.reading.password = password
    options.reading.limits = try limits()
    options.reading.recognisesText = !noOcr
    options.reading.furtherPages = try pages(limits: options.reading.limits)
    return options
  }

  /// The files named with `--page`; one that cannot be read ends the command as an unreadable letter does.
  private func pages(limits: ReadLimits) throws -> [FurtherPage] {
    do {
      return try furtherPages.map { path throws(ReadFailure) in
        FurtherPage(bytes: try LetterFile.bytes(at: path, limits: limits), name: LetterFile.name(of: path))
      }
    } catch {
      Notice.tell(error)
      throw ExitCode(ExitStatus.unreadable)
    }
  }

  /// Refuses `--page` beside several letters: it would go on with each of them.
  func checkPages(_ files: [String]) throws {
    guard furtherPages.isEmpty || files.count == 1 else {
      throw Usage("»--page« hører til ét brev. Nævn kun filen med brevets første side.")
    }
  }

  /// The pipeline, which tells on a terminal how far the reading of pictures has come.
  var pipeline: ReviewPipeline {
    var pipeline = ReviewPipeline()
    if Host.hasTerminalForNotices, !quiet {
      pipeline.aids.progress = { done, of in
        // The line is written over by the next one and wiped by the last.
        Host.standardError(done < of ? "\rLæser billeder: side \(done) af \(of) …" : "\r\u{1B}[K")
      }
    }
    return pipeline
  }

  /// The bounds of the reading; each can be raised for a file that is known to be good.
  func limits() throws -> ReadLimits {
    var limits = ReadLimits()
    if let maxSize { limits.bytes = try Usage.number(maxSize, for: "--max-size", in: 1...2_000) << 20 }
    if let maxPages { limits.pages = try Usage.number(maxPages, for: "--max-pages", in: 1...10_000) }
    if let maxTime { limits.seconds = try Usage.number(maxTime, for: "--max-time", in: 1...3_600) }
    return limits
  }

  /// How text for people is set.
  func style() throws -> TextStyle {
    let isColored = try Usage.choice(
      color, for: "--color",
      among: [("auto", Host.isTerminal && !Host.wantsNoColor), ("always", true), ("never", false)])
    return TextStyle(width: Host.textWidth, isColored: isColored, showCPR: showCpr)
  }
}

/// What makes `check` and `audit` end with exit code 1.
struct FailOptions: ParsableArguments {
  @Option var failOn = "error"

  /// The least severity that counts; nil for never.
  func threshold() throws -> Severity? {
    try Usage.choice(
      failOn, for: "--fail-on", among: [("error", .error), ("warning", .warning), ("never", nil)])
  }

  /// Whether a finding counts. Language and structure (families S and O) do only where the settings say so.
  static func counts(_ finding: Finding, from threshold: Severity?, also families: Set<Character> = [])
    -> Bool
  { counts(finding.id, finding.severity, from: threshold, also: families) }

  /// The same for a rule and a severity.
  static func counts(
    _ id: RuleID, _ severity: Severity, from threshold: Severity?, also families: Set<Character>
  ) -> Bool {
    guard let threshold, !"SO".contains(id.family) || families.contains(id.family) else { return false }
    return severity >= threshold
  }
}

/// Letters named on the command line, read one by one so that a bad one never stops the rest.
struct LetterFiles: ParsableArguments {
  @Argument var files: [String] = []

  /// Hands each file to `each`; a failure is told on standard error and given to `failed`.
  ///
  /// - Returns: whether every file could be read.
  func forEach(
    limits: ReadLimits = ReadLimits(), quiet: Bool = false,
    each: (_ bytes: [UInt8], _ path: String) throws -> Void,
    failed: (ReadFailure, _ path: String) -> Void = { _, _ in }
  ) throws -> Bool {
    guard !files.isEmpty else { throw Usage("Der mangler en fil. Skriv »-« for at læse standardinput.") }
    var isWhole = true
    for path in files {
      do {
        try each(try LetterFile.bytes(at: path, limits: limits), path)
      } catch let failure as ReadFailure {
        isWhole = false
        Notice.tell(failure)
        failed(failure, path)
      }
    }
    return isWhole
  }

  /// Does `work` on every file, several at a time, and hands what it gives to `each` in the order of the files.
  ///
  /// - Returns: whether every file could be read.
  func forEach<Answer: Sendable>(
    jobs: Int, limits: ReadLimits,
    work: @Sendable @escaping (_ bytes: [UInt8], _ path: String) throws -> Answer,
    each: (Answer) throws -> Void, failed: (ReadFailure, _ path: String) -> Void
  ) async throws -> Bool {
    guard (1...256).contains(jobs) else { throw Usage("»--jobs« skal være et tal fra 1 til 256.") }
    guard jobs > 1, files.count > 1 else {
      return try forEach(limits: limits, each: { try each(try work($0, $1)) }, failed: failed)
    }
    var isWhole = true
    var problem: (any Error)?
    await OrderedWork.run(files, jobs: jobs) { path in
      (path, Result { try work(try LetterFile.bytes(at: path, limits: limits), path) })
    } each: { path, result in
      do {
        try each(try result.get())
      } catch let failure as ReadFailure {
        isWhole = false
        Notice.tell(failure)
        failed(failure, path)
      } catch {
        problem = error
      }
      return problem == nil
    }
    if let problem { throw problem }
    return isWhole
  }

  /// The only file of a command that takes one.
  func single() throws -> String {
    guard let file = files.first else {
      throw Usage("Der mangler en fil. Skriv »-« for at læse standardinput.")
    }
    guard files.count == 1 else { throw Usage("Kommandoen tager én fil ad gangen.") }
    return file
  }
}

/// Lines on standard error.
enum Notice {
  /// A file that could not be read: its name, the problem and what to do, on one line and without CPR numbers.
  static func tell(_ failure: ReadFailure) {
    tell("\(CPRMask.masked(failure.name)): \(failure.message)")
  }

  /// Any other line.
  static func tell(_ line: String) { Host.standardError("klarbrev: \(line)\n") }
}
