import Composition
import LetterModel
import Understanding

/// A checked letter on a terminal: what must be mended, what should, what could; guidance to insert; whether it can be
/// sent; and what was not checked.
public struct CheckText: Sendable {
  private let checked: CheckedLetter
  private let style: TextStyle
  private let adviceShown: Int

  /// Makes the view; `adviceShown` is how many kinds of advice are shown, `Int.max` for every place of all.
  public init(_ checked: CheckedLetter, style: TextStyle, adviceShown: Int = 5) {
    self.checked = checked
    self.style = style
    self.adviceShown = adviceShown
  }

  /// The view under a line with the file's name and the letter's kind.
  public var text: String {
    let review = checked.review
    let name = style.ink(style.clean(review.letter.source.name), .bold)
    let kind = checked.part.map { "Kun \($0.rawValue)" } ?? LetterLine.text(of: review)
    var lines = [name] + style.wrapped(kind) + [style.rule]
    for severity in [Severity.error, .warning] { lines += section(severity) }
    lines += advice + readability + blocks + accepted + notices
    lines += ["", style.ink(mark + " " + checked.verdict, readinessInk)].flatMap {
      style.isColored ? [$0] : style.wrapped($0)
    }
    lines += style.heading("Ikke undersøgt", .dim)
    lines += checked.notChecked.flatMap { style.wrapped($0, indent: 4, first: "  • ") }
    return lines.joined(separator: "\n") + "\n"
  }

  private func section(_ severity: Severity) -> [String] {
    let findings = checked.review.findings.filter { $0.severity == severity }
    guard !findings.isEmpty else { return [] }
    return style.heading("\(CheckWords.heading(of: severity)) (\(findings.count))", ink(severity))
      + findings.flatMap(block)
  }

  private func block(of finding: Finding) -> [String] {
    let view = FindingText(finding, in: checked.review, showCPR: style.showCPR)
    let details = [view.place, view.decision].compactMap { $0 }.joined(separator: ", ")
    var lines = title(finding, finding.title + (details.isEmpty ? "" : " (\(details))"))
    if let quote = view.quote { lines += style.wrapped("»\(quote)«", indent: 6) }
    lines += style.wrapped(finding.message, indent: 6)
    if let new = CheckWords.replacement(finding) {
      lines += style.wrapped("Skriv i stedet: \(new)", indent: 6)
    }
    if let basis = finding.basis {
      lines += style.wrapped("Lov: \(basis)", indent: 6).map { style.ink($0, .dim) }
    }
    return lines
  }

  private var advice: [String] {
    let all = checked.review.findings.filter { $0.severity == .advice }
    guard !all.isEmpty else { return [] }
    let groups = AdviceGroups(all, limit: adviceShown)
    var lines = style.heading("\(CheckWords.heading(of: .advice)) (\(all.count))", .blue)
    for group in groups.shown { lines += self.group(group.findings) }
    if groups.hidden > 0 {
      lines.append(style.ink("  … og \(groups.hidden) råd mere. Se dem med »klarbrev check --all«.", .dim))
    }
    return lines
  }

  /// Only for those who ask for everything; the advice above names the long sentences already.
  private var readability: [String] {
    guard adviceShown == Int.max else { return [] }
    let view = ReadabilityView(checked.review.letter, showCPR: style.showCPR)
    guard let overall = view.overall else { return [] }
    var lines = style.heading("Læsbarhed") + style.wrapped(overall, indent: 2)
    for section in view.sections {
      lines += style.wrapped("\(section.heading): \(section.verdict)", indent: 6, first: "    • ")
    }
    for (number, hard) in view.hardest.enumerated() {
      lines += style.wrapped("»\(hard.text)«", indent: 6, first: "  \(number + 1). ")
      lines += style.wrapped(hard.advice, indent: 6)
    }
    return lines
  }

