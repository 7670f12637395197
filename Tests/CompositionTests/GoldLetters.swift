import Checks
import Composition
import DanishText
import Foundation
import LetterModel
import Readers
import Rulebook
import Understanding

/// The labelled letters to learn from (never those kept for measuring).
enum GoldLetters {
  /// The package folder.
  static let package = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// The letters that can be read, by path, sorted.
  static let training = letters(in: package.appending(path: "Corpora/gold/train"))

  /// Real files of other people's making, when they are there.
  static let samples: [(name: String, letter: Letter)] = {
    let shared = ProcessInfo.processInfo.environment["KLARBREV_SHARED"]
    let folder = shared.map { URL(filePath: $0) } ?? package.appending(path: "../shared")
    return letters(in: folder.appending(path: "data/formats").standardizedFileURL)
  }()

  private static func letters(in folder: URL) -> [(name: String, letter: Letter)] {
    let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    let paths = (files?.allObjects as? [URL] ?? []).filter {
      !["json", "xsd"].contains($0.pathExtension) && !$0.hasDirectoryPath
    }
    return paths.sorted { $0.path() < $1.path() }.compactMap { url in
      guard let data = try? Data(contentsOf: url) else { return nil }
      let letter = try? LetterReading.read(bytes: Array(data), name: url.lastPathComponent)
      return letter.map { (url.lastPathComponent, $0) }
    }
  }
}

extension GoldLetters {
  /// The reviews of all letters, training and samples.
  static let reviews: [(name: String, review: Review)] = (training + samples).map {
    ($0.name, review(of: $0.letter))
  }

  /// The review of a letter on the day it was written.
  static func review(of letter: Letter) -> Review {
    let text = TextAnalyser.analyse(letter, phrases: Rulebook.phrases)
    let facts = LetterUnderstanding.facts(of: letter, text: text, rulebook: .embedded)
    let asOf = facts.date?.value ?? CivilDate(dayNumber: 20_000)
    let findings = CheckRunner.findings(
      letter: letter, text: text, facts: facts, rulebook: .embedded, asOf: asOf)
    return Review(
      letter: letter, facts: facts, findings: findings,
      readability: Readability(lix: nil, words: 0, sentences: 0, longSentences: 0),
      asOf: asOf, rulebookDate: Rulebook.embedded.date)
  }
}
