import LetterModel
import Testing

@testable import Understanding

/// Ways of saying the same that letters use: kind and outcome must not hang on one wording.
@Suite struct WordingTests {
  typealias Case = (heading: String, body: String, kind: LetterKind, outcome: Outcome?)

  static let decisions: [Case] = [
    (
      "Svar på ansøgning om støtte til bil",
      "Det er desværre ikke muligt for kommunen at imødekomme Deres ansøgning.", .decision, .refusal
    ),
    (
      "Vedrørende Deres andragende",
      "Deres ansøgning af 3. februar 2026 om tilskud til tandbehandling kan herefter ikke imødekommes.",
      .decision, .refusal
    ),
    (
      "Afgørelse",
      "Kommunen har den 2. marts 2026 truffet afgørelse om, at De ikke er berettiget til hjælp efter lovens § 81.",
      .decision, .refusal
    ),
    (
      "Din ansøgning om friplads",
      "Vi må desværre meddele dig, at du ikke kan få økonomisk friplads i børnehaven.", .decision, .refusal
    ),
    (
      "Nej til ekstra timer", "Du har bedt om flere timer til ledsagelse. Det siger vi nej til.", .decision,
      .refusal
    ),
    (
      "Din sag om ledsagekort",
      "Vi har vurderet, at du ikke er i målgruppen for ledsagekort. Derfor kan du ikke få et.", .decision,
      .refusal
    ),
    (
      "Dispensation fra lokalplan 114",
      "Kommunen meddeler hermed afslag på dispensation til et hegn på 2,20 meter.", .decision, .refusal
    ),
    (
      "Ansøgning om optagelse på STU",
      "Visitationsudvalget har besluttet, at Emil ikke kan optages på uddannelsen.", .decision, .refusal
    ),
    ("Afvisning af ansøgning", "Da ansøgningen er modtaget efter fristen, afvises den.", .decision, .refusal),
    (
      "Bevilling af hjemmehjælp", "Du er bevilget hjælp til rengøring hver anden uge fra den 1. april 2026.",
      .decision, .grant
    ),
    ("Ja til høreapparat", "Vi kan med glæde oplyse, at du får tilskud til høreapparat.", .decision, .grant),
    (
      "Imødekommelse af Deres ansøgning", "Deres ansøgning om pladsanvisning imødekommes hermed.", .decision,
      .grant
    ),
    ("Plads i vuggestue", "Alma er optaget i Vuggestuen Solsikken fra den 1. maj 2026.", .decision, .grant),
    (
      "Byggetilladelse", "Der meddeles hermed tilladelse til opførelse af en carport på 24 m².", .decision,
      .permit
    ),
    (
      "Landzonetilladelse til stald",
      "Kommunen giver tilladelse efter planlovens § 35, stk. 1, til at opføre stalden.", .decision, .permit
    ),
    (
      "Delvis imødekommelse", "Ansøgningen imødekommes delvist. Vi dækker medicinen, men ikke transporten.",
      .decision, .partial
    ),
    (
      "Afgørelse om merudgifter",
      "Vi bevilger 600 kr. om måneden til diætkost. Du får ikke dækket udgiften til fitness.", .decision,
      .partial
    ),
    (
      "Afgørelse om støtte", "Du får 4 timers støtte om ugen. Du søgte om 8 timer om ugen.", .decision,
      .partial
    ),
    (
      "Stop for sygedagpenge",
      "Dine sygedagpenge stopper den 31. marts 2026, fordi du ikke længere er uarbejdsdygtig.", .decision,
      .stop
    ),
    (
      "Ophør af bostøtte", "Kommunen har besluttet at bringe din bostøtte til ophør pr. 1. juli 2026.",
      .decision, .stop
    ),
    ("Ændring af din hjælp", "Fremover får du ikke længere hjælp til indkøb.", .decision, .stop),
    (
      "Din bevilling ændres", "Vi nedsætter din hjælp fra 9 til 6 timer om ugen fra den 15. juni 2026.",
      .decision, .reduction
    ),
    (
      "Nedsat boligstøtte", "Din boligstøtte bliver sat ned til 640 kr. om måneden fra 1. april 2026.",
      .decision, .reduction
    ),
    (
      "Tilbagebetaling af boligstøtte",
      "Du har fået 4.210 kr. for meget i boligstøtte. Beløbet skal betales tilbage.", .decision, .repayment
    ),
    (
      "Krav om tilbagebetaling",
      "Kommunen kræver 18.300 kr. tilbagebetalt for perioden 1. maj til 31. august 2025.", .decision,
      .repayment
    ),
    (
      "Sanktion",
      "Din kontanthjælp bliver nedsat med en sanktion på 3 dage, fordi du udeblev fra samtalen den 2. februar 2026.",
      .decision, .sanction
    ),
    (
      "Fradrag i din kontanthjælp", "Vi trækker dig for 5 dage, fordi du ikke mødte op.", .decision, .sanction
    ),
    (
      "Påbud om afhjælpning af støj",
      "De påbydes inden den 1. maj 2026 at nedbringe støjen fra ventilationsanlægget.", .decision, .order
    ),
    (
      "Forbud mod anvendelse", "Kommunen nedlægger forbud mod, at kælderen bruges til beboelse.", .decision,
      .order
    ),
    (
      "Lukning af din sag",
      "Vi har ikke modtaget de oplysninger, vi bad om den 2. februar. Derfor lukker vi din ansøgning.",
      .decision, .refusal
    ),
  ]

