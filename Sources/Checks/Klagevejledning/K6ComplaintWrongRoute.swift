import DanishText
import LetterModel
import Rulebook
import Understanding

/// The complaint is sent the wrong way.
enum K6ComplaintWrongRoute: Rule {
  static let card = RuleCard(
    id: "K6", slug: "complaint-wrong-route", title: "Klagen sendes forkert vej", severity: .error,
    basis: "forvaltningsloven § 25, stk. 1",
    explanation: """
      Loven bestemmer, hvem klagen først skal sendes til. På det sociale område er det den myndighed, der traf afgørelsen, \
      for den skal se på sagen igen. Brevet viser en anden vej, og så kan din klage blive forsinket.
      """,
    staffMessage: "Klagen skal sendes en anden vej efter loven. Ret teksten.", complaintPoint: nil,
    cues: [
      "send klagen direkte til Ankestyrelsen",
      "send klagen til kommunen, hvor loven siger direkte til nævnet",
      "en mailadresse eller postadresse, hvor loven kræver Klageportalen",
    ],
    traps: [
      "Sætningen kan fortsætte: ved at sende den til kommunen.",
      "Afgørelser fra børne- og ungeudvalget går direkte til Ankestyrelsen.",
    ],
    examples: [
      .fires(
        ExampleLetter.refusal(
          klagevejledning: """
            Du kan klage til Ankestyrelsen inden 4 uger fra den dag, du har modtaget afgørelsen. ⟦Send klagen direkte til \
            Ankestyrelsen, 7998 Statsservice.⟧
            """)),
      .fires(
        ExampleLetter.refusal(
          klagevejledning: """
            ⟦Klagen skal du sende til Ankestyrelsen, 7998 Statsservice, senest 4 uger fra den dag, du har modtaget \
            afgørelsen.⟧
            """)),
      .fires(
        ExampleLetter.letter(
          heading: "Afslag på landzonetilladelse",
          "Vi giver afslag på landzonetilladelse til en carport på Prøvevej 4, som du søgte om den 2. februar 2026.",
          """
          Afgørelsen er truffet efter planlovens § 35, stk. 1. Vi har lagt vægt på, at carporten ligger 40 meter fra \
          huset på en åben mark, og at området er udpeget som værdifuldt landskab.
          """,
          """
          Du kan klage til Planklagenævnet inden 4 uger fra den dag, du har modtaget afgørelsen. ⟦Klagen sendes til kommunen \
          på byg@norddal.example.⟧ Sag ved domstolene skal anlægges inden 6 måneder.
          """)),
      .quiet(ExampleLetter.refusal()),
      .quiet(ExampleLetter.repayment()),
      .nearly(
        ExampleLetter.refusal(
          klagevejledning: """
            Du kan klage til Ankestyrelsen ved at sende klagen til Borgerservice, Rådhustorvet 1, 9999 Norddal, inden 4 uger \
            fra den dag, du har modtaget afgørelsen.
            """)),
      .nearly(
        ExampleLetter.refusal(
          klagevejledning: """
            Klagen skal stiles til Ankestyrelsen, men sendes til Borgerservice, Rådhustorvet 1, 9999 Norddal, senest 4 uger \
            efter modtagelsen.
            """)),
    ])

