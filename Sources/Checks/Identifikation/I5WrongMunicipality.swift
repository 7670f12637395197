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
    let other = context.municipalities.first {
      $0.name != own && speaksAsSender($0.span, context)
        && !(context.letter.source.isOCR && isMisreading($0.name, of: own))
    }
    return other.map { [finding([.at($0.span)], confidence: .high)] } ?? []
  }

  /// "Vestemose" beside "Vestermose" in a picture: one or two letters in one place are the reading's, not the letter's.
  private static func isMisreading(_ name: String, of own: String) -> Bool {
    let (left, right) = (Array(name.unicodeScalars), Array(own.unicodeScalars))
    let shorter = min(left.count, right.count)
    let front = zip(left, right).prefix { $0 == $1 }.count
    let back = min(zip(left.reversed(), right.reversed()).prefix { $0 == $1 }.count, shorter - front)
    return max(left.count, right.count) - front - back <= 2
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
        || sentence.has(.outcome) && span.start == sentence.span.start || actsNow(span, sentence, context)
    }
  }

  /// "Vesterå Kommune fører tilsyn", "kan Vesterå Kommune lade det gøre", "har i denne vurdering": who acts in this case.
  private static func actsNow(_ span: Span, _ sentence: RoleSentence, _ context: RuleContext) -> Bool {
    let text = context.text
    let range = sentence.sentence.tokens
    guard let last = range.last(where: { text.tokens[$0].span.end <= span.end }),
      let first = range.first(where: { text.tokens[$0].span.start >= span.start })
    else { return false }
    let next = last + 1..<min(last + 4, range.upperBound)
    let opens = first == range.lowerBound
    if opens, let verb = next.first, acting.contains(text.word(verb)) { return true }
    if opens, let verb = next.first, text.token(verb, is: "har") {
      return (last + 2..<min(last + 10, range.upperBound)).contains {
        ["vurdering", "afgørelse", "vurderet", "besluttet", "lagt", "overvejet"].contains(
          text.word($0))
      }
    }
    guard first > range.lowerBound, text.token(first - 1, is: "kan") else { return false }
    return next.contains { text.token($0, is: "lade") }
  }

  private static let acting: Set<String> = [
    "fører", "vurderer", "finder", "lægger", "træffer", "forbeholder", "afslår", "meddeler",
  ]
}
