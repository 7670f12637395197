public import Composition
public import LetterModel
import Rulebook
import Understanding

/// Writes reports for machines, exactly as Docs/decisions/0002-output-contract.md has it.
public struct JSONWriter: Sendable {
  /// Whether the last four digits of CPR numbers are shown.
  public let showCPR: Bool

  /// Makes a writer; CPR numbers are masked unless told otherwise.
  public init(showCPR: Bool = false) { self.showCPR = showCPR }

  /// The schema every object names.
  public static let schema = "klarbrev.letter/1"

  /// The object for one letter.
  public func value(of report: LetterReport) -> JSONValue {
    let review = report.review
    let text = MaskedText(review.letter, showCPR: showCPR)
    let facts = review.facts
    return .object([
      "schema": .string(JSONWriter.schema),
      "tool": .object([
        "version": .string(Tool.version), "rulebook": .string(review.rulebookDate.description),
      ]),
      "source": source(of: review.letter, text),
      "letter": letter(facts, text),
      "decisions": .array(facts.decisions.map { decision($0, text) }),
      "begrundelse": begrundelse(facts.begrundelse, text),
      "klagevejledning": klagevejledning(facts.klagevejledning, text),
      "findings": .array(review.findings.map { finding($0, text) }),
      "readability": readability(of: review),
      "summary": summary(report.summary, text),
      "drafts": .array(report.drafts.map { draft($0, text) }),
    ])
  }

  /// The object that stands for a file that could not be read.
  public func value(of failure: ReadFailure, rulebookDate: CivilDate) -> JSONValue {
    let name = showCPR ? failure.name : CPRMask.masked(failure.name)
    return .object([
      "schema": .string(JSONWriter.schema),
      "tool": .object([
        "version": .string(Tool.version), "rulebook": .string(rulebookDate.description),
      ]),
      "source": .object(["name": .string(name), "quality": .string(SourceQuality.unreadable.rawValue)]),
      "error": .object(["code": .string(failure.code.rawValue), "message": .string(failure.message)]),
    ])
  }
}

extension JSONWriter {
  private func source(of letter: Letter, _ text: MaskedText) -> JSONValue {
    let source = letter.source
    let notices = source.notices.map { notice in
      JSONValue.object([
        "code": .string(notice.code.rawValue), "message": text.own(notice.message),
        "evidence": .array(notice.spans.map { text.place($0) }),
      ])
    }
    return .object([
      "name": text.own(source.name), "format": .string(source.format.rawValue),
      "pages": source.pages.map(JSONValue.integer) ?? .null, "sha256": .string(source.sha256),
      "ocr": .bool(source.isOCR), "quality": .string(source.quality.rawValue), "notices": .array(notices),
      "repairs": .array(source.repairs.map { self.repair($0, text) }),
    ])
  }

  private func repair(_ repair: WordRepair, _ text: MaskedText) -> JSONValue {
    .object([
      "start": .integer(repair.span.start), "end": .integer(repair.span.end),
      "original": .string(text.masked(repair.original)),
      "confidence": .decimal(Double((repair.confidence * 100).rounded()) / 100),
    ])
  }

  private func letter(_ facts: Facts, _ text: MaskedText) -> JSONValue {
    .object([
      "kind": .string(facts.kind.rawValue), "isTemplate": .bool(facts.isTemplate),
      "outcomes": .array(facts.outcomes.map { .string($0.rawValue) }),
      "topics": .array(facts.topics.map(JSONValue.string)),
      "date": JSONValue(facts.date?.value.description), "caseNumber": text.own(facts.caseNumber?.value),
      "sender": .object([
        "authority": text.own(facts.sender.authority?.value), "unit": text.own(facts.sender.unit?.value),
        "name": text.own(facts.sender.name?.value),
      ]),
      "recipient": .object(["name": text.own(facts.recipient?.value)]),
      "subject": text.own(facts.subject?.value),
      "legalReferences": .array(facts.legalReferences.map { reference($0, text) }),
      "amounts": .array(facts.amounts.map { amount($0, text) }),
      "dates": .array(
        facts.dates.map { date in
          .object([
            "value": .string(date.date.description), "role": .string(date.role.rawValue),
            "text": .string(text.string(date.span)), "evidence": .array([text.place(date.span)]),
            "doubtful": doubtful(date.span, text),
          ])
        }),
      "text": .string(text.whole),
    ])
  }

