import LetterModel
import Readers
import TestSupport
import Testing

@Suite struct LetterReadingTests {
  @Test func `an empty file is refused in Danish`() {
    #expect(throws: ReadFailure.self) { try LetterReading.read(bytes: [], name: "tom.txt") }
  }

  @Test func `the name is kept without its folders`() throws {
    let letter = try LetterReading.read(bytes: Array("Kære Ida".utf8), name: "/hjem/ida/brev.txt")
    #expect(letter.source.name == "brev.txt")
  }

  @Test func `the checksum is that of the bytes`() throws {
    let letter = try LetterReading.read(bytes: Array("abc".utf8), name: "a.txt")
    #expect(letter.source.sha256 == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
  }
}

@Suite struct `a letter in several files` {
  private let first = Array(
    "Prøvekøbing Kommune\n\nVi har behandlet din ansøgning om støtte og har\n\nSide 1 af 2".utf8)
  private let last = FurtherPage(
    bytes: Array("besluttet at give dig afslag på den.\n\nSide 2 af 2".utf8), name: "side2.txt")

  @Test func `the pages become one letter, in the order they are named`() throws {
    var options = ReadOptions()
    options.furtherPages = [last]
    let letter = try LetterReading.read(bytes: first, name: "side1.txt", options: options)
    #expect(letter.source.pages == 2)
    #expect(letter.source.missingPages.isEmpty)
    let start = try #require(letter.text.utf8.firstRange(of: "besluttet".utf8)).lowerBound
    let offset = letter.text.utf8.distance(from: letter.text.startIndex, to: start)
    #expect(letter.sourceMap.place(of: Span(offset, offset + 9), in: letter.bytes)?.page == 2)
  }

  @Test func `the first page alone lacks the second`() throws {
    var options = ReadOptions()
    options.furtherPages = [FurtherPage(bytes: Array("og mere.\n\nSide 2 af 3".utf8), name: "side2.txt")]
    let letter = try LetterReading.read(bytes: first, name: "side1.txt", options: options)
    #expect(letter.source.missingPages == [3])
  }

  private func missing(above: Int, below: Int) throws -> [Int] {
    let line = "Vi har talt med dig og set på, hvad du kan klare selv.\n"
    let text =
      String(repeating: line, count: above) + "\nSide 2 af 2\n\n" + String(repeating: line, count: below)
    return try LetterReading.read(bytes: Array(text.utf8), name: "brev.txt").source.missingPages
  }

  @Test(arguments: ["Dato: 4. marts 2026", "Kære Ida"])
  func `a letter that begins above the mark has its first page`(head: String) throws {
    let line = "Vi har talt med dig og set på, hvad du kan klare selv.\n"
    let text = "Birkelund Kommune\n\n\(head)\n\n" + String(repeating: line, count: 30) + "\nSide 2 af 2\n"
    let letter = try LetterReading.read(bytes: Array(text.utf8), name: "brev.txt")
    #expect(letter.source.missingPages.isEmpty)
  }

  @Test(arguments: [(25, 0), (3, 20), (25, 1), (25, 8)])
  func `a second page alone lacks the first`(above: Int, below: Int) throws {
    #expect(try missing(above: above, below: below) == [1])
  }

  @Test func `a later page that cannot be read is named`() {
    var options = ReadOptions()
    options.furtherPages = [FurtherPage(bytes: [], name: "side2.jpg")]
    let failure = #expect(throws: ReadFailure.self) {
      try LetterReading.read(bytes: first, name: "side1.txt", options: options)
    }
    #expect(failure?.name == "side2.jpg")
  }
}

@Suite struct `names that promise another file` {
  @Test(arguments: ["brev.docx", "brev.ODT", "skabelon.dotx"])
  func `a Word or OpenDocument name over plain text is a damaged file`(name: String) {
    #expect(throws: ReadFailure.self) { try LetterReading.read(bytes: Array("Kære borger".utf8), name: name) }
  }

  @Test func `a text with the name of a PDF is read as the text it is`() throws {
    let letter = try LetterReading.read(bytes: Array("Kære borger\n\nDu får nej.".utf8), name: "brev.pdf")
    #expect(letter.source.format == .text)
  }
}
