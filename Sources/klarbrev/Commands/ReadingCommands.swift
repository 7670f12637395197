import ArgumentParser
import Audit

/// The plain-language summary.
struct SummaryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "summary", aliases: ["forklar"])

  @OptionGroup var letters: LetterFiles
  @OptionGroup var common: CommonOptions
  @Option var format = "text"
  @Option var language = "da"
  @Flag var easy = false
  @Flag var sources = false

  func run() throws {
    let format = try TextFormat.named(format)
    var options = try common.reviewOptions()
    options.summary.language = try Usage.choice(
      language, for: "--language", among: [("da", .danish), ("en", .english)])
    options.summary.isEasy = easy
    let style = try common.style()
    let path = try letters.single()
    let isWhole = try letters.forEach { bytes, _ in
      let pipeline = ReviewPipeline()
      let review = try pipeline.review(bytes: bytes, name: path, options: options)
      let summary = SummaryComposer.summary(of: review, rulebook: pipeline.rulebook, options: options.summary)
      if format == .text {
        Host.standardOutput(TerminalSummary(summary, of: review, style: style, showsSources: sources).text)
      } else {
        let sheet = Sheet(summary: summary, of: review, showCPR: common.showCpr, showsSources: sources)
        Host.standardOutput(format.bytes(of: sheet))
      }
    }
    if !isWhole { throw ExitCode(ExitStatus.unreadable) }
  }
}

/// A drafted letter.
struct DraftCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "draft", aliases: ["udkast"])

  @Argument var words: [String] = []
  @OptionGroup var common: CommonOptions
  @Option var format = "text"
  @Flag var sheet = false

  func run() throws {
    let format = try TextFormat.named(format)
    let kind = words.first.flatMap(DraftKind.init(rawValue:))
    let paths = kind == nil ? words : Array(words.dropFirst())
    guard let path = paths.first else {
      throw Usage("Der mangler en fil. Skriv »klarbrev draft klage BREV«.")
    }
    guard paths.count == 1 else {
      throw Usage("»\(words[0])« er ikke et brev, klarbrev kan skrive. Vælg mellem \(DraftCommand.kinds).")
    }
    let options = try common.reviewOptions()
    let style = try common.style()
    let pipeline = ReviewPipeline()
    var files = LetterFiles()
    files.files = [path]
    let isWhole = try files.forEach { bytes, _ in
      let review = try pipeline.review(bytes: bytes, name: path, options: options)
      guard let kind else {
        Host.standardOutput(
          TerminalDrafts(DraftComposer.fitting(review), of: review, style: style, path: path).text)
        return
      }
      let draft = DraftComposer.draft(kind, for: review, rulebook: pipeline.rulebook)
      tell(draft)
      if format == .text {
        // A letter that goes into a file or a mail keeps its lines whole.
        let style = Host.isTerminal ? style : TextStyle(width: .max, showCPR: common.showCpr)
        Host.standardOutput(TerminalDraft(draft, style: style, showsSheet: sheet).text)
      } else {
        Host.standardOutput(
          format.bytes(of: Sheet(draft: draft, showCPR: common.showCpr, withCitizenSheet: sheet)))
      }
    }
    if !isWhole { throw ExitCode(ExitStatus.unreadable) }
  }

  private static var kinds: String { DraftKind.allCases.map { "»\($0.rawValue)«" }.joined(separator: ", ") }

  private func tell(_ draft: Draft) {
    guard !common.quiet else { return }
    draft.notes.forEach { Notice.tell($0) }
    if !draft.isReady {
      let count = draft.placeholders.count
      Notice.tell(
        count == 0
          ? "Udkastet er ikke klar til at sende. Læs det igennem først."
          : "Udkastet er ikke klar til at sende: \(count) \(count == 1 ? "sted" : "steder") mangler at blive udfyldt."
      )
    }
  }
}

/// The text as read.
struct ExtractCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "extract", aliases: ["tekst"])

  @OptionGroup var letters: LetterFiles
  @OptionGroup var common: CommonOptions
  @Option var format = "text"
  @Flag var roles = false

  func run() throws {
    let format = try Usage.choice(
      format, for: "--format",
      among: [("text", ExtractWriter.Format.text), ("json", .json), ("markdown", .markdown)])
    let options = try common.reviewOptions()
    let path = try letters.single()
    let isWhole = try letters.forEach { bytes, _ in
      let letter = try LetterReading.read(
        bytes: bytes, name: LetterFile.name(of: path), options: options.reading)
      let facts = roles ? ReviewPipeline().review(letter, options: options).facts : nil
      let writer = ExtractWriter(letter: letter, sentences: facts?.sentences ?? [], showCPR: common.showCpr)
      Host.standardOutput(writer.text(format))
    }
    if !isWhole { throw ExitCode(ExitStatus.unreadable) }
  }
}

/// The formats of a text for a person to keep or send.
enum TextFormat {
  case text, markdown, html, docx

  static func named(_ word: String) throws -> TextFormat {
    try Usage.choice(
      word, for: "--format",
      among: [("text", .text), ("markdown", .markdown), ("html", .html), ("docx", .docx)])
  }

  /// The sheet in this format; plain text for `text`.
  func bytes(of sheet: Sheet) -> [UInt8] {
    switch self {
    case .text, .markdown: Array(MarkdownWriter.text(sheet).utf8)
    case .html: Array(HTMLWriter.page(sheet).utf8)
    case .docx: DOCXWriter.bytes(of: sheet)
    }
  }
}
