import ArgumentParser
import Audit

/// `review --case DIR`: one citizen's letters in order.
struct CaseReview {
  let folder: String
  let common: CommonOptions
  var paper = PaperOutput()

  func run(format word: String) throws {
    guard word != "json" else {
      let (file, isWhole) = try read()
      let writer = JSONWriter(showCPR: common.showCpr)
      Host.standardOutput(writer.value(of: file, on: try common.reviewOptions().asOf).pretty + "\n")
      if !isWhole { throw ExitCode(ExitStatus.unreadable) }
      return
    }
    let format = try Usage.choice(
      word, for: "--format",
      among: [
        ("text", PaperFormat.text), ("markdown", .markdown), ("html", .html), ("docx", .docx), ("odt", .odt),
        ("pdf", .pdf),
      ])
    try paper.check(format)
    let (file, isWhole) = try read()
    let options = try common.reviewOptions()
    if !file.entries.isEmpty {
      let sheet = Sheet(case: file, on: options.asOf, showCPR: common.showCpr)
      let style = try common.style()
      try paper.put(
        format.bytes(of: sheet, plain: TerminalSheet(sheet, style: style).text, created: options.asOf),
        name: "brevene-i-orden.\(format.ending)", quiet: common.quiet)
    }
    if !isWhole { throw ExitCode(ExitStatus.unreadable) }
  }

  /// The letters of the folder in order, and whether every file could be read.
  func read() throws -> (file: CaseFile, isWhole: Bool) {
    guard Host.isFolder(folder), let paths = Host.files(under: folder) else {
      throw Usage("»\(CPRMask.masked(folder))« er ikke en mappe, der kan åbnes.")
    }
    guard !paths.isEmpty else { throw Usage("Mappen »\(CPRMask.masked(folder))« er tom.") }
    let options = try common.reviewOptions()
    let pipeline = common.pipeline
    var files = LetterFiles()
    files.files = paths
    var letters: [(name: String, review: Review)] = []
    let isWhole = try files.forEach(limits: try common.limits()) { bytes, path in
      letters.append((path, try pipeline.review(bytes: bytes, name: path, options: options)))
    }
    return (CaseFile(letters), isWhole)
  }

  /// The file with the decision a complaint would be about, and the files with its other pages in order.
  func decisionToComplainAbout() throws -> (path: String, furtherPages: [String]) {
    let file = try read().file
    if !file.strangers.isEmpty {
      Notice.tell(
        "Brevene er til forskellige personer: \(CPRMask.masked(file.strangers.joined(separator: "; "))). Tjek, at udkastet er til den rigtige."
      )
    }
    guard let index = file.decisionToComplainAbout(on: try common.reviewOptions().asOf) else {
      throw Usage("Der er ingen afgørelse i mappen, der kan klages over. Se »klarbrev review --case MAPPE«.")
    }
    let pages = ([index] + file.entries[index].otherPages).sorted {
      (file.entries[$0].page?.number ?? 0) < (file.entries[$1].page?.number ?? 0)
    }
    let names = pages.map { file.entries[$0].name }
    return (names[0], Array(names.dropFirst()))
  }
}
