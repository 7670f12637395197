import ArgumentParser
import Audit

/// The last day to complain, step by step: from a letter, or from a date and a period.
struct DeadlineCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "deadline", aliases: ["frist"])

  @OptionGroup var letters: LetterFiles
  @OptionGroup var common: CommonOptions
  @Option var date: String?
  @Option var period: String?

  func run() throws {
    let options = try common.reviewOptions()
    let style = try common.style()
    let letterDate = try date.map { try Usage.date($0, for: "--date") }
    if letters.files.isEmpty {
      guard letterDate != nil || options.received != nil else {
        throw Usage("Der mangler et brev, eller brevets dato med »--date«.")
      }
      guard let period = try period.map(DeadlineCommand.period) else {
        throw Usage("Der mangler en frist. Skriv den med »--period«, fx »--period \"4 uger\"«.")
      }
      Host.standardOutput(
        DeadlineView.text(
          period, letterDate: letterDate, options: options, delivery: options.delivery ?? .unknown,
          style: style))
      return
    }
    let stated = try period.map(DeadlineCommand.period)
    let path = try letters.single()
    try common.checkPages(letters.files)
    let isWhole = try letters.forEach(limits: try common.limits()) { bytes, _ in
      let review = try ReviewPipeline().review(bytes: bytes, name: path, options: options)
      Host.standardOutput(DeadlineView.text(of: review, period: stated, options: options, style: style))
    }
    if !isWhole { throw ExitCode(ExitStatus.unreadable) }
  }

  /// A period typed as `4 uger`, `14 dage`, `6 måneder`, `1 år` or `P4W`.
  private static func period(_ text: String) throws -> Period {
    if let period = Period(iso: text.uppercased()) { return period }
    let number = text.prefix { $0.isNumber }
    let unit = text.dropFirst(number.count).drop { $0 == " " }.lowercased()
    let units: [(String, Period.Unit)] = [
      ("uge", .weeks), ("dag", .days), ("måned", .months), ("år", .years),
    ]
    guard let count = Int(number), count > 0, let match = units.first(where: { unit.hasPrefix($0.0) }) else {
      throw Usage("»\(text)« er ikke en frist. Skriv den som »4 uger« eller »6 måneder«.")
    }
    return Period(count, match.1)
  }
}
