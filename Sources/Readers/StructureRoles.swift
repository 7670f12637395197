import LetterModel

/// Gives every piece its role, from position, form, fonts and region. The one place where roles are decided.
struct RoleJudge {
  var pieces: [Piece]
  /// Size of most of the running text in points; 0 when unknown.
  private let bodySize: Float

  init(_ pieces: [Piece]) {
    self.pieces = pieces
    var sizes: [Float: Int] = [:]
    for piece in pieces where piece.region == .body && piece.fontSize > 0 {
      sizes[piece.fontSize, default: 0] += piece.shape.length
    }
    bodySize = sizes.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key ?? 0
  }

  mutating func run() {
    judgeByFormat()
    var start = 0
    while start < pieces.count {
      var end = start
      while end < pieces.count, pieces[end].document == pieces[start].document { end += 1 }
      let headEnd = findHeadEnd(start..<end)
      judgeHead(start..<headEnd)
      judgeMain(headEnd..<end)
      start = end
    }
  }

  // MARK: What the format settles

  private mutating func judgeByFormat() {
    for index in pieces.indices {
      let piece = pieces[index]
      let shape = piece.shape
      if piece.isAuthorHelp || AuthorHelp.isLabel(shape.label) {
        pieces[index].role = .authorHelp
      } else if piece.region == .footnote {
        pieces[index].role = .footnote
      } else if piece.region == .footer {
        pieces[index].role = .footer
      } else if piece.region == .header {
        pieces[index].role = shape.isPageMark ? .footer : headerRole(index)
      } else if piece.region == .margin || (piece.region == .textBox && !shape.isProse && !shape.isListItem) {
        pieces[index].role = shape.isPageMark ? .footer : headerRole(index)
      } else if shape.isPageMark {
        pieces[index].role = .footer
      }
    }
  }

  /// Lines beside or above the letter are meta lines by label, else letterhead; a value follows its label's line.
  private func headerRole(_ index: Int) -> BlockRole {
    let shape = pieces[index].shape
    if isResultLine(shape) { return .body }
    if shape.hasLabel(in: StructureWords.contactLabels) { return .letterhead }
    if isMetaLine(shape) || shape.isDateLine { return .meta }
    if shape.isPlaceholder { return placeholderRole(shape) }
    // "Klagevejledning trykt på bagsiden" says something wherever it is printed.
    if shape.holds("klagevejledning") { return .body }
    if index > 0, pieces[index - 1].role == .meta, pieces[index - 1].shape.isBareLabel,
      pieces[index - 1].region == pieces[index].region
    {
      return .meta
    }
    return .letterhead
  }

  /// "Status: Imødekommet", "| Resultat | Afslag |": what the letter says stands in its head.
  private func isResultLine(_ shape: LineShape) -> Bool {
    guard shape.wordCount <= 16, !shape.isBareLabel else { return false }
    if let label = shape.label { return StructureWords.resultLabels.contains(label) }
    let cells = shape.folded.split(separator: "|").map { cell in
      cell.split(separator: " ").joined(separator: " ")
    }
    // Letterheads part telephone and address by bars, and never open a line with one.
    return cells.count > 1
      && (shape.folded.hasPrefix("|") || cells.contains(where: StructureWords.resultLabels.contains))
  }

  private func isMetaLine(_ shape: LineShape) -> Bool {
    guard shape.wordCount <= 12, !shape.isProse else { return false }
    return shape.hasLabel(in: StructureWords.caseLabels) || shape.hasLabel(in: StructureWords.headLabels)
  }

  // MARK: The head

  /// Index of the first piece that belongs to the letter proper: a salutation, running text or a heading above it.
  private func findHeadEnd(_ range: Range<Int>) -> Int {
    var open: Int?
    for index in range where pieces[index].role == nil {
      let shape = pieces[index].shape
      if LetterForm.isSalutation(shape), !isAddressStart(index, in: range) { return index }
      let isTitle = !shape.endsSentence && (isAboveSalutation(index, in: range) || isLongTitle(index))
      let isText =
        (shape.isProse && !isTitle) || (shape.isListItem && shape.wordCount > 3)
        || shape.beginsLaw
      if isText, !isMetaLine(shape) { return open ?? index }
      // Headings and tables directly above the text belong to it.
      let belongs = LetterForm.isWholeHeading(shape) || pieces[index].headingLevel != nil
      if belongs {
        open = open ?? index
      } else if !pieces[index].cells.isEmpty {
        continue
      } else {
        open = nil
      }
    }
    return open ?? range.lowerBound
  }

