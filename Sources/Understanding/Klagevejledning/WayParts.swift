import DanishText
import LetterModel
import Rulebook

/// To whom and how the complaint is to be sent.
struct WayParts {
  let layer: RoleLayer
  let words: Words
  let bodies: [BodyParts.Named]
  let bodyHits: [KeyHit]
  let sender: Sender
  let isMunicipal: Bool

  struct Found {
    var route: Route?
    var hasRecipient = false
    var hasChannel = false
    var sentences: [Int] = []
  }

  func find(in zone: [Int]) -> Found {
    var found = Found()
    for index in zone {
      let unit = layer.units[index]
      if isPortal(unit) {
        found.route = .klageportalen
        found.hasRecipient = true
        found.hasChannel = true
        found.sentences.append(index)
        continue
      }
      if isOffer(unit) { continue }
      let channel = hasChannel(unit)
      let target = recipient(unit)
      if channel || target != nil { found.sentences.append(index) }
      if channel { found.hasChannel = true }
      guard let target, found.route != .klageportalen else { continue }
      found.hasRecipient = true
      // The authority that decided wins over the body: "til kommunen, som sender den videre til Ankestyrelsen".
      let overrides = found.route == .direkte && target != .direkte && speaksOfSending(unit)
      if found.route == nil || overrides {
        found.route = target
      }
    }
    if found.route == nil, zone.contains(where: { bodyReceives(layer.units[$0]) }) {
      found.route = .direkte
      found.hasRecipient = true
    }
    if found.route == nil, found.hasChannel, isOwnChannel(found.sentences) {
      found.route = isMunicipal ? .kommunen : .afsender
      found.hasRecipient = true
    }
    return found
  }

  private func isPortal(_ unit: Unit) -> Bool {
    unit.tokens.contains { index in
      let word = words.word(index)
      if word.hasPrefix("klageportal") { return true }
      // "Gebyret ses på naevneneshus.dk" points to a price, not to the portal.
      return (word.contains("naevneneshus.dk") || word.contains("nævneneshus.dk"))
        && !words.contains(["gebyr", "gebyret", "koster", "pris", "prisen"], in: unit.tokens)
    }
  }

  /// The body takes the complaint itself: "det går direkte til styrelsen", "styrelsen skal have klagen".
  private func bodyReceives(_ unit: Unit) -> Bool {
    guard !isAuthoritySending(unit), !words.contains(["videre", "vi", "kommunen"], in: unit.tokens) else {
      return false
    }
    return unit.tokens.contains { index in
      guard isBodyWord(index) else { return false }
      let lead = max(unit.tokens.lowerBound, index - 3)..<index
      if words.contains(["direkte"], in: lead) { return true }
      let next = index + 1..<max(index + 1, min(index + 6, unit.tokens.upperBound))
      return words.contains(["skal"], in: next) && words.contains(["have", "modtage", "modtaget"], in: next)
    }
  }

  /// A body in the guidance by its name or the last word of it: Ankestyrelsen, styrelsen, nævnet.
  private func isBodyWord(_ index: Int) -> Bool {
    if bodyHits.contains(where: { hit in
      hit.tokens.upperBound - 1 == index && bodies.contains { $0.entry?.id == hit.key }
    }) {
      return true
    }
    guard ["styrelsen", "nævnet", "klagenævnet", "klageenheden"].contains(words.word(index)) else {
      return false
    }
    return bodies.contains { $0.body != nil }
  }

  private func speaksOfSending(_ unit: Unit) -> Bool {
    unit.weight("complaint") >= 1 && words.contains(WayParts.posting, in: unit.tokens)
      && !isAuthoritySending(unit)
  }

  /// "Du er velkommen til at ringe, hvis noget er uklart" offers help, no way for a complaint.
  private func isOffer(_ unit: Unit) -> Bool {
    words.contains(["velkommen", "spørgsmål", "uklart", "hjælper", "hjælpe", "hjælp"], in: unit.tokens)
      && unit.weight("complaint") < 1
  }

