import Foundation
import Testing

@Suite struct LetterCommandTests {
  private let faulty = BuiltProgram.sample("afslag-med-fejl.pdf")

  @Test func `a good letter passes in silence with one green line`() throws {
    let outcome = try BuiltProgram.run([
      "check", BuiltProgram.sample("bevilling.pdf"), "--as-of", "2026-06-01",
    ])
    #expect(outcome.code == 0)
    #expect(outcome.err.isEmpty)
    #expect(
      outcome.out == """
        bevilling.pdf
        Afgørelse – bevilling · Sønderlund Kommune · 25. marts 2026
        \(String(repeating: "─", count: 80))

        ✓ Klar til afsendelse.

        Ikke undersøgt
          • Om oplysningerne er rigtige, om loven er brugt rigtigt i sagen, og om
            bilagene er vedlagt.

        """)
  }

  @Test func `check ends with 1 on an error and with 0 when nothing may fail`() throws {
    #expect(try BuiltProgram.run(["check", faulty]).code == 1)
    #expect(try BuiltProgram.run(["check", faulty, "--fail-on", "never"]).code == 0)
    #expect(try BuiltProgram.run(["review", faulty]).code == 0)
  }

  @Test func `the same letter from standard input gives the same findings`() throws {
    let bytes = Array(try Data(contentsOf: URL(filePath: faulty)))
    let piped = try BuiltProgram.run(["check", "-", "--format", "json"], input: bytes)
    let named = try BuiltProgram.run(["check", faulty, "--format", "json"])
    let shown = piped.out.replacing("standardinput", with: "afslag-med-fejl.pdf")
      .replacing("\"path\": \"-\"", with: "\"path\": \"\(faulty)\"")
    #expect(shown == named.out)
    #expect(piped.code == 1)
  }

  @Test(arguments: [
    ["review"], ["review", "--format", "json"], ["extract"], ["summary"], ["review", "--format", "html"],
  ])
  func `CPR numbers are masked in every view unless asked for`(command: [String]) throws {
    let masked = try BuiltProgram.run(command + [faulty])
    #expect(!masked.out.contains("010190-0000"))
    if command == ["extract"] {
      #expect(masked.out.contains("010190-****"))
      #expect(try BuiltProgram.run(command + [faulty, "--show-cpr"]).out.contains("010190-0000"))
    }
  }

  @Test(arguments: [60, 80, 100])
  func `no line is wider than the terminal`(width: Int) throws {
    let outcome = try BuiltProgram.run(
      ["review", BuiltProgram.sample("afslag-med-fejl.pdf")], environment: ["COLUMNS": String(width)])
    for line in outcome.out.split(separator: "\n") where !line.contains("klarbrev draft") {
      #expect(line.count <= width, "\(line)")
    }
  }

  @Test func `colour is for terminals, or when asked for`() throws {
    #expect(!(try BuiltProgram.run(["check", faulty]).out.contains("\u{1B}")))
    #expect(try BuiltProgram.run(["check", faulty, "--color", "always"]).out.contains("\u{1B}["))
  }

  @Test func `review --output writes private files once`() throws {
    try BuiltProgram.inFolder { folder in
      let target = folder + "/ud"
      let first = try BuiltProgram.run([
        "review", faulty, "--output", target, "--quiet", "--as-of", "2026-03-20",
      ])
      #expect(first.code == 0 && first.err.isEmpty)
      let names = try FileManager.default.contentsOfDirectory(atPath: target).sorted()
      for name in ["forklaring.md", "klage.docx", "klage.md", "rapport.html", "resultat.json"] {
        #expect(names.contains(name))
        let mode =
          try FileManager.default.attributesOfItem(atPath: target + "/" + name)[.posixPermissions] as? Int
        #expect(mode == 0o600)
      }
      let second = try BuiltProgram.run(["review", faulty, "--output", target, "--as-of", "2026-03-20"])
      #expect(second.code == 2)
      #expect(second.err.contains("findes allerede. Brug --force"))
      #expect(try BuiltProgram.run(["review", faulty, "--output", target, "--force", "--quiet"]).code == 0)
    }
  }

  @Test func `audit gives the same lines with one job and with many`() throws {
    let folder = BuiltProgram.package + "/Samples"
    let one = try BuiltProgram.run([
      "audit", folder, "--jobs", "1", "--format", "jsonl", "--as-of", "2026-06-01",
    ])
    let many = try BuiltProgram.run([
      "audit", folder, "--jobs", "8", "--format", "jsonl", "--as-of", "2026-06-01",
    ])
    #expect(one.out == many.out)
    #expect(one.out.split(separator: "\n").count == 10)
    #expect(one.code == 1)
  }

  @Test func `evaluate holds its figures against a baseline`() throws {
    let folder = BuiltProgram.package + "/Samples"
    try BuiltProgram.inFolder { place in
      let figures = try BuiltProgram.run(["evaluate", folder, "--format", "json"])
      #expect(figures.code == 0 && figures.err.isEmpty)
      let baseline = place + "/baseline.json"
      try Data(figures.out.utf8).write(to: URL(filePath: baseline))
      #expect(try BuiltProgram.run(["evaluate", folder, "--baseline", baseline]).code == 0)
      let better = #"{"splits": {"alle": {"shares": {"letter.kind": 1.5}}}}"#
      try Data(better.utf8).write(to: URL(filePath: baseline))
      let fallen = try BuiltProgram.run(["evaluate", folder, "--baseline", baseline])
      #expect(fallen.code == 1)
      #expect(fallen.err == "klarbrev: alle: letter.kind er faldet fra 150,0 % til 100,0 %\n")
    }
  }

  @Test func `a draft needs a kind, and says which fit`() throws {
    let outcome = try BuiltProgram.run(["draft", faulty, "--as-of", "2026-03-20"])
    #expect(outcome.code == 0)
    #expect(outcome.out.hasPrefix("Breve, du kan sende\n"))
    #expect(outcome.out.contains("klarbrev draft klage \(faulty)"))
    let none = try BuiltProgram.run(["draft", BuiltProgram.sample("bevilling.pdf"), "--as-of", "2026-03-27"])
    #expect(none.code == 0)
  }

  @Test func `a draft is a letter on standard output and its gaps a notice on standard error`() throws {
    let outcome = try BuiltProgram.run(["draft", "klage", faulty, "--as-of", "2026-03-20"])
    #expect(outcome.code == 0)
    #expect(outcome.out.contains("Klage over afgørelse af 12. marts 2026"))
    #expect(outcome.out.contains("[SKRIV: "))
    #expect(outcome.err.contains("Udkastet er ikke klar til afsendelse"))
    #expect(try BuiltProgram.run(["draft", "klage", faulty, "--quiet"]).err.isEmpty)
  }

  @Test(arguments: [
    ("summary", ["--format", "markdown"], "# Hvad siger brevet?"),
    ("summary", ["--format", "html"], "<!DOCTYPE html>"),
    ("summary", ["--language", "en"], "The most important"),
    ("extract", ["--format", "json"], "{\n  \"blocks\""),
    ("extract", ["--format", "markdown"], "# afslag-med-fejl.pdf"),
    ("review", ["--format", "markdown"], "# afslag-med-fejl.pdf"),
  ])
  func `every format begins as its kind does`(command: String, options: [String], start: String) throws {
    let outcome = try BuiltProgram.run([command, faulty, "--as-of", "2026-03-20"] + options)
    #expect(outcome.code == 0)
    #expect(outcome.out.hasPrefix(start), "\(outcome.out.prefix(80))")
  }
}
