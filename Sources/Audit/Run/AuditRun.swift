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
    return files.filter { path in
      isLetter(path) && !settings.excludes(path) && !reports.contains { path.hasPrefix($0) }
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
    for path in paths where try !isKnown(path, state, store) { wanted.append(path) }
    let reused = paths.count - wanted.count
    var done = reused
    var waiting: [(path: String, state: String, record: AuditRecord)] = []
    var kept = begin
    let pool = WorkerPool(
      arguments: plan.workerArguments, jobs: min(plan.jobs, max(1, wanted.count)), seconds: plan.seconds)
    try pool.run(wanted) { path, answer in
      let record = AuditRecord(answer, of: path)
      // What depends on how busy the machine was is tried again by the next run.
      let isLasting = !["timeout", "no-reader"].contains(record.errorCode ?? "")
      waiting.append((path, isLasting ? "\(state):\(record.sha256)" : "", record))
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
    return try AuditResult(paths, store, plan, known, counts)
  }

  private func isKnown(_ path: String, _ state: String, _ store: AuditStore) throws -> Bool {
    guard let known = try store.state(of: path), known.hasPrefix(state + ":") else { return false }
    let bytes = (try? LetterFile.bytes(at: path)) ?? []
    return known == "\(state):\(bytes.isEmpty ? "" : Host.sha256(bytes))"
      || (bytes.isEmpty && known == "\(state):\(Host.sha256([]))")
  }
}

/// The records of a run, in the order of the files, and the run before it.
public struct AuditResult {
  private let paths: [String]
  private let store: AuditStore
  /// How the run was made.
  public let plan: AuditRun.Plan
  /// How often each finding (rule and fingerprint) was there in the run before; nil for the first run.
  public let before: (asOf: String, version: String, counts: [String: Int])?

  /// The same for this run; empty when there is none before it.
  let now: [String: Int]
  /// Files that could not be read, and why.
  public let unreadable: [(path: String, message: String)]
  /// What an earlier report held, when the run was compared with one.
  public private(set) var baseline: BaselineFigures?
  /// Fingerprints of the findings that stood in it, by file.
  private var known: [String: Set<String>] = [:]

  /// Whether some finding makes the run fail.
  public private(set) var fails: Bool

  init(
    _ paths: [String], _ store: AuditStore, _ plan: AuditRun.Plan, _ earlier: KnownFindings?,
    _ isCounted: (AuditRecord.Item) -> Bool
  ) throws {
    self.paths = paths
    self.store = store
    self.plan = plan
    var counts: [String: Int] = [:]
    var digest = ""
    var unreadable: [(path: String, message: String)] = []
    var found: [(fingerprint: String, path: String)] = []
    for path in paths {
      guard let record = try store.record(of: path) else { continue }
      if let message = record.errorMessage { unreadable.append((record.path, message)) }
      for finding in record.findings {
        counts[AuditTrend.key(finding, path: record.path), default: 0] += 1
        if earlier != nil { found.append((finding.fingerprint, path)) }
      }
      digest = Host.sha256(Array((digest + record.sha256 + record.path).utf8))
    }
    let run = try store.close(
      state: plan.state, digest: digest,
      run: (plan.asOf.description, plan.rulebookDate.description), counts: counts)
    // Before fingerprints told letters apart there is nothing to compare with.
    before = run.flatMap { AuditTrend.canCompare($0.counts) ? ($0.asOf, $0.version, $0.counts) : nil }
    now = before == nil ? [:] : counts
    self.unreadable = unreadable
    fails = false
    if var earlier {
      for (finding, isKnown) in zip(found, earlier.meet(found)) where isKnown {
        known[finding.path, default: []].insert(finding.fingerprint)
      }
    }
    var figures = BaselineFigures()
    try forEach { record, _ in
      fails = fails || record.findings.contains(where: isCounted)
      figures.add(record, isCounted)
      return true
    }
    baseline = earlier == nil ? nil : figures
  }

  /// Hands over every record as a line of JSON.
  func forEachLine(_ each: (String) -> Void) throws {
    guard known.isEmpty else {
      return try forEach { record, _ in
        each(record.value.compact)
        return true
      }
    }
    for path in paths {
      if let text = try store.text(of: path) { each(text) }
    }
  }

  /// Hands over every record and the path of its file, one at a time; false from `each` stops.
  public func forEach(_ each: (AuditRecord, String) throws -> Bool) throws {
    for path in paths {
      guard var record = try store.record(of: path) else { continue }
      if let known = known[path] {
        for index in record.findings.indices {
          record.findings[index].isKnown = known.contains(record.findings[index].fingerprint)
        }
      }
      guard try each(record, path) else { return }
    }
  }
}

/// How a run compares with an earlier report.
public struct BaselineFigures: Sendable, Hashable {
  /// Findings that stood there, and those that did not.
  public private(set) var known = 0, new = 0
  /// New errors and warnings.
  public private(set) var newErrors = 0, newWarnings = 0
  /// New findings that make the run fail, and the files they stand in.
  public private(set) var counted = 0, countedFiles = 0

  mutating func add(_ record: AuditRecord, _ isCounted: (AuditRecord.Item) -> Bool) {
    let fresh = record.findings.filter { !$0.isKnown }
    known += record.findings.count - fresh.count
    new += fresh.count
    newErrors += fresh.count { $0.severity == .error }
    newWarnings += fresh.count { $0.severity == .warning }
    let counting = fresh.count(where: isCounted)
    counted += counting
    if counting > 0 { countedFiles += 1 }
  }
}
