import DanishText
import LetterModel
import Readers
import Rulebook
import TestSupport

@testable import Understanding

/// The cues as they stand in Corpora/cues, read without the compiled tables, so that a changed cue counts at once.
struct CueFiles {
  struct Cue {
    var id = ""
    var role = ""
    var weight = 0.0
    var patterns: [String] = []
    var unless: [String] = []
    var fires: [String] = []
    var quiet: [String] = []
  }

  static let names = [
    "actions", "complaint", "kind", "outcome-burden", "outcome-grant", "outcome-refusal", "reasons", "signs",
  ]

  static let shared = CueFiles()

  let cues: [Cue]
  let table: PhraseTable
  let book: CueBook

  private init() {
    cues = CueFiles.names.flatMap { CueFiles.read($0) }
    var patterns: [(category: String, key: String, pattern: String)] = []
    for cue in cues {
      patterns += cue.patterns.map { ("cue", cue.id, $0) }
      patterns += cue.unless.map { ("unless", cue.id, $0) }
    }
    for body in Rulebook.embedded.bodies {
      patterns += body.names.map { ("body", body.id, CueFiles.name($0)) }
    }
    for topic in Rulebook.embedded.topics { patterns += topic.phrases.map { ("topic", topic.key, $0) } }
    do throws(PatternError) {
      table = try PhraseTable(patterns: patterns, classes: CueFiles.classes())
    } catch {
      fatalError("\(error)")
    }
    book = CueBook(entries: table.entries, cues: cues.map { ($0.id, $0.role, $0.weight) })
  }

  private static func name(_ name: String) -> String {
    name.split(separator: ",").joined(separator: " ,")
  }

  private static func lines(_ file: String) -> [String] {
    let bytes = Fixture.package("Corpora/cues/" + file + ".yaml") ?? []
    return String(decoding: bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: true).map(
      String.init)
  }

  /// Reads the plain subset of YAML that the cue files keep to.
  private static func read(_ file: String) -> [Cue] {
    var cues: [Cue] = []
    var list = ""
    for line in lines(file) {
      let text = line.drop { $0 == " " }
      guard !text.hasPrefix("#"), text != "cues:" else { continue }
      if text.hasPrefix("- id: ") {
        cues.append(Cue())
        cues[cues.count - 1].id = String(text.dropFirst(6))
        continue
      }
      guard !cues.isEmpty else { continue }
      let last = cues.count - 1
      if text.hasPrefix("- \"") {
        let item = String(text.dropFirst(3).dropLast())
        if list == "patterns" { cues[last].patterns.append(item) } else { cues[last].unless.append(item) }
      } else if text.hasPrefix("role: ") {
        cues[last].role = String(text.dropFirst(6))
      } else if text.hasPrefix("weight: ") {
        cues[last].weight = Double(text.dropFirst(8)) ?? 0
      } else if text.hasPrefix("fires: ") {
        cues[last].fires = strings(text)
      } else if text.hasPrefix("quiet: ") {
        cues[last].quiet = strings(text)
      } else {
        list = String(text.dropLast())
      }
    }
    return cues
  }

  private static func strings(_ text: Substring) -> [String] {
    let parts = text.split(separator: "\"", omittingEmptySubsequences: false)
    return parts.enumerated().filter { $0.offset % 2 == 1 }.map { String($0.element) }
  }

  private static func classes() -> [String: [String]] {
    var classes: [String: [String]] = [:]
    var name = ""
    for line in lines("classes") where !line.hasPrefix("#") {
      var rest = Substring(line)
      if !line.hasPrefix(" "), let colon = line.firstIndex(of: ":") {
        name = String(line[..<colon])
        rest = line[line.index(after: colon)...]
      }
      let words = rest.split(separator: ",").map { part in
        part.filter { $0 != "[" && $0 != "]" && $0 != "\"" }.split(separator: " ").joined(separator: " ")
      }
      classes[name, default: []] += words.filter { !$0.isEmpty }
    }
    return classes
  }

  /// Understands a letter with the cues as they stand in the files.
  func facts(of letter: Letter) -> (facts: Facts, text: AnalysedText) {
    let text = TextAnalyser.analyse(letter, phrases: table)
    return (LetterUnderstanding.facts(of: letter, text: text, rulebook: .embedded, book: book), text)
  }
}
