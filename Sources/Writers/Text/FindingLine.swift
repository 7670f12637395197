public import Composition
public import LetterModel

/// A finding in one line of a table, with a short masked quotation.
public struct FindingLine: Hashable, Sendable {
  /// The rule's code.
  public let id: String
  /// The rule's English slug.
  public let slug: String
  /// How grave it is.
  public let severity: Severity
  /// Page, counted from 1; nil for something absent.
  public let page: Int?
  /// Line on the page, counted from 1; nil for something absent.
  public let line: Int?
  /// At most 80 characters of the words it points at; nil for something absent.
  public let quote: String?

  /// The findings of a letter.
  public static func lines(of review: Review) -> [FindingLine] {
    let text = MaskedText(review.letter, showCPR: false)
    return review.findings.map { finding in
      let span = finding.evidence.lazy.compactMap { if case .at(let span) = $0 { span } else { nil } }.first
      let place = span.flatMap { text.pageAndLine($0) }
      return FindingLine(
        id: finding.id.description, slug: finding.slug, severity: finding.severity, page: place?.page,
        line: place?.line, quote: span.map { shortened(onOneLine(text.string($0)), to: 80) })
    }
  }
}
