import LetterModel

/// Gathers the runs of one paragraph of a formatted source (Word, ODF, HTML) into lines, and cuts it where a person
/// reading the paper would see a new paragraph.
struct RichText {
  /// How a run looks.
  struct Format: Hashable {
    var isBold = false
    /// Size in points; 0 when unknown.
    var size: Float = 0
    /// Whether the author marked it as a note to the writer (red italics).
    var isHelp = false
    var isHighlighted = false
  }

  /// A place in the gathered text.
  struct Position: Hashable {
    var line: Int
    var offset: Int
  }

  private struct Line {
    var text = ""
    var letters = 0
    var boldLetters = 0
    var helpLetters = 0
    var sizes: [Float: Int] = [:]
  }

  private var lines: [Line] = [Line()]
  private(set) var marks: [RawMark] = []
  private var highlightStart: Position?
  private var helpStart: Position?

  /// Whether nothing but blanks was gathered.
  var isBlank: Bool { lines.allSatisfy { RichText.isBlank($0.text) } }

  /// The end of what was gathered so far.
  var position: Position { Position(line: lines.count - 1, offset: lines[lines.count - 1].text.utf8.count) }

  /// The last scalar of the line being gathered; nil at its beginning.
  var lastScalar: UnicodeScalar? { lines.last?.text.unicodeScalars.last }

  /// All lines, joined by line breaks.
  var plainText: String { lines.map(\.text).joined(separator: "\n") }

  mutating func append(_ text: String, _ format: Format = Format()) {
    guard !text.isEmpty else { return }
    if format.isHelp != endsInHelp, standsApart(beforeHelp: format.isHelp) { breakLine() }
    if format.isHighlighted, highlightStart == nil { highlightStart = position }
    if !format.isHighlighted { closeHighlight() }
    if format.isHelp, helpStart == nil { helpStart = position }
    if !format.isHelp, !RichText.isBlank(text) { closeHelp() }
    let letters = text.unicodeScalars.count { $0.isLetter || ("0"..."9").contains($0) }
    lines[lines.count - 1].text += text
    lines[lines.count - 1].letters += letters
    if format.isBold { lines[lines.count - 1].boldLetters += letters }
    if format.isHelp { lines[lines.count - 1].helpLetters += letters }
    if format.size > 0 { lines[lines.count - 1].sizes[format.size, default: 0] += letters }
  }

  mutating func breakLine() { lines.append(Line()) }

  /// Marks everything from `start` to here; a stretch over several lines gives one mark a line.
  mutating func mark(from start: Position, _ what: RawMark.What) {
    for line in start.line..<lines.count {
      let from = line == start.line ? start.offset : 0
      let to = lines[line].text.utf8.count
      if from < to { marks.append(RawMark(line: line, utf8Range: from..<to, what: what)) }
    }
  }

  /// The text from `start` to here.
  func text(from start: Position) -> String {
    var parts: [String] = []
    for line in start.line..<lines.count {
      let utf8 = lines[line].text.utf8
      let skip = line == start.line ? start.offset : 0
      parts.append(String(decoding: utf8.dropFirst(skip), as: UTF8.self))
    }
    return parts.joined(separator: " ")
  }

  /// The paragraphs, each a copy of `template` with its own lines, marks and looks. `lineNumber` counts on.
  mutating func paragraphs(like template: RawParagraph, lineNumber: inout Int) -> [RawParagraph] {
    closeHighlight()
    closeHelp()
    var result: [RawParagraph] = []
    var start = 0
    while start < lines.count {
      if RichText.isBlank(lines[start].text) {
        start += 1
        continue
      }
      var end = start + 1
      while end < lines.count, belongsTogether(end - 1, end) { end += 1 }
      result.append(paragraph(start..<end, like: template, lineNumber: &lineNumber))
      start = end
    }
    return result
  }

