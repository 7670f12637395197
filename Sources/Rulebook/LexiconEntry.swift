/// A word or phrase of the lexicon: what to write instead and what it means.
public struct LexiconEntry: Hashable, Sendable {
  /// Stable key, also the key of its phrases (category `term`, compounds with it as their last part: `head`).
  public let id: String
  /// The base form.
  public let term: String
  /// Word class, e.g. `noun`, `verb`, `phrase`.
  public let pos: String
  /// What kind of entry, e.g. `kancelli`, `legal-term`, `abbreviation`.
  public let kind: String
  /// Field, e.g. `social`; empty for general words.
  public let domain: String
  /// Forms found in text, in lower case; the base form included.
  public let forms: [String]
  /// Words to use instead, best first, in base form; empty for terms that must stay. Hints: the writer fits them in.
  public let replacements: [String]
  /// `form=text`: forms in lower case that `text` can stand in for as it is, whatever comes before and after.
  public let swaps: [String]
  /// A few words that can stand in brackets after the term.
  public let gloss: String
  /// One or two plain Danish sentences.
  public let explanation: String
  /// Whether the term is fixed by law and must stay beside its explanation.
  public let mustKeep: Bool
  /// Whether citizens know the word: no rule remarks on it.
  public let isFamiliar: Bool
  /// Whether so few citizens know the term that the letter should explain it.
  public let needsExplanation: Bool
  /// What a jurist adds (Danish); empty when nothing.
  public let legalNote: String
  /// Where the entry comes from.
  public let source: String

  /// Makes an entry.
  public init(
    id: String, term: String, pos: String, kind: String, domain: String, forms: [String],
    replacements: [String], swaps: [String] = [], gloss: String, explanation: String, mustKeep: Bool,
    isFamiliar: Bool = false, needsExplanation: Bool = false, legalNote: String, source: String
  ) {
    self.id = id
    self.term = term
    self.pos = pos
    self.kind = kind
    self.domain = domain
    self.forms = forms
    self.replacements = replacements
    self.swaps = swaps
    self.gloss = gloss
    self.explanation = explanation
    self.mustKeep = mustKeep
    self.isFamiliar = isFamiliar
    self.needsExplanation = needsExplanation
    self.legalNote = legalNote
    self.source = source
  }

  /// Kinds of words that have a plainer one.
  private static let heavyKinds: Set<String> = ["kancelli", "heavy", "latin", "obsolete", "passive"]

  /// Whether a letter is plainer without the word: neither a term of law nor one that everybody knows.
  public var isHeavy: Bool { LexiconEntry.heavyKinds.contains(kind) && !mustKeep && !isFamiliar }

  /// The text that can stand in place of `form` (lower case) as it is; nil where only hints can be given.
  public func swap(for form: String) -> String? {
    for pair in swaps where pair.utf8.count > form.utf8.count && pair.hasPrefix(form) {
      let rest = pair.utf8.dropFirst(form.utf8.count)
      if rest.first == UInt8(ascii: "=") { return String(rest.dropFirst()) }
    }
    return nil
  }
}
