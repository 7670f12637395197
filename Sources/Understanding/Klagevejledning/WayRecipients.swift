import DanishText
import LetterModel
import Rulebook

/// Who gets the complaint by a sentence of the guidance.
extension WayParts {
  /// The recipient that the sentence gives the complaint, when it does.
  func recipient(_ unit: Unit, isAnswer: Bool) -> Route? {
    // The agency's own form stands on borger.dk.
    if bodies.first?.body == .styrelsenForPatientklager,
      unit.tokens.contains(where: {
        words.word($0).hasPrefix("klageskema") || words.word($0).hasPrefix("klageformular")
      }),
      !unit.tokens.contains(where: { isOwnUnit($0, unit) })
    {
      return .direkte
    }
    if isSentOn(unit) || takesItself(unit) { return isMunicipal ? .kommunen : .afsender }
    if isBodyPage(unit), !words.contains(WayParts.ownWords, in: unit.tokens) { return .direkte }
    if goesThroughOwn(unit) { return isMunicipal ? .kommunen : .afsender }
    if let labelled = labelled(unit) { return labelled }
    if goesToBoardHouse(unit) { return .direkte }
    if goesToOwnDoor(unit) { return isMunicipal ? .kommunen : .afsender }
    if isAuthoritySending(unit) { return nil }
    if isComplaintTo(unit) { return isMunicipal ? .kommunen : .afsender }
    if isAnswer, hasChannel(unit), !unit.tokens.contains(where: isBodyName) {
      return isMunicipal ? .kommunen : .afsender
    }
    let verbs = unit.tokens.filter {
      WayParts.sendVerbs.contains(words.word($0)) && !isJustReceived($0, unit)
    }
    let hasSending = !verbs.isEmpty || unit.isContent && unit.block.role == .listItem
    guard hasSending || isAnswer || startsWithChannel(unit) else { return nil }
    // "… anke til Ankestyrelsen ved henvendelse hertil"
    if words.contains(["hertil"], in: unit.tokens) { return isMunicipal ? .kommunen : .afsender }
    // "Skriv selv dertil: Carsten Niebuhrs Gade 43": to the board of the sentence before.
    if words.contains(["skriv", "send"], in: unit.tokens.prefix(1)),
      words.contains(["dertil"], in: unit.tokens.prefix(4)), hasChannel(unit)
    {
      return .direkte
    }
    if let body = bodyAfterTo(unit) { return body }
    if bodyReceives(unit) { return .direkte }
    for index in unit.tokens where isOwnWord(index, unit) { return isMunicipal ? .kommunen : .afsender }
    if namesSender(unit) { return isMunicipal ? .kommunen : .afsender }
    if givesBodyContact(unit) { return .direkte }
    // A letter to write, not "da du modtog dette brev".
    let answers = unit.tokens.contains {
      ["mail", "besvare", "besvar", "svare"].contains(words.word($0)) && !isJustReceived($0, unit)
    }
    if answers || unit.tokens.contains(where: { isByLetter($0, unit) }), hasChannel(unit) {
      return isMunicipal ? .kommunen : .afsender
    }
    if goesToNamedUnit(unit) || goesToOwnMailbox(unit) { return isMunicipal ? .kommunen : .afsender }
    return nil
  }

  /// "Ankestyrelsen; klagen til Borgerhuset, Kirkestræde 6": no verb, and the one who gets it is no board.
  func isComplaintTo(_ unit: Unit) -> Bool {
    guard hasChannel(unit) else { return false }
    return unit.tokens.dropLast(2).contains { index in
      guard ["klagen", "klag", "klage", "klager"].contains(words.word(index)) else { return false }
      // "Klag: til Borgerhuset"
      let to = words.isMark(index + 1, 0x3A) ? index + 2 : index + 1
      guard to + 1 < unit.tokens.upperBound, ["til", "hos"].contains(words.word(to)) else { return false }
      return startsUpper(words.text.tokens[to + 1]) && !isBoard(to + 1) && !isBodyName(to + 1)
    }
  }

  /// "Modtager af klage: Visitation Syd, Skovvej 77", "Indsendes via: klageformularen hos Skatteankestyrelsen".
  func labelled(_ unit: Unit) -> Route? {
    let colons = unit.tokens.filter { ["|", ":"].contains(words.word($0)) }
    for (number, colon) in colons.enumerated() {
      let label = max(unit.tokens.lowerBound, colon - (number == 0 ? 6 : 3))..<colon
      guard words.contains(WayParts.wayLabels, in: label), !words.contains(["videre"], in: label) else {
        continue
      }
      // The next row may have run into this one: "… (tlf. 44 55 66 77) Endelig afgørelse: Ankestyrelsen".
      let next = number + 1 < colons.count ? colons[number + 1] - 2 : unit.tokens.upperBound
      let value = colon + 1..<max(colon + 1, next)
      if value.contains(where: { isBodyName($0) || isBodyHost($0) }) { return .direkte }
      guard hasChannel(unit) || value.contains(where: { startsUpper(words.text.tokens[$0]) }) else {
        continue
      }
      return isMunicipal ? .kommunen : .afsender
    }
    return nil
  }

