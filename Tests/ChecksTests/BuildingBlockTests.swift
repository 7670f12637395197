import Checks
import DanishText
import LetterModel
import Rulebook
import TestSupport
import Testing
import Understanding

/// Phrases for letters that an office keeps as files of their own.
@Suite struct BuildingBlockTests {
  private static let phrase = """
    Undtagelse af interne dokumenter

    Vi har besluttet ikke at udlevere de interne dokumenter. De er skrevet til kommunens eget brug og er ikke givet \
    videre, og de er derfor undtaget efter § 23 i offentlighedsloven. [Dokumenttype] er ikke omfattet af § 26.
    """

  private static func read(_ text: String, as format: SourceFormat) throws -> (facts: Facts, ids: [String]) {
    let pasted = try Fixture.letter(text)
    var source = pasted.source
    source.format = format
    let letter = Letter(
      bytes: pasted.bytes, blocks: pasted.blocks, sourceMap: pasted.sourceMap, source: source,
      placeholders: pasted.placeholders)
    let analysed = TextAnalyser.analyse(letter, phrases: Rulebook.phrases)
    let facts = LetterUnderstanding.facts(of: letter, text: analysed, rulebook: .embedded)
    let found = CheckRunner.findings(
      letter: letter, text: analysed, facts: facts, rulebook: .embedded, asOf: Review.asOf)
    return (facts, found.filter { $0.severity > .advice }.map(\.id.description))
  }

  @Test(arguments: [SourceFormat.docx, .odt])
  func `a building block in an office file lacks nothing, though it says no`(format: SourceFormat) throws {
    let (facts, ids) = try Self.read(Self.phrase, as: format)
    #expect(facts.doubts.contains(.fragment))
    #expect(facts.kind == .decision)
    #expect(ids.isEmpty)
    #expect(facts.decisions.allSatisfy { $0.klagevejledning.status == .cannotTell })
  }

  @Test func `the same words with a greeting and a signature are a letter that lacks a klagevejledning`()
    throws
  {
    let letter = "Kære Ida Holm\n\n" + Self.phrase + "\n\nVenlig hilsen\n\nPer Lund\nJurist"
    let (facts, ids) = try Self.read(
      letter.replacing("[Dokumenttype]", with: "Notatet"), as: .docx)
    #expect(!facts.doubts.contains(.fragment))
    #expect(ids.contains("K1"))
  }

  @Test func `pasted text is judged as it stands`() throws {
    #expect(try Self.read(Self.phrase, as: .text).ids.contains("K1"))
  }
}
