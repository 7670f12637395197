import LetterModel
import Rulebook
import Testing

@testable import Understanding

/// Facts and thoughts in plain words, and sentences of the same sound that give no reason.
@Suite struct ReasonGroundsTests {
  private func reasons(_ reason: String) throws -> Begrundelse {
    try Letters.facts(
      "Rengøring",
      """
      Du får ikke hjælp til rengøring. Afgørelsen er truffet efter servicelovens § 83. \(reason)

      Sådan klager du

      Du kan klage til Ankestyrelsen inden 4 uger efter, at du har modtaget afgørelsen. Send klagen til Borgerservice, \
      Torvet 1, 9999 Nørrelund.
      """
    ).begrundelse
  }

  private static let seen = "Visitator så den 2. februar 2026, at du støvsugede stuen på ti minutter. "

  @Test(arguments: [
    "Et mindretal mente, at trappevask er for tungt, men flertallet hæftede sig ved, at du selv bærer indkøb op.",
    "Udvalget fandt, at du kan dele arbejdet over ugen.",
    "Socialudvalget pegede på, at svigersønnen allerede klarer vinduerne.",
    "Medlemmerne mente, at en time hver anden uge ikke ville flytte noget for dig.",
    "Rådet understregede, at vinduerne kan vente til foråret.",
    "Det har også spillet ind, at du selv går til gymnastik hver onsdag.",
    "Det talte med, at din søn bor i opgangen.",
    "Det har haft betydning, at du har opvaskemaskine.",
    "At du helst vil være fri, er ikke i sig selv nok.",
    "Vi har set det som et spørgsmål om vane, ikke om kræfter.",
    "En øm ryg om aftenen gør ikke støvsugning til en umulig opgave.",
    "Over for dit ønske om at slippe for trappen, som vi godt forstår, står, at du går den fire gange om dagen.",
  ])
  func `a thought is one whoever thinks it and however it is put`(_ thought: String) throws {
    let reasons = try reasons(ReasonGroundsTests.seen + thought)
    #expect(reasons.hovedhensyn.status == .present)
    #expect(reasons.faktum.status == .present)
  }

  @Test(arguments: [
    "Du flyttede i 2022 til en lejlighed på 48 kvadratmeter, og du passede selv haven i sommer. Derfor kan du også klare gulvet.",
    "I efteråret afviste du tilbuddet om en robotstøvsuger, som din datter betalte. Vi mener, at den ville have løst opgaven.",
    "Hjemmeplejen besøgte boligen to gange i januar, og begge gange var der rent. Det taler imod, at du mangler hjælp.",
    "Du valgte i 2019 at sige nej til genoptræning. Det har været afgørende, at den ville have hjulpet dig.",
  ])
  func `what the reader did is a fact without a verb of telling`(_ fact: String) throws {
    #expect(try reasons(fact).faktum.status == .present)
  }

  @Test(arguments: [
    "Tandplejeren noterede den 22. juli, at Edel selv tog bussen til klinikken og satte sig i stolen uden hjælp.",
    "Visitator så den 2. februar 2026, at støvsugeren stod fremme, og at gardinerne var nyvaskede og strøgne.",
  ])
  func `one fact in words of the case is enough`(_ fact: String) throws {
    #expect(try reasons(fact).faktum.status == .present)
  }

  @Test(arguments: [
    "Vi modtog din ansøgning den 3. marts 2026 og sendte den videre til afdelingen, som behandlede den på mødet.",
    "Udvalget drøftede sagen den 2. februar 2026, og alle medlemmer havde fået materialet tilsendt i forvejen.",
    "Vi indhentede den 2. februar 2026 en udtalelse og en rapport, som rådgiveren gennemgik med lederen.",
  ])
  func `papers and meetings in many words are no fact of the case`(_ words: String) throws {
    #expect(try reasons(words).faktum.status == .missing)
  }

  @Test(arguments: [
    "Tak for kaffen, og tak fordi du viste lejligheden frem.",
    "Vi beklager, at svaret er forsinket. Det skyldes, at visitator har været syg siden den 3. februar 2026.",
    "Det er kommunens vurdering, at betingelserne ikke er opfyldt. Kvalitetsstandarden af 1. januar 2026 er fulgt, og sagen er set af tre medarbejdere.",
    "Du skal derfor senest den 1. april 2026 give os besked, hvis du vil have listen over firmaer.",
    "Udvalget fandt, at betingelserne ikke er opfyldt.",
    "Udvalget behandlede sagen den 2. februar 2026.",
    "Udvalget mente, at sagen var tilstrækkeligt oplyst.",
    """
    Reglen gælder personer, som på grund af midlertidigt eller varigt nedsat fysisk eller psykisk funktionsevne ikke selv kan \
    udføre opgaverne. Vi finder ikke, at din fysiske eller psykiske funktionsevne er midlertidigt eller varigt nedsat, så du \
    ikke selv kan udføre opgaverne.
    """,
  ])
  func `thanks, excuses, procedure and the rule denied are no reason`(_ words: String) throws {
    let reasons = try reasons(words)
    #expect(reasons.hovedhensyn.status == .missing)
    #expect(reasons.faktum.status == .missing)
  }

