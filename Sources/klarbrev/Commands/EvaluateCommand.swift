import ArgumentParser
import Audit

/// How well the program agrees with labelled letters.
struct EvaluateCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(commandName: "evaluate")

  @Argument var folders: [String] = []
  @Option var format = "text"
  @Option var baseline: String?
  @Option var jobs: Int = Host.processors
  @Flag var disagreements = false

  func run() async throws {
    let isJSON = try Usage.choice(format, for: "--format", among: [("text", false), ("json", true)])
    guard let folder = folders.first, folders.count == 1 else {
      throw Usage("Der skal stå én mappe med mærkede breve.")
    }
    guard let labelled = LabelledFolder(folder) else {
      Notice.tell("\(folder): Mappen findes ikke, eller du har ikke adgang til den.")
      throw ExitCode(ExitStatus.unreadable)
    }
    let outcome = await labelled.evaluate(ReviewPipeline(), jobs: jobs)
    outcome.problems.forEach { Notice.tell($0) }
    if isJSON {
      Host.standardOutput(outcome.value.pretty + "\n")
    } else {
      for (split, evaluation) in outcome.evaluations.sorted(by: { $0.key < $1.key }) {
        // The letters of the test part stay unread by those who tune the program.
        Host.standardOutput(
          evaluation.table(heading: split, showDisagreements: disagreements && split == "train") + "\n")
      }
    }
    if let baseline { try compare(outcome, with: baseline) }
    if !outcome.problems.isEmpty { throw ExitCode(ExitStatus.unreadable) }
  }

  private func compare(_ outcome: LabelledFolder.Outcome, with path: String) throws {
    do {
      let before = try JSONValue(parsing: try LetterFile.bytes(at: path))
      let lines = outcome.regressions(from: before)
      lines.forEach { Notice.tell($0) }
      if !lines.isEmpty { throw ExitCode(ExitStatus.findings) }
    } catch let failure as ReadFailure {
      Notice.tell(failure)
      throw ExitCode(ExitStatus.unreadable)
    } catch is JSONError {
      Notice.tell("\(path): Filen er ikke gyldig JSON. Lav den med »klarbrev evaluate MAPPE --format json«.")
      throw ExitCode(ExitStatus.unreadable)
    }
  }
}
