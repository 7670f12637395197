import LetterModel
import Rulebook
import Understanding

// Letters that ask the authority for something beside or before a complaint.

extension DraftBuilder {
  /// A short complaint that keeps the time limit; reasons follow.
  mutating func foreloebigKlage(_ decision: Decision?) {
    let guidance = decision?.klagevejledning ?? Klagevejledning(all: .cannotTell)
    let destination = destination(guidance)
    opening("Foreløbig klage", guidance, destination: destination, decision: decision)
    if isOver(guidance) {
      add(.paragraph, "\(we.capitalised) sender denne korte klage nu, så den ikke kommer endnu senere.")
    } else {
      add(.paragraph, "\(we.capitalised) sender denne korte klage nu for at overholde fristen.")
    }
    add(.paragraph, "\(we.capitalised) begrunder klagen senest den \(fill(.uddybes)).")
    addLateness(guidance)
    if destination == .sender, decision != nil {
      add(.paragraph, "\(we.capitalised) beder jer om at se på afgørelsen igen (genvurdering).")
    }
    close()
    sheet(guidance, destination: destination)
    caveats(guidance, decision: decision)
  }

  /// A request for the reasons that are missing (forvaltningsloven §§ 22–24).
  mutating func begrundelse(_ decision: Decision?, index: Int?) {
    head("Jeg beder om en begrundelse for \(about("afgørelsen", decision: decision))", recipient: authority)
    add(
      .paragraph, "Jeg har fået jeres afgørelse \(date). Jeg beder om en skriftlig begrundelse.",
      origin: .stated, evidence: caseEvidence)
    let missing = missingReasons(index)
    if missing.isEmpty, decision?.begrundelse.status == .present {
      add(.paragraph, "Jeg har læst begrundelsen i brevet. Jeg vil gerne have forklaret: \(fill(.uklart))")
    } else {
      add(.paragraph, missing.isEmpty ? "Jeg vil gerne vide:" : "Jeg kan ikke se i brevet:")
    }
    if missing.isEmpty, decision?.begrundelse.status != .present {
      for line in openQuestions(decision) { add(.bullet, line) }
    }
    for (finding, line) in missing {
      add(.bullet, line, origin: .notStated, evidence: finding.evidence, finding: finding.id)
    }
    add(.paragraph, "Jeg beder om et skriftligt svar. Min ret til at klage gælder stadig.")
    close()
    ownSheet(expect: "Svaret på brevet giver dig ikke længere tid til at klage.")
    keepTheDeadline(decision)
    if missing.isEmpty, decision?.begrundelse.status == .present {
      notes.append("Brevet har en begrundelse. Skriv selv, hvad den ikke svarer på.")
    }
    if material.facts.decisions.isEmpty {
      notes.append(
        "Brevet ser ikke ud til at være en afgørelse. Er afgørelsen givet mundtligt, så skriv det.")
    }
  }

  private func missingReasons(_ index: Int?) -> [(Finding, String)] {
    DraftBuilder.reasonQuestions.compactMap { code, question in
      let finding = material.review.findings.first {
        $0.id.description == code && $0.confidence >= .medium
          && ($0.decision == nil || index == nil || $0.decision == index)
      }
      return finding.map { ($0, question) }
    }
  }

  /// What anyone may ask of a decision without reasons; what has changed only where something is taken away, the
  /// reckoning only where there is an amount.
  private func openQuestions(_ decision: Decision?) -> [String] {
    let isChange = [.stop, .reduction].contains(decision?.outcome)
    let hasAmount = !material.facts.amounts.isEmpty || decision == nil
    return DraftBuilder.reasonQuestions.filter { code, _ in
      code == "G10" ? isChange : code == "G11" ? hasAmount : true
    }.map(\.question)
  }

  private static let reasonQuestions: [(code: String, question: String)] = [
    ("G1", "Hvorfor I har afgjort sagen sådan."),
    ("G2", "Hvilken regel afgørelsen bygger på."),
    ("G3", "Hvad I har lagt mest vægt på."),
    ("G4", "Hvilke oplysninger om mig der talte."),
    ("G10", "Hvad der er ændret siden sidst."),
    ("G11", "Hvordan beløbet er regnet ud, og for hvilken periode."),
  ]

