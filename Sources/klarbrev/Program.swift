import ArgumentParser
import Audit

/// The program: reads the arguments, runs one command, answers with an exit code.
@main
enum Program {
  static func main() async {
    Host.ignoreBrokenPipes()
    Host.end(await run(Array(CommandLine.arguments.dropFirst())))
  }

  /// Runs the program with these arguments; the exit code of the output contract.
  static func run(_ arguments: [String]) async -> Int32 {
    if let text = Help.answer(to: arguments) {
      Host.standardOutput(text)
      return 0
    }
    // The tables take longer than the arguments and as long as the file: they are read meanwhile.
    if Help.isAboutLetters(arguments) { Task.detached(priority: .high) { ReviewPipeline.warmUp() } }
    do {
      let command = try command(arguments)
      if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        var command = command
        try command.run()
      }
      return 0
    } catch let code as ExitCode {
      return code.rawValue
    } catch let failure as ReadFailure {
      // A file named by an option: answers, settings, a baseline.
      Notice.tell(failure)
      return ExitStatus.unreadable
    } catch let failure as OutputFailure {
      Host.standardError("klarbrev: \(failure.message)\n")
      return ExitStatus.unreadable
    } catch {
      let named = Help.command(in: arguments)
      Host.standardError(
        "klarbrev: \(Usage.message(of: error))\nSe »klarbrev \(named.map { "\($0) " } ?? "")--help«.\n")
      return ExitStatus.usage
    }
  }
}

extension Program {
  /// The command asked for. The parser is handed the command named, so that it need not lay out all the others.
  private static func command(_ arguments: [String]) throws -> any ParsableCommand {
    let named = Klarbrev.configuration.subcommands.first { type in
      let names = [type.configuration.commandName ?? ""] + type.configuration.aliases
      return arguments.first.map(names.contains) ?? false
    }
    guard let named else {
      if let word = arguments.first, !word.hasPrefix("-") { throw Usage.noCommand(word) }
      return try Klarbrev.parseAsRoot(arguments)
    }
    return try named.parseAsRoot(Array(arguments.dropFirst()))
  }
}

/// Exit codes of the output contract.
enum ExitStatus {
  /// Findings at or above `--fail-on`.
  static let findings: Int32 = 1
  /// A file could not be read or written.
  static let unreadable: Int32 = 2
  /// Wrong usage (EX_USAGE of sysexits.h).
  static let usage: Int32 = 64
}

/// The root command; it only knows the others.
struct Klarbrev: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "klarbrev",
    subcommands: [
      ReviewCommand.self, CheckCommand.self, SummaryCommand.self, DraftCommand.self, ExtractCommand.self,
      AuditCommand.self, DeadlineCommand.self, RulesCommand.self, EvaluateCommand.self,
      InitCommand.self, ConfigCommand.self, WorkerCommand.self, AgreementCommand.self,
    ])
}
