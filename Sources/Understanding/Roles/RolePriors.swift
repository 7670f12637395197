extension RoleLayer {
  /// What the heading above adds to or takes from a role.
  func prior(_ role: SentenceRole, _ unit: Unit) -> Double {
    switch (role, unit.topic) {
    case (.consideration, .grounds): 0.4
    case (.fact, .facts): 0.4
    case (.fact, .grounds): 0.2
    case (.ruleText, .rules): 0.4
    case (.consideration, .complaint), (.fact, .complaint), (.consideration, .contact), (.fact, .contact):
      -1.5
    case (.consideration, .rules), (.fact, .rules): -0.5
    // What is told under "Det har vi fået oplyst" is fact; only plain weighing words make it more.
    case (.consideration, .facts): -0.3
    case (.demand, .action): 0.3
    default: 0
    }
  }
}
