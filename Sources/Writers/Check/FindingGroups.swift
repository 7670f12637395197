import LetterModel

/// Advice gathered by rule, the most useful first, so that a hard text gives five lines and not fifty.
struct AdviceGroups {
  /// All pieces of advice of one rule.
  struct Group {
    let id: RuleID
    let findings: [Finding]
  }

  /// The groups to show.
  let shown: [Group]
  /// Number of pieces of advice in groups that are not shown.
  let hidden: Int

  init(_ advice: [Finding], limit: Int) {
    var groups: [RuleID: [Finding]] = [:]
    for finding in advice { groups[finding.id, default: []].append(finding) }
    let sorted = groups.sorted { left, right in
      (AdviceGroups.rank(left.key), left.key) < (AdviceGroups.rank(right.key), right.key)
    }
    shown = sorted.prefix(limit).map { Group(id: $0.key, findings: $0.value) }
    hidden = sorted.dropFirst(limit).reduce(0) { $0 + $1.value.count }
  }

  /// Law and structure before language.
  private static func rank(_ id: RuleID) -> Int {
    switch id.family {
    case "S": 2
    case "O": 1
    default: 0
    }
  }
}
