import DanishText
import LetterModel
import Understanding

/// Reasons and guidance on complaints, and never a sentence with the result.
enum O8NoPlainOutcomeSentence: Rule {
  static let gate = Gate(kinds: [.decision], readsTemplates: false)
  static let card = RuleCard(
    id: "O8", slug: "no-plain-outcome-sentence", title: "Ingen klar sætning med resultatet",
    severity: .warning, basis: nil,
    explanation: "Brevet siger ikke klart, hvad der er besluttet. Ring, og spørg, om svaret er ja eller nej.",
    staffMessage: "Skriv resultatet i én sætning øverst i brevet.",
    complaintPoint: "Det fremgår ikke klart, hvad der er besluttet.",
    cues: ["begrundelse og klagevejledning, men ingen sætning om, hvad der er givet, afslået eller pålagt"],
    traps: ["Resultatet står kun i overskriften, i en tabel eller en statuslinje."],
    examples: [
      .fires(silent(heading: "Vedrørende din ansøgning om ekstra overkørsel", "")),
      .fires(silent(heading: "Afgørelse om ekstra overkørsel", "")),
      .fires(silent(heading: "Din ansøgning", "Vi har nu set på din ansøgning.")),
      .quiet(silent(heading: "Afslag på ekstra overkørsel", "")),
      .quiet(ExampleLetter.refusal()),
      .nearly(silent(heading: "Din ansøgning", "Svaret er nej.")),
      .nearly(silent(heading: "Afgørelse om overkørsel", "Der kommer ingen ekstra overkørsel ved dit hus.")),
      .nearly(silent(heading: "Din ansøgning", "Du får ikke lov til at anlægge overkørslen.")),
    ])

  private static func silent(heading: String, _ result: String) -> String {
    ExampleLetter.letter(
      heading: heading,
      result.isEmpty ? "Vi har nu haft din ansøgning om en ekstra overkørsel til gennemsyn." : result,
      """
      Vejen er en offentlig vej, og nye overkørsler kræver godkendelse efter vejlovens § 49, stk. 2. Vejen har 9.400 biler i \
      døgnet, og hastigheden er målt til 68 km/t. Politiet har registreret fire uheld på stedet siden 2020.

      Vi har lagt vægt på, at bilister ser en udkørende vogn meget sent i svinget ved dit hus. Heroverfor står dit behov for \
      at få en campingvogn om på baghaven fem gange om året. Vi har vurderet, at risikoen vejer tungere end det.
      """,
      """
      Om klage

      Du kan klage til Vejdirektoratet, Carsten Niebuhrs Gade 43, 1577 København V, vd@vd.dk, inden 4 uger fra den dag, du \
      har modtaget dette brev. Vejdirektoratet ser på, om reglerne er fulgt. Domstolene kan bruges bagefter og inden 6 \
      måneder.
      """)
  }

  /// Whether the only word of a result is a heading that there is a decision, and the letter opens with what was applied for.
  private static func hasOnlyHeading(_ context: RuleContext) -> Bool {
    guard !context.facts.sentences.contains(where: { context.tellsResult($0) }),
      let opening = context.running.first?.sentence.block
    else { return false }
    return context.running.filter { $0.sentence.block == opening }.allSatisfy {
      $0.has(.application) || $0.has(.pleasantry)
    }
  }

  static func findings(in context: RuleContext) -> [Finding] {
    guard context.isWholeLetter, !context.pointsElsewhere, context.facts.decisions.count == 1,
      let decision = context.facts.decisions.first, decision.outcome == .other,
      !context.holds(.outcome) || hasOnlyHeading(context), decision.klagevejledning.body != nil,
      context.holds(.consideration) || context.holds(.fact)
    else { return [] }
    return [
      finding(
        context.absent(["vi giver", "du får", "afslag", "bevilger", "imødekommer"]), confidence: .medium,
        decision: 0)
    ]
  }
}
