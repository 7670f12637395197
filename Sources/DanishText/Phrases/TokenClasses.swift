import LetterModel

/// Tokens that no pattern can tell apart: the same text, kind and case.
struct TokenClass: Sendable {
  /// Where gaps end: `;` and `:` stop every gap, a comma the narrow ones.
  enum Barrier: UInt8 { case none, comma, stop }

  /// Whether a gap may cross it.
  let barrier: Barrier
  /// Its word in the lexis; -1 when no pattern has it.
  let word: Int32
  /// Its labels, as a stretch of `TokenClasses.labels`, and their lowest digits as bits: a quick no to most questions.
  let firstLabel: Int32
  let endLabel: Int32
  let labelBits: PhraseBits
}

/// Numbers as bits, each by its lowest seven digits.
struct PhraseBits: Sendable {
  /// How many words of 32 bits there are.
  static let words = 4

  private var bits: (Int32, Int32, Int32, Int32) = (0, 0, 0, 0)

  subscript(word: Int) -> Int32 {
    switch word {
    case 0: bits.0
    case 1: bits.1
    case 2: bits.2
    default: bits.3
    }
  }

  @inline(__always)
  mutating func insert(_ number: Int32) {
    let bit: Int32 = 1 &<< (number & 31)
    switch (number >> 5) & 3 {
    case 0: bits.0 |= bit
    case 1: bits.1 |= bit
    case 2: bits.2 |= bit
    default: bits.3 |= bit
    }
  }

  /// Whether the number may be in it; never no for one that is.
  @inline(__always)
  func mayHold(_ number: Int32) -> Bool { (self[Int((number >> 5) & 3)] &>> (number & 31)) & 1 != 0 }

  /// Whether the bits that stand among the numbers from `at` on share one with these.
  @inline(__always)
  func meets(_ numbers: [Int32], at: Int) -> Bool {
    (bits.0 & numbers[at]) | (bits.1 & numbers[at + 1]) | (bits.2 & numbers[at + 2])
      | (bits.3 & numbers[at + 3]) != 0
  }
}

/// What the phrase matcher asks of each token of a text, found once for every distinct text, kind and case.
///
/// What is asked of every token lies together in one record: the class, then how many it has of each of the following,
/// then its signals, the patterns that it is by itself, and the nodes by which it begins patterns, entries of word lists and
/// patterns for beginnings of sentences.
struct TokenClasses {
  private let table: PhraseTable
  private let text: AnalysedText
  /// Where the record of each token begins among `records`.
  private(set) var ofToken: [Int32] = []
  private(set) var records: [Int32] = []
  private(set) var all: [TokenClass] = []
  private(set) var labels: [Int32] = []
  /// The latest record for each distinct text; -1 before the first.
  private var latest: [Int32]
  /// For each class what tells it from others with the same text, and the record before it; -1 when there is none.
  private var looks: [UInt8] = []
  private var earlier: [Int32] = []
  /// What the class in hand is good for.
  private var uses: [PhraseTriggers.Use] = []

  /// Where things stand in a record.
  enum Record {
    static let ownClass = 0
    static let signals = 1
    static let accepts = 2
    static let roots = 3
    static let listRoots = 4
    static let anchoredRoots = 5
    static let opensRun = 6
    /// The lowest digits of the roots as bits.
    static let rootBits = 7
    static let header = 7 + PhraseBits.words
  }

  init(table: PhraseTable, text: AnalysedText) {
    self.table = table
    self.text = text
    let count = text.tokens.count
    latest = Array(repeating: -1, count: text.vocabulary.count)
    all.reserveCapacity(latest.count)
    earlier.reserveCapacity(latest.count)
    looks.reserveCapacity(latest.count)
    records.reserveCapacity(latest.count * 16)
    labels.reserveCapacity(latest.count * 8)
    ofToken.reserveCapacity(count)
    for index in 0..<count {
      let token = text.tokens[index]
      let number = Int(text.vocabulary.numbers[index])
      let isCapitalised = TokenClasses.isCapitalised(token, text)
      let look = token.kind.rawValue << 1 | (isCapitalised ? 1 : 0)
      var record = latest[number]
      while record >= 0, looks[Int(records[Int(record)])] != look {
        record = earlier[Int(records[Int(record)])]
      }
      if record < 0 {
        record = Int32(records.count)
        looks.append(look)
        earlier.append(latest[number])
        latest[number] = record
        add(token, index, isCapitalised: isCapitalised)
      }
      ofToken.append(record)
    }
  }

  /// What the token is.
  @inline(__always)
  func ownClass(_ token: Int) -> Int { Int(records[Int(ofToken[token])]) }

