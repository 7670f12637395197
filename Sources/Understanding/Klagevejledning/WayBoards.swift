import DanishText
import LetterModel
import Rulebook

/// The board's own door: its address, its page, and whether it takes the complaint itself.
extension WayParts {
  /// The body takes the complaint itself: "det går direkte til styrelsen", "styrelsen skal have klagen".
  func bodyReceives(_ unit: Unit) -> Bool {
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

  /// "sendes med brev til Nævnenes Hus, Toldboden 2", "Send det til 7998 Statsservice": where boards have their post.
  func goesToBoardHouse(_ unit: Unit) -> Bool {
    guard words.contains(WayParts.posting, in: unit.tokens), !isSentOn(unit), !isAuthoritySending(unit) else {
      return false
    }
    return unit.tokens.contains { index in
      let isHouse =
        words.word(index) == "nævnenes" && words.contains(["hus"], in: index + 1..<index + 2)
        || ["statsservice", "toldboden", "niebuhrs"].contains(words.word(index))
      guard isHouse else { return false }
      let clause = unit.clauses.part(of: index)
      let lead = max(clause.lowerBound, index - 4)..<index
      return words.contains(["til", "hos", "på"], in: lead) && !words.contains(["ikke", "videre"], in: lead)
        && words.contains(WayParts.posting, in: unit.tokens.lowerBound..<index)
        && !words.contains(["vi", "kommunen", "afgøres", "behandles"], in: clause.lowerBound..<index)
    }
  }

  /// The body's own address, number or mailbox stands behind its name: "klage til Vejdirektoratet, vd@vd.dk".
  func givesBodyContact(_ unit: Unit) -> Bool {
    if unit.tokens.contains(where: isBodyHost) || isBodyPage(unit) { return true }
    return boardEnds(unit).contains { end in
      for index in end..<max(end, min(end + 12, unit.tokens.upperBound)) {
        let token = words.text.tokens[index]
        if token.kind == .email || token.kind == .phone || isPostcode(index, unit) { return true }
        let isAddress =
          token.kind == .punctuation || token.kind == .number || startsUpper(token)
          || ["på", "adressen", "adresse", "telefon", "tlf", "tlf.", "e-mail", "mail", "v", "sal"].contains(
            words.word(index))
        guard isAddress else { return false }
      }
      return false
    }
  }

  /// Where the names of boards end in the sentence: the listed ones, one that is only named here, "Klagemyndigheden".
  func boardEnds(_ unit: Unit) -> [Int] {
    // A letter may name many boards, and they are asked for again and again: only those of the sentence are looked at.
    let unlisted = bodies.filter { $0.entry == nil && unit.span.contains($0.span) }.map(\.span.end)
    let listed = bodyHits.filter { hit in
      unit.tokens.contains(hit.tokens.upperBound - 1) && bodies.contains { $0.entry?.id == hit.key }
    }.map { $0.tokens.upperBound - 1 }
    return unit.tokens.filter { index in
      if words.isIn(WayParts.unnamedBoards, index) || listed.contains(index) { return true }
      let end = words.text.tokens[index].span.end
      return unlisted.contains { $0 <= end && end - $0 < 24 }
    }.map { $0 + 1 }
  }

  private static let unnamedBoards: WordList = ["klagemyndigheden", "klageinstansen", "ankeinstansen"]

  /// "vd@vd.dk", "datatilsynet.dk/klage": the door of a named board by its address on the net.
  func isBodyHost(_ index: Int) -> Bool {
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

  static let hosts: [ComplaintBody: Set<String>] = [
    .ankestyrelsen: ["ast"], .vejdirektoratet: ["vd", "vejdirektoratet"], .datatilsynet: ["datatilsynet"],
    .styrelsenForPatientklager: ["stpk"], .byggeklageenheden: ["naevneneshus", "nævneneshus"],
    .byfornyelsesnaevnet: ["naevneneshus", "nævneneshus"], .andet: ["nmkn", "skatteankestyrelsen"],
  ]

  /// "klageskemaet på styrelsens hjemmeside": the body's own page.
  func isBodyPage(_ unit: Unit) -> Bool {
    unit.tokens.contains { index in
      guard ["hjemmeside", "klageskema", "klageformular", "selvbetjening"].contains(words.word(index)),
        index > unit.tokens.lowerBound
      else { return false }
      let owner = words.word(index - 1)
      return ["styrelsens", "nævnets", "direktoratets", "enhedens"].contains { owner.hasSuffix($0) }
    }
  }

  /// A body in the guidance by its name or the last word of it: Ankestyrelsen, styrelsen, nævnet.
  func isBodyWord(_ index: Int) -> Bool {
    if bodyHits.contains(where: { hit in
      hit.tokens.upperBound - 1 == index && bodies.contains { $0.entry?.id == hit.key }
    }) || isUnlisted(index) {
      return true
    }
    guard
      ["styrelsen", "nævnet", "klagenævnet", "klageenheden", "direktoratet", "ankenævnet", "enheden"]
        .contains(words.word(index))
    else { return false }
    return bodies.contains { $0.body != nil }
  }

  /// A board or a court by its name or its ending, listed or not.
  func isBoard(_ index: Int) -> Bool {
    if bodyHits.contains(where: { $0.tokens.contains(index) }) || isUnlisted(index) { return true }
    let word = words.word(index)
    return word.hasPrefix("klage") || word.hasPrefix("digital")
      || ["retten", "nævnenes", "statsservice"].contains(word)
      || ["nævnet", "nævn", "styrelsen", "direktoratet", "tilsynet", "ministeriet", "instansen"].contains {
        word.hasSuffix($0)
      }
  }
}
