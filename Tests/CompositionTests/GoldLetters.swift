import Foundation
import LetterModel
import Readers

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
