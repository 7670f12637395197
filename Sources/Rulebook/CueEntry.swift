/// A wording that speaks for or against a role of a sentence; its patterns stand in `Rulebook.phrases`.
public struct CueEntry: Hashable, Sendable {
  /// Stable key, also the key of its phrases (categories `cue` and, for what takes it back, `unless`).
  public let id: String
  /// What it speaks for, e.g. `outcome.refusal`, `complaint`.
  public let role: String
  /// How much; negative when it speaks against.
  public let weight: Double

  /// Makes a cue.
  public init(id: String, role: String, weight: Double) {
    self.id = id
    self.role = role
    self.weight = weight
  }
}

/// A word or phrase of the lexicon: what to write instead and what it means.
public struct LexiconEntry: Hashable, Sendable {
  /// Stable key, also the key of its phrases (category `term`).
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
  /// Words to use instead, best first, in base form; empty for terms that must stay.
  public let replacements: [String]
  /// A few words that can stand in brackets after the term.
  public let gloss: String
  /// One or two plain Danish sentences.
  public let explanation: String
  /// Whether the term is fixed by law and must stay beside its explanation.
  public let mustKeep: Bool
  /// What a jurist adds (Danish); empty when nothing.
  public let legalNote: String
  /// Where the entry comes from.
  public let source: String

  /// Makes an entry.
  public init(
    id: String, term: String, pos: String, kind: String, domain: String, forms: [String],
    replacements: [String], gloss: String, explanation: String, mustKeep: Bool, legalNote: String,
    source: String
  ) {
    self.id = id
    self.term = term
    self.pos = pos
    self.kind = kind
    self.domain = domain
    self.forms = forms
    self.replacements = replacements
    self.gloss = gloss
    self.explanation = explanation
    self.mustKeep = mustKeep
    self.legalNote = legalNote
    self.source = source
  }
}
