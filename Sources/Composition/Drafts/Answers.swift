import DanishText
import LetterModel
import Understanding

// Letters that answer, correct, or let someone else act.

extension DraftBuilder {
  /// The answer to a hearing, point by point (forvaltningsloven §§ 19 and 21).
  mutating func partshoeringssvar() {
    let isHeard = [.hearing, .intendedDecision].contains(material.facts.kind)
    head(
      (isHeard ? "Svar på jeres høring" : "Mine bemærkninger til jeres brev") + " \(date)\(caseSuffix)",
      recipient: authority)
    add(
      .paragraph,
      "Tak for brevet \(date). Her er mine bemærkninger\(isHeard ? ", før I afgør sagen" : "").",
      origin: .stated, evidence: caseEvidence)
    let points = isHeard ? informationInHearing : []
    if points.isEmpty {
      add(.paragraph, fill(.bemaerkninger))
    }
    for (number, span) in points.enumerated() {
      guard let quotation = quotation(span) else { continue }
      add(.quote, quotation, origin: .stated, evidence: evidence(quoting: span))
      let field = DraftField.punkt(number + 1)
      add(.numbered, fill(field))
    }
    add(.paragraph, "Andet, I bør vide: \(fill(.nyt))")
    add(.paragraph, "Papirer, jeg sender med: \(fill(.bilag))")
    close()
    if let deadline = material.firstDeadline {
      citizenSheet.append(
        ComposedSentence(
          "Svar senest \(material.written(deadline)).", .stated, [.at(deadline.span)]))
    } else {
      citizenSheet.append(
        ComposedSentence(
          "Brevet siger ikke, hvornår du senest skal svare. Svar hurtigst muligt.", .notStated,
          material.absence(["P2"], lookedFor: ["senest", "inden"])))
    }
    citizenSheet.append(
      ComposedSentence("Kan du ikke nå det, så bed om længere tid, før dagen er gået.", .explained, []))
    citizenSheet.append(ComposedSentence("Gem en kopi af svaret.", .explained, []))
    if !isHeard {
      notes.append("Brevet ser ikke ud til at være en høring. Svaret passer måske ikke.")
    }
  }

  var caseSuffix: String { caseNumber.map { " – sagsnr. \($0)" } ?? "" }

  /// The pieces of information a hearing puts forward; at most four.
  private var informationInHearing: [Span] {
    material.hearingFactSentences.prefix(4).compactMap { material.span($0) }
  }

  /// A request to take the case up again.
  mutating func genoptagelse(_ decision: Decision?) {
    head("Jeg beder om genoptagelse: \(about("afgørelsen", decision: decision))", recipient: authority)
    add(
      .paragraph, "Jeg beder jer om at tage sagen op igen. Det gælder afgørelsen \(date).", origin: .stated,
      evidence: caseEvidence)
    add(.heading, "Hvad der er nyt")
    add(.paragraph, fill(.nyt))
    add(.paragraph, "Papirer, jeg sender med: \(fill(.bilag))")
    add(.paragraph, "Siger I nej, beder jeg om en begrundelse.")
    close()
    ownSheet(expect: "Der er ingen fast frist for svar. Du må gerne spørge, hvor langt de er.")
    keepTheDeadline(decision)
  }

  /// A request to correct a fact or add remarks (GDPR article 16).
  mutating func berigtigelse() {
    head("Jeg beder om, at oplysninger bliver rettet\(caseSuffix)", recipient: authority)
    let findings = material.review.findings.filter { $0.id.family == "A" && $0.confidence >= .medium }
    add(
      .paragraph, "I brevet \(date) står der oplysninger om mig, som jeg beder jer se på.", origin: .stated,
      evidence: caseEvidence)
    for finding in findings.prefix(3) {
      let span = finding.evidence.lazy.compactMap { evidence -> Span? in
        if case .at(let span) = evidence { span } else { nil }
      }.first
      guard let span else { continue }
      let sentence = material.facts.sentences.first { $0.sentence.span.contains(span) }?.sentence.span ?? span
      guard let quotation = quotation(sentence) else { continue }
      add(
        .quote, quotation, origin: .stated, evidence: evidence(quoting: sentence), finding: finding.id)
      add(
        .paragraph, "Jeg beder om konkrete eksempler: Hvad blev sagt eller gjort, hvornår og over for hvem?")
    }
    add(.paragraph, "Det er forkert: \(fill(.forkertOplysning))")
    add(.paragraph, "Det rigtige er: \(fill(.rettelse))")
    add(
      .paragraph,
      "Er det en vurdering, som I ikke kan rette, beder jeg om, at dette brev bliver lagt ved sagen.")
    close()
    ownSheet(expect: "Du skal som regel have svar inden en måned.")
  }

  /// Agenda and companion for a meeting.
  mutating func moede() {
    let meeting = material.facts.dates.first { $0.role == .meeting }
    let isInvited = material.facts.kind == .meeting
    head(
      isInvited
        ? "Om mødet\(meeting.map { " \(material.written($0))" } ?? "")\(caseSuffix)"
        : "Jeg beder om et møde\(caseSuffix)", recipient: authority,
      restingOn: meeting.map { [.at($0.span)] } ?? [])
    add(
      .paragraph,
      isInvited
        ? "Tak for indkaldelsen. Før mødet beder jeg om at få at vide:"
        : "Jeg har fået jeres brev \(date) og vil gerne tale med jer om det. Før mødet beder jeg om at få at vide:",
      origin: .stated, evidence: caseEvidence)
    for line in [
      "Hvad vi skal tale om, og hvad mødet skal føre til.", "Hvem der deltager, og hvorfor.",
      "Om der bliver besluttet noget på mødet.",
    ] { add(.bullet, line) }
    add(.paragraph, "Jeg vil gerne tale om: \(fill(.dagsorden))")
    add(.paragraph, "Jeg tager denne bisidder med: \(fill(.deltagere))")
    add(.paragraph, "Jeg beder om et referat efter mødet.")
    close(receipt: false)
    ownSheet(expect: "Får du ikke svar før mødet, så spørg, når mødet begynder.")
    if material.facts.kind != .meeting {
      notes.append("Brevet ser ikke ud til at være en indkaldelse til et møde.")
    }
  }

  /// Power for someone else to act (forvaltningsloven § 8).
  mutating func fuldmagt() {
    head("Fuldmagt\(caseSuffix)", recipient: authority)
    add(.paragraph, "Jeg giver denne person lov til at handle for mig: \(fill(.fuldmaegtig))")
    add(
      .paragraph,
      "Fuldmagten gælder \(caseNumber.map { "sagen med nr. \($0)" } ?? "sagen om \(fill(.emne))").")
    add(.paragraph, "Personen må:")
    for line in [
      "tale og skrive med jer om sagen", "se sagens papirer", "få breve om sagen",
      "klage og svare på mine vegne",
    ] { add(.bullet, line) }
    add(.paragraph, "Fuldmagten gælder, til jeg siger, at den ikke gør.")
    add(.signature, "Dato og underskrift:\n\n\(name)")
    ownSheet(expect: "Du kan altid tage fuldmagten tilbage.")
    citizenSheet.append(
      ComposedSentence("Streg det ud, som personen ikke må. Skriv under med dato.", .explained, []))
  }
}
