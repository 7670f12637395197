import LetterModel
import Native

/// Walks an ODF text and gathers its paragraphs.
struct ODTWalker {
  let styles: ODTStyles
  var paragraphs: [RawParagraph] = []
  var hidden: [HiddenContent] = []
  private var lineNumber = 0
  private var notes: [XMLElement] = []
  private var lists: [(style: String?, count: Int)] = []
  private var marker: String?
  private var boxes: [XMLElement] = []

  init(styles: ODTStyles) { self.styles = styles }

  mutating func walk(_ container: XMLElement, region: RawParagraph.Region) {
    for element in container.elements { walkBlock(element, region) }
  }

  /// Footnotes and endnotes, after the text they belong to.
  mutating func walkNotes() {
    for note in notes { walk(note, region: .footnote) }
    notes = []
  }

  private mutating func walkBlock(_ element: XMLElement, _ region: RawParagraph.Region) {
    switch element.name {
    case "p": paragraph(element, region, level: nil)
    case "h": paragraph(element, region, level: element.attribute("outline-level").flatMap { Int($0) } ?? 1)
    case "list": list(element, region)
    case "table": for row in rows(of: element) { tableRow(row, region) }
    case "section", "index-body", "table-of-content": walk(element, region: region)
    case "frame", "text-box": walk(element, region: region == .body ? .textBox : region)
    case "tracked-changes": noteChanges(element)
    default: break
    }
  }

  private mutating func paragraph(_ element: XMLElement, _ region: RawParagraph.Region, level: Int?) {
    var rich = RichText()
    let style = element.attribute("style-name")
    inline(element, styles.look(style), into: &rich)
    let anchored = boxes
    boxes = []
    for box in anchored { walk(box, region: region == .body ? .textBox : region) }
    var template = RawParagraph(lines: [], region: region)
    template.styleName = styles.displayName(style)
    template.isAuthorHelp = template.styleName.map { AuthorHelp.isStyle($0) } ?? false
    template.headingLevel = template.styleName.flatMap { RawParagraph.headingLevel(ofStyle: $0) } ?? level
    if !rich.isBlank {
      template.listMarker = marker
      marker = nil
    }
    paragraphs += rich.paragraphs(like: template, lineNumber: &lineNumber)
  }

  private mutating func inline(_ element: XMLElement, _ look: ODTStyles.Look, into rich: inout RichText) {
    for child in element.children {
      switch child {
      case .text(let text): append(ODTWalker.collapsed(text, after: rich.lastScalar), look, into: &rich)
      case .element(let inner): inlineElement(inner, look, into: &rich)
      }
    }
  }

  private mutating func inlineElement(
    _ element: XMLElement, _ look: ODTStyles.Look, into rich: inout RichText
  ) {
    switch element.name {
    case "span":
      var own = styles.look(element.attribute("style-name"))
      own.inherit(look)
      inline(element, own, into: &rich)
    case "s":
      let count = element.attribute("c").flatMap { Int($0) } ?? 1
      append(String(repeating: " ", count: min(max(count, 1), 200)), look, into: &rich)
    case "tab": append("\t", look, into: &rich)
    case "line-break": rich.breakLine()
    case "note": if let body = element.first("note-body") { notes.append(body) }
    case "annotation":
      let text = element.all("p").map(\.text).joined(separator: " ")
      hidden.append(HiddenContent(kind: .comment, span: nil, excerpt: RichText.excerpt(text)))
    case "frame", "text-box": boxes.append(element)
    case "placeholder", "database-display": field(.variable, element, look, into: &rich)
    case "user-field-get", "variable-get", "conditional-text", "text-input", "user-defined":
      if RichText.isBlank(element.text) || element.text.hasPrefix("<") {
        field(.variable, element, look, into: &rich)
      } else {
        inline(element, look, into: &rich)
      }
    case "date", "time":
      let start = rich.position
      inline(element, look, into: &rich)
      // A fixed date does not change when the file is opened.
      if element.attribute("fixed") != "true" {
        rich.mark(from: start, .hidden(.dateField, excerpt: RichText.excerpt(element.text)))
      }
    case "hidden-text":
      hidden.append(HiddenContent(kind: .hiddenText, span: nil, excerpt: RichText.excerpt(element.text)))
    case "page-number", "page-count", "bookmark", "annotation-end", "change", "change-start", "change-end":
      break
    default: inline(element, look, into: &rich)
    }
  }

