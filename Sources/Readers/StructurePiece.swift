import LetterModel

/// A tidied line with its form.
struct StructureLine {
  var tidy: TidyLine
  var shape: LineShape

  init(_ tidy: TidyLine) {
    self.tidy = tidy
    shape = LineShape(tidy.bytes)
  }
}

/// What will be one block: lines that belong together, with what the format said about them.
struct Piece {
  var lines: [StructureLine]
  /// The paragraph of the source it comes from; pieces of one paragraph stand together.
  var group: Int
  var region: RawParagraph.Region
  var headingLevel: Int?
  var isBold: Bool
  var fontSize: Float
  var cells: [Range<Int>]
  var isAuthorHelp: Bool
  var document: Int
  /// What the format knows about stretches, with the line as an index into `lines`.
  var marks: [RawMark]
  var role: BlockRole?
  /// The form of the whole piece; that of the line when there is only one.
  var shape: LineShape

  init(lines: [StructureLine], of paragraph: RawParagraph, group: Int, marks: [RawMark]) {
    self.lines = lines
    self.group = group
    self.marks = marks
    region = paragraph.region
    headingLevel = paragraph.headingLevel
    isBold = paragraph.isBold || lines.allSatisfy(\.tidy.isBold)
    fontSize = lines.map(\.tidy.fontSize).max() ?? 0
    if fontSize == 0 { fontSize = paragraph.fontSize ?? 0 }
    cells = []
    isAuthorHelp = paragraph.isAuthorHelp
    document = paragraph.document
    shape = Piece.shape(of: lines)
  }

  var page: Int { lines.first?.tidy.page ?? 1 }
  var lastPage: Int { lines.last?.tidy.page ?? 1 }

  /// Adds the lines of a piece that turned out to go on with this one's sentence.
  mutating func append(_ other: Piece) {
    for mark in other.marks {
      var moved = mark
      moved.line += lines.count
      marks.append(moved)
    }
    lines += other.lines
    shape = Piece.shape(of: lines)
  }

  private static func shape(of lines: [StructureLine]) -> LineShape {
    guard lines.count > 1 else { return lines.first?.shape ?? LineShape([]) }
    return LineShape(Array(lines.map(\.tidy.bytes).joined(separator: [0x20])))
  }
}

/// Cuts the paragraphs of the source into pieces: where a line break only fills the paper, lines stay together;
/// where it means something (an address, a heading set tight above its text), they part.
struct PieceCutter {
  /// The width lines are wrapped at, in scalars; `Int.max` for text that is not wrapped.
  let textWidth: Int
  /// The right edge of running text in points; 0 without geometry.
  let rightEdge: Float

  /// Whether the paragraph before was a closing or the names under it, where every line stands for itself.
  private var isAfterClosing = false

  init(_ paragraphs: [RawParagraph]) {
    var lengths: [Int] = []
    var rights: [Float] = []
    for paragraph in paragraphs where paragraph.cells == nil && paragraph.region == .body {
      for line in paragraph.lines {
        let length = line.text.scalarCount
        lengths.append(length)
        if let box = line.box, length > 20 { rights.append(box.x1) }
      }
    }
    lengths.sort()
    rights.sort()
    let wide = lengths.isEmpty ? 0 : lengths[min(lengths.count - 1, lengths.count * 19 / 20)]
    // Lines of one width again and again are wrapped, however wide the paper.
    let longest = lengths.last ?? 0
    let isWideWrap = longest <= 180 && lengths.count(where: { $0 + 25 >= longest }) >= 4
    let edge = isWideWrap ? max(120, longest) : 120
    textWidth = wide > edge ? Int.max : lengths.last(where: { $0 <= edge }) ?? Int.max
    rightEdge = rights.isEmpty ? 0 : rights[min(rights.count - 1, rights.count * 19 / 20)]
  }

