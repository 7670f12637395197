import DanishText
import LetterModel
import Rulebook
import Understanding

/// Collects the parts of one letter, fills placeholders from the answers and notes the open ones.
struct DraftBuilder {
  let kind: DraftKind
  let material: Material
  let answers: [String: String]
  /// The parts so far.
  private(set) var parts: [DraftPart] = []
  private(set) var open: [String] = []
  private(set) var recipient: String?
  var citizenSheet: [ComposedSentence] = []
  var notes: [String] = []

  init(kind: DraftKind, material: Material, answers: [String: String]) {
    self.kind = kind
    self.material = material
    self.answers = answers
  }

  /// The answer to a field, or its placeholder in brackets; an answer may be given by key or by the question itself.
  func fill(_ field: DraftField) -> String {
    if let answer = answer(field) { return answer }
    return "[\(field.placeholder)]"
  }

  /// The answer given; nil when there is none.
  func answer(_ field: DraftField) -> String? {
    (answers[field.key] ?? answers[field.placeholder] ?? answers[String(field.placeholder.dropFirst(7))])?
      .trimmed
  }

  /// Adds a part; empty text is left out.
  mutating func add(
    _ style: DraftPart.Style, _ text: String, origin: Origin = .explained, evidence: [Evidence] = [],
    finding: RuleID? = nil
  ) {
    let text = answered(text).trimmed
    guard !text.isEmpty else { return }
    parts.append(DraftPart(style, text, origin: origin, evidence: evidence, finding: finding))
    open += DraftBuilder.placeholders(in: text)
  }

  /// The text with the questions answered that were answered by their own words.
  private func answered(_ text: String) -> String {
    var result = text
    for placeholder in DraftBuilder.placeholders(in: text) {
      let question = placeholder.hasPrefix("SKRIV: ") ? String(placeholder.dropFirst(7)) : placeholder
      guard let answer = answers[placeholder] ?? answers[question],
        let place = firstRange(of: "[\(placeholder)]", in: result)
      else { continue }
      result.replaceSubrange(place, with: answer.trimmed)
    }
    return result
  }

  /// What the citizen should know of any letter that is no complaint: where to send it, a copy, what to expect.
  mutating func ownSheet(expect: String? = nil) {
    let place = authority ?? "den, der har skrevet brevet"
    let lines = [
      "Send brevet til \(place). Du kan svare i Digital Post eller sende et brev.", "Gem en kopi af brevet.",
      expect,
    ]
    citizenSheet += lines.compactMap { $0 }.map { ComposedSentence($0, .explained, []) }
  }

  /// The finished letter.
  func draft() -> Draft {
    var seen = Set<String>()
    let placeholders = open.filter { seen.insert($0).inserted }
    return Draft(
      kind: kind, isReady: placeholders.isEmpty, to: recipient, parts: parts, placeholders: placeholders,
      citizenSheet: citizenSheet, notes: notes)
  }

  /// The placeholders of a text, without brackets.
  static func placeholders(in text: String) -> [String] {
    var found: [String] = []
    var rest = text[...]
    while let start = rest.utf8.firstIndex(of: UInt8(ascii: "[")),
      let end = rest.utf8[start...].firstIndex(of: UInt8(ascii: "]"))
    {
      let inner = String(rest[rest.utf8.index(after: start)..<end])
      if inner.hasPrefix("SKRIV: ") || inner.hasPrefix("CPR ") { found.append(inner) }
      rest = rest[rest.utf8.index(after: end)...]
    }
    return found
  }
}

extension DraftBuilder {
  /// Who, what, from whom: the head all letters share.
  mutating func head(_ heading: String, recipient: String?, restingOn places: [Evidence] = []) {
    self.recipient = recipient
    add(.recipient, "Til \(recipient ?? fill(.modtager))", origin: .stated, evidence: senderEvidence + places)
    add(.heading, heading, origin: .stated, evidence: caseEvidence + places)
    add(.paragraph, sender)
  }

