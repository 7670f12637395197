import ArgumentParser
import Audit

/// Reads one JSON request a line on standard input and answers one JSON line each; `audit` runs it as its reader.
struct WorkerCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "worker")

  @OptionGroup var common: CommonOptions
  @OptionGroup var settings: SettingsOptions

  func run() throws {
    // A letter that needs more than this is an attack or a broken file; the reader ends and the audit goes on.
    Host.limitMemory(3 << 30)
    let own = try settings.config.map { try SettingsFile(path: $0).settings } ?? Settings()
    let maker = RecordMaker(common.pipeline, options: try common.reviewOptions(), settings: own)
    while let line = Host.nextLine() {
      let request = try? JSONValue(parsing: Array(line.utf8))
      let answer: JSONValue
      if let path = request?["path"]?.text, request?["guidance"] == .bool(true) {
        answer = .object([
          "path": .string(path), "words": .array(maker.guidance(of: path).map(JSONValue.string)),
        ])
      } else if let path = request?["path"]?.text {
        answer = maker.record(of: path).value
      } else {
        answer = .object([
          "error": .object([
            "code": .string("bad-request"), "message": .string("Linjen skal være {\"path\": \"…\"}."),
          ])
        ])
      }
      guard Host.standardOutput(answer.compact + "\n") else { return }
    }
  }
}
