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
    guard decisions.count > 1 else { return [] }
    let regimes = decisions.compactMap(\.klagevejledning.expected).filter {
      $0.confidence != .low && $0.regime.provenance.isVerified
    }
    let bodies = Set(regimes.compactMap(\.regime.body)).subtracting([.ingen, .andet])
    guard bodies.count > 1, let section = decisions.compactMap(\.klagevejledning.section).first else {
      return []
    }
    let named = bodies.filter { context.namesBody($0, within: context.letter.wholeSpan) }
    guard named.count == 1 else { return [] }
    return [finding([.at(section)], confidence: .medium)]
  }
}
