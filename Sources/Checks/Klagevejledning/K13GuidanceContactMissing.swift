import DanishText
import LetterModel
import Understanding

/// Body and deadline stand there, but not where to send or whom to call.
enum K13GuidanceContactMissing: Rule {
  static let card = RuleCard(
    id: "K13", slug: "guidance-contact-missing", title: "Ingen adresse eller kontakt til klagen",
    severity: .warning,
    basis: "forvaltningsloven § 25, stk. 1",
    explanation: """
      Brevet siger, hvem der behandler klagen, og hvornår fristen er, men ikke hvordan du afleverer den. Brug adressen eller \
      telefonnummeret i brevets hoved.
      """,
    staffMessage: "Skriv, hvor klagen skal sendes hen, og hvilket nummer man kan ringe til.",
    complaintPoint: nil,
    cues: ["klageinstans og frist", "ingen adresse, telefon, mail eller Digital Post ved klagen"],
    traps: ["Teksten peger på adressen øverst i brevet."],
    examples: [
      .fires(
        ExampleLetter.refusal(
          klagevejledning: """
            Du kan klage til Ankestyrelsen. Klagen skal sendes til kommunen senest 4 uger fra den dag, du har modtaget \
            afgørelsen.
            """)),
      .fires(
        ExampleLetter.refusal(
          klagevejledning:
            "Du kan klage til Ankestyrelsen senest 4 uger fra den dag, du har modtaget afgørelsen.")),
      .quiet(ExampleLetter.refusal()),
      .quiet(ExampleLetter.repayment()),
      .nearly(
        ExampleLetter.refusal(
          klagevejledning: """
            Du kan klage til Ankestyrelsen senest 4 uger fra den dag, du har modtaget afgørelsen. Send klagen til os på \
            adressen øverst i brevet.
            """)),
      .nearly(
        ExampleLetter.refusal(
          klagevejledning: """
            Du kan klage til Ankestyrelsen senest 4 uger fra den dag, du har modtaget afgørelsen, ved at ringe til os på \
            00 11 22 33.
            """)),
    ])

  static func findings(in context: RuleContext) -> [Finding] {
    context.guidedDecisions.compactMap { index, decision in
      let guidance = decision.klagevejledning
      guard [.present, .incomplete].contains(guidance.status), !guidance.isElsewhere,
        let body = guidance.body,
        body != .ingen, guidance.fremgangsmaade.status != .present,
        guidance.deadline != nil || guidance.statedLastDay != nil,
        let section = guidance.section,
        !namesContact(section, context)
      else { return nil }
      return finding(
        [.missing(within: section, lookedFor: ["adresse", "telefon", "e-mail", "Digital Post"])],
        confidence: .medium,
        decision: index)
    }
  }

  /// "Du er velkommen til at ringe, hvis noget er uklart": a talk, and no way for a complaint.
  private static func offersTalk(_ sentence: RoleSentence, _ context: RuleContext) -> Bool {
    let words = context.foldedWords(of: sentence)
    return words.contains { $0 == "velkommen" || $0 == "velkomne" || $0 == "uklart" }
      && !words.contains { $0.hasPrefix("klag") }
  }

  /// A telephone number, an address, a mailbox or a pointer to one, in the guidance or a sentence that belongs to it.
  private static func namesContact(_ section: Span, _ context: RuleContext) -> Bool {
    var places = context.facts.sentences.filter { sentence in
      RuleContext.guidanceRoles.contains { sentence.has($0) }
        || sentence.has(.contact) && context.blockRole(sentence).isContent && !offersTalk(sentence, context)
    }.map(\.span)
    places.append(section)
    if context.cues(.contact).contains(where: { cue in places.contains { $0.contains(cue) } }) { return true }
    return context.text.tokens.contains { token in
      guard places.contains(where: { $0.contains(token.span) }) else { return false }
      // Four digits are a post code here; years stand in dates.
      return [.phone, .email, .url].contains(token.kind) || (token.kind == .number && token.span.length == 4)
    }
  }
}
