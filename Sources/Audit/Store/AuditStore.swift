import GRDB

/// Keeps the records of an audit in one SQLite file, so that a run that is stopped at any moment goes on where it was,
/// and files that have not changed are not read again. No words of a letter and nobody's name are kept.
final class AuditStore {
  /// What is kept of a run besides its findings.
  struct Run: Equatable {
    let number: Int
    let asOf: String
    let version: String
    /// Files that were judged, and how many of them had an error.
    let judged: Int
    let withErrors: Int
  }

  private let database: DatabaseQueue
  /// Whether there will be a next run to compare with.
  private let isLasting: Bool

  /// Opens the store at the path, or one in memory without a path.
  ///
  /// - Throws: `OutputFailure` when the file cannot be opened or is no store.
  init(path: String?) throws(OutputFailure) {
    var configuration = Configuration()
    configuration.prepareDatabase { database in
      try database.execute(sql: "PRAGMA journal_mode = WAL")
      try database.execute(sql: "PRAGMA synchronous = NORMAL")
    }
    do {
      isLasting = path != nil
      if let path, !Host.exists(path) { try OutputFile.write([], to: path, force: false) }
      database = try path.map { try DatabaseQueue(path: $0, configuration: configuration) } ?? DatabaseQueue()
      try database.write { database in
        try database.execute(
          sql: """
            CREATE TABLE IF NOT EXISTS files (
              key TEXT PRIMARY KEY NOT NULL, state TEXT NOT NULL, record TEXT NOT NULL) WITHOUT ROWID;
            CREATE TABLE IF NOT EXISTS audits (
              number INTEGER PRIMARY KEY NOT NULL, state TEXT NOT NULL, digest TEXT NOT NULL, asOf TEXT NOT NULL,
              version TEXT NOT NULL, judged INTEGER NOT NULL, withErrors INTEGER NOT NULL);
            CREATE TABLE IF NOT EXISTS found (
              name TEXT NOT NULL, audit INTEGER NOT NULL, place TEXT NOT NULL, times INTEGER NOT NULL,
              PRIMARY KEY (name, audit, place)) WITHOUT ROWID;
            CREATE TABLE IF NOT EXISTS written (key TEXT PRIMARY KEY NOT NULL, mark TEXT NOT NULL) WITHOUT ROWID;
            """)
      }
    } catch let failure as OutputFailure {
      throw failure
    } catch {
      throw OutputFailure(
        message:
          "\(CPRMask.masked(path ?? "")): Filen er ingen revision fra klarbrev. Vælg en anden mappe.")
    }
  }

  /// The name of a file in the store: a fingerprint of its path.
  static func key(_ path: String) -> String { String(Host.sha256(Array(path.utf8)).prefix(32)) }

  /// What is kept of a file.
  enum Column: String {
    /// State and hash under which it was read.
    case state
    /// Its record as JSON on one line.
    case record
  }

  /// Hands over what is kept of each file, nil for a file that was never read; false from `each` stops. The store cannot be
  /// asked anything else meanwhile.
  func forEach(_ column: Column, of paths: [String], _ each: (String, String?) throws -> Bool) throws {
    try database.read {
      let statement = try $0.cachedStatement(sql: "SELECT \(column.rawValue) FROM files WHERE key = ?")
      for path in paths {
        let text = try String.fetchOne(statement, arguments: [AuditStore.key(path)])
        guard try each(path, text) else { return }
      }
    }
  }

  /// The same for records; files that were never read are passed over.
  func forEachRecord(of paths: [String], _ each: (AuditRecord, String) throws -> Bool) throws {
    try forEach(.record, of: paths) { path, text in
      guard let text, let record = AuditRecord(text: text) else { return true }
      return try each(record, path)
    }
  }

