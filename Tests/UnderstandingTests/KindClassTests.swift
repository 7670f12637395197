import LetterModel
import Testing

@testable import Understanding

/// Letters of every kind in wordings of many hands: what decides, what only tells, asks, invites, confirms or warns.
@Suite struct KindClassTests {
  typealias Case = (heading: String, body: String, kind: LetterKind, outcome: Outcome?)

  static let decisions: [Case] = [
    (
      "Besked om hjemmetræning", "Jeres ønske om at træne Karla hjemme kan ikke opfyldes.", .decision,
      .refusal
    ),
    ("Din ansøgning om busbillet", "Vi kommer ikke til at betale for busbilletten.", .decision, .refusal),
    (
      "Svar på din ansøgning",
      "Ansøgningen er behandlet, og udfaldet er, at der ikke ydes tilskud til kørestolen.", .decision,
      .refusal
    ),
    ("Vedrørende Deres andragende om orlov", "Andragendet kan ikke tages til følge.", .decision, .refusal),
    (
      "Emne: Tilskud til svømning", "Du har spurgt, om vi vil betale for svømning. Det vil vi ikke.",
      .decision, .refusal
    ),
    (
      "Resultatet af din ansøgning",
      "Der er ikke blevet fundet plads til Oliver på holdet, og han er derfor ikke optaget.", .decision,
      .refusal
    ),
    ("Afgørelse om boligskift", "Boligskiftet er der ikke givet grønt lys til.", .decision, .refusal),
    (
      "Ansøgning om tilskud til høreapparat",
      "Kommunen ser sig ikke i stand til at yde tilskud til høreapparatet.", .decision, .refusal
    ),
    ("Om dit ønske om flere timer", "Timetallet bliver ikke sat op.", .decision, .refusal),
    ("Støtte til bil", "Meddelelse om afslag: Støtten er ikke bevilget.", .decision, .refusal),
    (
      "Din sag om merudgifter", "Det bliver desværre ikke til noget med tilskuddet til diætkost.", .decision,
      .refusal
    ),
    ("Ekstra skoletimer", "Skolens leder har bestemt, at Sara ikke får ekstra timer.", .decision, .refusal),
    ("Du har søgt om hjælp til tandlæge", "Tandlægeregningen skal du selv betale.", .decision, .refusal),
    ("Om din hjælp til indkøb", "Fra uge 20 køber vi ikke længere ind for dig.", .decision, .stop),
    (
      "Kontaktperson", "Aftalen med din kontaktperson bliver ikke fornyet, når den udløber den 1. juni 2026.",
      .decision, .refusal
    ),
    ("Din hjælp til bad", "Hjælpen til bad ophører med udgangen af april.", .decision, .stop),
    ("Førtidspension", "Du er tilkendt førtidspension fra den 1. maj 2026.", .decision, .grant),
    (
      "Nyt hjælpemiddel til dig", "Vi har sagt ja til rollatoren, og den bliver leveret i uge 14.", .decision,
      .grant
    ),
    (
      "Din ansøgning om ledsager", "Ansøgningen er godkendt, og du kan bruge 15 timer om måneden.", .decision,
      .grant
    ),
    (
      "Vedrørende plads i SFO", "Emil begynder i SFO den 1. august 2026, som du har bedt om.", .decision,
      .grant
    ),
    (
      "Ansøgning om aflastning", "Vi har bevilget aflastning to døgn om måneden. Du havde søgt om fire døgn.",
      .decision, .partial
    ),
    (
      "Hjælp til flytning", "Flyttebilen betaler vi. Oprydningen i den gamle lejlighed må du selv stå for.",
      .decision, .partial
    ),
    (
      "Aktindsigt i din sag", "Du får kopi af journalen. To interne notater er holdt tilbage.", .decision,
      .partial
    ),
    (
      "Tilskud til tandbehandling", "Vi dækker 3.200 kr. af de 5.400 kr., du har søgt om.", .decision,
      .partial
    ),
    (
      "Ændring i din rengøring",
      "Fra 1. juni 2026 kommer vi hver tredje uge. I dag kommer vi hver anden uge.", .decision, .reduction
    ),
    (
      "Dine timer hos bostøtten", "Timetallet går fra 6 til 4 om ugen den 1. maj 2026.", .decision, .reduction
    ),
    (
      "Mindre i boligstøtte",
      "Du får 1.100 kr. om måneden fra den 1. juni 2026. Indtil nu har du fået 1.640 kr.", .decision,
      .reduction
    ),
    (
      "Tilbagebetaling", "Vi har udbetalt 4.300 kr. for meget, og de skal betales tilbage.", .decision,
      .repayment
    ),
    (
      "Regulering af din boligstøtte",
      "Du har fået 2.400 kr. mere, end du har ret til. Beløbet skal du betale tilbage.", .decision, .repayment
    ),
    ("Du mødte ikke op", "Du bliver trukket for to dage i din kontanthjælp.", .decision, .sanction),
    ("Skuret på Elmevej 3", "Skuret skal være væk senest den 1. juni 2026.", .decision, .order),
    ("Afgørelse om brønden", "De pålægges at sløjfe brønden inden den 1. juli 2026.", .decision, .order),
    ("Overkørslen ved Elmevej 3", "Ejeren skal nedlægge overkørslen inden 8 uger.", .decision, .order),
  ]

