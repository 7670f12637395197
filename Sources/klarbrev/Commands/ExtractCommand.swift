import ArgumentParser
import Audit

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
    let style = try common.style()
    let path = try letters.single()
    try common.checkPages(letters.files)
    let isWhole = try letters.forEach(limits: try common.limits()) { bytes, _ in
      let pipeline = common.pipeline
      let letter = try pipeline.read(bytes: bytes, name: path, options: options)
      let facts = roles ? pipeline.review(letter, options: options).facts : nil
      let writer = ExtractWriter(letter: letter, sentences: facts?.sentences ?? [], style: style)
      Host.standardOutput(writer.text(format))
    }
    if !isWhole { throw ExitCode(ExitStatus.unreadable) }
  }
}
