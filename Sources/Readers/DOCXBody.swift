import LetterModel
import Native

/// Walks the blocks of one story of a Word file (the body, a header, a footnote) and gathers its paragraphs.
struct DOCXBody {
  /// A dropdown or text control that stands empty around whole paragraphs.
  struct EmptyControl {
    let name: String
  }

  let styles: DOCXStyles
  let comments: [String: String]
  var numbering: DOCXNumbering
  var paragraphs: [RawParagraph] = []
  var hiddenWithoutPlace: [HiddenContent] = []
  var hasHiddenText = false
  /// Ids of the notes in the order they are referred to.
  var footnotes: [String] = []
  var endnotes: [String] = []
  /// Ids of parts that are taken in whole, with the number of paragraphs before them.
  var chunks: [(id: String, before: Int)] = []
  /// `w:sectPr` elements in order.
  var sections: [XMLElement] = []
  var lineNumber = 0
  var fields: [DOCXField] = []
  var openComments: [String: RichText.Position] = [:]
  var closedComments: Set<String> = []
  private var emptyControl: EmptyControl?

  init(styles: DOCXStyles, numbering: DOCXNumbering, comments: [String: String]) {
    self.styles = styles
    self.numbering = numbering
    self.comments = comments
  }

  /// Walks everything inside an element that holds blocks.
  mutating func walk(_ container: XMLElement, region: RawParagraph.Region) {
    for element in container.elements { walkBlock(element, region: region) }
  }

  private mutating func walkBlock(_ element: XMLElement, region: RawParagraph.Region) {
    switch element.name {
    case "p": paragraph(element, region: region)
    case "tbl": table(element, region: region)
    case "sdt":
      let before = emptyControl
      if let name = DOCXBody.emptyControlName(element) { emptyControl = EmptyControl(name: name) }
      if let content = element.first("sdtContent") { walk(content, region: region) }
      emptyControl = before
    case "ins", "moveTo", "smartTag", "customXml": walk(element, region: region)
    case "AlternateContent":
      if let choice = element.first("Choice") { walk(choice, region: region) }
    case "del", "moveFrom": noteDeletion(element)
    case "sectPr": sections.append(element)
    case "altChunk":
      if let id = element.attribute("id") { chunks.append((id, paragraphs.count)) }
    default: break
    }
  }

  // MARK: Paragraphs

  private mutating func paragraph(_ element: XMLElement, region: RawParagraph.Region) {
    let properties = element.first("pPr")
    let styleID = properties?.first("pStyle")?.attribute("val")
    var look = DOCXStyles.Properties()
    if let properties { DOCXStyles.readParagraph(properties, into: &look) }
    look.inherit(styles.resolvedParagraph(styleID))
    if let section = properties?.first("sectPr") { sections.append(section) }

    for index in fields.indices { fields[index].start = RichText.Position(line: 0, offset: 0) }
    var inline = DOCXInline(
      look: look, isHelpStyle: styles.lineage(styleID).contains { AuthorHelp.isStyle($0) })
    walkInline(element, into: &inline)
    closeComments(&inline)
    for box in inline.boxes { walk(box, region: region == .body ? .textBox : region) }
    if let emptyControl, !inline.rich.isBlank {
      inline.rich.mark(
        from: RichText.Position(line: 0, offset: 0),
        .placeholder(.blank, name: emptyControl.name, options: [], certain: true))
    }
    // Cached page numbers of headers are those of the last printing; a line of nothing else says nothing.
    guard !(inline.hasPageField && DOCXBody.isPageNumberOnly(inline.rich.plainText)) else { return }

    var template = RawParagraph(lines: [], region: region)
    if region == .body, look.isFramed == true { template.region = .margin }
    template.styleName = styleID.flatMap { styles.name($0) }
    template.headingLevel = headingLevel(styleID, look)
    if let id = look.numberingID, !inline.rich.isBlank {
      template.listMarker = numbering.marker(id, level: look.numberingLevel ?? 0)
    }
    paragraphs += inline.rich.paragraphs(like: template, lineNumber: &lineNumber)
  }

  private func headingLevel(_ styleID: String?, _ look: DOCXStyles.Properties) -> Int? {
    for name in styles.lineage(styleID) {
      if let level = RawParagraph.headingLevel(ofStyle: name) { return level }
    }
    guard let outline = look.outlineLevel, (0..<9).contains(outline) else { return nil }
    return outline + 1
  }

  // MARK: Tables

  private mutating func table(_ element: XMLElement, region: RawParagraph.Region) {
    var place = region
    if region == .body, element.at("tblPr", "tblpPr") != nil { place = .margin }
    let rows = DOCXBody.flattened(element, to: "tr")
    let isSingleColumn = rows.allSatisfy { DOCXBody.flattened($0, to: "tc").count <= 1 }
    for row in rows {
      if row.at("trPr", "del") != nil {
        noteDeletion(row)
        continue
      }
      tableRow(row, region: place, asParagraphs: isSingleColumn)
    }
  }

