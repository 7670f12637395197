public import DanishText

extension Rulebook {
  /// The words of the phrases and of the law's names in lower case, and which of them follow each other; gathered on first use and then kept.
  public static let vocabulary: TradeWords = {
    var trade = TradeWords()
    var lists: [[UInt8]: [ArraySlice<UInt8>]] = [:]
    var elements: [ArraySlice<UInt8>] = []
    for line in EmbeddedTable.bytes(named: "phrases").split(separator: 0x0A).dropFirst() {
      let fields = line.split(separator: 0x09, omittingEmptySubsequences: false)
      guard fields.first == [0x50] else {
        // `C name word …`
        for word in fields.dropFirst(2) where TradeWords.isWord(word) { trade.add(word) }
        if fields.count > 2 { lists[Array(fields[1])] = fields.dropFirst(2).filter(TradeWords.isWord) }
        continue
      }
      // `P shared flags category key element …`, whose first elements are those of the line before.
      guard fields.count > 5, let shared = Int(String(decoding: fields[1], as: UTF8.self)) else { continue }
      elements = Array(elements.prefix(shared)) + fields.dropFirst(5)
      var before: [ArraySlice<UInt8>] = []
      for element in elements {
        let words = words(of: element, lists)
        for word in words where TradeWords.isWord(word) { trade.add(word) }
        for first in before { for second in words { trade.add(first, second) } }
        before = words
      }
    }
    // Names of bodies and laws are words of the trade too; their written forms stand in the fourth column.
    for table in ["law-bodies", "law-statutes"] {
      for line in EmbeddedTable.bytes(named: table).split(separator: 0x0A).dropFirst() {
        let fields = line.split(separator: 0x09, maxSplits: 4, omittingEmptySubsequences: false)
        guard fields.count > 3 else { continue }
        for word in fields[3].split(whereSeparator: { $0 == 0x20 || $0 == 0x7C })
        where TradeWords.isWord(word) { trade.add(word) }
      }
    }
    return trade
  }()

  /// The words that an element of a phrase stands for: `klage|ansøgning`, a list or a number in braces; none for gaps and stems.
  private static func words(
    of element: ArraySlice<UInt8>, _ lists: [[UInt8]: [ArraySlice<UInt8>]]
  ) -> [ArraySlice<UInt8>] {
    if element.first == UInt8(ascii: "{"), element.last == UInt8(ascii: "}") {
      if element.elementsEqual("{num}".utf8) { return [TradeWords.number[...]] }
      return lists[Array(element.dropFirst().dropLast())] ?? []
    }
    return element.split(separator: UInt8(ascii: "|")).filter(TradeWords.isWord)
  }
}
