public import Composition
import LetterModel
import Understanding

/// The report of one letter as a page that stands alone: essentials, findings, explanation, drafts, the letter's text.
public struct HTMLReport: Sendable {
  private let showCPR: Bool

  /// Makes a writer; CPR numbers are masked unless told otherwise.
  public init(showCPR: Bool = false) { self.showCPR = showCPR }

  /// The page; with the letter's own pages beside the findings when there are pictures of them.
  public func page(_ report: LetterReport, pictures: PagePictures = .none) -> String {
    let review = report.review
    let name = own(review.letter.source.name)
    var column = [
      essentials(report), findings(review), summary(report), status(review), readability(review),
      drafts(report.drafts, name: name),
      notices(review), footer(review),
    ]
    column.removeAll { $0.isEmpty }
    let numbers = shown(review).flatMap(\.findings).map { ($0.index, $0.number) }
    let pages = pictures.html(numbers: Dictionary(uniqueKeysWithValues: numbers), review: review)
    var body = [
      "<header>\n<h1>\(HTMLWriter.escaped(name))</h1>",
      "<p class=\"quiet\">\(HTMLWriter.escaped(own(LetterLine.text(of: review))))</p>\n</header>",
    ]
    if pages.isEmpty {
      body += column
    } else {
      body += ["<div class=\"review\">", pages, "<div>"] + column + ["</div>", "</div>"]
    }
    return HTMLWriter.page(
      title: "Gennemgang af \(name)", language: "da", body: body.joined(separator: "\n"),
      style: "\n" + HTMLReport.style + (pages.isEmpty ? "" : "\n" + PagePictures.style))
  }

  /// A finding that is shown, with its place in the review and its number on the page.
  private typealias Shown = (index: Int, number: Int, finding: Finding)

  /// The findings that are shown, grouped and numbered from 1; advice only so far as a page bears.
  private func shown(_ review: Review) -> [(severity: Severity, findings: [Shown], hidden: Int)] {
    let limit = 5 * max(1, review.letter.source.pages ?? 1)
    var number = 0
    return [Severity.error, .warning, .advice].compactMap { severity in
      let group = review.findings.enumerated().filter { $0.element.severity == severity }
      guard !group.isEmpty else { return nil }
      let shown = (severity == .advice ? Array(group.prefix(limit)) : group).map { entry -> Shown in
        number += 1
        return (entry.offset, number, entry.element)
      }
      return (severity, shown, group.count - shown.count)
    }
  }

  private func own(_ text: String) -> String { showCPR ? text : CPRMask.masked(text) }
  private func html(_ text: String) -> String { HTMLWriter.escaped(own(text), breaks: true) }

  private func essentials(_ report: LetterReport) -> String {
    guard let section = report.summary.sections.first(where: { $0.id == .essentials }) else { return "" }
    let lines = section.sentences.map { "<p>\(html($0.text))</p>" }.joined(separator: "\n")
    return "<section class=\"essentials\">\n<h2>\(html(section.heading))</h2>\n\(lines)\n</section>"
  }

  private func findings(_ review: Review) -> String {
    var out = ["<section>", "<h2>Fund: \(DanishLabels.count(review.findings))</h2>"]
    if !review.findings.contains(where: { $0.severity > .advice }) {
      out.append("<p class=\"good\">✓ Ingen fejl eller advarsler.</p>")
    }
    for group in shown(review) {
      out.append(
        "<h3>\(DanishLabels.heading(of: group.severity)) (\(group.findings.count + group.hidden))</h3>")
      out += group.findings.map {
        finding(FindingText($0.finding, in: review, showCPR: showCPR), number: $0.number)
      }
      if group.hidden > 0 { out.append("<p class=\"quiet\">… og \(group.hidden) råd mere.</p>") }
    }
    return (out + notChecked(review) + ["</section>"]).joined(separator: "\n")
  }

  private func notChecked(_ review: Review) -> [String] {
    let doubts = LetterDoubts.lines(of: review)
    guard !doubts.isEmpty else { return [] }
    return ["<h3>Ikke tjekket</h3>", "<ul>"] + doubts.map { "<li>\(html($0))</li>" } + ["</ul>"]
  }

  private func finding(_ view: FindingText, number: Int) -> String {
    let finding = view.finding
    let details = [view.place, view.decision].compactMap { $0 }.joined(separator: ", ")
    var out = ["<article id=\"fund-\(number)\" class=\"finding \(finding.severity.rawValue)\">"]
    out.append(
      "<h4>\(number). <span class=\"code\">\(finding.id)</span> \(html(finding.title))"
        + (details.isEmpty ? "" : " <span class=\"quiet\">\(html(details))</span>") + "</h4>")
    if let quote = view.quote { out.append("<blockquote><p>»\(html(quote))«</p></blockquote>") }
    out.append("<p>\(html(finding.message))</p>")
    if let suggestion = view.suggestion { out.append("<p>Skriv fx: <q>\(html(suggestion))</q></p>") }
    if let basis = finding.basis { out.append("<p class=\"quiet\">\(html(basis))</p>") }
    return (out + ["</article>"]).joined(separator: "\n")
  }

