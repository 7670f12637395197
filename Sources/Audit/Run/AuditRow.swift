/// One letter or template in an audit.
public struct AuditRow: Sendable {
  /// What was found in a file that could be read.
  public struct Result: Sendable {
    /// The review; it holds the letter's text, which no audit report shows beyond short masked quotations.
    public let review: Review
    /// Findings of this severity.
    public func count(_ severity: Severity) -> Int { review.findings.count { $0.severity == severity } }
  }

  /// The file as the user would name it.
  public let path: String
  /// The result, or why there is none.
  public let outcome: Swift.Result<Result, ReadFailure>

  /// Orders the worst first: most errors, then most warnings, then most advice; the unreadable last.
  public static func isWorse(_ left: AuditRow, than right: AuditRow) -> Bool {
    left.weight.lexicographicallyPrecedes(right.weight, by: >)
  }

  private var weight: [Int] {
    switch outcome {
    case .success(let result): [1, result.count(.error), result.count(.warning), result.count(.advice)]
    case .failure: [0, 0, 0, 0]
    }
  }
}
