import LetterModel

/// Why something that was not found may still be there.
struct Doubts {
  let letter: Letter
  let extracted: Extracted
  let layer: RoleLayer

  func find(kind: LetterKind) -> Set<Doubt> {
    var doubts: Set<Doubt> = []
    if !letter.source.missingPages.isEmpty { doubts.insert(.missingPages) }
    if letter.source.quality != .good { doubts.insert(.damagedText) }
    if kind == .uncertain { doubts.insert(.uncertainKind) }
    if isFragment { doubts.insert(.fragment) }
    return doubts
  }

  /// Neither sender nor recipient nor date nor result: a part of a letter.
  private var isFragment: Bool {
    extracted.sender.authority == nil && extracted.recipient == nil && extracted.date == nil
      && !layer.claims.contains { ($0.first?.weight ?? 0) >= 1 }
  }

  /// Doubtful text: nothing is called missing.
  static func soften(_ decision: inout Decision) {
    for path in [\Begrundelse.retsregel, \.hovedhensyn, \.faktum]
    where decision.begrundelse[keyPath: path].status == .missing {
      decision.begrundelse[keyPath: path].status = .cannotTell
    }
    for path in [\Klagevejledning.klageinstans, \.fremgangsmaade, \.klagefrist]
    where decision.klagevejledning[keyPath: path].status == .missing {
      decision.klagevejledning[keyPath: path].status = .cannotTell
    }
    if decision.begrundelse.status == .missing { decision.begrundelse.status = .cannotTell }
    if decision.klagevejledning.status == .missing { decision.klagevejledning.status = .cannotTell }
  }
}
