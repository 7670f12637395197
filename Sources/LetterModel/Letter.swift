/// A placeholder of a template, as the reader recognised it.
public struct Placeholder: Hashable, Sendable {
  /// What a person or a merge has to do with the placeholder.
  public enum Kind: String, Sendable, Hashable {
    /// One value goes here: `«Navn»`.
    case variable
    /// One of several texts is to be picked: `[den sag / de sager]`.
    case choice
    /// A whole block of text goes here: `[RELEVANTE_TEKSTER]`.
    case insertion
    /// A note to the author: `[indsæt klageinstans]`.
    case instruction
    /// Something left unfilled in a finished letter: `____`, `XX.XX.XXXX`, an unfilled drop-down.
    case blank
  }

  /// What the placeholder is.
  public let kind: Kind
  /// The field's name or the text between its marks.
  public let name: String
  /// The alternatives of a choice; empty for other kinds.
  public let options: [String]
  /// Where it stands in the letter's text, marks included.
  public let span: Span
  /// Whether it was unmistakable (typed syntax, Word field), or recognised by form only.
  public let isCertain: Bool

  /// Makes a placeholder.
  public init(kind: Kind, name: String, options: [String] = [], span: Span, isCertain: Bool) {
    self.kind = kind
    self.name = name
    self.options = options
    self.span = span
    self.isCertain = isCertain
  }
}

/// Something in the file that a reader of the printed letter would not see, or that changes by itself.
public struct HiddenContent: Hashable, Sendable {
  /// What kind of content it is.
  public enum Kind: String, Sendable, Hashable {
    case comment, insertion, deletion, hiddenText
    /// A field that shows today's date each time the file is opened.
    case dateField
    /// Text marked with a colour by the author.
    case highlight
    case macro
  }

  /// What it is.
  public let kind: Kind
  /// Where it stands, or is anchored, in the letter's text; nil when it has no place there.
  public let span: Span?
  /// A short excerpt, without author names.
  public let excerpt: String

  /// Makes a note of hidden content.
  public init(kind: Kind, span: Span?, excerpt: String) {
    self.kind = kind
    self.span = span
    self.excerpt = excerpt
  }
}

/// What the wrapping of a letter (a Digital Post message, an e-mail) says about it. Never counts as text of the letter.
public struct Envelope: Hashable, Sendable {
  /// Name of the sending authority.
  public var senderName: String?
  /// Unit within the authority.
  public var senderUnit: String?
  /// Name of the recipient.
  public var recipientName: String?
  /// Case number.
  public var caseNumber: String?
  /// Subject line.
  public var subject: String?
  /// The day it was sent, Danish time.
  public var sentDate: CivilDate?
  /// How it was delivered.
  public var delivery: Delivery
  /// Whether the message is a text message (NemSMS), too short to hold a decision.
  public var isTextMessage: Bool

  /// Makes an envelope that says only how the letter was delivered.
  public init(delivery: Delivery) {
    self.delivery = delivery
    isTextMessage = false
  }
}

/// Where a letter came from and how well it could be read.
public struct Source: Hashable, Sendable {
  /// File name without folders.
  public var name: String
  /// Format found by content.
  public var format: SourceFormat
  /// Number of pages; nil for formats without pages.
  public var pages: Int?
  /// SHA-256 of the file's bytes, 64 lower-case hexadecimal digits.
  public var sha256: String
  /// Whether the text came from character recognition.
  public var isOCR: Bool
  /// How well the text could be read.
  public var quality: SourceQuality
  /// Page numbers (from 1) that page marks show to be missing ("Side 2 af 3" and no other page).
  public var missingPages: [Int]
  /// Remarks about the reading.
  public var notices: [ReadNotice]
  /// Words that were read without being sure of them, from a picture or in a text with many misprints, in text order.
  public var doubtful: [Span]
  /// Words that were given their æ, ø and å back, in text order.
  public var repairs: [WordRepair]

  /// Makes a source with good quality and no remarks.
  public init(name: String, format: SourceFormat, pages: Int?, sha256: String) {
    self.name = name
    self.format = format
    self.pages = pages
    self.sha256 = sha256
    isOCR = false
    quality = .good
    missingPages = []
    notices = []
    doubtful = []
    repairs = []
  }
}

/// A word of the text that is not as it stood in the file.
public struct WordRepair: Hashable, Sendable {
  /// The word as it is now.
  public let span: Span
  /// The word as it stood.
  public let original: String
  /// How sure the repair is, from 0 to 1.
  public let confidence: Float

  /// Makes a repair.
  public init(span: Span, original: String, confidence: Float) {
    self.span = span
    self.original = original
    self.confidence = confidence
  }
}

extension Source {
  /// Whether any word of the span was read without being sure of it.
  public func isDoubtful(_ span: Span) -> Bool { doubtful.contains { $0.overlaps(span) } }

  /// Whether words may stand there that nobody wrote: the text was read from a picture, or words of it were put right.
  public var mayBeMisread: Bool { isOCR || notices.contains { $0.code == .repairedText } }
}

/// One letter as read: text, blocks with roles, and the way back to the source. Never changed after reading.
public struct Letter: Hashable, Sendable {
  /// The text in UTF-8, NFC, lines ending in `\n`; all spans are offsets into it.
  public let bytes: [UInt8]
  /// The blocks in reading order.
  public let blocks: [Block]
  /// From spans back to pages, lines and boxes.
  public let sourceMap: SourceMap
  /// Where the letter came from.
  public let source: Source
  /// What the wrapping says; nil for a bare file.
  public let envelope: Envelope?
  /// Placeholders found by the reader, in text order.
  public let placeholders: [Placeholder]
  /// Comments, tracked changes, automatic dates and the like.
  public let hidden: [HiddenContent]
  /// Whether the file is a template by its type or its placeholders.
  public let isTemplate: Bool

  /// Makes a letter; spans must lie inside `bytes` (a bug otherwise, and the program stops).
  public init(
    bytes: [UInt8], blocks: [Block], sourceMap: SourceMap, source: Source, envelope: Envelope? = nil,
    placeholders: [Placeholder] = [], hidden: [HiddenContent] = [], isTemplate: Bool = false
  ) {
    for block in blocks { precondition(block.span.end <= bytes.count, "a block lies outside the text") }
    self.bytes = bytes
    self.blocks = blocks
    self.sourceMap = sourceMap
    self.source = source
    self.envelope = envelope
    self.placeholders = placeholders
    self.hidden = hidden
    self.isTemplate = isTemplate
  }

  /// The whole text.
  public var text: String { String(decoding: bytes, as: UTF8.self) }

  /// The text of a span.
  public func string(_ span: Span) -> String { String(decoding: bytes[span.range], as: UTF8.self) }

  /// The span of the whole text.
  public var wholeSpan: Span { Span(0, bytes.count) }
}
