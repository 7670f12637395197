import Composition
import LetterModel
import Rulebook
import Understanding

/// A finding in the words people see: what, where, why, what to do.
struct FindingText {
  let finding: Finding
  /// Where it stands, e.g. `side 1, linje 12`; nil for something absent or without place.
  let place: String?
  /// The words it points at, on one line, CPR numbers masked; nil for something absent.
  let quote: String?
  /// What was looked for and not found; empty for something present.
  let lookedFor: [String]
  /// Which of several decisions it concerns, e.g. `afgørelse 2 (merudgifter)`; nil when there is one.
  let decision: String?

  init(_ finding: Finding, in review: Review, showCPR: Bool) {
    let text = MaskedText(review.letter, showCPR: showCPR)
    self.finding = finding
    var place: String?
    var quote: String?
    var lookedFor: [String] = []
    for piece in finding.evidence {
      switch piece {
      case .at(let span):
        // A finding about the whole text has no place of its own.
        guard place == nil, quote == nil, span.length < FindingText.longestPlace else { continue }
        place = FindingText.place(of: span, text, pages: review.letter.source.pages)
        let words = onOneLine(text.string(span))
        quote = words.isEmpty ? nil : shortened(words, to: 160)
      case .missing(_, let wanted): lookedFor += wanted.filter { !lookedFor.contains($0) }
      }
    }
    self.place = place
    self.quote = quote
    self.lookedFor = lookedFor
    decision = FindingText.decision(finding, in: review.facts)
  }

  /// Bytes; what is longer is most of the letter.
  private static let longestPlace = 800

  /// The new text to use, when there is one that fits as it stands or nearly.
  var suggestion: String? {
    Self.alternatives(finding.suggestions)
  }

  /// The texts of suggestions, each once; several places of one word offer the same ones.
  static func alternatives(_ suggestions: [Suggestion]) -> String? {
    var texts: [String] = []
    for word in suggestions.flatMap({ $0.text.split(separator: " / ").map(String.init) })
    where !texts.contains(word) { texts.append(word) }
    return texts.isEmpty ? nil : texts.joined(separator: " / ")
  }

  /// Groups in the order people read them, empty ones left out.
  static func groups(of findings: [Finding]) -> [(severity: Severity, findings: [Finding])] {
    [Severity.error, .warning, .advice].compactMap { severity in
      let group = findings.filter { $0.severity == severity }
      return group.isEmpty ? nil : (severity, group)
    }
  }

  static func place(of span: Span, _ text: MaskedText, pages: Int?) -> String? {
    guard let (page, line) = text.pageAndLine(span) else { return nil }
    return (pages ?? 1) > 1 ? "side \(page), linje \(line)" : "linje \(line)"
  }

  private static func decision(_ finding: Finding, in facts: Facts) -> String? {
    guard facts.decisions.count > 1, let index = finding.decision, facts.decisions.indices.contains(index)
    else {
      return nil
    }
    let object = facts.decisions[index].object.map { " (\(onOneLine($0.value)))" } ?? ""
    return "afgørelse \(index + 1)\(shortened(object, to: 60))"
  }
}

/// The line that says what kind of letter this is and who sent it.
enum LetterLine {
  static func text(of review: Review) -> String {
    let facts = review.facts
    var parts: [String] = []
    var kind = facts.isTemplate ? "Skabelon: " : ""
    let name = DanishLabels.name(of: facts.kind)
    kind += facts.isTemplate ? name.lowercased() : name
    if !facts.outcomes.isEmpty {
      kind += " – " + facts.outcomes.map { DanishLabels.name(of: $0) }.joined(separator: ", ")
    }
    parts.append(kind)
    if let authority = facts.sender.authority?.value { parts.append(onOneLine(authority)) }
    if let date = facts.date?.value { parts.append(DanishLabels.date(date)) }
    return parts.joined(separator: " · ")
  }
}
