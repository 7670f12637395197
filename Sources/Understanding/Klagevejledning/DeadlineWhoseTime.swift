import DanishText
import LetterModel

/// Whose time a period is: the reader's to complain, or one for something else.
extension DeadlineParts {
  /// "… og gør det gerne inden 14 dage": a wish, and no time limit.
  func isWished(_ mention: PeriodMention, _ unit: Unit) -> Bool {
    let lead = max(unit.tokens.lowerBound, mention.tokens.lowerBound - 3)..<mention.tokens.lowerBound
    guard let wish = lead.first(where: { words.contains(["gerne", "helst"], in: $0..<$0 + 1) }) else {
      return false
    }
    return words.contains(DeadlineParts.limits, in: wish + 1..<min(wish + 2, mention.tokens.lowerBound))
  }

  /// "senest 4 uger efter klagen er kommet ind": what comes after the complaint is the office's time.
  func runsFromComplaint(_ mention: PeriodMention, _ unit: Unit) -> Bool {
    let next = mention.tokens.upperBound..<min(mention.tokens.upperBound + 5, unit.tokens.upperBound)
    return next.first.map { words.contains(["efter", "fra"], in: $0..<$0 + 1) } ?? false
      && words.contains(["klagen", "klagens"], in: next.dropFirst().prefix(1))
  }

  /// "Hvis du har et nyt overslag, bedes du sende det inden 14 dage": time for what the reader has, not for the complaint.
  func isForPapers(_ unit: Unit, _ clause: Range<Int>) -> Bool {
    guard unit.weight("complaint") < 1, !clauseSpeaksOfComplaint(unit.tokens),
      words.contains(["har", "får"], in: unit.tokens.prefix(4)),
      words.contains(["ny", "nye", "nyt", "flere", "andre", "yderligere"], in: unit.tokens.prefix(7)),
      words.contains(["hvis", "har", "såfremt", "får"], in: unit.tokens.prefix(1))
    else { return false }
    return clause.contains { index in
      ["send", "sende", "indsend", "indsende", "eftersende", "aflevere", "uploade", "vise"].contains(
        words.word(index))
        && words.contains(
          ["det", "dem", "disse", "oplysningerne", "papirerne"],
          in: index + 1..<min(index + 4, unit.tokens.upperBound))
    }
  }

  /// "Klagefrist: 4 uger", "Klage (max. 4 uger)": what the time is for stands before the colon.
  func isLabelled(_ clause: Range<Int>, _ unit: Unit) -> Bool {
    if words.contains(["max", "max.", "maks", "maks.", "højst"], in: clause) {
      return clauseSpeaksOfComplaint(clause)
    }
    let before = unit.tokens.lowerBound..<clause.lowerBound
    guard let colon = before.last, before.count <= 6, words.word(colon) == ":" else { return false }
    return words.contains(DeadlineParts.limits, in: before) || words.contains(["tid"], in: before)
  }

  /// "Hvor lang tid har jeg? 4 uger.": the question before says what the time is.
  func isAsked(_ index: Int, _ zone: [Int]) -> Bool {
    guard index > 0, layer.units[index].tokens.count <= 16 else { return false }
    let before = layer.units[index - 1].tokens
    if words.contains(["tid", "længe", "frist", "klagefrist", "klagefristen", "fristen"], in: before) {
      return words.contains(["hvor", "hvad"], in: before.prefix(1)) || layer.units[index - 1].isHeading
    }
    return words.contains(["tidsfrist", "klagefrist", "frist"], in: before) && before.count <= 3
  }

  /// "Er du utilfreds, har du fire uger."
  func isHad(_ mention: PeriodMention, _ unit: Unit) -> Bool {
    let lead = max(unit.tokens.lowerBound, mention.tokens.lowerBound - 3)..<mention.tokens.lowerBound
    return unit.weight("complaint") >= 1 && words.contains(["har"], in: lead)
      && words.contains(["du", "i", "de"], in: lead)
  }

  /// "Fristen i selve sagen er stadig 4 uger": the answer on access to documents moves no other deadline.
  func isOfOtherCase(_ clause: Range<Int>) -> Bool {
    clause.contains { index in
      guard ["fristen", "klagefristen", "frist", "klagefrist"].contains(words.word(index)) else {
        return false
      }
      let next = index + 1..<min(index + 5, clause.upperBound)
      return words.contains(["i", "for"], in: next.prefix(1)) && words.contains(["sagen", "sag"], in: next)
        && words.contains(["selve", "om", "oprindelige", "anden"], in: next)
    }
  }

  /// "Får du delvist medhold, skal du inden 4 uger sige, om du holder fast i klagen."
  func isAfterPartialSuccess(_ unit: Unit) -> Bool {
    words.contains(["delvis", "delvist"], in: unit.tokens)
      && words.contains(["medhold", "ret"], in: unit.tokens)
  }

