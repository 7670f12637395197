public import LetterModel
import Native

/// Fetches the bytes of a letter from the machine.
public enum LetterFile {
  /// The name under which standard input appears in reports.
  public static let standardInputName = "standardinput"

  /// The bytes of the file at `path`, or of standard input for `-`.
  ///
  /// - Throws: `ReadFailure` with a Danish message; its name is the path without folders.
  public static func bytes(at path: String, limits: ReadLimits = ReadLimits()) throws(ReadFailure) -> [UInt8]
  {
    let name = self.name(of: path)
    do throws(HostError) {
      if path == "-" { return try HostFile.standardInput(limit: limits.bytes) }
      switch HostFile.kind(of: path) {
      case .missing: throw HostError.missing
      case .folder: throw HostError.wrongKind
      case .other:
        throw HostError.failed
      case .file: return try HostFile.bytes(of: path, limit: limits.bytes)
      }
    } catch {
      throw failure(error, name: name, limits: limits)
    }
  }

  /// The last part of a path; `standardinput` for `-`.
  public static func name(of path: String) -> String {
    path == "-" ? standardInputName : path.split(separator: "/").last.map(String.init) ?? path
  }

  private static func failure(_ error: HostError, name: String, limits: ReadLimits) -> ReadFailure {
    switch error {
    case .missing:
      ReadFailure(
        .missing, name: name, message: "Filen findes ikke. Se efter, om navn og mappe er skrevet rigtigt.")
    case .denied:
      ReadFailure(.denied, name: name, message: "Du har ikke adgang til filen. Bed ejeren om læseadgang.")
    case .wrongKind:
      ReadFailure(.folder, name: name, message: "Det er en mappe. Brug »klarbrev audit MAPPE« til mapper.")
    case .tooLarge:
      ReadFailure(
        .tooLarge, name: name,
        message:
          "Filen er større end \(limits.bytes >> 20) MB. Gem selve brevet som en fil for sig, eller brug --max-size."
      )
    case .exists, .failed:
      ReadFailure(
        .notAFile, name: name,
        message: "Filen kan ikke læses. Er det en almindelig fil, og er drevet i orden?")
    }
  }
}
