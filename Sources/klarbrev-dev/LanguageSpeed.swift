import ArgumentParser
import DanishText
import Foundation
import LetterModel
import Rulebook

/// Times the language engine on Danish text made of the given letters, and says how long it takes to get ready.
struct LanguageSpeed: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "language-speed", abstract: "Time the language engine (build in release).")

  @Argument(help: "Text files to repeat.")
  var files: [String]

  @Option(help: "Bytes of text to time, in millions.")
  var megabytes = 20

  func run() throws {
    let clock = ContinuousClock()
    let ready = clock.measure {
      _ = Rulebook.phrases.entries.count
      _ = Verbs.count
    }
    print("ready in \(LanguageSpeed.milliseconds(ready)) ms")
    let text = try files.map { try String(contentsOfFile: $0, encoding: .utf8) }.joined(separator: "\n\n")
    let small = LanguageSpeed.letter(Array(text.utf8), bytes: megabytes * 100_000)
    let large = LanguageSpeed.letter(Array(text.utf8), bytes: megabytes * 1_000_000)
    for (name, step) in LanguageSpeed.steps {
      let short = clock.measure { step(small) }
      let long = clock.measure { step(large) }
      let speed = Double(large.bytes.count) / LanguageSpeed.milliseconds(long) / 1000
      let ratio = LanguageSpeed.milliseconds(long) / LanguageSpeed.milliseconds(short)
      print("\(name): \(Int(speed)) MB/s, ten times the text takes \(Int(ratio * 10) / 10) times as long")
    }
  }

  private static let steps: [(String, @Sendable (Letter) -> Void)] = [
    ("tokens and sentences", { _ = TextAnalyser.analyse($0).tokens.count }),
    ("with all phrases", { _ = TextAnalyser.analyse($0, phrases: Rulebook.phrases).hits.count }),
    (
      "with readability, passives and style",
      { letter in
        let text = TextAnalyser.analyse(letter, phrases: Rulebook.phrases)
        _ = Readability.figures(of: text, in: letter).words
        for sentence in text.sentences {
          _ = Passives.find(in: text, sentence.tokens).count
          _ = StyleFeatures.find(in: text, sentence).count
        }
      }
    ),
  ]

  /// The text again and again, a block a paragraph.
  private static func letter(_ text: [UInt8], bytes wanted: Int) -> Letter {
    var bytes: [UInt8] = []
    while bytes.count < wanted { bytes += text + [0x0A, 0x0A] }
    var blocks: [Block] = []
    var start = 0
    for index in bytes.indices where bytes[index] == 0x0A && index > start && bytes[index - 1] == 0x0A {
      if index - 1 > start { blocks.append(Block(span: Span(start, index - 1), role: .body)) }
      start = index + 1
    }
    let source = Source(name: "", format: .text, pages: nil, sha256: "")
    return Letter(bytes: bytes, blocks: blocks, sourceMap: SourceMap(lines: []), source: source)
  }

  private static func milliseconds(_ duration: Duration) -> Double { duration / .milliseconds(1) }
}
