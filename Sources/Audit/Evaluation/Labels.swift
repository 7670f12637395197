public import Writers

/// What a person says a letter holds: the subset of the output contract that was labelled.
public struct Labels {
  /// The labelled object.
  public let value: JSONValue

  /// Makes labels of an object.
  public init(value: JSONValue) { self.value = value }

  /// The letter's family.
  var family: String { value["family"]?.text ?? "uden familie" }

  /// Paths into the report whose values are compared as they are.
  static let fields = [
    "letter.kind", "letter.isTemplate", "letter.outcomes", "letter.topics", "letter.date",
    "letter.caseNumber",
    "letter.sender.authority", "letter.sender.unit", "letter.sender.name", "letter.recipient.name",
    "letter.subject", "source.quality", "source.pages",
    "begrundelse.status", "begrundelse.elements.retsregel.status", "begrundelse.elements.hovedhensyn.status",
    "begrundelse.elements.faktum.status", "klagevejledning.status",
    "klagevejledning.elements.klageinstans.status", "klagevejledning.elements.fremgangsmaade.status",
    "klagevejledning.elements.klagefrist.status", "klagevejledning.body", "klagevejledning.route",
    "klagevejledning.deadline", "klagevejledning.statedLastDay", "klagevejledning.lastDay",
    "klagevejledning.expected.body", "klagevejledning.expected.regime",
  ]

  /// The labelled fields with what was labelled; a label of null counts.
  var labelledFields: [(path: String, value: JSONValue)] {
    Labels.fields.compactMap { path in value.at(path).map { (path, $0) } }
  }

  /// Ids that must be found, with their severity where it was labelled; nil when findings were not labelled.
  var findings: [(id: String, severity: String?)]? {
    value["findings"]?.elements?.compactMap { finding in
      finding["id"]?.text.map { ($0, finding["severity"]?.text) }
    }
  }

  /// Ids that must not be found.
  var absentFindings: [String] { texts("absentFindings") }
  /// Words and phrases the summary must hold.
  var summaryMustContain: [String] { texts("summaryMustContain") }
  /// Words and phrases the summary must not hold.
  var summaryMustNotContain: [String] { texts("summaryMustNotContain") }

  private func texts(_ key: String) -> [String] { value[key]?.elements?.compactMap(\.text) ?? [] }
}
