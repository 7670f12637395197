import LetterModel

/// An audit as one page that stands alone: page 1 for management, then the tables.
public enum AuditHTML {
  /// Rows a person still reads; the spreadsheet has them all.
  private static let mostRows = 100

  /// The page.
  public static func page(_ report: AuditReport) -> String {
    var body = [
      "<header>\n<h1>Revision af breve og skabeloner</h1>", meta(report), "</header>", tiles(report),
    ]
    body += report.headline.map { "<p class=\"lead\">\(text($0))</p>" }
    body.append("<p class=\"standing\">\(text(AuditReport.standingNote))</p>")
    if !report.topFaults.isEmpty {
      let items = report.topFaults.map { fault in
        "<li><strong><a href=\"#\(fault.id)\">\(text(fault.title))</a></strong> \(text(fault.meaning)) <span class=\"todo\">\(text(fault.remedy))</span></li>"
      }
      body.append(
        "<section>\n<h2>De hyppigste fejl og advarsler</h2>\n<p class=\"quiet\">Hvad det betyder for borgeren, og hvad I kan gøre.</p>\n<ol class=\"top\">\n\(items.joined(separator: "\n"))\n</ol>\n</section>"
      )
    }
    if !report.actions.isEmpty {
      let items = report.actions.map { "<li>\(text($0))</li>" }
      body.append("<section>\n<h2>Gør først</h2>\n<ol>\n\(items.joined(separator: "\n"))\n</ol>\n</section>")
    }
    let full = report.tables.filter { !$0.rows.isEmpty }
    body.append("<hr class=\"page\">")
    body.append(
      "<nav aria-label=\"Tabeller\"><h2>Tabeller</h2>\n<ul class=\"contents\">\(full.map { "<li><a href=\"#\($0.id)\">\(text($0.title))</a></li>" }.joined())</ul></nav>"
    )
    body += report.charts.map(AuditCharts.figure)
    body += full.map(table)
    let empty = report.tables.filter(\.rows.isEmpty).map(\.title)
    if !empty.isEmpty {
      body.append("<p class=\"quiet\">Intet at vise om: \(text(empty.joined(separator: " · "))).</p>")
    }
    return HTMLWriter.page(
      title: "Revision \(DanishLabels.date(report.asOf))", language: "da", body: body.joined(separator: "\n"),
      style: "\n" + style)
  }

  /// The figures of page 1, large.
  private static func tiles(_ report: AuditReport) -> String {
    let tiles = report.figures.map {
      "<div><dt>\(text($0.name))</dt><dd>\(text($0.value.danish))</dd></div>"
    }
    return "<dl class=\"tiles\">\(tiles.joined())</dl>"
  }

  private static func text(_ text: String) -> String { HTMLWriter.escaped(CPRMask.masked(text)) }

  private static func meta(_ report: AuditReport) -> String {
    "<p class=\"quiet\">\(text(DanishLabels.date(report.asOf))) · klarbrev \(Tool.version) · regelbog af \(text(DanishLabels.date(report.rulebookDate)))</p>"
  }

  private static func table(_ table: ReportTable) -> String {
    var out = [
      "<section id=\"\(table.id)\">", "<h2>\(text(table.title))</h2>",
      "<p class=\"quiet\">\(text(table.note))</p>",
    ]
    let isNumeric = table.columns.indices.map { index in table.rows.contains { $0[index].isNumber } }
    let head = table.columns.enumerated().map { index, name in
      "<th scope=\"col\"\(isNumeric[index] ? " class=\"number\"" : "")>\(text(name))</th>"
    }
    out.append(
      "<div class=\"wide\" role=\"region\" aria-label=\"\(text(table.title))\" tabindex=\"0\">\n<table>\n<thead><tr>\(head.joined())</tr></thead>\n<tbody>"
    )
    let shownRows = min(mostRows, table.rowsToRead)
    for row in table.rows.prefix(shownRows) {
      let cells = row.enumerated().map { index, cell in
        let shown = self.cell(cell)
        if index == 0 { return "<th scope=\"row\">\(shown)</th>" }
        let classes = [isNumeric[index] ? "number" : nil, heat(cell)].compactMap { $0 }
        return "<td\(classes.isEmpty ? "" : " class=\"\(classes.joined(separator: " "))\"")>\(shown)</td>"
      }
      // The table of rules is what the others point to.
      let anchor = table.id == "Regler" ? row.first.map { " id=\"\(text($0.danish))\"" } ?? "" : ""
      out.append("<tr\(anchor)>\(cells.joined())</tr>")
    }
    out.append("</tbody>\n</table>\n</div>")
    if table.rows.count > shownRows {
      let rest = table.rows.count - shownRows
      let what = shownRows == table.rowsToRead ? "filer uden fejl og advarsler" : "rækker mere"
      out.append("<p class=\"quiet\">… og \(rest) \(what). Regnearket har dem alle.</p>")
    }
    return (out + ["</section>"]).joined(separator: "\n")
  }

  /// How dark a part of something is, in five steps.
  private static func heat(_ cell: ReportCell) -> String? {
    guard case .part(let count, let all) = cell, count > 0, all > 0 else { return nil }
    return "heat\(min(4, 1 + 5 * count / all))"
  }

  private static func cell(_ cell: ReportCell) -> String {
    guard case .rules(let rules) = cell else { return text(cell.danish) }
    return rules.map { "<a href=\"#\($0.id)\">\($0.id)</a>\(text($0.place))" }.joined(separator: ", ")
  }

  private static let style = """
    main { max-width: 64rem; } a { color: var(--advice); }
    .tiles { display: flex; flex-wrap: wrap; gap: .6rem; margin: 1rem 0; }
    .tiles div { flex: 1 1 7rem; background: var(--soft); border-radius: .4rem; padding: .5rem .8rem; }
    .tiles dt { color: var(--quiet); font-size: .85rem; } .tiles dd { margin: 0; font-size: 1.5rem; font-weight: 600; font-variant-numeric: tabular-nums; }
    .top li { margin: .5rem 0; } .top .todo { display: block; color: var(--quiet); } .top .todo::before { content: "→ "; }
    .contents { columns: 18rem; } tr:target { background: var(--soft); }
    .lead { font-size: 1.15rem; } .standing { border-left: .4rem solid var(--warning); background: var(--soft); padding: .5rem 1rem; }
    .wide { overflow-x: auto; } table { border-collapse: collapse; min-width: 50%; }
    th, td { text-align: left; padding: .25rem .9rem .25rem 0; border-bottom: 1px solid var(--line); vertical-align: top; }
    tbody th { font-weight: normal; overflow-wrap: anywhere; min-width: 11rem; } .number { text-align: right; font-variant-numeric: tabular-nums; }
    figure { margin: 1.5rem 0; } figcaption { font-weight: 600; } svg { width: 100%; max-width: 46rem; height: auto; font: 13px sans-serif; }
    svg text { fill: var(--ink); } svg rect, svg circle { fill: var(--advice); } svg line { stroke: var(--quiet); stroke-dasharray: 4 3; }
    svg rect.part1 { fill-opacity: .5; } svg rect.part2 { fill-opacity: .15; stroke: var(--advice); } svg polyline { fill: none; stroke: var(--advice); stroke-width: 2; }
    td[class*=heat] { padding-right: .4rem; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
    .heat1 { background: rgb(200 40 40 / .08); } .heat2 { background: rgb(200 40 40 / .18); } .heat3 { background: rgb(200 40 40 / .3); } .heat4 { background: rgb(200 40 40 / .42); }
    section { break-inside: auto; } tr, figure { break-inside: avoid; }
    @media print { body { font-size: 10pt; line-height: 1.4; } h1 { font-size: 16pt; } h2 { font-size: 12pt; margin-top: 1.1rem; }
      nav { display: none; } .wide { overflow: visible; } table { width: 100%; font-size: 8.5pt; } tbody th { min-width: 32mm; } th, td { padding-right: .5rem; }
      .quiet { break-after: avoid; break-inside: avoid; }
      .tiles { flex-wrap: nowrap; gap: .3rem; margin: .5rem 0; } .tiles div { flex: 1 1 0; padding: .3rem .5rem; }
      .tiles dt { font-size: 7.5pt; } .tiles dd { font-size: 13pt; } .lead { font-size: 11pt; } .top li { margin: .25rem 0; } a { color: inherit; } }
    """
}