  /// Whether tokens of the class have the label.
  @inline(__always)
  func has(_ own: Int, label: Int32) -> Bool {
    guard all[own].labelBits.mayHold(label) else { return false }
    var at = Int(all[own].firstLabel)
    let end = Int(all[own].endLabel)
    while at < end {
      if labels[at] == label { return true }
      at += 1
    }
    return false
  }

  private mutating func add(_ token: Token, _ index: Int, isCapitalised: Bool) {
    let firstLabel = labels.count
    let word = Int32(table.lexis.words.number(text.folded, token.span.start, token.span.end))
    if word >= 0 {
      var at = Int(table.lexis.wordLabelStarts[Int(word)])
      let end = Int(table.lexis.wordLabelStarts[Int(word) + 1])
      while at < end {
        labels.append(table.lexis.wordLabels[at])
        at += 1
      }
    }
    addKinds(token, isCapitalised: isCapitalised)
    var labelBits = PhraseBits()
    for at in firstLabel..<labels.count { labelBits.insert(labels[at]) }
    let opensRun = token.kind == .sectionMark || token.kind == .number || text.isCurrency(index)
    addRecord(firstLabel, word, opensRun: opensRun)
    all.append(
      TokenClass(
        barrier: TokenClasses.barrier(token, text.bytes), word: word, firstLabel: Int32(firstLabel),
        endLabel: Int32(labels.count), labelBits: labelBits))
  }

  /// Adds the record of the class whose labels begin at `firstLabel`.
  private mutating func addRecord(_ firstLabel: Int, _ word: Int32, opensRun: Bool) {
    uses.removeAll(keepingCapacity: true)
    var at = firstLabel
    while at < labels.count {
      let use = table.triggers.uses[Int(labels[at])]
      if use.isAny { uses.append(use) }
      at += 1
    }
    if word >= 0 {
      let use = table.triggers.uses[Int(table.triggers.symbol(ofWord: word))]
      if use.isAny { uses.append(use) }
    }
    let start = records.count
    records.append(Int32(all.count))
    for _ in 1..<Record.header { records.append(0) }
    for use in uses where use.signal >= 0 { add(use.signal, to: start + Record.signals) }
    for use in uses where use.freeRoot >= 0 {
      for accept in table.trie.accepts(of: use.freeRoot) { add(accept, to: start + Record.accepts) }
    }
    var bits = PhraseBits()
    for use in uses where use.freeRoot >= 0 {
      add(use.freeRoot, to: start + Record.roots)
      bits.insert(use.freeRoot)
    }
    for word in 0..<PhraseBits.words { records[start + Record.rootBits + word] = bits[word] }
    for use in uses where use.listRoot >= 0 { add(use.listRoot, to: start + Record.listRoots) }
    for use in uses where use.anchoredRoot >= 0 { add(use.anchoredRoot, to: start + Record.anchoredRoots) }
    records[start + Record.opensRun] = opensRun || records[start + Record.listRoots] > 0 ? 1 : 0
  }

  @inline(__always)
  private mutating func add(_ value: Int32, to count: Int) {
    records.append(value)
    records[count] += 1
  }

  private mutating func addKinds(_ token: Token, isCapitalised: Bool) {
    switch token.kind {
    case .word:
      table.lexis.prefixes.collect(text.folded, token.span.start, token.span.end, into: &labels)
      table.lexis.suffixes.collect(text.folded, token.span.start, token.span.end, into: &labels)
      labels += table.lexis.kindLabels[6]
      if isCapitalised { labels += table.lexis.kindLabels[5] }
      if TokenClasses.numberWords.contains(text.folded, token.span) { labels += table.lexis.kindLabels[0] }
    case .number: labels += table.lexis.kindLabels[0]
    case .date: labels += table.lexis.kindLabels[1]
    case .sectionMark: labels += table.lexis.kindLabels[3]
    case .caseNumber: labels += table.lexis.kindLabels[4]
    case .abbreviation, .url, .email, .cpr, .phone, .listMarker, .punctuation: break
    }
  }

  @inline(__always)
  private static func isCapitalised(_ token: Token, _ text: AnalysedText) -> Bool {
    let byte = text.bytes[token.span.start]
    return byte &- 0x41 < 26 || byte == 0xC3 && isCapital(text.bytes, token.span.start, token.span.end)
  }

  private static func barrier(_ token: Token, _ bytes: [UInt8]) -> TokenClass.Barrier {
    guard token.kind == .punctuation, token.span.length == 1 else { return .none }
    let byte = bytes[token.span.start]
    return byte == 0x3B || byte == 0x3A ? .stop : byte == 0x2C ? .comma : .none
  }

  private static let numberWords = WordSet(
    "én ét to tre fire fem seks syv otte ni ti elleve tolv tretten fjorten femten seksten sytten atten nitten tyve "
      + "tredive fyrre halvtreds tres halvfems firs hundrede tusind")
}
