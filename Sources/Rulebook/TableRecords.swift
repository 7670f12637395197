import LetterModel

extension Statute: TableRecord {
  package static var table: String { "law-statutes" }
  package static var width: Int { 17 }

  package init?(row: TableRow) {
    self.init(
      id: row.text(0), title: row.text(1), shortName: row.text(2), names: row.list(3), area: row.text(5),
      isProcedural: row.flag(6), discretionarySections: row.list(7), boundSections: row.list(8),
      lastSection: row.integer(9), validFrom: row.date(10), validTo: row.date(11),
      provenance: row.provenance(14), abbreviations: row.list(4), replacedBy: row.optional(12),
      sectionsBelow: row.integer(13))
  }

  package var cells: [String] {
    [
      id, title, shortName, Table.cell(names), Table.cell(abbreviations), area, Table.cell(isProcedural),
      Table.cell(discretionarySections), Table.cell(boundSections), Table.cell(lastSection),
      Table.cell(validFrom), Table.cell(validTo), replacedBy ?? "", Table.cell(sectionsBelow),
    ] + Table.cells(provenance)
  }
}

extension ComplaintRegime: TableRecord {
  package static var table: String { "law-regimes" }
  package static var width: Int { 33 }

  package init?(row: TableRow) {
    guard let effect = SuspensiveEffect(rawValue: row.text(16)) else { return nil }
    self.init(
      id: row.text(0), statute: row.optional(1), lawTitle: row.text(2), sections: row.list(3),
      topics: row.list(4), body: row.optional(5).flatMap { ComplaintBody(rawValue: $0) },
      bodyName: row.text(6), route: row.optional(7).flatMap { Route(rawValue: $0) }, recipient: row.text(8),
      deadline: row.optional(9).flatMap { Period(iso: $0) }, countsFrom: row.optional(10),
      reassessment: row.optional(11), channels: row.list(12), fee: row.integer(13),
      courtDeadline: row.optional(14), suspensiveEffect: effect, suspensiveText: row.text(17),
      basis: row.text(18), provenance: row.provenance(30), otherReferences: row.list(19),
      coversWholeAct: row.flag(20), decidedBy: row.text(21),
      conditions: Set(row.list(22).compactMap { RegimeCondition(rawValue: $0) }), isAppeal: row.flag(23),
      alternativeRoutes: row.list(24).compactMap { Route(rawValue: $0) }, courtAfterComplaint: row.flag(15),
      onlyLegalQuestions: row.flag(25), mustStateLastDay: row.flag(26), note: row.text(27),
      validFrom: row.date(28), validTo: row.date(29))
  }

  package var cells: [String] {
    leadingCells + trailingCells + Table.cells(provenance)
  }

  private var leadingCells: [String] {
    [
      id, statute ?? "", lawTitle, Table.cell(sections), Table.cell(topics), body?.rawValue ?? "", bodyName,
      route?.rawValue ?? "", recipient, Table.cell(deadline), countsFrom ?? "", reassessment ?? "",
      Table.cell(channels), Table.cell(fee), courtDeadline ?? "", Table.cell(courtAfterComplaint),
      suspensiveEffect.rawValue, suspensiveText, basis,
    ]
  }

  private var trailingCells: [String] {
    [
      Table.cell(otherReferences), Table.cell(coversWholeAct), decidedBy,
      Table.cell(conditions.map(\.rawValue).sorted()), Table.cell(isAppeal),
      Table.cell(alternativeRoutes.map(\.rawValue)), Table.cell(onlyLegalQuestions),
      Table.cell(mustStateLastDay), note, Table.cell(validFrom), Table.cell(validTo),
    ]
  }
}

extension RenamedEntry: TableRecord {
  package static var table: String { "law-renamed" }
  package static var width: Int { 12 }

  package init?(row: TableRow) {
    guard let kind = Kind(rawValue: row.text(2)) else { return nil }
    self.init(
      id: row.text(0), oldName: row.text(1), kind: kind, newName: row.text(4), changedOn: row.date(5),
      whereItMatters: row.text(6), trap: row.text(7), isGuard: row.flag(8), provenance: row.provenance(9),
      phrases: row.list(3))
  }

  package var cells: [String] {
    [
      id, oldName, kind.rawValue, Table.cell(phrases), newName, Table.cell(changedOn), whereItMatters,
      trap, Table.cell(isGuard),
    ] + Table.cells(provenance)
  }
}

