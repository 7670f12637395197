public import LetterModel

/// One habit of heavy prose, found in one place.
public struct StyleFeature: Hashable, Sendable {
  /// What was found.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// A noun made from a verb (`vurdering`); `verb` when the verb is known.
    case nominalisation
    /// Such a noun carried by an empty verb (`foretage en vurdering`).
    case lightVerb
    /// Two or more negations in one clause, or `medmindre … ikke`.
    case negationStack
    /// `Det bemærkes`, `Der ydes`, `man`.
    case impersonal
    /// The reader named in the third person (`ansøger`, `borgeren`).
    case thirdPerson
    /// `snarest`, `inden for rimelig tid` with no date in the same block.
    case vagueDeadline
    /// A word of 18 letters or more.
    case longWord
    /// An abbreviation other than those of legal references, amounts and titles.
    case abbreviation
    /// A participle with its company before the noun (`den af kommunen foretagne vurdering`).
    case heavyAttribute
  }

  /// What was found.
  public let kind: Kind
  /// The tokens concerned.
  public let tokens: Range<Int>
  /// The bytes concerned.
  public let span: Span
  /// The infinitive of the verb that could stand instead; nil when none is known or needed.
  public let verb: String?
}

/// Finds habits of heavy prose (Docs/language.md). Says what stands there; whether it is worth a remark is for the rules.
public enum StyleFeatures {
  /// The features of one sentence, by kind and place.
  public static func find(in text: AnalysedText, _ sentence: Sentence) -> [StyleFeature] {
    var scan = StyleScan(text: text, sentence: sentence)
    scan.run()
    return scan.found.sorted {
      ($0.tokens.lowerBound, $0.kind.rawValue) < ($1.tokens.lowerBound, $1.kind.rawValue)
    }
  }

  /// The nouns made from verbs of one sentence, in text order.
  public static func nominalisations(in text: AnalysedText, _ sentence: Sentence) -> [StyleFeature] {
    var scan = StyleScan(text: text, sentence: sentence)
    for index in sentence.tokens where text.tokens[index].kind == .word { scan.noun(index) }
    return scan.found
  }

  /// The stacked negations of one sentence, in text order.
  public static func negationStacks(in text: AnalysedText, _ sentence: Sentence) -> [StyleFeature] {
    var scan = StyleScan(text: text, sentence: sentence)
    scan.negations()
    return scan.found.sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
  }
}

private struct StyleScan {
  let text: AnalysedText
  let sentence: Sentence
  var found: [StyleFeature] = []

  mutating func run() {
    for index in sentence.tokens {
      let token = text.tokens[index]
      if token.kind == .abbreviation, !keptAbbreviations.contains(text.folded, token.span) {
        add(.abbreviation, index..<(index + 1))
      }
      guard token.kind == .word else { continue }
      nominalisation(index)
      if token.span.length >= 18, Readability.letters(token.span, text) >= 18 {
        add(.longWord, index..<(index + 1))
      }
      if thirdPersons.contains(text.folded, token.span) { add(.thirdPerson, index..<(index + 1)) }
      heavyAttribute(index)
    }
    negations()
    impersonal()
    vagueDeadline()
  }

  private mutating func add(_ kind: StyleFeature.Kind, _ tokens: Range<Int>, verb: String? = nil) {
    let span = Span(text.tokens[tokens.lowerBound].span.start, text.tokens[tokens.upperBound - 1].span.end)
    found.append(StyleFeature(kind: kind, tokens: tokens, span: span, verb: verb))
  }

  // MARK: Nouns made from verbs

  /// Notes the noun, and says which it is.
  @discardableResult
  mutating func noun(_ index: Int) -> Nominalisations.Noun? {
    let span = text.tokens[index].span
    guard let noun = Nominalisations.noun(text.folded, span.start, span.end),
      !Passives.isName(text, index, sentence.tokens)
    else { return nil }
    add(.nominalisation, index..<(index + 1), verb: noun.verb)
    return noun
  }

  private mutating func nominalisation(_ index: Int) {
    guard let noun = noun(index), let verb = noun.verb, !noun.isLegalTerm,
      let light = lightVerb(near: index)
    else { return }
    add(.lightVerb, min(light, index)..<(max(light, index) + 1), verb: verb)
  }

  /// An empty verb within four tokens before or three after, in the same clause.
  private func lightVerb(near index: Int) -> Int? {
    for distance in 1...4 {
      let before = index - distance
      guard before >= sentence.tokens.lowerBound, text.tokens[before].kind != .punctuation else { break }
      if isLight(before) { return before }
    }
    for distance in 1...3 {
      let after = index + distance
      guard after < sentence.tokens.upperBound, text.tokens[after].kind != .punctuation else { break }
      // After the noun only the passive makes it the verb's object: `en vurdering foretages`.
      if Passives.endingVerb(text, after, sentence.tokens) != nil, isLight(after) { return after }
    }
    return nil
  }

  private func isLight(_ index: Int) -> Bool {
    let span = text.tokens[index].span
    guard text.tokens[index].kind == .word else { return false }
    let ending = text.folded[span.end - 1] == 0x73 ? span.end - 1 : span.end
    guard
      let reading = Verbs.reading(text.folded, span.start, span.end)
        ?? Verbs.reading(text.folded, span.start, ending)
    else { return false }
    return lightVerbs.contains(reading.infinitive)
  }

  // MARK: Negations