  private mutating func field(
    _ kind: Placeholder.Kind, _ element: XMLElement, _ look: ODTStyles.Look, into rich: inout RichText
  ) {
    let name =
      element.attribute("column-name") ?? element.attribute("name") ?? RichText.excerpt(element.text)
    let start = rich.position
    append(RichText.isBlank(element.text) ? "<\(name)>" : element.text, look, into: &rich)
    let plain = name.filter { $0 != "<" && $0 != ">" }
    rich.mark(from: start, .placeholder(kind, name: plain, options: [], certain: true))
  }

  private mutating func append(_ text: String, _ look: ODTStyles.Look, into rich: inout RichText) {
    if look.isHidden == true {
      if !RichText.isBlank(text) {
        hidden.append(HiddenContent(kind: .hiddenText, span: nil, excerpt: RichText.excerpt(text)))
      }
      return
    }
    var format = RichText.Format()
    format.isBold = look.isBold ?? false
    format.size = look.size ?? 0
    format.isHelp = look.isItalic == true && (look.color == "#ff0000" || look.color == "#c00000")
    format.isHighlighted =
      look.background.map { $0 != "transparent" && $0.lowercased() != "#ffffff" } ?? false
    rich.append(text, format)
  }

  // MARK: Lists and tables

  private mutating func list(_ element: XMLElement, _ region: RawParagraph.Region) {
    lists.append((element.attribute("style-name") ?? lists.last?.style, 0))
    for item in element.elements {
      if item.name == "list-header" { walk(item, region: region) }
      guard item.name == "list-item" else { continue }
      lists[lists.count - 1].count += 1
      let (style, count) = lists[lists.count - 1]
      let suffix = style.flatMap { styles.numbered[$0]?[lists.count] }
      marker = suffix.map { "\(count)\($0)" } ?? "•"
      walk(item, region: region)
      marker = nil
    }
    lists.removeLast()
  }

  private mutating func tableRow(_ row: XMLElement, _ region: RawParagraph.Region) {
    var kept: [RawParagraph] = []
    swap(&kept, &paragraphs)
    var cells: [[RawParagraph]] = []
    for cell in row.all("table-cell") {
      paragraphs = []
      walk(cell, region: region)
      if !paragraphs.isEmpty { cells.append(paragraphs) }
    }
    swap(&kept, &paragraphs)
    if cells.count < 2 || RawParagraph.isLayoutRow(cells) || region != .body {
      paragraphs += cells.joined()
    } else {
      paragraphs.append(RawParagraph(tableRow: cells))
    }
  }

  private func rows(of table: XMLElement) -> [XMLElement] {
    var result: [XMLElement] = []
    for element in table.elements {
      switch element.name {
      case "table-row": result.append(element)
      case "table-header-rows", "table-rows", "table-row-group": result += rows(of: element)
      default: break
      }
    }
    return result
  }

  private mutating func noteChanges(_ element: XMLElement) {
    for region in element.all("changed-region") {
      guard let deletion = region.first("deletion") else { continue }
      let text = deletion.all("p").map(\.text).joined(separator: " ")
      hidden.append(HiddenContent(kind: .deletion, span: nil, excerpt: RichText.excerpt(text)))
    }
  }

  /// Blanks of the XML file count once (ODF 1.3 part 3, 6.1.2); more of them are written as `text:s`.
  private static func collapsed(_ text: String, after last: UnicodeScalar?) -> String {
    var result = String.UnicodeScalarView()
    var isAfterBlank = last.map { $0 == " " || $0 == "\t" } ?? true
    for scalar in text.unicodeScalars {
      let isBlank = scalar == " " || scalar == "\n" || scalar == "\t" || scalar == "\r"
      if isBlank, isAfterBlank { continue }
      result.append(isBlank ? " " : scalar)
      isAfterBlank = isBlank
    }
    return String(result)
  }
}
