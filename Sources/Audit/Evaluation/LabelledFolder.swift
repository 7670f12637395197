/// A folder of labelled letters: `NAME.expected.json` beside `NAME.txt` (or another format).
public struct LabelledFolder: Sendable {
  /// A letter with its labels.
  struct Item: Sendable {
    let letter: String
    let labels: String
    /// `train`, `test`, or empty when the path has neither folder.
    let split: String
  }

  /// What a run gives.
  public struct Outcome: Sendable {
    /// Evaluations by split, and of all letters under `alle`.
    public internal(set) var evaluations: [String: Evaluation] = ["alle": Evaluation()]
    /// One Danish line for each letter or label that could not be read.
    public internal(set) var problems: [String] = []
  }

  private enum Reading: Sendable {
    case scored(JSONValue, JSONValue)
    case failed(String)
  }

  private let items: [Item]
  private let folder: String

  /// Finds the labelled letters under a folder; nil when it cannot be opened.
  public init?(_ folder: String) {
    guard let files = Host.files(under: folder) else { return nil }
    self.folder = folder
    let ending = ".expected.json"
    var letters: [String: String] = [:]
    for file in files where !file.hasSuffix(".json") && !file.hasSuffix(".md") {
      letters[LabelledFolder.stem(file)] = file
    }
    items = files.filter { $0.hasSuffix(ending) }.compactMap { labels in
      letters[String(labels.dropLast(ending.count))].map { letter in
        Item(letter: letter, labels: labels, split: LabelledFolder.split(of: letter))
      }
    }
  }

  /// Reviews every letter and holds the report against its labels.
  public func evaluate(_ pipeline: ReviewPipeline, jobs: Int) async -> Outcome {
    var outcome = Outcome()
    await OrderedWork.run(items, jobs: jobs) { item in
      (item, LabelledFolder.read(item, pipeline))
    } each: { item, reading in
      switch reading {
      case .failed(let line): outcome.problems.append(line)
      case .scored(let report, let labels):
        let name = String(item.letter.dropFirst(folder.count).drop { $0 == "/" })
        for split in ["alle", item.split] where !split.isEmpty {
          outcome.evaluations[split, default: Evaluation()].add(
            report, labels: Labels(value: labels), letter: name)
        }
      }
      return true
    }
    return outcome
  }

  private static func read(_ item: Item, _ pipeline: ReviewPipeline) -> Reading {
    do throws(ReadFailure) {
      let labels = try LetterFile.bytes(at: item.labels)
      guard let value = try? JSONValue(parsing: labels) else {
        return .failed("\(item.labels): Mærkningen er ikke gyldig JSON.")
      }
      let bytes = try LetterFile.bytes(at: item.letter)
      let asOf = value.at("letter.date")?.text.flatMap { CivilDate(iso: $0) } ?? pipeline.rulebook.date
      let report = try pipeline.report(bytes: bytes, name: item.letter, options: ReviewOptions(asOf: asOf))
      return .scored(JSONWriter().value(of: report), value)
    } catch {
      return .failed("\(item.letter): \(error.message)")
    }
  }

  private static func stem(_ path: String) -> String {
    guard let dot = path.lastIndex(of: "."), !path[dot...].contains("/") else { return path }
    return String(path[..<dot])
  }

  private static func split(of path: String) -> String {
    let folders = path.split(separator: "/")
    return ["train", "test"].first { folders.contains(Substring($0)) } ?? ""
  }
}
