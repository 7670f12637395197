import LetterModel

/// The letter proper: headings, text, lists, law, signature.
extension RoleJudge {
  mutating func judgeMain(_ range: Range<Int>) {
    var zone = MainZone()
    for index in range where pieces[index].role == nil {
      let role = mainRole(index, in: range, &zone)
      pieces[index].role = role
      zone.previous = index
    }
  }

  /// What the loop over the letter proper remembers.
  struct MainZone {
    var isSignature = false
    /// Lines of the signature after its closing.
    var signatureLines = 0
    /// Whether the last heading announced law text.
    var isLaw = false
    /// Whether the heading just above names one section of an act, so that its text follows.
    var isSection = false
    /// Whether the last block was quoted law.
    var wasLaw = false
    var previous: Int?
  }

  private func mainRole(_ index: Int, in range: Range<Int>, _ zone: inout MainZone) -> BlockRole {
    let piece = pieces[index]
    let shape = piece.shape
    if !piece.cells.isEmpty {
      zone.isSignature = false
      return .tableRow
    }
    if LetterForm.isClosing(shape) {
      zone.isSignature = true
      zone.signatureLines = 0
      return .signature
    }
    if zone.isSignature {
      if let role = signatureRole(index, in: range, zone) {
        zone.signatureLines += 1
        return role
      }
      zone.isSignature = false
    }
    if LetterForm.isSalutation(shape), shape.firstWord != "til" || zone.previous == nil {
      return .salutation
    }
    let isUnderSection = zone.isSection && !LetterForm.speaksToReader(shape) && shape.isProse
    let isAnnounced = zone.previous.map { announcesQuote(pieces[$0].shape) } ?? false
    let isQuoted =
      isAnnounced && QuotedLaw.isInQuotes(shape) || isUnderSection || shape.beginsLaw
      || (zone.isLaw && QuotedLaw.isLawVoice(shape))
    let goesOn = zone.wasLaw && zone.isLaw && shape.isListItem
    if isQuoted || goesOn {
      zone.wasLaw = true
      return .quotedLaw
    }
    zone.wasLaw = false
    zone.isSection = false
    if isHeading(index, in: range) {
      zone.isLaw = QuotedLaw.isAnnounced(by: shape)
      zone.isSection = QuotedLaw.isSectionHeading(shape)
      return .heading
    }
    if shape.isListItem { return .listItem }
    if shape.wordCount <= 8, shape.hasLabel(in: StructureWords.caseLabels), !shape.isProse { return .meta }
    return .body
  }

  /// "Barnets lov § 47 lyder i uddrag:"
  private func announcesQuote(_ shape: LineShape) -> Bool {
    shape.endsWithColon && (shape.holds("§") || shape.holds("lov"))
  }

  /// The role of a line after the closing; nil when the letter goes on with content.
  private func signatureRole(_ index: Int, in range: Range<Int>, _ zone: MainZone) -> BlockRole? {
    let piece = pieces[index]
    let shape = piece.shape
    if shape.hasLabel(in: StructureWords.enclosureLabels),
      shape.wordCount <= 20
    {
      return .meta
    }
    if shape.isProse && shape.wordCount >= 5 || shape.isListItem || shape.beginsLaw {
      return nil
    }
    if piece.headingLevel != nil || zone.signatureLines >= 14 { return nil }
    if shape.isDateLine || isCaseLabel(shape) { return .meta }
    let next = nextContent(after: index, in: range)
    if let next, isContentHeading(index, next: next, zone) { return nil }
    return .signature
  }

  private func isCaseLabel(_ shape: LineShape) -> Bool {
    shape.wordCount <= 8 && shape.hasLabel(in: StructureWords.caseLabels)
      && !shape.hasLabel(in: StructureWords.handlerLabels)
  }

  /// A line among the names that opens a new part of the letter.
  private func isContentHeading(_ index: Int, next: Int, _ zone: MainZone) -> Bool {
    let piece = pieces[index]
    let shape = piece.shape
    let nextShape = pieces[next].shape
    let goesOn =
      nextShape.isProse || nextShape.isListItem || nextShape.beginsLaw
      || !pieces[next].cells.isEmpty
    if LetterForm.isWholeHeading(shape) { return true }
    let tightAbove = index > 0 && pieces[index - 1].group == piece.group
    let isFree = !shape.isContact && !shape.isTitle && !shape.hasPostcode && !shape.isName
    if StructureWords.headingStems.begin(shape.folded), !tightAbove || goesOn,
      !shape.isContact
    {
      return goesOn || isFree && !shape.hasAuthority || isHeadingLike(nextShape)
    }
    if shape.holds("§") { return true }
    guard goesOn, isFree, !tightAbove, zone.signatureLines >= 1 || shape.wordCount >= 3 else {
      return false
    }
    return piece.isBold || !shape.hasAuthority
  }

  private func isHeadingLike(_ shape: LineShape) -> Bool {
    LetterForm.isWholeHeading(shape) || StructureWords.headingStems.begin(shape.folded)
  }

  private func nextContent(after index: Int, in range: Range<Int>) -> Int? {
    var next = index + 1
    while next < range.upperBound {
      if pieces[next].role == nil { return next }
      next += 1
    }
    return nil
  }

