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

/// Times what a summary and a draft cost beyond the review, in one process, as processor time.
struct ComposeSpeed: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compose-speed", abstract: "Time composing and rendering (build in release).")

  @Argument(help: "Letters.")
  var files: [String]

  @Option(help: "Runs for each letter.")
  var runs = 200

  func run() throws {
    let pipeline = ReviewPipeline()
    for file in files {
      let bytes = [UInt8](try Data(contentsOf: URL(filePath: file)))
      guard let day = CivilDate(year: 2026, month: 6, day: 1) else { return }
      let review = try pipeline.review(bytes: bytes, name: file, options: ReviewOptions(asOf: day))
      let style = TextStyle(width: 80)
      var written = 0
      let times = (0..<runs).map { _ in
        processorTime {
          let composer = Composer(review, rulebook: pipeline.rulebook)
          let summary = composer.summary
          written += TerminalSummary(summary, of: review, style: style, showsSources: false).text.utf8.count
          let draft = composer.draft(.klage)
          written += TerminalSheet(Sheet(draft: draft), style: style).text.utf8.count
        }
      }.sorted()
      print("\(LetterFile.name(of: file)): median \(times[runs / 2]) ms, \(written / runs) bytes")
    }
  }
}