  /// The pieces of one paragraph.
  mutating func pieces(of paragraph: RawParagraph, group: Int) -> [Piece] {
    if let cells = paragraph.cells, cells.count > 1 { return [row(paragraph, cells, group)] }
    let kept = paragraph.lines.enumerated().map { ($0.offset, StructureLine(TidyLine($0.element))) }
      .filter { !$0.1.tidy.bytes.isEmpty }
    var pieces: [Piece] = []
    var current: [(Int, StructureLine)] = []
    for (index, item) in kept.enumerated() {
      if let previous = current.last?.1 {
        let next = index + 1 < kept.count ? kept[index + 1].1 : nil
        if isHard(previous, item.1, next: next, in: paragraph, first: current.first?.1) {
          pieces.append(piece(current, paragraph, group))
          current = []
        }
      }
      current.append(item)
    }
    if !current.isEmpty { pieces.append(piece(current, paragraph, group)) }
    if let last = kept.last {
      let closes = kept.contains { LetterForm.isClosing($0.1.shape) }
      isAfterClosing = closes || (isAfterClosing && last.1.shape.wordCount <= 8 && !last.1.shape.isProse)
    }
    if let marker = paragraph.listMarker, !pieces.isEmpty { pieces[0] = marked(pieces[0], with: marker) }
    return pieces
  }

  private func piece(_ lines: [(Int, StructureLine)], _ paragraph: RawParagraph, _ group: Int) -> Piece {
    var marks: [RawMark] = []
    for mark in paragraph.marks {
      guard let index = lines.firstIndex(where: { $0.0 == mark.line }) else { continue }
      var moved = mark
      moved.line = index
      moved.utf8Range = lines[index].1.tidy.tidied(mark.utf8Range)
      marks.append(moved)
    }
    return Piece(lines: lines.map(\.1), of: paragraph, group: group, marks: marks)
  }

  private func row(_ paragraph: RawParagraph, _ cells: [RawParagraphCell], _ group: Int) -> Piece {
    let all = paragraph.lines.enumerated().map { ($0.offset, StructureLine(TidyLine($0.element))) }
    var row = piece(all, paragraph, group)
    row.cells = cells.map(\.lines)
    return row
  }

  /// Puts a marker that the format keeps apart (Word's numbering) before the text of an item.
  private func marked(_ piece: Piece, with marker: String) -> Piece {
    guard var first = piece.lines.first, !first.shape.isListItem else { return piece }
    let prefix = Array(marker.utf8) + [0x20]
    var tidy = first.tidy
    tidy.bytes = prefix + tidy.bytes
    tidy.offsets = []
    if !tidy.edges.isEmpty {
      let left = tidy.edges[0]
      tidy.edges = [Float](repeating: left, count: 2 * (marker.unicodeScalars.count + 1)) + tidy.edges
    }
    first = StructureLine(tidy)
    var changed = piece
    changed.lines[0] = first
    for index in changed.marks.indices where changed.marks[index].line == 0 {
      let range = changed.marks[index].utf8Range
      changed.marks[index].utf8Range = (range.lowerBound + prefix.count)..<(range.upperBound + prefix.count)
    }
    var bare = changed
    bare.lines = []
    bare.append(changed.withoutMarks)
    bare.marks = changed.marks
    return bare
  }

