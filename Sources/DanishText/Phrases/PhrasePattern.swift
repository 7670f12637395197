import LetterModel

/// A pattern that cannot be read: which one and why (English, for the people who write patterns).
public struct PatternError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The pattern as it was given, or the name of the class.
  public let pattern: String
  /// What is wrong with it.
  public let reason: String

  /// Makes an error.
  public init(pattern: String, reason: String) {
    self.pattern = pattern
    self.reason = reason
  }

  /// One line: the pattern and what is wrong.
  public var description: String { "\(pattern): \(reason)" }
}

/// One pattern read and spread out: every optional part once with and once without.
struct PhrasePattern {
  /// One way through the pattern.
  struct Path: Hashable {
    var elements: [String]
    var isAtStart: Bool
    var isAtEnd: Bool
  }

  /// The names in braces that are no word lists but kinds of tokens.
  static let kinds = ["num", "date", "amount", "section", "case", "cap", "word"]
  private static let mostPaths = 256
  /// The most elements that one way through a pattern may have.
  static let mostElements = 24

  /// All ways through `pattern`; `classes` are the names of word lists that may stand in braces.
  static func paths(_ pattern: String, classes: Set<String>) throws(PatternError) -> [Path] {
    var words = pattern.split(separator: " ").map(String.init)
    let isAtStart = words.first == "^"
    if isAtStart { words.removeFirst() }
    let isAtEnd = words.last == "$"
    if isAtEnd { words.removeLast() }
    var open: [[String]] = [[]]
    var group: [[String]]?
    for word in words {
      var word = word
      let opens = word.hasPrefix("(") && word.utf8.count > 1
      if opens {
        guard group == nil else { throw PatternError(pattern: pattern, reason: "a group inside a group") }
        group = open
        word.removeFirst()
      }
      let closes = word.hasSuffix(")") && word.utf8.count > 1
      if closes {
        guard group != nil else { throw PatternError(pattern: pattern, reason: ") without (") }
        word.removeLast()
      }
      let isOptional = word.hasSuffix("?") && word.utf8.count > 1
      if isOptional { word.removeLast() }
      let elements = try read(word, in: pattern, classes)
      let longer = open.map { $0 + elements }
      open = isOptional ? open + longer : longer
      if closes, let before = group {
        open = before + open
        group = nil
      }
      guard open.count <= mostPaths else {
        throw PatternError(pattern: pattern, reason: "too many ways through")
      }
    }
    guard group == nil else { throw PatternError(pattern: pattern, reason: "( without )") }
    var seen: Set<Path> = []
    for elements in open {
      try check(elements, in: pattern)
      seen.insert(Path(elements: elements, isAtStart: isAtStart, isAtEnd: isAtEnd))
    }
    return Array(seen)
  }

  private static func check(_ elements: [String], in pattern: String) throws(PatternError) {
    guard let first = elements.first, let last = elements.last else {
      throw PatternError(pattern: pattern, reason: "nothing to match")
    }
    if isGap(first) || isGap(last) {
      throw PatternError(pattern: pattern, reason: "a gap at the beginning or end")
    }
    if elements.count > mostElements {
      throw PatternError(pattern: pattern, reason: "more than \(mostElements) elements")
    }
  }

  /// Whether an element is a gap (`..4`, `...4`).
  static func isGap(_ element: String) -> Bool { element.hasPrefix("..") && element.utf8.count > 2 }

  /// One word of a pattern as elements; a literal that the tokenizer divides (`og/eller`) becomes several.
  private static func read(_ word: String, in pattern: String, _ classes: Set<String>) throws(PatternError)
    -> [String]
  {
    if word.hasPrefix(".."), let digit = word.utf8.last, digit &- 0x30 < 10 {
      let digits = word.drop { $0 == "." }
      let dots = word.utf8.count - digits.utf8.count
      guard let length = Int(digits), (1...40).contains(length), dots <= 3 else {
        throw PatternError(pattern: pattern, reason: "\(word) is no gap; write ..1 to ..40 or ...1 to ...40")
      }
      return [word]
    }
    if word.utf8.count > 1, word.contains(where: { $0 == "|" || $0 == "*" || $0 == "{" }) {
      var parts: [String] = []
      for part in word.split(separator: "|", omittingEmptySubsequences: false) {
        parts.append(try alternative(String(part), in: pattern, classes))
      }
      return [parts.joined(separator: "|")]
    }
    return literal(word)
  }

  private static func alternative(_ part: String, in pattern: String, _ classes: Set<String>)
    throws(PatternError) -> String
  {
    guard !part.isEmpty else { throw PatternError(pattern: pattern, reason: "an empty alternative") }
    if part.hasPrefix("{") {
      let name = String(part.dropFirst().dropLast())
      guard part.hasSuffix("}"), kinds.contains(name) || classes.contains(name) else {
        throw PatternError(pattern: pattern, reason: "no word list or kind \(part)")
      }
      return part
    }
    let stem = part.filter { $0 != "*" }
    let stars = part.utf8.count - stem.utf8.count
    guard !stem.isEmpty, stars == 0 || (stars == 1 && (part.hasPrefix("*") || part.hasSuffix("*"))) else {
      throw PatternError(pattern: pattern, reason: "\(part): one * at one end of a stem")
    }
    if stars == 0, literal(part).count != 1 {
      throw PatternError(pattern: pattern, reason: "\(part) is more than one token; write two patterns")
    }
    return String(decoding: foldedToLowerCase(Array(part.utf8)), as: UTF8.self)
  }

  /// The tokens of a literal in lower case.
  static func literal(_ word: String) -> [String] {
    let bytes = Array(word.utf8)
    let folded = foldedToLowerCase(bytes)
    // A full stop at the end of an unknown short word belongs to it; so do numbers, which need what follows.
    if Abbreviations.ending(folded, 0, folded.count) != nil {
      return [String(decoding: folded, as: UTF8.self)]
    }
    // A hyphen at the end belongs to the word when another follows, which a comma stands for here (`miljø-`).
    let isCoordination = folded.count > 1 && folded.last == UInt8(ascii: "-")
    let read = isCoordination ? folded + [UInt8(ascii: ",")] : folded
    var tokenizer = Tokenizer(bytes: read, folded: read)
    tokenizer.tokenize(Span(0, read.count))
    let tokens = isCoordination ? Array(tokenizer.tokens.dropLast()) : tokenizer.tokens
    return tokens.map { String(decoding: folded[$0.span.range], as: UTF8.self) }
  }
}
