public import Composition

/// A drafted letter on a terminal.
public struct TerminalDraft: Sendable {
  private let draft: Draft
  private let style: TextStyle
  private let showsSheet: Bool

  /// Makes the view; with the sheet for the citizen after the letter when wanted.
  public init(_ draft: Draft, style: TextStyle, showsSheet: Bool) {
    self.draft = draft
    self.style = style
    self.showsSheet = showsSheet
  }

  /// The letter, paragraphs divided by an empty line.
  public var text: String {
    var lines: [String] = []
    for part in draft.parts {
      if !lines.isEmpty { lines.append("") }
      let set = style.wrapped(part.text, indent: part.style == .quote ? 4 : 0)
      lines += part.style == .heading ? set.map { style.ink($0, .bold) } : set
    }
    if showsSheet, !draft.citizenSheet.isEmpty {
      lines += ["", style.rule] + style.heading("Til dig selv – send ikke dette ark")
      lines += draft.citizenSheet.flatMap { style.wrapped($0.text, indent: 2, first: "• ") }
    }
    return lines.joined(separator: "\n") + "\n"
  }
}

/// The letters that fit, each with the command that writes it.
public struct TerminalDrafts: Sendable {
  private let lines: [String]

  /// Makes the view; `path` is the file as the user named it.
  public init(_ fitting: [FittingDraft], of review: Review, style: TextStyle, path: String) {
    let all = TerminalDrafts.lines(fitting.map { ($0.kind, $0.reason) }, style: style, path: path)
    lines =
      all.isEmpty ? ["Der er ikke noget brev, der passer som svar på dette brev."] : Array(all.dropFirst())
  }

  /// The view.
  public var text: String { lines.joined(separator: "\n") + "\n" }

  static func lines(_ drafts: [(DraftKind, String?)], style: TextStyle, path: String) -> [String] {
    guard !drafts.isEmpty else { return [] }
    let shown = style.clean(path)
    let file = shown.contains(" ") ? "'\(shown)'" : shown
    return style.heading("Breve, du kan sende")
      + drafts.flatMap { kind, reason in
        style.wrapped(DraftNames.name(of: kind) + (reason.map { ": \($0)" } ?? ""), indent: 4, first: "  • ")
          + ["    " + style.ink("klarbrev draft \(kind.rawValue) \(file)", .dim)]
      }
  }
}

/// What people call the letters.
public enum DraftNames {
  /// The name, e.g. `Klage over afgørelsen`.
  public static func name(of kind: DraftKind) -> String {
    switch kind {
    case .klage: "Klage over afgørelsen"
    case .foreloebigKlage: "Foreløbig klage, som uddybes senere"
    case .aktindsigt: "Anmodning om aktindsigt"
    case .begrundelse: "Anmodning om en begrundelse"
    case .klagevejledning: "Anmodning om klagevejledning"
    case .rykker: "Rykker for svar"
    case .genoptagelse: "Anmodning om genoptagelse"
    case .opsaettendeVirkning: "Anmodning om opsættende virkning"
    case .partshoeringssvar: "Svar på partshøring"
    case .berigtigelse: "Anmodning om berigtigelse"
    case .moede: "Dagsorden og ønsker til et møde"
    case .fuldmagt: "Fuldmagt"
    }
  }
}