  @Test(arguments: [
    """
    I kan ikke låne Torvet den 6. juni. Samme dag holder cykelløbet mål på Torvet, og der står 300 ryttere og en tribune. \
    Havnepladsen er fri, har strøm og ligger to minutter derfra. I skriver, at folk ikke finder derhen. Sidste år var der \
    1.100 gæster til havnemarkedet. Vejlovens § 80.
    """,
    """
    I får ikke lov til plankeværket mod fjorden. Fra stien skal man kunne se vandet mellem husene, det var hele pointen \
    med planen. Ligusterhækken hos \
    naboerne har vist sig tæt nok mod vinden. Hunden kan holdes inde med et trådhegn i hækken, og det behøver I ingen lov \
    til. Vi giver derfor ikke dispensation efter planlovens § 19.
    """,
    """
    I får ikke plads i Spiren. Der er 44 børn, og huset er godkendt til 44. Bjørnehulen har plads den 1. maj og ligger 900 \
    meter fra jer. Far kører forbi den på vej til arbejde. At Spiren er økologisk, giver ikke forrang. Dagtilbudslovens § 27.
    """,
  ])
  func `what stands between result and rule is told, in whatever words`(_ body: String) throws {
    let guided =
      body + "\n\nDu kan klage til Ankestyrelsen inden 4 uger efter, at du har modtaget afgørelsen."
    let reasons = try Letters.facts("Afgørelse om jeres ansøgning", guided).begrundelse
    #expect(reasons.faktum.status != .missing)
    #expect(reasons.hovedhensyn.status != .missing)
  }

  @Test(arguments: [
    """
    Du får afslag på ledsager efter servicelovens § 97. Kommunen har mange frivillige, og hver onsdag er der café på \
    biblioteket. Husk at tage legitimation med.
    """,
    """
    Du får afslag på en plads. Vi har gennemgået alt materialet grundigt. Sagen har været gennem to møder. Hjemlen er \
    servicelovens § 108.
    """,
    """
    Du får afslag på et botilbud. Handicapkonsulenten har gennemgået sagen og vurderet, at du ikke har behov. Teamet har \
    indstillet til afslag. Hjemlen er servicelovens § 108.
    """,
    """
    Du får afslag på flyttehjælp. Ved behandlingen af ansøgninger indgår ansøgerens indtægter, formue og faste udgifter. Det \
    indgår også, om udgiften kunne have været forudset. Hjælp gives derfor kun undtagelsesvis. Hjemlen er aktivlovens § 81.
    """,
  ])
  func `practical matters, procedure, verdicts and boilerplate tell nothing there`(_ body: String) throws {
    #expect(try Letters.facts("Svar på din ansøgning", body).begrundelse.faktum.status == .missing)
  }

  @Test func `an act named by its title is a rule without section`() throws {
    let facts = try Letters.facts(
      "Støtte til tag",
      """
      Huset kommer ikke med i puljen. Efter loven om byfornyelse skal pengene gå til huse, der ellers går tabt. Taget fik \
      karakteren 2 af konsulenten den 4. november 2025. Vi har lagt vægt på, at seks andre huse fik 4 eller 5.
      """)
    #expect(facts.begrundelse.retsregel.status == .incomplete)
    #expect(facts.begrundelse.faktum.status == .present)
  }

  @Test func `an act that leaves no choice leaves none where it is not named`() throws {
    let facts = try Letters.facts(
      "Boligstøtte",
      """
      Vi stopper din boligstøtte fra den 1. maj 2026. Du opfylder ikke længere betingelserne. Afgørelsen er truffet ud fra \
      gældende regler.
      """)
    #expect(facts.begrundelse.discretion == .bound)
    #expect(facts.begrundelse.hovedhensyn.status == .notRequired)
  }

  @Test func `a topic named in passing binds nobody`() throws {
    let facts = try Letters.facts(
      "Flytteudgift",
      "Du får ikke betalt flytningen. Boligstøtte til den nye lejlighed søges hos Udbetaling Danmark.")
    #expect(facts.begrundelse.discretion == .unknown)
  }
}
