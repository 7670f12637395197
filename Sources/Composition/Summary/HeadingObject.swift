import DanishText
import LetterModel
import Understanding

extension Material {
  /// What the decision is about, from a heading that names the matter or the answer in a few words ("Ansøgning om
  /// rørlægning af Vadbæk", "Økonomisk friplads: afslag"), where the result itself only says "ansøgningen".
  func headingObject(_ decision: Decision) -> Found<String>? {
    let answered: Set<Outcome> = [.refusal, .grant, .partial, .permit, .dispensation]
    guard !isEnglish, facts.decisions.count == 1, answered.contains(decision.outcome), let span = headingSpan,
      let heading = calm(text(span)), !text(span).contains(where: { "[]{}<>%$|?«»".contains($0) })
    else { return nil }
    let matter = withoutAnswer(heading.withoutStop)
    let isAnswered = matter != heading.withoutStop
    let named = afterApplication(matter) ?? afterRefusal(matter, decision) ?? afterDecision(matter, decision)
    guard let found = named ?? (isAnswered || namesBenefit(matter) ? matter : nil) else { return nil }
    let object = withoutNumber(found)
    let words = object.words
    guard (1...10).contains(words.count), !FiniteVerb.stands(in: object), words[0].first?.isLetter ?? false,
      !object.contains(where: { ":;,.–".contains($0) }), words[0].utf8.count > 2, words.last != "nr"
    else { return nil }
    return Found(lowercasedHeadingStart(object), at: span)
  }

  /// The heading without "(sag 26-021458)" behind it.
  private func withoutNumber(_ heading: String) -> String {
    guard heading.hasSuffix(")"), let start = heading.lastIndex(of: "("),
      heading[start...].contains(where: { $0.isNumber })
    else { return heading }
    return String(heading[..<start]).trimmed
  }

  /// "Afslag på plads i Børnehaven Spiloppen" → "plads i Børnehaven Spiloppen", without ", 5. klassetrin" behind it.
  private func afterRefusal(_ heading: String, _ decision: Decision) -> String? {
    guard heading.inLowerCase.hasPrefix("afslag på "), decision.outcome == .refusal else { return nil }
    let object = heading.dropFirst("afslag på ".count)
    let parts = object.split(separator: ",").map(\.trimmed)
    let isNumbered = parts.count == 2 && parts[1].first?.isNumber ?? false
    return isNumbered ? parts[0] : String(object)
  }

  /// "Afgørelse: klubplads til Storm" → "klubplads til Storm", where something was applied for and that is it.
  private func afterDecision(_ heading: String, _ decision: Decision) -> String? {
    guard [.refusal, .grant, .partial].contains(decision.outcome),
      facts.sentences.contains(where: { $0.has(.application) }),
      let start = ["afgørelse: ", "afgørelse om "].first(where: { heading.inLowerCase.hasPrefix($0) })
    else { return nil }
    let object = String(heading.dropFirst(start.count))
    let words = object.inLowerCase.words.map { bareWord($0) }
    return words.contains { Material.notAppliedFor.contains($0) } ? nil : object
  }

  /// Words of a heading on what the authority does by itself, or on a complaint: nobody applies for these.
  private static let notAppliedFor: Set<String> = [
    "ophør", "stop", "ændring", "nedsættelse", "tilbagebetaling", "afslag", "sanktion", "påbud", "forbud",
    "klage", "din", "dit", "dine", "jeres", "deres", "krav", "gebyr", "afgift", "regning", "indsigelse",
    "genvurdering", "revurdering", "opkrævning", "efterregulering", "at", "sag", "sagen", "fradrag",
    "delvis", "delvist", "ikke", "varsling", "samvær", "anbringelse",
  ]

  /// "Hjælp til depositum", "Lån til indskud": a heading that is nothing but the name of what one applies for.
  private func namesBenefit(_ heading: String) -> Bool {
    let words = heading.inLowerCase.words
    guard let preposition = words.firstIndex(where: { ["til", "af", "fra"].contains($0) }),
      (1...2).contains(preposition), preposition + 1 < words.count
    else { return false }
    return Material.benefits.end(words[preposition - 1])
  }