  static let wayLabels: WordList = [
    "modtager", "sendes", "indsendes", "afleveres", "indgives", "klageadresse", "hvortil", "fremsendes",
    "indleveres",
  ]

  /// The name of a board, listed or by its ending.
  func isBodyName(_ index: Int) -> Bool {
    let isNamed = bodyHits.contains { hit in
      hit.tokens.contains(index) && bodies.contains { $0.entry?.id == hit.key }
    }
    if isNamed || isUnlisted(index) { return true }
    let word = words.word(index)
    return ["nævnet", "styrelsen", "direktoratet", "klageenheden"].contains { word.hasSuffix($0) }
  }

  /// A body that only this letter names: Rigspolitiet, Statsadvokaten.
  func isUnlisted(_ index: Int) -> Bool {
    bodies.contains { $0.entry == nil && $0.name.lowercased() == words.word(index) }
  }

  /// "Klagen sendes til …, så videresender styrelsen den": who sends it on is who gets it.
  func isSentOn(_ unit: Unit) -> Bool {
    guard
      let on = unit.tokens.first(where: {
        ["videresender", "videresendes", "videregiver"].contains(words.word($0))
      }),
      words.contains(
        ["så", "som", "der", "hvorefter", "hvorfra"], in: max(unit.tokens.lowerBound, on - 4)..<on)
    else { return false }
    return words.contains(WayParts.posting, in: unit.tokens.lowerBound..<on)
  }

  /// "til Center for Social Indsats, Allégade 3", "til afdelingsleder Pia Lund, tlf. 99 99 10 10", "kontakter Elmehuset
  /// på …": someone named who is no board, with an address or a number behind the name.
  func goesToNamedUnit(_ unit: Unit) -> Bool {
    guard unit.weight("complaint") >= 1 || unit.weight("complaint-way") >= 1 else { return false }
    for index in unit.tokens.dropFirst() where startsUpper(words.text.tokens[index]) {
      let lead = max(unit.tokens.lowerBound, index - 2)..<index
      guard words.contains(["til", "hos", "kontakt", "kontakter", "kontakte"], in: lead), !isBoard(index),
        hasChannel(unit)
      else { continue }
      return true
    }
    return false
  }

  /// "Klage: Ankestyrelsen, inden 4 uger, via jobcenter@norrelund.dk", "Klag til Ankestyrelsen ved at ringe på 99 99 10 00":
  /// a mailbox or a number that is not the board's.
  func goesToOwnMailbox(_ unit: Unit) -> Bool {
    unit.weight("complaint") >= 1 && !givesBodyContact(unit)
      && unit.tokens.contains { index in
        words.text.tokens[index].kind == .email
          || words.text.tokens[index].kind == .phone
            && words.contains(["ringe", "ring", "ringer"], in: unit.tokens.lowerBound..<index)
      }
  }

  /// The sender as the one who gets something: "til os", "hos kommunen", "skal vi have", a unit by its name.
  func isOwnWord(_ index: Int, _ unit: Unit) -> Bool {
    if isDenied(index, unit) { return false }
    if isOwnUnit(index, unit) || words.word(index) == "hertil" { return true }
    let isPossessive = ["kommunens", "vores", "udbetaling"].contains(words.word(index))
    guard isPossessive || WayParts.ownWords.contains(words.word(index)) else { return false }
    if !isPossessive, words.contains(["have", "modtage", "modtaget", "hænde"], in: unit.tokens) {
      return true
    }
    let clause = unit.clauses.part(of: index)
    // "Send til: kommunen"
    if clause.lowerBound > unit.tokens.lowerBound + 1, words.word(clause.lowerBound - 1) == ":",
      words.contains(WayParts.towards, in: clause.lowerBound - 2..<clause.lowerBound - 1)
    {
      return true
    }
    return words.contains(WayParts.towards, in: max(clause.lowerBound, index - 4)..<index)
  }

  /// "… går til vd@vd.dk, ikke til os", "ikke gå omvejen over os"; but "Du behøver ikke at skrive til os" denies a duty.
  func isDenied(_ index: Int, _ unit: Unit) -> Bool {
    let lead = max(unit.tokens.lowerBound, index - 4)..<index
    guard let denial = lead.last(where: { words.word($0) == "ikke" }) else { return false }
    let before = max(unit.tokens.lowerBound, denial - 3)..<denial
    return !words.contains(["men", "noget", "kun", "om", "selv", "enig", "tilfreds"], in: denial..<index)
      && !words.contains(["behøver", "nødvendigt", "krav", "hvis", "kan", "koster"], in: before)
  }

  static let towards: WordList = [
    "til", "hos", "ved", "via", "gennem", "for", "på", "i", "kontakt", "kontakte", "ring",
  ]

