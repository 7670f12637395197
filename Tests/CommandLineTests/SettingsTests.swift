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

  private func letter(_ number: Int, guidance: String = "", amount: Int = 400) -> String {
    """
    Vesterå Kommune

    Dato: 12. marts 2026
    Sagsnr.: 26/\(10_000 + number)

    Afslag på merudgifter

    Vi giver dig afslag på hjælp til merudgifter efter servicelovens § 100. Vi har lagt vægt på, at dine udgifter er \
    \(amount) kr. om måneden, fordi du har sendt kvitteringer for det.

    \(guidance)

    Med venlig hilsen
    Mia Holm, sagsbehandler
    """
  }

  private func write(_ text: String, to path: String) throws {
    try Data(text.utf8).write(to: URL(filePath: path))
  }

  /// A folder with an old letter that lacks its klagevejledning, and a report of it.
  private func withBaseline(_ body: (_ folder: String, _ baseline: String) throws -> Void) throws {
    try BuiltProgram.inFolder { folder in
      try write(letter(1), to: folder + "/gammelt.txt")
      let baseline = folder + "/før.json"
      try write(try check(folder + "/gammelt.txt", "--format", "json").out, to: baseline)
      try body(folder, baseline)
    }
  }

  @Test func `a new letter with the fault of an old one is not hidden by a baseline`() throws {
    try withBaseline { folder, baseline in
      #expect(try check(folder + "/gammelt.txt", "--baseline", baseline).code == 0)
      // Another case, and the same case with another amount.
      try write(letter(2), to: folder + "/nyt.txt")
      try write(letter(1, amount: 900), to: folder + "/nyt-beløb.txt")
      for name in ["nyt", "nyt-beløb"] {
        let outcome = try check("\(folder)/\(name).txt", "--baseline", baseline)
        #expect(outcome.code == 1 && outcome.out.contains("Ret først: K1"), "\(name)")
      }
      // Another citizen's letter under the old name.
      try write(letter(3), to: folder + "/gammelt.txt")
      #expect(try check(folder + "/gammelt.txt", "--baseline", baseline).code == 1)
    }
  }

  @Test func `a baseline knows a letter under a new name, and a file whose text was mended elsewhere`() throws
  {
    try withBaseline { folder, baseline in
      try write(letter(1), to: folder + "/nyt-navn.txt")
      #expect(try check(folder + "/nyt-navn.txt", "--baseline", baseline).code == 0)
      try write(letter(1).replacing("fordi du har", with: "da du har"), to: folder + "/gammelt.txt")
      #expect(try check(folder + "/gammelt.txt", "--baseline", baseline).code == 0)
    }
  }

  @Test func `a baseline counts: a copy of the letter brings a new finding`() throws {
    try withBaseline { folder, baseline in
      try write(letter(1), to: folder + "/kopi.txt")
      let outcome = try BuiltProgram.run([
        "check", folder + "/gammelt.txt", folder + "/kopi.txt", "--as-of", "2026-06-01", "--baseline",
        baseline,
      ])
      #expect(outcome.code == 1)
      #expect(outcome.out.contains("Ingen nye fejl") && outcome.out.contains("Ret først: K1"))
    }
  }

  @Test func `a Word file and a PDF of the same letter have the same fingerprints`() throws {
    func prints(_ name: String) throws -> Set<Substring> {
      let out = try check(BuiltProgram.sample(name), "--format", "json").out
      return Set(out.matches(of: /[0-9a-f]{16}-[0-9a-f]{4}-[0-9a-f]{16}/).map(\.output))
    }
    let pdf = try prints("afslag-hjaelpemiddel.pdf")
    #expect(!pdf.isEmpty)
    #expect(try prints("afslag-hjaelpemiddel.docx") == pdf)
  }

  @Test func `a report with the fingerprints of an older version is refused`() throws {
    try withBaseline { folder, baseline in
      let old = try String(contentsOfFile: baseline, encoding: .utf8)
        .replacing(/"[0-9a-f]{16}-[0-9a-f]{4}-/, with: "\"8faa")
      try write(old, to: baseline)
      let outcome = try check(folder + "/gammelt.txt", "--baseline", baseline)
      #expect(outcome.code == 64 && outcome.err.contains("ældre version"), "\(outcome.err)")
    }
  }

  @Test func `an acceptance holds for the file it names, and words copied from a report fit`() throws {
    let accepted = "- regel: K1\n  fil: social/et.txt\n  grund: Sendt med posten\n"
    try with("accepteret: accepteret.yml\n", accepted: accepted) { folder, _ in
      try write(letter(1), to: folder + "/social/et.txt")
      try write(letter(2), to: folder + "/social/to.txt")
      #expect(try check(folder + "/social/et.txt").code == 0)
      #expect(try check(folder + "/social/to.txt").code == 1)
      let number = letter(3, guidance: "Dit personnummer er 140386-1234.")
      try write(number, to: folder + "/social/tre.txt")
      try write(
        "- regel: D1\n  tekst: \"140386-****\"\n  grund: Borgerens eget\n", to: folder + "/accepteret.yml")
      #expect(try check(folder + "/social/tre.txt").out.contains("D1 CPR-nummer i klartekst: Borgerens eget"))
    }
  }

  @Test func `an acceptance by fingerprint is about one finding in one letter`() throws {
    try with("accepteret: accepteret.yml\n", accepted: "[]") { folder, _ in
      for number in 1...2 { try write(letter(number), to: "\(folder)/social/\(number).txt") }
      let out = try check(folder + "/social/1.txt", "--format", "json").out
      let print = try #require(out.firstMatch(of: /"fingerprint": "([^"]+)",\s+"id": "K1"/)?.1)
      try write("- regel: K1\n  fingeraftryk: \(print)\n  grund: Aftalt\n", to: folder + "/accepteret.yml")
      #expect(try check(folder + "/social/1.txt").code == 0)
      #expect(try check(folder + "/social/2.txt").code == 1)
    }
  }

  @Test func `an acceptance must be about something, and one that fits nothing is told`() throws {
    try with("accepteret: accepteret.yml\n", accepted: "- regel: K1\n  grund: x\n") { folder, letter in
      let bare = try check(letter)
      #expect(bare.code == 64 && bare.err.contains("accepteret.yml:1: Skriv også »fil«"), "\(bare.err)")
      try write("- regel: K4\n  tekst: femten dage\n  grund: x\n", to: folder + "/accepteret.yml")
      let unused = try check(letter)
      #expect(
        unused.err.contains("Accepten af K4 (»femten dage«) passer ikke på noget fund"), "\(unused.err)")
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
          && !rest.hasPrefix("    fil:")
          && !line.contains("accepteret:") ? String(rest) : ""
      }.filter {
        !$0.contains("regel: K13") && !$0.contains("grund:") && !$0.contains("udløber:")
          && !$0.contains("jurist@")
      }
      try Data(live.joined(separator: "\n").utf8).write(to: URL(filePath: path))
      try Data("social/afslag.docx;1200\n".utf8).write(to: URL(filePath: folder + "/forsendelser.csv"))
      let outcome = try BuiltProgram.run(["config", folder])
      #expect(outcome.code == 0, "\(outcome.err)")
      #expect(outcome.out.contains("regler: G4: fejl") && outcome.out.contains(".klarbrev.yml:"))
    }
  }
}
