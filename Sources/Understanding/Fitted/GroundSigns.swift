import DanishText
import LetterModel

/// The signs that a sentence shows of being a reason: its roles and cues, those of its neighbours, where it stands, what it
/// holds of the case, and its words. They are what the fitted weights are for (Docs/decisions/0016-fitted-weights.md).
struct GroundSigns {
  /// A sign as a number, with how strongly it shows.
  typealias Sign = (key: UInt64, value: Float)

  let layer: RoleLayer
  let words: Words
  /// Spans of references to the rules that the decision rests on.
  let rules: [Span]
  /// Names of the signs by number, gathered only for fitting; nil otherwise.
  var names: [UInt64: String]?

  /// The signs of one sentence; a sign that shows twice counts once.
  mutating func signs(of index: Int, result: Int?) -> [Sign] {
    let unit = layer.units[index]
    var signs: [Sign] = []
    signs.reserveCapacity(64)
    addRoles(of: index, to: &signs)
    var seen: Set<String> = []
    for hit in unit.cues where seen.insert(hit.id).inserted { add(.cue, hit.id, 1, to: &signs) }
    addPlace(of: index, result: result, to: &signs)
    addContent(of: index, to: &signs)
    addWords(of: unit, to: &signs)
    return signs
  }

  private mutating func addRoles(of index: Int, to signs: inout [Sign]) {
    for score in layer.sentences[index].roles {
      add(.role, score.role.rawValue, Float(min(score.weight, 2) / 2), to: &signs)
    }
    if index > 0 {
      for score in layer.sentences[index - 1].roles { add(.before, score.role.rawValue, 1, to: &signs) }
    }
    if index + 1 < layer.sentences.count {
      for score in layer.sentences[index + 1].roles { add(.behind, score.role.rawValue, 1, to: &signs) }
    }
  }

  private mutating func addPlace(of index: Int, result: Int?, to signs: inout [Sign]) {
    let unit = layer.units[index]
    add(.topic, "\(unit.topic)", 1, to: &signs)
    add(.block, unit.block.role.rawValue, 1, to: &signs)
    if let result {
      add(.place, index < result ? "before" : index == result ? "result" : "behind", 1, to: &signs)
    }
  }

  private mutating func addContent(of index: Int, to signs: inout [Sign]) {
    let unit = layer.units[index]
    let content = layer.sentences[index].caseContent
    add(.content, content == 0 ? "none" : "some", content == 0 ? 1 : Float(min(content, 4)) / 4, to: &signs)
    if rules.contains(where: { unit.span.contains($0) }) { add(.holds, "rule", 1, to: &signs) }
    if unit.tokens.contains(where: { words.text.tokens[$0].kind == .number }) {
      add(.holds, "number", 1, to: &signs)
    }
    if unit.tokens.contains(where: { words.text.tokens[$0].kind == .sectionMark }) {
      add(.holds, "section", 1, to: &signs)
    }
    let isAddressed = words.addressesReader(unit.tokens, sentenceStart: unit.tokens.lowerBound)
    if isAddressed { add(.holds, "reader", 1, to: &signs) }
    let count = unit.tokens.count { words.text.tokens[$0].kind == .word }
    if count < GroundSigns.fewWords { add(.length, "short", 1, to: &signs) }
    add(.length, "words", Float(min(count, GroundSigns.manyWords)) / Float(GroundSigns.manyWords), to: &signs)
  }

  /// Words by their first six letters and, longer ones, by their last three: what inflects falls together.
  private mutating func addWords(of unit: Unit, to signs: inout [Sign]) {
    let first = signs.count
    var isFirst = true
    for index in unit.tokens where words.text.tokens[index].kind == .word {
      let span = words.text.tokens[index].span
      let head = end(of: GroundSigns.headLetters, from: span)
      addWord(.word, Span(span.start, head), from: first, to: &signs)
      if isFirst { addWord(.first, Span(span.start, head), from: first, to: &signs) }
      isFirst = false
      if head < span.end {
        addWord(.ending, Span(start(of: GroundSigns.tailLetters, before: span), span.end), from: first, to: &signs)
      }
    }
  }

  private static let fewWords = 4
  private static let manyWords = 40
  private static let headLetters = 6
  private static let tailLetters = 3

  /// Where so many letters of the span end, as an offset in bytes.
  private func end(of letters: Int, from span: Span) -> Int {
    var left = letters
    for at in span.start..<span.end where words.text.folded[at] & 0xC0 != 0x80 {
      if left == 0 { return at }
      left -= 1
    }
    return span.end
  }

  /// Where the last so many letters of the span begin, as an offset in bytes.
  private func start(of letters: Int, before span: Span) -> Int {
    var left = letters
    for at in (span.start..<span.end).reversed() where words.text.folded[at] & 0xC0 != 0x80 {
      left -= 1
      if left == 0 { return at }
    }
    return span.start
  }

  private mutating func addWord(_ kind: SignKind, _ span: Span, from first: Int, to signs: inout [Sign]) {
    var hash = SignHash(kind)
    for at in span.start..<span.end { hash.take(words.text.folded[at]) }
    guard !signs[first...].contains(where: { $0.key == hash.value }) else { return }
    signs.append((hash.value, 1))
    if names != nil {
      names?[hash.value] = kind.name + String(decoding: words.text.folded[span.start..<span.end], as: UTF8.self)
    }
  }

  private mutating func add(_ kind: SignKind, _ name: String, _ value: Float, to signs: inout [Sign]) {
    var hash = SignHash(kind)
    for byte in name.utf8 { hash.take(byte) }
    signs.append((hash.value, value))
    if names != nil { names?[hash.value] = kind.name + name }
  }
}

/// What a sign is about, the first part of its name.
struct SignKind {
  let name: String
  /// The hash of the name, which the hash of a sign goes on from.
  let hash: UInt64

  private init(_ name: String) {
    self.name = name
    hash = SignHash(whole: name).value
  }

  static let role = SignKind("role:")
  static let cue = SignKind("cue:")
  static let before = SignKind("before:")
  static let behind = SignKind("behind:")
  static let topic = SignKind("topic:")
  static let block = SignKind("block:")
  static let place = SignKind("place:")
  static let content = SignKind("case:")
  static let holds = SignKind("holds:")
  static let length = SignKind("length:")
  static let word = SignKind("word:")
  static let first = SignKind("first:")
  static let ending = SignKind("end:")
}

/// The number of a sign: FNV-1a over the bytes of its kind and name (http://www.isthe.com/chongo/tech/comp/fnv/).
struct SignHash {
  private(set) var value: UInt64

  /// The number of a sign as it stands in the table.
  init(whole sign: String) {
    value = 0xCBF2_9CE4_8422_2325
    for byte in sign.utf8 { take(byte) }
  }

  /// The number of a sign of a kind, before its name.
  init(_ kind: SignKind) { value = kind.hash }

  mutating func take(_ byte: UInt8) { value = (value ^ UInt64(byte)) &* 0x100_0000_01B3 }
}
