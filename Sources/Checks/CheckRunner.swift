public import DanishText
public import LetterModel
public import Rulebook
public import Understanding

/// Runs every rule over a letter that is understood, and puts the findings in order.
public enum CheckRunner {
  /// Makes the tables of this room, which otherwise waits for the first letter.
  public static func warmUp() {
    CuePlaces.warmUp()
    RuleContext.warmUp()
  }

  /// All findings of a letter: decision by decision, in catalogue order, then by place; each fault once.
  ///
  /// Two things are settled here for all rules: a letter whose kind is uncertain has no legal error, only warnings, and
  /// a text that is damaged or lacks pages has no finding that rests on something not being there.
  public static func findings(
    letter: Letter, text: AnalysedText, facts: Facts, rulebook: Rulebook, asOf: CivilDate
  ) -> [Finding] {
    // A published ruling or a receipt is read and shown, but nobody sends it to a citizen.
    if letter.source.notices.contains(where: { $0.code == .notALetter }) { return [] }
    let context = RuleContext(letter: letter, text: text, facts: facts, rulebook: rulebook, asOf: asOf)
    var found: [Finding] = []
    for rule in RuleRegistry.all where rule.gate.isOpen(for: facts) {
      for finding in rule.findings(in: context) where mayBeSaid(finding, facts) {
        found.append(tempered(finding, facts))
      }
    }
    return ordered(ReportedOnce.kept(of: found))
  }

  /// What settled point 10 of the output contract allows: nothing "missing" from a text that is not whole.
  private static func mayBeSaid(_ finding: Finding, _ facts: Facts) -> Bool {
    guard finding.id != O6MissingPages.card.id else { return true }
    guard !facts.doubts.isDisjoint(with: [.missingPages, .damagedText, .fragment]) else { return true }
    return finding.evidence.contains { if case .at = $0 { true } else { false } }
  }

  private static func tempered(_ finding: Finding, _ facts: Facts) -> Finding {
    guard facts.kind == .uncertain, finding.severity == .error, isLegal(finding.id) else { return finding }
    return Finding(
      id: finding.id, slug: finding.slug, severity: .warning, title: finding.title, message: finding.message,
      complaintPoint: finding.complaintPoint, basis: finding.basis,
      confidence: min(finding.confidence, .medium),
      decision: finding.decision, evidence: finding.evidence, suggestions: finding.suggestions)
  }

  /// Families whose rules depend on what kind of letter it is. Faults of the file, the data and the template do not.
  private static func isLegal(_ id: RuleID) -> Bool { "GKHPFI".contains(id.family) }

  private static func ordered(_ findings: [Finding]) -> [Finding] {
    let keys = findings.map { (decision: $0.decision ?? -1, id: $0.id, place: $0.place) }
    let order = findings.indices.sorted { left, right in
      let (a, b) = (keys[left], keys[right])
      if a.decision != b.decision { return a.decision < b.decision }
      if a.id != b.id { return a.id < b.id }
      return a.place == b.place ? left < right : a.place < b.place
    }
    // What is said twice has the same decision, rule and place, so its twins stand right before it.
    var kept: [Finding] = []
    kept.reserveCapacity(findings.count)
    for index in order {
      let finding = findings[index]
      let isTwin = kept.reversed().prefix { $0.id == finding.id && $0.place == finding.place }.contains(
        finding)
      if !isTwin { kept.append(finding) }
    }
    return kept
  }
}

extension Finding {
  /// Where the finding stands, for sorting and for telling whether two speak of the same words.
  var place: Span {
    switch evidence.first {
    case .at(let span): span
    case .missing(let within, _): within
    case nil: Span(0, 0)
    }
  }

  /// The places in the letter the finding points at; empty for something absent.
  var places: [Span] {
    evidence.compactMap { if case .at(let span) = $0 { span } else { nil } }
  }

  /// Whether the two findings point at words they share.
  func shares(_ other: Finding) -> Bool {
    places.contains { place in other.places.contains { $0.overlaps(place) } }
  }
}
