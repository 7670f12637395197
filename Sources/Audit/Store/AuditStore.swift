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

  /// State and hash under which a file was read; nil when it was not.
  func state(of path: String) throws -> String? {
    try database.read {
      let statement = try $0.cachedStatement(sql: "SELECT state FROM files WHERE key = ?")
      return try String.fetchOne(statement, arguments: [AuditStore.key(path)])
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

  /// The record of a file as it is kept, on one line; nil when it was never kept.
  func text(of path: String) throws -> String? {
    try database.read {
      let statement = try $0.cachedStatement(sql: "SELECT record FROM files WHERE key = ?")
      return try String.fetchOne(statement, arguments: [AuditStore.key(path)])
    }
  }

  /// The record of a file; nil when it was never kept.
  func record(of path: String) throws -> AuditRecord? {
    try text(of: path).flatMap { try? JSONValue(parsing: Array($0.utf8)) }.flatMap { AuditRecord($0) }
  }

  /// Closes a run: keeps its counts, unless the last run kept the same, and gives the run before it for comparison.
  func close(state: String, digest: String, run: (asOf: String, rulebook: String), counts: [String: Int])
    throws -> Run?
  {
    try database.write { database in
      let last = try Row.fetchOne(
        database, sql: "SELECT state, digest FROM runs ORDER BY number DESC LIMIT 1")
      if last?["state"] != state || last?["digest"] != digest {
        let text = JSONValue.object(JSONMembers(counts.mapValues(JSONValue.integer))).compact
        try database.execute(
          sql: "INSERT INTO runs (state, digest, asOf, version, rulebook, counts) VALUES (?, ?, ?, ?, ?, ?)",
          arguments: [state, digest, run.asOf, Tool.version, run.rulebook, text])
      }
      let before = try Row.fetchOne(database, sql: "SELECT * FROM runs ORDER BY number DESC LIMIT 1 OFFSET 1")
      return before.map(AuditStore.run)
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