  /// "Afslag på dispensation til at grave en sø på matr.nr. 4b": a title, however long, when it stands alone without stop.
  private func isLongTitle(_ index: Int) -> Bool {
    let shape = pieces[index].shape
    guard isAlone(index), shape.wordCount <= 24, let first = shape.firstWord, shape.startsUpper,
      !shape.isOpen,
      !shape.endsWithColon
    else { return false }
    return StructureWords.subjectParts.contains { $0 != "om " && first.contains($0) }
  }

  /// A line right above "Kære …" is the letter's title, however much it sounds like a sentence.
  private func isAboveSalutation(_ index: Int, in range: Range<Int>) -> Bool {
    guard pieces[index].lines.count <= 2, isAlone(index), index + 1 < range.upperBound else { return false }
    return LetterForm.isSalutation(pieces[index + 1].shape)
  }

  /// "Til Ida Jensen" above a street is the first line of an address.
  private func isAddressStart(_ index: Int, in range: Range<Int>) -> Bool {
    guard pieces[index].shape.firstWord == "til", index + 1 < range.upperBound else { return false }
    let next = pieces[index + 1]
    return next.shape.isStreet || next.shape.hasPostcode
  }

  private mutating func judgeHead(_ range: Range<Int>) {
    var hasAddress = false
    var index = range.lowerBound
    while index < range.upperBound {
      guard pieces[index].role == nil else {
        index += 1
        continue
      }
      let shape = pieces[index].shape
      if let role = singleHeadRole(index, in: range) {
        pieces[index].role = role
        index += 1
        continue
      }
      // A run of lines without labels: one address, or one part of the letterhead.
      var end = index + 1
      while end < range.upperBound, pieces[end].role == nil,
        pieces[end].group == pieces[index].group || goesOnBelow(end),
        singleHeadRole(end, in: range) == nil, !pieces[end - 1].shape.hasPostcode,
        !startsAddress(end, after: index, in: range)
      {
        pieces[end].group = pieces[index].group
        end += 1
      }
      // What stands last under a label and its value is the letter's subject.
      if end == range.upperBound, end - index > 1, pieces[end - 2].shape.label != nil,
        pieces[end - 1].shape.label == nil,
        pieces[end - 1].shape.wordCount >= 3, !pieces[end - 1].shape.isStreet,
        !pieces[end - 1].shape.hasPostcode
      {
        end -= 1
      }
      let role = runRole(index..<end, hasAddress: hasAddress, headEnd: range.upperBound)
      for piece in index..<end { pieces[piece].role = role }
      if role == .address { hasAddress = true }
      if role == .heading, shape.wordCount == 0 { pieces[index].role = .letterhead }
      index = end
    }
  }

  /// Whether a line is the next one of an address whose lines are paragraphs of their own, as Word and HTML often have it.
  private func goesOnBelow(_ index: Int) -> Bool {
    let shape = pieces[index].shape
    guard index + 1 >= pieces.count || pieces[index + 1].group != pieces[index].group else { return false }
    return shape.hasPostcode || shape.isStreet || shape.folded.hasPrefix("c/o ")
  }

  /// The role of a line that its own form settles.
  private func singleHeadRole(_ index: Int, in range: Range<Int>) -> BlockRole? {
    let piece = pieces[index]
    let shape = piece.shape
    if piece.headingLevel != nil { return .heading }
    if shape.hasLabel(in: StructureWords.addresseeLabels), shape.label != nil {
      return .address
    }
    if shape.hasLabel(in: StructureWords.contactLabels) || shape.isContact { return .letterhead }
    if isMetaLine(shape) || shape.isDateLine { return .meta }
    if index > range.lowerBound, pieces[index - 1].shape.isBareLabel, pieces[index - 1].group == piece.group,
      let role = pieces[index - 1].role, role == .meta || role == .letterhead, !shape.isBareLabel
    {
      return role
    }
    if piece.cells.count == 2, isAddresseeRow(piece) { return .address }
    if !piece.cells.isEmpty {
      let isSubject =
        piece.cells.count == 2 && shape.firstWord.map { ["emne", "emne:"].contains($0) } ?? false
      return isSubject ? .heading : .tableRow
    }
    if shape.isSenderLine || shape.label == "fra" { return .letterhead }
    if shape.isPlaceholder { return placeholderRole(shape) }
    if isSubject(index) { return .heading }
    return isResultLine(shape) ? .body : nil
  }

