public import Composition
public import LetterModel
import Understanding

extension Sheet {
  /// One citizen's letters in order, what is urgent, and the decision a complaint would be about.
  public init(case file: CaseFile, on day: CivilDate, showCPR: Bool = false) {
    let lines = CaseLines(file: file, day: day, showCPR: showCPR)
    var blocks: [Block] = [.paragraph(lines.intro)]
    if let urgent = lines.urgent { blocks += [.heading(2, "Det haster mest"), .paragraph(urgent)] }
    for index in file.entries.indices {
      blocks.append(.heading(2, lines.title(index)))
      blocks += lines.facts(index).map { .bullet($0) }
    }
    func files(of index: Int) -> String {
      let pages = ([index] + file.entries[index].otherPages).sorted {
        (file.entries[$0].page?.number ?? 0) < (file.entries[$1].page?.number ?? 0)
      }
      return pages.map { lines.quoted(file.entries[$0].name) }.joined(separator: " --page ")
    }
    if let chosen = file.decisionToComplainAbout(on: day) {
      blocks += [
        .heading(2, "Hvis der skal klages"), .paragraph("Klagen gælder \(lines.short(chosen))."),
        .paragraph("klarbrev draft klage \(files(of: chosen))"),
      ]
    }
    self.init(title: "Brevene i orden", blocks: blocks)
  }
}

/// The lines about each letter of a case.
struct CaseLines {
  let file: CaseFile
  let day: CivilDate
  let showCPR: Bool

  private func own(_ text: String) -> String { showCPR ? text : CPRMask.masked(text) }

  /// The file's name without folders.
  private func name(_ index: Int) -> String {
    let path = file.entries[index].name
    return own(path.split(separator: "/").last.map(String.init) ?? path)
  }

  var intro: String {
    let count = file.entries.count
    return "\(count) \(count == 1 ? "fil" : "filer"), læst \(DanishLabels.date(day)). "
      + "Der er ikke gemt noget om borgeren."
  }

  /// The nearest day that has not passed.
  var urgent: String? {
    let coming = file.entries.indices.compactMap { index -> (CivilDate, String)? in
      guard file.entries[index].duplicateOf == nil, let (date, words) = deadline(index), date >= day else {
        return nil
      }
      return (date, words)
    }
    return coming.min { $0.0 < $1.0 }.map { "\($0.1): \(DanishLabels.date($0.0))." }
  }

  /// "12. marts 2026: Afgørelse – afslag".
  func title(_ index: Int) -> String {
    let facts = file.entries[index].review.facts
    let date = facts.date.map { DanishLabels.date($0.value) } ?? "Uden dato"
    let outcomes = facts.outcomes.map { DanishLabels.name(of: $0) }.joined(separator: ", ")
    return "\(date): \(DanishLabels.name(of: facts.kind))" + (outcomes.isEmpty ? "" : " – \(outcomes)")
  }

  /// "afgørelsen af 12. marts 2026 (afslag.pdf)".
  func short(_ index: Int) -> String {
    let date = file.entries[index].date.map { " af \(DanishLabels.date($0))" } ?? ""
    return "brevet\(date) (\(name(index)))"
  }

  func quoted(_ path: String) -> String {
    let shown = own(path)
    return shown.contains(" ") ? "'\(shown)'" : shown
  }

  func facts(_ index: Int) -> [String] {
    let entry = file.entries[index]
    let facts = entry.review.facts
    var lines = ["Fil: \(name(index))"]
    if let other = entry.duplicateOf { return lines + ["Samme brev som \(name(other))"] }
    let sender = [facts.sender.authority?.value, facts.caseNumber.map { "sagsnr. \($0.value)" }]
      .compactMap { $0 }.joined(separator: ", ")
    if !sender.isEmpty { lines.append("Fra \(own(onOneLine(sender)))") }
    if let subject = facts.subject?.value { lines.append("Overskrift: »\(own(onOneLine(subject)))«") }
    if let (date, words) = deadline(index) {
      lines.append(
        "\(words): \(DanishLabels.date(date))" + (date < day ? " (dagen ser ud til at være gået)" : ""))
    }
    if let answered = entry.answers { lines.append("Hører til \(short(answered))") }
    lines += pages(entry)
    return lines
  }

  private func pages(_ entry: CaseFile.Entry) -> [String] {
    guard let mark = entry.page else {
      return entry.review.facts.doubts.contains(.missingPages) ? ["Der mangler måske sider"] : []
    }
    var lines: [String] = []
    let others = entry.otherPages.map { name($0) }.joined(separator: ", ")
    lines.append(
      "Side \(mark.number) af \(mark.count)" + (others.isEmpty ? "" : ", hører sammen med \(others)"))
    if !entry.missingPages.isEmpty {
      let missing = entry.missingPages.map(String.init).joined(separator: ", ")
      lines.append("Mangler: side \(missing)")
    }
    return lines
  }

  /// The day to complain or to answer by, with what it is for.
  private func deadline(_ index: Int) -> (CivilDate, String)? {
    let facts = file.entries[index].review.facts
    if !facts.decisions.isEmpty {
      let fits = DraftComposer.fitting(file.entries[index].review).contains { $0.kind == .klage }
      guard fits, let day = facts.klagevejledning.lastDay else { return nil }
      return (day, "Sidste sikre dag at klage")
    }
    let answers = facts.dates.filter { [.answerDeadline, .actionDeadline].contains($0.role) }.map(\.date)
    if let day = answers.min() { return (day, "Svar senest") }
    guard facts.kind == .meeting, let day = facts.dates.first(where: { $0.role == .meeting })?.date else {
      return nil
    }
    return (day, "Mødet er")
  }
}
