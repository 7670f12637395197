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
    if !found.hasChannel, found.hasRecipient, found.route == .kommunen || found.route == .afsender,
      let form = zone.first(where: { leavesFormOpen(layer.units[$0]) }), hasHeadContact,
      found.sentences.contains(where: { namesUs(layer.units[$0]) }) || namesUs(layer.units[form])
    {
      found.hasChannel = true
      found.sentences.append(form)
    }
    let isReceived = zone.contains { bodyReceives(layer.units[$0]) }
    if found.route == nil, isReceived || hasBodyContact && !isOwnWay(found.sentences) {
      found.route = .direkte
      found.hasRecipient = true
    }
    // A case is brought before a court there.
    if found.route == nil, found.hasChannel, !bodies.isEmpty,
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
  func isAnswer(_ index: Int) -> Bool {
    guard index > 0 else { return false }
    let question = layer.units[index - 1]
    // "Klagen sendes til ... | Kongens Vænge 8, 3400 Hillerød": the label in a piece of its own.
    if question.tokens.count <= 6, words.contains(WayParts.wayLabels, in: question.tokens),
      words.contains(["til", "hos"], in: question.tokens),
      question.block.span == layer.units[index].block.span
    {
      return true
    }
    // "Hvordan? På telefon 44 55 66 77 eller i Digital Post."
    if question.tokens.count <= 3, question.tokens.last.map({ words.word($0) == "?" }) ?? false,
      words.contains(["hvordan", "hvorhen"], in: question.tokens.prefix(1))
    {
      return true
    }
    return question.tokens.last.map { words.word($0) == "?" } ?? false
      && words.contains(["hvor", "hvortil", "hvem"], in: question.tokens.prefix(1))
      && words.contains(["klager", "sender", "klagen", "sendes", "klage"], in: question.tokens)
  }

  func isPortal(_ unit: Unit) -> Bool {
    unit.tokens.contains { index in
      let word = words.word(index)
      if word.hasPrefix("klageportal") { return true }
      // "Gebyret ses på naevneneshus.dk" points to a price, not to the portal.
      // A mailbox there is the board's own and not the portal.
      return (word.contains("naevneneshus.dk") || word.contains("nævneneshus.dk"))
        && words.text.tokens[index].kind != .email
        && !words.contains(["gebyr", "gebyret", "koster", "pris", "prisen"], in: unit.tokens)
    }
  }

  /// Whether one of the sentences gives a way of the sender's own.
  func isOwnWay(_ sentences: [Int]) -> Bool {
    sentences.contains { index in
      let unit = layer.units[index]
      return !isOffer(unit) && (unit.weight("complaint") >= 1 || startsWithChannel(unit))
        && !bodyHits.contains { unit.tokens.contains($0.tokens.lowerBound) }
        && !givesBodyContact(unit)
    }
  }

  func speaksOfSending(_ unit: Unit) -> Bool {
    unit.weight("complaint") >= 1 && words.contains(WayParts.posting, in: unit.tokens)
      && !isAuthoritySending(unit)
  }

  /// "Du er velkommen til at ringe, hvis noget er uklart" offers help, no way for a complaint.
  func isOffer(_ unit: Unit) -> Bool {
    words.contains(
      ["velkommen", "spørgsmål", "uklart", "hjælper", "hjælpe", "hjælp", "tvivl", "tale", "mere"],
      in: unit.tokens)
      && (unit.weight("complaint") < 1 || isOnlyWelcome(unit)) && !helpsToComplain(unit)
  }

  /// "… eller bede hjemmehjælperen hjælpe dig med at skrive"
  func helpsToComplain(_ unit: Unit) -> Bool {
    unit.tokens.contains { index in
      guard ["hjælpe", "hjælper", "hjælp"].contains(words.word(index)) else { return false }
      return words.contains(
        ["skrive", "formulere", "klage", "klagen"], in: index..<min(index + 6, unit.tokens.upperBound))
    }
  }

  /// "Er du utilfreds, er du velkommen til at ringe": a talk, and no word of a complaint.
  func isOnlyWelcome(_ unit: Unit) -> Bool {
    words.contains(["velkommen", "velkomne"], in: unit.tokens)
      && !unit.tokens.contains { index in
        let word = words.word(index)
        return word.hasPrefix("klag") || word.hasPrefix("påklag") || word.hasPrefix("anke")
      }
  }

  /// Whether the channels given are the sender's: no body stands in their sentences.
  func isOwnChannel(_ sentences: [Int]) -> Bool {
    sentences.contains { index in
      let unit = layer.units[index]
      return !bodyHits.contains { unit.tokens.contains($0.tokens.lowerBound) }
    }
  }
}