  /// The recipient that the sentence gives the complaint, when it does.
  private func recipient(_ unit: Unit) -> Route? {
    if goesThroughOwn(unit) { return isMunicipal ? .kommunen : .afsender }
    if isAuthoritySending(unit) { return nil }
    let verbs = unit.tokens.filter { WayParts.sendVerbs.contains(words.word($0)) }
    let hasSending = !verbs.isEmpty || unit.isContent && unit.block.role == .listItem
    guard hasSending || startsWithChannel(unit) else { return nil }
    if let body = bodyAfterTo(unit) { return body }
    if bodyReceives(unit) { return .direkte }
    for index in unit.tokens where WayParts.ownWords.contains(words.word(index)) || isOwnUnit(index, unit) {
      return isMunicipal ? .kommunen : .afsender
    }
    if namesSender(unit) { return isMunicipal ? .kommunen : .afsender }
    if words.contains(["brev", "mail", "besvare", "besvar", "svare"], in: unit.tokens), hasChannel(unit) {
      return isMunicipal ? .kommunen : .afsender
    }
    return nil
  }

  /// "Klagen går gennem kommunen", "sendes via os", "går vejen over forvaltningen".
  private func goesThroughOwn(_ unit: Unit) -> Bool {
    unit.weight("complaint") >= 1
      && unit.tokens.contains { index in
        guard ["gennem", "via", "over"].contains(words.word(index)) else { return false }
        let next = index + 1..<max(index + 1, min(index + 3, unit.tokens.upperBound))
        return next.contains { WayParts.ownWords.contains(words.word($0)) || isOwnUnit($0, unit) }
      }
  }

  /// "sender vi klagen til Ankestyrelsen", "kommunen sender sagen videre": the authority acts, not the citizen.
  private func isAuthoritySending(_ unit: Unit) -> Bool {
    unit.cues.contains { $0.id == "complaint-after" } && words.namesAuthority(unit.tokens)
      && !words.contains(["send", "skriv", "ring", "klagen skal"], in: unit.tokens)
      && !unit.tokens.contains { ["du", "de"].contains(words.word($0)) && isFollowedBySending($0, unit) }
      && !words.contains(["sendes", "indgives", "stiles", "indsendes", "rettes"], in: unit.tokens)
  }

  private func isFollowedBySending(_ index: Int, _ unit: Unit) -> Bool {
    let end = min(index + 4, unit.tokens.upperBound)
    return words.contains(["skal", "kan", "sender", "skriver", "ringer", "klage", "klager"], in: index..<end)
  }

  /// "til" with a body behind it, in a clause that sends the complaint.
  private func bodyAfterTo(_ unit: Unit) -> Route? {
    for hit in bodyHits where unit.tokens.contains(hit.tokens.lowerBound) {
      guard bodies.contains(where: { $0.entry?.id == hit.key }) else { continue }
      let from = max(unit.tokens.lowerBound, hit.tokens.lowerBound - 5)
      let lead = from..<hit.tokens.lowerBound
      let clause = unit.clauses.part(of: hit.tokens.lowerBound)
      guard words.contains(["til", "direkte"], in: lead) else { continue }
      if onlyNamesBody(lead, clause) || isOnlyAddressed(clause, unit) {
        continue
      }
      if words.contains(["videre", "videresender", "videresendes", "vi", "kommunen", "sagen"], in: clause) {
        continue
      }
      if words.contains(WayParts.sendVerbs, in: clause) { return .direkte }
    }
    return nil
  }

  /// "Du kan klage til Ankestyrelsen" names the body and says nothing of where the complaint is sent.
  private func onlyNamesBody(_ lead: Range<Int>, _ clause: Range<Int>) -> Bool {
    guard let to = lead.last(where: { words.word($0) == "til" }), to > clause.lowerBound else { return false }
    let before = clause.lowerBound..<to
    return words.contains(["klage", "klager", "klages", "påklages", "påklage"], in: before)
      && !words.contains(WayParts.posting, in: before) && !words.contains(WayParts.addressing, in: before)
  }

  private static let addressing: Set<String> = [
    "ske", "stiles", "rettes", "rette", "fremsættes", "skrives", "gives",
  ]

  /// A unit of the authority by its name: Ydelsesafdelingen, Socialafsnittet, Kørselskontoret.
  private func isOwnUnit(_ index: Int, _ unit: Unit) -> Bool {
    let word = words.word(index)
    return WayParts.unitEndings.contains { word.hasSuffix($0) && word.utf8.count > $0.utf8.count }
      && !bodyHits.contains { $0.tokens.contains(index) }
  }

  private static let unitEndings = [
    "afdelingen", "afdeling", "forvaltningen", "forvaltning", "kontoret", "centret", "centeret", "center",
    "teamet",
    "afsnittet", "sekretariatet", "rådgivningen", "visitationen", "skole", "skolen", "registeret", "enheden",
    "visningen",
  ]

