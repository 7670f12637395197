import DanishText
public import LetterModel
public import Understanding

/// Writes the text of a letter as it was read: blocks with pages and roles, and what each sentence does.
public struct ExtractWriter: Sendable {
  /// The formats.
  public enum Format: Sendable {
    case text, json, markdown
  }

  private let letter: Letter
  /// The sentences by the index of their block; empty when nothing is to be said of what they do.
  private let sentences: [Int: [RoleSentence]]
  private let text: MaskedText
  private let isColored: Bool

  /// Makes a writer; without sentences nothing is said of what they do. Of the style only the colours and the CPR
  /// numbers count: a text to read is not wrapped.
  public init(letter: Letter, sentences: [RoleSentence], style: TextStyle) {
    self.letter = letter
    self.sentences = Dictionary(grouping: sentences, by: \.sentence.block)
    text = MaskedText(letter, showCPR: style.showCPR)
    isColored = style.isColored
  }

  /// The text in a format.
  public func text(_ format: Format) -> String {
    switch format {
    case .text: plain
    case .json: value.pretty + "\n"
    case .markdown: MarkdownWriter.text(sheet)
    }
  }

  private var plain: String {
    // The text comes masked already.
    let style = TextStyle(width: .max, isColored: isColored, showCPR: true)
    var lines: [String] = []
    var page = 0
    for (index, block) in letter.blocks.enumerated() {
      if block.page != page {
        page = block.page
        if (letter.source.pages ?? 1) > 1 { lines += [style.ink("── side \(page) ──", .dim), ""] }
      }
      let own = sentences[index] ?? []
      let label = "[\(ExtractWriter.name(of: block.role))]"
      let ink = ExtractWriter.ink(of: block.role)
      if own.isEmpty {
        let words = style.clean(text.string(block.span))
        lines.append(style.ink(label, ink) + " " + style.ink(words, block.role == .heading ? .bold : .plain))
      } else {
        lines.append(style.ink(label, ink))
        for sentence in own {
          let names = sentence.roles.map(\.role.rawValue).joined(separator: ", ")
          lines.append(
            "  " + style.ink("{\(names)}", .dim) + " " + style.clean(text.string(sentence.sentence.span)))
        }
      }
      lines.append("")
    }
    return lines.joined(separator: "\n")
  }

  private var sheet: Sheet {
    let blocks = letter.blocks.map { block -> Sheet.Block in
      let words = text.string(block.span)
      switch block.role {
      case .heading: return .heading(min(6, 1 + (block.level ?? 1)), words)
      case .listItem: return .bullet(SentenceText.parts(words).text)
      case .quotedLaw: return .quote(words)
      case .footer, .footnote: return .small(words)
      default: return .paragraph(words)
      }
    }
    return Sheet(title: text.masked(letter.source.name), blocks: blocks)
  }

  private var value: JSONValue {
    let blocks = letter.blocks.enumerated().map { index, block -> JSONValue in
      var members: JSONMembers = [
        "start": .integer(block.span.start), "end": .integer(block.span.end),
        "page": .integer(block.page), "role": .string(block.role.rawValue),
        "level": block.level.map(JSONValue.integer) ?? .null, "document": .integer(block.document),
        "text": .string(text.string(block.span)),
      ]
      if !sentences.isEmpty { members["sentences"] = .array((sentences[index] ?? []).map(value)) }
      return .object(members)
    }
    return .object([
      "schema": .string("klarbrev.text/1"),
      "source": .object([
        "name": text.own(letter.source.name), "format": .string(letter.source.format.rawValue),
        "pages": letter.source.pages.map(JSONValue.integer) ?? .null,
        "quality": .string(letter.source.quality.rawValue),
      ]),
      "text": .string(text.whole), "blocks": .array(blocks),
    ])
  }

  private func value(_ sentence: RoleSentence) -> JSONValue {
    let span = sentence.sentence.span
    return .object([
      "start": .integer(span.start), "end": .integer(span.end), "text": .string(text.string(span)),
      "caseContent": .integer(sentence.caseContent),
      "roles": .array(
        sentence.roles.map { role in
          .object([
            "role": .string(role.role.rawValue), "weight": .decimal(role.weight),
            "cues": .array(role.cues.map(JSONValue.string)),
          ])
        }),
    ])
  }

  /// Head and foot in grey, what the letter says in blue, what is not its own in yellow.
  private static func ink(of role: BlockRole) -> TextStyle.Ink {
    switch role {
    case .letterhead, .address, .meta, .footer, .footnote: .dim
    case .heading, .body, .listItem, .tableRow, .salutation, .signature: .blue
    case .quotedLaw, .authorHelp: .yellow
    }
  }

  private static func name(of role: BlockRole) -> String {
    switch role {
    case .letterhead: "brevhoved"
    case .address: "adresse"
    case .meta: "oplysning"
    case .heading: "overskrift"
    case .salutation: "hilsen"
    case .body: "tekst"
    case .listItem: "punkt"
    case .tableRow: "tabelrække"
    case .quotedLaw: "lovtekst"
    case .signature: "underskrift"
    case .footer: "sidefod"
    case .authorHelp: "vejledning"
    case .footnote: "note"
    }
  }
}
