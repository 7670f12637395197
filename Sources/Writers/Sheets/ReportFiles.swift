public import Composition

/// The set of files that `review --output` writes for one letter.
public enum ReportFiles {
  /// One file.
  public struct File: Sendable {
    /// Its fixed name.
    public let name: String
    /// What it holds.
    public let bytes: [UInt8]
  }

  /// The report, the explanation, the drafts that fit, and the result for machines.
  ///
  /// - Throws: `OutputFailure` when the drawing library refuses.
  public static func files(
    for report: LetterReport, showCPR: Bool, pictures: PagePictures = .none
  ) throws -> [File] {
    let day = report.review.asOf
    let summary = Sheet(summary: report.summary, of: report.review, showCPR: showCPR)
    var files = [
      File(
        name: "rapport.html", bytes: Array(HTMLReport(showCPR: showCPR).page(report, pictures: pictures).utf8)
      ),
      File(name: "forklaring.md", bytes: Array(MarkdownWriter.text(summary).utf8)),
      // To print and hand over.
      File(name: "forklaring.pdf", bytes: try PDFWriter.bytes(of: summary, created: day)),
    ]
    for draft in report.drafts {
      let sheet = Sheet(draft: draft, showCPR: showCPR)
      files.append(File(name: draft.kind.rawValue + ".docx", bytes: DOCXWriter.bytes(of: sheet)))
      files.append(File(name: draft.kind.rawValue + ".md", bytes: Array(MarkdownWriter.text(sheet).utf8)))
      guard !draft.citizenSheet.isEmpty else { continue }
      // In a file of its own, so that it is not sent with the letter.
      let own = Sheet(citizenSheetOf: draft, showCPR: showCPR)
      let name = draft.kind.rawValue + "-til-dig-selv"
      files.append(File(name: name + ".md", bytes: Array(MarkdownWriter.text(own).utf8)))
      files.append(File(name: name + ".pdf", bytes: try PDFWriter.bytes(of: own, created: day)))
    }
    let value = JSONWriter(showCPR: showCPR).value(of: report)
    files.append(File(name: "resultat.json", bytes: Array((value.pretty + "\n").utf8)))
    return files
  }
}
