public import DanishText
public import LetterModel
public import Understanding

/// Where a sentence of a summary or draft comes from.
public enum Origin: String, Sendable, Hashable, CaseIterable {
  /// Quoted or restated from the letter.
  case stated
  case computed
  case unclear
  case notStated = "not-stated"
  /// From the rulebook, and marked so.
  case explained
}

/// One sentence of a summary, with what it rests on.
public struct ComposedSentence: Hashable, Sendable {
  /// The sentence, Danish unless the summary is in English.
  public let text: String
  /// Where it comes from.
  public let origin: Origin
  /// What it rests on; empty only for `explained`.
  public let evidence: [Evidence]

  /// Makes a sentence.
  public init(_ text: String, _ origin: Origin, _ evidence: [Evidence]) {
    self.text = text
    self.origin = origin
    self.evidence = evidence
  }
}

/// One section of a summary.
public struct SummarySection: Hashable, Sendable {
  /// The sections in their fixed order.
  public enum ID: String, Sendable, Hashable, CaseIterable {
    case essentials, decision, meaning, why, actions, complaint, help
    case notStated = "not-stated"
    case words
    case smallPrint = "small-print"
  }

  /// Which section.
  public let id: ID
  /// Its heading.
  public let heading: String
  /// Its sentences.
  public let sentences: [ComposedSentence]

  /// Makes a section.
  public init(id: ID, heading: String, sentences: [ComposedSentence]) {
    self.id = id
    self.heading = heading
    self.sentences = sentences
  }
}

/// The plain-language summary of one letter.
public struct Summary: Hashable, Sendable {
  /// `da` or `en`.
  public let language: String
  /// LIX of the running text, two decimals kept; nil when too short.
  public let lix: Double?
  /// The sections that apply, in fixed order.
  public let sections: [SummarySection]

  /// Makes a summary.
  public init(language: String, lix: Double?, sections: [SummarySection]) {
    self.language = language
    self.lix = lix
    self.sections = sections
  }
}

/// The letters the tool can draft.
public enum DraftKind: String, Sendable, Hashable, CaseIterable {
  case klage
  case foreloebigKlage = "foreloebig-klage"
  case aktindsigt, begrundelse, klagevejledning, rykker, genoptagelse
  case opsaettendeVirkning = "opsaettende-virkning"
  case partshoeringssvar, berigtigelse, moede, fuldmagt
}

/// A part of a drafted letter.
public struct DraftPart: Hashable, Sendable {
  /// How the part is set.
  public enum Style: String, Sendable, Hashable {
    case recipient, heading, paragraph, numbered, bullet, quote, signature
  }

  /// How it is set.
  public let style: Style
  /// Its text; placeholders stand as `[SKRIV: …]`.
  public let text: String
  /// Where it comes from.
  public let origin: Origin
  /// What it rests on.
  public let evidence: [Evidence]
  /// The finding it stands for; shown in the advisor's copy only.
  public let finding: RuleID?

  /// Makes a part.
  public init(
    _ style: Style, _ text: String, origin: Origin = .explained, evidence: [Evidence] = [],
    finding: RuleID? = nil
  ) {
    self.style = style
    self.text = text
    self.origin = origin
    self.evidence = evidence
    self.finding = finding
  }
}

/// A drafted letter.
public struct Draft: Hashable, Sendable {
  /// Which letter.
  public let kind: DraftKind
  /// Whether no placeholder is open.
  public let isReady: Bool
  /// Recipient on one line; nil when unknown.
  public let to: String?
  /// The letter, part by part.
  public let parts: [DraftPart]
  /// The open placeholders, without brackets, in order.
  public let placeholders: [String]
  /// The sheet for the citizen, not to be sent.
  public let citizenSheet: [ComposedSentence]
  /// Notes to the advisor about the draft (why it may not fit).
  public let notes: [String]

  /// Makes a draft.
  public init(
    kind: DraftKind, isReady: Bool, to: String?, parts: [DraftPart], placeholders: [String],
    citizenSheet: [ComposedSentence], notes: [String]
  ) {
    self.kind = kind
    self.isReady = isReady
    self.to = to
    self.parts = parts
    self.placeholders = placeholders
    self.citizenSheet = citizenSheet
    self.notes = notes
  }

  /// The whole letter as plain text, paragraphs divided by an empty line.
  public var text: String { parts.map(\.text).joined(separator: "\n\n") }
}

/// Figures on how hard the running text is to read.
public struct Readability: Hashable, Sendable {
  /// LIX with two decimals kept; nil when the text is too short (under 3 sentences or 50 words).
  public let lix: Double?
  /// Words of running text.
  public let words: Int
  /// Sentences of running text.
  public let sentences: Int
  /// Sentences of more than 25 words.
  public let longSentences: Int

  /// Makes the figures.
  public init(lix: Double?, words: Int, sentences: Int, longSentences: Int) {
    self.lix = lix
    self.words = words
    self.sentences = sentences
    self.longSentences = longSentences
  }
}

/// A letter with everything found in it: what summary and drafts are composed from.
public struct Review: Sendable {
  /// The letter.
  public let letter: Letter
  /// What was understood.
  public let facts: Facts
  /// What the rules found, in the order of the letter's decisions and the catalogue.
  public let findings: [Finding]
  /// How hard it is to read.
  public let readability: Readability
  /// The only "today" there is.
  public let asOf: CivilDate
  /// Date of the rulebook used.
  public let rulebookDate: CivilDate
  /// The day the citizen received the letter; nil when unknown.
  public let received: CivilDate?
  /// How the letter came by what the citizen says; nil when only its envelope can tell.
  public let delivery: Delivery?
  /// The letter's tokens and sentences, for those who write about it; nil when they were not kept.
  public let text: AnalysedText?

  /// Makes a review.
  public init(
    letter: Letter, facts: Facts, findings: [Finding], readability: Readability, asOf: CivilDate,
    rulebookDate: CivilDate, received: CivilDate? = nil, delivery: Delivery? = nil, text: AnalysedText? = nil
  ) {
    self.letter = letter
    self.facts = facts
    self.findings = findings
    self.readability = readability
    self.asOf = asOf
    self.rulebookDate = rulebookDate
    self.received = received
    self.delivery = delivery
    self.text = text
  }
}

/// Everything for one letter, ready to be written.
public struct LetterReport: Sendable {
  /// The review.
  public let review: Review
  /// The summary.
  public let summary: Summary
  /// The drafts that fit.
  public let drafts: [Draft]

  /// Makes a report.
  public init(review: Review, summary: Summary, drafts: [Draft]) {
    self.review = review
    self.summary = summary
    self.drafts = drafts
  }
}
