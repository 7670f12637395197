import ArgumentParser
import Audit
import CorpusTools
import DanishText
import Foundation
import LetterModel
import Rulebook
import Understanding

/// Fits the weights of the signs of reasons to the training letters and the labelled bodies, and says what they tell of
/// letters that were left out of the fitting.
struct Fit: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Fit the weights of the signs of reasons to the labelled letters (build in release).")

  @Option(help: "The folder of the corpora.")
  var corpora = "Corpora"

  @Option(help: "Parts of the families and writers of which each is left out once.")
  var folds = 8

  @Flag(help: "Write no weights.")
  var check = false

  @Option(help: "Write what is foretold of each left out letter to this file.")
  var foretold: String?

  func run() throws {
    let letters = try FitLetters(corpora: corpora).letters
    var lines: [String] = []
    for element in FitElement.allCases {
      let asked = letters.filter { $0.labels[element] != nil }
      let table = SignTable(asked)
      let groups = Array(Set(asked.map(\.group))).sorted()
      let parts = Dictionary(uniqueKeysWithValues: groups.enumerated().map { ($1, $0 % folds) })
      var (right, read, held, heldRight, heldRead) = (0, 0, 0, 0, 0)
      for fold in 0..<folds {
        let fit = table.fit(asked.filter { parts[$0.group] != fold }, element)
        for letter in asked where parts[letter.group] == fold {
          let probability = fit.probability(table.indexed(letter))
          let label = letter.labels[element] == true
          let isRight = (probability >= 0.5) == label
          let isRead = letter.read[element] == label
          right += isRight ? 1 : 0
          read += isRead ? 1 : 0
          if letter.isBody {
            held += 1
            heldRight += isRight ? 1 : 0
            heldRead += isRead ? 1 : 0
          }
          lines.append(
            "\(element)\t\(letter.name)\t\(label)\t\(letter.read[element] ?? false)\t\(probability)")
        }
      }
      print(
        "\(element): \(asked.count) letters, \(right) foretold right, \(read) read right;",
        "bodies \(held), \(heldRight) and \(heldRead)")
    }
    if let foretold { try Data(lines.joined(separator: "\n").utf8).write(to: URL(filePath: foretold)) }
    guard !check else { return }
    let rows = FitElement.rows(letters)
    let path = corpora + "/weights/grounds.tsv"
    try Data(Table.encode(rows).utf8).write(to: URL(filePath: path))
    print("\(path): \(rows.count) signs")
  }
}

/// What is fitted.
enum FitElement: CaseIterable {
  case hovedhensyn, faktum

  /// Weights that say too little to be kept, in log-odds.
  private static let least = 0.05

  /// The weights of all elements, fitted to all letters.
  static func rows(_ letters: [FitLetter]) -> [GroundWeight] {
    let table = SignTable(letters)
    let fits = allCases.map { element in
      table.fit(letters.filter { $0.labels[element] != nil }, element).weights
    }
    let all = (table.names + ["bias:"]).enumerated().compactMap { index, name -> GroundWeight? in
      let pair = fits.map { abs($0[index]) < least ? 0 : $0[index] }
      return pair.allSatisfy { $0 == 0 }
        ? nil : GroundWeight(sign: name, hovedhensyn: Float(pair[0]), faktum: Float(pair[1]))
    }
    return all.sorted { $0.sign < $1.sign }
  }
}

/// The signs that enough letters show, by index.
struct SignTable {
  let names: [String]
  private let indices: [String: Int]

  /// The fewest letters that a sign must stand in.
  private static let fewest = 8

  init(_ letters: [FitLetter]) {
    var counts: [String: Int] = [:]
    for letter in letters {
      for sign in Set(letter.example.sentences.joined().map(\.sign)) { counts[sign, default: 0] += 1 }
    }
    names = counts.filter { $0.value >= SignTable.fewest }.keys.sorted()
    indices = Dictionary(uniqueKeysWithValues: names.enumerated().map { ($1, $0) })
  }

  func indexed(_ letter: FitLetter) -> [[(sign: Int, value: Double)]] {
    letter.example.sentences.map { signs in
      signs.compactMap { sign in indices[sign.sign].map { ($0, Double(sign.value)) } }
    }
  }

  func fit(_ letters: [FitLetter], _ element: FitElement) -> LinearFit {
    LinearFit(
      letters.map { .init(sentences: indexed($0), holds: $0.labels[element] == true) }, signs: names.count)
  }
}
