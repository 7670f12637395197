import ArgumentParser
import Audit
import Foundation
import LetterModel
import Native
import Readers

/// Prints letters, has Tesseract's English model read them, which has no æ, ø and å, and says how many words come back.
struct LostLettersStudy: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lost-letters-study", abstract: "Read letters with the English model and mend them.")

  @Argument(help: "Text files with letters.")
  var files: [String]

  @Option(help: "The program that reads; its English data must be installed.")
  var tesseract = "/usr/bin/tesseract"

  @Flag(help: "Print the words that did not come back.")
  var words = false

  func run() throws {
    guard FileManager.default.isExecutableFile(atPath: tesseract) else {
      throw ValidationError("\(tesseract) is missing: install tesseract-ocr and tesseract-ocr-eng.")
    }
    let pipeline = ReviewPipeline()
    var (damaged, mended, sound, spoiled, known) = (0, 0, 0, 0, 0)
    for file in files {
      let printed = try String(contentsOfFile: file, encoding: .utf8)
      let read = try englishText(of: printed)
      let letter = try LetterReading.read(bytes: Array(read.utf8), name: "brev.txt", aids: pipeline.aids)
      let original = LostLettersStudy.words(of: printed)
      let lost = LostLettersStudy.places(of: original, missingIn: LostLettersStudy.words(of: read))
      let left = LostLettersStudy.places(of: original, missingIn: LostLettersStudy.words(of: letter.text))
      let danish = lost.filter { original[$0].contains { "æøåÆØÅ".contains($0) } }
      if words { print(danish.intersection(left).sorted().map { original[$0] }.joined(separator: " ")) }
      damaged += danish.count
      mended += danish.subtracting(left).count
      sound += original.count - lost.count
      spoiled += left.subtracting(lost).count
      known += letter.source.repairs.isEmpty ? 0 : 1
    }
    print("letters \(files.count), known as damaged \(known)")
    print(
      "words that lost æ, ø or å: \(damaged), put right \(mended) (\(mended * 1_000 / max(1, damaged)) of a thousand)"
    )
    print("sound words \(sound), spoiled \(spoiled)")
  }

  private func englishText(of text: String) throws -> String {
    let document = try PDFDocument(bytes: try PrintedText.pdf(of: text))
    let folder = FileManager.default.temporaryDirectory.appending(path: "klarbrev-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    var read = ""
    for index in 0..<document.pageCount {
      guard let page = document.picture(ofPage: index, scale: 200.0 / 72) else { continue }
      let file = folder.appending(path: "page.pgm")
      try Data(Array("P5\n\(page.width) \(page.height)\n255\n".utf8) + page.grey).write(to: file)
      read += try output(of: file.path())
    }
    return read
  }

  private func output(of picture: String) throws -> String {
    let process = Process()
    let pipe = Pipe()
    process.executableURL = URL(filePath: tesseract)
    process.arguments = [picture, "-", "-l", "eng", "--dpi", "200"]
    process.standardOutput = pipe
    process.standardError = FileHandle.nullDevice
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      throw ValidationError("\(tesseract) could not read: install tesseract-ocr-eng.")
    }
    return String(decoding: data, as: UTF8.self)
  }

  private static func words(of text: String) -> [String] {
    text.split { !$0.isLetter && !$0.isNumber && $0 != "&" && $0 != "@" }.map { $0.lowercased() }
  }

  /// Places of the words that the other text does not hold in the same order.
  private static func places(of words: [String], missingIn other: [String]) -> Set<Int> {
    Set(
      words.difference(from: other).insertions.compactMap { change in
        guard case .insert(let offset, _, _) = change else { return nil }
        return offset
      })
  }
}
