/// What an audit keeps of one file: figures, codes and fingerprints, no words of the letter and nobody's name.
public struct AuditRecord: Sendable, Hashable {
  /// A finding without the words it points at.
  public struct Item: Sendable, Hashable {
    /// The rule.
    public var id: RuleID
    /// How grave it is here.
    public var severity: Severity
    /// Page, counted from 1; nil for something absent.
    public var page: Int?
    /// Line, counted from 1; nil for something absent.
    public var line: Int?
    /// The finding's fingerprint.
    public var fingerprint: String
    /// Fingerprint of the paragraph it stands in; nil for something absent or a paragraph of a few words.
    public var paragraph: String?
    /// A sketch of that paragraph's words, for errors and warnings.
    public var sketch: String?
    /// What the rulebook says about an outdated name or law; nil for other rules.
    public var detail: String?
    /// Whether the report of `--baseline` holds it; never kept in the store.
    public var isKnown = false
  }

  /// A finding that someone has accepted.
  public struct Exception: Sendable, Hashable {
    /// The rule.
    public var id: RuleID
    /// Why.
    public var reason: String
    /// Who answers for it.
    public var owner: String?
    /// The last day it holds.
    public var expires: String?
    /// Which entry of the list of acceptances says so, counted from 0.
    public var entry: Int
  }

  /// The klagevejledning as figures.
  public struct Guidance: Sendable, Hashable {
    /// Fingerprint of its words.
    public var text: String
    /// A sketch of its words; nil when it has only a few.
    public var sketch: String?
    /// The period it gives, e.g. `P4W`; nil when it gives none.
    public var deadline: String?
    /// The body it names, as the closed set has it.
    public var body: String?
    /// What the rulebook knows the body as, when it is one of former days; nil otherwise.
    public var formerBody: String?
  }

  /// Grows when a record comes to hold more, so that files read by an older program are read again.
  static let form = 5

  /// Fewer words than any letter has: a note, a picture of nothing, a file with another purpose.
  private static let fewestWords = 20

  /// The file as the user named it, CPR numbers masked.
  public var path: String
  /// SHA-256 of the file; empty when it could not be opened.
  public var sha256 = ""
  /// Code of the failure when it could not be read; nil otherwise.
  public var errorCode: String?
  /// What to do about the failure. Danish.
  public var errorMessage: String?
  /// Part of the organisation; nil when the settings name none.
  public var unit: String?
  /// Who answers for the file; nil when nobody is named.
  public var owner: String?
  /// How many are sent a year; nil when the settings do not say.
  public var sent: Int?
  /// Closed sets of the output contract, as their raw values.
  public var format = "", quality = "", kind = ""
  /// Whether it is a template.
  public var isTemplate = false
  /// Outcomes and topics.
  public var outcomes: [String] = [], topics: [String] = []
  /// How far the reasons and the guidance are there, as raw values of the status.
  public var begrundelse = "", klagevejledning = ""
  /// Readability; nil when too short.
  public var lix: Double?
  /// Number of words.
  public var words = 0
  /// The findings that count.
  public var findings: [Item] = []
  /// Findings set aside.
  public var accepted: [Exception] = []
  /// The klagevejledning; nil when there is none.
  public var guidance: Guidance?
  /// Names of merge fields, of templates only.
  public var fields: [String] = []
  /// Lines on which a merge field begins and does not end, of files with fields.
  public var openMarks: [Int] = []
  /// Fingerprints of the paragraphs with eight words or more, each with the periods it gives; of templates only.
  public var paragraphs: [String] = []

  /// Makes a record of a file nothing is known about yet.
  public init(path: String) { self.path = path }

  /// Whether the file could be read.
  public var isRead: Bool { errorCode == nil }

  /// Whether it could be read and holds enough to be judged.
  public var isJudged: Bool { isRead && words >= AuditRecord.fewestWords }

  /// Findings of this severity.
  public func count(_ severity: Severity) -> Int { findings.count { $0.severity == severity } }
}

