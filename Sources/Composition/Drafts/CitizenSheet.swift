import LetterModel
import Rulebook
import Understanding

// The sheet that goes with a complaint and is not sent: until when, where to, what then.

extension DraftBuilder {
  /// The sheet for the citizen: last day, where, a copy, what to expect.
  mutating func sheet(_ guidance: Klagevejledning, destination: Destination) {
    citizenSheet.append(whenToSend(guidance))
    citizenSheet += whereToSend(guidance, destination: destination)
    let advice = [
      arrival(guidance, destination: destination),
      "Skriv under, og gem en kopi af klagen og af kvitteringen.",
      "Du må få en anden til at hjælpe dig, for eksempel en borgerrådgiver eller en retshjælp.",
    ]
    citizenSheet += advice.compactMap { $0 }.map { ComposedSentence($0, .explained, []) }
    if destination == .sender, guidance.body != .ingen, let body = bodyName(guidance) {
      citizenSheet.append(
        ComposedSentence(
          "\(material.actor.start) ser på sagen igen. Ændrer det ikke noget, går klagen videre til \(body).",
          .explained, []))
    }
  }

  /// The last day; that there is none to keep where nothing can be complained about, or the letter names none.
  private func whenToSend(_ guidance: Klagevejledning) -> ComposedSentence {
    if material.facts.decisions.isEmpty {
      return ComposedSentence(
        "Brevet ser ikke ud til at være en afgørelse. Du kan som regel først klage, når der er en.", .stated,
        material.kindEvidence)
    }
    if guidance.body == .ingen {
      return ComposedSentence(
        "Brevet siger, at du ikke kan klage til en anden myndighed. Du kan bede om, at de ser på sagen igen.",
        .stated, material.places(guidance.klageinstans, or: guidance))
    }
    if let line = material.lastDayLine(guidance) { return line }
    if guidance.status == .notRequired {
      return ComposedSentence(
        "Brevet ser ud til at give dig det, du søgte om. Så er der som regel ikke noget at klage over.",
        .explained, [])
    }
    return ComposedSentence(
      "Brevet siger ikke, hvornår du senest skal klage. Klag hurtigst muligt.", .notStated,
      material.absence(["K3", "K1"], lookedFor: ["klagefrist"]))
  }

  /// How to be in time; nil where there is no day to keep, or none is left.
  private func arrival(_ guidance: Klagevejledning, destination: Destination) -> String? {
    guard guidance.status != .missing, guidance.body != .ingen, !isOver(guidance),
      material.lastDayLine(guidance) != nil, !material.facts.decisions.isEmpty
    else { return nil }
    if case .portal = destination { return "Klagen skal ligge i portalen på den sidste dag." }
    let daysLeft = material.complaintDays(guidance).map {
      $0.safe.dayNumber - material.review.asOf.dayNumber
    }
    if let daysLeft, daysLeft <= DraftBuilder.daysOfPost {
      return
        "Klagen skal være nået frem på den sidste dag. Der er kort tid, og et brev med posten kan komme for sent."
    }
    return
      "Klagen skal være nået frem på den sidste dag. Send den gerne et par dage før, og mere end en uge før med posten."
  }

  /// Days a letter by post may take.
  private static let daysOfPost = 8

  /// The address of the body itself, as the letter writes it; nil where it gives none.
  private func address(of body: String, _ given: ComplaintPlace) -> String? {
    guard let address = given.address else { return nil }
    guard let recipient = given.recipient else { return "\(body), \(address)" }
    return recipient.contains(body) ? address : nil
  }

  /// Where a complaint goes that is sent straight to the body, with the ways the letter names.
  private func straightTo(_ body: String, _ guidance: Klagevejledning) -> [ComposedSentence] {
    let given = material.complaintPlace(guidance)
    let address = given.flatMap { self.address(of: body, $0) }
    let found = evidence(of: guidance) + (given?.evidence ?? [])
    var lines = [ComposedSentence("Send klagen direkte til \(address ?? body).", .stated, found)]
    if let email = given?.email {
      lines.append(ComposedSentence("Du kan også skrive til \(email).", .stated, found))
    }
    if given?.takesDigitalPost ?? false {
      lines.append(ComposedSentence("Du kan også bruge Digital Post.", .stated, found))
    }
    if address == nil, lines.count == 1 {
      lines.append(ComposedSentence("Se i brevet, hvordan klagen sendes.", .explained, []))
    }
    return lines
  }

  /// Whether the place the letter names for complaints is the body's own, where a complaint to the sender is not sent.
  private func isBodysOwn(_ place: ComplaintPlace, _ guidance: Klagevejledning) -> Bool {
    if guidance.route == .direkte { return true }
    guard let recipient = place.recipient, let body = material.writtenBody(guidance) else { return false }
    return recipient.contains(body) && !(authority?.contains(body) ?? false)
  }

  private func whereToSend(_ guidance: Klagevejledning, destination: Destination) -> [ComposedSentence] {
    switch destination {
    case .sender:
      let place = authority ?? "den, der har skrevet brevet"
      if let given = material.complaintPlace(guidance), let address = given.address,
        !isBodysOwn(given, guidance)
      {
        return [
          ComposedSentence(
            "Send klagen til \(given.recipient == nil ? "\(place), \(address)" : address).", .stated,
            given.evidence + senderEvidence),
          ComposedSentence(
            given.takesDigitalPost
              ? "Du kan også svare på brevet i Digital Post."
              : "Du kan sende et brev eller svare i Digital Post.",
            given.takesDigitalPost ? .stated : .explained, given.evidence),
        ]
      }
      return [
        ComposedSentence(
          "Send klagen til \(place). Du kan svare på brevet i Digital Post eller sende et brev.", .explained,
          senderEvidence)
      ]
    case .portal(let body):
      var lines = [
        "Klagen til \(body) skal oprettes i Klageportalen. Log ind med MitID på borger.dk eller virk.dk.",
        "Kan du ikke bruge portalen, så skriv til \(material.actor.name), og bed om at blive fritaget. "
          + "Skriv hvorfor.",
      ]
      if let fee = material.verifiedRegime(guidance)?.fee, fee > 0 {
        lines.insert("Der er et gebyr, som du betaler i portalen. Se beløbet, før du sender.", at: 1)
      }
      return lines.map { ComposedSentence($0, .explained, []) }
    case .body(let body): return straightTo(body, guidance)
    }
  }

  private func evidence(of guidance: Klagevejledning) -> [Evidence] {
    guidance.section.map { [.at($0)] } ?? guidance.fremgangsmaade.evidence
  }
}
