public import Rulebook

/// Composes the summary of one letter and its drafts. What one of them found in the letter serves the others, so this is
/// quicker than `SummaryComposer` and `DraftComposer` one after the other.
public struct Composer {
  private let material: Material

  /// Prepares the letter.
  ///
  /// - Parameters:
  ///   - review: the letter with all that was found in it.
  ///   - rulebook: the law; only verified rows are ever told.
  ///   - options: language, easy version and local helpers of the summary.
  public init(_ review: Review, rulebook: Rulebook, options: SummaryOptions = SummaryOptions()) {
    material = Material(review: review, rulebook: rulebook, options: options)
  }

  /// The summary: every sentence says where it comes from and what it rests on.
  public var summary: Summary { SummaryComposer.summary(of: material) }

  /// The letter of the given kind, without answers of the citizen.
  public func draft(_ kind: DraftKind) -> Draft {
    DraftComposer.draft(kind, of: Material(material, options: SummaryOptions()), answers: [:])
  }
}