  /// Keeps records, all or none.
  func keep(_ entries: [(path: String, state: String, record: String)]) throws {
    guard !entries.isEmpty else { return }
    try database.write { database in
      for entry in entries {
        try database.execute(
          sql: "INSERT OR REPLACE INTO files (key, state, record) VALUES (?, ?, ?)",
          arguments: [AuditStore.key(entry.path), entry.state, entry.record])
      }
    }
  }

  /// Closes a run: keeps its findings by name, unless the last run found the same, and gives all runs, this one last. The
  /// findings of this run and of the one before stay, for the trend.
  ///
  /// - Parameter paths: the files of the run, whose records are in the store.
  func close(
    state: String, digest: String, asOf: String, judged: Int, withErrors: Int, of paths: [String]
  ) throws -> [Run] {
    try database.write { database in
      let last = try Row.fetchOne(
        database, sql: "SELECT number, state, digest FROM audits ORDER BY number DESC LIMIT 1")
      if last?["state"] != state || last?["digest"] != digest {
        let number = (last?["number"] ?? 0) + 1
        try database.execute(
          sql: "INSERT INTO audits VALUES (?, ?, ?, ?, ?, ?, ?)",
          arguments: [number, state, digest, asOf, Tool.version, judged, withErrors])
        try database.execute(sql: "DELETE FROM found WHERE audit < ?", arguments: [number - 1])
        if isLasting { try AuditStore.keepFindings(of: paths, in: number, database) }
      }
      return try Row.fetchAll(database, sql: "SELECT * FROM audits ORDER BY number").map {
        Run(
          number: $0["number"], asOf: $0["asOf"], version: $0["version"], judged: $0["judged"],
          withErrors: $0["withErrors"])
      }
    }
  }

  /// Counts the findings of a run in the store and not in memory, for an audit of thousands of letters has tens of
  /// thousands of them.
  private static func keepFindings(of paths: [String], in audit: Int, _ database: Database) throws {
    let read = try database.cachedStatement(sql: "SELECT record FROM files WHERE key = ?")
    let count = try database.cachedStatement(
      sql:
        "INSERT INTO found VALUES (?, ?, ?, 1) ON CONFLICT (name, audit, place) DO UPDATE SET times = times + 1"
    )
    for path in paths {
      guard let text = try String.fetchOne(read, arguments: [key(path)]), let record = AuditRecord(text: text)
      else { continue }
      let place = AuditTrend.place(record.path)
      for finding in record.findings {
        guard let name = AuditTrend.name(of: finding, place: place) else { continue }
        try count.execute(arguments: [name.name, audit, name.place])
      }
    }
  }

  /// Hands over the findings of the last two runs, sorted by name: how often each stood at a place, and whether that was
  /// in the last run.
  func forEachFinding(
    of last: Int, _ each: (_ name: String, _ place: String, _ times: Int, _ isNow: Bool) -> Void
  ) throws {
    try database.read { database in
      let rows = try Row.fetchCursor(
        database, sql: "SELECT * FROM found WHERE audit >= ? ORDER BY name, audit, place",
        arguments: [last - 1])
      while let row = try rows.next() { each(row[0], row[2], row[3], row[1] == last) }
    }
  }

  /// What each file of the report was written from, by its path as the user named it.
  func written(_ paths: [String]) throws -> [String: String] {
    try database.read { database in
      var written: [String: String] = [:]
      for path in paths {
        written[path] = try String.fetchOne(
          database, sql: "SELECT mark FROM written WHERE key = ?", arguments: [AuditStore.key(path)])
      }
      return written
    }
  }

  /// Keeps what the files of the report were written from, in place of what was kept before.
  func keepWritten(_ marks: [(path: String, mark: String)]) throws {
    try database.write { database in
      try database.execute(sql: "DELETE FROM written")
      for (path, mark) in marks {
        try database.execute(
          sql: "INSERT OR REPLACE INTO written (key, mark) VALUES (?, ?)",
          arguments: [AuditStore.key(path), mark])
      }
    }
  }
}