  /// Closing with name and, where it is asked for, a receipt.
  mutating func close(receipt: Bool = true) {
    if receipt { add(.paragraph, "Send mig gerne en kvittering for, at I har fået dette brev.") }
    add(.signature, "Med venlig hilsen\n\n\(name)")
  }

  /// Whether the letter is from more than one: "Sofie og Jonas Birkelund", "Forældrene til Villads Hjort".
  var isSeveral: Bool {
    guard let name = answer(.navn) ?? material.facts.recipient?.value else { return false }
    let words = name.inLowerCase.words.map { bareWord($0) }
    return words.dropFirst().dropLast().contains("og") && !words.contains { FirstPerson.firms.contains($0) }
      || words.first == "forældrene"
  }

  /// "jeg", or "vi" where several sign.
  var we: String { isSeveral ? "vi" : "jeg" }

  /// The citizen's name: the answer, else the person the letter is addressed to.
  var name: String {
    // What stands where a template has its address is a field, or half of one.
    let addressed = material.facts.isTemplate ? nil : material.facts.recipient?.value
    return answer(.navn) ?? addressed.flatMap { isField($0) ? nil : $0 } ?? fill(.navn)
  }

  /// Whether the words are a field of a template and no name.
  private func isField(_ words: String) -> Bool {
    words.contains { "[]{}<>«»%$_".contains($0) }
      || material.facts.isTemplate && !words.contains(" ") && words == words.uppercased()
  }

  private var sender: String {
    var lines = ["Fra: \(name)", fill(.adresse), "Telefon: \(fill(.telefon))"]
    let cpr = answer(.cpr)
    if !["", "nej", "ingen"].contains(cpr?.lowercased()) {
      lines.append(cpr.map { "CPR: \($0)" } ?? fill(.cpr))
    }
    return lines.joined(separator: "\n")
  }

  /// "afgørelse af 10. marts 2026 om hjælp til tandbehandling – sagsnr. 26/01877".
  ///
  /// - Parameter from: who decided, for a reader who does not know it.
  func about(_ noun: String, from sender: String? = nil, decision: Decision?) -> String {
    var text = "\(noun) \(date)" + (sender.map { " fra \($0)" } ?? "")
    if let topic = topic(decision) ?? headingTopic {
      text += " om \(topic)"
    } else if let heading = heading {
      text += " (\(heading))"
    } else if caseNumber == nil {
      text += " om \(fill(.emne))"
    }
    if let number = caseNumber { text += " – sagsnr. \(number)" }
    return text
  }

  /// "af 10. marts 2026" as the letter writes it, else the placeholder.
  var date: String { "af \(dayOfLetter)" }

  /// The letter's date as it writes it, in words where it writes figures alone.
  var dayOfLetter: String {
    if let span = material.facts.date?.span, material.text(span).contains(where: { $0.isLetter }) {
      return material.text(span)
    }
    return material.facts.date.map { DanishCalendar.writtenShort($0.value) } ?? fill(.afgoerelsesdato)
  }

  var caseNumber: String? { material.facts.caseNumber?.value.trimmed }

  /// The letter's heading in quotation marks, where it is short.
  private var heading: String? {
    guard let span = material.headingSpan else { return nil }
    let words = withoutLabels(material.text(span))
    guard (2...14).contains(Lix.words(in: words)), !words.hasSuffix(" nr"), !words.hasSuffix(":"),
      !words.hasSuffix("?"), !material.isLineOfHead(material.text(span))
    else { return nil }
    return PlainLanguage.quoted(material.calm(words) ?? words)
  }

  /// The heading without "Afgørelse:" before it and the case number in parentheses after it, which are told beside it.
  private func withoutLabels(_ heading: String) -> String {
    var words = heading
    for label in ["afgørelse:", "afgørelse -", "afgørelse –", "emne:", "vedr.:", "vedrørende:"]
    where words.inLowerCase.hasPrefix(label) {
      words = String(words.dropFirst(label.count)).trimmed
    }
    if let number = caseNumber, words.hasSuffix("\(number))"), let start = words.lastIndex(of: "(") {
      words = String(words[..<start]).trimmed
    }
    return words
  }

