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
  static let training: [(name: String, letter: Letter)] = {
    let folder = package.appending(path: "Corpora/gold/train")
    let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    let paths = (files?.allObjects as? [URL] ?? []).filter {
      !$0.path().hasSuffix(".json") && !$0.hasDirectoryPath
    }
    return paths.sorted { $0.path() < $1.path() }.compactMap { url in
      guard let data = try? Data(contentsOf: url) else { return nil }
      let letter = try? LetterReading.read(bytes: Array(data), name: url.lastPathComponent)
      return letter.map { (String(url.path().dropFirst(folder.path().count)), $0) }
    }
  }()
}

extension GoldLetters {
  /// The review of a letter as far as it needs no rules: what was understood, and no findings.
  static func review(of letter: Letter, findings: [Finding] = []) -> Review {
    let text = TextAnalyser.analyse(letter, phrases: Rulebook.phrases)
    let facts = LetterUnderstanding.facts(of: letter, text: text, rulebook: .embedded)
    return Review(
      letter: letter, facts: facts, findings: findings,
      readability: Readability(lix: nil, words: 0, sentences: 0, longSentences: 0),
      asOf: facts.date?.value ?? CivilDate(dayNumber: 20_000), rulebookDate: Rulebook.embedded.date)
  }
}