  private func reference(_ reference: LegalReference, _ text: MaskedText) -> JSONValue {
    .object([
      "law": JSONValue(reference.law), "section": JSONValue(reference.section),
      "subsection": JSONValue(reference.subsection), "number": JSONValue(reference.number),
      "role": .string(reference.role.rawValue), "text": .string(text.string(reference.span)),
      "evidence": .array([text.place(reference.span)]), "doubtful": doubtful(reference.span, text),
    ])
  }

  private func amount(_ amount: Amount, _ text: MaskedText) -> JSONValue {
    let oere = amount.oere.magnitude
    let cents = String(oere % 100)
    let value =
      (amount.oere < 0 ? "-" : "") + String(oere / 100) + "." + (cents.utf8.count < 2 ? "0" : "") + cents
    return .object([
      "value": .string(value), "currency": .string("DKK"), "role": .string(amount.role.rawValue),
      "text": .string(text.string(amount.span)), "evidence": .array([text.place(amount.span)]),
      "doubtful": doubtful(amount.span, text),
    ])
  }

  /// Whether a place was read from a picture without being sure of it.
  private func doubtful(_ span: Span, _ text: MaskedText) -> JSONValue {
    .bool(text.letter.source.isDoubtful(span))
  }

  private func decision(_ decision: Decision, _ text: MaskedText) -> JSONValue {
    .object([
      "outcome": .string(decision.outcome.rawValue), "topic": JSONValue(decision.topic),
      "object": text.own(decision.object?.value),
      "begrundelse": begrundelse(decision.begrundelse, text),
      "klagevejledning": klagevejledning(decision.klagevejledning, text),
    ])
  }

  private func begrundelse(_ reasons: Begrundelse, _ text: MaskedText) -> JSONValue {
    .object([
      "status": .string(reasons.status.rawValue),
      "elements": .object([
        "retsregel": element(reasons.retsregel, text), "hovedhensyn": element(reasons.hovedhensyn, text),
        "faktum": element(reasons.faktum, text),
      ]),
    ])
  }

  private func klagevejledning(_ guidance: Klagevejledning, _ text: MaskedText) -> JSONValue {
    .object([
      "status": .string(guidance.status.rawValue),
      "elements": .object([
        "klageinstans": element(guidance.klageinstans, text),
        "fremgangsmaade": element(guidance.fremgangsmaade, text),
        "klagefrist": element(guidance.klagefrist, text),
      ]),
      "body": JSONValue(guidance.body?.rawValue), "route": JSONValue(guidance.route?.rawValue),
      "deadline": JSONValue(guidance.deadline?.value.description),
      "statedLastDay": JSONValue(guidance.statedLastDay?.value.description),
      "lastDay": JSONValue(guidance.lastDay?.description), "lastDayBasis": text.own(guidance.lastDayBasis),
      "expected": guidance.expected.map { expected($0) } ?? .null,
    ])
  }

  private func expected(_ expected: ExpectedRegime) -> JSONValue {
    let regime = expected.regime
    return .object([
      "regime": .string(regime.id), "body": JSONValue(regime.body?.rawValue),
      "route": JSONValue(regime.route?.rawValue), "deadline": JSONValue(regime.deadline?.description),
      "verified": .bool(regime.provenance.isVerified),
    ])
  }

  private func element(_ element: Element, _ text: MaskedText) -> JSONValue {
    .object(["evidence": text.evidence(element.evidence), "status": .string(element.status.rawValue)])
  }

