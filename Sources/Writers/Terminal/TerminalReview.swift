public import Composition
import LetterModel

/// Everything for one letter on a terminal: the essentials first, then the findings, the explanation, the drafts.
public struct TerminalReview: Sendable {
  private let report: LetterReport
  private let style: TextStyle
  private let path: String

  /// Makes the view; `path` is the file as the user named it, for the commands shown.
  public init(_ report: LetterReport, style: TextStyle, path: String) {
    self.report = report
    self.style = style
    self.path = path
  }

  /// The view.
  public var text: String {
    let review = report.review
    let findings = TerminalFindings(review, style: style)
    let summary = TerminalSummary(report.summary, of: review, style: style, showsSources: false)
    var lines = [style.ink(style.clean(review.letter.source.name), .bold)]
    lines += style.wrapped(LetterLine.text(of: review)) + [style.rule]
    lines += summary.section(.essentials)
    lines += style.heading("Fund: \(DanishLabels.count(review.findings))") + findings.body
    lines += findings.notChecked
    lines += ["", style.rule] + style.heading("Forklaring") + summary.sections { $0 != .essentials }
    lines += TerminalDrafts.lines(report.drafts.map { ($0.kind, nil) }, style: style, path: path)
    lines += findings.notices
    return lines.joined(separator: "\n") + "\n"
  }
}
