import ArgumentParser
import Foundation

/// Runs the commands that a document shows in its `console` blocks and writes what they print below them, or checks that it
/// stands there.
struct Transcripts: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Run the commands shown in the README and write their output below them.")

  @Argument(help: "The documents.")
  var documents = ["README.md"]

  @Option(help: "The program that the commands run.")
  var program = ".build/release/klarbrev"

  @Flag(help: "Write nothing; fail when a transcript is not fresh.")
  var check = false

  func run() throws {
    var stale = 0
    for path in documents {
      let present = try String(contentsOfFile: path, encoding: .utf8)
      let fresh = try Transcript(document: present).renewed { try output(of: $0) }
      guard present != fresh else { continue }
      stale += 1
      if check {
        report("\(path): a transcript is not fresh; run make readme")
      } else {
        try Data(fresh.utf8).write(to: URL(filePath: path))
        print("\(path): renewed")
      }
    }
    if check && stale > 0 { throw ExitCode(1) }
  }

  private func output(of arguments: [String]) throws -> String {
    let process = Process()
    process.executableURL = URL(filePath: program)
    process.arguments = arguments
    process.environment = ["PATH": "/usr/bin:/bin", "COLUMNS": "80"]
    let out = Pipe()
    process.standardOutput = out
    try process.run()
    let text = out.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: text, as: UTF8.self)
  }
}

/// A document with blocks that begin with ```` ```console ```` and `$ klarbrev …`. `first=N` after `console` keeps the first N
/// lines of the output and marks the rest with an ellipsis.
struct Transcript {
  private let lines: [Substring]

  /// Splits a document into its lines.
  init(document: String) {
    lines = document.split(separator: "\n", omittingEmptySubsequences: false)
  }

  /// The document with the output of each command as `run` gives it for the words after `klarbrev`.
  func renewed(run: ([String]) throws -> String) rethrows -> String {
    var fresh: [Substring] = []
    var index = 0
    while index < lines.count {
      let line = lines[index]
      fresh.append(line)
      index += 1
      guard line.hasPrefix("```console"), index < lines.count, lines[index].hasPrefix("$ klarbrev ") else {
        continue
      }
      fresh.append(lines[index])
      let words = lines[index].split(separator: " ").dropFirst(2).map(String.init)
      fresh += kept(try run(words), most: limit(of: line))
      while index < lines.count, lines[index] != "```" { index += 1 }
    }
    return fresh.joined(separator: "\n")
  }

  private func limit(of fence: Substring) -> Int {
    fence.split(separator: " ").compactMap { $0.hasPrefix("first=") ? Int($0.dropFirst(6)) : nil }.first
      ?? .max
  }

  private func kept(_ output: String, most: Int) -> [Substring] {
    var all = output.split(separator: "\n", omittingEmptySubsequences: false)
    while all.last?.isEmpty == true { all.removeLast() }
    return all.count > most ? all.prefix(most) + ["…"] : all
  }
}
