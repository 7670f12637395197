import LetterModel
import Testing

@testable import Readers

@Suite struct PlaceholderFinderTests {
  private func find(_ text: String, marked: String? = nil) -> [Placeholder] {
    var highlights: [Span] = []
    if let marked, let start = text.firstRange(of: marked)?.lowerBound.utf16Offset(in: text) {
      highlights = [Span(start, start + marked.utf8.count)]
    }
    return PlaceholderFinder.all(in: Array(text.utf8), known: [], highlights: highlights)
  }

  /// Kind and name of each, uncertain ones with a question mark.
  private func names(_ text: String, marked: String? = nil) -> [String] {
    find(text, marked: marked).map { "\($0.kind) \($0.name)\($0.isCertain ? "" : "?")" }
  }

  @Test(arguments: [
    ("Kære «Fornavn» «Efternavn»", ["variable Fornavn", "variable Efternavn"]),
    ("Ejer: <<sagEjer1Navn>>, <<sagsAdresse>>", ["variable sagEjer1Navn", "variable sagsAdresse"]),
    ("Den ${today|format(d. MMMM YYYY)} i ${bringer }", ["variable today", "variable bringer"]),
    ("Læs [[${case.link}] her", ["variable case.link"]),
    ("Til {{NAVN}} og {{ adresse }}", ["variable NAVN", "variable adresse"]),
    ("Kære {barnets_fornavn} på {skolens navn}", ["variable barnets_fornavn", "variable skolens navn"]),
    ("Hilsen $dossier_responsiblename$", ["variable dossier_responsiblename"]),
    ("Grav [102.NAVN]", ["variable 102.NAVN"]),
    ("Sag #SAGSNR# af %DATO%", ["variable SAGSNR", "variable DATO"]),
    ("{% if afslag %}Du kan klage.{% endif %}", ["instruction if afslag", "instruction endif"]),
    (
      "«HVIS internt»Dokument «Nr»«SLUT internt»",
      ["instruction HVIS internt", "variable Nr", "instruction SLUT internt"]
    ),
    ("XX NAVN XX, XX VEJ OG NR. XX", ["variable NAVN", "variable VEJ OG NR."]),
    ("Kære <navn>, din sag <sagsnummer>", ["variable navn", "variable sagsnummer"]),
  ])
  func `typed fields of every system are found`(text: String, expected: [String]) {
    #expect(names(text) == expected)
  }

  @Test(arguments: [
    (
      "Du kan klage til [indsæt klageinstans eller skriv ”Ankestyrelsen”].",
      "instruction indsæt klageinstans eller skriv ”Ankestyrelsen”"
    ),
    ("Vi har lagt vægt på [skriv begrundelsen her].", "instruction skriv begrundelsen her"),
    ("[Slet, hvis ansøger er hørt]", "instruction Slet, hvis ansøger er hørt"),
    ("aktindsigt i [den sag / de sager]", "choice den sag / de sager"),
    ("[RELEVANTE_TEKSTER]", "insertion RELEVANTE_TEKSTER"),
    ("Kære [Navn]", "variable Navn"),
    ("Du har [Modtagelsesdato] søgt", "variable Modtagelsesdato"),
    ("[borgers adresse]", "variable borgers adresse"),
    ("[sagsbehandlerNavn]", "variable sagsbehandlerNavn"),
    ("beløbet er [XX] kr.", "blank XX"),
  ])
  func `brackets that ask for something are found`(text: String, expected: String) {
    #expect(names(text) == [expected])
  }

  @Test func `a choice gives its alternatives and may hold a field`() {
    let found = find("Du har [svaret den <<dato>> / ikke svaret] på vores høring.")
    #expect(found.map(\.kind) == [.choice, .variable])
    #expect(found.first?.options == ["svaret den <<dato>>", "ikke svaret"])
  }

  @Test(arguments: [
    "rutekørsel [Morgen] fra 01-01-2026", "som det fremgår [1] af bilag", "»Kommunen skal […] vejlede«",
    "[...]",
    "borgeren [A] og ægtefællen [B]", "skriv til <navn@kommune.dk>", "se <https://www.borger.dk>",
    "»Boligstøtte« og »varmetillæg« er to ting", "prisen er $100 og $200",
    "10 % af 200 kr. og 5 % af 100 kr.",
    "»at [myndigheden] skal begrunde«", "se [vejledningen](https://borger.dk)", "nr. #1 og #2",
    "a < b og c > d",
    "Vi henviser til »«", "fx [sic]", "at [barnets] behov", "»[borgeren] har ret til«", "artiklen [vedlagt]",
    "se note [12]",
  ])
  func `ordinary brackets, quotations and addresses are left alone`(text: String) {
    #expect(names(text).isEmpty)
  }

