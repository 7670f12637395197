import Foundation
import LetterModel
import Readers
import Rulebook
import Testing
import Understanding

@testable import Composition

/// Small letters read as files are, from heading and body.
enum SmallLetter {
  static func review(
    heading: String = "Afgørelse i din sag", _ body: String, guidance: Bool = true
  ) throws -> Review {
    let complaint =
      guidance
      ? "Du kan klage til Ankestyrelsen inden fire uger, fra du har fået brevet. Send klagen til os, så ser vi på sagen igen.\n\n"
      : ""
    let text = """
      Birkelund Kommune
      Borgerservice
      Torvet 1, 8899 Birkelund

      Hanne Vig
      Enghavevej 4
      8899 Birkelund

      10. marts 2026
      Sagsnr. 26/1877

      \(heading)

      Kære Hanne

      \(body)

      \(complaint)Venlig hilsen

      Katrine Lohse
      sagsbehandler

      """
    return GoldLetters.review(of: try LetterReading.read(bytes: Array(text.utf8), name: "brev.txt"))
  }

  static func summary(
    heading: String = "Afgørelse i din sag", _ body: String, guidance: Bool = true,
    options: SummaryOptions = SummaryOptions()
  ) throws -> Summary {
    SummaryComposer.summary(
      of: try review(heading: heading, body, guidance: guidance), rulebook: .embedded, options: options)
  }
}

@Suite struct `The result in a summary` {
  @Test func `a title in capitals gives its names back as the letter writes them`() throws {
    let summary = try SmallLetter.summary(
      heading: "AFSLAG PÅ TILSKUD TIL BUS TIL ELMTOFT",
      "Du får ikke tilskud til bussen, fordi der er mindre end 5 km fra dit hjem til skolen i Elmtoft.")
    let told = summary.sections.flatMap(\.sentences).map(\.text).joined(separator: " ")
    #expect(!told.contains("elmtoft"))
    #expect(!told.contains("ELMTOFT"))
  }