  /// The authority's own time: it is the subject of the clause, or of the short sentence that points back to it.
  func isOwnTime(_ mention: PeriodMention, _ unit: Unit, _ clause: Range<Int>) -> Bool {
    guard unit.hasSign("own-time") else { return false }
    let near = unit.cues.contains {
      $0.role.detail == "own-time" && $0.tokens.lowerBound < clause.upperBound
        && clause.lowerBound < $0.tokens.upperBound
    }
    guard near else { return false }
    return !isReceived(clause)
  }

  /// "Vi skal have din klage senest …" is the citizen's time all the same; so is "Vi skal have den senest …" among
  /// sentences on the complaint, where `den` points back to it.
  func isReceived(_ clause: Range<Int>) -> Bool {
    if words.contains(["klage", "klagen", "anken", "indsigelsen"], in: clause.prefix(1)),
      words.contains(["skal"], in: clause)
    {
      return true
    }
    // "Vi skal have hørt fra jer senest 4 uger efter …"
    if words.contains(["skal"], in: clause), words.contains(["hørt"], in: clause),
      words.contains(["fra"], in: clause), words.contains(["dig", "jer", "dem"], in: clause)
    {
      return true
    }
    // "Vi skal have din besked inden 4 uger": something of the citizen's.
    if words.contains(["have", "modtage"], in: clause), words.contains(["skal"], in: clause),
      clause.contains(where: {
        ["din", "dit", "jeres", "deres"].contains(words.word($0)) && $0 + 1 < clause.upperBound
          && DeadlineParts.messages.contains(words.word($0 + 1))
      })
    {
      return true
    }
    return words.contains(["have", "modtage", "modtaget", "fremme", "gået"], in: clause)
      && (clauseSpeaksOfComplaint(clause) || words.contains(["den"], in: clause))
  }

  static let messages: WordList = [
    "besked", "henvendelse", "indsigelse", "indvending", "svar", "brev", "mail",
  ]

  func clause(of mention: PeriodMention, _ unit: Unit) -> Range<Int> {
    unit.clauses.part(of: mention.tokens.lowerBound)
  }

  func clauseSpeaksOfComplaint(_ clause: Range<Int>) -> Bool {
    clause.contains {
      let word = words.word($0)
      return word.hasPrefix("klage") || word.hasPrefix("påklage") || word.hasPrefix("anke")
        || word.hasPrefix("indbring")
    }
  }

  /// "For begge gælder en frist på 4 uger": what holds is the time limit.
  func isRuled(_ clause: Range<Int>) -> Bool {
    words.contains(["gælder"], in: clause)
      && words.contains(["frist", "fristen", "klagefrist", "klagefristen", "tidsfrist"], in: clause)
  }

  func clauseSpeaks(_ clause: Range<Int>, _ list: WordList) -> Bool {
    words.contains(list, in: clause)
  }

  static let notComplaint: WordList = [
    "begrundelse", "sagsbehandlingstid", "sagsbehandlingstiden", "kvittering", "domstolene", "søgsmål",
    "retssag", "fastholder",
    "fastholde", "aktindsigt", "ombudsmanden", "varsel", "betalingsfrist", "gyldig", "gælder", "gyldighed",
  ]

  // MARK: Start

  func start(_ mention: PeriodMention) -> DeadlineStart {
    let unit = layer.units[mention.sentence]
    let told = start(in: unit, after: mention.tokens.lowerBound)
    guard told == .unstated, PeriodOrigin(words: words).of(mention, in: unit) == .reader else { return told }
    return .receipt
  }

  /// The start may stand in a sentence of its own: "Fristen regnes fra den dag, du fik brevet."
  func startAround(_ mention: PeriodMention, _ zone: [Int]) -> DeadlineStart {
    for index in zone where abs(index - mention.sentence) <= 2 && index != mention.sentence {
      let unit = layer.units[index]
      guard
        words.contains(
          ["fristen", "klagefristen", "regnes", "løber", "tæller", "begynder", "tidsrummet", "ugerne"],
          in: unit.tokens)
      else { continue }
      let start = start(in: unit, after: unit.tokens.lowerBound)
      if start != .unstated { return start }
    }
    return .unstated
  }

  func start(in unit: Unit, after token: Int) -> DeadlineStart {
    let signs = unit.cues.filter {
      $0.role.group == "sign" && $0.role.detail.hasPrefix("start-") && $0.tokens.upperBound > token - 6
        // "De løber ikke fra brevets dato, men fra den dag, du modtog brevet."
        && !words.contains(
          ["ikke"], in: max(unit.tokens.lowerBound, $0.tokens.lowerBound - 2)..<$0.tokens.lowerBound)
    }
    let order: [(String, DeadlineStart)] = [
      ("start-letter-date", .letterDate), ("start-receipt", .receipt), ("start-notification", .notification),
      ("start-publication", .publication),
    ]
    return order.first { name, _ in signs.contains { $0.role.detail == name } }?.1 ?? .unstated
  }
}
