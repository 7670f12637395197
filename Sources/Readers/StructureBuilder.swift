import LetterModel

/// Turns raw paragraphs of any format into a letter: tidied text, blocks with roles, and the way back to the source.
enum StructureBuilder {
  /// Builds the letter.
  ///
  /// - Throws: `ReadFailure` with code `noText` when the document holds no text at all.
  static func letter(from document: RawDocument, name: String, sha256: String) throws(ReadFailure) -> Letter {
    let paragraphs = HardBreaks.softened(document.paragraphs)
    var cutter = PieceCutter(paragraphs)
    var pieces: [Piece] = []
    for (group, paragraph) in paragraphs.enumerated() {
      pieces += cutter.pieces(of: paragraph, group: group)
    }
    guard !pieces.isEmpty || document.envelope != nil else {
      throw ReadFailure(
        .noText, name: name, message: "Filen indeholder ingen tekst. Kontrollér, at det er det rigtige brev.")
    }
    var judge = RoleJudge(pieces)
    judge.run()
    pieces = PieceJoiner.join(judge.pieces)
    var assembly = LetterAssembly()
    for piece in pieces { assembly.add(piece) }
    var source = Source(name: name, format: document.format, pages: document.pages, sha256: sha256)
    source.isOCR = document.isOCR
    source.quality = document.quality
    source.notices = document.notices
    source.missingPages = PageMarks.missing(in: document)
    if !source.missingPages.isEmpty { source.notices.append(PageMarks.notice(source.missingPages)) }
    return assembly.letter(source: source, document: document)
  }
}

/// Joins what the end of a page tore apart.
enum PieceJoiner {
  /// Pieces with sentences that run over a page joined; everything else as it was.
  static func join(_ pieces: [Piece]) -> [Piece] {
    var joined: [Piece] = []
    // Index in `joined` of the last piece that is no page mark, footer or sender's line.
    var content = -1
    for piece in pieces {
      let isBetween = standsBetween(piece)
      if !isBetween, content >= 0, goesOn(joined[content], piece, across: joined.count - 1 - content) {
        for index in joined.indices.suffix(from: content + 1) { joined[index].role = .footer }
        joined[content].append(piece)
        continue
      }
      joined.append(piece)
      if !isBetween { content = joined.count - 1 }
    }
    return joined
  }

  /// What the end of a page puts between two halves of a sentence when the text holds no pages of its own.
  private static func standsBetween(_ piece: Piece) -> Bool {
    piece.role == .footer || piece.shape.isSenderLine && (piece.role == .body || piece.role == .heading)
  }

  /// Whether `right` goes on with the sentence of `left`: over the end of a page, or over a page mark or footer that
  /// stands between them in a text without pages.
  private static func goesOn(_ left: Piece, _ right: Piece, across footers: Int) -> Bool {
    let isOverPage = right.page == left.lastPage + 1
    if footers == 0, right.page == left.lastPage, isWrapped(left, right) { return true }
    guard isOverPage || (1...4).contains(footers) && right.page == left.lastPage,
      left.document == right.document, right.role == .body,
      left.role == .body || left.role == .listItem || left.role == .quotedLaw, left.cells.isEmpty
    else { return false }
    let a = left.shape
    if left.lines.last?.tidy.endsInSoftHyphen ?? false { return true }
    if !a.endsSentence, !a.endsWithColon, right.shape.startsLower { return true }
    // A long line without an end cannot be a heading: over a page mark it goes on, though with a name or a number.
    let isLong = footers > 0 && (left.lines.last.map { $0.shape.length } ?? 0) >= 50
    return !right.shape.isListItem && (a.isOpen || isLong && !a.endsSentence && !a.endsWithColon)
  }

  /// Whether a text with hard line ends was pasted in line by line: a long line that ends in the middle of a sentence,
  /// and a paragraph that goes on in small letters.
  private static func isWrapped(_ left: Piece, _ right: Piece) -> Bool {
    guard left.role == .body, right.role == .body, left.document == right.document, left.cells.isEmpty,
      right.cells.isEmpty, right.shape.startsLower, !right.shape.isListItem, !left.shape.isListItem
    else { return false }
    let length = left.lines.last.map { $0.tidy.bytes.count } ?? 0
    return length >= 60 && !left.shape.endsSentence && !left.shape.endsWithColon
  }
}

/// Writes pieces one after the other into the letter's bytes.
struct LetterAssembly {
  private var bytes: [UInt8] = []
  private var blocks: [Block] = []
  private var sourceLines: [SourceLine] = []
  private var placeholders: [Placeholder] = []
  private var hidden: [HiddenContent] = []
  private var doubtful: [Span] = []
  private var repairs: [WordRepair] = []
  private var last: (role: BlockRole, group: Int, document: Int)?