  /// Whether a piece is a heading: declared, set off by its font, or short, open and above text.
  private func isHeading(_ index: Int, in range: Range<Int>) -> Bool {
    let piece = pieces[index]
    let shape = piece.shape
    if piece.headingLevel != nil { return shape.wordCount <= 25 }
    guard (1...14).contains(shape.wordCount), !shape.isPlaceholder, piece.lines.count <= 2,
      !shape.isContact, !shape.hasPostcode,
      shape.startsUpper || shape.startsDigit || shape.isNumbered || shape.folded.hasPrefix("§")
    else { return false }
    guard !shape.endsSentence || shape.finalMark == "?" || isOnlyNumbered(shape), shape.finalMark != ",",
      shape.finalMark != ";", !isBullet(shape)
    else { return false }
    guard let next = nextContent(after: index, in: range), !LetterForm.isClosing(pieces[next].shape) else {
      return false
    }
    if isLeadIn(shape), pieces[next].shape.isListItem, !announcesComplaint(shape) { return false }
    if isSetOff(piece, index, next) { return true }
    guard shape.wordCount <= 12 else { return false }
    if LetterForm.isWholeHeading(shape) { return true }
    return isHeadingByForm(index, next: next)
  }

  /// "Vi har lagt vægt på:" above a list is the first half of its items' sentences.
  private func isLeadIn(_ shape: LineShape) -> Bool {
    shape.endsWithColon
      && shape.words.contains { ["vi", "jeg", "du", "der", "kommunen", "har"].contains($0) }
  }

  /// "Sådan kan du klage:", "HVIS DE VIL KLAGE:": the title of the part on complaints, with a colon behind it.
  private func announcesComplaint(_ shape: LineShape) -> Bool {
    guard shape.words.count <= 7, shape.holds("klage") || shape.holds("uenig"), let first = shape.words.first
    else { return false }
    return [
      "sådan", "hvordan", "hvis", "vil", "ønsker", "er", "kan", "klage", "du", "de", "i", "ikke", "uenig",
    ]
    .contains(first.last == "?" ? first.dropLast() : first)
  }

  private func isBullet(_ shape: LineShape) -> Bool { shape.isListItem && !shape.isNumbered }

  /// "2. Begrundelse." with a final stop is a heading all the same when nothing else is in it.
  private func isOnlyNumbered(_ shape: LineShape) -> Bool {
    shape.isNumbered && LetterForm.isWholeHeading(shape)
  }

  /// Bold alone or larger than the text.
  private func isSetOff(_ piece: Piece, _ index: Int, _ next: Int) -> Bool {
    if piece.isBold, !pieces[next].isBold || isAlone(index) { return piece.lines.count <= 2 }
    return isLarge(piece)
  }

  private static let sentenceWords: ClosedWords = [
    "vi", "du", "jeg", "der", "følgende", "det", "har", "er", "skal", "kan", "vil", "at", "blev", "bliver",
    "sendes",
  ]

  private func isHeadingByForm(_ index: Int, next: Int) -> Bool {
    let piece = pieces[index]
    let shape = piece.shape
    let following = pieces[next]
    let sentenceCount = shape.words.filter { RoleJudge.sentenceWords.contains($0) }.count
    if shape.isOpen, following.group != piece.group || !following.shape.isProse { return false }
    if piece.lines.count > 1 && shape.length > 90 { return false }
    if shape.isNumbered {
      let opensPart =
        following.shape.isProse || LetterForm.isWholeHeading(following.shape) || following.headingLevel != nil
      return !isNumberNeighbour(index, next) && (opensPart || (isAlone(index) && isBullet(following.shape)))
    }
    if shape.endsWithColon, announcesComplaint(shape) { return true }
    // "Sådan nåede vi frem til svaret:" over its text.
    if shape.endsWithColon, isTitleLike(shape), shape.wordCount <= 8, following.shape.isProse,
      following.shape.startsUpper, index == 0 || pieces[index - 1].group != piece.group
    {
      return true
    }
    if shape.endsWithColon {
      return shape.wordCount <= 4 && sentenceCount == 0 && !shape.hasLabel(in: StructureWords.contactLabels)
        && following.shape.isProse
    }
    if shape.label != nil || shape.holds("? ") { return false }
    if isQuestion(shape) { return true }
    if following.shape.isListItem || !following.cells.isEmpty {
      return shape.wordCount <= 8 && (isTitleLike(shape) || sentenceCount == 0)
    }
    let nextIsTight = following.group == piece.group
    if nextIsTight, !following.shape.isProse { return false }
    if index > 0, pieces[index - 1].group == piece.group {
      let before = pieces[index - 1]
      if before.role != .heading, !before.shape.isProse, !before.shape.isListItem { return false }
    }
    if shape.isName, !nextIsTight, !following.shape.isProse { return false }
    return true
  }

  /// "SÅDAN ER BELØBET REGNET UD", "Hvis du vil klage", "Det praktiske": above a list it is a title, no lead-in.
  private func isTitleLike(_ shape: LineShape) -> Bool {
    guard let first = shape.firstWord else { return false }
    if shape.originals.allSatisfy({ $0.unicodeScalars.allSatisfy { !$0.isSmall } }) {
      return true
    }
    if first == "det" || first == "de" { return shape.wordCount <= 3 }
    return first.hasPrefix("hv") || first == "sådan" || first == "derfor"
  }

  /// "Hvad er ændret siden 2022?" alone on its line.
  private func isQuestion(_ shape: LineShape) -> Bool {
    guard shape.finalMark == "?", shape.wordCount <= 10, let first = shape.firstWord else { return false }
    return first.hasPrefix("hv")
      || ["kan", "skal", "har", "er", "må", "vil", "får", "uenig", "spørgsmål"].contains(first)
  }

  /// Numbered lines one after the other are a list, unless text stands between them.
  private func isNumberNeighbour(_ index: Int, _ next: Int) -> Bool {
    if pieces[next].shape.isNumbered { return true }
    return index > 0 && pieces[index - 1].role == .listItem && pieces[index - 1].shape.isNumbered
  }
}
