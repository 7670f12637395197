public import Composition

/// A text to keep or send as lines: on a terminal, or to paste into Digital Post.
public struct TerminalSheet: Sendable {
  private let sheet: Sheet
  private let style: TextStyle

  /// Makes the view.
  public init(_ sheet: Sheet, style: TextStyle) {
    self.sheet = sheet
    self.style = style
  }

  /// The blocks, divided by an empty line; points are kept together.
  public var text: String {
    var lines = sheet.showsTitle ? style.wrapped(sheet.title).map { style.ink($0, .bold) } : []
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
    case .note(let text): (style.wrapped(text).map { style.ink($0, .yellow) }, false)
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
    let none = DraftComposer.reasonForNone(review).map { " " + $0 } ?? ""
    let others = DraftKind.allCases.filter { kind in !fitting.contains { $0.kind == kind } }
    lines =
      (all.isEmpty
        ? style.wrapped("Der er ikke noget brev, der passer som svar på dette brev." + none)
        : Array(all.dropFirst()))
      + style.heading("Kan også skrives, hvis du har brug for det")
      + style.wrapped(others.map(\.rawValue).joined(separator: ", "), indent: 2)
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
  /// "IKKE KLAR TIL AFSENDELSE …" while a question of the letter is open; nil when none is.
  public static func warning(_ draft: Draft) -> String? {
    let count = draft.placeholders.count
    guard count > 0 else { return nil }
    let places = count == 1 ? "det ene sted" : "de \(count) steder"
    return
      "IKKE KLAR TIL AFSENDELSE. Udfyld \(places) i kantede parenteser, og slet så denne linje."
  }

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