  private func summary(_ report: LetterReport) -> String {
    let sheet = Sheet(summary: report.summary, of: report.review, showCPR: showCPR, showsHead: false)
    let heading = report.summary.sections.first { $0.id == .essentials }.map { own($0.heading) }
    var blocks = sheet.blocks[...]
    // The essentials stand on top of the page already.
    if let heading, blocks.first == .heading(2, heading) {
      blocks = blocks.dropFirst().drop { block in
        if case .heading = block { return false }
        return true
      }
    }
    guard !blocks.isEmpty else { return "" }
    return "<section>\n<h2>Forklaring</h2>\n\(HTMLWriter.blocks(Array(blocks), headingShift: 1))\n</section>"
  }

  /// What the law asks of the letter, and how far it is there.
  private func status(_ review: Review) -> String {
    guard !review.facts.decisions.isEmpty else { return "" }
    let reasons = review.facts.begrundelse
    let guidance = review.facts.klagevejledning
    let rows: [(String, Status)] = [
      ("Begrundelse", reasons.status), ("– retsregel", reasons.retsregel.status),
      ("– hovedhensyn", reasons.hovedhensyn.status), ("– faktiske oplysninger", reasons.faktum.status),
      ("Klagevejledning", guidance.status), ("– klageinstans", guidance.klageinstans.status),
      ("– fremgangsmåde", guidance.fremgangsmaade.status), ("– klagefrist", guidance.klagefrist.status),
    ]
    let body = rows.map { "<tr><th scope=\"row\">\($0.0)</th><td>\(DanishLabels.name(of: $0.1))</td></tr>" }
    return
      "<section>\n<h2>Begrundelse og klagevejledning</h2>\n<table>\n<tbody>\n\(body.joined(separator: "\n"))\n"
      + "</tbody>\n</table>\n</section>"
  }

  private func readability(_ review: Review) -> String {
    let view = ReadabilityView(review.letter, showCPR: showCPR).html(level: 2)
    return view.isEmpty ? "" : "<section>\n\(view)\n</section>"
  }

  private func drafts(_ drafts: [Draft], name: String) -> String {
    guard !drafts.isEmpty else { return "" }
    let items = drafts.map { draft in
      "<li>\(DraftNames.name(of: draft.kind)): <code>klarbrev draft \(draft.kind.rawValue) \(HTMLWriter.escaped(name))</code></li>"
    }
    return
      "<section>\n<h2>Breve, du kan sende</h2>\n<ul>\n\(items.joined(separator: "\n"))\n</ul>\n</section>"
  }

  private func notices(_ review: Review) -> String {
    let notices = review.letter.source.notices
    guard !notices.isEmpty else { return "" }
    let items = notices.map { "<li>\(html($0.message))</li>" }.joined(separator: "\n")
    return "<section>\n<h2>Om læsningen af filen</h2>\n<ul>\n\(items)\n</ul>\n</section>"
  }

  private func footer(_ review: Review) -> String {
    "<footer class=\"small\">\n<p>Lavet af klarbrev \(Tool.version) med regler fra "
      + "\(DanishLabels.date(review.rulebookDate)), set fra \(DanishLabels.date(review.asOf)). "
      + "Et fund er en grund til at læse brevet igen, ikke en dom.</p>\n</footer>"
  }

  /// The look of findings, shared with the other pages that show some.
  static let findingStyle = """
    .finding { border-left: .3rem solid var(--line); padding: .1rem 0 .1rem .9rem; margin: .9rem 0; break-inside: avoid; }
    .finding.error { border-color: var(--error); } .finding.error .code { color: var(--error); }
    .finding.warning { border-color: var(--warning); } .finding.warning .code { color: var(--warning); }
    .finding.advice { border-color: var(--advice); } .finding.advice .code { color: var(--advice); }
    .finding h3, .finding h4 { font-size: 1rem; margin: 0 0 .2rem; } .finding .quiet { font-weight: normal; }
    """

  private static let style =
    findingStyle + """

      .essentials { border: 1px solid var(--line); border-left: .4rem solid var(--advice); background: var(--soft);
        padding: .3rem 1rem .8rem; margin-top: 1.2rem; }
      .essentials h2 { margin: .6rem 0 .3rem; }
      .good { color: var(--good); font-weight: 600; }
      table { border-collapse: collapse; } th, td { text-align: left; padding: .2rem 1rem .2rem 0; font-weight: normal;
        border-bottom: 1px solid var(--line); }
      code { font-size: .9em; overflow-wrap: anywhere; }
      """
}
