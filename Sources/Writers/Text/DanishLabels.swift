public import LetterModel
import Rulebook

/// The words people see for the closed sets of the output contract.
public enum DanishLabels {
  /// What a letter is, e.g. `Afgørelse`.
  public static func name(of kind: LetterKind) -> String {
    switch kind {
    case .decision: "Afgørelse"
    case .hearing: "Partshøring"
    case .intendedDecision: "Varsel om afgørelse"
    case .reassessment: "Genvurdering"
    case .request: "Anmodning om oplysninger"
    case .meeting: "Indkaldelse til møde"
    case .receipt: "Kvittering"
    case .information: "Orientering"
    case .other: "Andet brev"
    case .uncertain: "Brevets art kan ikke afgøres sikkert"
    }
  }

  /// What a decision does, e.g. `afslag`.
  public static func name(of outcome: Outcome) -> String {
    switch outcome {
    case .refusal: "afslag"
    case .partial: "delvist medhold"
    case .grant: "bevilling"
    case .stop: "stop"
    case .reduction: "nedsættelse"
    case .repayment: "tilbagebetaling"
    case .sanction: "sanktion"
    case .order: "påbud"
    case .permit: "tilladelse"
    case .dispensation: "dispensation"
    case .upheld: "fastholdt afgørelse"
    case .other: "anden afgørelse"
    }
  }

  /// How far something is there, e.g. `mangler`.
  public static func name(of status: Status) -> String {
    switch status {
    case .present: "findes"
    case .incomplete: "ufuldstændig"
    case .missing: "mangler"
    case .notRequired: "ikke krævet"
    case .cannotTell: "kan ikke afgøres"
    }
  }

  /// One finding of this severity, e.g. `fejl`.
  public static func name(of severity: Severity) -> String {
    switch severity {
    case .error: "fejl"
    case .warning: "advarsel"
    case .advice: "råd"
    }
  }

  /// Several findings of this severity, e.g. `Advarsler`.
  public static func heading(of severity: Severity) -> String {
    switch severity {
    case .error: "Fejl"
    case .warning: "Advarsler"
    case .advice: "Råd"
    }
  }

  /// How many findings there are, e.g. `2 fejl, 1 advarsel og 3 råd`; `ingen fund` for none.
  public static func count(_ findings: [Finding]) -> String {
    let parts = [Severity.error, .warning, .advice].compactMap { severity -> String? in
      let count = findings.count { $0.severity == severity }
      guard count > 0 else { return nil }
      return "\(count) \(count == 1 || severity != .warning ? name(of: severity) : "advarsler")"
    }
    guard let last = parts.last else { return "ingen fund" }
    return parts.count == 1 ? last : parts.dropLast().joined(separator: ", ") + " og " + last
  }

  /// A date in words: `12. marts 2026`.
  public static func date(_ date: CivilDate) -> String { DanishCalendar.writtenShort(date) }
}
