import Foundation
import Testing

@Suite struct InstalledHelpTests {
  @Test func `the man page and the completions name every command and its options`() throws {
    let man = try BuiltProgram.run(["help", "man"]).out
    let fish = try BuiltProgram.run(["help", "fish"]).out
    for command in ["review", "check", "audit", "agreement", "worker", "init", "config"] {
      #expect(man.contains(".SS klarbrev \(command)"), "\(command)")
      #expect(fish.contains("-a \(command) "), "\(command)")
    }
    #expect(man.contains("\\-\\-annotate") && fish.contains("-l annotate "))
  }

  @Test func `bash takes the completions and offers what begins so`() throws {
    let script = try BuiltProgram.run(["help", "bash"]).out
    let process = Process()
    process.executableURL = URL(filePath: "/bin/bash")
    process.arguments = [
      "-c", script + "\nCOMP_WORDS=(klarbrev check --ann); COMP_CWORD=2; _klarbrev; echo \"${COMPREPLY[@]}\"",
    ]
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    #expect(text == "--annotate\n")
  }
}
