/// What a statement rests on.
public enum Evidence: Hashable, Sendable {
  /// A place in the letter.
  case at(Span)
  /// Something absent: where it was looked for, and what was looked for (Danish, for people).
  case missing(within: Span, lookedFor: [String])
}

/// A text the writer can use instead.
public struct Suggestion: Hashable, Sendable {
  /// The new text.
  public let text: String
  /// The stretch it would replace; empty to insert. Offsets into `Letter.bytes`.
  public let span: Span
  /// Whether the text fits as it stands, or is a base form or pattern to be adapted.
  public let isSure: Bool

  /// Makes a suggestion.
  public init(text: String, span: Span, isSure: Bool = false) {
    self.text = text
    self.span = span
    self.isSure = isSure
  }
}

/// The code of a fault in the catalogue, e.g. `G3`.
public struct RuleID: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// The family's letter, in ASCII: bytes are compared and hashed much sooner than characters.
  private let letter: UInt8
  /// The number within the family, counted from 1.
  public let number: Int

  /// The family's letter.
  public var family: Character { Character(Unicode.Scalar(letter)) }

  /// The id written as `G3`; nil for any other shape.
  public init?(_ text: some StringProtocol) {
    guard let letter = text.utf8.first, letter &- 0x41 < 26,
      let number = Int(String(decoding: text.utf8.dropFirst(), as: UTF8.self)), number > 0
    else { return nil }
    self.letter = letter
    self.number = number
  }

  /// The id written as `G3`; nil for any other shape.
  public init?(_ text: String) {
    guard let plain = RuleID.plain(text) else {
      self.init(text[...])
      return
    }
    self = plain
  }

  private init(letter: UInt8, number: Int) {
    self.letter = letter
    self.number = number
  }

  /// A letter with up to nine digits; nil for anything else, which is left to the general way.
  private static func plain(_ text: String) -> RuleID? {
    var bytes = text.utf8.makeIterator()
    guard let letter = bytes.next(), letter &- 0x41 < 26 else { return nil }
    var number = 0
    var count = 0
    while let byte = bytes.next() {
      guard byte &- 0x30 < 10, count < 9 else { return nil }
      number = number * 10 + Int(byte &- 0x30)
      count += 1
    }
    return number > 0 ? RuleID(letter: letter, number: number) : nil
  }

  /// The id as it is written.
  public var description: String { String(Unicode.Scalar(letter)) + String(number) }

  /// Orders by the catalogue: G K H P F I S A D O T, then by number.
  public static func < (left: RuleID, right: RuleID) -> Bool {
    (left.rank, left.number) < (right.rank, right.number)
  }

  private static let order = Array("GKHPFISADOT".utf8)

  private var rank: Int { RuleID.order.firstIndex(of: letter) ?? RuleID.order.count }
}

/// One thing a rule found in a letter.
public struct Finding: Hashable, Sendable {
  /// The rule's code.
  public let id: RuleID
  /// The rule's English slug.
  public let slug: String
  /// How grave it is in this letter.
  public let severity: Severity
  /// The rule's Danish title.
  public let title: String
  /// What is wrong and what to do, to the person who writes the letter. Danish.
  public let message: String
  /// The point as it can stand in a complaint; nil when it is no ground for one. Danish.
  public let complaintPoint: String?
  /// The legal basis as text, e.g. `forvaltningsloven § 24, stk. 1`; nil for advice on language.
  public let basis: String?
  /// How sure the finding is.
  public let confidence: Confidence
  /// Index into the letter's decisions, counted from 0; nil when it concerns the whole letter.
  public let decision: Int?
  /// What it rests on; never empty.
  public let evidence: [Evidence]
  /// Texts to use instead.
  public let suggestions: [Suggestion]

  /// Makes a finding.
  public init(
    id: RuleID, slug: String, severity: Severity, title: String, message: String, complaintPoint: String?,
    basis: String?, confidence: Confidence, decision: Int? = nil, evidence: [Evidence],
    suggestions: [Suggestion] = []
  ) {
    self.id = id
    self.slug = slug
    self.severity = severity
    self.title = title
    self.message = message
    self.complaintPoint = complaintPoint
    self.basis = basis
    self.confidence = confidence
    self.decision = decision
    self.evidence = evidence
    self.suggestions = suggestions
  }
}

/// A value found in the letter, with its place.
public struct Found<Value: Hashable & Sendable>: Hashable, Sendable {
  /// The value, normalised.
  public let value: Value
  /// Where it stands; nil when it comes from the envelope.
  public let span: Span?

  /// Makes a found value.
  public init(_ value: Value, at span: Span?) {
    self.value = value
    self.span = span
  }
}
