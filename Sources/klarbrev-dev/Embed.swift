import ArgumentParser
import CorpusTools
import Foundation

/// Writes the compiled tables of `Corpora/embed`, or checks that they are fresh.
struct Embed: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Compile the corpora into the tables that are built into the program.")

  @Option(help: "The folder of the corpora.")
  var corpora = "Corpora"

  @Flag(help: "Write nothing; fail when a table is not fresh.")
  var check = false

  func run() throws {
    let compiler = try CorpusCompiler(CorpusFolder(reading: corpora))
    for problem in compiler.problems where problem.gravity == .error || check { report(problem.description) }
    guard compiler.isValid else { throw ExitCode(1) }
    var stale = 0
    for (name, text) in compiler.tables.sorted(by: { $0.key < $1.key }) {
      let path = corpora + "/embed/" + name
      let present = try? String(contentsOfFile: path, encoding: .utf8)
      guard present != text else { continue }
      stale += 1
      if check {
        report("\(path): not fresh; run klarbrev-dev embed")
      } else {
        try Data(text.utf8).write(to: URL(filePath: path))
        print("\(path): \(text.utf8.count) bytes")
      }
    }
    if check && stale > 0 { throw ExitCode(1) }
  }
}

/// Checks the corpora and lists every problem with file and line, warnings included.
struct Validate: ParsableCommand {
  static let configuration = CommandConfiguration(abstract: "Check the corpora.")

  @Option(help: "The folder of the corpora.")
  var corpora = "Corpora"

  @Flag(help: "Fail on warnings too.")
  var strict = false

  func run() throws {
    let compiler = try CorpusCompiler(CorpusFolder(reading: corpora))
    compiler.problems.forEach { report($0.description) }
    print("\(compiler.tables.count) tables, \(compiler.problems.count) problems")
    if !compiler.isValid || (strict && !compiler.problems.isEmpty) { throw ExitCode(1) }
  }
}

/// Writes a line to standard error.
func report(_ line: String) {
  FileHandle.standardError.write(Data((line + "\n").utf8))
}
