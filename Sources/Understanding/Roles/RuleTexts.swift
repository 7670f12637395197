import DanishText
import LetterModel

/// Finds the sentences that tell what the law says to anyone: a provision or a general subject, the present tense, and
/// nobody of this case. Such a sentence holds words of need and reason, and weighs nothing.
struct RuleTexts {
  /// Indices of the units.
  private(set) var indices: Set<Int> = []
  private let words: Words
  private let dates: [DateMention]

  init(units: [Unit], words: Words, dates: [DateMention]) {
    self.words = words
    self.dates = dates
    var rule: Int?
    var leads: Set<Int> = []
    for (index, unit) in units.enumerated() where unit.isContent && RuleTexts.isPlace(unit) {
      if unit.isHeading {
        // A line that breaks off before its list can look like a heading.
        if isRule(unit) { leads.insert(index) }
        continue
      }
      let follows = rule.map { units[index].section == units[$0].section && index - $0 <= 2 } ?? false
      if let lead = unit.leadIn, indices.contains(lead) || leads.contains(lead),
        isImpersonal(unit, isItem: true)
      {
        indices.insert(index)
      } else if isRule(unit)
        || (follows
          && ((pointsBack(unit) || namesAuthorityFirst(unit)) && isImpersonal(unit) || demandsOfHelp(unit)))
      {
        indices.insert(index)
      }
      if indices.contains(index) || namesProvision(unit) {
        rule = index
      } else if words.addressesReader(unit.tokens, sentenceStart: unit.tokens.lowerBound),
        words.contains(Words.pastVerbs, in: unit.tokens)
          || unit.cues.contains(where: { $0.id == "fact-past" })
      {
        // Facts of this case are told: what follows goes on about them.
        rule = nil
      }
    }
  }

  /// Guidance, contact and practical matters are general too, and no rule that was applied.
  private static func isPlace(_ unit: Unit) -> Bool {
    ![.complaint, .contact, .action, .hearing].contains(unit.topic) && unit.weight("complaint") < 1
      && unit.weight("no-appeal") < 1 && unit.weight("court") < 1
  }

  private func isRule(_ unit: Unit) -> Bool {
    guard isImpersonal(unit), words.contains(RuleTexts.modals, in: unit.tokens) else { return false }
    // "Hjælpen gives efter ældrelovens § 10": names the rule and says nothing of it.
    guard unit.tokens.count >= RuleTexts.telling || words.contains(RuleTexts.anyone, in: unit.tokens) else {
      return false
    }
    return namesProvision(unit) || unit.weight("rule-text") >= 0.8
      || words.contains(RuleTexts.anyone, in: unit.tokens)
  }

  private func namesProvision(_ unit: Unit) -> Bool {
    unit.tokens.contains { words.text.tokens[$0].kind == .sectionMark }
  }

  /// "Den skal passe til …", "Efter den bestemmelse kan …": goes on about the provision just named.
  private func pointsBack(_ unit: Unit) -> Bool {
    let opening = words.content(unit.tokens).prefix(3)
    return opening.contains { RuleTexts.anaphors.contains(words.word($0)) }
      && words.contains(RuleTexts.modals, in: unit.tokens)
  }

  /// "Kommunen dækker nødvendige merudgifter ved …" behind the provision: what it does for anyone.
  private func namesAuthorityFirst(_ unit: Unit) -> Bool {
    let opening = words.content(unit.tokens)
    guard let first = opening.first, unit.tokens.count >= RuleTexts.telling else { return false }
    return ["kommunen", "kommunalbestyrelsen", "myndigheden", "staten"].contains(words.word(first))
      && !words.contains(
        Words.negations, in: opening.lowerBound..<min(opening.upperBound, opening.lowerBound + 4))
      && !unit.tokens.contains { words.text.tokens[$0].kind == .number }
  }

  /// "Den skal passe til det, du ikke selv kan": what the help must be, said to the reader.
  private func demandsOfHelp(_ unit: Unit) -> Bool {
    let opening = Array(words.content(unit.tokens).prefix(2))
    guard opening.count == 2, RuleTexts.anaphors.contains(words.word(opening[0])) else { return false }
    return words.word(opening[1]) == "skal" && !words.contains(RuleTexts.ofThisCase, in: unit.tokens)
      && !unit.tokens.contains { [.number, .date].contains(words.text.tokens[$0].kind) }
  }

  /// Nobody of this case acts or is meant, and nothing has happened.
  private func isImpersonal(_ unit: Unit, isItem: Bool = false) -> Bool {
    let range = unit.tokens
    if words.contains(RuleTexts.ofThisCase, in: range) || words.contains(RuleTexts.past, in: range) {
      return false
    }
    if !isItem, words.contains(["har"], in: range) { return false }
    if words.addressesReader(range, sentenceStart: range.lowerBound), !speaksToAnyone(unit) { return false }
    return dates.within(unit.span).isEmpty
      && !unit.cues.contains {
        $0.id == "weighed" && !isPrescribed(range) || $0.id == "fact-told" || $0.role.group == "citizen-view"
      }
  }

  /// "Der skal lægges vægt på, om …": what is to be weighed, and not what was.
  private func isPrescribed(_ range: Range<Int>) -> Bool {
    words.contains(["skal", "bør"], in: range)
      && words.contains(["lægges", "indgå", "tages", "ses", "foretages", "afvejes"], in: range)
  }

  /// "Du kan få hjælp, hvis du …": the rule put to the reader.
  private func speaksToAnyone(_ unit: Unit) -> Bool {
    words.contains(["hvis", "når"], in: unit.tokens) && words.contains(["kan", "skal"], in: unit.tokens)
      && namesProvision(unit)
  }

  /// A shorter sentence only names its provision, in tokens.
  private static let telling = 15
  private static let past = Words.pastVerbs.subtracting(["kunne", "skulle", "ville"])
  private static let modals: WordList = [
    "kan", "skal", "må", "gives", "ydes", "bevilges", "omfatter", "kræver", "gælder", "bestemmer", "siger",
    "forudsætter",
    "træffer", "dækker", "dækkes", "fastsætter", "følger", "skønnes", "anses", "er", "har",
  ]
  private static let anyone: WordList = [
    "personer", "borgere", "ansøgere", "kommunalbestyrelsen", "man", "enhver", "forældre", "børn", "unge",
  ]
  private static let anaphors: WordList = [
    "den", "det", "hjælpen", "støtten", "bestemmelsen", "bestemmelse", "reglen", "loven", "ydelsen",
    "tilskuddet",
    "formålet", "betingelsen",
  ]
  private static let ofThisCase: WordList = [
    "vi", "jeg", "vores", "os", "derfor", "dermed", "altså", "således", "ansøgningen", "ansøger", "her", "nu",
    "baggrund",
    "jeres", "fået", "blevet", "truffet", "givet", "undtaget", "meddelt", "bevilget",
  ]
}
