import LetterModel

/// One fault, one finding: takes out what another finding already says (settled point 3 of the output contract).
enum ReportedOnce {
  /// The findings that remain, in the order given.
  static func kept(of findings: [Finding]) -> [Finding] {
    var covering: [RuleID: Coverage] = [:]
    var best: [Int: Int] = [:]
    for finding in findings {
      if coverers.contains(finding.id) { covering[finding.id, default: Coverage()].add(finding) }
      if let rank = varieties.firstIndex(of: finding.id) {
        let decision = finding.decision ?? -1
        best[decision] = min(best[decision] ?? rank, rank)
      }
    }
    for id in Array(covering.keys) { covering[id]?.sort() }
    return findings.filter { finding in
      let isSaid =
        coveredInDecision[finding.id]?.contains { covering[$0]?.holds(finding.decision) ?? false } ?? false
        || coveredInPlace[finding.id]?.contains { covering[$0]?.sharesPlace(finding) ?? false } ?? false
      guard !isSaid else { return false }
      guard let rank = varieties.firstIndex(of: finding.id) else { return true }
      return best[finding.decision ?? -1].map { $0 >= rank } ?? true
    }
  }

  /// What the findings of one rule cover: their decisions and places. Asked in a few steps, so that a long text with
  /// thousands of findings takes no more than its share.
  private struct Coverage {
    private var decisions: Set<Int> = []
    private var isForAll = false
    private var places: [Span] = []
    private var index: PlaceIndex?

    mutating func add(_ finding: Finding) {
      if let decision = finding.decision { decisions.insert(decision) } else { isForAll = true }
      places += finding.places
    }

    mutating func sort() { index = PlaceIndex(places) }

    /// Whether one of the findings speaks of the decision, or of the whole letter; nil stands for the whole letter.
    func holds(_ decision: Int?) -> Bool { isForAll || (decision.map { decisions.contains($0) } ?? true) }

    /// Whether one of the places shares bytes with one of the finding's.
    func sharesPlace(_ finding: Finding) -> Bool {
      finding.places.contains { index?.overlaps($0) ?? false }
    }
  }

  private static let coverers = Set(
    (Array(decisionTable.keys) + Array(placeTable.keys)).compactMap { RuleID($0) })
  private static let coveredInDecision = turned(decisionTable)
  private static let coveredInPlace = turned(placeTable)

  /// For each id the ids that cover it.
  private static func turned(_ table: [String: [String]]) -> [RuleID: [RuleID]] {
    var coveredBy: [RuleID: [RuleID]] = [:]
    for (above, ids) in table {
      for id in ids {
        if let above = RuleID(above), let id = RuleID(id) { coveredBy[id, default: []].append(above) }
      }
    }
    return coveredBy
  }

  /// Ids that fall away for the same decision when the id on the left has fired.
  private static let decisionTable: [String: [String]] = [
    "G1": ["G2", "G3", "G4", "G6", "G7", "G8", "G9", "G10", "G11", "G12", "H1", "H2"],
    "G2": ["H1", "H2"],
    "K1": [
      "K2", "K3", "K4", "K5", "K6", "K7", "K8", "K9", "K10", "K11", "K12", "K13", "K14", "K15", "K16",
    ],
    "K14": ["K2", "K9", "K6", "K13"],
    "T4": ["K2"],
    "K9": ["K6", "K7", "K16", "K2"],
    "K6": ["K13", "K7"],
    "K4": ["F1"],
    "H4": ["K9"],
    "P2": ["P3", "F4"],
    "P5": ["O2"],
    "T7": ["O7", "O2"],
    "T3": ["O7"],
  ]

  /// Ids that fall away when they point at the same words.
  private static let placeTable: [String: [String]] = [
    "T2": ["T1", "T3"], "T1": ["T3", "T12"], "T3": ["S11"], "F9": ["F2", "F3", "F1", "F7", "F8", "P3"],
    "F2": ["F3", "P3"],
    "D5": ["H3", "S3"], "T4": ["S3", "S4", "S8"], "H4": ["H3"], "T8": ["S1"],
  ]

  /// Ways a reason can be empty, the most telling first: a decision gets at most one of them.
  private static let varieties = ["G12", "G9", "G8", "G6", "G7"].compactMap { RuleID($0) }
}
