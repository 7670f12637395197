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