  /// Ends of the names of what authorities give when asked.
  static let benefits: WordParts = [
    "hjælp", "støtte", "tilskud", "tillæg", "lån", "kørsel", "befordring", "dækning", "betaling",
    "ledsagelse",
    "aflastning", "kontaktperson", "fritagelse", "udsættelse", "henstand", "friplads",
    "godtgørelse", "refusion",
  ]

  /// Words that do not tell one matter from another ("tilskud", "optagelse").
  static let bareObjects: Set<String> = [
    "plads", "en plads", "tilskud", "et tilskud", "hjælp", "støtte", "tilladelse", "optagelse",
    "dispensation",
    "ydelsen", "ydelse", "hjælpen", "bevilling", "bevillingen", "dækning", "tilbud", "tilbuddet",
    "opstilling", "indretning", "nedbringelse", "etablering", "opførelse", "udvidelse", "ændring",
    "anvendelse", "lovliggørelse", "beboelse", "fritagelse", "forlængelse", "fornyelse", "tilladelsen",
    "byggetilladelsen", "refusion", "fradrag",
  ]

  /// Whether a sentence on the result names nothing but the application ("Kommunen har sagt nej til ansøgningen af 1. juli").
  func isAboutPapersOnly(_ line: ComposedSentence) -> Bool {
    let words = line.text.words.map { bareWord($0) }
    guard let place = words.lastIndex(where: { Material.papers.contains($0) }) else { return false }
    let rest = words[(place + 1)...]
    return rest.allSatisfy { word in
      ["af", "fra", "den", "er", "ikke", "afslået", "imødekommet", "imødekommes", "kan", "nej"].contains(word)
        || Reference.months.contains(word) || word.allSatisfy { $0.isNumber }
    }
  }

  private static let papers: Set<String> = [
    "ansøgningen", "anmodningen", "begæringen", "ansøgning", "anmodning", "begæring",
  ]

  /// The heading without ": afslag", "– afslag" or "afslag:" at its ends.
  private func withoutAnswer(_ heading: String) -> String {
    let folded = heading.inLowerCase
    let answers = [
      "afslag", "delvist afslag", "nej", "afvist", "bevilget", "bevilling", "tilladelse", "delvis bevilling",
    ]
    for answer in answers {
      for mark in [": ", " – ", " - ", ", "] {
        if folded.hasSuffix(mark + answer) {
          return String(heading.dropLast((mark + answer).count)).trimmed
        }
        if mark != ", ", folded.hasPrefix(answer + mark) {
          return String(heading.dropFirst((answer + mark).count)).trimmed
        }
      }
    }
    return heading
  }

  /// "Ansøgning om rørlægning" → "rørlægning".
  private func afterApplication(_ heading: String) -> String? {
    let folded = heading.inLowerCase
    let starts = [
      "ansøgning om ", "din ansøgning om ", "jeres ansøgning om ", "deres ansøgning om ", "anmodning om ",
      "din anmodning om ", "svar på ansøgning om ", "svar på din ansøgning om ",
      "svar på jeres ansøgning om ", "svar på deres ansøgning om ", "svar på anmodning om ",
      "svar på din anmodning om ", "vedr. ansøgning om ", "vedrørende ansøgning om ",
      "afgørelse på ansøgning om ", "afgørelse vedr. ansøgning om ", "afslag på ansøgning om ",
      "begæring om ",
    ]
    return starts.first { folded.hasPrefix($0) }.map { String(heading.dropFirst($0.count)) }
  }

  private func lowercasedHeadingStart(_ object: String) -> String {
    guard let first = object.words.first, first.dropFirst().allSatisfy({ $0.isLowercase }) else {
      return object
    }
    return first.inLowerCase + object.dropFirst(first.count)
  }
}
