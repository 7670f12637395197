import LetterModel
import Testing

@testable import Understanding

/// Results told by what will or will not happen, and sentences of the same form that tell none.
@Suite struct ToldResultTests {
  typealias Case = (heading: String, body: String, kind: LetterKind, outcomes: [Outcome])

  static let guidance =
    "\n\nDu kan klage over afgørelsen\n\nDu kan klage til Ankestyrelsen inden 4 uger fra den dag, du har fået afgørelsen."

  static let results: [Case] = [
    // A last time.
    ("Din kørsel", "Fredag den 27. marts 2026 er sidste gang, bussen henter dig.", .decision, [.stop]),
    ("Din hjemmehjælp", "Den sidste rengøring er tirsdag den 31. marts 2026.", .decision, [.stop]),
    ("Om din støtte", "Fra den 1. april 2026 er det slut med støtten i hjemmet.", .decision, [.stop]),
    ("Din pension", "Sidste gang, du får helbredstillæg, er den 30. april 2026.", .decision, [.stop]),
    // A short no to whether it goes on.
    (
      "Sygedagpenge", "Vi har set på, om du fortsat kan få sygedagpenge. Det kan du ikke.", .decision, [.stop]
    ),
    // A conclusion that something will not be.
    (
      "Skolebus",
      "Tak for din mail om buskort til Ella. Der er 3 km til skolen. Ella får derfor ikke buskort.",
      .decision, [.refusal]
    ),
    (
      "Hækklipning",
      "I søgte om hjælp til haven. Kommunens gartnere kommer derfor ikke og klipper hækken.", .decision,
      [.refusal]
    ),
    ("Jeres telt", "Teltet kan I ikke sætte op på Torvet den 3. maj.", .decision, [.refusal]),
    ("Din uddannelse", "Din uddannelse fra Syrien kan ikke ligestilles med en dansk.", .decision, [.refusal]),
    // A case is closed without what was asked for; help is closed.
    ("Din ansøgning", "Du søgte om enkeltydelse til flytning. Sagen afsluttes her.", .decision, [.refusal]),
    ("Din støtte", "Din støtte bliver afsluttet den 1. maj 2026.", .decision, [.stop]),
    // A duty by a day, and an order that is named.
    ("Rotter", "I skal rense brønden ved gavlen senest den 1. april 2026.", .decision, [.order]),
    (
      "Støj", "Musikken skal være under 50 dB. Der er tale om et påbud efter miljøbeskyttelseslovens § 42.",
      .decision, [.order]
    ),
    // Some of all.
    (
      "Aktindsigt", "Vi udleverer 12 af de 15 notater. De sidste tre får du ikke, for de er interne.",
      .decision,
      [.partial]
    ),
    // Two matters under numbered headings.
    (
      "Støtte til befordring",
      "Du har søgt om to ting.\n\n1. Kørsel til værkstedet på havnen\n\nDu får den kørsel, du har søgt om.\n\n2. Kørsel til svømmehallen i byen\n\nDen får du ikke. Bussen stopper 60 meter fra hallen.",
      .decision, [.grant, .refusal]
    ),
    // Now and then in one sentence.
    (
      "BPA", "Fra den 1. juli 2026 er der 20 timer om ugen i din ordning, hvor der nu er 26.", .decision,
      [.reduction]
    ),
    (
      "Dit tilskud",
      "Fra 1. april 2026 sættes tilskuddet til transport til og fra dit arbejde i Nørreby ned fra 2.400 kr. til 1.100 kr. om måneden.",
      .decision, [.reduction]
    ),
    // A committee tells what it decided at its meeting.
    (
      "Kvist",
      "Byggeudvalget behandlede på sit møde den 3. marts 2026 jeres ansøgning om en kvist. Udvalget vedtog ikke at dispensere fra lokalplan 8.",
      .decision, [.refusal]
    ),
    (
      "Om Mikkel", "Mikkel må ikke komme i klubben fra mandag til onsdag. Udelukkelsen er givet efter § 6.",
      .decision,
      [.sanction]
    ),
  ]

  static let favourable: [Case] = [
    (
      "Elkørestol",
      "Det har taget tid at svare på din ansøgning om en elkørestol. Firmaet har nu givet en pris. Du får altså elkørestolen.",
      .decision, [.grant]
    ),
    (
      "Badebænk", "Du søgte i januar om en badebænk. Vi målte op i marts. Du får bænken på tirsdag.",
      .decision, [.grant]
    ),
    (
      "Din mail om plads", "Pladsanvisningen kan hermed anvise Asta en plads i Solsikken fra 1. maj 2026.",
      .decision,
      [.grant]
    ),
    (
      "Børneydelse", "Du får børneydelse for begge børn. Beløbet deles, så hver af jer får halvdelen.",
      .decision,
      [.grant]
    ),
    (
      "Landzonetilladelse",
      "Jeres projekt til en hestestald på 80 m² er godkendt. Tilladelsen gælder i fem år.",
      .decision, [.permit]
    ),
  ]

  static let others: [Case] = [
    ("Frist", "Den 31. marts 2026 er sidste dag for at søge om plads i feriekolonien.", .information, []),
    ("Din sagsbehandler", "Den 30. april er sidste gang, du kan ringe til Bodil.", .information, []),
    (
      "Din ansøgning",
      "Vi har modtaget din ansøgning. Vi har mange sager og kan derfor ikke behandle den før i maj.",
      .receipt, []
    ),
    (
      "Din ansøgning",
      "Du har søgt om et tilskud. Vi mangler dine lønsedler og kan derfor ikke gå videre. Send dem senest den 1. april 2026.",
      .request, []
    ),
    (
      "Skrald", "I skal sortere mad og plast fra den 1. maj 2026. Det gælder alle husstande.", .information,
      []
    ),
    (
      "Ventelisten", "Du spurgte, hvor du står. Du er nummer tre. Du mister ikke din plads, fordi du rejser.",
      .information, []
    ),
    (
      "Nedsættelse af din boligstøtte",
      "Din datter er flyttet ind. Det kan få den følge, at støtten bliver sat ned. Der er ikke besluttet noget endnu. Du får lejlighed til at fortælle, om det er rigtigt, inden den 1. april 2026.",
      .hearing, []
    ),
    (
      "Din støtte",
      "Vi agter at stoppe din hjælp til indkøb den 1. maj 2026. Du har indtil den 3. april til at sige, hvad du mener. Derefter afgør vi sagen.",
      .intendedDecision, []
    ),
  ]

  @Test(arguments: results) func `what will or will not happen is a result`(
    _ heading: String, _ body: String, _ kind: LetterKind, _ outcomes: [Outcome]
  ) throws {
    let facts = try Letters.facts(heading, body + ToldResultTests.guidance)
    #expect(facts.kind == kind, "\(body)")
    #expect(facts.outcomes == outcomes, "\(body)")
  }

  @Test(arguments: favourable) func `what was asked for and comes is a yes`(
    _ heading: String, _ body: String, _ kind: LetterKind, _ outcomes: [Outcome]
  ) throws {
    let facts = try Letters.facts(heading, body)
    #expect(facts.kind == kind, "\(body)")
    #expect(facts.outcomes == outcomes, "\(body)")
  }

  @Test(arguments: others) func `sentences of the same form may tell no result`(
    _ heading: String, _ body: String, _ kind: LetterKind, _ outcomes: [Outcome]
  ) throws {
    let facts = try Letters.facts(heading, body)
    #expect(facts.kind == kind, "\(body)")
    #expect(facts.outcomes == outcomes, "\(body)")
  }
}
