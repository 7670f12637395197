extension RuleSummary {
  /// Every rule of the house, in catalogue order.
  public static var all: [RuleSummary] { RuleRegistry.all.map { RuleSummary($0.card) } }

  /// The same by their ids.
  static var byID: [RuleID: RuleSummary] { Dictionary(uniqueKeysWithValues: all.map { ($0.id, $0) }) }

  init(_ card: RuleCard) {
    self.init(
      id: card.id, slug: card.slug, title: card.title, severity: card.severity, basis: card.basis,
      explanation: card.explanation, staffMessage: card.staffMessage)
  }
}
