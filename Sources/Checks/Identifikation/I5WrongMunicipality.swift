import DanishText
import LetterModel
import Understanding

/// Letterhead and footer name different municipalities.
enum I5WrongMunicipality: Rule {
  static let gate = Gate.finishedLetters
  static let card = RuleCard(
    id: "I5", slug: "wrong-municipality", title: "Afsender og indhold nævner forskellige kommuner",
    severity: .error,
    basis: nil,
    explanation: """
      Brevet ser ud til at komme fra to kommuner på én gang. Ring, og spørg, hvilken kommune der har skrevet til dig, før du \
      svarer.
      """,
    staffMessage: "Brevhoved og resten af brevet nævner hver sin kommune. Ret den forkerte.",
    complaintPoint: "Hvilken kommune har truffet afgørelsen?",
    cues: ["to kommunenavne i brevhoved, sidefod, underskrift og adresser"],
    traps: [
      "Sager mellem to kommuner: handlekommune, tidligere kommune, flytning.",
      "Udbetaling Danmark nævner kommuner.",
    ],
    examples: [
      .fires(
        ExampleLetter.refusal(signature: "Venlig hilsen\nMette Prøvensen\nSagsbehandler\n⟦Sønderdal Kommune⟧")
      ),
      .fires(
        ExampleLetter.meeting(
          companion:
            "Du må gerne tage en bisidder med. Meld afbud til ⟦Vesterlund Kommune⟧ på telefon 00 11 22 33.")),
      .quiet(ExampleLetter.refusal()),
      .quiet(ExampleLetter.meeting()),
      .nearly(
        ExampleLetter.refusal(
          after:
            "Du flyttede fra Sønderdal Kommune den 1. januar 2026, og derfor er det os, der behandler sagen.")
      ),
      .nearly(
        ExampleLetter.refusal(after: "Sønderdal Kommune er din handlekommune og får en kopi af brevet.")),
    ])

  static func findings(in context: RuleContext) -> [Finding] {
    guard let sender = context.facts.sender.authority, let own = municipality(sender.value),
      context.cues(.twoMunicipalities).isEmpty
    else { return [] }
    let other = context.municipalities.first { $0.name != own && speaksAsSender($0.span, context) }
    return other.map { [finding([.at($0.span)], confidence: .high)] } ?? []
  }

  /// `norddal` of `Norddal Kommune`; nil for another kind of authority.
  private static func municipality(_ authority: String) -> String? {
    let words = authority.lowercased().split(separator: " ")
    guard words.count >= 2, let place = words.firstIndex(where: { $0 == "kommune" || $0 == "kommunes" }),
      place > 0
    else {
      return nil
    }
    return RuleContext.municipalityStem(String(words[place - 1]))
  }

  private static func speaksAsSender(_ span: Span, _ context: RuleContext) -> Bool {
    guard let sentence = context.sentence(at: span) else { return false }
    switch context.blockRole(sentence) {
    case .letterhead, .signature, .footer: return true
    // "Sønderdal Kommune har derfor besluttet": the one who decides is the one who sends.
    default:
      return sentence.has(.contact) || sentence.has(.complaintWay)
        || sentence.has(.outcome) && span.start == sentence.span.start
    }
  }
}
