/// Paragraphs of templates that say the same with another period, e.g. "inden 14 dage" in one and "inden 10 dage" in
/// another.
struct TemplatePeriods {
  private var paragraphs: [String: [String: (files: Int, example: String)]] = [:]

  /// Adds the paragraphs of a template.
  mutating func add(_ record: AuditRecord) {
    guard record.isTemplate else { return }
    for paragraph in Set(record.paragraphs) {
      // The fingerprint, then the periods.
      guard let blank = paragraph.firstIndex(of: " ") else { continue }
      let periods = String(paragraph[paragraph.index(after: blank)...])
      let before = paragraphs[String(paragraph[..<blank]), default: [:]][periods] ?? (0, record.path)
      paragraphs[String(paragraph[..<blank]), default: [:]][periods] = (before.files + 1, before.example)
    }
  }

  /// The paragraphs that disagree.
  var table: ReportTable {
    let rows = paragraphs.filter { $0.value.count > 1 }.map { key, periods in
      (key, periods.sorted { ($1.value.files, $0.key) < ($0.value.files, $1.key) })
    }.sorted { $0.0 < $1.0 }
    return ReportTable(
      id: "Perioder", sheet: "Frister i skabeloner", title: "Samme afsnit i skabeloner, andre frister",
      note: "Ordene er de samme, men fristen er en anden. »Se fx« er en fil med den sjældneste frist.",
      columns: ["Frister", "Filer", "Se fx"],
      rows: rows.map { _, periods in
        [
          .text(periods.map { "\($0.key) i \($0.value.files)" }.joined(separator: ", ")),
          .integer(periods.reduce(0) { $0 + $1.value.files }),
          ReportCell(periods.last?.value.example),
        ]
      })
  }
}
