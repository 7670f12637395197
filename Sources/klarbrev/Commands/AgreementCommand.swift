import ArgumentParser
import Audit

/// Draws a reproducible sample for a person to label, and compares the labels with the program's findings.
struct AgreementCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "agreement")

  @Argument var folders: [String] = []
  @OptionGroup var common: CommonOptions
  @OptionGroup var settings: SettingsOptions
  @Option var sample = 30
  @Option var seed = "1"
  @Option var rules: String?
  @Option var labels: String?

  func run() throws {
    guard let folder = folders.first, folders.count == 1 else {
      throw Usage("Der skal stå én mappe med breve.")
    }
    guard (1...10_000).contains(sample) else { throw Usage("»--sample« skal være et tal fra 1 til 10000.") }
    let own = try settings.file(for: folders)?.settings ?? Settings()
    if let labels { return try compare(labels, own) }
    let ids = try chosen()
    let paths = Agreement.sample(AuditRun([folder], settings: own).paths, count: sample, seed: seed)
    Host.standardOutput(AuditCSV.bytes(of: Agreement.form(paths, rules: ids)))
    if !common.quiet {
      Notice.tell("\(paths.count) filer udvalgt. Udfyld sidste kolonne, og kør igen med »--labels FIL«.")
    }
  }

  private func chosen() throws -> [RuleID] {
    let words = (rules ?? "G1,G2,G3,G4,K1,K2,K3,K4").split(separator: ",").map(String.init)
    return try words.map { word in
      guard let card = RuleRegistry.rule(word)?.card else {
        throw Usage("Der er ingen regel »\(word)«. Se dem alle med »klarbrev rules«.")
      }
      return card.id
    }
  }

  private func compare(_ file: String, _ own: Settings) throws {
    let answers = Agreement.answers(in: String(decoding: try LetterFile.bytes(at: file), as: UTF8.self))
    guard !answers.isEmpty else { throw Usage("\(file): Filen har ingen linjer fra »klarbrev agreement«.") }
    let maker = RecordMaker(common.pipeline, options: try common.reviewOptions(), settings: own)
    var found: [String: Set<RuleID>] = [:]
    for path in Set(answers.map(\.path)).sorted() {
      found[path] = Set(maker.record(of: path).findings.map(\.id))
    }
    let judgements = answers.map {
      Agreement.Judgement(
        path: $0.path, rule: $0.rule, tool: found[$0.path]?.contains($0.rule) ?? false, person: $0.answer)
    }
    let labelled = judgements.count { $0.person != nil }
    let kappa = Agreement.kappa(judgements).map(Agreement.two) ?? "–"
    Host.standardOutput("\(labelled) af \(judgements.count) linjer er udfyldt. Kappa: \(kappa).\n")
    let table = Agreement.table(judgements)
    Host.standardOutput(table.note + "\n\n")
    for row in [table.columns.map(ReportCell.text)] + table.rows {
      Host.standardOutput(
        row.map { cell in
          let text = cell.danish
          return text + String(repeating: " ", count: max(1, 16 - text.count))
        }.joined() + "\n")
    }
  }
}
