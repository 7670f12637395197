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

  /// A part of a letter: neither sender, recipient, date nor result; or a building block in an office file, which may
  /// hold a result but has none of what makes a letter.
  private var isFragment: Bool {
    guard extracted.sender.authority == nil, extracted.recipient == nil, extracted.date == nil else {
      return false
    }
    return isBuildingBlock || !layer.claims.contains { ($0.first?.weight ?? 0) >= 1 }
  }

  /// A municipality keeps phrases for its letters as Word files of their own: no case number, no greeting, no
  /// signature and nobody's name below.
  private var isBuildingBlock: Bool {
    guard [.docx, .odt].contains(letter.source.format) else { return false }
    return extracted.caseNumber == nil && extracted.sender.name == nil
      && !letter.blocks.contains { $0.role == .salutation || $0.role == .signature }
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

  /// Whether a text read from a picture holds a paragraph's "stk." though the § before it may have been read as a figure.
  static func mayHideReference(_ letter: Letter) -> Bool {
    letter.source.isOCR && letter.text.utf8.firstRange(of: " stk.".utf8) != nil
  }

  /// The rule of law is not called missing then; the other parts of the reasons do not hang on a sign.
  static func softenRule(_ reasons: inout Begrundelse) {
    guard reasons.retsregel.status == .missing else { return }
    reasons.retsregel.status = .cannotTell
    reasons.status = BegrundelseJudge.overall([reasons.retsregel, reasons.hovedhensyn, reasons.faktum])
  }
}
