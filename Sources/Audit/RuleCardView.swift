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
      "\(DanishLabels.name(of: card.severity)) · \(card.slug)" + (card.basis.map { " · \($0)" } ?? ""))
    lines += [""] + style.wrapped(card.explanation)
    lines += section("Til den, der skriver brevet", [card.staffMessage])
    lines += section("I en klage", [card.complaintPoint].compactMap { $0 })
    lines += section("Hvad reglen ser efter", card.cues)
    lines += section("Hvornår den tier", card.traps)
    for (expectation, heading) in [
      (RuleExample.Expectation.fires, "Eksempler, der giver et fund"), (.quiet, "Eksempler uden fund"),
      (.nearly, "Ligner, men er i orden"),
    ] {
      lines += section(heading, card.examples.filter { $0.expectation == expectation }.map(\.text))
    }
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
