import Composition
public import LetterModel

/// Writes findings as SARIF 2.1.0 (OASIS), which code hosts and editors show beside the file.
public struct SARIFWriter: Sendable {
  /// One result without letter text besides what the caller puts in.
  public struct Result: Sendable {
    /// The rule.
    public let rule: RuleID
    /// How grave it is.
    public let severity: Severity
    /// What is wrong, in Danish.
    public let message: String
    /// The file, relative to where the program ran.
    public let path: String
    /// Line counted from 1; nil for something absent.
    public let line: Int?
    /// Page counted from 1; nil without pages.
    public let page: Int?
    /// The words it points at; nil when they may not be shown.
    public let quote: String?
    /// A name that survives renaming of the file.
    public let fingerprint: String
    /// Why it is accepted; nil when it counts.
    public let accepted: String?

    /// Makes a result.
    public init(
      rule: RuleID, severity: Severity, message: String, path: String, line: Int?, page: Int?, quote: String?,
      fingerprint: String, accepted: String? = nil
    ) {
      self.rule = rule
      self.severity = severity
      self.message = message
      self.path = path
      self.line = line
      self.page = page
      self.quote = quote
      self.fingerprint = fingerprint
      self.accepted = accepted
    }
  }

  private let rules: [RuleSummary]
  private let rulebookDate: CivilDate

  /// Makes a writer that knows these rules.
  public init(rules: [RuleSummary], rulebookDate: CivilDate) {
    self.rules = rules
    self.rulebookDate = rulebookDate
  }

  /// The log of one run; `unreadable` are files with the reason they could not be read.
  public func value(_ results: [Result], unreadable: [(path: String, message: String)] = []) -> JSONValue {
    let index = Dictionary(uniqueKeysWithValues: rules.enumerated().map { ($1.id, $0) })
    var run: JSONMembers = [
      "tool": .object(["driver": driver]), "columnKind": .string("unicodeCodePoints"),
      "results": .array(results.map { result($0, index) }),
    ]
    run["invocations"] = .array([
      .object([
        "executionSuccessful": .bool(unreadable.isEmpty),
        "toolExecutionNotifications": .array(
          unreadable.map { file in
            .object([
              "level": .string("error"), "message": message(file.message),
              "locations": .array([location(file.path, region: nil)]),
            ])
          }),
      ])
    ])
    return .object([
      "$schema": .string("https://json.schemastore.org/sarif-2.1.0.json"), "version": .string("2.1.0"),
      "runs": .array([.object(run)]),
    ])
  }

  /// The same log in pieces, for runs with more results than one wants to hold: `each` is asked to hand over the results.
  public func write(
    unreadable: [(path: String, message: String)], to sink: @escaping ([UInt8]) -> Void,
    results each: ((Result) -> Void) throws -> Void
  ) rethrows {
    let index = Dictionary(uniqueKeysWithValues: rules.enumerated().map { ($1.id, $0) })
    let mark = "\"results\":[]"
    let frame = value([], unreadable: unreadable).compact
    guard let place = SARIFWriter.place(of: Array(mark.utf8), in: Array(frame.utf8)) else { return }
    let bytes = Array(frame.utf8)
    sink(Array(bytes[..<(place + mark.utf8.count - 1)]))
    var isFirst = true
    try each { result in
      sink(Array(((isFirst ? "\n" : ",\n") + self.result(result, index).compact).utf8))
      isFirst = false
    }
    sink(Array(bytes[(place + mark.utf8.count - 1)...]) + [0x0A])
  }

  private static func place(of wanted: [UInt8], in bytes: [UInt8]) -> Int? {
    guard bytes.count >= wanted.count else { return nil }
    return (0...(bytes.count - wanted.count)).first { bytes[$0...].starts(with: wanted) }
  }