  mutating func add(_ piece: Piece) {
    let role = piece.role ?? .body
    if let last { bytes += separator(last, role, piece) }
    last = (role, piece.group, piece.document)
    let start = bytes.count
    var cells: [Span] = []
    var starts: [Int] = []
    if piece.cells.isEmpty {
      writeLines(piece.lines[...], &starts)
    } else {
      for (index, cell) in piece.cells.enumerated() {
        if index > 0 { bytes.append(0x09) }
        let from = bytes.count
        writeLines(piece.lines[cell.clamped(to: piece.lines.indices)], &starts)
        cells.append(Span(from, bytes.count))
      }
    }
    let level = role == .heading ? piece.headingLevel ?? 2 : nil
    blocks.append(
      Block(
        span: Span(start, bytes.count), role: role, page: piece.page, level: level, cells: cells,
        document: piece.document))
    for mark in piece.marks where starts.indices.contains(mark.line) {
      place(mark, from: starts[mark.line])
    }
  }

  /// Lines of one address, list, table or signature stand under each other; everything else is parted by a blank line.
  private func separator(
    _ last: (role: BlockRole, group: Int, document: Int), _ role: BlockRole, _ piece: Piece
  ) -> [UInt8] {
    guard last.document == piece.document else { return [0x0A, 0x0A] }
    if last.role == role, LetterAssembly.standsInRun(role),
      last.group == piece.group || role == .listItem || role == .tableRow || role == .meta
    {
      return [0x0A]
    }
    let isTight = last.group == piece.group && last.role != .heading && role != .heading
    return isTight ? [0x0A] : [0x0A, 0x0A]
  }

  private static func standsInRun(_ role: BlockRole) -> Bool {
    switch role {
    case .letterhead, .address, .meta, .signature, .footer, .listItem, .tableRow: true
    default: false
    }
  }

  private mutating func writeLines(_ lines: ArraySlice<StructureLine>, _ starts: inout [Int]) {
    for (index, line) in zip(lines.indices, lines) {
      starts.append(bytes.count)
      let text = line.tidy.bytes
      guard !text.isEmpty else { continue }
      let glue = index + 1 < lines.endIndex ? glue(line, lines[index + 1]) : nil
      var kept = text
      var edges = line.tidy.edges
      if glue == .dropHyphen {
        while let byte = kept.popLast(), byte & 0xC0 == 0x80 {}
        if edges.count >= 2 { edges.removeLast(2) }
      }
      let from = bytes.count
      bytes += kept
      sourceLines.append(
        SourceLine(
          span: Span(from, bytes.count), page: line.tidy.page, line: line.tidy.line, box: line.tidy.box,
          edges: edges))
      if glue == .space { bytes.append(0x20) }
    }
  }

  private func glue(_ left: StructureLine, _ right: StructureLine) -> LineJoin.Glue? {
    guard !right.tidy.bytes.isEmpty else { return nil }
    return LineJoin.glue(left.tidy.bytes, softHyphen: left.tidy.endsInSoftHyphen, right.tidy.bytes)
  }

  private mutating func place(_ mark: RawMark, from start: Int) {
    let from = min(bytes.count, start + mark.utf8Range.lowerBound)
    let to = min(bytes.count, max(from, start + mark.utf8Range.upperBound))
    switch mark.what {
    case .placeholder(let kind, let name, let options, let certain):
      placeholders.append(
        Placeholder(kind: kind, name: name, options: options, span: Span(from, to), isCertain: certain))
    case .hidden(let kind, let excerpt):
      hidden.append(HiddenContent(kind: kind, span: Span(from, to), excerpt: excerpt))
    case .doubtful:
      doubtful.append(Span(from, to))
    case .repaired(let original, let confidence):
      repairs.append(WordRepair(span: Span(from, to), original: original, confidence: confidence))
    }
  }

  /// The finished letter.
  func letter(source: Source, document: RawDocument) -> Letter {
    let highlights = hidden.compactMap { $0.kind == .highlight ? $0.span : nil }
    let sorted = PlaceholderFinder.all(in: bytes, known: placeholders, highlights: highlights)
    var source = source
    source.repairs = repairs.sorted { $0.span.start < $1.span.start }
    source.doubtful = doubtful.sorted { $0.start < $1.start }
    // "XX.XX.XXXX" for the date and X's for names, numbers and hours: a letter written with crosses for fields.
    let crosses = sorted.filter {
      $0.kind == .blank && bytes[$0.span.range].allSatisfy { $0 == 0x58 || $0 == 0x2E }
    }
    let isTemplate =
      document.isTemplateByType || sorted.count { $0.isCertain && $0.kind != .blank } >= 3
      || crosses.count >= 4 && crosses.contains { $0.span.length >= 8 && bytes[$0.span.range].contains(0x2E) }
    return Letter(
      bytes: bytes, blocks: blocks, sourceMap: SourceMap(lines: sourceLines), source: source,
      envelope: document.envelope, placeholders: sorted, hidden: hidden + document.hiddenWithoutPlace,
      isTemplate: isTemplate)
  }
}
