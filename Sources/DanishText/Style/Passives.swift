public import LetterModel

/// One passive form.
public struct PassiveUse: Hashable, Sendable {
  /// How the passive is made.
  public enum Form: String, Sendable, Hashable {
    /// `behandles`, `solgtes`
    case ending
    /// `bliver behandlet`
    case blive
    /// `er behandlet`: a state more than an act.
    case state
  }

  /// How it is made.
  public let form: Form
  /// The verb's infinitive, e.g. `behandle`.
  public let verb: String
  /// Index of the token that carries the verb.
  public let token: Int
  /// Index of the form of `blive` or `være`; nil for the ending.
  public let auxiliary: Int?
  /// The passive's bytes, from the auxiliary to the verb.
  public let span: Span
  /// What comes after `af` within the next words (`af kommunen`); nil when no agent is named.
  public let agent: Span?
}

/// Finds passives (Docs/language.md, "Passive").
public enum Passives {
  /// The passives of the tokens `range`, which must lie inside one sentence; in text order.
  public static func find(in text: AnalysedText, _ range: Range<Int>) -> [PassiveUse] {
    var found: [PassiveUse] = []
    for index in range where text.tokens[index].kind == .word {
      if let verb = endingVerb(text, index, range) {
        found.append(
          PassiveUse(
            form: .ending, verb: verb, token: index, auxiliary: nil, span: text.tokens[index].span,
            agent: agent(text, index, range)))
      } else if let use = participleUse(text, index, range) {
        found.append(use)
      }
    }
    return found
  }

  // MARK: -s

  /// The verb when token `index` is a passive in -s.
  static func endingVerb(_ text: AnalysedText, _ index: Int, _ range: Range<Int>) -> String? {
    let span = text.tokens[index].span
    guard span.length >= 3, text.folded[span.end - 1] == 0x73 else { return nil }
    let forms = Verbs.forms(text.folded, span.start, span.end - 1)
    guard !forms.isDisjoint(with: [.infinitive, .past]) else { return nil }
    guard !isName(text, index, range), !isGenitive(text, index, range, forms) else { return nil }
    if deponents.contains(text.folded, span) { return nil }
    if conditional.contains(text.folded, span), !isPassiveConditional(text, index, range) { return nil }
    return Verbs.reading(text.folded, span.start, span.end - 1)?.infinitive
  }

  private static let deponents = WordSet(
    """
    synes syntes lykkes lykkedes mislykkes mislykkedes mødes mødtes mindes mindedes skyldes skyldtes nøjes nøjedes skændes \
    skændtes enes enedes længes længtes trives trivedes færdes færdedes omgås omgikkes undres undredes ældes kappes \
    skilles mundhugges kives væmmes rygtes tykkes fattes behøves forliges skammes aldres genfindes forefindes forefandtes \
    andres ens ellers fælles vores jeres stedes
    """)
  /// Forms that are passive only with the right company.
  private static let conditional = WordSet("findes fandtes ses sås følges fulgtes slås føles")

  private static func isPassiveConditional(_ text: AnalysedText, _ index: Int, _ range: Range<Int>) -> Bool {
    var next = index + 1
    while next < range.upperBound, adverbs.contains(text.folded, text.tokens[next].span) { next += 1 }
    if text.token(index, is: "følges") || text.token(index, is: "fulgtes") {
      return !text.token(next, is: "ad")
    }
    guard next < range.upperBound else { return false }
    let following = text.tokens[next].span
    if text.token(index, is: "slås") {
      return ["fast", "op", "ned", "sammen", "ihjel", "af"].contains { text.token(next, is: $0) }
    }
    if text.token(next, is: "at") { return !text.token(index, is: "føles") }
    if text.token(index, is: "ses") || text.token(index, is: "sås") {
      let isCarried =
        index > range.lowerBound
        && ["det", "kan", "skal", "som", "der", "dette"].contains { text.token(index - 1, is: $0) }
      return isCarried || text.token(next, is: "bort") || isPredicate(text, following)
    }
    return !text.token(index, is: "føles") && isPredicate(text, following)
  }

  /// A participle or an adjective in -t or -lig that tells what something is found to be.
  private static func isPredicate(_ text: AnalysedText, _ span: Span) -> Bool {
    if Verbs.forms(text.folded, span.start, span.end).contains(.participle) { return true }
    return ["ligt", "lige", "bart", "somt", "sigt"].contains {
      text.folded.has($0, at: span.end - $0.utf8CodeUnitCount, before: span.end)
        && span.length > $0.utf8CodeUnitCount + 1
    }
  }

  static let adverbs = WordSet(
    "ikke herefter fortsat dog alene heller også derfor således imidlertid endvidere desuden stadig nu hermed herved "
      + "allerede endnu derimod samtidig dermed derved aldrig altid ofte kun netop fuldt")

