import LetterModel
import Rulebook

/// Gives every reference its final role from the sentence it stands in.
struct ReferenceRoles {
  let layer: RoleLayer
  let zone: Set<Int>
  let rulebook: Rulebook
  /// Whether the case is about access to documents: then the acts on procedure are the substance.
  let isAccessCase: Bool
  /// Whether the result is about what is held of the citizen: erasure, rectification, access.
  let isDataCase: Bool

  private static let dataActs: WordList = ["databeskyttelsesforordningen", "databeskyttelsesloven"]

  func final(_ references: [LegalReference]) -> [LegalReference] {
    references.map { reference in
      LegalReference(
        law: reference.law, statute: reference.statute, section: reference.section,
        subsection: reference.subsection,
        number: reference.number, isLawNamed: reference.isLawNamed, role: role(of: reference),
        span: reference.span)
    }
  }

  private func role(of reference: LegalReference) -> ReferenceRole {
    let index = sentence(of: reference.span)
    if let index {
      let unit = layer.units[index]
      let isOwnWords =
        unit.block.document == 0 && !unit.isQuotation && layer.speaksForAuthority(index)
      if (unit.block.role == .quotedLaw || unit.block.document > 0) && !isOwnWords { return .quoted }
      if isOwnWords, reference.role == .quoted { return .own }
      if zone.contains(index) || unit.topic == .complaint { return .klagevejledning }
      if unit.block.role == .footer || (unit.hasSign("privacy") && !isDataCase) { return .procedure }
    }
    let isProcedural =
      reference.role == .procedure
      || (reference.statute.flatMap { rulebook.statute(id: $0) }?.isProcedural ?? false)
    if isProcedural {
      let isSubstance =
        isAccessCase || isExemption(reference)
        || isDataCase && ReferenceRoles.dataActs.contains(reference.statute ?? "")
      return isSubstance && !isAboutHearing(index) ? .own : .procedure
    }
    return reference.role == .quoted ? .quoted : .own
  }

  /// Provisions that are only used to withhold documents, whatever the letter calls the case (forvaltningsloven
  /// §§ 12–15 b, offentlighedsloven §§ 19–35).
  private func isExemption(_ reference: LegalReference) -> Bool {
    guard let section = reference.section, let number = Int(section.prefix { $0.isNumber }) else {
      return false
    }
    switch reference.statute {
    case "fvl": return (12...15).contains(number)
    case "offl": return (19...35).contains(number)
    default: return false
    }
  }

  private func isAboutHearing(_ index: Int?) -> Bool {
    index.map { layer.sentences[$0].has(.hearing) } ?? false
  }

  private func sentence(of span: Span) -> Int? {
    var low = 0
    var high = layer.units.count
    while low < high {
      let middle = (low + high) / 2
      if layer.units[middle].span.end <= span.start { low = middle + 1 } else { high = middle }
    }
    return low < layer.units.count && layer.units[low].span.overlaps(span) ? low : nil
  }
}
