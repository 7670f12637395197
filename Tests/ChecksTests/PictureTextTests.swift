import Checks
import DanishText
import LetterModel
import Rulebook
import TestSupport
import Testing
import Understanding

/// What is held back when a letter was read from a picture.
@Suite struct PictureTextTests {
  private static let text = """
    Nørrelund Kommune, Torvet 1, 9999 Nørrelund

    Dato: 3. marts 2026

    Afslag på støtte til bil

    Kære Ida Holm

    Du får afslag på støtte til bil. Vi har brugt servicelovens 8 114. Lægen skriver den 2. februar 2026, at du kan gå \
    to kilometer. Vi har lagt vægt på, at du kan tage bussen.

    Venlig hilsen
    Per Lund
    """

  private static func ids(isOCR: Bool, text: String = text) throws -> [String] {
    let read = try Fixture.letter(text)
    var source = read.source
    source.isOCR = isOCR
    let letter = Letter(bytes: read.bytes, blocks: read.blocks, sourceMap: read.sourceMap, source: source)
    let analysed = TextAnalyser.analyse(letter, phrases: Rulebook.phrases)
    let facts = LetterUnderstanding.facts(of: letter, text: analysed, rulebook: .embedded)
    return CheckRunner.findings(
      letter: letter, text: analysed, facts: facts, rulebook: .embedded, asOf: Review.asOf
    ).map(\.id.description)
  }

  @Test func `a section sign that was read as a figure is no law without section`() throws {
    #expect(try Self.ids(isOCR: false).contains("H1"))
    #expect(try !Self.ids(isOCR: true).contains("H1"))
  }

  @Test func `an act without any figure beside it lacks its section on paper too`() throws {
    let bare = Self.text.replacing("servicelovens 8 114", with: "serviceloven i denne sag")
    #expect(try Self.ids(isOCR: true, text: bare).contains("H1"))
  }

  @Test func `a municipality read with a letter wrong is not another municipality`() throws {
    let misread = Self.text + "\nNørrelnnd Kommune"
    #expect(try Self.ids(isOCR: false, text: misread).contains("I5"))
    #expect(try !Self.ids(isOCR: true, text: misread).contains("I5"))
    #expect(try Self.ids(isOCR: true, text: Self.text + "\nSønderdal Kommune").contains("I5"))
  }
}
