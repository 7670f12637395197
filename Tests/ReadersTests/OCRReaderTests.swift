import LetterModel
import Testing

@testable import Readers

@Suite struct OCRReaderTests {
  private func restored(_ line: String) -> String {
    let words = line.split(separator: " ").map { RecognisedPage.Word(text: String($0)) }
    return SectionSigns.restored([words])[0].map(\.text).joined(separator: " ")
  }

  @Test(arguments: [
    ("jf. barnets lov 8 105.", "jf. barnets lov § 105."), ("jf. byggelovens 8& 17,", "jf. byggelovens § 17,"),
    ("vejlovens &$ 49, stk. 1", "vejlovens § 49, stk. 1"),
    ("efter 88 116-118 i lov", "efter §§ 116-118 i lov"),
    ("reglementets 88 176 og 181", "reglementets §§ 176 og 181"), ("efter $8 5 og 7", "efter §§ 5 og 7"),
    ("jf. S 12 i loven", "jf. § 12 i loven"), ("Se & 4 i loven", "Se § 4 i loven"),
    ("Dette følger af 8 6, stk. 1.", "Dette følger af § 6, stk. 1."),
    ("8 41, stk. 1, siger", "§ 41, stk. 1, siger"),
    ("Hjemlen er 8 80 i lov om veje", "Hjemlen er § 80 i lov om veje"),
    ("står i 8 41. Du", "står i § 41. Du"),
    ("til Lærkevej (8 7.2). Vi", "til Lærkevej (§ 7.2). Vi"),
    ("Loven siger »8 85. Her", "Loven siger »§ 85. Her"),
    ("Beregningen følger 88 8 og 9 her", "Beregningen følger §§ 8 og 9 her"),
    ("efter reglen 8 112 skal vi", "efter reglen § 112 skal vi"),
    ("regulativet 3 6 skal", "regulativet § 6 skal"),
    ("jf. planlovens $35, stk. 1", "jf. planlovens § 35, stk. 1"), ("(&12) og", "(§ 12) og"),
  ])
  func `a section sign that was read as another is put back`(read: String, printed: String) {
    #expect(restored(read) == printed)
  }

  @Test(arguments: [
    "i 8 2026-uger", "bolig 8 12 m2", "betal $ 400 kr. om året", "inden 8 dage", "efter 8 måneder",
    "mor & far", "8 88 88 88", "lovens § 8", "Tlf. 8 11 22 33", "den 8 12 2026 kl. 9", "Klitvej 8 2. tv.",
    "uge 8 2026, hvor", "hold 8 12 børn", "side 8 10 og 12", "klasse 8 25 elever", "gruppe 8 12 og 14",
    "fra 8 16.",
    "3 500 kr. om året", "efter 3 måneder", "rum 3 12.", "en bolig på 8 250 kr", "Hvor er det 14 m fra?",
  ])
  func `figures and signs that stand for themselves are left`(line: String) {
    #expect(restored(line) == line)
  }

  @Test func `the small two of square metres is put back`() {
    #expect(restored("får 14 m? af fortovet, 10 m?, og 2 km*.") == "får 14 m² af fortovet, 10 m², og 2 km².")
    #expect(restored("Kender du m? Er det 14 meter?") == "Kender du m? Er det 14 meter?")
  }

  private func read(_ text: String) throws -> RawDocument {
    try LetterReading.rawDocument(Array(text.utf8), context: ReadContext(name: "side.xml"))
  }

  @Test func `ALTO gives lines with boxes in points, bullets and section signs mended, junk left out`() throws
  {
    let word = { (text: String, x: Int) in
      "<String CONTENT='\(text)' HPOS='\(x)' VPOS='100' WIDTH='40' HEIGHT='20' WC='0.9'/><SP/>"
    }
    let document = try read(
      "<alto xmlns='http://www.loc.gov/standards/alto/ns-v3#'><Description><MeasurementUnit>inch1200</MeasurementUnit></Description><Layout><Page WIDTH='9900'><PrintSpace>"
        + "<TextBlock><TextLine>" + word("(5", 10) + "</TextLine></TextBlock><TextBlock><TextLine>"
        + word("+", 0) + word("efter", 50)
        + word("folkeskolelovens", 100) + word("&amp;", 150) + word("26", 200) + "</TextLine><TextLine>"
        + word("be", 0)
        + "<HYP CONTENT='-'/></TextLine><TextLine>" + word("fordring", 0)
        + "</TextLine></TextBlock></PrintSpace></Page></Layout></alto>")
    let paragraph = try #require(document.paragraphs.first)
    #expect(paragraph.lines.map(\.text) == ["• efter folkeskolelovens § 26", "be-", "fordring"])
    #expect(paragraph.lines[0].edges.count == 2 * paragraph.lines[0].text.unicodeScalars.count)
    #expect(paragraph.lines[1].box.map { [$0.y0, $0.y1] } == [6, 7.2])
    #expect(document.isOCR)
    #expect(document.quality == .good)
    #expect(document.format == .alto)
  }

