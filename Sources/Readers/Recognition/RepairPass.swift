import DanishText
import LetterModel
import Native

/// Gives the words of a document their Danish letters back when the file lost them.
///
/// Only running text is touched: a name or a street has no word list to be checked against, and a figure no neighbour.
struct RepairPass {
  let protected: Set<LineKey>
  /// Gives a word put right, from the word and the words before and after it in its line.
  var repair: (_ word: [UInt8], _ before: [UInt8], _ after: [UInt8]) -> DamageRepair.Repair?
  /// Whether misspelt months between a day and a year are put right; those are marked as doubtful too.
  var mendsMonths = false
  var count = 0

  struct LineKey: Hashable {
    var page: Int
    var line: Int
  }

  /// Mends the document when it is damaged; otherwise leaves it as it is without loading the words.
  static func run(_ document: inout RawDocument, aids: ReadAids) {
    guard let words = aids.words else { return }
    if lacksDanishLetters(document) {
      giveLettersBack(&document, words: words(), aids.vocabulary?() ?? TradeWords())
    } else if let triples = aids.triples?(),
      MisprintSigns.mayShow(in: document.paragraphs.lazy.flatMap(\.lines), triples)
    {
      mendMisprints(&document, words: words(), triples, aids)
    }
  }

  private static func giveLettersBack(_ document: inout RawDocument, words: WordList, _ trade: TradeWords) {
    let oracle = SpellingDictionary.danish.map(DictionaryOracle.init)
    let repair = DamageRepair(list: words, oracle: oracle)
    let before = allWords(of: document)
    guard repair.isDamaged(before) else { return }
    var mended = document
    var pass = RepairPass(protected: headLines(of: document)) { word, _, _ in repair.repair(word) }
    let wiser = repair.knowing(pass.sureWords(of: document))
    pass.repair = { wiser.repair($0, before: $1, after: $2, trade: trade) }
    pass.mend(&mended)
    let rest = wiser.unknownShare(allWords(of: mended))
    // Codes and other languages have unknown words too; Danish that lost its letters is known by how many can be mended.
    guard pass.count >= 5, rest < 0.6 * repair.unknownShare(before) else { return }
    document = mended
    if rest > 0.04 { document.quality = .doubtful }
    let aid = oracle == nil ? "" : " En dansk ordbog (hunspell) er brugt."
    document.notices.append(
      ReadNotice(
        .repairedText,
        "Filens tekst har mistet æ, ø og å. \(pass.count) ord er rettet, som de må have stået i brevet.\(aid) "
          + "Læs selve brevet, før du bruger svaret."))
  }

  init(protected: Set<LineKey>, repair: @escaping ([UInt8], [UInt8], [UInt8]) -> DamageRepair.Repair?) {
    self.protected = protected
    self.repair = repair
  }

  /// Whether æ, ø and å are fewer than one in a hundred letters.
  private static func lacksDanishLetters(_ document: RawDocument) -> Bool {
    var letters = 0
    var danish = 0
    for paragraph in document.paragraphs {
      for line in paragraph.lines {
        var last: UInt8 = 0
        for byte in line.text.utf8 {
          if byte >= 0x41, byte & 0xC0 != 0x80 { letters += 1 }
          if last == 0xC3 {
            // æ, ø and å, small and capital.
            let small = byte | 0x20
            if small == 0xA6 || small == 0xB8 || small == 0xA5 { danish += 1 }
          }
          last = byte
        }
      }
    }
    return letters > 200 && danish * 100 < letters
  }

  static func allWords(of document: RawDocument) -> [[UInt8]] {
    document.paragraphs.flatMap(\.lines).flatMap { line in
      line.text.utf8.split(whereSeparator: isBetweenWords).map(Array.init)
    }
  }

  /// Whether the byte is ASCII and no letter.
  static func isBetweenWords(_ byte: UInt8) -> Bool { byte < 0x41 || byte &- 0x5B < 6 }

  /// The lines of letterhead, address, case data and signature.
  static func headLines(of document: RawDocument) -> Set<LineKey> {
    guard let letter = try? StructureBuilder.letter(from: document, name: "", sha256: "") else { return [] }
    let roles: Set<BlockRole> = [.letterhead, .address, .meta, .signature]
    var keys: Set<LineKey> = []
    for block in letter.blocks where roles.contains(block.role) {
      for line in letter.sourceMap.lines where line.span.overlaps(block.span) {
        keys.insert(LineKey(page: line.page, line: line.line))
      }
    }
    return keys
  }

