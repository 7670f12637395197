/// The findings of an earlier report, each to be met once: a finding that stood there once is new when it is met twice.
///
/// A finding is known when the same letter had it, under whatever name. A letter whose text has changed since is the same
/// letter when it lies at the same path (in any format) and is about the same person and case, or is a template with the
/// same subject.
public struct KnownFindings: Sendable {
  private struct Place: Hashable {
    let path: String
    let head: Substring
    let finding: Substring
  }

  /// How often each may still be met.
  private var left: [Int] = []
  private var exact: [String: [Int]] = [:]
  private var places: [Place: [Int]] = [:]

  /// No findings.
  public init() {}

  /// Whether there are none.
  public var isEmpty: Bool { left.isEmpty }

  /// Adds a finding of the report, as often as it stands there.
  ///
  /// - Returns: false for a fingerprint that no version of today would give.
  @discardableResult
  public mutating func add(_ fingerprint: String, path: String, times: Int = 1) -> Bool {
    guard let parts = Fingerprint.parts(of: fingerprint) else { return false }
    exact["\(parts.letter)-\(parts.finding)", default: []].append(left.count)
    if let place = KnownFindings.place(parts, path) { places[place, default: []].append(left.count) }
    left.append(times)
    return true
  }

  /// Whether the report holds the finding once more than it has been met; it is met now.
  public mutating func meet(_ fingerprint: String, path: String) -> Bool {
    meetExactly(fingerprint) || meetAtPlace(fingerprint, path: path)
  }

  /// The same for many findings: letters that have not changed go first, so that the order does not matter to them.
  public mutating func meet(_ findings: [(fingerprint: String, path: String)]) -> [Bool] {
    var known = findings.map { meetExactly($0.fingerprint) }
    for (index, finding) in findings.enumerated() where !known[index] {
      known[index] = meetAtPlace(finding.fingerprint, path: finding.path)
    }
    return known
  }

  private mutating func meetExactly(_ fingerprint: String) -> Bool {
    guard let parts = Fingerprint.parts(of: fingerprint) else { return false }
    return meet(exact["\(parts.letter)-\(parts.finding)"])
  }

  private mutating func meetAtPlace(_ fingerprint: String, path: String) -> Bool {
    guard let parts = Fingerprint.parts(of: fingerprint), let place = KnownFindings.place(parts, path) else {
      return false
    }
    return meet(places[place])
  }

  private mutating func meet(_ candidates: [Int]?) -> Bool {
    guard let found = candidates?.first(where: { left[$0] > 0 }) else { return false }
    left[found] -= 1
    return true
  }

  private static func place(
    _ parts: (letter: Substring, head: Substring, finding: Substring), _ path: String
  ) -> Place? {
    guard parts.head != LetterIdentity.noHead, path != "-" else { return nil }
    return Place(path: stem(path), head: parts.head, finding: parts.finding)
  }

  /// The path without `./` before it and without the ending of the name.
  static func stem(_ path: String) -> String {
    var names = CPRMask.masked(path).split(separator: "/", omittingEmptySubsequences: false)
    while names.first == "." { names.removeFirst() }
    guard let name = names.popLast() else { return path }
    let dot = name.lastIndex(of: ".").flatMap { $0 > name.startIndex ? $0 : nil }
    return (names + [name[..<(dot ?? name.endIndex)]]).joined(separator: "/")
  }
}

/// Reads an earlier report: what `check` or `audit` wrote as JSON, JSON lines or SARIF.
public enum Baseline {
  /// Why a report cannot be used.
  public enum Failure: Error, Hashable, Sendable {
    /// No report at all.
    case noReport
    /// A report of a version whose fingerprints did not tell letters apart.
    case tooOld
  }

  /// The findings the report holds.
  public static func findings(in bytes: [UInt8]) throws(Failure) -> KnownFindings {
    var reader = Reader()
    if let value = try? JSONValue(parsing: bytes) {
      reader.collect(value, path: "")
    } else {
      for line in bytes.split(separator: 0x0A) {
        guard let value = try? JSONValue(parsing: Array(line)) else { throw .noReport }
        reader.collect(value, path: "")
      }
    }
    guard reader.isReport else { throw .noReport }
    guard !reader.isOld else { throw .tooOld }
    return reader.known
  }

  private struct Reader {
    var known = KnownFindings()
    var isReport = false
    var isOld = false

    mutating func collect(_ value: JSONValue, path: String) {
      switch value {
      case .array(let elements): for element in elements { collect(element, path: path) }
      case .object(let members):
        let schema = value["schema"]?.text ?? value["$schema"]?.text ?? ""
        isReport = isReport || schema.hasPrefix("klarbrev.") || schema.contains("sarif")
        let uri = value["locations"]?.elements?.first?.at("physicalLocation.artifactLocation.uri")?.text
        let own = uri.map(Reader.path) ?? value["path"]?.text ?? path
        if members["klarbrevFinding/v1"] != nil { isOld = true }
        for key in ["fingerprint", "klarbrevFinding/v2"] {
          if let text = members[key]?.text, !known.add(text, path: own) { isOld = true }
        }
        for member in members.values { collect(member, path: own) }
      default: break
      }
    }

    /// The path that a URI stands for.
    private static func path(_ uri: String) -> String {
      var bytes: [UInt8] = []
      var rest = Array((uri.hasPrefix("file://") ? String(uri.dropFirst(7)) : uri).utf8)[...]
      while let byte = rest.popFirst() {
        if byte == UInt8(ascii: "%"),
          let code = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
        {
          bytes.append(code)
          rest = rest.dropFirst(2)
        } else {
          bytes.append(byte)
        }
      }
      return String(decoding: bytes, as: UTF8.self)
    }
  }
}
