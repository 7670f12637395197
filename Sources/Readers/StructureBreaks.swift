import LetterModel

/// What the words on either side of a line break say about it.
extension PieceCutter {
  /// "… eller mundtligt til Bil- og" before "Hjælpemiddelkontoret, Havnepladsen 1, 6899 Fjordholm": an address within a
  /// sentence, wrapped where it begins.
  func runsInto(_ left: StructureLine, _ right: StructureLine) -> Bool {
    let a = left.shape
    guard !a.endsSentence, !a.isSenderLine, !a.isName, !a.isTitle || a.words.count > 6 else { return false }
    let lower = a.originals.count { $0.unicodeScalars.first?.isSmall ?? false }
    return lower >= 3 && (a.isOpen || isFull(left, before: right))
  }

  func isLabelled(_ shape: LineShape) -> Bool {
    shape.hasLabel(in: StructureWords.caseLabels) || shape.hasLabel(in: StructureWords.headLabels)
      || shape.hasLabel(in: StructureWords.contactLabels)
  }

  /// "Resultat: …", "Til: …": a label of the head that opens a line of its own.
  func isResult(_ shape: LineShape) -> Bool {
    guard let label = shape.label, shape.startsUpper else { return false }
    return StructureWords.resultLabels.contains(label) || StructureWords.addresseeLabels.contains(label)
      || label == "journal"
  }

  /// "… – som nævnt –" over a line break: a dash that belongs to the sentence.
  func isDash(_ b: LineShape, after a: LineShape, _ left: StructureLine, _ right: StructureLine)
    -> Bool
  {
    guard !b.isNumbered, let mark = b.firstWord, mark == "-" || mark == "–" || mark == "—" else {
      return false
    }
    guard !a.isListItem, !a.endsWithColon, !a.endsSentence, isFull(left, before: right) else { return false }
    return b.words.dropFirst().contains(mark) || a.words.contains(mark)
  }

  private static let openers: ClosedWords = [
    "§", "§§", "stk.", "stk", "nr.", "nr", "den", "d.", "kap.", "kapitel", "pkt.", "side", "kl.", "litra",
    "jf.", "til",
  ]

  /// "efter stk." / "2. pkt. kan du": the number ends a reference and opens no list.
  func isNumberOfSentence(_ b: LineShape, after a: LineShape) -> Bool {
    guard b.isNumbered, let last = a.words.last else { return false }
    return PieceCutter.openers.contains(last)
  }

  /// "… en overkørsel ved Skolegade" / "19. Det er en afgørelse": the number filled up no line and belongs to the sentence.
  func isNumberOfLine(
    _ b: LineShape, _ left: StructureLine, _ right: StructureLine, first: StructureLine?
  ) -> Bool {
    let a = left.shape
    guard b.isNumbered, b.startsDigit, !a.endsSentence, !a.endsWithColon, a.length >= 45,
      first.map({ !$0.shape.isListItem }) ?? true
    else { return false }
    return textWidth != Int.max && isFull(left, before: right)
  }

  /// "Frederik og Nadja Holm" over "Rørmosen 17" and "7991 Lyngsund"; "Torvet 1 · 9245 Kærby · tlf. 72 31 60 00" over a name.
  func isAddressLine(_ a: LineShape, over b: LineShape, _ next: LineShape?) -> Bool {
    guard !a.isOpen, !b.startsLower else { return false }
    if a.isDotted || b.isDotted { return true }
    guard let next else { return false }
    if b.isName || b.isCouple { return next.isStreet || next.hasPostcode && next.wordCount <= 8 }
    return b.isStreet && a.wordCount <= 8 && !a.endsSentence && next.hasPostcode && next.wordCount <= 4
  }

  /// Words that are written with a capital only where a sentence or heading begins.
  private static let openings: ClosedWords = [
    "Du", "Vi", "Jeg", "Der", "Når", "Hvis", "Efter", "Ifølge", "Derfor", "Hvorfor", "Hvad", "Hvordan",
    "Hvor",
    "Hvornår", "Sådan", "Kære", "Som", "Ved", "Dette", "Denne", "Din", "Dit", "Dine", "Vores",
  ]

  /// "Vi stopper dit tilskud den 30. september 2025" / "Du har fået": no sentence goes on with such a word.
  func opensAnew(_ b: LineShape, after a: LineShape) -> Bool {
    guard !a.endsSentence, !a.isOpen, b.wordCount >= 3, let word = b.originals.first,
      PieceCutter.openings.contains(word)
    else { return false }
    // "Ved Skoven 4" is a street, "Vores Hus" a name.
    return b.originals[1].unicodeScalars.first?.isSmall ?? false
  }

  /// A short line without an end between a whole sentence and a new beginning is a heading or a name.
  func standsAlone(_ right: StructureLine, under a: LineShape, before next: StructureLine?) -> Bool {
    let b = right.shape
    guard textWidth != Int.max, a.endsSentence, a.isProse, b.startsUpper, b.wordCount <= 8,
      b.length * 10 < textWidth * 7, !b.isOpen,
      !b.endsWithColon, !b.endsSentence || b.finalMark == "?", b.finalMark != ";"
    else { return false }
    guard let next else { return true }
    return next.shape.startsUpper && !isFull(right, before: next)
  }

  /// "Hvad udvalget har bygget på" above its text: so far from the edge that the next word would have fitted many times.
  func isHeadingOverText(_ left: StructureLine, _ right: StructureLine, first: StructureLine?) -> Bool {
    guard let first, first.tidy.line == left.tidy.line, first.tidy.page == left.tidy.page else {
      return false
    }
    let a = left.shape
    // In text that is not wrapped nothing but the writer's hand breaks a short first line.
    let isShort = textWidth == Int.max ? rightEdge == 0 && a.length < 60 : a.length * 10 < textWidth * 6
    guard textWidth >= 60, isShort, a.startsUpper,
      !a.endsSentence,
      a.wordCount >= 2, a.finalMark != ","
    else { return false }
    return right.shape.startsUpper && right.shape.wordCount >= 7
  }

  /// "Ida Holm" over "miljøingeniør, telefon 12 34 56 78": a name with its title, whatever follows that.
  func isNameOverTitle(_ left: StructureLine, _ b: LineShape, first: StructureLine?) -> Bool {
    guard left.shape.isName, let first, first.tidy.line == left.tidy.line, first.tidy.page == left.tidy.page,
      !b.endsSentence
    else { return false }
    let title = b.folded.split(separator: ",").first ?? ""
    return title.split(separator: " ").count <= 4 && StructureWords.titleParts.stand(in: title)
  }

  func isShort(_ shape: LineShape) -> Bool { shape.wordCount <= 5 && !shape.endsSentence }
}
