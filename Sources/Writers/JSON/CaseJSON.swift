public import Composition
public import LetterModel
import Understanding

extension JSONWriter {
  /// One citizen's letters in order, as JSON; indices count from 0 in that order.
  ///
  /// - Parameter day: the day by which it is judged whether there is time left to complain.
  public func value(of file: CaseFile, on day: CivilDate) -> JSONValue {
    .object([
      "schema": .string("klarbrev.case/1"),
      "complainAbout": file.decisionToComplainAbout(on: day).map(JSONValue.integer) ?? .null,
      "letters": .array(file.entries.map(value)),
      "recipients": .array(file.strangers.map { .string(showCPR ? $0 : CPRMask.masked($0)) }),
    ])
  }

  private func value(of entry: CaseFile.Entry) -> JSONValue {
    let facts = entry.review.facts
    let page = entry.page.map { JSONValue.object(["number": .integer($0.number), "of": .integer($0.count)]) }
    return .object([
      "name": .string(showCPR ? entry.name : CPRMask.masked(entry.name)),
      "date": JSONValue(entry.date?.description), "kind": .string(facts.kind.rawValue),
      "outcomes": .array(facts.decisions.map { .string($0.outcome.rawValue) }),
      "lastDay": JSONValue(facts.klagevejledning.lastDay?.description),
      "answers": entry.answers.map(JSONValue.integer) ?? .null,
      "duplicateOf": entry.duplicateOf.map(JSONValue.integer) ?? .null, "page": page ?? .null,
      "complaintReceived": entry.complaintReceived.map(JSONValue.integer) ?? .null,
      "days": .array(
        entry.days.map {
          .object(["date": .string($0.date.description), "purpose": .string($0.purpose.rawValue)])
        }),
      "otherPages": .array(entry.otherPages.map(JSONValue.integer)),
      "missingPages": .array(entry.missingPages.map(JSONValue.integer)),
    ])
  }
}
