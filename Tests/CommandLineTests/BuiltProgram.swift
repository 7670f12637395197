import Foundation

/// The built program, run as a user runs it.
struct BuiltProgram {
  /// What a run leaves behind.
  struct Outcome {
    let out: String
    let err: String
    let code: Int32
    /// Lines on standard error.
    var errorLines: [Substring] { err.split(separator: "\n") }
  }

  /// The package folder.
  static var package: String {
    URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().path
  }

  /// A sample letter.
  static func sample(_ name: String) -> String { package + "/Samples/" + name }

  /// Where the program lies.
  static var path: String {
    let bundle = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent().path
    let places = [bundle, package + "/.build/debug"].map { $0 + "/klarbrev" }
    return places.first { FileManager.default.isExecutableFile(atPath: $0) } ?? places[1]
  }

  /// Runs the program; the program lies beside the test bundle.
  static func run(_ arguments: [String], input: [UInt8] = [], environment: [String: String] = [:]) throws
    -> Outcome
  {
    let process = Process()
    process.executableURL = URL(filePath: path)
    process.arguments = arguments
    process.environment = ["PATH": "/usr/bin:/bin", "COLUMNS": "80"].merging(environment) { $1 }
    let (out, err, input_) = (Pipe(), Pipe(), Pipe())
    process.standardOutput = out
    process.standardError = err
    process.standardInput = input_
    try process.run()
    try input_.fileHandleForWriting.write(contentsOf: Data(input))
    try input_.fileHandleForWriting.close()
    let errors = Box()
    let reader = Thread {
      errors.data = err.fileHandleForReading.readDataToEndOfFile(); errors.done.signal()
    }
    reader.start()
    let text = out.fileHandleForReading.readDataToEndOfFile()
    errors.done.wait()
    process.waitUntilExit()
    return Outcome(
      out: String(decoding: text, as: UTF8.self), err: String(decoding: errors.data, as: UTF8.self),
      code: process.terminationStatus)
  }

  /// Runs the program and ends it and everything it started with SIGKILL after so many seconds.
  static func runAndKill(_ arguments: [String], after seconds: Double) throws {
    let process = Process()
    process.executableURL = URL(filePath: path)
    process.arguments = arguments
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    Thread.sleep(forTimeInterval: seconds)
    // Foundation gives every process a group of its own.
    kill(-process.processIdentifier, SIGKILL)
    process.waitUntilExit()
  }

  /// A fresh folder that is removed when `body` is done.
  static func inFolder<Value>(_ body: (String) throws -> Value) throws -> Value {
    // Letters only: ten digits of a random name would be masked as a CPR number where the path is printed.
    let name = String((0..<16).map { _ in "abcdefghijklmnop".randomElement() ?? "a" })
    let folder = FileManager.default.temporaryDirectory.appending(path: "klarbrev-" + name)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    return try body(folder.path)
  }

  private final class Box: @unchecked Sendable {
    var data = Data()
    let done = DispatchSemaphore(value: 0)
  }
}
