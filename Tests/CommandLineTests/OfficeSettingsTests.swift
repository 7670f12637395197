import Foundation
import Testing

/// What an office tells about itself in its settings.
@Suite struct OfficeSettingsTests {
  /// Runs `body` with a faulty letter in a folder `social` and these settings above it.
  private func with(_ settings: String, _ body: (_ folder: String, _ letter: String) throws -> Void) throws {
    try BuiltProgram.inFolder { folder in
      try FileManager.default.createDirectory(atPath: folder + "/social", withIntermediateDirectories: true)
      let letter = folder + "/social/brev.pdf"
      try FileManager.default.copyItem(atPath: BuiltProgram.sample("afslag-med-fejl.pdf"), toPath: letter)
      try Data(settings.utf8).write(to: URL(filePath: folder + "/.klarbrev.yml"))
      try body(folder, letter)
    }
  }

  private func run(_ arguments: String...) throws -> BuiltProgram.Outcome {
    try BuiltProgram.run(arguments + ["--as-of", "2026-03-16"])
  }

  @Test func `a letter in another municipality's name is a finding, one in the office's own is not`() throws {
    try with("navne: [Sønderdal Kommune]\n") { _, letter in
      let out = try run("check", letter).out.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      #expect(out.contains("I5") && out.contains("Jeres indstillinger siger Sønderdal Kommune."), "\(out)")
    }
    try with("navne: [Sønderdal Kommune, Vesterå]\n") { _, letter in
      let out = try run("check", letter).out
      #expect(!out.contains("I5"))
    }
  }

  @Test func `own wordings meet a rule or are findings of it, and a rule that is unknown is told`() throws {
    let settings = """
      vendinger:
        - regel: G4
          vending: fremsendte  Oplysninger
          betyder: i orden
        - regel: O1
          vending: Afgørelsen er truffet
          betyder: fund

      """
    try with(settings.replacing("  Oplysninger", with: " Oplysninger")) { _, letter in
      let out = try run("check", letter).out
      #expect(
        !out.contains("G4  ") && out.contains("O1  ") && out.contains("»Afgørelsen er truffet«"), "\(out)")
    }
    try with("vendinger:\n  - regel: G99\n    vending: noget\n    betyder: fund\n") { folder, letter in
      let outcome = try run("check", letter)
      #expect(outcome.code == 64 && outcome.err.contains("\(folder)/.klarbrev.yml:2: »G99« kendes ikke."))
    }
    try with("vendinger:\n  - regel: G4\n    vending: noget\n    betyder: i ordn\n") { _, letter in
      let told = try run("check", letter).err
      #expect(told.contains("Mente du »i orden«?"))
    }
  }

  @Test func `the office's address stands in the klagevejledning to insert when the letter has none`() throws
  {
    let settings = """
      kontakt:
        - adresse: Rådhuset, Torvet 1, 9997 Vesterå
        - mappe: social/
          adresse: Ydelsescentret, Kanalgade 2, 9997 Vesterå
          telefon: 99 97 10 10
          digital-post: ja

      """
    try with(settings) { folder, _ in
      let letter = folder + "/social/brev.txt"
      let text = AuditCommandTests().letter(3)
      try Data(text.utf8).write(to: URL(filePath: letter))
      let out = try run("check", letter).out.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      #expect(
        out.contains("Ydelsescentret, Kanalgade 2, 9997 Vesterå, telefon 99 97 10 10, Digital Post"), "\(out)"
      )
      #expect(!out.contains("[SKRIV: adresse"))
    }
  }

  @Test func `a reminder gives the published time for the case the letter is about, unless answered`() throws
  {
    try with("sagsbehandlingstider:\n  - sag: enkeltudgift\n    frist: 8 uger\n") { folder, letter in
      let out = try run("draft", "rykker", letter).out
      #expect(out.contains("den slags sager er: 8 uger"))
      let answers = folder + "/svar.yml"
      try Data("frist: 3 måneder\n".utf8).write(to: URL(filePath: answers))
      let answered = try run("draft", "rykker", letter, "--answers", answers).out
      #expect(answered.contains("sager er: 3 måneder"))
    }
    try with("sagsbehandlingstider:\n  - sag: hjælpemiddel\n    frist: 8 uger\n") { _, letter in
      let out = try run("draft", "rykker", letter).out
      #expect(!out.contains("8 uger"))
    }
  }

  @Test func `an audit weighs errors by how many letters are sent, and a wrong line is told`() throws {
    try with("forsendelser: antal.csv\nenheder:\n  - mappe: social/\n    navn: Social\n") { folder, _ in
      let list = folder + "/antal.csv"
      for number in [0, 3] {
        let path = "\(folder)/social/brev-\(number).txt"
        try Data(AuditCommandTests().letter(number).utf8).write(to: URL(filePath: path))
      }
      try Data("fil;antal\nsocial/brev-3.txt;12.000\nsocial/**;10\n".utf8).write(to: URL(filePath: list))
      let out = try run("audit", folder, "--quiet").out
      let first = out.split(separator: "\n").first { $0.contains("brev") }
      #expect(first?.contains("brev-3.txt") ?? false, "\(out)")
      #expect(out.contains("12020 af 12020 forsendelser om året (100,0 %)") && out.contains("Social 12020"))
      try Data("fil;antal\nsocial/brev-3.txt\n".utf8).write(to: URL(filePath: list))
      let outcome = try run("audit", folder, "--quiet")
      #expect(outcome.code == 64 && outcome.err.contains("antal.csv:2: Her skal stå fil og antal"))
    }
  }
}
