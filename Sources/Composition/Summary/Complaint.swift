import LetterModel
import Rulebook
import Understanding

extension Material {
  /// Body, way, last day with its calculation, what the decision does meanwhile, what happens next.
  func complaint(_ decision: Decision) -> [ComposedSentence] {
    let guidance = decision.klagevejledning
    if guidance.body == .ingen { return noAppeal(guidance) }
    switch guidance.status {
    case .notRequired: return []
    case .missing: return missingGuidance(guidance)
    case .cannotTell:
      return [
        ComposedSentence(
          say(
            "Det er uklart, hvordan du klager. Se efter et bilag, eller spørg \(actor.place).",
            "It is unclear how to complain (klage). Look for an enclosure or ask."), .unclear,
          guidance.section.map { [.at($0)] } ?? absence(["K1"], lookedFor: ["klagevejledning"]))
      ]
    case .present, .incomplete: break
    }
    var lines = bodyLines(guidance)
    lines += wayLines(guidance)
    lines += deadlineLines(guidance)
    // What is missed least stands last: a summary that is too long is cut from the end.
    lines += otherWays(guidance)
    lines += calculationLines(guidance)
    lines += afterLines(guidance)
    return lines
  }

  func places(_ element: Element, or guidance: Klagevejledning) -> [Evidence] {
    let found = element.evidence.filter { if case .at = $0 { true } else { false } }
    if !found.isEmpty { return found }
    return guidance.section.map { [.at($0)] } ?? []
  }

  private func noAppeal(_ guidance: Klagevejledning) -> [ComposedSentence] {
    let evidence = places(guidance.klageinstans, or: guidance)
    return [
      ComposedSentence(
        say(
          "Nej. Brevet siger, at du ikke kan klage til en anden myndighed.",
          "No. The letter says that you cannot complain (klage) to another authority."), .stated, evidence),
      ComposedSentence(
        say(
          "Du kan altid bede \(actor.place) om at se på sagen igen.",
          "You can always ask \(actor.englishPlace) to look at the case again."), .explained, []),
    ]
  }

  private func missingGuidance(_ guidance: Klagevejledning) -> [ComposedSentence] {
    var lines = [
      ComposedSentence(
        say("Brevet siger ikke, hvordan du klager.", "The letter does not say how to complain (klage)."),
        .notStated, absence(["K1"], lookedFor: ["klage", "klagefrist", "klageinstans"])),
      ComposedSentence(
        say("Vil du klage, så klag hurtigst muligt.", "If you want to complain, do it as soon as possible."),
        .explained, []),
    ]
    if let regime = verifiedRegime(guidance), let deadline = regime.deadline, regime.body != .ingen {
      let body = regime.bodyName
      lines.append(
        ComposedSentence(
          say(
            "Efter reglerne klager man normalt til \(body) inden \(deadline.danish).",
            "By the rules one normally complains to \(body) within \(deadline.english)."), .explained, []))
    }
    lines.append(
      ComposedSentence(
        say("Spørg \(actor.place), og vent ikke.", "Ask \(actor.englishPlace), and do not wait."), .explained,
        []))
    return lines
  }

  private func bodyLines(_ guidance: Klagevejledning) -> [ComposedSentence] {
    guard let name = writtenBody(guidance) else {
      let line = say(
        "Brevet siger, at du kan klage, men ikke til hvem.",
        "The letter says that you can complain (klage), but not to whom.")
      return [ComposedSentence(line, .notStated, absence(["K2"], lookedFor: ["klageinstans"]))]
    }
    let evidence =
      places(guidance.klageinstans, or: guidance) + (guidance.bodyName?.span.map { [.at($0)] } ?? [])
    if isDoubtfulBody(guidance) { return doubtfulBody(name, guidance, evidence) }
    let line = say("Ja. Du kan klage til \(name).", "Yes. You can complain (klage) to \(name).")
    return [ComposedSentence(line, .stated, evidence)]
  }

  /// Whether the letter names a body that has been closed, by a source that can be shown to a citizen.
  func isOutdated(_ guidance: Klagevejledning) -> Bool {
    outdatedBodies(guidance).contains { $0.provenance.isVerified }
  }

  /// The closed bodies with the name in the letter, sourced or not: enough to doubt it, not to say why.
  private func outdatedBodies(_ guidance: Klagevejledning) -> [BodyEntry] {
    guard let name = guidance.bodyName?.value.inLowerCase else { return [] }
    if let known = memory.closedBodies[name] { return known }
    let closed = rulebook.bodies.filter { body in
      body.isOutdated
        && body.names.contains { name == $0.inLowerCase || name.hasPrefix($0.inLowerCase + " ") }
    }
    memory.closedBodies[name] = closed
    return closed
  }

  /// Whether the body the letter names is closed, does not fit the law, or is no appeal body at all.
  func isDoubtfulBody(_ guidance: Klagevejledning) -> Bool {
    !outdatedBodies(guidance).isEmpty || finding("K9") != nil || guidance.body == .folketingetsOmbudsmand
  }

  /// A body that is closed or does not fit the law: what the letter says, and a verified rule beside it.
  private func doubtfulBody(
    _ name: String, _ guidance: Klagevejledning, _ evidence: [Evidence]
  ) -> [ComposedSentence] {
    var lines = [
      ComposedSentence(
        say("Brevet siger, at du klager til \(name).", "The letter says to complain (klage) to \(name)."),
        .stated, evidence)
    ]
    if isOutdated(guidance) {
      lines.append(
        ComposedSentence(
          say("Det navn er ikke i brug mere.", "That name is no longer in use."), .explained, []))
    }
    if guidance.body == .folketingetsOmbudsmand {
      lines.append(
        ComposedSentence(
          say(
            "Ombudsmanden ser normalt først på en sag, når andre muligheder er brugt.",
            "The Ombudsman normally takes a case only after other ways are used."), .explained, []))
    }
    if let regime = verifiedRegime(guidance), let body = regime.body.flatMap(Material.shownName) {
      lines.append(
        ComposedSentence(
          say(
            isOutdated(guidance)
              ? "Efter reglerne klager man nu til \(body)." : "Efter reglerne klager man til \(body).",
            "By the rules one complains to \(body)."),
          .explained,
          []))
    }
    lines.append(
      ComposedSentence(
        say("Spørg \(actor.place), hvor klagen skal hen.", "Ask \(actor.englishPlace) where to send it."),
        .explained, []))
    return lines
  }

  /// The body as the letter writes it, without the ending of the genitive ("Ankestyrelsens afgørelse").
  func writtenBody(_ guidance: Klagevejledning) -> String? {
    let shown = guidance.body.flatMap(Material.shownName)
    guard let written = guidance.bodyName?.value else { return shown }
    return shown.map { written == $0 + "s" ? $0 : written } ?? written
  }

  /// The body as it can stand after "klage til"; nil for bodies without a name of their own.
  static func shownName(_ body: ComplaintBody) -> String? {
    switch body {
    case .andet, .ingen: nil
    default: body.rawValue
    }
  }
}