  /// Words that were mended beyond doubt, to vote for those that can't be mended alone.
  private func sureWords(of document: RawDocument) -> Set<String> {
    var words: Set<String> = []
    for line in document.paragraphs.flatMap(\.lines) {
      for range in RepairPass.words(of: Array(line.text.utf8)) {
        guard let found = repair(Array(Array(line.text.utf8)[range]), [], []), found.confidence > 0.85,
          found.word.utf8.count >= 6
        else { continue }
        words.insert(found.word.lowercased())
      }
    }
    return words
  }

  mutating func mend(_ document: inout RawDocument) {
    for index in document.paragraphs.indices {
      let marked = Set(document.paragraphs[index].marks.map(\.line))
      for number in document.paragraphs[index].lines.indices where !marked.contains(number) {
        let line = document.paragraphs[index].lines[number]
        let isHead = protected.contains(LineKey(page: line.page, line: line.line))
        guard !isHead || mendsMonths else { continue }
        let (mended, marks) = mended(line, number, monthsOnly: isHead)
        document.paragraphs[index].lines[number] = mended
        document.paragraphs[index].marks += marks
      }
    }
  }

  private mutating func mended(_ line: RawLine, _ number: Int, monthsOnly: Bool) -> (RawLine, [RawMark]) {
    let bytes = Array(line.text.utf8)
    var out: [UInt8] = []
    var edges: [Float] = []
    var marks: [RawMark] = []
    var copied = 0
    var scalars = 0
    func copy(to end: Int) {
      let part = bytes[copied..<end]
      let many = part.count { $0 & 0xC0 != 0x80 }
      if line.edges.count >= 2 * (scalars + many) {
        edges += line.edges[(2 * scalars)..<(2 * (scalars + many))]
      }
      scalars += many
      out += part
      copied = end
    }
    var before: [UInt8] = []
    let ranges = RepairPass.words(of: bytes)
    for (index, range) in ranges.enumerated() {
      let word = Array(bytes[range])
      let after = index + 1 < ranges.count ? DamageRepair.lowercased(Array(bytes[ranges[index + 1]])) : []
      let inDate = mendsMonths ? partOfDate(bytes, range, before: before, after: after) : nil
      let last = RepairPass.isAfterNumber(bytes, range) ? TradeWords.number : before
      before = DamageRepair.lowercased(word)
      guard let found = inDate ?? (monthsOnly ? nil : repair(word, last, after)) else { continue }
      before = DamageRepair.lowercased(Array(found.word.utf8))
      copy(to: range.lowerBound)
      let many = bytes[range].count { $0 & 0xC0 != 0x80 }
      edges += RepairPass.spread(line.edges, from: scalars, many, over: found.word.unicodeScalars.count)
      scalars += many
      copied = range.upperBound
      let start = out.count
      out += found.word.utf8
      count += 1
      let original = String(decoding: bytes[range], as: UTF8.self)
      marks.append(
        RawMark(
          line: number, utf8Range: start..<out.count,
          what: .repaired(original: original, confidence: found.confidence)))
      if inDate != nil { marks.append(RawMark(line: number, utf8Range: start..<out.count, what: .doubtful)) }
    }
    copy(to: bytes.count)
    var mended = line
    mended.text = String(decoding: out, as: UTF8.self)
    mended.edges = line.edges.isEmpty ? [] : edges
    return (mended, marks)
  }

  /// A month between a day and a year, or those beside a month, put right.
  private func partOfDate(
    _ bytes: [UInt8], _ range: Range<Int>, before: [UInt8], after: [UInt8]
  ) -> DamageRepair.Repair? {
    let word = Array(bytes[range])
    return RepairPass.isBetweenNumbers(bytes, range)
      ? MisprintRepair.month(word) : MisprintRepair.dayOrYear(word, before: before, after: after)
  }

