import DanishText
import LetterModel
import Rulebook
import Testing
import Understanding

@testable import Composition

@Suite struct `The reasons in a summary` {
  private func why(_ body: String) throws -> [String] {
    try SmallLetter.summary(heading: "Afslag på hjælp til kørsel", body).texts(.why)
  }

  @Test(arguments: [
    "Det afgørende er, at du har 400 meter til stoppestedet og går 2 km om dagen.",
    "Vi har lagt størst vægt på, at du har 400 meter til stoppestedet.",
    "Hensynet til trafikken på de 400 meter er tillagt størst vægt.",
    "Bussen, der standser 400 meter fra dig, vejer tungere end dit ønske.",
    "Derfor opfylder du ikke kravet om, at der skal være over 400 meter.",
  ])
  func `hold what the letter calls decisive`(sentence: String) throws {
    let lines = try why(
      """
      Vi giver dig afslag på hjælp til kørsel efter servicelovens § 117.

      Din læge skriver den 4. februar 2026, at du er opereret i knæet. Du fik støtte fra den 1. maj 2025 til den 3. juni 2025. Du har haft 14 ture i alt i 2025. \(sentence)
      """)
    #expect(lines.joined(separator: " ").contains("400 meter"), "\(lines)")
  }

  @Test func `hold the sentence that says why the result follows, and no visit`() throws {
    let lines = try why(
      """
      Vi giver dig afslag på hjælp til kørsel efter servicelovens § 117.

      Visitator Ida Lund var hjemme hos dig den 4. februar 2026. Du er 54 år og bor alene. Vi har også lagt vægt på, at din nabo har bil. Fordi der er 400 meter til bussen, og der er bænke, hvor du kan hvile dig undervejs, vurderer vi, at du kan komme til bussen uden hjælp fra andre.
      """)
    let told = lines.joined(separator: " ")
    #expect(told.contains("vurderer vi, at du kan komme til bussen"), "\(lines)")
    #expect(!told.contains("Ida Lund"), "\(lines)")
  }

  @Test func `are not cut before the next of what counted`() throws {
    let told = try why(
      """
      Vi giver dig afslag på hjælp til kørsel efter servicelovens § 117.

      Vi har lagt vægt på, at du efter de faste udgifter har 5.250 kr. tilbage om måneden, og at det gør det muligt at lægge penge til side.
      """
    ).joined(separator: " ")
    #expect(told.contains("5.250 kr.") == told.contains("lægge penge til side"), "\(told)")
    #expect(told.contains("lægge penge til side"), "\(told)")
  }

  @Test(arguments: [
    "Stolen ville ikke give dig noget, du mangler.", "Du kommer allerede rundt til det, du gerne vil.",
    "Den lange tur til torvet klarer du allerede uden hjælp.",
  ])
  func `hold the words in which the rule is applied to the citizen`(sentence: String) throws {
    let lines = try why(
      """
      Vi giver dig afslag på hjælp til kørsel.

      Den 4. februar 2026 gik du 140 meter til postkassen med din rollator. Støtte skal i væsentlig grad lette hverdagen, jf. servicelovens § 112, stk. 1. \(sentence)
      """)
    #expect(lines.joined(separator: " ").contains(sentence), "\(lines)")
  }

  @Test(arguments: [
    "Du har anført, at det tager dig 40 minutter at gå.",
    "I dit svar af 2. marts 2026 skriver du, at det tager 40 minutter.",
    "Det bemærkes for god ordens skyld, at der er 40 minutter mellem busserne.",
    "Vi sendte dig et udkast den 2. marts 2026 med frist på 40 dage.",
    "Når du har ventet 40 dage, kan du søge igen.",
  ])
  func `are no argument, side note, paper or advice left alone`(sentence: String) throws {
    let lines = try why(
      """
      Vi giver dig afslag på hjælp til kørsel efter servicelovens § 117.

      \(sentence) Vi har lagt vægt på, at bussen går hver time fra stoppestedet ved dit hus.
      """)
    #expect(!lines.joined(separator: " ").contains("40"), "\(lines)")
  }

  @Test(arguments: [
    "Det har vi set på, men der er kun 400 meter til stoppestedet.",
    "Det ændrer ikke noget, når der kun er 400 meter til stoppestedet.",
  ])
  func `come with what they answer, or not at all`(answer: String) throws {
    let lines = try why(
      """
      Vi giver dig afslag på hjælp til kørsel efter servicelovens § 117.

      Du har skrevet, at du ikke kan gå så langt. \(answer)
      """)
    guard let place = lines.firstIndex(where: { $0.contains("400") }) else { return }
    #expect(place > 0 && lines[place - 1].contains("Du har skrevet"), "\(lines)")
  }