  static let moreDecisions: [Case] = [
    (
      "Svar om kørsel", "Du har bedt om taxa til dagcentret. Taxaen får du ikke, men du kan bruge bussen.",
      .decision, .refusal
    ),
    (
      "Ansøgning om større bolig", "I har søgt om en større bolig. Kommunen anviser jer ikke en ny bolig.",
      .decision, .refusal
    ),
    ("Afgørelse vedrørende personlig hjælper", "Hjælperordningen kan ikke etableres.", .decision, .refusal),
    (
      "Til dig, der har søgt om briller", "Brillerne er ikke omfattet af det, kommunen betaler.", .decision,
      .refusal
    ),
    (
      "Ikke medhold i din ansøgning", "Du har søgt om en elcykel. Den hører du ikke til dem, der kan få.",
      .decision, .refusal
    ),
    (
      "Jeres ansøgning om dispensation",
      "Byggeudvalget kan ikke anbefale, at der gives dispensation, og den er derfor ikke givet.", .decision,
      .refusal
    ),
    ("Skoleskift", "Ønsket om at flytte Noah til Byskolen er ikke muligt at opfylde.", .decision, .refusal),
    ("Ansøgning om friplads", "Jeres husstandsindkomst er for høj til friplads.", .decision, .refusal),
    (
      "Din ansøgning om sygedagpenge", "Du kan ikke få sygedagpenge for perioden 1. til 14. marts 2026.",
      .decision, .refusal
    ),
    ("Nej tak til anneks", "Annekset kan vi ikke give tilladelse til.", .decision, .refusal),
    ("Om din ansøgning om depositum", "Beløbet til depositum udbetales ikke.", .decision, .refusal),
    (
      "Ophør af mentor", "Mentorordningen lukkes ned for dit vedkommende den 30. april 2026.", .decision,
      .stop
    ),
    ("Din støtte", "Vi afslutter forløbet hos Kompasset den 1. juni 2026.", .decision, .stop),
    (
      "Besked om din bostøtte", "Støtten bliver givet til og med den 31. maj 2026 og derefter ikke mere.",
      .decision, .stop
    ),
    ("Sygedagpenge", "Udbetalingen af sygedagpenge slutter den 12. april 2026.", .decision, .stop),
    (
      "Nedsat hjælp", "Fra mandag den 4. maj 2026 får du hjælp til bad én gang om ugen mod to gange før.",
      .decision, .reduction
    ),
    (
      "Din kontanthjælp", "Din kontanthjælp bliver 1.900 kr. lavere fra den 1. juni 2026.", .decision,
      .reduction
    ),
    ("Din ansøgning om orlov", "Orloven er i orden.", .decision, .grant),
    ("Handicapbil", "Kommunen giver støtte til køb af bil med 208.000 kr.", .decision, .grant),
    ("Byggesag på Elmevej 3", "Vi har givet tilladelse til tilbygningen på 28 m².", .decision, .permit),
    (
      "Dispensation til hegn", "Kommunen dispenserer fra lokalplanens § 8 til hegnet.", .decision,
      .dispensation
    ),
    (
      "Svar på ansøgning om aktindsigt", "Du får aktindsigt i det meste. Tre mails er undtaget.", .decision,
      .partial
    ),
    (
      "Din ansøgning om hjælp i hjemmet", "Rengøring får du, men indkøb må du klare med nemlig-levering.",
      .decision, .partial
    ),
    ("Merudgifter", "Af de fem udgifter, du har søgt om, dækker vi de tre.", .decision, .partial),
    (
      "Regning for meget udbetalt pension", "Du skal betale 3.420 kr. tilbage, fordi du var i udlandet.",
      .decision, .repayment
    ),
    ("Krav om betaling", "Kommunen kræver 12.000 kr. tilbagebetalt.", .decision, .repayment),
    ("Ulovlig udlejning", "Du skal ophøre med at leje sommerhuset ud uden for sæsonen.", .decision, .order),
    ("Hestehold på Elmevej 3", "Møddingen skal flyttes senest den 1. september 2026.", .decision, .order),
  ]

