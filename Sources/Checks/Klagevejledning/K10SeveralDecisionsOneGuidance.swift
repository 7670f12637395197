import LetterModel
import Rulebook
import Understanding

/// Several decisions that go to different bodies, and guidance for only one of them.
enum K10SeveralDecisionsOneGuidance: Rule {
  static let card = RuleCard(
    id: "K10", slug: "several-decisions-one-guidance", title: "Flere afgørelser, uklar klagevejledning",
    severity: .warning, basis: "forvaltningsloven § 25, stk. 1",
    explanation: """
      Brevet indeholder flere afgørelser, som skal klages til hver sit sted, men der er kun én klagevejledning. Så er det \
      uklart, hvor du kan klage over hvad.
      """,
    staffMessage: "Skriv for hver afgørelse, hvor og hvordan der kan klages.",
    complaintPoint: "Det fremgår ikke, hvilken af afgørelserne klagevejledningen gælder.",
    cues: ["to afgørelser efter hver sin lov", "kun én klageinstans"],
    traps: ["Samme lov og samme klageinstans for alle afgørelserne."],
    examples: [
      .fires(
        ExampleLetter.letter(
          heading: "Afgørelse om carport",
          "Vi giver afslag på byggetilladelse til en carport på Prøvevej 4 efter byggelovens § 16, stk. 1.",
          """
          Vi giver også afslag på dispensation fra lokalplan 12 efter planlovens § 19, stk. 1. Vi har lagt vægt på, at \
          carporten ligger 40 centimeter fra skel, og at lokalplanen kræver 2,5 meter af hensyn til naboerne.
          """,
          """
          ⟦Du kan klage til Byggeklageenheden inden 4 uger fra den dag, du har modtaget afgørelsen. Du klager via \
          Klageportalen på naevneneshus.dk.⟧
          """)),
      .fires(
        ExampleLetter.letter(
          heading: "Svar på ansøgning om udestue",
          "Du får afslag på byggetilladelse til en udestue efter byggelovens § 16, stk. 1.",
          "Du får desuden afslag på landzonetilladelse til udestuen efter planlovens § 35, stk. 1.",
          """
          Vi har lagt vægt på, at udestuen på 60 kvadratmeter ligger helt ude til vejen, og at området er åbent land uden \
          anden bebyggelse.
          """,
          """
          ⟦Du kan klage til Planklagenævnet via Klageportalen inden 4 uger fra den dag, du har modtaget afgørelsen.⟧
          """)),
      .fires(
        ExampleLetter.letter(
          heading: "Svar på dine to ansøgninger om Noah",
          "Noah får ikke mere specialundervisning. Det følger af folkeskolelovens § 20, stk. 2.",
          "Du får heller ikke skoletaxa til ham. Det følger af folkeskolelovens § 26, stk. 1.",
          "Vi har lagt vægt på, at Noah læser som sin klasse, og at han bor 900 meter fra skolen.",
          """
          ⟦Du kan klage til Klagenævnet for Specialundervisning inden 4 uger fra den dag, du har modtaget afgørelsen. Send \
          klagen til skolen.⟧
          """)),
      .nearly(
        ExampleLetter.letter(
          heading: "Svar på dine to ansøgninger om Noah",
          "Noah får ikke mere specialundervisning. Det følger af folkeskolelovens § 20, stk. 2.",
          "Du får heller ikke skoletaxa til ham. Det følger af folkeskolelovens § 26, stk. 1.",
          "Vi har lagt vægt på, at Noah læser som sin klasse, og at han bor 900 meter fra skolen.",
          """
          Du kan klage til Klagenævnet for Specialundervisning inden 4 uger fra den dag, du har modtaget afgørelsen. Send \
          klagen til skolen. Svaret om taxa kan der ikke klages over til andre.
          """)),
      .quiet(ExampleLetter.refusal()),
      .quiet(ExampleLetter.repayment()),
      .nearly(
        ExampleLetter.letter(
          heading: "Afgørelse om carport",
          "Vi giver afslag på byggetilladelse til en carport på Prøvevej 4 efter byggelovens § 16, stk. 1.",
          """
          Vi giver også afslag på dispensation fra lokalplan 12 efter planlovens § 19, stk. 1. Vi har lagt vægt på, at \
          carporten ligger 40 centimeter fra skel.
          """,
          """
          Afgørelsen efter byggeloven kan du klage over til Byggeklageenheden, og afgørelsen efter planloven til \
          Planklagenævnet, begge via Klageportalen inden 4 uger fra den dag, du har modtaget afgørelsen.
          """)),
      .nearly(
        ExampleLetter.refusal(
          begrundelse: ExampleLetter.reasons + "\n\nDin sag om byggetilladelse er en anden sag.")),
    ])

