/// A folder of labelled letters: `NAME.expected.json` beside `NAME.txt` (or another format).
public struct LabelledFolder: Sendable {
  /// A letter with its labels.
  struct Item: Sendable {
    let letter: String
    let labels: String
    /// The labels of its sentences; nil when it has none.
    let roles: String?
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

  private struct Scored: Sendable {
    let report: JSONValue
    let labels: JSONValue
    let letter: Letter
    let sentences: [RoleSentence]
    let roles: RoleLabels?
  }

  private enum Reading: Sendable {
    case scored(Scored)
    case failed(String)
  }

  private let items: [Item]
  private let folder: String

  /// Finds the labelled letters under a folder; nil when it cannot be opened.
  public init?(_ folder: String) {
    guard let files = Host.files(under: folder) else { return nil }
    self.folder = folder
    let ending = ".expected.json"
    let all = Set(files)
    var letters: [String: String] = [:]
    for file in files where !file.hasSuffix(".json") && !file.hasSuffix(".md") {
      letters[LabelledFolder.stem(file)] = file
    }
    items = files.filter { $0.hasSuffix(ending) }.compactMap { labels in
      let stem = String(labels.dropLast(ending.count))
      let roles = stem + ".roles.json"
      return letters[stem].map { letter in
        Item(
          letter: letter, labels: labels, roles: all.contains(roles) ? roles : nil,
          split: LabelledFolder.split(of: letter))
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
      case .scored(let scored):
        let name = String(item.letter.dropFirst(folder.count).drop { $0 == "/" })
        for split in ["alle", item.split] where !split.isEmpty {
          outcome.evaluations[split, default: Evaluation()].add(
            scored.report, labels: Labels(value: scored.labels), letter: name)
          guard let roles = scored.roles else { continue }
          outcome.evaluations[split, default: Evaluation()].add(
            roles, letter: scored.letter, sentences: scored.sentences, name: name)
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
      var roles: RoleLabels?
      if let path = item.roles {
        roles = (try? JSONValue(parsing: try LetterFile.bytes(at: path))).flatMap(RoleLabels.init)
        if roles == nil { return .failed("\(path): Mærkningen af sætninger kan ikke læses.") }
      }
      let bytes = try LetterFile.bytes(at: item.letter)
      let asOf = value.at("letter.date")?.text.flatMap { CivilDate(iso: $0) } ?? pipeline.rulebook.date
      let report = try pipeline.report(bytes: bytes, name: item.letter, options: ReviewOptions(asOf: asOf))
      return .scored(
        Scored(
          report: JSONWriter().value(of: report), labels: value, letter: report.review.letter,
          sentences: report.review.facts.sentences, roles: roles))
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
