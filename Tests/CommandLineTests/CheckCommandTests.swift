import Foundation
import Testing
import Writers

@Suite struct CheckCommandTests {
  private let faulty = BuiltProgram.sample("afslag-med-fejl.pdf")
  private let good = BuiltProgram.sample("bevilling.pdf")

  @Test func `a faulty letter tells what to mend, the law, the text to insert and that it is not ready`()
    throws
  {
    let out = try BuiltProgram.run(["check", faulty, "--as-of", "2026-06-01"]).out
    for words in [
      "Fejl, der skal rettes (", "Advarsler, der bør rettes (", "Råd, der kan gøre brevet bedre (",
      "Lov: forvaltningsloven § 25, stk. 1",
      "Klagevejledning, der passer til loven", "senest 4 uger fra den dag, De har",
      "Ikke klar til afsendelse.",
      "Ikke undersøgt",
    ] {
      #expect(out.contains(words), "\(words)")
    }
  }

  @Test func `advice of one kind stands together, and at most five kinds are shown`() throws {
    let out = try BuiltProgram.run(["check", faulty, "--as-of", "2026-06-01"]).out
    #expect(out.contains("Kancelliord – "))
    let advice = out.components(separatedBy: "Råd, der kan gøre brevet bedre")[1].split(separator: "\n")
      .filter { $0.hasPrefix("  S") || $0.hasPrefix("  O") }
    #expect((1...5).contains(advice.count))
  }

  @Test func `a pasted klagevejledning is judged as one`() throws {
    let pasted = Array("Du kan klage over afgørelsen til Ankestyrelsen.\n".utf8)
    let outcome = try BuiltProgram.run(["check", "-", "--part", "klagevejledning"], input: pasted)
    #expect(outcome.code == 1)
    #expect(outcome.out.contains("K3  Klagefrist mangler"))
    #expect(!outcome.out.contains("G1") && !outcome.out.contains("I1"))
    let known = try BuiltProgram.run(
      ["check", "-", "--part", "klagevejledning", "--law", "servicelovens § 100"], input: pasted)
    #expect(known.out.contains("senest 4 uger fra"))
  }

  @Test func `a law nobody knows is said to be unknown`() throws {
    let pasted = Array("Du kan klage over afgørelsen til Ankestyrelsen.\n".utf8)
    func run(_ law: String) throws -> (code: Int32, err: String) {
      let outcome = try BuiltProgram.run(
        ["check", "-", "--part", "klagevejledning", "--law", law], input: pasted)
      return (outcome.code, outcome.err)
    }
    #expect(try run("hittepåloven § 3").code == 64)
    #expect(try run("hittepåloven § 3").err.contains("Loven »hittepåloven § 3« kendes ikke."))
    #expect(try run("§ 19, stk. 1, i planloven").code == 1)
    #expect(try run("lov om social service § 100").code == 1)
  }

  @Test func `a good klagevejledning passes alone`() throws {
    let pasted = """
      Du kan klage over afgørelsen til Ankestyrelsen inden 4 uger fra den dag, du har modtaget den. Du kan klage \
      mundtligt eller skriftligt. Send klagen til Vesterå Kommune, Rådhuspladsen 1, 9997 Vesterå, tlf. 99 99 99 99. Vi \
      ser på sagen igen, inden vi sender klagen videre til Ankestyrelsen.
      """
    let outcome = try BuiltProgram.run(
      ["check", "-", "--part", "klagevejledning", "--law", "servicelovens § 100"], input: Array(pasted.utf8))
    #expect(outcome.code == 0, "\(outcome.out)")
  }

  @Test func `a pasted part keeps its own lines in the findings`() throws {
    let pasted = Array("Begrundelse\n\nDet skal bemærkes, at ansøgningen hermed ikke kan imødekommes.\n".utf8)
    let outcome = try BuiltProgram.run(["check", "-", "--part", "sprog"], input: pasted)
    #expect(outcome.out.contains("imødekommes") && outcome.out.contains("linje 3"), "\(outcome.out)")
  }

