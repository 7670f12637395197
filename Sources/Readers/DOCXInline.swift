import LetterModel
import Native

/// What is gathered while one paragraph of a Word file is walked.
struct DOCXInline {
  /// Looks that runs take over unless they say otherwise.
  let look: DOCXStyles.Properties
  let isHelpStyle: Bool
  var rich = RichText()
  /// Text boxes anchored in the paragraph.
  var boxes: [XMLElement] = []
  var hasPageField = false

  init(look: DOCXStyles.Properties, isHelpStyle: Bool) {
    self.look = look
    self.isHelpStyle = isHelpStyle
  }
}

extension DOCXBody {
  /// Walks runs and everything that wraps runs.
  mutating func walkInline(_ container: XMLElement, into inline: inout DOCXInline) {
    for element in container.elements {
      switch element.name {
      case "r": run(element, into: &inline)
      case "hyperlink", "smartTag", "customXml", "bdo", "dir": walkInline(element, into: &inline)
      case "fldSimple":
        beginField(DOCXField(instruction: element.attribute("instr") ?? "", start: inline.rich.position))
        separateField()
        walkInline(element, into: &inline)
        endField(into: &inline)
      case "sdt": control(element, into: &inline)
      case "ins", "moveTo":
        let start = inline.rich.position
        walkInline(element, into: &inline)
        inline.rich.mark(
          from: start, .hidden(.insertion, excerpt: RichText.excerpt(inline.rich.text(from: start))))
      case "del", "moveFrom": noteDeletion(element)
      case "AlternateContent":
        if let choice = element.first("Choice") { walkInline(choice, into: &inline) }
      case "commentRangeStart":
        if let id = element.attribute("id") { openComments[id] = inline.rich.position }
      case "commentRangeEnd":
        if let id = element.attribute("id") { closeComment(id, into: &inline) }
      case "oMath", "oMathPara": inline.rich.append(element.text)
      default: break
      }
    }
  }

  private mutating func control(_ element: XMLElement, into inline: inout DOCXInline) {
    guard let content = element.first("sdtContent") else { return }
    let start = inline.rich.position
    walkInline(content, into: &inline)
    if let name = DOCXBody.emptyControlName(element) {
      inline.rich.mark(from: start, .placeholder(.blank, name: name, options: [], certain: true))
    }
  }

  private mutating func run(_ element: XMLElement, into inline: inout DOCXInline) {
    var own = DOCXStyles.Properties()
    if let properties = element.first("rPr") {
      DOCXStyles.readRun(properties, into: &own)
      if let style = properties.first("rStyle")?.attribute("val") { own.inherit(styles.resolved(style)) }
    }
    // Authors switch the looks of a help style off to turn a note into text of the letter.
    let switchesHelpOff = own.isItalic == false || own.color == "AUTO" || own.color == "000000"
    own.inherit(inline.look)
    if own.isHidden == true {
      let text = element.all("t").map(\.text).joined()
      noteHidden(text)
      // Field marks work although they are hidden.
      for child in element.elements where child.name == "fldChar" || child.name == "instrText" {
        runChild(child, RichText.Format(), into: &inline)
      }
      return
    }
    var format = RichText.Format()
    format.isBold = own.isBold ?? false
    format.size = own.size ?? 0
    format.isHighlighted = own.highlight.map { $0 != "none" } ?? false
    format.isHelp =
      inline.isHelpStyle ? !switchesHelpOff : own.isItalic == true && DOCXBody.isRed(own.color)
    for child in element.elements { runChild(child, format, into: &inline) }
  }