  @Test func `lose facts before what counted when there is little room`() {
    let lines = ["Du er 41 år.", "Det gælder også.", "Reglen er § 1.", "Vi har lagt vægt på prisen."].map {
      ComposedSentence($0, .stated, [])
    }
    #expect(Trimming.weighed(lines, 3).map(\.text) == ["Reglen er § 1.", "Vi har lagt vægt på prisen."])
  }
}

@Suite struct `What a decision means` {
  private func meaning(_ body: String, heading: String = "Du skal betale 4.674 kr. tilbage") throws -> Summary
  {
    try SmallLetter.summary(heading: heading, body)
  }

  @Test func `money taken from what is paid out is told, and nothing is asked`() throws {
    let summary = try meaning(
      """
      Du har fået 4.674 kr. for meget i boligstøtte, og det beløb skal du betale tilbage.

      Pengene bliver trukket i din boligstøtte med 425 kr. om måneden fra maj 2026. Du behøver ikke gøre noget. Vil du hellere betale på én gang, så ring inden den 10. april 2026.
      """)
    #expect(summary.texts(.meaning).first?.contains("425 kr.") ?? false, "\(summary.texts(.meaning))")
    #expect(!summary.texts(.actions).contains { $0.contains("4.674") }, "\(summary.texts(.actions))")
  }

  @Test func `money to be paid is asked for where nothing is taken`() throws {
    let summary = try meaning(
      "Du har fået 4.674 kr. for meget i boligstøtte, og det beløb skal du betale tilbage senest den 1. maj 2026."
    )
    #expect(summary.texts(.actions).contains { $0.contains("4.674") }, "\(summary.texts(.actions))")
  }

  @Test(arguments: [
    ("Det betyder, at du betaler 1.020 kr. om måneden fra den 1. maj 2026.", true),
    ("Det betyder, at du ikke skal betale 1.020 kr. fra den 1. maj 2026.", false),
  ])
  func `stands without »det betyder« where the clause can stand alone`(sentence: String, isFreed: Bool) throws
  {
    let lines = try SmallLetter.summary(
      heading: "Ja til plads i SFO", "Vi giver jer en plads i SFO på Alsted Skole. \(sentence)",
      guidance: false
    ).texts(.meaning)
    let line = lines.first { $0.contains("1.020") }
    #expect(line?.hasPrefix("Det betyder") == !isFreed, "\(lines)")
  }

  @Test(arguments: ["1) Ordningen starter den 9. april 2026.", "2. Ordningen starter den 9. april 2026."])
  func `an item with its number is told`(item: String) throws {
    let lines = try SmallLetter.summary(
      heading: "Du får en ledsager",
      "Du får 15 timers ledsagelse om måneden.\n\n\(item)\n3) Timer kan gemmes.",
      guidance: false
    ).texts(.meaning)
    #expect(lines.contains("Ordningen starter den 9. april 2026."), "\(lines)")
  }
}

@Suite struct `A name in place of vi and jeg` {
  private let actor: Actor = {
    var sender = Sender()
    sender.authority = Found("Birkelund Kommune", at: nil)
    sender.name = Found("Karen Toft", at: nil)
    return Actor(sender: sender, envelope: nil)
  }()

  @Test(arguments: [
    (
      "Er vi stadig uenige med dig, sender vi klagen videre.",
      "Er kommunen stadig uenig med dig, sender kommunen klagen videre."
    ),
    ("Du får brev om, hvornår vi så er færdige.", "Du får brev om, hvornår kommunen så er færdig."),
    ("Vi er ikke sikre på datoen.", "Kommunen er ikke sikker på datoen."),
    ("Vi har de færdige tegninger.", "Kommunen har de færdige tegninger."),
    ("Vi skriver, at oplysningerne er usikre.", "Kommunen skriver, at oplysningerne er usikre."),
  ])
  func `takes its adjective along`(sentence: String, told: String) {
    #expect(Person.named(sentence, actor: actor) == told)
  }

  @Test(arguments: ["Jeg har skrevet til hendes læge.", "Min leder talte med ham.", "Vi er to på sagen."])
  func `is not put where it could be another`(sentence: String) {
    #expect(Person.named(sentence, actor: actor) == nil)
  }

  @Test func `stands after one who was named before`() {
    #expect(
      Person.named("Det sætter hende tilbage for mig.", actor: actor)
        == "Det sætter hende tilbage for Karen Toft.")
  }
}

@Suite struct `A sentence on the second look` {
  @Test(arguments: [
    (
      "Kommunen ser på den igen og sender den ellers videre.",
      "Kommunen ser på sagen igen og sender den ellers videre."
    ),
    ("Først ser kommunen selv på det igen.", "Først ser kommunen selv på sagen igen."),
    (
      "Giver det ikke et nyt resultat, sender kommunen den til Ankestyrelsen.",
      "Giver det ikke et nyt resultat, sender kommunen klagen til Ankestyrelsen."
    ),
    (
      "Kommunen ser på det igen, før kommunen sender det.",
      "Kommunen ser på sagen igen, før kommunen sender den."
    ),
  ])
  func `gets back its noun`(sentence: String, told: String) {
    #expect(Pronouns.resolved(sentence) == told)
  }

