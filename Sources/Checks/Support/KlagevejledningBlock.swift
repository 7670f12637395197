import LetterModel
public import Rulebook
import Understanding

/// The text on how to complain that a letter under a given law should hold. Only verified rows of the rulebook give one.
public enum KlagevejledningBlock {
  /// A suggestion to insert at the end of the letter's content; empty when the rulebook knows no verified row.
  static func suggestions(for decision: Decision, in context: RuleContext) -> [Suggestion] {
    guard let expected = decision.klagevejledning.expected, expected.confidence != .low,
      let text = text(for: expected.regime, authority: context.facts.sender.authority?.value)
    else { return [] }
    let place = decision.klagevejledning.section?.end ?? context.content.end
    return [Suggestion(text: text, span: Span(place, place))]
  }

  /// The block for a regime; nil for an unverified row, an unknown body or a missing deadline.
  public static func text(for regime: ComplaintRegime, authority: String?) -> String? {
    guard regime.provenance.isVerified, let body = regime.body, let deadline = regime.deadline,
      let route = regime.route,
      body != .ingen, body != .andet
    else { return nil }
    let period = Wording.period(deadline)
    let start = "Vi skal have din klage senest \(period) fra den dag, du har modtaget afgørelsen."
    switch route {
    case .kommunen, .afsender:
      let sender = authority ?? "den afdeling, der har truffet afgørelsen"
      var lines = [
        "Du kan klage til \(body.rawValue). Send klagen til \(sender): [SKRIV: adresse, telefon og Digital Post].",
        start,
      ]
      if regime.channels.contains("telefon") {
        lines.insert("Du kan klage mundtligt eller skriftligt.", at: 1)
      }
      if regime.reassessment != nil {
        lines.append(
          "Vi ser på sagen igen. Ændrer vi den ikke, sender vi klagen videre til \(body.rawValue).")
      }
      return lines.joined(separator: " ")
    case .direkte:
      return """
        Du kan klage til \(body.rawValue). Du skal sende klagen direkte til \(body.rawValue): [SKRIV: adresse og \
        Digital Post]. Klagen skal være fremme senest \(period) fra den dag, du har modtaget afgørelsen.
        """
    case .klageportalen:
      return """
        Du kan klage til \(body.rawValue). Du klager via Klageportalen på naevneneshus.dk inden \(period). Der skal \
        betales gebyr, se naevneneshus.dk. Er du fritaget for Digital Post, kan du sende en begrundet anmodning til os om \
        at klage uden om portalen.
        """
    }
  }
}
