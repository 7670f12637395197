public import LetterModel

extension Rulebook {
  /// What must be said of the rulebook's age on the day, in Danish; empty while it is fresh.
  /// - Parameters:
  ///   - date: the day the program is run for.
  ///   - fields: fields of administration the letter touches (`Topic.field`, `Statute.area`).
  public func ageWarnings(asOf date: CivilDate, fields: Set<String> = []) -> [String] {
    var warnings: [String] = []
    if date > self.date.adding(months: 12) {
      warnings.append(
        "Reglerne i programmet er fra \(DanishCalendar.writtenShort(self.date)) og mere end et år gamle. Tjek love, klageinstanser og frister, før du bruger dem."
      )
    }
    if date >= Rulebook.newEmploymentLaw, self.date < Rulebook.newEmploymentLaw,
      !fields.isDisjoint(with: ["beskæftigelse"])
    {
      warnings.append(
        "Der ventes nye regler om beskæftigelse fra 1. januar 2027. Programmets regler er ældre. Tjek paragrafferne."
      )
    }
    return warnings
  }

  /// The day on which a new main act on employment is expected (star.dk, reform of employment services; not confirmed).
  private static let newEmploymentLaw = CivilDate(dayNumber: 20_819)
}
