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
    guard let object = afterApplication(matter) ?? (isAnswered || namesBenefit(matter) ? matter : nil) else {
      return nil
    }
    let words = object.words
    guard (1...10).contains(words.count), !FiniteVerb.stands(in: object), words[0].first?.isLetter ?? false,
      !object.contains(where: { ":;,.–".contains($0) }), words[0].utf8.count > 2
    else { return nil }
    return Found(lowercasedHeadingStart(object), at: span)
  }

  /// "Hjælp til depositum", "Lån til indskud": a heading that is nothing but the name of what one applies for.
  private func namesBenefit(_ heading: String) -> Bool {
    let words = heading.inLowerCase.words
    guard let preposition = words.firstIndex(where: { ["til", "af", "fra"].contains($0) }),
      (1...2).contains(preposition), preposition + 1 < words.count
    else { return false }
    return Material.benefits.end(words[preposition - 1])
  }

  /// Ends of the names of what authorities give when asked.
  private static let benefits: WordParts = [
    "hjælp", "støtte", "tilskud", "tillæg", "lån", "kørsel", "befordring", "dækning", "betaling",
    "ledsagelse",
    "aflastning", "kontaktperson", "fritagelse", "udsættelse", "henstand", "friplads",
    "godtgørelse", "refusion",
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
