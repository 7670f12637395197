import DanishText
import LetterModel

/// Takes the signs of a sentence one by one.
protocol SignSink {
  /// Takes a sign by its number, with how strongly it shows; `name` says it in words, for fitting.
  mutating func take(_ key: UInt64, _ value: Float, name: @autoclosure () -> String)
}

/// The signs that a sentence shows of being a reason: its roles and cues, those of its neighbours, where it stands, what it
/// holds of the case, and its words. They are what the fitted weights are for (Docs/decisions/0016-fitted-weights.md).
struct GroundSigns {
  private let layer: RoleLayer
  private let words: Words
  /// Spans of references to the rules that the decision rests on.
  private let rules: [Span]
  private let tokens: [Token]
  private let folded: [UInt8]

  init(layer: RoleLayer, words: Words, rules: [Span]) {
    self.layer = layer
    self.words = words
    self.rules = rules
    tokens = words.text.tokens
    folded = words.text.folded
  }

  /// Hands the signs of one sentence over; one that shows twice counts once.
  ///
  /// - Parameter result: the sentence that tells the result; nil without one.
  func signs(of index: Int, result: Int?, to sink: inout some SignSink) {
    let unit = layer.units[index]
    addRoles(of: index, to: &sink)
    var seen = SeenSigns()
    for hit in unit.cues where seen.isNew(hit.sign) { sink.take(hit.sign, 1, name: "cue:" + hit.id) }
    add(.topic, unit.topic.rawValue, to: &sink)
    add(.block, unit.block.role.rawValue, to: &sink)
    if let result {
      add(.place, index < result ? "before" : index == result ? "result" : "behind", to: &sink)
    }
    addContent(of: index, to: &sink)
    addWords(of: unit, to: &sink)
  }

  private func addRoles(of index: Int, to sink: inout some SignSink) {
    for score in layer.sentences[index].roles {
      add(.role, score.role.rawValue, Float(min(score.weight, 2) / 2), to: &sink)
    }
    if index > 0 {
      for score in layer.sentences[index - 1].roles { add(.before, score.role.rawValue, to: &sink) }
    }
    if index + 1 < layer.sentences.count {
      for score in layer.sentences[index + 1].roles { add(.behind, score.role.rawValue, to: &sink) }
    }
  }

  private func addContent(of index: Int, to sink: inout some SignSink) {
    let unit = layer.units[index]
    let content = layer.sentences[index].caseContent
    add(.content, content == 0 ? "none" : "some", content == 0 ? 1 : Float(min(content, 4)) / 4, to: &sink)
    if rules.contains(where: { unit.span.contains($0) }) { add(.holds, "rule", to: &sink) }
    var (count, hasNumber, hasSection) = (0, false, false)
    for token in unit.tokens {
      switch tokens[token].kind {
      case .word: count += 1
      case .number: hasNumber = true
      case .sectionMark: hasSection = true
      default: continue
      }
    }
    if hasNumber { add(.holds, "number", to: &sink) }
    if hasSection { add(.holds, "section", to: &sink) }
    if words.addressesReader(unit.tokens, sentenceStart: unit.tokens.lowerBound) {
      add(.holds, "reader", to: &sink)
    }
    addManner(of: unit, to: &sink)
    if count < GroundSigns.fewWords { add(.length, "short", to: &sink) }
    let share = Float(min(count, GroundSigns.manyWords)) / Float(GroundSigns.manyWords)
    add(.length, "words", share, to: &sink)
  }

  /// How it is said: in words of an office alone or in the case's own, on a condition, of what was.
  private func addManner(of unit: Unit, to sink: inout some SignSink) {
    if layer.official.areAll(in: unit.tokens) { add(.manner, "official", to: &sink) }
    let own = layer.official.particulars(in: unit.tokens).count
    if own == 0 { add(.manner, "nobody's", to: &sink) }
    add(.manner, "own", Float(min(own, GroundSigns.manyOwn)) / Float(GroundSigns.manyOwn), to: &sink)
    if unit.clauses.isConditional(unit.tokens) { add(.manner, "conditional", to: &sink) }
    if unit.clauses.quotedTokens > 0 { add(.manner, "quoted", to: &sink) }
    if words.contains(Words.pastVerbs, in: unit.tokens) { add(.manner, "past", to: &sink) }
    if words.contains(Words.negations, in: unit.tokens) { add(.manner, "negated", to: &sink) }
  }

  /// Words by their first six letters and, longer ones, by their last three: what inflects falls together.
  private func addWords(of unit: Unit, to sink: inout some SignSink) {
    var seen = SeenSigns()
    var isFirst = true
    for index in unit.tokens where tokens[index].kind == .word {
      let span = tokens[index].span
      let head = end(of: GroundSigns.headLetters, from: span)
      addWord(.word, Span(span.start, head), &seen, to: &sink)
      if isFirst { addWord(.first, Span(span.start, head), &seen, to: &sink) }
      isFirst = false
      if head < span.end {
        addWord(.ending, Span(start(of: GroundSigns.tailLetters, before: span), span.end), &seen, to: &sink)
      }
    }
  }

  private static let fewWords = 4
  private static let manyOwn = 8
  private static let manyWords = 40
  private static let headLetters = 6
  private static let tailLetters = 3

  /// Where so many letters of the span end, as an offset in bytes.
  private func end(of letters: Int, from span: Span) -> Int {
    var left = letters
    var at = span.start
    while at < span.end {
      if folded[at] & 0xC0 != 0x80 {
        if left == 0 { return at }
        left -= 1
      }
      at += 1
    }
    return span.end
  }

  /// Where the last so many letters of the span begin, as an offset in bytes.
  private func start(of letters: Int, before span: Span) -> Int {
    var left = letters
    var at = span.end
    while at > span.start {
      at -= 1
      if folded[at] & 0xC0 != 0x80 { left -= 1 }
      if left == 0 { return at }
    }
    return span.start
  }

  private func addWord(_ kind: SignKind, _ span: Span, _ seen: inout SeenSigns, to sink: inout some SignSink)
  {
    var hash = SignHash(kind)
    for at in span.start..<span.end { hash.take(folded[at]) }
    guard seen.isNew(hash.value) else { return }
    sink.take(
      hash.value, 1, name: kind.name + String(decoding: folded[span.start..<span.end], as: UTF8.self))
  }

  private func add(_ kind: SignKind, _ name: String, _ value: Float = 1, to sink: inout some SignSink) {
    var hash = SignHash(kind)
    for byte in name.utf8 { hash.take(byte) }
    sink.take(hash.value, value, name: kind.name + name)
  }
}

/// The signs of one kind that a sentence has shown.
private struct SeenSigns {
  private var keys: [UInt64] = []
  /// One bit for each key, by its lowest six bits: most questions end here.
  private var bits: UInt64 = 0

  mutating func isNew(_ key: UInt64) -> Bool {
    let bit = UInt64(1) << (key & 63)
    if bits & bit != 0, keys.contains(key) { return false }
    bits |= bit
    keys.append(key)
    return true
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
  static let manner = SignKind("manner:")
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
