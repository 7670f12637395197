import Foundation
import Testing

@Suite struct CheckOutputTests {
  private let faulty = BuiltProgram.sample("afslag-med-fejl.pdf")

  @Test func `several long sentences each tell how many words they have`() throws {
    let text = """
      Vesterå Kommune

      Dato: 12. marts 2026

      Orientering om ny parkeringsplads

      Vi går i gang med at bygge en ny parkeringsplads bag rådhuset, så borgere, der kommer langvejs fra, i fremtiden kan finde \
      et sted at holde, uden at de skal køre rundt i de små gader i timevis.

      Arbejdet begynder i maj, når frosten er af jorden, og når de naboer, der har haveporte ud mod pladsen, har fået tid til at \
      flytte deres biler, cykler og skraldespande væk.
      """
    let out = try BuiltProgram.run(["check", "-", "--as-of", "2026-06-01"], input: Array(text.utf8)).out
    let said = out.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(said.matches(of: /\(linje \d+\): Sætningen har \d+ ord\./).count == 2, "\(out)")
    #expect(said.contains("Del sætningen: ét budskab i hver."))
  }

  @Test func `a word with a better one is told once, not twice`() throws {
    let out = try BuiltProgram.run(["check", faulty, "--all", "--as-of", "2026-06-01"]).out
    let said = out.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(said.contains("« → ") && !said.contains(/\(linje \d+\): "/), "\(out)")
  }

  @Test func `a copy of what came on standard input has a name`() throws {
    try BuiltProgram.inFolder { folder in
      let letter = Array(try Data(contentsOf: URL(filePath: faulty)))
      let outcome = try BuiltProgram.run(["check", "-", "--annotate", "--output", folder], input: letter)
      #expect(FileManager.default.fileExists(atPath: folder + "/brev-kommenteret.pdf"), "\(outcome.err)")
    }
  }

  @Test func `a review leaves an explanation to print`() throws {
    try BuiltProgram.inFolder { folder in
      _ = try BuiltProgram.run(["review", faulty, "--output", folder, "--as-of", "2026-03-16"])
      let files = try FileManager.default.contentsOfDirectory(atPath: folder)
      #expect(files.contains("forklaring.pdf") && files.contains("klage-til-dig-selv.pdf"), "\(files)")
    }
  }
}
