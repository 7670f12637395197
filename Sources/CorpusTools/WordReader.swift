import Rulebook

/// Turns the files below `cues/` and `lexicon/` into entries and the patterns they are found by.
struct WordReader {
  let folder: CorpusFolder
  let log: ProblemLog

  init(_ folder: CorpusFolder, log: ProblemLog) {
    self.folder = folder
    self.log = log
  }

  /// Word lists that patterns name in braces, from `cues/classes.yaml` (name: words).
  func classes() -> [String: [String]] {
    guard folder.files["cues/classes.yaml"] != nil,
      let root = folder.root(of: "cues/classes.yaml", log: log)
    else { return [:] }
    var classes: [String: [String]] = [:]
    for name in root.keys { classes[name] = root.list(name) }
    return classes
  }

  /// The cues, sorted by id, with their patterns and exceptions.
  func cues(_ patterns: inout PatternList) -> [CueEntry] {
    var cues: [CueEntry] = []
    var seen: Set<String> = []
    for path in folder.paths(under: "cues") where path != "cues/classes.yaml" && path.hasSuffix(".yaml") {
      guard let root = folder.root(of: path, log: log) else { continue }
      for entry in root.entries("cues") {
        let id = entry.required("id")
        if !seen.insert(id).inserted { entry.report("'\(id)' stands twice") }
        let weight = entry.text("weight").flatMap(Double.init)
        if weight == nil { entry.report("'weight' must be a number") }
        let found = entry.list("patterns")
        if found.isEmpty { entry.report("'patterns' is missing") }
        for pattern in found { patterns.add("cue", id, pattern, from: entry) }
        for pattern in entry.list("unless") { patterns.add("unless", id, pattern, from: entry) }
        for pattern in found + entry.list("unless") {
          guard let phrase = SplitPhrase.inside(pattern) else { continue }
          entry.report("'\(phrase)' in \"\(pattern)\" is read word by word; give it a pattern of its own")
        }
        for key in ["note"] { _ = entry.text(key) }
        for key in ["fires", "quiet"] { _ = entry.list(key) }
        cues.append(CueEntry(id: id, role: entry.required("role"), weight: weight ?? 0))
        entry.finish()
      }
      root.finish()
    }
    return cues.sorted { $0.id < $1.id }
  }
}

/// Finds phrases that a word list tears apart: "igen|på ny|påny" asks for one of igen and på, then for one of ny and påny.
package enum SplitPhrase {
  /// Phrases of two words that are one thing.
  private static let phrases: Set<String> = [
    "på ny", "i alt", "i dag", "i går", "i morgen", "hver måned", "hver uge", "hvert år", "om måneden",
    "om ugen",
    "med i", "i mellemtiden", "som hidtil", "i medfør", "på det", "har fået", "har ret",
    "lavet om",
    "set på", "sagt ja", "sagt nej", "ikke imødekommet", "gældende dengang",
  ]

  /// The first phrase of the pattern whose words stand at the end of one list and the beginning of the next.
  package static func inside(_ pattern: String) -> String? {
    let elements = pattern.split(separator: " ")
    for (left, right) in zip(elements, elements.dropFirst()) where left.contains("|") {
      guard let last = left.split(separator: "|").last, let first = right.split(separator: "|").first else {
        continue
      }
      let phrase = last + " " + first
      if phrases.contains(String(phrase)) { return String(phrase) }
    }
    return nil
  }
}

/// The patterns of all rooms, each with the place it was written at.
struct PatternList {
  /// One pattern.
  struct Pattern {
    let category: String
    let key: String
    let pattern: String
    let file: String
    let line: Int
  }

  private(set) var patterns: [Pattern] = []

  /// Adds a pattern in the pattern language.
  mutating func add(_ category: String, _ key: String, _ pattern: String, from entry: CorpusFields) {
    patterns.append(
      Pattern(category: category, key: key, pattern: pattern, file: entry.file, line: entry.line))
  }

  /// Adds a pattern whose line is not known.
  mutating func addPattern(_ category: String, _ key: String, _ pattern: String, file: String) {
    patterns.append(Pattern(category: category, key: key, pattern: pattern, file: file, line: 0))
  }

  /// Adds a name as it stands: marks that mean something in patterns are set apart, names with brackets left out.
  mutating func addName(_ category: String, _ key: String, _ name: String, file: String) {
    var pattern = ""
    for scalar in name.unicodeScalars {
      switch scalar {
      case ",": pattern += " ,"
      case "(", ")", "?", "*", "|", "{", "}", "^", "$": return
      default: pattern.unicodeScalars.append(scalar)
      }
    }
    addPattern(category, key, pattern, file: file)
  }
}
