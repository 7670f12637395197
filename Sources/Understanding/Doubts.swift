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

  /// Body and period of the klagevejledning rest on a word or two each: where one stands that could not be read, they
  /// are not called missing. What rests on whole sentences does not hang on a word.
  static func softenGuidance(_ guidance: inout Klagevejledning, _ letter: Letter) {
    guard guidance.status == .incomplete, letter.source.mayBeMisread, let section = guidance.section
    else { return }
    let unread = letter.source.doubtful.filter { section.contains($0) }
    if guidance.klageinstans.status == .missing, unread.contains(where: { mayBeBody($0, letter) }) {
      guidance.klageinstans.status = .cannotTell
    }
    if guidance.klagefrist.status == .missing, unread.contains(where: { mayBePeriod($0, section, letter) }) {
      guidance.klagefrist.status = .cannotTell
    }
    guidance.status = BegrundelseJudge.overall([
      guidance.klageinstans, guidance.fremgangsmaade, guidance.klagefrist,
    ])
  }

  /// Names of bodies are long.
  private static func mayBeBody(_ word: Span, _ letter: Letter) -> Bool {
    word.length >= 9 && !letter.bytes[word.range].contains { (0x30...0x39).contains($0) }
  }

  /// Whether a time is told there of which the word is a part: `v uger`, `4 sger fra`, `venest 14 dage`.
  private static func mayBePeriod(_ word: Span, _ section: Span, _ letter: Letter) -> Bool {
    let before = words(letter.bytes[section.start..<word.start].suffix(24)).last ?? ""
    let after = words(letter.bytes[word.end..<section.end].prefix(24))
    let isNumber = { (word: String) in
      word.utf8.count < 3 && word.utf8.allSatisfy { (0x30...0x39).contains($0) }
    }
    guard let next = after.first else { return false }
    return units.contains(next) || !before.isEmpty && isNumber(before)
      || isNumber(next) && after.count > 1 && units.contains(after[1])
  }

  private static func words(_ bytes: ArraySlice<UInt8>) -> [String] {
    bytes.split { $0 < 0x30 }.map { String(decoding: $0, as: UTF8.self).lowercased() }
  }

  private static let units: Set<String> = ["uge", "uger", "dage", "måned", "måneder"]

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
