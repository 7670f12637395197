import LetterModel

/// What "Side 2 af 5" says about the pages that are there and those that are not.
enum PageMarks {
  /// The numbers of the pages that the marks name and the document lacks.
  static func missing(in document: RawDocument) -> [Int] {
    var seen: Set<Int> = []
    var total = 0
    var linesAbove = 0
    var hasHead = false
    var headLines = 0
    var firstMark: (page: Int, above: Int)?
    for paragraph in document.paragraphs where paragraph.document == 0 {
      for line in paragraph.lines {
        if !line.text.isEmpty { linesAbove += 1 }
        if linesAbove <= linesOfHead, opensLetter(line.text) { hasHead = true }
        if linesAbove <= linesOfLetterhead, isOfLetterhead(line.text) { headLines += 1 }
        guard line.text.utf8.count <= 120, mayHoldMark(line.text) else { continue }
        let words = LineShape(TidyLine(line).bytes).words
        guard let mark = PageMark.find(words) ?? PageMark.findAtEnd(words), let all = mark.of, all <= 200,
          mark.page <= all
        else { continue }
        seen.insert(mark.page)
        total = max(total, all)
        firstMark = firstMark ?? (mark.page, linesAbove)
      }
    }
    guard let highest = seen.max() else { return [] }
    if let pages = document.pages, pages >= total { return [] }
    // The first page seldom has a number: where the letter begins above the mark of the second, the first stands there.
    if document.pages == nil, let mark = firstMark, mark.page == 2, mark.above > linesOfPage,
      hasHead || headLines >= 6
    {
      seen.insert(1)
    }
    // A mark on the first page only, in a file without pages, says nothing about the others.
    let missing = (1...max(total, highest)).filter { !seen.contains($0) }
    if document.pages == nil, seen.count == 1, seen.contains(1) { return [] }
    return missing
  }

  /// So many lines above a mark are more than a running head.
  private static let linesOfPage = 10
  private static let linesOfHead = 25
  private static let linesOfLetterhead = 8

  /// Names and addresses: short, or set in columns.
  private static func isOfLetterhead(_ line: String) -> Bool {
    !line.isEmpty && (line.utf8.count < 45 || line.contains("   "))
  }

  /// "Dato: 4. marts 2026", "Kære Ida": what only a first page holds.
  private static func opensLetter(_ line: String) -> Bool {
    ["Dato", "DATO", "Kære ", "Hej "].contains { line.hasPrefix($0) }
  }

  /// Whether the line has what no mark with a number of pages can do without: a digit, and "af", "of" or a stroke.
  private static func mayHoldMark(_ text: String) -> Bool {
    var hasDigit = false
    var hasOf = false
    var previous: UInt8 = 0
    for byte in text.utf8 {
      if byte &- 0x30 < 10 { hasDigit = true }
      if byte == 0x2F || (byte | 0x20 == 0x66 && (previous | 0x20 == 0x61 || previous | 0x20 == 0x6F)) {
        hasOf = true
      }
      previous = byte
    }
    return hasDigit && hasOf
  }

  /// The remark for the reader of the report.
  static func notice(_ pages: [Int]) -> ReadNotice {
    let list = pages.map(String.init).joined(separator: ", ")
    let text =
      pages.count == 1
      ? "Side \(list) mangler i filen. Det, der ikke er fundet, kan stå dér."
      : "Siderne \(list) mangler i filen. Det, der ikke er fundet, kan stå dér."
    return ReadNotice(.missingPages, text)
  }
}

/// Finds the lines that stand on every page at the same place: running headers and footers.
enum RunningLines {
  /// Indices of running lines, page by page; `pages` holds the texts of a page's lines in order from the top.
  ///
  /// Only the first and last four lines of a page count. Digits are masked, so that page numbers and dates do not hide
  /// a repetition.
  static func find(_ pages: [[String]]) -> [Set<Int>] {
    let reach = 4
    var counts: [String: Set<Int>] = [:]
    for (page, lines) in pages.enumerated() {
      for (index, line) in lines.enumerated() {
        guard let key = key(line, index, lines.count, reach) else { continue }
        counts[key, default: []].insert(page)
      }
    }
    return pages.enumerated().map { page, lines in
      var running: Set<Int> = []
      for (index, line) in lines.enumerated() {
        if line.utf8.count <= longestMark, LineShape(Array(line.utf8)).isPageMark { running.insert(index) }
        guard let key = key(line, index, lines.count, reach), let found = counts[key], found.count >= 2 else {
          continue
        }
        // On two neighbouring pages at least: a phrase that opens pages 2 and 9 is chance.
        if found.contains(page - 1) || found.contains(page + 1) { running.insert(index) }
      }
      return running
    }
  }

  /// Bytes of the longest line that is looked at as a page mark; four words of any sense fit.
  private static let longestMark = 120

  private static func key(_ line: String, _ index: Int, _ count: Int, _ reach: Int) -> String? {
    let isTop = index < reach
    guard isTop || index >= count - reach, !line.isEmpty, line.utf8.count <= 120 else { return nil }
    var masked = isTop ? "^" : "$"
    for scalar in line.unicodeScalars {
      masked.unicodeScalars.append(("0"..."9").contains(scalar) ? "#" : scalar)
    }
    return masked
  }
}
