import LetterModel

/// "De", "Dem" and "Deres" of a formal letter as "du", "dig" and "din": a summary speaks to its reader in one way.
enum Formal {
  /// Who is spoken to.
  enum Reader: Hashable, Sendable {
    /// The letter says du, or its De are others.
    case familiar
    /// De is one person.
    case one
    /// De are several, as in a letter to two parents.
    case several
  }

  /// The sentence with familiar words; nil when a "De" may mean others, or the gender of a noun is not known.
  static func familiar(_ sentence: String, to reader: Reader) -> String? {
    guard reader != .familiar else { return sentence }
    let words = sentence.words
    let bare = words.map { letters($0) }
    guard bare.contains(where: { ["De", "Dem", "Deres"].contains($0) }) else { return sentence }
    var result = words
    for (index, word) in bare.enumerated() where ["De", "Dem", "Deres"].contains(word) {
      let isFirst = index == 0 || words[index - 1].hasSuffix(":")
      let next = index + 1 < bare.count ? bare[index + 1].inLowerCase : ""
      var new: String?
      switch word {
      case "De":
        // "De Gamles By"
        if index + 1 < bare.count, bare[index + 1].startsUpper { continue }
        if isFirst {
          if !FiniteVerb.isFinite(next) { continue }
          guard speaksToReader(bare, after: index) else { return nil }
        }
        new = reader == .one ? "du" : "I"
      case "Dem" where index > 0 && bare[index - 1].inLowerCase == "mellem": return nil
      case "Dem": new = reader == .one ? "dig" : "jer"
      default: new = reader == .one ? possessive(before: bare[(index + 1)...]) : "jeres"
      }
      guard let new else { return nil }
      result[index] = words[index].replacing(word, with: isFirst ? new.capitalised : new)
    }
    return result.joined(separator: " ")
  }

  /// Whether "De" before a verb is the reader: another De, Dem or Deres stands in the sentence, or the verb is one by
  /// which letters speak to their reader.
  private static func speaksToReader(_ words: [String], after index: Int) -> Bool {
    let rest = words[(index + 1)...]
    return rest.contains { ["De", "Dem", "Deres"].contains($0) }
      || rest.prefix(4).contains { verbs.contains($0.inLowerCase) }
  }

  /// `din`, `dit` or `dine` by the noun that follows; nil when its gender is not known.
  static func possessive(before words: ArraySlice<String>) -> String? {
    guard let first = words.first?.inLowerCase, !first.isEmpty else { return nil }
    if let known = form(of: first) { return known }
    // "Deres nye bolig", "Deres egen læge": an adjective stands between.
    guard first.hasSuffix("e") || first == "egen" || first == "eget", let second = words.dropFirst().first
    else {
      return nil
    }
    if first == "egen" { return "din" }
    if first == "eget" { return "dit" }
    return form(of: second.inLowerCase)
  }

  private static func form(of noun: String) -> String? {
    if plurals.contains(where: { noun.hasSuffix($0) }) { return "dine" }
    if neuters.contains(where: { noun.hasSuffix($0) }) { return "dit" }
    if commons.contains(where: { noun.hasSuffix($0) }) { return "din" }
    return nil
  }

  fileprivate static let familiarWords: ClosedWords = ["du", "dig", "din", "dit", "dine"]
  fileprivate static let politeWords: ClosedWords = ["De", "Dem", "Deres"]

  private static func letters(_ word: String) -> String { String(word.filter { $0.isLetter || $0 == "-" }) }

  private static let verbs: Set<String> = [
    "søgt", "ansøgt", "anmodet", "bedt", "oplyst", "oplyser", "skriver", "skrevet", "anført", "anfører",
    "modtager", "modtog", "modtaget", "klage", "bedes", "opfylder", "fremsendt", "sendt", "meddelt",
    "begæret",
    "gjort", "underskrevet", "fået", "får", "fik", "kan", "skal", "meddeles", "bor", "ønsker",
  ]
  private static let plurals = [
    "inger", "elser", "heder", "tioner", "papirer", "dokumenter", "ydelser", "udgifter", "indtægter",
    "oplysninger", "børn", "penge", "midler", "forældre", "søskende", "ejendomme", "køer", "bilag", "breve",
  ]
  private static let neuters = [
    "brev", "barn", "svar", "hus", "helbred", "behov", "beløb", "forhold", "arbejde", "liv", "ønske",
    "nummer",
    "skema", "forbrug", "lån", "samvær", "ophold", "byggeri", "anlæg", "hjem", "job", "tilskud", "tillæg",
    "krav", "navn", "forslag", "syn", "erhverv", "budget", "regnskab", "formål", "møde", "hegn", "areal",
    "synspunkt", "sommerhus", "fravær", "kort",
  ]
  private static let commons = [
    "else", "ing", "hed", "tion", "sag", "bolig", "læge", "søn", "datter", "mor", "far", "hustru", "mand",
    "kone", "ægtefælle", "samlever", "klage", "pension", "indkomst", "indtægt", "formue", "økonomi",
    "situation",
    "ejendom", "familie", "ret", "pligt", "sygdom", "alder", "arbejdsgiver", "sagsbehandler", "rådgiver",
    "konto", "adresse", "evne", "skrivelse", "mail", "partner", "klient", "lejlighed", "grund", "virksomhed",
    "have", "vej", "bil", "tilstand", "plan", "andel", "uddannelse", "kommune", "gæld", "støtte", "hjælp",
    "ydelse", "frist", "tid", "skat", "nemkonto", "carport", "garage", "parcel", "advokat", "hånd",
    "udtalelse",
  ]
}

extension Material {
  /// How the letter speaks to its reader: counted over its sentences, capitals inside a sentence only.
  static func reader(of letter: Letter, recipient: String?) -> Formal.Reader {
    var formal = 0
    var familiar = 0
    for block in letter.blocks where block.role.isContent {
      var before: Span?
      letter.bytes.forEachWord(in: block.span) { word in
        defer { before = word }
        guard mayAddress(word, letter.bytes), let bare = letter.shortWord(word, opens: { $0 | 0x20 == 0x64 })
        else { return }
        if Formal.familiarWords.contains(bare) { familiar += 1 }
        guard Formal.politeWords.contains(bare), let before else { return }
        if !".:?!".contains(letter.string(before).last ?? ".") { formal += 1 }
      }
    }
    guard formal > 0, 4 * formal > familiar else { return .familiar }
    let isPair = recipient.map { $0.words.contains("og") || $0.contains("&") } ?? false
    return isPair ? .several : .one
  }

  /// Whether the word can be one of those that address the reader: a short one with a d among its first signs.
  private static func mayAddress(_ word: Span, _ bytes: [UInt8]) -> Bool {
    guard word.length <= 12 else { return false }
    for index in word.start..<min(word.start + 4, word.end) where bytes[index] | 0x20 == 0x64 { return true }
    return false
  }
}
