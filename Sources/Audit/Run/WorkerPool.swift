/// Worker processes that read files, so that a file that kills or hangs its reader costs one line and nothing else.
///
/// A worker takes one JSON request a line (`{"path": "…"}`) and answers with one line: the record of the file, or with
/// `"guidance": true` the words of its klagevejledning.
final class WorkerPool {
  private struct Seat {
    var process: HostProcess?
    var path: String?
    var deadline = 0.0
  }

  /// What came of a file.
  enum Answer {
    /// A line of JSON, read and as it came.
    case line(JSONValue, text: String)
    case died, late, failed
  }

  private let arguments: [String]
  private let seconds: Double
  private let wantsGuidance: Bool
  private var seats: [Seat]

  /// Makes a pool; `seconds` is the longest a file may take.
  init(arguments: [String], jobs: Int, seconds: Int, wantsGuidance: Bool = false) {
    self.wantsGuidance = wantsGuidance
    self.arguments = arguments
    self.seconds = Double(seconds)
    seats = Array(repeating: Seat(), count: max(1, jobs))
  }

  /// Reads every file and hands over each answer as soon as it is there, in any order.
  func run(_ paths: [String], each: (String, Answer) throws -> Void) throws {
    var next = 0
    while true {
      for index in seats.indices where seats[index].path == nil && next < paths.count {
        let path = paths[next]
        next += 1
        if !start(index, path) { try each(path, .failed) }
      }
      let busy = seats.indices.filter { seats[$0].path != nil }
      guard !busy.isEmpty else {
        if next < paths.count { continue }
        return
      }
      try step(busy, each)
    }
  }

  private func start(_ index: Int, _ path: String) -> Bool {
    var members: JSONMembers = ["path": .string(path)]
    if wantsGuidance { members["guidance"] = .bool(true) }
    let request = JSONValue.object(members).compact
    for _ in 0..<2 {
      if seats[index].process == nil { seats[index].process = HostProcess(arguments: arguments) }
      if seats[index].process?.send(request) ?? false {
        seats[index].path = path
        seats[index].deadline = Host.stopwatch + seconds
        return true
      }
      seats[index].process = nil
    }
    return false
  }

  private func step(_ busy: [Int], _ each: (String, Answer) throws -> Void) throws {
    let now = Host.stopwatch
    let wait = busy.map { seats[$0].deadline - now }.min() ?? 0
    let ready = HostProcess.ready(
      busy.compactMap { seats[$0].process?.handle }, milliseconds: max(0, Int(wait * 1000) + 1))
    for index in busy {
      guard let process = seats[index].process, let path = seats[index].path else { continue }
      if ready.contains(process.handle) {
        guard let lines = process.lines() else {
          drop(index)
          try each(path, .died)
          continue
        }
        guard let line = lines.first else { continue }
        seats[index].path = nil
        try each(path, (try? JSONValue(parsing: Array(line.utf8))).map { .line($0, text: line) } ?? .failed)
      } else if Host.stopwatch >= seats[index].deadline {
        drop(index)
        try each(path, .late)
      }
    }
  }

  private func drop(_ index: Int) {
    seats[index].process?.end()
    seats[index] = Seat()
  }

}

extension AuditRecord {
  /// The record a worker answered with, and its line of JSON as it came; or a record that says why there is none.
  static func kept(_ answer: WorkerPool.Answer, of path: String) -> (record: AuditRecord, text: String) {
    if case .line(let value, let text) = answer, let record = AuditRecord(value) { return (record, text) }
    let record = AuditRecord(failed: answer, of: path)
    return (record, record.value.compact)
  }

  private init(failed answer: WorkerPool.Answer, of path: String) {
    self.init(path: CPRMask.masked(path))
    switch answer {
    case .died:
      errorCode = "reader-died"
      errorMessage = "Filen fik læseren til at gå ned. Gem brevet på ny, fx som PDF."
    case .late:
      errorCode = ReadFailure.Code.timeout.rawValue
      errorMessage = "Filen tog for lang tid at læse. Gem selve brevet som en fil for sig."
    case .failed, .line:
      errorCode = "no-reader"
      errorMessage = "Læseren kunne ikke startes. Er der hukommelse og plads på maskinen?"
    }
  }
}
