import Testing

@testable import Audit

@Suite struct MergeFieldTests {
  private func table(_ files: [[String]]) -> ReportTable {
    var fields = MergeFields(known: [])
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
}