  /// What the letter is about, as it says.
  func topic(_ decision: Decision?) -> String? {
    if let answer = answer(.emne) { return answer }
    guard let object = decision.flatMap({ material.usableObject($0) }) else { return nil }
    // "tilskud" alone does not tell one matter from another where the heading says more.
    let isBare = Material.bareObjects.contains(object.value.inLowerCase)
    return isBare && heading != nil ? nil : FirstPerson.told(object.value)
  }

  /// "hjælp i hjemmet" of a heading such as "Afgørelse om hjælp i hjemmet"; nil for other headings.
  private var headingTopic: String? {
    guard let span = material.headingSpan else { return nil }
    let labelled = withoutLabels(material.text(span)).withoutStop
    let words = material.calm(labelled) ?? labelled
    let starts = [
      "afgørelse om ", "afslag på ", "ophør af ", "nedsættelse af ", "vedrørende ", "vedr. ", "ansøgning om ",
      "din ansøgning om ", "jeres ansøgning om ", "deres ansøgning om ", "svar på ansøgning om ",
      "svar på din ansøgning om ", "svar på jeres ansøgning om ",
    ]
    for start in starts where words.inLowerCase.hasPrefix(start) {
      let topic = words.dropFirst(start.count).trimmed
      let first = bareWord(topic.words.first ?? "")
      guard (1...10).contains(topic.words.count), !["at", "din", "jeres", "deres"].contains(first),
        !FiniteVerb.stands(in: topic),
        !topic.contains(where: { "[]{}<>«»:".contains($0) }), !topic.hasSuffix(" nr")
      else { return nil }
      return FirstPerson.told(topic)
    }
    return nil
  }

  var senderEvidence: [Evidence] {
    let sender = material.facts.sender
    return [sender.authority?.span, sender.unit?.span].compactMap { $0.map { .at($0) } }
  }

  var caseEvidence: [Evidence] {
    let facts = material.facts
    let objects = facts.decisions.compactMap { $0.object?.span }.compactMap { span in
      // The object may go on beyond the place that was found ("støtte til køb" + "af en bil").
      facts.sentences.first { $0.sentence.span.contains(span) }?.sentence.span ?? span
    }
    let places =
      [facts.date?.span, facts.caseNumber?.span, facts.subject?.span, material.headingSpan] + objects
    return places.compactMap { $0.map { .at($0) } }
  }

  /// The authority and unit on one line; nil when the letter does not name itself.
  var authority: String? {
    let sender = material.facts.sender
    guard let authority = sender.authority?.value ?? material.letter.envelope?.senderName, !isField(authority)
    else { return nil }
    guard let unit = sender.unit?.value ?? material.letter.envelope?.senderUnit, unit != authority,
      !isField(unit), !["rådhuset", "rådhus"].contains(unit.inLowerCase)
    else { return authority }
    let isShouted = unit == unit.uppercased() && unit.words.count > 1
    return "\(authority), \(isShouted ? unit.inLowerCase.capitalised : unit)"
  }
}

/// The letter's words to its reader as the reader says them.
enum FirstPerson {
  /// `din egen sag` as `min egen sag`.
  static func told(_ text: String) -> String {
    text.words.map { words[$0] ?? $0 }.joined(separator: " ")
  }

  /// "Jeg har ikke fået …" as several say it.
  static func plural(_ text: String) -> String {
    text.words.map { several[$0] ?? $0 }.joined(separator: " ")
  }

  private static let several = [
    "Jeg": "Vi", "jeg": "vi", "mig": "os", "min": "vores", "mit": "vores", "mine": "vores",
  ]

  /// Words that make a name with "og" the name of a firm or a body.
  static let firms: Set<String> = [
    "aps", "a/s", "i/s", "k/s", "ivs", "p/s", "foreningen", "fonden", "ejerforeningen", "selskabet", "søn",
    "co",
    "grundejerforeningen", "boligselskabet", "amba", "søns",
  ]

  private static let words = [
    "din": "min", "dit": "mit", "dine": "mine", "dig": "mig", "du": "jeg", "jeres": "vores", "jer": "os",
    "Deres": "min", "Dem": "mig",
  ]
}
