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
      .fires(silent(heading: "Afgørelse om overkørsel", "Vi har truffet afgørelse om din ansøgning.")),
      .quiet(silent(heading: "Afslag på ekstra overkørsel", "")),
      .quiet(ExampleLetter.refusal()),
      .nearly(silent(heading: "Din ansøgning", "Svaret er nej.")),
      .nearly(silent(heading: "Afgørelse om overkørsel", "Der kommer ingen ekstra overkørsel ved dit hus.")),
      .nearly(silent(heading: "Din ansøgning", "Du får ikke lov til at anlægge overkørslen.")),
      .nearly(silent(heading: "Din ansøgning", "Kommunen har afgjort, at hækken kan blive stående.")),
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

  /// Whether every word of a result only says that there is one: "Afgørelse om overkørsel", "Vi har truffet afgørelse om din
  /// ansøgning".
  private static func isOnlyAnnounced(_ context: RuleContext) -> Bool {
    context.facts.sentences.allSatisfy { sentence in
      guard sentence.has(.outcome) else { return true }
      if context.blockRole(sentence) == .heading { return !context.tellsResult(sentence) }
      return context.outcomes(of: sentence).isSubset(of: [.other]) && !context.holds(telling, sentence)
    }
  }

  /// "har besluttet, at …", "… eller ej", "som ansøgt": what follows may be the result in any words.
  private static let telling: ClosedWords = [
    "at", "ikke", "ej", "ja", "nej", "som", "sådan", "således", ":", "hvorefter",
  ]

  /// Whether the letter opens with what was applied for, or with word that it is decided, and with nothing else.
  private static func opensWithoutResult(_ context: RuleContext) -> Bool {
    guard let opening = context.running.first?.sentence.block else { return false }
    return context.running.filter { $0.sentence.block == opening }.allSatisfy { sentence in
      if context.holds(deciding, sentence) { return !context.holds(telling, sentence) }
      return sentence.has(.application) || sentence.has(.pleasantry) || sentence.has(.answer)
        || context.holds(looking, sentence)
    }
  }

  private static let deciding: ClosedWords = ["afgjort", "truffet", "besluttet", "beslutter", "vedtaget"]
  /// "til gennemsyn", "er nu behandlet", "dette brev er vores afgørelse".
  private static let looking: ClosedWords = [
    "gennemsyn", "behandlet", "færdigbehandlet", "gennemgået", "afgørelse", "set",
  ]

  /// Whether the result may stand in other words where results stand: at the top, at the end, or behind "derfor".
  private static func mayTell(_ context: RuleContext) -> Bool {
    if context.mayOpenWithResult { return true }
    let reasons = context.outsideGuidance.filter { [.body, .listItem].contains(context.blockRole($0)) }
    return reasons.contains { sentence in
      context.holds(concluding, sentence) && !sentence.has(.consideration) && !sentence.has(.answer)
        && context.mayTellResult(sentence)
    }
  }

  private static let concluding: ClosedWords = [
    "derfor", "dermed", "herefter", "altså", "således", "konklusion", "konklusionen", "resultatet",
    "resultat", "svaret",
  ]

  static func findings(in context: RuleContext) -> [Finding] {
    guard context.isWholeLetter, !context.pointsElsewhere, context.facts.decisions.count == 1,
      let decision = context.facts.decisions.first, decision.outcome == .other,
      isOnlyAnnounced(context), opensWithoutResult(context), !mayTell(context),
      decision.klagevejledning.body != nil,
      context.holds(.consideration) || context.holds(.fact)
    else { return [] }
    return [
      finding(
        context.absent(["vi giver", "du får", "afslag", "bevilger", "imødekommer"]), confidence: .medium,
        decision: 0)
    ]
  }
}
