import DanishText
import LetterModel

/// The clauses of a sentence as far as meaning hangs on them: which words only hold under a condition, which stand in quotes.
struct Clauses {
  /// Stretches between commas, semicolons, colons, dashes and the bars of a drawn table.
  let parts: [Range<Int>]
  /// Tokens inside a condition, or in a main clause that follows one.
  private let conditional: [Range<Int>]
  /// Tokens of a clause that asks whether something is so, with what hangs on it.
  private let asked: [Range<Int>]
  /// Tokens inside quotation marks.
  private let quoted: [Range<Int>]

  init(_ sentence: Range<Int>, words: Words) {
    let range = words.content(sentence)
    parts = Clauses.split(range, words)
    quoted = Clauses.quotes(sentence, words)
    closesQuotation = sentence.contains {
      words.text.tokens[$0].kind == .punctuation && Clauses.closes($0, words)
    }
    endsInQuotation =
      quoted.last.map { $0.upperBound == range.upperBound && !Clauses.closes(range.upperBound - 1, words) }
      ?? false
    conditional = Clauses.conditions(parts, range, words)
    asked = Clauses.questions(parts, words)
  }

  /// Whether the words hold only under a condition.
  func isConditional(_ tokens: Range<Int>) -> Bool {
    conditional.contains { $0.contains(tokens.lowerBound) || $0.contains(tokens.upperBound - 1) }
  }

  /// Whether the words only ask: "…, om du skal have et fleksjob".
  func isAsked(_ tokens: Range<Int>) -> Bool { asked.contains { $0.contains(tokens.lowerBound) } }

  /// Whether the mark opens or closes a quotation; `«…»` is how templates mark fields and is none.
  static func isQuotationMark(_ mark: String, opens: Bool) -> Bool {
    switch mark {
    case "\"", "”", "“", "„": true
    case "»": opens
    case "«": !opens
    default: false
    }
  }

  /// How many tokens stand in quotation marks.
  var quotedTokens: Int { quoted.reduce(0) { $0 + $1.count } }

  /// Whether a mark that may close a quotation stands in the sentence.
  let closesQuotation: Bool

  /// Whether the sentence ends inside a quotation that it opens.
  let endsInQuotation: Bool

  /// Whether the words are someone's quoted words.
  func isQuoted(_ tokens: Range<Int>) -> Bool { quoted.contains { $0.contains(tokens.lowerBound) } }

  /// The clause that holds the token.
  func part(of token: Int) -> Range<Int> { parts.first { $0.contains(token) } ?? token..<(token + 1) }

  private static func closes(_ index: Int, _ words: Words) -> Bool {
    isQuotationMark(at: index, words, opens: false)
  }

  /// The same for a token; only `"` and signs beyond ASCII are looked at.
  private static func isQuotationMark(at index: Int, _ words: Words, opens: Bool) -> Bool {
    let token = words.text.tokens[index]
    let first = words.text.bytes[token.span.start]
    return (first == 0x22 || first >= 0x80) && isQuotationMark(words.text.string(token), opens: opens)
  }

  private static func split(_ range: Range<Int>, _ words: Words) -> [Range<Int>] {
    var parts: [Range<Int>] = []
    var start = range.lowerBound
    for index in range {
      guard words.text.tokens[index].kind == .punctuation else { continue }
      let byte = words.text.bytes[words.text.tokens[index].span.start]
      guard byte == 0x2C || byte == 0x3B || byte == 0x3A || byte == 0x7C || byte == 0xE2 else { continue }
      if index > start { parts.append(start..<index) }
      start = index + 1
    }
    if start < range.upperBound { parts.append(start..<range.upperBound) }
    return joined(parts, words)
  }

  /// "Når husleje, lån og faste regninger er betalt": the comma of a list parts no clause of time from its verb.
  private static func joined(_ parts: [Range<Int>], _ words: Words) -> [Range<Int>] {
    guard parts.count > 2, let first = parts.first, first.count <= 3, words.word(first.lowerBound) == "når",
      !words.contains(ResultFrames.finite, in: (first.lowerBound + 1)..<first.upperBound),
      let last = parts.dropFirst().prefix(3).first(where: { words.contains(["og", "eller"], in: $0) }),
      !parts.prefix(while: { $0 != last }).dropFirst().contains(where: {
        words.contains(ResultFrames.finite, in: $0)
      })
    else { return parts }
    return [first.lowerBound..<last.upperBound] + parts.drop { $0.lowerBound <= last.lowerBound }
  }

