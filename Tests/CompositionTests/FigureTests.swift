import Readers
import Rulebook
import LetterModel
import Testing
import Understanding

@testable import Composition

/// The figures a reader must not miss.
@Suite("The figures of a letter")
struct FigureTests {
  private func text(_ summary: Summary, _ id: SummarySection.ID) -> String {
    summary.sections.filter { $0.id == id }.flatMap { $0.sentences.map(\.text) }.joined(separator: " / ")
  }

  @Test func `are told as terms where a permission is given on terms`() throws {
    let summary = try SmallLetter.summary(
      heading: "Tilladelse til bålhytte",
      """
      I får tilladelse til at bygge bålhytten. Tilladelsen gives efter planlovens § 35, stk. 1, på disse vilkår:

      1. Hytten må højst være 24 m².
      2. Den må bruges af højst 30 personer ad gangen.
      """)
    #expect(text(summary, .meaning).contains("Vilkårene er:"))
    #expect(text(summary, .meaning).contains("24 m²"))
    #expect(text(summary, .meaning).contains("30 personer"))
  }

  @Test func `stand with what an order orders, and with the days of its table`() throws {
    let summary = try SmallLetter.summary(
      heading: "Påbud om støj fra ventilation",
      """
      Virksomheden skal bringe støjen fra ventilatoren ned på højst 35 dB(A) om natten. Påbuddet gives efter § 42 i lov om miljøbeskyttelse.

      Frister

        Plan for arbejdet sendes til kommunen          15. april 2026
        Støjkravet overholdes                          1. juni 2026
      """)
    #expect(text(summary, .decision).contains("35 dB(A)"))
    #expect(text(summary, .actions).contains("☐ Støjkravet overholdes: 1. juni 2026."))
  }

  @Test func `stand with what was asked for, where the result does not name it`() throws {
    let summary = try SmallLetter.summary(
      heading: "Svar til dig",
      "Du har søgt om at flytte til bofællesskabet Bakken til maj. Udvalget giver afslag. "
        + "Afslaget bygger på § 107 i serviceloven.")
    #expect(text(summary, .decision).contains("bofællesskabet Bakken"))
  }

  @Test func `of what a decision means are told beside the result, even in a long sentence`() throws {
    let summary = try SmallLetter.summary(
      heading: "Ændring af dit samvær",
      "Dit samvær nedsættes. Fra den 1. april 2026 ser du Karl og Ane to timer hver anden søndag i stedet for fire timer hver eneste søndag. "
        + "Det følger af barnets lov § 104.")
    let told = text(summary, .decision) + text(summary, .meaning)
    #expect(told.contains("to timer"))
    #expect(told.contains("1. april 2026"))
  }
}

/// What a draft quotes and calls itself.
@Suite("A complaint")
struct ComplaintDraftTests {
  private func klage(heading: String, _ body: String) throws -> String {
    let review = try SmallLetter.review(heading: heading, body)
    let draft = DraftComposer.draft(.klage, for: review, rulebook: .embedded)
    return draft.parts.map(\.text).joined(separator: "\n")
  }

  @Test func `quotes what speaks against the citizen and not what the citizen keeps`() throws {
    let draft = try klage(
      heading: "Afslag på ledsagelse",
      "Kommunen giver dig afslag på ledsagelse efter § 97 i serviceloven. Vi har lagt vægt på, at du selv finder vej med bus. "
        + "Derfor er dine timer til bostøtte ikke rørt.")
    #expect(draft.contains("du selv finder vej med bus"))
    #expect(!draft.contains("ikke rørt"))
  }

  @Test func `names the heading without its label and in small letters`() throws {
    let draft = try klage(
      heading: "AFGØRELSE: DU SKAL BETALE 4.200 KR. TILBAGE",
      "Du skal betale 4.200 kr. tilbage efter aktivlovens § 91, stk. 1, fordi du havde løn i marts.")
    #expect(draft.contains("»Du skal betale 4.200 kr. tilbage«"))
  }

  @Test(arguments: ["Fra: Visitationen", "Visitationen · Torvet 1"])
  func `goes to the office without the label or the address beside it`(_ line: String) throws {
    let text = """
      Birkelund Kommune
      \(line)

      Hanne Vig
      Enghavevej 4
      8899 Birkelund

      10. marts 2026

      Afslag på rengøring

      Kommunen giver dig afslag på rengøring efter § 83 i serviceloven. Vi har lagt vægt på, at du selv støvsuger.

      Venlig hilsen
      Katrine Lohse
      """
    let letter = try LetterReading.read(bytes: Array(text.utf8), name: "brev.txt")
    #expect(GoldLetters.review(of: letter).facts.sender.unit?.value == "Visitationen")
  }
}
