import LetterModel
import Rulebook
import Understanding

extension DraftBuilder {
  /// The complaint, element by element (users.md, section 4.2).
  mutating func klage(_ decision: Decision?, index: Int?) {
    let guidance = decision?.klagevejledning ?? Klagevejledning(all: .cannotTell)
    let destination = destination(guidance)
    opening("Klage", guidance, destination: destination, decision: decision)
    add(.heading, "Hvad \(we) ønsker")
    add(.paragraph, fill(.wish(for: decision?.outcome)))
    addGrounds(index, decision: decision)
    addGuidanceFaults(index)
    addLateness(guidance)
    add(.heading, isSeveral ? "Vores situation" : "Min situation")
    add(.paragraph, fill(situationQuestion(decision)))
    addEnclosures()
    add(.heading, "\(we.capitalised) beder om")
    for request in requests(guidance, decision: decision, destination: destination) { add(.bullet, request) }
    close(receipt: false)
    sheet(guidance, destination: destination)
    caveats(guidance, decision: decision)
  }

  /// What is complained about: a decision, or a letter that is none. A board is told who decided.
  mutating func opening(
    _ title: String, _ guidance: Klagevejledning, destination: Destination, decision: Decision?
  ) {
    let sender = destination == .sender ? nil : material.facts.sender.authority?.value
    let noun = decision == nil ? "jeres brev" : "afgørelse"
    head(
      "\(title) over \(about(noun, from: sender, decision: decision))",
      recipient: recipient(destination, guidance),
      restingOn: material.placeEvidence(guidance) + senderEvidence)
    let what = decision == nil ? "jeres brev" : "afgørelsen"
    let from = sender.map { " fra \($0)" } ?? ""
    add(
      .paragraph,
      "\(we.capitalised) klager over \(what) \(date)\(from), som \(we) modtog den \(fill(.modtaget)).",
      origin: .stated, evidence: caseEvidence + senderEvidence)
  }

  /// Why the complaint comes late, where the last day is over by letter and law.
  mutating func addLateness(_ guidance: Klagevejledning) {
    guard isOver(guidance) else { return }
    add(.heading, "Hvorfor klagen kommer sent")
    add(.paragraph, fill(.forsinket))
    add(.paragraph, "Er klagen for sen, beder \(we) om, at den bliver behandlet alligevel.")
  }

  /// Whether every day to complain is over.
  func isOver(_ guidance: Klagevejledning) -> Bool {
    material.complaintDays(guidance)?.state(on: material.review.asOf) == .passed
  }

  private mutating func addGrounds(_ index: Int?, decision: Decision?) {
    add(.heading, "Hvorfor \(we) klager")
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
    add(.numbered, fill(.forkert))
    // What the letter itself lays most weight on is what the citizen has to answer.
    if let span = decision.flatMap({ material.mainGround(of: $0) }), let words = quotation(span),
      quoted.insert(words).inserted
    {
      add(.quote, words, origin: .stated, evidence: evidence(quoting: span))
    }
    if grounds.isEmpty, guidanceFaults(index).isEmpty {
      notes.append("Brevet giver ikke selv punkter til klagen. Borgeren må skrive, hvad der er forkert.")
    }
  }

  private func requests(_ guidance: Klagevejledning, decision: Decision?, destination: Destination)
    -> [String]
  {
    var lines: [String] = []
    if decision == nil {
      lines.append("At I ser på sagen igen.")
      lines.append("Svar på, om brevet er en afgørelse, og hvordan \(we) klager over den.")
    } else if destination == .sender {
      lines.append("At I ser på afgørelsen igen (genvurdering).")
      if guidance.body == .ingen {
        lines.append("En begrundelse, hvis I holder fast i afgørelsen.")
      } else if let body = bodyName(guidance) {
        lines.append("At I sender klagen videre til \(body), hvis I holder fast i afgørelsen.")
      } else {
        lines.append("At I sender klagen til den rette klageinstans, hvis I holder fast i afgørelsen.")
      }
    }
    if let request = suspension(guidance, decision: decision) { lines.append(request) }
    if guidance.status == .missing {
      lines.append("At I sender mig en klagevejledning. Afgørelsen havde ingen.")
    }
    lines.append("At \(we) må sende flere oplysninger senere.")
    lines.append("En kvittering for, at I har fået klagen.")
    return lines
  }