  static let others: [Case] = [
    (
      "Partshøring",
      "Vi overvejer at stoppe din kontanthjælp. Inden vi træffer afgørelse, har du mulighed for at komme med bemærkninger senest den 20. marts 2026.",
      .hearing, nil
    ),
    (
      "Høring over udkast",
      "Vi vil gerne høre, hvad du mener, før vi beslutter os. Skriv til os senest den 20. marts 2026.",
      .hearing, nil
    ),
    (
      "Varsel om påbud",
      "Kommunen agter at meddele dig påbud om at fjerne affaldet. Påbuddet vil blive meddelt den 1. april 2026.",
      .intendedDecision, nil
    ),
    (
      "Påtænkt afgørelse",
      "Vi påtænker at give afslag på din ansøgning. Brevet bliver til en afgørelse, hvis du ikke svarer inden den 20. marts 2026.",
      .intendedDecision, nil
    ),
    (
      "Indkaldelse til samtale",
      "Du indkaldes til samtale den 20. marts 2026 kl. 10.00. Hvis du udebliver, kan vi stoppe din ydelse. Får du afslag, kan du klage.",
      .meeting, nil
    ),
    (
      "Invitation til møde om din plan", "Vi inviterer dig til et møde torsdag den 19. marts 2026 kl. 13.",
      .meeting, nil
    ),
    (
      "Vi mangler oplysninger",
      "For at vi kan behandle din ansøgning, skal du sende os dine lønsedler senest den 20. marts 2026. Ellers kan du få afslag.",
      .request, nil
    ),
    (
      "Anmodning om dokumentation", "De bedes fremsende kvitteringer for medicin inden den 20. marts 2026.",
      .request, nil
    ),
    (
      "Vi har modtaget din ansøgning",
      "Vi har den 1. marts 2026 modtaget din ansøgning om briller. Du kan forvente svar inden 8 uger.",
      .receipt, nil
    ),
    (
      "Kvittering for klage",
      "Tak for din klage, som vi modtog den 1. marts 2026. Vi vender tilbage inden 4 uger.", .receipt, nil
    ),
    (
      "Nye åbningstider",
      "Vi vil orientere dig om, at Borgerservice fra 1. april 2026 har åbent til kl. 15. Du skal ikke gøre noget.",
      .information, nil
    ),
    (
      "Rykker for betaling",
      "Vi har ikke modtaget din betaling på 1.240 kr. for børnehaven. Betal senest den 20. marts 2026, ellers sender vi kravet til inkasso.",
      .other, nil
    ),
    (
      "Svar på din klage",
      "Vi har genvurderet din sag og fastholder afgørelsen. Klagen er sendt videre til Ankestyrelsen.",
      .reassessment, .upheld
    ),
  ]

