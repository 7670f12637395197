import DanishText
import LetterModel
import Understanding

/// A point of a complaint with what it rests on.
struct Ground {
  let finding: Finding
  /// The point in the citizen's words.
  let text: String
  /// One sentence of the letter, with where it stands; nil when the point is about something absent.
  let quotation: String?
  /// What the point rests on.
  let evidence: [Evidence]
  /// The quoted sentence; nil when there is none.
  let quoted: Span?
}

extension DraftBuilder {
  /// Most grounds of a complaint (users.md, section 4.3).
  static let mostGrounds = 5

  /// Codes that carry a complaint, heaviest first: substance, then guarantees of procedure, then the rest.
  static let order: [String] = [
    "G9", "G12", "G6", "G8", "G7", "G10", "G11", "H3", "H5", "F8", "F7", "T6", "O7",
    "G1", "G3", "G4", "G2", "P1", "P7",
    "H1", "H2", "H4", "H6", "T3",
  ]

  /// The grounds the letter supports for this decision, in order of weight.
  func grounds(decision index: Int?) -> [Ground] {
    let supported = material.review.findings.filter { finding in
      finding.complaintPoint != nil && finding.confidence >= .medium
        && (finding.decision == nil || index == nil || finding.decision == index)
        && DraftBuilder.order.contains(finding.id.description)
    }
    var seen = Set<String>()
    let ranked = supported.filter { seen.insert($0.id.description).inserted }.sorted { rank($0) < rank($1) }
    return ranked.prefix(DraftBuilder.mostGrounds).compactMap { ground($0) }
  }

  private func rank(_ finding: Finding) -> Int {
    DraftBuilder.order.firstIndex(of: finding.id.description) ?? DraftBuilder.order.count
  }

  private func ground(_ finding: Finding) -> Ground? {
    guard let point = finding.complaintPoint?.trimmed, !point.isEmpty else { return nil }
    let text = withQuestions(point).withStop
    let confirm = finding.id.description == "P1" ? " \(fill(.hoert))" : ""
    let quoted = quotedSentence(of: finding)
    return Ground(
      finding: finding, text: text + confirm, quotation: quoted.flatMap { quotation($0) },
      evidence: finding.evidence, quoted: quoted)
  }

  /// "[…]" of a card's text as a question.
  private func withQuestions(_ point: String) -> String {
    var result = ""
    var rest = point[...]
    while let start = rest.firstIndex(of: "["), let end = rest[start...].firstIndex(of: "]") {
      let inner = String(rest[rest.index(after: start)..<end])
      let isBlank = inner.trimmed.isEmpty || inner == "…" || inner == "..."
      result += rest[..<start]
      if inner.hasPrefix("SKRIV: ") {
        result += "[\(inner)]"
      } else {
        result += "[SKRIV: \(isBlank ? "Hvad er det?" : inner)]"
      }
      rest = rest[rest.index(after: end)...]
    }
    return result + rest
  }

  /// The sentence of the letter that a point quotes.
  private func quotedSentence(of finding: Finding) -> Span? {
    for case .at(let place) in finding.evidence {
      let index = material.facts.sentences.firstIndex { $0.sentence.span.contains(place) }
      guard let index else { continue }
      if material.isTelling(index), !material.isAboutComplaint(index) {
        return material.span(index)
      }
    }
    return nil
  }

  /// »…« with the heading or page it stands under.
  func quotation(_ span: Span) -> String? {
    let words = PlainLanguage.withoutListMarker(material.text(span)).withoutStop.words
    guard words.count >= 2 else { return nil }
    let shown =
      words.count > 40 ? words.prefix(30).joined(separator: " ") + " …" : words.joined(separator: " ")
    return "I brevet står der\(whereabouts(span)): »\(shown)«."
  }

  private func whereabouts(_ span: Span) -> String {
    if let pages = material.letter.source.pages, pages > 1,
      let place = material.letter.sourceMap.place(of: span, in: material.letter.bytes)
    {
      return " (side \(place.page))"
    }
    return headingNear(span).map { " (under »\(material.text($0).withoutStop)«)" } ?? ""
  }

  /// What a quotation of the place rests on: the place itself and the heading it names.
  func evidence(quoting span: Span) -> [Evidence] {
    [.at(span)] + (headingNear(span).map { [.at($0)] } ?? [])
  }

  /// The short heading above a place; nil where that is the title of the whole letter, which tells nothing.
  private func headingNear(_ span: Span) -> Span? {
    let above = material.letter.blocks.last { $0.role == .heading && $0.span.start <= span.start }?.span
    guard let above, above != material.facts.subject?.span else { return nil }
    let heading = material.text(above).withoutStop
    let isTitle = material.facts.subject?.span.map { $0.overlaps(above) } ?? false
    return heading.words.count <= 8 && !heading.hasSuffix(":") && !isTitle ? above : nil
  }
}
