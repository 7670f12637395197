public import Composition
import LetterModel

/// The plain-language summary on a terminal.
public struct TerminalSummary: Sendable {
  private let summary: Summary
  private let review: Review
  private let style: TextStyle
  private let showsSources: Bool

  /// Makes the view; with sources each sentence says where it comes from.
  public init(_ summary: Summary, of review: Review, style: TextStyle, showsSources: Bool) {
    self.summary = summary
    self.review = review
    self.style = style
    self.showsSources = showsSources
  }

  /// The whole summary.
  public var text: String {
    sections { _ in true }.drop { $0.isEmpty }.joined(separator: "\n") + "\n"
  }

  /// The sections that are wanted, each under its heading.
  func sections(_ isWanted: (SummarySection.ID) -> Bool) -> [String] {
    summary.sections.filter { isWanted($0.id) }.flatMap { lines(of: $0) }
  }

  /// One section under its heading; empty when the summary has none.
  func section(_ id: SummarySection.ID) -> [String] { sections { $0 == id } }

  private func lines(of section: SummarySection) -> [String] {
    var lines = style.heading(section.heading)
    for sentence in section.sentences {
      let set = SentenceText.parts(sentence.text)
      var wrapped = style.wrapped(set.text, indent: 2 + set.marker.count, first: "  " + set.marker)
      if section.id == .smallPrint { wrapped = wrapped.map { style.ink($0, .dim) } }
      lines += wrapped
      if showsSources {
        let source = SentenceText.source(of: sentence, in: review, showCPR: style.showCPR)
        lines += style.wrapped(source, indent: 4).map { style.ink($0, .dim) }
      }
    }
    return lines
  }
}

/// What the writers of summaries share.
enum SentenceText {
  /// The sentence without its mark, and the mark (`☐ `, `• ` or empty).
  static func parts(_ text: String) -> (marker: String, text: String) {
    for marker in ["☐ ", "• ", "- ", "– "] where text.hasPrefix(marker) {
      return (marker == "☐ " ? marker : "• ", String(text.dropFirst(marker.count)))
    }
    return ("", text)
  }

  /// Where the sentence comes from, e.g. `[fra brevet, linje 12: »…«]`.
  static func source(of sentence: ComposedSentence, in review: Review, showCPR: Bool) -> String {
    let origin =
      switch sentence.origin {
      case .stated: "fra brevet"
      case .computed: "beregnet"
      case .unclear: "uklart i brevet"
      case .notStated: "står ikke i brevet"
      case .explained: "forklaring, ikke fra brevet"
      }
    let text = MaskedText(review.letter, showCPR: showCPR)
    for piece in sentence.evidence {
      guard case .at(let span) = piece else { continue }
      let place = FindingText.place(of: span, text, pages: review.letter.source.pages).map { ", " + $0 } ?? ""
      return "[\(origin)\(place): »\(shortened(onOneLine(text.string(span)), to: 120))«]"
    }
    return "[\(origin)]"
  }
}