  mutating func negations() {
    var seen: [Int] = []
    var unless: Int?
    for index in sentence.tokens {
      let span = text.tokens[index].span
      if text.tokens[index].kind == .punctuation {
        if [0x2C, 0x3B, 0x3A].contains(text.bytes[span.start]) { seen = [] }
        continue
      }
      if text.token(index, is: "medmindre") { unless = index }
      guard isNegation(index) else { continue }
      if let start = unless, !text.token(index, is: "medmindre"), index - start <= 8 {
        add(.negationStack, start..<(index + 1))
        unless = nil
        seen = []
        continue
      }
      seen.append(index)
      if seen.count == 2 { add(.negationStack, seen[0]..<(index + 1)) }
    }
  }

  private func isNegation(_ index: Int) -> Bool {
    let span = text.tokens[index].span
    guard negationWords.contains(text.folded, span) else { return false }
    if text.token(index, is: "ikke") {
      let next = ["mindst", "kun", "blot", "bare", "alene", "engang"].contains {
        text.token(index + 1, is: $0)
      }
      return !next && !text.token(index - 1, is: "hvis")
    }
    return true
  }

  // MARK: Nobody acts

  private mutating func impersonal() {
    let words = sentence.tokens.filter { text.tokens[$0].kind == .word }
    for index in words where text.token(index, is: "man") { add(.impersonal, index..<(index + 1)) }
    guard let first = words.first, text.token(first, is: "det") || text.token(first, is: "der") else {
      return
    }
    for index in words.dropFirst().prefix(3) {
      if Passives.endingVerb(text, index, sentence.tokens) != nil {
        add(.impersonal, first..<(index + 1))
        return
      }
      let span = text.tokens[index].span
      guard modals.contains(text.folded, span) || Passives.adverbs.contains(text.folded, span) else { return }
    }
  }

  private mutating func heavyAttribute(_ index: Int) {
    guard ["den", "det", "de"].contains(where: { text.token(index, is: $0) }),
      attributePrepositions.contains(where: { text.token(index + 1, is: $0) })
    else { return }
    for next in (index + 3)..<max(index + 4, min(sentence.tokens.upperBound - 1, index + 8))
    where next + 1 < sentence.tokens.upperBound && text.tokens[next].kind == .word {
      if text.tokens[next - 1].kind == .punctuation { return }
      if isPluralParticiple(text.tokens[next].span), text.tokens[next + 1].kind == .word {
        add(.heavyAttribute, index..<(next + 2))
        return
      }
    }
  }

  /// `foretagne`, `fremsendte`, `nævnte`: a participle in the form that stands after `den`.
  private func isPluralParticiple(_ span: Span) -> Bool {
    if text.folded.has("ne", at: span.end - 2, before: span.end), span.length > 4 {
      let stem = Array(text.folded[span.start..<(span.end - 2)] + [0x65, 0x74])
      return Verbs.forms(stem, 0, stem.count).contains(.participle)
    }
    let isEnding = ["ede", "te"].contains {
      text.folded.has($0, at: span.end - $0.utf8CodeUnitCount, before: span.end)
    }
    return isEnding && Verbs.forms(text.folded, span.start, span.end).contains(.past)
  }

  // MARK: Deadlines

  /// Whether a date stands in the sentence's block. Looks at the neighbours only, and only once a vague word is found.
  private func blockHasDate() -> Bool {
    var low = 0
    var high = text.sentences.count
    while low < high {
      let middle = (low + high) / 2
      if text.sentences[middle].block < sentence.block { low = middle + 1 } else { high = middle }
    }
    return text.sentences[low...].prefix { $0.block == sentence.block }.contains { other in
      other.tokens.contains { text.tokens[$0].kind == .date }
    }
  }

  private mutating func vagueDeadline() {
    for index in sentence.tokens {
      if text.token(index, is: "snarest"), !blockHasDate() {
        add(.vagueDeadline, index..<(index + (text.token(index + 1, is: "muligt") ? 2 : 1)))
      } else if text.token(index, is: "hurtigst"), text.token(index + 1, is: "muligt"), !blockHasDate() {
        add(.vagueDeadline, index..<(index + 2))
      } else if text.token(index, is: "inden"), text.token(index + 1, is: "for"),
        ["rimelig", "kort", "kortere", "overskuelig"].contains(where: { text.token(index + 2, is: $0) }),
        text.token(index + 3, is: "tid"), !blockHasDate()
      {
        add(.vagueDeadline, index..<(index + 4))
      }
    }
  }
}

private let keptAbbreviations = WordSet(
  "stk. nr. kr. jf. jfr. pkt. kap. litr. s. dr. hr. fr. kl. d. cand. jur. mag. phil. adv. jan. feb. febr. apr. aug. sep. "
    + "sept. okt. nov. dec. tlf. bek. lbk. pct. mio. mia. st. th. tv. mf. nr. bilagsnr. sagsnr. cpr. cvr. cvr.nr. cpr.nr. att."
)
private let thirdPersons = WordSet(
  "ansøger ansøgeren ansøgers ansøgerens borger borgeren borgers borgerens klager klageren klagers klagerens undertegnede"
)
private let lightVerbs: Set<String> = [
  "foretage", "træffe", "yde", "ske", "give", "gøre", "udføre", "gennemføre", "iværksætte", "opnå", "meddele",
  "have",
  "bringe", "komme", "finde", "udarbejde",
]
private let negationWords = WordSet(
  "ikke ingen intet uden hverken næppe aldrig medmindre undtagen undlade undlader undlod undladt afslå afslår ubegrundet "
    + "uberettiget urimelig urimeligt utilstrækkelig utilstrækkeligt umuligt umulig uretmæssigt uretmæssig unødvendigt"
)
private let modals = WordSet("skal kan må bør vil skulle kunne måtte burde ville")
private let attributePrepositions: [StaticString] = ["af", "i", "på", "fra", "til", "ved", "efter"]