extension BodyEntry: TableRecord {
  package static var table: String { "law-bodies" }
  package static var width: Int { 10 }

  package init?(row: TableRow) {
    self.init(
      id: row.text(0), body: row.optional(1).flatMap { ComplaintBody(rawValue: $0) }, name: row.text(2),
      names: row.list(3), isOutdated: row.flag(4), successor: row.optional(5), changedOn: row.date(6),
      provenance: row.provenance(7))
  }

  package var cells: [String] {
    [
      id, body?.rawValue ?? "", name, Table.cell(names), Table.cell(isOutdated), successor ?? "",
      Table.cell(changedOn),
    ] + Table.cells(provenance)
  }
}

extension Topic: TableRecord {
  package static var table: String { "law-topics" }
  package static var width: Int { 4 }

  package init?(row: TableRow) {
    // Patterns use `|` for alternatives, so a topic's phrases are parted by `;`, which no pattern holds.
    let phrases = row.list(2, partedBy: UInt8(ascii: ";"))
    self.init(key: row.text(0), field: row.text(1), phrases: phrases, statutes: row.list(3))
  }

  package var cells: [String] {
    [key, field, phrases.joined(separator: ";"), Table.cell(statutes)]
  }
}

extension MovedSection: TableRecord {
  package static var table: String { "law-moved-sections" }
  package static var width: Int { 11 }

  package init?(row: TableRow) {
    guard let changedOn = row.date(4), let confidence = Confidence(rawValue: row.text(7)) else { return nil }
    self.init(
      id: row.text(0), statute: row.text(1), sections: row.list(2), newReference: row.optional(3),
      changedOn: changedOn, conditions: Set(row.list(5).compactMap { RegimeCondition(rawValue: $0) }),
      isGuard: row.flag(6), confidence: confidence, provenance: row.provenance(8))
  }

  package var cells: [String] {
    [
      id, statute, Table.cell(sections), newReference ?? "", changedOn.description,
      Table.cell(conditions.map(\.rawValue).sorted()), Table.cell(isGuard), confidence.rawValue,
    ] + Table.cells(provenance)
  }
}

extension NoticePeriod: TableRecord {
  package static var table: String { "law-notice-periods" }
  package static var width: Int { 9 }

  package init?(row: TableRow) {
    guard let period = Period(iso: row.text(3)) else { return nil }
    self.init(
      id: row.text(0), statute: row.text(1), sections: row.list(2), period: period, basis: row.text(4),
      validFrom: row.date(5), provenance: row.provenance(6))
  }

  package var cells: [String] {
    [id, statute, Table.cell(sections), period.description, basis, Table.cell(validFrom)]
      + Table.cells(provenance)
  }
}

extension DeliveryPresumption: TableRecord {
  package static var table: String { "law-delivery" }
  package static var width: Int { 9 }

  package init?(row: TableRow) {
    guard let days = row.integer(2) else { return nil }
    self.init(
      id: row.text(0), mode: row.text(1), deliveryDays: days, validFrom: row.date(3), validTo: row.date(4),
      text: row.text(5), provenance: row.provenance(6))
  }

  package var cells: [String] {
    [id, mode, String(deliveryDays), Table.cell(validFrom), Table.cell(validTo), text]
      + Table.cells(provenance)
  }
}

extension CueEntry: TableRecord {
  package static var table: String { "cues" }
  package static var width: Int { 3 }

  package init?(row: TableRow) {
    guard let weight = Double(row.text(2)) else { return nil }
    self.init(id: row.text(0), role: row.text(1), weight: weight)
  }

  package var cells: [String] { [id, role, String(weight)] }
}

extension LexiconEntry: TableRecord {
  package static var table: String { "lexicon" }
  package static var width: Int { 15 }

  package init?(row: TableRow) {
    self.init(
      id: row.text(0), term: row.text(1), pos: row.text(2), kind: row.text(3), domain: row.text(4),
      forms: row.list(5), replacements: row.list(6), swaps: row.list(7), gloss: row.text(8),
      explanation: row.text(9), mustKeep: row.flag(10), isFamiliar: row.flag(11),
      needsExplanation: row.flag(12), legalNote: row.text(13), source: row.text(14))
  }

  package var cells: [String] {
    [
      id, term, pos, kind, domain, Table.cell(forms), Table.cell(replacements),
      Table.cell(swaps), gloss, explanation, Table.cell(mustKeep), Table.cell(isFamiliar),
      Table.cell(needsExplanation), legalNote, source,
    ]
  }
}
