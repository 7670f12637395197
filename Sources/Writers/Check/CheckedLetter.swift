public import Composition
public import LetterModel
import Understanding

/// A letter with the findings that count, and what was set aside and why.
public struct CheckedLetter: Sendable {
  /// A finding that someone has accepted, with the reason.
  public struct Accepted: Sendable, Hashable {
    /// The finding.
    public let finding: Finding
    /// Why it is accepted. Danish.
    public let reason: String
    /// Who answers for it; nil when nobody is named.
    public let owner: String?
    /// The last day it holds; nil for no end.
    public let expires: CivilDate?
    /// The finding's fingerprint.
    public let fingerprint: String
    /// Which entry of the list of acceptances says so, counted from 0.
    public let entry: Int

    /// Makes an accepted finding.
    public init(
      finding: Finding, fingerprint: String, reason: String, owner: String?, expires: CivilDate?, entry: Int
    ) {
      self.entry = entry
      self.finding = finding
      self.fingerprint = fingerprint
      self.reason = reason
      self.owner = owner
      self.expires = expires
    }
  }

  /// A text on how to complain that fits the law of one decision.
  public struct Block: Sendable, Hashable {
    /// Index into the letter's decisions, counted from 0.
    public let decision: Int
    /// The text; gaps stand as `[SKRIV: …]`.
    public let text: String

    /// Makes a block.
    public init(decision: Int, text: String) {
      self.decision = decision
      self.text = text
    }
  }

  /// How far the letter is from being sent.
  public enum Readiness: String, Sendable, Hashable {
    case ready
    /// Warnings a person must look at first.
    case afterLook = "after-look"
    case notReady = "not-ready"
    /// The text could not be read well enough to say so.
    case cannotTell = "cannot-tell"
  }

  /// The file as the user named it.
  public let path: String
  /// The review with the findings that count.
  public let review: Review
  /// The part that was asked for; nil for a whole letter.
  public var part: LetterPart?
  /// Findings set aside with a reason.
  public var accepted: [Accepted]
  /// Number of findings left out because an earlier report holds them.
  public var known: Int
  /// Guidance to insert, one a decision that needs it.
  public var blocks: [Block]
  /// Rules that are switched off.
  public var switchedOff: [RuleID]
  /// One fingerprint a finding of the review.
  public let fingerprints: [String]

  /// Makes a checked letter with nothing set aside.
  ///
  /// - Parameter fingerprints: those of the findings, when they were told together with findings now set aside.
  public init(_ review: Review, path: String, fingerprints: [String]? = nil) {
    self.path = path
    self.review = review
    accepted = []
    known = 0
    blocks = []
    switchedOff = []
    self.fingerprints = fingerprints ?? Fingerprint.all(of: review)
  }

  /// Whether it can be sent.
  public var readiness: Readiness {
    if review.findings.contains(where: { $0.severity == .error }) { return .notReady }
    if part == nil, !review.facts.doubts.isEmpty { return .cannotTell }
    return review.findings.contains { $0.severity == .warning } ? .afterLook : .ready
  }

  /// The line at the end: ready, or what is missing.
  public var verdict: String {
    let errors = ids(.error)
    let warnings = ids(.warning)
    switch readiness {
    case .notReady:
      let rest =
        warnings.isEmpty ? "" : " Se også efter: \(CheckedLetter.list(warnings))."
      return "Ikke klar til \(purpose). Ret først: \(CheckedLetter.list(errors)).\(rest)"
    case .afterLook: return "Klar til \(purpose), når du har set på: \(CheckedLetter.list(warnings))."
    case .cannotTell:
      return "Det kan ikke siges, om brevet er klart. Se nedenfor, hvad der ikke er undersøgt."
    case .ready where known > 0:
      return "Ingen nye fejl eller advarsler. \(known) fund stod i den tidligere rapport og er ikke vist."
    case .ready: return "Klar til \(purpose)."
    }
  }

  private var purpose: String {
    if part != nil { return "brug" }
    return review.facts.isTemplate ? "brug" : "afsendelse"
  }

  private func ids(_ severity: Severity) -> [String] {
    var ids: [String] = []
    for finding in review.findings where finding.severity == severity {
      if !ids.contains(finding.id.description) { ids.append(finding.id.description) }
    }
    return ids
  }

  static func list(_ items: [String]) -> String {
    guard let last = items.last, items.count > 1 else { return items.first ?? "" }
    return items.dropLast().joined(separator: ", ") + " og " + last
  }
}
