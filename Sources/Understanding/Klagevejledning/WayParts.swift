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
    var hasBodyContact = false
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
      let target = recipient(unit, isAnswer: isAnswer(index))
      if channel || target != nil { found.sentences.append(index) }
      if channel { found.hasChannel = true }
      if givesBodyContact(unit) { hasBodyContact = true }
      guard let target, found.route != .klageportalen else { continue }
      found.hasRecipient = true
      // The authority that decided wins over the body: "til kommunen, som sender den videre til Ankestyrelsen".
      let overrides = found.route == .direkte && target != .direkte && speaksOfSending(unit)
      if found.route == nil || overrides {
        found.route = target
      }
    }
    let isReceived = zone.contains { bodyReceives(layer.units[$0]) }
    if found.route == nil, isReceived || hasBodyContact && !isOwnWay(found.sentences) {
      found.route = .direkte
      found.hasRecipient = true
    }
    // A case is brought before a court there.
    if found.hasChannel, !bodies.isEmpty,
      bodies.allSatisfy({ $0.body == .boligretten || $0.body == .byretten })
    {
      found.route = .direkte
      found.hasRecipient = true
    }
    if found.route == nil, found.hasChannel, isOwnChannel(found.sentences) {
      found.route = isMunicipal ? .kommunen : .afsender
      found.hasRecipient = true
    }
    return found
  }

  /// "Hvor klager jeg? Hos os.": the answer to where the complaint goes.
  private func isAnswer(_ index: Int) -> Bool {
    guard index > 0 else { return false }
    let question = layer.units[index - 1]
    return question.tokens.last.map { words.word($0) == "?" } ?? false
      && words.contains(["hvor", "hvortil", "hvem"], in: question.tokens.prefix(1))
      && words.contains(["klager", "sender", "klagen", "sendes", "klage"], in: question.tokens)
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
      if words.contains(["skal"], in: next) && words.contains(["have", "modtage", "modtaget"], in: next) {
        return true
      }
      // "skal være modtaget i Ankestyrelsen", "skal være styrelsen i hænde"
      guard unit.weight("complaint") >= 1, words.contains(["skal", "bør", "må"], in: unit.tokens) else {
        return false
      }
      return words.contains(["hænde"], in: next.prefix(2))
        || words.contains(["modtaget", "fremme", "indgået"], in: lead)
          && words.contains(["i", "af", "hos"], in: lead)
    }
  }

  /// The body's own address, number or mailbox stands behind its name: "klage til Vejdirektoratet, vd@vd.dk".
  private func givesBodyContact(_ unit: Unit) -> Bool {
    if unit.tokens.contains(where: isBodyHost) || isBodyPage(unit) { return true }
    return boardEnds(unit).contains { end in
      for index in end..<max(end, min(end + 12, unit.tokens.upperBound)) {
        let token = words.text.tokens[index]
        if token.kind == .email || token.kind == .phone || isPostcode(index, unit) { return true }
        let isAddress =
          token.kind == .punctuation || token.kind == .number || startsUpper(token)
          || ["på", "telefon", "tlf", "tlf.", "e-mail", "mail", "v", "sal"].contains(words.word(index))
        guard isAddress else { return false }
      }
      return false
    }
  }

  /// Where the names of boards end in the sentence: the listed ones, one that is only named here, "Klagemyndigheden".
  private func boardEnds(_ unit: Unit) -> [Int] {
    unit.tokens.filter { index in
      if ["klagemyndigheden", "klageinstansen", "ankeinstansen"].contains(words.word(index)) { return true }
      let end = words.text.tokens[index].span.end
      if bodies.contains(where: {
        $0.entry == nil && $0.span.end <= end && unit.span.contains($0.span) && end - $0.span.end < 24
      }) {
        return true
      }
      return bodyHits.contains { hit in
        hit.tokens.upperBound - 1 == index && bodies.contains { $0.entry?.id == hit.key }
      }
    }.map { $0 + 1 }
  }

  /// "vd@vd.dk", "datatilsynet.dk/klage": the door of a named board by its address on the net.
  private func isBodyHost(_ index: Int) -> Bool {
    let kind = words.text.tokens[index].kind
    let word = words.word(index)
    guard kind == .email || kind == .url || word.contains(".") else { return false }
    // The host without its ending: "dt@datatilsynet.dk" and "www.datatilsynet.dk/klage" are both datatilsynet.
    let address = word.split(separator: "@").last ?? ""
    let labels = (address.split(separator: "/").first { !$0.hasSuffix(":") } ?? "").split(separator: ".")
    return bodies.contains { named in
      guard let host = named.body.flatMap({ WayParts.hosts[$0] }) else { return false }
      return labels.dropLast().contains { host.contains(String($0)) }
    }
  }

  private static let hosts: [ComplaintBody: Set<String>] = [
    .ankestyrelsen: ["ast"], .vejdirektoratet: ["vd", "vejdirektoratet"], .datatilsynet: ["datatilsynet"],
    .styrelsenForPatientklager: ["stpk"], .byggeklageenheden: ["naevneneshus", "nævneneshus"],
    .byfornyelsesnaevnet: ["naevneneshus", "nævneneshus"], .andet: ["nmkn", "skatteankestyrelsen"],
  ]

  /// "klageskemaet på styrelsens hjemmeside": the body's own page.
  private func isBodyPage(_ unit: Unit) -> Bool {
    unit.tokens.contains { index in
      guard ["hjemmeside", "klageskema", "klageformular", "selvbetjening"].contains(words.word(index)),
        index > unit.tokens.lowerBound
      else { return false }
      let owner = words.word(index - 1)
      return ["styrelsens", "nævnets", "direktoratets", "enhedens"].contains { owner.hasSuffix($0) }
    }
  }

  /// Whether one of the sentences gives a way of the sender's own.
  private func isOwnWay(_ sentences: [Int]) -> Bool {
    sentences.contains { index in
      let unit = layer.units[index]
      return !isOffer(unit) && (unit.weight("complaint") >= 1 || startsWithChannel(unit))
        && !bodyHits.contains { unit.tokens.contains($0.tokens.lowerBound) }
        && !givesBodyContact(unit)
    }
  }

  /// A body in the guidance by its name or the last word of it: Ankestyrelsen, styrelsen, nævnet.
  private func isBodyWord(_ index: Int) -> Bool {
    if bodyHits.contains(where: { hit in
      hit.tokens.upperBound - 1 == index && bodies.contains { $0.entry?.id == hit.key }
    }) {
      return true
    }
    guard
      ["styrelsen", "nævnet", "klagenævnet", "klageenheden", "direktoratet", "ankenævnet", "enheden"]
        .contains(words.word(index))
    else { return false }
    return bodies.contains { $0.body != nil }
  }

  private func speaksOfSending(_ unit: Unit) -> Bool {
    unit.weight("complaint") >= 1 && words.contains(WayParts.posting, in: unit.tokens)
      && !isAuthoritySending(unit)
  }

  /// "Du er velkommen til at ringe, hvis noget er uklart" offers help, no way for a complaint.
  private func isOffer(_ unit: Unit) -> Bool {
    words.contains(
      ["velkommen", "spørgsmål", "uklart", "hjælper", "hjælpe", "hjælp", "tvivl", "tale"], in: unit.tokens)
      && (unit.weight("complaint") < 1 || isOnlyWelcome(unit))
  }

  /// "Er du utilfreds, er du velkommen til at ringe": a talk, and no word of a complaint.
  private func isOnlyWelcome(_ unit: Unit) -> Bool {
    words.contains(["velkommen", "velkomne"], in: unit.tokens)
      && !unit.tokens.contains { index in
        let word = words.word(index)
        return word.hasPrefix("klag") || word.hasPrefix("påklag") || word.hasPrefix("anke")
      }
  }

  /// The recipient that the sentence gives the complaint, when it does.
  private func recipient(_ unit: Unit, isAnswer: Bool) -> Route? {
    if isBodyPage(unit), !words.contains(WayParts.ownWords, in: unit.tokens) { return .direkte }
    if goesThroughOwn(unit) { return isMunicipal ? .kommunen : .afsender }
    if isAuthoritySending(unit) { return nil }
    let verbs = unit.tokens.filter { WayParts.sendVerbs.contains(words.word($0)) }
    let hasSending = !verbs.isEmpty || unit.isContent && unit.block.role == .listItem
    guard hasSending || isAnswer || startsWithChannel(unit) else { return nil }
    if let body = bodyAfterTo(unit) { return body }
    if bodyReceives(unit) { return .direkte }
    for index in unit.tokens where isOwnWord(index, unit) { return isMunicipal ? .kommunen : .afsender }
    if namesSender(unit) { return isMunicipal ? .kommunen : .afsender }
    if words.contains(["brev", "mail", "besvare", "besvar", "svare"], in: unit.tokens), hasChannel(unit) {
      return isMunicipal ? .kommunen : .afsender
    }
    if goesToNamedUnit(unit) || goesToOwnMailbox(unit) { return isMunicipal ? .kommunen : .afsender }
    return nil
  }

  /// "til Center for Social Indsats, Allégade 3", "til afdelingsleder Pia Lund, tlf. 99 99 10 10", "kontakter Elmehuset
  /// på …": someone named who is no board, with an address or a number behind the name.
  private func goesToNamedUnit(_ unit: Unit) -> Bool {
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

  /// "Klage: Ankestyrelsen, inden 4 uger, via jobcenter@norrelund.dk": a mailbox that is not the board's.
  private func goesToOwnMailbox(_ unit: Unit) -> Bool {
    unit.weight("complaint") >= 1 && !givesBodyContact(unit)
      && unit.tokens.contains { words.text.tokens[$0].kind == .email }
  }

  /// A board or a court by its name or its ending, listed or not.
  private func isBoard(_ index: Int) -> Bool {
    if bodyHits.contains(where: { $0.tokens.contains(index) }) { return true }
    let word = words.word(index)
    return word.hasPrefix("klage") || word.hasPrefix("digital")
      || ["retten", "nævnenes", "statsservice"].contains(word)
      || ["nævnet", "nævn", "styrelsen", "direktoratet", "tilsynet", "ministeriet", "instansen"].contains {
        word.hasSuffix($0)
      }
  }

  /// The sender as the one who gets something: "til os", "hos kommunen", "skal vi have", a unit by its name.
  private func isOwnWord(_ index: Int, _ unit: Unit) -> Bool {
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

  private static let towards: Set<String> = [
    "til", "hos", "ved", "via", "gennem", "for", "på", "i", "kontakt", "kontakte", "ring",
  ]

  /// "Klagen går gennem kommunen", "sendes via os", "går vejen over forvaltningen".
  private func goesThroughOwn(_ unit: Unit) -> Bool {
    (unit.weight("complaint") >= 1 || unit.weight("complaint-way") >= 1
      || words.contains(["gør", "sker", "foregår"], in: unit.tokens))
      && unit.tokens.contains { index in
        guard ["gennem", "via", "over"].contains(words.word(index)) else { return false }
        let next = index + 1..<max(index + 1, min(index + 3, unit.tokens.upperBound))
        return next.contains { WayParts.ownWords.contains(words.word($0)) || isOwnUnit($0, unit) }
      }
  }

  /// "sender vi klagen til Ankestyrelsen", "kommunen sender sagen videre": the authority acts, not the citizen.
  private func isAuthoritySending(_ unit: Unit) -> Bool {
    unit.cues.contains { $0.id == "complaint-after" } && namesSubject(unit)
      && !words.contains(["send", "skriv", "ring", "klagen skal"], in: unit.tokens)
      && !unit.tokens.contains { ["du", "de"].contains(words.word($0)) && isFollowedBySending($0, unit) }
      && !words.contains(["sendes", "indgives", "stiles", "indsendes", "rettes"], in: unit.tokens)
  }

  /// The authority as the one who acts: "vi", "kommunen"; "os" only where something is sent on.
  private func namesSubject(_ unit: Unit) -> Bool {
    words.namesAuthority(unit.tokens)
      && (words.contains(["videre"], in: unit.tokens)
        || unit.tokens.contains {
          Words.first.contains(words.word($0)) && !["os", "vores"].contains(words.word($0))
        })
  }

  private func isFollowedBySending(_ index: Int, _ unit: Unit) -> Bool {
    // "Klagen lægger du i kommunens postkasse"
    if index > unit.tokens.lowerBound, WayParts.posting.contains(words.word(index - 1)) { return true }
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

  /// "Du kan klage til Ankestyrelsen" names the body and says nothing of where the complaint is sent.
  private func onlyNamesBody(_ lead: Range<Int>, _ clause: Range<Int>) -> Bool {
    guard let to = lead.last(where: { words.word($0) == "til" }), to > clause.lowerBound else { return false }
    let before = clause.lowerBound..<to
    // "Klage kan indgives til Ankestyrelsen" tells who decides; where it is handed in comes after, or is forgotten.
    if words.contains(["kan"], in: before),
      words.contains(["indgives", "ske", "rettes", "gives"], in: before),
      !words.contains(["direkte"], in: clause)
    {
      return true
    }
    // "Klagen til Ankestyrelsen afleveres hos os"
    if words.word(to - 1).hasPrefix("klage"), !words.contains(WayParts.sendVerbs, in: before) { return true }
    return words.contains(["klage", "klager", "klages", "påklages", "påklage"], in: before)
      && !words.contains(WayParts.posting, in: before) && !words.contains(WayParts.addressing, in: before)
  }

  private static let addressing: WordList = [
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
  private func isOnlyAddressed(_ clause: Range<Int>, _ body: Int, _ unit: Unit) -> Bool {
    guard let address = clause.first(where: { ["stiles", "stile", "stilet"].contains(words.word($0)) }),
      words.contains(WayParts.posting, in: unit.tokens)
    else { return false }
    // "stiles og fremsendes til Ankestyrelsen"
    return address > body || !words.contains(WayParts.posting, in: address..<body)
  }

  private static let posting: WordList = [
    "send", "sende", "sender", "sendes", "indsend", "indsende", "indsendes", "aflever", "afleveres",
    "fremsendes", "fremsendt", "indgives", "læg", "lægger", "lægges",
    "indlever", "indlevere", "indleveres",
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
      case .url where isOnData || !words.word(index).contains("datatilsynet"): return true
      default:
        if WayParts.channelWords.contains(words.word(index)) || isByLetter(index, unit) { return true }
        if isPostcode(index, unit) || isStreet(index, unit) { return true }
      }
    }
    // "Vores adresse står øverst", not "skriv dit navn og din adresse".
    if words.contains(["adresse"], in: unit.tokens),
      words.contains(["vores", "øverst", "vor", "kommunens"], in: unit.tokens)
    {
      return true
    }
    return words.contains(["digital", "digitale", "digitalt"], in: unit.tokens)
      && words.contains(["post", "postkasse"], in: unit.tokens)
  }

  /// Whether Datatilsynet is the body here.
  private var isOnData: Bool { bodies.first?.body == .datatilsynet }

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
    return startsUpper(words.text.tokens[index + 1])
  }

  /// A street with its number: "Torvet 1", "Søndergade 14".
  private func isStreet(_ index: Int, _ unit: Unit) -> Bool {
    let tokens = words.text.tokens
    guard startsUpper(tokens[index]), index + 1 < unit.tokens.upperBound, tokens[index + 1].kind == .number,
      tokens[index + 1].span.length <= 3
    else { return false }
    let word = words.word(index)
    return WayParts.streetEndings.contains { word.hasSuffix($0) }
  }

  private static let streetEndings = [
    "vej", "vejen", "gade", "gaden", "torv", "torvet", "plads", "pladsen", "allé", "alle", "alleen", "alléen",
    "stræde", "vænge", "vænget", "bakken", "parken", "toften", "boulevard", "kaj", "kajen", "stien",
    "passagen",
  ]

  private func startsUpper(_ token: Token) -> Bool {
    let first = words.text.bytes[token.span.start]
    return (0x41...0x5A).contains(first) || first == 0xC3
  }

  /// Whether the channels given are the sender's: no body stands in their sentences.
  private func isOwnChannel(_ sentences: [Int]) -> Bool {
    sentences.contains { index in
      let unit = layer.units[index]
      return !bodyHits.contains { unit.tokens.contains($0.tokens.lowerBound) }
    }
  }

  private static let sendVerbs: WordList = [
    "send", "sende", "sender", "sendes", "ske", "skriv", "skrive", "skriver", "ring", "ringe", "ringer",
    "aflever",
    "aflevere", "afleveres",
    "indsend", "indsende", "indsendes", "indgiv", "indgive", "indgives", "rette", "rettes", "ret", "stiles",
    "stile", "fremsættes",
    "fremsendes", "kontakt", "kontakte", "kontakter", "henvend", "henvende", "besvar", "besvare", "mail",
    "maile", "mailes", "gør", "klage", "klager", "klages",
    "bede", "svar", "svare", "møde", "have", "modtage", "sig", "sige", "anmode", "klag", "være", "fremsendt",
    "henvender", "sker", "henvendelse", "fortæl", "fortælle", "meld", "skrives", "bringes", "læg", "lægge",
    "lægger", "lægges",
    "indlever", "indlevere", "indleveres", "give", "gives", "afgives",
  ]
  private static let ownWords: Set<String> = [
    "os", "mig", "kommunen", "vi", "borgerservice", "jobcentret", "jobcenteret", "forvaltningen",
    "afdelingen", "skolen",
    "visitationen", "skolelederen", "ydelsescentret", "ydelseskontoret", "sagsbehandleren", "sagsbehandler",
    "rådgiver", "myndigheden", "undertegnede", "afdelingsleder", "teamleder", "borgmesteren",
    "kommunalbestyrelsen",
    "udvalget",
    "ungdomsrådgivningen", "familieafdelingen", "parkeringskontoret", "voldgiften",
  ]
  private static let channelWords: Set<String> = [
    "telefon", "telefonen", "telefonisk", "tlf", "tlf.", "tlf.nr", "mail", "e-mail", "mundtligt", "mundtlig",
    "borger.dk", "virk.dk", "brevpost",
    "postkasse", "postboks", "adressen", "minretssag.dk", "minsu", "klageskemaet", "klageskema",
    "klageblanketten",
    "klageformularen", "personligt", "ringe", "ring", "selvbetjening", "mitid", "e-boks",
  ]
}