  private mutating func runChild(
    _ child: XMLElement, _ format: RichText.Format, into inline: inout DOCXInline
  ) {
    switch child.name {
    case "t": emit(child.text, format, into: &inline)
    case "tab", "ptab": emit("\t", format, into: &inline)
    case "noBreakHyphen": emit("-", format, into: &inline)
    case "br", "cr": if isVisible { inline.rich.breakLine() }
    case "sym": emit(DOCXBody.symbol(child), format, into: &inline)
    case "fldChar": fieldMark(child, into: &inline)
    case "instrText": if !fields.isEmpty { fields[fields.count - 1].instruction += child.text }
    case "footnoteReference": if let id = child.attribute("id") { footnotes.append(id) }
    case "endnoteReference": if let id = child.attribute("id") { endnotes.append(id) }
    case "commentReference":
      if let id = child.attribute("id"), openComments[id] == nil { noteComment(id) }
    case "AlternateContent":
      for inner in child.first("Choice")?.elements ?? [] { runChild(inner, format, into: &inline) }
    case "drawing", "pict", "object": DOCXBody.collectBoxes(in: child, into: &inline.boxes)
    default: break
    }
  }

  /// Whether text here is shown: not inside a field's instruction.
  private var isVisible: Bool { fields.allSatisfy(\.isResult) }

  private mutating func emit(_ text: String, _ format: RichText.Format, into inline: inout DOCXInline) {
    guard isVisible else { return }
    // Line breaks of the XML file are blanks (ECMA-376, 17.3.3.31).
    let clean = text.contains("\n") ? String(text.map { $0 == "\n" ? " " : $0 }) : text
    inline.rich.append(clean, format)
  }

  private mutating func noteHidden(_ text: String) {
    guard !RichText.isBlank(text) else { return }
    hasHiddenText = true
    hiddenWithoutPlace.append(
      HiddenContent(kind: .hiddenText, span: nil, excerpt: RichText.excerpt(text)))
  }

  // MARK: Comments

  private mutating func closeComment(_ id: String, into inline: inout DOCXInline) {
    guard let start = openComments.removeValue(forKey: id) else { return }
    let excerpt = RichText.excerpt(comments[id] ?? "")
    let marksBefore = inline.rich.marks.count
    inline.rich.mark(from: start, .hidden(.comment, excerpt: excerpt))
    if inline.rich.marks.count == marksBefore { noteComment(id) }
    openComments[id] = nil
    closedComments.insert(id)
  }

  /// A comment over several paragraphs is placed in the first of them.
  mutating func closeComments(_ inline: inout DOCXInline) {
    for id in openComments.keys.sorted() { closeComment(id, into: &inline) }
  }

  private mutating func noteComment(_ id: String) {
    guard closedComments.insert(id).inserted else { return }
    hiddenWithoutPlace.append(
      HiddenContent(kind: .comment, span: nil, excerpt: RichText.excerpt(comments[id] ?? "")))
  }

  // MARK: Helpers

  private static func collectBoxes(in element: XMLElement, into boxes: inout [XMLElement]) {
    for child in element.elements {
      switch child.name {
      case "txbxContent": boxes.append(child)
      case "AlternateContent":
        if let choice = child.first("Choice") { collectBoxes(in: choice, into: &boxes) }
      default: collectBoxes(in: child, into: &boxes)
      }
    }
  }

  /// Strong red, as authors use it for notes: `FF0000`, `C00000` and neighbours.
  private static func isRed(_ color: String?) -> Bool {
    guard let color, color.utf8.count == 6, let value = Int(color, radix: 16) else { return false }
    return value >> 16 >= 0xC0 && (value >> 8) & 0xFF <= 0x40 && value & 0xFF <= 0x40
  }

  /// Characters of symbol fonts that stand for something in a letter; others print nothing that can be read.
  private static func symbol(_ element: XMLElement) -> String {
    switch element.attribute("char")?.uppercased() {
    case "F0B7", "F0A7", "F076", "F0D8": "•"
    case "F0FE", "F052", "F053", "F078": "☒"
    case "F0A8", "F06F", "F071", "F0A3": "☐"
    case "F0FC", "F050": "✓"
    case "F0E0": "→"
    default: ""
    }
  }
}