  /// "Klagen går gennem kommunen", "sendes via os", "går vejen over forvaltningen".
  func goesThroughOwn(_ unit: Unit) -> Bool {
    (unit.weight("complaint") >= 1 || unit.weight("complaint-way") >= 1
      || words.contains(["gør", "sker", "foregår", "gå", "går", "sendes"], in: unit.tokens))
      && unit.tokens.contains { index in
        guard ["gennem", "via", "over"].contains(words.word(index)), !isDenied(index, unit) else {
          return false
        }
        let next = index + 1..<max(index + 1, min(index + 3, unit.tokens.upperBound))
        return next.contains { WayParts.ownWords.contains(words.word($0)) || isOwnUnit($0, unit) }
      }
  }

  /// "til" with a body behind it, in a clause that sends the complaint.
  func bodyAfterTo(_ unit: Unit) -> Route? {
    for hit in bodyHits where unit.tokens.contains(hit.tokens.lowerBound) {
      guard bodies.contains(where: { $0.entry?.id == hit.key }) else { continue }
      let from = max(unit.tokens.lowerBound, hit.tokens.lowerBound - 5)
      let lead = from..<hit.tokens.lowerBound
      let clause = unit.clauses.part(of: hit.tokens.lowerBound)
      if isPostedBehind(hit, unit) { return .direkte }
      guard words.contains(["til", "direkte"], in: lead), !isByBody(hit.tokens.lowerBound, unit) else {
        continue
      }
      // "Klagen skal ikke sendes til Ankestyrelsen, men til os."
      if words.contains(["ikke"], in: clause.lowerBound..<hit.tokens.lowerBound),
        words.contains(["sendes", "sende", "send"], in: clause)
      {
        continue
      }
      if onlyNamesBody(lead, clause) || isOnlyAddressed(clause, hit.tokens.lowerBound, unit) { continue }
      if words.contains(["videre", "videresender", "videresendes", "vi", "kommunen", "sagen"], in: clause) {
        continue
      }
      // "… inden den sender klagen til Ankestyrelsen": the office does, not the reader.
      if words.contains(["inden", "før", "hvorefter"], in: clause.prefix(1)),
        words.contains(["sender", "sendes"], in: clause),
        !words.contains(["du", "de", "i", "man"], in: clause)
      {
        continue
      }
      // "…, så vurderer teamet først, om …, og sender den ellers til Ankestyrelsen": no reader stands with the verb.
      if words.contains(["sender", "oversender"], in: clause),
        !words.contains(["du", "de", "i", "man"], in: clause),
        words.contains(WayParts.posting, in: unit.tokens.lowerBound..<clause.lowerBound)
      {
        continue
      }
      // "…, som sender den til Ankestyrelsen"
      if words.contains(["som", "der", "hvorefter", "hvorfra"], in: clause.prefix(1)),
        clause.lowerBound > unit.tokens.lowerBound
      {
        continue
      }
      if words.contains(WayParts.sendVerbs, in: clause) { return .direkte }
    }
    return nil
  }

  /// "Klagen sendes til post@norrelund.dk og afgøres af Ankestyrelsen": the board decides, and gets nothing.
  private func isByBody(_ body: Int, _ unit: Unit) -> Bool {
    body > unit.tokens.lowerBound && words.contains(["af", "hos"], in: body - 1..<body)
  }

  /// "… prøves ved klagenævnet, hvortil klagen sendes direkte"
  func isPostedBehind(_ hit: KeyHit, _ unit: Unit) -> Bool {
    let next = hit.tokens.upperBound..<min(hit.tokens.upperBound + 8, unit.tokens.upperBound)
    return next.count > 3 && words.contains(["hvortil"], in: next.prefix(2))
      && words.contains(WayParts.posting, in: next)
  }

  /// "Du kan klage til Ankestyrelsen" names the body and says nothing of where the complaint is sent.
  func onlyNamesBody(_ lead: Range<Int>, _ clause: Range<Int>) -> Bool {
    guard let to = lead.last(where: { words.word($0) == "til" }), to > clause.lowerBound else { return false }
    let before = clause.lowerBound..<to
    // "Klage kan indgives til Ankestyrelsen" tells who decides; where it is handed in comes after, or is forgotten.
    if words.contains(["kan"], in: before),
      words.contains(["indgives", "ske", "rettes", "gives"], in: before),
      !words.contains(["direkte"], in: clause)
    {
      return true
    }
    // "Klager skal rettes til Byggeklageenheden." and no word of where that is.
    if words.contains(["rettes"], in: before), clause.count <= 8, !words.contains(["direkte"], in: clause) {
      return true
    }
    // "Klagen til Ankestyrelsen afleveres hos os"
    if words.word(to - 1).hasPrefix("klage"), !words.contains(WayParts.sendVerbs, in: before) { return true }
    return words.contains(["klag", "klage", "klager", "klages", "påklages", "påklage"], in: before)
      && !words.contains(WayParts.posting, in: before) && !words.contains(WayParts.addressing, in: before)
  }

  static let addressing: WordList = [
    "ske", "stiles", "rettes", "rette", "fremsættes", "skrives", "gives",
  ]
}
