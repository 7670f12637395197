public import LetterModel

extension Rulebook {
  /// Where a cited section has moved, when the citation is stale on the day; nil when it is right, when a guard
  /// protects it, or when nothing is known. (law: barnets lov since 2024-01-01, ældreloven since 2025-07-01.)
  /// - Parameters:
  ///   - statute: the id of the act cited.
  ///   - section: the section without mark.
  ///   - subsection: the subsection cited; nil when none.
  ///   - date: the letter's date; nil gives nil, as nothing can be said.
  ///   - isChildCase: whether the case concerns a child or young person.
  ///   - isElderly: whether the citizen is above the folkepensionsalder.
  public func movedSection(
    statute: String, section: String, subsection: String? = nil, asOf date: CivilDate?, isChildCase: Bool,
    isElderly: Bool = false
  ) -> MovedSection? {
    guard let date else { return nil }
    let reference = SectionReference(section: section, subsection: subsection)
    let fitting = movedSections.filter { entry in
      entry.statute == statute && entry.changedOn <= date
        && entry.conditions.allSatisfy { $0 == .child ? isChildCase : $0 == .elderly ? isElderly : false }
        && entry.sections.contains { entry.isGuard ? reference.mayMean($0) : reference.isWithin($0) }
    }
    return fitting.contains { $0.isGuard } ? nil : fitting.first
  }

  /// The notice that must pass before help under the section may be taken away or reduced; nil without one.
  public func noticePeriodRequired(
    statute: String, section: String, subsection: String? = nil, asOf date: CivilDate? = nil
  ) -> NoticePeriod? {
    let reference = SectionReference(section: section, subsection: subsection)
    return noticePeriods.first { notice in
      notice.statute == statute && Rulebook.holds(from: notice.validFrom, to: nil, on: date)
        && notice.sections.contains { reference.isWithin($0) }
    }
  }

  /// The time limit for the courts that the letter must state (forvaltningsloven § 26); nil when there is none, when
  /// the rule is not verified, or when it runs only from the complaint body's decision.
  public func courtDeadlineExpected(for regime: ComplaintRegime) -> Period? {
    guard regime.provenance.isVerified, !regime.courtAfterComplaint, regime.body != .boligretten,
      regime.body != .byretten
    else { return nil }
    return regime.courtDeadline.flatMap { Period(iso: $0) }
  }

  /// What a complaint does to the decision meanwhile, with the Danish text to show; `.unknown` and an empty text
  /// for a regime that is not verified.
  public func suspensiveEffect(for regime: ComplaintRegime) -> (effect: SuspensiveEffect, text: String) {
    guard regime.provenance.isVerified else { return (.unknown, "") }
    return (regime.suspensiveEffect, regime.suspensiveText)
  }
}
