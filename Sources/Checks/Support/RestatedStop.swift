import DanishText
import LetterModel
import Understanding

/// The day on which help stops by the result, held against the day on which the same help is said to stop further down.
struct RestatedStop {
  private let decision: Decision
  private let context: RuleContext

  init(_ decision: Decision, _ context: RuleContext) {
    self.decision = decision
    self.context = context
  }

  /// The two days; nil when they agree, or when only one is told.
  var contradiction: (Span, Span)? {
    guard decision.outcome == .stop, let first = decision.sentences.first(where: isOfText) else { return nil }
    let result = context.facts.sentences[first]
    guard let day = onlyDay(in: result) else { return nil }
    for index in context.facts.sentences.indices where index > first && context.isOutsideGuidance[index] {
      let sentence = context.facts.sentences[index]
      guard isOfText(index), context.holds(O7OutcomeContradiction.concluding, sentence),
        !context.holds(RestatedStop.stepped, sentence), let other = onlyDay(in: sentence),
        abs(other.date.dayNumber - day.date.dayNumber) > 1,
        // A day that is named again is explained there.
        context.facts.dates.filter({ $0.date == other.date }).count == 1,
        SharedThing.isThere(between: result, and: sentence, context)
      else { continue }
      return (day.span, other.span)
    }
    return nil
  }

  private func isOfText(_ index: Int) -> Bool { context.blockRole(context.facts.sentences[index]) == .body }

  /// The day of a sentence that says that something stops on it, and names no other.
  private func onlyDay(in sentence: RoleSentence) -> DateMention? {
    let days = context.facts.dates.filter { sentence.span.contains($0.span) }
    guard days.count == 1, context.holds(RestatedStop.stopping, sentence) else { return nil }
    return days[0]
  }

  private static let stopping: ClosedWords = [
    "stopper", "stoppes", "ophører", "slutter", "bortfalder", "standses", "afsluttes",
  ]
  private static let stepped: ClosedWords = [
    "først", "gradvist", "dog", "udbetaling", "udbetalingen", "indtil", "hvis", "ellers", "tidligere", "ikke",
    "oprindeligt",
  ]
}

/// Whether two sentences speak of the same thing, by a word of content they share.
enum SharedThing {
  /// Whether a noun of some length stands in both, whatever its ending.
  static func isThere(between one: RoleSentence, and other: RoleSentence, _ context: RuleContext) -> Bool {
    let things = words(of: one, context)
    return words(of: other, context).contains { word in things.contains { isSame($0, word) } }
  }

  private static func words(of sentence: RoleSentence, _ context: RuleContext) -> [String] {
    sentence.sentence.tokens.compactMap { index in
      guard context.text.tokens[index].kind == .word else { return nil }
      let word = context.text.word(index)
      return word.utf8.count >= 6 && !common.contains(word) && !qualities.end(word) ? word : nil
    }
  }

  /// "svømmeundervisning" and "svømmeundervisningen": all but the last letters are the same.
  private static func isSame(_ one: String, _ other: String) -> Bool {
    let (left, right) = (one.utf8, other.utf8)
    let front = zip(left, right).prefix { $0 == $1 }.count
    return front >= 5 && front + 3 >= max(left.count, right.count)
  }

  private static let qualities: WordParts = [
    "isk", "iske", "lig", "lige", "ligt", "ende", "ede", "sk", "ske",
  ]
  private static let common: ClosedWords = [
    "ansøgning", "ansøgningen", "hjælpen", "støtten", "tilskud", "tilskuddet", "ydelse", "ydelsen",
    "bevilling",
    "bevillingen", "bevilger", "bevilget", "bevilges", "dækker", "dækket", "dækkes", "afslag", "afslaget",
    "baggrund", "derfor", "dermed", "herefter", "besluttet", "afgørelse", "afgørelsen", "kommunen", "betaler",
    "betale", "udgift", "udgiften", "udgifter", "udgifterne", "giver", "gives", "måneden", "imødekomme",
    "imødekommer", "imødekommes", "betingelserne", "betingelse", "opfylder", "stopper", "ophører", "februar",
    "januar", "august", "september", "oktober", "november", "december", "kontant", "opfyldt", "tilladelse",
    "tilladelsen", "dispensation", "dispensationen", "godkender", "godkendt", "merudgifter", "merudgift",
    "dækning", "dækningen", "meddeles", "meddeler", "kroner",
  ]
}