  /// Whether a number stands before the word, in figures or as a word: `14 dage`, `fire uger`.
  private static func isAfterNumber(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    let end = bytes[..<range.lowerBound].lastIndex { $0 != 0x20 } ?? -1
    guard end >= 0 else { return false }
    if (0x30...0x39).contains(bytes[end]) { return true }
    let start = bytes[...end].lastIndex { $0 == 0x20 }.map { $0 + 1 } ?? 0
    return numbers.contains(DamageRepair.lowercased(Array(bytes[start...end])))
  }

  /// Numbers below thirteen, and fourteen, as words.
  private static let numbers = Set(
    "to tre fire fem seks syv otte ni ti elleve tolv fjorten".split(separator: " ").map { Array($0.utf8) })

  /// Whether the word stands where a month stands: `4. marts 2026`.
  private static func isBetweenNumbers(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    let isDigit: (UInt8) -> Bool = { (0x30...0x39).contains($0) }
    let before = bytes[..<range.lowerBound].reversed().drop { $0 == 0x20 || $0 == 0x2E }.first
    let after = bytes[range.upperBound...].drop { $0 == 0x20 }.prefix(4)
    return before.map(isDigit) ?? false && after.count == 4 && after.allSatisfy(isDigit)
  }

  /// The place of a word shared out evenly over another number of letters.
  private static func spread(_ edges: [Float], from start: Int, _ many: Int, over count: Int) -> [Float] {
    guard many > 0, edges.count >= 2 * (start + many), count > 0 else { return [] }
    let left = edges[2 * start]
    let step = (edges[2 * (start + many) - 1] - left) / Float(count)
    return (0..<count).flatMap { [left + Float($0) * step, left + Float($0 + 1) * step] }
  }

  /// The words of a line: no web or mail addresses, no numbers, no marks around, parts of a hyphenated word each alone.
  static func words(of bytes: [UInt8]) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var at = 0
    while at < bytes.count {
      while at < bytes.count, bytes[at] <= 0x20 { at += 1 }
      let start = at
      while at < bytes.count, bytes[at] > 0x20 { at += 1 }
      let token = start..<at
      guard !isAddress(bytes[token]) else { continue }
      var from = token.lowerBound
      while from < token.upperBound {
        var to = from
        while to < token.upperBound, bytes[to] != 0x2D, bytes[to] != 0x2F { to += 1 }
        let bare = stripped(bytes, from..<to)
        if bare.contains(where: { bytes[$0] >= 0x41 }) { found.append(bare) }
        from = to + 1
      }
    }
    return found
  }

  private static func isAddress(_ token: ArraySlice<UInt8>) -> Bool {
    let inner = token.dropLast()
    return inner.contains(0x3A) || (inner.contains(0x2E) && inner.contains { $0 >= 0x41 })
  }

  /// Without the marks around a word; `&` and `@` at its end may be letters.
  private static func stripped(_ bytes: [UInt8], _ range: Range<Int>) -> Range<Int> {
    var (from, to) = (range.lowerBound, range.upperBound)
    let isMark: (UInt8) -> Bool = { byte in
      byte < 0x80 && byte != 0x26 && byte != 0x40 && !(0x30...0x39).contains(byte)
        && !(0x41...0x5A).contains(byte) && !(0x61...0x7A).contains(byte)
    }
    while from < to {
      let length = isMark(bytes[from]) ? 1 : quoteLength(bytes[from..<to])
      if length == 0 { break }
      from += length
    }
    while to > from {
      let length =
        isMark(bytes[to - 1]) ? 1 : [2, 3].first { quoteLength(bytes[max(from, to - $0)..<to]) == $0 }
      guard let length else { break }
      to -= length
    }
    return from..<to
  }

  /// Bytes of the mark that is no letter at the front, such as `»` and `–`; 0 when another sign stands there.
  private static func quoteLength(_ bytes: ArraySlice<UInt8>) -> Int {
    if bytes.starts(with: [0xC2, 0xAB]) || bytes.starts(with: [0xC2, 0xBB]) { return 2 }
    return bytes.count >= 3 && bytes.starts(with: [0xE2, 0x80]) ? 3 : 0
  }
}

/// The dictionary of the machine as the repair asks it.
private struct DictionaryOracle: WordOracle {
  let dictionary: SpellingDictionary

  func knows(_ word: String) -> Bool { dictionary.knows(word) }
}