  /// Wordings that look like another kind: looking back on a hearing, quoting, telling of an older decision.
  static let lookAlikes: [Case] = [
    (
      "Afgørelse om stop af kontanthjælp",
      "Vi partshørte dig i brev af 2. februar 2026, og du havde mulighed for at komme med "
        + "bemærkninger inden den 16. februar 2026. Vi har ikke hørt fra dig. Vi stopper derfor din "
        + "kontanthjælp fra den 1. april 2026, jf. aktivlovens § 38.",
      .decision, .stop
    ),
    (
      "Din nye ansøgning om bil",
      "Du fik den 3. maj 2023 bevilget støtte til bil. Du har nu søgt om en ny bil. Det kan vi "
        + "ikke give dig støtte til, fordi den gamle bil kun er tre år gammel.",
      .decision, .refusal
    ),
    (
      "Svar på din ansøgning",
      "Du fik i 2024 afslag på ledsagelse. Din situation er ændret, og vi bevilger dig nu 15 "
        + "timer om måneden.",
      .decision, .grant
    ),
    (
      "Afslag",
      "Du skriver: \"Jeg har fået bevilget det samme i min gamle kommune.\" Kommunen er ikke "
        + "bundet af det og giver afslag på ansøgningen.",
      .decision, .refusal
    ),
    (
      "Mulig tilbagebetaling af boligstøtte",
      "Vi har fået oplysninger, der kan betyde, at du skal betale 8.000 kr. tilbage. Du har ret "
        + "til at udtale dig, før vi afgør sagen. Skriv senest den 20. marts 2026.",
      .hearing, nil
    ),
    (
      "Varsel om forbud",
      "Miljøtilsynet varsler hermed, at kommunen vil nedlægge forbud mod afbrænding. Eventuelle "
        + "bemærkninger skal være modtaget inden den 20. marts 2026.",
      .intendedDecision, nil
    ),
    (
      "Underretning om dit barn",
      "Vi har modtaget en underretning om Alma. Vi er i gang med at vurdere, om der er behov "
        + "for hjælp. Du hører fra os inden 14 dage.",
      .information, nil
    ),
    (
      "Dit næste møde i jobcentret",
      "Du skal møde den 20. marts 2026 kl. 9 hos Per Lund. Du har pligt til at møde. Udebliver "
        + "du uden rimelig grund, kan kommunen nedsætte din hjælp.",
      .meeting, nil
    ),
    (
      "Vi skal bruge din årsopgørelse",
      "Din sag om friplads kan ikke afgøres, før vi har din årsopgørelse. Send den til os inden "
        + "den 20. marts 2026. Ellers afviser vi ansøgningen.",
      .request, nil
    ),
    (
      "Din klage er modtaget",
      "Vi modtog den 1. marts 2026 din klage over afgørelsen af 3. februar 2026. Vi vurderer nu "
        + "sagen igen. Hvis vi fastholder afgørelsen, sender vi klagen til Ankestyrelsen.",
      .receipt, nil
    ),
    (
      "Genvurdering af afgørelse om BPA",
      "Vi har set på din sag igen og ændrer ikke afgørelsen. Klagen og sagens akter er derfor "
        + "sendt til Ankestyrelsen.",
      .reassessment, .upheld
    ),
    (
      "Ny afgørelse efter din klage",
      "Du har klaget over afgørelsen af 3. februar 2026. Vi giver dig medhold i klagen og "
        + "bevilger den ansøgte kørestol.",
      .decision, .grant
    ),
    (
      "Regulering af satser",
      "Fra den 1. januar 2026 stiger taksten for madservice til 62 kr. om dagen. Det gælder for "
        + "alle modtagere.",
      .information, nil
    ),
    (
      "Ændring i din hjælp til personlig pleje",
      "Vi har besluttet, at du fremover får hjælp til bad én gang om ugen. Hidtil har du fået "
        + "hjælp to gange om ugen.",
      .decision, .reduction
    ),
    (
      "Påbud",
      "Vi påbyder Dem at tømme olietanken senest den 1. juni 2026, jf. miljøbeskyttelseslovens "
        + "§ 41.",
      .decision, .order
    ),
    (
      "Vedr. Deres ansøgning om nedrivning",
      "Byrådet har på sit møde den 24. februar 2026 vedtaget at meddele afslag på det ansøgte.",
      .decision, .refusal
    ),
    (
      "Afgørelse",
      "Der er den 3. marts 2026 truffet afgørelse i sagen. Det findes ikke godtgjort, at "
        + "betingelserne for at yde tilskud er til stede, hvorfor ansøgningen ikke har kunnet "
        + "imødekommes.",
      .decision, .refusal
    ),
    (
      "Din ansøgning om flytteudgifter",
      "Vi betaler 4.000 kr. til flyttebil. Resten af de 9.500 kr., som du har søgt om, skal du "
        + "selv betale.",
      .decision, .partial
    ),
    (
      "Din plads i SFO",
      "Noah kan begynde i SFO Kometen den 1. august 2026, som I har ønsket.",
      .decision, .grant
    ),
    (
      "Din hjælp til rengøring",
      "Fra den 1. juli 2026 kommer vi ikke længere og gør rent hos dig, fordi du selv kan klare "
        + "det igen.",
      .decision, .stop
    ),
    (
      "Opkrævning",
      "Vedlagt følger opkrævning for daginstitution for april 2026. Beløbet på 2.140 kr. bedes "
        + "betalt senest den 1. april 2026.",
      .other, nil
    ),
    (
      "Aktindsigt",
      "Vi kan ikke give dig indsigt i de interne notater, fordi de er udarbejdet til vores eget "
        + "brug.",
      .decision, .refusal
    ),
  ]

  @Test(arguments: decisions + others + lookAlikes) func `kind and outcome are read in many wordings`(
    _ wording: Case
  )
    throws
  {
    let facts = try Letters.facts(wording.heading, wording.body)
    #expect(facts.kind == wording.kind, "\(wording.body)")
    if let outcome = wording.outcome { #expect(facts.outcomes == [outcome], "\(wording.body)") }
  }
}
