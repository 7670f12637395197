public import Composition
public import LetterModel
import Understanding

extension Sheet {
  /// One citizen's letters in order, what is urgent, and the decision a complaint would be about.
  public init(case file: CaseFile, on day: CivilDate, showCPR: Bool = false) {
    let lines = CaseLines(file: file, day: day, showCPR: showCPR)
    var blocks: [Block] = [.paragraph(lines.intro)]
    if let strangers = lines.strangers { blocks.append(.paragraph(strangers)) }
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
    // Of letters to several people no one decision is the one to complain about.
    if file.strangers.isEmpty, let chosen = file.decisionToComplainAbout(on: day) {
      blocks += [
        .heading(2, "Hvis der skal klages"), .paragraph("Klagen gælder \(lines.short(chosen))."),
        .paragraph("klarbrev draft klage \(files(of: chosen))"),
      ]
    }
    for index in file.entries.indices {
      guard let receipt = file.entries[index].complaintReceived, file.entries[index].duplicateOf == nil else {
        continue
      }
      blocks += [
        .heading(2, "Der er allerede klaget"),
        .paragraph(
          "Klagen over \(lines.short(index)) er modtaget: det siger \(lines.short(receipt))."),
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

  /// That the letters are to several people, by name.
  var strangers: String? {
    guard !file.strangers.isEmpty else { return nil }
    let names = file.strangers.map { own(onOneLine($0)) }
    return "Brevene er til forskellige personer: \(names.joined(separator: "; ")). "
      + "Hold hver borgers breve for sig, før der bliver skrevet noget."
  }

  /// The nearest day that has not passed, with the letter that sets it.
  var urgent: String? {
    let coming = file.entries.indices.flatMap { index -> [(day: CaseFile.DayToKeep, letter: Int)] in
      file.entries[index].duplicateOf == nil ? days(index).filter { $0.date >= day }.map { ($0, index) } : []
    }
    guard let first = coming.min(by: { $0.day.date < $1.day.date }) else { return nil }
    let line = "\(words(first.day.purpose)): \(DanishLabels.date(first.day.date))"
    return file.entries.count > 1 ? "\(line) (\(name(first.letter)))." : "\(line)."
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
    for kept in days(index) {
      lines.append(
        "\(words(kept.purpose)): \(DanishLabels.date(kept.date))"
          + (kept.date < day ? " (dagen ser ud til at være gået)" : ""))
    }
    if let receipt = entry.complaintReceived { lines.append("Der er klaget: se \(short(receipt))") }
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

  /// The days to keep that are still open: of a decision someone has complained about not the day to complain.
  private func days(_ index: Int) -> [CaseFile.DayToKeep] {
    let entry = file.entries[index]
    return entry.days.filter { entry.complaintReceived == nil || !$0.purpose.isComplaint }
  }

  private func words(_ purpose: CaseFile.DayToKeep.Purpose) -> String {
    switch purpose {
    case .complain: "Sidste sikre dag at klage"
    case .complainByLaw: "Brevets klagefrist er gået, men efter reglerne er sidste dag normalt"
    case .answer: "Svar senest"
    case .act: "Gør det, brevet beder om, senest"
    case .meeting: "Mødet er"
    }
  }
}
