import ArgumentParser
import Audit

/// `review --case DIR`: one citizen's letters in order.
struct CaseReview {
  let folder: String
  let common: CommonOptions
  let paper: PaperOutput

  func run(format word: String) throws {
    let format = try Usage.choice(
      word, for: "--format",
      among: [
        ("text", PaperFormat.text), ("markdown", .markdown), ("html", .html), ("docx", .docx), ("odt", .odt),
        ("pdf", .pdf),
      ])
    try paper.check(format)
    guard Host.isFolder(folder), let paths = Host.files(under: folder) else {
      throw Usage("»\(CPRMask.masked(folder))« er ikke en mappe, der kan åbnes.")
    }
    guard !paths.isEmpty else { throw Usage("Mappen »\(CPRMask.masked(folder))« er tom.") }
    let options = try common.reviewOptions()
    let pipeline = ReviewPipeline()
    var files = LetterFiles()
    files.files = paths
    var letters: [(name: String, review: Review)] = []
    let isWhole = try files.forEach { bytes, path in
      letters.append((path, try pipeline.review(bytes: bytes, name: path, options: options)))
    }
    if !letters.isEmpty {
      let sheet = Sheet(case: CaseFile(letters), on: options.asOf, showCPR: common.showCpr)
      let style = try common.style()
      try paper.put(
        format.bytes(of: sheet, plain: TerminalSheet(sheet, style: style).text, created: options.asOf),
        name: "brevene-i-orden.\(format.ending)", quiet: common.quiet)
    }
    if !isWhole { throw ExitCode(ExitStatus.unreadable) }
  }
}
