import ArgumentParser
import Audit

/// The formats of a text for a person to keep, print or send.
enum PaperFormat {
  case text, markdown, html, docx, odt, pdf

  static func named(_ word: String) throws -> PaperFormat {
    try Usage.choice(
      word, for: "--format",
      among: [
        ("text", .text), ("markdown", .markdown), ("html", .html), ("docx", .docx), ("odt", .odt),
        ("pdf", .pdf),
      ])
  }

  /// Whether the file is no text that a terminal can show.
  var isBinary: Bool { self == .docx || self == .odt || self == .pdf }

  /// What its files are called after the dot.
  var ending: String {
    switch self {
    case .text: "txt"
    case .markdown: "md"
    case .html: "html"
    case .docx: "docx"
    case .odt: "odt"
    case .pdf: "pdf"
    }
  }

  /// The sheet in this format; `plain` is its text for people, already set.
  func bytes(of sheet: Sheet, plain: @autoclosure () -> String, created: CivilDate) throws -> [UInt8] {
    switch self {
    case .text: Array(plain().utf8)
    case .markdown: Array(MarkdownWriter.text(sheet).utf8)
    case .html: Array(HTMLWriter.page(sheet).utf8)
    case .docx: DOCXWriter.bytes(of: sheet)
    case .odt: ODTWriter.bytes(of: sheet)
    case .pdf: try PDFWriter.bytes(of: sheet, created: created)
    }
  }
}

/// Where a text goes: to standard output, or into a folder under a fixed name.
struct PaperOutput: ParsableArguments {
  @Option var output: String?
  @Flag var force = false

  /// Stops a file that no terminal can show from being poured into one.
  func check(_ format: PaperFormat) throws {
    guard format.isBinary, output == nil, Host.isTerminal else { return }
    throw Usage(
      "En fil af slagsen »\(format.ending)« kan ikke vises her. Tilføj »--output MAPPE« eller »> brev.\(format.ending)«."
    )
  }

  /// Puts the text in its place.
  func put(_ bytes: [UInt8], name: String, quiet: Bool) throws {
    guard let output else {
      Host.standardOutput(bytes)
      return
    }
    try OutputFile.makeFolder(output)
    let path = output + "/" + name
    try OutputFile.write(bytes, to: path, force: force)
    if !quiet { Notice.tell("\(CPRMask.masked(path)) er skrevet.") }
  }
}