  private func paragraph(
    _ range: Range<Int>, like template: RawParagraph, lineNumber: inout Int
  ) -> RawParagraph {
    var paragraph = template
    paragraph.lines = []
    var sizes: [Float: Int] = [:]
    for index in range {
      lineNumber += 1
      let line = lines[index]
      let size = RichText.mostCommon(line.sizes)
      paragraph.lines.append(
        RawLine(line.text, line: lineNumber, fontSize: size, isBold: isBold(line)))
      sizes.merge(line.sizes, uniquingKeysWith: +)
    }
    paragraph.isBold = range.allSatisfy { isBold(lines[$0]) }
    paragraph.fontSize = sizes.isEmpty ? nil : RichText.mostCommon(sizes)
    paragraph.isAuthorHelp = template.isAuthorHelp || range.allSatisfy { isHelp(lines[$0]) }
    paragraph.linesAreHardBreaks = range.count > 1
    if range.lowerBound > 0, template.listMarker != nil, isContinued(range.lowerBound) {
      paragraph.listMarker = nil
    }
    paragraph.marks = marks.compactMap { mark in
      guard range.contains(mark.line) else { return nil }
      return RawMark(line: mark.line - range.lowerBound, utf8Range: mark.utf8Range, what: mark.what)
    }
    return paragraph
  }

  /// Whether some text of the paragraph stands before the line.
  private func isContinued(_ line: Int) -> Bool {
    lines[..<line].contains { !RichText.isBlank($0.text) }
  }

  /// Whether two neighbouring lines are one paragraph: no blank line, no list item, and no bold heading between.
  private func belongsTogether(_ before: Int, _ after: Int) -> Bool {
    let (left, right) = (lines[before], lines[after])
    if RichText.isBlank(right.text) || RichText.startsListItem(right.text) { return false }
    if isHelp(left) != isHelp(right) { return false }
    if isBold(left) == isBold(right) { return true }
    // A bold name over an address is no heading; a bold line next to running text is.
    let running = isBold(left) ? right : left
    return !RichText.isRunningText(running.text)
  }

  private func isBold(_ line: Line) -> Bool { line.letters > 0 && line.boldLetters == line.letters }
  private func isHelp(_ line: Line) -> Bool { line.letters > 0 && line.helpLetters == line.letters }

  private var endsInHelp: Bool {
    guard let line = lines.last(where: { $0.letters > 0 }) else { return false }
    return isHelp(line)
  }

  /// A note to the writer gets a line of its own at the start of a paragraph or after a whole sentence.
  private func standsApart(beforeHelp: Bool) -> Bool {
    guard let line = lines.last, line.letters > 0 else { return false }
    return beforeHelp ? RichText.endsSentence(line.text) : isHelp(line)
  }

  private mutating func closeHighlight() {
    guard let start = highlightStart else { return }
    highlightStart = nil
    mark(from: start, .hidden(.highlight, excerpt: RichText.excerpt(text(from: start))))
  }

  private mutating func closeHelp() {
    guard let start = helpStart else { return }
    helpStart = nil
    let name = RichText.excerpt(text(from: start))
    if !name.isEmpty { mark(from: start, .placeholder(.instruction, name: name, options: [], certain: true)) }
  }

  /// At most 80 characters of a text, for notes about it.
  static func excerpt(_ text: String) -> String {
    let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return words.count <= 80 ? words : String(words.prefix(79)) + "…"
  }

  static func isBlank(_ text: String) -> Bool { text.allSatisfy(\.isWhitespace) }

  private static func mostCommon(_ sizes: [Float: Int]) -> Float {
    sizes.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key ?? 0
  }

  private static func endsSentence(_ text: String) -> Bool {
    guard let last = text.last(where: { !$0.isWhitespace }) else { return true }
    return ".:!?".contains(last)
  }

  private static func isRunningText(_ text: String) -> Bool {
    text.utf8.count >= 50 || endsSentence(text) || startsListItem(text)
  }

  private static func startsListItem(_ text: String) -> Bool {
    guard let word = text.split(maxSplits: 1, whereSeparator: \.isWhitespace).first else { return false }
    if word.count == 1, let sign = word.first { return "•-–*·▪◦\u{F0B7}".contains(sign) }
    // "1)" and "a)" begin items, "Stk. 2." a part of a quoted section; "1." may be a date.
    return word == "Stk." || (word.count <= 3 && word.last == ")")
  }
}
