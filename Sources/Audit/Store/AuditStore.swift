import GRDB

/// Keeps the records of an audit in one SQLite file, so that a run that is stopped at any moment goes on where it was,
/// and files that have not changed are not read again. No words of a letter and nobody's name are kept.
final class AuditStore {
  /// What an earlier run found, for the trend.
  struct Run: Equatable {
    let number: Int
    let asOf: String
    let version: String
    let rulebook: String
    /// Counts of findings by `rule:fingerprint`.
    let counts: [String: Int]
  }

  private let database: DatabaseQueue

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
      if let path, !Host.exists(path) { try OutputFile.write([], to: path, force: false) }
      database = try path.map { try DatabaseQueue(path: $0, configuration: configuration) } ?? DatabaseQueue()
      try database.write { database in
        try database.execute(
          sql: """
            CREATE TABLE IF NOT EXISTS files (
              key TEXT PRIMARY KEY NOT NULL, state TEXT NOT NULL, record TEXT NOT NULL) WITHOUT ROWID;
            CREATE TABLE IF NOT EXISTS runs (
              number INTEGER PRIMARY KEY NOT NULL, state TEXT NOT NULL, digest TEXT NOT NULL, asOf TEXT NOT NULL,
              version TEXT NOT NULL, rulebook TEXT NOT NULL, counts TEXT NOT NULL);
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
  func keep(_ entries: [(path: String, state: String, record: AuditRecord)]) throws {
    guard !entries.isEmpty else { return }
    try database.write { database in
      for entry in entries {
        try database.execute(
          sql: "INSERT OR REPLACE INTO files (key, state, record) VALUES (?, ?, ?)",
          arguments: [AuditStore.key(entry.path), entry.state, entry.record.value.compact])
      }
    }
  }

  /// Closes a run: keeps its counts, unless the last run kept the same, and gives its number and the run before it for
  /// comparison. Without one the counts are taken, for they are large.
  func close(
    state: String, digest: String, run: (asOf: String, rulebook: String), counts: inout FindingCounts
  )
    throws -> (number: Int, before: Run?)
  {
    try database.write { database in
      let last = try Row.fetchOne(
        database, sql: "SELECT state, digest FROM runs ORDER BY number DESC LIMIT 1")
      if last?["state"] != state || last?["digest"] != digest {
        let text = counts.json
        if last == nil { counts = FindingCounts() }
        try database.execute(
          sql: "INSERT INTO runs (state, digest, asOf, version, rulebook, counts) VALUES (?, ?, ?, ?, ?, ?)",
          arguments: [state, digest, run.asOf, Tool.version, run.rulebook, text])
      }
      let number = try Int.fetchOne(database, sql: "SELECT MAX(number) FROM runs") ?? 0
      let before = try Row.fetchOne(database, sql: "SELECT * FROM runs ORDER BY number DESC LIMIT 1 OFFSET 1")
      return (number, before.map(AuditStore.run))
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

  private static func run(_ row: Row) -> Run {
    let text: String = row["counts"]
    var counts: [String: Int] = [:]
    if case .object(let members)? = try? JSONValue(parsing: Array(text.utf8)) {
      for pair in members.pairs { counts[pair.key] = pair.value.int }
    }
    return Run(
      number: row["number"], asOf: row["asOf"], version: row["version"], rulebook: row["rulebook"],
      counts: counts)
  }
}
