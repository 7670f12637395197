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
      .fires(
        ExampleLetter.refusal(
          begrundelse: ExampleLetter.reasons
            + "\n\nNiveauet følger ⟦Sønderdal Kommunes⟧ kvalitetsstandard.")),
      .fires(
        ExampleLetter.refusal(after: "⟦Sønderdal Kommune⟧ har behandlet sagen på grundlag af lægens attest.")),
      .quiet(ExampleLetter.refusal()),
      .quiet(ExampleLetter.meeting()),
      .nearly(
        ExampleLetter.refusal(
          after:
            "Du flyttede fra Sønderdal Kommune den 1. januar 2026, og derfor er det os, der behandler sagen.")
      ),
      .nearly(ExampleLetter.refusal(after: "Du har søgt om en plads på en skole i Sønderdal Kommune.")),
      .nearly(ExampleLetter.refusal(after: "Sønderdal Kommune har behandlet din sag indtil februar 2026.")),
      .nearly(ExampleLetter.refusal(after: "Du sammenligner med Sønderdal Kommunes serviceniveau.")),
      .nearly(
        ExampleLetter.refusal(after: "Teamet i Sønderdal Kommune, som fulgte dig før, har skrevet en status.")
      ),
      .nearly(
        ExampleLetter.refusal(after: "Sønderdal Kommune er din handlekommune og får en kopi af brevet.")),
    ])

  static func findings(in context: RuleContext) -> [Finding] {
    guard let sender = context.facts.sender.authority, let own = municipality(sender.value),
      !tellsOfTwo(context)
    else { return [] }
    let other = context.municipalities.first {
      $0.name != own && speaksAsSender($0.span, context) && !isExplained($0.name, context)
        && !(context.letter.source.mayBeMisread && RuleContext.isMisreading($0.name, of: own))
    }
    return other.map { [finding([.at($0.span)], confidence: .high)] } ?? []
  }

  /// Whether the letter has a word for a municipality's part in the case, wherever: "handlekommune", "begge kommuner".
  private static func tellsOfTwo(_ context: RuleContext) -> Bool {
    context.cues(.twoMunicipalities).contains {
      let words = context.folded($0)
      return words.contains("kommun") && !words.hasSuffix(" kommune") || words == "udbetaling danmark"
    }
  }

  /// Whether why the other municipality is named stands in a sentence that names it, or in the one before or after.
  private static func isExplained(_ name: String, _ context: RuleContext) -> Bool {
    let reasons = context.cues(.twoMunicipalities)
    guard !reasons.isEmpty else { return false }
    return context.municipalities.contains { place in
      guard place.name == name, let index = context.sentenceIndex(at: place.span) else { return false }
      let near = max(0, index - 1)...min(context.facts.sentences.count - 1, index + 1)
      return near.contains { at in reasons.contains { context.facts.sentences[at].span.contains($0) } }
    }
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
      return sentence.has(.contact) || sentence.has(.complaintWay) || sentence.has(.complaintAfter)
        || sentence.has(.outcome) && span.start == sentence.span.start || actsNow(span, sentence, context)
        || speaksOfOurs(span, sentence, context)
    }
  }

  /// "Sønderdal Kommunes kvalitetsstandard", "her i Sønderdal Kommune": what the writer has or where the writer is.
  private static func speaksOfOurs(_ span: Span, _ sentence: RoleSentence, _ context: RuleContext) -> Bool {
    guard !sentence.has(.citizenView), !sentence.has(.fact), !tellsBefore(sentence, context) else {
      return false
    }
    let text = context.text
    let range = sentence.sentence.tokens
    // "Du sammenligner med Sønderdal Kommunes serviceniveau": what the reader brings up.
    guard !["du", "de", "i"].contains(text.word(range.lowerBound)),
      let last = range.last(where: { text.tokens[$0].span.end <= span.end }),
      let first = range.first(where: { text.tokens[$0].span.start >= span.start })
    else { return false }
    if text.token(last, is: "kommunes"), last + 1 < range.upperBound {
      return ours.contains(text.folded, text.tokens[last + 1].span)
    }
    guard first > range.lowerBound + 1 else { return false }
    // "din ansøgning til Sønderdal Kommune"
    if text.token(first - 1, is: "til") {
      return ["ansøgning", "henvendelse"].contains(text.word(first - 2))
    }
    guard text.token(first - 1, is: "i") else { return false }
    let office = text.word(first - 2)
    // "Visitationen i Sønderdal Kommune ringer": an office that the letter has not said is another's.
    if first - 2 == range.lowerBound, offices.contains(where: { office.hasSuffix($0) }) { return true }
    return ["vi", "os", "her"].contains(text.word(first - 2))
  }

  /// "har behandlet din sag indtil februar", "Teamet, som fulgte dig før": another municipality had the case then.
  private static func tellsBefore(_ sentence: RoleSentence, _ context: RuleContext) -> Bool {
    sentence.sentence.tokens.contains {
      earlier.contains(context.text.folded, context.text.tokens[$0].span)
    }
  }

  private static let earlier: ClosedWords = [
    "indtil", "tidligere", "før", "dengang", "hidtil", "forrige", "sidste", "senest", "flyttede",
  ]
  private static let offices = [
    "afdelingen", "teamet", "enheden", "kontoret", "forvaltningen", "visitationen", "borgerservice",
    "depotet",
    "jobcentret", "jobcenteret",
  ]

  private static let ours: ClosedWords = [
    "kvalitetsstandard", "kvalitetsstandarder", "serviceniveau", "retningslinjer", "praksis", "hjemmeside",
    "afgørelse",
    "vurdering", "visitation", "byråd", "regler",
  ]

  /// "Vesterå Kommune fører tilsyn", "kan Vesterå Kommune lade det gøre", "har i denne vurdering": who acts in this case.
  private static func actsNow(_ span: Span, _ sentence: RoleSentence, _ context: RuleContext) -> Bool {
    guard !tellsBefore(sentence, context) else { return false }
    let text = context.text
    let range = sentence.sentence.tokens
    guard let last = range.last(where: { text.tokens[$0].span.end <= span.end }),
      let first = range.first(where: { text.tokens[$0].span.start >= span.start })
    else { return false }
    let next = last + 1..<min(last + 4, range.upperBound)
    let opens = first == range.lowerBound
    let before = opens ? "" : text.word(first - 1)
    if opens || !sentence.has(.citizenView) && joints.contains(before) {
      guard let verb = next.first else { return false }
      if acting.contains(text.word(verb)) { return true }
      if text.token(verb, is: "har") || text.token(verb, is: "ikke") {
        return (last + 2..<min(last + 10, range.upperBound)).contains {
          decided.contains(text.folded, text.tokens[$0].span)
        }
      }
      return false
    }
    if before == "har" || before == "vil" {
      return next.contains { decided.contains(text.folded, text.tokens[$0].span) }
    }
    return before == "kan" && next.contains { text.token($0, is: "lade") }
  }

  private static let joints: Set<String> = ["at", "inden", "før", "da", "og"]
  private static let acting: Set<String> = [
    "fører", "vurderer", "finder", "lægger", "træffer", "forbeholder", "afslår", "meddeler", "beder",
    "overvejer", "indkalder", "inviterer", "bevilger", "imødekommer", "giver", "behandler", "genvurderer",
    "mangler", "skal", "ønsker", "kræver", "stopper", "ændrer",
  ]
  private static let decided: ClosedWords = [
    "vurdering", "afgørelse", "vurderet", "besluttet", "lagt", "overvejet", "modtaget", "behandlet",
    "truffet",
    "afgjort", "imødekommet",
  ]
}