  private static func quotes(_ range: Range<Int>, _ words: Words) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var open: Int?
    for index in range where words.text.tokens[index].kind == .punctuation {
      guard Clauses.isQuotationMark(at: index, words, opens: open == nil) else { continue }
      if let start = open {
        found.append(start..<(index + 1))
        open = nil
      } else {
        open = index
      }
    }
    // A quotation that goes on in the next sentence.
    if let start = open { found.append(start..<range.upperBound) }
    return found
  }

  /// "Hvis du …, …", "…, hvis du …", "… igen hvis …" and the inverted "Får du afslag, …".
  private static func conditions(_ parts: [Range<Int>], _ range: Range<Int>, _ words: Words) -> [Range<Int>] {
    guard let first = parts.first else { return [] }
    // "Vi træffer i så fald en afgørelse om, at hjælpen stopper".
    if namesEarlierCondition(range, words) { return [range] }
    if opensCondition(first.lowerBound, words) || isInverted(first, parts, range, words) { return [range] }
    // "Send dem, så betaler vi beløbet ud".
    if Words.requests.contains(words.word(first.lowerBound)), parts.count > 1,
      words.word(parts[1].lowerBound) == "så", isPresent(parts[1].lowerBound + 1, in: parts[1], words)
    {
      return [parts[1].lowerBound..<range.upperBound]
    }
    var found: [Range<Int>] = []
    for (number, part) in parts.enumerated() {
      guard let start = part.first(where: { opensCondition($0, words) }) else { continue }
      found.append(start..<part.upperBound)
      // A condition hung on behind governs the clause before it, unless a reason or an "at" stands between them.
      let before = number > 0 && start == part.lowerBound ? parts[number - 1] : part.lowerBound..<start
      if !words.contains(["fordi", "da", "idet", "at", "eftersom", "som", "der"], in: before) {
        found.append(before)
      }
    }
    return found
  }

  /// "Vi vurderer, om der er noget, du ikke kan få": from the question word to the next main clause.
  private static func questions(_ parts: [Range<Int>], _ words: Words) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var open: Int?
    for part in parts {
      let opening = words.word(part.lowerBound)
      if opening == "om" || opening == "hvorvidt" {
        open = part.lowerBound
      } else if Words.mainOpeners.contains(opening) {
        open = nil
      }
      if open != nil { found.append(part) }
    }
    return found
  }

  private static func namesEarlierCondition(_ range: Range<Int>, _ words: Words) -> Bool {
    range.dropLast(2).contains { index in
      words.word(index) == "i" && ["så", "givet"].contains(words.word(index + 1))
        && words.word(index + 2) == "fald"
    }
  }

  private static func opensCondition(_ index: Int, _ words: Words) -> Bool {
    if words.isIn(Words.conditionals, index) { return true }
    let word = words.word(index)
    // "Uden den kan vi ikke udbetale boligstøtte".
    if word == "uden", index + 1 < words.text.tokens.count {
      return ["den", "det", "dem", "disse", "oplysningerne", "dokumentation", "de"].contains(
        words.word(index + 1))
    }
    guard word == "i", index + 2 < words.text.tokens.count else { return false }
    return words.word(index + 1) == "tilfælde" && words.word(index + 2) == "af"
  }

  private static func isInverted(
    _ first: Range<Int>, _ parts: [Range<Int>], _ range: Range<Int>, _ words: Words
  ) -> Bool {
    guard first.count >= 2, parts.count > 1, !words.isMark(range.upperBound - 1, 0x3F) else { return false }
    let verb = words.word(first.lowerBound)
    let subject = words.word(first.lowerBound + 1)
    let isPassive = verb.hasSuffix("es") && verb.utf8.count > 4 && !Words.invertedVerbs.contains(verb)
    let isKnown = Words.invertedVerbs.contains(verb)
    if isKnown, Words.invertedSubjects.contains(subject) { return true }
    // "Er tegningerne ikke kommet, når fristen er gået, lukker vi sagen": a verb first there too, behind what is put in.
    guard let main = parts.dropFirst().first(where: { !isPutIn($0, words) }) else { return false }
    let next = words.word(main.lowerBound)
    let opensMain =
      next == "så" || Words.modals.contains(next)
      || (next.hasSuffix("r") || next.hasSuffix("s")) && !Words.plainOpeners.contains(next)
    guard opensMain, main.count >= 2 else { return false }
    if isKnown || isPassive { return true }
    // "Underskriver du ikke, kan vi …", "Mangler kontrakten stadig, kan vi …": any verb in the present before its subject.
    return verb.hasSuffix("r") && verb.utf8.count > 3 && !Words.plainOpeners.contains(verb)
      && (Words.pronouns.contains(subject) || isDefinite(subject))
  }

  /// "når fristen er gået", "som vi bad om": a clause between the condition and what hangs on it.
  private static func isPutIn(_ part: Range<Int>, _ words: Words) -> Bool {
    let opening = words.word(part.lowerBound)
    return ResultFrames.subordinators.contains(opening) || ["når", "og", "eller", "før"].contains(opening)
  }

  /// "kontrakten", "tegningerne", "din": what a subject known to the reader begins with.
  private static func isDefinite(_ word: String) -> Bool {
    if ["din", "dit", "dine", "jeres", "vores", "ingen", "intet", "begge"].contains(word) { return true }
    return word.utf8.count > 4 && (word.hasSuffix("en") || word.hasSuffix("et") || word.hasSuffix("ne"))
      && !["uden", "inden", "siden", "mellem", "foruden", "nogen", "anden", "andet"].contains(word)
  }

  private static func isPresent(_ index: Int, in part: Range<Int>, _ words: Words) -> Bool {
    part.contains(index) && (words.word(index).hasSuffix("r") || Words.modals.contains(words.word(index)))
  }
}
