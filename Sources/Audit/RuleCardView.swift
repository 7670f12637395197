/// A rule's card for people and machines.
public struct RuleCardView {
  private let card: RuleCard
  private let style: TextStyle

  /// Makes a view of the card.
  public init(_ card: RuleCard, style: TextStyle) {
    self.card = card
    self.style = style
  }

  /// All rules, one a line.
  public static func list(_ cards: [RuleCard], style: TextStyle) -> String {
    let lines = cards.flatMap { card in
      let id = card.id.description
      let severity = DanishLabels.name(of: card.severity)
      let first =
        id + String(repeating: " ", count: max(1, 5 - id.count)) + severity
        + String(repeating: " ", count: max(1, 10 - severity.count))
      return style.wrapped(card.title, indent: 15, first: first)
    }
    return (lines + ["", "Se en regel med »klarbrev rules ID«, fx »klarbrev rules K3«."]).joined(
      separator: "\n") + "\n"
  }

  /// The whole card.
  public var text: String {
    var lines = style.wrapped("\(card.id) \(card.title)")
    lines.append(
      DanishLabels.name(of: card.severity) + (card.basis.map { " · \($0)" } ?? ""))
    lines += [""] + style.wrapped(card.explanation)
    lines += section("Til den, der skriver brevet", [card.staffMessage])
    lines += section("I en klage", [card.complaintPoint].compactMap { $0 })
    lines += section("Hvad reglen ser efter", card.cues)
    lines += section("Hvornår den tier", card.traps)
    let shared = sharedParagraphs
    for (expectation, heading) in [
      (RuleExample.Expectation.fires, "Eksempler, der giver et fund"), (.quiet, "Eksempler uden fund"),
      (.nearly, "Ligner, men er i orden"),
    ] {
      lines += section(heading, examples(expectation, without: shared))
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// Paragraphs that stand in at least half of the card's examples, and in three: the frame of the letter, not what the
  /// example is about.
  private var sharedParagraphs: Set<String> {
    var counts: [String: Int] = [:]
    for example in card.examples {
      for part in Set(paragraphs(example.text)) { counts[part, default: 0] += 1 }
    }
    let enough = max(3, (card.examples.count + 1) / 2)
    return Set(counts.filter { $0.value >= enough }.keys)
  }

  private func paragraphs(_ text: String) -> [String] {
    text.split(separator: "\n\n", omittingEmptySubsequences: true).map(String.init)
  }

  /// The examples with what they share left out; "…" stands where something was left out.
  private func examples(_ expectation: RuleExample.Expectation, without shared: Set<String>) -> [String] {
    card.examples.filter { $0.expectation == expectation }.map { example in
      var kept: [String] = []
      for part in paragraphs(example.text) {
        if !shared.contains(part) {
          kept.append(part)
        } else if kept.last != "…" {
          kept.append("…")
        }
      }
      return kept.allSatisfy { $0 == "…" } ? example.text : kept.joined(separator: "\n")
    }
  }

  /// The card as a page in Markdown, with one letter that gives a finding and one that does not.
  public var markdown: String {
    var lines = ["# \(card.id) \(card.title)", ""]
    lines.append(
      "\(DanishLabels.name(of: card.severity)) · `\(card.slug)`" + (card.basis.map { " · \($0)" } ?? ""))
    lines += ["", card.explanation, "", "**Til den, der skriver brevet:** \(card.staffMessage)"]
    if let point = card.complaintPoint { lines += ["", "**I en klage:** \(point)"] }
    for (heading, items) in [("Hvad reglen ser efter", card.cues), ("Hvornår den tier", card.traps)]
    where !items.isEmpty {
      lines += ["", "## \(heading)", ""] + items.map { "- \($0)" }
    }
    let shared = sharedParagraphs
    for (expectation, heading) in [
      (RuleExample.Expectation.fires, "Giver et fund"), (.quiet, "Er i orden"),
      (.nearly, "Ligner, men er i orden"),
    ] {
      guard let example = examples(expectation, without: shared).first else { continue }
      lines += ["", "## \(heading)", ""]
      lines += example.split(separator: "\n", omittingEmptySubsequences: false).map {
        $0.isEmpty ? ">" : "> \($0)"
      }
    }
    lines += [
      "", "Rettelser: se [Ret en regel](../ret-en-regel.md). Siden er skrevet af `klarbrev-dev rules`.",
    ]
    return lines.joined(separator: "\n") + "\n"
  }

  /// The card as JSON.
  public var value: JSONValue {
    .object([
      "id": .string(card.id.description), "slug": .string(card.slug), "title": .string(card.title),
      "severity": .string(card.severity.rawValue), "basis": JSONValue(card.basis),
      "explanation": .string(card.explanation), "staffMessage": .string(card.staffMessage),
      "complaintPoint": JSONValue(card.complaintPoint), "cues": .array(card.cues.map(JSONValue.string)),
      "traps": .array(card.traps.map(JSONValue.string)),
      "examples": .array(
        card.examples.map {
          .object(["expectation": .string($0.expectation.rawValue), "text": .string($0.text)])
        }),
    ])
  }

  private func section(_ heading: String, _ items: [String]) -> [String] {
    guard !items.isEmpty else { return [] }
    return ["", heading] + items.flatMap { style.wrapped($0, indent: 4, first: "  • ") }
  }
}
