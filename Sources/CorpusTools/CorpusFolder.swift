import FoundationEssentials
import Yams

/// The files of the corpora, read from a folder or given in memory.
package struct CorpusFolder {
  /// Texts by path relative to the corpora, `/` between folders.
  package let files: [String: String]

  /// Files given in memory.
  package init(files: [String: String]) { self.files = files }

  /// All `.yaml` and `.tsv` files below a folder; `embed` and `gold` are left out. Throws when the folder cannot be read.
  package init(reading folder: String) throws {
    var files: [String: String] = [:]
    for part in ["law", "cues", "lexicon", "frequency"] {
      let root = folder + "/" + part
      guard FileManager.default.fileExists(atPath: root) else { continue }
      for path in try FileManager.default.subpathsOfDirectory(atPath: root)
      where path.hasSuffix(".yaml") || path.hasSuffix(".tsv") {
        files[part + "/" + path] = try String(contentsOfFile: root + "/" + path, encoding: .utf8)
      }
    }
    self.files = files
  }

  /// Paths below a folder (or the one file of that path), sorted.
  package func paths(under prefix: String) -> [String] {
    files.keys.filter { $0 == prefix || $0.hasPrefix(prefix + "/") }.sorted()
  }

  /// The entries under `key` of every file below `prefix`, in order of path and line. Other root keys are errors.
  package func entries(under prefix: String, key: String, log: ProblemLog) -> [CorpusFields] {
    paths(under: prefix).flatMap { path -> [CorpusFields] in
      guard let root = root(of: path, log: log) else { return [] }
      let entries = root.entries(key)
      root.finish()
      return entries
    }
  }

  /// The root mapping of a file; nil (and a problem) when there is none.
  package func root(of path: String, log: ProblemLog) -> CorpusFields? {
    guard let text = files[path] else {
      log.add("the file is missing", file: path, line: 0)
      return nil
    }
    do {
      guard let node = try compose(yaml: text), case .mapping(let mapping) = node else {
        log.add("the file holds no mapping", file: path, line: 1)
        return nil
      }
      return CorpusFields(mapping, file: path, log: log)
    } catch {
      log.add("\(error)", file: path, line: 0)
      return nil
    }
  }
}