  private func group(_ findings: [Finding]) -> [String] {
    guard let first = findings.first else { return [] }
    guard findings.count > 1 else { return block(of: first) }
    var lines = title(first, "\(first.title) – \(findings.count) steder")
    let limit = adviceShown == Int.max ? findings.count : 3
    let shared = CheckWords.sharedEnd(findings.map(\.message))
    for finding in findings.prefix(limit) {
      let view = FindingText(finding, in: checked.review, showCPR: style.showCPR)
      let what = view.quote.map { "»\(shortened($0, to: 60))«" } ?? finding.message
      let new = CheckWords.replacement(finding).map { " → \($0)" } ?? ""
      let place = view.place.map { " (\($0))" } ?? ""
      let own =
        view.quote == nil || !new.isEmpty ? "" : onOneLine(String(finding.message.dropLast(shared.count)))
      lines += style.wrapped(
        what + new + place + (own.isEmpty ? "" : ": " + own), indent: 8, first: "      • ")
    }
    if findings.count > limit { lines += style.wrapped("… og \(findings.count - limit) til", indent: 8) }
    if CheckWords.replacement(first) == nil, !shared.isEmpty { lines += style.wrapped(shared, indent: 6) }
    return lines
  }

  private func title(_ finding: Finding, _ text: String) -> [String] {
    let id = finding.id.description
    let first =
      "  " + style.ink(id, ink(finding.severity)) + String(repeating: " ", count: max(1, 4 - id.count))
    var lines = style.wrapped(text, indent: 6, first: String(repeating: " ", count: 6))
    if let line = lines.first { lines[0] = first + style.ink(String(line.dropFirst(6)), .bold) }
    return lines
  }

  private var blocks: [String] {
    checked.blocks.flatMap { block in
      let which = checked.review.facts.decisions.count > 1 ? " (afgørelse \(block.decision + 1))" : ""
      return style.heading("Klagevejledning, der passer til loven\(which) – sæt ind og udfyld")
        + style.wrapped(block.text, indent: 6)
    }
  }

  private var accepted: [String] {
    guard !checked.accepted.isEmpty else { return [] }
    return style.heading("Accepteret (\(checked.accepted.count))", .dim)
      + checked.accepted.flatMap { accepted in
        style.wrapped(
          "\(accepted.finding.id) \(accepted.finding.title): \(CheckWords.reason(of: accepted))", indent: 4,
          first: "  • ")
      }
  }

  private var notices: [String] {
    let notices = checked.review.letter.source.notices
    guard !notices.isEmpty else { return [] }
    return style.heading("Om læsningen af filen")
      + notices.flatMap { style.wrapped($0.message, indent: 4, first: "  • ") }
  }

  private var mark: String {
    switch checked.readiness {
    case .ready: "✓"
    case .afterLook, .cannotTell: "!"
    case .notReady: "✗"
    }
  }

  private var readinessInk: TextStyle.Ink {
    switch checked.readiness {
    case .ready: .green
    case .afterLook, .cannotTell: .yellow
    case .notReady: .red
    }
  }

  private func ink(_ severity: Severity) -> TextStyle.Ink {
    switch severity {
    case .error: .red
    case .warning: .yellow
    case .advice: .blue
    }
  }
}

/// Words that every view of a checked letter shares.
enum CheckWords {
  /// What to do about findings of this severity.
  static func heading(of severity: Severity) -> String {
    switch severity {
    case .error: "Fejl, der skal rettes"
    case .warning: "Advarsler, der bør rettes"
    case .advice: "Råd, der kan gøre brevet bedre"
    }
  }

  /// The sentences that all messages end with, so that what differs can stand with its place.
  static func sharedEnd(_ messages: [String]) -> String {
    guard var end = messages.first else { return "" }
    while !messages.allSatisfy({ $0.hasSuffix(end) }) {
      guard let dot = end.firstRange(of: ". ") else { return "" }
      end = String(end[dot.upperBound...])
    }
    return end
  }

  /// The text to use instead; nil for a text that is offered once at the end (a whole klagevejledning).
  static func replacement(_ finding: Finding) -> String? {
    FindingText.alternatives(finding.suggestions.filter { !$0.span.isEmpty })
  }

  /// Why a finding is accepted, by whom and until when.
  static func reason(of accepted: CheckedLetter.Accepted) -> String {
    var text = accepted.reason
    let details = [accepted.owner, accepted.expires.map { "til og med \(DanishLabels.date($0))" }]
      .compactMap { $0 }
    if !details.isEmpty { text += " (\(details.joined(separator: ", ")))" }
    return text
  }
}
