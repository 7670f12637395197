import Native

/// A copy of this program that takes and gives lines, so that a letter that breaks the reader breaks nothing else.
public final class HostProcess {
  private let child: ChildProcess
  /// A number that tells it apart while it runs.
  public var handle: Int32 { child.output }

  /// Starts this program again with these arguments; nil when the system refuses.
  public init?(arguments: [String]) {
    guard let path = ChildProcess.ownPath, let child = ChildProcess(path: path, arguments: arguments) else {
      return nil
    }
    self.child = child
  }

  /// Sends a line; false when nobody reads any more.
  public func send(_ line: String) -> Bool { child.send(line) }

  /// The whole lines that have come; nil when the process has ended.
  public func lines() -> [String]? { child.lines() }

  /// Ends it at once.
  public func end() { child.end() }

  /// Those among the handles that have something to tell, after at most so many milliseconds.
  public static func ready(_ handles: [Int32], milliseconds: Int) -> [Int32] {
    ChildProcess.ready(handles, milliseconds: milliseconds)
  }
}

extension Host {
  /// Seconds since some moment in the past; only for progress and time limits, never in a result.
  public static var stopwatch: Double { HostMachine.stopwatch }

  /// Whether standard error is a terminal.
  public static var errorIsTerminal: Bool { HostMachine.isTerminal(2) }

  /// Ends this program when it asks for more memory than so many bytes.
  public static func limitMemory(_ bytes: Int) { HostMachine.limitMemory(bytes) }

  /// SHA-256 of the bytes as 64 lower-case hexadecimal digits.
  public static func sha256(_ bytes: [UInt8]) -> String { Checksum.sha256(bytes) }

  /// Size and time of a file; nil when it is not there. A file that was written since has another.
  public static func stamp(of path: String) -> String? { HostFile.stamp(of: path) }

  /// The same for this program; empty when the system does not tell where it lies.
  public static var programStamp: String { ChildProcess.ownPath.flatMap(HostFile.stamp) ?? "" }

  /// The lines of standard input, one at a time; nil at its end.
  public static func nextLine() -> String? { readLine(strippingNewline: true) }
}