  static let moreOthers: [Case] = [
    (
      "Kender du til økonomisk friplads?",
      "Du kan få friplads, hvis jeres indkomst er under grænsen. Læs mere på borger.dk.", .information, nil
    ),
    (
      "Din sagsbehandler er skiftet", "Din nye sagsbehandler er Per Lund. Din hjælp fortsætter, som den er.",
      .information, nil
    ),
    (
      "Vi er bagud med sagerne",
      "Vi kan ikke nå at behandle din ansøgning inden for fristen. Du hører fra os inden den 1. maj 2026.",
      .information, nil
    ),
    (
      "Nabohøring om tilbygning",
      "Din nabo har søgt om at bygge nærmere skel. Har du bemærkninger, skal vi have dem senest den 20. marts 2026.",
      .hearing, nil
    ),
    (
      "Udkast til afgørelse",
      "Vi sender dig hermed et udkast. Vi forventer at give dig afslag på hjælpen, fordi du selv kan støvsuge. Skriv til os senest den 20. marts 2026, hvis du har noget at tilføje.",
      .intendedDecision, nil
    ),
    (
      "Vi skal bruge mere fra dig",
      "Send os en kopi af lejekontrakten. Uden den kan vi ikke udbetale boligstøtte.", .request, nil
    ),
    (
      "Indkaldelse til lægekonsulent",
      "Du skal møde hos lægekonsulenten den 14. april 2026 kl. 11. Resultatet får du i et brev bagefter.",
      .meeting, nil
    ),
    ("Bekræftelse", "Din ansøgning om boligstøtte er registreret den 3. marts 2026.", .receipt, nil),
  ]

  @Test(arguments: moreDecisions)
  func `a decision is told in words of many hands`(
    _ heading: String, _ body: String, _ kind: LetterKind, _ outcome: Outcome?
  ) throws {
    let facts = try Letters.facts(heading, body)
    #expect(facts.kind == kind)
    #expect(facts.outcomes.first == outcome)
  }

  @Test(arguments: moreOthers)
  func `what is told, asked or announced decides nothing`(
    _ heading: String, _ body: String, _ kind: LetterKind, _ outcome: Outcome?
  ) throws {
    let facts = try Letters.facts(heading, body)
    #expect(facts.kind == kind)
    #expect(facts.outcomes.isEmpty)
  }

  static let others: [Case] = [
    (
      "Vi kommer på tilsyn",
      "Vi kommer og ser på skuret tirsdag den 14. april 2026 kl. 9. Der er ikke besluttet noget.", .meeting,
      nil
    ),
    (
      "Din tid hos jobcentret",
      "Du har tid hos Karen Holm torsdag den 9. april 2026 kl. 10.30. Kom i god tid.", .meeting, nil
    ),
    (
      "Opfølgning på din sag",
      "Vi vil gerne mødes med dig den 4. maj kl. 13 for at tale om, hvordan det går. Bliver du væk, kan din ydelse blive stoppet.",
      .meeting, nil
    ),
    (
      "Tak for din ansøgning",
      "Vi har den 2. marts 2026 fået din ansøgning om støtte til bil. Vi regner med at have en afgørelse klar inden 12 uger.",
      .receipt, nil
    ),
    (
      "Din klage er nået frem",
      "Vi har fået din klage den 1. marts 2026. Nu vurderer vi sagen igen. Får du ikke medhold, sender vi den til Ankestyrelsen.",
      .receipt, nil
    ),
    (
      "Vi mangler dine lønsedler",
      "Før vi kan afgøre din sag, skal du sende lønsedler for januar og februar senest den 20. marts 2026. Sender du dem ikke, kan du få afslag.",
      .request, nil
    ),
    (
      "Oplysninger til din sag",
      "Jeg skal bruge en ny lægeerklæring. Send den senest den 1. april 2026, så jeg kan behandle din ansøgning.",
      .request, nil
    ),
    (
      "Nye satser fra 1. januar",
      "Satserne for boligstøtte stiger den 1. januar 2026. Du skal ikke gøre noget, og der er ikke truffet nogen afgørelse i din sag.",
      .information, nil
    ),
    (
      "Orientering om ny skolebus", "Fra august kører bussen kl. 7.20. Ruten er den samme som nu.",
      .information, nil
    ),
    (
      "Svar på dit spørgsmål om friplads",
      "Du spurgte, om du kan få friplads. Det kommer an på jeres indkomst, og du kan søge på borger.dk. Dette er ikke en afgørelse.",
      .information, nil
    ),
    (
      "Partshøring om din boligstøtte",
      "Vi overvejer at sætte din boligstøtte ned. Du kan komme med bemærkninger senest den 20. marts 2026.",
      .hearing, nil
    ),
    (
      "Vi vil gerne høre dig",
      "Vi har fået oplyst, at du bor sammen med en anden. Inden vi beslutter noget, vil vi gerne have dine bemærkninger senest den 20. marts 2026.",
      .hearing, nil
    ),
    (
      "Varsel om påbud", "Kommunen påtænker at påbyde dig at fjerne skuret. Intet er besluttet endnu.",
      .intendedDecision, nil
    ),
  ]

  @Test(arguments: decisions)
  func `a letter that decides is told by what it gives, refuses, takes or orders`(
    _ heading: String, _ body: String, _ kind: LetterKind, _ outcome: Outcome?
  ) throws {
    let facts = try Letters.facts(heading, body)
    #expect(facts.kind == kind)
    #expect(facts.outcomes.first == outcome)
  }

  @Test(arguments: others)
  func `a letter that decides nothing is told by what it is for`(
    _ heading: String, _ body: String, _ kind: LetterKind, _ outcome: Outcome?
  ) throws {
    let facts = try Letters.facts(heading, body)
    #expect(facts.kind == kind)
    #expect(facts.outcomes.isEmpty)
  }
}
