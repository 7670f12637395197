public import Composition
import LetterModel

/// A text to keep, print or send, before it gets a format.
public struct Sheet: Hashable, Sendable {
  /// One block of it.
  public enum Block: Hashable, Sendable {
    /// Level counted from 1; the title of the sheet has none.
    case heading(Int, String)
    case paragraph(String)
    case bullet(String)
    case numbered(Int, String)
    /// A line to tick off.
    case check(String)
    case quote(String)
    /// A line that must not be overlooked.
    case note(String)
    /// Small print.
    case small(String)
    case pageBreak

    var isHeading: Bool { if case .heading = self { true } else { false } }
  }

  /// What the text is, for the file's properties and as first heading.
  public let title: String
  /// Whether the title stands in the text itself; a letter to send begins with its recipient instead.
  public let showsTitle: Bool
  /// `da` or `en`.
  public let language: String
  /// The blocks in order.
  public let blocks: [Block]

  /// Makes a sheet.
  public init(title: String, showsTitle: Bool = true, language: String = "da", blocks: [Block]) {
    self.title = title
    self.showsTitle = showsTitle
    self.language = language
    self.blocks = blocks
  }

  /// The summary of a letter.
  ///
  /// - Parameter showsHead: whether the sheet begins with sender, date and case number, as a paper to take home does.
  public init(
    summary: Summary, of review: Review, showCPR: Bool = false, showsSources: Bool = false,
    showsHead: Bool = true
  ) {
    func own(_ text: String) -> String { showCPR ? text : CPRMask.masked(text) }
    let head = showsHead ? LetterHead.line(of: review, isEnglish: summary.language == "en") : nil
    var blocks = head.map { [Block.paragraph(own($0))] } ?? []
    for section in summary.sections {
      blocks.append(.heading(2, own(section.heading)))
      for sentence in section.sentences {
        let parts = SentenceText.parts(own(sentence.text))
        var text = parts.text
        if showsSources { text += " " + SentenceText.source(of: sentence, in: review, showCPR: showCPR) }
        switch (section.id, parts.marker) {
        case (_, "☐ "): blocks.append(.check(text))
        case (.smallPrint, _): blocks.append(.small(text))
        case (.words, _): blocks.append(.bullet(text))
        case (_, ""): blocks.append(.paragraph(text))
        default: blocks.append(.bullet(text))
        }
      }
    }
    self.init(
      title: summary.language == "en" ? "What the letter says" : "Hvad siger brevet?",
      language: summary.language,
      blocks: blocks)
  }

  /// A drafted letter, followed by the sheet for the citizen on a page of its own when wanted. While a question is
  /// open the letter begins by saying so.
  ///
  /// - Parameter showsFindings: whether each point names the finding it rests on, for the advisor's copy.
  public init(
    draft: Draft, showCPR: Bool = false, withCitizenSheet: Bool = false, showsFindings: Bool = false
  ) {
    func own(_ text: String) -> String { showCPR ? text : CPRMask.masked(text) }
    var blocks = DraftNames.warning(draft).map { [Block.note($0)] } ?? []
    var number = 0
    for part in draft.parts {
      let id = part.style == .quote ? nil : part.finding
      let text = own(part.text) + (showsFindings ? id.map { " (\($0))" } ?? "" : "")
      // A quotation or paragraph may stand between two points; a heading ends the list.
      if part.style == .numbered { number += 1 } else if part.style == .heading { number = 0 }
      switch part.style {
      case .recipient, .paragraph, .signature: blocks.append(.paragraph(text))
      case .heading: blocks.append(.heading(blocks.contains(where: \.isHeading) ? 2 : 1, text))
      case .numbered: blocks.append(.numbered(number, Sheet.withoutNumber(text)))
      case .bullet: blocks.append(.bullet(SentenceText.parts(text).text))
      case .quote: blocks.append(.quote(text))
      }
    }
    if withCitizenSheet, !draft.citizenSheet.isEmpty {
      blocks += [.pageBreak, .heading(1, Sheet.citizenTitle)]
      blocks += Sheet.citizenLines(draft, showCPR: showCPR)
    }
    self.init(title: DraftNames.name(of: draft.kind), showsTitle: false, blocks: blocks)
  }

  /// The sheet for the citizen alone, not to be sent.
  public init(citizenSheetOf draft: Draft, showCPR: Bool = false) {
    self.init(title: Sheet.citizenTitle, blocks: Sheet.citizenLines(draft, showCPR: showCPR))
  }

  private static let citizenTitle = "Til dig selv – send ikke dette ark"

  static func citizenLines(_ draft: Draft, showCPR: Bool) -> [Block] {
    draft.citizenSheet.map { .bullet(SentenceText.parts(showCPR ? $0.text : CPRMask.masked($0.text)).text) }
  }

  /// The text without a number such as `2. ` that already stands in front.
  private static func withoutNumber(_ text: String) -> String {
    let digits = text.prefix { $0.isNumber }
    let rest = text.dropFirst(digits.count)
    return !digits.isEmpty && rest.hasPrefix(". ") ? String(rest.dropFirst(2)) : text
  }
}