  /// A request for guidance on how to complain, with the right to complain kept (forvaltningsloven § 25).
  mutating func klagevejledning(_ decision: Decision?) {
    head(
      "Jeg beder om en klagevejledning til \(about("afgørelsen", decision: decision))", recipient: authority)
    let guidance = decision?.klagevejledning ?? Klagevejledning(all: .cannotTell)
    let isMissing = guidance.status == .missing
    add(
      .paragraph,
      isMissing
        ? "Jeg har fået jeres afgørelse \(date). Jeg kan ikke finde en klagevejledning i den."
        : "Jeg har fået jeres afgørelse \(date). Jeg er i tvivl om, hvordan jeg klager.",
      origin: isMissing ? .notStated : .stated,
      evidence: isMissing ? material.absence(["K1"], lookedFor: ["klagevejledning"]) : caseEvidence)
    add(.paragraph, "Jeg beder jer skrive:")
    let all = [
      (guidance.klageinstans, "Hvem jeg kan klage til."),
      (guidance.fremgangsmaade, "Hvordan og hvor jeg sender klagen."),
      (guidance.klagefrist, "Hvornår jeg senest skal klage."),
    ]
    // What the letter says need not be asked again; where it says all, the doubt is about all.
    let lacking = all.filter { [.missing, .incomplete].contains($0.0.status) }
    for (_, line) in lacking.isEmpty ? all : lacking { add(.bullet, line) }
    if isMissing {
      add(
        .paragraph, "Jeg overvejer at klage. Jeg beder jer tage hensyn til, at jeg mangler vejledningen.")
    }
    close()
    ownSheet(expect: "Svarer de ikke hurtigt, så klag alligevel.")
    keepTheDeadline(decision)
  }

  /// A request to see the file (forvaltningsloven § 9).
  mutating func aktindsigt(_ decision: Decision?) {
    head("Jeg beder om aktindsigt i \(caseNoun)", recipient: authority)
    add(
      .paragraph, "Jeg er part i sagen og beder om kopi af alle sagens dokumenter (forvaltningsloven § 9).",
      origin: .explained)
    let named = namedDocuments
    if !named.isEmpty {
      add(.paragraph, "I brevet \(date) nævner I disse dokumenter, som jeg især beder om:")
      for span in named {
        add(.bullet, material.text(span).capitalised, origin: .stated, evidence: [.at(span)])
      }
    }
    add(.paragraph, "\(named.isEmpty ? "Papirer" : "Andre papirer"), jeg især vil se: \(fill(.dokumenter))")
    add(.paragraph, "Jeg vil gerne have dem digitalt. Skriv, hvad jeg ikke kan få, og hvorfor.")
    if [.hearing, .intendedDecision].contains(material.facts.kind) {
      add(.paragraph, "Jeg beder jer vente med at afgøre sagen, til jeg har fået papirerne og kan svare.")
    }
    close()
    ownSheet(expect: "Du skal have svar inden 7 arbejdsdage eller besked om, hvornår svaret kommer.")
    citizenSheet.append(
      ComposedSentence("Du skal ikke begrunde, hvorfor du vil se papirerne.", .explained, []))
    keepTheDeadline(decision)
  }

  private var caseNoun: String { caseNumber.map { "min sag, sagsnr. \($0)" } ?? "min sag" }

  /// Sentences that point at a document with its date; at most four.
  private var namedDocuments: [Span] {
    let documents = material.facts.dates.filter { $0.role == .document }
    var seen = Set<String>()
    return documents.compactMap { mention in
      guard let span = DraftBuilder.document(before: mention.span, in: material.letter.bytes),
        // What the citizen wrote is at hand already.
        !["ansøgning", "klage"].contains(where: { material.text(span).inLowerCase.hasPrefix($0) })
      else { return nil }
      return seen.insert(material.text(span)).inserted ? span : nil
    }.prefix(4).map { $0 }
  }

