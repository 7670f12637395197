import Readers
import Testing

@testable import Audit

@Suite struct MergeFieldTests {
  private func table(_ files: [[String]], known: Set<String> = []) -> ReportTable {
    var fields = MergeFields(known: known)
    for (number, names) in files.enumerated() {
      var record = AuditRecord(path: "skabelon-\(number).docx")
      record.fields = names
      fields.add(record)
    }
    return fields.table
  }

  @Test func `a field that is a letter from a more used one may be misspelt`() {
    let table = table([["Borgernavn"], ["Borgernavn"], ["Borgernvan"], ["Sagsnummer"]])
    #expect(table.columns == ["Felt", "Filer", "Ligner"])
    #expect(table.rows.first == [.text("Borgernvan"), .integer(1), .text("Borgernavn")])
    #expect(table.rows.dropFirst().allSatisfy { $0[2] == .empty })
  }

  @Test func `fields that stand in one file each, and numbered ones, are as they should be`() {
    let table = table([["Linje1", "Linje2", "Linje3", "Linje1"], ["Linje1", "Dato", "Ydelse", "Adresse"]])
    #expect(table.columns == ["Felt", "Filer"])
  }

  @Test func `fields the office does not know come first`() {
    let table = table([["Navn", "Sagsnr"], ["Navn", "Borgernavn"], ["navn"]], known: ["Navn", "Sagsnr"])
    #expect(table.columns == ["Felt", "Kendt", "Filer"])
    #expect(table.rows.first == [.text("Borgernavn"), .text("nej"), .integer(1)])
    #expect(table.rows.dropFirst().allSatisfy { $0[1] == .text("ja") })
  }

  @Test(arguments: [
    ("Kære «Borgers navn", [6]), ("Du får [YDELSE. Vi skriver igen.", [8]), ("Grund: {{aarsag}", [7]),
    ("Kære «Navn», sag [nr.] {{dato}} og [[tekst]]", []), ("Ordet »nej« står der, og »ja« ikke.", []),
    ("Du skrev »jeg kan ikke« og hedder «Navn.", [36]),
  ])
  func `a field that begins and does not end is found, a Danish quotation is none`(
    text: String, expected: [Int]
  ) throws {
    let letter = try LetterReading.read(bytes: Array(text.utf8), name: "skabelon.txt")
    #expect(OpenMarks.places(in: letter) == expected)
  }
}