extension AuditRecord {
  /// The record as JSON.
  public var value: JSONValue {
    var members: JSONMembers = [
      "schema": .string("klarbrev.audit/1"), "path": .string(path), "sha256": .string(sha256),
      "unit": JSONValue(unit), "owner": JSONValue(owner),
    ]
    if let sent { members["sent"] = .integer(sent) }
    if let errorCode {
      members["error"] = .object(["code": .string(errorCode), "message": JSONValue(errorMessage)])
      return .object(members)
    }
    members["source"] = .object(["format": .string(format), "quality": .string(quality)])
    members["letter"] = .object([
      "kind": .string(kind), "isTemplate": .bool(isTemplate), "outcomes": AuditRecord.list(outcomes),
      "topics": AuditRecord.list(topics),
    ])
    members["begrundelse"] = .string(begrundelse)
    members["klagevejledning"] = .string(klagevejledning)
    members["readability"] = .object(["lix": lix.map(JSONValue.decimal) ?? .null, "words": .integer(words)])
    members["findings"] = .array(findings.map(\.value))
    members["accepted"] = .array(
      accepted.map {
        .object([
          "id": .string($0.id.description), "reason": .string($0.reason), "owner": JSONValue($0.owner),
          "expires": JSONValue($0.expires), "entry": .integer($0.entry),
        ])
      })
    if let guidance {
      members["guidance"] = .object([
        "text": .string(guidance.text), "sketch": JSONValue(guidance.sketch),
        "deadline": JSONValue(guidance.deadline),
        "body": JSONValue(guidance.body), "formerBody": JSONValue(guidance.formerBody),
      ])
    }
    if !fields.isEmpty { members["fields"] = AuditRecord.list(fields) }
    if !openMarks.isEmpty { members["openMarks"] = .array(openMarks.map(JSONValue.integer)) }
    if !paragraphs.isEmpty { members["paragraphs"] = AuditRecord.list(paragraphs) }
    return .object(members)
  }

  /// Reads a record that stands as JSON; nil when it is none.
  init?(text: String) {
    guard let value = try? JSONValue(parsing: Array(text.utf8)) else { return nil }
    self.init(value)
  }

  /// Reads a record; nil when it is none.
  public init?(_ value: JSONValue) {
    guard let path = value["path"]?.text, value["schema"]?.text == "klarbrev.audit/1" else { return nil }
    self.init(path: path)
    sha256 = value["sha256"]?.text ?? ""
    unit = value["unit"]?.text
    owner = value["owner"]?.text
    sent = value["sent"]?.int
    errorCode = value.at("error.code")?.text
    errorMessage = value.at("error.message")?.text
    format = value.at("source.format")?.text ?? ""
    quality = value.at("source.quality")?.text ?? ""
    kind = value.at("letter.kind")?.text ?? ""
    isTemplate = value.at("letter.isTemplate") == .bool(true)
    outcomes = AuditRecord.words(value.at("letter.outcomes"))
    topics = AuditRecord.words(value.at("letter.topics"))
    begrundelse = value["begrundelse"]?.text ?? ""
    klagevejledning = value["klagevejledning"]?.text ?? ""
    lix = value.at("readability.lix")?.number
    words = value.at("readability.words")?.int ?? 0
    findings = (value["findings"]?.elements ?? []).compactMap(Item.init)
    accepted = (value["accepted"]?.elements ?? []).compactMap { entry in
      guard let id = entry["id"]?.text.flatMap({ RuleID($0) }) else { return nil }
      return Exception(
        id: id, reason: entry["reason"]?.text ?? "", owner: entry["owner"]?.text,
        expires: entry["expires"]?.text, entry: entry["entry"]?.int ?? 0)
    }
    if let text = value.at("guidance.text")?.text {
      guidance = Guidance(
        text: text, sketch: value.at("guidance.sketch")?.text, deadline: value.at("guidance.deadline")?.text,
        body: value.at("guidance.body")?.text, formerBody: value.at("guidance.formerBody")?.text)
    }
    fields = AuditRecord.words(value["fields"])
    openMarks = (value["openMarks"]?.elements ?? []).compactMap(\.int)
    paragraphs = AuditRecord.words(value["paragraphs"])
  }

  private static func list(_ words: [String]) -> JSONValue { .array(words.map(JSONValue.string)) }
  private static func words(_ value: JSONValue?) -> [String] { (value?.elements ?? []).compactMap(\.text) }
}

extension AuditRecord.Item {
  var value: JSONValue {
    var members: JSONMembers = [
      "id": .string(id.description), "severity": .string(severity.rawValue),
      "page": page.map(JSONValue.integer) ?? .null, "line": line.map(JSONValue.integer) ?? .null,
      "fingerprint": .string(fingerprint), "paragraph": JSONValue(paragraph), "sketch": JSONValue(sketch),
      "detail": JSONValue(detail),
    ]
    if isKnown { members["known"] = .bool(true) }
    return .object(members)
  }

  init?(_ value: JSONValue) {
    guard let id = value["id"]?.text.flatMap({ RuleID($0) }),
      let severity = value["severity"]?.text.flatMap(Severity.init(rawValue:)),
      let fingerprint = value["fingerprint"]?.text
    else { return nil }
    self.init(
      id: id, severity: severity, page: value["page"]?.int, line: value["line"]?.int,
      fingerprint: fingerprint, paragraph: value["paragraph"]?.text, sketch: value["sketch"]?.text,
      detail: value["detail"]?.text)
  }
}
