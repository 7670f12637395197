import Composition
public import LetterModel

/// A finding as one message with its place, for formats that other programs show.
struct CheckLine {
  let page: Int?
  let line: Int?
  let quote: String?
  let message: String

  init(_ finding: Finding, in review: Review, showCPR: Bool) {
    let text = MaskedText(review.letter, showCPR: showCPR)
    let span = finding.evidence.lazy.compactMap { if case .at(let span) = $0 { span } else { nil } }.first
    let place = span.flatMap { text.pageAndLine($0) }
    page = place?.page
    line = place?.line
    quote = span.map { shortened(onOneLine(text.string($0)), to: 160) }
    var message = "\(finding.title). \(finding.message)"
    if let new = CheckWords.replacement(finding) { message += " Skriv i stedet: \(new)." }
    if let basis = finding.basis { message += " (\(basis))" }
    self.message = onOneLine(text.masked(message))
  }
}

/// Findings as annotations in the log of a GitHub workflow, one a line.
public enum GitHubAnnotations {
  /// The lines for one letter; accepted findings are left out.
  public static func lines(for checked: CheckedLetter, showCPR: Bool) -> String {
    checked.review.findings.map { finding in
      let line = CheckLine(finding, in: checked.review, showCPR: showCPR)
      return self.line(
        finding.severity, path: checked.path, line: line.line, title: "\(finding.id) \(finding.title)",
        message: line.message)
    }.joined()
  }

  /// The line for one finding.
  public static func line(
    _ severity: Severity, path: String, line: Int?, title: String, message: String
  ) -> String {
    let level =
      switch severity {
      case .error: "error"
      case .warning: "warning"
      case .advice: "notice"
      }
    var properties = "file=\(property(CPRMask.masked(path)))"
    if let line { properties += ",line=\(line)" }
    return "::\(level) \(properties),title=\(property(title))::\(data(message))\n"
  }

  /// The line for a file that could not be read, and what to do about it.
  public static func line(unreadable path: String, message: String) -> String {
    "::error file=\(property(CPRMask.masked(path))),title=Kan ikke læses::\(data(message))\n"
  }

  private static func data(_ text: String) -> String { escaped(text, also: [:]) }
  private static func property(_ text: String) -> String { escaped(text, also: [":": "%3A", ",": "%2C"]) }

  private static func escaped(_ text: String, also: [Character: String]) -> String {
    var out = ""
    for character in text {
      switch character {
      case "%": out += "%25"
      case "\r", "\r\n": out += "%0D"
      case "\n": out += "%0A"
      default: out += also[character] ?? String(character)
      }
    }
    return out
  }
}
