import LetterModel
import Testing

@testable import Readers

@Suite struct HTMLReaderTests {
  private func read(_ text: String) throws -> RawDocument { try read(Array(text.utf8)) }
  private func read(_ bytes: [UInt8]) throws -> RawDocument {
    try HTMLReader.read(bytes, context: ReadContext(name: "brev.html"))
  }

  @Test func `blocks are paragraphs, a break is a line, two breaks end a paragraph`() throws {
    let document = try read(
      "<div>Kære Maja<div>Du har søgt.</div>Vi har <b>afgjort</b>\n  sagen.<br>Linje to<br><br>Nyt afsnit</div>"
    )
    #expect(
      document.paragraphs.map(\.text) == [
        "Kære Maja", "Du har søgt.", "Vi har afgjort sagen.|Linje to", "Nyt afsnit",
      ])
  }

  @Test func `bold-only paragraphs are told, headings have levels, lists have markers`() throws {
    let document = try read(
      "<h2>Afgørelse</h2><p><strong>Begrundelse\n</strong></p><p>Vi har lagt vægt på</p><ul><li>et</li><li><p>to</p></li></ul><ol start=3><li>tre</li></ol>"
    )
    #expect(
      document.paragraphs.map(\.text) == [
        "Afgørelse", "Begrundelse ", "Vi har lagt vægt på", "• et", "• to", "3. tre",
      ])
    #expect(document.paragraphs.map(\.headingLevel) == [2, nil, nil, nil, nil, nil])
    #expect(document.paragraphs[1].isBold)
  }

  @Test func `bold lead lines before running text stand alone`() throws {
    let document = try read(
      "<p><strong>Afgørelse om kørsel<br></strong>Børn og Unge har truffet afgørelse om, at Kasper ikke bevilges kørsel.</p>"
    )
    #expect(document.paragraphs.map(\.isBold) == [true, false])
  }

  @Test func `tables give rows with cells`() throws {
    let rows = try read(
      "<table><tr><th>Måned</th><th>Beløb</th></tr><tr><td>Maj</td><td>1.200 kr.</td></tr></table>"
    ).paragraphs
    #expect(rows.map(\.text) == ["Måned|Beløb", "Maj|1.200 kr."])
    #expect(rows.map { $0.cells?.count } == [2, 2])
  }

  @Test func `what is not seen is not read, and the page says so`() throws {
    let document = try read(
      "<head><title>x</title><style>p{}</style></head><p>Kære Maja</p><script>1</script><p hidden>intern</p><span style='display: none'>kode</span><!-- note -->"
    )
    #expect(document.paragraphs.map(\.text) == ["Kære Maja"])
    #expect(document.hiddenWithoutPlace.map(\.excerpt) == ["intern", "kode"])
    #expect(document.notices.map(\.code) == [.hiddenText])
  }

  @Test func `the address of a link is kept when the words do not show it`() throws {
    let document = try read(
      "<p>Klag <a href='https://prøvekøbing.dk/klag'>her</a>, på <a href='mailto:klag@proevekoebing.dk?subject=x'>mail</a> eller på <a href='https://www.borger.dk'>borger.dk</a>.</p>"
    )
    #expect(
      document.paragraphs.map(\.text) == [
        "Klag her (https://prøvekøbing.dk/klag), på mail (klag@proevekoebing.dk) eller på borger.dk."
      ])
  }

  @Test func `every encoding gives Danish letters`() throws {
    #expect(try read("<p>Støtte på 5 – 6 år</p>").paragraphs.map(\.text) == ["Støtte på 5 – 6 år"])
    let old: [UInt8] =
      Array("<meta charset=iso-8859-1><p>St".utf8) + [0xF8] + Array("tte 5 ".utf8) + [0x96]
      + Array(" 6</p>".utf8)
    let document = try read(old)
    #expect(document.paragraphs.map(\.text) == ["Støtte 5 – 6"])
    #expect(document.notices.isEmpty)
    let guessed = try read(Array("<p>St".utf8) + [0xF8] + Array("tte</p>".utf8))
    #expect(guessed.notices.map(\.code) == [.encodingGuessed])
    #expect(try read("<p>L&aelig;s &sect;&nbsp;12</p>").paragraphs.map(\.text) == ["Læs §\u{A0}12"])
  }

  @Test func `endless nesting gives what can be read and a remark`() throws {
    let deep = "<p>Kære Maja</p>" + String(repeating: "<div>", count: 5_000) + "slut"
    let document = try read(deep)
    #expect(document.paragraphs.first?.text == "Kære Maja")
    #expect(document.notices.map(\.code) == [.partUnreadable])
  }
}
