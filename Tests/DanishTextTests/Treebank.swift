import Foundation

/// A sentence of a treebank in CoNLL-U: its text and its words with offsets.
struct TreebankSentence {
  struct Word {
    let form: String
    let lemma: String
    let tag: String
    let features: String
    /// Offset of the word's first byte in the sentence's text.
    let offset: Int
  }

  let text: String
  let words: [Word]
}

/// The files outside the package that tests may read when they are there.
enum SharedData {
  /// The bytes of a file below the shared folder as text; nil when it is not there.
  static func text(_ path: String) -> String? {
    let folder = ProcessInfo.processInfo.environment["KLARBREV_SHARED"] ?? "../shared"
    guard let data = FileManager.default.contents(atPath: folder + "/" + path) else { return nil }
    return String(decoding: data, as: UTF8.self)
  }

  /// A file of the package as text; `path` from the package folder.
  static func package(_ path: String) -> String? {
    let folder = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(3).joined(
      separator: "/")
    return FileManager.default.contents(atPath: folder + "/" + path).map {
      String(decoding: $0, as: UTF8.self)
    }
  }

  /// The sentences of one part of UD_Danish-DDT; nil when it is not there.
  static func treebank(_ part: String) -> [TreebankSentence]? {
    guard let text = text("data/ud-danish/da_ddt-ud-\(part).conllu") else { return nil }
    var found: [TreebankSentence] = []
    var sentence = ""
    var words: [TreebankSentence.Word] = []
    var offset = 0
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("# text = ") {
        sentence = String(line.dropFirst(9))
        words = []
        offset = 0
      } else if line.isEmpty {
        if !words.isEmpty { found.append(TreebankSentence(text: sentence, words: words)) }
        words = []
      } else if !line.hasPrefix("#") {
        let columns = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
        guard columns.count == 10, Int(columns[0]) != nil else { continue }
        words.append(
          TreebankSentence.Word(
            form: columns[1], lemma: columns[2], tag: columns[3], features: columns[5], offset: offset))
        offset += columns[1].utf8.count + (columns[9].contains("SpaceAfter=No") ? 0 : 1)
      }
    }
    return found
  }
}

/// Counts of right, wrong and missed answers.
struct Score: CustomStringConvertible {
  var right = 0
  var wrong = 0
  var missed = 0

  var precision: Double { right + wrong == 0 ? 100 : 100 * Double(right) / Double(right + wrong) }
  var recall: Double { right + missed == 0 ? 100 : 100 * Double(right) / Double(right + missed) }
  var f1: Double { precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall) }

  var description: String {
    func one(_ value: Double) -> String { String(format: "%.1f", value) }
    return
      "P \(one(precision)) R \(one(recall)) F1 \(one(f1)) (\(right) right, \(wrong) wrong, \(missed) missed)"
  }

  /// Compares two sets of answers.
  init<Answer: Hashable>(found: Set<Answer>, gold: Set<Answer>) {
    right = found.intersection(gold).count
    wrong = found.count - right
    missed = gold.count - right
  }

  init() {}

  static func += (left: inout Score, right: Score) {
    left.right += right.right
    left.wrong += right.wrong
    left.missed += right.missed
  }
}