  private func finding(_ finding: Finding, _ text: MaskedText) -> JSONValue {
    let suggestions = finding.suggestions.map { suggestion in
      JSONValue.object([
        "text": text.own(suggestion.text), "start": .integer(suggestion.span.start),
        "end": .integer(suggestion.span.end), "sure": .bool(suggestion.isSure),
      ])
    }
    return .object([
      "basis": JSONValue(finding.basis), "complaintPoint": text.own(finding.complaintPoint),
      "confidence": .string(finding.confidence.rawValue),
      "decision": finding.decision.map(JSONValue.integer) ?? .null,
      "evidence": text.evidence(finding.evidence), "id": .string(finding.id.description),
      "message": text.own(finding.message), "severity": .string(finding.severity.rawValue),
      "slug": .string(finding.slug), "suggestions": .array(suggestions), "title": .string(finding.title),
    ])
  }

  private func readability(of review: Review) -> JSONValue {
    let figures = review.readability
    let detail = ReadabilityDetail(review, showCPR: showCPR)
    return .object([
      "lix": figures.lix.map(JSONValue.decimal) ?? .null, "words": .integer(figures.words),
      "sentences": .integer(figures.sentences), "longSentences": .integer(figures.longSentences),
      "sections": .array(detail.sections), "hardest": .array(detail.hardest),
    ])
  }

  private func summary(_ summary: Summary, _ text: MaskedText) -> JSONValue {
    let sections = summary.sections.map { section in
      JSONValue.object([
        "id": .string(section.id.rawValue), "heading": .string(section.heading),
        "sentences": .array(
          section.sentences.map { sentence in
            .object([
              "evidence": text.evidence(sentence.evidence), "origin": .string(sentence.origin.rawValue),
              "text": text.own(sentence.text),
            ])
          }),
      ])
    }
    return .object([
      "language": .string(summary.language), "lix": summary.lix.map(JSONValue.decimal) ?? .null,
      "sections": .array(sections),
    ])
  }

  private func draft(_ draft: Draft, _ text: MaskedText) -> JSONValue {
    .object([
      "kind": .string(draft.kind.rawValue), "ready": .bool(draft.isReady), "to": text.own(draft.to),
      "text": text.own(draft.text), "placeholders": .array(draft.placeholders.map { text.own($0) }),
    ])
  }
}

extension JSONWriter {
  /// What `check` gives for one letter: the source, what the letter is, the findings with their fingerprints, what was
  /// accepted, whether it can be sent, and what was not checked.
  public func value(of checked: CheckedLetter) -> JSONValue {
    let review = checked.review
    let text = MaskedText(review.letter, showCPR: showCPR)
    var members: JSONMembers = [
      "schema": .string(JSONWriter.schema), "path": text.own(checked.path),
      "tool": .object([
        "version": .string(Tool.version), "rulebook": .string(review.rulebookDate.description),
      ]),
      "source": source(of: review.letter, text),
      "letter": .object([
        "kind": .string(review.facts.kind.rawValue), "isTemplate": .bool(review.facts.isTemplate),
        "outcomes": .array(review.facts.outcomes.map { .string($0.rawValue) }),
      ]),
      "readability": readability(of: review),
      "readiness": .string(checked.readiness.rawValue),
      "notChecked": .array(checked.notChecked.map { text.own($0) }),
      "known": .integer(checked.known),
    ]
    members["part"] = checked.part.map { .string($0.rawValue) }
    members["findings"] = .array(
      zip(review.findings, checked.fingerprints).map { finding($0, text, fingerprint: $1) })
    members["accepted"] = .array(
      checked.accepted.map { accepted in
        .object([
          "finding": finding(accepted.finding, text, fingerprint: accepted.fingerprint),
          "reason": text.own(accepted.reason), "owner": text.own(accepted.owner),
          "expires": JSONValue(accepted.expires?.description),
        ])
      })
    members["blocks"] = .array(
      checked.blocks.map { .object(["decision": .integer($0.decision), "text": text.own($0.text)]) })
    return .object(members)
  }

  private func finding(_ finding: Finding, _ text: MaskedText, fingerprint: String) -> JSONValue {
    guard case .object(var members) = self.finding(finding, text) else { return .null }
    members["fingerprint"] = .string(fingerprint)
    return .object(members)
  }
}
