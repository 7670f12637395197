import LetterModel

/// One line of the source as a format reader found it, before any tidying of its text.
struct RawLine: Hashable, Sendable {
  /// The line's text without its line break.
  var text: String
  /// Page, counted from 1.
  var page: Int
  /// Line on the page (in the file for formats without pages), counted from 1.
  var line: Int
  /// The line's rectangle; nil without geometry.
  var box: Box?
  /// Left and right edge of every Unicode scalar of `text`, two numbers a scalar; empty without geometry.
  var edges: [Float]
  /// Size in points of most of the line; 0 when unknown.
  var fontSize: Float
  /// Whether all letters of the line are bold.
  var isBold: Bool

  init(
    _ text: String, page: Int = 1, line: Int = 1, box: Box? = nil, edges: [Float] = [], fontSize: Float = 0,
    isBold: Bool = false
  ) {
    self.text = text
    self.page = page
    self.line = line
    self.box = box
    self.edges = edges
    self.fontSize = fontSize
    self.isBold = isBold
  }
}

/// One cell of a table row; its lines are lines of the paragraph.
struct RawParagraphCell: Hashable, Sendable {
  /// The cell's lines, as indices into the paragraph's `lines`; cells follow each other without gap.
  var lines: Range<Int>
}

/// Something a format knows about a stretch of a line that the text alone does not say.
struct RawMark: Hashable, Sendable {
  enum What: Hashable, Sendable {
    case placeholder(Placeholder.Kind, name: String, options: [String], certain: Bool)
    case hidden(HiddenContent.Kind, excerpt: String)
    /// A word that was read from a picture without being sure of it.
    case doubtful
    /// A word that was given its Danish letters back, and how it stood before.
    case repaired(original: String, confidence: Float)
  }

  /// Index into the paragraph's `lines`.
  var line: Int
  /// The bytes of the line's `text` that are meant, before tidying.
  var utf8Range: Range<Int>
  var what: What
}

/// One paragraph, list item, heading or table row as a format reader found it.
struct RawParagraph: Hashable, Sendable {
  /// Where on the paper the paragraph belongs.
  enum Region: Hashable, Sendable {
    case body, header, footer, margin, textBox, footnote
  }

  var lines: [RawLine]
  var region: Region = .body
  /// Level of a heading the format itself declares (style, `h2`), counted from 1.
  var headingLevel: Int?
  /// Whether all letters are bold.
  var isBold = false
  /// Size in points of most of the text; nil when unknown.
  var fontSize: Float?
  /// The marker of a list item when it is not part of the text (`•`, `1.`); it is put before the text.
  var listMarker: String?
  /// The cells of a table row; nil for other paragraphs.
  var cells: [RawParagraphCell]?
  /// The style's name as the author knows it, in lower case; nil without styles.
  var styleName: String?
  /// Whether the format marks the text as meant for the author, not for the citizen.
  var isAuthorHelp = false
  /// Whether the line breaks were set by the author; otherwise they only fill the width of the paper.
  var linesAreHardBreaks = false
  /// 0 for the letter, 1… for its attachments in order.
  var document = 0
  /// What the format knows about stretches of the lines.
  var marks: [RawMark] = []

  init(lines: [RawLine], region: Region = .body) {
    self.lines = lines
    self.region = region
  }

  /// A paragraph of one line of text.
  init(_ text: String, page: Int = 1, line: Int = 1) {
    self.init(lines: [RawLine(text, page: page, line: line)])
  }
}

/// What every format reader makes; `StructureBuilder` turns it into a letter.
struct RawDocument: Hashable, Sendable {
  /// The paragraphs in reading order, attachments last.
  var paragraphs: [RawParagraph]
  var format: SourceFormat
  /// Number of pages; nil for formats without pages.
  var pages: Int?
  var envelope: Envelope?
  var notices: [ReadNotice] = []
  /// Whether the file is a template by its type.
  var isTemplateByType = false
  /// Hidden content that has no place in the text.
  var hiddenWithoutPlace: [HiddenContent] = []
  /// Whether the text came from character recognition.
  var isOCR = false
  /// How well the format reader could read the text.
  var quality = SourceQuality.good

  init(paragraphs: [RawParagraph], format: SourceFormat, pages: Int? = nil) {
    self.paragraphs = paragraphs
    self.format = format
    self.pages = pages
  }

  /// Goes on with the pages of another file. Attachments stay last, and what is told twice is told once.
  mutating func append(_ next: RawDocument) {
    let before = pages ?? 1
    var further = next.paragraphs
    for index in further.indices {
      for line in further[index].lines.indices { further[index].lines[line].page += before }
    }
    let attachments = paragraphs.firstIndex { $0.document > 0 } ?? paragraphs.count
    let last = paragraphs.last?.document ?? 0
    for index in further.indices where further[index].document > 0 { further[index].document += last }
    paragraphs.insert(contentsOf: further.filter { $0.document == 0 }, at: attachments)
    paragraphs += further.filter { $0.document > 0 }
    pages = before + (next.pages ?? 1)
    envelope = envelope ?? next.envelope
    notices += next.notices.filter { !notices.contains($0) }
    hiddenWithoutPlace += next.hiddenWithoutPlace
    isOCR = isOCR || next.isOCR
    if next.quality != .good { quality = next.quality }
  }
}

/// What a format reader may know besides the bytes.
struct ReadContext: Sendable {
  /// File name without folders, for failures and notices.
  var name: String
  /// Password and limits.
  var options: ReadOptions
  /// How many files this one is nested in; 0 for the file itself. More than `ReadLimits.nesting` is refused.
  var depth: Int
  /// What helps or watches the reading.
  var aids: ReadAids

  init(name: String, options: ReadOptions = ReadOptions(), depth: Int = 0, aids: ReadAids = ReadAids()) {
    self.aids = aids
    self.name = name
    self.options = options
    self.depth = depth
  }

  /// The context for a file found inside this one.
  func nested(name: String) -> ReadContext {
    ReadContext(name: name, options: options, depth: depth + 1, aids: aids)
  }
}
