import ArgumentParser
import Audit

/// A drafted letter.
struct DraftCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "draft", aliases: ["udkast"])

  @Argument var words: [String] = []
  @OptionGroup var common: CommonOptions
  @OptionGroup var paper: PaperOutput
  @Option var format = "text"
  @Option var answers: String?
  @Option(name: .customLong("for")) var reader: String?
  @Flag var sheet = false
  @Flag var questions = false
  @Option(name: .customLong("case")) var caseFolder: String?

  private enum Reader { case citizen, advisor }

  func run() throws {
    let format = try PaperFormat.named(format)
    try paper.check(format)
    let reader = try reader.map {
      try Usage.choice($0, for: "--for", among: [("citizen", Reader.citizen), ("advisor", .advisor)])
    }
    let (kind, path, furtherPages) = try kindAndFile()
    var options = try common.reviewOptions()
    options.reading.furtherPages += furtherPages
    let answers = try answers.map { try AnswerFile.answers(at: $0) } ?? [:]
    let pipeline = common.pipeline
    var files = LetterFiles()
    files.files = [path]
    let isWhole = try files.forEach(limits: try common.limits()) { bytes, _ in
      let review = try pipeline.review(bytes: bytes, name: path, options: options)
      guard let kind else {
        let view = TerminalDrafts(
          DraftComposer.fitting(review), of: review, style: try common.style(), path: path)
        Host.standardOutput(view.text)
        return
      }
      let answers = try published(for: review.letter, at: path).merging(answers) { $1 }
      let draft = DraftComposer.draft(kind, for: review, rulebook: pipeline.rulebook, answers: answers)
      if questions {
        Host.standardOutput(AnswerFile.template(for: draft))
        return
      }
      tell(draft, answers: answers, review: review, rulebook: pipeline.rulebook)
      try write(draft, for: reader, in: format, created: options.asOf)
    }
    if !isWhole { throw ExitCode(ExitStatus.unreadable) }
  }

  /// The time the office has published for such a case, as the answer to that question; nothing when none is known.
  private func published(for letter: Letter, at path: String) throws -> [String: String] {
    guard let file = try SettingsFile.find(for: path).map({ try SettingsFile(path: $0) }) else { return [:] }
    return file.settings.publishedTime(for: letter).map { ["frist": $0] } ?? [:]
  }

  /// The first word is a kind only when it is one of the list; else it is the file.
  private func kindAndFile() throws -> (DraftKind?, String, [FurtherPage]) {
    let first = words.first.flatMap(DraftKind.init(rawValue:))
    // The file first and the kind after it is just as clear.
    let last = first == nil && words.count == 2 ? DraftKind(rawValue: words[1]) : nil
    let kind = first ?? last
    let paths = first != nil ? Array(words.dropFirst()) : last != nil ? [words[0]] : words
    if let caseFolder {
      guard paths.isEmpty else { throw Usage("Skriv enten en fil eller »--case MAPPE«, ikke begge dele.") }
      let found = try CaseReview(folder: caseFolder, common: common).decisionToComplainAbout()
      if !common.quiet { Notice.tell("Brevet er »\(CPRMask.masked(LetterFile.name(of: found.path)))«.") }
      let limits = try common.limits()
      return (
        kind, found.path,
        try found.furtherPages.map {
          FurtherPage(bytes: try LetterFile.bytes(at: $0, limits: limits), name: LetterFile.name(of: $0))
        }
      )
    }
    guard let path = paths.first else {
      throw Usage("Der mangler en fil. Skriv »klarbrev draft klage BREV«.")
    }
    guard paths.count == 1 else {
      guard first == nil else { throw Usage("Kommandoen tager én fil ad gangen.") }
      let names = DraftKind.allCases.map(\.rawValue)
      // Of two words, the one that is no file was meant to be the kind.
      let word = paths.first { !Host.exists($0) } ?? paths[0]
      let near = Usage.nearest(word, names).map { "Mente du »\($0)«?" }
      let kinds = names.map { "»\($0)«" }.joined(separator: ", ")
      throw Usage("»\(word)« er ikke et brev, klarbrev kan skrive. \(near ?? "Vælg mellem \(kinds).")")
    }
    return (kind, path, [])
  }

  private func write(_ draft: Draft, for reader: Reader?, in format: PaperFormat, created: CivilDate) throws {
    // A letter that goes into a file or a mail keeps its lines whole.
    let style =
      Host.isTerminal && paper.output == nil
      ? try common.style() : TextStyle(width: .max, showCPR: common.showCpr)
    func put(_ sheet: Sheet, _ name: String) throws {
      let bytes = try format.bytes(
        of: sheet, plain: TerminalSheet(sheet, style: style).text, created: created)
      try paper.put(bytes, name: "\(name).\(format.ending)", quiet: common.quiet)
    }
    // Written to files the sheet for the citizen gets one of its own, so that it is not sent with the letter.
    let isApart = paper.output != nil
    let name = draft.kind.rawValue
    if reader == .citizen {
      let list = Sheet(checklistFor: draft, showCPR: common.showCpr, withCitizenSheet: !isApart)
      try put(list, name + "-tjekliste")
    } else {
      let letter = Sheet(
        draft: draft, showCPR: common.showCpr, withCitizenSheet: sheet && !isApart,
        showsFindings: reader == .advisor)
      try put(letter, name)
    }
    if isApart, !draft.citizenSheet.isEmpty {
      try put(Sheet(citizenSheetOf: draft, showCPR: common.showCpr), name + "-til-dig-selv")
    }
  }

  private func tell(_ draft: Draft, answers: [String: String], review: Review, rulebook: Rulebook) {
    guard !common.quiet else { return }
    draft.notes.forEach { Notice.tell($0) }
    if !answers.isEmpty {
      let asked = DraftComposer.draft(draft.kind, for: review, rulebook: rulebook)
      for key in AnswerFile.unused(answers, in: asked) {
        Notice.tell("Svaret »\(CPRMask.masked(key))« hører ikke til noget spørgsmål i dette brev.")
      }
      if !common.showCpr, answers.values.contains(where: { CPRMask.masked($0) != $0 }) {
        Notice.tell("CPR-nummeret er skjult i brevet. Brug --show-cpr, når du sender det i Digital Post.")
      }
    }
    if !draft.isReady {
      let count = draft.placeholders.count
      Notice.tell(
        "Udkastet er ikke klar til afsendelse: \(count) \(count == 1 ? "sted" : "steder") mangler at blive udfyldt."
      )
    }
  }
}
