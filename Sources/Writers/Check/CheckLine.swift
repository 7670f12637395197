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
      let level =
        switch finding.severity {
        case .error: "error"
        case .warning: "warning"
        case .advice: "notice"
        }
      var properties = "file=\(property(CPRMask.masked(checked.path)))"
      if let number = line.line { properties += ",line=\(number)" }
      properties += ",title=\(property("\(finding.id) \(finding.title)"))"
      return "::\(level) \(properties)::\(data(line.message))\n"
    }.joined()
  }

  /// The line for a file that could not be read.
  public static func line(for failure: ReadFailure, path: String) -> String {
    "::error file=\(property(CPRMask.masked(path))),title=Kan ikke læses::\(data(failure.message))\n"
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

/// Findings as a JUnit report: one test case a letter, which fails on an error and tells the rest as its output.
public enum JUnitWriter {
  /// The report.
  ///
  /// - Parameter counts: whether a finding makes its letter fail.
  public static func report(
    _ letters: [CheckedLetter], unreadable: [(path: String, message: String)], showCPR: Bool,
    counts: (Finding) -> Bool
  ) -> String {
    let failed = letters.count { $0.review.findings.contains(where: counts) }
    var out = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
    out +=
      "<testsuites>\n<testsuite name=\"klarbrev\" tests=\"\(letters.count + unreadable.count)\" failures=\"\(failed)\" errors=\"\(unreadable.count)\" skipped=\"0\">\n"
    for letter in letters { out += testCase(letter, showCPR, counts) }
    for (path, message) in unreadable {
      out += open(path) + ">\n  <error message=\"\(XMLText.escaped(message))\"/>\n</testcase>\n"
    }
    return out + "</testsuite>\n</testsuites>\n"
  }

  private static func testCase(_ letter: CheckedLetter, _ showCPR: Bool, _ counts: (Finding) -> Bool)
    -> String
  {
    let failures = letter.review.findings.filter(counts)
    let others = letter.review.findings.filter { !counts($0) }
    guard !letter.review.findings.isEmpty else { return open(letter.path) + "/>\n" }
    var out = open(letter.path) + ">\n"
    if let first = failures.first {
      let text = failures.map { line($0, letter, showCPR) }.joined(separator: "\n")
      out +=
        "  <failure type=\"\(first.id)\" message=\"\(XMLText.escaped(letter.verdict))\">\(XMLText.escaped(text))</failure>\n"
    }
    if !others.isEmpty {
      let text = others.map { line($0, letter, showCPR) }.joined(separator: "\n")
      out += "  <system-out>\(XMLText.escaped(text))</system-out>\n"
    }
    return out + "</testcase>\n"
  }

  private static func open(_ path: String) -> String {
    "<testcase classname=\"klarbrev\" name=\"\(XMLText.escaped(CPRMask.masked(path)))\""
  }

  private static func line(_ finding: Finding, _ letter: CheckedLetter, _ showCPR: Bool) -> String {
    let line = CheckLine(finding, in: letter.review, showCPR: showCPR)
    let place = line.line.map { "linje \($0): " } ?? ""
    return "\(place)\(finding.id) \(line.message)"
  }
}
