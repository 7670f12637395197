/// The records of a run, in the order of the files, and the run before it.
public struct AuditResult {
  private let paths: [String]
  private let store: AuditStore
  /// How the run was made.
  public let plan: AuditRun.Plan
  /// The runs of the store, this one last.
  let runs: [AuditStore.Run]
  /// What changed since the run before; nil for the first run.
  let trend: AuditTrend?
  /// Files that could not be read, and why.
  public let unreadable: [(path: String, message: String)]
  /// What an earlier report held, when the run was compared with one.
  public private(set) var baseline: BaselineFigures?
  /// Fingerprints of the findings that stood in it, by file.
  private var known: [String: Set<String>] = [:]
  /// Names what the files of the report rest on; nil when they also rest on an earlier report.
  private let mark: String?
  /// Whether some file was read in this run.
  private let isReread: Bool

  /// Whether some finding makes the run fail.
  public private(set) var fails: Bool

  init(
    _ paths: [String], _ store: AuditStore, _ plan: AuditRun.Plan, _ earlier: KnownFindings?, isReread: Bool,
    _ isCounted: (AuditRecord.Item) -> Bool
  ) throws {
    self.paths = paths
    self.store = store
    self.plan = plan
    self.isReread = isReread
    var digest = ""
    var (judged, withErrors) = (0, 0)
    var unreadable: [(path: String, message: String)] = []
    var found: [(fingerprint: String, path: String)] = []
    var fails = false
    try store.forEachRecord(of: paths) { record, path in
      if let message = record.errorMessage { unreadable.append((record.path, message)) }
      if earlier != nil { found += record.findings.map { ($0.fingerprint, path) } }
      if record.isJudged {
        judged += 1
        if record.count(.error) > 0 { withErrors += 1 }
      }
      digest = Host.sha256(Array((digest + record.sha256 + record.path).utf8))
      if earlier == nil { fails = fails || record.findings.contains(where: isCounted) }
      return true
    }
    runs = try store.close(
      state: plan.state, digest: digest, asOf: plan.asOf.description, judged: judged, withErrors: withErrors,
      of: paths)
    let number = runs.last?.number ?? 0
    trend = runs.count > 1 ? try AuditTrend(store, last: number) : nil
    mark = earlier == nil ? "\(number)|\(plan.state)|\(digest)|\(Host.programStamp)" : nil
    self.unreadable = unreadable
    self.fails = fails
    guard var earlier else { return }
    for (finding, isKnown) in zip(found, earlier.meet(found)) where isKnown {
      known[finding.path, default: []].insert(finding.fingerprint)
    }
    var figures = BaselineFigures()
    try forEach { record, _ in
      fails = fails || record.findings.contains(where: isCounted)
      figures.add(record, isCounted)
      return true
    }
    baseline = figures
    self.fails = fails
  }

  /// Hands over every record and the path of its file, one at a time; false from `each` stops.
  public func forEach(_ each: (AuditRecord, String) throws -> Bool) throws {
    guard !known.isEmpty else { return try store.forEachRecord(of: paths, each) }
    try store.forEachRecord(of: paths) { record, path in try each(marked(record, path), path) }
  }

  /// The same, each with the line of JSON that says the same.
  func forEachLine(_ each: (AuditRecord, String, _ line: [UInt8]) throws -> Void) throws {
    try store.forEach(.record, of: paths) { path, text in
      guard let text, let record = AuditRecord(text: text) else { return true }
      guard known.isEmpty else {
        let record = marked(record, path)
        try each(record, path, record.value.compactBytes)
        return true
      }
      try each(record, path, Array(text.utf8))
      return true
    }
  }

  /// Hands over every record as a line of JSON.
  func forEachText(_ each: ([UInt8]) -> Void) throws {
    guard known.isEmpty else { return try forEachLine { _, _, line in each(line) } }
    try store.forEach(.record, of: paths) { _, text in
      if let text { each(Array(text.utf8)) }
      return true
    }
  }

  private func marked(_ record: AuditRecord, _ path: String) -> AuditRecord {
    guard let known = known[path] else { return record }
    var record = record
    for index in record.findings.indices {
      record.findings[index].isKnown = known.contains(record.findings[index].fingerprint)
    }
    return record
  }
}

extension AuditResult {
  /// Whether these files are as an earlier run with the same result wrote them, so that they need not be written again.
  public func hasWritten(_ files: [String]) throws -> Bool {
    guard let mark, !isReread else { return false }
    let written = try store.written(files)
    return files.allSatisfy { file in
      guard let kept = written[file], let stamp = Host.stamp(of: file) else { return false }
      return kept == "\(mark)|\(stamp)"
    }
  }

  /// Keeps that these files were written from this result.
  public func keepWritten(_ files: [String]) throws {
    let marks = files.compactMap { file in Host.stamp(of: file).map { (file, "\(mark ?? "")|\($0)") } }
    try store.keepWritten(mark == nil ? [] : marks)
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
