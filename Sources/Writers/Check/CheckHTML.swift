import Composition
import LetterModel
import Understanding

/// Checked letters as one page that stands alone.
public struct CheckHTML: Sendable {
  private let showCPR: Bool

  /// Makes a writer; CPR numbers are masked unless told otherwise.
  public init(showCPR: Bool = false) { self.showCPR = showCPR }

  /// The page.
  public func page(_ letters: [CheckedLetter], unreadable: [(path: String, message: String)]) -> String {
    var body = letters.count == 1 ? [] : ["<h1>Tjek af \(letters.count + unreadable.count) filer</h1>"]
    body += letters.map { letter($0, level: letters.count == 1 ? 1 : 2) }
    if !unreadable.isEmpty {
      let items = unreadable.map { "<li>\(html($0.path)): \(html($0.message))</li>" }
      body.append(
        "<section>\n<h2>Kunne ikke læses</h2>\n<ul>\n\(items.joined(separator: "\n"))\n</ul>\n</section>")
    }
    let title =
      letters.count == 1 ? letters.first.map { own($0.review.letter.source.name) } ?? "" : "flere filer"
    return HTMLWriter.page(
      title: "Tjek af \(title)", language: "da", body: body.joined(separator: "\n"),
      style: "\n" + CheckHTML.style)
  }

  private func own(_ text: String) -> String { showCPR ? text : CPRMask.masked(text) }
  private func html(_ text: String) -> String { HTMLWriter.escaped(own(text), breaks: true) }

  private func letter(_ checked: CheckedLetter, level: Int) -> String {
    let review = checked.review
    var out = ["<section>", "<h\(level)>\(html(review.letter.source.name))</h\(level)>"]
    out.append(
      "<p class=\"quiet\">\(html(checked.part.map { "Kun \($0.rawValue)" } ?? LetterLine.text(of: review)))</p>"
    )
    out.append("<p class=\"verdict \(checked.readiness.rawValue)\">\(html(checked.verdict))</p>")
    for severity in [Severity.error, .warning] {
      let findings = review.findings.filter { $0.severity == severity }
      guard !findings.isEmpty else { continue }
      out.append("<h\(level + 1)>\(CheckWords.heading(of: severity)) (\(findings.count))</h\(level + 1)>")
      out += findings.map { finding($0, in: checked, level: level + 2) }
    }
    out += advice(checked, level: level)
    out.append(ReadabilityView(review.letter, showCPR: showCPR).html(level: level + 1))
    out += blocks(checked, level: level) + accepted(checked, level: level)
    out.append(list("Ikke undersøgt", checked.notChecked, level: level + 1))
    return (out.filter { !$0.isEmpty } + ["</section>"]).joined(separator: "\n")
  }

  private func advice(_ checked: CheckedLetter, level: Int) -> [String] {
    let all = checked.review.findings.filter { $0.severity == .advice }
    guard !all.isEmpty else { return [] }
    let groups = AdviceGroups(all, limit: 5)
    var out = ["<h\(level + 1)>\(CheckWords.heading(of: .advice)) (\(all.count))</h\(level + 1)>"]
    for group in groups.shown {
      guard group.findings.count > 1, let first = group.findings.first else {
        out += group.findings.map { finding($0, in: checked, level: level + 2) }
        continue
      }
      let items = group.findings.prefix(5).map { item -> String in
        let view = FindingText(item, in: checked.review, showCPR: showCPR)
        let what = view.quote.map { "»\(shortened($0, to: 80))«" } ?? item.message
        let new = CheckWords.replacement(item).map { " → \($0)" } ?? ""
        return
          "<li>\(html(what + new))\(view.place.map { " <span class=\"quiet\">\(html($0))</span>" } ?? "")</li>"
      }
      out.append(
        "<article class=\"finding advice\">\n<h\(level + 2)><span class=\"code\">\(first.id)</span> \(html(first.title)) – \(group.findings.count) steder</h\(level + 2)>"
          + "\n<ul>\n\(items.joined(separator: "\n"))\n</ul>\n"
          + (CheckWords.replacement(first) == nil ? "<p>\(html(first.message))</p>\n" : "") + "</article>")
    }
    if groups.hidden > 0 { out.append("<p class=\"quiet\">… og \(groups.hidden) råd mere.</p>") }
    return out
  }

  private func finding(_ finding: Finding, in checked: CheckedLetter, level: Int) -> String {
    let view = FindingText(finding, in: checked.review, showCPR: showCPR)
    let details = [view.place, view.decision].compactMap { $0 }.joined(separator: ", ")
    var out = ["<article class=\"finding \(finding.severity.rawValue)\">"]
    out.append(
      "<h\(level)><span class=\"code\">\(finding.id)</span> \(html(finding.title))"
        + (details.isEmpty ? "" : " <span class=\"quiet\">\(html(details))</span>") + "</h\(level)>")
    if let quote = view.quote { out.append("<blockquote><p>»\(html(quote))«</p></blockquote>") }
    out.append("<p>\(html(finding.message))</p>")
    if let new = CheckWords.replacement(finding) { out.append("<p>Skriv i stedet: <q>\(html(new))</q></p>") }
    if let basis = finding.basis { out.append("<p class=\"quiet\">Lov: \(html(basis))</p>") }
    return (out + ["</article>"]).joined(separator: "\n")
  }

  private func blocks(_ checked: CheckedLetter, level: Int) -> [String] {
    checked.blocks.flatMap { block in
      [
        "<h\(level + 1)>Klagevejledning, der passer til loven – sæt ind og udfyld</h\(level + 1)>",
        "<blockquote><p>\(html(block.text))</p></blockquote>",
      ]
    }
  }

  private func accepted(_ checked: CheckedLetter, level: Int) -> [String] {
    guard !checked.accepted.isEmpty else { return [] }
    return [
      list(
        "Accepteret (\(checked.accepted.count))",
        checked.accepted.map { "\($0.finding.id) \($0.finding.title): \(CheckWords.reason(of: $0))" },
        level: level + 1)
    ]
  }

  private func list(_ heading: String, _ items: [String], level: Int) -> String {
    "<h\(level)>\(heading)</h\(level)>\n<ul>\n"
      + items.map { "<li>\(html($0))</li>" }.joined(separator: "\n") + "\n</ul>"
  }

  private static let style =
    HTMLReport.findingStyle + """

      .verdict { border-left: .4rem solid var(--good); background: var(--soft); padding: .5rem 1rem; font-weight: 600; }
      .verdict.not-ready { border-color: var(--error); }
      .verdict.after-look, .verdict.cannot-tell { border-color: var(--warning); }
      """
}