  /// Enclosures, where there may be any.
  private mutating func addEnclosures() {
    if let answer = answer(.bilag),
      ["ingen", "nej", "ikke nogen", "intet"].contains(bareWord(answer.inLowerCase))
    {
      return
    }
    add(.heading, "Bilag")
    add(.paragraph, fill(.bilag))
  }

  /// Faults in the guidance on complaining. They are no ground against the result (users.md, section 4.3), but explain why
  /// a complaint comes late or to another place, and are told apart from the grounds.
  private func guidanceFaults(_ index: Int?) -> [(finding: Finding, text: String)] {
    ["K1", "K4", "K5", "K9", "K2", "K10"].compactMap { code in
      let finding = material.review.findings.first {
        $0.id.description == code && $0.complaintPoint != nil && $0.confidence >= .medium
          && ($0.decision == nil || index == nil || $0.decision == index)
      }
      guard let finding, let point = finding.complaintPoint?.trimmed else { return nil }
      guard code == "K1" else { return (finding, firstPerson(point).withStop) }
      // That a complaint is late is only said where it may be.
      return isLate ? (finding, firstPerson(point).withStop) : nil
    }
  }

  /// Whether a complaint may be late: the rule's day is over, or four weeks where no rule is known.
  private var isLate: Bool {
    let review = material.review
    if let rule = ComplaintDays.byRule(review, rulebook: material.rulebook) { return review.asOf > rule.day }
    guard let day = review.received ?? review.facts.date?.value else { return false }
    return review.asOf > Period(4, .weeks).end(after: day)
  }

  private mutating func addGuidanceFaults(_ index: Int?) {
    let faults = guidanceFaults(index)
    guard !faults.isEmpty else { return }
    add(.heading, "Om klagevejledningen")
    for fault in faults.prefix(2) {
      add(.paragraph, fault.text, evidence: fault.finding.evidence, finding: fault.finding.id)
    }
    if faults.contains(where: { $0.finding.id.description == "K4" }),
      let date = material.complaintDays(
        index.map { material.facts.decisions[$0].klagevejledning } ?? material.facts.klagevejledning),
      date.own < material.review.asOf
    {
      add(.paragraph, "\(we.capitalised) beder jer derfor regne fristen efter loven.")
    }
  }

  /// The text in the plural where several people sign.
  private func firstPerson(_ text: String) -> String { isSeveral ? FirstPerson.plural(text) : text }

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
    noteOnDays(guidance)
    if let expected = guidance.expected, !expected.regime.provenance.isVerified {
      notes.append("Reglen om klage på området er ikke bekræftet. Tjek klageinstans og frist.")
    }
  }

  /// That a day is over, and where the law's day is another than the letter's.
  private mutating func noteOnDays(_ guidance: Klagevejledning) {
    guard let days = material.complaintDays(guidance) else { return }
    let state = days.state(on: material.review.asOf)
    if state == .passed {
      notes.append("Fristen ser ud til at være overskredet. Klag alligevel, og skriv hvorfor.")
    }
    guard let lawful = days.lawful else { return }
    let own = DanishCalendar.writtenShort(days.own)
    let law = DanishCalendar.writtenShort(lawful.day)
    let advice =
      switch state {
      case .open: "Send klagen, så den er fremme den tidligste dag."
      case .openByLaw, .openByLetter: "Send klagen med det samme."
      case .passed: "Nævn det i klagen."
      }
    notes.append(
      "Brevets sidste dag er \(own), men efter reglerne er den normalt \(law) (\(lawful.period.danish)). \(advice)"
    )
  }
}
