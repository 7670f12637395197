import Foundation
import Testing

@Suite struct UsageTests {
  @Test func `without arguments the program shows what it can, in Danish`() throws {
    let outcome = try BuiltProgram.run([])
    #expect(outcome.code == 0)
    #expect(outcome.out.hasPrefix("klarbrev læser breve fra danske myndigheder"))
    #expect(outcome.out.contains("review, gennemgå"))
  }

  @Test(arguments: [
    "review", "check", "summary", "draft", "extract", "audit", "deadline", "rules", "evaluate",
  ])
  func `every command has a page of help without English`(command: String) throws {
    let outcome = try BuiltProgram.run([command, "--help"])
    #expect(outcome.code == 0)
    #expect(outcome.out.contains("Brug: klarbrev \(command)"))
    #expect(outcome.out.contains("Eksempel: klarbrev \(command)"))
    for english in ["USAGE", "OPTIONS", "Usage", "ARGUMENTS"] { #expect(!outcome.out.contains(english)) }
  }

  @Test(arguments: [
    ("gennemgå", "review"), ("tjek", "check"), ("forklar", "summary"), ("udkast", "draft"),
    ("tekst", "extract"),
    ("revision", "audit"), ("frist", "deadline"), ("regler", "rules"),
  ])
  func `every command answers to its Danish name`(alias: String, name: String) throws {
    let danish = try BuiltProgram.run([alias, "--help"])
    let english = try BuiltProgram.run([name, "--help"])
    #expect(danish.out == english.out)
    #expect(try BuiltProgram.run([alias]).err == BuiltProgram.run([name]).err || alias == "regler")
  }

  @Test(arguments: [
    (["review", "--foo", "brev.pdf"], "klarbrev: Tilvalget »--foo« findes ikke."),
    (["review"], "klarbrev: Der mangler en fil. Skriv »-« for at læse standardinput."),
    (
      ["review", "brev.pdf", "--as-of", "31-02-2026"],
      "klarbrev: »31-02-2026« er ikke en dato, som »--as-of« kan bruge. Skriv den som 2026-03-12."
    ),
    (["review", "brev.pdf", "--format"], "klarbrev: Tilvalget »--format« mangler en værdi."),
    (
      ["check", "brev.pdf", "--format", "word"],
      "klarbrev: Værdien »word« kan ikke bruges til »--format«. Vælg mellem »text«, »json«, »sarif«, »html«, »junit«, »github«."
    ),
    (["draft", "digt", "brev.pdf"], "klarbrev: »digt« er ikke et brev, klarbrev kan skrive."),
    (["rules", "Q9"], "klarbrev: Der er ingen regel »Q9«. Se dem alle med »klarbrev rules«."),
    (["ukendt"], "klarbrev: Kommandoen »ukendt« findes ikke.\nSe"),
    (["chek", "brev.pdf"], "klarbrev: Kommandoen »chek« findes ikke. Mente du »check«?"),
    (
      ["draft", "klge", "brev.pdf"],
      "klarbrev: »klge« er ikke et brev, klarbrev kan skrive. Mente du »klage«?"
    ),
  ])
  func `wrong usage gives one Danish line, a way to help, and 64`(arguments: [String], line: String) throws {
    let outcome = try BuiltProgram.run(arguments)
    #expect(outcome.code == 64)
    #expect(outcome.out.isEmpty)
    #expect(outcome.errorLines.count == 2)
    #expect(outcome.err.hasPrefix(line), "\(outcome.err)")
    #expect(outcome.err.contains("--help«"))
  }

  @Test(arguments: [
    ["draft", "klage", "--answers"], ["check", "--config"], ["check", "--baseline"],
    ["summary", "--helpers"],
  ])
  func `a file named by an option that is not there is told with its name`(words: [String]) throws {
    let letter = BuiltProgram.sample("afslag-med-fejl.pdf")
    let outcome = try BuiltProgram.run(words + ["findes-ikke.yml", letter])
    #expect(outcome.code == 2 && outcome.out.isEmpty)
    #expect(outcome.err.hasPrefix("klarbrev: findes-ikke.yml: Filen findes ikke."), "\(outcome.err)")
  }

  @Test func `the kind of a draft may stand after the file, and a file is no command`() throws {
    let letter = BuiltProgram.sample("afslag-med-fejl.pdf")
    let first = try BuiltProgram.run(["draft", "klage", letter, "--as-of", "2026-03-16"])
    let last = try BuiltProgram.run(["draft", letter, "klage", "--as-of", "2026-03-16"])
    #expect(first.code == 0 && first.out == last.out)
    let bare = try BuiltProgram.run([letter])
    #expect(bare.code == 64 && bare.err.contains("er en fil. Skriv kommandoen først"))
  }

  @Test func `folders for results are made with those above them, and a file is not taken for a folder`()
    throws
  {
    let letter = BuiltProgram.sample("bevilling.pdf")
    try BuiltProgram.inFolder { folder in
      #expect(try BuiltProgram.run(["summary", letter, "--output", folder + "/ny/under"]).code == 0)
      #expect(FileManager.default.fileExists(atPath: folder + "/ny/under/forklaring.txt"))
      let file = folder + "/ny/under/forklaring.txt"
      for command in ["audit", "review"] {
        let outcome = try BuiltProgram.run([command, letter, "--output", file])
        #expect(outcome.code == 2 && outcome.err.contains("er en fil, ikke en mappe"), "\(outcome.err)")
        #expect(!outcome.err.contains("--force"))
      }
    }
  }

  @Test func `the version is one line`() throws {
    let outcome = try BuiltProgram.run(["--version"])
    #expect(outcome.out == "klarbrev 0.1.0\n")
    #expect(outcome.code == 0)
  }

  @Test func `a rule's card tells what it sees and when it is silent`() throws {
    let outcome = try BuiltProgram.run(["rules", "k3"])
    #expect(outcome.code == 0)
    for part in ["K3 Klagefrist mangler", "Hvad reglen ser efter", "Hvornår den tier"] {
      #expect(outcome.out.contains(part))
    }
  }

  @Test func `the deadline is counted step by step`() throws {
    let outcome = try BuiltProgram.run([
      "deadline", "--date", "3-2-2026", "--period", "4 uger", "--as-of", "2026-02-20",
    ])
    #expect(outcome.code == 0)
    #expect(outcome.out.hasPrefix("Sidste dag at klage: tirsdag den 3. marts 2026\n"))
    #expect(!outcome.out.contains("er gået"))
    let late = try BuiltProgram.run([
      "frist", "--date", "2026-02-03", "--period", "P4W", "--as-of", "2026-03-04",
    ])
    #expect(late.out.contains("Den sikre dag er gået, men fristen er måske først onsdag den 11. marts 2026."))
  }
}
