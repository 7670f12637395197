import DanishText
import LetterModel

/// Measures case content: how much of a sentence is about this case and could not stand in anyone else's letter.
struct CaseContent {
  let words: Words
  let letterDate: CivilDate?
  /// Spans of dates and amounts of the letter, sorted.
  let dates: [DateMention]
  let amounts: [Amount]
  /// Names that stand in the letterhead or address, in lower case: they are no content.
  let knownNames: Set<String>
  /// Fields of a template: what will stand there is about the case.
  let fields: [Span]

  /// Pieces of case content in the sentence.
  func measure(_ unit: Unit) -> Int {
    let range = unit.tokens
    if unit.isQuotation || isGeneralRule(unit) || OfficialWords(words: words).areAll(in: range) { return 0 }
    var count =
      dates.within(unit.span).count { $0.date != letterDate && !isOfApplication($0, range) }
    count += amounts.within(unit.span).count
    count += measures(range)
    count += unit.cues.contains { $0.id.hasPrefix("fact-told") } && hasSource(range) ? 1 : 0
    count += quotedWords(range) ? 1 : 0
    let addressed = words.addressesReader(range, sentenceStart: range.lowerBound)
    if addressed,
      tellsPast(range) || unit.cues.contains(where: { $0.id == "fact-past" })
        || ReaderActs(words: words).areTold(in: range)
    {
      count += 1
    }
    if holdsLifeWord(range), addressed || count > 0 || words.contains(Words.pastVerbs, in: range) {
      count += 1
    }
    // "For dig er det sådan, at maskinen er slidt op": the rule held against this citizen.
    if count == 0, range.count > 8, unit.cues.contains(where: { $0.id == "applied-to-you" }) { count = 1 }
    count += foreignNames(range)
    count += addressed ? years(range) : 0
    count += count > 0 && hasMark(range) ? 1 : 0
    count += fields.count { unit.span.contains($0) }
    return count
  }

  /// "Taget fik karakteren 2", "scorede 14 i prøven": something was given a number.
  private func hasMark(_ range: Range<Int>) -> Bool {
    range.dropFirst().contains { index in
      words.text.tokens[index].kind == .number && words.text.tokens[index].span.length <= 3
        && CaseContent.marks.begin(words.word(index - 1))
    }
  }

  private static let marks: WordParts = [
    "karakter", "score", "point", "trin", "niveau", "kategori", "klasse", "plads",
  ]

  /// "Du valgte i 2019 gruppe 2", not "satsen i 2026": a year in which the reader did something.
  private func years(_ range: Range<Int>) -> Int {
    guard ReaderActs(words: words).areTold(in: range) else { return 0 }
    return range.dropFirst().count { index in
      let token = words.text.tokens[index]
      guard token.kind == .number, token.span.length == 4, let year = Int(words.word(index)),
        (1920...2100).contains(year)
      else { return false }
      return words.contains(["i", "fra", "siden", "til", "indtil"], in: index - 1..<index)
    }
  }

  /// "Du kunne ikke løfte armen", not "at tilbuddet kunne være bekvemt for dig".
  private func tellsPast(_ range: Range<Int>) -> Bool {
    range.contains { index in
      let word = words.word(index)
      let isSupposing = CaseContent.supposing.contains(word)
      if Words.pastVerbs.contains(word), !isSupposing { return true }
      guard isSupposing || word.utf8.count > 5 && (word.hasSuffix("ede") || word.hasSuffix("gte")) else {
        return false
      }
      return words.contains(Words.pastVerbs, in: range)
        && [index - 1, index + 1].contains { near in
          range.contains(near) && CaseContent.readers.contains(words.word(near))
        }
    }
  }

  private static let supposing: WordList = ["kunne", "ville", "skulle", "burde", "måtte"]
  private static let readers: WordList = ["du", "i", "de", "han", "hun", "barnet"]

  /// "din ansøgning af 14. april": everybody's letter has that date.
  private func isOfApplication(_ mention: DateMention, _ range: Range<Int>) -> Bool {
    let before = range.filter { words.text.tokens[$0].span.end <= mention.span.start }.suffix(3)
    return before.contains { words.word($0).hasPrefix("ansøgning") || words.word($0).hasPrefix("anmodning") }
  }

