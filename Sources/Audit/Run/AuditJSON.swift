extension AuditRow {
  /// The row as JSON: what the letter is and what was found, with short masked quotations and no other letter text.
  public func value(rulebookDate: CivilDate) -> JSONValue {
    var members: [String: JSONValue] = [
      "schema": .string("klarbrev.audit/1"), "path": .string(CPRMask.masked(path)),
      "tool": .object(["version": .string(Tool.version), "rulebook": .string(rulebookDate.description)]),
    ]
    switch outcome {
    case .failure(let failure):
      members["error"] = .object([
        "code": .string(failure.code.rawValue), "message": .string(failure.message),
      ])
    case .success(let result): members.merge(AuditRow.members(of: result.review)) { $1 }
    }
    return .object(members)
  }

  private static func members(of review: Review) -> [String: JSONValue] {
    let source = review.letter.source
    let facts = review.facts
    return [
      "source": .object([
        "format": .string(source.format.rawValue), "sha256": .string(source.sha256),
        "pages": source.pages.map(JSONValue.integer) ?? .null, "quality": .string(source.quality.rawValue),
      ]),
      "letter": .object([
        "kind": .string(facts.kind.rawValue), "isTemplate": .bool(facts.isTemplate),
        "outcomes": .array(facts.outcomes.map { .string($0.rawValue) }),
        "topics": .array(facts.topics.map(JSONValue.string)),
        "date": JSONValue(facts.date?.value.description),
      ]),
      "begrundelse": .string(facts.begrundelse.status.rawValue),
      "klagevejledning": .string(facts.klagevejledning.status.rawValue),
      "readability": .object([
        "lix": review.readability.lix.map(JSONValue.decimal) ?? .null,
        "words": .integer(review.readability.words),
      ]),
      "findings": .array(FindingLine.lines(of: review).map(value)),
    ]
  }

  private static func value(_ line: FindingLine) -> JSONValue {
    .object([
      "id": .string(line.id), "slug": .string(line.slug), "severity": .string(line.severity.rawValue),
      "page": line.page.map(JSONValue.integer) ?? .null, "line": line.line.map(JSONValue.integer) ?? .null,
      "quote": JSONValue(line.quote),
    ])
  }
}
