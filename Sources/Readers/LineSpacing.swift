import LetterModel

/// Blank lines that only space out a text, as copies from a portal or a double-spaced print have them: then a blank line
/// says nothing about paragraphs.
enum LineSpacing {
  /// The lines without such blank lines; where two lines lie further apart than the others, one blank line stays.
  static func single(_ pages: [[RawLine]]) -> [[RawLine]] {
    var gaps: [Int: Int] = [:]
    for page in pages {
      var last: Int?
      for (place, line) in page.enumerated() where !line.text.isEmpty {
        if let last { gaps[place - last - 1, default: 0] += 1 }
        last = place
      }
    }
    let all = gaps.values.reduce(0, +)
    let usual = gaps.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key ?? 0
    guard usual > 0, all >= 10, gaps[0, default: 0] * 20 <= all else { return pages }
    return pages.map { page in
      var kept: [RawLine] = []
      var blanks: [RawLine] = []
      for line in page {
        if line.text.isEmpty {
          blanks.append(line)
          continue
        }
        if blanks.count > usual, !kept.isEmpty { kept.append(blanks[0]) }
        blanks = []
        kept.append(line)
      }
      return kept
    }
  }
}

/// Lines that carry the number of the page in a text without pages: "2" alone, or "Sag 26/1044        Side 2".
enum PageNumbers {
  /// The indices of such lines, page by page.
  static func find(_ pages: [[RawLine]]) -> [Set<Int>] {
    var found = [Set<Int>](repeating: [], count: pages.count)
    var numbers: [(page: Int, place: Int, value: Int)] = []
    var isFirst = true
    for (index, page) in pages.enumerated() {
      for (place, line) in page.enumerated() where !line.text.isEmpty {
        defer { isFirst = false }
        guard isAlone(place, on: page) else { continue }
        if let value = number(line) { numbers.append((index, place, value)) }
        // The head of the first page is the letterhead, whatever stands beside it.
        if !isFirst, endsInMark(line) { found[index].insert(place) }
      }
    }
    // 1, 2, 3 … or 2, 3, 4 …: anything else is no page number.
    guard let first = numbers.first?.value, first <= 2,
      zip(numbers, numbers.indices).allSatisfy({ $0.value == first + $1 }),
      numbers.count > 1 || numbers.contains(where: { TextColumns.indent(pages[$0.page][$0.place]) >= 20 })
    else { return found }
    for number in numbers { found[number.page].insert(number.place) }
    return found
  }

  private static func isAlone(_ place: Int, on page: [RawLine]) -> Bool {
    (place == 0 || page[place - 1].text.isEmpty) && (place + 1 == page.count || page[place + 1].text.isEmpty)
  }

  private static func number(_ line: RawLine) -> Int? {
    let text = line.text.utf8.filter { $0 != 0x20 && $0 != 0x09 }
    guard text.count <= 2 else { return nil }
    return Int(String(decoding: text, as: UTF8.self))
  }

  /// "Sag 26/1044        Side 2": a page mark in a column of its own.
  private static func endsInMark(_ line: RawLine) -> Bool {
    guard line.text.utf8.count <= 140 else { return false }
    let cells = TextColumns.split(line)
    guard cells.count > 1, let last = cells.last else { return false }
    return LineShape(TidyLine(last).bytes).isPageMark
  }
}