  /// A capitalised word inside a sentence is a name.
  static func isName(_ text: AnalysedText, _ index: Int, _ range: Range<Int>) -> Bool {
    let first = range.first { text.tokens[$0].kind != .listMarker && text.tokens[$0].kind != .punctuation }
    guard index != first else { return false }
    let start = text.tokens[index].span.start
    guard isCapital(text.bytes, start, text.bytes.count) else { return false }
    // After a colon or quote a capital begins a sentence of its own.
    return index == range.lowerBound || text.tokens[index - 1].kind != .punctuation
  }

  /// A genitive of a noun or participle that looks like a passive: `de ansattes`, `en klages`, `din plejes`.
  private static func isGenitive(
    _ text: AnalysedText, _ index: Int, _ range: Range<Int>, _ forms: Verbs.Forms
  ) -> Bool {
    guard index > range.lowerBound else { return false }
    let previous = text.tokens[index - 1].span
    if nominal.contains(text.folded, previous) { return true }
    return !forms.contains(.infinitive) && pluralNominal.contains(text.folded, previous)
  }

  private static let nominal = WordSet(
    "en et denne din dit dine min mit mine sin sit sine vores jeres hans hendes deres enhver hver ethvert hvert nogen "
      + "ingen ved fra under mod uden mellem blandt hos")
  private static let pluralNominal = WordSet(
    "de alle mange nogle disse begge flere den det af for til med om på")

  // MARK: blive and være

  private static func participleUse(_ text: AnalysedText, _ index: Int, _ range: Range<Int>) -> PassiveUse? {
    let span = text.tokens[index].span
    let isBlive = bliveForms.contains(text.folded, span)
    guard isBlive || vaereForms.contains(text.folded, span) else { return nil }
    var next = index + 1
    while next < min(range.upperBound, index + 6) {
      let token = text.tokens[next]
      guard token.kind == .word else {
        if token.kind == .punctuation { return nil }
        next += 1
        continue
      }
      // `er blevet afgjort` is the form of `blive` that comes next.
      if bliveForms.contains(text.folded, token.span) || vaereForms.contains(text.folded, token.span) {
        return nil
      }
      let isCandidate = token.span.length > 3 && !notParticiples.contains(text.folded, token.span)
      if isCandidate, let reading = Verbs.reading(text.folded, token.span.start, token.span.end),
        reading.forms.contains(.participle), isBlive || !motion.contains(reading.base),
        !isAttribute(text, next, range)
      {
        return PassiveUse(
          form: isBlive ? .blive : .state, verb: reading.infinitive, token: next, auxiliary: index,
          span: Span(span.start, token.span.end), agent: agent(text, next, range))
      }
      next += 1
    }
    return nil
  }

  private static let bliveForms = WordSet("blive bliver blev blevet")
  private static let vaereForms = WordSet("er var være været")
  private static let notParticiples = WordSet(
    "godt lidt mødt set været blevet haft kunnet skullet villet måttet sagt budget")
  /// Verbs of motion and change: `er kommet` is the perfect, not a state.
  private static let motion: Set<String> = [
    "komme", "gå", "rejse", "flytte", "falde", "blive", "ske", "begynde", "starte", "ophøre", "stige", "møde",
    "forsvinde", "ende", "slutte", "dø", "flyve", "køre", "løbe", "bortfalde", "fremkomme", "fratræde",
    "tiltræde",
    "overgå", "udgå", "indgå", "udrejse", "indrejse", "fraflytte", "tilflytte", "udløbe", "opstå", "opnå",
    "stoppe",
    "holde", "forfalde", "frafalde", "tilkomme", "indtræde", "træde",
  ]

  /// A participle before its noun (`et bevilget beløb`) is no passive: a determiner stands right before it.
  private static func isAttribute(_ text: AnalysedText, _ index: Int, _ range: Range<Int>) -> Bool {
    guard index > range.lowerBound else { return false }
    return ["et", "en", "den", "det", "de", "dit", "din", "vores", "intet"].contains {
      text.token(index - 1, is: $0)
    }
      && index + 1 < range.upperBound && text.tokens[index + 1].kind == .word
  }

  // MARK: Agent

  /// `af` with its noun group right after the verb (up to four words between).
  private static func agent(_ text: AnalysedText, _ index: Int, _ range: Range<Int>) -> Span? {
    var next = index + 1
    while next < min(range.upperBound, index + 6) {
      if text.tokens[next].kind == .punctuation { return nil }
      if text.token(next, is: "af"), next + 1 < range.upperBound, text.tokens[next + 1].kind == .word {
        return Span(text.tokens[next].span.start, text.tokens[next + 1].span.end)
      }
      next += 1
    }
    return nil
  }
}
