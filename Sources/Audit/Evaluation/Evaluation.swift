/// How well the program agrees with letters that a person has labelled. Only what is labelled counts.
public struct Evaluation: Sendable {
  /// Letters scored.
  public private(set) var letters = 0
  /// Letters whose labels hold no error, and how many of them pass without one.
  public private(set) var clean = FieldScore()
  /// Scores by finding id; advice counts where it is labelled.
  public private(set) var findings: [String: Score] = [:]
  /// Scores of errors, warnings and advice.
  public private(set) var severities: [String: Score] = [:]
  /// Agreement by field.
  public private(set) var fields: [String: FieldScore] = [:]
  /// Agreement of all fields and findings by family, as shares of what was labelled.
  public private(set) var families: [String: FieldScore] = [:]
  /// Agreement on what the sentences do.
  public private(set) var roles = RoleScores()
  /// Every disagreement, in the order of the letters.
  public private(set) var disagreements: [Disagreement] = []

  /// An evaluation of no letters.
  public init() {}

  /// Scores of all errors and warnings together.
  public var burdens: Score { (severities["error"] ?? Score()) + (severities["warning"] ?? Score()) }

  /// What one letter's report, in the contract's form, has otherwise than its labels.
  public static func disagreements(of report: JSONValue, labels: JSONValue, letter: String) -> [Disagreement]
  {
    var evaluation = Evaluation()
    evaluation.add(report, labels: Labels(value: labels), letter: letter)
    return evaluation.disagreements
  }

  /// Adds one letter's report, in the contract's form, and its labels.
  public mutating func add(_ report: JSONValue, labels: Labels, letter: String) {
    letters += 1
    for (path, label) in labels.labelledFields {
      count(path, label, Evaluation.value(of: report, at: path, labelled: label), labels, letter)
    }
    addFindings(report, labels, letter)
    addSummary(report, labels, letter)
  }

  /// Adds what the sentences of one letter were read as, and their labels.
  public mutating func add(
    _ labels: RoleLabels, letter: Letter, sentences: [RoleSentence], name: String
  ) {
    for wrong in roles.add(labels, letter: letter, sentences: sentences) {
      disagree(name, "roles: " + wrong.text, wrong.labelled, wrong.found)
    }
  }

  private static func value(of report: JSONValue, at path: String, labelled: JSONValue) -> JSONValue {
    let value = report.at(path) ?? .null
    // The order of topics says nothing.
    guard path == "letter.topics", let topics = value.elements, let wanted = labelled.elements else {
      return value
    }
    return Set(topics) == Set(wanted) ? labelled : value
  }

  private mutating func count(
    _ path: String, _ expected: JSONValue, _ got: JSONValue, _ labels: Labels, _ letter: String
  ) {
    let isRight = expected == got
    fields[path, default: FieldScore()].labelled += 1
    families[labels.family, default: FieldScore()].labelled += 1
    if isRight {
      fields[path, default: FieldScore()].right += 1
      families[labels.family, default: FieldScore()].right += 1
    } else {
      disagree(letter, path, expected.compact, got.compact)
    }
  }

  private mutating func addFindings(_ report: JSONValue, _ labels: Labels, _ letter: String) {
    let found = (report["findings"]?.elements ?? []).compactMap {
      finding -> (id: String, severity: String)? in
      guard let id = finding["id"]?.text, let severity = finding["severity"]?.text else { return nil }
      return (id, severity)
    }
    for id in labels.absentFindings where found.contains(where: { $0.id == id }) {
      disagree(letter, "absentFindings", "uden " + id, id)
    }
    guard let wanted = labels.findings else { return }
    let foundIDs = Set(found.map(\.id))
    let wantedIDs = Set(wanted.map(\.id))
    for (id, severity) in wanted.sorted(by: { $0.id < $1.id }) {
      let isFound = foundIDs.contains(id)
      let weight = severity ?? found.first { $0.id == id }?.severity ?? "warning"
      score(id, weight, labels) { if isFound { $0.hits += 1 } else { $0.misses += 1 } }
      if !isFound { disagree(letter, "findings", id, "intet") }
      if isFound, let severity, !found.contains(where: { $0.id == id && $0.severity == severity }) {
        disagree(letter, "findings." + id, severity, found.first { $0.id == id }?.severity ?? "")
      }
    }
    let extras = found.filter { !wantedIDs.contains($0.id) && $0.severity != "advice" }
    for id in Set(extras.map(\.id)).sorted() {
      let weight = extras.first { $0.id == id }?.severity ?? "warning"
      score(id, weight, labels) { $0.falseAlarms += 1 }
      disagree(letter, "findings", "intet", id)
    }
    if !wanted.contains(where: { $0.severity == "error" }) {
      clean.labelled += 1
      if !found.contains(where: { $0.severity == "error" }) { clean.right += 1 }
    }
  }

  private mutating func score(
    _ id: String, _ severity: String, _ labels: Labels, _ change: (inout Score) -> Void
  ) {
    change(&findings[id, default: Score()])
    var score = severities[severity] ?? Score()
    let before = score
    change(&score)
    severities[severity] = score
    families[labels.family, default: FieldScore()].labelled += 1
    if score.hits > before.hits { families[labels.family, default: FieldScore()].right += 1 }
  }

  private mutating func addSummary(_ report: JSONValue, _ labels: Labels, _ letter: String) {
    let sentences = (report.at("summary.sections")?.elements ?? []).flatMap {
      $0["sentences"]?.elements ?? []
    }
    let text = sentences.compactMap { $0["text"]?.text }.joined(separator: "\n")
    for phrase in labels.summaryMustContain {
      count("summaryMustContain", .bool(true), .bool(text.contains(phrase)), labels, letter)
    }
    for phrase in labels.summaryMustNotContain {
      count("summaryMustNotContain", .bool(false), .bool(text.contains(phrase)), labels, letter)
    }
  }

  private mutating func disagree(_ letter: String, _ what: String, _ expected: String, _ got: String) {
    disagreements.append(Disagreement(letter: letter, what: what, expected: expected, got: got))
  }
}