  @Test
  func `hOCR is told from ordinary HTML, whatever its quotation marks, and low confidence makes it doubtful`()
    throws
  {
    let document = try read(
      "<!DOCTYPE html PUBLIC 'x' 'http://x'><html><body><div class='ocr_page' title='bbox 0 0 1000 1400; scan_res 144 144'><p class=\"ocr_par\">"
        + "<span class='ocr_line' title='bbox 10 20 200 40'><span class='ocrx_word' title='bbox 10 20 90 40; x_wconf 60'>Kære</span> "
        + "<span class='ocrx_word' title=\"bbox 100 20 200 40; x_wconf 70\">borger</span></span></p></div></body></html>"
    )
    #expect(document.format == .hocr)
    #expect(document.paragraphs.map(\.text) == ["Kære borger"])
    #expect(document.paragraphs.first?.lines.first?.box == Box(x0: 5, y0: 10, x1: 100, y1: 20))
    #expect(document.quality == .doubtful)
  }

  @Test func `PAGE follows the reading order and takes one level of text`() throws {
    let region = { (id: String, text: String) in
      "<TextRegion id='\(id)'><TextLine><Coords points='0,0 10,0 10,5 0,5'/><Word><TextEquiv><Unicode>\(text)</Unicode></TextEquiv></Word><TextEquiv><Unicode>\(text)</Unicode></TextEquiv></TextLine></TextRegion>"
    }
    let document = try read(
      "<PcGts xmlns='http://schema.primaresearch.org/PAGE/gts/pagecontent/2019-07-15'><Page imageWidth='1000'><ReadingOrder><OrderedGroup><RegionRefIndexed index='1' regionRef='a'/><RegionRefIndexed index='0' regionRef='b'/></OrderedGroup></ReadingOrder>"
        + region("a", "Du kan klage.") + region("b", "Kære borger") + "</Page></PcGts>")
    #expect(document.paragraphs.map(\.text) == ["Kære borger", "Du kan klage."])
    #expect(document.format == .page)
  }

  @Test func `poppler's layout pages are read as pages, columns at the right stand in the margin`() throws {
    let line = { (text: String, x: Int) in
      "<line><word xMin='\(x)' yMin='10' xMax='\(x + 60)' yMax='20'>\(text)</word></line>"
    }
    let document = try read(
      "<!DOCTYPE html><html xmlns='http://www.w3.org/1999/xhtml'><body><doc><page width='595' height='842'><flow><block>"
        + line("Afgørelse", 70)
        + "</block><block>" + line("Sag:", 431) + line("12345", 431)
        + "</block></flow></page></doc></body></html>")
    #expect(document.paragraphs.map(\.region) == [.body, .margin])
    #expect(document.paragraphs.last?.linesAreHardBreaks == true)
    #expect(document.pages == 1)
    #expect(!document.isOCR)
  }

  @Test func `LexDania is law, not a letter`() throws {
    let document = try read(
      "<Dokument><Meta><DocumentType>KEN#LOKDOK23</DocumentType></Meta><TitelGruppe><Titel><Linea><Char>Om hjælp</Char></Linea></Titel></TitelGruppe><DokumentIndhold><TekstGruppe>"
        + "<Exitus><Linea><Char formaChar='Bold'>2.</Char></Linea><Linea><Char formaChar='Bold'>Reglerne</Char></Linea></Exitus><Exitus/>"
        + "<Exitus><Linea><Char>Første </Char><Char>sætning.</Char></Linea>\n<Linea><Char>Anden.</Char></Linea></Exitus>"
        + "<Exitus><Index><Indentatio><Explicatus>•</Explicatus><Exitus><Linea><Char>punkt</Char></Linea></Exitus></Indentatio></Index></Exitus></TekstGruppe></DokumentIndhold></Dokument>"
    )
    #expect(
      document.paragraphs.map(\.text) == ["Om hjælp", "2. Reglerne", "Første sætning. Anden.", "• punkt"])
    #expect(document.paragraphs.map(\.isBold) == [false, true, false, false])
    #expect(document.notices.map(\.code) == [.notALetter])
  }
}
