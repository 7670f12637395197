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

  /// The fingerprints of an earlier report; empty without one.
  func known() throws -> Set<String> {
    guard let baseline else { return [] }
    guard let known = Baseline.fingerprints(in: try LetterFile.bytes(at: baseline)) else {
      throw Usage(
        "\(baseline): Filen er ingen rapport fra klarbrev. Lav den med »--format json«, jsonl eller sarif.")
    }
    return known
  }
}
