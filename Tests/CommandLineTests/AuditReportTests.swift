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

  @Test
  func `an audit with nothing new leaves its files alone and mends one that was touched`()
    throws
  {
    try BuiltProgram.inFolder { folder in
      let (letters, output) = (folder + "/breve", folder + "/ud")
      let names = ["revision.html", "revision.xlsx", "fund.csv", "fund.jsonl", "fund.sarif"]
      func audit() throws -> String {
        try BuiltProgram.run(["audit", letters, "--output", output, "--as-of", "2026-06-01", "--quiet"])
          .out
      }
      func files() throws -> [String: Data] {
        try names.reduce(into: [:]) { $0[$1] = try Data(contentsOf: URL(filePath: output + "/" + $1)) }
      }
      func serials() throws -> [UInt64] {
        try names.map {
          let facts = try FileManager.default.attributesOfItem(atPath: output + "/" + $0)
          return (facts[.systemFileNumber] as? NSNumber)?.uint64Value ?? 0
        }
      }
      try AuditCommandTests().fill(letters, 5)
      let shown = try audit()
      let (before, serial) = (try files(), try serials())
      #expect(try audit() == shown)
      #expect(try files() == before)
      // A file that is written takes the place of the old one and has another number.
      #expect(try serials() == serial)

      try Data("rettet".utf8).write(to: URL(filePath: output + "/fund.csv"))
      #expect(try audit() == shown)
      #expect(try files() == before)

      try Data(AuditCommandTests().letter(99).utf8).write(to: URL(filePath: letters + "/brev-1001.txt"))
      #expect(try audit() != shown)
      #expect(try files()["fund.csv"] != before["fund.csv"])
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

  @Test
  func `units have a heat map without small counts, a chart of severities and a line from audit to audit`()
    throws
  {
    try BuiltProgram.inFolder { folder in
      let settings = "enheder:\n  - mappe: a/\n    navn: Teknik\n  - mappe: b/\n    navn: Skole\n"
      for (unit, count) in [("a", 15), ("b", 6)] {
        try fill("\(folder)/\(unit)", count)
        try FileManager.default.removeItem(atPath: "\(folder)/\(unit)/ond.pdf")
      }
      try Data(settings.utf8).write(to: URL(filePath: folder + "/.klarbrev.yml"))
      func page() throws -> String {
        _ = try view(folder, "--output", folder + "/ud", "--quiet")
        return try String(contentsOfFile: folder + "/ud/revision.html", encoding: .utf8)
      }
      let first = try page()
      // Five of fifteen letters of one unit lack the klagevejledning; of the other unit two of six.
      #expect(first.contains("<td class=\"number heat2\">5 af 15</td>"), "\(first)")
      #expect(first.contains("&lt;5</td>") && !first.contains("2 af 6"))
      #expect(first.contains("<th scope=\"col\" class=\"number\">Teknik (15)</th>"))
      #expect(first.contains("aria-label=\"Fund i hver enhed efter alvor:"))
      #expect(!first.contains("Filer med fejl ved hver revision"))
      try Data(letter(99).utf8).write(to: URL(filePath: folder + "/a/brev-1001.txt"))
      let second = try page()
      #expect(second.contains("aria-label=\"Filer med fejl ved hver revision, i procent:"))
      #expect(second.contains("Siden revisionen set fra 1. juni 2026:"))
      let book = try ZipArchive(Array(try Data(contentsOf: URL(filePath: folder + "/ud/revision.xlsx"))))
      let sheets = try book.parts(Set(book.names)).values.map { String(decoding: $0, as: UTF8.self) }
      // The heat map is one in the workbook too, its figures are shares, and every table is printed across the paper.
      let heat = try #require(sheets.first { $0.contains("<colorScale>") })
      #expect(heat.contains("<v>0.4</v>"))
      #expect(sheets.filter { $0.contains("<sheetData>") }.allSatisfy { $0.contains("fitToWidth=\"1\"") })
    }
  }
}