  /// Names a provision and nobody in this case: its numbers are the law's.
  private func isGeneralRule(_ unit: Unit) -> Bool {
    let range = unit.tokens
    guard
      range.contains(where: { words.text.tokens[$0].kind == .sectionMark }) || unit.weight("rule-text") >= 0.8
    else { return false }
    if words.addressesReader(range, sentenceStart: range.lowerBound)
      || words.contains(Words.pastVerbs, in: range)
    {
      return false
    }
    return dates.within(unit.span).isEmpty && foreignNames(range) == 0
      && !words.contains(["derfor", "dermed", "her", "jeres", "vi"], in: range)
  }

  private func measures(_ range: Range<Int>) -> Int {
    var count = 0
    for index in range.dropLast() {
      let isFigure = words.text.tokens[index].kind == .number
      let isNumber = words.number(index) != nil
      guard isFigure || isNumber else { continue }
      if isFigure, countsManyThings(index, range) { count += 1 }
      if isNumber, countsThings(index, range) { count += 1 }
      guard words.isIn(CaseContent.units, index + 1) else { continue }
      if isFigure { count += 1 }
      if isNumber, words.word(index) != "en", words.word(index) != "et" { count += 1 }
    }
    return count
  }

  /// "tre af de ni huse", "fire lignende altaner": a number word with things behind it that no list of units holds.
  private func countsThings(_ index: Int, _ range: Range<Int>) -> Bool {
    guard let count = words.number(index), count > 1 else { return false }
    let behind = ((index + 1)..<min(range.upperBound, index + 4)).prefix {
      words.text.tokens[$0].kind == .word
    }
    guard let first = behind.first, !CaseContent.units.contains(words.word(first)),
      !["uger", "måneder", "dage", "timer"].contains(words.word(first))
    else { return false }
    if behind.count >= 3, words.word(first) == "af", words.word(first + 1) == "de" { return true }
    return behind.prefix(2).contains { isPlural(words.word($0)) }
  }

  /// "26 klassekammerater", "31 fraværsdage": figures with things behind them; figures of a provision are the law's.
  private func countsManyThings(_ index: Int, _ range: Range<Int>) -> Bool {
    let next = words.word(index + 1)
    guard words.text.tokens[index + 1].kind == .word, !CaseContent.units.contains(next),
      isPlural(next) || next.hasSuffix("dage") || next.hasSuffix("timer"),
      !CaseContent.periods.contains(next)
    else { return false }
    return index == range.lowerBound
      || words.text.tokens[index - 1].kind == .word
        && !["stk", "stk.", "nr", "nr.", "kl", "kl.", "kapitel", "side", "uge"].contains(
          words.word(index - 1))
  }

  private static let periods: WordList = [
    "uger", "måneder", "dage", "timer", "arbejdsdage", "hverdage", "ugers", "december", "september",
    "oktober",
    "november",
  ]

  private func isPlural(_ word: String) -> Bool {
    word.utf8.count > 4 && (word.hasSuffix("er") || word.hasSuffix("ere"))
      && !["eller", "efter", "under", "over", "heller"].contains(word)
  }

  private func hasSource(_ range: Range<Int>) -> Bool {
    words.contains(CaseContent.sources, in: range) || words.contains(["du", "dig", "I", "De"], in: range)
  }

  /// "som du bad om" asks; it is no bath.
  private func holdsLifeWord(_ range: Range<Int>) -> Bool {
    range.contains { index in
      guard words.isIn(CaseContent.life, index) else { return false }
      let next = index + 1 < range.upperBound ? words.word(index + 1) : ""
      return words.word(index) != "bad" || !["om", "dig", "jer", "os", "kommunen", "i"].contains(next)
    }
  }

  private func quotedWords(_ range: Range<Int>) -> Bool {
    range.contains { index in
      words.text.tokens[index].kind == .punctuation
        && words.text.tokens[index].span.length < 4
        && !words.isMark(index, 0x2E) && !words.isMark(index, 0x2C)
        && ["\"", "”", "“", "»", "«"].contains(words.word(index))
    }
  }

  /// Capitalised words inside the sentence that are no known name and no polite address: people and places of the case.
  private func foreignNames(_ range: Range<Int>) -> Int {
    for index in range.dropFirst() where words.text.tokens[index].kind == .word {
      let first = words.text.bytes[words.text.tokens[index].span.start]
      guard (0x41...0x5A).contains(first), words.text.tokens[index].span.length > 2 else { continue }
      let word = words.word(index)
      if !isKnown(word), !word.contains("lov"),
        !Words.politeSecond.contains(words.text.string(words.text.tokens[index]))
      {
        return 1
      }
    }
    return 0
  }

