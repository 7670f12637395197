import LetterModel
import Testing

@testable import Understanding

/// Results in letters of two or three sentences, where one sentence alone does not tell: what was asked for, what is given
/// instead, what runs out, what an authority cannot do, and sentences that only hold the same words.
@Suite struct OutcomeClassTests {
  typealias Case = (heading: String, body: String, outcome: Outcome)

  static let results: [Case] = [
    // What the authority cannot do for the citizen.
    ("Afgørelse om din adresse", "Vi kan ikke registrere dig på hytten ved havnen.", .refusal),
    ("Afgørelse om skole", "Udvalget kan ikke henvise Sofie til Skovskolen.", .refusal),
    ("Afgørelse om plads", "Kommunen kan ikke optage din søn i børnehaven fra august.", .refusal),
    ("Afgørelse om dine oplysninger", "Vi kan ikke slette notatet om dig fra 2024.", .refusal),
    ("Afgørelse om udlejning", "Huset kan ikke registreres som helårsbolig.", .refusal),
    // The application that this letter answers.
    ("Svar fra udvalget", "Jeres ansøgning om 40.000 kr. til nye både fik afslag.", .refusal),
    ("Svar fra puljen", "Jeres ansøgning om støtte til koncerten fik nej på mødet i går.", .refusal),
    // A no for now is a no.
    (
      "Din ansøgning", "Din ansøgning om et større hus kan ikke imødekommes på nuværende tidspunkt.", .refusal
    ),
    // Less than was asked for, in other numbers of the same thing.
    (
      "Aflastning til Emil",
      "I har søgt om tre weekender om måneden. Resultatet er, at Emil får én weekend om måneden.",
      .partial
    ),
    (
      "Ledsagelse", "Du har søgt om 15 timer. Vi bevilger dig 8 timer om måneden.", .partial
    ),
    (
      "Refusion",
      "Herefter er det kommunens afgørelse, at der udbetales refusion fra den 9. oktober 2026, og at der gives afslag for tiden før.",
      .partial
    ),
    (
      "Dine to ansøgninger", "Vi har besluttet, at stolen bevilges, og at der ikke gives tilskud til bordet.",
      .partial
    ),
    // A plain no, a plain yes, and what is paid already.
    ("Vaskemaskine", "Du får nej til de 3.299 kr., du søgte om til en ny vaskemaskine.", .refusal),
    (
      "Førtidspension",
      "Udvalget har truffet afgørelse om at tilkende dig førtidspension fra den 1. november.", .grant
    ),
    (
      "Briller", "Vi har besluttet at sige nej. Helbredstillægget betaler allerede en del af glassene.",
      .refusal
    ),
    // Something else in its place is no part of it.
    (
      "Ønske om specialklasse",
      "I har søgt om en specialklasse til Noah. Resultatet er et afslag. Noah bliver i sin klasse og får i stedet otte timers støtte om ugen.",
      .refusal
    ),
    (
      "Din ansøgning om taxa",
      "Du har søgt om kørsel i taxa. Det får du ikke. Du får i stedet et kort til den offentlige bus.",
      .refusal
    ),
    // Help that ends as it would have.
    (
      "Forlængelse af sygedagpenge",
      "Du har søgt om at få forlænget dine sygedagpenge. Vi har besluttet at give dig afslag. Du får sygedagpenge til og med den 31. maj 2026.",
      .refusal
    ),
    (
      "Forlængelse af støtten",
      "I har søgt om at forlænge støtten. Det siger vi nej til. I får støtte indtil den 1. juli 2026 som aftalt.",
      .refusal
    ),
    // What the citizen has or gets anyway, behind a no.
    (
      "Afslag på flere timer", "Vi giver afslag på flere timer. Du får 12 timers støtte om ugen.", .refusal
    ),
    (
      "Tilskud til briller",
      "Du har søgt om tilskud til briller. Det kan vi ikke give dig. Du får i forvejen helbredstillæg til medicin.",
      .refusal
    ),
    (
      "Afslag på plads i Skovbo",
      "I får ikke en plads i Skovbo til august. I beholder jeres plads på ventelisten, og I får besked i oktober.",
      .refusal
    ),
    // A part given behind a no.
    (
      "Refusion for maj og juni",
      "Virksomheden får ikke refusion for maj. For juni udbetales refusion som ansøgt.", .partial
    ),
    (
      "Dine to ansøgninger",
      "Vi giver afslag på tilskud til cyklen. Vi bevilger dig dog cykelhjelmen, som du også søgte om.",
      .partial
    ),
    // Let off a duty.
    ("Grundskyld for 2026", "Foreningen er fritaget for grundskyld for hele 2026.", .grant),
    ("Idræt i skolen", "Du er fritaget for idræt resten af skoleåret.", .grant),
    ("Renovationsgebyr", "I får fritagelse for gebyret i 2026.", .grant),
    ("Lokalplan 14", "Du er fritaget for kravet om tegltag i lokalplanens § 8.", .dispensation),
    // Kept away from teaching.
    ("Afgørelse", "Mikkel er udelukket fra undervisningen i to dage.", .sanction),
    ("Afgørelse om Ali", "Ali bortvises fra skolen i en uge.", .sanction),
    // A full yes that says "ikke" and "del" by the way.
    (
      "Parkeringsafgiften er annulleret",
      "Du har fået medhold. Vi anser det for undskyldeligt, at nummeret ikke kunne læses fuldt ud.", .grant
    ),
    (
      "Bevilling af stol", "Du får den stol, du har søgt om. Prøvningen er en del af leveringen.", .grant
    ),
  ]

