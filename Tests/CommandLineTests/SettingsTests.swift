import Foundation
import Testing

@Suite struct SettingsTests {
  /// Runs `body` in a folder `a` with a faulty letter in `a/social` and these settings in `a`.
  private func with(
    _ settings: String, accepted: String? = nil, _ body: (_ folder: String, _ letter: String) throws -> Void
  ) throws {
    try BuiltProgram.inFolder { folder in
      try FileManager.default.createDirectory(atPath: folder + "/social", withIntermediateDirectories: true)
      let letter = folder + "/social/brev.pdf"
      try FileManager.default.copyItem(atPath: BuiltProgram.sample("afslag-med-fejl.pdf"), toPath: letter)
      try Data(settings.utf8).write(to: URL(filePath: folder + "/.klarbrev.yml"))
      if let accepted { try Data(accepted.utf8).write(to: URL(filePath: folder + "/accepteret.yml")) }
      try body(folder, letter)
    }
  }

  private func check(_ letter: String, _ more: String...) throws -> BuiltProgram.Outcome {
    try BuiltProgram.run(["check", letter, "--as-of", "2026-06-01"] + more)
  }

  @Test func `rules are switched off and regraded, also for one folder, and it is said`() throws {
    try with("regler:\n  S3: fra\nmapper:\n  - mappe: social/\n    regler:\n      G4: fejl\n") { _, letter in
      let out = try check(letter).out
      #expect(!out.contains("S3  "))
      #expect(out.contains("Ret først: G3, G4, "))
      #expect(out.contains("Regler, der er slået fra: S3."))
    }
  }

  @Test func `a helper list named in the settings must be there`() throws {
    try with("hjælp: findes-ikke.txt\n") { folder, letter in
      let outcome = try BuiltProgram.run(["config", letter])
      #expect(
        outcome.out.contains("hjælp: findes-ikke.txt") && outcome.out.contains("\(folder)/.klarbrev.yml:1"))
    }
  }

  @Test func `own words are found with what to write instead`() throws {
    try with("ord:\n  - ord: ydelse\n    skriv: hjælp\n") { _, letter in
      let out = try check(letter, "--all").out
      #expect(out.contains("»ydelse« → hjælp"))
    }
  }

  @Test func `an unknown key is an error with file, line and what was meant`() throws {
    try with("råd: 3\nreglr:\n  S3: fra\n") { folder, letter in
      let outcome = try check(letter)
      #expect(outcome.code == 64)
      #expect(
        outcome.err.hasPrefix("klarbrev: \(folder)/.klarbrev.yml:2: »reglr« kendes ikke. Mente du »regler«?"))
    }
  }

  @Test
  func `an accepted finding is set aside with its reason until it expires, and then loudly counts again`()
    throws
  {
    let accepted = """
      - regel: K8
        tekst: Klagen skal være skriftlig
        grund: Aftalt med juristen
        ejer: jura
        udløber: 2026-06-30
      """
    try with("accepteret: accepteret.yml\n", accepted: accepted) { _, letter in
      let before = try check(letter)
      #expect(
        before.out.contains("Accepteret (1)") && before.out.contains("Aftalt med juristen (jura, til og med"))
      #expect(!before.out.contains("K5, K6 og K8") && before.err.isEmpty)
      let after = try BuiltProgram.run(["check", letter, "--as-of", "2026-07-01"])
      #expect(after.err.contains("udløb 30. juni 2026. Fundene tæller igen."))
      #expect(after.out.contains("K8"))
    }
  }

  @Test func `only findings that are new since the baseline count`() throws {
    try with("") { folder, letter in
      let baseline = folder + "/før.json"
      try Data(try check(letter, "--format", "json").out.utf8).write(to: URL(filePath: baseline))
      let again = try check(letter, "--baseline", baseline)
      #expect(again.code == 0)
      #expect(again.out.contains("Ingen nye fejl eller advarsler."))
    }
  }

  @Test func `init writes settings that change nothing, and config shows where each value comes from`() throws
  {
    try BuiltProgram.inFolder { folder in
      #expect(try BuiltProgram.run(["init", folder]).code == 0)
      #expect(try BuiltProgram.run(["init", folder]).code == 2)
      #expect(try BuiltProgram.run(["config", folder]).out.contains("Filen ændrer intet."))
      let path = folder + "/.klarbrev.yml"
      // Every commented example is valid when its marks are taken away.
      let text = try String(contentsOfFile: path, encoding: .utf8)
      let live = text.split(separator: "\n", omittingEmptySubsequences: false).map { line -> String in
        let rest = line.dropFirst(2)
        let isSetting = rest.first?.isLowercase ?? false || rest.hasPrefix("  ")
        return line.hasPrefix("# ") && isSetting && !rest.hasPrefix("    tekst")
          && !line.contains("accepteret:") ? String(rest) : ""
      }.filter {
        !$0.contains("regel: K13") && !$0.contains("grund:") && !$0.contains("udløber:")
          && !$0.contains("jurist@")
      }
      try Data(live.joined(separator: "\n").utf8).write(to: URL(filePath: path))
      let outcome = try BuiltProgram.run(["config", folder])
      #expect(outcome.code == 0, "\(outcome.err)")
      #expect(outcome.out.contains("regler: G4: fejl") && outcome.out.contains(".klarbrev.yml:"))
    }
  }
}