  /// A name of the head or of every letter, also with the s of possession: `Tranehøj Kommunes`.
  private func isKnown(_ word: String) -> Bool {
    if knownNames.contains(word) || CaseContent.commonCapitals.contains(word) { return true }
    guard word.hasSuffix("s") else { return false }
    let base = String(word.dropLast())
    return knownNames.contains(base) || CaseContent.commonCapitals.contains(base)
  }

  static let commonCapitals: WordList = [
    "kommune", "kommunen", "danmark", "udbetaling", "digital", "post", "ankestyrelsen", "mitid",
    "borgerservice", "jobcenter",
    "folketingets", "ombudsmand", "planklagenævnet", "klageportalen", "nævnenes", "hus", "datatilsynet",
    "cpr", "deres", "dem",
  ]
  static let units: WordList = [
    "timer", "timers", "time", "minutter", "minut", "km", "kilometer", "meter", "m", "m2", "m²", "kvm",
    "kvadratmeter",
    "cm", "mm",
    "procent", "pct", "pct.", "%", "gange", "gang", "dage", "uger", "måneder", "år", "årig", "point",
    "promille", "db",
    "liter", "kg", "kilo", "hektar", "grader", "etager", "lektioner", "børn", "personer", "rum", "stk",
    "elever", "møder", "kr",
    "kroner", "trin", "træer", "pladser", "ansatte", "lejligheder", "ture", "forsøg", "samtaler", "nætter",
    "besøg", "døgn", "weekender", "weekend", "borde", "kopier", "sider", "plader", "huller",
  ]
  static let sources: WordList = [
    "læge", "lægen", "lægens", "speciallæge", "speciallægen", "overlæge", "sygehus", "sygehuset",
    "hospitalet", "klinikken",
    "ergoterapeut", "ergoterapeuten", "fysioterapeut", "fysioterapeuten", "psykolog", "psykologen",
    "visitator", "visitatoren",
    "tandlæge", "tandlægen", "lærer", "læreren", "skolen", "politiet", "arbejdsgiver", "arbejdsgiveren",
    "udlejer", "udlejeren",
    "nabo", "naboen", "attest", "attesten", "lægeattest", "lægeattesten", "statusattest", "statusattesten",
    "journalen",
    "notat", "notatet", "rapport", "rapporten", "udtalelse", "udtalelsen", "målingen", "lønsedler",
    "lønsedlerne",
    "kontoudtog", "årsopgørelsen", "faktura", "fakturaen", "overslag", "overslaget", "lejekontrakten",
    "tegning", "tegningerne",
    "ansøgningen", "ansøgning", "mail", "brev", "brevet", "registret", "folkeregistret", "høringssvar",
    "besigtigelse",
  ]
  static let life: WordList = [
    "arm", "ben", "benet", "ryg", "ryggen", "hånd", "skulder", "knæ", "hofte", "hoften", "nakke", "syn",
    "hørelse", "tænder", "tanden",
    "smerter", "diagnose", "diagnosen", "sygdom", "sygdommen", "depression", "angst", "adhd", "autisme",
    "epilepsi", "diabetes",
    "gigt", "slidgigt", "sclerose", "kræft", "blodprop", "demens", "rollator", "kørestol", "arbejdsevne",
    "arbejdsevnen",
    "løn", "lønnen", "indtægt", "indtægter", "formue", "formuen", "opsparing", "husleje", "huslejen", "gæld",
    "uddannelse",
    "uddannelsen", "job", "jobbet", "bolig", "boligen", "lejlighed", "lejligheden", "hus", "huset",
    "ejendommen", "grunden",
    "haven", "skellet", "garage", "carport", "facaden", "barnet", "samvær", "klassen", "fravær",
    "fraværet", "træning",
    "søvn", "bad", "trapper", "gulv", "gulve", "mad", "medicin", "søn", "datter", "mor", "far", "ægtefælle",
    "samlever", "børn", "søster", "bror", "kone", "hustru", "mand", "kæreste",
    "udeblev", "fraflyttet", "indrejst", "udrejst", "sygemeldt", "opsagt", "fyret", "studie", "skolevejen",
    "afstanden", "skolen",
  ]
}
