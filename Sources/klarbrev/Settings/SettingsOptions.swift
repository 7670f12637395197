import ArgumentParser
import Audit

/// Which settings hold, and what an earlier report already told.
struct SettingsOptions: ParsableArguments {
  @Option var config: String?
  @Option var baseline: String?

  /// The settings for these files: the file named, else the nearest above the first of them, else none.
  func file(for paths: [String]) throws -> SettingsFile? {
    guard let path = config ?? SettingsFile.find(for: paths.first ?? "-") else { return nil }
    return try SettingsFile(path: path)
  }

  /// The findings of an earlier report; none without one.
  func known() throws -> KnownFindings {
    guard let baseline else { return KnownFindings() }
    let bytes = try LetterFile.bytes(at: baseline)
    do throws(Baseline.Failure) {
      return try Baseline.findings(in: bytes)
    } catch {
      switch error {
      case .noReport:
        throw Usage(
          "\(baseline): Filen er ingen rapport fra klarbrev. Lav den med »--format json«, jsonl eller sarif.")
      case .tooOld:
        throw Usage(
          "\(baseline): Rapporten er fra en ældre version, der ikke kunne skelne brevene. Lav den igen.")
      }
    }
  }
}