  /// "lægeerklæring af 3. marts 2026": the word before "af" and the date.
  static func document(before date: Span, in bytes: [UInt8]) -> Span? {
    var index = date.start
    func skipSpaces() { while index > 0, bytes[index - 1] == 0x20 || bytes[index - 1] == 0x0A { index -= 1 } }
    func skipWord() { while index > 0, bytes[index - 1] > 0x2F || bytes[index - 1] == 0x2D { index -= 1 } }
    skipSpaces()
    let endOfMark = index
    skipWord()
    let mark = String(decoding: bytes[index..<endOfMark], as: UTF8.self)
    guard mark == "af" || mark == "fra" else { return nil }
    skipSpaces()
    let end = index
    skipWord()
    return end - index >= 4 ? Span(index, date.end) : nil
  }

  /// A request that the decision waits, with the harm.
  mutating func opsaettendeVirkning(_ decision: Decision?) {
    let guidance = decision?.klagevejledning ?? Klagevejledning(all: .cannotTell)
    head(
      "Jeg beder om opsættende virkning: \(about("afgørelsen", decision: decision))", recipient: authority)
    add(
      .paragraph,
      "Jeg klager over afgørelsen \(date) i et brev for sig. Jeg beder om, at den venter, mens klagen behandles.",
      origin: .stated, evidence: caseEvidence)
    add(.heading, "Hvad der sker imens")
    add(.paragraph, fill(.skade))
    add(.paragraph, "Jeg beder om et hurtigt svar. Siger I nej, beder jeg om en begrundelse.")
    close()
    ownSheet()
    switch material.verifiedRegime(guidance)?.suspensiveEffect {
    case .no?:
      notes.append("Efter reglen gælder afgørelsen normalt, mens klagen behandles. Brevet passer måske ikke.")
    case .yes?: notes.append("Efter reglen venter afgørelsen normalt allerede, mens klagen behandles.")
    case .rule?: break
    default: notes.append("Det er ikke bekræftet, om afgørelsen kan sættes i bero på dette område.")
    }
    citizenSheet.append(
      ComposedSentence("Send brevet sammen med klagen eller lige efter.", .explained, []))
    keepTheDeadline(decision)
  }

  /// A reminder that nothing has happened (retssikkerhedsloven § 3, stk. 2).
  mutating func rykker() {
    head("Jeg rykker for svar i \(caseNoun)", recipient: authority)
    // In a letter that decides, the day of the application is the one that has been answered.
    let isAnswered = !material.facts.decisions.isEmpty
    let application = isAnswered ? nil : material.facts.dates.first { $0.role == .application }
    if isAnswered {
      add(
        .paragraph,
        "Jeg søgte eller skrev den \(fill(.ansoegt)). Jeg venter stadig på svar om: \(fill(.venter))")
    } else if application == nil, material.facts.kind == .receipt, material.facts.date?.span != nil {
      add(
        .paragraph,
        "I skrev den \(dayOfLetter), at I havde fået det, jeg sendte. Jeg har ikke fået en afgørelse.",
        origin: .stated, evidence: caseEvidence + material.kindEvidence)
    } else {
      let day = application.map { material.text($0.span) } ?? fill(.ansoegt)
      add(
        .paragraph, "Jeg søgte eller skrev den \(day). Jeg har ikke fået en afgørelse.", origin: .stated,
        evidence: application.map { [.at($0.span)] } ?? [])
    }
    add(.paragraph, "Jeres frist for den slags sager er: \(fill(.frist))")
    add(.paragraph, "Jeg beder jer skrive, hvorfor det trækker ud, og hvornår jeg kan vente svar.")
    close()
    ownSheet(expect: "Hører du stadig ikke noget, så ring, eller spørg en borgerrådgiver.")
    if !material.facts.decisions.isEmpty {
      notes.append("Brevet er en afgørelse. En rykker passer kun, hvis noget andet stadig mangler.")
    }
  }

  /// The complaint's last day stays what it is whatever else is asked for.
  mutating func keepTheDeadline(_ decision: Decision?) {
    guard let decision, material.isAppealable(decision.klagevejledning, decision: decision) else { return }
    let line =
      isOver(decision.klagevejledning)
      ? "Dette brev er ikke en klage." : "Dette brev er ikke en klage. Fristen for at klage løber stadig."
    citizenSheet.append(ComposedSentence(line, .explained, []))
    if let line = material.lastDayLine(decision.klagevejledning) { citizenSheet.append(line) }
  }
}
