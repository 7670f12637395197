import LetterModel
import Rulebook
import Understanding

extension DraftBuilder {
  /// The complaint, element by element (users.md, section 4.2).
  mutating func klage(_ decision: Decision?, index: Int?) {
    let guidance = decision?.klagevejledning ?? Klagevejledning(all: .cannotTell)
    let destination = destination(guidance)
    head("Klage over \(about("afgørelse", decision: decision))", recipient: recipient(destination))
    add(
      .paragraph,
      "Jeg klager over afgørelsen \(date), som jeg modtog den \(fill(.modtaget)).", origin: .stated,
      evidence: caseEvidence)
    add(.heading, "Hvad jeg ønsker")
    add(.paragraph, fill(.oensker))
    addGrounds(index, decision: decision)
    add(.heading, "Min situation")
    add(.paragraph, fill(isAboutHelp(decision) ? .hverdag : .situation))
    add(.heading, "Bilag")
    add(.paragraph, fill(.bilag))
    add(.heading, "Jeg beder om")
    for request in requests(guidance, decision: decision, destination: destination) { add(.bullet, request) }
    close(receipt: false)
    sheet(guidance, destination: destination)
    caveats(guidance, decision: decision)
  }

  /// Whether the decision is about help in everyday life, where examples of what one cannot do carry the complaint.
  private func isAboutHelp(_ decision: Decision?) -> Bool {
    let words =
      ([decision?.topic, decision?.object?.value, material.facts.subject?.value].compactMap { $0 }
      + material.facts.topics).joined(separator: " ").inLowerCase
    return [
      "hjælp", "støtte", "pleje", "rengøring", "ledsage", "bpa", "merudgift", "træning", "bostøtte",
      "aflastning", "assistance",
    ].contains { words.contains($0) } && !words.contains("boligstøtte") && !words.contains("kontanthjælp")
  }

  private mutating func addGrounds(_ index: Int?, decision: Decision?) {
    add(.heading, "Hvorfor jeg klager")
    let grounds = grounds(decision: index)
    var quoted = Set<String>()
    for ground in grounds {
      // The point is ours; what the letter says stands in the quotation.
      add(.numbered, ground.text, evidence: ground.evidence, finding: ground.finding.id)
      if let quotation = ground.quotation, let span = ground.quoted, quoted.insert(quotation).inserted {
        add(
          .quote, quotation, origin: .stated, evidence: evidence(quoting: span), finding: ground.finding.id)
      }
    }
    // What the letter itself lays most weight on is what the citizen has to answer.
    if let span = decision.flatMap({ material.mainGround(of: $0) }), let words = quotation(span),
      quoted.insert(words).inserted
    {
      add(.quote, words, origin: .stated, evidence: evidence(quoting: span))
    }
    add(.numbered, fill(.forkert))
    if grounds.isEmpty {
      notes.append("Brevet giver ikke selv punkter til klagen. Borgeren må skrive, hvad der er forkert.")
    }
  }

  private func requests(_ guidance: Klagevejledning, decision: Decision?, destination: Destination)
    -> [String]
  {
    var lines: [String] = []
    if destination == .sender {
      lines.append("At I ser på afgørelsen igen (genvurdering).")
      if let body = bodyName(guidance) {
        lines.append("At I sender klagen videre til \(body), hvis I holder fast i afgørelsen.")
      } else {
        lines.append("At I sender klagen til den rette klageinstans, hvis I holder fast i afgørelsen.")
      }
    }
    if let request = suspension(guidance, decision: decision) { lines.append(request) }
    if guidance.status == .missing {
      lines.append("At I sender mig en klagevejledning. Afgørelsen havde ingen.")
    }
    lines.append("At jeg må sende flere oplysninger senere.")
    lines.append("En kvittering for, at I har fået klagen.")
    return lines
  }

