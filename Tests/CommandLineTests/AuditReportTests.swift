import Foundation
import Native
import Testing

@Suite struct AuditReportTests {
  private func letter(_ number: Int) -> String { AuditCommandTests().letter(number) }

  private func fill(_ folder: String, _ count: Int) throws { try AuditCommandTests().fill(folder, count) }

  /// The headline and tables of an audit on the terminal.
  private func view(_ letters: String, _ more: String...) throws -> BuiltProgram.Outcome {
    try BuiltProgram.run(["audit", letters, "--as-of", "2026-06-01"] + more)
  }

  @Test func `with a baseline an audit says what is new, and unread files do not hide it`() throws {
    try BuiltProgram.inFolder { folder in
      let letters = folder + "/breve"
      try fill(letters, 6)
      let baseline = folder + "/før.json"
      try Data(try view(letters, "--format", "json").out.utf8).write(to: URL(filePath: baseline))
      let same = try view(letters, "--baseline", baseline)
      #expect(same.code == 2)
      #expect(
        same.out.contains("0 nye fejl") && same.out.contains("Ingen nye fund giver kode 1."), "\(same.out)")
      // A letter of another case with the fault that two of the old ones have.
      try Data(letter(9).utf8).write(to: URL(filePath: letters + "/nyt.txt"))
      let more = try view(letters, "--baseline", baseline)
      #expect(more.out.contains("1 nye fejl") && more.out.contains("Nye fejl og advarsler"), "\(more.out)")
      #expect(more.out.contains("nyt.txt") && more.err.contains("nye fund i 1 fil"), "\(more.err)")
      try FileManager.default.removeItem(atPath: letters + "/ond.pdf")
      #expect(try view(letters, "--baseline", baseline).code == 1)
      #expect(try view(letters).out.contains("Sammenlignet") == false)
    }
  }

  @Test func `a note of two words is no letter without errors`() throws {
    try BuiltProgram.inFolder { folder in
      try Data(letter(1).utf8).write(to: URL(filePath: folder + "/brev.txt"))
      try Data("se her".utf8).write(to: URL(filePath: folder + "/noter.zip"))
      let out = try view(folder).out.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      #expect(out.contains("1 har for lidt tekst til at være et brev"), "\(out)")
      #expect(out.contains("1 af 1 bedømte er uden fejl (100,0 %)."), "\(out)")
      #expect(out.contains("noter.zip: For lidt tekst"))
    }
  }

  @Test func `the report names each letter's errors with links, in words for those who write the letters`()
    throws
  {
    try BuiltProgram.inFolder { folder in
      try fill(folder + "/breve", 6)
      _ = try view(folder + "/breve", "--output", folder + "/ud", "--quiet")
      let page = try String(contentsOfFile: folder + "/ud/revision.html", encoding: .utf8)
      #expect(page.contains("brev-1000.txt</th><td><a href=\"#K1\">K1</a>"))
      #expect(page.contains("<tr id=\"K1\">"))
      #expect(page.contains("Borgeren får ikke at vide, at man kan klage"))
      // No advice for the citizen, no code in English, no column that nothing stands in.
      for word in ["Klag hurtigst muligt", "damaged", ">Enhed<", ">Ejer<", "&lt;5"] {
        #expect(!page.contains(word), "\(word)")
      }
      let book = try ZipArchive(Array(try Data(contentsOf: URL(filePath: folder + "/ud/revision.xlsx"))))
      let names = String(decoding: try book.parts(["xl/workbook.xml"]).values.joined(), as: UTF8.self)
      #expect(names.contains("name=\"Ulæselige og usikre\"") && !names.contains("Flettefelter"))
    }
  }
}