  @Test(arguments: [
    "Kommunen ser på sagen igen og sender den videre.",
    "Fritagelse kræver en anmodning til kommunen, som videresender den til nævnet.",
    "Det koster ikke noget.", "Nævnet ser på det gebyr, du har betalt.",
  ])
  func `keeps a pronoun whose noun it has, or that may mean anything`(sentence: String) {
    #expect(Pronouns.resolved(sentence) == sentence)
  }
}

@Suite struct `A list that answers` {
  @Test func `is told with the words above it, whether or not they end in a colon`() throws {
    let lines = try SmallLetter.summary(
      heading: "Påbud om støj",
      """
      Birkelund Kommune påbyder hermed foreningen

      1) at begrænse skydningen til onsdage kl. 16-19. Det skal være sket senest den 1. november 2026.
      2) at rejse en vold på 4 meter senest den 1. maj 2027.

      Påbuddet er givet efter miljøbeskyttelseslovens § 42, stk. 1.
      """
    ).texts(.decision)
    #expect(!lines.contains { $0.hasPrefix("At ") }, "\(lines)")
    #expect(lines.contains { $0.hasPrefix("– at rejse") }, "\(lines)")
  }

  @Test func `row by row holds the no`() throws {
    let lines = try SmallLetter.summary(
      heading: "Afgørelse: Ændring af din bolig – delvist ja",
      """
      | Hvad du søgte om | Hvad vi har besluttet |
      | Brusebad i stedet for badekar | Ja, du får det (tilbud: 48.600 kr.) |
      | Bredere dør til badeværelset | Ja, du får det (tilbud: 9.150 kr.) |
      | Overdækket rampe ved døren | Nej, du får en rampe uden tag |
      """
    ).texts(.decision).joined(separator: " ")
    #expect(lines.contains("Overdækket rampe ved døren: Nej, du får en rampe"), "\(lines)")
  }
}

@Suite struct `A letter that decides nothing` {
  private func summary(_ heading: String, _ body: String) throws -> Summary {
    try SmallLetter.summary(heading: heading, body, guidance: false)
  }

  @Test(arguments: [
    "Vores frist for den slags sager er 13 uger, så du kan regne med en afgørelse senest den 1. juni 2026.",
    "Du hører fra os senest den 1. juni 2026.", "Senest den 1. juni 2026 får du et af disse svar:",
  ])
  func `as a receipt tells when an answer comes`(sentence: String) throws {
    let lines = try summary(
      "Kvittering for din ansøgning",
      "Tak for din ansøgning, som vi modtog den 2. marts 2026. Det er en kvittering, ikke et svar. \(sentence)"
    ).texts(.essentials)
    #expect(lines.contains { $0.contains("1. juni 2026") }, "\(lines)")
  }

  @Test func `as a call to a meeting tells day and hour, lawyer and companion`() throws {
    let summary = try summary(
      "Indkaldelse til møde",
      """
      Du indkaldes til et møde om din sag tirsdag den 28. april 2026 kl. 13.00-13.45 på Torvet 1.

      Du kan få en advokat, som kommunen betaler. Du må også tage en bisidder med.
      """)
    #expect(summary.texts(.essentials).contains { $0.contains("28. april 2026 kl. 13.00-13.45") })
    let told = (summary.texts(.decision) + summary.texts(.actions)).joined(separator: " ")
    #expect(told.contains("advokat") && told.contains("bisidder"), "\(told)")
  }

  @Test func `as a request tells what is wanted, though no colon stands above it`() throws {
    let lines = try summary(
      "Jeg mangler to ting til din ansøgning",
      """
      Tak for din ansøgning om merudgifter. Jeg er gået i gang.

      Jeg mangler
      - kvitteringer for fødevarer fra de sidste to måneder
      - en kopi af diætistens kostplan

      Send dem i Digital Post senest den 3. april 2026.
      """
    ).texts(.actions).joined(separator: " ")
    #expect(lines.contains("kostplan"), "\(lines)")
  }
}

@Suite struct `The number to ring` {
  @Test(arguments: [
    "Er der akut fare, ringer du til Vagten på 79 92 11 12.",
    "Kommunens borgerrådgiver, tlf. 79 92 11 12, kan hjælpe.",
  ])
  func `is not that of an office told of in passing`(sentence: String) throws {
    let help = try SmallLetter.summary("Vi giver dig afslag på hjælp til briller. \(sentence)").texts(.help)
    #expect(!help.contains { $0.contains("79 92 11 12") }, "\(help)")
  }
}