  static func findings(in context: RuleContext) -> [Finding] {
    context.guidedDecisions.compactMap { index, decision in
      let guidance = decision.klagevejledning
      guard let stated = guidance.route, let expected = guidance.expected, expected.confidence != .low,
        context.rulebook.isWayVerified(expected.regime),
        guidance.body == nil || guidance.body == expected.regime.body,
        let lawful = expected.regime.route
      else { return nil }
      if lawful == .klageportalen, stated == .kommunen || stated == .afsender {
        let ways = mailed(guidance, context)
        guard !ways.isEmpty else { return nil }
        return finding(
          ways.map { .at($0) }, confidence: expected.confidence, message: message(lawful, expected.regime),
          decision: index)
      }
      guard isWrong(stated, expected.regime) else { return nil }
      // The words must bear it out: sent to the body itself where the sender is right, and not where the body is.
      var toBody = context.cues(.sentToBody).compactMap { context.sentence(at: $0)?.span }
      if toBody.isEmpty, stated == .direkte, lawful != .direkte {
        toBody = toBoard(guidance).filter { !deniesDirectWay($0, context) }
      }
      guard toBody.isEmpty == (lawful == .direkte) else { return nil }
      if lawful != .direkte && namesAnotherPlace(toBody, context) { return nil }
      let ways = lawful == .direkte ? guidance.fremgangsmaade.places : context.apart(toBody).map { .at($0) }
      guard !ways.isEmpty else { return nil }
      return finding(
        ways, confidence: expected.confidence, message: message(lawful, expected.regime), decision: index)
    }
  }

  /// Sentences that give a mailbox or an address for the complaint, where no word in the letter tells of a portal.
  private static func mailed(_ guidance: Klagevejledning, _ context: RuleContext) -> [Span] {
    let speaksOfPortal = context.facts.sentences.contains { sentence in
      sentence.sentence.tokens.contains { portal.begin(context.text.word($0)) }
    }
    guard !speaksOfPortal else { return [] }
    return toBoard(guidance).filter { span in
      guard let sentence = context.sentence(at: span) else { return false }
      return sentence.sentence.tokens.contains { index in
        let token = context.text.tokens[index]
        return token.kind == .email || token.kind == .number && token.span.length == 4
      }
    }
  }

  private static let portal: WordParts = [
    "klageportal", "portal", "naevneneshus", "nævneneshus", "selvbetjening", "borger.dk", "virk.dk", "mitid",
    "digital", "bilag", "vedlagt", "hjemmeside",
  ]

  /// The sentences that give the way, when they lead to the board itself.
  private static func toBoard(_ guidance: Klagevejledning) -> [Span] {
    guidance.fremgangsmaade.evidence.compactMap { if case .at(let span) = $0 { span } else { nil } }
  }

  /// "Klagen skal du ikke sende direkte til Ankestyrelsen, men til os".
  private static func deniesDirectWay(_ span: Span, _ context: RuleContext) -> Bool {
    guard let sentence = context.sentence(at: span) else { return false }
    let words = context.foldedWords(of: sentence)
    return words.indices.contains { index in
      words[index] == "direkte" && words[max(0, index - 3)..<index].contains("ikke")
    }
  }

  /// Whether some other sentence of the guidance gives an address or number: then the complaint goes there first.
  private static func namesAnotherPlace(_ toBody: [Span], _ context: RuleContext) -> Bool {
    guard !context.cues(.sentDirectly).contains(where: { cue in toBody.contains { $0.contains(cue) } }) else {
      return false
    }
    return context.sentences(.complaintWay).contains { sentence in
      !toBody.contains(sentence.span) && !context.foldedWords(of: sentence).contains("spørgsmål")
        && sentence.sentence.tokens.contains { index in
          let token = context.text.tokens[index]
          return token.kind == .phone || token.kind == .email
            || (token.kind == .number && token.span.length == 4)
        }
    }
  }

  private static func isWrong(_ stated: Route, _ regime: ComplaintRegime) -> Bool {
    guard let lawful = regime.route else { return false }
    return group(stated) != group(lawful) && !regime.alternativeRoutes.contains { group($0) == group(stated) }
  }

  /// The municipality and another authority that decided are the same way: back to the sender.
  private static func group(_ route: Route) -> Route { route == .afsender ? .kommunen : route }

  private static func message(_ lawful: Route, _ regime: ComplaintRegime) -> String {
    switch lawful {
    case .kommunen, .afsender:
      "Klagen skal sendes til den afdeling, der traf afgørelsen, ikke direkte til \(regime.bodyName)."
    case .direkte: "Klagen skal sendes direkte til \(regime.bodyName)."
    case .klageportalen: "Der klages via Klageportalen på naevneneshus.dk, borger.dk eller virk.dk."
    }
  }
}
