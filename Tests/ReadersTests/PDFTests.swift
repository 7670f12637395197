import LetterModel
import Readers
import TestSupport
import Testing

@Suite struct PDFTests {
  private func read(_ pdf: TinyPDF) throws -> Letter {
    try LetterReading.read(bytes: pdf.bytes, name: "brev.pdf")
  }

  private static let body = [
    "Du har søgt om hjælp til kørsel mellem hjem og skole for dit barn i skoleåret, og vi har",
    "besluttet, at du ikke kan få bevil-", "ling fra 01-01-",
    "2026, fordi der er under to kilometer til skolen.",
  ]

  @Test func `wrapped lines are one paragraph, a wide gap parts two`() throws {
    let letter = try read(
      TinyPDF([
        TinyPDF.lines(Self.body, top: 200) + TinyPDF.lines(["Du kan klage til os inden fire uger."], top: 270)
      ]))
    #expect(letter.blocks.map(\.role) == [.body, .body])
    #expect(letter.text.contains("ikke kan få bevilling fra 01-01-2026, fordi"))
  }

  @Test func `bold alone on a line is a heading`() throws {
    let letter = try read(
      TinyPDF([
        [TinyPDF.Text("Hvad vi har set på", y: 180, bold: true)] + TinyPDF.lines(Self.body, top: 192)
          + TinyPDF.lines(["Du kan klage til os inden fire uger."], top: 270)
      ]))
    #expect(letter.blocks.first?.role == .heading)
    #expect(letter.blocks.count == 3)
  }

  @Test func `a column beside the text never enters a sentence`() throws {
    let beside = TinyPDF.lines(
      ["Prøvekøbing Kommune", "Sag: 12345", "Sagsbehandler:", "Ole Testesen"], x: 500, top: 200, size: 8)
    let letter = try read(TinyPDF([TinyPDF.lines(Self.body, top: 200) + beside]))
    let roles = Dictionary(grouping: letter.blocks, by: \.role).mapValues {
      $0.map { letter.string($0.span) }
    }
    #expect(roles[.letterhead] == ["Prøvekøbing Kommune"])
    #expect(roles[.meta] == ["Sag: 12345", "Sagsbehandler:", "Ole Testesen"])
    #expect(roles[.body]?.count == 1)
  }

  @Test func `sender and recipient at one height are not mixed`() throws {
    let recipient = TinyPDF.lines(["Ida Jensen", "Strandvej 4", "9999 Prøvekøbing"], top: 80)
    let sender = TinyPDF.lines(
      ["Prøvekøbing Kommune", "Rådhuspladsen 1", "9999 Prøvekøbing"], x: 380, top: 80)
    let letter = try read(TinyPDF([recipient + sender + TinyPDF.lines(Self.body, top: 200)]))
    func texts(_ role: BlockRole) -> [String] {
      letter.blocks.filter { $0.role == role }.map { letter.string($0.span) }
    }
    #expect(texts(.address) == ["Ida Jensen", "Strandvej 4", "9999 Prøvekøbing"])
    #expect(texts(.letterhead) == ["Prøvekøbing Kommune", "Rådhuspladsen 1", "9999 Prøvekøbing"])
  }

  @Test func `a pointer to the klagevejledning beside the text stays content`() throws {
    let beside = [TinyPDF.Text("Klagevejledning trykt på bagsiden", x: 500, y: 300, size: 6)]
    let letter = try read(TinyPDF([TinyPDF.lines(Self.body, top: 200) + beside]))
    #expect(letter.blocks.filter { $0.role == .body }.count == 2)
  }