  @Test(arguments: [
    "Din hjemmetræning er bevilget til den 30. juni 2026, men med 15 timer om ugen i stedet for de 22 timer, som du har søgt om for Silas.",
    "Kommunen har besluttet, at dit samvær med Villum i de næste seks måneder og frem til den 30. juni 2026 skal foregå med en støtteperson, der taler dansk.",
    "Vi giver dig afslag på hjælp til at betale de 9.400 kr., som din tandlæge på Torvet har skrevet i sit overslag, at behandlingen vil koste dig.",
    "Udvalget har bestemt, at kontakten mellem dig og din datter Mille på grund af hendes helbred afbrydes til og med den 4. august 2026, uanset hvor hun bor.",
    "Du får bevilget støtte til at flytte bruseren, men du får ikke den ombygning af badeværelset til 48.000 kr., som du også har søgt om hos os.",
  ])
  func `is told whole though it is long`(sentence: String) throws {
    let figures = sentence.words.filter { $0.first?.isNumber ?? false }.map { bareWord($0) }
    let told = try SmallLetter.summary("\(sentence) Du har boet her i ti år.").texts(.decision).joined(
      separator: " ")
    for figure in figures { #expect(told.contains(figure), "\(told)") }
  }

  @Test(arguments: [
    ("Afgørelse: Du får ikke hjælp til rengøring", "Du får ikke hjælp til rengøring."),
    ("Du får 15 timers ledsagelse om måneden", "Du får 15 timers ledsagelse om måneden."),
    ("Nej til hybenroser ved Rosenvænget", "Kommunen siger nej til hybenroser ved Rosenvænget."),
    ("Vi kan ikke fritage dig for gebyret", "Kommunen kan ikke fritage dig for gebyret."),
    ("DIN GENOPTRÆNING STOPPER I MORGEN", nil), ("DIN GENOPTRÆNING STOPPER", "Din genoptræning stopper."),
  ])
  func `stands in a heading that is a sentence`(heading: String, line: String?) throws {
    let body =
      "Vi har truffet afgørelse i sagen, og det blev et afslag. Du er 41 år og har søgt om det i januar."
    let first = try SmallLetter.summary(heading: heading, body).texts(.essentials).first
    if let line { #expect(first == line) } else { #expect(first?.contains("genoptræning") != true) }
  }

  @Test(arguments: [
    "Derfor får du ikke hjælp", "Hvad får du nu?", "Sådan har vi afgjort din sag", "Afgørelse om din bolig",
    "Hvis du får brug for mere", "Når du har fået svar",
  ])
  func `is not taken from a heading that only leads to it`(heading: String) throws {
    let lines = try SmallLetter.summary(heading: heading, "Vi giver dig afslag på hjælp til briller.").texts(
      .essentials)
    #expect(lines.first != heading.withStop, "\(lines)")
  }

  @Test(arguments: [
    "Du har krav på i alt 840 timer om året.", "Han kan køre 104 ture om året.",
    "Beløbet er 1.281 kr. om måneden.",
    "Du får 45 minutter hver uge.", "Du betaler selv 300 kr. om måneden.",
  ])
  func `comes with how much it is`(sentence: String) throws {
    let told = try SmallLetter.summary(
      "Din ansøgning er imødekommet fuldt ud.\n\n\(sentence)", guidance: false)
    let lines = told.texts(.decision) + told.texts(.meaning)
    #expect(lines.contains { $0.hasSuffix(sentence.words.dropFirst(2).joined(separator: " ")) }, "\(lines)")
  }

  @Test(arguments: [
    "Vi har lagt vægt på, at du træner 14 timer om ugen.",
    "Din ven skriver, at han arbejder 30 timer om ugen.",
    "Telefonen er åben 3 timer om dagen.",
  ])
  func `is not given a figure of something else`(sentence: String) throws {
    let lines = try SmallLetter.summary(
      "Din ansøgning om ledsager er imødekommet.\n\n\(sentence)", guidance: false
    )
    .texts(.decision)
    #expect(!lines.contains { $0.contains("om ugen") || $0.contains("om dagen") }, "\(lines)")
  }

  @Test(arguments: [
    (
      "Vi påbyder ejeren at fjerne det skur, som står bag huset, og den mur, der er bygget op imod det ude mod vejen ved skolen.",
      "Kommunen giver et påbud."
    ),
    (
      "Vi forbyder ejeren at bruge det kælderrum, som ligger under huset, til at bo i, så længe der er fugt i alle fire vægge ud mod gården.",
      "Kommunen giver et forbud."
    ),
  ])
  func `is named as påbud or as forbud`(sentence: String, line: String) throws {
    let lines = try SmallLetter.summary(heading: "Til ejeren", sentence).texts(.essentials)
    #expect(!lines.contains("Kommunen giver et påbud eller et forbud."), "\(lines) \(line)")
  }

  @Test(arguments: [
    "Vil du have afslaget prøvet ved domstolene, skal sagen anlægges inden seks måneder.",
    "Søgsmål om afslaget skal være anlagt ved byretten inden seks måneder.",
    "En sag om afslaget anlægges ved domstolen, hvor du bor.",
  ])
  func `is not told by the way to the courts`(sentence: String) throws {
    let lines = try SmallLetter.summary("Vi giver dig afslag på hjælp til briller.\n\n\(sentence)").texts(
      .essentials)
    #expect(lines.first == "Kommunen siger nej til hjælp til briller.", "\(lines)")
  }
}

@Suite struct `A reason in a summary` {
  private func why(_ reasons: String) throws -> [String] {
    try SmallLetter.summary(
      "Vi giver dig afslag på hjælp til en cykel.\n\nBegrundelse\n\n\(reasons) Vi har brugt § 86 i barnets lov."
    ).texts(.why)
  }

  @Test(arguments: [
    "Har du en lav indtægt, kan du søge om friplads.", "Får du nye udgifter, kan du søge igen.",
    "Vil du vide mere, kan du læse på borger.dk.",
  ])
  func `is no advice for another day`(advice: String) throws {
    let lines = try why(
      "Noah er 10 år og har diabetes type 1. Vi lægger vægt på, at han kan cykle 3 km om dagen. \(advice)")
    #expect(!lines.contains { $0.hasPrefix(advice.prefix(12)) }, "\(lines)")
    #expect(lines.contains { $0.contains("3 km") }, "\(lines)")
  }

  @Test func `comes with the sentence it leans on where it stands alone`() throws {
    let lines = try why("Målingen viste 450 mg olie i jorden. Det er 15 gange over grænsen for haver.")
    if let place = lines.firstIndex(where: { $0.hasPrefix("Det er 15 gange") }) {
      #expect(lines[..<place].contains { $0.hasPrefix("Målingen") }, "\(lines)")
    }
  }
}

@Suite struct `A table in a letter` {
  @Test func `is told with now and then`() throws {
    let body = """
      Dit tilskud bliver sat ned.

      \tNu\tFra 1. april 2026
      Tilskud i procent\t78 %\t41 %
      Du betaler om måneden\t462 kr.\t1.239 kr.
      """
    let lines = try SmallLetter.summary(body).texts(.decision)
    #expect(lines.contains("Tilskud i procent: 78 % (nu), 41 % (fra 1. april 2026)."), "\(lines)")
    #expect(lines.contains("Du betaler om måneden: 462 kr. (nu), 1.239 kr. (fra 1. april 2026)."), "\(lines)")
  }

  @Test func `is told with its sum, called so or not`() throws {
    for label in ["I alt", "Hver måned før skat"] {
      let body = """
        Din ansøgning om pension er imødekommet fuldt ud.

        Grundbeløb\t7.198 kr.
        Tillæg\t8.291 kr.
        \(label)\t15.489 kr.
        """
      let lines = try SmallLetter.summary(body, guidance: false).texts(.decision)
      #expect(lines.contains("\(label): 15.489 kr."), "\(lines)")
    }
  }

  @Test func `gives no line to its single cells`() throws {
    let body = """
      Din ansøgning er imødekommet. Du får hjælpen i en periode.

      Periode\tTimer
      Fra 1. april 2026\tTil 1. maj 2026
      """
    let summary = try SmallLetter.summary(body, guidance: false)
    #expect(!summary.sections.flatMap(\.sentences).contains { $0.text == "Fra 1. april 2026." })
  }

  @Test func `of conditions is told where they were not met`() throws {
    let body = """
      Dine barselsdagpenge er ikke bevilget, da du ikke havde nok timer.

      Betingelse\tDit tal\tOpfyldt
      Mindst 160 timer i 4 måneder\t131 timer\tnej
      I arbejde dagen før\tja\tja

      Du er 31 år og arbejder i et bageri. Reglen er barselslovens § 27, stk. 1, nr. 1.
      """
    let lines = try SmallLetter.summary(body).texts(.why)
    #expect(lines.contains("Mindst 160 timer i 4 måneder: 131 timer (dit tal), nej (opfyldt)."), "\(lines)")
    #expect(!lines.contains { $0.contains("dagen før") })
  }
}

@Suite struct `The result of a letter` {
  @Test func `that is of no known kind stands at the top in the letter's own words`() throws {
    let top = try SmallLetter.summary(
      heading: "Udvalgets afgørelse om kontakt",
      "Udvalget har på mødet den 4. marts 2026 besluttet, at samværet mellem dig og Laura bliver overvåget til og med den 4. juni 2026."
    ).texts(.essentials)
    #expect(
      top.contains("Samværet mellem dig og Laura bliver overvåget til og med den 4. juni 2026."), "\(top)")
  }

  @Test func `is no rule for everyone`() throws {
    let lines = try SmallLetter.summary(
      heading: "Afgørelse: Du skal betale 7.240 kr. tilbage",
      """
      Kommunen har besluttet, at du skal betale 7.240 kr. tilbage.

      Kontanthjælp, som er modtaget mod bedre vidende og med urette, skal betales tilbage. Det følger af aktivlovens § 91. Du fik løn i februar og oplyste den ikke.
      """
    ).texts(.decision)
    #expect(!lines.contains { $0.contains("mod bedre vidende") }, "\(lines)")
  }

  @Test func `keeps the order of the letter`() throws {
    let lines = try SmallLetter.summary(
      heading: "Delvis bevilling af ledsagelse",
      "Vi bevilger dig ledsagelse i 10 timer om måneden. Du har søgt om 15 timer. Du får altså afslag på de sidste 5 timer."
    ).texts(.decision)
    let asked = lines.firstIndex { $0.contains("15 timer") }
    let refused = lines.firstIndex { $0.contains("5 timer") && !$0.contains("15") }
    if let asked, let refused { #expect(asked < refused, "\(lines)") }
  }
}

@Suite struct `A list in a letter that asks for papers` {
  @Test func `belongs whole to the words that open it`() throws {
    let summary = try SmallLetter.summary(
      heading: "Vi mangler oplysninger til din ansøgning",
      """
      Tak for din ansøgning. Vi mangler to ting:

      1. Et tilbud fra en optiker, hvor prisen på glas står for sig.
      2. En udskrift, der viser din formue den 1. marts 2026.

      Send papirerne til os senest den 8. april 2026. Modtager vi ikke oplysningerne inden fristen, kan du få afslag.
      """, guidance: false)
    let actions = summary.texts(.actions)
    #expect(
      actions.contains { $0.contains("optiker") } && actions.contains { $0.contains("formue") }, "\(actions)")
    #expect(!summary.texts(.decision).contains { $0.contains("formue") })
    #expect(actions.contains { $0.contains("kan du få afslag") }, "\(actions)")
  }
}