  static func findings(in context: RuleContext) -> [Finding] {
    let decisions = context.guidedDecisions.map(\.decision)
    guard let section = decisions.compactMap(\.klagevejledning.section).first else { return [] }
    let bodies = decisions.count > 1 ? decided(decisions) : []
    let apart = bodies.count > 1 ? bodies : answersTwice(context) ? cited(context) : []
    guard apart.count > 1, apart.filter({ $0 != .ingen }).count > 1 || !deniesAppeal(section, context) else {
      return []
    }
    let named = apart.filter { $0 != .ingen && context.namesBody($0, within: context.letter.wholeSpan) }
    guard named.count == 1 else { return [] }
    return [finding([.at(section)], confidence: .medium)]
  }

  /// Whether the letter says of something that it cannot be complained about, if only in a cell: "A. Plads: nej".
  private static func deniesAppeal(_ section: Span, _ context: RuleContext) -> Bool {
    context.holds(.noAppeal)
      || context.facts.sentences.contains { sentence in
        section.overlaps(sentence.span)
          && context.foldedWords(of: sentence).contains { ["nej", "ingen", "ikke", "kun"].contains($0) }
      }
  }

  /// The bodies of the decisions as they were told apart.
  private static func decided(_ decisions: [Decision]) -> Set<ComplaintBody> {
    let regimes = decisions.compactMap(\.klagevejledning.expected).filter {
      $0.confidence != .low && $0.regime.provenance.isVerified
    }
    return Set(regimes.compactMap(\.regime.body)).subtracting([.ingen, .andet])
  }

  /// The bodies of the sections applied, each looked up by itself; `ingen` where the law gives no appeal.
  private static func cited(_ context: RuleContext) -> Set<ComplaintBody> {
    var found: Set<ComplaintBody> = []
    for reference in context.facts.legalReferences where reference.role == .own {
      guard let statute = reference.statute, let section = reference.section,
        context.rulebook.statute(id: statute)?.isProcedural == false
      else { continue }
      let cited = CitedSection(statute: statute, section: section, subsection: reference.subsection)
      let match = context.rulebook.regime(
        for: RegimeQuery(citations: [cited], topics: [], date: context.facts.date?.value))
      guard case .regime(let regime, let confidence) = match, confidence != .low,
        regime.provenance.isVerified,
        let body = regime.body, body != .andet
      else { continue }
      found.insert(body)
    }
    return found
  }

  /// "To afslag: STU og mentor", "I får heller ikke skoletaxa": the letter says itself that it answers two things.
  private static func answersTwice(_ context: RuleContext) -> Bool {
    context.facts.sentences.contains { sentence in
      let words = context.foldedWords(of: sentence)
      if sentence.has(.heading) {
        return zip(words, words.dropFirst()).contains {
          $0 == "to" && isAnswer($1) || $1 == "to" && isAnswer($0)
        }
      }
      guard sentence.has(.outcome) else { return false }
      return zip(words, words.dropFirst()).contains {
        $0 == "heller" && $1 == "ikke" || $0 == "begge" && isMine($1)
      }
    }
  }

  private static func isMine(_ word: String) -> Bool {
    ["dine", "jeres", "deres", "ansøgninger"].contains(word)
  }

  private static func isAnswer(_ word: String) -> Bool {
    ["afslag", "ansøgninger", "afgørelser", "svar"].contains(word)
  }
}
