import DanishText
import LetterModel
import Testing

@Suite struct ReadabilityTests {
  @Test(arguments: [
    ("Vi har afgjort din sag. Du får ikke støtte. Du kan klage inden fire uger.", 15, 3, 1, 11.67),
    (
      "Det skal hermed meddeles, at ansøgningen om dækning af merudgifter, jf. servicelovens § 100, stk. 1, ikke kan "
        + "imødekommes, idet betingelserne herfor ikke findes opfyldt. Klage skal indgives senest den 3. juli 2025.",
      32, 2, 9, 44.13
    ),
    (
      "Vi siger nej til din ansøgning om at få dækket merudgifter. Du opfylder ikke betingelserne i servicelovens "
        + "§ 100, stk. 1. Du skal klage senest den 3. juli 2025.", 28, 3, 5, 27.19
    ),
  ])
  func `LIX comes out as counted by hand`(
    _ text: String, _ words: Int, _ sentences: Int, _ long: Int, _ lix: Double
  ) throws {
    let figures = Readability.figures(of: TextAnalyser.analyse(letter(text)))
    #expect(figures.words == words)
    #expect(figures.sentences == sentences)
    #expect(figures.longWords == long)
    #expect(abs(try #require(figures.lix) - lix) < 0.0051)
    #expect(figures.shownLIX == nil, "too short to show")
  }

  @Test func `headings, addresses and fragments of lists are left out`() {
    let text = "Afgørelse om tilskud\nVi giver dig afslag.\nattest\nDu skal sende attesten til os."
    let roles: [BlockRole] = [.heading, .body, .listItem, .listItem]
    var blocks: [Block] = []
    var start = 0
    for (line, role) in zip(text.split(separator: "\n"), roles) {
      blocks.append(Block(span: Span(start, start + line.utf8.count), role: role))
      start += line.utf8.count + 1
    }
    let plain = letter(text)
    let whole = Letter(bytes: plain.bytes, blocks: blocks, sourceMap: plain.sourceMap, source: plain.source)
    let figures = Readability.figures(of: TextAnalyser.analyse(whole), in: whole)
    #expect(figures.sentences == 2)
    #expect(figures.words == 10)
    #expect(figures.leftOutWords == 4)
  }

  @Test func `the verb list in the program is the one in the corpus`() throws {
    guard let file = SharedData.package("Corpora/lexicon/verbs.tsv") else { return }
    let rows = file.split(separator: "\n").dropFirst().map { $0.split(separator: "\t").map(String.init) }
    #expect(Set(rows) == Set(Verbs.all))
  }

  @Test(arguments: [
    ("behandlet", "behandle"), ("iværksættes", nil), ("iværksætter", "iværksætte"),
    ("tilbagebetalte", "tilbagebetale"),
    ("offentliggjort", "offentliggøre"), ("kommune", nil), ("genoptog", "genoptage"), ("brugere", nil),
    ("specificerer", "specificere"),
  ])
  func `a form leads to its verb`(_ word: String, _ infinitive: String?) {
    #expect(Verbs.reading(word)?.infinitive == infinitive)
  }
}
