/// Many letters at once.
public struct AuditRun: Sendable {
  /// How an audit is run.
  public struct Plan: Sendable {
    /// The only "today" there is.
    public var asOf: CivilDate
    /// Date of the rulebook in use.
    public var rulebookDate: CivilDate
    /// How many files are read at a time.
    public var jobs: Int
    /// The arguments a worker is started with.
    public var workerArguments: [String]
    /// A fingerprint of everything besides the files that the result rests on.
    public var settingsName: String
    /// The longest a file may take in seconds.
    public var seconds: Int
    /// Merge fields that the office's letter system knows; empty when it has not said.
    public var knownFields: Set<String> = []

    /// Makes a plan.
    public init(
      asOf: CivilDate, rulebookDate: CivilDate, jobs: Int, workerArguments: [String], settingsName: String,
      seconds: Int
    ) {
      self.asOf = asOf
      self.rulebookDate = rulebookDate
      self.jobs = jobs
      self.workerArguments = workerArguments
      self.settingsName = settingsName
      self.seconds = seconds
    }

    /// What the files were judged by: two runs of the same state judge the same file alike.
    var state: String {
      String(
        Host.sha256(
          Array("\(Tool.version)|\(AuditRecord.form)|\(rulebookDate)|\(asOf)|\(settingsName)".utf8)
        ).prefix(16))
    }
  }

  /// How far a run is.
  public struct Progress: Sendable {
    /// Files whose record is there.
    public let done: Int
    /// All files.
    public let total: Int
    /// Files that were known already.
    public let reused: Int
    /// Seconds since the run began.
    public let seconds: Double
  }

  /// The files, in the order they were named; folders are replaced by what lies in them, sorted by path.
  public let paths: [String]

  /// Finds the files under the paths; those the settings leave out, and descriptions of letters, are not among them.
  public init(_ paths: [String], settings: Settings = Settings()) {
    var seen: Set<String> = []
    self.paths = paths.flatMap { path in
      Host.isFolder(path) ? AuditRun.letters(under: path, settings) : [path]
    }.filter { seen.insert($0).inserted }
  }

  /// The letters under a folder; the reports of earlier audits there are none.
  private static func letters(under folder: String, _ settings: Settings) -> [String] {
    let files = Host.files(under: folder) ?? [folder]
    let reports = files.filter { $0.hasSuffix("/revision.sqlite") }.map {
      $0.dropLast("revision.sqlite".count)
    }
    // Copies with comments beside their letters would count those letters twice.
    let copies: Set<String> = Set(
      files.map { $0.dropLast(LetterFile.name(of: $0).count) + AnnotatedCopy.name(of: $0) })
    return files.filter { path in
      isLetter(path) && !settings.excludes(path) && !copies.contains(path)
        && !reports.contains { path.hasPrefix($0) }
    }
  }

  private static func isLetter(_ path: String) -> Bool {
    ![".json", ".md", ".yml", ".yaml", ".csv", ".sarif", ".jsonl", ".sqlite"].contains { path.hasSuffix($0) }
  }

  /// Reads what is not known yet, closes the run in the store and gives what stands in it.
  ///
  /// - Parameters:
  ///   - store: path of the store; nil keeps everything in memory.
  ///   - known: findings of an earlier report; nil when there is none to compare with.
  ///   - counts: whether a finding makes the run fail.
  /// - Throws: `OutputFailure` when the store cannot be used.
  public func run(
    _ plan: Plan, store path: String?, known: KnownFindings? = nil, counts: (AuditRecord.Item) -> Bool,
    progress: (Progress) -> Void,
    failed: (AuditRecord) -> Void
  ) throws -> AuditResult {
    let store = try AuditStore(path: path)
    let begin = Host.stopwatch
    let state = plan.state
    var wanted: [String] = []
    try store.forEach(.state, of: paths) { path, known in
      if !isKnown(path, state, known) { wanted.append(path) }
      return true
    }
    let reused = paths.count - wanted.count
    var done = reused
    var waiting: [(path: String, state: String, record: String)] = []
    var kept = begin
    let pool = WorkerPool(
      arguments: plan.workerArguments, jobs: min(plan.jobs, max(1, wanted.count)), seconds: plan.seconds)
    try pool.run(wanted) { path, answer in
      let (record, text) = AuditRecord.kept(answer, of: path)
      // What depends on how busy the machine was is tried again by the next run.
      let isLasting = !["timeout", "no-reader"].contains(record.errorCode ?? "")
      waiting.append((path, isLasting ? "\(state):\(record.sha256)" : "", text))
      done += 1
      if !record.isRead { failed(record) }
      if waiting.count >= 32 || Host.stopwatch - kept > 0.2 {
        try store.keep(waiting)
        waiting = []
        kept = Host.stopwatch
      }
      progress(Progress(done: done, total: paths.count, reused: reused, seconds: Host.stopwatch - begin))
    }
    try store.keep(waiting)
    return try AuditResult(paths, store, plan, known, isReread: !wanted.isEmpty, counts)
  }

  /// Whether the file stands in the store as it lies on the disk.
  private func isKnown(_ path: String, _ state: String, _ known: String?) -> Bool {
    guard let known, known.hasPrefix(state + ":") else { return false }
    let bytes = (try? LetterFile.bytes(at: path)) ?? []
    return known == "\(state):\(bytes.isEmpty ? "" : Host.sha256(bytes))"
      || (bytes.isEmpty && known == "\(state):\(Host.sha256([]))")
  }
}
