import Native

/// A file that could not be written: one Danish line on what is wrong and what to do.
public struct OutputFailure: Error, Hashable, Sendable {
  /// The line; names the file.
  public let message: String

  /// Makes a failure.
  public init(message: String) { self.message = message }
}

/// Writes results to files that only their owner may read.
public enum OutputFile {
  /// Writes a file (mode 0600).
  ///
  /// - Throws: `OutputFailure` when the file is there and `force` is not set, or the system refuses.
  public static func write(_ bytes: [UInt8], to path: String, force: Bool) throws(OutputFailure) {
    do throws(HostError) {
      try HostFile.write(bytes, to: path, replace: force)
    } catch {
      throw OutputFailure(message: message(error, path))
    }
  }

  /// Writes a file (mode 0600) piece by piece, for results that are too large to hold.
  ///
  /// - Throws: `OutputFailure` as above, and whatever `pieces` throws.
  public static func write(to path: String, force: Bool, pieces: (@escaping ([UInt8]) -> Void) throws -> Void)
    throws
  {
    do {
      try HostFile.write(to: path, replace: force, pieces: pieces)
    } catch let error as HostError {
      throw OutputFailure(message: message(error, path))
    }
  }

  /// Makes a folder (mode 0700) unless it is there, and the folders above it that are missing.
  public static func makeFolder(_ path: String) throws(OutputFailure) {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    for count in 1...max(1, parts.count) {
      let above = parts.prefix(count).joined(separator: "/")
      guard !above.isEmpty, HostFile.kind(of: above) != .folder else { continue }
      guard HostFile.kind(of: above) == .missing else {
        throw OutputFailure(
          message:
            "\(CPRMask.masked(above)) er en fil, ikke en mappe. Skriv navnet på en mappe; findes den ikke, bliver den oprettet."
        )
      }
      try make(above)
    }
  }

  private static func make(_ path: String) throws(OutputFailure) {
    do throws(HostError) {
      try HostFile.makeFolder(path)
    } catch {
      throw OutputFailure(message: message(error, path))
    }
  }

  private static func message(_ error: HostError, _ path: String) -> String {
    let shown = CPRMask.masked(path)
    return switch error {
    case .exists:
      "\(shown): Filen findes allerede. Brug --force for at erstatte den, eller vælg en anden mappe."
    case .missing: "\(shown): Mappen findes ikke. Opret den først, eller vælg en anden."
    case .denied: "\(shown): Du må ikke skrive her. Vælg en mappe, du har adgang til."
    case .wrongKind: "\(shown): Der ligger noget andet med det navn. Vælg et andet navn."
    case .tooLarge, .failed: "\(shown): Filen kunne ikke skrives. Er der plads på drevet?"
    }
  }
}
