public import LetterModel

/// What a phrase stands for.
public struct PhraseEntry: Hashable, Sendable {
  /// The kind of phrase, e.g. `term`, `law`, `body`, `cue`. Of overlapping hits of `term` only the longest is given.
  public let category: String
  /// The key within the category.
  public let key: String

  /// Makes an entry.
  public init(category: String, key: String) {
    self.category = category
    self.key = key
  }
}

/// One place where a phrase stands.
public struct PhraseHit: Hashable, Sendable {
  /// Index into `PhraseTable.entries`.
  public let entry: Int
  /// The tokens covered, gaps included; indices into `AnalysedText.tokens`.
  public let tokens: Range<Int>
  /// The bytes covered in the letter.
  public let span: Span

  /// Makes a hit.
  public init(entry: Int, tokens: Range<Int>, span: Span) {
    self.entry = entry
    self.tokens = tokens
    self.span = span
  }
}

/// All phrases of all rooms in one trie over tokens.
///
/// A pattern is words divided by blanks; case does not matter. `a|b|c` are alternatives, `stem*` and `*stem` a word's
/// beginning and ending, `(x y)` and `x?` optional parts, `{name}` a word list (its entries may hold several words)
/// or a kind of token:
/// `{num}` a number in digits or words, `{date}`, `{amount}` a number with kroner, `{section}` the mark `§` or a whole
/// reference (`§ 100, stk. 1, nr. 2`), `{case}` the number of a case, `{cap}` a capitalised word, `{word}` any word.
/// `..N` is a gap of up to N tokens without `, ; :`; `...N` one that may cross commas; the shortest fit counts. `^`
/// first is the sentence's beginning, `$` last its end. `,` and other marks stand for themselves. No pattern crosses a
/// sentence.
public struct PhraseTable: Sendable {
  /// What the phrases stand for, in order of first appearance in the encoded form.
  public let entries: [PhraseEntry]
  let lexis: PhraseLexis
  let trie: PhraseTrie
  let triggers: PhraseTriggers
  let isTerm: [Bool]
  private let source: [UInt8]

  /// A table without phrases.
  public static let empty = PhraseTable(encoded: [])

  /// Reads patterns; for the tools and tests, as the shipped program loads the encoded form.
  /// - Throws: `PatternError` for the first pattern or class that cannot be read.
  public init(
    patterns: [(category: String, key: String, pattern: String)], classes: [String: [String]] = [:]
  ) throws(PatternError) {
    let names = Set(classes.keys)
    var lines: [PhraseEncoding.Line] = []
    for pattern in patterns {
      for path in try PhrasePattern.paths(pattern.pattern, classes: names) {
        lines.append(PhraseEncoding.Line(path: path, category: pattern.category, key: pattern.key))
      }
    }
    var read: [(String, [[String]])] = []
    for (name, list) in classes.sorted(by: { $0.key < $1.key }) {
      read.append((name, try PhraseEncoding.entries(of: list, named: name, classes: names)))
    }
    self.init(encoded: PhraseEncoding.encode(lines, classes: read))
  }

  /// Loads the form that `encoded()` gave; no bytes make an empty table. A damaged table is a bug and stops the program.
  public init(encoded: [UInt8]) {
    source = encoded
    var loader = PhraseLoader(encoded)
    loader.load()
    entries = loader.entries
    isTerm = entries.map { $0.category == "term" }
    var lexis = loader.lexis
    lexis.finish()
    trie = loader.trie.finish()
    triggers = PhraseTriggers(trie, lexis)
    self.lexis = lexis
  }

  /// The table as plain text, one way through a pattern a line, sorted: the same patterns give the same bytes.
  public func encoded() -> [UInt8] { source }

  /// Every hit in the text, sorted by first token, then by end and entry. Of overlapping hits of category `term` only
  /// the longest is given.
  public func matches(in text: AnalysedText) -> [PhraseHit] {
    guard !entries.isEmpty else { return [] }
    var matcher = PhraseMatcher(table: self, text: text)
    return matcher.run()
  }
}
