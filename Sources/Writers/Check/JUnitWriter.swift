import Composition
public import LetterModel

/// Findings as a JUnit report: one test case a letter, which fails on an error and tells the rest as its output.
public enum JUnitWriter {
  /// One file of the report.
  public struct Case: Sendable {
    /// The file.
    public let path: String
    /// What makes it fail: the first rule, the verdict, and a line a finding; nil when nothing does.
    public let failure: (rule: RuleID, message: String, lines: [String])?
    /// A line for every other finding.
    public let others: [String]
    /// Why it could not be read; nil when it could.
    public let error: String?

    /// Makes a case.
    public init(
      path: String, failure: (rule: RuleID, message: String, lines: [String])?, others: [String],
      error: String? = nil
    ) {
      self.path = path
      self.failure = failure
      self.others = others
      self.error = error
    }
  }

  /// The report.
  ///
  /// - Parameter counts: whether a finding makes its letter fail.
  public static func report(
    _ letters: [CheckedLetter], unreadable: [(path: String, message: String)], showCPR: Bool,
    counts: (Finding) -> Bool
  ) -> String {
    let cases =
      letters.map { testCase($0, showCPR, counts) }
      + unreadable.map { Case(path: $0.path, failure: nil, others: [], error: $0.message) }
    return head(
      tests: cases.count, failures: cases.count { $0.failure != nil }, errors: unreadable.count)
      + cases.map(text).joined() + tail
  }

  /// The beginning of a report that is written case by case.
  public static func head(tests: Int, failures: Int, errors: Int) -> String {
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites>\n<testsuite name=\"klarbrev\" tests=\"\(tests)\" failures=\"\(failures)\" errors=\"\(errors)\" skipped=\"0\">\n"
  }

  /// Its end.
  public static let tail = "</testsuite>\n</testsuites>\n"

  /// One case.
  public static func text(_ entry: Case) -> String {
    var inside = ""
    if let error = entry.error { inside += "  <error message=\"\(escaped(error))\"/>\n" }
    if let failure = entry.failure {
      inside +=
        "  <failure type=\"\(failure.rule)\" message=\"\(escaped(failure.message))\">\(escaped(failure.lines.joined(separator: "\n")))</failure>\n"
    }
    if !entry.others.isEmpty {
      inside += "  <system-out>\(escaped(entry.others.joined(separator: "\n")))</system-out>\n"
    }
    let open = "<testcase classname=\"klarbrev\" name=\"\(escaped(CPRMask.masked(entry.path)))\""
    return inside.isEmpty ? open + "/>\n" : open + ">\n" + inside + "</testcase>\n"
  }

  /// A finding as a line of a case.
  public static func line(_ rule: RuleID, line: Int?, message: String) -> String {
    "\(line.map { "linje \($0): " } ?? "")\(rule) \(message)"
  }

  private static func escaped(_ text: String) -> String { XMLText.escaped(text) }

  private static func testCase(_ letter: CheckedLetter, _ showCPR: Bool, _ counts: (Finding) -> Bool) -> Case
  {
    func line(_ finding: Finding) -> String {
      let line = CheckLine(finding, in: letter.review, showCPR: showCPR)
      return self.line(finding.id, line: line.line, message: line.message)
    }
    let failures = letter.review.findings.filter(counts)
    return Case(
      path: letter.path,
      failure: failures.first.map { ($0.id, letter.verdict, failures.map(line)) },
      others: letter.review.findings.filter { !counts($0) }.map(line))
  }
}
