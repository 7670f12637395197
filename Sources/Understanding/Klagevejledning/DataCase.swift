import LetterModel
import Rulebook

/// Tells letters that decide on the citizen's personal data (databeskyttelsesforordningen articles 15–22,
/// databeskyttelsesloven §§ 22–23) from the many that only mention data protection in passing. In them
/// Datatilsynet is the body for complaints.
struct DataCase {
  let layer: RoleLayer
  let rulebook: Rulebook

  func holds(_ references: [LegalReference]) -> Bool {
    var isOnData = false
    for reference in references {
      guard let unit = layer.units.first(where: { $0.span.overlaps(reference.span) }), unit.isContent,
        unit.block.document == 0, unit.block.role != .quotedLaw
      else { continue }
      if DataCase.isRight(reference) {
        // The notice below a letter lists the same rights.
        if unit.topic != .contact { isOnData = true }
      } else if reference.section != nil, let act = reference.statute.flatMap({ rulebook.statute(id: $0) }),
        !act.isProcedural
      {
        return false
      }
    }
    return isOnData
  }

  /// A reference to one of the two acts, whole or in part.
  static func isOfDataAct(_ reference: LegalReference) -> Bool {
    reference.statute == "databeskyttelsesforordningen" || reference.statute == "databeskyttelsesloven"
  }

  /// A right of the registered, or an exception from one.
  static func isRight(_ reference: LegalReference) -> Bool {
    guard let section = reference.section, let number = Int(section.prefix { $0.isNumber }) else {
      return false
    }
    switch reference.statute {
    case "databeskyttelsesforordningen": return (15...22).contains(number)
    case "databeskyttelsesloven": return (22...23).contains(number)
    default: return false
    }
  }
}
