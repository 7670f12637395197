import LetterModel
import Native

/// Walks an HTML page block by block and gathers its paragraphs.
struct HTMLWalker {
  var paragraphs: [RawParagraph] = []
  var hidden: [HiddenContent] = []
  private var rich = RichText()
  private var template = RawParagraph(lines: [])
  private var lineNumber = 0
  private var boldDepth = 0
  private var lists: [Int?] = []
  private var preformatted = 0
  /// Whether the page is written line by line (see `HTMLLines`).
  private let isLineByLine: Bool

  init(for root: XMLElement) { isLineByLine = HTMLLines.areWritten(in: root) }

  mutating func walk(_ element: XMLElement) {
    if HTMLWalker.skipped.contains(element.name) { return }
    if isHidden(element) {
      if !RichText.isBlank(element.text) {
        hidden.append(HiddenContent(kind: .hiddenText, span: nil, excerpt: RichText.excerpt(element.text)))
      }
      return
    }
    switch element.name {
    case "br": rich.breakLine()
    case "hr": endParagraph()
    case "b", "strong": bold { $0.walkChildren(element) }
    case "h1", "h2", "h3", "h4", "h5", "h6": heading(element)
    case "ul", "ol": list(element)
    case "li": listItem(element)
    case "tr": tableRow(element)
    case "a": link(element)
    case "pre", "textarea":
      preformatted += 1
      block(element)
      preformatted -= 1
    case let name where HTMLWalker.blocks.contains(name): block(element)
    default:
      if HTMLWalker.isBoldStyle(element) { bold { $0.walkChildren(element) } } else { walkChildren(element) }
    }
  }

  /// Ends the paragraph that is being gathered, if there is one.
  mutating func endParagraph() {
    paragraphs += rich.paragraphs(like: template, lineNumber: &lineNumber)
    if !rich.isBlank { template.listMarker = nil }
    rich = RichText()
  }

  private mutating func walkChildren(_ element: XMLElement) {
    for child in element.children {
      switch child {
      case .element(let inner): walk(inner)
      case .text(let text): append(text)
      }
    }
  }

  /// Blanks and line breaks of the source are one blank; only `pre` keeps its lines.
  private mutating func append(_ text: String) {
    let format = RichText.Format(isBold: boldDepth > 0)
    if preformatted > 0 {
      for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
        if index > 0 { rich.breakLine() }
        rich.append(String(line), format)
      }
      return
    }
    let isSpace = { (scalar: UnicodeScalar) in " \t\n\r\u{C}".unicodeScalars.contains(scalar) }
    var result = String.UnicodeScalarView()
    var pending = false
    let endsOpen = rich.lastScalar.map { !isSpace($0) } ?? false
    for scalar in text.unicodeScalars {
      if isSpace(scalar) {
        pending = true
        continue
      }
      if pending, !result.isEmpty || endsOpen { result.append(" ") }
      pending = false
      result.append(scalar)
    }
    if pending, !result.isEmpty || endsOpen { result.append(" ") }
    rich.append(String(result), format)
  }

  private mutating func bold(_ body: (inout HTMLWalker) -> Void) {
    boldDepth += 1
    body(&self)
    boldDepth -= 1
  }

  private mutating func block(_ element: XMLElement) {
    if isLineByLine, lists.isEmpty, HTMLLines.isLine(element) {
      if RichText.isBlank(element.text) { endParagraph() } else if !rich.isBlank { rich.breakLine() }
      if HTMLWalker.isBoldStyle(element) { bold { $0.walkChildren(element) } } else { walkChildren(element) }
      return
    }
    endParagraph()
    if HTMLWalker.isBoldStyle(element) { bold { $0.walkChildren(element) } } else { walkChildren(element) }
    endParagraph()
  }

  private mutating func heading(_ element: XMLElement) {
    endParagraph()
    template.headingLevel = element.name.last?.wholeNumberValue
    bold { $0.walkChildren(element) }
    endParagraph()
    template.headingLevel = nil
  }

  private mutating func list(_ element: XMLElement) {
    endParagraph()
    lists.append(element.name == "ol" ? element.attribute("start").flatMap { Int($0) } ?? 1 : nil)
    walkChildren(element)
    endParagraph()
    lists.removeLast()
  }

  private mutating func listItem(_ element: XMLElement) {
    endParagraph()
    if let last = lists.indices.last, let number = lists[last] {
      template.listMarker = "\(number)."
      lists[last] = number + 1
    } else {
      template.listMarker = "•"
    }
    walkChildren(element)
    endParagraph()
    template.listMarker = nil
  }

  /// A row of short cells is a row; a row that lays out the page is read cell by cell.
  private mutating func tableRow(_ element: XMLElement) {
    endParagraph()
    var before: [RawParagraph] = []
    swap(&before, &paragraphs)
    var cells: [[RawParagraph]] = []
    for cell in element.elements where cell.name == "td" || cell.name == "th" {
      paragraphs = []
      if cell.name == "th" { boldDepth += 1 }
      block(cell)
      if cell.name == "th" { boldDepth -= 1 }
      if !paragraphs.isEmpty { cells.append(paragraphs) }
    }
    swap(&before, &paragraphs)
    if cells.count < 2 || RawParagraph.isLayoutRow(cells) {
      paragraphs += cells.joined()
    } else {
      paragraphs.append(RawParagraph(tableRow: cells))
    }
  }

  /// The address of a link is part of what the reader gets; it follows the words unless they show it already.
  private mutating func link(_ element: XMLElement) {
    walkChildren(element)
    guard let target = element.attribute("href") else { return }
    let words = element.text.lowercased()
    if target.lowercased().hasPrefix("mailto:") {
      let address = target.dropFirst(7).prefix { $0 != "?" }
      if !words.contains("@") { rich.append(" (\(address))") }
    } else if target.lowercased().hasPrefix("http"), !words.contains("www."), !words.contains("http"),
      !words.contains(".dk")
    {
      rich.append(" (\(target))")
    }
  }

  private func isHidden(_ element: XMLElement) -> Bool {
    if element.attribute("hidden") != nil { return true }
    guard let style = element.attribute("style") else { return false }
    let plain = style.lowercased().filter { !$0.isWhitespace }
    return plain.contains("display:none") || plain.contains("visibility:hidden")
      || plain.contains("mso-hide:all")
  }

  private static func isBoldStyle(_ element: XMLElement) -> Bool {
    guard let style = element.attribute("style") else { return false }
    let plain = style.lowercased().filter { !$0.isWhitespace }
    return ["bold", "bolder", "600", "700", "800", "900"].contains { plain.contains("font-weight:" + $0) }
  }

  private static let skipped: Set<String> = [
    "head", "script", "style", "title", "template", "noscript", "svg", "object", "iframe", "select", "button",
  ]

  static let blocks: Set<String> = [
    "html", "body", "p", "div", "section", "article", "main", "header", "footer", "nav", "aside", "address",
    "blockquote", "center", "dl", "dt", "dd", "fieldset", "figure", "figcaption", "form", "legend", "table",
    "tbody", "thead", "tfoot", "caption", "td", "th", "details", "summary",
  ]
}