  @Test func `what a mended copy changes stands after the findings that say why`() throws {
    try BuiltProgram.inFolder { folder in
      let letter =
        "Vi sender dig hermed svaret. I henhold til loven får du hjælp angående din bolig fra i dag.\n"
      try Data(letter.utf8).write(to: URL(filePath: folder + "/brev.txt"))
      let arguments = ["check", folder + "/brev.txt", "--part", "sprog", "--fix", "--as-of", "2026-06-01"]
      let out = try BuiltProgram.run(arguments).out
      let finding = try #require(out.range(of: "Kancelliord"), "\(out)")
      let change = try #require(out.range(of: "\n+++ "), "\(out)")
      #expect(finding.upperBound < change.lowerBound)
      #expect(FileManager.default.fileExists(atPath: folder + "/brev-rettet.txt"))
      #expect(try String(contentsOfFile: folder + "/brev.txt", encoding: .utf8) == letter)
    }
  }

  @Test func `annotations for GitHub stand one a line with file and line`() throws {
    let outcome = try BuiltProgram.run(["check", faulty, "--format", "github", "--as-of", "2026-06-01"])
    let lines = outcome.out.split(separator: "\n")
    #expect(lines.count > 5)
    for line in lines {
      #expect(
        line.hasPrefix("::error file=") || line.hasPrefix("::warning file=")
          || line.hasPrefix("::notice file="))
    }
    #expect(lines.contains { $0.contains(",line=20,title=K4 ") })
  }

  @Test func `JUnit fails the letters with errors and passes the others`() throws {
    let out = try BuiltProgram.run(["check", faulty, good, "--format", "junit", "--as-of", "2026-06-01"]).out
    #expect(out.contains("tests=\"2\" failures=\"1\" errors=\"0\""))
  }

  @Test func `the page has no script and nothing from elsewhere`() throws {
    let out = try BuiltProgram.run(["check", faulty, "--format", "html", "--as-of", "2026-06-01"]).out
    #expect(out.hasPrefix("<!DOCTYPE html>"))
    #expect(!out.contains("<script") && !out.contains("http://") && !out.contains("https://"))
    #expect(!out.contains("010190-0000"))
  }

  @Test func `fingerprints survive renaming`() throws {
    let bytes = Array(try Data(contentsOf: URL(filePath: faulty)))
    func prints(_ outcome: BuiltProgram.Outcome) throws -> [String] {
      try JSONValue(parsing: Array(outcome.out.utf8))["findings"]?.elements?
        .compactMap { $0["fingerprint"]?.text } ?? []
    }
    let named = try prints(try BuiltProgram.run(["check", faulty, "--format", "json"]))
    let piped = try prints(try BuiltProgram.run(["check", "-", "--format", "json"], input: bytes))
    #expect(named == piped && Set(named).count == named.count && named.count > 5)
  }

  @Test func `SARIF holds to the schema`() throws {
    let outcome = try BuiltProgram.run(["check", faulty, good, "--format", "sarif", "--as-of", "2026-06-01"])
    let log = try JSONValue(parsing: Array(outcome.out.utf8))
    let run = log["runs"]?.elements?.first
    #expect(log["version"]?.text == "2.1.0")
    #expect((run?["results"]?.elements?.count ?? 0) > 5)
    let message = try SchemaCheck.problem(of: outcome.out, schema: "sarif-schema-2.1.0.json")
    #expect(message == nil, "\(message ?? "")")
  }
}

/// Holds a document against a JSON schema with Python's jsonschema, where schema and library are at hand.
enum SchemaCheck {
  static func problem(of document: String, schema name: String) throws -> String? {
    let shared = ProcessInfo.processInfo.environment["KLARBREV_SHARED"] ?? BuiltProgram.package + "/../shared"
    let schema = shared + "/data/schemas/" + name
    guard FileManager.default.fileExists(atPath: schema) else { return nil }
    let script = """
      import json, sys
      try: import jsonschema
      except ImportError: sys.exit(0)
      errors = list(jsonschema.validators.validator_for(json.load(open(sys.argv[1])))(json.load(open(sys.argv[1]))).iter_errors(json.load(sys.stdin)))
      print("\\n".join(f"{list(e.absolute_path)}: {e.message[:200]}" for e in errors[:5]), end="")
      """
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["python3", "-c", script, schema]
    let (input, output) = (Pipe(), Pipe())
    process.standardInput = input
    process.standardOutput = output
    do { try process.run() } catch { return nil }
    try input.fileHandleForWriting.write(contentsOf: Data(document.utf8))
    try input.fileHandleForWriting.close()
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    if process.terminationStatus != 0 { return "validator ended with \(process.terminationStatus)" }
    return text.isEmpty ? nil : text
  }
}
