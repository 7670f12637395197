import LetterModel
import Rulebook
import Understanding

extension Material {
  /// Where the complaint is sent, as the letter says; a verified rule beside a way that goes past the authority.
  func wayLines(_ guidance: Klagevejledning) -> [ComposedSentence] {
    let evidence = places(guidance.fremgangsmaade, or: guidance)
    guard let route = guidance.route else {
      guard guidance.fremgangsmaade.status != .present else { return [] }
      let line = say(
        "Brevet siger ikke, hvor du sender klagen. Send den til \(actor.place).",
        "The letter does not say where to send it. Ask \(actor.englishPlace).")
      return [ComposedSentence(line, .notStated, absence(["K13"], lookedFor: ["adresse", "Digital Post"]))]
    }
    let line =
      switch route {
      case .kommunen, .afsender:
        say(
          "Send klagen til \(place(guidance) ?? actor.place).",
          "Send it to \(place(guidance) ?? actor.englishPlace).")
      case .klageportalen:
        say("Du klager i Klageportalen på nettet.", "You complain in the portal Klageportalen.")
      case .direkte:
        directAddress(guidance).map {
          say(
            "Brevet siger, at klagen sendes direkte til \($0).",
            "The letter says to send it straight to \($0).")
        }
          ?? say(
            "Brevet siger, at klagen sendes direkte dertil.", "The letter says to send it straight there.")
      }
    var lines = [ComposedSentence(line, .stated, evidence + placeEvidence(guidance))]
    if route == .direkte, [.kommunen, .afsender].contains(verifiedRegime(guidance)?.route) {
      lines.append(
        ComposedSentence(
          say(
            "Efter reglerne sender man den først til \(actor.place).",
            "By the rules it first goes to \(actor.englishPlace)."), .explained, []))
    }
    return lines
  }

  /// The other ways the letter offers, and that one may complain orally.
  func otherWays(_ guidance: Klagevejledning) -> [ComposedSentence] {
    guard let route = guidance.route else { return [] }
    return [channelLine(guidance, route), oralLine(guidance)].compactMap { $0 }
  }

  /// Name and address to send the complaint to, as the letter writes them; nil when it gives none, or one so long that
  /// it drowns the line.
  private func place(_ guidance: Klagevejledning) -> String? {
    guard let given = complaintPlace(guidance), let address = given.address, address.words.count <= 14 else {
      return nil
    }
    guard guidance.route != .direkte else { return given.recipient == nil ? nil : address }
    return given.recipient == nil ? "\(isEnglish ? actor.englishPlace : actor.place), \(address)" : address
  }

  /// The address of the body itself; not told where a verified rule sends the complaint another way.
  private func directAddress(_ guidance: Klagevejledning) -> String? {
    let rule = verifiedRegime(guidance)?.route
    guard rule == nil || rule == .direkte, !isDoubtfulBody(guidance) else { return nil }
    return place(guidance)
  }

  /// Where the letter says the complaint goes; nil for a portal, which is no place.
  func complaintPlace(_ guidance: Klagevejledning) -> ComplaintPlace? {
    guard guidance.route != .klageportalen else { return nil }
    return ComplaintPlace(in: letter, facts: facts, guidance: guidance)
  }

  func placeEvidence(_ guidance: Klagevejledning) -> [Evidence] {
    complaintPlace(guidance)?.evidence ?? []
  }

  /// "Du kan også bruge Digital Post eller ringe på 00 11 22 33": the other ways the letter offers.
  private func channelLine(_ guidance: Klagevejledning, _ route: Route) -> ComposedSentence? {
    guard [.kommunen, .afsender].contains(route), !options.isEasy,
      let place = complaintPlace(guidance)
    else { return nil }
    let ways = [
      place.takesDigitalPost ? say("bruge Digital Post", "use Digital Post") : nil,
      place.email.map { say("skrive til \($0)", "write to \($0)") },
      place.phone.map { say("ringe på \($0)", "call \($0)") },
    ].compactMap { $0 }
    guard let last = ways.last else { return nil }
    let or = say(" eller ", " or ")
    let list = ways.count > 1 ? ways.dropLast().joined(separator: ", ") + or + last : last
    let also = place.address == nil ? "" : say("også ", "also ")
    return ComposedSentence(say("Du kan \(also)\(list).", "You can \(also)\(list)."), .stated, place.evidence)
  }

  /// "Du kan ringe, møde op eller skrive" – only what the letter says.
  private func oralLine(_ guidance: Klagevejledning) -> ComposedSentence? {
    let index = sentences(with: .complaintWay).first { index in
      guard let span = span(index), guidance.section?.contains(span) ?? true else { return false }
      let sentence = lower(span)
      return sentence.contains("mundtlig") && sentence.contains("skriftlig") && !sentence.contains("ikke")
    }
    guard let index, let span = span(index) else { return nil }
    let line = say("Du kan klage mundtligt eller skriftligt.", "You can complain orally or in writing.")
    return ComposedSentence(line, .stated, [.at(span)])
  }
}
