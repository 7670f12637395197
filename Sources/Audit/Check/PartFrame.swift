/// The frame a pasted part is read in: the least a decision needs around it, so that the rules know what they look at.
/// The part's own text stays as it was read; nothing of the frame is ever shown.
struct PartFrame {
  private let part: LetterPart
  private let before: [(BlockRole, String)]

  init(part: LetterPart, law: String?, asOf: CivilDate) {
    self.part = part
    let under = law.map { " efter \($0)" } ?? ""
    var blocks: [(BlockRole, String)] = [
      (.letterhead, "Kommunen"), (.meta, "Dato: \(DanishLabels.date(asOf))"),
      (.heading, "Afgørelse om afslag"),
      (.body, "Vi har besluttet at give dig afslag på din ansøgning\(under)."),
    ]
    switch part {
    case .klagevejledning: blocks.append((.heading, "Klagevejledning"))
    case .begrundelse: blocks.append((.heading, "Begrundelse"))
    case .sprog: blocks = []
    }
    before = blocks
  }

  private var head: [UInt8] { before.flatMap { Array($0.1.utf8) + [0x0A, 0x0A] } }

  /// The part inside the frame.
  func framed(_ letter: Letter) -> Letter {
    let shift = head.count
    guard shift > 0 else { return letter }
    var blocks: [Block] = []
    var offset = 0
    for (role, text) in before {
      blocks.append(Block(span: Span(offset, offset + text.utf8.count), role: role))
      offset += text.utf8.count + 2
    }
    blocks += letter.blocks.map { block in
      Block(
        span: block.span.moved(shift), role: role(of: block), page: block.page, level: block.level,
        cells: block.cells.map { $0.moved(shift) }, document: block.document)
    }
    return Letter(
      bytes: head + letter.bytes, blocks: blocks,
      sourceMap: SourceMap(
        lines: letter.sourceMap.lines.map {
          SourceLine(span: $0.span.moved(shift), page: $0.page, line: $0.line, box: $0.box, edges: $0.edges)
        }), source: letter.source,
      placeholders: letter.placeholders.map {
        Placeholder(
          kind: $0.kind, name: $0.name, options: $0.options, span: $0.span.moved(shift),
          isCertain: $0.isCertain)
      })
  }

  /// A pasted paragraph looks like a letterhead or an address to a reader that sees nothing else.
  private func role(of block: Block) -> BlockRole {
    switch block.role {
    case .letterhead, .address, .meta, .salutation, .signature, .footer: .body
    default: block.role
    }
  }

  /// The review of the framed part with everything about the frame taken out and offsets into the part's own text.
  func unframed(_ review: Review, of letter: Letter) -> Review {
    let shift = head.count
    let findings = review.findings.compactMap { finding -> Finding? in
      guard part.families.contains(finding.id.family) else { return nil }
      var evidence: [Evidence] = []
      for piece in finding.evidence {
        switch piece {
        case .at(let span):
          guard span.start >= shift else { return nil }
          evidence.append(.at(span.moved(-shift)))
        case .missing(let within, let lookedFor):
          evidence.append(
            .missing(
              within: Span(max(0, within.start - shift), max(0, within.end - shift)), lookedFor: lookedFor))
        }
      }
      return Finding(
        id: finding.id, slug: finding.slug, severity: finding.severity, title: finding.title,
        message: finding.message, complaintPoint: finding.complaintPoint, basis: finding.basis,
        confidence: finding.confidence, decision: nil, evidence: evidence,
        suggestions: finding.suggestions.compactMap {
          $0.span.start >= shift
            ? Suggestion(text: $0.text, span: $0.span.moved(-shift), isSure: $0.isSure) : nil
        })
    }
    return Review(
      letter: letter, facts: review.facts, findings: findings, readability: review.readability,
      asOf: review.asOf, rulebookDate: review.rulebookDate, received: review.received,
      delivery: review.delivery)
  }
}

extension Span {
  /// The span moved by so many bytes.
  fileprivate func moved(_ bytes: Int) -> Span { Span(start + bytes, end + bytes) }
}
