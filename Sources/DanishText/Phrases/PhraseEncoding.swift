/// The encoded form of a phrase table: tab-separated lines, `C name entry …` for a word list (blanks inside an entry
/// divide its words) and `P shared flags category key element …` for a way through a pattern, where `shared` leading
/// elements are those of the line before. Sorted, so that a changed pattern changes only its own lines.
enum PhraseEncoding {
  static let header = "klarbrev-phrases\t1\n"

  /// One way through one pattern with its entry.
  struct Line {
    let path: PhrasePattern.Path
    let category: String
    let key: String
  }

  static func encode(_ lines: [Line], classes: [(String, [[String]])]) -> [UInt8] {
    var text = header
    for (name, entries) in classes {
      text += "C\t\(name)"
      for entry in entries { text += "\t" + entry.joined(separator: " ") }
      text += "\n"
    }
    var last: [String] = []
    var wasAtStart = false
    var written = ""
    for line in lines.sorted(by: isBefore) {
      if line.path.isAtStart != wasAtStart { last = [] }
      wasAtStart = line.path.isAtStart
      let shared = zip(last, line.path.elements).prefix { $0 == $1 }.count
      let flags = (line.path.isAtStart ? "^" : "") + (line.path.isAtEnd ? "$" : "")
      let rest = line.path.elements.dropFirst(shared).map { "\t" + $0 }.joined()
      let next = "P\t\(shared)\t\(flags)\t\(line.category)\t\(line.key)\(rest)\n"
      // The same way for the same entry, given twice.
      if shared == last.count, rest.isEmpty, next == written { continue }
      text += next
      written = next
      last = line.path.elements
    }
    return Array(text.utf8)
  }

  private static func isBefore(_ left: Line, _ right: Line) -> Bool {
    if left.path.isAtStart != right.path.isAtStart { return !left.path.isAtStart }
    if left.path.elements != right.path.elements {
      return left.path.elements.lexicographicallyPrecedes(right.path.elements)
    }
    if left.path.isAtEnd != right.path.isAtEnd { return !left.path.isAtEnd }
    return (left.category, left.key) < (right.category, right.key)
  }

  /// The entries of a word list as elements, checked, each once, sorted.
  static func entries(of list: [String], named name: String, classes: Set<String>) throws(PatternError)
    -> [[String]]
  {
    guard !name.isEmpty, !PhrasePattern.kinds.contains(name), !name.contains(where: { "\t {}|".contains($0) })
    else { throw PatternError(pattern: name, reason: "no name for a word list") }
    var seen: Set<[String]> = []
    for entry in list {
      for path in try PhrasePattern.paths(entry, classes: classes) {
        guard !path.isAtStart, !path.isAtEnd, !path.elements.contains(where: PhrasePattern.isGap) else {
          throw PatternError(pattern: entry, reason: "a gap or anchor inside a word list")
        }
        seen.insert(path.elements)
      }
    }
    return seen.sorted { $0.lexicographicallyPrecedes($1) }
  }
}

/// Reads the encoded form into words, labels and tries, in one pass over the bytes.
struct PhraseLoader {
  private let bytes: [UInt8]
  private(set) var entries: [PhraseEntry] = []
  private(set) var lexis = PhraseLexis()
  private(set) var trie = PhraseTrieBuilder()
  private var entryNames = ByteWords(expecting: 2048)

  init(_ encoded: [UInt8]) { bytes = encoded }

  mutating func load() {
    guard !bytes.isEmpty else { return }
    precondition(
      bytes.has("klarbrev-phrases\t1\n", at: 0, before: bytes.count), "not a phrase table of version 1")
    // A line has some 45 bytes and adds three nodes for every two.
    trie.reserve(nodes: bytes.count / 28, ends: bytes.count / 42)
    var at = PhraseEncoding.header.utf8.count
    while at < bytes.count {
      switch bytes[at] {
      case 0x43: at = loadClass(at + 2)
      case 0x50: at = loadPath(at + 2)
      default: preconditionFailure("a line of the phrase table is damaged")
      }
    }
  }

  /// The end of the field at `at`: the tab or line break after it.
  private func fieldEnd(_ at: Int) -> Int {
    var at = at
    while at < bytes.count, bytes[at] != 0x09, bytes[at] != 0x0A { at += 1 }
    precondition(at < bytes.count, "the phrase table ends inside a line")
    return at
  }

  private mutating func loadClass(_ at: Int) -> Int {
    var stop = fieldEnd(at)
    let label = lexis.label([0x7B] + bytes[at..<stop] + [0x7D])
    while bytes[stop] == 0x09 {
      let from = stop + 1
      stop = fieldEnd(from)
      var path: [PhraseEdge] = []
      var word = from
      for index in from...stop where index == stop || (bytes[index] == 0x20 && index > word) {
        path.append(lexis.edge(bytes, word, index))
        word = index + 1
      }
      if path.count == 1 {
        lexis.add(path[0], to: label)
      } else {
        trie.insert(path, value: label << 1)
        lexis.addRuns(to: label)
      }
    }
    return stop + 1
  }

  private mutating func loadPath(_ at: Int) -> Int {
    var cursor = at
    var shared = 0
    while bytes[cursor] &- 0x30 < 10 {
      shared = shared * 10 + Int(bytes[cursor] - 0x30)
      cursor += 1
    }
    cursor += 1
    let isAtStart = bytes[cursor] == 0x5E
    if isAtStart { cursor += 1 }
    let isAtEnd = bytes[cursor] == 0x24
    if isAtEnd { cursor += 1 }
    let category = cursor + 1
    let key = fieldEnd(category) + 1
    var stop = fieldEnd(key)
    let entry = entryNames.insert(bytes, category, stop)
    if entry == entries.count {
      entries.append(
        PhraseEntry(
          category: String(decoding: bytes[category..<(key - 1)], as: UTF8.self),
          key: String(decoding: bytes[key..<stop], as: UTF8.self)))
    }
    trie.keep(shared, isAtStart ? .anchored : .free)
    while bytes[stop] == 0x09 {
      let from = stop + 1
      stop = fieldEnd(from)
      trie.descend(lexis.edge(bytes, from, stop))
    }
    trie.accept(Int32(entry << 1 | (isAtEnd ? 1 : 0)))
    return stop + 1
  }
}
