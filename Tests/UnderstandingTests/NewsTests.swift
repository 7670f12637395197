import LetterModel
import Testing

@testable import Understanding

/// News that holds words of results, and short decisions that look like news.
@Suite("News and decisions")
struct NewsTests {
  @Test(arguments: [
    (
      "Jeres børns skole fra august",
      "Kommunalbestyrelsen vedtog den 27. november 2025 at lægge skolerne sammen. Alle elever får automatisk plads på Byskolen."
    ),
    (
      "Fra 1. marts kommer der en ny leverandør",
      "Byrådet har besluttet at skifte leverandør af mad. Fra den 1. marts 2026 bliver din mad leveret af Køkken Syd."
    ),
    (
      "Dine helbredstillæg i 2025",
      "Her er en oversigt over det, vi har udbetalt i 2025: medicin 2.340 kr. og briller 900 kr. Du skal ikke betale noget tilbage."
    ),
    (
      "Regningen fra tandlægen er betalt",
      "Vi har i dag betalt 3.450 kr. til tandlægen. Det er den behandling, du fik bevilget hjælp til i vores afgørelse af 4. november 2025."
    ),
    (
      "Din anmodning om aktindsigt er forsinket",
      "Du bad den 3. marts om aktindsigt. Vi er ikke færdige med at gå sagens dokumenter igennem. Vi regner med, at du får svar senest den 28. marts 2026."
    ),
    (
      "Din hjælp hører fremover under ældreloven",
      "Den hjælp til bad, du får i dag, gives fremover efter ældrelovens § 9. Du får den samme hjælp som hidtil, og der er ikke truffet en ny afgørelse."
    ),
  ])
  func `news is no decision though it holds words of results`(_ heading: String, _ body: String) throws {
    let facts = try Letters.facts(heading, body)
    #expect(facts.kind == .information)
    #expect(facts.outcomes.isEmpty)
  }

  @Test(arguments: [
    (
      "Din flytning er registreret",
      "Du er nu registreret på Havnegade 27 fra den 1. november 2025, som du har meldt til os."
    ),
    (
      "Din henvendelse om ledsagelse",
      "Tak for din ansøgning fra 2. maj. Jeg kan desværre ikke bevilge dig en ledsager. Det vejer tungest for mig, at du selv finder vej."
    ),
    (
      "Fra 1. marts kommer der en ny leverandør",
      "Du har søgt om at få mad fra Køkken Nord. Vi siger nej, fordi køkkenet ikke har aftale med kommunen."
    ),
    ("Ledsagelse", "Du har søgt om ledsagelse. Det kan vi ikke give dig. Vi beklager ventetiden."),
    ("Madservice", "Vi har noteret, at du kan købe ind selv. Du kan derfor ikke få maden bragt."),
    ("Kørsel", "Du får kørsel til træning to gange om ugen fra den 1. februar 2026. Beklager ventetiden."),
  ])
  func `a short answer to an application decides though nothing else is in it`(
    _ heading: String, _ body: String
  ) throws {
    let facts = try Letters.facts(heading, body)
    #expect(facts.kind == .decision)
  }
}