  @Test func `a sentence over a page break is whole and running lines are footer`() throws {
    func page(_ number: Int, _ lines: [String]) -> [TinyPDF.Text] {
      [TinyPDF.Text("Prøvekøbing Kommune", y: 30), TinyPDF.Text("Side \(number) af 2", y: 810)]
        + TinyPDF.lines(lines, top: 200)
    }
    let letter = try read(TinyPDF([page(1, [Self.body[0]]), page(2, Array(Self.body[1...]))]))
    #expect(letter.text.contains("og vi har besluttet, at du"))
    #expect(
      letter.blocks.filter { $0.role == .footer }.map { letter.string($0.span) }.contains("Side 2 af 2"))
    #expect(letter.source.pages == 2)
  }

  @Test func `places lead back to page, line and box`() throws {
    let letter = try read(TinyPDF([TinyPDF.lines(Self.body, top: 200)]))
    let word = try #require(Fixture.span(of: "bevilling", in: letter))
    let place = try #require(letter.sourceMap.place(of: word, in: letter.bytes))
    #expect(place.line == 2)
    #expect(place.boxes.count == 2)
    #expect(place.boxes[0].x0 > 150 && place.boxes[0].y1 < 220)
    #expect(place.boxes[1].x0 < 75)
  }

  @Test func `a page turned on its side reads the same`() throws {
    let upright = try read(TinyPDF([TinyPDF.lines(Self.body, top: 200)]))
    for rotation in [90, 180, 270] {
      #expect(
        try read(TinyPDF([TinyPDF.lines(Self.body, top: 200)], rotation: rotation)).text == upright.text)
    }
  }

  @Test func `rows of a table keep their cells`() throws {
    let rows = [("Husleje", "4.500 kr."), ("Varme", "620 kr."), ("I alt", "5.120 kr.")]
    let table = rows.enumerated().flatMap { row in
      [
        TinyPDF.Text(row.element.0, y: 270 + 14 * row.offset),
        TinyPDF.Text(row.element.1, x: 300, y: 270 + 14 * row.offset),
      ]
    }
    let letter = try read(TinyPDF([TinyPDF.lines(Self.body, top: 200) + table]))
    let found = letter.blocks.filter { $0.role == .tableRow }
    #expect(found.map { $0.cells.map { letter.string($0) } } == rows.map { [$0.0, $0.1] })
  }

  @Test func `text written in the wrong order is read from the top`() throws {
    let lines = TinyPDF.lines(Self.body, top: 200)
    #expect(try read(TinyPDF([lines.reversed()])).text == read(TinyPDF([lines])).text)
  }

  @Test func `broken and empty files are refused in Danish`() throws {
    let whole = TinyPDF([TinyPDF.lines(Self.body, top: 200)]).bytes
    func failure(_ bytes: [UInt8]) -> ReadFailure.Code? {
      do {
        _ = try LetterReading.read(bytes: bytes, name: "brev.pdf")
        return nil
      } catch { return error.code }
    }
    #expect(failure(Array("%PDF-1.7\n".utf8) + [UInt8](repeating: 0, count: 400)) == .damaged)
    #expect(failure(TinyPDF([[]]).bytes) == .noText)
    for cut in stride(from: 40, to: whole.count, by: 97) {
      let code = failure(Array(whole.prefix(cut)))
      #expect(code == nil || code == .damaged || code == .noText)
    }
  }

  @Test func `too many pages are refused`() {
    let options = ReadOptions(limits: ReadLimits(pages: 2))
    let pdf = TinyPDF([[TinyPDF.Text("a", y: 20)], [TinyPDF.Text("b", y: 20)], [TinyPDF.Text("c", y: 20)]])
    #expect(throws: ReadFailure.self) {
      try LetterReading.read(bytes: pdf.bytes, name: "brev.pdf", options: options)
    }
  }

  @Test func `a real letter with a margin column and hyphens reads as a person reads it`() throws {
    guard let bytes = Fixture.shared("formats/pdf/aarhus-befordring-testbrev.pdf") else { return }
    let letter = try LetterReading.read(bytes: bytes, name: "brev.pdf")
    let text = letter.text
    #expect(text.contains("befordring@mbu.aarhus.dk"))
    #expect(text.contains("fra 01-01-2026 til 01-07-2026"))
    #expect(text.contains("børnehaveklasse og på 1.-3. klassetrin"))
    #expect(text.contains("pædagogiske konsulenter og en psykolog repræsenterer den PPR-faglige viden"))
    let headings = letter.blocks.filter { $0.role == .heading }.map { letter.string($0.span) }
    #expect(
      headings.prefix(3) == [
        "Afgørelse om bevilling af kørsel til Kasper Hansentest", "Afgørelse om kørsel",
        "Information om kørslen",
      ])
    #expect(headings.contains("Klagevejledning") && headings.contains("Retsgrundlag"))
    let quoted = letter.blocks.filter { $0.role == .quotedLaw }.count
    #expect(quoted >= 10)
    #expect(letter.source.missingPages.isEmpty)
    let beside = letter.blocks.filter { $0.role == .letterhead || $0.role == .meta }.map {
      letter.string($0.span)
    }
    #expect(beside.contains("Sag: 12345") && beside.contains("befordring@mbu.aarhus.dk"))
  }
}