  private var driver: JSONValue {
    .object([
      "name": .string("klarbrev"), "version": .string(Tool.version), "language": .string("da"),
      "properties": .object(["rulebook": .string(rulebookDate.description)]),
      "rules": .array(
        rules.map { rule in
          .object([
            "id": .string(rule.id.description), "name": .string(SARIFWriter.pascal(rule.slug)),
            "shortDescription": message(rule.title), "fullDescription": message(rule.explanation),
            "help": message(rule.staffMessage + (rule.basis.map { " (\($0))" } ?? "")),
            "defaultConfiguration": .object(["level": .string(SARIFWriter.level(rule.severity))]),
          ])
        }),
    ])
  }

  private func result(_ result: Result, _ index: [RuleID: Int]) -> JSONValue {
    var region: JSONMembers?
    if let line = result.line {
      region = ["startLine": .integer(line)]
      if let quote = result.quote { region?["snippet"] = message(quote) }
    }
    var members: JSONMembers = [
      "ruleId": .string(result.rule.description), "level": .string(SARIFWriter.level(result.severity)),
      "message": message(result.message),
      "locations": .array([location(result.path, region: region)]),
      "partialFingerprints": .object(["klarbrevFinding/v2": .string(result.fingerprint)]),
    ]
    if let rule = index[result.rule] { members["ruleIndex"] = .integer(rule) }
    if let page = result.page { members["properties"] = .object(["page": .integer(page)]) }
    if let accepted = result.accepted {
      members["suppressions"] = .array([
        .object(["kind": .string("external"), "justification": .string(accepted)])
      ])
    }
    return .object(members)
  }

  private func location(_ path: String, region: JSONMembers?) -> JSONValue {
    var physical: JSONMembers = [
      "artifactLocation": .object(["uri": .string(SARIFWriter.uri(path))])
    ]
    if let region { physical["region"] = .object(region) }
    return .object(["physicalLocation": .object(physical)])
  }

  private func message(_ text: String) -> JSONValue { .object(["text": .string(CPRMask.masked(text))]) }

  static func level(_ severity: Severity) -> String {
    switch severity {
    case .error: "error"
    case .warning: "warning"
    case .advice: "note"
    }
  }

  /// `missing-reasoning` as `MissingReasoning`, as the standard wants names.
  private static func pascal(_ slug: String) -> String {
    slug.split(separator: "-").map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
  }

  /// A path as a URI reference (RFC 3986): what is not unreserved or `/` is percent-encoded; CPR numbers masked.
  static func uri(_ path: String) -> String {
    func hexadecimal(_ digit: UInt8) -> UInt8 { digit < 10 ? 0x30 + digit : 0x37 + digit }
    var out = Array((path.hasPrefix("/") ? "file://" : "").utf8)
    for byte in CPRMask.masked(path).utf8 {
      let isPlain = byte &- 0x30 < 10 || (byte | 0x20) &- 0x61 < 26 || "-._~/".utf8.contains(byte)
      out += isPlain ? [byte] : [UInt8(ascii: "%"), hexadecimal(byte >> 4), hexadecimal(byte & 15)]
    }
    return String(decoding: out, as: UTF8.self)
  }
}

extension CheckedLetter {
  /// The letter's findings as SARIF results, those that are accepted with their reason.
  public func results(showCPR: Bool) -> [SARIFWriter.Result] {
    let counted = zip(review.findings, fingerprints).map { finding, fingerprint in
      result(finding, fingerprint: fingerprint, accepted: nil, showCPR)
    }
    return counted
      + accepted.map {
        result($0.finding, fingerprint: $0.fingerprint, accepted: CheckWords.reason(of: $0), showCPR)
      }
  }

  private func result(
    _ finding: Finding, fingerprint: String, accepted: String?, _ showCPR: Bool
  ) -> SARIFWriter.Result {
    let line = CheckLine(finding, in: review, showCPR: showCPR)
    return SARIFWriter.Result(
      rule: finding.id, severity: finding.severity, message: line.message, path: path, line: line.line,
      page: review.letter.source.pages == nil ? nil : line.page, quote: line.quote, fingerprint: fingerprint,
      accepted: accepted)
  }
}