  /// "Ejer" in one column and whom the letter is for in the next.
  private func isAddresseeRow(_ row: Piece) -> Bool {
    guard let label = row.lines.first?.shape.folded else { return false }
    let bare = label.hasSuffix(":") ? String(label.dropLast()) : label
    return StructureWords.addresseeLabels.contains(bare)
      || ["ejer", "sendt til", "lejer", "bygherre"].contains(bare)
  }

  /// A template's head: the field's name says whose line it is.
  private func placeholderRole(_ shape: LineShape) -> BlockRole {
    if ["dato", "sagsnr", "sagsnummer"].contains(where: { shape.holds($0) }) { return .meta }
    let person = ["ejer", "ansøger", "modtager", "borger", "navn", "part", "adressat"]
    return person.contains { shape.holds($0) } ? .address : .letterhead
  }

  /// The line that says what the letter is about, under the address and above the text.
  private func isSubject(_ index: Int) -> Bool {
    let piece = pieces[index]
    let shape = piece.shape
    guard (1...25).contains(shape.wordCount), shape.startsUpper, !shape.hasPostcode,
      !shape.isStreet || isLarge(piece)
    else { return false }
    let hasSubjectWord = StructureWords.subjectParts.contains { part in
      part.hasSuffix(" ") ? shape.holds(" " + part) : shape.holds(part)
    }
    if shape.folded.hasPrefix("vedr") || shape.folded.hasPrefix("emne:") || shape.folded.hasPrefix("angående")
    {
      return true
    }
    let alone = isAlone(index)
    if alone, isAboveSalutation(index, in: pieces.indices) { return true }
    let isTightTitle = piece.isBold && isAboveText(index)
    if (piece.isBold && alone) || isTightTitle || isLarge(piece) {
      return hasSubjectWord || !shape.hasAuthority
    }
    // A letterhead goes on below its first lines, but not below a label and its value.
    if !alone, index > 0, pieces[index - 1].group == piece.group, pieces[index - 1].role == .letterhead,
      pieces[index - 1].shape.label == nil
    {
      return false
    }
    if !alone, index + 1 < pieces.count, pieces[index + 1].group == piece.group,
      pieces[index + 1].shape.isStreet
    {
      return false
    }
    if hasSubjectWord, alone || shape.wordCount >= 3 {
      return !shape.hasAuthority || shape.wordCount >= 3
    }
    return false
  }

  func isLarge(_ piece: Piece) -> Bool { bodySize > 0 && piece.fontSize > bodySize + 0.8 }

  /// The first line of a paragraph, with running text right under it.
  private func isAboveText(_ index: Int) -> Bool {
    let group = pieces[index].group
    guard index == 0 || pieces[index - 1].group != group, index + 1 < pieces.count else { return false }
    let next = pieces[index + 1]
    guard next.group == group, !next.isBold else { return false }
    return next.shape.isProse || LetterForm.isGreeting(next.shape)
  }

  func isAlone(_ index: Int) -> Bool {
    let group = pieces[index].group
    return (index == 0 || pieces[index - 1].group != group)
      && (index + 1 >= pieces.count || pieces[index + 1].group != group)
  }

  private func runRole(_ run: Range<Int>, hasAddress: Bool, headEnd: Int) -> BlockRole {
    let shapes = run.map { pieces[$0].shape }
    let isPerson = shapes.first.map { $0.isName || $0.isCouple || $0.firstWord == "til" } ?? false
    let hasAuthority = shapes.contains { $0.hasAuthority }
    let hasStreet = shapes.contains { $0.isStreet || $0.hasPostcode }
    if isPerson, hasStreet || (!hasAuthority && shapes.count > 1) { return .address }
    if hasStreet {
      let isUnit = shapes[0].wordCount < 2 || shapes[0].words.contains { $0 == "&" || $0 == "-" }
      return hasAuthority || hasAddress || shapes.count < 2 || isUnit ? .letterhead : .address
    }
    if isPerson, run.count == 1, !hasAddress { return .address }
    // The last lone line above the text is the subject when it can be nothing else.
    if run.count == 1, run.upperBound == headEnd,
      isAlone(run.lowerBound) || isAboveText(run.lowerBound) || isBelowMeta(run.lowerBound),
      !hasAuthority || shapes[0].wordCount > 3,
      shapes[0].startsUpper
    {
      return .heading
    }
    return .letterhead
  }
}