  @Test func `a short word in brackets counts when it is highlighted or among other placeholders`() {
    #expect(names("bevilget [Morgen] kørsel", marked: "[Morgen]") == ["variable Morgen"])
    #expect(names("Kære «Navn», den «Dato» er [Mødet] aftalt").last == "variable Mødet?")
    #expect(names("Kære <navn>, <adresse>, hilsen <Medarbejder>").last == "variable Medarbejder?")
    #expect(names("Hilsen <Medarbejder>").isEmpty)
  }

  @Test(arguments: [
    ("Du har den ____ søgt om hjælp.", "____"), ("Ydelsen er på ________ kr. om måneden.", "________"),
    ("Du har den ........ søgt om hjælp.", "........"), ("Mødet er den …… i rådhuset.", "……"),
    ("Afgørelsen gælder fra XX.XX.XXXX.", "XX.XX.XXXX"), ("Du hører fra os den XX.XX.2026.", "XX.XX.2026"),
    ("Mødet er d. XX. marts 2026", "XX"), ("senest X/X-2026", "X/X-2026"),
    ("Brev af dd.mm.2026", "dd.mm.2026"),
    ("Din frist er den xx-xx-20xx.", "xx-xx-20xx"),
    ("Du får XX kr. om måneden.", "XX"), ("senest xx uger efter", "xx"), ("i foråret 20XX skal", "20XX"),
    ("Sag nr. XXXX-XXXX", "XXXX-XXXX"), ("jf. planlovens § XX", "XX"), ("lokalplan nr. XX", "XX"),
    ("Mødet er den DD.MM.ÅÅÅÅ.", "DD.MM.ÅÅÅÅ"), ("fra dd-mm-yyyy til i dag", "dd-mm-yyyy"),
    ("Kære NN", "NN"), ("Kære N.N.", "N.N"),
    ("Vælg tekst er ikke omfattet", "Vælg tekst"),
    ("Klik her for at angive tekst.", "Klik her for at angive"),
    ("jf. Fejl! Henvisningskilde ikke fundet.", "Fejl! Henvisningskilde ikke fundet"),
  ])
  func `what was left unfilled is found`(text: String, blank: String) {
    #expect(find(text).map(\.kind) == [.blank])
    #expect(find(text).map(\.name) == [blank])
  }

  @Test func `a label left in a sentence is found, with doubt`() {
    #expect(
      names("en rejsetid på ca. Transporttid i bus min. Skift med bus? skift.") == [
        "blank Skift med bus?" + "?"
      ])
  }

  @Test(arguments: [
    "Underskrift: ______________", "Navn ____________ Dato ____________", "______________________________",
    "Begrundelse ................ 3", "Cpr-nr.: 010190-XXXX", "konto 1234 XXXX1234", "se kapitel XX",
    "størrelse XXL", "sag 12.XX.2026", "model X.5.2026",
    "Skriv datoen (dd-mm-åååå)", "Har du spørgsmål? så ring til os", "Hvad nu? spørger du måske",
    "Du kan klage ... hvis du vil", "d.d. har vi truffet afgørelse", "Har du søgt? Ring.", "Louis XXIV",
    "efter § 12...", "Vælg din læge i Digital Post", "Klik her",
  ])
  func `forms, masks, numerals and questions are left alone`(text: String) {
    #expect(names(text).isEmpty)
  }

  @Test func `what Word knows wins over what the text shows`() {
    let text = "Sag: «Sagsnummer» og «Navn»"
    let known = Placeholder(kind: .variable, name: "KONTAKT_Navn", span: Span(5, 19), isCertain: true)
    let found = PlaceholderFinder.all(in: Array(text.utf8), known: [known], highlights: [])
    #expect(found.map(\.name) == ["KONTAKT_Navn", "Navn"])
  }

  @Test func `long lines of open marks take linear time`() {
    let text =
      String(repeating: "[", count: 4_000) + String(repeating: "<<", count: 4_000)
      + String(repeating: "{", count: 4_000)
    #expect(names(text).isEmpty)
  }
}