  /// "Klagen stiles til Ankestyrelsen, men sendes til os": addressed to one, sent to another.
  private func isOnlyAddressed(_ clause: Range<Int>, _ unit: Unit) -> Bool {
    words.contains(["stiles", "stile", "stilet"], in: clause)
      && words.contains(WayParts.posting, in: unit.tokens)
  }

  private static let posting: Set<String> = [
    "send", "sende", "sender", "sendes", "indsend", "indsende", "indsendes", "aflever", "afleveres",
    "fremsendes", "indgives",
  ]

  private func startsWithChannel(_ unit: Unit) -> Bool {
    guard let first = unit.tokens.first else { return false }
    return ["ring", "skriv", "mail", "brug", "adressen", "adresse", "mundtligt"].contains(words.word(first))
  }

  private func namesSender(_ unit: Unit) -> Bool {
    let text = words.text
    let known = [sender.unit?.value, sender.authority?.value].compactMap { $0 }
    let sentence = String(decoding: text.bytes[unit.span.range], as: UTF8.self)
    return known.contains { !$0.isEmpty && sentence.contains($0) }
  }

  /// An address, a telephone number, an e-mail, a mailbox, "mundtligt".
  private func hasChannel(_ unit: Unit) -> Bool {
    for index in unit.tokens {
      switch words.text.tokens[index].kind {
      case .email, .phone: return true
      case .url where !words.word(index).contains("datatilsynet"): return true
      default:
        if WayParts.channelWords.contains(words.word(index)) || isByLetter(index, unit) { return true }
        if isPostcode(index, unit) { return true }
      }
    }
    return words.contains(["digital", "digitalt"], in: unit.tokens)
      && words.contains(["post", "postkasse"], in: unit.tokens)
  }

  /// "i et brev", "pr. brev", "svar på dette brev": the letter as a channel, not the one just received.
  private func isByLetter(_ index: Int, _ unit: Unit) -> Bool {
    guard ["brev", "brevet"].contains(words.word(index)), index > unit.tokens.lowerBound else { return false }
    if ["et", "pr", "pr.", "med", "eller", "almindeligt"].contains(words.word(index - 1)) { return true }
    let lead = max(unit.tokens.lowerBound, index - 4)..<index
    return words.contains(["svar", "svare", "besvar", "besvare", "besvarer"], in: lead)
  }

  /// Four digits before a capitalised word: a postal address.
  private func isPostcode(_ index: Int, _ unit: Unit) -> Bool {
    let token = words.text.tokens[index]
    guard token.kind == .number, token.span.length == 4, index + 1 < unit.tokens.upperBound else {
      return false
    }
    let next = words.text.bytes[words.text.tokens[index + 1].span.start]
    return (0x41...0x5A).contains(next) || next == 0xC3
  }

  /// Whether the channels given are the sender's: no body stands in their sentences.
  private func isOwnChannel(_ sentences: [Int]) -> Bool {
    sentences.contains { index in
      let unit = layer.units[index]
      return !bodyHits.contains { unit.tokens.contains($0.tokens.lowerBound) }
    }
  }

  private static let sendVerbs: Set<String> = [
    "send", "sende", "sender", "sendes", "ske", "skriv", "skrive", "skriver", "ring", "ringe", "ringer",
    "aflever",
    "aflevere", "afleveres",
    "indsend", "indsende", "indsendes", "indgiv", "indgive", "indgives", "rette", "rettes", "ret", "stiles",
    "stile", "fremsættes",
    "fremsendes", "kontakt", "kontakte", "kontakter", "henvend", "henvende", "besvar", "besvare", "mail",
    "maile", "mailes", "gør", "klage", "klager", "klages",
    "bede", "svar", "svare", "møde", "have", "modtage", "sig", "sige", "anmode",
  ]
  private static let ownWords: Set<String> = [
    "os", "mig", "kommunen", "vi", "borgerservice", "jobcentret", "jobcenteret", "forvaltningen",
    "afdelingen", "skolen",
    "visitationen", "skolelederen", "ydelsescentret", "ydelseskontoret", "sagsbehandleren", "sagsbehandler",
    "rådgiver", "myndigheden",
    "udvalget",
    "ungdomsrådgivningen", "familieafdelingen", "parkeringskontoret", "voldgiften",
  ]
  private static let channelWords: Set<String> = [
    "telefon", "telefonen", "telefonisk", "tlf", "tlf.", "tlf.nr", "mail", "e-mail", "mundtligt", "mundtlig",
    "borger.dk", "virk.dk", "brevpost",
    "postkasse", "postboks", "adressen", "personligt", "ringe", "ring", "selvbetjening", "mitid", "e-boks",
  ]
}