  static let lookAlikes: [(heading: String, body: String)] = [
    (
      "Vi har modtaget din klage",
      "Tak for din klage. Senest den 16. april 2026 får du et af disse svar:\n\n- Du får medhold.\n- Du får delvist medhold.\n- Du får ikke medhold."
    ),
    (
      "Din klage er kommet frem",
      "Vi ser på sagen igen. Der er tre mulige udfald:\n\n- Vi giver dig ret.\n- Vi giver dig ret i noget.\n- Du får afslag igen, og klagen går videre."
    ),
    (
      "Indkaldelse til samtale den 2. september 2026",
      "Jeg vil gerne tale med dig om kurset. Samtalen er en del af dit kontaktforløb. Der bliver ikke truffet nogen afgørelse på mødet."
    ),
    ("Om dit besøg", "Besøget indgår som en del af vores opfølgning på din hjælp."),
    ("Din henvendelse", "Vi kan ikke se, hvad du har søgt om, og beder dig skrive det."),
    ("Din henvendelse", "Vi kan ikke finde din ansøgning."),
  ]

  @Test(arguments: results) func `a result is told by what stands around it`(
    _ heading: String, _ body: String, _ outcome: Outcome
  ) throws {
    let facts = try Letters.facts(heading, body)
    #expect([.decision, .reassessment].contains(facts.kind), "\(body)")
    #expect(facts.outcomes == [outcome], "\(body)")
  }

  @Test(arguments: lookAlikes) func `possible results and parts of a course decide nothing`(
    _ heading: String, _ body: String
  ) throws {
    let facts = try Letters.facts(heading, body)
    #expect(![.decision, .reassessment].contains(facts.kind), "\(body)")
  }

  @Test func `a decision that tells of the hearing before it is a decision`() throws {
    let facts = try Letters.facts(
      "Afgørelse: Din ledsagelse nedsættes fra 15 til 10 timer",
      """
      Kommunen har i dag truffet afgørelse om, at din ledsagelse fra den 1. juni 2026 er 10 timer om måneden.

      Partshøring og dine bemærkninger

      Vi sendte dig et udkast den 12. januar 2026. Du svarede, at du er bange for at miste dine ture. Din mulighed for at komme ud blandt andre har vejet tungest.

      Klage

      Er du uenig, skal kommunen have din klage senest fire uger efter, at du har fået brevet. Ændrer vi ikke afgørelsen, sender vi klagen til Ankestyrelsen.
      """)
    #expect(facts.kind == .decision)
    #expect(facts.outcomes == [.reduction])
  }

  @Test func `a full yes after a complaint needs neither reasons nor guidance`() throws {
    let facts = try Letters.facts(
      "Du får medhold i din klage",
      "Vi har set på din sag igen, fordi du klagede. Du får medhold, og vi bevilger dig den kørestol, du søgte om."
    )
    #expect(facts.decisions.first?.klagevejledning.status == .notRequired)
    #expect(facts.decisions.first?.begrundelse.status == .notRequired)
  }
}
