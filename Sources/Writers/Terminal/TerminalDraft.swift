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

  /// The letter, paragraphs divided by an empty line and points kept together.
  public var text: String {
    let sheet = Sheet(draft: draft, showCPR: style.showCPR, withCitizenSheet: showsSheet)
    var lines: [String] = []
    var wasPoint = false
    for block in sheet.blocks {
      let (set, isPoint) = self.lines(of: block)
      if !lines.isEmpty, !(wasPoint && isPoint) { lines.append("") }
      lines += set
      wasPoint = isPoint
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func lines(of block: Sheet.Block) -> ([String], isPoint: Bool) {
    switch block {
    case .heading(_, let text): (style.wrapped(text).map { style.ink($0, .bold) }, false)
    case .paragraph(let text), .small(let text): (style.wrapped(text), false)
    case .bullet(let text): (style.wrapped(text, indent: 2, first: "• "), true)
    case .check(let text): (style.wrapped(text, indent: 2, first: "☐ "), true)
    case .numbered(let number, let text): (style.wrapped(text, indent: 3, first: "\(number). "), true)
    case .quote(let text): (style.wrapped(text, indent: 3), false)
    case .pageBreak: ([style.rule], false)
    }
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
