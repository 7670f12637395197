import Foundation
import Testing

@Suite struct `Texts to keep, print and send` {
  private let faulty = BuiltProgram.sample("afslag-med-fejl.pdf")

  /// Runs one of the tools beside the program, when the machine has it.
  private func tool(_ name: String, _ arguments: [String]) throws -> String? {
    let path = "/usr/bin/" + name
    guard FileManager.default.isExecutableFile(atPath: path) else { return nil }
    let process = Process()
    process.executableURL = URL(filePath: path)
    process.arguments = arguments
    let out = Pipe()
    process.standardOutput = out
    process.standardError = FileHandle.nullDevice
    try process.run()
    let text = out.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return process.terminationStatus == 0 ? String(decoding: text, as: UTF8.self) : nil
  }

  private func flat(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  @Test func `have fixed names, are for their owner only, and are never written over without being told`()
    throws
  {
    try BuiltProgram.inFolder { folder in
      for format in ["text", "markdown", "html", "docx", "odt", "pdf"] {
        let arguments = ["--format", format, "--output", folder, "--quiet", "--as-of", "2026-03-20"]
        #expect(try BuiltProgram.run(["summary", faulty] + arguments).code == 0)
        #expect(try BuiltProgram.run(["draft", "klage", faulty] + arguments).code == 0)
      }
      let names = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
      let endings = ["docx", "html", "md", "odt", "pdf", "txt"]
      let stems = ["forklaring", "klage", "klage-til-dig-selv"]
      #expect(names == stems.flatMap { stem in endings.map { "\(stem).\($0)" } }.sorted())
      for name in names {
        let facts = try FileManager.default.attributesOfItem(atPath: folder + "/" + name)
        #expect(facts[.posixPermissions] as? Int == 0o600)
      }
      let again = try BuiltProgram.run(["summary", faulty, "--format", "pdf", "--output", folder])
      #expect(again.code == 2 && again.err.contains("findes allerede. Brug --force"))
    }
  }

  @Test func `are tagged, with title and language, as PDF`() throws {
    try BuiltProgram.inFolder { folder in
      _ = try BuiltProgram.run([
        "summary", faulty, "--format", "pdf", "--output", folder, "--as-of", "2026-03-20",
      ])
      let path = folder + "/forklaring.pdf"
      let bytes = String(decoding: try Data(contentsOf: URL(filePath: path)), as: UTF8.self)
      #expect(bytes.contains("/Lang (da-DK)"))
      #expect(bytes.contains("/DisplayDocTitle true"))
      if let facts = try tool("pdfinfo", [path]) {
        #expect(facts.contains("Hvad siger brevet?"))
        #expect(flat(facts).contains("Tagged: yes"))
        #expect(flat(facts).contains("(A4)"))
      }
      if let text = try tool("pdfinfo", ["-struct-text", path]) {
        #expect(text.contains("H2 (block)") && text.contains("LBody"))
        #expect(text.contains("senest torsdag den 26. marts 2026."))
      }
      #expect(try tool("qpdf", ["--check", path]) ?? "No syntax" != "")
    }
  }

  @Test func `open in LibreOffice with all their words`() throws {
    guard FileManager.default.isExecutableFile(atPath: "/usr/bin/soffice") else { return }
    try BuiltProgram.inFolder { folder in
      let plain = try BuiltProgram.run(["draft", "klage", faulty, "--quiet", "--as-of", "2026-03-20"]).out
      for format in ["docx", "odt"] {
        _ = try BuiltProgram.run([
          "draft", "klage", faulty, "--format", format, "--output", folder, "--as-of", "2026-03-20",
          "--quiet",
        ])
        _ = try tool(
          "soffice",
          [
            "--headless", "-env:UserInstallation=file://\(folder)/profil", "--convert-to", "pdf", "--outdir",
            folder, folder + "/klage." + format,
          ])
        guard let text = try tool("pdftotext", [folder + "/klage.pdf", "-"]),
          let facts = try tool("pdfinfo", [folder + "/klage.pdf"])
        else { continue }
        for line in plain.split(separator: "\n") {
          let words = line.drop { !$0.isLetter && $0 != "[" && $0 != "»" }
          #expect(flat(text).contains(flat(String(words))), "\(format): \(line)")
        }
        #expect(flat(facts).contains("Pages: 2"), "\(format)")
      }
    }
  }

  @Test func `say that they are not ready while a question is open, and are ready when all are answered`()
    throws
  {
    try BuiltProgram.inFolder { folder in
      let open = try BuiltProgram.run(["draft", "rykker", faulty, "--as-of", "2026-03-20"])
      #expect(open.out.hasPrefix("IKKE KLAR TIL AFSENDELSE."))
      let questions = try BuiltProgram.run(["draft", "rykker", faulty, "--questions"])
      #expect(questions.out.contains("# Din adresse\nadresse: "))
      let answered = questions.out.split(separator: "\n").map {
        $0.hasSuffix(": ") && !$0.hasPrefix("#") ? $0 + ($0 == "cpr: " ? "nej" : "\"Svar æøå: 1\"") : $0
      }
      let path = folder + "/svar.yaml"
      try Data(answered.joined(separator: "\n").utf8).write(to: URL(filePath: path))
      let ready = try BuiltProgram.run(["draft", "rykker", faulty, "--answers", path])
      #expect(ready.code == 0 && !ready.err.contains("ikke klar"), "\(ready.err)")
      #expect(ready.out.contains("Svar æøå: 1"))
      #expect(!ready.out.contains("[") && !ready.out.contains("IKKE KLAR"))
    }
  }

  @Test(arguments: [
    ("- en\n- to\n", "Filen skal have linjer som »nøgle: svar«."),
    ("a: [b\n", "Filen er ikke gyldig YAML."), ("a:\n  b: c\n", "Svaret på »a« skal være tekst"),
  ])
  func `refuse answers they cannot read, in one line`(content: String, message: String) throws {
    try BuiltProgram.inFolder { folder in
      let path = folder + "/svar.yaml"
      try Data(content.utf8).write(to: URL(filePath: path))
      let outcome = try BuiltProgram.run(["draft", "klage", faulty, "--answers", path])
      #expect(outcome.code == 64)
      #expect(outcome.errorLines.first?.contains(message) ?? false, "\(outcome.err)")
    }
  }

  @Test func `take ordinary prose for an answer, and an empty CPR number for none`() throws {
    try BuiltProgram.inFolder { folder in
      let path = folder + "/svar.yaml"
      let prose = """
        # Mine svar
        adresse: Storegade 1, 9999 Birkelund
        forkert: Det passer ikke. Se lægens udtalelse: "Hun kan ikke gå selv"
          og bilaget: side 2
        cpr:

        """
      try Data(prose.utf8).write(to: URL(filePath: path))
      let outcome = try BuiltProgram.run(["draft", "klage", faulty, "--answers", path])
      #expect(outcome.code == 0, "\(outcome.err)")
      #expect(outcome.out.contains("Se lægens udtalelse: \"Hun kan ikke gå selv\""))
      #expect(outcome.out.contains("og bilaget: side 2"))
      #expect(!outcome.out.contains("CPR"))
    }
  }

  @Test func `name answers that answer nothing`() throws {
    try BuiltProgram.inFolder { folder in
      let path = folder + "/svar.yaml"
      try Data("adrese: Storegade 1\nadresse: Storegade 1\n".utf8).write(to: URL(filePath: path))
      let outcome = try BuiltProgram.run(["draft", "klage", faulty, "--answers", path])
      #expect(outcome.out.contains("Storegade 1"))
      #expect(outcome.err.contains("Svaret »adrese« hører ikke til noget spørgsmål"))
    }
  }

  @Test func `are a checklist for the citizen and name the findings for the advisor`() throws {
    let citizen = try BuiltProgram.run(["draft", "klage", faulty, "--for", "citizen", "--quiet"])
    #expect(citizen.out.contains("☐ Skriv øverst: Til Vesterå Kommune"))
    #expect(citizen.out.contains("☐ Svar på: Hvad vil du gerne have i stedet?"))
    #expect(!citizen.out.contains("SKRIV:"))
    let advisor = try BuiltProgram.run(["draft", "klage", faulty, "--for", "advisor", "--quiet"])
    #expect(advisor.out.contains("(G3)"))
    let plain = try BuiltProgram.run(["draft", "klage", faulty, "--quiet"])
    #expect(!plain.out.contains("(G3)"))
  }

  @Test func `name those who help from the list at hand`() throws {
    try BuiltProgram.inFolder { folder in
      let path = folder + "/hjaelp.txt"
      try Data("# vores liste\nRetshjælpen i Vesterå;tlf. 00 11 22 33\n".utf8).write(to: URL(filePath: path))
      let outcome = try BuiltProgram.run(["summary", faulty, "--helpers", path])
      #expect(outcome.out.contains("Retshjælpen i Vesterå") && outcome.out.contains("00 11 22 33"))
      #expect(!outcome.out.contains("eller en retshjælp."))
    }
  }
}
