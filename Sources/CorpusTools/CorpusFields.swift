package import LetterModel
package import Yams

/// Something wrong in a corpus file.
package struct CorpusProblem: Error, Hashable, CustomStringConvertible, Comparable {
  /// Whether the tables may not be written, or a person should only look.
  package enum Gravity: String { case error, warning }
  /// The file, relative to the corpora.
  package let file: String
  /// The line, counted from 1; 0 for the file as a whole.
  package let line: Int
  /// What is wrong.
  package let message: String
  /// How grave it is.
  package let gravity: Gravity

  /// `law/bodies.yaml:12: error: …`.
  package var description: String { "\(file):\(line): \(gravity.rawValue): \(message)" }

  /// Orders by file and line.
  package static func < (left: CorpusProblem, right: CorpusProblem) -> Bool {
    (left.file, left.line, left.message) < (right.file, right.line, right.message)
  }
}

/// Gathers problems while corpus files are read.
package final class ProblemLog {
  /// The problems so far.
  package private(set) var problems: [CorpusProblem] = []

  /// An empty log.
  package init() {}

  /// Adds a problem.
  package func add(
    _ message: String, file: String, line: Int, gravity: CorpusProblem.Gravity = .error
  ) {
    problems.append(CorpusProblem(file: file, line: line, message: message, gravity: gravity))
  }
}

/// One entry of a corpus file: typed access to its keys. Every key asked for is known; `finish` reports the others.
package final class CorpusFields {
  /// The file, relative to the corpora.
  package let file: String
  /// The entry's line, counted from 1.
  package let line: Int
  private let mapping: Node.Mapping
  private let fallback: CorpusFields?
  private let log: ProblemLog
  private var known: Set<String> = []

  /// The entry of a mapping node; `fallback` gives values for keys that the entry leaves out.
  package init(_ mapping: Node.Mapping, file: String, log: ProblemLog, fallback: CorpusFields? = nil) {
    self.mapping = mapping
    self.file = file
    self.log = log
    self.fallback = fallback
    line = mapping.mark?.line ?? 0
  }

  /// The same entry with values to fall back on.
  package func falling(backOn other: CorpusFields?) -> CorpusFields {
    CorpusFields(mapping, file: file, log: log, fallback: other)
  }

  /// Reports a problem of this entry.
  package func report(_ message: String, gravity: CorpusProblem.Gravity = .error) {
    log.add(message, file: file, line: line, gravity: gravity)
  }

  private func node(_ key: String) -> Node? {
    known.insert(key)
    if let node = mapping[Node(key)] { return isNull(node) ? nil : node }
    return fallback?.node(key)
  }

  private func isNull(_ node: Node) -> Bool {
    guard case .scalar(let scalar) = node else { return false }
    return scalar.style == .plain && (scalar.string.isEmpty || scalar.string == "null")
  }

  /// Whether the entry itself writes the key, also as `null`.
  package func writes(_ key: String) -> Bool { mapping[Node(key)] != nil }

  /// The text of a key; nil when left out.
  package func text(_ key: String) -> String? {
    guard let node = node(key) else { return nil }
    guard case .scalar(let scalar) = node else {
      report("'\(key)' must be a text")
      return nil
    }
    if scalar.string.unicodeScalars.contains(where: { $0 == "\t" || $0 == "\n" || $0 == "\r" }) {
      report("'\(key)' holds a tab or a line break")
    }
    return scalar.string
  }

  /// The text of a key that must be there.
  package func required(_ key: String) -> String {
    if let text = text(key), !text.isEmpty { return text }
    report("'\(key)' is missing")
    return ""
  }

  /// The list of a key; empty when left out.
  package func list(_ key: String) -> [String] {
    guard let node = node(key) else { return [] }
    guard case .sequence(let sequence) = node else {
      report("'\(key)' must be a list")
      return []
    }
    return sequence.compactMap { item in
      guard case .scalar(let scalar) = item, !scalar.string.isEmpty else {
        report("'\(key)' holds something that is no text")
        return nil
      }
      if scalar.string.contains("\t") || scalar.string.contains("\n") {
        report("'\(key)' holds a tab or line break")
      }
      return scalar.string
    }
  }

  /// A list of plain words that will stand in one cell: none may hold `|`.
  package func words(_ key: String) -> [String] {
    let words = list(key)
    for word in words where word.contains("|") { report("'\(key)' holds '|' in '\(word)'") }
    return words
  }

  /// A flag; false when left out.
  package func flag(_ key: String, otherwise: Bool = false) -> Bool {
    guard let text = text(key) else { return otherwise }
    guard text == "true" || text == "false" else {
      report("'\(key)' must be true or false, not '\(text)'")
      return otherwise
    }
    return text == "true"
  }

  /// A whole number; nil when left out.
  package func integer(_ key: String) -> Int? {
    guard let text = text(key) else { return nil }
    guard let value = Int(text) else {
      report("'\(key)' must be a whole number, not '\(text)'")
      return nil
    }
    return value
  }

  /// A date; nil when left out.
  package func date(_ key: String) -> CivilDate? {
    guard let text = text(key) else { return nil }
    guard let date = CivilDate(iso: text) else {
      report("'\(key)' must be a date as 2026-03-12, not '\(text)'")
      return nil
    }
    return date
  }

  /// A period; nil when left out.
  package func period(_ key: String) -> Period? {
    guard let text = text(key) else { return nil }
    guard let period = Period(iso: text) else {
      report("'\(key)' must be a period as P4W, not '\(text)'")
      return nil
    }
    return period
  }

  /// One value of a closed set; nil when left out.
  package func choice<Value: RawRepresentable<String>>(_ key: String, of type: Value.Type) -> Value? {
    guard let text = text(key) else { return nil }
    guard let value = Value(rawValue: text) else {
      report("'\(key)' has no value '\(text)'")
      return nil
    }
    return value
  }

  /// Values of a closed set; empty when left out.
  package func choices<Value: RawRepresentable<String>>(_ key: String, of type: Value.Type) -> [Value] {
    list(key).compactMap { text in
      if let value = Value(rawValue: text) { return value }
      report("'\(key)' has no value '\(text)'")
      return nil
    }
  }

  /// The mappings in the list of a key; empty when left out.
  package func entries(_ key: String) -> [CorpusFields] {
    guard let node = node(key) else { return [] }
    guard case .sequence(let sequence) = node else {
      report("'\(key)' must be a list of entries")
      return []
    }
    return sequence.compactMap { item in
      if case .mapping(let mapping) = item { return CorpusFields(mapping, file: file, log: log) }
      log.add("'\(key)' holds something that is no entry", file: file, line: item.mark?.line ?? line)
      return nil
    }
  }

  /// The keys the entry writes, in file order, with their nodes' texts or lists.
  package var keys: [String] { mapping.keys.compactMap(\.string) }

  /// Reports every key that nothing asked for.
  package func finish() {
    for key in mapping.keys {
      guard let name = key.string, !known.contains(name) else { continue }
      log.add("unknown key '\(name)'", file: file, line: key.mark?.line ?? line)
    }
  }
}
