import DanishText
import LetterModel
import Rulebook
import Understanding

/// A body that no longer exists is given as the place to complain to.
enum T4OutdatedAuthorityName: Rule {
  static let card = RuleCard(
    id: "T4", slug: "outdated-authority-name", title: "Forældet myndighedsnavn", severity: .error, basis: nil,
    explanation: """
      Klagevejledningen nævner en myndighed, der er nedlagt eller har fået nyt navn. Send klagen til den afdeling, der skrev \
      brevet, så når den frem.
      """,
    staffMessage: "Myndigheden findes ikke længere under det navn.",
    complaintPoint: "Klagevejledningen nævner en myndighed, der er nedlagt.",
    cues: [
      "Det Sociale Nævn", "Beskæftigelsesankenævnet", "Statsforvaltningen", "Natur- og Miljøklagenævnet",
    ],
    traps: [
      "Afgørelser, som myndigheden traf, mens den fandtes.", "Titler på gamle sager.",
      "Sætninger, der selv siger, at navnet er gammelt.",
    ],
    examples: [
      .fires(
        ExampleLetter.refusal(
          klagevejledning: """
            Du kan klage til ⟦Det Sociale Nævn⟧. Send klagen til Borgerservice, Rådhustorvet 1, 9999 Norddal, senest 4 uger \
            fra den dag, du har modtaget afgørelsen.
            """)),
      .fires(
        ExampleLetter.refusal(
          klagevejledning: """
            Klage over afgørelsen kan indbringes for ⟦Beskæftigelsesankenævnet⟧ senest 4 uger efter modtagelsen. Klagen sendes \
            til Borgerservice, Rådhustorvet 1, 9999 Norddal.
            """)),
      .fires(
        ExampleLetter.refusal(
          after: "Har du en sag om erstatning hos ⟦Arbejdsskadestyrelsen⟧, skal du skrive det til os.")),
      .quiet(ExampleLetter.refusal()),
      .quiet(ExampleLetter.grant()),
      .nearly(
        ExampleLetter.refusal(
          begrundelse: ExampleLetter.reasons
            + "\n\nDet Sociale Nævn gav dig i 2011 ret til en almindelig cykel.")),
      .nearly(
        ExampleLetter.refusal(
          klagevejledning: ExampleLetter.guidance
            + " Ankestyrelsen har overtaget de sager, som det daværende Det Sociale Nævn behandlede.")),
      .nearly(
        ExampleLetter.refusal(
          begrundelse: ExampleLetter.reasons
            + "\n\nStatsforvaltningen traf den 3. maj 2016 afgørelse om samvær.")),
    ])

  static func findings(in context: RuleContext) -> [Finding] {
    let bodies = context.outdatedBodies.compactMap { name -> Finding? in
      guard let sentence = context.sentence(at: name.span), isGuidance(sentence, name.span, context),
        !isPast(sentence, name.changedOn, context), !context.holds(acted, sentence),
        isPlace(name.span, sentence, context)
      else { return nil }
      let new = name.successor.map { " Nu: \($0)." } ?? ""
      return finding(
        [.at(name.span)], confidence: .high,
        message: "\(context.letter.string(name.span)) findes ikke længere.\(new)")
    }
    let said = Set(bodies.flatMap(\.places))
    return bodies + elsewhere(context).filter { !$0.places.contains(where: said.contains) }
  }

  /// "Styrelsen for Patientsikkerhed fører tilsyn" is right; only as the place to complain to is the name out of date.
  private static func isPlace(_ span: Span, _ sentence: RoleSentence, _ context: RuleContext) -> Bool {
    guard context.folded(span).hasSuffix("patientsikkerhed") else { return true }
    let tokens = sentence.sentence.tokens
    guard let first = tokens.first(where: { context.text.tokens[$0].span.start >= span.start }),
      first > tokens.lowerBound
    else { return false }
    return ["til", "hos", "for", "af"].contains(context.text.word(first - 1))
  }

  private static let acted: ClosedWords = [
    "traf", "gav", "fik", "afgjorde", "besluttede", "stadfæstede", "ændrede", "hjemviste", "omgjorde",
    "tilkendte", "anerkendte", "behandlede",
  ]

  private static func isGuidance(_ sentence: RoleSentence, _ span: Span, _ context: RuleContext) -> Bool {
    RuleContext.guidanceRoles.contains { sentence.has($0) }
      || context.facts.decisions.contains { $0.klagevejledning.section?.contains(span) ?? false }
  }

  /// Whether the sentence tells of the time when the body was there, or that it is gone.
  private static func isPast(_ sentence: RoleSentence, _ changedOn: CivilDate?, _ context: RuleContext)
    -> Bool
  {
    (changedOn.map { context.isHistory(sentence, before: $0) } ?? false)
      || (context.cues(.history) + context.cues(.closedNow)).contains { sentence.span.contains($0) }
  }

  /// An old name outside the guidance is nearly always history, and no error: a warning where the sentence speaks of what
  /// the reader has or does today.
  private static func elsewhere(_ context: RuleContext) -> [Finding] {
    let today = context.facts.date?.value ?? context.asOf
    return context.renamedHits { $0.kind == .body && $0.whereItMatters == "anywhere" }.compactMap { hit in
      guard !still.contains(hit.entry.id), let change = hit.entry.changedOn, today >= change,
        let sentence = context.sentence(at: hit.span), context.blockRole(sentence).isContent,
        context.cues(.nowAddressed).contains(where: { sentence.span.contains($0) }),
        !isPast(sentence, change, context), !context.holds(past, sentence)
      else { return nil }
      return finding(
        [.at(hit.span)], confidence: .medium, severity: .warning,
        message: "\(context.letter.string(hit.span)) findes ikke længere. Nu: \(hit.entry.newName).")
    }
  }

  /// Names that offices may go on using.
  private static let still: Set<String> = ["jobcenter", "uu", "skat-kommune"]
  private static let past: ClosedWords = [
    "traf", "gav", "fik", "blev", "var", "havde", "afgjorde", "skrev", "besluttede", "godkendte", "oplyste",
    "fastsatte",
    "anerkendte", "tilkendte", "vurderede", "søgte", "sendte", "modtog", "truffet", "fastsat", "anerkendt",
  ]
}
