import ArgumentParser
import Audit
import Foundation
import LetterModel

/// Processor time of this process that `work` takes, in milliseconds.
private func processorTime(_ work: () -> Void) -> Double {
  let start = clock()
  work()
  return Double(clock() - start) / Double(CLOCKS_PER_SEC) * 1000
}

/// Times what a letter costs beyond reading it, in one process, as processor time: understanding and checking it, then a
/// summary and a draft.
struct ComposeSpeed: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compose-speed",
    abstract: "Time analysing a letter, composing and rendering (build in release).")

  @Argument(help: "Letters.")
  var files: [String]

  @Option(help: "Runs for each letter.")
  var runs = 200

  func run() throws {
    let pipeline = ReviewPipeline()
    guard let day = CivilDate(year: 2026, month: 6, day: 1) else { return }
    let options = ReviewOptions(asOf: day)
    for file in files {
      let bytes = [UInt8](try Data(contentsOf: URL(filePath: file)))
      let letter = try pipeline.read(bytes: bytes, name: file, options: options)
      let review = pipeline.review(letter, options: options)
      var found = 0
      let analysis = median { found += pipeline.review(letter, options: options).findings.count }
      var written = 0
      let composing = median { written += ComposeSpeed.compose(review, pipeline.rulebook) }
      print(
        "\(LetterFile.name(of: file)): analysis \(analysis) ms, \(found / runs) findings; "
          + "summary and draft \(composing) ms, \(written / runs) bytes")
    }
  }

  private func median(_ work: () -> Void) -> Double {
    (0..<runs).map { _ in processorTime(work) }.sorted()[runs / 2]
  }

  /// Bytes of a summary and a complaint as a terminal shows them.
  private static func compose(_ review: Review, _ rulebook: Rulebook) -> Int {
    let style = TextStyle(width: 80)
    let composer = Composer(review, rulebook: rulebook)
    let summary = TerminalSummary(composer.summary, of: review, style: style, showsSources: false)
    let draft = TerminalSheet(Sheet(draft: composer.draft(.klage)), style: style)
    return summary.text.utf8.count + draft.text.utf8.count
  }
}
