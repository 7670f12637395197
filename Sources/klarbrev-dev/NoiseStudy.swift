import ArgumentParser
import Audit
import Foundation
import LetterModel

/// Spoils letters of text at random, the same each time, and says which errors are still found and which are new.
struct NoiseStudy: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "noise-study", abstract: "Read letters with characters changed at random and compare.")

  @Argument(help: "Text files with letters.")
  var files: [String]

  @Option(help: "Characters changed of every thousand.")
  var perMille = 20

  @Option(help: "Where the row of random numbers begins.")
  var seed: UInt64 = 41

  @Flag(help: "Print each letter whose errors changed.")
  var letters = false

  @Option(help: "Folder to keep the spoiled letters in.")
  var keep: String?

  func run() throws {
    var (errors, kept, new, untold, doubted, told, mistaken) = (0, 0, 0, 0, 0, 0, 0)
    var lost: [String] = []
    guard let day = CivilDate(year: 2026, month: 6, day: 1) else { return }
    let pipeline = ReviewPipeline()
    let options = ReviewOptions(asOf: day)
    for file in files {
      let text = try String(contentsOfFile: file, encoding: .utf8)
      let before = try pipeline.review(bytes: Array(text.utf8), name: file, options: options)
      let spoiled = try pipeline.review(bytes: Array(noisy(text).utf8), name: file, options: options)
      let (sound, damaged) = (Set(faults(before)), Set(faults(spoiled)))
      errors += sound.count
      kept += sound.intersection(damaged).count
      let added = damaged.subtracting(sound)
      new += added.count
      doubted += spoiled.letter.source.quality == .good ? 0 : 1
      let isTold = spoiled.letter.source.notices.contains { $0.code == .repairedText }
      told += isTold ? 1 : 0
      if NoiseStudy.hasNote(before.letter.source) {
        mistaken += 1
        let words = before.letter.source.repairs.map(\.original).joined(separator: " ")
        print("\(LetterFile.name(of: file)): sound, but taken for spoiled: \(words)")
      }
      lost += sound.subtracting(damaged)
      if letters, sound != damaged {
        print(
          "\(LetterFile.name(of: file)): lost \(sound.subtracting(damaged).sorted()), new \(added.sorted())"
            + (spoiled.letter.source.quality == .good ? "" : ", doubtful text"))
      }
      if let keep {
        try noisy(text).write(
          to: URL(filePath: keep).appending(path: LetterFile.name(of: file)), atomically: true,
          encoding: .utf8)
      }
      guard !NoiseStudy.hasNote(spoiled.letter.source) else { continue }
      untold += added.count { ScanFigures.missing.contains($0) }
      if !added.isEmpty { print("\(LetterFile.name(of: file)): new \(added.sorted())") }
    }
    print(
      "letters \(files.count), errors \(errors), still found \(kept) (\(kept * 1_000 / max(1, errors)) of a thousand), new \(new)"
    )
    print("letters with words put right: \(told), with doubtful text: \(doubted)")
    print("sound letters taken for such a one: \(mistaken)")
    print("lost: \(lost.sorted())")
    print("new »missing« errors without a note on the quality of the text: \(untold)")
  }

  /// Whether the reader is told that the text is not as it was written.
  private static func hasNote(_ source: Source) -> Bool {
    source.quality != .good || source.notices.contains { $0.code == .repairedText }
  }

  private func faults(_ review: Review) -> [String] {
    review.findings.filter { $0.severity == .error }.map(\.id.description)
  }

  private func noisy(_ text: String) -> String {
    var seed = seed
    func next(_ bound: Int) -> Int {
      seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(seed >> 33) % bound
    }
    let letters = Array("abcdefghijklmnopqrstuvwxyzæøå".unicodeScalars)
    var out = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      let isSpoiled = scalar != "\n" && scalar != " " && next(1_000) < perMille
      out.append(isSpoiled ? letters[next(letters.count)] : scalar)
    }
    return String(out)
  }
}
