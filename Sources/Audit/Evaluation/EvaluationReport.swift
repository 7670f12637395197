extension LabelledFolder.Outcome {
  /// The figures as JSON; the form that `--baseline` reads.
  public var value: JSONValue {
    .object([
      "schema": .string("klarbrev.evaluation/1"),
      "tool": .object([
        "version": .string(Tool.version), "rulebook": .string(Rulebook.embedded.date.description),
      ]),
      "splits": .object(JSONMembers(evaluations.mapValues(\.value))),
      "problems": .array(problems.map(JSONValue.string)),
    ])
  }

  /// Figures that fell below a baseline by more than a percentage point, one Danish line each.
  public func regressions(from baseline: JSONValue) -> [String] {
    evaluations.sorted { $0.key < $1.key }.flatMap { split, evaluation in
      evaluation.shares.compactMap { name, share -> String? in
        guard let before = baseline.at("splits." + split)?["shares"]?[name]?.number, share < before - 0.01
        else { return nil }
        return "\(split): \(name) er faldet fra \(percent(before)) til \(percent(share))"
      }
    }
  }
}

extension Evaluation {
  /// Every share that may be held against a baseline, by name, sorted.
  var shares: [(name: String, share: Double)] {
    var shares: [String: Double] = [:]
    for (path, score) in fields { shares[path] = score.share }
    for (severity, score) in severities {
      shares[severity + ".precision"] = score.precision
      shares[severity + ".recall"] = score.recall
    }
    shares["clean"] = clean.share
    shares["roles"] = roles.all.f1
    return shares.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  var value: JSONValue {
    .object([
      "letters": .integer(letters),
      "clean": clean.value,
      "shares": .object(
        JSONMembers(Dictionary(uniqueKeysWithValues: shares.map { ($0.name, .decimal($0.share)) }))),
      "findings": .object(JSONMembers(findings.mapValues(\.value))),
      "severities": .object(JSONMembers(severities.mapValues(\.value))),
      "fields": .object(JSONMembers(fields.mapValues(\.value))),
      "families": .object(JSONMembers(families.mapValues(\.value))),
      "roles": roles.value,
    ])
  }

  /// The figures as a table for people.
  public func table(heading: String, showDisagreements: Bool) -> String {
    var lines = ["\(heading): \(letters) breve", ""]
    lines.append(row("Felt", "rigtige", "mærkede", "andel"))
    for (path, score) in fields.sorted(by: { $0.key < $1.key }) {
      lines.append(row(path, String(score.right), String(score.labelled), percent(score.share)))
    }
    lines += ["", row("Fund", "fundet", "falske", "overset", "præcision", "genkaldelse")]
    let ids = findings.keys.compactMap { RuleID($0) }.sorted().map(\.description)
    for id in ids { lines.append(scoreRow(id, findings[id] ?? Score())) }
    for severity in ["error", "warning", "advice"] {
      if let score = severities[severity] { lines.append(scoreRow("alle " + severity, score)) }
    }
    lines.append(scoreRow("fejl og advarsler", burdens))
    let falsePerLetter = letters == 0 ? 0 : Double(burdens.falseAlarms) / Double(letters)
    lines.append("Falske fejl og advarsler pr. 100 breve: \(decimals(100 * falsePerLetter))")
    lines.append("Breve uden mærket fejl, som passerer uden fejl: \(clean.right) af \(clean.labelled)")
    lines += ["", row("Familie", "rigtige", "mærkede", "andel")]
    for (family, score) in families.sorted(by: { $0.key < $1.key }) {
      lines.append(row(family, String(score.right), String(score.labelled), percent(score.share)))
    }
    lines += roleRows
    if showDisagreements {
      lines += ["", "Uenigheder"]
      lines += disagreements.map { "\($0.letter): \($0.what): mærket \($0.expected), fik \($0.got)" }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private var roleRows: [String] {
    guard roles.sentences > 0 else { return [] }
    var lines = [
      "", row("Sætningsrolle", "fundet", "falske", "overset", "præcision", "genkaldelse", "F1"),
    ]
    for role in SentenceRole.allCases {
      guard let score = roles.roles[role] else { continue }
      lines.append(scoreRow(role.rawValue, score) + cell(percent(score.f1)))
    }
    lines.append(scoreRow("alle roller", roles.all) + cell(percent(roles.all.f1)))
    lines.append("Mærkede sætninger: \(roles.sentences), ikke genfundet: \(roles.unmet)")
    return lines
  }

  private func scoreRow(_ name: String, _ score: Score) -> String {
    row(
      name, String(score.hits), String(score.falseAlarms), String(score.misses), percent(score.precision),
      percent(score.recall))
  }

  private func row(_ cells: String...) -> String {
    let first = cells[0] + String(repeating: " ", count: max(1, 46 - cells[0].count))
    return first + cells.dropFirst().map(cell).joined()
  }

  private func cell(_ text: String) -> String {
    String(repeating: " ", count: max(0, 12 - text.count)) + text
  }
}

extension Score {
  fileprivate var value: JSONValue {
    .object(["hits": .integer(hits), "falseAlarms": .integer(falseAlarms), "misses": .integer(misses)])
  }
}

extension RoleScores {
  fileprivate var value: JSONValue {
    .object([
      "sentences": .integer(sentences), "unmet": .integer(unmet), "all": RoleScores.value(all),
      "byRole": .object(
        JSONMembers(
          Dictionary(uniqueKeysWithValues: roles.map { ($0.key.rawValue, RoleScores.value($0.value)) }))),
    ])
  }

  private static func value(_ score: Score) -> JSONValue {
    func share(_ share: Double?) -> JSONValue { share.map(JSONValue.decimal) ?? .null }
    return .object([
      "hits": .integer(score.hits), "falseAlarms": .integer(score.falseAlarms),
      "misses": .integer(score.misses), "precision": share(score.precision), "recall": share(score.recall),
      "f1": share(score.f1),
    ])
  }
}

extension FieldScore {
  fileprivate var value: JSONValue { .object(["right": .integer(right), "labelled": .integer(labelled)]) }
}

private func percent(_ share: Double?) -> String { share.map { decimals($0 * 100) + " %" } ?? "–" }

/// One decimal with a Danish comma.
private func decimals(_ number: Double) -> String {
  let tenths = Int((number * 10).rounded())
  return "\(tenths / 10),\(tenths % 10)"
}
