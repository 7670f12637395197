import LetterModel
import Testing

@testable import Understanding

/// Words of giving that give nothing where they stand: in the name of a benefit, behind a no, in what a provision lets an
/// authority do, in an offer on the way to a no; and the same words where they do.
@Suite struct ResultContextTests {
  typealias Case = (heading: String, body: String, outcomes: [Outcome])

  private static let guidance =
    "\n\nDu kan klage over afgørelsen\n\nDu kan klage til Ankestyrelsen inden 4 uger fra den dag, du har fået afgørelsen."

  static let results: [Case] = [
    // The name of a benefit, and a benefit that is widened.
    (
      "Udvidet helbredstillæg – nej til tandkrone", "Kommunen afslår at betale tandkronen til 9.400 kr.",
      [.refusal]
    ),
    ("Forhøjet boligstøtte – afslag", "Du får ikke forhøjet boligstøtte til din lejlighed.", [.refusal]),
    ("Ledsagelse udvidet", "Din ledsagelse er udvidet til 12 timer om måneden.", [.grant]),
    // A labelled result whose no stands behind.
    ("Skovvej 9", "Beslutning: Dispensation meddeles ikke.", [.refusal]),
    ("Havnens boder", "Udvalgets beslutning: Tilladelse gives ikke.", [.refusal]),
    ("Lindevej 4", "Beslutning: Dispensation meddeles som ansøgt.", [.dispensation]),
    // A no that an "at" hangs on.
    ("Ledsagelse", "Vi siger nej til, at du får flere timer med ledsager.", [.refusal]),
    ("Klubben", "Du har fået afslag, for vi siger nej til, at Emil får en plads i klubben.", [.refusal]),
    // What a provision lets an authority do is no yes.
    (
      "Udsættelse af skolestart",
      "I har søgt om, at Anton venter et år. Af folkeskolelovens § 34 fremgår, at kommunalbestyrelsen kan godkende, at "
        + "undervisningen udsættes. Det kan vi ikke gå med til.", [.refusal]
    ),
    // The new figure before the old one.
    (
      "Din hjælp", "Fra den 26. oktober 2026 kommer vi én gang om dagen i stedet for tre gange.", [.reduction]
    ),
    ("Din støtte", "Fra den 1. maj 2026 får du 4 timer om ugen i stedet for 6.", [.reduction]),
    // Visits and arrangements that end.
    (
      "Din hjælp",
      "Fra den 8. december 2026 kommer vi om morgenen. Besøgene til middag og aften hører op.", [.reduction]
    ),
    ("Kontaktperson", "Aftalen om kontaktperson ophører med udgangen af august 2026.", [.stop]),
    // An offer that is weighed on the way to the no.
    (
      "Dit ønske om et andet bosted",
      "Du har søgt om at flytte til Havblik. Linden kan derimod tilbyde dig en plads i det nye hus. Vi siger derfor nej til "
        + "Havblik.", [.refusal]
    ),
    // What cannot be is a no, what can be is no yes.
    (
      "Affaldsgebyr", "Du har søgt om at slippe. Du er omfattet, og derfor kan du ikke blive fritaget.",
      [.refusal]
    ),
    // Two applications that the letter counts itself.
    (
      "Bosted og kørsel",
      "Du har søgt om to ting.\n\n1) Du er bevilget en lejlighed på Lindehuset fra den 15. januar 2027.\n\n"
        + "2) Kørslen bevilges ikke.", [.grant, .refusal]
    ),
    ("Badebænk", "Du har søgt om en badebænk og en toiletforhøjer. Du får begge dele.", [.grant]),
    (
      "Badebænk",
      "Vi bevilger dig en badebænk, som du søgte om. Bænken er til låns. Den må ikke gives videre til andre.",
      [.grant]
    ),
    // Paid bills of a budget, money owed and money not asked back.
    (
      "Tilskud til lejrtur",
      "Når husleje, lån og faste regninger er betalt, har du 14.600 kr. tilbage om måneden. Derfor betaler vi ikke lejren.",
      [.refusal]
    ),
    (
      "For meget udbetalt", "De 7.265 kr., der er udbetalt for meget, opkræves hos dig.", [.repayment]
    ),
    (
      "Varmetillæg",
      "Varmetillægget ophører pr. 1. oktober 2026. Tillæg for juni til september kræves ikke tilbage.",
      [.stop]
    ),
  ]

  @Test(arguments: results) func `a result is what its surroundings make of it`(_ letter: Case) throws {
    let facts = try Letters.facts(letter.heading, letter.body + Self.guidance)
    #expect(facts.outcomes == letter.outcomes, "\(letter.body)")
  }
}
