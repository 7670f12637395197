import LetterModel
import Testing
import Understanding

@testable import Composition

@Suite struct `A long sentence` {
  private func split(_ text: String) -> [String] { Clauses.split(text, longerThan: 20) }

  @Test(arguments: [
    (
      "Carporten vil stå syd for naboens have og lægge den i skygge fra kl. 10 til 15; det viser jeres eget diagram.",
      [
        "Carporten vil stå syd for naboens have og lægge den i skygge fra kl. 10 til 15",
        "Det viser jeres eget diagram",
      ]
    ),
    (
      "Den 18. januar måtte plejefaren afbryde samværet, fordi du var påvirket, og den 1. februar gik du fra legepladsen uden at sige det.",
      [
        "Den 18. januar måtte plejefaren afbryde samværet, fordi du var påvirket",
        "Den 1. februar gik du fra legepladsen uden at sige det",
      ]
    ),
    (
      "Du skrev i din erklæring af 3. februar, at du bor med Lars, at I blev gift i januar, og at I deler udgifterne.",
      [
        "Du skrev i din erklæring af 3. februar:", "– at du bor med Lars", "– at I blev gift i januar",
        "– at I deler udgifterne",
      ]
    ),
    (
      "Kommunen har lagt vægt på, at du selv laver mad og vasker dit tøj hver uge, og på, at din søn køber ind for dig.",
      [
        "Kommunen har lagt vægt på:", "– at du selv laver mad og vasker dit tøj hver uge",
        "– at din søn køber ind for dig",
      ]
    ),
    (
      "Du fortalte, at du sover hos din bror flere nætter om ugen, fordi du arbejder tæt på, og at din seng er dér.",
      [
        "Du fortalte:", "– at du sover hos din bror flere nætter om ugen, fordi du arbejder tæt på",
        "– at din seng er dér",
      ]
    ),
  ])
  func `is split where a main clause or a parallel clause begins`(text: String, pieces: [String]) {
    #expect(split(text) == pieces)
  }

  @Test(arguments: [
    // The second "at" may hang on the first.
    "Lægen skriver i sin attest af 3. maj, at du siger, at du ikke kan løfte armen, og at du sover dårligt hver eneste nat.",
    // Someone's words go on after "og".
    "Skolen skrev den 3. juni, at hun er faldet i søvn i timerne flere gange, og i september gik hun hjem uden at sige det.",
    // A condition rules both halves.
    "Hvis du sender papirerne med din løn og din husleje for de sidste tre måneder, og derefter skriver du under, får du hjælp.",
    // A list, not two statements.
    "Vi mangler disse papirer fra dig: lønsedler for maj og juni; huslejekontrakt for den nye bolig; kontoudtog for de sidste tre måneder.",
  ])
  func `stays whole where the border is not certain`(text: String) {
    #expect(split(text).count == 1, "\(split(text))")
  }
}

@Suite struct `Who speaks in a letter` {
  private func actor(_ authority: String, _ unit: String?, name: String? = nil) -> Actor {
    var sender = Sender()
    sender.authority = Found(authority, at: nil)
    sender.unit = unit.map { Found($0, at: nil) }
    sender.name = name.map { Found($0, at: nil) }
    return Actor(sender: sender, envelope: nil)
  }

  @Test(arguments: [
    ("Kildebro Kommune", "Aasted Skole", "Aasted Skole", "Aasted Skole"),
    ("Vestermose Kommune", "Børne- og Ungeudvalget", "Børne- og Ungeudvalget", "kommunen"),
    ("Havnstrup Kommune", "Bevillingsnævnet", "Bevillingsnævnet", "kommunen"),
    ("Udbetaling Danmark", "Boligstøtte", "Udbetaling Danmark", "Udbetaling Danmark"),
    ("Ravnsø Kommune", "Dagtilbud og Skole", "kommunen", "kommunen"),
    ("Tranemose Kommune", "Center for Børn og Skole", "kommunen", "kommunen"),
    ("[KOMMUNENS NAVN]", "$AFDELING$", "afsenderen", "afsenderen"),
  ])
  func `is named as what it is`(authority: String, unit: String, name: String, place: String) {
    let actor = actor(authority, unit)
    #expect(actor.name == name)
    #expect(actor.place == place)
  }

  @Test func `is the one who signed where the letter says I`() {
    let actor = actor("Kildebro Kommune", "Aasted Skole", name: "Hanne Løvenskjold")
    #expect(
      Person.named("Jeg har lagt vægt på tre forhold.", actor: actor)
        == "Hanne Løvenskjold har lagt vægt på tre forhold.")
    #expect(Person.named("Jeg giver hermed samtykke.", actor: actor) == nil)
    #expect(Person.named("Mangler jeg noget, ringer jeg.", actor: actor) == nil)
    #expect(Person.named("Jeg har talt med lægen, og vi ringer.", actor: actor) == nil)
  }
}

@Suite struct `The object of a decision` {
  private func headline(_ object: String, in result: String, heading: String) -> String {
    var fixture = Fixture.refusal()
    fixture.add(heading, [.heading], as: .heading)
    let index = fixture.add(result, [.outcome])
    fixture.facts.decisions[0].sentences = [index]
    fixture.facts.decisions[0].object = Found(object, at: fixture.span(object))
    return SummaryComposer.summary(of: fixture.review(), rulebook: Fixture.rulebook).texts(.essentials)[0]
  }

  @Test func `is told whole`() {
    #expect(
      headline("støtte til køb", in: "Du får ikke støtte til køb af en ny bil.", heading: "Svar")
        == "Kommunen siger nej til støtte til køb af en ny bil.")
    #expect(
      headline("afslag på fleksjob", in: "Du får afslag på fleksjob.", heading: "Svar")
        == "Kommunen siger nej til fleksjob.")
  }

  @Test func `is not named where the result is about something else`() {
    #expect(
      headline(
        "støtte til Villads", in: "Villads kommer ikke i specialklassen.",
        heading: "Afgørelse om støtte til Villads")
        == "Villads kommer ikke i specialklassen.")
  }

  @Test func `is the heading's where the result names only the application`() {
    #expect(
      headline("din ansøgning", in: "Derfor er svaret nej til din ansøgning.", heading: "Svar")
        == "Kommunen siger nej til hjælp til briller.")
  }
}