  /// A row is read cell by cell; only when its cells are short does it stay one row. Whole letters are laid out in
  /// tables too, and those are read column by column.
  private mutating func tableRow(
    _ row: XMLElement, region: RawParagraph.Region, asParagraphs: Bool
  ) {
    var cells: [[RawParagraph]] = []
    var kept: [RawParagraph] = []
    swap(&kept, &paragraphs)
    for cell in DOCXBody.flattened(row, to: "tc") {
      paragraphs = []
      walk(cell, region: region)
      cells.append(paragraphs)
    }
    swap(&kept, &paragraphs)
    let filled = cells.filter { !$0.isEmpty }
    if asParagraphs || RawParagraph.isLayoutRow(filled) || filled.count <= 1 || region != .body {
      paragraphs += filled.joined()
    } else {
      paragraphs.append(RawParagraph(tableRow: filled))
    }
  }

  // MARK: Helpers

  mutating func noteDeletion(_ element: XMLElement) {
    let excerpt = RichText.excerpt(DOCXBody.deletedText(element))
    guard !excerpt.isEmpty else { return }
    hiddenWithoutPlace.append(HiddenContent(kind: .deletion, span: nil, excerpt: excerpt))
  }

  private static func deletedText(_ element: XMLElement) -> String {
    if element.name == "delText" || element.name == "t" { return element.text }
    let parts = element.elements.map { deletedText($0) }
    return parts.joined(separator: element.name == "tc" || element.name == "tbl" ? " " : "")
  }

  /// The name of a content control that shows its prompt instead of a value; nil when it is filled.
  static func emptyControlName(_ control: XMLElement) -> String? {
    guard let properties = control.first("sdtPr"), let showing = properties.first("showingPlcHdr"),
      DOCXStyles.isOn(showing.attribute("val"))
    else { return nil }
    let label = properties.first("alias")?.attribute("val") ?? properties.first("tag")?.attribute("val")
    return label ?? control.first("sdtContent").map { RichText.excerpt($0.text) } ?? ""
  }

  /// Children of the name, also those wrapped in content controls, insertions and custom XML.
  private static func flattened(_ element: XMLElement, to name: String) -> [XMLElement] {
    var result: [XMLElement] = []
    for child in element.elements {
      switch child.name {
      case name: result.append(child)
      case "sdt", "sdtContent", "ins", "customXml", "smartTag": result += flattened(child, to: name)
      default: break
      }
    }
    return result
  }

  /// "Side 1 af 3", "- 2 -", "1/3" and nothing else.
  static func isPageNumberOnly(_ text: String) -> Bool {
    let words = text.lowercased().split { $0.isWhitespace || "/-–|:.".contains($0) || $0.isNumber }
    return words.allSatisfy { ["side", "s", "af", "of", "page", "sidenr", "sidetal"].contains($0) }
  }
}

extension RawParagraph {
  /// The level of a heading style by the name the author knows, in lower case; nil for other styles.
  static func headingLevel(ofStyle name: String) -> Int? {
    if name == "title" || name == "titel" { return 1 }
    if name == "subtitle" || name == "undertitel" { return 2 }
    for prefix in ["heading ", "overskrift "] where name.hasPrefix(prefix) {
      return Int(name.dropFirst(prefix.count))
    }
    return nil
  }

  /// One row of a table from the paragraphs of its cells.
  init(tableRow cells: [[RawParagraph]]) {
    self.init(lines: [])
    var ranges: [RawParagraphCell] = []
    for cell in cells {
      let start = lines.count
      for paragraph in cell {
        for mark in paragraph.marks {
          marks.append(
            RawMark(line: lines.count + mark.line, utf8Range: mark.utf8Range, what: mark.what))
        }
        for (index, line) in paragraph.lines.enumerated() {
          var copy = line
          if index == 0, let marker = paragraph.listMarker {
            copy.text = marker + " " + line.text
            shiftMarks(ofLine: lines.count, by: marker.utf8.count + 1)
          }
          lines.append(copy)
        }
      }
      ranges.append(RawParagraphCell(lines: start..<lines.count))
    }
    self.cells = ranges
    isBold = cells.joined().allSatisfy(\.isBold)
    isAuthorHelp = cells.joined().allSatisfy(\.isAuthorHelp)
    styleName = cells.first?.first?.styleName
    linesAreHardBreaks = true
  }

  /// Whether a row lays out the page (address to the left, letterhead to the right, whole letters in a table) instead of
  /// listing values: cells with headings or rows of their own, running text, or stacks of short lines.
  static func isLayoutRow(_ cells: [[RawParagraph]]) -> Bool {
    cells.contains { cell in
      let lines = cell.flatMap { $0.lines }
      let size = lines.reduce(0) { $0 + $1.text.utf8.count }
      // Three short lines under each other, or two of which the second is a postcode's: no cell of a table.
      let isStack =
        lines.count >= 3 && size < 45 * lines.count
        || lines.count == 2 && LineShape(TidyLine(lines[1]).bytes).hasPostcode
      let isProse = cell.count > 1 && cell.contains { $0.lines.reduce(0) { $0 + $1.text.utf8.count } > 250 }
      return isStack || isProse || cell.count > 6
        || cell.contains { $0.headingLevel != nil || $0.cells != nil }
    }
  }

  private mutating func shiftMarks(ofLine line: Int, by length: Int) {
    for index in marks.indices where marks[index].line == line {
      let range = marks[index].utf8Range
      marks[index].utf8Range = (range.lowerBound + length)..<(range.upperBound + length)
    }
  }
}
