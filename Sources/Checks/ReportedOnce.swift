import LetterModel

/// One fault, one finding: takes out what another finding already says (settled point 3 of the output contract).
enum ReportedOnce {
  /// The findings that remain, in the order given.
  static func kept(of findings: [Finding]) -> [Finding] {
    // Only findings that can cover others are gone through for each, so that a long text takes no more than its share.
    let covering = Dictionary(grouping: findings.filter { covers($0.id.description) }) { $0.id.description }
    let varied = findings.filter { varieties.contains($0.id.description) }
    return findings.filter { finding in
      let id = finding.id.description
      let isSaid = (coveredBy[id] ?? []).contains { above in
        covering[above]?.contains { other in other != finding && says(other, also: finding) } ?? false
      }
      return !isSaid && isBestVariety(finding, of: varied)
    }
  }

  private static func covers(_ id: String) -> Bool {
    coveredInDecision[id] != nil || coveredInPlace[id] != nil
  }

  /// For each id the ids that cover it.
  private static let coveredBy: [String: Set<String>] = {
    var coveredBy: [String: Set<String>] = [:]
    for table in [coveredInDecision, coveredInPlace] {
      for (above, ids) in table { for id in ids { coveredBy[id, default: []].insert(above) } }
    }
    return coveredBy
  }()

  /// Ids that fall away for the same decision when the id on the left has fired.
  private static let coveredInDecision: [String: Set<String>] = [
    "G1": ["G2", "G3", "G4", "G5", "G6", "G7", "G8", "G9", "G10", "G11", "G12", "H1", "H2"],
    "G2": ["H1", "H2"],
    "K1": [
      "K2", "K3", "K4", "K5", "K6", "K7", "K8", "K9", "K10", "K11", "K12", "K13", "K14", "K15", "K16",
    ],
    "K14": ["K2", "K9", "K6", "K13"],
    "T4": ["K2"],
    "K9": ["K6", "K7", "K16", "K2"],
    "K6": ["K13", "K7"],
    "K4": ["F1"],
    "P2": ["P3", "F4"],
    "P5": ["O2"],
    "T7": ["O7", "O2"],
    "T3": ["O7"],
  ]

  /// Ids that fall away when they point at the same words.
  private static let coveredInPlace: [String: Set<String>] = [
    "T2": ["T1", "T3"], "T1": ["T3", "T12"], "T3": ["S11"], "F9": ["F2", "F3", "F1", "F7", "F8", "P3"],
    "F2": ["F3", "P3"],
    "D5": ["H3", "S3"], "T4": ["S3", "S4", "S8"], "H4": ["H3"], "T8": ["S1"],
  ]

  private static func says(_ other: Finding, also finding: Finding) -> Bool {
    let id = finding.id.description
    if coveredInDecision[other.id.description]?.contains(id) == true {
      return other.decision == finding.decision || other.decision == nil || finding.decision == nil
    }
    return coveredInPlace[other.id.description]?.contains(id) == true && other.shares(finding)
  }

  /// Ways a reason can be empty, the most telling first: a decision gets at most one of them.
  private static let varieties = ["G12", "G9", "G8", "G6", "G7"]

  private static func isBestVariety(_ finding: Finding, of findings: [Finding]) -> Bool {
    guard let rank = varieties.firstIndex(of: finding.id.description) else { return true }
    return !findings.contains { other in
      guard other.decision == finding.decision, let rival = varieties.firstIndex(of: other.id.description)
      else {
        return false
      }
      return rival < rank
    }
  }
}
