import DanishText
import Foundation
import LetterModel
import Readers
import Rulebook
import TestSupport
import Testing

@testable import Understanding

@Suite struct `the head of a letter` {
  private struct Label: Decodable {
    struct Party: Decodable {
      var authority: String?
      var name: String?
    }
    struct Head: Decodable {
      var date: String?
      var caseNumber: String?
      var sender: Party?
      var recipient: Party?
    }
    var letter: Head?
  }

  /// Date, case number, sender and recipient over the labelled letters that may be read while building.
  @Test func `dates, case numbers and parties of the labelled letters are read`() throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Corpora/gold/train")
    let files =
      FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)?
      .compactMap { $0 as? URL }.filter { $0.path.hasSuffix(".expected.json") } ?? []
    var right = [String: Int]()
    var misses: [String] = []
    for file in files.sorted(by: { $0.path < $1.path }) {
      guard let label = try JSONDecoder().decode(Label.self, from: Data(contentsOf: file)).letter else {
        continue
      }
      let stem = file.path.dropLast(".expected.json".count)
      guard let path = [".txt", ".html"].map({ stem + $0 }).first(where: FileManager.default.fileExists)
      else { continue }
      let bytes = try [UInt8](Data(contentsOf: URL(filePath: String(path))))
      let letter = try LetterReading.read(bytes: bytes, name: String(path.split(separator: "/").last ?? ""))
      let text = TextAnalyser.analyse(letter)
      let head = Extraction.run(letter: letter, text: text, rulebook: .embedded)
      func check(_ field: String, _ expected: String?, _ got: String?) {
        guard let expected else { return }
        // A letterhead in capitals is told in ordinary letters.
        if expected.lowercased() == got?.lowercased() {
          right[field, default: 0] += 1
        } else {
          misses.append(
            "\(field) \(stem.split(separator: "/").suffix(2).joined(separator: "/")): \(expected) ≠ \(got ?? "–")"
          )
        }
      }
      check("date", label.date, head.date?.value.description)
      check("case", label.caseNumber, head.caseNumber?.value)
      check("sender", label.sender?.authority, head.sender.authority?.value)
      check("recipient", label.recipient?.name, head.recipient?.value)
    }
    let asked = right.values.reduce(0, +) + misses.count
    #expect(misses.count * 40 <= asked, "\(misses.count) of \(asked): \(misses)")
  }
}
