/// Writes HTML pages that stand alone: no scripts, no fonts, pictures or style sheets from elsewhere.
public enum HTMLWriter {
  /// A sheet as a page.
  public static func page(_ sheet: Sheet) -> String {
    let title = sheet.showsTitle ? element("h1", escaped(sheet.title)) + "\n" : ""
    return page(title: sheet.title, language: sheet.language, body: title + blocks(sheet.blocks))
  }

  /// A whole page around a body that is already HTML.
  static func page(title: String, language: String, body: String, style: String = "") -> String {
    """
    <!DOCTYPE html>
    <html lang="\(language)">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="referrer" content="no-referrer">
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
    <title>\(escaped(title))</title>
    <style>
    \(HTMLStyle.page)\(style)
    </style>
    </head>
    <body>
    <main>
    \(body)
    </main>
    </body>
    </html>

    """
  }

  /// Blocks as HTML; items that follow each other share one list.
  static func blocks(_ blocks: [Sheet.Block], headingShift: Int = 0) -> String {
    var out: [String] = []
    var list: (tag: String, items: [String])?
    func closeList() {
      if let list {
        out.append("<\(list.tag)>\n\(list.items.joined(separator: "\n"))\n</\(baseTag(list.tag))>")
      }
      list = nil
    }
    for block in blocks {
      if let (tag, item) = listItem(block) {
        if list.map({ baseTag($0.tag) != baseTag(tag) }) ?? false { closeList() }
        list = (list?.tag ?? tag, (list?.items ?? []) + [item])
      } else {
        closeList()
        out.append(other(block, headingShift: headingShift))
      }
    }
    closeList()
    return out.joined(separator: "\n")
  }

  private static func baseTag(_ tag: String) -> String { String(tag.prefix { $0 != " " }) }

  private static func listItem(_ block: Sheet.Block) -> (tag: String, item: String)? {
    switch block {
    case .bullet(let text): ("ul", element("li", escaped(text, breaks: true)))
    case .numbered(let number, let text):
      (number == 1 ? "ol" : "ol start=\"\(number)\"", element("li", escaped(text, breaks: true)))
    case .check(let text):
      (
        "ul class=\"todo\"",
        "<li><span class=\"box\" aria-hidden=\"true\">☐</span> \(escaped(text, breaks: true))</li>"
      )
    default: nil
    }
  }

  private static func other(_ block: Sheet.Block, headingShift: Int) -> String {
    switch block {
    case .heading(let level, let text): element("h\(min(6, level + headingShift))", escaped(text))
    case .quote(let text): "<blockquote>\(element("p", escaped(text, breaks: true)))</blockquote>"
    case .small(let text): "<p class=\"small\">\(escaped(text, breaks: true))</p>"
    case .note(let text): "<p class=\"note\">\(escaped(text, breaks: true))</p>"
    case .pageBreak: "<hr class=\"page\">"
    case .paragraph(let text), .bullet(let text), .numbered(_, let text), .check(let text):
      element("p", escaped(text, breaks: true))
    }
  }

  static func element(_ tag: String, _ html: String) -> String { "<\(tag)>\(html)</\(tag)>" }

  /// The text with the marks of HTML escaped and control characters taken out.
  static func escaped(_ text: String, breaks: Bool = false) -> String {
    var out = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": out += "&amp;"
      case "<": out += "&lt;"
      case ">": out += "&gt;"
      case "\"": out += "&quot;"
      case "\n": out += breaks ? "<br>" : " "
      default:
        if scalar.value >= 0x20, !(0x7F..<0xA0).contains(scalar.value) { out.unicodeScalars.append(scalar) }
      }
    }
    return out
  }
}

/// The look of the pages: readable on a screen and in print, contrast at least 4.5 : 1 in light and dark.
enum HTMLStyle {
  static let page = """
    :root { color-scheme: light dark; --ink: #1b1b1b; --paper: #fff; --soft: #f3f3f0; --line: #c9c9c4; --quiet: #555;
      --error: #a3131b; --warning: #7a4b00; --advice: #1c4f8c; --good: #17603a; }
    @media (prefers-color-scheme: dark) { :root { --ink: #ececec; --paper: #1a1a1a; --soft: #262626; --line: #555;
      --quiet: #b8b8b8; --error: #ff9a9a; --warning: #ffc46b; --advice: #9cc7ff; --good: #8fdcae; } }
    * { box-sizing: border-box; }
    body { margin: 0; background: var(--paper); color: var(--ink); font: 1.0625rem/1.55 system-ui, "Segoe UI", Arial, sans-serif; }
    main { max-width: 46rem; margin: 0 auto; padding: 1.5rem 1rem 4rem; }
    h1 { font-size: 1.6rem; line-height: 1.25; margin: 0 0 .25rem; overflow-wrap: anywhere; }
    h2 { font-size: 1.25rem; margin: 2rem 0 .5rem; }
    h3 { font-size: 1.05rem; margin: 1.4rem 0 .4rem; }
    p { margin: .4rem 0; }
    ul, ol { margin: .4rem 0; padding-left: 1.4rem; }
    ul.todo { list-style: none; padding-left: 0; }
    blockquote { margin: .5rem 0; padding: .1rem .9rem; border-left: .25rem solid var(--line); background: var(--soft); }
    .note { border: 2px solid var(--ink); padding: .4rem .7rem; font-weight: 600; }
    .small, .quiet { color: var(--quiet); font-size: .9rem; }
    hr.page { border: 0; border-top: 1px solid var(--line); margin: 2rem 0; }
    @page { size: A4; margin: 15mm; }
    @media print { body { font-size: 12pt; } main { max-width: none; padding: 0; } h2, h3, h4 { break-after: avoid; }
      hr.page { break-after: page; border: 0; } }
    """
}
