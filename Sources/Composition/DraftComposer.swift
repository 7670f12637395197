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
    return draft(kind, of: material, answers: answers)
  }

  static func draft(_ kind: DraftKind, of material: Material, answers: [String: String]) -> Draft {
    let review = material.review
    var builder = DraftBuilder(kind: kind, material: material, answers: answers)
    let index = review.facts.gravest
    let decision = index.map { review.facts.decisions[$0] }
    switch kind {
    case .klage: builder.klage(decision, index: index)
    case .foreloebigKlage: builder.foreloebigKlage(decision)
    case .begrundelse: builder.begrundelse(decision, index: index)
    case .klagevejledning: builder.klagevejledning(decision)
    case .aktindsigt: builder.aktindsigt(decision)
    case .opsaettendeVirkning: builder.opsaettendeVirkning(decision)
    case .rykker: builder.rykker()
    case .partshoeringssvar: builder.partshoeringssvar()
    case .genoptagelse: builder.genoptagelse(decision)
    case .berigtigelse: builder.berigtigelse()
    case .moede: builder.moede()
    case .fuldmagt: builder.fuldmagt()
    }
    return builder.draft()
  }

  /// The drafts that fit the letter's kind and findings, most useful first; none for a letter that nobody can
  /// complain about (settled point 12).
  public static func fitting(_ review: Review, rulebook: Rulebook = .embedded) -> [FittingDraft] {
    let facts = review.facts
    guard !facts.isTemplate, !review.letter.isTemplate else { return [] }
    switch facts.kind {
    case .hearing, .intendedDecision:
      return [
        FittingDraft(kind: .partshoeringssvar, reason: "Brevet beder om dine bemærkninger."),
        FittingDraft(kind: .aktindsigt, reason: "Du kan se sagens papirer, før du svarer."),
      ]
    case .meeting:
      return [FittingDraft(kind: .moede, reason: "Brevet indkalder til et møde.")]
    case .decision:
      guard let gravest = facts.gravest else { return [] }
      return fitting(
        facts.decisions[gravest], index: gravest, review: review,
        days: ComplaintDays(of: review, rulebook: rulebook))
    case .receipt:
      guard let date = facts.date?.value, review.asOf.dayNumber - date.dayNumber >= daysBeforeReminder else {
        return []
      }
      return [FittingDraft(kind: .rykker, reason: "Det er over en måned siden, at de fik det, du sendte.")]
    case .reassessment, .request, .information, .other, .uncertain: return []
    }
  }

  /// Why no draft fits, one Danish line; nil when one does.
  public static func reasonForNone(_ review: Review) -> String? {
    guard fitting(review).isEmpty else { return nil }
    let facts = review.facts
    if facts.isTemplate || review.letter.isTemplate {
      return "Dette er en skabelon og ikke et brev til en borger."
    }
    switch facts.kind {
    case .decision:
      let guidance = facts.klagevejledning
      return guidance.body == .ingen
        ? "Brevet siger, at afgørelsen ikke kan påklages til en anden myndighed."
        : "Afgørelsen giver det, der blev søgt om. Der er ikke noget at klage over."
    case .reassessment: return "Brevet svarer på en klage. Se i brevet, hvad der sker nu."
    case .request: return "Brevet beder om oplysninger. Send dem, som brevet siger."
    case .receipt: return "Brevet er en kvittering. Får du ikke svar til tiden, kan du rykke."
    case .uncertain: return "Det er uklart, hvad brevet er. Læs det sammen med en rådgiver."
    default: return "Brevet afgør ikke noget, du kan klage over."
    }
  }

  /// Days after a receipt before a reminder is reasonable.
  private static let daysBeforeReminder = 31

  private static func fitting(
    _ decision: Decision, index: Int, review: Review, days: ComplaintDays?
  ) -> [FittingDraft] {
    let guidance = decision.klagevejledning
    guard guidance.body != .ingen, guidance.status != .notRequired,
      ![.grant, .permit, .dispensation, .other].contains(decision.outcome) || guidance.status == .present
    else { return [] }
    var drafts = [FittingDraft(kind: .klage, reason: "Brevet er en afgørelse, du kan klage over.")]
    let state = days?.state(on: review.asOf)
    if let days, state != .passed,
      [days.safe, days.last].contains(where: { (0...7).contains($0.dayNumber - review.asOf.dayNumber) })
    {
      drafts.append(FittingDraft(kind: .foreloebigKlage, reason: "Der er kort tid til den sidste dag."))
    }
    let codes = Set(
      review.findings.filter {
        $0.confidence >= .medium && ($0.decision == nil || $0.decision == index)
      }.map(\.id.description))
    if !codes.isDisjoint(with: ["G1", "G2", "G3", "G4"]) {
      drafts.append(FittingDraft(kind: .begrundelse, reason: "Brevet forklarer ikke nok om hvorfor."))
    }
    if !codes.isDisjoint(with: ["K1", "K2", "K3"]) {
      drafts.append(
        FittingDraft(kind: .klagevejledning, reason: "Brevet mangler noget om, hvordan du klager."))
    }
    if [.stop, .reduction, .repayment, .sanction, .order].contains(decision.outcome), mayBeSuspended(guidance)
    {
      drafts.append(
        FittingDraft(kind: .opsaettendeVirkning, reason: "Afgørelsen kan måske vente, mens klagen behandles.")
      )
    }
    if state == .passed {
      drafts.append(
        FittingDraft(kind: .genoptagelse, reason: "Fristen for at klage ser ud til at være gået."))
    }
    if codes.contains("P6") {
      drafts.append(FittingDraft(kind: .aktindsigt, reason: "Brevet nævner papirer, du måske ikke har."))
    }
    if !codes.isDisjoint(with: ["A1", "A2", "A3", "A4"]) {
      drafts.append(FittingDraft(kind: .berigtigelse, reason: "Brevet vurderer, hvordan du er eller gør."))
    }
    return drafts
  }

  private static func mayBeSuspended(_ guidance: Klagevejledning) -> Bool {
    guard let expected = guidance.expected, expected.regime.provenance.isVerified,
      expected.confidence >= .medium
    else { return false }
    return expected.regime.suspensiveEffect == .rule
  }
}