  /// A request that the decision waits, where a verified rule allows one; a question where nothing is known.
  private func suspension(_ guidance: Klagevejledning, decision: Decision?) -> String? {
    let burdening: Set<Outcome> = [.stop, .reduction, .repayment, .sanction, .order]
    guard let decision, burdening.contains(decision.outcome) else { return nil }
    switch material.verifiedRegime(guidance)?.suspensiveEffect {
    case .rule?, .yes?: return "At afgørelsen venter, mens klagen behandles (opsættende virkning)."
    case .no?: return nil
    default: return "Svar på, om afgørelsen gælder, mens klagen behandles."
    }
  }

  /// The sheet for the citizen: last day, where, a copy, what to expect.
  mutating func sheet(_ guidance: Klagevejledning, destination: Destination) {
    if let line = material.lastDayLine(guidance) {
      citizenSheet.append(line)
    } else {
      citizenSheet.append(
        ComposedSentence(
          "Brevet siger ikke, hvornår du senest skal klage. Klag hurtigst muligt.", .notStated,
          material.absence(["K3", "K1"], lookedFor: ["klagefrist"])))
    }
    citizenSheet += whereToSend(guidance, destination: destination)
    let hasDay = guidance.status != .missing && material.lastDayLine(guidance) != nil
    let arrival =
      "Klagen skal være nået frem på den sidste dag. Send den gerne et par dage før, og mere end en uge før med posten."
    let advice =
      (hasDay ? [arrival] : []) + [
        "Skriv under, og gem en kopi af klagen og af kvitteringen.",
        "Du må få en anden til at hjælpe dig, for eksempel en borgerrådgiver eller en retshjælp.",
      ]
    citizenSheet += advice.map { ComposedSentence($0, .explained, []) }
    if destination == .sender, let body = bodyName(guidance) {
      citizenSheet.append(
        ComposedSentence(
          "\(material.actor.start) ser på sagen igen. Ændrer det ikke noget, går klagen videre til \(body).",
          .explained, []))
    }
  }

  private func whereToSend(_ guidance: Klagevejledning, destination: Destination) -> [ComposedSentence] {
    switch destination {
    case .sender:
      let place = authority ?? "den, der har skrevet brevet"
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
    case .body(let body):
      return [ComposedSentence("Send klagen direkte til \(body).", .stated, evidence(of: guidance))]
    }
  }

  private func evidence(of guidance: Klagevejledning) -> [Evidence] {
    guidance.section.map { [.at($0)] } ?? guidance.fremgangsmaade.evidence
  }

  /// Notes to the advisor on where letter and rule disagree or the complaint may not fit.
  mutating func caveats(_ guidance: Klagevejledning, decision: Decision?) {
    if guidance.body == .ingen {
      notes.append(
        "Brevet siger, at afgørelsen ikke kan påklages til en anden myndighed. Klagen passer måske ikke.")
    }
    if material.facts.decisions.isEmpty {
      notes.append("Brevet ser ikke ud til at være en afgørelse. Klagen passer måske ikke.")
    } else if let decision, [.grant, .permit, .dispensation].contains(decision.outcome) {
      notes.append("Afgørelsen ser ud til at give fuldt medhold. Klagen passer måske ikke.")
    }
    if material.facts.decisions.count > 1 {
      notes.append("Brevet indeholder flere afgørelser. Klagen er over den, der går borgeren mest imod.")
    }
    if material.isDoubtfulBody(guidance) {
      notes.append("Brevet nævner en klageinstans, der ikke passer. Tjek, hvor klagen skal hen.")
    }
    let regime = material.verifiedRegime(guidance)
    if guidance.route == .klageportalen, let route = regime?.route, [.kommunen, .afsender].contains(route) {
      notes.append("Brevet siger, at klagen oprettes i Klageportalen. Reglen siger noget andet. Tjek det.")
    }
    if guidance.route == .direkte, regime?.route != .direkte {
      notes.append(
        "Brevet siger, at klagen sendes direkte til klageinstansen. Klagen er her stilet til afsenderen.")
    }
    if let lastDay = guidance.lastDay, lastDay < material.review.asOf {
      notes.append("Fristen ser ud til at være overskredet. Klag alligevel, og skriv hvorfor.")
    }
    if let expected = guidance.expected, !expected.regime.provenance.isVerified {
      notes.append("Reglen om klage på området er ikke bekræftet. Tjek klageinstans og frist.")
    }
  }
}
