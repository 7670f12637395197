import Composition
import LetterModel

/// The findings of one letter on a terminal: grouped by severity, each with its place, its words and what to do.
struct TerminalFindings {
  private let review: Review
  private let style: TextStyle
  private let adviceShown: Int

  /// Makes the view; at most five pieces of advice a page of the letter.
  init(_ review: Review, style: TextStyle) {
    self.review = review
    self.style = style
    adviceShown = 5 * max(1, review.letter.source.pages ?? 1)
  }

  /// The findings alone; the green line when there are none.
  var body: [String] {
    guard !review.findings.isEmpty else {
      return ["", style.ink("✓ Ingen fejl, advarsler eller råd.", .green)]
    }
    var lines: [String] = []
    if !review.findings.contains(where: { $0.severity > .advice }) {
      lines += ["", style.ink("✓ Ingen fejl eller advarsler.", .green)]
    }
    for (severity, findings) in FindingText.groups(of: review.findings) {
      let shown = severity == .advice ? Array(findings.prefix(adviceShown)) : findings
      lines += style.heading("\(DanishLabels.heading(of: severity)) (\(findings.count))", ink(severity))
      for finding in shown { lines += block(of: finding) }
      if shown.count < findings.count {
        lines.append(
          style.ink(
            "  … og \(findings.count - shown.count) råd mere. Se dem med »klarbrev check --all«.", .dim))
      }
    }
    return lines
  }

  /// What the state of the text kept from being checked.
  var notChecked: [String] {
    let doubts = LetterDoubts.lines(of: review)
    guard !doubts.isEmpty else { return [] }
    return style.heading("Ikke tjekket") + doubts.flatMap { style.wrapped($0, indent: 4, first: "  • ") }
  }

  /// What the reading of the file remarked.
  var notices: [String] {
    let notices = review.letter.source.notices
    guard !notices.isEmpty else { return [] }
    return style.heading("Om læsningen af filen")
      + notices.flatMap { style.wrapped($0.message, indent: 4, first: "  • ") }
  }

  private func block(of finding: Finding) -> [String] {
    let view = FindingText(finding, in: review, showCPR: style.showCPR)
    let id = finding.id.description
    let margin = String(repeating: " ", count: 6)
    let first =
      "  " + style.ink(id, ink(finding.severity)) + String(repeating: " ", count: max(1, 4 - id.count))
    var title = finding.title
    let details = [view.place, view.decision].compactMap { $0 }.joined(separator: ", ")
    if !details.isEmpty { title += " (\(details))" }
    var lines = style.wrapped(title, indent: 6, first: margin)
    if let line = lines.first { lines[0] = first + style.ink(String(line.dropFirst(6)), .bold) }
    if let quote = view.quote { lines += style.wrapped("»\(quote)«", indent: 6) }
    if finding.severity == .advice, let suggestion = view.suggestion {
      lines += style.wrapped("Skriv fx: \(suggestion)", indent: 6)
    } else {
      lines += style.wrapped(finding.message, indent: 6)
    }
    if let basis = finding.basis { lines += style.wrapped(basis, indent: 6).map { style.ink($0, .dim) } }
    return lines
  }

  private func ink(_ severity: Severity) -> TextStyle.Ink {
    switch severity {
    case .error: .red
    case .warning: .yellow
    case .advice: .blue
    }
  }
}
