import LetterModel

/// What parts the lines of a head that no blank line parts.
extension RoleJudge {
  /// Whether a recipient's address begins within a run of lines that no blank line parts: a name below a letterhead that
  /// is complete, with its own postcode under it.
  func startsAddress(_ index: Int, after start: Int, in range: Range<Int>) -> Bool {
    let shape = pieces[index].shape
    guard shape.isName || shape.isCouple || shape.words == ["til"] else { return false }
    let above = pieces[start..<index].contains { piece in
      piece.shape.isStreet || piece.shape.isDotted || piece.shape.hasAuthority
    }
    let below = pieces[index..<range.upperBound].dropFirst().prefix(3)
    let isComplete = shape.isCouple || pieces[start..<index].contains { !$0.shape.hasAuthority }
    return above && isComplete && below.contains { $0.shape.hasPostcode }
  }

  /// Right under the date, case number, address or telephone, where nothing of the letterhead follows any more.
  func isBelowMeta(_ index: Int) -> Bool {
    guard index > 0, pieces[index - 1].group == pieces[index].group, pieces[index].shape.wordCount >= 3 else {
      return false
    }
    let above = pieces[index - 1]
    if above.role == .meta || above.shape.label != nil { return true }
    return above.role == .address
      ? above.shape.hasPostcode
      : above.role == .letterhead && above.shape.hasLabel(in: StructureWords.contactLabels)
  }
}