  /// Whether the break between two lines of a paragraph parts two pieces.
  private func isHard(
    _ left: StructureLine, _ right: StructureLine, next: StructureLine?, in paragraph: RawParagraph,
    first: StructureLine?
  ) -> Bool {
    let a = left.shape
    let b = right.shape
    if left.tidy.endsInSoftHyphen || LineJoin.tears(a, b) { return false }
    if a.isListItem, a.wordCount == 1 { return b.isListItem }
    if paragraph.headingLevel != nil { return false }
    if a.folded.utf8.last == 0x2D, !a.folded.hasSuffix(" -") { return false }
    if isNumberOfLine(b, left, right, first: first) { return false }
    if let sure = byForm(left, right) { return sure }
    if opensAnew(b, after: a) || standsAlone(right, under: a, before: next) { return true }
    if isAddressLine(a, over: b, next?.shape), !a.isDotted || !isFull(left, before: right) { return true }
    let isUnderClosing =
      (isAfterClosing && a.wordCount <= 8 && !a.isProse)
      || first.map { LetterForm.isClosing($0.shape) } ?? false
    if isUnderClosing || a.isName, b.wordCount <= 8, !b.isProse, !a.isOpen { return true }
    if b.folded.hasPrefix("c/o ") || b.folded.hasPrefix("att. ") { return true }
    if isNameOverTitle(left, b, first: first) { return true }
    if b.startsLower || b.folded.hasPrefix("(") && !a.endsSentence && a.length >= 60 { return false }
    if paragraph.linesAreHardBreaks || paragraph.region == .margin || paragraph.region == .header {
      return true
    }
    if isHeadingOverText(left, right, first: first) { return true }
    // Text whose paragraphs are single long lines is not wrapped: each of its breaks was made by hand.
    let isUnwrapped = textWidth == Int.max && rightEdge == 0
    if isUnwrapped, a.wordCount <= 8, b.length > 100 { return true }
    if a.isOpen { return false }
    if isUnwrapped { return true }
    let wraps = isFull(left, before: right)
    if wraps, textWidth >= 45 || rightEdge > 0 || a.endsSentence { return false }
    if a.endsSentence { return true }
    if wraps { return isShort(a) && isShort(b) }
    if a.length >= 45, !a.endsWithColon { return false }
    let lower = a.originals.filter { $0.unicodeScalars.first?.isSmall ?? false }.count
    return !(b.startsDigit && lower >= 3 && !b.hasPostcode)
  }

  /// What the form of two lines settles: true parts them, false keeps them, nil leaves it to their width.
  private func byForm(_ left: StructureLine, _ right: StructureLine) -> Bool? {
    let a = left.shape
    let b = right.shape
    if b.isListItem { return !isDash(b, after: a, left, right) && !isNumberOfSentence(b, after: a) }
    if a.isPageMark || b.isPageMark { return true }
    if LetterForm.isClosing(a) || LetterForm.isClosing(b) { return true }
    if LetterForm.isGreeting(b), !a.isOpen { return true }
    if LetterForm.isSalutation(a) || b.isSenderLine && !runsInto(left, right) { return true }
    if left.tidy.isBold != right.tidy.isBold { return true }
    if a.isCapitals != b.isCapitals, a.wordCount + b.wordCount > 4, !a.isOpen, !b.startsLower { return true }
    if abs(left.tidy.fontSize - right.tidy.fontSize) > 0.7, !a.isOpen { return true }
    if LetterForm.isWholeHeading(a) { return true }
    if b.beginsLaw, a.endsSentence || !isFull(left, before: right) { return true }
    if isLabelled(a) || isLabelled(b) { return !(b.startsLower && !a.isBareLabel) }
    if a.isDotted || a.label != nil, isResult(b) { return true }
    if a.isDateLine || b.isDateLine { return !a.isOpen }
    if a.hasPostcode, a.wordCount <= 5 { return !b.startsLower }
    if b.hasPostcode, b.wordCount <= 4 { return !a.isOpen }
    if LetterForm.isWholeHeading(b), a.endsSentence { return true }
    return nil
  }

  /// Whether the first word of `right` would not have fitted on the left line.
  func isFull(_ left: StructureLine, before right: StructureLine) -> Bool {
    let word = right.shape.originals.first?.scalarCount ?? 0
    if let box = left.tidy.box, rightEdge > 0, left.shape.length > 0 {
      let scalar = (box.x1 - box.x0) / Float(left.shape.length)
      return box.x1 + scalar * Float(word + 1) > rightEdge - scalar
    }
    guard textWidth != Int.max else { return false }
    return left.tidy.indent + left.shape.length + 1 + word > textWidth - 1
  }
}

extension Piece {
  fileprivate var withoutMarks: Piece {
    var copy = self
    copy.marks = []
    return copy
  }
}
