/// What a block of a letter is, judged from layout, position and form.
public enum BlockRole: String, Sendable, Hashable, CaseIterable {
  /// Name, unit and contact details of the sender, wherever they stand (also margin columns).
  case letterhead
  /// The recipient's name and address.
  case address
  /// Lines such as `Dato:`, `Sagsnr.:`, `Sagsbehandler:`.
  case meta
  case heading
  /// "Kære …", "Til …".
  case salutation
  case body
  case listItem
  case tableRow
  /// Law text quoted in full.
  case quotedLaw
  /// From "Venlig hilsen" on: closing, name, title, unit.
  case signature
  /// Running header or footer, privacy footer, page numbers.
  case footer
  /// Text to the author of a template, not to the citizen.
  case authorHelp
  case footnote

  /// Whether the block is running prose of the letter to be read by rules about content.
  public var isContent: Bool {
    switch self {
    case .heading, .body, .listItem, .tableRow, .footnote: true
    case .letterhead, .address, .meta, .salutation, .quotedLaw, .signature, .footer, .authorHelp: false
    }
  }
}

/// One block of the letter: a paragraph, a heading, a list item, a table row, a line of the letterhead.
public struct Block: Hashable, Sendable {
  /// The block's bytes in `Letter.bytes`; blocks are in reading order and do not overlap.
  public let span: Span
  /// What the block is.
  public let role: BlockRole
  /// Page the block begins on, counted from 1.
  public let page: Int
  /// Heading level counted from 1; nil for other blocks.
  public let level: Int?
  /// Spans of a table row's cells, in order; empty for other blocks.
  public let cells: [Span]
  /// Which document of the source the block comes from: 0 the letter, 1… its attachments in order.
  public let document: Int

  /// Makes a block; see the properties for units and bases.
  public init(
    span: Span, role: BlockRole, page: Int = 1, level: Int? = nil, cells: [Span] = [], document: Int = 0
  ) {
    self.span = span
    self.role = role
    self.page = page
    self.level = level
    self.cells = cells
    self.document = document
  }
}
